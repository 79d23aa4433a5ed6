import type { Json } from "./json-objects";
import type { Span } from "./types";

/** Where the policies of a value stand: what else its text says may be read once more. */
export function policiesWithin(value: Json): readonly Span[] {
  if (value.kind === "scalar") return [];
  if (value.kind === "list") return value.items.flatMap(policiesWithin);
  const { start, end, members } = value;
  // what a call makes of its arguments, nobody has read
  if (members[0]?.key === "Call") return [];
  if (members.some(({ key }) => key === "Statement")) return [{ start, end }];
  return members.flatMap((one) => policiesWithin(one.value));
}
