import { describe, expect, test } from "vitest";
import { diagnose } from "..";

/** The options that a text proves, by facet. */
function shown(text: string): { readonly [facet: string]: string } {
  return Object.fromEntries(
    diagnose({ text }).observations.map(({ facet, option }) => [facet, option]),
  );
}

const call = "GET https://api.example.com/v2/orders/42 403 (Forbidden)";
const requested = (path: string, host: string) =>
  `client: 203.0.113.10, server: _, request: "GET ${path} HTTP/1.1", host: "${host}"`;
const nginx = (reason: string, asked = requested("/v2/orders/42", "api.example.com")) =>
  `2026/03/04 10:15:30 [error] 1187#1187: *42 ${reason}, ${asked}`;
const apache = (reason: string) =>
  `[Wed Mar 04 10:15:30.123456 2026] [core:error] [pid 4711:tid 139876] [client 203.0.113.10:54321] ${reason}`;

describe("a line of a web server's error log", () => {
  test.each([
    ["nginx's access rule", nginx("access forbidden by rule")],
    ["nginx's directory", nginx('directory index of "/usr/share/nginx/html/" is forbidden')],
    ["nginx's file", nginx('open() "/srv/orders" failed (13: Permission denied)')],
    [
      "Apache's rule",
      apache("AH01630: client denied by server configuration: /srv/www/v2/orders/42"),
    ],
    [
      "an older Apache's rule",
      apache("client denied by server configuration: proxy:http://10.0.0.7/"),
    ],
    ["Apache's directory", apache("AH01276: Cannot serve directory /srv/www/: No matching index")],
    [
      "Apache's file system",
      apache(
        "(13)Permission denied: AH00035: access to /v2/orders/42 denied (filesystem path '/srv')",
      ),
    ],
    [
      "ModSecurity in Apache",
      apache(
        'ModSecurity: Access denied with code 403 (phase 1). [id "920350"] [hostname "api.example.com"] [uri "/v2/orders/42"]',
      ),
    ],
    [
      "the name of a file in front",
      `/var/log/nginx/error.log:${nginx("access forbidden by rule")}`,
    ],
    ["a container's name in front", `web-1  | ${nginx("access forbidden by rule")}`],
  ])("says that it refused the call: %s", (_, line) => {
    expect(shown(`${call}\n${line}`)).toMatchObject({ "answered-by": "web-server" });
    expect(shown(line)).toMatchObject({ "answered-by": "web-server" });
  });

  test("stands behind API Gateway where its own name was called", () => {
    const direct = call.replace(
      "api.example.com",
      "abcde12345.execute-api.us-east-1.amazonaws.com",
    );
    const line = apache("AH01630: client denied by server configuration: /srv/www");
    expect(shown(`${direct}\n${line}`)).not.toHaveProperty("answered-by", "web-server");
  });

  test.each([
    [
      "another host",
      nginx("access forbidden by rule", requested("/v2/orders/42", "www.example.com")),
    ],
    ["another path", nginx("access forbidden by rule", requested("/.env", "api.example.com"))],
    ["another status", nginx("ModSecurity: Access denied with code 401 (phase 2)")],
    ["a warning", nginx('ModSecurity: Warning. Matched "Operator `Rx\'"')],
    [
      "a broken upstream",
      nginx("connect() to 10.0.0.7:80 failed (13: Permission denied) while connecting"),
    ],
    ["an upstream's answer", nginx("upstream sent too big header while reading response header")],
  ])("says nothing of the call: %s", (_, line) => {
    expect(shown(`${call}\n${line}`)).not.toHaveProperty("answered-by");
  });
});

describe("a line of Squid's access log", () => {
  const native = (result: string, rest: string) =>
    `1772619330.123      0 10.0.0.5 ${result} 3895 ${rest}`;

  test.each([
    ["a tunnel", native("TCP_DENIED/403", "CONNECT api.example.com:443 - HIER_NONE/- text/html")],
    [
      "a reply",
      native(
        "TCP_DENIED_REPLY/403",
        "GET https://api.example.com/v2/orders/42 anna HIER_DIRECT/- -",
      ),
    ],
    [
      "the combined format",
      '10.0.0.5 - anna [04/Mar/2026:10:15:30 +0000] "CONNECT api.example.com:443 HTTP/1.1" 403 3895 "-" "-" TCP_DENIED:HIER_NONE',
    ],
    [
      "in a journal",
      `Mar 04 10:15:30 gate squid[911]: ${native("TCP_DENIED/403", "CONNECT api.example.com:443 - HIER_NONE/- text/html")}`,
    ],
    [
      "a format of its owner's",
      '[04/Mar/2026:10:15:30 +0000] 10.0.0.5 anna TCP_DENIED/403 "CONNECT api.example.com:443" -',
    ],
  ])("says that the proxy refused the call: %s", (_, line) => {
    expect(shown(`${call}\n${line}`)).toMatchObject({ "answered-by": "forward-proxy" });
    expect(shown(line)).toMatchObject({ "answered-by": "forward-proxy" });
  });

  test.each([
    [
      "another host",
      native("TCP_DENIED/403", "CONNECT www.example.org:443 - HIER_NONE/- text/html"),
    ],
    [
      "a missing password",
      native("TCP_DENIED/407", "CONNECT api.example.com:443 - HIER_NONE/- text/html"),
    ],
    [
      "what came from behind",
      native(
        "TCP_MISS/403",
        "GET http://api.example.com/v2/orders/42 - HIER_DIRECT/203.0.113.20 -",
      ),
    ],
    [
      "an open tunnel",
      native("TCP_TUNNEL/200", "CONNECT api.example.com:443 - HIER_DIRECT/203.0.113.20 -"),
    ],
  ])("says nothing of the call: %s", (_, line) => {
    expect(shown(`${call}\n${line}`)).not.toHaveProperty("answered-by");
  });
});

describe("an entry of a load balancer's log by the names of its fields", () => {
  test.each([
    ["lines", "elb_status_code: 403\ntarget_status_code: -"],
    ["a cell of the last action", 'elb_status_code: 403, actions_executed: "fixed-response"'],
    ["a sentence", 'We saw elb_status_code=403 and target_status_code="-" for it.'],
  ])("says that it refused: %s", (_, text) => {
    expect(shown(`${call}\n${text}`)).toMatchObject({ "answered-by": "load-balancer" });
  });

  test.each([
    ["the target's answer", "elb_status_code: 403\ntarget_status_code: 403"],
    ["a forward", "elb_status_code: 403, actions_executed: waf,forward"],
    ["another status", "elb_status_code: 503, target_status_code: -"],
    [
      "another host",
      "elb_status_code: 403\ntarget_status_code: -\nrequest: GET https://www.example.org:443/ HTTP/1.1",
    ],
  ])("says nothing: %s", (_, text) => {
    expect(shown(`${call}\n${text}`)).not.toHaveProperty("answered-by");
  });
});
