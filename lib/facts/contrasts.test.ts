import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { asComment, bodyOf, contrasts } from "../testing/contents/contrasts";

const api = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const domain = "https://api.example.com";

function known(text: string): readonly string[] {
  return diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);
}

describe("two commands of which one works", () => {
  test.each(contrasts)("differ by %s, as a comment", (_, bad, good, facts) => {
    for (const text of [
      asComment(bad, 403) + asComment(good, 200),
      asComment(good, 200) + asComment(bad, 403),
    ])
      expect(known(text)).toEqual(expect.arrayContaining([...facts]));
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
