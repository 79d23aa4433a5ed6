import { useTranslations } from "use-intl";
import type { CauseId, Diagnosis, DiagnosisRuledOut, FacetId } from "@/lib";
import { CauseLink } from "../elements/cause-link";
import { useWords } from "../words/words";
import { WeightedCauses } from "./weighted-causes";

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

interface RivalsProps extends Pick<Diagnosis, "ruledOut"> {
  /** Those that are still possible beside the cause that was named. */
  readonly remaining: Diagnosis["remaining"];
}

/** Every other cause: those that are less likely, and each that is out under what ruled it out. */
export function Rivals({ remaining, ruledOut }: RivalsProps) {
  const t = useTranslations("diagnosis");
  const { facetName, optionLabel } = useWords();
  const count = remaining.length + ruledOut.length;
  if (count === 0) return null;
  return (
    <section className="space-y-2">
      <h3 className="text-lg font-semibold">{t("rivals", { count })}</h3>
      {remaining.length === 0 ? null : (
        <details className="rounded-md border border-line">
          <summary className="px-3 py-2">{t("lessLikely", { count: remaining.length })}</summary>
          <div className="px-3 pt-1 pb-3">
            <WeightedCauses remaining={remaining} />
          </div>
        </details>
      )}
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
