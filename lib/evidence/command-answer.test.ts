import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { readLines } from "./lines";
import { readCommand } from "./read-command";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

function statusOf(text: string): number | undefined {
  return readCommand(text, readLines(text), 0)?.status?.code;
}

describe("the status of a command's answer", () => {
  test.each([
    ["behind it, as a comment", `curl ${url}  # 403`, 403],
    ["behind an arrow in a comment", `curl ${url}  # => 403 Forbidden`, 403],
    ["with a word", `curl -i ${url} # Returns: 401 Unauthorized`, 401],
    ["with a sign", `curl ${url} → ❌ 403`, 403],
    ["behind an arrow alone", `curl ${url} -> HTTP 403`, 403],
    ["behind what it was piped to", `curl -s ${url} | jq .  # 200`, 200],
    ["as a comment of C", `http GET ${url} // got 403`, 403],
    ["as a word", `curl ${url}   # works`, 200],
    ["as a sign alone", `curl ${url} # ✅`, 200],
    ["alone on the next line", `curl ${url}\n403\n`, 403],
    ["with its reason on the next line", `curl ${url}\n200 OK\n`, 200],
    ["behind an arrow on the next line", `curl ${url}\n# -> 403\n`, 403],
    ["behind a word on the next line", `curl ${url}\n# returns 403 {"message":"Forbidden"}\n`, 403],
    ["where the command takes two lines", `curl -H "x-a: b" \\\n  ${url} # 403`, 403],
  ])("is read %s", (_, text, code) => {
    expect(statusOf(text)).toBe(code);
  });

  test.each([
    ["the port", `curl ${url} # 443 is open`],
    ["a count", `curl ${url} # 200 requests`],
    ["a time", `curl ${url} # 403 ms`],
    ["what was hoped for", `curl ${url} # expected 200, got 403`],
    ["what should be", `curl ${url} # 200 should be here`],
    ["two answers", `curl ${url} # 200 in Postman, 403 in the browser`],
    ["a condition", `curl ${url} # 403 if the key is missing`],
    ["no success", `curl ${url} # works locally only`],
    ["a comment on the next command", `curl ${url}\n# 403 with a key\ncurl ${url}`],
    ["a fragment", `curl ${url}/#/403`],
    ["a body", `curl ${url} -d '# 403'`],
    ["a list", `curl ${url}\n404 pages were found\n`],
    ["a later line", `curl ${url}\n\n403 people came\n`],
  ])("is not %s", (_, text) => {
    expect(statusOf(text)).toBeUndefined();
  });

  test("keeps the arguments apart from the comment", () => {
    const text = `curl ${url} # -H "x-api-key: a" makes no difference`;
    expect(readCommand(text, readLines(text), 0)?.request.headers).toEqual([]);
  });
});

describe("two commands of which one works", () => {
  test.each([
    ["in comments", `curl ${url}   # 403\ncurl -H "x-api-key: $KEY" ${url}   # works\n`],
    ["on lines of their own", `curl ${url}\n403\ncurl -H "x-api-key: $KEY" ${url}\n200\n`],
    [
      "on lines of their own, with their reasons",
      `curl ${url}\n403 Forbidden\ncurl -H "x-api-key: $KEY" ${url}\n200 OK\n`,
    ],
  ])("differ by their key, %s", (_, text) => {
    const { observations } = diagnose({ text });
    const known = observations.map(({ facet, option }) => `${facet}=${option}`);
    expect(known).toEqual(expect.arrayContaining(["api-key-required=yes", "api-key-sent=no"]));
  });

  test("are what a client printed, and no JSON", () => {
    const text = `+ curl -w '%{http_code}' ${url}\n403\n+ curl -H "x-api-key: a" ${url}\n200\n`;
    expect(diagnose({ text }).reading.format).toBe("client-output");
  });

  test("leave the refused one to be diagnosed", () => {
    const { observations } = diagnose({
      text: `curl ${url}/1 # 200\ncurl -X POST ${url} # 403 {"message":"Forbidden"}\n`,
    });
    const known = observations.map(({ facet, option }) => `${facet}=${option}`);
    expect(known).toEqual(expect.arrayContaining(["message=forbidden", "stage-in-url=right"]));
  });
});
