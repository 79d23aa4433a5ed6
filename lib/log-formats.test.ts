import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const id = "0a1b2c3d-0a1b-4a1b-8a1b-0a1b2c3d4e5f";

/** A refused request: what each variable holds. */
interface Refused {
  readonly [variable: string]: string;
}

const base = {
  requestId: id,
  status: "403",
  "waf.status": "200",
  "authorizer.status": "-",
  "authorize.status": "-",
  "integration.status": "-",
};
const byBackend: Refused = { ...base, "authorize.status": "200", "integration.status": "403" };
const byFirewall: Refused = { ...base, "waf.status": "403" };

// names that say nothing, in an order of the owner's
const named: readonly (readonly [name: string, variable: string])[] = [
  ["r", "requestId"],
  ["s", "status"],
  ["f", "waf.status"],
  ["g", "authorizer.status"],
  ["h", "authorize.status"],
  ["k", "integration.status"],
];
const json = (value: (variable: string) => string) =>
  `{${named.map(([name, variable]) => `"${name}":"${value(variable)}"`).join(",")}}`;
const pairs = (value: (variable: string) => string) =>
  named.map(([name, variable]) => `${name}=${value(variable)}`).join(" ");
const words = (value: (variable: string) => string) =>
  `${value("ip")} - - [${value("time")}] "${value("method")} ${value("path")} ${value("protocol")}" ${value("status")} ${value("requestId")} ${value("waf.status")} ${value("authorizer.status")} ${value("authorize.status")} ${value("integration.status")}`;
const labelled = (value: (variable: string) => string) =>
  `${value("ip")} [${value("time")}] ${value("status")} w=${value("waf.status")} z=${value("authorizer.status")} p=${value("authorize.status")} i=${value("integration.status")}`;

const long: Readonly<Record<string, string>> = {
  ip: "identity.sourceIp",
  time: "requestTime",
  method: "httpMethod",
  path: "resourcePath",
};
const call: Readonly<Record<string, string>> = {
  ip: "192.0.2.1",
  time: "06/Aug/2026:10:00:00 +0000",
  method: "GET",
  path: "/pets",
  protocol: "HTTP/1.1",
};
const variable = (name: string) => `$context.${long[name] ?? name}`;
const prints = { json, pairs, words, labelled };

const shown: Readonly<Record<string, (format: string) => string>> = {
  "a label": (format) => `Access log format: ${format}`,
  "SAM's setting": (format) => `AccessLogSetting:\n  Format: '${format}'`,
  "what a command printed": (format) => `"format": "${format.replaceAll('"', '\\"')}",`,
};

const outcomes: readonly (readonly [Refused, string | undefined])[] = [
  [byBackend, "integration-returned-403"],
  [byFirewall, "waf-filtered"],
];

describe("the format of an access log beside its lines", () => {
  const rows = Object.entries(prints).flatMap(([form, print]) =>
    Object.entries(shown).flatMap(([where, show]) =>
      outcomes.flatMap(([refused, cause]) => {
        const line = print((name) => call[name] ?? refused[name] ?? "-");
        const format = show(print(variable));
        return [
          [form, where, cause, `${format}\n\n${line}\n`] as const,
          [form, where, cause, `${line}\n\n${format}\n`] as const,
        ];
      }),
    ),
  );
  expect(rows).toHaveLength(48);

  test.each(rows)("as %s in %s tells what they hold: %s", (_form, _where, cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  const line = (values: Refused) => json((name) => values[name] ?? "-");
  test.each([
    ["stands alone", `Format: ${json(variable)}\ncurl: (22) The requested URL returned error: 403`],
    [
      "is of a line that was answered",
      `Format: ${json(variable)}\n${line({ ...base, status: "200", "integration.status": "200" })}`,
    ],
    [
      "gives one name to two variables",
      `old: {"r":"$context.requestId","s":"$context.status","k":"$context.waf.status"}\nnew: {"r":"$context.requestId","s":"$context.status","k":"$context.integration.status"}\n{"r":"${id}","s":"403","k":"403"}`,
    ],
    [
      "names variables that nobody knows",
      `Format: {"r":"$context.requestId","s":"$context.status","k":"$context.authorizer.tenant"}\n{"r":"${id}","s":"403","k":"403"}`,
    ],
    [
      "has fewer places than the line",
      `Format: ${words(variable)} $context.responseLength\n${words((name) => call[name] ?? byBackend[name] ?? "-").replace("GET", "GET  ")}`,
    ],
  ])("names no cause where it %s", (_, text) => {
    expect(diagnose({ text }).cause).toBeUndefined();
  });
});

describe("a line of an access log under its owner's names", () => {
  const acl = "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/pets/0a1b2c3d";
  test.each([
    `evt=done fw=WAF_BLOCK fwacl=${acl} who=192.0.2.9 what="POST /pets" out=403 be=-`,
    `out=403 what="POST /pets" fw=WAF_BLOCK who=192.0.2.9`,
    `{"fw":"WAF_BLOCK","who":"192.0.2.9","what":"POST /pets","out":403}`,
    `POST /pets out=403 fw=WAF_BLOCK who=192.0.2.9 be=-`,
  ])("is known by what AWS WAF said: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("waf-filtered");
  });

  test.each([
    `evt=done fw=WAF_ALLOW fwacl=${acl} who=192.0.2.9 what="POST /pets" out=403 be=-`,
    `out=429 what="POST /pets" fw=WAF_BLOCK who=192.0.2.9`,
    `{"mode":"WAF_BLOCK","what":"POST /pets"}`,
    "evt=done fw=WAF_BLOCKED who=192.0.2.9 what=POST out=403",
  ])("is not where it said otherwise: %s", (text) => {
    expect(diagnose({ text }).cause).not.toBe("waf-filtered");
  });

  const option = (text: string, facet: string) =>
    diagnose({ text }).observations.find((one) => one.facet === facet)?.option;

  test.each([
    "POST /pets resId=5xk1 arn=- authn=403 et=MISSING_AUTHENTICATION_TOKEN ip=192.0.2.9",
    "192.0.2.9 POST /pets res=5xk1 authn=403 et=MISSING_AUTHENTICATION_TOKEN arn=-",
    '"POST /pets" st=403 et=MISSING_AUTHENTICATION_TOKEN arn=-',
  ])("may have its request in front: %s", (text) => {
    expect(option(text, "response-type")).toBe("missing-authentication-token");
  });

  test.each([
    "POST /pets user=7 code=ACCESS_DENIED status=403 ms=12",
    "POST /pets user=7 reason=UNAUTHORIZED status=403 ms=12",
    "POST /pets user=7 err=INVALID_API_KEY status=403 ms=12",
  ])("is no application's: %s", (text) => {
    expect(option(text, "response-type")).toBeUndefined();
  });
});
