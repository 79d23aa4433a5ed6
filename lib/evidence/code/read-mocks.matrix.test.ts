import { describe, expect, test } from "vitest";
import { diagnose } from "../..";
import { mocks } from "../../testing/contents/mocked-answers";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

const real: Readonly<Record<string, readonly [string, string]>> = {
  "an answer with its head": [
    `$ curl -i ${url}\nHTTP/2 403\nx-amzn-errortype: ExpiredTokenException\nx-amz-apigw-id: AbCdEfGhIAMFabc=\n\n{"message":"The security token included in the request is expired"}`,
    "expired-session-token",
  ],
  "a sentence": [
    `In production we get: {"Message":"User is not authorized to access this resource with an explicit deny"}`,
    "lambda-authorizer-explicit-deny",
  ],
};

describe.each(Object.entries(mocks))("an answer that %s makes up", (_, mock) => {
  test.each(Object.entries(real))("leaves %s as it is", (__, [refusal, cause]) => {
    for (const text of [
      `${mock}\n\n${refusal}\n`,
      `${refusal}\n\nOur test has:\n\n${mock}\n`,
      `\`\`\`\n${mock}\n\`\`\`\nbut live:\n\`\`\`\n${refusal}\n\`\`\`\n`,
    ]) {
      expect(diagnose({ text }).cause, text).toBe(cause);
    }
  });
});
