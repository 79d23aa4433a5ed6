import type { Diagnosis } from "@/lib";
import { messages } from "./messages";
import { RedactedPaste } from "./redacted-paste";

export function ReadingSummary({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { label, readAs, hidden, notices } = messages.reading;
  const { reading, observations } = diagnosis;
  const notes = [...new Set(reading.notices.map(({ id }) => id))];
  return (
    <section aria-label={label} className="space-y-2 px-4 text-sm">
      <p>
        {reading.format === undefined ? null : <strong>{readAs(reading.format)} </strong>}
        {hidden(reading.hidden.length)}
      </p>
      {notes.map((id) => (
        <p key={id} className="border-l-4 border-mark-edge pl-3">
          {notices[id]}
        </p>
      ))}
      <RedactedPaste text={reading.text} observations={observations} />
    </section>
  );
}
