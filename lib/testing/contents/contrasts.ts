const api = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const domain = "https://api.example.com";

/** What shows the answer of a call. */
export function bodyOf(status: number): string {
  return status === 200 ? '{"ok":true}' : '{"message":"Forbidden"}';
}

/** The plainest way in which people show what a command led to. */
export const asComment = (call: string, status: number): string => `curl ${call}  # ${status}\n`;

/** The other ways. */
export const forms: Readonly<Record<string, (call: string, status: number) => string>> = {
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

/** What is refused, what works, and what that tells. */
export const contrasts: readonly (readonly [string, string, string, readonly string[]])[] = [
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
