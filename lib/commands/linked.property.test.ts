import fc from "fast-check";
import { expect, test } from "vitest";
import { fitsParameter, hostKind, linkNames, type Parameters, parameterNames } from "../facts";
import { catalogueCommands, namesSecret } from "../testing/catalogue-commands";
import { fittingParameters } from "../testing/fitting-parameters";
import { confirmed, fillCommand } from ".";

const label = fc.stringMatching(/^[a-z][a-z0-9]{4,12}$/);

/** A value of the right shape that stands in no command by itself. */
const values = {
  apiId: fc.stringMatching(/^zqa[a-z0-9]{7}$/),
  region: fc.constantFrom("zr-evil-1", "zr-south-9"),
  stage: fc.stringMatching(/^zqs[A-Za-z0-9_-]{6,20}$/),
  method: fc.constantFrom("DELETE", "PATCH"),
  path: fc.stringMatching(/^\/zqp[A-Za-z0-9/._~@%:+-]{0,30}$/),
  host: fc.oneof(
    fc.tuple(label, label).map(([a, b]) => `${a}.${b}.example`),
    fc.stringMatching(/^zqh[a-z0-9]{7}\.execute-api\.eu-west-1\.amazonaws\.com$/),
    fc.stringMatching(/^zqh[a-z0-9]{7}\.(?:cloudfront\.net|lambda-url\.us-east-1\.on\.aws)$/),
    fc.ipV4(),
  ),
  requestId: fc.stringMatching(/^zqr[0-9A-Za-z=_-]{10,20}$/),
  extendedRequestId: fc.stringMatching(/^zqe[0-9A-Za-z=_-]{10,20}$/),
} satisfies { readonly [P in (typeof linkNames)[number]]: fc.Arbitrary<string> };

const known = fc.record(values, { requiredKeys: [] });
const names = fc.subarray([...linkNames]);

const secretCommands = catalogueCommands.filter(({ template }) => namesSecret(template));

/** Halves of surrogates and all. */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

test("no command that carries a secret holds anything of a link that nobody confirmed", () => {
  fc.assert(
    fc.property(known, names, (parameters, linked) => {
      for (const { template } of secretCommands) {
        const { text } = fillCommand(template, { parameters, linked });
        const said = linked.flatMap((name) => parameters[name] ?? []);
        expect(said.filter((value) => text.includes(value))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test("no command calls a stranger's host that only a link named", () => {
  fc.assert(
    fc.property(known, (parameters) => {
      const { host } = parameters;
      if (host === undefined) return;
      const kind = hostKind(host);
      if (kind !== undefined && kind !== "address") return;
      for (const { template } of catalogueCommands) {
        if (!/\b(?:curl|wscat)\b/.test(template)) continue;
        const { text } = fillCommand(template, { parameters, linked: ["host"] });
        const calls = text.split("\n").filter((line) => /\b(?:curl|wscat)\b/.test(line));
        expect(calls.join("\n")).not.toContain(host);
      }
    }),
    { numRuns: 30 },
  );
});

test("what was held back is in the command once it is confirmed, and in no other way", () => {
  fc.assert(
    fc.property(known, names, (parameters, linked) => {
      for (const { template } of catalogueCommands) {
        const filling = { parameters, linked };
        const { text, held } = fillCommand(template, filling);
        const whole = fillCommand(template, confirmed(filling));
        expect(whole.held).toBeUndefined();
        expect(text === whole.text).toBe(held === undefined);
        const back = held?.names.map((name) => parameters[name]) ?? [];
        expect(back.filter((value) => value === undefined || !whole.text.includes(value))).toEqual(
          [],
        );
      }
    }),
    { numRuns: 15 },
  );
});

test("whatever the values are, a command is as it would be with those alone that fit", () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.string({ unit: codeUnit }),
    fc.constantFrom(
      "-f.env",
      "$(id)",
      "'; id; '",
      "`id`",
      "file:///etc/passwd",
      "@x",
      "a\nb",
      "[1-9]",
    ),
  );
  const any = fc.record(
    Object.fromEntries(
      parameterNames.map((name) => [name, fc.oneof(hostile, fc.constant(fittingParameters[name]))]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(any, (given) => {
      const parameters: Parameters = given;
      const fitting = Object.fromEntries(
        parameterNames.flatMap((name) => {
          const value = parameters[name];
          return value !== undefined && fitsParameter(name, value) ? [[name, value] as const] : [];
        }),
      );
      const filled = (known: Parameters) =>
        catalogueCommands.map(
          ({ template }) => fillCommand(template, { parameters: known, linked: [] }).text,
        );
      expect(filled(parameters)).toEqual(filled(fitting));
    }),
    { numRuns: 10 },
  );
});
