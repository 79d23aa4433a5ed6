// A large HAR as Chrome's developer tools export it "with sensitive data": deterministic, all of it made up.
// Usage: node scripts/bench/generate-har.mjs FILE [BYTES]
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { base64, Dice, hex } from "../leaks/dice.mjs";

const API_HOST = "abcde12345.execute-api.us-east-1.amazonaws.com";
const SITE = "https://app.example.com";
const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 4, 9, 30);
const USER_AGENT =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";
const WORDS =
  "order customer invoice total currency status pending shipped address street city country quantity price item created updated owner region stage".split(
    " ",
  );

class HarDice extends Dice {
  /** @param {number} length */
  hex(length) {
    return this.text(hex, length);
  }

  /** @param {number} length */
  base64(length) {
    return this.text(base64, length);
  }

  uuid() {
    return [8, 4, 4, 4, 12].map((length) => this.hex(length)).join("-");
  }
}

/** @param {HarDice} dice @param {number} length */
function jsonBody(dice, length) {
  const items = [];
  for (let size = 0; size < length; size += 150) {
    items.push({
      id: dice.uuid(),
      name: `${dice.pick(WORDS)} "${dice.pick(WORDS)}"`,
      [dice.pick(WORDS)]: dice.between(0, 99_999),
      [dice.pick(WORDS)]: [dice.pick(WORDS), dice.roll() < 0.5, null],
    });
  }
  return JSON.stringify({ items, nextToken: dice.base64(40) });
}

/** @param {HarDice} dice @param {number} length */
function htmlBody(dice, length) {
  let body =
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n\t<title>Orders</title>\n</head>\n<body>\n';
  while (body.length < length) {
    body += `  <div class="card ${dice.pick(WORDS)}" data-id="${dice.hex(8)}">\n    <a href="/${dice.pick(WORDS)}?page=${dice.between(1, 99)}">${dice.pick(WORDS)} ${dice.pick(WORDS)}</a>\n  </div>\n`;
  }
  return `${body}</body>\n</html>\n`;
}

/** @param {HarDice} dice @param {number} length */
function scriptBody(dice, length) {
  let body = '"use strict";(self.chunks=self.chunks||[]).push([[42],{\n';
  while (body.length < length) {
    body += `${dice.between(100, 99_999)}:(e,t,n)=>{const ${dice.pick(WORDS)}=n(${dice.between(1, 999)});t.${dice.pick(WORDS)}=function(r){return r.replace(/\\s+/g," ").split("\\n").map((o)=>'${dice.pick(WORDS)}-'+o)}},\n`;
  }
  return `${body}}]);`;
}

/** What a page loads, and how often; sizes of bodies in characters. */
const kinds = [
  { share: 0.46, type: "xhr", mime: "application/json", least: 400, most: 14_000, body: jsonBody },
  {
    share: 0.18,
    type: "script",
    mime: "application/javascript",
    least: 8_000,
    most: 60_000,
    body: scriptBody,
  },
  { share: 0.06, type: "document", mime: "text/html", least: 6_000, most: 40_000, body: htmlBody },
  { share: 0.2, type: "image", mime: "image/png", least: 1_000, most: 30_000, body: undefined },
  { share: 0.1, type: "preflight", mime: "x-unknown", least: 0, most: 0, body: () => "" },
];

/** @param {readonly (readonly [string, string])[]} fields */
const pairs = (fields) => fields.map(([name, value]) => ({ name, value }));

