import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/feedback";
const missing = '{"message":"Missing Authentication Token"}';
const row = (...cells: readonly string[]) => cells;

/** The rows of a network panel: of the preflight that was refused, and of the call behind it. */
const rows: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "the method first": [
    row("OPTIONS", "feedback", "403", "preflight", "1 ms"),
    row("POST", "feedback", "(failed)", "fetch", "0 ms"),
  ],
  "the name first": [
    row("feedback", "OPTIONS", "403", "preflight"),
    row("feedback", "POST", "(failed)", "CORS error"),
  ],
  "the status first": [
    row("403", "OPTIONS", "feedback", "preflight"),
    row("CORS error", "POST", "feedback", "xhr"),
  ],
  "a status with its words": [
    row("feedback", "403 Forbidden", "preflight", "Preflight"),
    row("feedback", "CORS error", "POST", "fetch"),
  ],
};
const parts: Readonly<Record<string, string>> = { blanks: "   ", tabs: "\t", bars: " | " };

describe("a preflight among the rows of a network panel", () => {
  const all = Object.entries(rows).flatMap(([order, lines]) =>
    Object.entries(parts).map(([by, part]) => ({
      order,
      by,
      text: `Network tab:\n${lines
        .map((cells) => cells.join(part))
        .toReversed()
        .join("\n")}\n${missing}\n\n$ curl -X POST ${url}\n{"ok":true}\n`,
    })),
  );
  test.each(all)("was refused, with $order, parted by $by", ({ text }) => {
    expect(diagnose({ text }).cause).toBe("preflight-refused");
  });

  test("shows its body in the row", () => {
    const text = `feedback   OPTIONS  403  preflight    ${missing}   x-amzn-errortype: MissingAuthenticationTokenException\nfeedback   POST  (failed)  CORS error\n`;
    expect(diagnose({ text }).cause).toBe("preflight-refused");
  });

  test.each([
    [
      "was answered well",
      `feedback   OPTIONS   204   preflight\nfeedback   POST   403   fetch\n\n${missing}\n`,
    ],
    ["is none of the rows", `feedback   POST   403   fetch   ${missing}\n`],
    ["is a method of the list", `methods:  OPTIONS  GET  POST\nPOST ${url} 403 ${missing}\n`],
  ])("is not refused where it %s", (_, text) => {
    expect(diagnose({ text }).cause).not.toBe("preflight-refused");
  });
});

describe("the preflight of a call that is named", () => {
  test.each([
    `Chrome: preflight for POST /items is 403, response body ${missing}; the POST never goes out.`,
    `The preflight request for PUT /orders/7 gets 403 ${missing}`,
    `Der Preflight für POST /items bekommt 403 ${missing}`,
    `El preflight de POST /items devuelve 403 ${missing}`,
    `POST /items のプリフライトが 403 になります ${missing}`,
    `POST /items 的预检返回 403 ${missing}`,
  ])("is what was refused: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("preflight-refused");
  });

  test.each([
    `The preflight is fine, POST /items gets 403 ${missing}`,
    `The preflight before was 200. Then POST /items is 403 ${missing}`,
    `Preflight ok; for POST /items it is 403 ${missing}`,
    `POST /items 的响应是 403 ${missing}，预检是 200`,
    `After the preflight, POST /items gets 403 ${missing}`,
  ])("is not where the call itself was: %s", (text) => {
    expect(diagnose({ text }).cause).not.toBe("preflight-refused");
  });
});
