import { expect, test } from "vitest";
import { outline } from "./fixtures/outline";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets";
const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const expected = [
  "devtools-headers",
  `request POST ${url} host=${host} address=203.0.113.7 :authority="${host}" :method="POST" x-api-key="[hidden]"`,
  "RESPONSE 403 content-type,date,x-amzn-errortype",
];

test("one line an entry", () => {
  const text = `General\nRequest URL: ${url}\nRequest Method: POST\nStatus Code: 403 Forbidden\nRemote Address: 203.0.113.7:443\nReferrer Policy: no-referrer\nResponse Headers\ncontent-type: application/json\ndate: Thu, 01 Jan 2026 12:00:00 GMT\nx-amzn-errortype: ForbiddenException\nRequest Headers\n:authority: ${host}\n:method: POST\nx-api-key: [hidden]\n`;
  expect(outline(text)).toEqual(expected);
});

test("a name and its value on two lines", () => {
  const text =
    `Request URL\n${url}\nRequest Method\nPOST\nStatus Code\n403 Forbidden\nRemote Address\n203.0.113.7:443\nReferrer Policy\nno-referrer\ncontent-type\n`.replace(
      "content-type\n",
      "Response Headers\ncontent-type\napplication/json\ndate\nThu, 01 Jan 2026 12:00:00 GMT\nx-amzn-errortype\nForbiddenException\nRequest Headers\n",
    );
  expect(outline(`${text}:authority\n${host}\n:method\nPOST\nx-api-key\n[hidden]\n`)).toEqual(
    expected,
  );
});

test("a name with a colon and its value on two lines", () => {
  const text = `Request URL:\n${url}\nRequest Method:\nPOST\nStatus Code:\n403 Forbidden\nRemote Address:\n203.0.113.7:443\nResponse Headers\ncontent-type:\napplication/json\ndate:\nThu, 01 Jan 2026 12:00:00 GMT\nx-amzn-errortype:\nForbiddenException\nRequest Headers (3)\n:authority:\n${host}\n:method:\nPOST\nx-api-key:\n[hidden]\n`;
  expect(outline(text)).toEqual(expected);
});

test("the raw view of a response", () => {
  const text = `Request URL: ${url}\nRequest Method: POST\n\nResponse Headers\nHTTP/2 403 Forbidden\ncontent-type: application/json\ndate: Thu, 01 Jan 2026 12:00:00 GMT\n\nRequest Headers\nPOST /prod/pets HTTP/2\nhost: ${host}\n`;
  expect(outline(text)).toEqual([
    "devtools-headers",
    `request POST ${url} host=${host} host="${host}"`,
    "RESPONSE 403 content-type,date",
  ]);
});

test("a body below the headers, and payload that is none", () => {
  const text = `Request URL: ${url}\nStatus Code: 403\nResponse Headers\nx-amzn-errortype: ForbiddenException\nRequest Payload\nview source\n{name: "a"}\nResponse\n{"message":"Forbidden"}`;
  expect(outline(text)).toEqual([
    "devtools-headers head-is-partial",
    `request - ${url} host=${host}`,
    `response 403 x-amzn-errortype ${JSON.stringify('{"message":"Forbidden"}')}`,
  ]);
});

test("two requests", () => {
  const one = (method: string) =>
    `Request URL: ${url}\nRequest Method: ${method}\nStatus Code: 403\n`;
  expect(outline(one("OPTIONS") + one("GET"))).toEqual([
    "devtools-headers head-is-partial head-is-partial several-exchanges",
    `request OPTIONS ${url} host=${host}`,
    "response 403 ",
    `request GET ${url} host=${host}`,
    "response 403 ",
  ]);
});
