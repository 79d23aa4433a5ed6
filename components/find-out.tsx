import { useTranslations } from "use-intl";
import { type Diagnosis, fillCommand } from "@/lib";
import { Command } from "./command";
import { CommandOutput } from "./command-output";
import { Disclosure } from "./disclosure";
import { InlineCode } from "./inline-code";

interface FindOutProps {
  readonly text: string;
  readonly command: string | undefined;
  readonly parameters: Diagnosis["parameters"];
  readonly isUnanswered: boolean;
  readonly onOutput: (command: string, output: string) => void;
}

/** How to find an answer that one does not know. */
export function FindOut({ text, command, parameters, isUnanswered, onOutput }: FindOutProps) {
  const t = useTranslations("question");
  const filled = command === undefined ? undefined : fillCommand(command, { ...parameters });
  return (
    <Disclosure summary={t("findOut")}>
      <div className="space-y-3 text-sm">
        <p>
          <InlineCode text={text} />
        </p>
        {filled === undefined ? null : (
          <>
            <Command text={filled} />
            <CommandOutput
              isUnanswered={isUnanswered}
              onOutput={(output) => onOutput(filled, output)}
            />
          </>
        )}
      </div>
    </Disclosure>
  );
}
