import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const missing = '{"message":"Missing Authentication Token"}';
const id = "8f3a1f7c-40a7-4a7c-9a2c-3f0d34b5b9e0";

/** A refused path, and the one that works. */
const spellings: readonly (readonly [what: string, refused: string, works: string])[] = [
  ["another case", "/prod/Customers/17", "/prod/customers/17"],
  ["a slash at its end", "/prod/customers/", "/prod/customers"],
  ["no slash at its end", "/prod/customers", "/prod/customers/"],
  ["a slash twice", "/prod//customers", "/prod/customers"],
  ["its stage twice", "/prod/prod/customers", "/prod/customers"],
  ["a case in the middle", "/prod/orders/byDate", "/prod/orders/bydate"],
];

/** How the two calls are shown. */
const forms: Readonly<Record<string, (refused: string, works: string) => string>> = {
  "two commands": (refused, works) =>
    `$ curl https://${host}${refused}\n${missing}\n$ curl https://${host}${works}\n{"items":[]}\n`,
  "two commands, the working one first": (refused, works) =>
    `$ curl https://${host}${works}\n{"items":[]}\n$ curl https://${host}${refused}\n${missing}\n`,
  "a list": (refused, works) => `GET ${works} -> 200\nGET ${refused} -> 403 ${missing}\n`,
  "an access log": (refused, works) =>
    `192.0.2.60 - - [18/Nov/2026:09:12:51 +0000] "GET ${refused} HTTP/1.1" 403 42 ${id}\n192.0.2.60 - - [18/Nov/2026:09:12:55 +0000] "GET ${works} HTTP/1.1" 200 981 ${id.replace("8", "9")}\n\nthe 403s are ${missing}\n`,
  "a log of JSON": (refused, works) =>
    [
      {
        requestId: id,
        httpMethod: "GET",
        path: refused,
        status: "403",
        responseType: "MISSING_AUTHENTICATION_TOKEN",
        error: "Missing Authentication Token",
      },
      {
        requestId: id.replace("8", "9"),
        httpMethod: "GET",
        path: works,
        status: "200",
        responseType: "-",
        error: "-",
      },
    ]
      .map((one) => JSON.stringify(one))
      .join("\n"),
};

describe("a path that is spelt otherwise than the one that works has no route", () => {
  const rows = Object.entries(forms).flatMap(([form, print]) =>
    spellings.map(([what, refused, works]) => ({ form, what, text: print(refused, works) })),
  );
  test.each(rows)("in $form: $what", ({ text }) => {
    expect(diagnose({ text }).cause).toBe("resource-not-found-unsigned");
  });

  const others: readonly (readonly [string, string, string])[] = [
    ["another path", "/prod/customers/17", "/prod/orders/17"],
    ["another id", "/prod/customers/17", "/prod/customers/18"],
    ["a longer path", "/prod/customers/17/orders", "/prod/customers/17"],
  ];
  const open = Object.entries(forms).flatMap(([form, print]) =>
    others.map(([what, refused, works]) => ({ form, what, text: print(refused, works) })),
  );
  test.each(open)("which is another matter with $what, in $form", ({ text }) => {
    const { observations } = diagnose({ text });
    const told = observations.find(({ facet }) => facet === "route-deployed");
    expect(told?.quote ?? "").not.toContain("200 981");
  });

  test("and not where the one that works is signed", () => {
    const text = `$ curl https://${host}/prod/Orders\n${missing}\n$ awscurl --service execute-api https://${host}/prod/orders\n{"items":[]}\n`;
    expect(diagnose({ text }).cause).not.toBe("resource-not-found-unsigned");
  });

  test.each([
    '{"message":"Forbidden"}',
    '{"Message":"User is not authorized to access this resource"}',
  ])("and not where something else is said: %s", (body) => {
    const text = `$ curl https://${host}/prod/Orders\n${body}\n$ curl https://${host}/prod/orders\n{"items":[]}\n`;
    const { observations } = diagnose({ text });
    expect(
      observations.some(({ facet, option }) => facet === "route-deployed" && option === "no"),
    ).toBe(false);
  });

  test.each([
    `$ curl https://${host}/dev/items\n{"items":[]}\n$ curl https://api.example.com/dev/items\n${missing}\n`,
    `https://${host}/dev/items → 200\nhttps://api.example.com/dev/items → 403 ${missing}\n`,
    `curl https://${host}/dev/items   → 200\ncurl https://api.example.jp/dev/items\n${missing}\n`,
  ])("nor has one on a custom domain whose mapping has the stage: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("resource-not-found-unsigned");
  });
});
