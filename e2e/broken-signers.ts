import { createHash } from "node:crypto";
import type { SignatureReport } from "@/lib";
import type { SeenRequest } from "./seen-request";
import { amzDate, knownKey, type Signature, sign, stringsToSign } from "./signature";

type Kind = SignatureReport["differences"][number]["kind"];

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const token = "IQoJb3JpZ2luX2VjEXAMPLEtoken0123456789EXAMPLEtoken0123456789";

/** A request as a client puts it on the wire. */
export interface WireRequest {
  readonly method: string;
  readonly target: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** The lines of a canonical request. */
interface CanonicalLines {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly string[];
  readonly signed: string;
  readonly payload: string;
}

/** A client that signs something else than it sends. */
export interface BrokenSigner {
  readonly kind: Kind;
  readonly twist: string;
  /** What it sends; the rest is a plain GET of `/prod/pets`. */
  readonly sends?: Partial<WireRequest>;
  /** What it changes of the canonical request that would be right. */
  readonly signs?: (right: CanonicalLines) => Partial<CanonicalLines>;
  readonly scope?: Partial<Pick<Signature, "date" | "region" | "service">>;
  readonly time?: string;
  readonly secret?: string;
  /** How it joins the lines. */
  readonly joins?: string;
}

const replaced =
  (from: string | RegExp, to: string) =>
  ({ headers }: CanonicalLines): Partial<CanonicalLines> => ({
    headers: headers.map((line) => line.replace(from, to)),
  });
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const payload = (body: string) => () => ({ payload: hashOf(body) });
const post = (body: string, ...fields: WireRequest["fields"]): Partial<WireRequest> => ({
  method: "POST",
  body,
  fields: [...fields, ["Content-Length", String(Buffer.byteLength(body))]],
});
const get = (target: string) => ({ method: "GET", target });
const withFields = (...fields: WireRequest["fields"]) => ({ fields });

/** One signer for each thing that is known to go wrong. */
export const brokenSigners: readonly BrokenSigner[] = [
  { kind: "method", twist: "another", sends: post("{}"), signs: () => ({ method: "GET" }) },
  { kind: "method", twist: "in small letters", signs: () => ({ method: "get" }) },
  {
    kind: "path-encoding",
    twist: "as it is sent",
    sends: get("/prod/red%20pets"),
    signs: () => ({ path: "/prod/red%20pets" }),
  },
  {
    kind: "path-encoding",
    twist: "twice more",
    sends: get("/prod/red%20pets"),
    signs: () => ({ path: "/prod/red%252520pets" }),
  },
  {
    kind: "path-encoding",
    twist: "not at all",
    sends: get("/prod/red%20pets"),
    signs: () => ({ path: "/prod/red pets" }),
  },
  {
    kind: "path-encoding",
    twist: "of a default stage",
    sends: get("/$default/pets"),
    signs: () => ({ path: "/$default/pets" }),
  },
  {
    kind: "path-encoding",
    twist: "of a connection",
    sends: get("/prod/@connections/L0SM9cOFvHcCIhw%3D"),
    signs: () => ({ path: "/prod/@connections/L0SM9cOFvHcCIhw=" }),
  },
  {
    kind: "path-normalised",
    twist: "dot segments",
    sends: get("/prod/cats/../pets"),
    signs: () => ({ path: "/prod/pets" }),
  },
  {
    kind: "path-normalised",
    twist: "slashes made one",
    sends: get("/prod//pets"),
    signs: () => ({ path: "/prod/pets" }),
  },
  {
    kind: "path-normalised",
    twist: "a slash at the end",
    sends: get("/prod/pets/"),
    signs: () => ({ path: "/prod/pets" }),
  },
  { kind: "path-stage", twist: "missing", signs: () => ({ path: "/pets" }) },
  { kind: "path-stage", twist: "twice", signs: () => ({ path: "/prod/prod/pets" }) },
  { kind: "path-stage", twist: "another", signs: () => ({ path: "/dev/pets" }) },
  { kind: "path-changed", twist: "another resource", signs: () => ({ path: "/prod/dogs/7" }) },
  {
    kind: "query-order",
    twist: "as it is sent",
    sends: get("/prod/pets?size=2&kind=cat"),
    signs: () => ({ query: "size=2&kind=cat" }),
  },
  {
    kind: "query-order",
    twist: "sorted before it is encoded",
    sends: get("/prod/pets?a%5B0%5D=1&aA=2"),
    signs: () => ({ query: "aA=2&a%5B0%5D=1" }),
  },
  {
    kind: "query-encoding",
    twist: "a plus",
    sends: get("/prod/pets?name=red+cat"),
    signs: () => ({ query: "name=red+cat" }),
  },
  {
    kind: "query-encoding",
    twist: "small hexadecimal digits",
    sends: get("/prod/pets?at=12%3a30"),
    signs: () => ({ query: "at=12%3a30" }),
  },
  {
    kind: "query-encoding",
    twist: "not at all",
    sends: get("/prod/pets?list=a,b/c"),
    signs: () => ({ query: "list=a,b/c" }),
  },
  {
    kind: "query-valueless",
    twist: "no equals sign",
    sends: get("/prod/pets?acl"),
    signs: () => ({ query: "acl" }),
  },
  {
    kind: "query-missing",
    twist: "not signed",
    sends: get("/prod/pets?kind=cat"),
    signs: () => ({ query: "" }),
  },
  { kind: "query-missing", twist: "not sent", signs: () => ({ query: "kind=cat" }) },
  {
    kind: "query-missing",
    twist: "one left out",
    sends: get("/prod/pets?kind=cat&size=2"),
    signs: () => ({ query: "kind=cat" }),
  },
  {
    kind: "query-changed",
    twist: "another value",
    sends: get("/prod/pets?page=2"),
    signs: () => ({ query: "page=1" }),
  },
  { kind: "host", twist: "a front's", signs: replaced(host, "d111111abcdef8.cloudfront.net") },
  { kind: "host", twist: "none", signs: replaced(host, "") },
  { kind: "host-port", twist: "signed", signs: replaced(host, `${host}:443`) },
  {
    kind: "header-changed",
    twist: "charset",
    sends: post("{}", ["Content-Type", "application/json; charset=utf-8"]),
    signs: replaced("; charset=utf-8", ""),
  },
  {
    kind: "header-changed",
    twist: "boundary",
    sends: post("--b--", ["Content-Type", "multipart/form-data; boundary=b"]),
    signs: replaced("boundary=b", "boundary=a"),
  },
  {
    kind: "header-changed",
    twist: "accept-encoding",
    sends: withFields(["Accept-Encoding", "gzip, br"]),
    signs: replaced("gzip, br", "identity"),
  },
  {
    kind: "header-changed",
    twist: "a value",
    sends: withFields(["X-Tenant", "blue"]),
    signs: replaced("blue", "green"),
  },
  {
    kind: "header-changed",
    twist: "an address added on the way",
    sends: withFields(["X-Forwarded-For", "203.0.113.7, 198.51.100.2"]),
    signs: replaced(", 198.51.100.2", ""),
  },
  {
    kind: "header-dropped",
    twist: "on the way",
    sends: withFields(["X-Tenant", ""]),
    signs: replaced("x-tenant:", "x-tenant:blue"),
  },
  {
    kind: "header-whitespace",
    twist: "two blanks",
    sends: withFields(["X-Note", "two  blanks"]),
    signs: replaced("two blanks", "two  blanks"),
  },
  {
    kind: "header-twice",
    twist: "two values",
    sends: withFields(["X-Tenant", "blue"], ["X-Tenant", "green"]),
    signs: replaced("blue,green", "green"),
  },
  {
    kind: "header-twice",
    twist: "a line for each",
    sends: withFields(["X-Tenant", "blue"], ["X-Tenant", "green"]),
    signs: ({ headers }) => ({
      headers: headers.flatMap((line) =>
        line === "x-tenant:blue,green" ? ["x-tenant:blue", "x-tenant:green"] : [line],
      ),
    }),
  },
  {
    kind: "signed-headers",
    twist: "capitals",
    signs: ({ signed }) => ({ signed: signed.toUpperCase() }),
  },
  {
    kind: "token-missing",
    twist: "lost on the way",
    sends: withFields(["X-Amz-Security-Token", ""]),
    signs: replaced("x-amz-security-token:", `x-amz-security-token:${token}`),
  },
  {
    kind: "token-placeholder",
    twist: "undefined",
    sends: withFields(["X-Amz-Security-Token", "undefined"]),
    signs: replaced("undefined", token),
  },
  {
    kind: "token-placeholder",
    twist: "null",
    sends: withFields(["X-Amz-Security-Token", "null"]),
    signs: replaced("null", token),
  },
  {
    kind: "payload",
    twist: "another body",
    sends: post('{"name":"Rex"}'),
    signs: payload('{"name":"Tom"}'),
  },
  {
    kind: "payload",
    twist: "serialised anew",
    sends: post('{"name": "Rex"}'),
    signs: payload('{"name":"Rex"}'),
  },
  { kind: "payload", twist: "no body", sends: post('{"name":"Rex"}'), signs: payload("") },
  {
    kind: "payload",
    twist: "unsigned",
    sends: post('{"name":"Rex"}', ["X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD"]),
    signs: () => ({ payload: "UNSIGNED-PAYLOAD" }),
  },
  {
    kind: "payload",
    twist: "a hash in the header that is another's",
    sends: post('{"name":"Rex"}', ["X-Amz-Content-Sha256", hashOf("Rex")]),
    signs: payload("Rex"),
  },
  {
    kind: "date",
    twist: "another time",
    signs: replaced(/^x-amz-date:.*/, "x-amz-date:20260101T000000Z"),
  },
  { kind: "date", twist: "another day in the scope", scope: { date: "20260101" } },
  {
    kind: "date",
    twist: "a format of its own",
    time: "2026-11-28T13:42:29Z",
    scope: { date: "20261128" },
  },
  { kind: "region", twist: "another", scope: { region: "eu-west-1" } },
  { kind: "service", twist: "another", scope: { service: "lambda" } },
  { kind: "canonical-form", twist: "CRLF", joins: "\r\n" },
  { kind: "secret", twist: "another key", secret: "EXAMPLEsecretEXAMPLEsecretEXAMPLEsecret0" },
];

/** A request that a broken signer signed, and what it printed of it. */
export interface SignedWrong {
  readonly wire: WireRequest;
  readonly canonical: string;
  readonly toSign: string;
}

const plain: WireRequest = { method: "GET", target: "/prod/pets", fields: [], body: "" };

/** Sign a request as one of them does. */
export function signWrong(signer: BrokenSigner, now: Date): SignedWrong {
  const asked = { ...plain, ...signer.sends };
  const time = signer.time ?? amzDate(now);
  const fields = [["Host", host], ["X-Amz-Date", time], ...asked.fields] as const;
  const names = [...new Set(fields.map(([name]) => name.toLowerCase()))]
    .filter((name) => name !== "content-length")
    .sort();
  const scope: Signature = {
    keyId: knownKey.id,
    date: signer.scope?.date ?? amzDate(now).slice(0, 8),
    region: signer.scope?.region ?? "us-east-1",
    service: signer.scope?.service ?? "execute-api",
    signedHeaders: names,
    signature: "",
  };
  const right = linesOf(stringsToSign(seen({ ...asked, fields }), scope)[0]);
  const {
    method,
    path,
    query,
    headers,
    signed,
    payload: hash,
  } = { ...right, ...signer.signs?.(right) };
  const lines = [method, path, query, ...headers, "", signed, hash];
  const stamp = `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
  const digest = hashOf(lines.join(signer.joins ?? "\n"));
  const toSign = ["AWS4-HMAC-SHA256", time, stamp, digest].join("\n");
  const credential = `Credential=${scope.keyId}/${stamp}`;
  const signature = sign(toSign, scope, signer.secret);
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return {
    wire: { ...asked, fields: [...fields, ["Authorization", authorization]] },
    canonical: lines.join("\n"),
    toSign,
  };
}

function seen({ method, target, fields, body }: WireRequest): SeenRequest {
  const lower = fields.map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    method,
    target,
    host,
    headers: new Map(lower),
    fields: lower,
    body,
    hasClientCertificate: false,
    now: new Date(0),
  };
}

function linesOf(canonical: string): CanonicalLines {
  const [method = "", path = "", query = "", ...rest] = canonical.split("\n");
  const [signed = "", hash = ""] = rest.slice(-2);
  return { method, path, query, headers: rest.slice(0, -3), signed, payload: hash };
}
