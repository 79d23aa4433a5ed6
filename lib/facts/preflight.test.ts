import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const preflight = (text: string): string | undefined =>
  diagnose({ text }).observations.find(({ facet }) => facet === "preflight")?.option;

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

describe("a preflight", () => {
  test.each([
    [`$ curl -i -X OPTIONS ${url}\nHTTP/2 403\n\n{"message":"Missing Authentication Token"}`],
    [
      `Access to fetch at '${url}' from origin 'https://shop.example.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok status.`,
    ],
    [
      '{"requestId":"5b7e2d90-1c3f-4e8a-9d64-0f2a7b8c9d1e","httpMethod":"OPTIONS","resourcePath":"/orders","status":"403","errorMessage":"Forbidden","errorResponseType":"INVALID_API_KEY"}',
    ],
    [
      "(5b7e2d90) HTTP Method: OPTIONS, Resource Path: /orders\n(5b7e2d90) API Key  not authorized because method 'OPTIONS /orders' requires API Key",
    ],
  ])("is read from the method of %j", (text) => {
    expect(preflight(text)).toBe("yes");
  });

  test.each([
    [`$ curl -i ${url}\nHTTP/2 403\n\n{"message":"Missing Authentication Token"}`, "no"],
    ['{"message":"Missing Authentication Token"}', undefined],
  ])("is not read from %j", (text, option) => {
    expect(preflight(text)).toBe(option);
  });

  test("leaves no cause that needs a signature or a key", () => {
    const { remaining } = diagnose({ text: `$ curl -i -X OPTIONS ${url}\nHTTP/2 403\n` });
    const left = remaining.map(({ cause }) => cause);
    expect(left).toContain("preflight-refused");
    const needing = /signature|bearer|credential|session|api-key|usage-plan|iam|missing-auth/;
    // of an HTTP API that is the one name for a refusal by IAM, a preflight's too
    expect(left.filter((cause) => needing.test(cause))).toEqual(["http-api-iam-deny"]);
  });
});

describe("a preflight that should have been signed", () => {
  const refusal = "HTTP/2 403\nx-amzn-errortype: MissingAuthenticationTokenException\n";
  const author = (text: string) =>
    diagnose({ text }).observations.find(({ facet }) => facet === "answered-by");

  test("was most likely sent to API Gateway", () => {
    const text = `$ curl -i -X OPTIONS https://api.example.com/v1/pets\n${refusal}`;
    expect(author(text)).toMatchObject({ option: "api-gateway", isPresumed: true });
    expect(diagnose({ text }).cause).toBe("preflight-refused");
  });

  test("tells nobody where another service's name was called, or no preflight sent", () => {
    const service = `$ curl -i -X OPTIONS https://iot.us-east-1.amazonaws.com/v1/pets\n${refusal}`;
    expect(author(service)?.option).not.toBe("api-gateway");
    expect(author(`$ curl -i https://api.example.com/v1/pets\n${refusal}`)).toBeUndefined();
  });
});
