import { describe, expect, test } from "vitest";
import { diagnose } from "../..";

/** The options that a text proves, by facet. */
function shown(text: string): { readonly [facet: string]: string } {
  return Object.fromEntries(
    diagnose({ text }).observations.map(({ facet, option }) => [facet, option]),
  );
}

const onDomain = "GET https://api.example.com/v2/orders/42 403 (Forbidden)\n";
const onEdge = "GET https://d111111abcdef8.cloudfront.net/orders/42 403 (Forbidden)\n";
const printed = (command: string, output: unknown) =>
  `$ aws ${command}\n${JSON.stringify(output, null, 4)}\n`;

interface Rule {
  readonly Priority: string;
  readonly Conditions: readonly { readonly Field: string; readonly Values?: readonly string[] }[];
  readonly Actions: readonly {
    readonly Type: string;
    readonly FixedResponseConfig?: { readonly StatusCode: string };
  }[];
}

const refuse: Rule["Actions"] = [
  { Type: "fixed-response", FixedResponseConfig: { StatusCode: "403" } },
];
const forward: Rule["Actions"] = [{ Type: "forward" }];
const rule = (
  priority: string,
  actions: Rule["Actions"],
  ...conditions: Rule["Conditions"][number][]
): Rule => ({
  Priority: priority,
  Conditions: conditions,
  Actions: actions,
});
const host = (...values: readonly string[]) => ({ Field: "host-header", Values: values });
const path = (...values: readonly string[]) => ({ Field: "path-pattern", Values: values });
const listener = (...rules: readonly Rule[]) =>
  printed("elbv2 describe-rules --listener-arn arn:aws:x --region us-east-1", { Rules: rules });

describe("the rules of a load balancer's listener", () => {
  test.each([
    ["the default one", [rule("default", refuse)]],
    ["one for the host", [rule("default", forward), rule("5", refuse, host("API.example.com"))]],
    ["a pattern of hosts", [rule("5", refuse, host("*.example.com")), rule("default", forward)]],
    ["one sign of a path", [rule("5", refuse, path("/v?/orders/*")), rule("default", forward)]],
    ["the end of a path", [rule("5", refuse, path("*/42")), rule("default", forward)]],
    ["one of several values", [rule("5", refuse, path("/a", "/v2/*")), rule("default", forward)]],
    ["the method", [rule("5", refuse, { Field: "http-request-method", Values: ["GET"] })]],
    ["after an authentication", [rule("default", [{ Type: "authenticate-oidc" }, ...refuse])]],
    [
      "numbers, not texts",
      [rule("20", forward), rule("3", refuse, path("/v2/*")), rule("default", forward)],
    ],
  ])("refuse the call: %s", (_, rules) => {
    expect(shown(onDomain + listener(...rules))).toMatchObject({ "answered-by": "load-balancer" });
  });

  test.each([
    [
      "one for another host",
      [rule("5", refuse, host("www.example.com")), rule("default", forward)],
    ],
    ["one behind that forwards", [rule("5", forward, path("/v2/*")), rule("default", refuse)]],
    [
      "one behind that looks at the address",
      [rule("5", forward, { Field: "source-ip" }), rule("default", refuse)],
    ],
    [
      "one that looks at a header, too",
      [rule("5", refuse, host("api.example.com"), { Field: "http-header" })],
    ],
    [
      "another status",
      [rule("default", [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "503" } }])],
    ],
    ["none of another case", [rule("5", refuse, path("/V2/*")), rule("default", forward)]],
    ["a shorter path", [rule("5", refuse, path("/v2")), rule("default", forward)]],
  ])("prove nothing: %s", (_, rules) => {
    expect(shown(onDomain + listener(...rules))).not.toHaveProperty("answered-by");
  });

  test("prove nothing of a call of API Gateway's own host", () => {
    const call = onDomain.replace(
      "api.example.com",
      "abcde12345.execute-api.us-east-1.amazonaws.com",
    );
    expect(shown(call + listener(rule("default", refuse)))).not.toHaveProperty("answered-by");
  });
});

