import { describe, expect, test } from "vitest";
import { discloseQuote, discloseText } from "./index";

const denial =
  "User: arn:aws:sts::111122223333:assumed-role/orders-client/i-0abcd1234efgh5678 is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders/42 with an explicit deny in a resource-based policy";

describe("what proves is shown", () => {
  test.each([
    ["a denial with its ARNs", denial],
    ["the body of a refusal", '{"message":"Missing Authentication Token"}'],
    [
      "a body in a string in a string",
      String.raw`{\"log\":\"{\\\"message\\\":\\\"Forbidden\\\"}\"}`,
    ],
    ["a header that is listed", "< x-amzn-errortype: AccessDeniedException"],
    ["a pair of a HAR", '{"name":"x-amzn-errortype","value":"ForbiddenException"}'],
    ["a hash of Ruby", '"x-amzn-errortype"=>"ExpiredTokenException"'],
    ["a status line", "HTTP/1.1 403 Forbidden"],
    ["a request line", "GET /prod/orders/42 HTTP/1.1"],
    ["a server", "Server: Apache/2.4.58 (Ubuntu)"],
    ["the ids of an answer", "x-amzn-requestid: 4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b"],
    ["the ids of API Gateway", "x-amz-apigw-id: Fq3xYHc1IAMFVqw="],
    [
      "an access log",
      '{"requestId":"Fq3xYHc1IAMFVqw=","status":"403","error.responseType":"WAF_FILTERED","httpMethod":"GET"}',
    ],
    [
      "an execution log",
      "(7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3) Received response. Status: 403, Integration latency: 41 ms",
    ],
    [
      "times",
      "Signature expired: 20260304T100355Z is now earlier than 20260304T101030Z (20260304T101530Z - 5 min.)",
    ],
    ["a client's sentence", "Error during WebSocket handshake: Unexpected response code: 403"],
    [
      "an SDK's sentence",
      "(Service: AmazonApiGateway; Status Code: 403; Error Code: AccessDeniedException; Request ID: 4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b; Proxy: null)",
    ],
    [
      "API Gateway's example",
      "not a valid key=value pair (missing equal-sign) in Authorization header",
    ],
    ["a value that is a placeholder", '{"x-api-key":"$API_KEY","voucher":"{{token}}","pin":null}'],
    ["marks of redaction", "x-api-key: [hidden]"],
    [
      "what a signature was made for",
      "Authorization: AWS4-HMAC-SHA256 Credential=AKIA[hidden]/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=[hidden]",
    ],
    ["a host with names in place of its parts", "{api_id}.execute-api.$REGION.amazonaws.com"],
    ["a command", "$ aws sts get-caller-identity"],
  ])("%s", (_, text) => {
    expect(discloseText(text)).toBe(text);
  });
});

