import { createHash, createHmac } from "node:crypto";
import type { SeenRequest } from "./seen-request";

/** A SigV4 `Authorization` header, taken apart. */
interface Signature {
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

/** The signature of a request, or undefined where it has none that can be read. */
export function readSignature(request: SeenRequest): Signature | undefined {
  const groups = header.exec(request.headers.get("authorization") ?? "")?.groups;
  if (groups === undefined) return undefined;
  const { keyId = "", date = "", region = "", service = "", names = "", signature = "" } = groups;
  return { keyId, date, region, service, signedHeaders: names.split(";"), signature };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

/** What the client should have signed, for the request as it arrived (IAM user guide). */
export function stringsToSign(request: SeenRequest, parts: Signature): readonly [string, string] {
  const [path = "", query = ""] = request.target.split("?");
  const canonical = [
    request.method,
    path,
    query,
    ...parts.signedHeaders.map((name) => `${name}:${request.headers.get(name) ?? ""}`),
    "",
    parts.signedHeaders.join(";"),
    sha256(request.body),
  ].join("\n");
  const scope = `${parts.date}/${parts.region}/${parts.service}/aws4_request`;
  const time = request.headers.get("x-amz-date") ?? "";
  return [canonical, ["AWS4-HMAC-SHA256", time, scope, sha256(canonical)].join("\n")];
}

/** True where the signature was made with the known key for exactly this request. */
export function isSignedRight(request: SeenRequest): boolean {
  const parts = readSignature(request);
  if (parts === undefined) return false;
  const [, text] = stringsToSign(request, parts);
  const { date, region, service } = parts;
  const key = [date, region, service, "aws4_request"].reduce<string | Buffer>(
    hmac,
    `AWS4${knownKey.secret}`,
  );
  return hmac(key, text).toString("hex") === parts.signature;
}

/** The time of signing, `20260131T120000Z`, as a Date; an invalid one where there is none. */
export function signingTime(request: SeenRequest): Date {
  const text = request.headers.get("x-amz-date") ?? "";
  return new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

/** A time as SigV4 writes it. */
export function amzDate(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d{3}/g, "");
}
