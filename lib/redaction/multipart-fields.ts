import { wholeValue } from "./authorization";
import { isSecretParameter, secretName } from "./secret-names";
import type { Edit } from "./types";

const FIELD =
  /\bform-data;[^\n\\"=]{0,40}name=(?:\\{0,4}")?([^"\\\r\n;]{1,80})[^\n\\]{0,200}(?:\\{1,4}"[^\n\\]{0,200})?(?:\r?\n|\\r\\n|\\n)(?:[A-Za-z-]{1,40}: [^\n\\]{0,200}(?:\r?\n|\\r\\n|\\n)){0,6}(?:\r?\n|\\r\\n|\\n)/g;
const DELIMITER = /(?:\r?\n|\\r\\n|\\n)--/g;

/** What to hide of a multipart body (RFC 7578): the value between a field's head and the next delimiter. */
export function multipartEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let delimiter = -1;
  for (const field of text.matchAll(FIELD)) {
    const name = field[1] ?? "";
    const known = secretName(name);
    if (!known && !isSecretParameter(name)) continue;
    const start = field.index + field[0].length;
    // one search for all fields before it, so that the time stays linear
    if (delimiter < start) delimiter = nextDelimiter(text, start - 2);
    for (const edit of wholeValue(text, start, Math.max(start, delimiter), known?.kind ?? "token"))
      edits.push(edit);
  }
  return edits;
}

function nextDelimiter(text: string, from: number): number {
  DELIMITER.lastIndex = from;
  return DELIMITER.exec(text)?.index ?? text.length;
}
