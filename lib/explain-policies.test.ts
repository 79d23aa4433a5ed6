import { describe, expect, test } from "vitest";
import { diagnose, explainPolicies, type PolicyForm, readPolicies } from ".";
import type { PolicyKind } from "./policy";

const account = "111122223333";
const api = `arn:aws:execute-api:us-east-1:${account}:abcde12345`;
const masked = "arn:aws:execute-api:us-east-1:********3333:abcde12345";
const user = `arn:aws:iam::${account}:user/anna`;
const statement = { Effect: "Allow", Action: "execute-api:Invoke", Resource: `${api}/*` };
const everybody = { ...statement, Principal: "*" };
const policy = (...statements: readonly object[]) => ({
  Version: "2012-10-17",
  Statement: statements,
});
const print = (json: object) => JSON.stringify(json, null, 2);
const denied = (who: string, how = "") =>
  `{"Message":"User: ${who} is not authorized to perform: execute-api:Invoke on resource: ${masked}/prod/GET/pets${how}"}`;

const call: PolicyForm = {
  apiType: "rest",
  auth: "none",
  principal: "anonymous",
  action: "execute-api:Invoke",
  region: "us-east-1",
  account,
  apiId: "abcde12345",
  stage: "prod",
  method: "GET",
  path: "/pets",
  keys: {},
};

describe("the policies of a paste", () => {
  test.each<readonly [string, string, readonly PolicyKind[]]>([
    ["of the API", print(policy(everybody)), ["resource"]],
    ["of the caller", print(policy(statement)), ["identity"]],
    ["in one line, within quotes", JSON.stringify(JSON.stringify(policy(everybody))), ["resource"]],
    [
      "of the API and of the caller",
      `${print(policy(everybody))}\n\n${print(policy(statement))}`,
      ["resource", "identity"],
    ],
    [
      "as an authorizer returns it",
      print({ principalId: "anna", policyDocument: policy(statement) }),
      ["authorizer"],
    ],
    ["as IAM prints it", print({ RoleName: "a", PolicyDocument: policy(statement) }), ["identity"]],
    ["under its name", `SCP:\n${print(policy(statement))}`, ["service-control"]],
    [
      "a boundary under a policy",
      `role policy:\n${print(policy(statement))}\npermissions boundary:\n${print(policy(statement))}`,
      ["identity", "permissions-boundary"],
    ],
    [
      "of an endpoint",
      print({
        VpcEndpoints: [
          {
            VpcEndpointId: "vpce-0a1b2c3d4e5f67890",
            ServiceName: "com.amazonaws.us-east-1.execute-api",
            PolicyDocument: JSON.stringify(policy(everybody)),
          },
        ],
      }),
      ["vpc-endpoint"],
    ],
    [
      "of a template",
      print({
        Resources: {
          Api: { Type: "AWS::ApiGateway::RestApi", Properties: { Policy: policy(everybody) } },
        },
      }),
      ["resource"],
    ],
    [
      "with an element that there is not",
      print({ Statement: [{ Principle: "*", Action: "x" }] }),
      ["resource"],
    ],
    ["a statement alone", print(everybody), ["resource"]],
    ["a list of statements", print([statement, { ...statement, Effect: "Deny" }]), ["identity"]],
    ["none", "HTTP/1.1 403 Forbidden", []],
  ])("are found: %s", (_, text, kinds) => {
    expect(readPolicies(text).policies.map(({ kind }) => kind)).toEqual(kinds);
  });

  test("are no longer whole where their end is missing, and that is said", () => {
    const [cut] = readPolicies(print(policy(everybody)).slice(0, -8)).policies;
    expect(cut?.isCut).toBe(true);
  });

  test("decide nothing but a refusal by a Deny where their end is missing", () => {
    const decisionOf = (...statements: readonly object[]) => {
      const text = print(policy(...statements, { ...everybody, Sid: "last" }));
      const paste = readPolicies(text.slice(0, text.lastIndexOf("Resource")));
      const { scenarios, taken, proposals } = explainPolicies({ ...paste, form: call });
      expect([taken.at(-1), proposals.length]).toEqual(["cutPolicy", 0]);
      return scenarios.map(({ decision }) => decision);
    };
    expect(decisionOf({ ...everybody, Resource: `${api}/dev/*` })).toEqual(["depends"]);
    expect(decisionOf(everybody)).toEqual(["depends"]);
    expect(decisionOf({ ...everybody, Effect: "Deny" })).toEqual(["explicit-deny"]);
  });

  test("are the first twelve, and it is said how many more there are", () => {
    const text = Array.from({ length: 14 }, () => print(policy(everybody))).join("\n\n");
    const { policies, more } = readPolicies(text);
    expect([policies.length, more]).toEqual([12, 2]);
  });

  test("hold no secret", () => {
    const token = "aB3dE5gH7jK9mN1pQ2rS4tU6";
    const text = `curl -H "x-api-key: ${token}" https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets\n\n${print(policy({ ...everybody, Condition: { StringEquals: { "aws:Referer": `https://example.com/?token=${token}` } } }))}`;
    const paste = readPolicies(text);
    expect(paste.policies).toHaveLength(1);
    const shown = explainPolicies(paste);
    expect(JSON.stringify([paste, shown])).not.toContain(token);
  });
});

