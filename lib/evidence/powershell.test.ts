import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outline, outlineCalls } from "./fixtures/outline";

function recorded(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
}

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const url = `https://${host}/prod/pets`;
const forbidden = JSON.stringify('{"message":"Forbidden"}');

describe("PowerShell", () => {
  test("5.1: an error and the response object behind it are one exchange", () => {
    expect(outlineCalls(recorded("powershell-5.1-error.txt"))).toEqual([
      `request GET ${url} host=${host} x-api-key="exampleKey0123456789abcdefgh"`,
      "response 403 ",
    ]);
  });

  test("5.1: an error of a script shows the body and the line that sent the request", () => {
    expect(outlineCalls(recorded("powershell-5.1-script.txt"))).toEqual([
      `request GET ${url} host=${host}`,
      `response -  ${JSON.stringify('{"message":"Missing Authentication Token"}')}`,
    ]);
  });

  test("7: the body over several lines, and the headers as a table", () => {
    expect(outlineCalls(recorded("powershell-7-headers.txt"))).toEqual([
      `request GET ${url} host=${host}`,
      `response - date,x-amzn-requestid,x-amzn-errortype ${JSON.stringify('{\n  "message": "Forbidden"\n}')}`,
    ]);
  });

  test("7: a concise error and the response of -SkipHttpErrorCheck", () => {
    expect(outlineCalls(recorded("powershell-7-object.txt"))).toEqual([
      `request GET ${url} host=${host}`,
      `response 403 statusdescription,rawcontent,date,connection,x-amzn-requestid,x-amzn-errortype,content-type,content-length ${forbidden}`,
    ]);
  });

  test.each([
    "Invoke-WebRequest : The remote server returned an error: (403) Forbidden.",
    "Invoke-RestMethod : Der Remoteserver hat einen Fehler zurückgegeben: (403) Unzulässig.",
    "Invoke-WebRequest: Response status code does not indicate success: 403 (Forbidden).",
    "iwr : The remote server returned an error: (403) Forbidden.",
    "StatusCode        : 403",
  ])("%s", (line) => {
    expect(outlineCalls(line)).toEqual(["response 403 "]);
  });

  test("two requests, two exchanges", () => {
    const error = 'Invoke-RestMethod: {"message":"Forbidden"}';
    const text = `PS C:\\> irm ${url}\n${error}\nPS C:\\> irm ${url}/1 -Method Delete\n${error}\n`;
    expect(outlineCalls(text)).toEqual([
      `request GET ${url} host=${host}`,
      `response -  ${forbidden}`,
      `request DELETE ${url}/1 host=${host}`,
      `response -  ${forbidden}`,
    ]);
  });

  test("5.1: the line that the error cuts takes nothing of the answer below it", () => {
    const answer =
      'HTTP/1.1 403 Forbidden\nDate: Tue, 03 Mar 2026 10:15:30 GMT\n\n{"message":"Forbidden"}';
    expect(outlineCalls(`${recorded("powershell-5.1-error.txt")}\n${answer}`)).toEqual([
      `request GET ${url} host=${host} x-api-key="exampleKey0123456789abcdefgh"`,
      `RESPONSE 403 date ${forbidden}`,
    ]);
  });

  test("7: what -Verbose says is the method of the call", () => {
    const verbose = "VERBOSE: Requested HTTP/1.1 POST with 12-byte payload";
    expect(outlineCalls(`${verbose}\nInvoke-RestMethod: {"message":"Forbidden"}`)).toEqual([
      "request POST - host=-",
      `response -  ${forbidden}`,
    ]);
  });

  test("the real curl is not its alias", () => {
    expect(outline("curl: (22) The requested URL returned error: 403")[0]).toBe("error-text");
  });
});
