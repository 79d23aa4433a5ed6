import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod";
const forbidden = '{"message":"Forbidden"}';

function blocked(text: string): string | undefined {
  return diagnose({ text }).observations.find(({ facet }) => facet === "waf-blocked")?.option;
}

describe("what of a request a rule took offence at", () => {
  const refusals = [
    `PUT ${url}/articles/1 gives 403 ${forbidden}.`,
    `HTTP/2 403\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: Tzn5tHqVIAMEMwQ=\n\n${forbidden}`,
  ] as const;
  const contrasts = [
    "If I take the <script ...> line out of the body it saves (200). Same user, same token.",
    "Without the <iframe> tag it works.",
    "When I remove the single quotes from the text it goes through.",
    "It is one article only; removing the HTML tags makes that the call works.",
    "Stripping the SQL keywords from the search text, the same call returns 200.",
    "More than 8 KB of JSON is refused; smaller bodies go through.",
    "A 4 KB body is answered with 200, a 20 KB body with 403.",
    "A body of 8,000 bytes goes through, one of 8,300 bytes gets 403.",
    "| `POST` with 1 KB body | `404` from the app |\n| `POST` with 200 KB body | `403 Forbidden` |",
  ] as const;

  test.each(
    refusals.flatMap((refusal) =>
      contrasts.flatMap((contrast) => [
        [contrast, "behind", `${refusal}\n\n${contrast}`],
        [contrast, "before", `${contrast}\n\n${refusal}`],
      ]),
    ),
  )("is told as what was left out: %s (%s)", (_, __, text) => {
    expect(blocked(text)).toBe("yes");
  });

  test.each([
    ["nothing changes without it", "Without the <script> tag it doesn't work, too."],
    ["it is advice", "Without the HTML tags it should work."],
    ["it is a field that backends judge", "If I leave out tenantId it works."],
    ["it is a credential", "Without the Authorization header I get 401, with it 403."],
    ["the larger one works", "A 4 KB body gets 403, a 20 KB body goes through."],
    ["all sizes are refused", "A 4 KB body is answered with 403, a 20 KB body with 403."],
    ["the web ACL is another's", "The WAF on the ALB: without the <script> tag it works."],
  ])("is not told where %s", (_, contrast) => {
    expect(blocked(`${refusals[0]}\n\n${contrast}`)).toBeUndefined();
  });

  test("is told without API Gateway's word where a web ACL is", () => {
    const sizes = "| 1 KB body | 404 from the app |\n| 200 KB body | 403 Forbidden |";
    expect(blocked(`Our WAF inspects 64 KB.\n${sizes}`)).toBe("yes");
    expect(blocked(sizes)).toBeUndefined();
  });

  test("is not told where the backend gave a reason", () => {
    const text = `PUT ${url}/articles/1\nHTTP/2 403\n\n{"error":"article is locked"}\n\nWithout the <script> tag it works.`;
    expect(blocked(text)).toBeUndefined();
  });
});

const sample = (action: string, uri = "/prod/rates") => ({
  Request: { ClientIP: "203.0.113.90", Country: "US", URI: uri, Method: "GET", Headers: [] },
  Weight: 1,
  Timestamp: "2026-03-04T13:02:44.117000+00:00",
  Action: action,
});

const sampled = (scope: string, ...samples: readonly object[]) =>
  `$ aws wafv2 get-sampled-requests --web-acl-arn $ACL --rule-metric-name perIp --scope ${scope} --time-window StartTime=$S,EndTime=$E --max-items 3\n${JSON.stringify({ SampledRequests: samples, PopulationSize: 9 }, null, 2)}\n`;

const told = `The partner sees 403 ${forbidden} for some minutes, then it is fine again.\n`;

describe("what AWS WAF sampled, beside a refusal of which no call is shown", () => {
  test.each([
    ["above", sampled("REGIONAL", sample("BLOCK")) + told],
    ["below", told + sampled("REGIONAL", sample("BLOCK"), sample("BLOCK", "/prod/a"))],
  ])("is likely it (%s)", (_, text) => {
    expect(blocked(text)).toBe("yes");
  });

  test.each([
    ["others were allowed", told + sampled("REGIONAL", sample("BLOCK"), sample("ALLOW"))],
    ["it was only counted", told + sampled("REGIONAL", sample("COUNT"))],
    ["a distribution's was asked", told + sampled("CLOUDFRONT", sample("BLOCK"))],
    [
      "another call is shown",
      `$ curl ${url}/orders\n${forbidden}\n${sampled("REGIONAL", sample("BLOCK"))}`,
    ],
  ])("tells nothing of the stage's web ACL where %s", (_, text) => {
    expect(blocked(text)).toBeUndefined();
  });
});

describe("what AWS WAF sampled of an address that somebody tells", () => {
  const cause = (words: string) =>
    diagnose({
      text: `${sampled("REGIONAL", sample("BLOCK"), sample("ALLOW", "/prod/a"))}${words}`,
    }).cause;

  test.each([
    `customer at 203.0.113.90 gets ${forbidden}`,
    `the partner from IP 203.0.113.90 sees ${forbidden}`,
    `our egress IP is 203.0.113.90 and we get ${forbidden}`,
    `Die Client-IP ist 203.0.113.90, Antwort: ${forbidden}`,
  ])("is the refused call: %s", (words) => {
    expect(cause(words)).toBe("waf-filtered");
  });

  test.each([
    `customer at 203.0.113.91 gets ${forbidden}`,
    `customer at 203.0.113.90 works, another one gets ${forbidden} from 198.51.100.7`,
    `gets ${forbidden}`,
  ])("and not: %s", (words) => {
    expect(cause(words)).toBeUndefined();
  });
});

describe("lines of AWS WAF's record", () => {
  const lines = (action: string, source: string) =>
    `403 ${forbidden}\n"terminatingRuleId": "rate-2000",\n"action": "${action}",\n"httpSourceName": "${source}",\n`;

  test("tell that the stage's web ACL blocked", () => {
    expect(diagnose({ text: lines("BLOCK", "APIGW") }).cause).toBe("waf-filtered");
  });

  test.each([
    ["ALLOW", "APIGW"],
    ["COUNT", "APIGW"],
    ["BLOCK", "ALB"],
    ["BLOCK", "CF"],
  ])("tell nothing of it where they say %s of %s", (action, source) => {
    expect(diagnose({ text: lines(action, source) }).cause).not.toBe("waf-filtered");
  });
});
