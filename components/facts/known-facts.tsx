import { memo } from "react";
import { useTranslations } from "use-intl";
import type { Diagnosis, DiagnosisObservation, FacetId } from "@/lib";
import { FacetRow } from "./facet-row";
import { ObservationList } from "./observation-list";

/** The facets that can be set at any time, without being asked. */
const rowFacets = ["message", "error-type", "api-type", "auth-mode"] as const;

interface KnownFactsProps {
  readonly diagnosis: Diagnosis;
  readonly shown: ReadonlyMap<FacetId, DiagnosisObservation>;
  readonly answers: ReadonlyMap<string, string>;
  /** Sets a row and leaves the focus in it. */
  readonly onSet: (facet: FacetId, option: string | undefined) => void;
  readonly onAnswer: (facet: FacetId, option: string | undefined) => void;
  readonly onAsk: (facet: FacetId) => void;
}

export const KnownFacts = memo(function KnownFacts(props: KnownFactsProps) {
  const t = useTranslations("known");
  const { diagnosis, shown, answers, onSet, onAnswer, onAsk } = props;
  const isRow = (facet: FacetId) => rowFacets.some((row) => row === facet);
  const others = diagnosis.observations.filter(({ facet }) => !isRow(facet));
  const shownOnes = others.filter(({ from }) => from === "evidence");
  const declined = diagnosis.declined.filter((facet) => !isRow(facet));
  return (
    <section aria-labelledby="known" className="space-y-4 print:hidden lg:row-start-4">
      <div>
        <h2 id="known" className="text-lg font-semibold">
          {t("heading")}
        </h2>
        <p className="text-sm text-soft">{t("intro")}</p>
      </div>
      <div className="panel divide-y divide-line">
        {rowFacets.map((facet) => (
          <FacetRow
            key={facet}
            facet={facet}
            label={t(`rows.${facet}`)}
            answer={answers.get(facet)}
            shown={shown.get(facet)}
            onSet={(option) => onSet(facet, option)}
          />
        ))}
      </div>
      <ObservationList
        heading={t("answers")}
        observations={others.filter(({ from }) => from === "answer")}
        declined={declined}
        shown={shown}
        onAsk={onAsk}
        onRemove={(facet) => onAnswer(facet, undefined)}
      />
      <ObservationList
        heading={t("fromPaste")}
        observations={shownOnes.filter(({ quote }) => quote !== undefined)}
        declined={[]}
        shown={shown}
        onAsk={onAsk}
      />
      <ObservationList
        heading={t("fromLink")}
        observations={shownOnes.filter(({ quote }) => quote === undefined)}
        declined={[]}
        shown={shown}
        onAsk={onAsk}
      />
    </section>
  );
});
