const DOUBLE = /[\u201c\u201d\u201e\u201f]/g;
const SINGLE = /[\u2018\u2019\u201a\u201b]/g;
const MEMBER = /[\u201c\u201d]\s*:\s*(?:[\u201c\u201d{[\d-]|true|false|null)/;
const ARGUMENT = /(?:^|\s)[-\u2013\u2014]{1,2}[A-Za-z][\w-]*[ =][\u2018\u2019\u201c\u201d]/;
const COMMAND = /(?:^|[$#%>]\s)(?:curl|wget|https?|aws)\s/;

/**
 * Straighten the quotes and dashes that word processors and chat programs put into JSON and into
 * commands; those of sentences stay.
 */
export function straightenQuotes(text: string): string {
  if (!/[\u2013\u2014\u2018-\u201f]/.test(text)) return text;
  return text
    .split("\n")
    .map((line) => (isCode(line) ? straighten(line) : line))
    .join("\n");
}

function isCode(line: string): boolean {
  return MEMBER.test(line) || ARGUMENT.test(line) || COMMAND.test(line);
}

function straighten(line: string): string {
  return line
    .replace(DOUBLE, '"')
    .replace(SINGLE, "'")
    .replace(/(?<=\s)[\u2013\u2014](?=[A-Za-z]{2,}[ =]|[A-Za-z]{2,}$)/g, "--")
    .replace(/(?<=\s)[\u2013\u2014](?=[A-Za-z](?:\s|$))/g, "-");
}
