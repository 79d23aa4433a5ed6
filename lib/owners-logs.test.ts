import { describe, expect, test } from "vitest";
import { diagnose, disclose, toJson } from ".";
import { inEnglish } from "./testing/telling";

const read = (text: string) => {
  const { cause, observations } = toJson(disclose(diagnose({ text })), inEnglish);
  return { cause, options: observations.map((one) => `${one.facet}=${one.option}`) };
};

describe("a line of CloudFront's standard log", () => {
  const fields =
    "date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end";
  const cells = (result: string, agent: string, status = "403") => [
    ...["2026-03-04", "10:15:30", "WAW51-P1", "1094", "203.0.113.10", "POST"],
    ...["d111111abcdef8.cloudfront.net", "/v1/pets", status, "-", agent, "-", "-", "Error"],
    ...["EXAMPLEh8Jk2Qw==", "api.example.com", "https", "611", "0.001", "-", "TLSv1.3"],
    ...["TLS_AES_128_GCM_SHA256", "Error", "HTTP/2.0", "-", "-", "40112", "0.001", result],
    ...["text/html", "919", "-", "-"],
  ];
  const separators = [
    ["tabs", "\t"],
    ["spaces", " "],
    ["several spaces", "    "],
  ] as const;
  const agents = [
    "PetClient/5.1",
    "Mozilla/5.0%20(Macintosh)",
    "Mozilla/5.0 (Macintosh) Chrome/131",
  ];
  const heads = [
    ["", ""],
    [" below their names", `#Version: 1.0\n#Fields: ${fields}\n`],
    [" behind words", "A customer abroad gets 403. From the distribution's log:\n\n"],
  ] as const;
  const all = separators.flatMap(([name, separator]) =>
    agents.flatMap((agent) =>
      heads.map(([place, head]) => ({ name, separator, agent, place, head })),
    ),
  );

  test.each(all)(
    "tells that CloudFront refused: $name, $agent$place",
    ({ separator, agent, head }) => {
      const { cause, options } = read(head + cells("ClientGeoBlocked", agent).join(separator));
      expect(cause).toBe("outside-cloudfront");
      expect(options).toContain("cloudfront-page=country");
    },
  );

  test.each(all)(
    "leaves open whose error it was: $name, $agent$place",
    ({ separator, agent, head }) => {
      const { cause, options } = read(head + cells("Error", agent).join(separator));
      expect(cause).not.toBe("outside-cloudfront");
      expect(options).not.toContain("answered-by=cloudfront");
    },
  );

  test.each(all)(
    "that worked refuses nothing: $name, $agent$place",
    ({ separator, agent, head }) => {
      const { cause } = read(head + cells("Hit", agent, "200").join(separator));
      expect(cause).toBe(null);
    },
  );
});

describe("a table of a query without an id of a request", () => {
  const names =
    "@timestamp,ip,httpMethod,resourcePath,status,integrationStatus,errorType,responseLength";
  const row = (at: number, ...cells: readonly string[]) => [
    `2026-03-04 10:15:${10 + at}.120`,
    "203.0.113.10",
    ...cells,
  ];
  const worked = (at: number) => row(at, "GET", "/pets", "200", "200", "-", "512");
  const forms: readonly (readonly [string, (rows: readonly (readonly string[])[]) => string])[] = [
    ["of values with commas", (rows) => rows.map((one) => one.join(",")).join("\n")],
    ["of values with tabs", (rows) => rows.map((one) => one.join("\t")).join("\n")],
    [
      "in Markdown",
      ([head = [], ...rows]) =>
        [head, head.map(() => "---"), ...rows].map((one) => `| ${one.join(" | ")} |`).join("\n"),
    ],
  ];
  const table = (refused: readonly string[], around: number) => [
    names.split(","),
    ...Array.from({ length: around }, (_, at) => worked(at)),
    row(around, ...refused),
    ...Array.from({ length: around }, (_, at) => worked(around + at + 1)),
  ];
  const sizes = [0, 3, 20];

  test.each(forms.flatMap(([form, print]) => sizes.map((size) => [form, size, print] as const)))(
    "tells that the integration answered: %s, %i rows around",
    (_, size, print) => {
      const text = print(table(["POST", "/orders", "403", "403", "-", "187"], size));
      expect(read(text).cause).toBe("integration-returned-403");
    },
  );

  test.each(forms.flatMap(([form, print]) => sizes.map((size) => [form, size, print] as const)))(
    "tells that API Gateway refused: %s, %i rows around",
    (_, size, print) => {
      const text = print(table(["POST", "/orders", "403", "-", "INVALID_API_KEY", "23"], size));
      const { options } = read(text);
      expect(options).toContain("response-type=invalid-api-key");
      expect(options).not.toContain("answered-by=backend");
    },
  );

  test.each(forms)(
    "is no API Gateway's where a web server has such columns, too: %s",
    (_, print) => {
      const text = print([
        ["time", "ip", "method", "path", "status", "bytes"],
        ["2026-03-04 10:15:30", "203.0.113.10", "POST", "/orders", "403", "187"],
      ]);
      expect(read(text).options).not.toContain("request-logged=yes");
    },
  );
});

