import { type Diagnosis, fillCommand } from "@/lib";
import { Command } from "./command";
import { Disclosure } from "./disclosure";
import { InlineCode } from "./inline-code";
import { messages } from "./messages";

interface FindOutProps {
  readonly text: string;
  readonly command: string | undefined;
  readonly parameters: Diagnosis["parameters"];
}

/** How to find an answer that one does not know. */
export function FindOut({ text, command, parameters }: FindOutProps) {
  return (
    <Disclosure summary={messages.question.findOut}>
      <div className="space-y-2 text-sm">
        <p>
          <InlineCode text={text} />
        </p>
        {command === undefined ? null : <Command text={fillCommand(command, { ...parameters })} />}
      </div>
    </Disclosure>
  );
}
