import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const forbidden = `$ curl ${host}/prod/orders\n{"message":"Forbidden"}`;
const unsigned = `$ curl ${host}/prod/orders\n{"message":"Missing Authentication Token"}`;
const ofHttpApi = `$ curl ${host}/orders\n{"message":"Forbidden"}`;
const preflight = `$ curl -X OPTIONS ${host}/prod/orders\n{"message":"Forbidden"}`;

/** A piece of somebody's code, the refusal beside which it stands, and the first guess or what must not be concluded. */
interface Piece {
  readonly name: string;
  readonly refusal: string;
  readonly code: string;
}
type Positive = Piece & { readonly first: string };
type Negative = Piece & { readonly not: readonly string[] };

/** What the paste leads to, with the code above the refusal and below it. */
function bothOrders({ refusal, code }: Piece) {
  return [`${code}\n\n${refusal}\n`, `${refusal}\n\n${code}\n`].map((text) => {
    const { remaining, observations } = diagnose({ text });
    const options = observations.map(({ facet, option }) => `${facet}=${option}`);
    return { first: remaining[0]?.cause, options };
  });
}

const samFunction = (kind: "Api" | "HttpApi", ...auth: readonly string[]) =>
  [
    "Resources:",
    "  Fn:",
    "    Type: AWS::Serverless::Function",
    "    Properties:",
    "      Events:",
    "        Get:",
    `          Type: ${kind}`,
    "          Properties:",
    "            Path: /orders",
    "            Method: get",
    ...(auth.length === 0 ? [] : ["            Auth:"]),
    ...auth.map((line) => `              ${line}`),
  ].join("\n");
const globals = (kind: "Api" | "HttpApi", ...auth: readonly string[]) =>
  ["Globals:", `  ${kind}:`, "    Auth:", ...auth.map((line) => `      ${line}`)].join("\n");
const indented = (text: string) => text.replace(/^/gm, "    ");
const inJson = (auth: object, own: object = {}) =>
  JSON.stringify({
    Globals: { Api: { Auth: auth } },
    Resources: {
      Fn: {
        Type: "AWS::Serverless::Function",
        Properties: {
          Events: {
            Get: { Type: "Api", Properties: { Path: "/orders", Method: "get", Auth: own } },
          },
        },
      },
    },
  });

const ofSam: readonly Positive[] = [
  {
    name: "SAM, a key for all methods",
    refusal: forbidden,
    code: `${globals("Api", "ApiKeyRequired: true")}\n${samFunction("Api")}`,
    first: "invalid-api-key",
  },
  {
    name: "SAM, a key for all methods, the globals last",
    refusal: forbidden,
    code: `${samFunction("Api")}\n\n${globals("Api", "ApiKeyRequired: true")}`,
    first: "invalid-api-key",
  },
  {
    name: "SAM, a key for all methods, indented",
    refusal: forbidden,
    code: `My template:\n\n${indented(`${globals("Api", "ApiKeyRequired: true")}\n${samFunction("Api")}`)}`,
    first: "invalid-api-key",
  },
  {
    name: "SAM, a key for all methods, in JSON",
    refusal: forbidden,
    code: inJson({ ApiKeyRequired: true }),
    first: "invalid-api-key",
  },
  {
    name: "SAM, an authorizer for all methods",
    refusal: unsigned,
    code: `${globals("Api", "DefaultAuthorizer: AWS_IAM")}\n${samFunction("Api")}`,
    first: "missing-auth-token",
  },
  {
    name: "SAM, an authorizer for all routes of an HTTP API",
    refusal: ofHttpApi,
    code: `${globals("HttpApi", "DefaultAuthorizer: AWS_IAM", "EnableIamAuthorizer: true")}\n${samFunction("HttpApi")}`,
    first: "http-api-iam-deny",
  },
];

