import type { CauseId, FacetId } from "@/lib";
import type { FetchCall, Recorder, Visit } from "./record-har";
import { type Row, rowOf } from "./rows";
import type { SeenRequest } from "./seen-request";
import { htmlGatewayResponse, passed, type WireResponse } from "./wire-responses";

/** A refusal that a browser meets, the recorder that writes it down, and what the HAR should lead to. */
export interface HarVisit {
  readonly cause: CauseId;
  readonly recorder: Recorder;
  /** Tells visits of one cause and recorder apart. */
  readonly twist?: string;
  readonly row: Row;
  readonly visit: Visit;
  /** What a person would answer; where it is empty the HAR alone decides. */
  readonly answers: { readonly [F in FacetId]?: string };
}

// the secrets that `lib/fixtures.test.ts` looks for
const apiKey = "frgrc89arAmu0LLA9qnmdHT2P0YFGBa1vojMkb7n";
const bearer =
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI3ZjFjMmI5YS1vcmRlcnMtcmVhZGVyIiwiaXNzIjoiaHR0cHM6Ly9sb2dpbi5leGFtcGxlLmNvbS8iLCJhdWQiOiJvcmRlcnMiLCJzY29wZSI6Im9yZGVycy5saXN0IiwiZXhwIjoxNzcyNjIzNTMwfQ.y3mrOEOwjoAamP7HJ0zmL4skvuTjyIUzfp2nZcgdXKmA9JVSgl4hh1DczfIWDjo9o2R8UZIw6kpOcNqfptwiNL";
const sessionToken =
  "IQoJb3JpZ2luX2VjEJ3//////////wEaCXVzLWVhc3QtMSJHMEUCIQDPnVCyK5RzuteJh4j1Yvv5XZJs09HpQ4J6JJdKMw0nlwzzvbdB0ewgbvOAlrKIgytuWSDWiXm3lqhrHVgp2aA83jvi0sbeLwdkEvJGEKZEssP6FvSuVhotfYUdn8DplXNVMUIe7IFgXEKJNWguLXjmJn3GrGrWV4MQm7eRXtYPnmIL2YTsg7CcONw77CBRv3Sqv4626Yp3BWMVSu259YMYQjCXOehxjTE8ieZ9CqLZ2NnGcEBkc==";
const cookie = {
  name: "session",
  value: "s%3A2oLhC5q6mEdAueAAxo7neGpOYvLxmLQv.yZsFhZ0eciNamjwpzcweLb6OT2Bubg2hbajqFUYAqSC",
};

const api = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod";
const orders = `${api}/orders`;
const shop = "https://shop.example.com/";

/** The page of an app whose script calls the API from another origin. */
const page = new Map([
  ["/", '<!doctype html><link rel="icon" href="data:,"><title>Shop</title>\n'],
]);

