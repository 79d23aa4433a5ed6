import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { working } from "./testing/contents/working-calls";

describe("a call that works, above or below, does not hide the one that is refused", () => {
  test.each(Object.keys(working))("%s beside a sentence that names the status alone", (one) => {
    const sentence = "POST /orders is answered with a 403.\n";
    for (const parts of [
      [working[one], sentence],
      [sentence, working[one]],
    ]) {
      expect(diagnose({ text: parts.join("\n") }).verdict).not.toBe("not-a-403");
    }
  });
});

describe("what is no 403 is called that", () => {
  test.each([
    ["a success alone", working["curl -i"] ?? ""],
    ["another refusal", "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n"],
    [
      "another refusal, of which somebody says that it was a 403 before",
      "It used to be a 403.\n\nHTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{}\n",
    ],
  ])("%s", (_, text) => {
    expect(diagnose({ text }).verdict).toBe("not-a-403");
  });
});

describe("a URL that is said to work in front of it", () => {
  const base = "https://abcde12345.execute-api.us-east-1.amazonaws.com/Prod";
  const refused = `${base} gives {"message":"Missing Authentication Token"}`;

  test.each([
    "Only when I complete it with index.php, it works:\n",
    "This works: ",
    "Working URL: ",
    "**OK:** ",
    "What works:\n- GET ",
    "This one is fine: ",
    "It succeeds with: ",
  ])("is a contrast: %s", (before) => {
    expect(diagnose({ text: `${refused}\n\n${before}${base}/index.php` }).cause).toBe(
      "resource-not-found-unsigned",
    );
  });

  test.each([
    "This does not work: ",
    "Not working: ",
    "It doesn't work:\n",
    "What should work: ",
    "I expected this to work: ",
    "This used to work: ",
    "It no longer works: ",
  ])("and none where it is said not to, or only ought to: %s", (before) => {
    expect(diagnose({ text: `${refused}\n\n${before}${base}/index.php` }).cause).toBeUndefined();
  });
});

describe("a call behind a head without a body, at no prompt", () => {
  const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/hello";
  const refused = '{"message":"Missing Authentication Token"}';

  test.each([
    `curl -sI ${url}\nHTTP/2 200\ncontent-type: application/json\n\ncurl -s -X POST ${url}\n${refused}\n`,
    `curl -si ${url}\nHTTP/2 200\ncontent-type: text/plain\n\nHello\ncurl -s -X POST ${url}\n${refused}\n`,
    `curl -si ${url}\nHTTP/2 200\n\nok\nhttp POST ${url}\n${refused}\n`,
    `curl -sI ${url}\n# HTTP/2 200\n# content-type: application/json\n\n# 2. another method\ncurl -s -X POST ${url}\n# ${refused}\n`,
  ])("is no body of it: %s", (text) => {
    const diagnosis = diagnose({ text });
    expect([diagnosis.verdict, diagnosis.cause]).toEqual(["cause", "resource-not-found-unsigned"]);
  });

  test("and a body that begins with such a word is one", () => {
    const text = `curl -i ${url}\nHTTP/2 403\ncontent-type: text/plain\n\ncurl users must send a token\nask us\n`;
    expect(diagnose({ text }).observations).toContainEqual(
      expect.objectContaining({ facet: "message", option: "customised" }),
    );
  });
});
