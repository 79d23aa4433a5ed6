import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outline } from "../evidence/fixtures/outline";
import { redact } from "../redaction";
import { unnumbered } from "../testing/unnumbered";
import { tidyText } from "./index";

function recorded(name: string): string {
  return readFileSync(new URL(`../evidence/fixtures/${name}`, import.meta.url), "utf8");
}

const outlined = (text: string) => outline(tidyText(text));

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const agent = `host="${host}" user-agent="curl/7.88.1" accept="*/*"`;
const ids = "x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id";
const missing = JSON.stringify('{"message":"Missing Authentication Token"}');
const forbidden = JSON.stringify('{"message":"Forbidden"}');

describe("curl's traces", () => {
  test("in plain letters are one exchange, though curl printed the body once more", () => {
    expect(outlined(recorded("curl-trace-ascii.dump"))).toEqual([
      "curl-verbose",
      `REQUEST GET /prod/pets host=${host} address=203.0.113.7 ${agent}`,
      `RESPONSE 403 date,content-type,content-length,connection,${ids} ${missing}`,
      "connection 5",
    ]);
  });

  test("over TLS keep the notes of the handshake and skip its bytes", () => {
    expect(outlined(recorded("curl-trace-ascii-http-2.dump"))).toEqual([
      "curl-verbose",
      `REQUEST POST /prod/orders host=${host} address=203.0.113.7 ${agent} x-api-key="exampleKey0123456789abcdefgh" content-length="13" content-type="application/x-www-form-urlencoded"`,
      `RESPONSE 403 date,content-type,content-length,${ids} ${forbidden}`,
      "connection 37",
    ]);
  });

  test("in hexadecimal are decoded, each redirect on its own", () => {
    expect(outlined(recorded("curl-trace-redirect.dump"))).toEqual([
      "curl-verbose several-exchanges",
      `REQUEST GET /old host=${host} address=203.0.113.7 ${agent}`,
      "RESPONSE 301 date,content-type,content-length,connection,location",
      "connection 5",
      `REQUEST GET /prod/pets host=${host} address=203.0.113.7 ${agent}`,
      `RESPONSE 403 date,content-type,content-length,connection,${ids} ${missing}`,
      "connection 7",
    ]);
  });

  test.each(["curl-trace-secrets.dump", "curl-trace-ascii-secrets.dump"])(
    "%s reads the same when its secrets are hidden",
    (name) => {
      expect(outline(unnumbered(redact(tidyText(recorded(name))).text)).slice(1, 3)).toEqual([
        `REQUEST POST /prod/orders host=${host} address=203.0.113.7 ${agent} authorization="Bearer [hidden jwt alg=RS256 iss=login.example.com aud]" x-api-key="[hidden]" cookie="[hidden]" content-length="30" content-type="application/x-www-form-urlencoded"`,
        `RESPONSE 403 date,content-type,content-length,connection,${ids} ${forbidden}`,
      ]);
    },
  );

  test("of newer versions bear ids", () => {
    const text = recorded("curl-trace-ascii.dump").replace(/^(?=== |=> |<= )/gm, "[0-0] ");
    expect(outlined(text)).toEqual(outlined(recorded("curl-trace-ascii.dump")));
  });

  test("cut off in a head have no whole one", () => {
    const text = recorded("curl-trace-ascii.dump");
    const cut = text.slice(0, text.indexOf("<= Recv header, 34 bytes"));
    expect(outlined(cut)[2]).toBe(
      "response 403 date,content-type,content-length,connection,x-amzn-requestid,x-amzn-errortype",
    );
  });

  test("show no secret that went over several rows", () => {
    const secrets = /eyJraWQi|IiOiI3ZjF|frgrc89a|2oLhC5q6|hunter2/;
    for (const name of ["curl-trace-secrets.dump", "curl-trace-ascii-secrets.dump"]) {
      const text = tidyText(recorded(name));
      expect(text).toMatch(secrets);
      expect(redact(text).text).not.toMatch(secrets);
    }
  });

  test("with their times, quoted or indented say the same", () => {
    const text = recorded("curl-trace-redirect.dump");
    const said = tidyText(text).trim();
    expect(tidyText(text.replace(/^(?=== |=> |<= )/gm, "10:15:30.123456 ")).trim()).toBe(said);
    expect(tidyText(text.replace(/^/gm, "> ")).trim()).toBe(said);
    expect(outlined(text.replace(/^/gm, "    "))).toEqual(outlined(text));
    expect(tidyText(text.replaceAll("\n", "\r\n")).trim()).toBe(said);
  });

  test("are printed as far as they go where rows are missing or broken", () => {
    const text = recorded("curl-trace-ascii.dump");
    const broken = text.replace("0000: HTTP/1.1 403 Forbidden\n", "").replace("(0x2a)", "(0x2");
    expect(outlined(broken).join("\n")).toContain("GET /prod/pets");
  });
});