/** The same with what an app usually loads besides. */
const dashboard = new Map([
  [
    "/",
    `<!doctype html><link rel="icon" href="data:,"><title>Shop</title>
<link rel="stylesheet" href="shop.css"><script src="shop.js"></script>
<img src="logo.svg" alt=""><img src="cart.svg" alt="">
`,
  ],
  ["/shop.css", "body { font-family: sans-serif }\n"],
  ["/shop.js", "document.documentElement.lang = 'en';\n"],
  ["/logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>\n'],
  ["/cart.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>\n'],
]);

const corsFields = [
  ["Access-Control-Allow-Origin", "*"],
  ["Access-Control-Allow-Headers", "Authorization,X-Api-Key,X-Amz-Date,X-Amz-Security-Token"],
  ["Access-Control-Allow-Methods", "GET,OPTIONS"],
] as const;

function withCors(response: WireResponse): WireResponse {
  return { ...response, headers: [...response.headers, ...corsFields] };
}

function answerOf(row: Row, seen: SeenRequest): WireResponse {
  if (seen.method === "OPTIONS" || !row.refuses(seen)) return passed;
  return typeof row.response === "function" ? row.response(seen) : row.response;
}

/** The row's API with CORS set up for its methods and for its gateway responses. */
function allowingOrigins(row: Row): Row {
  return { ...row, refuses: () => true, response: (seen) => withCors(answerOf(row, seen)) };
}

function open(url: string): Visit {
  return { url };
}

function call(...calls: readonly FetchCall[]): Visit {
  return { url: shop, files: page, calls };
}

/** The row of a cause whose refusal has the twist. */
function rowWith(cause: CauseId, change: Partial<Row> = {}): Row {
  return { ...rowOf(cause), ...change };
}

const withKey = { url: orders, headers: { "x-api-key": apiKey } };
const withBearer = { url: orders, headers: { authorization: `Bearer ${bearer}` } };
const withToken: FetchCall = {
  url: orders,
  headers: { "x-amz-security-token": sessionToken },
  isSigned: true,
};
const isOf = (path: string) => (seen: SeenRequest) => seen.target === path;

/** At least one visit of each recorder and of each family of causes that a browser can meet. */
export const harVisits: readonly HarVisit[] = [
  {
    cause: "missing-auth-token",
    recorder: "playwright",
    row: rowOf("missing-auth-token"),
    visit: open(orders),
    answers: { "route-deployed": "yes" },
  },
  {
    cause: "missing-auth-token",
    recorder: "chrome-sanitised",
    row: rowOf("missing-auth-token"),
    visit: open(orders),
    answers: { "route-deployed": "yes" },
  },
  {
    cause: "preflight-refused",
    recorder: "chrome",
    row: rowOf("preflight-refused"),
    visit: call(withBearer),
    answers: {},
  },
  {
    cause: "resource-not-found-with-authorization",
    recorder: "chrome-sanitised",
    row: allowingOrigins(rowOf("resource-not-found-with-authorization")),
    visit: call({ ...withBearer, url: `${api}/ordrs` }),
    answers: { "route-deployed": "no" },
  },
  {
    cause: "invalid-api-key",
    recorder: "chrome",
    row: allowingOrigins(rowOf("invalid-api-key")),
    visit: call(withKey),
    answers: { "key-state": "unknown-or-disabled" },
  },
  {
    cause: "lambda-authorizer-explicit-deny",
    recorder: "chrome-sanitised",
    row: allowingOrigins(rowOf("lambda-authorizer-explicit-deny")),
    visit: call(withBearer),
    answers: {},
  },
  {
    cause: "lambda-authorizer-explicit-deny",
    recorder: "chrome",
    twist: "cors",
    row: rowWith("lambda-authorizer-explicit-deny", {
      response: (seen) =>
        seen.method === "OPTIONS"
          ? withCors(passed)
          : answerOf(rowOf("lambda-authorizer-explicit-deny"), seen),
      refuses: () => true,
    }),
    visit: call(withBearer),
    answers: {
      "auth-mode": "lambda-authorizer",
      "authorizer-policy": "denies-caller",
      "resource-policy": "none",
    },
  },
  {
    cause: "resource-policy-explicit-deny",
    recorder: "chrome-sanitised",
    row: rowOf("resource-policy-explicit-deny"),
    visit: open(orders),
    answers: { "resource-policy": "denies-caller" },
  },
  {
    cause: "waf-filtered",
    recorder: "chrome",
    twist: "html",
    row: rowWith("waf-filtered", {
      refuses: ({ target }) => target.includes("OR%201=1"),
      response: htmlGatewayResponse("ForbiddenException", "WAF_FILTERED"),
    }),
    visit: open(`${orders}?name=' OR 1=1 --`),
    answers: {},
  },
  {
    cause: "waf-filtered",
    recorder: "playwright",
    twist: "cors",
    row: rowWith("waf-filtered", { refuses: () => true }),
    visit: call({ url: orders }),
    answers: { "answered-by": "api-gateway", "waf-blocked": "yes" },
  },
  {
    cause: "outside-cloudfront",
    recorder: "playwright",
    row: rowOf("outside-cloudfront"),
    visit: open("https://api.example.com/orders"),
    answers: {},
  },
  {
    cause: "expired-session-token",
    recorder: "playwright-minimal",
    row: allowingOrigins(rowWith("expired-session-token", { refuses: () => true })),
    visit: call(withToken),
    answers: {},
  },
  {
    cause: "signature-expired",
    recorder: "chrome",
    row: allowingOrigins(rowOf("signature-expired")),
    visit: call({ url: orders, isSigned: true }),
    answers: {},
  },
  {
    cause: "http-api-jwt-scope",
    recorder: "chrome-sanitised",
    row: allowingOrigins(rowOf("http-api-jwt-scope")),
    visit: call({
      ...withBearer,
      url: "https://fghij67890.execute-api.us-east-1.amazonaws.com/orders",
    }),
    answers: { "auth-mode": "jwt" },
  },
  {
    cause: "wrong-stage",
    recorder: "playwright-minimal",
    row: rowOf("wrong-stage"),
    visit: open("https://abcde12345.execute-api.us-east-1.amazonaws.com/orders"),
    answers: { "api-type": "rest", "stage-in-url": "wrong" },
  },
  {
    cause: "custom-domain-no-mapping",
    recorder: "chrome",
    row: rowOf("custom-domain-no-mapping"),
    visit: { ...open("https://api.example.com/v2/orders"), cookie },
    answers: { "api-type": "rest", "domain-mapping": "none" },
  },
  {
    cause: "iam-no-identity-allow",
    recorder: "playwright-minimal",
    twist: "many-requests",
    row: allowingOrigins(rowWith("iam-no-identity-allow", { refuses: isOf("/prod/orders") })),
    visit: {
      url: shop,
      files: dashboard,
      calls: ["me", "cart", "offers", "orders", "stores"].map((name) => ({
        url: `${api}/${name}`,
        isSigned: true,
      })),
    },
    answers: {},
  },
  {
    cause: "websocket-connect-denied",
    recorder: "chrome",
    // plain Forbidden, of which a browser shows no page of a WebSocket more than the status
    row: rowWith("invalid-api-key", { refuses: () => true }),
    visit: call({ url: "wss://abcde12345.execute-api.us-east-1.amazonaws.com/prod" }),
    answers: { "failed-phase": "authenticate" },
  },
  {
    cause: "integration-returned-403",
    recorder: "chrome-sanitised",
    row: allowingOrigins(rowOf("integration-returned-403")),
    visit: call(withBearer),
    answers: {},
  },
  {
    cause: "outside-load-balancer",
    recorder: "chrome",
    row: rowOf("outside-load-balancer"),
    visit: { ...open("https://api.example.com/orders"), cookie },
    answers: {},
  },
  {
    cause: "outside-s3",
    recorder: "playwright",
    row: rowOf("outside-s3"),
    visit: open("https://orders-site.s3.us-east-1.amazonaws.com/index.html"),
    answers: {},
  },
  {
    cause: "lambda-function-url",
    recorder: "playwright-minimal",
    row: rowOf("lambda-function-url"),
    visit: open("https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/orders"),
    answers: {},
  },
];

/** The file of a visit in `lib/fixtures`. */
export function fixtureOf({ cause, recorder, twist }: HarVisit): string {
  return `lib/fixtures/${cause}/har-${recorder}${twist === undefined ? "" : `-${twist}`}.txt`;
}
