const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The escapes of HTML and XML that a printed canonical string can be in, undone. */
function unescapeEntities(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,5})|#x([0-9a-f]{1,4}));|<br ?\/?>\n?/gi,
    (whole, name?: string, decimal?: string, hexadecimal?: string) => {
      if (name !== undefined) return entities.get(name.toLowerCase()) ?? whole;
      if (decimal !== undefined) return String.fromCharCode(Number(decimal));
      if (hexadecimal !== undefined) return String.fromCharCode(Number.parseInt(hexadecimal, 16));
      return "\n";
    },
  );
}

const characters: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);

/** Literals that a program breaks at their line feeds and joins by a plus, as Node prints long strings. */
function joinLiterals(text: string): string {
  return text.replace(/(\\n)["'`] \+\r?\n[ \t]{0,40}["'`]/g, "$1");
}

/** The escapes of a string literal, undone, however many literals lie in one another. */
function unescapeBackslashes(text: string): string {
  return joinLiterals(text).replace(
    /(?<!\\)\\{1,8}(?:u([0-9a-f]{4})|([nrt"'/`]))/gi,
    (_, code?: string, character = "") =>
      code === undefined
        ? (characters.get(character) ?? character)
        : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const FOLDED =
  /'((?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) \/[^'\n]{20,20000})'|'AWS4-HMAC-SHA256 (\S{1,30}) (\S{1,200}) ([0-9a-f]{64})'/g;

/** The strings of a text whose line feeds became blanks, as a browser shows a body, in their lines again. */
function unfold(text: string): string {
  return text.replace(FOLDED, (whole, request?: string, time = "", scope = "", digest = "") =>
    request === undefined
      ? `'AWS4-HMAC-SHA256\n${time}\n${scope}\n${digest}'`
      : `'${unfoldRequest(request) ?? whole.slice(1, -1)}'`,
  );
}

/** The names at its end tell where each header begins. */
function unfoldRequest(text: string): string | undefined {
  const words = text.split(" ");
  const [method, path] = words;
  const [signed = "", payload] = words.slice(-2);
  const between = words.slice(2, -2).join(" ");
  const names = signed.split(";");
  const starts = names.map((name) => ` ${between}`.indexOf(` ${name}:`));
  if (payload === undefined || starts.some((start) => start < 0)) return undefined;
  const headers = starts.map((start, at) => between.slice(start, starts[at + 1]).trim());
  const query = between.slice(0, Math.max(0, starts[0] ?? 0)).trim();
  return [method, path, query, ...headers, "", signed, payload].join("\n");
}

/**
 * A text with the escapes around a printed canonical string undone, in every way that may be right: which one
 * is tells the digest of what is found in it.
 */
export function unescapings(text: string): readonly string[] {
  const plain = unescapeBackslashes(text);
  const once = unescapeEntities(text);
  const entities = once === text ? [] : [once, unescapeEntities(once)].map(unescapeBackslashes);
  return [...new Set([plain, ...entities, unfold(plain)])];
}
