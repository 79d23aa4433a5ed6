import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitsParameter, parameterNames } from ".";

/** What may begin with a slash. */
const slashed = new Map<string, RegExp>([
  ["path", /^\//],
  ["accessLogGroup", /^\/?[A-Za-z0-9]/],
  ["wafLogGroup", /^\/?[A-Za-z0-9]/],
]);

describe.each(parameterNames)("a value of %s", (name) => {
  /** One that fits, to be spoilt. */
  const fitting = {
    apiId: "abcde12345",
    region: "us-gov-west-1",
    stage: "prod-2_b",
    method: "GET",
    path: "/pets/1%20a/@me:x+y~z",
    host: "api-1.example.com",
    requestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
    extendedRequestId: "Fq3xYHc1IAMFVqw=",
    accountId: "111122223333",
    callerArn: "arn:aws:sts::111122223333:assumed-role/Admin/jane.doe@example.com",
    callerAccountId: "444455556666",
    roleName: "AWSReservedSSO_Admin_0a1b",
    sessionName: "jane@example.com",
    userName: "jane.doe",
    policyArn: "arn:aws:iam::111122223333:policy/team/DenyAll",
    authorizationId: "example1a2b3c4d5e",
    webAcl:
      "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/api/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
    webAclName: "api-acl",
    wafScope: "REGIONAL",
    wafRule: "SizeRestrictions_BODY",
    wafRuleGroup: "AWSManagedRulesCommonRuleSet",
    wafLogGroup: "aws-waf-logs-api",
    accessLogGroup: "/aws/apigateway/pets.prod",
    vpcEndpointId: "vpce-0123456789abcdef0",
    distributionId: "E1A2B3C4D5E6F7",
    usagePlanId: "a1b2c3",
    apiKeyId: "a1b2c3d4e5",
    authorizerId: "x1y2z3",
    domainNameId: "a1b2c3d4e5",
  }[name];

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
          expect(value).toMatch(slashed.get(name) ?? /^[A-Za-z0-9]/);
        },
      ),
    );
    expect(fitsParameter(name, "$default")).toBe(name === "stage");
  });

  test.each([..." \t\r\n\0\"#$&'()*,;<>?[\\]^`{|}!\u00a0\u2028é中\u202e"])(
    "holds no sign that means something to a shell, curl, JSON or the AWS CLI: %j",
    (sign) => {
      const middle = Math.floor(fitting.length / 2);
      for (const at of [0, 1, middle, fitting.length]) {
        const value = fitting.slice(0, at) + sign + fitting.slice(at);
        expect([value, fitsParameter(name, value)]).toEqual([value, false]);
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
