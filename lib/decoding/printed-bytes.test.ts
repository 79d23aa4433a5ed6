import { describe, expect, test } from "vitest";
import { readPrintedBytes } from "./printed-bytes";

const body = '{"message":"Forbidden \u2013 no"}';
const bytes = [...new TextEncoder().encode(body)];
const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0"));
const words = hex.join("").replace(/.{8}(?=.)/g, "$& ");
const base64 = Buffer.from(body).toString("base64");

describe("a body that is printed as bytes", () => {
  test.each([
    ["Node's Buffer", `body: <Buffer ${hex.join(" ")}>`, `body: ${body}`],
    [
      "a Buffer that is cut",
      `<Buffer ${hex.slice(0, 20).join(" ")} ... 13 more bytes>`,
      body.slice(0, 20),
    ],
    ["NSData", `data=<${words}>, x`, `data=${body}, x`],
    [
      "NSData that says its length",
      `{length = 33, bytes = 0x${words} }`,
      `{length = 33, ${body} }`,
    ],
    ["hexadecimal digits alone", `body ${hex.join("")}`, `body ${body}`],
    ["Go's bytes", `[${bytes.join(" ")}]`, body],
    [
      "a Buffer in JSON",
      JSON.stringify({ data: { type: "Buffer", data: bytes } }),
      JSON.stringify({ data: body }),
    ],
    [
      "a Buffer in pretty JSON",
      JSON.stringify({ type: "Buffer", data: bytes }, null, 2),
      JSON.stringify(body),
    ],
    ["base 64", `body=${base64}`, `body=${body}`],
    ["base 64 in JSON", JSON.stringify({ body: base64 }), JSON.stringify({ body })],
    [
      "base 64 in JSON in JSON",
      JSON.stringify({ log: JSON.stringify({ body: base64 }) }),
      JSON.stringify({ log: JSON.stringify({ body }) }),
    ],
  ])("%s", (_, text, expected) => {
    expect(readPrintedBytes(text)).toBe(expected);
  });
});

test("a string with any number of backslashes before it is read", () => {
  for (let count = 0; count < 9; count += 1) {
    const text = `${"\\".repeat(count)}"${base64}${"\\".repeat(count)}"`;
    expect(readPrintedBytes(text)).toContain("Forbidden");
  }
});

describe("what is no body", () => {
  const token = Buffer.from('{"alg":"RS256","typ":"JWT"}').toString("base64url");
  test.each([
    [
      "a JWT",
      `Bearer ${token}.${Buffer.from('{"message":"x","sub":"alice"}').toString("base64url")}.c2lnbmF0dXJl`,
    ],
    ["the head of a JWT", token],
    ["a page's tag", "<7bit encoded message of a mail>"],
    ["numbers", "[123, 34, 109, 101, 999]"],
    ["a list of sizes", `[${Array.from({ length: 40 }, (_, at) => at + 60).join(", ")}]`],
    ["an id in hexadecimal digits", "3f1a9c0151c44b1e9d3f7a6c2e8bc2ef"],
    ["bytes that are no text", `<Buffer 7b 22 ${"00 ff ".repeat(20)}>`],
    [
      "a setting in base 64",
      Buffer.from('{"region":"us-east-1","stage":"prod"}').toString("base64"),
    ],
  ])("%s stays", (_, text) => {
    expect(readPrintedBytes(text)).toBe(text);
  });
});
