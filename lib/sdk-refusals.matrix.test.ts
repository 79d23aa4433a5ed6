import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { ofOthers, ofS3 } from "./testing/contents/sdk-refusals";

/** What stands around what SDKs and tools print. */
const wrapped: Readonly<Record<string, (text: string) => string>> = {
  "in a question": (text) =>
    `Since this morning our nightly job is refused with a 403. It prints:\n\n${text}\n\nAny idea? The role did not change.`,
  "in a fence": (text) => `We get this 403:\n\`\`\`\n${text}\n\`\`\`\n`,
  "in a log": (text) =>
    `2026-03-04 10:15:31,123 ERROR [pool-1-thread-2] c.e.Orders - failed: ${text}`,
  "in Chinese": (text) => `调用的时候报 403,日志如下:\n${text}\n请问怎么解决?`,
};

describe.each(Object.entries(wrapped))("%s", (_, wrap) => {
  test.each(Object.entries(ofS3))("S3 refused what prints %s", (_, text) => {
    expect(diagnose({ text: wrap(text) }).cause).toBe("outside-s3");
  });

  test.each(Object.entries(ofOthers))("another service refused what prints %s", (_, text) => {
    expect(diagnose({ text: wrap(text) }).cause).toBe("other-aws-service");
  });
});
