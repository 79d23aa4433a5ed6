import { useTranslations } from "use-intl";
import { type CauseEntry, diagnoseFindings, nothingFound } from "@/lib";
import { CauseLink } from "../elements/cause-link";

/** What a person sees first of a 403. */
const firstLook = ["answered-by", "message", "error-type"] as const;

/** The causes that the first look cannot tell from this one. */
export function LookAlikes({ cause }: { readonly cause: CauseEntry }) {
  const t = useTranslations("causePage");
  const seen = firstLook.flatMap((facet) => {
    const [option] = cause.signature[facet] ?? [];
    return option === undefined ? [] : [[facet, option] as const];
  });
  const { remaining } = diagnoseFindings(nothingFound, { answers: new Map(seen) });
  const alike = remaining.filter((one) => one.cause !== cause.id);
  if (seen.length === 0 || alike.length === 0) return null;
  return (
    <section className="space-y-3">
      <h2 className="text-xl font-semibold">{t("alike")}</h2>
      <ul className="list-disc pl-5">
        {alike.map((one) => (
          <li key={one.cause}>
            <CauseLink id={one.cause} className="inline-block py-0.5 align-top" />
          </li>
        ))}
      </ul>
    </section>
  );
}
