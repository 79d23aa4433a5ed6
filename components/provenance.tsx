import type { DiagnosisObservation } from "@/lib";
import { messages } from "./messages";
import { QuotedLine } from "./quoted-line";
import { optionLabel } from "./words";

interface ProvenanceProps {
  readonly answer: string | undefined;
  /** What the paste or the link shows by itself. */
  readonly shown: DiagnosisObservation | undefined;
  readonly shownBy: "paste" | "link";
  /** What stands above in the same list. */
  readonly above?: readonly DiagnosisObservation[];
}

/** Who says so: the line of the paste, the person, or both and not the same. */
export function Provenance({ answer, shown, shownBy, above = [] }: ProvenanceProps) {
  const { yourAnswer, yourDoubt, linkSays, pasteSays, linkSaidOtherwise } = messages.known;
  if (answer === undefined) {
    if (shown === undefined) return null;
    return shownBy === "paste" ? (
      <QuotedLine observation={shown} above={above} />
    ) : (
      <p className="text-soft">{linkSays}</p>
    );
  }
  const says = shownBy === "paste" ? pasteSays : linkSaidOtherwise;
  return (
    <>
      <p className="text-soft">{answer === "unsure" ? yourDoubt : yourAnswer}</p>
      {shown === undefined ? null : (
        <div className="mt-1 border-l-4 border-mark-edge pl-3">
          <p>{says(optionLabel(shown.facet, shown.option))}</p>
          <QuotedLine observation={shown} />
        </div>
      )}
    </>
  );
}
