import type { Mark } from "../types";

const responses =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html";
const troubleshooting =
  "https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden";
const signing =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html";
const policies =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html";
const errorTypes = "https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html";

/** API Gateway alone writes it. */
const own = { as: "author", proves: { "answered-by": "api-gateway" } } as const;

/** The signature check of many services of AWS writes it, so it tells what is wrong and not whose it is. */
const ofSignature = { "authorization-sent": "sigv4" } as const;

/**
 * What stands where a title, a column, a preview or a client's error cuts a sentence: an ellipsis, or a
 * word in brackets, such as Guzzle's "(truncated...)". The source of an expression.
 */
export const CUT_SIGN = String.raw` ?(?:…|\.{2,3}(?!\w)|[([<] ?(?:…|\.{2,3}|truncated\b|cut\b|snip\b))`;

/**
 * The beginning of a sentence, as titles, columns and previews cut it, from so many characters on. A longer
 * one is told where a quote closes in its middle, too.
 */
function cut(sentence: string, least: number): RegExp {
  const signs = [...sentence.slice(0, -1)].map((one) => one.replace(/[()]/, "\\$&"));
  const start = signs.slice(0, least).join("");
  const rest = signs.slice(least).reduceRight((behind, one) => `(?:${one}${behind})?`, "");
  const quote = least < LONG_ENOUGH ? "" : `|["'\`\\\\\\]]`;
  return new RegExp(`\\b${start}${rest}(?:${CUT_SIGN}${quote}|$)`, "i");
}

const LONG_ENOUGH = 26;

/**
 * The texts that API Gateway refuses with. Of several in one answer the one that stands first here
 * counts: an authorizer's refusal may go on with the words of a policy's.
 */
