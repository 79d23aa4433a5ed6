import { describe, expect, test } from "vitest";
import { diagnose, disclose, toJson } from ".";
import { inEnglish } from "./testing/telling";

const refusal =
  '403 {"message":"Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): \'Zk0lBq9hS3n2Pz8mYw1v7uTtRr5cXx4dEeFfGgHhIiA=\'."}';
const read = (...parts: readonly string[]) =>
  [parts, parts.toReversed()].map((one) =>
    toJson(disclose(diagnose({ text: one.join("\n\n") })), inEnglish),
  );

const declared = (mode: string): readonly (readonly [string, string])[] => [
  [
    "a part of a stack of the CDK",
    `const pets = api.root.addResource('pets');\npets.addMethod('GET', new LambdaIntegration(list), { authorizationType: AuthorizationType.${mode} });`,
  ],
  [
    "a part of one in Python",
    `pets = self.api.root.add_resource("pets")\npets.add_method("GET", apigw.LambdaIntegration(fn), authorization_type=apigw.AuthorizationType.${mode})`,
  ],
  [
    "a whole stack",
    `const api = new apigateway.RestApi(this, 'Pets');\nconst pets = api.root.addResource('pets');\npets.addMethod('GET', integration, { authorizationType: apigateway.AuthorizationType.${mode} });`,
  ],
];

const callers = (path: string, method = "get"): readonly (readonly [string, string])[] => [
  [
    "fetch",
    `const { tokens } = await fetchAuthSession();\nconst res = await fetch(\`\${API}${path}\`, { method: '${method.toUpperCase()}', headers: { Authorization: \`Bearer \${tokens.idToken}\` } });`,
  ],
  [
    "axios",
    `axios.${method}(baseUrl + "${path}", { headers: { Authorization: "Bearer " + idToken } })`,
  ],
  [
    "Python",
    `requests.${method}(f"{BASE}${path}", headers={"Authorization": f"Bearer {id_token}"})`,
  ],
  ["curl", `$ curl -X ${method.toUpperCase()} -H "Authorization: Bearer $TOKEN" $API${path}`],
];

describe("a token that a page sends to a method with IAM authorization, below a base that nobody shows", () => {
  const rows = declared("IAM").flatMap(([setup, code]) =>
    callers("/pets").map(([caller, call]) => [setup, caller, code, call] as const),
  );
  test.each(rows)("was refused for it: %s, %s", (_, __, code, call) => {
    expect(read(code, `${call}\n${refusal}`).map(({ cause }) => cause)).toEqual([
      "bearer-token-on-iam-method",
      "bearer-token-on-iam-method",
    ]);
  });

  const others = [
    ["another path", declared("IAM"), callers("/dogs")],
    ["another method", declared("IAM"), callers("/pets", "post")],
    ["a user pool's method", declared("COGNITO"), callers("/pets")],
  ] as const;
  test.each(
    others.flatMap(([name, setups, calls]) =>
      setups.flatMap(([setup, code]) =>
        calls.map(([caller, call]) => [name, setup, caller, code, call] as const),
      ),
    ),
  )("leaves it open: %s, %s, %s", (_, __, ___, code, call) => {
    for (const { observations } of read(code, `${call}\n${refusal}`)) {
      const options = observations.map((one) => `${one.facet}=${one.option}`);
      expect(options).not.toContain("route-deployed=yes");
    }
  });
});

describe("a part of a stack of the CDK", () => {
  test("tells of the routes of an HTTP API that is made elsewhere", () => {
    const code =
      "api.addRoutes({ path: '/pets', methods: [HttpMethod.GET], integration, authorizer, authorizationScopes: ['pets/read'] });";
    for (const { observations } of read(code, '403 {"message":"Forbidden"}')) {
      const options = observations.map((one) => `${one.facet}=${one.option}`);
      expect(options).toContain("auth-mode=jwt");
    }
  });

  test("leaves open what a method asks for that says nothing of it", () => {
    const code = "const pets = api.root.addResource('pets');\npets.addMethod('GET', integration);";
    for (const { observations } of read(code, '403 {"message":"Forbidden"}'))
      expect(observations.map(({ facet }) => facet)).not.toContain("auth-mode");
  });
});
