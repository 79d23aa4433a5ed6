import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { isResponseType } from "./access-variables";
import { answeredText } from "./answered-text";
import { membersOf } from "./row-members";

const keys = ["id", "status", "type", "bytes", "agent", "状态", 'a"b', "1", "__proto__"] as const;
/** Values as a log writes them, answered and refused, and what could be taken for another. */
const written = [
  '"200"',
  "200",
  '"404"',
  '"403"',
  "403",
  "403.0",
  "4.03e2",
  "402.99999999999999999",
  "-403",
  "4030",
  "0403",
  '"-"',
  '""',
  "null",
  "true",
  "-",
  '"ACCESS_DENIED"',
  String.raw`"\u0034\u0030\u0033"`,
  String.raw`"ACCESS\u005fDENIED"`,
  String.raw`"{\"status\":\"403\"}"`,
  String.raw`"a \" b"`,
  String.raw`"a \\"`,
  String.raw`"a \x"`,
  '"a \t b"',
  '"403 "',
  '"状态"',
  "[]",
  "{}",
  '{"id":"200"}',
] as const;
const blanks = ["", "", "", " ", "\t", "\r"] as const;

const members = fc.array(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...written)), {
  minLength: 1,
  maxLength: 5,
});
const texts = fc
  .tuple(members, fc.constantFrom(...blanks), fc.constantFrom("", "\r", "}", ",", "\n"))
  .map(([pairs, blank, end]) => {
    const inner = pairs.map(([key, value]) => `${JSON.stringify(key)}:${blank}${value}`);
    return `{${blank}${inner.join(`,${blank}`)}}${end}`;
  });

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStatus(value: unknown): boolean {
  return typeof value === "number" ? value >= 100 && value < 600 : /^[1-5]\d\d$/.test(`${value}`);
}

describe("the pattern of an answered row's text", () => {
  test("fits what parses to the same names, with a status, no 403 and no response type", () => {
    let fitting = 0;
    fc.assert(
      fc.property(texts, fc.array(texts, { minLength: 20, maxLength: 20 }), (first, others) => {
        const object = parse(first);
        if (object === undefined) return;
        const { names } = membersOf(object);
        const places = { status: names.indexOf("status"), type: names.indexOf("type") };
        const pattern = answeredText(object, first, places);
        // other values in the places of the same names are likelier to fit than other lines
        const values = others.flatMap((other) => [...other.matchAll(/:\s*([^,]+?)(?=[,}])/g)]);
        const filled = values.map(([, value = ""]) => first.replace(/:[^:,{}]+/, `:${value}`));
        for (const text of [first, ...others, ...filled]) {
          if (pattern?.test(text) !== true) continue;
          fitting += 1;
          const read = membersOf(parse(text) ?? {});
          expect(read.names).toEqual(names);
          expect(places.status < 0 || isStatus(read.values[places.status])).toBe(true);
          expect(read.values.map(String)).not.toContain("403");
          const type = read.values[places.type];
          expect(typeof type === "string" && isResponseType(type)).toBe(false);
        }
      }),
      { numRuns: runs(2_000) },
    );
    expect(fitting).toBeGreaterThan(500);
  });

  test("is none of what holds objects whose members are not the row's", () => {
    for (const text of ['{"status":200,"requestHeaders":{"a":"b"}}', '{"status":200,"a":[]}']) {
      expect(answeredText(JSON.parse(text), text, { status: 0, type: -1 })).toBeUndefined();
    }
  });
});