describe("what is not known to be harmless is not", () => {
  test.each([
    ["values of a query", "GET /x?pass=hunter2&sid=abc HTTP/1.1", "GET /x?pass=…&sid=… HTTP/1.1"],
    ["a value without a name", "GET /x?hunter2 HTTP/1.1", "GET /x?… HTTP/1.1"],
    ["userinfo", "https://jane:correct@api.example.com/x", "https://…@api.example.com/x"],
    ["fragments", "https://api.example.com/x#access=correct", "https://api.example.com/x#…"],
    [
      "opaque segments of a path",
      "GET /orders/9f86d081884c7d65/items HTTP/1.1",
      "GET /orders/…/items HTTP/1.1",
    ],
    ["what a path hands out", "GET /reset/tulip HTTP/1.1", "GET /reset/… HTTP/1.1"],
    ["parameters of a path", "GET /orders;sid=tulip HTTP/1.1", "GET /orders;… HTTP/1.1"],
    [
      "labels of a host that are opaque",
      "https://x7f3kq9d2m1.example.com/",
      "https://….example.com/",
    ],
    ["a header that is not listed", "> X-Tenant-Ticket: correct", "> X-Tenant-Ticket: …"],
    ["a listed header of another shape", "Server: hunter2", "Server: …"],
    ["known words under an unlisted name", "> Voucher: Access Denied", "> Voucher: …"],
    ["a credential", "Authorization: Bearer abc.def.ghi", "Authorization: Bearer …"],
    [
      "a signature",
      "Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=beef",
      "Authorization: AWS4-HMAC-SHA256 Credential=AKIA…/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=…",
    ],
    ["members of JSON", '{"pin":4711,"otp":"470199"}', '{"pin":"…","otp":"…"}'],
    ["members within members", '{"voucher":{"inner":["correct"]}}', '{"voucher":{"inner":["…"]}}'],
    [
      "paths and times there",
      '{"voucher":["/tulip/bulb",{"a":["2026-03-04 10:15:30"]}]}',
      '{"voucher":["…",{"a":["…"]}]}',
    ],
    [
      "JSON in a string",
      String.raw`{"log":"{\"voucher\":\"correct \\\" horse\"}"}`,
      String.raw`{"log":"{\"voucher\":\"…\"}"}`,
    ],
    ["elements", "<Voucher>correct</Voucher>", "<Voucher>…</Voucher>"],
    [
      "flags",
      "curl --voucher correct https://api.example.com/",
      "curl --voucher … https://api.example.com/",
    ],
    ["padding behind what reads like a name", '["OrangeTableLamp="]', '["…="…'],
    [
      "the same in a quote that was cut",
      String.raw`{"detail":"{\"voucher\":[\"WinterGardenBench=`,
      String.raw`{"detail":"{\"voucher\":[\"…=`,
    ],
    ["groups of digits", "call 06 12 34 56 78", "…"],
    ["an address of a client", "from 203.0.113.9", "from …"],
    ["words of no known sentence", "correct horse battery staple", "correct …"],
    ["letters that are not English", "密码 пароль", "…"],
    [
      "a session that names a person",
      "arn:aws:sts::111122223333:assumed-role/app/jane@example.com",
      "arn:aws:sts::111122223333:assumed-role/app/…",
    ],
    ["what follows a mark", "x-api-key: [hidden]tail", "x-api-key: … [hidden] …"],
  ])("%s", (_, text, shown) => {
    expect(discloseText(text)).toBe(shown);
  });

  test("but what AWS alone writes is, under any name", () => {
    expect(discloseText('{"whatever":"ACCESS_DENIED","other":"x AccessDeniedException y"}')).toBe(
      '{"whatever":"ACCESS_DENIED","other":"… AccessDeniedException …"}',
    );
  });
});

describe("a quote shows the smallest part that proves", () => {
  test("of a head in a HAR the method and the URL", () => {
    const head =
      'GET","url":"https://api.example.com/orders?sid=x","httpVersion":"HTTP/2.0","headers":[';
    expect(discloseQuote(head, "authorization-sent")).toBe(
      "GET https://api.example.com/orders?sid=…",
    );
    expect(discloseQuote('403,"statusText":"","headers":[', "error-type")).toBe("403");
  });

  test("an address where it is about a host, and nowhere else", () => {
    expect(discloseQuote("203.0.113.9", "host-resolves-to")).toBe("203.0.113.9");
    expect(discloseQuote("10.0.8.4", "private-api-name")).toBe("10.0.8.4");
    expect(discloseQuote("203.0.113.9", "message")).toBe("…");
  });

  test("an id where it is about the answer", () => {
    const id = "4b1f5b0e-2b5e-4a5e-9d3e-8f0a6e1c2d3b";
    expect(discloseQuote(id, "request-logged")).toBe(id);
    expect(discloseQuote(id, "message")).toBe("…");
  });
});

test("a text that is shown is shown alike again", () => {
  const shown = discloseText(`${denial}\n> X-Ticket: correct\nGET /x?pass=hunter2 HTTP/1.1`);
  expect(discloseText(shown)).toBe(shown);
});
