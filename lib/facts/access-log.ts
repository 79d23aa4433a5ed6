import { type LogRecord, type Quoted, timeOf } from "../evidence";
import { denialFacts } from "./denial";
import { hostKind } from "./host";
import { messageFacts } from "./message";
import { type Proven, provenAt } from "./proven";
import type { Fact, Subject } from "./types";

type Fields = LogRecord["fields"];

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
 * What a record of an API's access log proves.
 *
 * Sources: the variables for access logging of REST, HTTP and WebSocket APIs, the blog on enhanced
 * observability variables.
 */
export function accessLogFacts({ fields, span }: LogRecord): readonly Fact[] {
  const status = fields.get("status")?.value;
  if (status !== undefined && status !== "403") return [];
  const id = fields.get("requestId") ?? fields.get("extendedRequestId");
  return [
    { facet: "request-logged", option: "yes", span: id?.span ?? span },
    ...responseTypeOf(fields),
    ...phaseFacts(fields),
    ...byValue(fields),
    ...certificateFacts(fields),
    ...apiFacts(fields),
    ...noSocket(fields),
    ...hostOf(fields),
    ...wordsOf(fields),
  ];
}

/** A hyphen stands where a variable has no value. */
function filled(fields: Fields, name: string): Quoted | undefined {
  const field = fields.get(name);
  return field === undefined || /^(?:-?|null)$/.test(field.value) ? undefined : field;
}

function responseTypeOf(fields: Fields): readonly Fact[] {
  const field = fields.get("error.responseType");
  if (field === undefined) return [];
  if (field.value === "-") return provenAt(field, [{ facet: "response-type", option: "none" }]);
  const type = responseTypes.get(field.value);
  if (type === undefined) return [];
  const own: readonly Proven[] = [
    { facet: "response-type", option: type },
    { facet: "answered-by", option: "api-gateway" },
  ];
  return provenAt(field, [...own, ...(byType.get(type) ?? [])]);
}

const byType = new Map<string, readonly Proven[]>([
  [
    "waf-filtered",
    [
      { facet: "waf-attached", option: "yes" },
      { facet: "waf-blocked", option: "yes" },
    ],
  ],
  ["invalid-api-key", [{ facet: "api-key-required", option: "yes" }]],
]);

/** The phases in the order in which a request meets them, without the integration. */
const phases = ["waf", "authenticate", "authorizer", "authorize"] as const;

const integration = ["integration.status", "integrationStatus", "integration.integrationStatus"];

/** The phase that refused: the one whose status is 403, or the only one that names an error. */
function phaseFacts(fields: Fields): readonly Fact[] {
  for (const phase of phases) {
    const status = fields.get(`${phase}.status`);
    if (status?.value === "403") {
      const isOpen =
        phase === "authorize" && AUTHORIZED.test(fields.get("authorizer.status")?.value ?? "");
      return isOpen ? ownRefusal(status) : refusedIn(phase, status);
    }
  }
  const answer = integration.map((name) => filled(fields, name)).find(Boolean);
  if (answer !== undefined) return integrationFacts(fields, answer);
  // a phase that names its error and no status; HTTP APIs log the authorizer's error alone
  const failed = phases.flatMap((phase) => {
    const error = fields.has(`${phase}.status`) ? undefined : filled(fields, `${phase}.error`);
    return error === undefined ? [] : [{ phase, error }];
  });
  const [only, another] = failed;
  if (only !== undefined && another === undefined)
    return refusedIn(UNSIGNED.test(only.error.value) ? "authenticate" : only.phase, only.error);
  return phaseless(fields);
}

/** What a log says, in the place of an authorizer's error, of a request to a route with IAM authorization that bears no signature. */
const UNSIGNED = /\brequest for the IAM Authorizer doesn.t match the format\b/i;

/**
 * What that proves; the caller is told "Forbidden".
 *
 * Source: https://github.com/pwrdrvr/microapps-core, "Requests to API Gateway are Rejected with 403 Forbidden".
 */
export const unsignedToRoute = {
  pattern: UNSIGNED,
  proves: [
    { facet: "auth-mode", option: "iam" },
    { facet: "route-deployed", option: "yes" },
    { facet: "authorization-sent", option: "none" },
  ],
} as const satisfies { readonly pattern: RegExp; readonly proves: readonly Proven[] };

/** An authorizer that ran may have returned the policy whose evaluation then refused. */
const AUTHORIZED = /^2\d\d$/;

function ownRefusal(field: Quoted): readonly Fact[] {
  return provenAt(field, [
    { facet: "answered-by", option: "api-gateway" },
    { facet: "response-type", option: "access-denied" },
  ]);
}

function refusedIn(phase: (typeof phases)[number], field: Quoted): readonly Fact[] {
  return provenAt(field, [
    { facet: "failed-phase", option: phase },
    { facet: "answered-by", option: "api-gateway" },
    ...(phase === "waf" ? [{ facet: "waf-blocked", option: "yes" } as const] : []),
  ]);
}

