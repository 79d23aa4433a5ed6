import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tidyText } from "../decoding";
import { outline } from "./fixtures/outline";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const agent = `host="${host}" user-agent="curl/7.88.1" accept="*/*"`;
const gateway = "date,content-type,content-length,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id";
const missing = JSON.stringify('{"message":"Missing Authentication Token"}');
const forbidden = JSON.stringify('{"message":"Forbidden"}');

function recorded(name: string): string {
  return readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), "utf8");
}

describe("recorded transcripts", () => {
  test.each(["curl-v-http-1.1", "curl-v-terminal", "curl-v-progress"])("%s", (name) => {
    const [format, request, response] = outline(recorded(name));
    expect([format, request, response]).toEqual([
      "curl-verbose",
      `REQUEST GET /prod/pets host=${host} address=127.0.0.1 ${agent}`,
      `RESPONSE 403 ${gateway},connection ${missing}`,
    ]);
  });

  test("HTTP/2", () => {
    expect(outline(recorded("curl-v-http-2")).slice(0, 3)).toEqual([
      "curl-verbose",
      `REQUEST GET /prod/orders host=${host} address=127.0.0.1 ${agent} x-api-key="exampleexampleexample0123456789abcdefghi"`,
      `RESPONSE 403 ${gateway} ${forbidden}`,
    ]);
  });

  test("a redirect gives two exchanges on one connection", () => {
    expect(outline(recorded("curl-v-redirect"))).toEqual([
      "curl-verbose several-exchanges",
      `REQUEST GET /old host=${host} address=127.0.0.1 ${agent}`,
      "RESPONSE 301 date,location,content-length,connection,keep-alive",
      "connection 5",
      `REQUEST GET /prod/pets host=${host} address=127.0.0.1 ${agent}`,
      `RESPONSE 403 ${gateway},connection ${missing}`,
      "connection 5",
    ]);
  });

  test("two URLs give two exchanges, though the body has no line break", () => {
    expect(outline(recorded("curl-v-two-urls"))).toEqual([
      "curl-verbose several-exchanges",
      `REQUEST GET /prod/pets host=${host} address=127.0.0.1 ${agent}`,
      `RESPONSE 403 ${gateway},connection ${missing}`,
      "connection 5",
      `REQUEST GET /prod/orders host=${host} address=127.0.0.1 ${agent}`,
      `RESPONSE 403 ${gateway},connection ${forbidden}`,
      "connection 6",
    ]);
  });

  test("a proxy that refuses the tunnel", () => {
    expect(outline(recorded("curl-v-proxy-refused-connect"))).toEqual([
      "curl-verbose",
      `REQUEST CONNECT ${host}:443 host=${host} address=127.0.0.1 host="${host}:443" user-agent="curl/7.88.1" proxy-connection="Keep-Alive"`,
      "RESPONSE 403 server,date,content-type,content-length,x-squid-error,via,connection",
      "connection 6",
    ]);
  });

  test("a post", () => {
    expect(outline(recorded("curl-v-post"))[1]).toMatch(
      /^REQUEST POST \/prod\/orders .* authorization="Bearer eyJ/,
    );
  });

  test("a certificate request stays in the connection lines", () => {
    const [, , , connection] = outline(recorded("curl-v-client-certificate-requested"));
    expect(connection).toBe("connection 28");
  });
});

