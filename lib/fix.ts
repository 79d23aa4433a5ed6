import { fillCommand } from "./commands";
import type { Disclosed } from "./disclose";
import { type AnyRemedy, causes, type Remedies, type Role } from "./knowledge";
import type { AllCauseWords } from "./knowledge/words";
import { hasRepairingCommand, repairerOf, repairSteps } from "./plan-steps";

/** What is told of the causes in one language; a page loads it once it lives. */
export interface CauseTelling {
  readonly words: AllCauseWords;
  readonly remedies: Remedies;
}

/** What repairs the named cause, and who can do it first. */
export interface Fix {
  readonly text: string;
  /** Shell commands, filled in; may be none. */
  readonly commands: readonly string[];
  readonly who: Role;
}

/** The repair of the named cause; undefined where none is named. */
export function fixOf(diagnosis: Disclosed, { words, remedies }: CauseTelling): Fix | undefined {
  const cause = causes.find(({ id }) => id === diagnosis.cause);
  if (cause === undefined || diagnosis.verdict !== "cause") return undefined;
  const { observations } = diagnosis;
  const who = repairerOf(cause, observations);
  const { commands }: AnyRemedy = remedies[cause.id];
  return {
    text: words[cause.id].fix[who],
    commands: repairSteps(cause, observations, who).flatMap((step) => {
      const command = hasRepairingCommand(step) ? commands[step.id] : undefined;
      return command === undefined ? [] : [fillCommand(command, diagnosis).text];
    }),
    who,
  };
}
