import type { Diagnosis } from "@/lib";
import { CleanHar } from "./clean-har";
import { messages } from "./messages";
import type { Parts } from "./reading-protocol";
import { RedactedPaste } from "./redacted-paste";

interface ReadingSummaryProps {
  readonly diagnosis: Diagnosis;
  readonly held: Parts;
}

/** What the paste was read as, what was hidden of it, and how it looks without that. */
export function ReadingSummary({ diagnosis, held }: ReadingSummaryProps) {
  const { label, readAs, hidden, notices } = messages.reading;
  const { reading, observations } = diagnosis;
  // of a HAR that is cut no whole one can be made
  const isWholeHar =
    reading.format === "har" && reading.notices.every(({ id }) => id !== "har-is-cut");
  const notes = [...new Set(reading.notices.map(({ id }) => id))];
  return (
    <section aria-label={label} className="space-y-2 px-4 text-sm">
      <p>
        {reading.format === undefined ? null : <strong>{readAs(reading.format)} </strong>}
        {hidden(reading.hidden)}
      </p>
      {notes.map((id) => (
        <p key={id} className="border-l-4 border-mark-edge pl-3">
          {notices[id]}
        </p>
      ))}
      {isWholeHar ? <CleanHar hidden={reading.hidden} held={held} /> : null}
      <RedactedPaste reading={reading} observations={observations} />
    </section>
  );
}
