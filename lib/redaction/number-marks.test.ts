import { expect, test } from "vitest";
import { redact } from "./index";

const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJleGFtcGxlIn0.c2lnbmF0dXJlLWV4YW1wbGU";

test("one secret needs no number, however often it stands there", () => {
  const { text } = redact("x-api-key: abc\nx-api-key: abc");
  expect(text).toBe("x-api-key: [hidden]\nx-api-key: [hidden]");
});

test("equal secrets have equal marks and different ones different, in the order in which they come", () => {
  const { text } = redact("x-api-key: abc\ntoken: def\nx-api-key: abc\npassword: ghi");
  expect(text).toBe(
    "x-api-key: [hidden-1]\ntoken: [hidden-2]\nx-api-key: [hidden-1]\npassword: [hidden-3]",
  );
});

test("a secret is the same in a header, in a URL, in JSON and behind a scheme", () => {
  const text = `authorization: Bearer ab/cd+ef==\nx-token: other\nGET /pets?token=ab%2Fcd%2Bef%3D%3D HTTP/1.1\n{"token":"ab/cd+ef=="}`;
  expect(redact(text).text).toBe(
    `authorization: Bearer [hidden-1]\nx-token: [hidden-2]\nGET /pets?token=[hidden-1] HTTP/1.1\n{"token":"[hidden-1]"}`,
  );
});

test("a number stands in the mark of a JWT, and cuts no URL", () => {
  const text = `authorization: Bearer ${token}\nx-api-key: abc\nGET /pets?token=${token} HTTP/1.1`;
  expect(redact(text).text).toBe(
    "authorization: Bearer [hidden-1 jwt alg=HS256]\nx-api-key: [hidden-2]\nGET /pets?token=[hidden-1 jwt alg=HS256] HTTP/1.1".replace(
      "token=[hidden-1 jwt alg=HS256]",
      "token=[hidden-1 jwt alg=HS256]",
    ),
  );
});

test("it is the same in a HAR's structure and in the text around it", () => {
  const headers = [{ name: "x-api-key", value: "abc" }];
  const har = {
    log: {
      entries: [
        {
          request: { method: "GET", url: "https://x.example.com/?api_key=def", headers },
          response: { status: 403, headers: [] },
        },
      ],
    },
  };
  expect(redact(`x-api-key: def\n${JSON.stringify(har)}\nx-api-key: abc`).text).toBe(
    `x-api-key: [hidden-1]\n${JSON.stringify(har)
      .replace("abc", "[hidden-2]")
      .replace("def", "[hidden-1]")}\nx-api-key: [hidden-2]`,
  );
});

test("marks of an earlier reading keep their numbers, and new secrets get others", () => {
  const once = redact("x-api-key: abc\ntoken: def").text;
  expect(redact(once).text).toBe(once);
  expect(redact(`${once}\nx-api-key: ghi`).text).toBe(`${once}\nx-api-key: [hidden-3]`);
  expect(redact("x-api-key: [hidden]\ntoken: def").text).toBe(
    "x-api-key: [hidden]\ntoken: [hidden-1]",
  );
});

test("all lines of a key are one secret", () => {
  const pem = "-----BEGIN EC PRIVATE KEY-----\nabcd\nefgh\n-----END EC PRIVATE KEY-----";
  expect(redact(`${pem}\nx-api-key: abc`).text).toBe(
    "-----BEGIN EC PRIVATE KEY-----\n[hidden-1]\n[hidden-1]\n-----END EC PRIVATE KEY-----\nx-api-key: [hidden-2]",
  );
});

test("what was hidden is not in what is handed on beside the text", () => {
  expect(redact("x-api-key: MARKER1\ntoken: MARKER2").hidden).toEqual([
    { kind: "api-key", start: 11, end: 21 },
    { kind: "token", start: 29, end: 39 },
  ]);
});
