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

/** What is known, under each line that says so. */
export function ProofList({ observations, onAsk }: ProofListProps) {
  const t = useTranslations("known");
  const tDiagnosis = useTranslations("diagnosis");
  const { facetName } = useWords();
  return (
    <ul className="space-y-2.5">
      {byQuote(observations).map(([first, ...others]) => (
        <li key={first.facet} className="space-y-0.5 border-l-4 border-mark-edge pl-3">
          {first.from === "evidence" ? (
            <QuotedLine observation={first} />
          ) : (
            <p className="text-sm text-soft">{t("yourAnswer")}</p>
          )}
          {[first, ...others].map((one) => (
            <p key={one.facet} className="flex flex-wrap items-baseline gap-x-3">
              <span className="min-w-0">
                <Saying facet={one.facet} option={one.option} />
              </span>
              <Button look="text" onClick={() => onAsk(one.facet)} className="print:hidden">
                {tDiagnosis("seeElse")}
                <span className="sr-only">: {facetName(one.facet)}</span>
              </Button>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

type Group = readonly [DiagnosisObservation, ...DiagnosisObservation[]];

/** Observations that the same words say, together; in the order of the first of each. */
function byQuote(observations: readonly DiagnosisObservation[]): readonly Group[] {
  const groups = new Map<string, [DiagnosisObservation, ...DiagnosisObservation[]]>();
  for (const one of observations) {
    const key = one.quote === undefined ? one.facet : `${one.line} ${one.quote}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
