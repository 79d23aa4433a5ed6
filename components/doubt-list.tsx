import { useTranslations } from "use-intl";
import type { DiagnosisObservation, FacetId } from "@/lib";
import { Button } from "./button";
import { QuotedLine } from "./quoted-line";
import { useWords } from "./words";

interface DoubtListProps {
  readonly observations: readonly DiagnosisObservation[];
  readonly onDoubt: (facet: FacetId) => void;
}

/** Observations, each with a button that takes it as not known. */
export function DoubtList({ observations, onDoubt }: DoubtListProps) {
  const t = useTranslations("diagnosis");
  const tKnown = useTranslations("known");
  const { facetName, optionLabel } = useWords();
  return (
    <ul className="divide-y divide-line">
      {observations.map((one, at) => (
        <li
          key={one.facet}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5"
        >
          <div className="min-w-0 flex-[1_1_14rem]">
            <p>
              {facetName(one.facet)}: <strong>{optionLabel(one.facet, one.option)}</strong>
            </p>
            {one.from === "answer" ? (
              <p className="text-sm text-soft">{tKnown("yourAnswer")}</p>
            ) : (
              <QuotedLine observation={one} above={observations.slice(0, at)} />
            )}
          </div>
          <Button onClick={() => onDoubt(one.facet)}>
            {t("doubt")}
            <span className="sr-only">: {facetName(one.facet)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
