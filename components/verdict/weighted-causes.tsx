import { useTranslations } from "use-intl";
import type { Diagnosis } from "@/lib";
import { CauseLink } from "../elements/cause-link";
import { Disclosure } from "../elements/disclosure";
import { ShareBar } from "../elements/share-bar";

const TOP = 3;

/** The causes that are left, most likely first, the many folded away. */
export function WeightedCauses({ remaining }: Pick<Diagnosis, "remaining">) {
  const t = useTranslations("shortlist");
  const top = remaining.slice(0, TOP);
  const rest = remaining.slice(TOP);
  return (
    <>
      <CauseBars causes={top} />
      {rest.length === 0 ? null : (
        <Disclosure summary={t("more", { count: rest.length })}>
          <CauseBars causes={rest} />
        </Disclosure>
      )}
    </>
  );
}

function CauseBars({ causes }: { readonly causes: Diagnosis["remaining"] }) {
  const t = useTranslations("shortlist");
  return (
    <ul className="space-y-2.5">
      {causes.map(({ cause, weight }) => (
        <li key={cause}>
          <p className="flex items-baseline justify-between gap-4">
            <CauseLink id={cause} />
            <span className="text-sm whitespace-nowrap text-soft tabular-nums">
              {weight < 0.01 ? t("underOne") : t("percent", { percent: Math.round(weight * 100) })}
            </span>
          </p>
          <ShareBar share={weight} />
        </li>
      ))}
    </ul>
  );
}
