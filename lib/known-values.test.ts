import { describe, expect, test } from "vitest";
import {
  type Diagnosis,
  diagnose,
  disclose,
  type Filling,
  fillCommand,
  linkNames,
  linkTo,
  remedies,
} from ".";
import { answerFixtures, readBase } from "./testing/answer-fixtures";
import { commandList } from "./testing/catalogue-commands";

/** A command of the catalogue, filled in from a paste. */
function filled(id: string, diagnosis: Pick<Diagnosis, "parameters" | "linked" | "observations">) {
  const command = commandList.find((one) => one.id === id);
  if (command === undefined) throw new Error(`no command ${id}`);
  return fillCommand(command.template, diagnosis).text;
}

const answer =
  '< HTTP/1.1 403 Forbidden\n< x-amzn-ErrorType: ForbiddenException\n< \n{"message":"Forbidden"}\n';
const of = (text: string) => diagnose({ text });
const denied = (caller: string, more = "") =>
  of(
    `User: ${caller} is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********3333:abcde12345/prod/GET/orders/42${more}`,
  );

describe("the address of the call", () => {
  test.each([
    ["curl -i 'http://127.0.0.1:3000/orders?page=2'", "'http://127.0.0.1:3000/orders?page=2'"],
    [
      "curl -i http://localhost:4566/restapis/abc/prod/_user_request_/x",
      "'http://localhost:4566/restapis/abc/prod/_user_request_/x'",
    ],
    [
      "curl -i https://api.example.com:8443/v1/a?sort=-name&n=1",
      "'https://api.example.com:8443/v1/a?sort=-name&n=1'",
    ],
    [
      "curl -i 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a?filter[id]=é x'",
      "'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a?filter%5Bid%5D=%C3%A9'",
    ],
    [
      "> GET /a?b=c HTTP/1.1\n> Host: proxy.example.com:8080\n> ",
      "'https://proxy.example.com:8080/a?b=c'",
    ],
  ])("keeps its scheme, port and query: %s", (request, url) => {
    expect(filled("get", of(`${request}\n${answer}`))).toBe(`curl -sS -i ${url}`);
  });

  test("names what was hidden in its query, for a signature is the point of a signed URL", () => {
    const text = `curl -i 'https://api.example.com/a?page=2&X-Amz-Date=20260304T101500Z&X-Amz-Signature=${"ab12".repeat(16)}'\n${answer}`;
    expect(filled("get", of(text))).toBe(
      "curl -sS -i 'https://api.example.com/a?page=2&X-Amz-Date=20260304T101500Z&X-Amz-Signature=HIDDEN'",
    );
    const disclosed = disclose(of(text));
    expect(filled("get", disclosed)).toBe(
      "curl -sS -i 'https://api.example.com/a?page=VALUE&X-Amz-Date=20260304T101500Z&X-Amz-Signature=VALUE'",
    );
    expect(linkTo(disclosed, { parameters: [...linkNames, "query"] })).not.toContain("page");
  });

  test("is not put together from two calls", () => {
    const text = `curl -i https://api.example.com/a\n${answer}\ncurl -i 'http://127.0.0.1:3000/b?page=2'\nHTTP/1.1 200 OK\n\nok\n`;
    expect(of(text).parameters).not.toMatchObject({ query: expect.anything() });
    expect(of(text).parameters.port).toBeUndefined();
  });

  test("is not sent to a host that a link names", () => {
    const { parameters } = diagnose({
      text: `GET /a?page=2 HTTP/1.1\n\n${answer}`,
      parameters: new Map([["host", "evil.example"]]),
    });
    expect(parameters).toMatchObject({ host: "evil.example" });
    expect(parameters.query).toBeUndefined();
  });
});

describe("a command whose suspect is the domain", () => {
  const direct = of(
    `curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a\n${answer}`,
  );
  const own = of(`curl -i https://api.example.com/a\n${answer}`);

  test.each([
    ["call-with-certificate", "https://api.example.com/a"],
    ["call-domain", "https://api.example.com/a"],
    ["call-called-verbose", "https://api.example.com/a"],
  ])("goes to it: %s", (id, url) => expect(filled(id, own)).toContain(`'${url}'`));

  test.each(["call-with-certificate", "call-domain"])(
    "never goes to the default endpoint: %s",
    (id) => {
      expect(filled(id, direct)).toContain("'https://DOMAIN_NAME/a'");
      expect(filled(id, of("403 Forbidden"))).toContain("'https://DOMAIN_NAME/PATH'");
    },
  );

  test("asks about the domain and not about the default endpoint's host", () => {
    expect(filled("get-domain-name-status", own)).toContain("--domain-name api.example.com ");
    expect(filled("get-domain-name-status", direct)).toContain("--domain-name DOMAIN_NAME ");
  });

  test("goes to what was called, where that is not known to be API Gateway", () => {
    expect(filled("call-called-verbose", of("403 Forbidden"))).toContain("'https://HOST/PATH'");
  });
});

