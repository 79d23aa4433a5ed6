import type { DiagnosisObservation } from "@/lib";
import { messages } from "./messages";

interface QuotedLineProps {
  readonly observation: DiagnosisObservation;
  /** What stands above in the same list; a quote is not said twice. */
  readonly above?: readonly DiagnosisObservation[];
}

/** The line of the paste that proves an observation, or that the link says so. */
export function QuotedLine({ observation, above = [] }: QuotedLineProps) {
  const { line, quote } = observation;
  if (line === undefined || quote === undefined) {
    return <p className="text-sm text-soft">{messages.known.linkSays}</p>;
  }
  if (above.some((one) => one.line === line && one.quote === quote)) {
    return <p className="text-sm text-soft">{messages.known.sameLine(line)}</p>;
  }
  return (
    <p className="text-sm">
      <span className="text-soft">{messages.known.line(line)}</span>{" "}
      <mark className="box-decoration-clone rounded-sm bg-mark px-1 font-mono text-[0.8125rem] text-mark-ink">
        {quote}
      </mark>
    </p>
  );
}
