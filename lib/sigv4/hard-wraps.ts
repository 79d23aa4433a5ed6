/** Terminals and consoles are no narrower, and no wider. */
const NARROWEST = 50;
const WIDEST = 300;

/** Lines that a console broke at its width, wherever that fell, in one again. */
export function joinHardWraps(text: string): string {
  const lines = text.split(/\r?\n/);
  const counts = new Map<number, number>();
  for (const { length } of lines) {
    if (length >= NARROWEST && length <= WIDEST) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [width, times] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [
    0, 0,
  ] as const);
  if (times < 3) return text;
  return lines
    .map((line, at) => (at === 0 || lines[at - 1]?.length === width ? line : `\n${line}`))
    .join("");
}
