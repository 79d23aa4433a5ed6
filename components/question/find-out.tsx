import { useTranslations } from "use-intl";
import type { Filling } from "@/lib";
import { CatalogueCommand } from "../elements/catalogue-command";
import { Disclosure } from "../elements/disclosure";
import { InlineCode } from "../elements/inline-code";
import { useFilledCommand } from "../elements/use-filled-command";
import { CommandOutput } from "./command-output";

interface FindOutProps {
  readonly text: string;
  readonly command: string | undefined;
  readonly filling: Filling;
  readonly isUnanswered: boolean;
  readonly onOutput: (command: string, output: string) => void;
}

/** How to find an answer that one does not know. */
export function FindOut({ text, command, ...rest }: FindOutProps) {
  const t = useTranslations("question");
  return (
    <Disclosure summary={t("findOut")}>
      <div className="space-y-3 text-sm">
        <p>
          <InlineCode text={text} />
        </p>
        {command === undefined ? null : <AskedCommand template={command} {...rest} />}
      </div>
    </Disclosure>
  );
}

interface AskedCommandProps extends Omit<FindOutProps, "text" | "command"> {
  readonly template: string;
}

/** The command that answers a question, and the box for what it prints. */
export function AskedCommand({ template, filling, isUnanswered, onOutput }: AskedCommandProps) {
  const command = useFilledCommand(template, filling);
  return (
    <>
      <CatalogueCommand command={command} parameters={filling.parameters} />
      <CommandOutput
        isUnanswered={isUnanswered}
        onOutput={(output) => onOutput(command.text, output)}
      />
    </>
  );
}
