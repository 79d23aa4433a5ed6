import type { Json, JsonMember } from "./json-objects";
import type { Span } from "./types";

/** Where the policies of a value stand: what else its text says may be read once more. */
export function policiesWithin(value: Json): readonly Span[] {
  if (value.kind === "scalar") return [];
  if (value.kind === "list") return value.items.flatMap(policiesWithin);
  const { start, end, members } = value;
  // what a call makes of its arguments, nobody has read
  if (members[0]?.key === "Call") return [];
  const statements = members.find(({ key }) => key === "Statement");
  if (statements !== undefined) return [{ start, end }, ...statementsOutside(value, statements)];
  return members.flatMap((one) => policiesWithin(one.value));
}

/** Code gives a statement a name, and puts it into a policy elsewhere. */
function statementsOutside({ start, end }: Span, { value }: JsonMember): readonly Span[] {
  const items = value.kind === "list" ? value.items : [];
  return items
    .filter((one) => one.end <= start || one.start >= end)
    .map((one) => ({ start: one.start, end: one.end }));
}
