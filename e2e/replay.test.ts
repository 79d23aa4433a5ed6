import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CauseId, diagnose, type FacetId } from "@/lib";
import { type Identity, makeIdentity } from "./identity";
import { recordCurl } from "./record-curl";
import { rows, titleOf } from "./rows";

/** The rows of the source article, as contract and article list them. */
const inArticle: readonly CauseId[] = [
  "default-endpoint-disabled",
  "iam-explicit-deny",
  "invalid-api-key",
  "invalid-iam-credentials",
  "lambda-authorizer-explicit-deny",
  "missing-auth-token",
  "mtls-client-certificate",
  "outside-cloudfront",
  "outside-proxy",
  "private-api-wrong-dns",
  "resource-not-found-unsigned",
  "resource-not-found-with-authorization",
  "resource-policy-explicit-deny",
  "resource-policy-no-allow",
  "signature-expired",
  "signature-mismatch",
  "waf-filtered",
];

let identity: Identity;

beforeAll(async () => {
  identity = await makeIdentity("*.execute-api.us-east-1.amazonaws.com");
});

afterAll(() => identity.remove());

/** Answer what is asked, as far as it is known, until nothing more is asked. */
function answerAll(text: string, known: ReadonlyMap<string, string>) {
  const answers = new Map<FacetId, string>();
  for (;;) {
    const { next, verdict, cause } = diagnose({ text, answers });
    if (next === undefined) return { verdict, cause, asked: answers.size };
    answers.set(next.facet, known.get(next.facet) ?? "unsure");
  }
}

test("every row of the article is replayed", () => {
  const replayed = rows.filter((row) => row.isInArticle).map(({ cause }) => cause);

  expect([...new Set(replayed)].sort()).toEqual(inArticle);
});

describe.concurrent("a recorded refusal leads to its cause", () => {
  const titled = rows.map((row) => ({ title: titleOf(row), row }));

  // of tests that run at once each counts the assertions of its own `expect`
  test.for(titled)("$title", async ({ row }, { expect }) => {
    const text = await recordCurl(row, identity);
    expect(text).toMatch(/^< HTTP\/[\d.]+ 403/m);

    const known = new Map(Object.entries(row.answers));
    const found = { verdict: "cause", cause: row.cause };
    // a row without answers is one that the paste alone decides
    const asked = known.size === 0 ? 0 : expect.any(Number);
    expect(answerAll(text, known)).toEqual({ ...found, asked });
    expect(diagnose({ text, answers: known })).toMatchObject(found);
  });
});

describe.concurrent("the gateway refuses for its reason only", () => {
  const mended = rows.flatMap((row) =>
    row.mended === undefined ? [] : [{ title: titleOf(row), row, call: row.mended }],
  );

  test.for(mended)("$title", async ({ row, call }, { expect }) => {
    expect(await recordCurl(row, identity, call)).toMatch(/^< HTTP\/[\d.]+ (?:200|101)/m);
  });
});
