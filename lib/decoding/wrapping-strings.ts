/** A longer string is a file's, and no paste's. */
const LONGEST = 1_000_000;

/** What tells that a string holds something that had lines: a transcript, a head, a log. */
const HAD_LINES =
  /^(?:[<>*] |\$ |HTTP\/\d|curl |[A-Za-z][\w-]{1,60}: |\(|\d{4}-\d\d-\d\d|(?:[A-Z][a-z]{2} ){2}[ \d]?\d \d\d:\d\d)/m;

/**
 * Unwrap a text that is a string as a whole, in JSON, Python, a shell or a cell of a table, or that has
 * `\n` where its lines ended; and one that a JSON log has in one of its fields.
 */
export function unwrapString(text: string): string {
  if (text.length > LONGEST) return text;
  const trimmed = text.trim();
  return (
    fromQuotes(trimmed) ??
    fromField(trimmed) ??
    fromCell(trimmed) ??
    fromTags(trimmed) ??
    fromOneLine(trimmed) ??
    text
  );
}

/** What programs that log call the thing that they log. */
const LOGGED =
  /^@?(?:log|logs|msg|message|event|line|text|data|payload|detail|output|stdout|stderr)$/i;

/** A JSON object, the line of a web server or a load balancer, or one of an execution log behind its request's id. */
const RECORD =
  /^(?:\s*\{\s*"|\S+ \S+ \S+ \[|(?:https?|h2|wss?) \d{4}-|\([0-9a-f]{8}-[0-9a-f-]{27}\)`? )/;

/** A document of its own: what had lines, or a record that a log has in a field. */
function isDocument(name: string, text: string): boolean {
  if (RECORD.test(text) && LOGGED.test(name)) return true;
  return text.split("\n", 4).length >= 3 && HAD_LINES.test(text);
}

/** `"..."`, `'...'`, `b'...'`, `$'...'` */
function fromQuotes(text: string): string | undefined {
  const [, quote = ""] = /^(?:b|r|u|f|\$)?(["'])/.exec(text) ?? [];
  if (quote === "" || !text.endsWith(quote) || text.length < 40) return undefined;
  const inside = text.slice(text.indexOf(quote) + 1, -1);
  // one string, and not several
  if (hasOpenQuote(inside, quote) || !/\\[nrt"'\\/u]/.test(inside)) return undefined;
  return undone(inside);
}

function hasOpenQuote(text: string, quote: string): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return true;
  }
  return false;
}

const escapes = new Map([
  ["n", "\n"],
  ["r", ""],
  ["t", "\t"],
]);

function undone(text: string): string {
  return text
    .replace(/\\r\\n/g, "\\n")
    .replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, unicode, byte, other) => {
      const code: string | undefined = unicode ?? byte;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return escapes.get(String(other)) ?? String(other);
    });
}

/** The one field of a JSON document that holds lines, below the rest of the document. */
function fromField(text: string): string | undefined {
  if (!text.startsWith("{") || !text.endsWith("}") || !text.includes("\\")) return undefined;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const leaves: string[] = [];
  const rest = JSON.stringify(document, (key, value) => {
    if (typeof value !== "string" || !isDocument(key, value)) return value;
    leaves.push(value);
    return "\u2026";
  });
  const [leaf, other] = leaves;
  if (leaf === undefined || other !== undefined || leaf.length * 2 < text.length) return undefined;
  // an answer in JSON has its body in a field
  if (/"(?:statusCode|status_code|headers|body|entries)"\s*:/i.test(rest)) return undefined;
  return TELLING.test(rest) ? `${rest}\n\n${leaf}` : leaf;
}

/** What a log may say of the call beside what it printed of it. */
const TELLING = /https?:|\.amazonaws\.|\b403\b|exception|denied|forbidden/i;

/** A cell of a CSV that holds lines: its quotes are doubled. */
function fromCell(text: string): string | undefined {
  const undoubled = text.replaceAll('""', "  ");
  const close = undoubled.lastIndexOf('"');
  if (close < 40 || !/^(?:[,;\t][^\n"]*)?$/.test(text.slice(close + 1))) return undefined;
  let open = undoubled.lastIndexOf('"', close - 1);
  // doubled ones may stand behind the opening quote
  while (text[open - 1] === '"') open -= 1;
  if (open < 0 || (open > 0 && !/[,;\t]/.test(text.charAt(open - 1)))) return undefined;
  const cell = text.slice(open + 1, close);
  const value = cell.replaceAll('""', '"');
  if (value.length < 40 || cell.length * 2 < text.length) return undefined;
  return isDocument("message", value) ? value : undefined;
}

const OPENING = /^<(?:div|pre|code|p|span|blockquote|samp)\b[^<>]{0,400}>\s*/i;
const CLOSING = /<\/(?:div|pre|code|p|span|blockquote|samp)>$/i;
const LONGEST_CLOSING = "</blockquote>".length;

/** What a page has around a block of code. */
function fromTags(text: string): string | undefined {
  let inside = text;
  let opening = OPENING.exec(inside);
  let closing = CLOSING.exec(inside.slice(-LONGEST_CLOSING));
  if (opening === null || closing === null) return undefined;
  while (opening !== null && closing !== null) {
    inside = inside.slice(opening[0].length, -closing[0].length).trimEnd();
    opening = OPENING.exec(inside);
    closing = CLOSING.exec(inside.slice(-LONGEST_CLOSING));
  }
  return inside;
}

/** One line that has `\n` where others end. */
function fromOneLine(text: string): string | undefined {
  if (text.includes("\n") || /^["'[{]/.test(text)) return undefined;
  const lines = text.split(/(?:\\r)?\\n/);
  if (lines.length < 4) return undefined;
  const joined = lines.join("\n");
  return HAD_LINES.test(joined) ? joined : undefined;
}
