import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { readBase, shown } from "../testing/answer-fixtures";

const asked = (option: string) =>
  `$ aws apigateway get-domain-name --domain-name api.example.com${option} --region us-east-1\n\nAn error occurred (NotFoundException) when calling the GetDomainName operation: Invalid domain name identifier specified\n`;
const led = (address: string) => `$ dig +short api.example.com\n${address}\n`;
const known = (text: string) => shown(`${readBase("custom-domain")}\n${text}`).get("host-known");

test("a name that is not found may be that of a private custom domain, which has an id too", () => {
  expect(known(asked(""))).toBeUndefined();
  expect(known(asked("") + led("10.0.3.7"))).toBeUndefined();
});

test("it is no custom domain where its id was given, or where its name leads to the internet", () => {
  expect(known(asked(" --domain-name-id a1b2c3"))).toBe("no");
  expect(known(asked("") + led("203.0.113.10"))).toBe("no");
});

describe("a private custom domain name that admits no endpoint of the caller's", () => {
  const endpoint = "vpce-0f1e2d3c4b5a69788";
  const alias = `$ dig +short api.example.com\n${endpoint}-9q2w4e6r.execute-api.eu-west-1.vpce.amazonaws.com.\n10.40.12.201\n`;
  const call = '$ curl https://api.example.com/orders\n{"message":"Forbidden"}\n';
  const associations = (...names: readonly string[]) =>
    `$ aws apigateway get-domain-name-access-associations --resource-owner SELF\n${JSON.stringify({
      items: names.map((name) => ({
        domainNameArn: `arn:aws:apigateway:eu-west-1:111122223333:/domainnames/${name}+abcd1234`,
        accessAssociationSourceType: "VPCE",
        accessAssociationSource: endpoint,
      })),
    })}\n`;
  const causeOf = (...parts: readonly string[]) => diagnose({ text: parts.join("\n") }).cause;
  const orders = (parts: readonly string[]) => [parts, parts.toReversed()];

  test.each([
    ["an empty list, and where the name leads", [alias, call, associations()]],
    ["a list of others", [alias, call, associations("other.example.com")]],
    ["an empty list alone", [call, associations()]],
    [
      "words",
      [call, "It is a private custom domain. We never created a domain name access association.\n"],
    ],
  ])("is the cause: %s", (_, parts) => {
    expect(orders(parts).map((one) => causeOf(...one))).toEqual([
      "private-custom-domain-access",
      "private-custom-domain-access",
    ]);
  });

  const publicly =
    "$ dig +short api.example.com\nd-abc123def4.execute-api.eu-west-1.amazonaws.com.\n203.0.113.10\n";
  const direct = call.replace("api.example.com", "abcde12345.execute-api.eu-west-1.amazonaws.com");
  test.each([
    ["the list has it", [alias, call, associations("api.example.com")]],
    ["the name leads to the internet", [publicly, call, associations()]],
    ["nobody asked for the list", [alias, call]],
    ["it is an API's default name", [direct, associations()]],
    ["words say that it has one", [call, "The domain name access association is there, too.\n"]],
  ])("is not, where %s", (_, parts) => {
    for (const one of orders(parts)) {
      expect(causeOf(...one)).not.toBe("private-custom-domain-access");
    }
  });
});
