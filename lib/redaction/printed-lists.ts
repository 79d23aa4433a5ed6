import { authorizationEdits, wholeValue } from "./authorization";
import { secretName } from "./secret-names";
import type { Edit } from "./types";

interface ListPrint {
  /** The group `name`, and in the group `values` all that is printed for it. */
  readonly list: RegExp;
  /** One value of it, in the group `value`. */
  readonly value: RegExp;
  /** What stands in every list, where that is seen faster than the list. */
  readonly hint: RegExp;
}

/** How languages print the values of one header on lines of their own. */
const prints: readonly ListPrint[] = [
  // PHP's print_r
  {
    list: /\[(?<name>[A-Za-z][\w-]{0,79})\] => Array\s{0,80}\(\s{0,80}(?<values>(?:\[\d{1,3}\] => (?:(?!\] => Array)[^\n]){0,16000}\n[ \t]{0,80}){1,40})/dg,
    value: /\[\d{1,3}\] => (?<value>[^\n]*)/dg,
    hint: /\] => A/,
  },
  // PHP's var_dump
  {
    list: /\["(?<name>[A-Za-z][\w-]{0,79})"(?::[^\]\n]{1,80})?\]=>\s{0,80}(?:array\(\d{1,9}\) \{\s{0,80})?(?<values>(?:(?:\[\d{1,3}\]=>\s{0,80})?string\(\d{1,9}\) "[^\n]*\s{0,80}){1,40})/dg,
    value: /string\(\d{1,9}\) "(?<value>[^\n]*?)"?\r?(?=\n|$)/dg,
    hint: /\]=>/,
  },
  // Foundation
  {
    list: /\b(?<name>[A-Za-z][\w-]{0,79})"? =\s{1,80}\((?<values>[^()]{1,20000})\);/dg,
    value: /"?(?<value>[^\n",]+)"?/dg,
    hint: / =\s{1,80}\(/,
  },
  // botocore's log of how it signed
  {
    list: /\b(?<name>Signature):\r?\n(?<values>[0-9a-f]{64})\b/dg,
    value: /(?<value>[0-9a-f]{64})/dg,
    hint: /ture:\r?\n/,
  },
];

/** What to hide of values that stand on other lines than the name that gives them away. */
export function printedListEdits(text: string): Edit[] {
  const possible = prints.filter(({ hint }) => hint.test(text));
  return possible.flatMap(({ list, value }) =>
    [...text.matchAll(list)].flatMap((found) => {
      const name = secretName(found.groups?.name ?? "");
      const from = found.indices?.groups?.values?.[0];
      const values = found.groups?.values;
      if (name === undefined || from === undefined || values === undefined) return [];
      return [...values.matchAll(value)].flatMap((one) => {
        const [start, end] = one.indices?.groups?.value ?? [0, 0];
        return name.shape === "authorization"
          ? authorizationEdits(text, from + start, from + end)
          : wholeValue(text, from + start, from + end, name.kind);
      });
    }),
  );
}

const LIST_OPENING =
  /(?:array|string)\(\d{1,9}\) ?["{]|Array\s{0,80}\(|\((?=\s{0,20}\n)|\[(?:Array|Object|Function\b[^\]\n]{0,80}|Circular[^\]\n]{0,20}|Getter[^\]\n]{0,20})\]/y;

/** Whether a list of values opens at a position, or Node's stand-in for something that it left out. */
export function opensPrintedList(text: string, at: number): boolean {
  LIST_OPENING.lastIndex = at;
  return LIST_OPENING.test(text);
}
