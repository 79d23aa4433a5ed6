import { applyEdits } from "./apply-edits";
import { commandFlagEdits } from "./command-flags";
import { cookieListEdits } from "./cookie-lists";
import { multipartEdits } from "./multipart-fields";
import { namedValueEdits } from "./named-values";
import { pemEdits } from "./pem-blocks";
import { printedListEdits } from "./printed-lists";
import { secretShapeEdits } from "./secret-shapes";
import { traceDumpEdits } from "./trace-dumps";
import type { Redaction } from "./types";

/**
 * Hide the secrets of a text; never throws, and keeps the number of lines.
 *
 * Every other room sees only what this returns, so that nothing they show, keep or link can hold a
 * secret. What looks like a secret and is not known to be harmless is hidden as well.
 *
 * @returns the redacted text, and where in it the marks stand.
 */
export function redact(text: string): Redaction {
  let redaction: Redaction = { text, hidden: [] };
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = redaction.text;
    for (const findEdits of stages) redaction = applyEdits(redaction, findEdits(redaction.text));
    if (redaction.text === before) break;
  }
  return redaction;
}

const plainStages = [
  pemEdits,
  cookieListEdits,
  multipartEdits,
  printedListEdits,
  namedValueEdits,
  commandFlagEdits,
  secretShapeEdits,
];

const stages = [
  (text: string) => traceDumpEdits(text, (rows) => plainStages.flatMap((find) => find(rows))),
  ...plainStages,
];

// a mark can lay bare a second secret beside it; the passes are bounded, so the time stays linear
const MOST_PASSES = 4;
