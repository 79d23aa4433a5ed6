import type { Diagnosis, DiagnosisObservation, FacetId } from "@/lib";
import { FacetRow } from "./facet-row";
import { messages } from "./messages";
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

export function KnownFacts(props: KnownFactsProps) {
  const { diagnosis, shown, answers, onSet, onAnswer, onAsk } = props;
  const { heading, intro, rows, fromPaste, fromLink, answers: ownAnswers } = messages.known;
  const isRow = (facet: FacetId) => rowFacets.some((row) => row === facet);
  const others = diagnosis.observations.filter(({ facet }) => !isRow(facet));
  const shownOnes = others.filter(({ from }) => from === "evidence");
  const declined = diagnosis.declined.filter((facet) => !isRow(facet));
  return (
    <section aria-labelledby="known" className="space-y-4">
      <div>
        <h2 id="known" className="text-lg font-semibold">
          {heading}
        </h2>
        <p className="text-sm text-soft">{intro}</p>
      </div>
      <div className="panel divide-y divide-line">
        {rowFacets.map((facet) => (
          <FacetRow
            key={facet}
            facet={facet}
            label={rows[facet]}
            answer={answers.get(facet)}
            shown={shown.get(facet)}
            onSet={(option) => onSet(facet, option)}
          />
        ))}
      </div>
      <ObservationList
        heading={ownAnswers}
        observations={others.filter(({ from }) => from === "answer")}
        declined={declined}
        shown={shown}
        onAsk={onAsk}
        onRemove={(facet) => onAnswer(facet, undefined)}
      />
      <ObservationList
        heading={fromPaste}
        observations={shownOnes.filter(({ quote }) => quote !== undefined)}
        declined={[]}
        shown={shown}
        onAsk={onAsk}
      />
      <ObservationList
        heading={fromLink}
        observations={shownOnes.filter(({ quote }) => quote === undefined)}
        declined={[]}
        shown={shown}
        onAsk={onAsk}
      />
    </section>
  );
}
