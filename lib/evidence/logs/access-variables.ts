/**
 * The variables of access logging, without `$context.`. Sources: the developer guide's pages on the
 * variables of REST, HTTP and WebSocket APIs.
 */
const variables = [
  "accountId",
  "apiId",
  "authenticate.error",
  "authenticate.latency",
  "authenticate.status",
  "authorize.error",
  "authorize.latency",
  "authorize.status",
  "authorizer.error",
  "authorizer.integrationLatency",
  "authorizer.integrationStatus",
  "authorizer.latency",
  "authorizer.principalId",
  "authorizer.requestId",
  "authorizer.status",
  "awsEndpointRequestId",
  "awsEndpointRequestId2",
  "cipherSuite",
  "connectedAt",
  "connectionId",
  "customDomain.basePathMatched",
  "customDomain.routingRuleIdMatched",
  "deploymentId",
  "domainName",
  "domainPrefix",
  "error.message",
  "error.messageString",
  "error.responseType",
  "error.validationErrorString",
  "eventType",
  "extendedRequestId",
  "httpMethod",
  "identity.accountId",
  "identity.apiKey",
  "identity.apiKeyId",
  "identity.caller",
  "identity.clientCert.issuerDN",
  "identity.clientCert.serialNumber",
  "identity.clientCert.subjectDN",
  "identity.clientCert.validity.notAfter",
  "identity.clientCert.validity.notBefore",
  "identity.cognitoAuthenticationProvider",
  "identity.cognitoAuthenticationType",
  "identity.cognitoIdentityId",
  "identity.cognitoIdentityPoolId",
  "identity.principalOrgId",
  "identity.sourceIp",
  "identity.user",
  "identity.userAgent",
  "identity.userArn",
  "identity.vpcId",
  "identity.vpceId",
  "integration.error",
  "integration.integrationStatus",
  "integration.latency",
  "integration.requestId",
  "integration.status",
  "integrationErrorMessage",
  "integrationLatency",
  "integrationStatus",
  "isCanaryRequest",
  "messageDirection",
  "messageId",
  "path",
  "protocol",
  "requestId",
  "requestTime",
  "requestTimeEpoch",
  "resourceId",
  "resourcePath",
  "responseLatency",
  "responseLength",
  "routeKey",
  "stage",
  "status",
  "tlsVersion",
  "waf.error",
  "waf.latency",
  "waf.status",
  "wafResponseCode",
  "webaclArn",
  "xrayTraceId",
] as const;

/** A variable of access logging. */
export type Variable = (typeof variables)[number];

/** Names that people give a variable, beside its own and the last part of it. */
const synonyms: readonly (readonly [variable: Variable, names: string])[] = [
  ["authenticate.error", "authnerror authenticationerror authenticateerr authnerr"],
  ["authenticate.status", "authnstatus authenticationstatus"],
  ["authorize.error", "authzerror authorizationerror authorizeerr authzerr"],
  ["authorize.status", "authzstatus authorizationstatus authorizeresultstatus"],
  ["authorizer.error", "authorizererr"],
  ["authorizer.status", "authorizerservicestatus"],
  ["customDomain.basePathMatched", "basepathmatched basepath"],
  ["domainName", "domain host hostname"],
  ["error.message", "message errormessage errormsg error errmsg"],
  ["error.messageString", "messagestring"],
  ["error.responseType", "responsetype errortype gatewayresponsetype"],
  ["extendedRequestId", "extendedid extrequestid apigwid xamzapigwid"],
  ["httpMethod", "method httpverb verb requestmethod"],
  ["identity.apiKey", "apikey"],
  ["identity.apiKeyId", "apikeyid"],
  ["identity.caller", "caller"],
  ["identity.sourceIp", "ip sourceip clientip remoteip remoteaddr"],
  ["identity.user", "user"],
  ["identity.userAgent", "useragent"],
  ["identity.userArn", "userarn callerarn"],
  ["identity.vpcId", "vpcid"],
  ["identity.vpceId", "vpceid vpcendpointid"],
  // of Lambda's service and of its code the one name is as common as the other
  ["integrationStatus", "integrationstatus"],
  ["integrationErrorMessage", "integrationerrormessage integrationerr"],
  ["path", "requestpath uri requesturi"],
  ["requestId", "reqid apigwrequestid"],
  ["requestTime", "time timestamp"],
  ["resourcePath", "resource"],
  ["responseLength", "bytes length responsebytes"],
  ["routeKey", "route"],
  ["stage", "stagename"],
  ["status", "statuscode httpstatus httpstatuscode responsestatus"],
  ["apiId", "restapiid"],
  ["waf.status", "wafstatus"],
  ["wafResponseCode", "wafresponse"],
  ["xrayTraceId", "xrayid traceid"],
];

/** Variables that logs of other programs have too, so that they say little of whose log it is. */
const common = new Set<Variable>([
  "accountId",
  "domainName",
  "error.message",
  "error.messageString",
  "httpMethod",
  "identity.sourceIp",
  "identity.user",
  "identity.userAgent",
  "path",
  "protocol",
  "requestId",
  "requestTime",
  "responseLatency",
  "stage",
  "status",
  "xrayTraceId",
]);

const bySpelling = new Map<string, Variable>(variables.map((name) => [name.toLowerCase(), name]));
const byName = new Map<string, Variable>([
  ...variables.map((name) => [plain(name), name] as const),
  ...synonyms.flatMap(([variable, given]) =>
    given.split(" ").map((name) => [name, variable] as const),
  ),
]);

