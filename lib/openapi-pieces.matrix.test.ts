import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const answer = (path: string, head: string, body: string, sent = "") =>
  `$ curl -i${sent} ${host}${path}\nHTTP/2 403\n${head}\n\n${body}\n`;
const bearer = " -H 'Authorization: Bearer x'";

/** What a scheme asks for, beside a refusal in which it shows. */
interface Asked {
  readonly name: string;
  readonly scheme: object;
  readonly scopes?: readonly string[];
  readonly refused: string;
  readonly shows: string;
}

const asked: readonly Asked[] = [
  {
    name: "a signature",
    scheme: {
      type: "apiKey",
      name: "Authorization",
      in: "header",
      "x-amazon-apigateway-authtype": "awsSigv4",
    },
    refused: answer(
      "/prod/orders",
      "x-amzn-errortype: MissingAuthenticationTokenException",
      '{"message":"Missing Authentication Token"}',
    ),
    shows: "auth-mode=iam",
  },
  {
    name: "a key",
    scheme: { type: "apiKey", name: "x-api-key", in: "header" },
    refused: answer(
      "/prod/orders",
      "x-amzn-errortype: ForbiddenException",
      '{"message":"Forbidden"}',
    ),
    shows: "api-key-required=yes",
  },
  {
    name: "a Lambda authorizer",
    scheme: {
      type: "apiKey",
      name: "Authorization",
      in: "header",
      "x-amazon-apigateway-authtype": "custom",
      "x-amazon-apigateway-authorizer": { type: "token", authorizerResultTtlInSeconds: 0 },
    },
    // of a body alone the mode is not known
    refused: answer(
      "/prod/orders",
      "x-amzn-errortype: ForbiddenException",
      '{"message":"Forbidden"}',
      bearer,
    ),
    shows: "auth-mode=lambda-authorizer",
  },
  {
    name: "a token",
    scheme: {
      type: "oauth2",
      "x-amazon-apigateway-authorizer": {
        type: "jwt",
        identitySource: "$request.header.Authorization",
        jwtConfiguration: { issuer: "https://example.com/", audience: ["orders"] },
      },
    },
    scopes: ["orders.read"],
    refused: answer(
      "/orders",
      "apigw-requestid: Abc12345oAMEJpQ=",
      '{"message":"Forbidden"}',
      bearer,
    ),
    shows: "auth-mode=jwt",
  },
];

/** YAML, as people write it: what is short stands on one line. */
function yaml(value: object, indent = ""): string {
  return Object.entries(value)
    .map(([key, inner]: [string, unknown]) => {
      if (Array.isArray(inner)) return `${indent}${key}: ${JSON.stringify(inner)}`;
      if (typeof inner === "object" && inner !== null)
        return `${indent}${key}:\n${yaml(inner, `${indent}  `)}`;
      return `${indent}${key}: ${typeof inner === "string" && /[$:]/.test(inner) ? `"${inner}"` : inner}`;
    })
    .join("\n");
}
const json = (value: object) => JSON.stringify(value, null, 2);
const bare = (value: object) => json(value).slice(2, -2).trimEnd();

const writings: Readonly<Record<string, (value: object) => string>> = {
  YAML: (value) => yaml(value),
  "YAML in a fence": (value) => `\`\`\`yaml\n${yaml(value)}\n\`\`\``,
  "indented YAML": (value) => yaml(value, "    "),
  JSON: json,
  "JSON without its braces": bare,
};

/** Where schemes stand, in a piece of a document. */
const sections: Readonly<Record<string, (schemes: object) => object>> = {
  components: (securitySchemes) => ({ components: { securitySchemes } }),
  securitySchemes: (securitySchemes) => ({ securitySchemes }),
  securityDefinitions: (securityDefinitions) => ({ securityDefinitions }),
  "a scheme alone": (schemes) => schemes,
};

const pathWith = (name: string, scopes: readonly string[], path = "/orders", method = "get") => ({
  [path]: { [method]: { operationId: "listOrders", security: [{ [name]: scopes }] } },
});

const cells = asked.flatMap((one) =>
  Object.entries(writings).flatMap(([writing, write]) =>
    Object.entries(sections).map(
      ([section, within]) =>
        [`${one.name}, ${section} in ${writing}`, { one, write, within }] as const,
    ),
  ),
);

function optionsIn(text: string): readonly string[] {
  return diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);
}

const WORDS = ["", "The method:\n", "and what it asks for, further down:\n"] as const;

describe("schemes and a bare path of one OpenAPI document belong together", () => {
  test.each(cells)("%s", (_, { one, write, within }) => {
    const schemes = write(within({ ordersAuth: one.scheme }));
    const path = write(pathWith("ordersAuth", one.scopes ?? []));
    for (const [first, second] of [
      [schemes, path],
      [path, schemes],
    ] as const) {
      for (const text of [
        `${first}\n\n${second}\n\n${one.refused}`,
        `${one.refused}\n${first}\n\n${second}\n`,
        `${WORDS[1]}${first}\n\n${WORDS[2]}${second}\n\n${one.refused}`,
      ]) {
        expect(optionsIn(text)).toContain(one.shows);
      }
    }
  });
});

describe("what a bare path does not ask for", () => {
  test.each(cells)("is told of nothing: %s", (_, { one, write, within }) => {
    const shown = (scheme: object, path: object) =>
      optionsIn(`${write(within({ ordersAuth: scheme }))}\n\n${write(path)}\n\n${one.refused}`);
    const scopes = one.scopes ?? [];
    const own = pathWith("ordersAuth", scopes);
    for (const options of [
      shown(one.scheme, pathWith("otherAuth", scopes)),
      shown(one.scheme, pathWith("ordersAuth", scopes, "/users")),
      shown(one.scheme, pathWith("ordersAuth", scopes, "/orders", "post")),
      shown({ type: "apiKey", name: "Authorization", in: "header" }, own),
      shown({ type: "http", scheme: "bearer" }, own),
    ]) {
      expect(options).not.toContain(one.shows);
    }
  });
});
