import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const id = "7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3";
const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const missing = '{"message":"Missing Authentication Token"}';

const resources = {
  items: [
    { id: "r0", path: "/" },
    { id: "r1", path: "/orders", resourceMethods: { GET: {}, POST: {} } },
    { id: "r2", path: "/orders/{id}", resourceMethods: { GET: {} } },
  ],
};
const operations = `  /orders:
    get:
      x-amazon-apigateway-integration: {type: mock}
    post:
      x-amazon-apigateway-integration: {type: mock}
  /orders/{id}:
    get:
      x-amazon-apigateway-integration: {type: mock}
`;

/** How people show what an API has, of which none says what its methods ask for. */
const lists: readonly (readonly [string, string])[] = [
  [
    "the output",
    `$ aws apigateway get-resources --rest-api-id abcde12345\n${JSON.stringify(resources, null, 4)}`,
  ],
  ["OpenAPI", `openapi: 3.0.1\ninfo:\n  title: orders\n  version: '1'\npaths:\n${operations}`],
  ["OpenAPI without its beginning", `paths:\n${operations}`],
  ["a line", "Resources: / , /orders GET POST, /orders/{id} GET"],
  ["a list", "Routes of the API:\n- GET /orders\n- POST /orders\n- GET /orders/{id}"],
  ["a list, paths first", "We have these endpoints\n\n* /orders: GET, POST\n* /orders/{id}: GET"],
  [
    "a table",
    "| Method | Path |\n|---|---|\n| GET | /orders |\n| POST | /orders |\n| GET | /orders/{id} |",
  ],
  ["Chinese", "API 的资源：\n1. GET /orders\n2. POST /orders\n3. GET /orders/{id}"],
  [
    "keys of a document, as a filter prints them",
    "$ yq '.paths | to_entries' openapi.yaml\n/orders\tget,post\n/orders/{id}\tget",
  ],
  ["small letters", "routes:\n  get  /orders\n  post /orders\n  get  /orders/{id}"],
  [
    "JSON that a filter made",
    'jq output, resources:\n[{"/": null}, {"/orders": ["GET","POST"]}, {"/orders/{id}": ["GET"]}]',
  ],
  ["Japanese", "リソース\n・\nGET /orders\nPOST /orders\nGET /orders/{id}"],
];

const head = `HTTP/2 403
x-amzn-requestid: ${id}
x-amzn-errortype: MissingAuthenticationTokenException
x-amz-apigw-id: UYt4nH1GliAEJtg=
`;
/** How they show the call. */
const calls: readonly ((method: string, path: string) => string)[] = [
  (method, path) => `$ curl -X ${method} https://${host}/prod${path}\n${missing}`,
  (method, path) => `$ curl -i -X ${method} https://${host}/prod${path}\n${head}\n${missing}`,
  (method, path) => `${method} https://${host}/prod${path} 403\nresponse: ${missing}`,
];

/** How a log shows it, which says neither for which API it was, nor what was sent. */
const logged: readonly ((method: string, path: string) => string)[] = [
  (method, path) =>
    JSON.stringify({
      requestId: id,
      httpMethod: method,
      path: `/prod${path}`,
      status: "403",
      responseType: "MISSING_AUTHENTICATION_TOKEN",
    }),
  (method, path) => `${id}|${method}|/prod${path}|-|403|MISSING_AUTHENTICATION_TOKEN`,
];

const absent = [
  ["GET", "/order/42"],
  ["DELETE", "/orders"],
  ["PUT", "/orders/42"],
  ["GET", "/prod/orders"],
] as const;
const present = [
  ["GET", "/orders"],
  ["POST", "/orders"],
  ["GET", "/orders/42"],
] as const;

const listed = (method: string, path: string) =>
  `GET /prod/health   -> 200\n${method} /prod${path}   -> 403 ${missing}`;

const causeOf = (...parts: readonly string[]) => diagnose({ text: parts.join("\n\n") }).cause;

