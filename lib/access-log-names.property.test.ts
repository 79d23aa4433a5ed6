import { assert, constantFrom, integer, property, record, shuffledSubarray } from "fast-check";
import { expect, test } from "vitest";
import { diagnose } from ".";
import { runs } from "./testing/runs";

/** What owners log beside a refusal, and what they call it. */
const logged: readonly (readonly [names: readonly string[], value: string])[] = [
  [["requestId", "request_id", "reqId", "id"], "4d8a1b1e-0c7e-49d0-bc2e-0f6d1f4f22aa"],
  [["extendedRequestId", "xid", "ext"], "UdKx1Gy8mjQFabc="],
  [["requestTime", "time", "when", "hora"], "21/Nov/2026:00:00:47 +0000"],
  [["ip", "sourceIp", "client"], "198.51.100.180"],
  [["httpMethod", "method", "verb"], "GET"],
  [["resourcePath", "path", "uri"], "/orders"],
  [["protocol", "proto"], "HTTP/1.1"],
  [["responseLength", "bytes", "size"], "23"],
  [["userAgent", "ua", "agent"], "curl/8.5.0"],
  [["domainName", "host"], "abcde12345.execute-api.us-east-1.amazonaws.com"],
  [["stage", "env"], "prod"],
  [["apiId", "api"], "abcde12345"],
];

/** What tells the cause, and the likeliest ones. */
const telling: readonly (readonly [
  names: readonly string[],
  value: string,
  causes: readonly string[],
])[] = [
  [
    ["responseType", "errorType", "etype"],
    "INVALID_API_KEY",
    ["invalid-api-key", "api-key-not-in-usage-plan"],
  ],
  [["responseType", "error_type", "kind"], "WAF_FILTERED", ["waf-filtered"]],
  [["wafResponse", "waf", "firewall"], "WAF_BLOCK", ["waf-filtered"]],
  [
    ["errorMessage", "error", "msg"],
    "Missing Authentication Token",
    ["resource-not-found-unsigned"],
  ],
  [
    ["errorMessage", "err", "message"],
    "User is not authorized to access this resource with an explicit deny",
    ["lambda-authorizer-explicit-deny"],
  ],
];

const forms: Readonly<Record<string, (fields: readonly (readonly [string, string])[]) => string>> =
  {
    JSON: (fields) => JSON.stringify(Object.fromEntries(fields)),
    "indented JSON": (fields) => JSON.stringify(Object.fromEntries(fields), null, 2),
    pairs: (fields) =>
      fields
        .map(([name, value]) => `${name}=${value.includes(" ") ? JSON.stringify(value) : value}`)
        .join(" "),
  };

test("a line of an access log is read whatever its owner calls its fields, and which they leave out", () => {
  assert(
    property(
      record({
        known: constantFrom(...logged.slice(0, 3)),
        beside: shuffledSubarray(logged.slice(3), { minLength: 2 }),
        tells: constantFrom(...telling),
        status: constantFrom("status", "statusCode", "http_status"),
        form: constantFrom(...Object.keys(forms)),
        at: integer({ min: 0, max: 3 }),
        place: integer({ min: 0, max: logged.length }),
      }),
      ({ known, beside, tells: [names, value, causes], status, form, at, place }) => {
        const named = (all: readonly string[]) => all[at % all.length] ?? "";
        const fields: (readonly [string, string])[] = [known, ...beside].map(([all, one]) => [
          named(all),
          one,
        ]);
        fields.splice(place, 0, [named(names), value], [status, "403"]);
        const text = forms[form]?.(fields) ?? "";
        expect([text, causes]).toEqual([
          text,
          expect.arrayContaining([diagnose({ text }).remaining[0]?.cause]),
        ]);
      },
    ),
    { numRuns: runs(150) },
  );
});