const notOfSam: readonly Negative[] = [
  {
    name: "SAM, an event that opens its method",
    refusal: unsigned,
    code: `${globals("Api", "DefaultAuthorizer: AWS_IAM")}\n${samFunction("Api", "Authorizer: NONE")}`,
    not: ["auth-mode=iam"],
  },
  {
    name: "SAM, an event that asks for no key",
    refusal: forbidden,
    code: `${globals("Api", "ApiKeyRequired: true")}\n${samFunction("Api", "ApiKeyRequired: false")}`,
    not: ["api-key-required=yes"],
  },
  {
    name: "SAM, an event that asks for no key, in JSON",
    refusal: forbidden,
    code: inJson({ ApiKeyRequired: true }, { ApiKeyRequired: false }),
    not: ["api-key-required=yes"],
  },
  {
    name: "SAM, a commented line",
    refusal: forbidden,
    code: `${globals("Api", "# ApiKeyRequired: true", "AddDefaultAuthorizerToCorsPreflight: false")}\n${samFunction("Api")}`,
    not: ["api-key-required=yes"],
  },
  {
    name: "SAM, the globals of the other kind of API",
    refusal: unsigned,
    code: `${globals("HttpApi", "DefaultAuthorizer: AWS_IAM")}\n${samFunction("Api")}`,
    not: ["auth-mode=iam"],
  },
  {
    name: "SAM, an event of an API that is not shown",
    refusal: forbidden,
    code: `Transform: AWS::Serverless-2016-10-31\n${samFunction("Api").replace("Path:", "RestApiId: !Ref Shared\n            Path:")}`,
    not: ["api-key-required=no", "auth-mode=none"],
  },
];

const cors = (...auth: readonly string[]) =>
  `${globals("Api", ...auth)}\n    Cors: "'*'"\n${samFunction("Api")}`;

const ofPreflights: readonly Positive[] = [
  {
    name: "SAM, preflights that ask for the key of all methods",
    refusal: preflight,
    code: cors("ApiKeyRequired: true"),
    first: "preflight-refused",
  },
];

const notOfPreflights: readonly Negative[] = [
  {
    name: "SAM, preflights that are left out",
    refusal: preflight,
    code: cors("ApiKeyRequired: true", "AddApiKeyRequiredToCorsPreflight: false"),
    not: ["api-key-required=yes"],
  },
  {
    name: "SAM, preflights without the authorizer of all methods",
    refusal: preflight,
    code: cors("DefaultAuthorizer: AWS_IAM", "AddDefaultAuthorizerToCorsPreflight: false"),
    not: ["auth-mode=iam"],
  },
];

const routes = (key: string, mode = "AWS_IAM") =>
  [
    [
      "Terraform",
      `resource "aws_apigatewayv2_route" "get" {\n  api_id = aws_apigatewayv2_api.a.id\n  route_key = "${key}"\n  authorization_type = "${mode}"\n}`,
    ],
    [
      "CloudFormation",
      `  OrdersGet:\n    Type: AWS::ApiGatewayV2::Route\n    Properties:\n      ApiId: !Ref Api\n      RouteKey: ${key}\n      AuthorizationType: ${mode}`,
    ],
    [
      "the AWS CLI",
      `$ aws apigatewayv2 get-routes --api-id abcde12345\n{"Items":[{"RouteKey":"${key}","AuthorizationType":"${mode}","ApiKeyRequired":false,"RouteId":"r1"}]}`,
    ],
  ] as const;

const ofRouteKeys: readonly Positive[] = routes("GET /orders").map(([name, code]) => ({
  name: `${name}, a route by its method and path`,
  refusal: ofHttpApi,
  code,
  first: "http-api-iam-deny",
}));

const notOfRouteKeys: readonly Negative[] = ["$default", "sendMessage", "$connect"].flatMap((key) =>
  routes(key).map(([name, code]) => ({
    name: `${name}, the route ${key}`,
    refusal: ofHttpApi,
    code,
    not: ["api-type=http"],
  })),
);

const positives = [...ofSam, ...ofPreflights, ...ofRouteKeys];
const negatives = [...notOfSam, ...notOfPreflights, ...notOfRouteKeys];

describe("a piece of infrastructure code beside a refusal", () => {
  test.each(positives)("leads to the cause: $name", (piece) => {
    expect(bothOrders(piece).map(({ first }) => first)).toEqual([piece.first, piece.first]);
  });

  test.each(negatives)("concludes nothing that it does not say: $name", (piece) => {
    for (const { options } of bothOrders(piece)) {
      expect(options.filter((one) => piece.not.includes(one))).toEqual([]);
    }
  });
});
