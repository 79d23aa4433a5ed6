import type { Span } from "../evidence";
import { exchangeOf } from "./fields";
import type { Subject } from "./types";

/**
 * Where the whole request head stands, from its first line to its last field: the proof that
 * something is not in it. Undefined where it is partial, and so proves nothing by what it lacks.
 */
export function requestHeadSpan(subject: Subject): Span | undefined {
  const request = exchangeOf(subject)?.request;
  const first = request?.method ?? request?.target;
  if (request === undefined || !request.isWholeHead || first === undefined) return undefined;
  return upTo(first.span, request.headers.at(-1)?.span);
}

/** The same of the response head. */
export function responseHeadSpan(subject: Subject): Span | undefined {
  const response = exchangeOf(subject)?.response;
  if (!response?.isWholeHead || response.status === undefined) return undefined;
  return upTo(response.status.span, response.headers.at(-1)?.span);
}

function upTo(first: Span, last: Span = first): Span {
  return { start: first.start, end: Math.max(first.end, last.end) };
}