describe("a line of an access log whose owner cut all names", () => {
  const line = (type: string, method: string) =>
    JSON.stringify({ m: method, p: "/prod/pets", st: 403, rt: type, ua: "Mozilla/5.0" });

  test.each([
    ["MISSING_AUTHENTICATION_TOKEN", "missing-authentication-token"],
    ["INVALID_API_KEY", "invalid-api-key"],
    ["WAF_FILTERED", "waf-filtered"],
    ["ACCESS_DENIED", "access-denied"],
  ])("is known by its response type %s", (type, option) => {
    expect(read(line(type, "GET")).options).toContain(`response-type=${option}`);
    expect(read(line(type, "GET").replace("403", '"403"')).options).toContain(
      `response-type=${option}`,
    );
  });

  test("tells of a preflight", () => {
    expect(read(line("MISSING_AUTHENTICATION_TOKEN", "OPTIONS")).cause).toBe("preflight-refused");
  });

  test.each([
    [{ method: "GET", path: "/pets", status: 403, code: "ACCESS_DENIED", detail: "not yours" }],
    [{ status: 403, error: "INVALID_API_KEY", path: "/pets", method: "POST" }],
    [{ m: "GET", p: "/pets", st: 403, rt: "0.023" }],
    [{ m: "GET", p: "/pets", st: 200, rt: "ACCESS_DENIED_NOT" }],
  ])("is not what an application says of its errors: %j", (body) => {
    expect(read(JSON.stringify(body)).options).not.toContain("request-logged=yes");
  });
});

describe("a record of AWS WAF that somebody shortened", () => {
  const refused = `curl https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/x -> 403 {"message":"Forbidden"}`;
  const record = (fields: object) =>
    JSON.stringify({ ...fields, httpRequest: { clientIp: "203.0.113.9", uri: "/prod/x" } });
  const blocked = { action: "BLOCK", terminatingRuleId: "rate" };

  test.each([
    ['{"message":"Forbidden"}', record(blocked)],
    [
      refused,
      record({ webaclId: "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/a/1", ...blocked }),
    ],
    [refused, JSON.stringify(JSON.parse(record(blocked)), null, 2)],
  ])("tells that it blocked the call beside it: %s, %s", (call, log) => {
    for (const text of [`${call}\n${log}`, `From the WAF logs:\n${log}\n\n${call}`])
      expect(diagnose({ text }).cause).toBe("waf-filtered");
  });

  test.each([
    ["allowed it", refused, record({ action: "ALLOW", terminatingRuleId: "Default_Action" })],
    [
      "is a distribution's",
      refused,
      record({ webaclId: "arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/1", ...blocked }),
    ],
    [
      "is no match for another refusal",
      refused.replace("Forbidden", "Missing Authentication Token"),
      record(blocked),
    ],
  ])("does not where it %s", (_, call, log) => {
    expect(diagnose({ text: `${call}\n${log}` }).cause).not.toBe("waf-filtered");
  });
});