describe("parts of a transcript", () => {
  test("a head without its first lines is partial", () => {
    expect(
      outline(
        `< x-amzn-errortype: ForbiddenException\n< date: Thu, 01 Jan 2026 12:00:00 GMT\n< \n{"message":"Forbidden"}`,
      ),
    ).toEqual(["curl-verbose head-is-partial", `response - x-amzn-errortype,date ${forbidden}`]);
  });

  test("a cut mark makes a head partial", () => {
    expect(outline("< HTTP/2 403\n< date: Thu, 01 Jan 2026 12:00:00 GMT\n...\n< \n")).toEqual([
      "curl-verbose head-is-partial",
      "response 403 date",
    ]);
  });

  test("a head that ends with the paste is partial", () => {
    expect(outline("< HTTP/2 403\n< date: Thu, 01 Jan 2026 12:00:00 GMT")).toEqual([
      "curl-verbose head-is-partial",
      "response 403 date",
    ]);
  });

  test("the command stands in for lines that are not there", () => {
    const text = `$ curl -v -X PATCH 'https://${host}/prod/a' \\\n  -H 'x-api-key: [hidden]'\n< HTTP/2 403\n< x-amzn-errortype: ForbiddenException\n{"message":"Forbidden"}%`;
    expect(outline(text)).toEqual([
      "curl-verbose head-is-partial",
      `request PATCH https://${host}/prod/a host=${host} x-api-key="[hidden]"`,
      `response 403 x-amzn-errortype ${forbidden}`,
    ]);
  });

  test("a body before the head, where the two streams met", () => {
    const text = `* Connected to ${host} (203.0.113.7) port 443\n> GET /prod/a HTTP/2\n> Host: ${host}\n> \n{"message":"Forbidden"}< HTTP/2 403\n< date: Thu, 01 Jan 2026 12:00:00 GMT\n< \n* Connection #0 to host ${host} left intact`;
    expect(outline(text)).toEqual([
      "curl-verbose",
      `REQUEST GET /prod/a host=${host} address=203.0.113.7 host="${host}"`,
      `RESPONSE 403 date ${forbidden}`,
      "connection 2",
    ]);
  });

  describe("a body above all marked lines", () => {
    const sent = "> GET /a HTTP/1.1\n> Host: x.example.com\n> \n";
    const head = (length: string) => `< HTTP/1.1 403 Forbidden\n< Date: x\n${length}< \n`;
    const long = "< Content-Length: 23\n";
    const request = 'REQUEST GET /a host=x.example.com host="x.example.com"';

    test.each([
      ["of the length that the head tells", '{"message":"Forbidden"}', long],
      ["printed anew", '{\n  "message": "Forbidden"\n}', long],
      ["under a head that tells no length", '{"message":"Forbidden"}', ""],
    ])("is the response's where none stands below: %s", (_, body, length) => {
      const fields = length === "" ? "date" : "date,content-length";
      expect(outline(`${body}\n${sent}${head(length)}* Connection #0 left intact`)).toEqual([
        "curl-verbose",
        request,
        `RESPONSE 403 ${fields} ${JSON.stringify(body)}`,
        "connection 1",
      ]);
    });

    test("is another's where the head tells of another length", () => {
      const [, , response] = outline(`{"status":"ok"}\n${sent}${head(long)}`);
      expect(response).toBe("RESPONSE 403 date,content-length");
    });

    test("is another's where one stands below", () => {
      const text = `Request body:\n{"pet":"cat"}\n\n${sent}${head(long)}{"message":"Forbidden"}`;
      expect(outline(text)).toEqual([
        "curl-verbose",
        request,
        `RESPONSE 403 date,content-length ${forbidden}`,
      ]);
    });

    test("is read below each head of two", () => {
      const one = `${sent}${head(long)}{"message":"Forbidden"}\n\n`;
      const lines = outline(`{"pet":"cat"}\n\n${one}$ curl -v x.example.com/a\n${one}`);
      expect(lines.filter((line) => line.startsWith("RESPONSE"))).toEqual([
        `RESPONSE 403 date,content-length ${forbidden}`,
        `RESPONSE 403 date,content-length ${forbidden}`,
      ]);
    });
  });

  test("an interim answer gives way to the answer", () => {
    const text = `> POST /a HTTP/1.1\n> Host: x.example.com\n> Expect: 100-continue\n>\n< HTTP/1.1 100 Continue\n<\n< HTTP/1.1 403 Forbidden\n< Date: Thu, 01 Jan 2026 12:00:00 GMT\n<\nno\n`;
    expect(outline(text)).toEqual([
      "curl-verbose",
      'REQUEST POST /a host=x.example.com host="x.example.com" expect="100-continue"',
      'RESPONSE 403 date "no"',
    ]);
  });

  test("what follows an open tunnel is an exchange of its own", () => {
    const text = `> CONNECT x.example.com:443 HTTP/1.1\n> Host: x.example.com:443\n>\n< HTTP/1.1 200 Connection established\n<\n* CONNECT phase completed\n> GET /a HTTP/2\n> Host: x.example.com\n>\n< HTTP/2 403\n< date: Thu, 01 Jan 2026 12:00:00 GMT\n<\n<html>no</html>\n* Connection #0 left intact`;
    expect(outline(text)).toEqual([
      "curl-verbose head-is-partial several-exchanges",
      'REQUEST CONNECT x.example.com:443 host=x.example.com host="x.example.com:443"',
      "response 200 ",
      "connection 1",
      'REQUEST GET /a host=x.example.com host="x.example.com"',
      'RESPONSE 403 date "<html>no</html>"',
      "connection 1",
    ]);
  });

  test("a proxy's refusal in one line", () => {
    expect(outline("curl: (56) Received HTTP code 403 from proxy after CONNECT")).toEqual([
      "curl-verbose",
      "response 403 ",
      "connection 1",
    ]);
  });

  test("a mail's quotation of a transcript", () => {
    const text =
      '> $ curl -i https://x.example.com/a\n> HTTP/1.1 403 Forbidden\n> Date: Thu, 01 Jan 2026 12:00:00 GMT\n>\n> {"message":"Forbidden"}';
    expect(outline(tidyText(text))).toEqual([
      "http-response",
      "request GET https://x.example.com/a host=x.example.com",
      `RESPONSE 403 date ${forbidden}`,
    ]);
  });
});

