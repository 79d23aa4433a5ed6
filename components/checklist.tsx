import type { CauseId, Step } from "@/lib";
import { Command } from "./command";
import { InlineCode } from "./inline-code";
import { messages } from "./messages";
import { causeWords } from "./words";

interface ChecklistProps {
  readonly cause: CauseId;
  readonly steps: readonly Step[];
  /** Fills in the places of a command. */
  readonly fill: (command: string) => string;
}

/** What to do, in order; a tick lives as long as the page. */
export function Checklist({ cause, steps, fill }: ChecklistProps) {
  const { done, expect, whoHint } = messages.diagnosis;
  const { steps: stepWords } = causeWords[cause];
  return (
    <>
      <p className="text-sm text-soft">
        {whoHint} {steps.some(({ command }) => command) ? messages.command.placeholders : null}
      </p>
      <ol className="space-y-5">
        {steps.map(({ id, who, command }, at) => (
          <li key={id} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2">
            <label className="flex size-7 items-center justify-center">
              <input type="checkbox" autoComplete="off" className="peer size-5" />
              <span className="sr-only">{done(at + 1)}</span>
            </label>
            <div className="min-w-0 space-y-2">
              <p>
                <strong className="mr-2">{at + 1}.</strong>
                <span className="mr-2 rounded-sm border border-edge px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap">
                  {messages.diagnosis[who]}
                </span>
                <InlineCode text={stepWords[id]?.action ?? ""} />
              </p>
              {command === undefined ? null : (
                <Command text={fill(command)} hiddenLabel={messages.command.ofStep(at + 1)} />
              )}
              <p className="text-sm text-soft">
                <strong className="font-semibold text-ink">{expect}</strong>{" "}
                <InlineCode text={stepWords[id]?.expect ?? ""} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
