import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const api = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const domain = "https://api.example.com";

/** The ways in which people show what a command led to. */
const forms: Readonly<Record<string, (call: string, status: number) => string>> = {
  "a comment": (call, status) => `curl ${call}  # ${status}\n`,
  "an arrow": (call, status) => `curl ${call} -> ${status}\n`,
  "a status below": (call, status) => `$ curl ${call}\n${status}\n`,
  "a body": (call, status) => `$ curl ${call}\n${bodyOf(status)}\n`,
  "a body, through a filter": (call, status) => `$ curl -s ${call} | jq .\n${bodyOf(status)}\n`,
  "a part of a body": (call, status) => `$ curl -s ${call} 2>&1 | head -c 60\n${bodyOf(status)}\n`,
  "curl -i": (call, status) =>
    `$ curl -i ${call}\nHTTP/2 ${status}\ncontent-type: application/json\n\n${bodyOf(status)}\n`,
  "a shell's trace": (call, status) =>
    `+ curl -s -o /dev/null -w '%{http_code}' ${call}\n${status}\n`,
};

function bodyOf(status: number): string {
  return status === 200 ? '{"ok":true}' : '{"message":"Forbidden"}';
}

function known(text: string): readonly string[] {
  return diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);
}

/** What is refused, what works, and what that tells. */
const contrasts: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "a key",
    `${api}/prod/a`,
    `-H "x-api-key: abc" ${api}/prod/a`,
    ["api-key-required=yes", "api-key-sent=no"],
  ],
  [
    "a signature",
    `${api}/prod/a`,
    `--aws-sigv4 "aws:amz:us-east-1:execute-api" --user "$ID:$KEY" ${api}/prod/a`,
    ["auth-mode=iam"],
  ],
  ["a stage", `${api}/a/b`, `${api}/prod/a/b`, ["stage-in-url=wrong"]],
  ["a domain", `${domain}/a/b`, `${api}/prod/a/b`, ["works-on-default-endpoint=yes"]],
  ["a method", `-X POST ${api}/prod/a`, `${api}/prod/a`, ["other-methods-work=yes"]],
  ["a path", `${api}/prod/a`, `${api}/prod/b`, ["other-methods-work=yes", "stage-in-url=right"]],
  [
    "a User-Agent",
    `${api}/prod/a`,
    `-A "Mozilla/5.0" ${api}/prod/a`,
    ["other-clients-work=yes", "stage-in-url=right", "api-key-required=no"],
  ],
  [
    "the key's value",
    `-H "x-api-key: $NEW" ${api}/prod/a`,
    `-H "x-api-key: $OLD" ${api}/prod/a`,
    ["stage-in-url=right", "route-deployed=yes", "api-key-sent=yes"],
  ],
  [
    "the token",
    `-H "Authorization: Bearer $VIEWER" ${api}/prod/a`,
    `-H "Authorization: Bearer $ADMIN" ${api}/prod/a`,
    ["stage-in-url=right", "route-deployed=yes"],
  ],
  ["a name", `${domain}/a`, `${domain}/a -H "Host: ${api.slice(8)}"`, ["host-known=no"]],
  [
    "the name that an address is called by",
    "https://10.0.3.14/prod/a",
    `-H "Host: ${api.slice(8)}" https://10.0.3.14/prod/a`,
    ["host-known=no"],
  ],
  [
    "a name that is none of it",
    `-H "Host: api.example.com" ${api}/prod/a`,
    `${api}/prod/a`,
    ["host-known=no"],
  ],
  [
    "the name of a private API",
    "https://vpce-0a1b2c3d4e5f67890-abcdefgh.execute-api.us-east-1.vpce.amazonaws.com/prod/a",
    `https://vpce-0a1b2c3d4e5f67890-abcdefgh.execute-api.us-east-1.vpce.amazonaws.com/prod/a -H "Host: ${api.slice(8)}"`,
    ["private-api-name=wrong"],
  ],
  [
    "a query",
    `'${api}/prod/a?q=x'`,
    `'${api}/prod/a?q=y'`,
    ["stage-in-url=right", "route-deployed=yes", "api-key-required=no"],
  ],
  [
    "a domain's query",
    `'${domain}/a?q=x'`,
    `'${domain}/a?q=y'`,
    ["domain-mapping=matches", "route-deployed=yes"],
  ],
];

