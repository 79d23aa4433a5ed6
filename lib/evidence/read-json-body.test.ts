import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outline, outlineCalls } from "./fixtures/outline";

const body = '{"message":"Forbidden"}';
const quoted = JSON.stringify(body);

describe("bodies", () => {
  test.each([
    ["alone", body, ["json-body", `response -  ${quoted}`]],
    [
      "with a byte order mark and CRLF",
      `\ufeff\r\n${body}\r\n`,
      ["json-body", `response -  ${quoted}`],
    ],
    ["in quotes", `"${body}"`, ["json-body", `response -  ${quoted}`]],
    ["in a fence", `\`\`\`json\n${body}\n\`\`\``, ["json-body", `response -  ${quoted}`]],
    ["with zsh's mark", `${body}%`, ["json-body", `response -  ${quoted}`]],
    ["after its status", `403 ${body}`, ["json-body", 'text "403"', `response 403  ${quoted}`]],
    [
      "pretty",
      '{\n  "Message": "no"\n}',
      ["json-body", `response -  ${JSON.stringify('{\n  "Message": "no"\n}')}`],
    ],
    [
      "cut",
      '{"message":"Forbid',
      ["json-body body-is-cut", `response -  ${JSON.stringify('{"message":"Forbid')}`],
    ],
    [
      "of Python",
      "{'message': 'Forbidden'}",
      ["json-body json-is-broken", `response -  ${JSON.stringify("{'message': 'Forbidden'}")}`],
    ],
    [
      "without a colon",
      '{\n "Message" "User: x"\n}',
      ["json-body json-is-broken", `response -  ${JSON.stringify('{\n "Message" "User: x"\n}')}`],
    ],
    ["escaped", '{\\"message\\":\\"Forbidden\\"}', ["json-body", `response -  ${quoted}`]],
    [
      "with line breaks in a string",
      '{"message":"a\n\nhost:x\nx-amz-date:y\n"}',
      [
        "json-body json-is-broken",
        `response -  ${JSON.stringify('{"message":"a\n\nhost:x\nx-amz-date:y\n"}')}`,
      ],
    ],
  ])("%s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test("in a sentence with method and URL", () => {
    expect(outline(`POST https://api.example.com/a returns ${body}`)).toEqual([
      "json-body",
      'text "POST https://api.example.com/a returns" https://api.example.com/a',
      "request POST https://api.example.com/a host=api.example.com",
      `response -  ${quoted}`,
    ]);
  });

  test("after a command", () => {
    expect(
      outline(
        `user@box:~/x> curl --request POST --data '{"a":1}' https://api.example.com/a\n${body}%`,
      ),
    ).toEqual([
      "client-output",
      "request POST https://api.example.com/a host=api.example.com",
      `response -  ${quoted}`,
    ]);
  });

  test("with what stands behind it", () => {
    expect(outline(`SomeException: ${body} (Service: execute-api; Status Code: 403)`)).toEqual([
      "json-body",
      'text "SomeException:"',
      `response 403  ${quoted}`,
      'text "(Service: execute-api; Status Code: 403)"',
    ]);
  });

  test("on a WebSocket", () => {
    expect(
      outline(
        `$ wscat -c wss://api.example.com/dev\nConnected (press CTRL+C to quit)\n> hi\n< {"message": "Forbidden", "connectionId":"AbC="}`,
      ),
    ).toEqual([
      "client-output",
      "request GET wss://api.example.com/dev host=api.example.com",
      `response -  ${JSON.stringify('{"message": "Forbidden", "connectionId":"AbC="}')}`,
    ]);
  });

  test("a WebSocket that is refused", () => {
    expect(
      outline("$ wscat -c wss://api.example.com/dev\nerror: Unexpected server response: 403\n"),
    ).toEqual([
      "client-output",
      "request GET wss://api.example.com/dev host=api.example.com",
      "response 403 ",
      "connection 1",
      'text "error: Unexpected server response: 403"',
    ]);
  });
});

