import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const author = (text: string): string | undefined =>
  diagnose({ text }).observations.find(({ facet }) => facet === "answered-by")?.option;

const missing = '{"message":"Missing Authentication Token"}';

describe("an emulator on the developer's machine", () => {
  test.each([
    ["an address of the machine", `$ curl http://127.0.0.1:3000/hello\n${missing}`],
    ["its name", `$ curl -s http://localhost:3000/dev/orders\n{"message":"Forbidden"}`],
    ["Android's name for it", `When I call http://10.0.2.2:3000/ I get ${missing}`],
    [
      "LocalStack, which writes the ids too",
      `$ curl -i http://k3j2.execute-api.localhost.localstack.cloud:4566/dev/x\nHTTP/1.1 403\nx-amz-apigw-id: YxT2\nx-amzn-errortype: MissingAuthenticationTokenException\n\n${missing}`,
    ],
    [
      "LocalStack's own field, beside the ids of API Gateway",
      `HTTP/1.1 403\nx-amz-apigw-id: YxT2\nx-amzn-errortype: MissingAuthenticationTokenException\nx-localstack: true\n\n${missing}`,
    ],
    [
      "that field among what a test printed",
      `url http://localhost.localstack.cloud:4566/_aws/execute-api/a1b2/test/items\nheaders {'x-amzn-errortype': 'MissingAuthenticationTokenException', 'x-localstack': 'true', 'x-amz-apigw-id': 'b1f5c6d2'}\nbody ${missing}`,
    ],
    [
      "LocalStack, in another service's words",
      '$ curl abcde12345.execute-api.localhost.localstack.cloud:4566\n<ErrorResponse xmlns="http://None.amazonaws.com/doc/2010-03-31/"><Error>\n<Code>AccessDeniedException</Code></Error></ErrorResponse>',
    ],
    [
      "its port",
      "$ curl -i http://127.0.0.1:4566/_aws/x\nHTTP/1.1 403 FORBIDDEN\nContent-Type: text/plain\n\nno",
    ],
    [
      "the server of sam local",
      `HTTP/1.0 403 FORBIDDEN\nServer: Werkzeug/1.0.1 Python/3.7.9\n\n${missing}`,
    ],
    [
      "hapi's object around an authorizer's sentence",
      '{"statusCode":403,"error":"Forbidden","message":"User is not authorized to access this resource"}',
    ],
    [
      "an error type without API Gateway's id, from a machine's own address",
      "$ http 'http://localhost:8000/today' 'Authorization: Bearer allow1'\n\nHTTP/1.1 403 Forbidden\nContent-Length: 61\nContent-Type: application/json\nx-amzn-ErrorType: AccessDeniedException\nx-amzn-RequestId: 43437f37-16c8-4ead-83b7-66f649e7cc9c\n",
    ],
    [
      "the same of a key that serverless-offline asks for",
      "$ curl -i http://127.0.0.1:3000/dev/orders\nHTTP/1.1 403 Forbidden\nx-amzn-errortype: ForbiddenException\ncache-control: no-cache\n",
    ],
    [
      "the server of chalice local with an error type",
      "HTTP/1.1 403 Forbidden\nServer: BaseHTTP/0.6 Python/3.8.2\nx-amzn-ErrorType: AccessDeniedException\nContent-Length: 61\n",
    ],
  ])("is read from %s", (_, text) => {
    expect(author(text)).toBe("local-emulator");
    expect(diagnose({ text }).cause).toBe("local-emulator");
  });

  test.each([
    [
      "a tunnel to an API, whose ids the answer bears",
      `$ curl -i http://localhost:8443/prod/orders\nHTTP/1.1 403 Forbidden\nx-amzn-requestid: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3\nx-amzn-errortype: MissingAuthenticationTokenException\nx-amz-apigw-id: MYMMG48rIAMFubC=\n\n${missing}`,
    ],
    [
      "a Host field that names an API",
      `$ curl -H "Host: abcde12345.execute-api.us-east-1.amazonaws.com" https://127.0.0.1:8443/prod/orders\n${missing}`,
    ],
    [
      "a page on the machine that calls an API",
      `POST https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders from http://localhost:3000: ${missing}`,
    ],
    ["an application's own words", '$ curl http://localhost:8080/orders\n{"error":"no access"}'],
  ])("is not read from %s", (_, text) => {
    expect(author(text)).not.toBe("local-emulator");
  });
});

describe("an application in somebody's own network", () => {
  const refused = "HTTP/1.1 403 Forbidden\n\nno access to this";

  test.each([
    ["a name of the network", `$ curl -i http://orders.prod.svc.cluster.local:8080/a\n${refused}`],
    ["an address of it", `$ curl -i http://10.2.3.4:8080/a\n${refused}`],
    [
      "a Host field with the same name",
      `$ curl -i -H "Host: orders.lan" http://orders.lan:8080/a\n${refused}`,
    ],
  ])("is read from %s", (_, text) => {
    expect(author(text)).toBe("web-server");
  });

  test.each([
    [
      "a name that only Host has, at an ingress",
      `$ curl -i -H "Host: orders.prod.svc.cluster.local" http://203.0.113.9/a\n${refused}`,
    ],
    [
      "the same, at a place that the shell knows",
      `$ curl -i -HHost:orders.prod.svc.cluster.local $INGRESS_HOST:$INGRESS_PORT/a\n${refused}`,
    ],
  ])("is not read from %s", (_, text) => {
    expect(author(text)).not.toBe("web-server");
  });
});

describe("a bare address", () => {
  const refused = [
    "WebSocket connection to 'ws://203.0.113.7/agent' failed: Error during WebSocket handshake: Unexpected response code: 403",
    "GET http://203.0.113.7/agent 403 (Forbidden)",
  ];
  const logs = [
    'INFO:     10.0.0.3:0 - "GET /agent HTTP/1.1" 403 Forbidden',
    "INFO: connection rejected (403 Forbidden)",
    "Forbidden (CSRF cookie not set.): /agent",
  ];

  test.each(refused.flatMap((call) => logs.map((log) => [call, log])))(
    "%s, where an application's log tells of the refusal, is none that API Gateway does not know: %s",
    (call, log) => {
      expect(diagnose({ text: `${call}\n\n${log}\n` }).cause).toBe("integration-returned-403");
      expect(diagnose({ text: `${log}\n\n${call}\n` }).cause).toBe("integration-returned-403");
    },
  );

  test.each(refused)("alone names nothing: %s", (call) => {
    expect(diagnose({ text: call }).cause).toBeUndefined();
  });

  test("that answers as API Gateway does is none of its names", () => {
    const text = '$ curl -k https://203.0.113.7/prod/orders\n{"message":"Forbidden"}';
    expect(diagnose({ text }).cause).toBe("unknown-host");
  });
});