/** @param {HarDice} dice @param {{ method: string, url: URL, type: string }} call */
function requestHeaders(dice, { method, url, type }) {
  const isCall = type === "xhr";
  return pairs([
    [":authority", url.host],
    [":method", method],
    [":path", url.pathname + url.search],
    [":scheme", "https"],
    [
      "accept",
      type === "image"
        ? "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8"
        : "application/json, text/plain, */*",
    ],
    ["accept-encoding", "gzip, deflate, br, zstd"],
    ["accept-language", "en-GB,en;q=0.9,de;q=0.8"],
    ...(isCall
      ? [
          /** @type {const} */ ([
            "authorization",
            `Bearer eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.${dice.base64(320)}.${dice.base64(342)}`,
          ]),
          /** @type {const} */ (["x-api-key", dice.base64(40)]),
          /** @type {const} */ (["x-correlation-id", dice.uuid()]),
          /** @type {const} */ (["content-type", "application/json"]),
        ]
      : []),
    ["cache-control", "no-cache"],
    [
      "cookie",
      `session=${dice.base64(64)}; theme=dark; _ga=GA1.1.${dice.between(1e8, 9e8)}.${dice.between(1e8, 9e8)}`,
    ],
    ["dnt", "1"],
    ["origin", SITE],
    ["pragma", "no-cache"],
    ["priority", "u=1, i"],
    ["referer", `${SITE}/orders/${dice.between(1, 9999)}?tab=${dice.pick(WORDS)}`],
    ["sec-ch-ua", '"Chromium";v="141", "Not?A_Brand";v="8", "Google Chrome";v="141"'],
    ["sec-ch-ua-arch", '"x86"'],
    ["sec-ch-ua-full-version", '"141.0.7390.66"'],
    ["sec-ch-ua-mobile", "?0"],
    ["sec-ch-ua-model", '""'],
    ["sec-ch-ua-platform", '"Windows"'],
    ["sec-ch-ua-platform-version", '"19.0.0"'],
    ["sec-fetch-dest", isCall ? "empty" : type],
    ["sec-fetch-mode", "cors"],
    ["sec-fetch-site", "cross-site"],
    ["user-agent", USER_AGENT],
    ["x-client-version", `web/${dice.between(1, 4)}.${dice.between(0, 30)}.${dice.between(0, 9)}`],
    ["x-request-started", String(START + dice.between(0, HOUR))],
    ["traceparent", `00-${dice.hex(32)}-${dice.hex(16)}-01`],
  ]);
}

/** @param {HarDice} dice @param {{ status: number, mime: string, length: number, errorType: string | undefined, date: string }} answer */
function responseHeaders(dice, { status, mime, length, errorType, date }) {
  return pairs([
    ["access-control-allow-credentials", "true"],
    ["access-control-allow-origin", SITE],
    ["access-control-expose-headers", "x-amzn-requestid,x-amzn-trace-id"],
    ["alt-svc", 'h3=":443"; ma=86400'],
    ["cache-control", "no-store, max-age=0"],
    ["content-length", String(length)],
    [
      "content-security-policy",
      `default-src 'self'; script-src 'self' 'nonce-${dice.base64(22)}=='; img-src https: data:; connect-src 'self' https://${API_HOST}; frame-ancestors 'none'`,
    ],
    ["content-type", mime],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "cross-origin"],
    ["date", date],
    ["etag", `W/"${dice.hex(40)}"`],
    ["last-modified", date],
    ["nel", '{"report_to":"default","max_age":2592000,"include_subdomains":true}'],
    ["permissions-policy", "camera=(), microphone=(), geolocation=()"],
    ["referrer-policy", "strict-origin-when-cross-origin"],
    [
      "report-to",
      '{"group":"default","max_age":2592000,"endpoints":[{"url":"https://reports.example.com/r"}]}',
    ],
    [
      "server-timing",
      `cdn-cache; desc=MISS, edge; dur=${dice.between(1, 40)}, origin; dur=${dice.between(10, 900)}`,
    ],
    ["set-cookie", `session=${dice.base64(64)}; Path=/; Secure; HttpOnly; SameSite=None`],
    ["strict-transport-security", "max-age=63072000; includeSubDomains; preload"],
    ["vary", "Accept-Encoding, Origin"],
    ["via", `1.1 ${dice.hex(32)}.cloudfront.net (CloudFront)`],
    ["x-amz-apigw-id", `${dice.base64(14)}FmA=`],
    ["x-amz-cf-id", `${dice.base64(54)}==`],
    ["x-amz-cf-pop", "FRA56-P4"],
    ["x-amzn-requestid", dice.uuid()],
    ["x-amzn-trace-id", `Root=1-${dice.hex(8)}-${dice.hex(24)}`],
    ...(errorType === undefined ? [] : [/** @type {const} */ (["x-amzn-errortype", errorType])]),
    ["x-cache", status === 403 ? "Error from cloudfront" : "Miss from cloudfront"],
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
  ]);
}

