import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const url = "https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/orders";

function seen(refusal: string, command: string, ...rows: readonly string[]): readonly string[] {
  const text = `$ curl ${url}\n${refusal}\n\n$ aws ${command}\n${rows.join("\n")}\n`;
  return diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);
}

const forbidden = `{"message":"Forbidden"}`;
const missing = `{"message":"Missing Authentication Token"}`;
const api = "apigateway get-rest-api --rest-api-id abcde12345 --output text";
const method =
  "apigateway get-method --rest-api-id abcde12345 --resource-id abc123 --http-method GET --output text";
const stage = "apigateway get-stage --rest-api-id abcde12345 --stage-name prod --output text";
const key = "apigateway get-api-key --api-key k1k2k3k4k5 --output text";
const acl =
  "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/shop/0a1b2c3d-1111-4222-8333-444455556666";
const time = "2024-05-01T10:00:00+00:00";
const forResource =
  "wafv2 get-web-acl-for-resource --resource-arn arn:aws:apigateway:eu-west-1::/restapis/abcde12345/stages/prod";

describe("text without names, of a command without a query", () => {
  test.each([
    [
      "a Regional API",
      forbidden,
      api,
      [
        `HEADER\t${time}\tFalse\tabcde12345\torders`,
        "ENDPOINTCONFIGURATION\tipv4",
        "TYPES\tREGIONAL",
      ],
      ["api-type=rest", "default-endpoint=enabled"],
    ],
    [
      "a private API",
      forbidden,
      api,
      [
        `HEADER\t${time}\tTrue\tabcde12345\torders`,
        "TYPES\tPRIVATE",
        "VPCENDPOINTIDS\tvpce-0abc1234def567890",
      ],
      ["api-type=private", "default-endpoint=disabled"],
    ],
    [
      "a method",
      missing,
      method,
      ["False\tAWS_IAM\tGET"],
      ["auth-mode=iam", "api-key-required=no"],
    ],
    [
      "a method with a key",
      forbidden,
      method,
      ["True\tNONE\tGET", "METHODINTEGRATION\tns1\tPOST\tWHEN_NO_MATCH\t29000\tAWS_PROXY"],
      ["auth-mode=none", "api-key-required=yes"],
    ],
    [
      "a stage with a web ACL",
      forbidden,
      stage,
      [`False\tNOT_AVAILABLE\t${time}\tdep123\t${time}\tprod\tFalse\t${acl}`],
      ["waf-attached=yes"],
    ],
    [
      "a key",
      forbidden,
      key,
      [`${time}\tFalse\tk1k2k3k4k5\t${time}\tpartner`],
      ["key-state=unknown-or-disabled"],
    ],
  ])("tells of %s what only one cell can be", (_, refusal, command, rows, facts) => {
    expect(seen(refusal, command, ...rows)).toEqual(expect.arrayContaining(facts));
    // a terminal's tabs end at each eighth column, and are copied as blanks
    const copied = rows.map((row) => row.replaceAll("\t", "   "));
    expect(seen(refusal, command, ...copied)).toEqual(expect.arrayContaining(facts));
  });

  test.each([
    [
      "two cells that may be a method's",
      missing,
      method,
      "False\tAWS_IAM\tCUSTOM\tGET",
      "auth-mode",
    ],
    [
      "two words that may be a key's",
      forbidden,
      key,
      `${time}\tFalse\tk1k2k3k4k5\tTrue`,
      "key-state",
    ],
    [
      "a stage without a web ACL",
      forbidden,
      stage,
      `False\t${time}\tdep123\tprod\tFalse`,
      "waf-attached",
    ],
    ["one cell", missing, method, "AWS_IAM", "auth-mode"],
    [
      "another API",
      forbidden,
      api.replace("abcde12345", "zzzzz99999"),
      `HEADER\t${time}\tTrue\tzzzzz99999`,
      "default-endpoint",
    ],
  ])("tells nothing of %s", (_, refusal, command, row, facet) => {
    const facts = seen(refusal, command, row);
    expect(facts.filter((one) => one.startsWith(`${facet}=`))).toEqual([]);
  });
});

describe("a query for a web ACL that finds none", () => {
  test.each([
    [`${forResource} --query WebACL.Name --output text`, "None"],
    [`${forResource} --query WebACL.ARN`, "null"],
    [`${stage.replace(" --output text", "")} --query webAclArn`, "null"],
    [`${stage} --query webAclArn`, "None"],
  ])("%s", (command, answer) => {
    expect(seen(forbidden, command, answer)).toEqual(
      expect.arrayContaining(["waf-attached=no", "waf-blocked=no"]),
    );
  });

  test.each([
    [`${forResource.replace("/prod", "/dev")} --query WebACL.Name --output text`, "None"],
    [`${stage.replace("prod", "dev")} --query webAclArn`, "None"],
  ])("of another stage tells nothing: %s", (command, answer) => {
    expect(seen(forbidden, command, answer)).not.toContain("waf-attached=no");
  });
});

describe("text whose tabs were copied as blanks, below a query", () => {
  const queried = (names: string) =>
    `apigateway get-stages --rest-api-id abcde12345 --query 'item[].[${names}]' --output text`;

  test.each([
    ["a stage that is there", ["prod    q8b2m1  2025-11-08T21:20:02+01:00"], "stage-in-url=right"],
    [
      "stages without the one that was called",
      ["Prod    q8b2m1  2025-11-08T21:20:02+01:00", "dev     x1y2z3  2025-11-08T21:20:02+01:00"],
      "stage-in-url=wrong",
    ],
  ])("tells of %s", (_, rows, fact) => {
    expect(seen(forbidden, queried("stageName,deploymentId,createdDate"), ...rows)).toContain(fact);
  });

  test("tells of a plan's stages which the key is not for", () => {
    const plans =
      "apigateway get-usage-plans --key-id k1k2k3k4k5 --query 'items[].{id:id,name:name}' --output text";
    expect(seen(forbidden, plans, "u1v2w3  partner plan")).toEqual(
      seen(forbidden, plans, "u1v2w3\tpartner plan"),
    );
  });
});
