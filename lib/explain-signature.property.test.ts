import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainSignature } from "./explain-signature";
import {
  canonicalParts,
  canonicalText,
  splitTarget,
  stringToSign,
} from "./sigv4/canonical-request";
import { EMPTY_PAYLOAD, sha256Hex } from "./sigv4/sha256";
import { runs } from "./testing/runs";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const time = "20260304T093000Z";
const scope = { date: "20260304", region: "us-east-1", service: "execute-api" };

// what a URL may hold (RFC 3986), encoded or not
const word = fc.stringMatching(/^(?:[a-z0-9._~-]|%20|%2[Ff]|%3[Aa]|%C3%A4|[$@:!*'(),;]){1,8}$/);
const pair = fc
  .tuple(word, fc.option(word))
  .map(([name, value]) => (value === null ? name : `${name}=${value}`));
const target = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.array(pair, { maxLength: 4 }))
  .map(
    ([segments, pairs]) =>
      `/prod/${segments.join("/")}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`,
  )
  .filter((one) => !/\/\.{1,2}(?:[/?]|$)/.test(one));

function right(sent: string): string {
  const parts = canonicalParts(
    {
      method: "GET",
      target: sent,
      headers: [
        ["host", host],
        ["x-amz-date", time],
      ],
      isWholeHead: true,
    },
    { signed: ["host", "x-amz-date"], path: "encoded-again", payload: EMPTY_PAYLOAD },
  );
  return canonicalText(parts) ?? "";
}

function asSent(sent: string): string {
  const [path, query] = splitTarget(sent);
  return right("/").replace("GET\n/\n\n", () => `GET\n${path}\n${query}\n`);
}

const log = (canonical: string) =>
  `CanonicalRequest:\n${canonical}\nStringToSign:\n${stringToSign(time, scope, sha256Hex(canonical))}\n`;

const refused = (canonical: string) =>
  `{"message":${JSON.stringify(`The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'${stringToSign(time, scope, sha256Hex(canonical))}'\n`)}}`;

describe("whatever the request", () => {
  test("two equal strings leave the key alone", () => {
    fc.assert(
      fc.property(target, (sent) => {
        const report = explainSignature(`${log(right(sent))}\n${refused(right(sent))}`);
        expect(report).toMatchObject({ verdict: "secret", digest: "fits" });
      }),
      { numRuns: runs(150) },
    );
  });

  test("a signer that signs what it sends differs in path and query alone, where it differs", () => {
    fc.assert(
      fc.property(target, (sent) => {
        const [own, theirs] = [asSent(sent), right(sent)];
        const { differences } = explainSignature(`${log(own)}\n${refused(theirs)}`);
        const kinds = differences.map(({ kind }) => kind);
        const [ownLines, lines] = [own.split("\n"), theirs.split("\n")];
        const expected = [
          ...(own === theirs ? ["secret"] : []),
          ...(ownLines[1] === lines[1] ? [] : ["path-encoding"]),
          ...(ownLines[2] === lines[2] ? [] : ["query"]),
        ];
        const found = kinds.map((kind) =>
          kind.replace(/^query-(?:order|encoding|valueless)$/, "query"),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: runs(150) },
    );
  });

  test("the server's string alone names nothing that only the key explains", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9._~-]{1,12}$/), (segment) => {
        fc.pre(segment !== "." && segment !== "..");
        const { differences } = explainSignature(refused(right(`/prod/${segment}?a=1&b=2`)));
        expect(differences).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });
});
