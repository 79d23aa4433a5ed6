import { describe, expect, test } from "vitest";
import { answeredText } from "./answered-text";

const places = { status: 1, type: 2 };
const row = '{"id":"a1","status":"200","type":"-","agent":"curl/8.5.0","error":{"text":"-"}}';
const pattern = answeredText(JSON.parse(row), row, places);
const spaced = '{ "id":"a1", "status": 200, "type":null }';

describe("the pattern of an answered row's text", () => {
  test.each([
    row,
    row.replace('"200"', "404"),
    row.replace('"200"', '"101"'),
    row.replace('"-"', "null"),
    row.replace("curl/8.5.0", String.raw`a \"quoted\" name \\`),
    row.replace("curl/8.5.0", "403 times"),
    row.replace('"curl/8.5.0"', "-12.5"),
    `${row}\r`,
  ])("fits %s", (text) => {
    expect(pattern?.test(text)).toBe(true);
  });

  test.each([
    row.replace('"200"', '"403"'),
    row.replace('"200"', "403"),
    row.replace('"200"', '"-"'),
    row.replace('"200"', '"2000"'),
    row.replace('"-"', '"ACCESS_DENIED"'),
    row.replace('"curl/8.5.0"', '"403"'),
    row.replace('"curl/8.5.0"', "403.0"),
    row.replace('"curl/8.5.0"', "4.03e2"),
    row.replace('"curl/8.5.0"', "402.9999999999999999999"),
    row.replace('"curl/8.5.0"', String.raw`"\u0034\u0030\u0033"`),
    row.replace('"curl/8.5.0"', '"200","status":"403"'),
    row.replace('"curl/8.5.0"', "curl"),
    row.replace("curl/8.5.0", "a \t b"),
    row.replace('"status"', '"state"'),
    row.slice(0, -1),
    `${row} ${row}`,
    `${row}]`,
    spaced,
  ])("does not fit %s", (text) => {
    expect(pattern?.test(text)).toBe(false);
  });

  test("allows blanks where the row has some", () => {
    const loose = answeredText(JSON.parse(spaced), spaced, places);
    expect(loose?.test('{"id":"a2","status":404,"type":"-"}')).toBe(true);
    expect(loose?.test('{ "id":"a2", "status": 403, "type":"-" }')).toBe(false);
  });

  test("is none of a row that has many members, or long names", () => {
    const wide = JSON.stringify(
      Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`n${at}`, "200"])),
    );
    const long = JSON.stringify({ id: "a1", status: "200", [`x${"状".repeat(4_000)}`]: "-" });
    for (const text of [wide, long]) {
      expect(answeredText(JSON.parse(text), text, { status: 1, type: -1 })).toBeUndefined();
    }
  });
});