describe("the request is filled in", () => {
  const formOf = (text: string) => readPolicies(`${text}\n\n${print(policy(everybody))}`).form;

  test("from an error message, whose account the policy completes", () => {
    expect(formOf(denied("anonymous"))).toMatchObject({
      ...call,
      auth: "",
      apiType: "",
      account,
    });
  });

  test("from the policy's own ARN, where nothing else names the API", () => {
    const owner = { apiId: "abcde12345", region: "us-east-1", account, stage: "" };
    expect(formOf("")).toMatchObject(owner);
  });

  test("from an error message in a log's words", () => {
    const text = `ERROR AccessDenied: User: ${user} is not authorized to perform: execute-api:ManageConnections on resource: ${masked}/prod/POST/@connections/abc=`;
    expect(formOf(text)).toMatchObject({
      principal: user,
      action: "execute-api:ManageConnections",
      stage: "prod",
      method: "POST",
    });
  });

  test("from a command, with the endpoint in its host", () => {
    const host = "abcde12345-vpce-0a1b2c3d4e5f67890.execute-api.us-east-1.amazonaws.com";
    expect(formOf(`curl -X POST https://${host}/prod/pets/7`)).toMatchObject({
      apiType: "private",
      apiId: "abcde12345",
      stage: "prod",
      method: "POST",
      path: "/pets/7",
      keys: { "aws:SourceVpce": "vpce-0a1b2c3d4e5f67890" },
    });
  });

  test("from a line of the access log", () => {
    const line = print({
      requestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
      ip: "203.0.113.9",
      httpMethod: "GET",
      resourcePath: "/pets",
      status: "403",
      domainName: "abcde12345.execute-api.us-east-1.amazonaws.com",
      stage: "prod",
    }).replace(/\n\s*/g, "");
    expect(formOf(line)).toMatchObject({ method: "GET", keys: { "aws:SourceIp": "203.0.113.9" } });
  });
});

describe("what is explained", () => {
  test("has the first element that fails, what it asks for and what the call has", () => {
    const given = policy({ ...everybody, Resource: [`${api}/dev/*`, `${api}/test/*`] });
    const { policies } = explainPolicies({
      policies: [{ kind: "resource", document: given }],
      form: call,
    });
    expect(policies[0]?.statements).toMatchObject([
      {
        matches: false,
        failed: { element: "Resource", had: [`${api}/prod/GET/pets`] },
        asked: [`${api}/dev/*`, `${api}/test/*`],
      },
    ]);
  });

  test("has the edit line by line, and the whole policy after it", () => {
    const given = { kind: "resource", document: policy({ ...everybody, Resource: api }) } as const;
    const { proposals } = explainPolicies({ policies: [given], form: call });
    const [change] = proposals[0]?.changes ?? [];
    expect(
      change?.lines.filter((line) => line.in !== "both").map(({ text }) => text.trim()),
    ).toEqual([`"Resource": "${api}",`, `"Resource": "${api}/*",`]);
    expect(JSON.parse(change?.text ?? "")).toEqual(policy({ ...everybody, Resource: `${api}/*` }));
  });

  test("is that an unsigned call of a method with IAM authorization is refused before", () => {
    const { scenarios, proposals } = explainPolicies({
      policies: [{ kind: "resource", document: policy(everybody) }],
      form: { ...call, auth: "iam" },
    });
    expect(scenarios).toMatchObject([
      { decision: "unsigned", message: "Missing Authentication Token" },
    ]);
    expect(proposals).toEqual([]);
  });

  test("is what was taken for granted", () => {
    const policies = [{ kind: "identity", document: policy(statement) }] as const;
    const takenOf = (form: Partial<PolicyForm>) =>
      explainPolicies({ policies, form: { ...call, auth: "", apiType: "", ...form } }).taken;
    expect(takenOf({})).toEqual(["publicApi"]);
    expect(takenOf({ apiType: "private" })).toEqual([]);
  });
});

describe("the sentence that API Gateway answers is read as what was decided", () => {
  const deny = (one: object) => ({ ...one, Effect: "Deny" });
  const elsewhere = { Resource: `${api}/dev/*` };
  const signed: Partial<PolicyForm> = { auth: "iam", principal: user };
  const rows: readonly (readonly [PolicyKind, Partial<PolicyForm>, object])[] = [
    ["resource", {}, everybody],
    ["identity", signed, statement],
    ["service-control", signed, statement],
    ["permissions-boundary", signed, statement],
    ["session", signed, statement],
    ["vpc-endpoint", { apiType: "private" }, everybody],
  ];
  const answered = (kind: PolicyKind, form: Partial<PolicyForm>, one: object) => {
    const document = policy(one);
    const [scenario] = explainPolicies({
      policies: [{ kind, document }],
      form: { ...call, ...form },
    }).scenarios;
    const body = JSON.stringify({ Message: scenario?.message });
    const text = `HTTP/1.1 403 Forbidden\nx-amzn-errortype: AccessDeniedException\n\n${body}\n`;
    return diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);
  };

  test.each(rows)("by a policy of kind %s", (kind, form, one) => {
    const principal = form.principal === undefined ? "anonymous" : "arn";
    const explicit = answered(kind, form, deny(one));
    expect(explicit).toEqual(
      expect.arrayContaining(["denial=explicit", `policy-named=${kind}`, `principal=${principal}`]),
    );
    const implicit = answered(kind, form, { ...one, ...elsewhere });
    expect(implicit).toEqual(expect.arrayContaining(["denial=implicit", `policy-named=${kind}`]));
  });

  test("by an authorizer", () => {
    const form = { auth: "lambda-authorizer" } as const;
    expect(answered("authorizer", form, deny(statement))).toEqual(
      expect.arrayContaining(["message=authorizer-denied", "denial=explicit"]),
    );
    expect(answered("authorizer", form, { ...statement, ...elsewhere })).toEqual(
      expect.arrayContaining(["message=authorizer-denied", "denial=implicit"]),
    );
  });
});
