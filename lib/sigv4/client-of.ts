import type { SigningClient } from "./types";

const clients: readonly (readonly [id: SigningClient["id"], mark: RegExp])[] = [
  ["awscurl", /\bawscurl\b/i],
  ["curl", /--aws-sigv4|\bAWS_SIGV4\b|\bcurl\/\d/],
  ["requests-aws4auth", /requests[-_]aws4auth|\bAWS4Auth\b/],
  ["botocore", /\bbotocore\b|\bBoto3\/|\baws-cli\b|\baws --debug\b/i],
  ["amplify", /\bamplify\b/i],
  ["postman", /PostmanRuntime\/|\bpostman\b/i],
  ["aws4", /\baws4\.sign\b|\brequire\(["']aws4["']\)|\bfrom ["']aws4["']/],
  [
    "aws-sdk",
    /\baws-sdk-[a-z]+|\baws-sdk\b|@aws-sdk\/|@smithy\/|\bsoftware\.amazon\.awssdk\b|\bcom\.amazonaws\b/i,
  ],
];

const VERSIONS: ReadonlyMap<SigningClient["id"], RegExp> = new Map([
  ["curl", /\bcurl[/ ](\d{1,3}\.\d{1,3}\.\d{1,3})/],
  ["botocore", /\bbotocore\/(\d{1,3}\.\d{1,3}\.\d{1,3})/i],
  ["postman", /PostmanRuntime\/(\d{1,3}\.\d{1,3}\.\d{1,3})/],
]);

/** The program that signed, by what it prints of itself. */
export function clientOf(text: string): SigningClient {
  const id = clients.find(([, mark]) => mark.test(text))?.[0] ?? "unknown";
  return { id, version: VERSIONS.get(id)?.exec(text)?.[1] };
}

/** What programs write of themselves into a request that they make and sign by themselves. */
const AGENTS: ReadonlyMap<SigningClient["id"], RegExp> = new Map([
  ["curl", /--aws-sigv4|\bAWS_SIGV4\b|\bcurl\/\d/],
  ["awscurl", /\bawscurl\b/i],
  ["botocore", /\b(?:Boto3|Botocore|aws-cli)\/\d|when calling the [A-Za-z]{3,60} operation/i],
  ["postman", /PostmanRuntime\/\d/],
  [
    "aws-sdk",
    /\baws-sdk-[a-z0-9-]{1,40}\/\d|@smithy\/smithy-client|\bsoftware\.amazon\.awssdk\.services\b/i,
  ],
]);

/** True where the program made the whole request: of a signer that code calls nobody knows what it was given. */
export function madeRequest({ id }: SigningClient, text: string): boolean {
  return AGENTS.get(id)?.test(text) === true;
}

/** Since this version curl makes the canonical path and query itself instead of signing what it sends. */
const CURL_CANONICALISES: readonly [number, number] = [8, 9];

/** Programs that are known to make the canonical request right of whatever they send. */
export function signsRight({ id, version }: SigningClient, text: string): boolean {
  if (id === "botocore" || id === "aws-sdk") return madeRequest({ id }, text);
  if (id !== "curl" || version === undefined) return false;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [least, minorLeast] = CURL_CANONICALISES;
  return major > least || (major === least && minor >= minorLeast);
}

/** Programs that sign path and query as they stand, and all else right. */
export function signsAsSent(client: SigningClient): boolean {
  return client.id === "curl" && client.version !== undefined && !signsRight(client, "");
}