describe("two commands of which one works", () => {
  const rows = contrasts.flatMap((contrast) =>
    Object.keys(forms).map((form) => [contrast[0], form, contrast] as const),
  );
  test.each(rows)("differ by %s, as %s", (_name, form, [, bad, good, facts]) => {
    const show = forms[form] ?? (() => "");
    expect(known(show(bad, 403) + show(good, 200))).toEqual(expect.arrayContaining([...facts]));
    expect(known(show(good, 200) + show(bad, 403))).toEqual(expect.arrayContaining([...facts]));
  });

  test.each([
    ["another key", `-H "x-api-key: abc" ${api}/prod/a`, `-H "x-api-key: def" ${api}/prod/b`],
    ["a token", `${api}/prod/a`, `-H "Authorization: Bearer abc" ${api}/prod/b`],
    ["another API", `${api}/prod/a`, `${api.replace("abcde12345", "zyxwv98765")}/prod/b`],
    ["another stage", `${api}/prod/a`, `${api}/dev/b`],
    ["a preflight", `-X POST ${api}/prod/a`, `-X OPTIONS ${api}/prod/a`],
  ])("do not show that other methods work, where they differ by %s too", (_, bad, good) => {
    const text = `curl ${bad}  # 403\ncurl ${good}  # 200\n`;
    expect(known(text)).not.toContain("other-methods-work=yes");
  });

  test("tell nothing of their stage where they are the same, for it may have been repaired between", () => {
    const text = `curl ${api}/prod/a  # 403\ncurl ${api}/prod/a  # 200\n`;
    expect(known(text)).not.toContain("stage-in-url=right");
    expect(known(text)).not.toContain("api-key-required=no");
  });

  test.each([
    ["a token", "?token=$A", "?token=$B"],
    ["a field", ' -H "Authorization: $A"', ' -H "Authorization: $B"'],
  ])("of a socket tell that the stage is right where they differ by %s", (_, one, other) => {
    const socket = (rest: string) =>
      `$ wscat -c "wss://${api.slice(8)}/prod${rest.startsWith("?") ? `${rest}"` : `"${rest}`}\n`;
    const opens = `${socket(one)}Connected (press CTRL+C to quit)\n`;
    const fails = `${socket(other)}error: Unexpected server response: 403\n`;
    expect(diagnose({ text: opens + fails }).cause).toBe("websocket-connect-denied");
    expect(diagnose({ text: fails + opens }).cause).toBe("websocket-connect-denied");
    expect(known(fails + fails)).not.toContain("stage-in-url=right");
    expect(known(fails + opens.replace("/prod", "/dev"))).not.toContain("stage-in-url=right");
  });

  test("are one refused call where one shows its status and one its body", () => {
    const text = `$ curl -s -o /dev/null -w '%{http_code}\\n' ${domain}/a\n403\n$ curl ${domain}/a\n${bodyOf(403)}\n$ curl ${domain}/a -H 'Host: ${api.slice(8)}'\n${bodyOf(200)}\n`;
    expect(known(text)).toEqual(expect.arrayContaining(["message=forbidden", "host-known=no"]));
    expect(diagnose({ text }).cause).toBe("unknown-host");
  });

  test.each([
    ["both are refused", 403, `${domain}/a`],
    ["the path differs, too", 200, `${domain}/b`],
    ["another place is called", 200, "https://other.example.com/a"],
  ])("tell nothing of a name where %s", (_, status, url) => {
    const text = `curl ${domain}/a  # 403\ncurl ${url} -H "Host: ${api.slice(8)}"  # ${status}\n`;
    expect(known(text)).not.toContain("host-known=no");
  });

  test("tell nothing of the client where the key differs, too", () => {
    const text = `curl ${api}/prod/a  # 403\ncurl -A Mozilla/5.0 -H "x-api-key: a" ${api}/prod/a  # 200\n`;
    expect(known(text)).not.toContain("other-clients-work=yes");
  });
});
