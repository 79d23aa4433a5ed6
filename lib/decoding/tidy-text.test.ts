import { describe, expect, test } from "vitest";
import { redact } from "../redaction";
import { tidyText } from "./index";

const head = [
  "HTTP/2 403 ",
  "content-type: application/json",
  "x-amzn-errortype: ForbiddenException",
  "",
  '{"message":"Forbidden"}',
  "",
].join("\n");

const transcript = [
  "* Connected to abcde12345.execute-api.us-east-1.amazonaws.com (203.0.113.10) port 443 (#0)",
  "*  subject: CN=*.execute-api.us-east-1.amazonaws.com",
  "> GET /prod/pets HTTP/1.1",
  "> Host: abcde12345.execute-api.us-east-1.amazonaws.com",
  "> Accept: */*",
  ">",
  "< HTTP/1.1 403 Forbidden",
  "< content-type: application/json",
  "<",
  '{"message":"Forbidden"}',
].join("\n");

const denial =
  "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets";

describe("a text that needs nothing", () => {
  test.each([
    ["a transcript of curl", transcript],
    ["the same with CRLF", transcript.replaceAll("\n", "\r\n")],
    [
      "a request that curl sent",
      "> GET /prod/pets HTTP/1.1\n> Host: example.com\n> Accept: */*\n>\n",
    ],
    ["a head", head],
    ["quotes in a sentence", "It says \u201cForbidden\u201d, and I don\u2019t know why."],
    ["a page with tags of its own", "<html><pre>{&quot;message&quot;:&quot;x&quot;}</pre></html>"],
    [
      "base64 with its padding",
      `${"QUJD".repeat(18)}QQ==\nnext\n${"QUJD".repeat(4)}QQ==\nkey=value`,
    ],
    [
      "the offsets of curl --trace-ascii",
      "0000: HTTP/1.1 403 Forbidden\n0019: Server: x\n0024: Date: y\n0045: ",
    ],
    ["brackets that are no colours", "a[31m] b[0] c[1m"],
    ["a list of measures", "- 12 m\n- 13 m\n* one: two\n"],
    [
      "an id that ends like a soft break",
      "https://example.com/?a=20\nx-amz-apigw-id: AbCdEfGhIAMFabc=\nvia: x",
    ],
    [
      "a log whose lines end in an id",
      "2026-03-04T10:15:30 (3f1a9c13-51c4-4b1e-9d3f-7a6c2e8befbd) Extended Request Id: Kd301RmIAMFxhA=\n2026-03-04T10:15:31 (3f1a9c14-51c4-4b1e-9d3f-7a6c2e8b0eac) Extended Request Id: Kd302RmIAMFyhA=\n2026-03-04T10:15:32 x",
    ],
    ["a query with hexadecimal values", "https://example.com/?a=20&b=3D\nx=\ny=1"],
    ["pretty-printed JSON", '{\n  "message": "Forbidden",\n  "requestId": "abc"\n}\n'],
    [
      "a table of what came of calls",
      "| x-api-key | status |\n|---|---|\n| mobile-app | 200 |\n| partner-b | 403 Forbidden |\n",
    ],
    [
      "a template below a sentence",
      `403 {"message":"User is not authorized to access this resource"}\nresource "aws_api_gateway_rest_api" "api" {\n  name = "orders"\n}\n`,
    ],
    ["a stack trace", `Error: ${denial.slice(0, 70)}\n    at Request.x (/app/a.js:1:1)`],
    ["letters that a joiner joins", "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"],
  ])("%s comes back as it is", (_, text) => {
    expect(tidyText(text)).toBe(text);
  });
});

