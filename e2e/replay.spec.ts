import type { CauseId } from "@/lib";
import { why403 } from "./command-line";
import { type Row, rowOf, rows } from "./rows";
import { expect, test } from "./test";
import { words } from "./words";

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

function titleOf({ cause, twist }: Row): string {
  return twist === undefined ? cause : `${cause}: ${twist}`;
}

test("every row of the article is replayed", () => {
  const replayed = rows.filter((row) => row.isInArticle).map(({ cause }) => cause);

  expect([...new Set(replayed)].sort()).toEqual(inArticle);
});

test.describe("a recorded refusal leads to its cause", () => {
  for (const row of rows) {
    test(titleOf(row), async ({ wizard, record }) => {
      const transcript = await record(row);
      expect(transcript).toMatch(/^< HTTP\/[\d.]+ 403/m);

      await wizard.open();
      await wizard.paste.fill(transcript);
      const asked = await wizard.answerAll(transcript, row.answers);
      await expect(wizard.cause(row.cause)).toBeVisible();
      // a row without answers is one that the paste alone decides
      if (Object.keys(row.answers).length === 0) expect(asked).toEqual([]);

      const answers = Object.entries(row.answers).map((answer) => answer.join("="));
      const { stdout, status } = await why403(
        ["--json", ...answers.flatMap((answer) => ["--answer", answer])],
        transcript,
      );
      expect(JSON.parse(stdout)).toMatchObject({ verdict: "cause", cause: row.cause });
      expect(status).toBe(0);
    });
  }
});

test("the command line names the cause in words", async ({ record }) => {
  const { stdout, status } = await why403([], await record(rowOf("signature-expired")));

  expect(stdout).toContain(words.titles["signature-expired"]);
  expect(status).toBe(0);
});

test.describe("the gateway refuses for its reason only", () => {
  for (const row of rows.filter(({ mended }) => mended !== undefined)) {
    test(titleOf(row), async ({ record }) => {
      expect(await record(row, row.mended)).toMatch(/^< HTTP\/[\d.]+ 200/m);
    });
  }
});
