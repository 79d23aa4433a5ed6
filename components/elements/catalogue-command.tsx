import { useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import type { Diagnosis, Filling } from "@/lib";
import { Command } from "./command";
import { HeldValues } from "./held-values";
import { type ShownCommand, useFilledCommand } from "./use-filled-command";

interface ShownCommandProps {
  readonly command: ShownCommand;
  readonly parameters: Diagnosis["parameters"];
  readonly hiddenLabel?: string;
}

/** A command of the catalogue; what is only a link's word waits below it. */
export function CatalogueCommand({ command, parameters, hiddenLabel }: ShownCommandProps) {
  const t = useTranslations("command");
  const { text, held, cli, confirm } = command;
  const pre = useRef<HTMLPreElement>(null);
  const label = hiddenLabel === undefined ? {} : { hiddenLabel };
  const fillIn = () => {
    // the button goes, so the focus has to go to what it filled in
    flushSync(confirm);
    pre.current?.focus();
  };
  return (
    <Command text={text} textRef={pre} {...label}>
      {cli === undefined ? null : (
        <p className="border-t border-line px-3 py-1.5 text-sm text-soft print:hidden">
          {t("cli2")}
        </p>
      )}
      {held === undefined ? null : (
        <HeldValues held={held} parameters={parameters} onConfirm={fillIn} {...label} />
      )}
    </Command>
  );
}

interface StepCommandProps {
  readonly template: string;
  readonly filling: Filling;
  readonly hiddenLabel: string;
}

/** The command of a checklist's step. */
export function StepCommand({ template, filling, hiddenLabel }: StepCommandProps) {
  const command = useFilledCommand(template, filling);
  return (
    <CatalogueCommand command={command} parameters={filling.parameters} hiddenLabel={hiddenLabel} />
  );
}
