import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { tidyText } from "./decoding";
import { id, logs } from "./testing/contents/relayed-answers";
import { shapes } from "./testing/reshape";

describe.each(logs)("an execution log that quotes $name", ({ text, cause }) => {
  test("names the integration", () => {
    expect(diagnose({ text }).cause).toBe(cause);
  });
});

test("one line of such a log keeps its cause in a field, a comment and a wrapped quote", () => {
  const reached = ["field of a JSON log", "comment", "wrapped at 72 and quoted", "YAML block"];
  const text = logs[0].text;
  const ends = shapes
    .filter((shape) => reached.includes(shape.id))
    .map(({ reshape }) => diagnose({ text: reshape(text) }).cause);
  expect(ends).toEqual(reached.map(() => "integration-returned-403"));
});

describe("what an execution log quotes of API Gateway's own", () => {
  test.each([
    `${id} Method response body after transformations: {"message":"Missing Authentication Token"}`,
    `{"message":"Missing Authentication Token"}\n\nThe log has no line "Endpoint response body before transformations".`,
  ])("is API Gateway's: %s", (text) => {
    expect(diagnose({ text }).observations).toContainEqual(
      expect.objectContaining({ facet: "message", option: "missing-authentication-token" }),
    );
  });
});

describe("two lines that each say a thing of their own keep what stands before them", () => {
  test.each([
    "- The request signature we calculated does not match the signature you provided!\n- retried twice",
    "- works with curl\n- fails with axios",
    "1  Missing Authentication Token\n2  Forbidden",
    "2026-03-04T10:15:30Z INFO retrying\n2026-03-04T10:15:31Z ERROR Missing Authentication Token",
    "orders-1  | Missing Authentication Token\norders-1  | Forbidden",
    "# Invalid API Key\n# See the usage plan",
    "1  with an explicit deny\n7  in an identity-based policy",
    "Mar  4 10:15:30 web01 orders[2417]: Missing Authentication Token\nMar  4 10:15:31 web01 cron[1]: started",
  ])("%j", (text) => {
    expect(tidyText(text)).toBe(text);
  });
});
