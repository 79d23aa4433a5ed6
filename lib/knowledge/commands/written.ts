import type { AnyRemedy, Command, CommandId, SourceId } from "../types";
import { commandRows } from "./rows";

/** Commands one below the other, as they are printed before anything is filled in. */
export function written(ids: readonly CommandId[]): string {
  return ids.map((id) => guard(commandRows[id]) + commandRows[id].template).join("\n");
}

/** What `fillCommand` has to know of a command, in front of it. */
function guard({ cli, caller }: Command): string {
  return `${caller === undefined ? "" : `{${caller}}`}${cli === undefined ? "" : "{cli2}"}`;
}

interface ById {
  readonly sources: readonly SourceId[];
  readonly commands: { readonly [step: string]: readonly CommandId[] };
}

/** A remedy with its commands written out. */
export function writtenRemedy({ sources, commands }: ById): AnyRemedy {
  const steps = Object.entries(commands);
  return {
    sources,
    commands: Object.fromEntries(steps.map(([step, ids]) => [step, written(ids)])),
    commandIds: Object.fromEntries(steps),
  };
}
