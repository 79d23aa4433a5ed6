import { useTranslations } from "use-intl";
import type { DiagnosisObservation, FacetId } from "@/lib";
import { Button } from "../elements/button";
import { QuotedLine } from "../elements/quoted-line";
import { Saying } from "../elements/saying";
import { useWords } from "../words/words";

interface ProofListProps {
  readonly observations: readonly DiagnosisObservation[];
  /** Opens the question behind an observation, for who sees it otherwise. */
  readonly onAsk: (facet: FacetId) => void;
}

/** What is known, each with what says so. */
export function ProofList({ observations, onAsk }: ProofListProps) {
  const t = useTranslations("known");
  const tDiagnosis = useTranslations("diagnosis");
  const { facetName } = useWords();
  return (
    <ul className="space-y-2.5">
      {observations.map((one, at) => (
        <li key={one.facet} className="border-l-4 border-mark-edge pl-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <p className="min-w-0">
              <Saying facet={one.facet} option={one.option} />
            </p>
            <Button look="text" onClick={() => onAsk(one.facet)} className="print:hidden">
              {tDiagnosis("seeElse")}
              <span className="sr-only">: {facetName(one.facet)}</span>
            </Button>
          </div>
          {one.from === "evidence" ? (
            <QuotedLine observation={one} above={observations.slice(0, at)} />
          ) : (
            <p className="text-sm text-soft">{t("yourAnswer")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
