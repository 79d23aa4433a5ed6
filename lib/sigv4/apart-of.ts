/** What two strings begin and end with alike, and what lies between. */
export function apartOf(
  text: string,
  other: string,
): { readonly before: string; readonly apart: string; readonly after: string } {
  const least = Math.min(text.length, other.length);
  let start = 0;
  while (start < least && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return {
    before: text.slice(0, start),
    apart: text.slice(start, text.length - end),
    after: text.slice(text.length - end),
  };
}
