import { useState } from "react";
import { confirmed, type FilledCommand, type Filling, fillCommand } from "@/lib";

/** A command as it is shown, and what fills in the rest of it where a link's word is held back. */
export interface ShownCommand extends FilledCommand {
  readonly confirm: () => void;
}

/**
 * A command, filled in. That the link's word is right is said of one command with these values, and
 * kept nowhere.
 */
export function useFilledCommand(template: string, filling: Filling): ShownCommand {
  const [agreed, setAgreed] = useState<string>();
  const whole = fillCommand(template, confirmed(filling));
  const shown = agreed === whole.text ? whole : fillCommand(template, filling);
  return { ...shown, confirm: () => setAgreed(whole.text) };
}
