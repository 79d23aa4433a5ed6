import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const forbidden = '{"message":"Forbidden"}';
const id = '-H "x-apigw-api-id: abcde12345"';
const call = (url: string, fields: string, answer: string) =>
  `$ curl -s ${url} ${fields}\n${answer}\n`;

const alias = "https://api.corp.example/prod/orders";
const balancer = "https://internal-orders-1234567890.eu-west-1.elb.amazonaws.com/prod/orders";
const endpoint =
  "https://vpce-0123456789abcdef0-abcdefgh.execute-api.us-east-1.vpce.amazonaws.com/prod/orders";

describe("a private API that is found by its id alone", () => {
  test.each([alias, balancer, endpoint])("was called by a name that tells of none: %s", (url) => {
    const refused = call(url, "", forbidden);
    const passed = call(url, id, '{"orders":[]}');
    expect(diagnose({ text: `${refused}${passed}` }).cause).toBe("private-api-wrong-dns");
    expect(diagnose({ text: `${passed}${refused}` }).cause).toBe("private-api-wrong-dns");
  });

  test("is told in words", () => {
    const text = `Private API behind an internal ALB alias. GET ${alias} gives ${forbidden}. With the header x-apigw-api-id it works.`;
    expect(diagnose({ text }).remaining[0]?.cause).toBe("private-api-wrong-dns");
  });

  test.each([
    ["is refused with it, too", call(alias, "", forbidden) + call(alias, id, forbidden)],
    [
      "is sent a key as well",
      call(alias, "", forbidden) + call(alias, `${id} -H "x-api-key: abc"`, '{"orders":[]}'),
    ],
    [
      "was refused by a policy",
      call(
        alias,
        "",
        '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders"}',
      ) + call(alias, '-H "x-apigw-api-id: fghij12345"', '{"orders":[]}'),
    ],
    [
      "was called by another name",
      call(alias, "", forbidden) + call("https://b.corp.example/prod/orders", "", '{"orders":[]}'),
    ],
    [
      "is called without it where it works",
      `Private API. GET ${alias} with x-apigw-api-id gives ${forbidden}, without it it works.`,
    ],
    [
      "works from elsewhere",
      `Private API behind an alias. GET ${alias} gives ${forbidden}. I do send x-apigw-api-id. From another VPC it works.`,
    ],
  ])("is another matter where it %s", (_, text) => {
    const { cause, verdict } = diagnose({ text });
    expect(cause).not.toBe("private-api-wrong-dns");
    expect(verdict).not.toBe("contradiction");
  });
});
