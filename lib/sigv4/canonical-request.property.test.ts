import { createHash, createHmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import {
  canonicalParts,
  canonicalText,
  stringToSign,
  uriDecode,
  uriEncode,
} from "./canonical-request";
import { EMPTY_PAYLOAD, sha256Hex } from "./sha256";
import type { SentRequest } from "./types";

const TIME = new Date("2015-08-30T12:36:00Z");
const AMZ_TIME = "20150830T123600Z";

/** Every text that was hashed without a key: the payload, then the canonical request. */
let hashed: string[] = [];

class RecordingHash {
  readonly #hash;
  #text = "";
  readonly #isKeyed: boolean;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#isKeyed = secret !== undefined;
    this.#hash =
      secret === undefined
        ? createHash("sha256")
        : createHmac(
            "sha256",
            typeof secret === "string"
              ? secret
              : Buffer.from(
                  new Uint8Array(
                    "buffer" in secret
                      ? secret.buffer.slice(
                          secret.byteOffset,
                          secret.byteOffset + secret.byteLength,
                        )
                      : secret,
                  ),
                ),
          );
  }
  update(data: Uint8Array | string) {
    const bytes = typeof data === "string" ? Buffer.from(data) : Buffer.from(data);
    this.#text += bytes.toString("utf8");
    this.#hash.update(bytes);
  }
  digest(): Promise<Uint8Array> {
    if (!this.#isKeyed) hashed.push(this.#text);
    return Promise.resolve(this.#hash.digest());
  }
  reset(): void {
    this.#text = "";
  }
}

const signers = new Map(
  [true, false].map((uriEscapePath) => [
    uriEscapePath,
    new SignatureV4({
      credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "EXAMPLE" },
      region: "us-east-1",
      service: "execute-api",
      sha256: RecordingHash,
      uriEscapePath,
      applyChecksum: false,
    }),
  ]),
);

const text = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .map((one) => one.replace(/[\ud800-\udfff]/g, ""));
const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
  .filter((one) => !/^X-Amz-Signature$|[\ud800-\udfff]/iu.test(one));
const value = text.filter((one) => !/[\ud800-\udfff]/u.test(one));
const segment = fc.oneof(
  value.map(encodeURIComponent),
  fc.constantFrom("", ".", "..", "@x", "$default", "a%2Fb", "*"),
);
const field = fc.tuple(fc.stringMatching(/^x-[a-z]{1,6}$/), fc.stringMatching(/^[ -~]{0,20}$/));
const requests = fc.record({
  method: fc.constantFrom("GET", "POST", "DELETE"),
  path: fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join("/")}`),
  query: fc.dictionary(name, fc.oneof(value, fc.array(value, { minLength: 2, maxLength: 3 })), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  fields: fc.uniqueArray(field, { maxLength: 4, selector: ([one]) => one }),
  body: fc.oneof(fc.constant(""), value),
});

describe("the canonical request", () => {
  test("is the one that the AWS SDK signs, on generated requests", async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        requests,
        fc.boolean(),
        async ({ method, path, query, fields, body }, isTwice) => {
          hashed = [];
          const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
          await signers.get(isTwice)?.sign(
            {
              method,
              protocol: "https:",
              hostname: host,
              path,
              query,
              headers: { host, ...Object.fromEntries(fields) },
              body,
            },
            { signingDate: TIME },
          );
          const theirs = hashed.find((one) => one.includes("\nhost;"));
          const pairs = Object.entries(query).flatMap(([key, values]) =>
            [values].flat().map((one) => `${encodeURIComponent(key)}=${encodeURIComponent(one)}`),
          );
          const sent: SentRequest = {
            method,
            target: pairs.length === 0 ? path : `${path}?${pairs.join("&")}`,
            headers: [["host", host], ["x-amz-date", AMZ_TIME], ...fields],
            isWholeHead: true,
          };
          const ours = canonicalText(
            canonicalParts(sent, {
              signed: sent.headers.map(([one]) => one).sort(),
              path: isTwice ? "normalised" : "as-sent",
              payload: sha256Hex(body),
            }),
          );
          compared += 1;
          expect(ours).toBe(theirs);
        },
      ),
      { numRuns: runs(3000) },
    );
    expect(compared).toBeGreaterThanOrEqual(3000);
  }, 120_000);

  test("has the digests that AWS publishes", () => {
    const digestOf = (sent: SentRequest) => {
      const signed = sent.headers.map(([one]) => one).sort();
      const parts = canonicalParts(sent, { signed, path: "normalised", payload: EMPTY_PAYLOAD });
      return sha256Hex(canonicalText(parts) ?? "");
    };
    const of = (target: string, headers: SentRequest["headers"]): SentRequest => ({
      method: "GET",
      target,
      headers,
      isWholeHead: true,
    });
    const plain = [
      ["host", "example.amazonaws.com"],
      ["x-amz-date", AMZ_TIME],
    ] as const;
    const listUsers = of("/?Version=2010-05-08&Action=ListUsers", [
      ["content-type", "application/x-www-form-urlencoded; charset=utf-8"],
      ["host", "iam.amazonaws.com"],
      ["x-amz-date", AMZ_TIME],
    ]);

    // "get-vanilla" of the test suite, and the worked example of the general reference
    expect(digestOf(of("/", plain))).toBe(
      "bb579772317eb040ac9ed261061d46c1f17a8133879d6129b6e1c25292927e63",
    );
    expect(digestOf(listUsers)).toBe(
      "f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59",
    );
    // "get-relative", "get-slash-dot-slash" and "get-slashes" come to the same
    for (const path of ["/example/..", "/./", "//"]) {
      expect(digestOf(of(path, plain))).toBe(digestOf(of("/", plain)));
    }
    const scope = { date: "20150830", region: "us-east-1", service: "iam" };
    expect(stringToSign(AMZ_TIME, scope, digestOf(listUsers))).toBe(
      "AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/iam/aws4_request\nf536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59",
    );
  });

  test("encodes so that decoding gives the text back, in unreserved characters alone", () => {
    fc.assert(
      fc.property(value, (one) => {
        const encoded = uriEncode(one);
        expect(uriDecode(encoded)).toBe(one);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/);
      }),
      { numRuns: runs(1000) },
    );
  });
});
