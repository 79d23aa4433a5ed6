import { writeFileSync } from "node:fs";
import { why403 } from "./command-line";
import { fixtureOf, harVisits } from "./har-visits";
import { recordHar } from "./record-har";
import { expect, test } from "./test";

// where it is set, every visit is made and its fixture is written
const isRecording = process.env.RECORD_HAR !== undefined;

/**
 * The first visit of each recorder, and the one whose answer Chrome keeps back: that today's browser still writes
 * such files. What all of them lead to is told of the fixtures.
 */
const telling = harVisits.filter(
  ({ recorder, twist }, at) =>
    (recorder === "chrome" && twist === "cors") ||
    harVisits.findIndex((one) => one.recorder === recorder) === at,
);

// each visit starts a browser of its own
test.slow();

test.describe("a recorded HAR leads to its cause", () => {
  for (const harVisit of isRecording ? harVisits : telling) {
    test(fixtureOf(harVisit), async ({ identity }) => {
      const { cause, row, answers } = harVisit;
      const har = await recordHar(row, identity, harVisit);

      const given = Object.entries(answers).map((answer) => answer.join("="));
      if (isRecording) {
        writeFileSync(fixtureOf(harVisit), `${["answers:", ...given].join(" ")}\n---\n${har}`);
      }
      const { stdout, status } = await why403(
        ["--json", ...given.flatMap((answer) => ["--answer", answer])],
        har,
      );
      expect(JSON.parse(stdout)).toMatchObject({ verdict: "cause", cause });
      expect(status).toBe(0);
    });
  }
});
