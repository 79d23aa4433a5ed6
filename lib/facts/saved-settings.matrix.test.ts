import { describe, expect, test } from "vitest";
import { diagnose, planSteps } from "..";
import { cause as changeNotDeployed } from "../knowledge/causes/change-not-deployed/cause";

const call = (status: string, type: string, body: string) =>
  [
    "$ curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders",
    `HTTP/2 ${status}`,
    "content-type: application/json",
    "x-amzn-requestid: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3",
    `x-amzn-errortype: ${type}`,
    "x-amz-apigw-id: MYMMG48rIAMFubC=",
    "",
    body,
    "",
  ].join("\n");

const resource = "arn:aws:execute-api:us-east-1:********2333:abcde12345/prod/GET/orders";
const policyFor = (statement: object) =>
  `$ aws apigateway get-rest-api --rest-api-id abcde12345 --region us-east-1\n${JSON.stringify(
    {
      id: "abcde12345",
      name: "orders",
      policy: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }).replaceAll(
        '"',
        '\\"',
      ),
    },
    null,
    4,
  )}`;
const everybody = {
  Effect: "Allow",
  Principal: "*",
  Action: "execute-api:Invoke",
  Resource: "execute-api:/*",
};

describe("a saved setting that would let the refused call through", () => {
  test.each([
    [
      "a policy that allows everybody, after a refusal for want of an allow",
      call(
        "403",
        "AccessDeniedException",
        `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${resource}"}`,
      ),
      "change-not-deployed",
    ],
    [
      "the same, after an explicit deny in a resource-based policy",
      call(
        "403",
        "AccessDeniedException",
        `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${resource} with an explicit deny in a resource-based policy"}`,
      ),
      "change-not-deployed",
    ],
    [
      "the same, after a refusal that names the policy",
      call(
        "403",
        "AccessDeniedException",
        `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${resource} because no resource-based policy allows the execute-api:Invoke action"}`,
      ),
      "change-not-deployed",
    ],
  ])("%s: the stage runs something older", (_, refusal, cause) => {
    const {
      verdict,
      cause: named,
      observations,
    } = diagnose({ text: `${refusal}\n${policyFor(everybody)}` });
    expect([verdict, named]).toEqual(["cause", cause]);
    const facts = observations.map(({ facet, option }) => `${facet}=${option}`);
    expect(facts).toContain("deployed-since-change=no");
    expect(facts).not.toContain("resource-policy=allows-caller");
  });

  test("a key that is usable, after the refusal for want of one, is a change that is not deployed", () => {
    const text = `${call("403", "ForbiddenException", '{"message":"Invalid API Key identifier specified"}')}
$ aws apigateway get-method --rest-api-id abcde12345 --resource-id x1y2z3 --http-method GET --region us-east-1
${JSON.stringify({ httpMethod: "GET", authorizationType: "NONE", apiKeyRequired: false }, null, 4)}`;
    const { cause, observations } = diagnose({ text });
    expect(observations.map(({ facet, option }) => `${facet}=${option}`)).toContain(
      "deployed-since-change=no",
    );
    expect(cause).toBe("change-not-deployed");
  });

  test.each([
    [
      "authorization by IAM, after a refusal by an authorizer",
      '{"Message":"User is not authorized to access this resource with an explicit deny"}',
      "AWS_IAM",
    ],
    [
      "no authorization, after a refusal of an identity",
      `{"Message":"User: arn:aws:sts::111122223333:assumed-role/orders/session is not authorized to perform: execute-api:Invoke on resource: ${resource} because no identity-based policy allows the execute-api:Invoke action"}`,
      "NONE",
    ],
  ])("a method with %s, is a change that is not deployed", (_, body, authorizationType) => {
    const method = JSON.stringify({ httpMethod: "GET", authorizationType, apiKeyRequired: false });
    const text = `${call("403", "AccessDeniedException", body)}
$ aws apigateway get-method --rest-api-id abcde12345 --resource-id x1y2z3 --http-method GET --region us-east-1
${method}`;
    expect(diagnose({ text }).cause).toBe("change-not-deployed");
  });

  test("a policy of a private API only makes it likely where an older message does not say whose refused", () => {
    const own = policyFor(everybody).replace(
      '"policy"',
      '"endpointConfiguration": {"types": ["PRIVATE"]}, "policy"',
    );
    const body = `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${resource} with an explicit deny"}`;
    const found = diagnose({ text: `${call("403", "AccessDeniedException", body)}\n${own}` });
    expect(found.cause).not.toBe("change-not-deployed");
  });

  test("a policy that stands by itself, and may be an endpoint's, only makes it likely", () => {
    const body = `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${resource} with an explicit deny in a resource-based policy"}`;
    const own = (Resource: string) =>
      JSON.stringify({ Version: "2012-10-17", Statement: [{ ...everybody, Resource }] });
    const named = (policy: string) =>
      diagnose({ text: `${call("403", "AccessDeniedException", body)}\n${policy}\n` }).cause;
    expect(named(own("arn:aws:execute-api:us-east-1:111122223333:abcde12345/*"))).toBe(
      "resource-policy-explicit-deny",
    );
    expect(named(own("execute-api:/*"))).toBe("change-not-deployed");
  });

  test("a policy that refuses, too, stays a fact of the call", () => {
    const deny = { ...everybody, Effect: "Deny" };
    const { observations } = diagnose({
      text: `${call("403", "AccessDeniedException", `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${resource} with an explicit deny"}`)}\n${policyFor(deny)}`,
    });
    const facts = observations.map(({ facet, option }) => `${facet}=${option}`);
    expect(facts).toContain("resource-policy=denies-caller");
    expect(facts).not.toContain("deployed-since-change=no");
  });
});

