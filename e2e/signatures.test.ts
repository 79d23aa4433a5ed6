import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explainSignature } from "@/lib";
import { brokenSigners, signWrong } from "./broken-signers";
import { type Identity, makeIdentity } from "./identity";
import { recordBroken } from "./record-broken";
import { recordCurl } from "./record-curl";
import { type Gateway, startGateway } from "./replay-gateway";
import { rows } from "./rows";
import { knownKey } from "./signature";

let identity: Identity;
let gateway: Gateway;

function mismatch() {
  const row = rows.find(({ cause }) => cause === "signature-mismatch");
  if (row === undefined) throw new Error("no row of a mismatch");
  return row;
}

beforeAll(async () => {
  identity = await makeIdentity("*.execute-api.us-east-1.amazonaws.com");
  gateway = await startGateway(mismatch(), identity);
});

afterAll(async () => {
  await gateway.close();
  identity.remove();
});

test("there is a signer for at least 24 kinds", () => {
  expect(new Set(brokenSigners.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(24);
  expect(brokenSigners.length).toBeGreaterThan(45);
});

describe.concurrent("a client that signs something else is told what", () => {
  const titled = brokenSigners.map((signer) => ({
    title: `${signer.kind}: ${signer.twist}`,
    signer,
  }));

  test.for(titled)("$title", async ({ signer }, { expect }) => {
    const { log, request, answer } = await recordBroken(signWrong(signer, new Date()), gateway);
    expect(answer).toMatch(/^< HTTP\/1.1 403/);

    const kindsOf = (text: string) => explainSignature(text).differences.map(({ kind }) => kind);
    expect(kindsOf(`${log}\n${request}${answer}`)).toEqual([signer.kind]);
    expect(kindsOf(log + answer)).toEqual([signer.kind]);
    // with less at hand less is said, and nothing wrong
    for (const part of [request + answer, answer, log]) {
      expect([[], [signer.kind]]).toContainEqual(kindsOf(part));
    }
  });
});

describe.concurrent("what a client is told to sign or send instead", () => {
  const without: readonly string[] = ["canonical-form", "secret", "token-placeholder"];
  const titled = brokenSigners
    .filter(({ kind }) => !without.includes(kind))
    .map((signer) => ({ title: `${signer.kind}: ${signer.twist}`, signer }));

  test.for(titled)("$title", async ({ signer }, { expect }) => {
    const signed = signWrong(signer, new Date());
    const { log, request, answer } = await recordBroken(signed, gateway);
    const [found] = explainSignature(`${log}\n${request}${answer}`).differences;
    const { part = "", corrections = [] } = found ?? {};
    const [canonical = ""] = serverStrings(answer);
    const holds = {
      line: (text: string) =>
        canonical.split("\n").includes(text) &&
        (!/^(?:path|query|host|x-)/.test(part) ||
          corrected(signed.canonical, part, text) === canonical),
      scope: (text: string) => /^\d{8}\/us-east-1\/execute-api\/aws4_request$/.test(text),
      url: (text: string) => isSignedAsItStands(new URL(text)),
      "signed-headers": (text: string) => text === text.split(";").toSorted().join(";"),
      header: (text: string) => /^(?:Content-Type|Host|X-Amz-Date): \S/.test(text),
    };

    expect(corrections.length).toBeGreaterThan(0);
    // what is signed is what the server made; what is sent instead is signed alike as it stands
    expect(corrections.filter(({ what, text }) => !holds[what](text))).toEqual([]);
  });
});

/** The canonical string and the string to sign of an answer. */
function serverStrings(answer: string): readonly string[] {
  const { message = "" } = JSON.parse(/^\{.*\}$/m.exec(answer)?.[0] ?? "{}");
  return [...String(message).matchAll(/'([^']*)'/g)].map(([, text = ""]) => text);
}

/** The client's canonical request with one line changed. */
function corrected(canonical: string, part: string, line: string): string {
  const lines = canonical.split("\n");
  const at = ["method", "path", "query"].indexOf(part);
  const of = at >= 0 ? at : lines.findIndex((one) => one.startsWith(`${part}:`));
  return lines
    .flatMap((one, row) => (row === of ? [line] : one.startsWith(`${part}:`) ? [] : [one]))
    .join("\n");
}

/** A URL that encoding, sorting and tidying leave as it is. */
function isSignedAsItStands({ pathname, search }: URL): boolean {
  const pairs = search
    .slice(1)
    .split("&")
    .map((pair) => pair.split("=").map(encodedAnew).join("="));
  return search.slice(1) === pairs.toSorted().join("&") && !/\/\/|\/\.{1,2}(?:\/|$)/.test(pathname);
}

function encodedAnew(text: string): string {
  return encodeURIComponent(decodeURIComponent(text)).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

describe.concurrent("curl's own signature is told what it gets wrong", () => {
  const signed = (scope: string, secret = knownKey.secret) => [
    ...["--http1.1", "--path-as-is", "--aws-sigv4", scope],
    ...["--user", `${knownKey.id}:${secret}`],
  ];
  const own = "aws:amz:us-east-1:execute-api";
  const calls = [
    ["secret", "/prod/pets", signed(own, "EXAMPLEsecretEXAMPLEsecretEXAMPLEsecret0")],
    ["region", "/prod/pets", signed("aws:amz:eu-west-1:execute-api")],
    ["service", "/prod/pets", signed("aws:amz:us-east-1:lambda")],
    [
      "token-placeholder",
      "/prod/pets",
      [
        ...signed(own, "EXAMPLEsecretEXAMPLEsecretEXAMPLEsecret0"),
        ...["-H", "x-amz-security-token: undefined"],
      ],
    ],
  ] as const;

  const uploads = [
    ["payload", ["-F", "name=Rex"], knownKey.secret],
    ["payload", ["-T", "package.json"], knownKey.secret],
    ["secret", ["-d", '{"name":"Rex"}'], "EXAMPLEsecretEXAMPLEsecretEXAMPLEsecret0"],
    [undefined, ["-d", "@package.json"], "EXAMPLEsecretEXAMPLEsecretEXAMPLEsecret0"],
  ] as const;

  test.for(uploads)("%s of %j", async ([kind, args, secret], { expect }) => {
    const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets";
    const curl = [...signed(own, secret), ...args];
    const printed = await recordCurl(mismatch(), identity, { url, curl });
    const [option, value] = args;
    const text = `$ curl -v --aws-sigv4 ${own} ${option} '${value}' ${url}\n${printed}`;
    expect(text).toMatch(/^< HTTP\/1.1 403/m);
    expect(explainSignature(text).differences.map((one) => one.kind)[0]).toBe(kind);
  });

  test.for(calls)("%s", async ([kind, path, args], { expect }) => {
    const url = `https://abcde12345.execute-api.us-east-1.amazonaws.com${path}`;
    const text = await recordCurl(mismatch(), identity, { url, curl: args });
    expect(text).toMatch(/^< HTTP\/1.1 403/m);
    expect(explainSignature(text).differences.map((one) => one.kind)).toEqual([kind]);
  });

  // which of these an installed curl signs right depends on its version
  const doubtful = [
    ["path-encoding", "/prod/red%20pets"],
    ["path-encoding", "/$default/pets"],
    ["query-order", "/prod/pets?size=2&kind=cat"],
    ["query-encoding", "/prod/pets?at=12:30"],
    ["query-encoding", "/prod/pets?at=12%3a30"],
    ["query-encoding", "/prod/pets?name=red+cat"],
    ["query-valueless", "/prod/pets?acl"],
  ] as const;

  test.for(doubtful)("%s, where it does: %s", async ([kind, path], { expect }) => {
    const url = `https://abcde12345.execute-api.us-east-1.amazonaws.com${path}`;
    const text = await recordCurl(mismatch(), identity, { url, curl: signed(own) });
    const kinds = explainSignature(text).differences.map((one) => one.kind);
    expect(kinds).toEqual(/^< HTTP\/1.1 200/m.test(text) ? [] : [kind]);
  });
});
