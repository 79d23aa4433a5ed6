import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { redact } from "./index";

const folder = new URL("../evidence/fixtures/", import.meta.url);
const token = "eyJraWQiOiJFWEFNUExFIiwiYWxnIjoiUlMyNTYifQ.eyJzdWIiOiI3ZjFjMmI5YS1vcmRlcnMt";
const key = "frgrc89arAmu0LLA9qnmdHT2P0YFGBa1vojMkb7nfrgrc89arAmu";
const cookie = "s%3A2oLhC5q6mEdAueAAxo7neGpOYvLxmLQv.yZsFhZ0eciNamjwpzcweLb6OT2Bubg2hbajqFUYAqSC";
const password = "hunter2secret";

function dump(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** What the rows of a dump spell, without their breaks: the bytes, the letters, the row itself. */
function spelled(text: string): readonly string[] {
  const rows = [...text.matchAll(/^[0-9a-f]{4,8}: (.*)$/gm)].map(([, row = ""]) => row);
  const bytes = rows.map((row) =>
    [...(/^(?:[0-9a-f]{2} ){1,16}/.exec(row)?.[0] ?? "").matchAll(/\S\S/g)]
      .map(([byte]) => String.fromCharCode(Number.parseInt(byte, 16)))
      .join(""),
  );
  return [bytes.join(""), rows.map((row) => row.slice(48)).join(""), rows.join("")];
}

/** 8 characters are enough to know a secret again. */
function isIn(text: string, secret: string): boolean {
  const starts = Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8));
  const shown = [text, ...spelled(text)];
  return starts.some((piece) => shown.some((one) => one.includes(piece)));
}

test.each(["curl-trace-secrets.dump", "curl-trace-ascii-secrets.dump"])(
  "%s shows no secret that goes over several rows",
  (name) => {
    const text = dump(name);
    const shown = redact(text).text;
    for (const secret of [token, key, cookie, password]) {
      expect([secret, isIn(text, secret), isIn(shown, secret)]).toEqual([secret, true, false]);
    }
  },
);

test("rows keep their names, their breaks and what is no secret", () => {
  const text = dump("curl-trace-ascii-secrets.dump");
  const shown = redact(text).text;
  expect(shown.split("\n").slice(9, 19)).toEqual([
    "0078: Authorization: Bearer [hidden-1 jwt]",
    "00b8: [hidden-1 jwt]",
    "00f8: [hidden-1 jwt]",
    "0138: [hidden-1 jwt]",
    "016a: x-api-key: [hidden-2]",
    "01ab: Cookie: [hidden-3]",
    "01eb: [hidden-3]",
    "0212: Content-Length: 30",
    "0226: Content-Type: application/x-www-form-urlencoded",
    "0257: ",
  ]);
});

test.each(["curl-trace-secrets.dump", "curl-trace-ascii-secrets.dump", "curl-trace-redirect.dump"])(
  "%s is the same when it is hidden again",
  (name) => {
    const once = redact(dump(name)).text;
    expect(redact(once).text).toBe(once);
  },
);

test("a trace without a secret stays as it is", () => {
  for (const name of ["curl-trace-ascii.dump", "curl-trace-redirect.dump"]) {
    expect(redact(dump(name)).text).toBe(dump(name));
  }
});
