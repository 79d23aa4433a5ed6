import { memo } from "react";
import { useTranslations } from "use-intl";
import { type Diagnosis, type DiagnosisObservation, type FacetId, walkFacets } from "@/lib";
import { ObservationList } from "./observation-list";

interface KnownFactsProps {
  readonly diagnosis: Diagnosis;
  readonly shown: ReadonlyMap<FacetId, DiagnosisObservation>;
  readonly onAnswer: (facet: FacetId, option: string | undefined) => void;
  readonly onAsk: (facet: FacetId) => void;
}

/** What is known and stands in no line of the paste: what was answered, and what a link says. */
export const KnownFacts = memo(function KnownFacts(props: KnownFactsProps) {
  const t = useTranslations("known");
  const { diagnosis, shown, onAnswer, onAsk } = props;
  const isFour = (facet: FacetId) => walkFacets.some((one) => one === facet);
  const others = diagnosis.observations.filter(({ facet }) => !isFour(facet));
  const answered = others.filter(({ from }) => from === "answer");
  const linked = others.filter(({ from, quote }) => from === "evidence" && quote === undefined);
  const declined = diagnosis.declined.filter((facet) => !isFour(facet));
  if (answered.length + linked.length + declined.length === 0) return null;
  return (
    <section aria-labelledby="known" className="panel min-w-0 space-y-3 p-4 print:hidden">
      <h2 id="known" className="text-sm font-semibold">
        {t("heading")}
      </h2>
      <ObservationList
        heading={t("answers")}
        observations={answered}
        declined={declined}
        shown={shown}
        onAsk={onAsk}
        onRemove={(facet) => onAnswer(facet, undefined)}
      />
      <ObservationList
        heading={t("fromLink")}
        observations={linked}
        declined={[]}
        shown={shown}
        onAsk={onAsk}
      />
    </section>
  );
});
