import { expect, test } from "vitest";
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
