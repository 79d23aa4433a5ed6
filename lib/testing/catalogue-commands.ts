import { causes, facetCommands, remedies } from "../knowledge";

/** Every command that anybody is shown: of the checklists, and of the questions. */
export const catalogueCommands: readonly { readonly name: string; readonly template: string }[] = [
  ...causes.flatMap(({ id }) =>
    Object.entries<string>(remedies[id].commands).map(([step, template]) => ({
      name: `${id}/${step}`,
      template,
    })),
  ),
  ...Object.entries(facetCommands).map(([name, template]) => ({ name, template })),
];

/** Whether a command names a secret of the person's, as a reader sees it; lib tells by other means. */
export function namesSecret(template: string): boolean {
  return /\$\{?[A-Z]|--aws-sigv4|--user |Authorization: |x-api-key|--cert |--endpoint-url|export-credentials --format/.test(
    template,
  );
}
