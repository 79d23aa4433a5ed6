import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

/** What works, as people show it right above what is refused. */
const working: Readonly<Record<string, string>> = {
  "the console's template": `export const handler = async (event) => {
  // TODO implement
  const response = {
    statusCode: 200,
    body: JSON.stringify('Hello from Lambda!'),
  };
  return response;
};`,
  "the template on one line":
    "const response = { statusCode: 200, body: JSON.stringify('Hello from Lambda!') };",
  "a function with fields":
    "const response = {\n  statusCode: 200,\n  headers: {\n    'Content-Type': 'application/json',\n    'Access-Control-Allow-Origin': '*',\n  },\n  body: result,\n};",
  "a callback": "callback(null, { statusCode: 201, body: JSON.stringify(item) });",
  Ruby: "{ statusCode: 200, body: JSON.generate('Hello from Lambda!') }",
  "what a function returns": '{"statusCode": 200}',
  "an invocation": '{\n    "StatusCode": 200,\n    "ExecutedVersion": "$LATEST"\n}',
  "a response": "Response: 200 OK",
  "a line of a log": "INFO status=200 path=/a",
  "a test of the console": "Test invoke: Status: 200 Latency: 31 ms",
  "a health check": "health check returned 200",
  "another language": "Der Test in der Konsole liefert Status 200.",
  "a mock": '"IntegrationResponses": [{"StatusCode": 200}]',
};

/** What stands between the two. */
const between: Readonly<Record<string, string>> = {
  nothing: "\n",
  "a blank line": "\n\n",
  "who shows it": "\nResponse: ",
  "a level": "\nERROR ",
  "where it is seen": "\nIn the browser: ",
  "a command": `\n$ curl ${url}\n`,
  "a blank line and a command": `\n\n$ curl ${url}\n`,
};

const refused: Readonly<Record<string, string>> = {
  forbidden: '{"message":"Forbidden"}',
  "missing-authentication-token": '{"message":"Missing Authentication Token"}',
  "token-invalid": '{"message":"The security token included in the request is invalid."}',
  "authorizer-denied":
    '{"Message":"User is not authorized to access this resource with an explicit deny"}',
};

describe("a status of something that works does not hide the refusal below it", () => {
  const all = Object.entries(working).flatMap(([name, above]) =>
    Object.entries(between).map(([parting, middle]) => [name, parting, above + middle] as const),
  );
  test.each(all)("%s, %s", (_name, _parting, above) => {
    for (const [option, body] of Object.entries(refused)) {
      const { verdict, status, observations } = diagnose({ text: above + body });
      expect(observations).toContainEqual(expect.objectContaining({ facet: "message", option }));
      expect(verdict).not.toBe("not-a-403");
      expect(status ?? 403).toBe(403);
    }
  });

  test.each([
    ["in one sentence", 'The console test returns 200 but the URL gives {"message":"Forbidden"}'],
    ["in Chinese", '控制台测试 status: 200，但浏览器返回 {"message":"Forbidden"}'],
    ["below", '{"message":"Forbidden"}\nTest: Status: 200'],
  ])("%s", (_, text) => {
    expect(diagnose({ text }).verdict).toBe("shortlist");
  });

  test("the call is completed although the function's answer stands beside it", () => {
    const text = `return {StatusCode: 200, Body: "ok"}\nPOST ${url}: 403 {"message":"Forbidden"}`;
    const { call, status } = diagnose({ text });
    expect([call.url, status]).toEqual([url, 403]);
  });
});

describe("a failure that is told in another sentence does not hide the refusal behind it", () => {
  test.each([
    'My Lambda returns 401 when the token is bad. The API however answers {"message":"Forbidden"}',
    'Without a token I get status 401. With the token it is {"message":"Forbidden"}',
    '/login returned 404 at first, but now /orders returns {"message":"Missing Authentication Token"}',
    'The old endpoint returned 500, while the new one gives {"message":"Missing Authentication Token"}',
  ])("%s", (text) => {
    expect(diagnose({ text }).verdict).not.toBe("not-a-403");
  });
});

describe("what is no refusal by its own status stays that", () => {
  test.each([
    [
      "a head and its body",
      'HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"message":"Forbidden"}',
    ],
    [
      "curl -i",
      `$ curl -i ${url}\nHTTP/2 200\ncontent-type: application/json\n\n{"message":"Forbidden"}`,
    ],
    [
      "a page that quotes the words",
      'HTTP/2 200\ncontent-type: text/html\nserver: nginx\n\n<html>{"message":"Missing Authentication Token"}</html>',
    ],
    [
      "an error of the server",
      'HTTP/1.1 500 Internal Server Error\ncontent-type: application/json\n\n{"message":"Missing Authentication Token"}',
    ],
    ["no place", 'HTTP/2 404\ncontent-type: application/json\n\n{"message":"Forbidden"}'],
    [
      "the network panel",
      'Request URL: https://api.example.com/a\nRequest Method: GET\nStatus Code: 200 OK\ncontent-type: application/json\ndate: Wed, 04 Mar 2026 10:15:31 GMT\n\n{"message":"Forbidden"}',
    ],
    [
      "an object with its status",
      "{ status: 200, statusText: 'OK', headers: { 'content-type': 'application/json', date: 'Wed, 04 Mar 2026 10:15:31 GMT' }, data: { message: 'Forbidden' } }",
    ],
    [
      "an object with its status on lines",
      "{\n  statusCode: 200,\n  headers: {\n    'content-type': 'application/json',\n    date: 'Wed, 04 Mar 2026 10:15:31 GMT'\n  },\n  body: '{\"message\":\"Forbidden\"}'\n}",
    ],
    ["a function that forbids", '{"statusCode":200,"body":"{\\"message\\":\\"Forbidden\\"}"}'],
    ["a line", 'GET /x returned 200: {"message":"Forbidden"}'],
    ["a line with a label", 'status: 200 OK, body: {"message":"Forbidden"}'],
    ["labels on lines", 'Status: 200\nLatency: 31\nResponse Body:\n{"message":"Forbidden"}'],
    ["an application's words", 'status: 200\n{"success":false,"message":"Forbidden"}'],
    ["a success", 'status: 200\n{"message":"created"}'],
    [
      "a line of a log as a body",
      'status=200\n{"level":"error","message":"Missing Authentication Token","time":"2026-03-04T10:15:31Z"}',
    ],
    ["another refusal", 'status: 401\n{"message":"Forbidden"}'],
    ["a sentence about its body", 'It returns status 401. Body: {"message":"Forbidden"}'],
    [
      "a sentence about its answer",
      'I get status code 500. The response is {"message":"Forbidden"}',
    ],
    ["one sentence", 'HTTP 401, and the body says {"message":"Forbidden"}'],
    ["a failure", 'status 502\n{"message":"Internal server error"}'],
  ])("%s", (_, text) => {
    expect(diagnose({ text }).verdict).toBe("not-a-403");
  });
});
