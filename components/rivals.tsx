import { useTranslations } from "use-intl";
import type { CauseId, DiagnosisRuledOut, FacetId } from "@/lib";
import { CauseLink } from "./cause-link";
import { useWords } from "./words";

interface Reason {
  readonly facet: FacetId;
  readonly observed: string;
  readonly causes: readonly CauseId[];
}

function byReason(ruledOut: readonly DiagnosisRuledOut[]): readonly Reason[] {
  const reasons = new Map<FacetId, Reason>();
  for (const { cause, because } of ruledOut) {
    const causes = reasons.get(because.facet)?.causes ?? [];
    reasons.set(because.facet, { ...because, causes: [...causes, cause] });
  }
  return [...reasons.values()];
}

/** Every cause that is out, under the observation that ruled it out. */
export function Rivals({ ruledOut }: { readonly ruledOut: readonly DiagnosisRuledOut[] }) {
  const t = useTranslations("diagnosis");
  const { facetName, optionLabel } = useWords();
  if (ruledOut.length === 0) return null;
  return (
    <section className="space-y-2">
      <h3 className="text-lg font-semibold">{t("rivals", { count: ruledOut.length })}</h3>
      {byReason(ruledOut).map(({ facet, observed, causes }) => (
        <details key={facet} className="rounded-md border border-line">
          <summary className="px-3 py-2">
            {t("rivalsBecause", { name: facetName(facet), option: optionLabel(facet, observed) })}{" "}
            <span className="text-sm whitespace-nowrap text-soft">
              {t("rivalsCount", { count: causes.length })}
            </span>
          </summary>
          <ul className="list-disc pt-1 pr-3 pb-3 pl-8 text-sm">
            {causes.map((id) => (
              <li key={id}>
                <CauseLink id={id} className="inline-block py-0.5 align-top" />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