/**
 * A request that got as far as its integration was answered by it: of a Lambda function the log may
 * show Lambda's own 200 beside the function's 403. A refused `$connect` is told in no other way.
 */
function integrationFacts(fields: Fields, field: Quoted): readonly Fact[] {
  if (isHandshake(fields) || !/^(?:2\d\d|403)$/.test(field.value)) return [];
  if (filled(fields, "error.responseType") !== undefined) return [];
  return provenAt(field, [
    { facet: "answered-by", option: "backend" },
    { facet: "failed-phase", option: "integration" },
    { facet: "backend-status", option: "403" },
  ]);
}

/** No phase refused, where the record shows every one of them. */
function phaseless(fields: Fields): readonly Fact[] {
  const backend = integration.map((name) => fields.get(name)).find(Boolean);
  const facts: readonly Fact[] =
    backend?.value === "-" ? provenAt(backend, [{ facet: "backend-status", option: "other" }]) : [];
  const shown = phases.map((phase) => fields.get(`${phase}.status`));
  const waf = shown[0] ?? fields.get("wafResponseCode");
  const rest = shown.slice(1);
  if (waf === undefined || backend?.value !== "-" || rest.includes(undefined)) return facts;
  if (waf.value === "WAF_BLOCK" || [waf, ...rest].some((field) => field?.value === "403"))
    return facts;
  return [...facts, ...provenAt(waf, [{ facet: "failed-phase", option: "none" }])];
}

/** What single values prove; the names are the variables', the page on each says so. */
const proofs: readonly {
  readonly name: string;
  readonly value: RegExp;
  readonly proves: readonly Proven[];
}[] = [
  {
    name: "wafResponseCode",
    value: /^WAF_BLOCK$/,
    proves: [
      { facet: "waf-attached", option: "yes" },
      { facet: "waf-blocked", option: "yes" },
      { facet: "failed-phase", option: "waf" },
      { facet: "answered-by", option: "api-gateway" },
    ],
  },
  {
    name: "wafResponseCode",
    value: /^WAF_ALLOW$/,
    proves: [
      { facet: "waf-attached", option: "yes" },
      { facet: "waf-blocked", option: "no" },
    ],
  },
  { name: "waf.status", value: /^2\d\d$/, proves: [{ facet: "waf-blocked", option: "no" }] },
  // "will not be set if the stage is not associated with a web ACL"
  { name: "wafResponseCode", value: /^-$/, proves: [{ facet: "waf-attached", option: "no" }] },
  { name: "webaclArn", value: /^-$/, proves: [{ facet: "waf-attached", option: "no" }] },
  { name: "webaclArn", value: /^arn:/, proves: [{ facet: "waf-attached", option: "yes" }] },
  { name: "identity.vpceId", value: /^vpce-/, proves: [{ facet: "api-type", option: "private" }] },
  {
    name: "identity.apiKeyId",
    value: /^[a-z0-9]{6,}$/,
    proves: [
      { facet: "api-key-required", option: "yes" },
      { facet: "api-key-sent", option: "yes" },
    ],
  },
  // RFC 6750, 3.1, and no authorizer of a function says so in this field
  {
    name: "authorizer.error",
    value: /\binsufficient[_ ]scope\b/i,
    proves: [
      { facet: "scope-granted", option: "no" },
      { facet: "auth-mode", option: "jwt" },
    ],
  },
  { name: "authorizer.error", value: unsignedToRoute.pattern, proves: unsignedToRoute.proves },
  // "returned from an API Gateway Lambda authorizer"; a stage that was not reached shows a hyphen
  {
    name: "authorizer.integrationStatus",
    value: /^\d{3}$/,
    proves: [{ facet: "auth-mode", option: "lambda-authorizer" }],
  },
  {
    name: "authorizer.principalId",
    value: /^(?!null$)[^-].{0,400}$/,
    proves: [{ facet: "auth-mode", option: "lambda-authorizer" }],
  },
  // who signed is known from a signature that was verified
  {
    name: "identity.userArn",
    value: /^arn:/,
    proves: [
      { facet: "principal", option: "arn" },
      { facet: "authorization-sent", option: "sigv4" },
    ],
  },
];

function byValue(fields: Fields): readonly Fact[] {
  return proofs.flatMap(({ name, value, proves }) => {
    const field = fields.get(name);
    return field === undefined || !value.test(field.value) ? [] : provenAt(field, proves);
  });
}

const CERTIFICATE = /^identity\.clientCert\./;

/**
 * A client's certificate is "present only in access logs if mutual TLS authentication fails", as the page on
 * the variables says.
 */
