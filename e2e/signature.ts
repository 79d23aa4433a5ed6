import { createHash, createHmac } from "node:crypto";
import type { SeenRequest } from "./seen-request";

/** A SigV4 `Authorization` header, taken apart. */
export interface Signature {
  readonly keyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** The only key that the gateway knows: the one of AWS's own examples. */
export const knownKey = {
  id: "AKIAIOSFODNN7EXAMPLE",
  secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};

const header =
  /^AWS4-HMAC-SHA256 Credential=(?<keyId>[^/]+)\/(?<date>\d{8})\/(?<region>[^/]+)\/(?<service>[^/]+)\/aws4_request, ?SignedHeaders=(?<names>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$/;

const scopeInQuery =
  /^(?<keyId>[^/]+)\/(?<date>\d{8})\/(?<region>[^/]+)\/(?<service>[^/]+)\/aws4_request$/;

/** The signature of a request, or undefined where it has none that can be read. */
export function readSignature(request: SeenRequest): Signature | undefined {
  const query = queryOf(request);
  const groups =
    header.exec(request.headers.get("authorization") ?? "")?.groups ??
    scopeInQuery.exec(query.get("X-Amz-Credential") ?? "")?.groups;
  if (groups === undefined) return undefined;
  const presigned = {
    names: query.get("X-Amz-SignedHeaders") ?? "",
    signature: query.get("X-Amz-Signature") ?? "",
  };
  const { keyId = "", date = "", region = "", service = "" } = groups;
  const { names = "", signature = "" } = { ...presigned, ...groups };
  return { keyId, date, region, service, signedHeaders: names.split(";"), signature };
}

/** The parameters of a presigned address among them. */
function queryOf({ target }: SeenRequest): URLSearchParams {
  return new URLSearchParams(target.split("?")[1] ?? "");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

/** Percent-encoded but for the unreserved characters, in capitals (IAM user guide, "UriEncode"). */
function uriEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Each name and value decoded, `+` as a blank, and encoded; `=` behind each name; sorted. */
function canonicalQuery(query: string): string {
  const pairs = query.split("&").flatMap((pair) => {
    const [name = "", ...value] = pair.split("=");
    const plain = [name, value.join("=")].map((one) =>
      uriEncode(decodeURIComponent(one.replaceAll("+", " "))),
    );
    // a signature does not sign itself
    return pair === "" || name === "X-Amz-Signature" ? [] : [plain.join("=")];
  });
  return pairs.sort().join("&");
}

/** All values of a header, blanks folded (IAM user guide, "Canonical headers"). */
function canonicalValues({ fields, headers }: SeenRequest, name: string): string {
  const all = fields.filter(([one]) => one === name).map(([, value]) => value);
  const values = all.length > 0 ? all : [headers.get(name) ?? ""];
  return values.map((value) => value.trim().replace(/ +/g, " ")).join(",");
}

/** What the client should have signed, for the request as it arrived (IAM user guide). */
export function stringsToSign(request: SeenRequest, parts: Signature): readonly [string, string] {
  const [path = "", query = ""] = request.target.split("?");
  const canonical = [
    request.method,
    // what is encoded on the way is encoded once more, and no segment is taken out
    path.split("/").map(uriEncode).join("/"),
    canonicalQuery(query),
    ...parts.signedHeaders.map((name) => `${name}:${canonicalValues(request, name.toLowerCase())}`),
    "",
    parts.signedHeaders.join(";"),
    sha256(request.body),
  ].join("\n");
  const scope = `${parts.date}/${parts.region}/${parts.service}/aws4_request`;
  return [canonical, ["AWS4-HMAC-SHA256", timeOf(request), scope, sha256(canonical)].join("\n")];
}

function sentTime(request: SeenRequest): string {
  return request.headers.get("x-amz-date") ?? queryOf(request).get("X-Amz-Date") ?? "";
}

/** The time of signing as the gateway reads it. */
function timeOf(request: SeenRequest): string {
  const time = sentTime(request);
  const at = new Date(time);
  return Number.isNaN(at.getTime()) ? time : amzDate(at);
}

/** What the gateway says of a scope that is none of its own; undefined where it is right. */
export function scopeFault({ region, service, date }: Signature, request: SeenRequest) {
  if (region !== "us-east-1") return "Credential should be scoped to a valid region. ";
  if (service !== "execute-api") {
    return "Credential should be scoped to correct service: 'execute-api'. ";
  }
  const day = timeOf(request).slice(0, 8);
  return day === date
    ? undefined
    : `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${day}', from '${timeOf(request)}'.`;
}

/** The signature that a key makes of a string to sign, in hexadecimal digits. */
export function sign(toSign: string, scope: Signature, secret: string = knownKey.secret): string {
  const { date, region, service } = scope;
  const key = [date, region, service, "aws4_request"].reduce<string | Buffer>(
    hmac,
    `AWS4${secret}`,
  );
  return hmac(key, toSign).toString("hex");
}

/** What the known key signs of a request, in hexadecimal digits. */
function signatureOf(request: SeenRequest, parts: Signature): string {
  const [, text] = stringsToSign(request, parts);
  return sign(text, parts);
}

/** True where the signature was made with the known key for exactly this request. */
export function isSignedRight(request: SeenRequest): boolean {
  const parts = readSignature(request);
  if (parts === undefined || scopeFault(parts, request) !== undefined) return false;
  return signatureOf(request, parts) === parts.signature;
}

/** The headers that a program adds to sign a request with the known key. */
export function signingHeaders(request: SeenRequest): { readonly [name: string]: string } {
  const time = amzDate(request.now);
  const headers = new Map([...request.headers, ["host", request.host], ["x-amz-date", time]]);
  const parts: Signature = {
    keyId: knownKey.id,
    date: time.slice(0, 8),
    region: "us-east-1",
    service: "execute-api",
    signedHeaders: [...headers.keys()].sort(),
    signature: "",
  };
  const scope = `${parts.keyId}/${parts.date}/${parts.region}/${parts.service}/aws4_request`;
  const names = parts.signedHeaders.join(";");
  const signature = signatureOf({ ...request, headers }, parts);
  return {
    "x-amz-date": time,
    authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

/** An address with its signature in its query, by the known key or another secret of it. */
export function presign(url: URL, now: Date, secret?: string): URL {
  const time = amzDate(now);
  const scope = { date: time.slice(0, 8), region: "us-east-1", service: "execute-api" };
  const signed = new URL(url);
  const own = {
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": `${knownKey.id}/${scope.date}/${scope.region}/${scope.service}/aws4_request`,
    "X-Amz-Date": time,
    "X-Amz-Expires": "300",
    "X-Amz-SignedHeaders": "host",
  };
  for (const [name, value] of Object.entries(own)) signed.searchParams.set(name, value);
  const parts = { ...scope, keyId: knownKey.id, signedHeaders: ["host"], signature: "" };
  const request: SeenRequest = {
    method: "GET",
    target: signed.pathname + signed.search,
    host: url.host,
    headers: new Map([["host", url.host]]),
    fields: [],
    body: "",
    hasClientCertificate: false,
    now,
  };
  const [, toSign] = stringsToSign(request, parts);
  signed.searchParams.set("X-Amz-Signature", sign(toSign, parts, secret));
  return signed;
}

/** The time of signing, `20260131T120000Z`, as a Date; an invalid one where there is none. */
export function signingTime(request: SeenRequest): Date {
  return new Date(
    sentTime(request).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"),
  );
}

/** A time as SigV4 writes it. */
export function amzDate(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d{3}/g, "");
}