describe("what is undone", () => {
  test.each([
    ["colours", "\u001b[1mHTTP/2 403\u001b[0m\n\u001b[32mvia\u001b[39m: x", "HTTP/2 403\nvia: x"],
    [
      "titles and links",
      "\u001b]0;title\u0007a \u001b]8;;https://example.com\u001b\\link\u001b]8;;\u001b\\",
      "a link",
    ],
    [
      "colours that a log printed",
      "\\u001b[31mForbidden\\u001b[0m ^[[1;32mok^[[0m \\x1b[0m",
      "Forbidden ok ",
    ],
    ["colours without their escape", "[31m403[39m [2mForbidden[22m", "403 Forbidden"],
    [
      "marks and blanks that nobody sees",
      "\ufeffx-amzn-\u200bRequestId:\u00a0abc",
      "x-amzn-RequestId: abc",
    ],
    ["UTF-16 read as bytes", "c\0u\0r\0l\0 \0-\0v\0", "curl -v"],
    [
      "JSON in a word processor's quotes",
      "{\u201cmessage\u201d: \u201cForbidden\u201d}",
      '{"message": "Forbidden"}',
    ],
    [
      "a command in them",
      "curl \u2013v \u2014header \u2018x-api-key: a\u2019 https://example.com/",
      "curl -v --header 'x-api-key: a' https://example.com/",
    ],
    [
      "JSON in entities",
      "{&quot;message&quot;:&quot;Forbidden&quot;, &#39;a&#39;:&nbsp;1}",
      `{"message":"Forbidden", 'a': 1}`,
    ],
    [
      "a transcript in entities",
      "&gt; GET /?a=1&amp;b=2 HTTP/1.1\n&lt; HTTP/1.1 403 Forbidden",
      "> GET /?a=1&b=2 HTTP/1.1\n< HTTP/1.1 403 Forbidden",
    ],
    [
      "a page in entities",
      "&lt;html&gt;&lt;h1&gt;403 Forbidden&lt;/h1&gt;",
      "<html><h1>403 Forbidden</h1>",
    ],
    [
      "quoted-printable",
      "x=3D1; caf=C3=A9 and a line that goes on as far as an encoder lets it=\n in the next",
      "x=1; caf\u00e9 and a line that goes on as far as an encoder lets it in the next",
    ],
    ["quotes of a reply", head.replace(/^/gm, "> "), head],
    ["quotes of a reply to a reply", `${head.trimEnd().replace(/^/gm, ">> ")}`, head.trimEnd()],
    ["a quoted transcript", transcript.replace(/^/gm, "> "), transcript],
    [
      "bullets",
      "- content-type: application/json\n- x-amzn-errortype: ForbiddenException",
      "content-type: application/json\nx-amzn-errortype: ForbiddenException",
    ],
    [
      "bold names",
      "* **x-amzn-requestid**: `abc`\n* **date:** today",
      "x-amzn-requestid: abc\ndate: today",
    ],
    [
      "a table",
      "| Header | Value |\n|---|---|\n| x-amzn-errortype | `ForbiddenException` |\n| via | x |",
      "| Header | Value |\n\nx-amzn-errortype: ForbiddenException\nvia: x",
    ],
  ])("%s", (_, text, expected) => {
    expect(tidyText(text)).toBe(expected);
  });

  test.each([
    ["cat -n", (line: string, at: number) => `${String(at + 1).padStart(6)}\t${line}`],
    ["an editor", (line: string, at: number) => `${at + 41}: ${line}`],
    ["a page", (line: string, at: number) => `${at + 98} | ${line}`],
    [
      "a terminal",
      (line: string, at: number) => `${String(at + 1).padStart(3)}  ${line}`.trimEnd(),
    ],
    [
      "nl",
      (line: string, at: number) =>
        line === "" ? "       " : `${String(at < 3 ? at + 1 : at).padStart(6)}\t${line}`,
    ],
  ])("line numbers of %s", (_, number) => {
    const numbered = head.trimEnd().split("\n").map(number).join("\n");
    const expected = head
      .trimEnd()
      .split("\n")
      .map((line) => line.trimEnd());
    expect(
      tidyText(numbered)
        .split("\n")
        .map((line) => line.trimEnd()),
    ).toEqual(expected);
  });
});

describe("what stands in front of each line leaves how deep it stands", () => {
  const blocks = {
    YAML: "SampledRequests:\n- Action: BLOCK\n  Request:\n    Headers:\n    - Name: host\n      Value: a\nTimeWindow:\n  EndTime: x",
    "a plan":
      '  # a.b has changed\n  ~ resource "a" "b" {\n        id     = "x"\n      ~ policy = jsonencode(\n            {}\n        )\n    }',
    code: "def f(event):\n    if event:\n        return {\n            'a': 1\n        }\n    return None",
  };
  const fronts: Readonly<Record<string, (line: string, at: number) => string>> = {
    "a build's log": (line, at) => `2026-03-04T10:15:3${at}.1234567Z ${line}`,
    "a logger": (line, at) => `2026-03-04 10:15:3${at},123 INFO  [worker-1] orders - ${line}`,
    "a logger with dashes": (line, at) => `2026-03-04 10:15:3${at} - ${line}`,
    "line numbers": (line, at) => `${String(at + 1).padStart(4)}  ${line}`,
  };
  const rows = Object.entries(blocks).flatMap(([what, text]) =>
    Object.keys(fronts).map((front) => [what, front, text] as const),
  );
  test.each(rows)("%s behind %s", (_, front, text) => {
    const lines = text.split("\n");
    const depth = Math.min(...lines.map((line) => line.search(/\S/)));
    const shown = lines.map((line, at) => fronts[front]?.(line, at)).join("\n");
    expect(tidyText(shown)).toBe(lines.map((line) => line.slice(depth)).join("\n"));
  });

  test("and a log of its own keeps its times", () => {
    const log = [1, 2, 3, 4].map((at) => `2026-03-04T10:15:3${at}Z GET /orders 40${at}`).join("\n");
    expect(tidyText(log)).toBe(log);
  });
});