describe("prints of a response", () => {
  test("axios", () => {
    expect(
      outline(
        `{ status: 403,\n  statusText: 'Forbidden',\n  headers: { 'content-type': 'application/json', date: 'Thu, 01 Jan 2026 12:00:00 GMT' },\n  config: { url: 'https://api.example.com/a', method: 'get' },\n  data: { message: 'Forbidden' } }`,
      ),
    ).toEqual([
      "json-body head-is-partial",
      "request GET https://api.example.com/a host=api.example.com",
      `response 403 content-type,date ${JSON.stringify("{ message: 'Forbidden' }")}`,
    ]);
  });

  test("Node's Headers, cut", () => {
    expect(
      outline(
        "{\n  status: 403,\n  headers: Headers {\n    date: 'Thu, 01 Jan 2026 12:00:00 GMT',\n    'content-type': 'text/html',\n    'cf-mitigated': 'challenge',",
      ),
    ).toEqual(["json-body head-is-partial", "response 403 date,content-type,cf-mitigated"]);
  });

  test("Python's dictionary and bytes", () => {
    expect(
      outline(
        `403 Forbidden {'server': 'CloudFront', 'date': 'Thu, 01 Jan 2026 12:00:00 GMT'} b'{\\n  "message": "no"\\n}'`,
      ),
    ).toEqual([
      "json-body head-is-partial",
      'text "403 Forbidden"',
      `response 403 server,date ${JSON.stringify('{\n  "message": "no"\n}')}`,
    ]);
  });

  test("Python's dictionary and a page", () => {
    expect(
      outline(
        "403 {'server': 'CloudFront', 'x-cache': 'Error from cloudfront'} b'<!DOCTYPE HTML><html>no</html>'",
      ).at(-1),
    ).toBe(`response 403 server,x-cache ${JSON.stringify("<!DOCTYPE HTML><html>no</html>")}`);
  });

  test("a report with keys of its own", () => {
    expect(
      outline(
        `{"request":"https://203.0.113.7:443","response_text":"{\\"message\\":\\"Forbidden\\"}","response_headers":{"x-amzn-ErrorType":"ForbiddenException","Date":"Thu, 01 Jan 2026 12:00:00 GMT"}}`,
      ),
    ).toEqual([
      "json-body head-is-partial",
      "request - https://203.0.113.7:443 host=203.0.113.7",
      `response - x-amzn-errortype,date ${quoted}`,
    ]);
  });

  test("a HAR's list of headers, cut", () => {
    expect(
      outline(
        '"headers": [\n { "name": "date", "value": "Thu, 01 Jan 2026 12:00:00 GMT" },\n { "name": "x-amzn-errortype", "value": "Forb',
      ),
    ).toEqual(["json-body head-is-partial", "response - date,x-amzn-errortype"]);
  });

  test("an execution log's headers are the integration's", () => {
    expect(
      outline(
        "Thu Jan 01 12:00:00 UTC 2026 : Endpoint response headers: {x-amzn-RequestId=1, Date=Thu, 01 Jan 2026 12:00:00 GMT}",
      )[0],
    ).toBe("error-text");
  });

  test("an access log is no body", () => {
    expect(
      outline(
        '{"apiId":"abcde12345","httpMethod":"GET","status":"403","integrationStatus":"-","message":"x"}',
      )[0],
    ).toBe("log");
  });
});

describe("text", () => {
  test("with the URLs and hosts in it", () => {
    expect(
      outline(
        '(see <a href="https://docs.example.com/x">) GET https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a 403, from www.example.com.',
      ),
    ).toEqual([
      "error-text",
      'text "(see <a href=\\"https://docs.example.com/x\\">) GET https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a 403, from www.example.com." https://docs.example.com/x https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a www.example.com',
      "request GET https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a host=abcde12345.execute-api.us-east-1.amazonaws.com",
      "response 403 ",
    ]);
  });

  test.each(["", "   \n", "hello there", "{}", "<b>"])("nothing in %j", (text) => {
    expect(outline(text)).toEqual(["nothing nothing-recognised"]);
  });
});

test("headers as Firefox copies its whole panel", () => {
  const pair = (name: string, value: string) => ({ name, value });
  const headers = [pair("date", "x"), pair("x-amzn-ErrorType", "ForbiddenException")];
  expect(outline(JSON.stringify({ "Response Headers (352 B)": { headers } }))).toEqual([
    "json-body head-is-partial",
    "response - date,x-amzn-errortype",
  ]);
});

describe("what browsers copy as fetch", () => {
  const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
  const fetched = [
    ["chromium-copy-fetch", `POST https://${host}/prod/orders?limit=10&q=a%20b`],
    ["chromium-copy-fetch-node", `POST https://${host}/prod/orders?limit=10&q=a%20b`],
    ["firefox-copy-fetch", `DELETE https://${host}/prod/orders`],
  ] as const;

  test.each(fetched)("%s: the call, its key and what was answered to it", (name, call) => {
    const text = readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), "utf8");
    for (const paste of [`${text}\n${body}`, `${body}\n${text}`]) {
      const [request, response] = outlineCalls(paste);
      expect(request).toContain(`request ${call} host=${host}`);
      expect(request).toContain('x-api-key="exampleKey0123456789abcdefgh"');
      expect(response).toBe(`response -  ${quoted}`);
    }
  });

  test.each(fetched)("%s: a whole answer before it is its own", (name, call) => {
    const text = readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), "utf8");
    const answer = `HTTP/1.1 403 Forbidden\nDate: Tue, 03 Mar 2026 10:15:30 GMT\n\n${body}`;
    const [request, response, ...others] = outlineCalls(`${answer}\n\n${text}`);
    expect(request).toContain(`request ${call}`);
    expect(response).toBe(`RESPONSE 403 date ${quoted}`);
    expect(others).toEqual([]);
  });
});
