import { isRequestName, isResponseName, readHeaderLine } from "./header-lines";
import { findObjects } from "./json-objects";
import type { Line } from "./lines";
import { readCurlVerbose } from "./read-curl-verbose";
import { isDevtoolsText, readDevtools } from "./read-devtools";
import { readPlainText } from "./read-error-text";
import { isPageStart, readHttpMessage } from "./read-http-message";
import { holdsCommand, holdsObjects, readJsonBody } from "./read-json-body";
import { type Reader, type Reading, usedBy } from "./reading";
import { readStatusLine } from "./status-line";
import type { Format, Span } from "./types";

/** A format of exchanges, and its reader. */
export interface FormatReader {
  readonly format: Format;
  readonly fits: (text: string, lines: readonly Line[]) => boolean;
  readonly read: Reader;
}

/** What is to be read of a text: the lines and ranges that no other reader has taken. */
export interface OpenText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly ranges: readonly Span[];
}

/** What the first reader that fits made of a text, and the readers that are left for the rest. */
export interface FirstReading {
  readonly format: Format;
  readonly reading: Reading;
  readonly others: readonly FormatReader[];
}

/** Read a text in the first format that it fits and that finds something; the last fits any text. */
export function readFirst(
  { text, lines, ranges }: OpenText,
  readers: readonly FormatReader[],
): FirstReading {
  for (const [index, { format, fits, read }] of readers.entries()) {
    if (!fits(text, lines)) continue;
    const reading = read(text, lines, ranges);
    if (usedBy(reading).length === 0 && reading.documents.length === 0) continue;
    const others = readers.slice(index + 1).filter((other) => other.read !== read);
    return { format, reading, others };
  }
  return { format: "error-text", reading: { documents: [], notices: [] }, others: [] };
}

/** From the most to the least telling. */
export const formats: readonly FormatReader[] = [
  { format: "devtools-headers", fits: (_, lines) => isDevtoolsText(lines), read: readDevtools },
  { format: "curl-verbose", fits: (_, lines) => lines.some(isCurlLine), read: readCurlVerbose },
  {
    format: "http-response",
    fits: (_, lines) =>
      lines.some((line) => readStatusLine(line) !== undefined || isPageStart(line)),
    read: readHttpMessage,
  },
  { format: "header-list", fits: hasHeaderLines, read: readHttpMessage },
  // commands, and statuses under them
  {
    format: "client-output",
    fits: holdsCommand,
    read: readJsonBody,
  },
  { format: "json-body", fits: holdsObjects, read: readJsonBody },
  { format: "error-text", fits: () => true, read: readPlainText },
];

const CURL_LINE =
  /^(?:[<>] (?:HTTP\/\d|[A-Z]{3,10} \S+ HTTP\/)|< [A-Za-z][A-Za-z0-9-]*: |\* +(?:Trying |Connected to |ALPN|TLSv1|Host \S+ was resolved|Received HTTP code|CONNECT |Establish HTTP proxy tunnel|Proxy |Connection #\d|SSL connection|Using HTTP2|h2h3 |\[HTTP\/2\]|Could not resolve)|curl: \(56\) )/;

function isCurlLine(line: Line): boolean {
  return CURL_LINE.test(line.text.slice(0, 400));
}

function hasHeaderLines(text: string, lines: readonly Line[]): boolean {
  const named = lines.flatMap((line) => {
    const isPrint = line.text === "" || /['"],$|[{[]$/.test(line.text);
    const name = isPrint ? undefined : readHeaderLine(line)?.name;
    return name === undefined ? [] : [{ name, line }];
  });
  // objects are looked for where names would tell
  return tells(named) && tells(outsideObjects(text, lines, named));
}

interface NamedLine {
  readonly name: string;
  readonly line: Line;
}

function tells(named: readonly NamedLine[]): boolean {
  return (
    named.some(({ name }) => TELLING_NAME.test(name)) ||
    named.filter(({ name }) => isResponseName(name) || isRequestName(name)).length >= 2
  );
}

const TELLING_NAME = /^(?:x-amzn-|x-amz-(?!date)|apigw-requestid|x-cache$|cf-ray|cf-mitigated)/;

// a canonical request inside a message looks like headers
function outsideObjects(
  text: string,
  lines: readonly Line[],
  named: readonly NamedLine[],
): readonly NamedLine[] {
  const objects = findObjects(text, lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0);
  let next = 0;
  return named.filter(({ line }) => {
    while ((objects[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    return (objects[next]?.start ?? Number.POSITIVE_INFINITY) > line.start;
  });
}
