import type { Quoted } from "../evidence";
import type { Fact, Subject } from "./types";

type Proven = {
  [F in Fact["facet"]]: { facet: F; option: Extract<Fact, { facet: F }>["option"] };
}[Fact["facet"]];

/** A key and its value as JSON logs write them; the key's spelling is the API owner's choice. */
const pair = /"([A-Za-z][\w.-]{0,60})"\s*:\s*"?([^",{}]{1,200})"?/g;

/** Which phase's status was 403, by the variable's name without its punctuation. */
const phases = new Map<string, readonly Proven[]>([
  [
    "wafstatus",
    [
      { facet: "failed-phase", option: "waf" },
      { facet: "waf-blocked", option: "yes" },
    ],
  ],
  ["authenticatestatus", [{ facet: "failed-phase", option: "authenticate" }]],
  ["authorizerstatus", [{ facet: "failed-phase", option: "authorizer" }]],
  ["authorizestatus", [{ facet: "failed-phase", option: "authorize" }]],
  [
    "integrationstatus",
    [
      { facet: "answered-by", option: "backend" },
      { facet: "failed-phase", option: "integration" },
      { facet: "backend-status", option: "403" },
    ],
  ],
]);

/** The values of `$context.error.responseType` that go with a 403. */
export const responseTypes = new Map<string, Extract<Fact, { facet: "response-type" }>["option"]>([
  ["ACCESS_DENIED", "access-denied"],
  ["INVALID_API_KEY", "invalid-api-key"],
  ["WAF_FILTERED", "waf-filtered"],
  ["MISSING_AUTHENTICATION_TOKEN", "missing-authentication-token"],
  ["EXPIRED_TOKEN", "expired-token"],
  ["INVALID_SIGNATURE", "invalid-signature"],
]);

/**
 * What a line of an API's access log proves, whatever keys its owner chose for the variables.
 *
 * Sources: the variables for access logging, the blog on enhanced observability variables.
 */
export function accessLogFacts({ message }: Subject): readonly Fact[] {
  if (message === undefined) return [];
  const entries = [...message.value.matchAll(pair)].map((match) => ({
    name: (match[1] ?? "")
      .replace(/[^A-Za-z]/g, "")
      .replace(/^context/i, "")
      .toLowerCase(),
    value: (match[2] ?? "").trim(),
    span: spanOf(message, match.index, match[0].length),
  }));
  if (entries.some(({ name, value }) => name === "httpsourcename" && value === "APIGW")) {
    return webAclLog(entries);
  }
  const status = entries.find(({ name, value }) => name === "status" && value === "403");
  const id = entries.find(({ name }) => name === "requestid" || name === "extendedrequestid");
  if (status === undefined || id === undefined) return [];
  return [
    { facet: "request-logged", option: "yes", span: id.span },
    ...entries.flatMap(({ name, value, span }) =>
      provenBy(name, value).map((fact) => ({ ...fact, span })),
    ),
    ...phaseless(entries),
  ];
}

/** A line of AWS WAF's own log about a web ACL on a stage (AWS WAF log fields). */
function webAclLog(entries: readonly Entry[]): readonly Fact[] {
  const action = entries.find(({ name }) => name === "action");
  if (action === undefined) return [];
  const option = action.value === "BLOCK" ? "yes" : "no";
  return [
    { facet: "waf-attached", option: "yes", span: action.span },
    { facet: "waf-blocked", option, span: action.span },
  ];
}

interface Entry {
  readonly name: string;
  readonly value: string;
  readonly span: Quoted["span"];
}

/** No phase refused, where the line shows the integration's and another's status, and none is 403. */
function phaseless(entries: readonly Entry[]): readonly Fact[] {
  const shown = entries.filter(({ name }) => phases.has(name));
  const [first, second] = shown;
  const isWhole = second !== undefined && shown.some(({ name }) => name === "integrationstatus");
  if (first === undefined || !isWhole || shown.some(({ value }) => value === "403")) return [];
  return [{ facet: "failed-phase", option: "none", span: first.span }];
}

/** Offsets into a body count only where it stands in the text as it is. */
function spanOf({ value, span }: Quoted, at: number, length: number): Quoted["span"] {
  if (value.length !== span.end - span.start) return span;
  return { start: span.start + at, end: span.start + at + length };
}

function provenBy(name: string, value: string): readonly Proven[] {
  if (value === "403") return phases.get(name) ?? [];
  const exact = values.get(`${name}=${value}`);
  if (exact !== undefined) return exact;
  if (name === "webaclarn" && value.startsWith("arn:")) {
    return [{ facet: "waf-attached", option: "yes" }];
  }
  if (name.endsWith("vpceid") && value.startsWith("vpce-")) {
    return [{ facet: "api-type", option: "private" }];
  }
  const type = name.endsWith("responsetype") ? responseTypes.get(value) : undefined;
  return type === undefined ? [] : [{ facet: "response-type", option: type }];
}

/** A hyphen stands where a variable has no value. */
const values = new Map<string, readonly Proven[]>([
  ["wafresponsecode=WAF_BLOCK", [{ facet: "waf-blocked", option: "yes" }]],
  ["wafresponsecode=WAF_ALLOW", [{ facet: "waf-blocked", option: "no" }]],
  ["integrationstatus=-", [{ facet: "backend-status", option: "other" }]],
  ["errorresponsetype=-", [{ facet: "response-type", option: "none" }]],
  ["responsetype=-", [{ facet: "response-type", option: "none" }]],
  ["eventtype=CONNECT", handshake()],
  ["routekey=$connect", handshake()],
]);

function handshake(): readonly Proven[] {
  return [
    { facet: "websocket-step", option: "connect" },
    { facet: "api-type", option: "websocket" },
  ];
}
