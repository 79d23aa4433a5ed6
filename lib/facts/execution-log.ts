import type { LogRecord, Quoted, Span } from "../evidence";
import { textFacts, unsignedToRoute } from "./access-log";
import { type Proven, provenAt } from "./proven";
import type { Fact } from "./types";

/**
 * How an integration's refusal is told: by its status, by an AWS service's words, or by the `statusCode` of
 * what a function returns to a Lambda proxy integration (set-up-lambda-proxy-integrations, "Output
 * format"); the status beside it is then that of the function's invocation.
 */
const integrationRefusal =
  /Received response\. Status: 403|Lambda invocation failed with status: 403|Endpoint response body before transformations: ?(?:[<{][^\n]{0,400}AccessDenied|\{(?:[^\n]{0,4000}?,)?\s?"statusCode"\s?:\s?"?403\b)/;

/** True for a part of an execution log in which the integration refused. */
export function tellsIntegrationRefusal(log: string): boolean {
  return integrationRefusal.test(log);
}

/** True where the integration refused, whatever API Gateway made of that for the client. */
export function isRefusedByIntegration({ lines }: LogRecord): boolean {
  return lines.some(({ value }) => integrationRefusal.test(value));
}

/** Where the caller sent no key, nothing stands between the two blanks. */
const namelessKey = /API Key {1,2}not authorized because method .{1,200}requires API Key/;

/** Lines that API Gateway writes to its execution log, and what each proves. */
const lines: readonly {
  readonly pattern: RegExp;
  /** A line that says this too proves something else. */
  readonly unless?: RegExp;
  readonly proves: readonly Proven[];
}[] = [
  {
    pattern: /API Stage is not in a Usage Plan/,
    proves: [
      { facet: "key-state", option: "no-usage-plan-for-stage" },
      { facet: "response-type", option: "invalid-api-key" },
      { facet: "api-key-required", option: "yes" },
    ],
  },
  {
    pattern: namelessKey,
    unless: /API Stage is not in a Usage Plan/,
    proves: [
      { facet: "api-key-required", option: "yes" },
      { facet: "api-key-sent", option: "no" },
      { facet: "response-type", option: "invalid-api-key" },
    ],
  },
  {
    pattern:
      /API Key is not associated with a Usage Plan for API Stage|No Usage Plan found for key and API Stage/,
    unless: namelessKey,
    proves: [
      { facet: "key-state", option: "no-usage-plan-for-stage" },
      { facet: "response-type", option: "invalid-api-key" },
      { facet: "api-key-required", option: "yes" },
    ],
  },
  {
    pattern: /API Key authorized because method .{1,200}does not require API Key/,
    proves: [{ facet: "api-key-required", option: "no" }],
  },
  {
    pattern: /Usage Plan check succeeded for API Key/,
    proves: [
      { facet: "api-key-sent", option: "yes" },
      { facet: "key-state", option: "usable" },
    ],
  },
  {
    pattern:
      /Access denied\. Reason: (?:Could not find issuer for certificate|self signed certificate)/i,
    proves: [
      { facet: "mutual-tls", option: "yes" },
      { facet: "client-certificate", option: "untrusted-or-incomplete-chain" },
    ],
  },
  {
    pattern: /Access denied\. Reason: Client cert using an insecure Signature Algorithm/i,
    proves: [
      { facet: "mutual-tls", option: "yes" },
      { facet: "client-certificate", option: "expired-or-unsupported" },
    ],
  },
  {
    pattern: /Authorizer result body before parsing: /,
    proves: [{ facet: "auth-mode", option: "lambda-authorizer" }],
  },
  {
    pattern: unsignedToRoute.pattern,
    proves: [...unsignedToRoute.proves, { facet: "answered-by", option: "api-gateway" }],
  },
  {
    pattern: /The client is not authorized to perform this operation/,
    proves: [
      { facet: "response-type", option: "access-denied" },
      { facet: "answered-by", option: "api-gateway" },
    ],
  },
  {
    pattern: integrationRefusal,
    proves: [
      { facet: "answered-by", option: "backend" },
      { facet: "backend-status", option: "403" },
    ],
  },
];

/** What passes through API Gateway: other systems' words, and the caller's. */
const relayed =
  /Endpoint re(?:quest|sponse) |Method re(?:quest|sponse) |Authorizer result body |Request body /;

/** Where an execution log shows what the integration was sent and what it answered, be it over several lines. */
const RELAYED =
  /Endpoint re(?:quest|sponse) (?:body|headers|URI)(?: [a-z]{1,20}){0,3}: ?(?:(?!Endpoint re(?:quest|sponse) |Method (?:completed|response) |Execution failed|Lambda invocation|Received response|Successfully completed)(?:[^\n]|\n(?=["<{}[\]])))*/g;

/** The parts of a text that are other systems' words, which an execution log quotes. */
export function relayedParts(text: string): readonly Span[] {
  if (!text.includes("Endpoint re")) return [];
  return Array.from(text.matchAll(RELAYED), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

/** A text with blanks in the place of some of its parts. */
export function withoutParts(text: string, parts: readonly Span[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end } of parts) {
    pieces.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  return at === 0 ? text : pieces.join("") + text.slice(at);
}

/** What the lines of one request prove. Sources: the articles on logs and on mutual TLS. */
export function executionLogFacts(record: LogRecord): readonly Fact[] {
  const proven = provenBy(record);
  const status = record.fields.get("status")?.value;
  const isRefused = status === undefined || status === "403" || isRefusedByIntegration(record);
  if (!isRefused) return [];
  const own = record.lines.filter(({ value }) => !relayed.test(value)).flatMap(textFacts);
  const isOwnRefusal = own.length > 0 || proven.some(({ facet }) => facet === "response-type");
  const [first] = own.length > 0 ? own : proven;
  return [
    ...proven,
    ...(first !== undefined && isOwnRefusal
      ? [{ facet: "answered-by", option: "api-gateway", span: first.span } as const]
      : []),
    { facet: "request-logged", option: "yes", span: record.lines[0]?.span ?? record.span },
    ...own,
  ];
}

/** Words of those lines, to look for before the lines are matched. */
const inLines =
  /Usage Plan|API Key {1,2}|Access denied\. Reason|Authorizer result body|IAM Authorizer|client is not authorized|Received response|invocation failed|response body before/i;

/** What lines of an execution log prove that somebody quotes in other words. */
export function quotedLineFacts(text: string): readonly Fact[] {
  if (!inLines.test(text)) return [];
  let start = 0;
  const quoted = text.split("\n").map((value) => {
    const span = { start, end: start + value.length };
    start = span.end + 1;
    return { value, span };
  });
  return provenBy({ lines: quoted });
}

function provenBy(record: Pick<LogRecord, "lines">): readonly Fact[] {
  return lines.flatMap(({ pattern, unless, proves }) => {
    for (const line of record.lines) {
      const found = pattern.exec(line.value);
      if (found === null || unless?.test(line.value)) continue;
      return provenAt({ span: partOf(line, found) }, proves);
    }
    return [];
  });
}

/** Offsets into a line count only where it stands in the text as it is. */
function partOf({ value, span }: Quoted, found: RegExpExecArray): Quoted["span"] {
  if (value.length !== span.end - span.start) return span;
  const start = span.start + found.index;
  return { start, end: start + found[0].length };
}
