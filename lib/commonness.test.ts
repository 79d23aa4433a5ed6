import { expect, test } from "vitest";
import { diagnose } from ".";

const weights = (answers: readonly (readonly [string, string])[]): ReadonlyMap<string, number> =>
  new Map(
    diagnose({ answers: new Map([["message", "forbidden"], ...answers]) }).remaining.map(
      ({ cause, weight }) => [cause, weight],
    ),
  );

/** How much likelier a cause is than another one, as far as both are left. */
function odds(answers: readonly (readonly [string, string])[], one: string, other: string): number {
  const known = weights(answers);
  return (known.get(one) ?? 0) / (known.get(other) ?? Number.NaN);
}

test("mutual TLS is rare enough for its own refusals to be the likeliest where it is on", () => {
  const [first] = diagnose({
    answers: new Map([
      ["message", "forbidden"],
      ["host", "custom-domain"],
      ["mutual-tls", "yes"],
    ]),
  }).remaining;
  expect(first?.cause).toBe("mtls-client-certificate");
});

test.each([
  ["wrong-stage", "invalid-api-key"],
  ["waf-filtered", "api-key-not-in-usage-plan"],
  ["unknown-host", "waf-filtered"],
])("that mutual TLS is off makes %s and %s no likelier than each other", (one, other) => {
  expect(odds([["mutual-tls", "no"]], one, other)).toBeCloseTo(odds([], one, other), 1);
});
