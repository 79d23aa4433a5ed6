import { describe, expect, test } from "vitest";
import { pseudonyms } from "./index";

describe("pseudonyms", () => {
  test.each([
    [
      "the API and the account of a denial",
      "User: arn:aws:sts::111122223333:assumed-role/orders-reader/jane.doe is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets",
      "User: arn:aws:sts::account-0001:assumed-role/role-1/session-1 is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:account-0001:api-1/prod/GET/pets",
    ],
    [
      "a user with a path",
      "arn:aws:iam::111122223333:user/team/jane and arn:aws:iam::111122223333:role/jane",
      "arn:aws:iam::account-0001:user/user-1/user-2 and arn:aws:iam::account-0001:role/role-1",
    ],
    [
      "hosts, of AWS's own the customer's part alone",
      "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod https://api.example.com/pets d111111abcdef8.cloudfront.net",
      "https://api-1.execute-api.us-east-1.amazonaws.com/prod https://host-1.example/pets host-2.cloudfront.net",
    ],
    [
      "AWS's own pages and services stay",
      "https://docs.aws.amazon.com/x https://sts.us-east-1.amazonaws.com/",
      "https://docs.aws.amazon.com/x https://sts.us-east-1.amazonaws.com/",
    ],
    [
      "addresses, the private ones told apart",
      "x-forwarded-for: 203.0.113.9, 10.0.3.4, 2001:db8::17, 127.0.0.1, 203.0.113.9",
      "x-forwarded-for: address-1, private-address-1, address-2, 127.0.0.1, address-1",
    ],
    ["e-mail addresses", '"email":"jane.doe@example.com"', '"email":"mail-1"'],
    [
      "versions, times, files and numbers stay",
      "curl/8.5.0 TLSv1.3 12:34:56 app.min.js 1767225600000 1767225600123 20260101T000000Z 11111111-2222-3333-4444-555555555555",
      "curl/8.5.0 TLSv1.3 12:34:56 app.min.js 1767225600000 1767225600123 20260101T000000Z 11111111-2222-3333-4444-555555555555",
    ],
    [
      "versions of four numbers behind a product's name stay, addresses in paths do not",
      "Mozilla/5.0 Chrome/141.0.0.0 Safari/537.36 Edg/141.0.3537.71 http://203.0.113.9/ /admin/203.0.113.9",
      "Mozilla/5.0 Chrome/141.0.0.0 Safari/537.36 Edg/141.0.3537.71 http://address-1/ /admin/address-1",
    ],
    ["marks stay", "x-api-key: [hidden]", "x-api-key: [hidden]"],
  ])("%s", (_, text, expected) => {
    expect(pseudonyms()(text)).toBe(expected);
  });

  test("what is equal stays equal over several texts", () => {
    const rename = pseudonyms();
    expect([
      rename("api.example.com"),
      rename("www.example.com"),
      rename("https://API.example.com/"),
    ]).toEqual(["host-1.example", "host-2.example", "https://host-1.example/"]);
  });

  test("a masked account is the one that ends like it, and accounts that end alike are two", () => {
    const rename = pseudonyms();
    expect(
      rename("iam::********3333: iam::111122223333: iam::444455553333: iam::********4444:"),
    ).toBe("iam::account-0001: iam::account-0001: iam::account-0002: iam::account-0003:");
  });
});
