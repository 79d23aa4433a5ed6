import type { Line } from "./lines";
import type { Quoted, Span } from "./types";

/** The status of a response, and where it stands. */
export interface Status {
  readonly code: number;
  readonly span: Span;
}

// `HTTP/2 403 returned for "https://..."` is a sentence of Symfony's
const STATUS =
  /^(?:<--\s+|HTTP\/\d(?:\.\d)?\s+)(\d{3})\b(?!\.\d| {1,2}(?:[A-Z][A-Za-z]{0,20} ){0,3}returned for)/i;
// behind the client's address, as mitmproxy prints it
const REQUEST =
  /^(?:\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}: )?([A-Z]{3,10})\s+([^\s:]\S*)(?:\s+HTTP\/\d(?:\.\d)?)$/i;
const OKHTTP_REQUEST =
  /^-->\s+([A-Z]{3,10})\s+(\w{1,10}:\/\/\S+|\/\S*)(?:\s+(?:HTTP\/\d(?:\.\d)?|h2))?(?:\s+\(\d{1,12}-byte body\))?$/i;

/** The status of a line such as `HTTP/2 403`, or of OkHttp's `<-- 403`. */
export function readStatusLine(line: Line): Status | undefined {
  const code = STATUS.exec(line.text.slice(0, 60))?.[1];
  return code ? { code: Number(code), span: { start: line.start, end: line.end } } : undefined;
}

/** Whether a line is OkHttp's `--> GET ...`, which does not print what the network layer adds. */
export function isOkhttpRequest(line: Line): boolean {
  return line.text.startsWith("-->");
}

/** The method and target of a line such as `GET /prod HTTP/1.1`, or of OkHttp's `--> GET ...`. */
export function readRequestLine(
  text: string,
  line: Line,
): { readonly method: Quoted; readonly target: Quoted } | undefined {
  const pattern = isOkhttpRequest(line) ? OKHTTP_REQUEST : REQUEST;
  const found = line.text.length < 16384 ? pattern.exec(line.text) : null;
  const [method, target] = [found?.[1], found?.[2]];
  if (!method || !target) return undefined;
  const methodAt = line.start + line.text.indexOf(method);
  const targetAt = line.start + line.text.indexOf(target, method.length + methodAt - line.start);
  return {
    method: quoteAt(text, methodAt, method),
    target: quoteAt(text, targetAt, target),
  };
}

const CALL =
  /^(?:-->\s+)?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+((?:https?|wss?):\/\/\S{1,8000})$/;

/** The method and URL of a line such as `GET https://example.com/prod`, as `.http` files have it. */
export function readCall(
  text: string,
  line: Line,
): { readonly method: Quoted; readonly target: Quoted } | undefined {
  const [, method, target] = CALL.exec(line.text.slice(0, 9000)) ?? [];
  if (!method || !target) return undefined;
  const at = line.start + line.text.indexOf(method);
  return {
    method: quoteAt(text, at, method),
    target: quoteAt(text, line.end - target.length, target),
  };
}

function quoteAt(text: string, start: number, value: string): Quoted {
  return {
    value: text.slice(start, start + value.length),
    span: { start, end: start + value.length },
  };
}
