import { shownHost, shownPath } from "./addresses";
import { EXTENDED_ID, REGION, UUID } from "./ids";
import { isPlainName } from "./plain-names";

const isHarmless = new Map<string, (value: string) => boolean>([
  ["apiId", (value) => /^[a-z0-9]{10}$/.test(value)],
  ["region", (value) => REGION.test(value)],
  ["stage", (value) => value === "$default" || isPlainName(value)],
  ["method", (value) => /^[A-Z]{3,7}$/.test(value)],
  ["path", (value) => shownPath(value) === value],
  ["host", (value) => shownHost(value) === value],
  ["requestId", (value) => UUID.test(value) || EXTENDED_ID.test(value)],
  ["extendedRequestId", (value) => EXTENDED_ID.test(value)],
]);

/**
 * A parameter of a diagnosis as it may be handed on: whole or not at all, since it goes into commands
 * and links, where a part of it would be another value.
 */
export function discloseParameter(name: string, value: string): string | undefined {
  return isHarmless.get(name)?.(value) ? value : undefined;
}