function certificateFacts(fields: Fields): readonly Fact[] {
  const name = [...fields.keys()].find(
    (one) => CERTIFICATE.test(one) && filled(fields, one) !== undefined,
  );
  const shown = name === undefined ? undefined : filled(fields, name);
  if (shown === undefined) return [];
  const until = filled(fields, "identity.clientCert.validity.notAfter");
  const end = until && timeOf(until.value);
  const times = ["requestTime", "requestTimeEpoch"].flatMap(
    (one) => timeOf(fields.get(one)?.value ?? "") ?? [],
  );
  const isOver = end !== undefined && times.some((time) => time > end);
  return [
    { facet: "mutual-tls", option: "yes", span: shown.span },
    until !== undefined && isOver
      ? { facet: "client-certificate", option: "expired-or-unsupported", span: until.span }
      : {
          facet: "client-certificate",
          option: "untrusted-or-incomplete-chain",
          span: shown.span,
          by: "presumption",
        },
  ];
}

function isHandshake(fields: Fields): boolean {
  return (
    fields.get("eventType")?.value === "CONNECT" || fields.get("routeKey")?.value === "$connect"
  );
}

/** The kind of API, by variables and values that only one kind has. */
function apiFacts(fields: Fields): readonly Fact[] {
  const event = filled(fields, "eventType") ?? filled(fields, "routeKey");
  if (event === undefined) return [];
  if (isHandshake(fields)) {
    return provenAt(event, [
      { facet: "websocket-step", option: "connect" },
      { facet: "api-type", option: "websocket" },
    ]);
  }
  if (event.value === "MESSAGE") {
    return provenAt(event, [
      { facet: "websocket-step", option: "message" },
      { facet: "api-type", option: "websocket" },
    ]);
  }
  // an HTTP API's route key is a method and a path; owners of REST APIs write the two into one field, too
  const route = filled(fields, "routeKey");
  return route !== undefined && /^[A-Z]{3,7} \//.test(route.value) && !isOfRest(fields)
    ? provenAt(route, [{ facet: "api-type", option: "http" }])
    : [];
}

/** Variables that an HTTP API's log has not. */
const REST_ONLY = /^(?:authenticate|authorize|waf)\.|^(?:wafResponseCode|webaclArn|resourcePath)$/;

/** Of what an HTTP API lacks, or tells in no type. */
const REST_TYPE =
  /^(?:INVALID_API_KEY|WAF_FILTERED|MISSING_AUTHENTICATION_TOKEN|EXPIRED_TOKEN|INVALID_SIGNATURE)$/;

/**
 * True of a record that only a REST API writes: by a variable, by the type of a gateway response, or by its
 * words, since an HTTP API says no more than "Forbidden".
 *
 * Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
function isOfRest(fields: Fields): boolean {
  return (
    [...fields.keys()].some((name) => REST_ONLY.test(name)) ||
    REST_TYPE.test(fields.get("error.responseType")?.value ?? "") ||
    wordsOf(fields).some(({ facet, option }) => facet === "message" && option !== "forbidden")
  );
}

/**
 * A WebSocket API's log has no `$context.httpMethod`
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html).
 */
function noSocket(fields: Fields): readonly Fact[] {
  const isSocket = isHandshake(fields) || filled(fields, "eventType") !== undefined;
  const method = isSocket ? undefined : filled(fields, "httpMethod");
  return method === undefined
    ? []
    : provenAt(method, [{ facet: "websocket-step", option: "none" }]);
}

function hostOf(fields: Fields): readonly Fact[] {
  const mapped = filled(fields, "customDomain.basePathMatched");
  const mapping =
    mapped === undefined
      ? []
      : provenAt(mapped, [
          { facet: "domain-mapping", option: "matches" },
          { facet: "host", option: "custom-domain" },
        ]);
  const name = filled(fields, "domainName");
  if (name === undefined || !name.value.includes(".")) return mapping;
  const kind = hostKind(name.value) ?? "custom-domain";
  if (kind !== "execute-api" && kind !== "vpc-endpoint" && kind !== "custom-domain") return mapping;
  return [...provenAt(name, [{ facet: "host", option: kind }]), ...mapping];
}

/** What the gateway response or a phase says; after an integration's answer it is not API Gateway's. */
function wordsOf(fields: Fields): readonly Fact[] {
  const said = [
    "error.message",
    "error.messageString",
    "authenticate.error",
    "authorize.error",
    "integrationErrorMessage",
  ]
    .map((name) => filled(fields, name))
    .filter((field) => field !== undefined);
  for (const field of said) {
    const facts = textFacts(field);
    if (facts.length > 0) return facts;
  }
  return [];
}

/** What one of API Gateway's texts proves. */
export function textFacts(text: Quoted): readonly Fact[] {
  const subject: Subject = {
    document: { kind: "error-text", text, urls: [], span: text.span },
    message: text,
  };
  return [...messageFacts(subject), ...denialFacts(subject)];
}
