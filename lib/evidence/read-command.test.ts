import { expect, test } from "vitest";
import { readLines } from "./lines";
import { readCommand } from "./read-command";

function typed(text: string): readonly unknown[] | undefined {
  const command = readCommand(text, readLines(text), 0);
  if (!command) return undefined;
  const { method, target, headers } = command.request;
  return [method?.value, target?.value, ...headers.map((field) => `${field.name}: ${field.value}`)];
}

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
  ["curling is a sport", undefined],
  ["https is safer", ["GET", "is"]],
])("%s", (text, expected) => {
  expect(typed(text)).toEqual(expected);
});
