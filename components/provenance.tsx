import type { DiagnosisObservation } from "@/lib";
import { messages } from "./messages";
import { QuotedLine } from "./quoted-line";
import { optionLabel } from "./words";

interface ProvenanceProps {
  readonly answer: string | undefined;
  /** What the paste or the link shows by itself. */
  readonly shown: DiagnosisObservation | undefined;
  /** What stands above in the same list. */
  readonly above?: readonly DiagnosisObservation[];
}

/** Who says so: the line of the paste, the link, the person, or two of them and not the same. */
export function Provenance({ answer, shown, above = [] }: ProvenanceProps) {
  const { yourAnswer, yourDoubt, pasteSays, linkSaidOtherwise } = messages.known;
  if (answer === undefined) {
    return shown === undefined ? null : <QuotedLine observation={shown} above={above} />;
  }
  const says = shown?.quote === undefined ? linkSaidOtherwise : pasteSays;
  return (
    <>
      <p className="text-soft">{answer === "unsure" ? yourDoubt : yourAnswer}</p>
      {shown === undefined ? null : (
        <div className="mt-1 border-l-4 border-mark-edge pl-3">
          <p>{says(optionLabel(shown.facet, shown.option))}</p>
          {shown.quote === undefined ? null : <QuotedLine observation={shown} />}
        </div>
      )}
    </>
  );
}
