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
  return (
    <>
      {remaining.length === 0 ? null : (
        <section className="space-y-2">
          <h4 className="eyebrow">{t("lessLikely", { count: remaining.length })}</h4>
          <WeightedCauses remaining={remaining} />
        </section>
      )}
      {byReason(ruledOut).map(({ facet, observed, causes }) => (
        <section key={facet} className="space-y-1">
          <h4 className="text-sm font-semibold">
            {t("rivalsBecause", { name: facetName(facet), option: optionLabel(facet, observed) })}{" "}
            <span className="font-normal whitespace-nowrap text-soft">
              {t("rivalsCount", { count: causes.length })}
            </span>
          </h4>
          <ul className="list-disc pl-5 text-sm">
            {causes.map((id) => (
              <li key={id}>
                <CauseLink id={id} className="inline-block py-0.5 align-top" />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
