import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLines } from "./lines";
import { readCommand } from "./read-command";

function typed(text: string): readonly unknown[] | undefined {
  const command = readCommand(text, readLines(text), 0);
  if (!command) return undefined;
  const { method, target, headers } = command.request;
  return [method?.value, target?.value, ...headers.map((field) => `${field.name}: ${field.value}`)];
}

describe("every option that a program lists", () => {
  const url = "https://x.example.com/a";
  const help = (name: string) =>
    readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), "utf8").split("\n");
  // `-h` prints the help, `--url` and `--next` are about URLs, `-:` begins another request
  const isOfRequests = ([option = ""]: readonly string[]) =>
    !/^(?:-[h:]|--(?:help|next|url))$/.test(option);
  const forms = (
    program: string,
    names: readonly (string | undefined)[],
    argument: string | undefined,
  ) =>
    names
      .flatMap((name) =>
        name === undefined
          ? []
          : [[name, argument === undefined ? name : `${name} b.txt`] as const],
      )
      .filter(isOfRequests)
      .map(([, typing]) => `${program} ${typing} ${url}`);

  const curl = help("curl-help-all").flatMap((line) => {
    const found = /^ (?:(?<short>-.), | {4})(?<long>--[\w.-]+)(?<argument> (?:[<[]\S))?/.exec(
      line,
    )?.groups;
    return found ? forms("curl", [found.short, found.long], found.argument) : [];
  });
  const wget = help("wget-help").flatMap((line) => {
    const found = /^ {2,7}(?:(?<short>-\w),)? +(?<long>--[\w-]+)(?<argument>=[A-Z])?/.exec(
      line,
    )?.groups;
    return found ? forms("wget", [found.short, found.long], found.argument) : [];
  });

  test("is tried", () => {
    expect([curl.length, wget.length]).toEqual([304, 183]);
  });

  test.each([...curl, ...wget])("leaves the URL: %s", (command) => {
    expect(typed(command)?.[1]).toBe(url);
  });

  test.each([
    ["curl -sk", undefined],
    ["curl -ki", undefined],
    ["curl -kX POST", "POST"],
    ["curl -kI", "HEAD"],
    ["curl -sknX PUT", "PUT"],
  ])("%s", (command, method) => {
    expect(typed(`${command} ${url}`)).toEqual([method ?? "GET", url]);
  });

  test.each(["wget -T 9", "wget -dS -t1", "wget -nv -O -", "wget -I b.txt", "wget -X a -H"])(
    "%s says no method",
    (command) => {
      expect(typed(`${command} ${url}`)).toEqual([undefined, url]);
    },
  );
});

test.each([
  ["curl https://x.example.com/a", ["GET", "https://x.example.com/a"]],
  ["$ curl -sS -XPUT 'https://x.example.com/a'", ["PUT", "https://x.example.com/a"]],
  ["[me@box dir]$ curl -sI x.example.com", ["HEAD", "x.example.com"]],
  ["PS C:\\> curl.exe --head https://x.example.com", ["HEAD", "https://x.example.com"]],
  [
    'curl -d \'{"a":"b c"}\' -H "A: b" --header=\'C:d\' https://x.example.com',
    ["POST", "https://x.example.com", "a: b", "c: d"],
  ],
  ["curl -G -d q=1 --url https://x.example.com", ["GET", "https://x.example.com"]],
  ["curl -T file https://x.example.com", ["PUT", "https://x.example.com"]],
  [
    "curl \\\n  -H 'x-api-key: [hidden]' \\\n  https://x.example.com",
    ["GET", "https://x.example.com", "x-api-key: [hidden]"],
  ],
  [
    "curl -H 'Authorization: Bearer [hidden jwt]' $URL",
    ["GET", "$URL", "authorization: Bearer [hidden jwt]"],
  ],
  ["curl https://x.example.com | jq .", ["GET", "https://x.example.com"]],
  [
    "http POST x.example.com/a X-Api-Key:[hidden] b=c",
    ["POST", "x.example.com/a", "x-api-key: [hidden]"],
  ],
  ["http https://x.example.com/a b=c", ["POST", "https://x.example.com/a"]],
  ["wscat -c wss://x.example.com/dev -H 'Auth: a'", ["GET", "wss://x.example.com/dev", "auth: a"]],
  [
    "awscurl --service execute-api --region us-east-1 -X DELETE https://x.example.com/a",
    ["DELETE", "https://x.example.com/a"],
  ],
  ['run --with "curl -v https://x.example.com/a"', ["GET", "https://x.example.com/a"]],
  ["curl 'https://x.example.com", ["GET", "https://x.example.com"]],
  ["C:\\Users\\me>curl -i https://x.example.com/a", ["GET", "https://x.example.com/a"]],
  [
    "curl $'https://x.example.com/a' -H $'x-a: it\\'s' -H 'accept: a'",
    ["GET", "https://x.example.com/a", "x-a: it\\'s", "accept: a"],
  ],
  ["wget --post-data=a https://x.example.com/a", ["POST", "https://x.example.com/a"]],
  ["wget -S https://x.example.com/a", [undefined, "https://x.example.com/a"]],
  ["irm https://x.example.com/a", ["GET", "https://x.example.com/a"]],
  [
    "$r = Invoke-RestMethod -Method Put -Headers @{ 'x-api-key' = 'k'; Accept = \"a\" } -Uri 'https://x.example.com/a'",
    ["PUT", "https://x.example.com/a", "x-api-key: k", "accept: a"],
  ],
  [
    "curl -Uri https://x.example.com/a -Headers @{ 'x-api-key' = 'k' }",
    ["GET", "https://x.example.com/a", "x-api-key: k"],
  ],
  ["fetch(url, { method: 'POST' })", undefined],
  ["Invoke-WebRequest is what I used", undefined],
  ["curling is a sport", undefined],
  ["https is safer", undefined],
  ["https response error StatusCode: 403, RequestID: x", undefined],
  ["curl smoke tests against https://x.example.com/a", undefined],
  ["curl --aws-sigv4 with my user returns the JSON", undefined],
  ["curl -v shows the same error", undefined],
  ["curl -X POST {メモしたAPI GatewayのURL}", ["POST", "{メモしたAPI"]],
])("%s", (text, expected) => {
  expect(typed(text)).toEqual(expected);
});

