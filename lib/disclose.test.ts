import { expect, test } from "vitest";
import { diagnose, disclose, toJson } from ".";
import { inEnglish } from "./testing/telling";

test("the query of a request is handed on by its names", () => {
  const text = [
    "> GET /prod/orders?pass=tulip-bulb&sid=9f86d081884c7d65 HTTP/1.1",
    "> Host: abcde12345.execute-api.us-east-1.amazonaws.com",
    "> User-Agent: curl/8.5.0",
    "> Accept: */*",
    "> ",
    "< HTTP/1.1 403 Forbidden",
    "< x-amzn-errortype: MissingAuthenticationTokenException",
    "< ",
    '{"message":"Missing Authentication Token"}',
  ].join("\n");
  const { observations } = toJson(disclose(diagnose({ text })), inEnglish);
  const heads = observations.filter(({ quote }) => quote?.startsWith("GET "));
  expect(heads.length).toBeGreaterThan(1);
  expect(new Set(heads.map(({ quote }) => quote))).toEqual(
    new Set(["GET /prod/orders?pass=[hidden-1]&sid=[hidden-2] HTTP/1.1"]),
  );
});

test("a parameter is handed on whole or not at all", () => {
  const text = [
    "> GET /prod/orders/9f86d081884c7d65 HTTP/1.1",
    "> Host: abcde12345.execute-api.us-east-1.amazonaws.com",
    "> ",
    "< HTTP/1.1 403 Forbidden",
    "< x-amzn-requestid: 4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b",
    "< ",
  ].join("\n");
  expect(disclose(diagnose({ text })).parameters).toEqual({
    apiId: "abcde12345",
    region: "us-east-1",
    stage: "prod",
    method: "GET",
    host: "abcde12345.execute-api.us-east-1.amazonaws.com",
    requestId: "4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b",
  });
});
