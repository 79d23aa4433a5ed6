/** The digest of an empty body. */
export const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** Names whose values are secret, as headers, fields and variables have them. */
export const secretNames = [
  "x-api-key",
  "X-Amz-Security-Token",
  "X-Auth-Token",
  "x-csrf-token",
  "my-secret",
  "x-session-id",
  "dbPassword",
  "client_assertion",
  "x-amzn-oidc-data",
  "x-forwarded-client-cert",
  "authorization",
  "Proxy-Authorization",
  "cookie",
  "x-amz-credential",
  "X-Amz-Signature",
];

/** The forms in which programs print a name with its value. */
export const pairShapes: readonly (readonly [string, (name: string, value: string) => string])[] = [
  ["header", (n, v) => `${n}: ${v}`],
  ["header without a blank", (n, v) => `Host: x\n${n}:${v}\nAccept: */*`],
  ["sent by curl", (n, v) => `> ${n}: ${v}\r\n> \r\n`],
  ["curl HTTP/2", (n, v) => `* h2h3 [${n}: ${v}]`],
  ["tab", (n, v) => `${n}:\t ${v}`],
  ["JSON", (n, v) => `{"${n}":"${v}","message":"Forbidden"}`],
  ["pretty JSON", (n, v) => `{\n  "${n}" : "${v}"\n}`],
  ["Python", (n, v) => `{'${n}': '${v}', 'host': 'x'}`],
  ["JavaScript", (n, v) => `headers: { '${n}': '${v}' }`],
  ["escaped JSON", (n, v) => `"{\\"${n}\\":\\"${v}\\",\\"a\\":1}"`],
  ["doubly escaped JSON", (n, v) => `"{\\\\\\"${n}\\\\\\":\\\\\\"${v}\\\\\\"}"`],
  ["list in JSON", (n, v) => `"${n}": ["${v}", "${v}"]`],
  ["HAR", (n, v) => `{ "name": "${n}", "value": "${v}" }`],
  ["HAR reversed", (n, v) => `{ "value": "${v}", "name": "${n}" }`],
  ["tuple", (n, v) => `('${n}', '${v}')`],
  ["assignment", (n, v) => `headers['${n}'] = '${v}'`],
  ["query", (n, v) => `GET https://api.example.com/x?a=1&${n}=${v}&b=2 HTTP/1.1`],
  ["encoded query", (n, v) => `redirect=https%3A%2F%2Fx%3Fa%3D1%26${n}%3D${v}%26b%3D2`],
  ["form", (n, v) => `-d '${n}=${v}&a=b'`],
  ["environment", (n, v) => `export ${n}=${v}`],
  ["curl header", (n, v) => `curl -H '${n}: ${v}' https://x`],
  ["curl header in double quotes", (n, v) => `curl --header "${n}:${v}" https://x`],
  ["HTTPie", (n, v) => `http GET https://x ${n}:${v}`],
  ["option", (n, v) => `tool --${n} ${v} --verbose`],
  ["devtools on two lines", (n, v) => `accept\n*/*\n${n}\n${v}\nhost\nx`],
  ["devtools with colons on two lines", (n, v) => `accept:\n*/*\n${n}:\n${v}\nhost:\nx`],
  [
    "echoed canonical request",
    (n, v) => `'GET\n/\n\nhost:x\n${n}:${v}\n\nhost;${n}\n${emptyHash}'`,
  ],
  [
    "echoed canonical request in JSON",
    (n, v) => `{"message":"'GET\\n/\\n\\nhost:x\\n${n}:${v}\\n\\nhost;${n}\\n${emptyHash}'"}`,
  ],
  ["execution log", (n, v) => `Method request headers: {${n}=${v}, Host=x}`],
  ["log line", (n, v) => `2026-01-01 12:00:00 OkHttp D  ${n}: ${v}`],
  ["inside a sentence", (n, v) => `I sent ${n}: ${v} and got a 403`],
  ["XML", (n, v) => `<${n}>${v}</${n}>`],
];
