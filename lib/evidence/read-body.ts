import { readJson } from "./json-objects";
import { type Line, quote, trimSpan } from "./lines";
import type { HeaderField, Notice, Quoted } from "./types";

/** A body, and what is to be said of it. */
export interface Body {
  readonly body: Quoted;
  readonly notices: readonly Notice[];
}

const DECORATION = /^[\s"'`]*(?=[{[<])/;

/** The body that starts at a position: JSON up to its last brace, HTML up to its end, or text up to the limit. */
export function readBody(text: string, start: number, limit: number): Body | undefined {
  const span = trimSpan(text, start, limit);
  if (span.start >= span.end) return undefined;
  const decorated = DECORATION.exec(text.slice(span.start, Math.min(span.end, span.start + 40)));
  const from = span.start + (decorated?.[0].length ?? 0);
  if (text[from] === "{" || text[from] === "[") return jsonBody(text, from, span.end);
  if (/^<(?:!doctype|html|head|body|title|\?xml|[A-Za-z]+>)/i.test(text.slice(from, from + 12))) {
    return { body: quote(text, from, htmlEnd(text, from, span.end)), notices: [] };
  }
  return { body: quote(text, span.start, span.end), notices: [] };
}

function jsonBody(text: string, start: number, limit: number): Body {
  const value = readJson(text, start, limit);
  const isCut = value.kind === "object" && value.isCut;
  const end = isCut ? limit : value.end;
  const span = trimSpan(text, start, end);
  const body = quote(text, span.start, span.end);
  return { body, notices: isCut ? [{ id: "body-is-cut", span }] : brokenJson(body) };
}

/** A notice where a body is meant as JSON and is not. */
export function brokenJson(body: Quoted): readonly Notice[] {
  try {
    JSON.parse(body.value);
    return [];
  } catch {
    return [{ id: "json-is-broken", span: body.span }];
  }
}

function htmlEnd(text: string, start: number, limit: number): number {
  const close = /<\/html\s{0,80}>|<\/(?:Error|ErrorResponse)>/i.exec(text.slice(start, limit));
  return close ? start + close.index + close[0].length : limit;
}

/** Whether a line is one that a JSON or HTML body starts with. */
export function startsBody(line: Line): boolean {
  return /^(?:[{[]\s*(?:["'{}\]]|$|[A-Za-z_]+\s*:)|<(?:!doctype|html|head|\?xml|[A-Za-z]+>)|[bu]?["'][{<])/i.test(
    line.text.slice(0, 60),
  );
}

/**
 * Whether a body is as long, in bytes, as the head of its response tells; true where the head does not tell.
 *
 * Some clients print JSON anew, and a pasted body has lost the line break at its end.
 */
export function hasToldLength(body: string, fields: readonly HeaderField[]): boolean {
  const told = (name: string) => fields.find((field) => field.name === name)?.value.trim();
  const length = told("content-length");
  // what was packed is counted as it was sent
  if (length === undefined || told("content-encoding") !== undefined) return true;
  return [body, compact(body)].some((text) => {
    const lost = Number(length) - new TextEncoder().encode(text).length;
    return lost >= 0 && lost <= 2;
  });
}

function compact(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body));
  } catch {
    return body;
  }
}
