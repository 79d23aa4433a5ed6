import { causes, facets } from "../knowledge";

/** Every command that anybody is shown: of the checklists, and of the questions. */
export const catalogueCommands: readonly { readonly name: string; readonly template: string }[] = [
  ...causes.flatMap(({ id, checklist }) =>
    checklist.flatMap((step) =>
      "command" in step ? [{ name: `${id}/${step.id}`, template: step.command }] : [],
    ),
  ),
  ...facets.flatMap((facet) =>
    "command" in facet ? [{ name: facet.id, template: facet.command }] : [],
  ),
];
