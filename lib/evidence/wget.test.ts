import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outlineCalls } from "./fixtures/outline";

function recorded(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
}

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const head =
  "date,content-type,content-length,connection,x-amzn-requestid,x-amzn-errortype,x-amz-apigw-id";
const sent = `host="${host}" user-agent="Wget/1.21.3" accept="*/*" accept-encoding="identity" connection="Keep-Alive"`;

describe("wget", () => {
  test("-S shows the whole response head", () => {
    expect(outlineCalls(recorded("wget-S.txt"))).toEqual([
      `request - http://${host}/prod/pets host=${host}`,
      `RESPONSE 403 ${head}`,
    ]);
  });

  test("-d shows both heads and the body that it skipped", () => {
    expect(outlineCalls(recorded("wget-d.txt"))).toEqual([
      `REQUEST GET /prod/pets host=${host} ${sent}`,
      `RESPONSE 403 ${head} ${JSON.stringify('{"message":"Missing Authentication Token"}')}`,
    ]);
  });

  test("-S -d shows the response head twice, which is one response", () => {
    expect(outlineCalls(recorded("wget-S-d.txt"))).toEqual([
      `REQUEST POST /prod/orders host=${host} ${sent} content-type="application/x-www-form-urlencoded" content-length="7" x-api-key="exampleKey0123456789abcdefgh"`,
      `RESPONSE 403 ${head} ${JSON.stringify('{"message":"Forbidden"}')}`,
    ]);
  });

  test.each(["wget.txt", "wget-nv.txt"])("%s tells the URL and the status", (name) => {
    expect(outlineCalls(recorded(name))).toEqual([
      `request - http://${host}/prod/pets host=${host}`,
      "response 403 ",
    ]);
  });

  test.each(["busybox-wget.txt", "busybox-wget-S.txt"])("%s tells little more", (name) => {
    expect(outlineCalls(recorded(name))).toEqual([
      "request - - host=- address=203.0.113.7",
      "response 403 ",
    ]);
  });

  test("the command before it gives the method and the headers", () => {
    const command = `$ wget -S --method=PUT --header='x-api-key: abc' http://${host}/prod/pets`;
    expect(outlineCalls(`${command}\n${recorded("wget-S.txt")}`)[0]).toBe(
      `request PUT http://${host}/prod/pets host=${host} x-api-key="abc"`,
    );
  });
});
