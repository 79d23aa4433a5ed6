import { expect, test } from "vitest";
import { diagnose } from "..";
import { readEvidence } from ".";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

function statusOf(command: string, ...lines: readonly string[]): number | undefined {
  const { documents } = readEvidence([`$ ${command} ${url}`, ...lines, "$ "].join("\n"));
  const [call] = documents.filter((one) => one.kind === "exchange");
  return call?.response?.status?.code;
}

test.each([
  ['curl -s -o /dev/null -w "%{http_code}\\n"', "403"],
  ['curl -so /dev/null -w "code=%{http_code} time=%{time_total}\\n"', "code=403 time=0.123456"],
  ["curl -s -o /dev/null -w'HTTP %{response_code}\\n'", "HTTP 403"],
  ['curl -s -o /dev/null --write-out "%{url_effective} -> %{http_code}"', `${url} -> 403`],
  ['curl -s -o /dev/null --write-out="[%{http_code}]"', "[403]"],
  ['curl -s -o /dev/null -sw "$NAME: %{http_code} (%{size_download})\\n"', "orders: 403 (23)"],
  ['curl -s -o /dev/null -w "%{http_code} %{remote_ip}\\n"', "403 203.0.113.7"],
  ['curl -s -o /dev/null -w "%{http_code} (%{response_code})\\n"', "403 (403)"],
  ['curl -s -o /dev/null -w "dns=%{time_namelookup}\\ncode=%{http_code}\\n"', "code=403"],
])("what `%s` writes is the status", (command, line) => {
  expect(statusOf(command, line)).toBe(403);
});

test.each([
  ["another line", 'curl -s -o /dev/null -w "code=%{http_code}\\n"', "code: unknown"],
  ["a format without a status", 'curl -s -o /dev/null -w "%{time_total} s\\n"', "0.403 s"],
  ["what wget waits for", "wget -w 3", "waits"],
  ["a longer number", 'curl -s -o /dev/null -w "n=%{http_code}\\n"', "n=4034"],
])("%s is none", (_, command, line) => {
  expect(statusOf(command, line)).toBeUndefined();
});

test("a loop that was refused once was refused, and its labels are no answers", () => {
  const loop = `for h in "" "Cache-Control: max-age=0"; do curl -s -o /dev/null -w "[$h] %{http_code}\\n" -H "$h" ${url}; done`;
  const { observations } = diagnose({
    text: `$ ${loop}\n[] 200\n[Cache-Control: max-age=0] 403\n`,
  });

  expect(observations.map(({ facet }) => facet)).not.toContain("message");
});

test("a format of many variables is held against a line", () => {
  const command = `curl -w "${"$a ".repeat(120)}%{http_code}"`;

  // an expression with so many open parts would not come to an end
  expect(statusOf(command, "x ".repeat(450))).toBeUndefined();
});
