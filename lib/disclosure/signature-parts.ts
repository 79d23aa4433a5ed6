import { MARK } from "../redaction";
import { shownHost } from "./addresses";
import { discloseText } from "./disclose-text";
import { REGION } from "./ids";
import { NOT_SHOWN } from "./not-shown";
import { isPlainName } from "./plain-names";

// escapes of blanks, of punctuation, and of the percent sign; those of letters would spell a text
const ESCAPE = "%(?:25){0,4}(?:2[0-9A-F]|3[A-F]|40|5[B-E]|60|7[B-D])";
const PIECE = new RegExp(`${MARK}|${ESCAPE}|[A-Za-z0-9_]+|%|[^\\x20-\\x7e]+`, "gi");
const IS_KEPT = new RegExp(`^(?:${MARK}|${ESCAPE})$`, "i");

/** Words of programs that stand where a value was forgotten. */
const PLACEHOLDER = /^(?:undefined|null|none|nil|nan|false)$/i;

// RFC 9110, 8.4.1, and the weights of a list
const CODINGS = /^(?:gzip|deflate|br|zstd|compress|identity|q|[01])$/;

/** The pieces of `utf-8`, `utf-16le`, `iso-8859-1`, `us-ascii`. */
const CHARSET = /^(?:utf|8|16|16le|16be|iso|8859|1|us|ascii)$/i;

const asItIs = (value: string): string => value;
const ifMatching =
  (pattern: RegExp) =>
  (value: string): string =>
    pattern.test(value) ? value : NOT_SHOWN;

const parts = new Map<string, (value: string) => string>([
  ["method", ifMatching(/^[A-Za-z]{3,7}$/)],
  ["path", shownSegments],
  ["query", shownQuery],
  ["payload", ifMatching(/^(?:[0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]{1,80})$/)],
  ["signed-headers", (names) => names.split(";").map(shownName).join(";")],
  ["time", shownTime],
  ["x-amz-date", shownTime],
  ["date", shownTime],
  ["scope-date", shownTime],
  ["scope-region", ifMatching(REGION)],
  ["scope-service", ifMatching(/^[a-z][a-z0-9-]{1,30}$/)],
  ["line-ends", asItIs],
  ["content-type", (type) => shapeOf(type, (one) => CHARSET.test(one) || isPlainName(one))],
  ["accept-encoding", (codings) => shapeOf(codings, (one) => CODINGS.test(one))],
  ["host", (host) => (host === "" ? "" : (shownHost(host) ?? NOT_SHOWN))],
]);

/**
 * One side of a difference between two canonical requests as it may be handed on: of names and values that are
 * not known to be harmless their shape alone, which is what differs where they were encoded otherwise.
 *
 * @param part `path`, `query`, ... or the name of a header
 */
export function disclosePart(part: string, value: string): string {
  const own = parts.get(part);
  if (own !== undefined) return own(value);
  if (value === "" || PLACEHOLDER.test(value)) return value;
  const before = `${part}: `;
  const shown = discloseText(before + value);
  return shown.startsWith(before) ? shown.slice(before.length) : NOT_SHOWN;
}

function shownTime(value: string): string {
  return /^[\d-]{8,10}(?:[T ][\d:.]{4,12}(?:Z|[+-][\d:]{4,6})?)?$/.test(value) ? value : NOT_SHOWN;
}

function shownName(name: string): string {
  return /^x-amz-/i.test(name) || isPlainName(name) ? name : NOT_SHOWN;
}

/** A path whose parameters have no values: `/orders;v=…/items`. */
function shownSegments(path: string): string {
  let isValue = false;
  return path
    .split(/(\/|;|=|%(?:25)?3[BD])/i)
    .map((piece, at) => {
      if (at % 2 === 0) return isValue ? shapeOf(piece) : shapeOf(piece, isPlainName);
      isValue = /=|3D/i.test(piece);
      return piece;
    })
    .join("");
}

function shownQuery(query: string): string {
  return query
    .split("&")
    .map((pair) => {
      const at = pair.indexOf("=");
      if (at < 0) return shapeOf(pair, isPlainName);
      return `${shapeOf(pair.slice(0, at), isPlainName)}=${shapeOf(pair.slice(at + 1))}`;
    })
    .join("&");
}

/** A text whose words are left out but for those that are harmless; its escapes and its punctuation stay. */
function shapeOf(text: string, isHarmless: (word: string) => boolean = () => false): string {
  return text.replace(PIECE, (piece) => {
    if (IS_KEPT.test(piece)) return piece;
    return isHarmless(piece) ? piece : NOT_SHOWN;
  });
}
