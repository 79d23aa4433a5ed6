import { describe, expect, test } from "vitest";
import { diagnose } from "../..";

const direct = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const option = (text: string, facet: string): string | undefined =>
  diagnose({ text }).observations.find((one) => one.facet === facet)?.option;

const document = (server: string) =>
  `openapi: 3.0.1\nservers:\n  - url: ${server}\npaths:\n  /orders:\n    get: {}\n  /orders/{id}:\n    get: {}\n`;
const templated = `openapi: 3.0.1\nservers:\n  - url: ${direct}/{basePath}\n    variables:\n      basePath:\n        default: /prod\npaths:\n  /orders:\n    get: {}\n  /orders/{id}:\n    get: {}\n`;
const older = `swagger: "2.0"\nhost: abcde12345.execute-api.us-east-1.amazonaws.com\nbasePath: /prod\npaths:\n  /orders:\n    get: {}\n  /orders/{id}:\n    get: {}\n`;
const forbidden = '{"message":"Forbidden"}';

describe("the servers of an OpenAPI document", () => {
  test.each([document(`${direct}/prod`), templated, older])(
    "show a stage that the call lacks",
    (api) => {
      for (const path of ["/orders", "/orders/7"]) {
        const call = `$ curl ${direct}${path}\n${forbidden}\n`;
        for (const text of [`${api}\n${call}`, `${call}\n${api}`]) {
          expect(option(text, "stage-in-url"), text).toBe("wrong");
          expect(diagnose({ text }).cause, text).toBe("wrong-stage");
        }
      }
    },
  );

  test.each(["/prod/orders", "/prod/orders/7", "/prod", "/users", "/v2/orders"])(
    "tell nothing of the stage of a call to %s",
    (path) => {
      const text = `${document(`${direct}/prod`)}\n$ curl ${direct}${path}\n${forbidden}\n`;
      expect(option(text, "stage-in-url")).not.toBe("wrong");
    },
  );

  test("tell nothing of another API, nor where they have no base path", () => {
    for (const server of [
      "https://zzzzz12345.execute-api.us-east-1.amazonaws.com/prod",
      direct,
      `${direct}/`,
    ]) {
      const text = `${document(server)}\n$ curl ${direct}/orders\n${forbidden}\n`;
      expect(option(text, "stage-in-url"), server).not.toBe("wrong");
    }
  });

  test("show a base path that a call to a domain name lacks", () => {
    const head = "HTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n";
    const call = (path: string) =>
      `$ curl -i https://api.example.com${path}\n${head}${forbidden}\n`;
    const api = document("https://api.example.com/shop");
    expect(diagnose({ text: `${api}\n${call("/orders")}` }).cause).toBe("custom-domain-no-mapping");
    for (const path of ["/shop/orders", "/users", "/shop"])
      expect(option(`${api}\n${call(path)}`, "domain-mapping"), path).not.toBe("none");
    expect(
      option(`${document("https://api.example.com")}\n${call("/orders")}`, "domain-mapping"),
    ).not.toBe("none");
  });
});

describe("the one route that is shown", () => {
  const missing = '{"message":"Missing Authentication Token"}';
  const shown = [
    `openapi: 3.0.1\nservers:\n  - url: ${direct}/prod\npaths:\n  /orders:\n    get: {}\n`,
    "functions:\n  list:\n    handler: list.handler\n    events:\n      - http: GET /orders\n",
    "Resources:\n  OrdersFunction:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events:\n        List:\n          Type: Api\n          Properties:\n            Path: /orders\n            Method: get\n",
  ];

  test.each(shown)("tells that its path has no other method, and hardly another name", (api) => {
    for (const call of ["-X POST", "-X DELETE"]) {
      const text = `${api}\n$ curl ${call} ${direct}/prod/orders\n${missing}\n`;
      expect(diagnose({ text }).cause, text).toBe("resource-not-found-unsigned");
    }
    const text = `${api}\n$ curl ${direct}/prod/order\n${missing}\n`;
    expect(option(text, "route-deployed"), text).toBe("no");
  });

  test("tells nothing of itself", () => {
    const text = `${shown[0]}\n$ curl ${direct}/prod/orders\n${missing}\n`;
    expect(option(text, "route-deployed"), text).not.toBe("no");
  });

  test("tells nothing of what may stand elsewhere", () => {
    for (const path of ["/users", "/orders/7/lines", "/"]) {
      const text = `Route of the API:\n- GET /orders\n\n$ curl ${direct}/prod${path}\n${missing}\n`;
      expect(option(text, "route-deployed"), text).not.toBe("no");
    }
  });
});

describe("what a loop prints of its calls", () => {
  test.each([
    ["/orders 200", "/report 403"],
    [`${direct}/prod/orders 200`, `${direct}/prod/report 403`],
    ["('/orders', 200)", "('/report', 403)"],
    ["/orders: 200", "/report: 403"],
    ["GET /orders 200", "GET /report 403"],
  ])("tells that another works: %s", (works, refused) => {
    for (const lines of [
      [works, refused],
      [refused, works],
    ])
      expect(option(`${lines.join("\n")}\n${forbidden}`, "other-methods-work")).toBe("yes");
  });

  test.each([
    ["/orders 403", "/report 403"],
    ["/orders 500", "/report 403"],
    ["total 200", "/report 403"],
    ["/orders 200 of 1000 rows", "/report 403"],
  ])("tells nothing else: %s", (first, second) => {
    expect(option(`${first}\n${second}\n${forbidden}`, "other-methods-work")).toBeUndefined();
  });
});
