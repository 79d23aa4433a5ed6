import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import {
  type AnyCauseWords,
  type AnyRemedy,
  type CauseEntry,
  type DiagnosisObservation,
  type Filling,
  hasRepairingCommand,
  planSteps,
  type Role,
  repairersOf,
} from "@/lib";
import { StepCommand } from "../elements/catalogue-command";
import { CopyButton } from "../elements/copy-button";
import { Disclosure } from "../elements/disclosure";
import { InlineCode } from "../elements/inline-code";
import { useRole } from "../site/use-role";

export interface RepairProps {
  readonly heading: "h2" | "h3";
  readonly cause: CauseEntry;
  readonly words: AnyCauseWords;
  readonly commands: AnyRemedy["commands"];
  readonly known: readonly DiagnosisObservation[];
  readonly filling: Filling;
  /** What a caller can send to whoever can repair it. */
  readonly message?: string | undefined;
  /** What tells more exactly what a caller is to do. */
  readonly exact?: { readonly text: string; readonly shown: ReactNode } | undefined;
}

/** What repairs a cause, by the caller and by the API's owner, with the commands that do it. */
export function Repair(props: RepairProps) {
  const { heading: Heading, cause, words, known, message } = props;
  const t = useTranslations("diagnosis");
  const [role] = useRole();
  return (
    <section className="space-y-3 rounded-md border-l-4 border-accent bg-accent-soft px-4 py-3">
      <Heading className="text-lg font-semibold">{t("fix")}</Heading>
      {repairersOf(cause, known)
        .filter((one) => (role ?? one) === one)
        .map((one) => (
          <RepairOf key={one} {...props} role={one} text={words.fix[one]} />
        ))}
      {message === undefined || role === "owner" ? null : (
        <Disclosure summary={t(words.fix.ask === undefined ? "message" : "messageToOther")}>
          <div className="space-y-2">
            <pre translate="no" className="font-sans text-sm whitespace-pre-wrap wrap-anywhere">
              {message}
            </pre>
            <CopyButton label={t("copyMessage")} text={message} />
          </div>
        </Disclosure>
      )}
    </section>
  );
}

interface RepairOfProps extends RepairProps {
  readonly role: Role;
  readonly text: string;
}

function RepairOf({ role, text, cause, commands, known, filling, exact }: RepairOfProps) {
  const t = useTranslations("diagnosis");
  const own = role === "caller" ? exact : undefined;
  const tCommand = useTranslations("command");
  return (
    <div className="space-y-2">
      <p>
        <strong className="font-semibold">{t("fixBy", { who: t(role) })}</strong>{" "}
        <InlineCode text={own?.text ?? text} />
      </p>
      {own?.shown}
      {planSteps(cause, known).map(({ step, proof }, at) => {
        const { id, who } = step;
        const template = commands[id];
        const isWanted = hasRepairingCommand(step) && who === role && proof === undefined;
        if (!isWanted || template === undefined) return null;
        return (
          <div key={id} className="sm:grid sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-x-3">
            <p className="py-1 text-sm text-soft sm:py-2">{t("stepNumber", { step: at + 1 })}</p>
            <StepCommand
              template={template}
              filling={filling}
              hiddenLabel={tCommand("ofStep", { step: at + 1 })}
            />
          </div>
        );
      })}
    </div>
  );
}
