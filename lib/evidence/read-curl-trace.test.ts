import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { redact } from "../redaction";
import { unnumbered } from "../testing/unnumbered";
import { outline } from "./fixtures/outline";
import { readEvidence } from "./index";

function recorded(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
}

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const agent = `host="${host}" user-agent="curl/7.88.1" accept="*/*"`;
const ids = "x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id";
const missing = JSON.stringify('{"message":"Missing Authentication Token"}');
const forbidden = JSON.stringify('{"message":"Forbidden"}');

describe("curl's traces", () => {
  test("in plain letters are one exchange, though curl printed the body once more", () => {
    expect(outline(recorded("curl-trace-ascii.dump"))).toEqual([
      "curl-verbose",
      `REQUEST GET /prod/pets host=${host} address=203.0.113.7 ${agent}`,
      `RESPONSE 403 date,content-type,content-length,connection,${ids} ${missing}`,
      "connection 5",
    ]);
  });

  test("over TLS keep the notes of the handshake and skip its bytes", () => {
    expect(outline(recorded("curl-trace-ascii-http-2.dump"))).toEqual([
      "curl-verbose",
      `REQUEST POST /prod/orders host=${host} address=203.0.113.7 ${agent} x-api-key="exampleKey0123456789abcdefgh" content-length="13" content-type="application/x-www-form-urlencoded"`,
      `RESPONSE 403 date,content-type,content-length,${ids} ${forbidden}`,
      "connection 37",
    ]);
  });

  test("in hexadecimal are decoded, each redirect on its own", () => {
    expect(outline(recorded("curl-trace-redirect.dump"))).toEqual([
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
      expect(outline(unnumbered(redact(recorded(name)).text)).slice(1, 3)).toEqual([
        `REQUEST POST /prod/orders host=${host} address=203.0.113.7 ${agent} authorization="Bearer [hidden jwt]" x-api-key="[hidden]" cookie="[hidden]" content-length="30" content-type="application/x-www-form-urlencoded"`,
        `RESPONSE 403 date,content-type,content-length,connection,${ids} ${forbidden}`,
      ]);
    },
  );

  test("of newer versions bear ids", () => {
    const text = recorded("curl-trace-ascii.dump").replace(/^(?=== |=> |<= )/gm, "[0-0] ");
    expect(outline(text)).toEqual(outline(recorded("curl-trace-ascii.dump")));
  });

  test("cut off in a head have no whole one", () => {
    const text = recorded("curl-trace-ascii.dump");
    const cut = text.slice(0, text.indexOf("<= Recv header, 34 bytes"));
    expect(outline(cut)[2]).toBe(
      "response 403 date,content-type,content-length,connection,x-amzn-requestid,x-amzn-errortype",
    );
  });

  test("give spans that lie in the text", () => {
    for (const name of ["curl-trace-redirect.dump", "curl-trace-ascii-secrets.dump"]) {
      const text = recorded(name);
      const spans = readEvidence(text).documents.flatMap((document) =>
        document.kind === "exchange"
          ? [document.span, ...(document.response?.headers ?? []).map(({ span }) => span)]
          : [],
      );
      expect(spans.length).toBeGreaterThan(5);
      expect(
        spans.filter(({ start, end }) => start < 0 || end <= start || end > text.length),
      ).toEqual([]);
    }
  });
});
