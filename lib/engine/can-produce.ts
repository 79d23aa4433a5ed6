import type { Cause } from "./types";

/** True where the cause can produce the option; a facet that it does not mention says nothing. */
export function canProduce(cause: Cause, facet: string, option: string): boolean {
  const usual = cause.signature[facet];
  const unusual = cause.unusual?.[facet];
  if (usual === undefined && unusual === undefined) return true;
  return usual?.includes(option) === true || unusual?.includes(option) === true;
}