/** Whether a name is a variable's own. */
export function isVariable(name: string): boolean {
  return bySpelling.has(name.toLowerCase());
}

/** A name without its punctuation and case, and without the word `context` before it. */
function plain(name: string): string {
  return name
    .replace(/[^A-Za-z0-9]/g, "")
    .toLowerCase()
    .replace(/^context(?=.)/, "");
}

/** The variable that a key stands for, by its own name or one of those that people give it. */
export function variableNamed(key: string): Variable | undefined {
  if (key.length > 80) return undefined;
  const met = names.get(key);
  if (met !== undefined || names.has(key)) return met;
  const variable = findVariable(key);
  // a log repeats its keys on every line; hostile ones may not
  if (names.size < MOST_NAMES) names.set(key, variable);
  return variable;
}

const MOST_NAMES = 1000;
const names = new Map<string, Variable | undefined>();

function findVariable(key: string): Variable | undefined {
  const known =
    bySpelling.get(key.replace(/^\$?context\./i, "").toLowerCase()) ?? byName.get(plain(key));
  if (known !== undefined) return known;
  // `log.status`, `http.request.method`: a wrapper that the owner put around
  const last = key.lastIndexOf(".");
  return last < 0 ? undefined : byName.get(plain(key.slice(last + 1)));
}

const RESPONSE_TYPE =
  /^(?:ACCESS_DENIED|API_CONFIGURATION_ERROR|AUTHORIZER_CONFIGURATION_ERROR|AUTHORIZER_FAILURE|BAD_REQUEST_(?:PARAMETERS|BODY)|DEFAULT_[45]XX|EXPIRED_TOKEN|INTEGRATION_(?:FAILURE|TIMEOUT)|INVALID_API_KEY|INVALID_SIGNATURE|MISSING_AUTHENTICATION_TOKEN|QUOTA_EXCEEDED|REQUEST_TOO_LARGE|RESOURCE_NOT_FOUND|THROTTLED|UNAUTHORIZED|UNSUPPORTED_MEDIA_TYPE|WAF_FILTERED)$/;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EXTENDED_ID = /^[A-Za-z0-9_-]{11,24}=$/;
/** The time as `$context.requestTime` prints it. */
export const logTime = /\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}/;

const byValue: readonly (readonly [variable: Variable, pattern: RegExp])[] = [
  ["wafResponseCode", /^WAF_(?:ALLOW|BLOCK)$/],
  ["error.responseType", RESPONSE_TYPE],
  ["webaclArn", /^arn:aws[a-z-]*:waf(?:v2|-regional)?:/],
  ["identity.vpceId", /^vpce-[0-9a-f]+$/],
  // a distinguished name (RFC 4514), which no other variable holds
  ["identity.clientCert.subjectDN", /^(?:CN|OU?|C|L|ST)=[^=]{1,80},\s?[A-Za-z.\d]{1,30}=/],
  ["domainName", /^[a-z0-9-]+\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/],
];

/** The variable that a value can only be of, whatever it is called. */
export function variableByValue(value: string): Variable | undefined {
  if (value.length < 6 || value.length > 300) return undefined;
  return byValue.find(([, pattern]) => pattern.test(value))?.[0];
}

/** Whether a value has the shape of a request id, and of which: `extended` ends with `=`. */
export function requestIdKind(value: string): "uuid" | "extended" | undefined {
  if (UUID.test(value)) return "uuid";
  return EXTENDED_ID.test(value) ? "extended" : undefined;
}

/** True for a value of `$context.error.responseType`. */
export function isResponseType(value: string): boolean {
  return RESPONSE_TYPE.test(value);
}

const OWN_TYPE =
  /^(?:WAF_FILTERED|MISSING_AUTHENTICATION_TOKEN|AUTHORIZER_(?:CONFIGURATION_ERROR|FAILURE)|API_CONFIGURATION_ERROR|INTEGRATION_(?:FAILURE|TIMEOUT)|BAD_REQUEST_(?:PARAMETERS|BODY)|DEFAULT_[45]XX)$/;

/** True for such a value that other programs do not call their errors. */
export function isOwnType(value: string): boolean {
  return OWN_TYPE.test(value);
}

/** True for what stands where a variable has no value. */
export function isEmptyCell(value: string): boolean {
  return value === "-" || value === "" || value === "null";
}

/** True where variables can only be those of an access log: people cut lines, and others log requests too. */
export function isAccessRecord(fields: ReadonlyMap<Variable, string>): boolean {
  const has = (name: Variable) => fields.has(name);
  const own = [...fields.keys()].filter((name) => !common.has(name)).length;
  const type = fields.get("error.responseType") ?? "";
  if (!/^(?:[1-5]\d\d|-)$/.test(fields.get("status") ?? "")) {
    return fields.size >= 3 && (RESPONSE_TYPE.test(type) || has("wafResponseCode"));
  }
  if (own >= 2 || type === "-" || RESPONSE_TYPE.test(type)) return true;
  if (/^WAF_(?:ALLOW|BLOCK)$/.test(fields.get("wafResponseCode") ?? "")) return true;
  if (!has("requestId") && !has("extendedRequestId")) return false;
  return own >= 1 || (has("identity.sourceIp") && has("httpMethod"));
}