const refusals = [
  {
    errorType: "AccessDeniedException",
    text: '{"Message":"User is not authorized to access this resource with an explicit deny"}',
  },
  { errorType: "ForbiddenException", text: '{"message":"Forbidden"}' },
  {
    errorType: "ExpiredTokenException",
    text: '{"message":"The security token included in the request is expired"}',
  },
];

// a page has few scripts, and each calls many times
const SCRIPTS = Array.from(
  { length: 24 },
  (_, at) => `${SITE}/assets/app-${new HarDice(at).hex(8)}.js`,
);

/** @param {HarDice} dice @param {number} number */
function callOf(dice, number) {
  const isRefused = number % 120 === 60;
  const kind = isRefused ? kindBy(number % 600 === 60 ? "preflight" : "xhr") : kindOf(dice.roll());
  const isCall = kind.type === "xhr" || kind.type === "preflight";
  const page = dice.between(1, 99);
  const url = new URL(
    isCall
      ? `https://${API_HOST}/prod/${dice.pick(WORDS)}s/${dice.between(1, 99_999)}?page=${page}&state=${dice.hex(16)}`
      : `https://static.example.com/assets/${dice.pick(WORDS)}-${dice.hex(8)}.${kind.type === "image" ? "png" : "js"}?v=${page}`,
  );
  const method = kind.type === "preflight" ? "OPTIONS" : dice.pick(["GET", "GET", "GET", "POST"]);
  const date = new Date(START + number * 700).toUTCString();
  return { isRefused, kind, url, method, date };
}

/** @param {HarDice} dice @param {ReturnType<typeof callOf>} call */
function answerOf(dice, { isRefused, kind }) {
  if (isRefused) return { ...dice.pick(refusals), status: 403, mime: "application/json" };
  const length = dice.between(kind.least, kind.most);
  const text = kind.body === undefined ? dice.base64(length) : kind.body(dice, length);
  const status = kind.type === "preflight" ? 204 : 200;
  return { errorType: undefined, text, status, mime: kind.mime };
}

/** @param {HarDice} dice */
function frameOf(dice) {
  return {
    functionName: dice.pick(WORDS),
    scriptId: String(dice.between(10, 99)),
    url: dice.pick(SCRIPTS),
    lineNumber: dice.between(0, 40),
    columnNumber: dice.between(0, 90_000),
  };
}

/** @param {HarDice} dice @param {ReturnType<typeof callOf>} call */
function requestOf(dice, { method, url, kind, date }) {
  const text = JSON.stringify({
    user: dice.pick(WORDS),
    password: dice.base64(16),
    lines: dice.between(1, 9),
  });
  const isPost = method === "POST";
  const cookie = { name: "session", value: dice.base64(64), path: "/", domain: "example.com" };
  return {
    method,
    url: url.href,
    httpVersion: "h2",
    headers: requestHeaders(dice, { method, url, type: kind.type }),
    queryString: pairs([...url.searchParams]),
    cookies: [{ ...cookie, expires: date, httpOnly: true, secure: true, sameSite: "None" }],
    headersSize: -1,
    bodySize: isPost ? text.length : 0,
    ...(isPost ? { postData: { mimeType: "application/json", text } } : {}),
  };
}