describe("the rules of a listener, of which no call is known", () => {
  const alone = (...rules: readonly Rule[]) => JSON.stringify({ Rules: rules });

  test.each([
    ["one", [rule("default", refuse)]],
    ["several", [rule("5", refuse, path("/v2/*")), rule("default", refuse)]],
    ["one for a path", [rule("1", refuse, path("/prod/*"))]],
  ])("are taken for who refused where all do: %s", (_, rules) => {
    const expected = { "answered-by": "load-balancer" };
    expect(shown(alone(...rules))).toMatchObject(expected);
    expect(shown(listener(...rules))).toMatchObject(expected);
  });

  test.each([
    ["one forwards", [rule("5", refuse, path("/v2/*")), rule("default", forward)]],
    ["all forward", [rule("default", forward)]],
    [
      "another status",
      [rule("default", [{ Type: "fixed-response", FixedResponseConfig: { StatusCode: "503" } }])],
    ],
  ])("tell nothing where not all do: %s", (_, rules) => {
    expect(shown(alone(...rules))).not.toHaveProperty("answered-by");
  });
});

describe("requests that AWS WAF sampled, as text", () => {
  const command =
    "$ aws wafv2 get-sampled-requests --web-acl-arn arn:aws:wafv2:us-east-1:111122223333:regional/webacl/a/b --rule-metric-name r --scope REGIONAL --output text\n";
  const sample = (action: string, ...others: readonly string[]) =>
    `SAMPLEDREQUESTS\t${[action, ...others, "2026-03-04T10:15:31Z", "1"].join("\t")}\nREQUEST\t203.0.113.10\tDE\tHTTP/2.0\tGET\t/prod/orders/42\n`;
  const stage = "HEADERS\tHost\tabcde12345.execute-api.us-east-1.amazonaws.com\n";
  const rule = "AWS#AWSManagedRulesCommonRuleSet#NoUserAgent_HEADER";
  const call =
    "GET https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders/42 403 (Forbidden)\n";
  const end = "TIMEWINDOW\t2026-03-04T10:30:00Z\t2026-03-04T10:00:00Z\n";

  test.each([
    ["with the command", `${command}42\n${sample("BLOCK", rule)}${end}`],
    ["without a rule's name", `${command}42\n${sample("BLOCK")}${end}`],
    [
      "with a status and an overridden action",
      `${command}1\n${sample("BLOCK", "COUNT", "403", rule)}`,
    ],
    ["without the number above them", `${command}${sample("BLOCK", rule)}${end}`],
    ["without the command", sample("BLOCK", rule) + stage],
    [
      "below the call",
      `${call}${command}42\n${sample("ALLOW")}${sample("BLOCK", rule)}${stage}${end}`,
    ],
    ["below the call, without the command", `${call}\n${sample("BLOCK", rule)}${stage}${end}`],
  ])("tell of a block: %s", (_, text) => {
    expect(shown(text)).toMatchObject({ "waf-blocked": "yes" });
  });

  test.each([
    ["counted", `${command}42\n${sample("COUNT", rule)}${end}`],
    ["let through", `${command}42\n${sample("ALLOW")}${end}`],
    ["one of two", `${command}42\n${sample("ALLOW")}${sample("BLOCK", rule)}${end}`],
    ["of no known scope", sample("BLOCK", rule)],
    [
      "another path's",
      `${call}${command}1\n${sample("BLOCK", rule).replace("/42", "/43")}${stage}`,
    ],
    [
      "another host's",
      `${call}${command}1\n${sample("BLOCK", rule)}${stage.replace("abcde12345", "fghij67890")}`,
    ],
    ["of a word", "SAMPLEDREQUESTS\tblocked\t12\n"],
  ])("tell of none where it is %s", (_, text) => {
    expect(shown(text)).not.toHaveProperty("waf-blocked");
  });
});