describe("what browsers copy", () => {
  const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
  const url = `https://${host}/prod/orders?limit=10&q=a%20b`;
  const bearer = "authorization: Bearer exampleToken0123456789";
  const key = "x-api-key: exampleKey0123456789abcdefgh";
  const json = "content-type: application/json";
  const referer = "referer: http://shop.example.com/";

  function copied(name: string): readonly unknown[] | undefined {
    const text = readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), "utf8");
    return typed(text)?.filter((part) => !/^(?:sec-ch-ua|user-agent)/.test(String(part)));
  }

  test.each([
    ["chromium-copy-curl-bash", ["POST", url, bearer, referer, key, json]],
    ["chromium-copy-curl-cmd", ["POST", url, bearer, referer, key, json]],
    ["chromium-copy-powershell", ["POST", url, bearer, referer, key]],
    [
      "chrome-old-copy-curl-cmd",
      [
        "POST",
        `https://${host}/prod/orders?limit=10&sort=name`,
        bearer,
        json,
        "cookie: session=exampleCookie0123456789",
        key,
      ],
    ],
  ])("%s", (name, expected) => {
    expect(copied(name)).toEqual(expected);
  });

  test("ends where the copy ends", () => {
    for (const name of ["chromium-copy-powershell", "chromium-copy-curl-cmd"]) {
      const text = readFileSync(new URL(`fixtures/${name}.txt`, import.meta.url), "utf8");
      const command = readCommand(text, readLines(`${text}\nbehind`), 0);
      expect([name, command?.end]).toEqual([name, text.trimEnd().length]);
    }
  });
});

describe("a line that another goes on to", () => {
  const url = "https://x.example.com/a";
  test.each([
    [`curl -X POST \\\n  -H "a: b" \\\n  ${url}`, ["POST", url, "a: b"]],
    [`curl -X POST \\\n  ${url} \\\n  -d "curl is here"`, ["POST", url]],
    [
      `curl -X PUT ^\n  ${url} ^\n  -H "a: curl b.example.com"`,
      ["PUT", url, "a: curl b.example.com"],
    ],
    [`curl -d "x\ncurl -H 'c: d'" \\\n  ${url}`, ["POST", url]],
    [`wget -q \\\n  --header "a: b" \\\n  ${url}`, [undefined, url, "a: b"]],
    [`iwr -Method Put \`\n  -Uri ${url}`, ["PUT", url]],
    [`iwr -Method Put \`\n  -Body "iwr -Uri b" \`\n  -Uri ${url}`, ["PUT", url]],
  ])("is of the command: %s", (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  test.each([
    [`curl -X POST ${url} \\\ncurl -H "a: b" https://y.example.com/b`, ["POST", url]],
    [`wget ${url} \\\n  wget --header "a: b" https://y.example.com/b`, [undefined, url]],
    [`curl ${url} ^\ncurl -H "a: b" https://y.example.com/b`, ["GET", url]],
    [`iwr -Uri ${url} \`\niwr -Method Put -Uri https://y.example.com/b`, ["GET", url]],
    [`iwr -Uri ${url} \`\r\n  irm -Method Put -Uri https://y.example.com/b`, ["GET", url]],
  ])("is a command of its own where it calls a program: %s", (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });
});
