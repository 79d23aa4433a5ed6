import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const answer = '{"message":"Forbidden"}';
const claims = (scope: string) =>
  `{"iss":"https://idp.example.com/","sub":"u1","scope":"${scope}","aud":"orders","exp":1772619331}\n`;

/** What shows which scope a route asks for. */
const routes: Readonly<Record<string, string>> = {
  "get-route":
    '$ aws apigatewayv2 get-route --api-id abcde12345 --route-id r1a2b3c\n{"AuthorizationScopes":["orders/write"],"AuthorizationType":"JWT","AuthorizerId":"au1234","RouteId":"r1a2b3c","RouteKey":"POST /orders"}\n',
  "its output alone": `${JSON.stringify({ AuthorizationScopes: ["orders/write"], AuthorizationType: "JWT", RouteKey: "POST /orders" }, null, 2)}\n`,
  "the authorizer of a SAM template":
    "Resources:\n  Api:\n    Type: AWS::Serverless::HttpApi\n    Properties:\n      Auth:\n        DefaultAuthorizer: Jwt\n        Authorizers:\n          Jwt:\n            AuthorizationScopes:\n              - orders/write\n            JwtConfiguration:\n              issuer: https://idp.example.com/\n  Fn:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events:\n        Create:\n          Type: HttpApi\n          Properties:\n            ApiId: !Ref Api\n            Method: post\n            Path: /orders\n",
  "an event of the Serverless Framework":
    "functions:\n  create:\n    handler: a.b\n    events:\n      - httpApi:\n          method: POST\n          path: /orders\n          authorizer:\n            name: jwt\n            scopes:\n              - orders/write\n",
};

const call = `$ curl -X POST ${url}/orders -H "Authorization: Bearer $T"\n${answer}\n`;

function granted(text: string): string | undefined {
  return diagnose({ text }).observations.find(({ facet }) => facet === "scope-granted")?.option;
}

describe("the scopes of a token beside those of its route", () => {
  test.each(
    Object.entries(routes).flatMap(([form, route]) => [
      [form, "above", route + claims("orders/read openid") + call],
      [form, "below", call + claims("orders/read openid") + route],
    ]),
  )("tell that one lacks: %s, %s the call", (_, __, text) => {
    expect(granted(text)).toBe("no");
    expect(diagnose({ text }).cause).toBe("http-api-jwt-scope");
  });

  test.each(Object.entries(routes))("tell that none lacks: %s", (_, route) => {
    expect(granted(route + claims("orders/read orders/write") + call)).toBe("yes");
  });

  test.each(Object.entries(routes))("tell nothing of another route: %s", (_, route) => {
    expect(granted(route + claims("orders/read") + call.replace("/orders", "/items"))).not.toBe(
      "no",
    );
  });

  test.each(Object.entries(routes))("tell nothing of another method: %s", (_, route) => {
    expect(granted(route + claims("orders/read") + call.replace(" -X POST", ""))).not.toBe("no");
  });
});

describe("the scope that a route is said to ask for", () => {
  const head = `HTTP/1.1 403 Forbidden\nContent-Type: application/json\nApigw-Requestid: TlHt8gGXFiAEMaQ=\n\n${answer}\n`;
  const said = [
    "openapi of the team: POST /readings  security: - jwt: [readings:write]",
    'POST /readings {"security": [{"jwt": ["readings:write"]}]}',
    "POST /readings requires the scope readings:write",
    "The route POST /readings needs the OAuth scope `readings:write`.",
    "| POST /readings | JWT | authorization scopes: readings:write, readings:admin |",
  ] as const;

  test.each(
    said.flatMap((line) => [
      [line, "above", `${line}\n\n${claims("readings:read")}\n${head}`],
      [line, "below", `${head}\n${claims("readings:read")}\n${line}`],
    ]),
  )("is none of the token's: %s (%s)", (_, __, text) => {
    expect(granted(text)).toBe("no");
    expect(diagnose({ text }).cause).toBe("http-api-jwt-scope");
  });

  test.each([
    ["the token has it", `${said[0]}\n${claims("readings:write")}\n${head}`],
    [
      "it is the token's",
      `POST /readings with the scope readings:write\n${claims("a.b")}\n${head}`,
    ],
    ["the API is none of HTTP", `${said[0]}\n${claims("readings:read")}\n403 ${answer}`],
    [
      "two routes are told of",
      `${said[0]}\nGET /readings requires the scope readings:read\n${claims("readings:list")}\n${head}`,
    ],
    ["no token is shown", `${said[0]}\n${head}`],
  ])("tells nothing where %s", (_, text) => {
    expect(granted(text)).not.toBe("no");
  });
});
