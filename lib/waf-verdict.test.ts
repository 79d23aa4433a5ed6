import { describe, expect, test } from "vitest";
import { diagnose, wafSubjectOf, wafVerdict } from ".";
import { sources } from "./knowledge";
import { wafSubjects } from "./knowledge/waf-rules";
import { wafRuleWords as english } from "./knowledge/words/en/waf-rules";
import { wafRuleWords as chinese } from "./knowledge/words/zh/waf-rules";

const webacl =
  "arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";

const group = (id: string, rule?: string) => ({
  ruleGroupId: id,
  terminatingRule:
    rule === undefined ? null : { ruleId: rule, action: "BLOCK", ruleMatchDetails: null },
  nonTerminatingMatchingRules: [],
  excludedRules: null,
});

const record = {
  timestamp: 1772619330412,
  formatVersion: 1,
  webaclId: webacl,
  terminatingRuleId: "AWS-AWSManagedRulesCommonRuleSet",
  terminatingRuleType: "MANAGED_RULE_GROUP",
  action: "BLOCK",
  httpSourceName: "APIGW",
  httpSourceId: "111122223333:abcde12345:prod",
  ruleGroupList: [
    group("AWS#AWSManagedRulesAmazonIpReputationList"),
    group("AWS#AWSManagedRulesCommonRuleSet", "GenericRFI_QUERYARGUMENTS"),
  ],
  rateBasedRuleList: [],
  nonTerminatingMatchingRules: [{ ruleId: "watch", action: "COUNT" }],
  httpRequest: {
    clientIp: "203.0.113.88",
    country: "DE",
    headers: [{ name: "Host", value: "abcde12345.execute-api.eu-central-1.amazonaws.com" }],
    uri: "/prod/orders",
    args: "u=http://203.0.113.9/x",
    httpMethod: "GET",
    requestId: "poaiugmYIAMFqCC=",
  },
  labels: [{ name: "awswaf:managed:aws:core-rule-set:GenericRFI_QueryArguments" }],
};

const line = JSON.stringify(record);