/** @param {HarDice} dice @param {ReturnType<typeof callOf>} call */
function responseOf(dice, call) {
  const { status, mime, text, errorType } = answerOf(dice, call);
  const isEncoded = !call.isRefused && call.kind.body === undefined;
  return {
    status,
    statusText: "",
    httpVersion: "h2",
    headers: responseHeaders(dice, {
      status,
      mime,
      length: text.length,
      errorType,
      date: call.date,
    }),
    cookies: [],
    content: {
      size: text.length,
      mimeType: mime,
      compression: 0,
      ...(text === "" ? {} : { text }),
      ...(isEncoded ? { encoding: "base64" } : {}),
    },
    redirectURL: "",
    headersSize: -1,
    bodySize: -1,
    _transferSize: text.length + dice.between(90, 400),
    _error: null,
    _fetchedViaServiceWorker: false,
  };
}

/** @param {HarDice} dice @param {number} number */
function entryOf(dice, number) {
  const call = callOf(dice, number);
  return {
    _connectionId: String(dice.between(1000, 99_999)),
    _initiator: {
      type: "script",
      stack: { callFrames: [frameOf(dice), frameOf(dice), frameOf(dice)] },
    },
    _priority: "High",
    _resourceType: call.kind.type === "xhr" ? "fetch" : call.kind.type,
    cache: {},
    connection: "443",
    pageref: "page_1",
    request: requestOf(dice, call),
    response: responseOf(dice, call),
    serverIPAddress: `203.0.113.${dice.between(1, 254)}`,
    startedDateTime: new Date(START + number * 700).toISOString(),
    time: dice.roll() * 900,
    timings: {
      blocked: dice.roll() * 9,
      dns: -1,
      ssl: -1,
      connect: -1,
      send: dice.roll(),
      wait: dice.roll() * 800,
      receive: dice.roll() * 9,
      _blocked_queueing: dice.roll(),
      _workerStart: -1,
    },
  };
}

/** @param {string} type */
function kindBy(type) {
  const kind = kinds.find((one) => one.type === type);
  if (kind === undefined) throw new Error(`There is no kind ${type}.`);
  return kind;
}

/** @param {number} roll */
function kindOf(roll) {
  let sum = 0;
  const kind = kinds.find(({ share }) => {
    sum += share;
    return roll < sum;
  });
  return kind ?? kindBy("xhr");
}

/**
 * Write a HAR of about a length, printed as Chrome prints it.
 *
 * @param {number} bytes
 * @returns {{ text: string, entries: number, refused: number }}
 */
export function generateHar(bytes) {
  const dice = new HarDice(403);
  const shell = JSON.stringify(
    {
      log: {
        version: "1.2",
        creator: { name: "WebInspector", version: "537.36" },
        pages: [
          {
            startedDateTime: new Date(START).toISOString(),
            id: "page_1",
            title: `${SITE}/orders`,
            pageTimings: { onContentLoad: 812.4, onLoad: 1902.1 },
          },
        ],
        entries: ["HERE"],
      },
    },
    undefined,
    2,
  );
  const [head, tail] = shell.split('"HERE"');
  const pieces = [];
  let length = shell.length;
  let refused = 0;
  while (length < bytes) {
    const entry = entryOf(dice, pieces.length);
    if (entry.response.status === 403) refused += 1;
    const piece = JSON.stringify(entry, undefined, 2).replaceAll("\n", "\n      ");
    pieces.push(piece);
    length += piece.length + 8;
  }
  return { text: head + pieces.join(",\n      ") + tail, entries: pieces.length, refused };
}

const [, script, file, bytes = "100000000"] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  if (file === undefined) throw new Error("Name the file to write.");
  const { text, entries, refused } = generateHar(Number(bytes));
  writeFileSync(file, text);
  console.log(
    `Wrote ${text.length} bytes, ${entries} entries, ${refused} of them refused, to ${file}`,
  );
}
