import { describe, expect, test } from "vitest";
import { diagnose } from "..";

/** A call of `GET /orders/42`, with what its answer shows of it. */
const calls: Readonly<Record<string, string>> = {
  "an address in the command":
    '$ curl https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders/42\n{"message":"Forbidden"}',
  "an address in words":
    '{"message":"Forbidden"} on GET https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders/42',
  "a custom domain": '$ curl https://api.example.com/shop/orders/42\n{"message":"Forbidden"}',
};

interface Request {
  readonly api: string;
  readonly path: string;
  readonly method: string;
}

const logs: Readonly<Record<string, (request: Request) => string>> = {
  "AWS WAF": ({ api, path, method }) =>
    JSON.stringify({
      timestamp: 1770112882000,
      action: "BLOCK",
      terminatingRuleId: "limit",
      httpSourceName: "APIGW",
      httpSourceId: `111122223333:${api}:prod`,
      httpRequest: { clientIp: "203.0.113.7", uri: `/prod${path}`, httpMethod: method },
    }),
  "an access log": ({ api, path, method }) =>
    JSON.stringify({
      apiId: api,
      stage: "prod",
      httpMethod: method,
      path: `/prod${path}`,
      status: "403",
      responseType: "WAF_FILTERED",
    }),
};

const own: Request = { api: "abcde12345", path: "/orders/42", method: "GET" };

describe.each(Object.entries(logs))("a line of %s", (_, line) => {
  describe.each(Object.entries(calls))("beside %s", (kind, call) => {
    test("is of the call where nothing of it differs", () => {
      expect(diagnose({ text: `${call}\n\n${line(own)}\n` }).cause).toBe("waf-filtered");
    });

    test.each([
      ["another path", { path: "/admin/metrics" }],
      // of words nobody knows whose the method is
      ...(kind === "an address in words"
        ? []
        : ([["another method", { method: "DELETE" }]] as const)),
      // a custom domain tells none
      ...(kind === "a custom domain" ? [] : ([["another API", { api: "fghij67890" }]] as const)),
    ] as const)("tells nothing of it with %s", (__, other) => {
      const { cause } = diagnose({ text: `${call}\n\n${line({ ...own, ...other })}\n` });
      expect(cause).toBeUndefined();
    });
  });

  test.each([
    ["another stage's mapping", "https://api.example.com/v2/orders/42", "/v2/orders/42"],
    ["a closing stroke", "https://api.example.com/orders/42/", "/orders/42"],
    ["a query", "https://api.example.com/orders/42?page=2", "/orders/42"],
  ])("is of the call with %s", (__, url, path) => {
    const text = `$ curl "${url}"\n{"message":"Forbidden"}\n\n${line({ ...own, path })}\n`;
    expect(diagnose({ text }).cause).toBe("waf-filtered");
  });
});

describe("an execution log between a body and its head", () => {
  const text = (id: string): string =>
    [
      'I get {"message":"Forbidden"} and find this:',
      `(${id}) Verifying Usage Plan for request: ${id}. API Key:  API Stage: abcde12345/prod`,
      `(${id}) API Key  not authorized because method 'GET /health' requires API Key and API Key is not associated with a Usage Plan for API Stage abcde12345/prod: No Usage Plan found for key and API Stage`,
      `(${id}) Method completed with status: 403`,
      "",
      "$ curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/health",
      "HTTP/2 403",
      "x-amzn-requestid: 6f1c2d3e-0000-4000-8000-000000000001",
      "x-amzn-errortype: ForbiddenException",
      "",
      '{"message":"Forbidden"}',
    ].join("\n");

  test("tells nothing of a call with another request id", () => {
    expect(diagnose({ text: text("6f1c2d3e-0000-4000-8000-000000000002") }).cause).toBeUndefined();
  });

  test("is the call's with its id", () => {
    expect(diagnose({ text: text("6f1c2d3e-0000-4000-8000-000000000001") }).cause).toBe(
      "invalid-api-key",
    );
  });
});
