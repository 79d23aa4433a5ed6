import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { outline } from "./fixtures/outline";

function recorded(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
}

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const url = `https://${host}/prod/pets`;
const forbidden = JSON.stringify('{"message":"Forbidden"}');

/** What is read of a text, without the lines of PowerShell's own around it. */
function calls(text: string): readonly string[] {
  return outline(text)
    .slice(1)
    .filter((line) => !line.startsWith("text "));
}

describe("what PowerShell prints needs no reader of its own:", () => {
  test("an error of 5.1 and the response object behind it are one exchange", () => {
    expect(calls(recorded("powershell-5.1-error.txt"))).toEqual([
      `request GET ${url} host=${host} x-api-key="exampleKey0123456789abcdefgh"`,
      "response 403 ",
    ]);
  });

  test("an error of a script shows the body and the line that sent the request", () => {
    expect(calls(recorded("powershell-5.1-script.txt"))).toEqual([
      `request GET ${url} host=${host}`,
      `response -  ${JSON.stringify('{"message":"Missing Authentication Token"}')}`,
    ]);
  });

  test("the body over several lines, and the headers as a table", () => {
    expect(calls(recorded("powershell-7-headers.txt"))).toEqual([
      `request GET ${url} host=${host}`,
      `response - date,x-amzn-requestid,x-amzn-errortype ${JSON.stringify('{\n  "message": "Forbidden"\n}')}`,
    ]);
  });

  test("the response of -SkipHttpErrorCheck", () => {
    const [request, response = ""] = calls(recorded("powershell-7-object.txt"));
    expect(request).toBe(`request GET ${url} host=${host}`);
    expect(response).toMatch(
      /^response 403 .*date,connection,x-amzn-requestid,x-amzn-errortype,content-type,content-length /,
    );
    expect(response).toContain(forbidden);
  });

  test.each([
    "Invoke-WebRequest : The remote server returned an error: (403) Forbidden.",
    "Invoke-RestMethod : Der Remoteserver hat einen Fehler zurückgegeben: (403) Unzulässig.",
    "Invoke-WebRequest: Response status code does not indicate success: 403 (Forbidden).",
    "iwr : The remote server returned an error: (403) Forbidden.",
    "StatusCode        : 403",
  ])("%s", (line) => {
    expect(calls(line)).toEqual(["response 403 "]);
  });

  test("two requests, two exchanges", () => {
    const error = 'Invoke-RestMethod: {"message":"Forbidden"}';
    const text = `PS C:\\> irm ${url}\n${error}\nPS C:\\> irm ${url}/1 -Method Delete\n${error}\n`;
    expect(calls(text)).toEqual([
      `request GET ${url} host=${host}`,
      `response -  ${forbidden}`,
      `request DELETE ${url}/1 host=${host}`,
      `response -  ${forbidden}`,
    ]);
  });
});
