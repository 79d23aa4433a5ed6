import { why403 } from "./command-line";
import { rowOf, rows, titleOf } from "./rows";
import { expect, test } from "./test";
import { words } from "./words";

const answersOf = ({ answers }: (typeof rows)[number]) => Object.entries(answers);

// each row is diagnosed in replay.test.ts; here are those that ask most of a page
const [talkative = rowOf("waf-filtered")] = [...rows].sort(
  (one, other) => answersOf(other).length - answersOf(one).length,
);

test.describe("a recorded refusal leads to its cause", () => {
  for (const row of [talkative, rowOf("outside-proxy"), rowOf("signature-mismatch")]) {
    test(titleOf(row), async ({ wizard, record }) => {
      const transcript = await record(row);

      await wizard.open();
      await wizard.paste.fill(transcript);
      await wizard.answerAll(transcript, row.answers);
      await expect(wizard.cause(row.cause, row.product)).toBeVisible();

      const answers = answersOf(row).flatMap((answer) => ["--answer", answer.join("=")]);
      const { stdout, status } = await why403(["--json", ...answers], transcript);
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
