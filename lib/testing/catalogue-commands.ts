import { causes, facetCommandIds, remedies } from "../knowledge";
import { commandRows } from "../knowledge/commands/rows";
import type { Command, CommandId, Step } from "../knowledge/types";

/** Who asks for commands: a question, or the step `<cause>/<step>` of a checklist. */
interface Asking {
  readonly name: string;
  /** Whose the step is; a question is put to whoever is there. */
  readonly who?: Step["who"];
  readonly ids: readonly CommandId[];
}

/** Every question and every step that asks for commands. */
export const askings: readonly Asking[] = [
  ...causes.flatMap(({ id, checklist }) =>
    checklist.flatMap(({ id: step, who }): readonly Asking[] => {
      const ids = new Map(Object.entries(remedies[id].commandIds)).get(step);
      return ids === undefined ? [] : [{ name: `${id}/${step}`, who, ids }];
    }),
  ),
  ...Object.entries(facetCommandIds).map(([name, ids]) => ({ name, ids })),
];

/** Every command of the catalogue once, and who asks for it. */
export const commandList: readonly (Command & {
  readonly id: string;
  readonly askedBy: readonly string[];
})[] = Object.entries<Command>(commandRows).map(([id, command]) => ({
  id,
  ...command,
  askedBy: askings.filter(({ ids }) => ids.some((one) => one === id)).map(({ name }) => name),
}));

/** What each of them shows: its commands one below the other. */
export const catalogueCommands: readonly { readonly name: string; readonly template: string }[] =
  askings.map(({ name, ids }) => ({
    name,
    template: ids.map((id) => commandRows[id].template).join("\n"),
  }));

/** Whether a command names a secret of the person's, as a reader sees it; lib tells by other means. */
export function namesSecret(template: string): boolean {
  return /\$\{?[A-Z]|--aws-sigv4|--user |Authorization: |x-api-key|--cert |--endpoint-url|export-credentials --format/.test(
    template,
  );
}