export const awsSentences: readonly Mark[] = [
  {
    id: "operation-unknown",
    literals: ["unable to determine service/operation name to be authorized"],
    pattern: /Unable to determine service\/operation name to be authorized/i,
    as: "relay",
    proves: { message: "operation-unknown" },
    source: "https://github.com/aws/serverless-application-model/issues/430",
    sample: "Unable to determine service/operation name to be authorized",
  },
  {
    id: "authorizer-denied",
    literals: ["user is not authorized to access this resource"],
    pattern: /User is not authorized to access this resource[^"\\\r\n]*/i,
    as: "author",
    proves: { ...own.proves, message: "authorizer-denied" },
    source: responses,
    sample: "User is not authorized to access this resource with an explicit deny",
  },
  {
    id: "authorizer-denied-cut",
    literals: ["user is not authorized to acces"],
    pattern: cut("User is not authorized to access this resource", 31),
    as: "author",
    proves: { ...own.proves, message: "authorizer-denied" },
    source: responses,
    sample: "User is not authorized to access th…",
  },
  {
    // the end of the sentence alone; "User is not authorized" begins other products', too
    id: "authorizer-denied-end",
    literals: ["access this resource with an explicit deny", "access this resource because no "],
    pattern:
      /\baccess this resource (?:with an explicit deny|because no (?:identity|resource)-based policy allows the execute-api)[^"\\\r\n]*/i,
    as: "author",
    proves: { ...own.proves, message: "authorizer-denied" },
    source: responses,
    sample: "…zed to access this resource with an explicit deny",
  },
  {
    id: "missing-authentication-token-cut",
    literals: ["missing authen"],
    pattern: cut("Missing Authentication Token", 14),
    as: "relay",
    proves: { message: "missing-authentication-token" },
    source: troubleshooting,
    sample: "Missing Authentication T...",
  },
  {
    id: "token-invalid-cut",
    literals: ["the security token included in the request is i"],
    pattern: cut("The security token included in the request is invalid", 47),
    as: "relay",
    proves: { ...ofSignature, message: "token-invalid" },
    source: troubleshooting,
    sample: "The security token included in the request is inv…",
  },
  {
    id: "token-expired-cut",
    literals: ["the security token included in the request is e"],
    pattern: cut("The security token included in the request is expired", 47),
    as: "relay",
    proves: { ...ofSignature, message: "token-expired" },
    source: troubleshooting,
    sample: "The security token included in the request is exp…",
  },
  {
    // invalid, or expired
    id: "token-cut",
    literals: ["the security token include"],
    pattern: cut("The security token included in the request is i", 26),
    as: "relay",
    proves: ofSignature,
    source: troubleshooting,
    sample: "The security token included in the requ…",
  },
  {
    id: "signature-mismatch-cut",
    literals: ["the request signature we calculated does n"],
    pattern: cut("The request signature we calculated does not match", 42),
    as: "relay",
    proves: { ...ofSignature, message: "signature-mismatch" },
    source: troubleshooting,
    sample: "The request signature we calculated does not m…",
  },
  {
    id: "signature-not-yet-current-cut",
    literals: ["signature not yet "],
    pattern: cut("Signature not yet current: ", 18),
    as: "relay",
    proves: { ...ofSignature, message: "signature-not-yet-current" },
    source: troubleshooting,
    sample: "Signature not yet curr…",
  },
  {
    id: "signature-expired-cut",
    literals: ["signature expir"],
    pattern: cut("Signature expired: ", 15),
    as: "relay",
    proves: { ...ofSignature, message: "signature-expired" },
    source: troubleshooting,
    sample: "Signature expir…",
  },
  {
    id: "authorization-not-sigv4-cut",
    literals: ["authorization header requi"],
    pattern: cut("Authorization header requires 'Credential' parameter", 26),
    as: "relay",
    proves: { message: "authorization-not-sigv4" },
    source: troubleshooting,
    sample: "Authorization header requires…",
  },
  {
    id: "authorization-without-equal-sign-cut",
    literals: ["key=value pair (missing"],
    pattern: cut("key=value pair (missing equal-sign) in Authorization header", 23),
    as: "relay",
    proves: { message: "authorization-not-sigv4" },
    source: troubleshooting,
    sample: "Invalid key=value pair (missing equal-s…",
  },
  {
    id: "invoke-denied",
    literals: [
      "is not authorized to perform: execute-api:",
      "is not authorized to perform:execute-api:",
    ],
    pattern:
      /(?:(?:User: |(?=arn:aws))(?:[^\s<]|<[^<>"\s]{1,40}(?: [^<>"\s]{1,40}){0,6}>){1,2048}\s{1,200})?is not authorized to perform:\s*execute-api:\s?(?:Invoke|ManageConnections|\*)[^"\\]{0,400}/i,
    as: "author",
    proves: { ...own.proves, message: "invoke-denied" },
    source: troubleshooting,
    sample: "User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn",
  },
  {
    id: "invoke-denied-cut",
    literals: ["is not authorized to perform: execute-api"],
    pattern: new RegExp(
      `(?:User: (?:[^\\s<"]){1,2048} )?${cut("is not authorized to perform: execute-api:Invok", 41).source.slice(2)}`,
      "i",
    ),
    as: "author",
    proves: { ...own.proves, message: "invoke-denied" },
    source: troubleshooting,
    sample: "User: anonymous is not authorized to perform: execute-api:I (truncated...)",
  },
  {
    // without its beginning
    id: "invoke-denied-end",
    literals: [
      "to perform: execute-api:invoke on ",
      "to perform: execute-api:manageconnections on ",
      "resource: arn:aws",
    ],
    pattern:
      /\bto perform: execute-api:(?:Invoke|ManageConnections) on [^"\\]{0,400}|\bresource: arn:aws[a-z-]{0,10}:execute-api:[^\s"\\]{1,400} (?:with an explicit deny|because no )[^"\\]{0,200}/i,
    as: "author",
    proves: { ...own.proves, message: "invoke-denied" },
    source: troubleshooting,
    sample: "…zed to perform: execute-api:Invoke on resource: arn",
  },
  {
    // the end of the sentence alone, or with what is left of the resource
    id: "invoke-not-allowed",
    literals: ["the execute-api:"],
    pattern:
      /(?:[^\s"'`\\]{1,400} because )?no [a-z -]{3,40} (?:polic(?:y|ies)|boundar(?:y|ies)) allows? the execute-api:(?:Invoke|ManageConnections) action/i,
    as: "author",
    proves: { ...own.proves, message: "invoke-denied" },
    source: policies,
    sample: "because no identity-based policy allows the execute-api:Invoke action",
  },
  {
    id: "token-invalid",
    literals: ["token included in the request is invalid"],
    pattern: /\btoken included in the request is invalid/i,
    as: "relay",
    proves: { ...ofSignature, message: "token-invalid" },
    source: troubleshooting,
    sample: "The security token included in the request is invalid.",
  },
  {
    id: "token-expired",
    literals: ["token included in the request is expired"],
    pattern: /\btoken included in the request is expired/i,
    as: "relay",
    proves: { ...ofSignature, message: "token-expired" },
    source: troubleshooting,
    sample: "The security token included in the request is expired",
  },
  {
    id: "signature-expired",
    literals: ["signature expired", "now earlier than 2"],
    pattern: /\b(?:Signature expired\b|now earlier than \d{8}T\d{6}Z)[^"\\\r\n]*/i,
    as: "relay",
    proves: { ...ofSignature, message: "signature-expired" },
    source: signing,
    sample: "Signature expired: 20260304T101530Z is now earlier than 20260304T102030Z",
  },
  {
    id: "signature-not-yet-current",
    literals: ["signature not yet current", "still later than 2"],
    pattern: /(?:Signature not yet current|\bstill later than \d{8}T\d{6}Z)[^"\\\r\n]*/i,
    as: "relay",
    proves: { ...ofSignature, message: "signature-not-yet-current" },
    source: signing,
    sample: "Signature not yet current: 20260304T102030Z is still later than 20260304T101530Z",
  },
  {
    id: "signature-mismatch",
    literals: [
      "request signature we calculated does not match",
      "does not match the signature you provided",
      "the canonical string for this request should have been",
      "the string-to-sign should have been",
    ],
    pattern:
      /request signature we calculated does not match(?: the signature you provided)?|does not match the signature you provided|The Canonical String for this request should have been|The String-to-Sign should have been/i,
    as: "relay",
    proves: { ...ofSignature, message: "signature-mismatch" },
    source: signing,
    sample: "The request signature we calculated does not match the signature you provided.",
  },
  {
    id: "credential-scope",
    literals: [
      "credential should be scoped ",
      "scoped to correct service: '",
      "scoped to a valid region, not '",
      "date in credential scope does not match",
    ],
    pattern:
      /(?:Credential should be scoped |\bscoped to (?:correct service: '|a valid region, not '))[^"\\\r\n]*|Date in Credential scope does not match[^"\\\r\n]*/i,
    as: "relay",
    proves: { ...ofSignature, message: "credential-scope" },
    source: signing,
    sample: "Credential should be scoped to correct service: 'execute-api'.",
  },
  {
    id: "authorization-not-sigv4",
    literals: [
      "(missing equal-sign) in authorization header",
      "authorization header requires '",
      "authorization header requires existence of",
      "authorization header must begin with the algorithm name",
    ],
    pattern:
      /(?:(?:not a valid|Invalid) key=value pair )?\(missing equal-sign\) in Authorization header|Authorization header requires (?:'[A-Za-z]{1,40}' parameter|existence of either)|Authorization header must begin with the algorithm name/i,
    // OpenSearch answers so, too: https://github.com/reportportal/service-auto-analyzer/issues/121
    as: "relay",
    proves: { message: "authorization-not-sigv4" },
    source: troubleshooting,
    sample:
      "'x' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer x'.",
  },
  {
    id: "authorization-incomplete",
    literals: [
      "credential must have exactly 5 slash-delimited elements",
      "is named as a signedheader, but it does not exist",
      "in the aws authorization",
    ],
    pattern:
      /Credential must have exactly 5 slash-delimited elements|is named as a SignedHeader, but it does not exist|must be a '?SignedHeader'? in the AWS Authorization/i,
    as: "relay",
    proves: { message: "authorization-not-sigv4", "authorization-sent": "malformed-sigv4" },
    source: errorTypes,
    sample: "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
  },
  {
    // in an access log; the caller is told "Forbidden"
    id: "iam-authorizer-format",
    literals: ["the request for the iam authorizer doesn"],
    pattern:
      /The request for the IAM Authorizer doesn.t match the format that API Gateway expects/i,
    ...own,
    source: "https://github.com/pwrdrvr/microapps-core/blob/main/README.md",
    sample: "The request for the IAM Authorizer doesn't match the format that API Gateway expects.",
  },
  {
    id: "authorization-empty",
    literals: ["authorization header cannot be empty"],
    pattern: /Authorization header cannot be empty/i,
    as: "relay",
    proves: { message: "authorization-not-sigv4", "authorization-sent": "malformed-sigv4" },
    source: signing,
    sample: "Authorization header cannot be empty: ''.",
  },
  {
    id: "missing-authentication-token",
    literals: ["missing authentication token"],
    pattern: /(?<!Request is )Missing Authentication Token(?!Exception)/i,
    as: "relay",
    proves: { message: "missing-authentication-token" },
    source: responses,
    sample: '{"message":"Missing Authentication Token"}',
  },
  {
    id: "invalid-api-key",
    literals: ["invalid api key identifier specified"],
    pattern: /Invalid API Key identifier specified/i,
    as: "relay",
    proves: { message: "invalid-api-key" },
    source: troubleshooting,
    sample: "Invalid API Key identifier specified",
  },
  {
    id: "api-key-log-line",
    literals: ["api key is not associated with a usage plan", "requires api key"],
    pattern: /API Key is not associated with a Usage Plan|requires API Key/i,
    ...own,
    source: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
    sample: "API Key is not associated with a Usage Plan for API Stage",
  },
];

/** The error types that go with a 403 of API Gateway's; other services have them, too. */
const types = [
  ["access-denied", "AccessDenied", "Exception"],
  ["forbidden", "Forbidden", "Exception"],
  ["missing-authentication-token", "MissingAuthenticationToken", "Exception or code"],
  ["incomplete-signature", "IncompleteSignature", "Exception or code"],
  ["invalid-signature", "InvalidSignature", "Exception"],
  ["expired-token", "ExpiredToken", "Exception or code"],
  ["unrecognized-client", "UnrecognizedClient", "Exception"],
] as const;

/** The field that names the type, and the exception that an SDK made of it. */
export const awsErrorTypes: readonly Mark[] = types.flatMap(([option, name, form]) => {
  const proved = { as: "relay", proves: { "error-type": option }, source: errorTypes } as const;
  const isCode = form !== "Exception";
  // a colon may follow the name, with a URL behind it
  const field = new RegExp(`^${name}${isCode ? "(?:Exception)?" : "Exception"}\\b`, "i");
  // exceptions of the same names in others' packages tell nothing of a field; the AWS SDKs' are in these,
  // and those of OpenAPI's generators have a status behind them
  const own = String.raw`(?:(?<![\w$][.\\])|(?<=\b(?:[Mm]odel|errorfactory|exceptions|types|errors)[.\\]))`;
  const exception = String.raw`${own}\b${name}Exception\b(?!: (?:Forbidden resource|\(\d|403 )|\()`;
  const code = `|(?<=Error Code: |error \\()${name}\\b(?!Exception)`;
  return [
    {
      id: `error-type-${option}`,
      header: "x-amzn-errortype",
      pattern: field,
      sample: `x-amzn-ErrorType: ${name}Exception`,
      ...proved,
    },
    {
      id: `exception-${option}`,
      literals: [name.toLowerCase()],
      pattern: new RegExp(`${exception}${isCode ? code : ""}`),
      sample: `${name}Exception: denied`,
      ...proved,
    },
  ];
});
