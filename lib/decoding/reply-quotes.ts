const QUOTED = /^[ \t]*>/;
// what curl marks with the same `> `; it answers with `<`
const SENT = /^> ?(?:$|[A-Z]{3,10} \S+ HTTP\/[\d.]+$|[^\s:]\S*: \S)/;

/** Remove the `> ` of mail and Markdown before quoted lines, level by level; curl's own `> ` stays. */
export function removeReplyQuotes(text: string): string {
  if (!text.includes(">") || !isQuotation(text.split("\n"))) return text;
  return text.replace(/^[ \t]*>[ \t]?/gm, "");
}

function isQuotation(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== "");
  const quoted = filled.filter((line) => QUOTED.test(line));
  if (quoted.length === 0 || quoted.length * 5 < filled.length * 4) return false;
  return (
    !quoted.every((line) => SENT.test(line.trimEnd())) ||
    quoted.some((line) => /^\s*>\s*HTTP\//.test(line))
  );
}