describe("a call that is refused for want of a token, beside what its API has", () => {
  test("stands among what else was called", () => {
    const [, list = ""] = lists[3] ?? [];
    for (const [method, path] of absent)
      expect([path, causeOf(list, listed(method, path))]).toEqual([
        path,
        "resource-not-found-unsigned",
      ]);
    for (const [method, path] of present)
      expect(causeOf(list, listed(method, path))).toBeUndefined();
  });

  test("has no such path where a list shows the paths alone", () => {
    const text = `$ jq -r '.paths|keys[]' openapi.json\n/orders\n/orders/{id}\n$ curl https://${host}/prod`;
    expect(causeOf(`${text}/order\n${missing}`)).toBe("resource-not-found-unsigned");
    expect(causeOf(`${text}/orders\n${missing}`)).toBeUndefined();
  });

  test("is no row of what a command prints as text", () => {
    const text = `aws apigateway get-resources --rest-api-id abcde12345 --query 'items[].[path]' --output text\n/\n/orders\ncurl https://${host}/prod/order\n${missing}`;
    expect(causeOf(text)).toBe("resource-not-found-unsigned");
  });

  test.each(lists)("has no such method where the list has none: %s", (_, list) => {
    const causes = absent.flatMap(([method, path]) =>
      calls.flatMap((call) => [
        causeOf(list, call(method, path)),
        causeOf(call(method, path), list),
      ]),
    );
    expect(causes).toHaveLength(24);
    expect(causes).toEqual(causes.map(() => "resource-not-found-unsigned"));
  });

  test.each(lists)("is likely to lack its method where a log shows it: %s", (_, list) => {
    const deployed = (method: string, path: string) =>
      logged.map((line) => {
        const { observations } = diagnose({ text: `${list}\n\n${line(method, path)}` });
        return observations.find(({ facet }) => facet === "route-deployed")?.option;
      });
    const found = absent.slice(0, 3).flatMap(([method, path]) => deployed(method, path));
    expect(found).toEqual(["no", "no", "no", "no", "no", "no"]);
  });

  // what a whole document declares to ask for nothing is not deployed, which is the same cause
  const open = lists.filter(([, list]) => !list.startsWith("openapi"));
  test.each(open)("is not named where the list has it: %s", (_, list) => {
    const causes = present.flatMap(([method, path]) =>
      [...calls, ...logged].map((call) => causeOf(list, call(method, path))),
    );
    expect(causes).toEqual(causes.map(() => undefined));
  });

  test.each(lists)("with a token of its own likewise: %s", (_, list) => {
    const refused = `{"message":"Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'mJ2f0N5d3x8E6bYk1hV7cQpZrT4sLwA9uGiO0eXyBn8='."}`;
    const told = `the frontend sends DELETE /prod/orders/42 with Authorization: Bearer abc\n403 ${refused}`;
    const shown = `$ curl -X DELETE https://${host}/prod/orders/42 -H "Authorization: Bearer abc"\n${refused}`;
    for (const call of [told, shown]) {
      expect(causeOf(list, call)).toBe("resource-not-found-with-authorization");
    }
  });

  test("is not named beside a list of what came of calls, or of methods that take signatures", () => {
    const call = `$ curl -X DELETE https://${host}/prod/orders\n${missing}`;
    for (const list of [
      "Endpoints I tried:\nGET /orders 200\nPOST /orders 201",
      "GET /orders HTTP/1.1\nGET /items HTTP/1.1",
      "Our docs mention /orders and /items.",
      "The route is GET /orders.",
    ]) {
      expect(diagnose({ text: `${list}\n\n${call}` }).observations).not.toContainEqual(
        expect.objectContaining({ facet: "route-deployed", option: "no", isTold: true }),
      );
    }
  });
});

describe("the stage in a custom domain name's URL", () => {
  const url = (path: string) => `https://data.example.com${path}`;
  const printed = (path: string, result: string) =>
    `In [14]: requests.get("${url(path)}", params={"q": 1}).text\nOut[14]: ${result}\n`;
  const worked = (path: string) =>
    `In [15]: requests.get("${url(path)}", params={"q": 1}).status_code\nOut[15]: 200\n`;

  test.each([
    ["below", printed("/prod/items", `'${missing}'`) + worked("/items")],
    ["above", worked("/items") + printed("/prod/items", `'${missing}'`)],
    ["in words", `${url("/prod/items")} gives ${missing}, but ${url("/items")} works.`],
  ])("is one too many where the call works without it: %s", (_, text) => {
    expect(diagnose({ text }).cause).toBe("resource-not-found-unsigned");
  });

  test.each([
    ["another path works", printed("/prod/items", `'${missing}'`) + worked("/orders")],
    ["what stands there is no stage", printed("/shop/items", `'${missing}'`) + worked("/items")],
    [
      "it is refused in other words",
      printed("/prod/items", `'{"message":"Forbidden"}'`) + worked("/items"),
    ],
  ])("is none where %s", (_, text) => {
    expect(diagnose({ text }).observations).not.toContainEqual(
      expect.objectContaining({ facet: "route-deployed", option: "no" }),
    );
  });
});

describe("a command in a sentence that says what it gives", () => {
  const refused = `uri: https://${host}/menu/today\n{"message":"Forbidden"}\n`;
  const other = `curl https://${host}/dev/menu/today`;

  test.each([
    `in the terminal \`${other}\` gives the json?`,
    `\`${other}\` works, though.`,
    `but '${other}' returns 200`,
  ])("is a call that works: %s", (words) => {
    expect(diagnose({ text: `${refused}\n${words}` }).cause).toBe("wrong-stage");
  });

  test.each([
    `should \`${other}\` be what I call?`,
    `\`${other}\` gives 403, too`,
    `\`${other}\` returns the json only if I am on the VPN, otherwise 403`,
  ])("is none: %s", (words) => {
    expect(diagnose({ text: `${refused}\n${words}` }).observations).not.toContainEqual(
      expect.objectContaining({ facet: "stage-in-url", option: "wrong", isPresumed: undefined }),
    );
  });
});
