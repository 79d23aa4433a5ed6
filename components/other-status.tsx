import { statusSources } from "@/lib";
import type { VerdictProps } from "./diagnosis-panel";
import { InlineCode } from "./inline-code";
import { messages } from "./messages";
import { SourceList } from "./source-list";
import { statusWords } from "./words";

/** The paste shows a response that is no 403. */
export function OtherStatus({ diagnosis, stepRef }: VerdictProps) {
  const { status } = diagnosis;
  if (status === undefined) return null;
  const { heading, text } = messages.otherStatus;
  return (
    <article className="panel space-y-3 border-t-4 border-t-mark-edge p-4 sm:p-6">
      <h2 ref={stepRef} tabIndex={-1} className="text-2xl font-semibold">
        {heading(status)}
      </h2>
      <p>
        <InlineCode text={statusWords(status)} />
      </p>
      <SourceList ids={statusSources(status)} />
      <p>{text}</p>
    </article>
  );
}
