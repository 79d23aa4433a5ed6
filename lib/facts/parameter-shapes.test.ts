import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fittingParameters } from "../testing/fitting-parameters";
import { fitsParameter, parameterNames } from ".";

describe.each(parameterNames)("a value of %s", (name) => {
  /** One that fits, to be spoilt. */
  const fitting = fittingParameters[name];

  test("fits as AWS gives it", () => expect(fitsParameter(name, fitting)).toBe(true));

  test("begins with a letter or a digit, a path with its slash, but for the default stage", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
          minLength: 1,
          maxLength: 3,
        }),
        (start) => {
          const value = start + fitting;
          if (!fitsParameter(name, value)) return;
          expect(value).toMatch(firstSign(name));
        },
      ),
    );
    expect(fitsParameter(name, "$default")).toBe(name === "stage");
  });

  test.each([..." \t\r\n\0\"#$&'()*,;<>?[\\]^`{|}!\u00a0\u2028é中\u202e"])(
    "holds no sign that means something to a shell, curl, JSON or the AWS CLI: %j",
    (sign) => {
      // a query stands in a quoted URL alone
      const isOwn = name === "query" && sign === "&";
      const middle = Math.floor(fitting.length / 2);
      for (const at of [0, 1, middle, fitting.length]) {
        const value = fitting.slice(0, at) + sign + fitting.slice(at);
        expect([value, fitsParameter(name, value)]).toEqual([value, isOwn && at > 0]);
      }
    },
  );

  test.each([
    "-f.env",
    "--output=x",
    "@x.example",
    "+short",
    "file://x",
    "fileb:///etc/passwd",
    "",
    ".",
    "~x",
  ])("is nothing that a program takes for an option or a file: %s", (value) =>
    expect(fitsParameter(name, value)).toBe(false),
  );
});

function firstSign(name: (typeof parameterNames)[number]): RegExp {
  if (name === "path") return /^\//;
  return name === "accessLogGroup" ? /^[A-Za-z0-9/]/ : /^[A-Za-z0-9]/;
}

test.each([
  ["localhost", true],
  ["10.0.0.7", true],
  ["xn--fsq.example.", true],
  ["a--b.example", true],
  ["-a.example", false],
  ["a-.example", false],
  ["a..example", false],
  [".example", false],
  ["a_b.example", false],
  ["a.example:443", false],
  [`${"a".repeat(250)}.com`, false],
])("a host is labels of letters, digits and inner hyphens: %s", (value, fits) =>
  expect(fitsParameter("host", value)).toBe(fits),
);
