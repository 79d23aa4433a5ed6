/** The six parts of an ARN, of which the last may hold colons; undefined where there are fewer. */
export function arnParts(arn: string): readonly string[] | undefined {
  const parts = arn.split(":");
  return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(":")];
}

/** Whether two account ids are one; of a masked one (`********3333`) the digits that it shows count. */
export function isSameAccount(one: string, other: string): boolean {
  return (
    one.length === other.length &&
    [...one].every((digit, at) => digit === "*" || other[at] === "*" || digit === other[at])
  );
}

/** Whether two ARNs are one, where the account of either may be masked. */
export function isSameArn(one: string, other: string): boolean {
  const [a, b] = [arnParts(one), arnParts(other)];
  if (a === undefined || b === undefined) return one === other;
  return a.every((part, at) => (at === 4 ? isSameAccount(part, b[at] ?? "") : part === b[at]));
}