describe("what stands around a transcript", () => {
  test("with -i the head comes once more, and is no body", () => {
    expect(outline(recorded("curl-i-v"))).toEqual([
      "curl-verbose",
      `REQUEST GET /prod/pets host=${host} address=203.0.113.7 ${agent}`,
      `RESPONSE 403 date,content-type,content-length,connection,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id ${missing}`,
      "connection 5",
    ]);
  });

  test("the same line by line, as a terminal shows it", () => {
    const text =
      "> GET /a HTTP/1.1\n> Host: x.example.com\n> \n< HTTP/1.1 403 Forbidden\nHTTP/1.1 403 Forbidden\n< Date: x\nDate: x\n\n< \n* left intact\n{}\n";
    expect(outline(text)).toEqual([
      "curl-verbose",
      'REQUEST GET /a host=x.example.com host="x.example.com"',
      'RESPONSE 403 date "{}"',
      "connection 1",
    ]);
  });

  test("a tunnel through a proxy, and the call in it", () => {
    const lines = outline(recorded("curl-v-proxy-tunnel"));
    expect(
      lines.filter((line) => /^(?:re|RE)/.test(line)).map((line) => line.slice(0, 60)),
    ).toEqual([
      `REQUEST CONNECT ${host}:443`.slice(0, 60),
      "response 200 ",
      `REQUEST GET /prod/orders host=${host}`.slice(0, 60),
      "RESPONSE 403 date,content-type,content-length,x-amzn-request",
    ]);
  });

  test("Insomnia's timeline ends a head with a blank line, and marks what was sent", () => {
    expect(outline(recorded("insomnia-timeline"))).toEqual([
      "curl-verbose",
      `REQUEST POST /prod/orders host=${host} address=203.0.113.7 host="${host}" user-agent="insomnia/8.6.1" x-api-key="exampleKey0123456789abcdefgh" accept="*/*" content-length="13"`,
      `RESPONSE 403 ${gateway}`,
      "connection 14",
    ]);
  });

  test("curl of Windows, with its own TLS", () => {
    const text = `C:\\Users\\me>curl -v https://${host}/a\n* schannel: disabled automatic use of client certificate\n> GET /a HTTP/1.1\n> Host: ${host}\n> \n< HTTP/1.1 403 Forbidden\n< Date: x\n< \n{}`;
    expect(outline(text)).toEqual([
      "curl-verbose",
      `REQUEST GET /a host=${host} host="${host}"`,
      'RESPONSE 403 date "{}"',
      "connection 1",
    ]);
  });

  test("HTTP/3 has the same marks", () => {
    const text = "> GET /a HTTP/3\n> Host: x.example.com\n> \n< HTTP/3 403\n< date: x\n< \n{}";
    expect(outline(text)[2]).toBe('RESPONSE 403 date "{}"');
  });
});
