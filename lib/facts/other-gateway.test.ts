import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const read = (text: string) => {
  const { observations, cause } = diagnose({ text });
  return [observations.find(({ facet }) => facet === "answered-by")?.option, cause];
};

describe("another vendor's gateway", () => {
  test.each([
    "HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\nContent-Type: text/html\n\n<HTML><H1>Access Denied</H1></HTML>",
    'HTTP/1.1 403 Forbidden\nServer: kong/2.8.1\n\n{"message":"You cannot consume this service"}',
    'HTTP/1.1 403 Forbidden\nServer: APISIX/3.2.0\n\n{"error_msg":"access is not allowed"}',
    "$ curl -v http://orders:8000/pets\n< HTTP/1.1 403 Forbidden\n< content-length: 19\n< content-type: text/plain\n< server: envoy",
    "HTTP/1.1 403 Forbidden\nServer: Microsoft-Azure-Application-Gateway/v2\n\n<html><center>403</center></html>",
    'You don\'t have permission to access "http://api.example.com/orders" on this server.\nReference #18.2d351ab8.1772619330.4a1e60b',
  ])("is read from %j", (text) => {
    expect(read(text)).toEqual(["other-gateway", "outside-other-gateway"]);
  });

  test.each([
    'HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: MYMMG48rIAMFubC=\n\n{"message":"Forbidden"}',
    'HTTP/1.1 403 Forbidden\nVia: kong/2.8.1\napigw-requestid: MYMMG48rIAMFubC=\n\n{"message":"Forbidden"}',
  ])("only relays %j", (text) => {
    expect(read(text)[0]).not.toBe("other-gateway");
  });
});