describe("a body stays a line of its own", () => {
  test.each([
    ["behind the last header", `via: x\nx-amz-cf-id: ${"aB3-".repeat(14)}==\nForbidden\n\n`],
    [
      "behind curl's last line",
      `< via: x\n<\n* Connection #0 to host api.something.example.com left intact\nForbidden\n* Closing connection 0\n`,
    ],
    [
      "behind the head of curl -v",
      `< x-amz-cf-id: ${"aB3-".repeat(14)}==\n<\nForbidden\n* Closing connection 0\n`,
    ],
  ])("%s", (_, text) => {
    expect(tidyText(text)).toBe(text);
  });
});

describe("lines that mail broke", () => {
  test.each([
    [
      "a header of curl without the mark on its second line",
      "< HTTP/2 403\n< x-amzn-trace-id: Root=1-65a1b2c3-abcdef012345678912345678;Sampled=0;\nparent=0123456789abcdef\n< content-length: 23",
      "< HTTP/2 403\n< x-amzn-trace-id: Root=1-65a1b2c3-abcdef012345678912345678;Sampled=0; parent=0123456789abcdef\n< content-length: 23",
    ],
    [
      "a folded header",
      "www-authenticate: Bearer\n  realm\r\nvia: x",
      "www-authenticate: Bearer realm\r\nvia: x",
    ],
    [
      "a string of JSON",
      `{"message":"${denial.slice(0, 58)}\n${denial.slice(59, 120)}\n${denial.slice(121)}"}`,
      `{"message":"${denial.slice(0, 58)} ${denial.slice(59, 120)} ${denial.slice(121)}"}`,
    ],
    [
      "a message",
      `${denial.slice(0, 67)}\n${denial.slice(68, 104)} and this is the rest\nNext line`,
      `${denial.slice(0, 67)} ${denial.slice(68, 104)} and this is the rest\nNext line`,
    ],
  ])("%s is joined", (_, text, expected) => {
    expect(tidyText(text)).toBe(expected);
  });
});

describe("a secret that the way to the clipboard cut in two is whole before it is hidden", () => {
  const key = "abcdefghijklmnopqrstuvwxyz0123456789ABCD";
  const half = key.length / 2;
  const [first, second] = [key.slice(0, half), key.slice(half)];
  test.each([
    ["by a colour", `x-api-key: ${first}\u001b[0m${second}`],
    ["by a colour in the name", `x-api\u001b[1m-key\u001b[0m: ${key}`],
    ["by a printed colour", `x-api-key: ${first}\\u001b[0m${second}`],
    [
      "by a soft break",
      `a=3D1\nx-of-the-caller-and-its-many-keys: b; x-api-key: ${first}=\n${second}\n`,
    ],
    ["by a blank without width", `x-api-\u200bkey: ${first}\u200b${second}`],
    ["by NULs", [..."x-api-key: ", ...key].join("\0")],
    [
      "by entities",
      `{&quot;x-api-key&quot;:&quot;${first}&#${second.charCodeAt(0)};${second.slice(1)}&quot;}`,
    ],
    [
      "by a line's end",
      `< HTTP/2 403\n< x-api-key-of-the-caller-and-more: ${first}\n${second}\n< via: x`,
    ],
    ["by typographic quotes", `{\u201cx-api-key\u201d: \u201c${key}\u201d}`],
  ])("%s", (_, text) => {
    const { text: shown } = redact(tidyText(text));
    expect(shown).toContain("[hidden]");
    expect(shown).not.toContain(first);
    expect(shown).not.toContain(second);
  });
});

describe("any text", () => {
  test("whose repairs lay bare the next without end comes back as it is", () => {
    const levels = Array.from({ length: 20 }, (_, level) => `{&${"amp;".repeat(level)}quot;`);
    const text = levels.join("");
    expect(tidyText(text)).toBe(text);
  });
});

describe("a text as long as programs write them", () => {
  const line = `${"a line of a program ".repeat(12)}\n`;
  const long = line.repeat(Math.ceil(2_100_000 / line.length));
  const trace = "<= Recv header, 15 bytes (0xf)\n0000: HTTP/1.1 403 \n";

  // wherever it stands, so that none is overlooked where one stretch of the text ends
  test.each([...Array(8).keys()].map((back) => 65_536 - back))(
    "is rid of what a terminal obeys, and its traces are printed, at %i",
    (at) => {
      const before = long.slice(0, at);
      const behind = long.slice(at);
      expect(tidyText(`${before}\0${behind}`)).toBe(long);
      expect(tidyText(`${before}\u001b[31m${behind}`)).toBe(long);
      expect(tidyText(`${before}\u009b31m${behind}`)).toBe(long);
      const lead = `${long.slice(0, at - 4)}\n`;
      expect(tidyText(`${lead}${trace}${behind}`)).toContain("\n< HTTP/1.1 403");
    },
  );

  test("comes back as it is where it needs nothing", () => {
    expect(tidyText(long)).toBe(long);
  });
});