test("a saved $connect without authorization, after a refusal by an authorizer, is not deployed", () => {
  const text = `$ curl -i -H "Connection: Upgrade" -H "Upgrade: websocket" https://abcde12345.execute-api.us-east-1.amazonaws.com/prod
HTTP/1.1 403 Forbidden
x-amzn-ErrorType: AccessDeniedException

{"Message":"User is not authorized to access this resource with an explicit deny", "connectionId":"abc", "requestId":"def"}

$ aws apigatewayv2 get-routes --api-id abcde12345
${JSON.stringify({ Items: [{ RouteId: "r1", RouteKey: "$connect", AuthorizationType: "NONE", ApiKeyRequired: false }] })}`;
  expect(diagnose({ text }).cause).toBe("change-not-deployed");
});

describe("a saved route of an HTTP API that asks for nothing", () => {
  const refused = [
    "$ curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com/orders",
    "HTTP/2 403",
    "content-type: application/json",
    "apigw-requestid: MYMMG48rIAMFubC=",
    "",
    '{"message":"Forbidden"}',
    "",
  ].join("\n");
  const print = (command: string, item: object) =>
    `$ aws apigatewayv2 ${command} --api-id abcde12345\n${JSON.stringify({ Items: [item] })}\n`;
  const route = print("get-routes", { RouteKey: "GET /orders", AuthorizationType: "NONE" });
  const stage = (AutoDeploy: boolean) =>
    print("get-stages", { StageName: "$default", DeploymentId: "abc123", AutoDeploy });
  const facts = (text: string) =>
    diagnose({ text })
      .observations.map(({ facet, option }) => `${facet}=${option}`)
      .filter((one) => /^(?:auth-mode|deployed-since-change)=/.test(one));

  test("is not what a stage runs that does not deploy by itself", () => {
    expect(facts(refused + route + stage(false))).toEqual(["deployed-since-change=no"]);
  });

  test("is what a stage runs that does", () => {
    expect(facts(refused + route + stage(true)).toSorted()).toEqual([
      "auth-mode=none",
      "deployed-since-change=yes",
    ]);
  });

  test("is a change that is not deployed, and the repair is this API's", () => {
    const found = diagnose({ text: refused + route + stage(false) });
    expect(found.cause).toBe("change-not-deployed");
    const steps = planSteps(changeNotDeployed, found.observations).map(({ step }) => step.id);
    expect(steps).toContain("deployment-by-hand");
    expect(steps).not.toContain("deployment");
  });

  test.each([
    [
      "of a JWT authorizer that asks for no scope",
      "JWT",
      { AuthorizationScopes: [] },
      "change-not-deployed",
    ],
    [
      "of a JWT authorizer that asks for one",
      "JWT",
      { AuthorizationScopes: ["a"] },
      "http-api-jwt-scope",
    ],
    ["with IAM authorization", "AWS_IAM", {}, "http-api-iam-deny"],
    ["with an authorizer of its own", "CUSTOM", {}, "http-api-lambda-authorizer-deny"],
  ])("or one that may refuse: %s", (_, AuthorizationType, more, cause) => {
    const item = { RouteId: "r1", RouteKey: "GET /orders", AuthorizationType, ...more };
    const text = refused + print("get-routes", item) + stage(false);
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test("is no fault of the deployment where nothing tells of the stage", () => {
    expect(facts(refused + route)).toEqual(["auth-mode=none"]);
  });
});

describe("a saved method that is open, beside a refusal for want of a signature", () => {
  const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";
  const body = '{"message":"Missing Authentication Token"}';
  const open = { httpMethod: "GET", authorizationType: "NONE", apiKeyRequired: false };
  const path = (at: string, methods: object) => ({
    items: [
      { id: "r0", path: "/" },
      { id: "r1", path: at, resourceMethods: methods },
    ],
  });
  const asked = (what: string, value: object) =>
    `$ aws apigateway ${what} --rest-api-id abcde12345\n${JSON.stringify(value)}\n`;
  const calls = [
    `$ curl ${url}\n${body}\n`,
    `GET ${url}\n\nHTTP/1.1 403 Forbidden\nx-amzn-ErrorType: MissingAuthenticationTokenException\n\n${body}\n`,
    `>>> requests.get("${url}").text\n'${body}'\n`,
  ];
  const settings = [
    asked("get-method --resource-id r1 --http-method GET", open),
    asked("get-resources --embed methods", path("/orders", { GET: open })),
    "$ aws apigateway get-method --rest-api-id abcde12345 --resource-id r1 --http-method GET --output yaml\napiKeyRequired: false\nauthorizationType: NONE\nhttpMethod: GET\n",
    "GET - Method request\nAuthorization: NONE\nAPI key required: false\n",
  ];
  const texts = calls.flatMap((call) =>
    settings.flatMap((one) => [`${one}\n${call}`, `${call}\n${one}`]),
  );
  const first = (text: string) => diagnose({ text }).remaining.map(({ cause }) => cause);

  test("leaves open, where it has the path, whether the stage has it", () => {
    for (const text of texts.filter((one) => one.includes("get-resources"))) {
      const { cause, remaining } = diagnose({ text });
      expect(cause).toBeUndefined();
      expect(remaining[0]?.cause).toBe("resource-not-found-unsigned");
    }
  });

  test("was missed by the call where it may have another path", () => {
    for (const text of texts.filter((one) => !one.includes("get-resources")))
      expect(first(text)[0]).toBe("resource-not-found-unsigned");
  });

  test.each([
    "I set it to NONE but have not deployed the API since.",
    "把授权改成 NONE 了，但还没有重新部署 API。",
    "NONE に変更しましたが、まだデプロイしていません。",
  ])("is not in use where somebody tells so: %s", (told) => {
    for (const text of texts) expect(first(`${told}\n\n${text}`)[0]).toBe("change-not-deployed");
  });

  test("is not in use where the stage's export asks for a signature", () => {
    const scheme = { type: "apiKey", in: "header", "x-amazon-apigateway-authtype": "awsSigv4" };
    const exported = {
      openapi: "3.0.1",
      paths: { "/orders": { get: { security: [{ sigv4: [] }] } } },
      components: { securitySchemes: { sigv4: { ...scheme, name: "Authorization" } } },
    };
    const command = "get-export --stage-name prod --export-type oas30 /dev/stdout";
    for (const text of texts)
      expect(first(`${text}\n${asked(command, exported)}`)[0]).toBe("change-not-deployed");
  });

  test.each([
    ["another method", path("/orders", { POST: { ...open, httpMethod: "POST" } })],
    ["another path", path("/order", { GET: open })],
  ])("is not the one that was called: %s", (_, list) => {
    for (const call of calls)
      expect(diagnose({ text: `${asked("get-resources", list)}\n${call}` }).cause).toBe(
        "resource-not-found-unsigned",
      );
  });

  test("is another matter where it asks for a signature", () => {
    const signed = { ...open, authorizationType: "AWS_IAM" };
    for (const call of calls)
      expect(first(`${asked("get-resources", path("/orders", { GET: signed }))}\n${call}`)[0]).toBe(
        "missing-auth-token",
      );
  });
});