/** Athena writes structs and lists in this way, and the names of columns in small letters. */
function struct(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(struct).join(", ")}]`;
  if (value === null || typeof value !== "object") return String(value);
  const members = Object.entries(value);
  return `{${members.map(([name, one]) => `${name.toLowerCase()}=${struct(one)}`).join(", ")}}`;
}

const csv = (cells: readonly string[]) =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");

/** As CloudWatch Logs Insights names what is nested. */
function flat(value: unknown, name = ""): readonly (readonly [string, string])[] {
  if (value === null || typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, one]) =>
    flat(one, name === "" ? key : `${name}.${key}`),
  );
}

const whole = {
  rule: "GenericRFI_QUERYARGUMENTS",
  group: "AWSManagedRulesCommonRuleSet",
  webAcl: "orders",
  scope: "REGIONAL",
  region: "eu-central-1",
};

describe("the rule that blocked a request", () => {
  test.each([
    ["a line of the log", line],
    ["the same, spread over lines", JSON.stringify(record, undefined, 2)],
    [
      "records that stand behind each other without a break",
      `${line}${line.replace("BLOCK", "ALLOW")}`,
    ],
    [
      "what `aws logs tail` prints",
      `2026-03-04T10:15:30.412000+00:00 eu-central-1_orders_0 ${line}`,
    ],
    ["a row of Insights whose message is text", JSON.stringify([{ "@message": line }])],
    ["a row of Insights whose message is an object", JSON.stringify([{ "@message": record }])],
    [
      "a row of Insights with a name for each value",
      JSON.stringify([Object.fromEntries(flat(record))]),
    ],
    [
      "a CSV of Athena",
      [
        csv(Object.keys(record).map((name) => name.toLowerCase())),
        csv(Object.values(record).map(struct)),
      ].join("\n"),
    ],
  ])("is read from %s", (_, text) => {
    expect(wafVerdict(diagnose({ text }))).toEqual(whole);
  });

  test.each([
    [
      "the rule of one's own that counts calls",
      {
        terminatingRuleId: "limit",
        terminatingRuleType: "RATE_BASED",
        ruleGroupList: [],
        labels: [],
      },
      { rule: "limit", statement: "RateBasedStatement" },
    ],
    [
      "another rule of one's own",
      { terminatingRuleId: "no-DE", terminatingRuleType: "REGULAR", ruleGroupList: [], labels: [] },
      { rule: "no-DE" },
    ],
    [
      "no rule",
      { terminatingRuleId: "Default_Action", terminatingRuleType: "REGULAR", ruleGroupList: [] },
      { rule: "Default_Action" },
    ],
    [
      "a rule that only its label names",
      {
        ruleGroupList: [],
        labels: [{ name: "awswaf:managed:aws:core-rule-set:BadBots_Header" }],
      },
      { rule: "UserAgent_BadBots_HEADER", group: "AWSManagedRulesCommonRuleSet" },
    ],
    [
      "a rule in a group of one's own",
      {
        terminatingRuleId: "team",
        terminatingRuleType: "GROUP",
        ruleGroupList: [
          group(
            "arn:aws:wafv2:eu-central-1:111122223333:regional/rulegroup/team-rules/1",
            "no-tor",
          ),
        ],
        labels: [],
      },
      { rule: "no-tor", group: "team-rules" },
    ],
  ])("is %s", (_, changes, named) => {
    const text = JSON.stringify({ ...record, ...changes });
    const { rule, group, statement } = wafVerdict(diagnose({ text })) ?? {};
    expect(JSON.parse(JSON.stringify({ rule, group, statement }))).toEqual(named);
  });

  test("of a distribution is the web ACL's that is global", () => {
    const text = line
      .replace('"APIGW"', '"CF"')
      .replace("abcde12345.execute-api.eu-central-1.amazonaws.com", "d111111abcdef8.cloudfront.net")
      .replace("111122223333:abcde12345:prod", "E1A2B3C4D5E6F7")
      .replace("eu-central-1:111122223333:regional", "us-east-1:111122223333:global");
    const diagnosis = diagnose({ text });
    expect(wafVerdict(diagnosis)).toMatchObject({ scope: "CLOUDFRONT", region: "us-east-1" });
    expect(diagnosis.parameters).toMatchObject({ distributionId: "E1A2B3C4D5E6F7" });
    expect(diagnosis.parameters.apiId).toBeUndefined();
  });

  test("is none where the request was let through", () => {
    expect(wafVerdict(diagnose({ text: line.replace('"BLOCK","http', '"ALLOW","http') }))).toBe(
      undefined,
    );
  });
});

describe("what a rule looks at", () => {
  const common = "AWSManagedRulesCommonRuleSet";
  test.each([
    ["SizeRestrictions_BODY", common, undefined, "body-size"],
    ["NoUserAgent_HEADER", common, undefined, "no-user-agent"],
    ["SizeRestrictions_Cookie_HEADER", common, undefined, "cookie-size"],
    ["EC2MetaDataSSRF_COOKIE", common, undefined, "cookie"],
    ["CrossSiteScripting_BODY", common, undefined, "body"],
    ["RestrictedExtensions_URIPATH", common, undefined, "file-extension"],
    ["Log4JRCE_HEADER", "AWSManagedRulesKnownBadInputsRuleSet", undefined, "header"],
    [
      "JavaDeserializationRCE_QUERYSTRING",
      "AWSManagedRulesKnownBadInputsRuleSet",
      undefined,
      "query",
    ],
    ["SQLiExtendedPatterns_QUERYARGUMENTS", "AWSManagedRulesSQLiRuleSet", undefined, "query"],
    ["AWSManagedIPDDoSList", "AWSManagedRulesAmazonIpReputationList", undefined, "bad-address"],
    ["AnonymousIPList", "AWSManagedRulesAnonymousIpList", undefined, "anonymous-address"],
    ["HostingProviderIPList", "AWSManagedRulesAnonymousIpList", undefined, "hosting-address"],
    ["TGT_VolumetricSession", "AWSManagedRulesBotControlRuleSet", undefined, "bot"],
    ["SignalNonBrowserUserAgent", "AWSManagedRulesBotControlRuleSet", undefined, "user-agent"],
    ["no-DE", undefined, "GeoMatchStatement", "country"],
    ["limit", undefined, "RateBasedStatement", "rate"],
    ["offices", undefined, "IPSetReferenceStatement", "ip-set"],
    ["Default_Action", undefined, undefined, "default-action"],
    ["AWS-AWSManagedRulesNew", undefined, undefined, "own"],
    ["SizeRestrictions_BODY", "team-rules", undefined, "own"],
  ])("%s of %s (%s): %s", (rule, group, statement, subject) => {
    expect(wafSubjectOf({ rule, group, statement }).subject).toBe(subject);
  });

  const codes = (text: string) => (text.match(/`[^`]+`/g) ?? []).sort();

  test.each(wafSubjects)("%s is told in both languages, with the same names", (subject) => {
    for (const part of ["looksAt", "letThrough"] as const) {
      expect(codes(chinese[subject][part])).toEqual(codes(english[subject][part]));
      expect(english[subject][part]).toMatch(/\.$/);
    }
  });

  test("rests on a page of AWS", () => {
    const { source } = wafSubjectOf({
      rule: "AnonymousIPList",
      group: "AWSManagedRulesAnonymousIpList",
    });
    expect(sources[source].url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/waf\//);
  });
});
