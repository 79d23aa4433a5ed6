import { useTranslations } from "use-intl";
import type { DiagnosisObservation, FacetId } from "@/lib";
import { Button } from "../elements/button";
import { useWords } from "../words/words";
import { Provenance } from "./provenance";

interface ObservationListProps {
  readonly heading: string;
  readonly observations: readonly DiagnosisObservation[];
  readonly declined: readonly FacetId[];
  readonly shown: ReadonlyMap<FacetId, DiagnosisObservation>;
  readonly onAsk: (facet: FacetId) => void;
  readonly onRemove?: (facet: FacetId) => void;
}

/** What is known beside the rows that are always there, each with a way to change it. */
export function ObservationList(props: ObservationListProps) {
  const t = useTranslations("known");
  const { facetName, optionLabel } = useWords();
  const { heading, observations, declined, shown, onAsk, onRemove } = props;
  const entries = [
    ...observations.map(({ facet, option, from }) => ({
      facet,
      label: optionLabel(facet, option),
      answer: from === "answer" ? option : undefined,
    })),
    ...declined.map((facet) => ({ facet, label: t("unsure"), answer: "unsure" })),
  ];
  if (entries.length === 0) return null;
  return (
    <div>
      <h3 className="eyebrow">{heading}</h3>
      <ul className="mt-1 divide-y divide-line">
        {entries.map(({ facet, label, answer }, at) => (
          <li key={facet} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <span className="text-sm font-semibold">{facetName(facet)}</span>
            <div className="min-w-0 space-y-1 text-sm">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <p className="min-w-0 flex-[1_1_10rem]">{label}</p>
                <p className="flex gap-x-2">
                  <Button look="text" onClick={() => onAsk(facet)}>
                    {t("change")}
                    <span className="sr-only">: {facetName(facet)}</span>
                  </Button>
                  {onRemove === undefined ? null : (
                    <Button look="text" onClick={() => onRemove(facet)}>
                      {t("remove")}
                      <span className="sr-only">: {facetName(facet)}</span>
                    </Button>
                  )}
                </p>
              </div>
              {answer === undefined || shown.has(facet) ? (
                <Provenance
                  answer={answer}
                  shown={shown.get(facet)}
                  above={observations.slice(0, at)}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