describe("a distribution's settings", () => {
  const origin = {
    Items: [{ DomainName: "abcde12345.execute-api.us-east-1.amazonaws.com", OriginPath: "/prod" }],
  };
  const behaviour = { OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac" };
  const settings = (config: unknown) =>
    printed("cloudfront get-distribution-config --id EDFDVBD6EXAMPLE", {
      ETag: "E2QWRUHEXAMPLE",
      DistributionConfig: config,
    });
  const whole = {
    Origins: origin,
    DefaultCacheBehavior: behaviour,
    CacheBehaviors: { Quantity: 0 },
  };

  test("say which host it sends on", () => {
    expect(shown(onEdge + settings(whole))).toMatchObject({
      "cloudfront-in-front": "rewrites-host",
    });
  });

  test.each([
    [
      "other behaviours of which no path is shown",
      onEdge,
      { ...whole, CacheBehaviors: { Items: [{ Compress: true }] } },
    ],
    [
      "another origin behind the behaviour that the path meets",
      onEdge,
      {
        ...whole,
        Origins: {
          Items: [
            { ...origin.Items[0], Id: "api" },
            { Id: "s3", DomainName: "a.s3.amazonaws.com" },
          ],
        },
        CacheBehaviors: { Items: [{ PathPattern: "/orders/*", TargetOriginId: "s3" }] },
      },
    ],
    ["other names", onDomain, { ...whole, Aliases: { Items: ["www.example.com"] } }],
  ])("say nothing with %s", (_, call, config) => {
    expect(shown(call + settings(config))).not.toHaveProperty("cloudfront-in-front");
  });

  describe("by the behaviour whose pattern fits the path first", () => {
    const api = { Id: "api", DomainName: "abcde12345.execute-api.us-east-1.amazonaws.com" };
    const viewer = {
      TargetOriginId: "api",
      OriginRequestPolicyId: "216adef6-5c7f-47e4-b989-5492eafa07d3",
    };
    const others = { ...viewer, OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac" };
    test.each([
      ["/orders/*", "forwards-viewer-host"],
      ["orders/*", "forwards-viewer-host"],
      ["/*/42", "forwards-viewer-host"],
      ["/o?ders/4?", "forwards-viewer-host"],
      ["*", "forwards-viewer-host"],
      ["/orders", "rewrites-host"],
      ["/order/*", "rewrites-host"],
      ["/Orders/*", "rewrites-host"],
      ["*/43", "rewrites-host"],
      ["/orders/42?", "rewrites-host"],
    ])("%s", (pattern, option) => {
      const config = {
        Origins: { Items: [api] },
        DefaultCacheBehavior: others,
        CacheBehaviors: { Items: [{ ...viewer, PathPattern: pattern }] },
      };
      expect(shown(onEdge + settings(config))).toMatchObject({ "cloudfront-in-front": option });
    });
  });

  test.each([
    [
      "that was filtered",
      " --query 'DistributionList.Items[?Enabled].{id:Id,domain:DomainName,webAcl:WebACLId}'",
    ],
    [
      "by its own name",
      " --query 'DistributionList.Items[?contains(Aliases.Items, `x`)].{id:Id,domain:DomainName,webAcl:WebACLId}'",
    ],
  ])("that none is in front is not proven by a list %s", (_, query) => {
    const list = [{ id: "EDFDVBD6EXAMPLE", domain: "d111111abcdef8.cloudfront.net", webAcl: "" }];
    expect(
      shown(onDomain + printed(`cloudfront list-distributions${query}`, list)),
    ).not.toHaveProperty("cloudfront-in-front");
  });
});

describe("a sample of AWS WAF", () => {
  const sampled = (scope: string, uri: string, name: string) =>
    printed(`wafv2 get-sampled-requests --web-acl-arn x${scope}`, {
      SampledRequests: [
        {
          Request: { URI: uri, Method: "GET", Headers: [{ Name: "Host", Value: name }] },
          Action: "BLOCK",
        },
      ],
    });

  test("of a distribution's web ACL is CloudFront's block", () => {
    const text = sampled(" --scope CLOUDFRONT", "/v2/orders/42", "api.example.com");
    expect(shown(onDomain + text)).toMatchObject({
      "answered-by": "cloudfront",
      "cloudfront-page": "blocked",
    });
    expect(shown(onDomain + text)).not.toHaveProperty("waf-blocked");
  });

  test.each([
    ["another host", " --scope CLOUDFRONT", "/v2/orders/42", "www.example.com"],
    ["another path", " --scope CLOUDFRONT", "/v2/orders", "api.example.com"],
    ["an unknown scope", "", "/v2/orders/42", "api.example.com"],
  ])("proves nothing of %s", (_, scope, uri, name) => {
    const facts = shown(onDomain + sampled(scope, uri, name));
    expect(facts).not.toHaveProperty("answered-by");
    expect(facts).not.toHaveProperty("waf-blocked");
  });
});
