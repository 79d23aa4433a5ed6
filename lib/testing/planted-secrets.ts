/** Secrets of unlike kinds: words, weak passwords, opaque tokens, numbers, names of people. */
export const secrets = [
  "hunter2",
  "tulip-bulb",
  "walnut engine maple",
  "Tr0ub4dor&3",
  "p@ssw0rd!",
  "0612345678",
  "+33 6 12 34 56 78",
  "06 12 34 56 78",
  "+1 (415) 555-2671",
  "jane.doe@example.com",
  "470199",
  "9f86d081884c7d659a2feaa0c55ad015",
  "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
  "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP",
  "AKIAIOSFODNN7EXAMPLE",
  "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  "dGhpcyBpcyBhIHNlY3JldA==",
  "550e8400-e29b-41d4-a716-446655440000",
  "4111 1111 1111 1111",
  "123-45-6789",
  "DE89370400440532013000",
  "$2b$12$KIXQ1qJ8hKIXQ1qJ8h",
  "swordfish",
  "令牌秘密一二三",
  "abcd.efgh.ijkl",
  "203.0.113.77",
  "1990-04-17",
  "C0mpl3x.Pass/word",
  "quo\"te\\slash'ed",
] as const;

/** Names that no list of ours has, and some that redaction knows. */
export const unlistedNames = [
  "voucher",
  "X-Tenant-Ticket",
  "RelayState",
  "pass",
  "sid",
  "PHPSESSID",
  "pin",
  "phone",
  "encryptionKey",
  "DPoP",
  "x-api-key",
  "password",
] as const;

const body = '{"message":"Missing Authentication Token"}';
const host = "abcde12345.execute-api.us-east-1.amazonaws.com";

/** Pastes of a 403 with a secret under a name, where nothing of ours lists that name. */
export const plantings: readonly (readonly [string, (name: string, secret: string) => string])[] = [
  [
    "curl -v",
    (name, secret) =>
      `> GET /prod/orders?${name}=${encodeURIComponent(secret)} HTTP/1.1\n> Host: ${host}\n> User-Agent: curl/8.5.0\n> ${name}: ${secret}\n> \n< HTTP/1.1 403 Forbidden\n< x-amzn-errortype: MissingAuthenticationTokenException\n< ${name}: ${secret}\n< \n${body}`,
  ],
  [
    "curl -v with a query as it is typed",
    (name, secret) =>
      `> GET /prod/orders?${name}=${secret} HTTP/1.1\n> Host: ${host}\n> \n< HTTP/1.1 403 Forbidden\n< \n${body}`,
  ],
  [
    "a command",
    (name, secret) =>
      `curl 'https://jane:${encodeURIComponent(secret)}@${host}/prod/orders' -H '${name}: ${secret}' --${name.toLowerCase()} '${secret}' -d '${name}=${secret}'\n${body}`,
  ],
  ["a body", (name, secret) => JSON.stringify({ message: "Forbidden", [name]: secret })],
  [
    "a body within a body",
    (name, secret) =>
      JSON.stringify({
        message: "Forbidden",
        detail: JSON.stringify({ [name]: [secret, { [name]: secret }] }),
      }),
  ],
  [
    "an access log",
    (name, secret) =>
      JSON.stringify({
        requestId: "Fq3xYHc1IAMFVqw=",
        status: "403",
        responseType: "WAF_FILTERED",
        [name]: secret,
      }),
  ],
  [
    "an execution log",
    (name, secret) =>
      `(7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3) Method request headers: {${name}=${secret}, Host=${host}}\n(7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3) Method request body before transformations: ${JSON.stringify({ [name]: secret })}\n(7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3) Received response. Status: 403, Integration latency: 41 ms\n(7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3) Method completed with status: 403`,
  ],
  [
    "what an SDK prints",
    (name, secret) =>
      `{\n  message: 'Request failed with status code 403',\n  headers: { ${name}: '${secret}', 'x-amzn-errortype': 'ForbiddenException' },\n  url: 'https://${host}/prod/orders?${name}=${encodeURIComponent(secret)}',\n  data: { message: 'Forbidden', ${name}: "${secret}" }\n}`,
  ],
  [
    "a page",
    (name, secret) =>
      `HTTP/1.1 403 Forbidden\nServer: nginx/1.26.2\nContent-Type: text/html\n\n<html><head><title>403 Forbidden</title></head><body><p data-${name.toLowerCase()}="${secret}">${secret}</p></body></html>`,
  ],
  [
    "YAML",
    (name, secret) =>
      `request:\n  ${name}: ${secret}\n  list:\n    - ${secret}\nmessage: Forbidden\n`,
  ],
  [
    "a sentence",
    (name, secret) =>
      `I call ${host} with the ${name} ${secret} and get Missing Authentication Token`,
  ],
  [
    "devtools",
    (name, secret) =>
      `Request URL\nhttps://${host}/prod/orders\nRequest Method\nGET\nStatus Code\n403 Forbidden\n${name}\n${secret}\nx-amzn-errortype\nForbiddenException`,
  ],
];

const pair = (name: string, value: string) => ({ name, value });

/** A HAR with a secret in every place that people and programs put one, under a name that none lists. */
export function harWith(name: string, secret: string): string {
  const encoded = encodeURIComponent(secret);
  const message = {
    httpVersion: "HTTP/2.0",
    headers: [
      pair(name, secret),
      pair("Host", host),
      { ...pair("x-note", secret), comment: secret },
    ],
    cookies: [{ ...pair(name, secret), path: `/${secret}`, domain: secret }],
    headersSize: -1,
    bodySize: 12,
    comment: secret,
    _custom: { [name]: secret },
  };
  const entry = (status: number, encoding?: string) => ({
    startedDateTime: "2026-03-04T10:15:30.000Z",
    time: 41.5,
    request: {
      ...message,
      method: "POST",
      url: `https://jane:${encoded}@${host}/prod/orders?${name}=${encoded}#${encoded}`,
      queryString: [pair(name, secret)],
      postData: {
        mimeType: "application/json",
        text: JSON.stringify({ [name]: secret }),
        params: [pair(name, secret)],
      },
    },
    response: {
      ...message,
      headers: [...message.headers, pair("x-amzn-errortype", "ForbiddenException")],
      status,
      statusText: secret,
      redirectURL: `https://x.example.com/?${name}=${encoded}`,
      content: {
        size: 12,
        mimeType: "application/json",
        text:
          encoding === undefined
            ? JSON.stringify({ message: "Forbidden", [name]: secret, list: [secret] })
            : Buffer.from(secret).toString("base64"),
        ...(encoding === undefined ? {} : { encoding }),
      },
    },
    cache: { afterRequest: { eTag: secret } },
    timings: { send: 1, wait: 2, receive: 3, comment: secret },
    serverIPAddress: "203.0.113.9",
    connection: secret,
    _initiator: { type: "script", url: `https://x.example.com/?${name}=${encoded}`, stack: secret },
    _webSocketMessages: [
      { type: "send", time: 1, opcode: 1, data: JSON.stringify({ [name]: secret }) },
    ],
    [`_${name}`]: secret,
    comment: secret,
  });
  return JSON.stringify({
    log: {
      version: "1.2",
      creator: { name: "WebInspector", version: "537.36", comment: secret },
      pages: [
        {
          startedDateTime: "2026-03-04T10:15:30.000Z",
          id: "page_1",
          title: `https://x.example.com/?${name}=${encoded}`,
          pageTimings: { onLoad: 12, comment: secret },
        },
      ],
      entries: [entry(403), entry(200), entry(403, "base64")],
      comment: secret,
    },
  });
}
