/** A source of the same pseudo-random numbers in every run, in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Refusal {
  readonly type: string;
  readonly message: string;
  readonly phases: readonly [
    waf: string,
    authenticate: string,
    authorizer: string,
    authorize: string,
  ];
  readonly integration: string;
}

const arn = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders";

/** One of each gateway response that is a 403, and the integration's own. */
const refusals: readonly Refusal[] = [
  { type: "WAF_FILTERED", message: "Forbidden", phases: ["403", "-", "-", "-"], integration: "-" },
  {
    type: "INVALID_API_KEY",
    message: "Forbidden",
    phases: ["200", "-", "-", "-"],
    integration: "-",
  },
  {
    type: "MISSING_AUTHENTICATION_TOKEN",
    message: "Missing Authentication Token",
    phases: ["200", "-", "-", "-"],
    integration: "-",
  },
  {
    type: "EXPIRED_TOKEN",
    message: "The security token included in the request is expired",
    phases: ["200", "403", "-", "-"],
    integration: "-",
  },
  {
    type: "INVALID_SIGNATURE",
    message:
      "Signature expired: 20260304T100000Z is now earlier than 20260304T101000Z (20260304T101500Z - 5 min.)",
    phases: ["200", "403", "-", "-"],
    integration: "-",
  },
  {
    type: "ACCESS_DENIED",
    message: "User is not authorized to access this resource with an explicit deny",
    phases: ["200", "-", "403", "-"],
    integration: "-",
  },
  {
    type: "ACCESS_DENIED",
    message: `User: arn:aws:sts::111122223333:assumed-role/orders/session is not authorized to perform: execute-api:Invoke on resource: ${arn} because no identity-based policy allows the execute-api:Invoke action`,
    phases: ["200", "200", "-", "403"],
    integration: "-",
  },
  { type: "-", message: "-", phases: ["200", "-", "200", "200"], integration: "403" },
];

const paths = ["/orders", "/orders/{id}", "/orders/{id}/items", "/customers/{id}", "/health"];
const methods = ["GET", "GET", "GET", "POST", "PUT", "DELETE"];

/**
 * Made-up lines of a REST API's access log in JSON, in pieces of some 64 KB that cut lines anywhere;
 * every fiftieth request is refused. The same in every run.
 */
export function* accessLogPieces(lines: number): Generator<string> {
  const random = numbers(403);
  let piece = "";
  for (let at = 0; at < lines; at += 1) {
    piece += `${accessLogLine(at, random)}\n`;
    if (piece.length < 65_536) continue;
    const cut = Math.floor(random() * 200);
    yield piece.slice(0, piece.length - cut);
    piece = piece.slice(piece.length - cut);
  }
  yield piece;
}

function accessLogLine(at: number, random: () => number): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const refusal = at % 50 === 49 ? refusals[Math.floor(random() * refusals.length)] : undefined;
  const path = paths[Math.floor(random() * paths.length)] ?? "/";
  const [waf, authenticate, authorizer, authorize] = refusal?.phases ?? ["200", "-", "200", "200"];
  const second = Math.floor(at / 50) % 60;
  return JSON.stringify({
    requestId: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`,
    extendedRequestId: `${hex(7)}${hex(8)}=`,
    requestTime: `04/Mar/2026:10:${String(Math.floor(at / 3000) % 60).padStart(2, "0")}:${String(second).padStart(2, "0")} +0000`,
    ip: `203.0.113.${Math.floor(random() * 256)}`,
    userAgent: random() < 0.5 ? "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36" : "curl/8.5.0",
    domainName: "abcde12345.execute-api.us-east-1.amazonaws.com",
    stage: "prod",
    httpMethod: methods[Math.floor(random() * methods.length)],
    resourcePath: path,
    status: refusal === undefined ? (random() < 0.9 ? "200" : "404") : "403",
    responseLength: String(Math.floor(random() * 4000)),
    errorResponseType: refusal?.type ?? "-",
    errorMessage: refusal?.message ?? "-",
    wafStatus: waf,
    authenticateStatus: authenticate,
    authorizerStatus: authorizer,
    authorizeStatus: authorize,
    integrationStatus: refusal?.integration ?? "200",
  });
}
