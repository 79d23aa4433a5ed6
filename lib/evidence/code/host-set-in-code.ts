import type { HeaderField } from "../types";
import { isComment, namesOf, readWritten } from "./written-texts";

/** Places where code gives the field `Host` its value, up to there. */
const SITES: readonly RegExp[] = [
  // `"Host": `, `Host: `, `:Host => `, `'Host' = `, `["Host"] = `, and what sets a field by its name: `("Host", `, `{"Host", `, `(HOST, `
  /(?:^|[\s{([,;"'`:@.])host["'`]?\]?(?:\s{0,9}(?:=>|:(?![:=])|=(?![=>~])|->)|,)\s{0,9}/gi,
  // `['Host: name']`, a line of a head
  /(?:["'`]|^[ \t>]{0,9})host:\s{0,9}(?=[\w-]{1,63}\.)/gim,
];

/** The value first, as Swift has it. */
const VALUE_FIRST =
  /["'](?<value>[\w-]{1,80}\.execute-api\.[\w.-]{1,80})["'],\s{0,9}forHTTPHeaderField:\s{0,3}["']Host["']/gi;

const API = /^[\w-]{1,80}\.execute-api\.[a-z0-9-]{1,40}\.amazonaws\.com(?:\.cn)?$/i;
const BARE = /^[\w-]{1,80}\.execute-api\.[\w.-]{1,80}\w/;

/** The API's own name that a text gives the field `Host`, where it gives it one. */
export function hostSetInCode(text: string): HeaderField | undefined {
  if (!/execute-api/i.test(text) || !/host/i.test(text)) return undefined;
  const source = { text, names: namesOf(text) };
  const set = SITES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => {
      const at = index + found.length;
      const bare = BARE.exec(text.slice(at, at + 200))?.[0];
      const written =
        bare === undefined
          ? readWritten(source, at)
          : { value: bare, span: { start: at, end: at + bare.length } };
      return written === undefined || isComment(text, index + 1) ? [] : [written];
    }),
  );
  for (const { index, 0: found, groups } of text.matchAll(VALUE_FIRST)) {
    const start = index + found.indexOf(groups?.value ?? "");
    const value = groups?.value ?? "";
    if (!isComment(text, index)) set.push({ value, span: { start, end: start + value.length } });
  }
  const [first] = set;
  const isOne = set.every(({ value }) => value === first?.value);
  if (first === undefined || !isOne || !API.test(first.value)) return undefined;
  return { name: "host", value: first.value, span: first.span };
}