describe("who called", () => {
  const role = denied("arn:aws:sts::111122223333:assumed-role/orders-client/i-0abc");
  const user = denied("arn:aws:iam::444455556666:user/team/jane");
  const sso = denied(
    "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Orders_0123456789abcdef/jane@example.com",
  );

  test("is the session's role, with the API's account where the mask fits", () => {
    expect(filled("simulate-invoke", role)).toContain(
      "--policy-source-arn arn:aws:iam::111122223333:role/orders-client --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:eu-west-1:111122223333:abcde12345/prod/GET/orders/42'",
    );
    expect(filled("simulate-invoke", user)).toContain(
      "--policy-source-arn arn:aws:iam::444455556666:user/team/jane --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:eu-west-1:ACCOUNT_ID:abcde12345/",
    );
  });

  test("decides what is changed: the role, the user, or the permission set", () => {
    const repair = (diagnosis: Filling) =>
      fillCommand(repairTemplate(), diagnosis)
        .text.split("\n")
        .map((line) => line.split(" ")[2]);
    expect(repair(role)).toEqual(["put-role-policy"]);
    expect(repair(user)).toEqual(["put-user-policy"]);
    expect(repair(of("403 Forbidden"))).toEqual(["put-role-policy"]);
    const odd = denied("arn:aws:iam::444455556666:user/x7Qk29vZ");
    expect(repair(odd)).toEqual(["put-user-policy"]);
    for (const one of [role, user, sso, odd]) expect(repair(disclose(one))).toEqual(repair(one));
    expect(repair(sso)).toEqual([
      "get-inline-policy-for-permission-set",
      "put-inline-policy-to-permission-set",
      "provision-permission-set",
    ]);
  });

  test("has a policy and an id where the denial names them", () => {
    const { parameters } = denied(
      "arn:aws:sts::111122223333:assumed-role/orders-client/one",
      " with an explicit deny in an identity-based policy: arn:aws:iam::111122223333:policy/team/deny-orders. Go to https://eu-west-1.console.aws.amazon.com/iam/home?region=eu-west-1#/authorization-details/0b6a1f0e-6c58-4b7f-8d0e-2f1f6d6b7a11 for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: 0b6a1f0e-6c58-4b7f-8d0e-2f1f6d6b7a11",
    );
    expect(parameters).toMatchObject({
      policyArn: "arn:aws:iam::111122223333:policy/team/deny-orders",
      authorizationId: "0b6a1f0e-6c58-4b7f-8d0e-2f1f6d6b7a11",
    });
  });
});

describe("what outputs and logs name", () => {
  const below = (base: string, ...answers: readonly string[]) =>
    of(
      [
        readBase(base),
        ...answers.map((name) => answerFixtures.find((one) => one.name === name)?.text ?? ""),
      ].join("\n"),
    ).parameters;

  test.each([
    [
      "the access log",
      "rest",
      "request-logged/yes.txt",
      { accessLogGroup: "/aws/apigateway/orders" },
    ],
    [
      "the authorizer",
      "rest",
      "authorizer-policy/denies-caller-tail.txt",
      { authorizerId: "m2n3o4" },
    ],
    [
      "the only key",
      "rest-api-key",
      "key-state/unknown-or-disabled-by-id.txt",
      { apiKeyId: "k1l2m3n4o5" },
    ],
  ])("is filled in: %s", (_, base, answer, expected) => {
    expect(below(base, answer)).toMatchObject(expected);
  });

  test("is left out where it is one of several", () => {
    const several = JSON.stringify({
      VpcEndpoints: ["vpce-0a1b2c3d4e5f60718", "vpce-0b1b2c3d4e5f60718"].map((id) => ({
        VpcEndpointId: id,
        PrivateDnsEnabled: true,
      })),
    });
    expect(of(`${readBase("rest")}\n${several}`).parameters.vpcEndpointId).toBeUndefined();
    expect(
      of(`${readBase("rest")}\n${several.replace("vpce-0b1b", "vpce-0a1b")}`).parameters,
    ).toMatchObject({ vpcEndpointId: "vpce-0a1b2c3d4e5f60718" });
  });

  test("is filled in of AWS WAF's log: the web ACL and the account", () => {
    const acl =
      "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders-acl/0b6a1f0e-6c58-4b7f-8d0e-2f1f6d6b7a11";
    const record = JSON.stringify({
      timestamp: 1772619330123,
      webaclId: acl,
      terminatingRuleId: "block-bots",
      action: "BLOCK",
      httpSourceName: "APIGW",
      httpSourceId: "111122223333:abcde12345:prod",
      httpRequest: { uri: "/prod/orders", httpMethod: "GET", requestId: "MYMMG48rIAMFubC=" },
    });
    expect(of(record).parameters).toMatchObject({
      webAclArn: acl,
      accountId: "111122223333",
      apiId: "abcde12345",
    });
  });
});

function repairTemplate(): string {
  return remedies["iam-no-identity-allow"].commands["policy-repair"] ?? "";
}
