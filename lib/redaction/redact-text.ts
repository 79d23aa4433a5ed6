import { applyEdits } from "./apply-edits";
import { commandFlagEdits } from "./command-flags";
import { cookieListEdits } from "./cookie-lists";
import { encodedNameEdits } from "./encoded-names";
import { continuedLineEdits, escapedEdits } from "./flat-view";
import { multipartEdits } from "./multipart-fields";
import { namedValueEdits } from "./named-values";
import { pemEdits } from "./pem-blocks";
import { printedListEdits } from "./printed-lists";
import { sealedValueEdits } from "./sealed-values";
import { loneShapeEdits, secretShapeEdits } from "./secret-shapes";
import type { Edit, Redaction } from "./types";
import { overLines } from "./wrapped-values";

/**
 * Hide the secrets of a text that is not known to be JSON: what names, quotes, lines and looks give
 * away. Never throws, and keeps the number of lines.
 */
export function redactText(text: string): Redaction {
  return redactFurther({ text, hidden: [] });
}

/** Hide what is left of the secrets of a text of which some are hidden already. */
export function redactFurther(start: Redaction, rules: Rules = stages): Redaction {
  let redaction = start;
  // how many rules in a row found nothing in the text as it is
  let idle = 0;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = redaction.text;
    for (const findEdits of rules) {
      const { text } = redaction;
      const next = applyEdits(redaction, overLines(text, findEdits(text)));
      idle = next === redaction ? idle + 1 : 0;
      if (idle === rules.length) return redaction;
      redaction = next;
    }
    if (redaction.text === before) break;
  }
  return redaction;
}

const plainStages = [
  pemEdits,
  cookieListEdits,
  multipartEdits,
  printedListEdits,
  sealedValueEdits,
  namedValueEdits,
  encodedNameEdits,
  commandFlagEdits,
  secretShapeEdits,
];

const allPlain = (text: string): readonly Edit[] => plainStages.flatMap((find) => find(text));

const stages = [
  (text: string) => continuedLineEdits(text, allPlain),
  ...plainStages,
  (text: string) => escapedEdits(text, (view) => overLines(view, allPlain(view))),
];

type Rules = readonly ((text: string) => readonly Edit[])[];

/** Of a text that is no value of JSON: what stands in it under no name, too. */
export const proseStages: Rules = [...stages, loneShapeEdits];

// a mark can lay bare a second secret beside it; the passes are bounded, so the time stays linear
const MOST_PASSES = 4;
