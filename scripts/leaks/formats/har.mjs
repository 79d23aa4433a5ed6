import { Buffer } from "node:buffer";
import { bodyWith, formatsOf, json, pretty, sentWith, targetWith, titled } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Pair} Pair */
/** @typedef {import("./scene.mjs").Scene} Scene */

/** @param {readonly Pair[]} pairs */
const named = (pairs) => pairs.map(([name, value]) => ({ name, value }));

/**
 * @typedef {object} Parts what differs from the plain refusal
 * @property {string} [target]
 * @property {readonly Pair[]} [sent]
 * @property {readonly Pair[]} [received]
 * @property {readonly object[]} [cookies]
 * @property {readonly object[]} [set]
 * @property {readonly Pair[]} [query]
 * @property {object} [postData]
 * @property {object} [content]
 * @property {string} [redirect]
 * @property {object} [extra]
 * @property {string} [creator]
 */

/** @param {Scene} scene @param {Parts} parts */
function har(scene, parts) {
  const { target = scene.path, sent = scene.sent, received = scene.received } = parts;
  const entry = {
    startedDateTime: "2026-03-04T09:30:00.000Z",
    time: 41.2,
    request: {
      method: parts.postData === undefined ? "GET" : "POST",
      url: `https://${scene.host}${target}`,
      httpVersion: "http/2.0",
      headers: named(sent),
      queryString: named(parts.query ?? []),
      cookies: parts.cookies ?? [],
      headersSize: -1,
      bodySize: 0,
      ...(parts.postData === undefined ? {} : { postData: parts.postData }),
    },
    response: {
      status: 403,
      statusText: "Forbidden",
      httpVersion: "http/2.0",
      headers: named(received),
      cookies: parts.set ?? [],
      content: parts.content ?? {
        size: scene.body.length,
        mimeType: "application/json",
        text: scene.body,
      },
      redirectURL: parts.redirect ?? "",
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0.1, wait: 40, receive: 0.4 },
    ...parts.extra,
  };
  const creator = { name: parts.creator ?? "WebInspector", version: "537.36" };
  return { log: { version: "1.2", creator, pages: [], entries: [entry] } };
}

export const harFormats = formatsOf("HAR", [
  ["har-header", "header", (plant, scene) => pretty(har(scene, { sent: sentWith(plant, scene) }))],
  [
    "har-header-compact",
    "header",
    (plant, scene) => json(har(scene, { sent: sentWith(plant, scene) })),
  ],
  [
    "har-response-header",
    "header",
    ({ name, value }, scene) =>
      pretty(har(scene, { received: [...scene.received, [name, value]] })),
  ],
  [
    "har-cookie",
    "cookie",
    ({ name, value }, scene) =>
      pretty(
        har(scene, {
          sent: [...scene.sent, ["cookie", `theme=dark; ${name}=${value}`]],
          cookies: [{ name, value, path: "/", domain: "example.com", httpOnly: true }],
        }),
      ),
  ],
  [
    "har-set-cookie",
    "cookie",
    ({ name, value }, scene) =>
      pretty(
        har(scene, {
          received: [...scene.received, ["set-cookie", `${name}=${value}; Path=/; Secure`]],
          set: [{ name, value, path: "/", secure: true }],
        }),
      ),
  ],
  [
    "har-query",
    "query",
    (plant, scene) =>
      pretty(
        har(scene, {
          target: targetWith(plant),
          query: [
            ["page", "2"],
            [plant.name, plant.value],
            ["view", "full"],
          ],
        }),
      ),
  ],
  [
    "har-referer",
    "query",
    (plant, scene) =>
      pretty(
        har(scene, {
          sent: [
            ...scene.sent,
            ["referer", `https://app.example.com${targetWith(plant, "/cart")}`],
          ],
        }),
      ),
  ],
  [
    "har-redirect",
    "query",
    (plant, scene) =>
      pretty(har(scene, { redirect: `https://app.example.com${targetWith(plant, "/login")}` })),
  ],
  [
    "har-segment",
    "segment",
    ({ name, value }, scene) => pretty(har(scene, { target: `/prod/${name}/${value}` })),
  ],
  [
    "har-form",
    "field",
    ({ name, value }, scene) =>
      pretty(
        har(scene, {
          postData: {
            mimeType: "application/x-www-form-urlencoded",
            text: `order=o-1001&${name}=${encodeURIComponent(value)}`,
            params: named([
              ["order", "o-1001"],
              [name, value],
            ]),
          },
        }),
      ),
  ],
  [
    "har-json",
    ["field", "block"],
    (plant, scene) =>
      pretty(
        har(scene, { postData: { mimeType: "application/json", text: json(bodyWith(plant)) } }),
      ),
  ],
  [
    "har-graphql",
    "field",
    ({ name, value }, scene) =>
      pretty(
        har(scene, {
          postData: {
            mimeType: "application/json",
            text: json({
              query: "mutation ($input: Input!) { place(input: $input) { id } }",
              variables: { input: { [name]: value } },
            }),
          },
        }),
      ),
  ],
  [
    "har-multipart",
    "field",
    ({ name, value }, scene) =>
      pretty(
        har(scene, {
          postData: {
            mimeType: "multipart/form-data; boundary=----WebKitFormBoundary7MA4",
            text: `------WebKitFormBoundary7MA4\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n------WebKitFormBoundary7MA4--\r\n`,
          },
        }),
      ),
  ],
  [
    "har-response-body",
    ["field", "block"],
    (plant, scene) => {
      const text = json({ message: scene.message, context: bodyWith(plant) });
      return pretty(
        har(scene, { content: { size: text.length, mimeType: "application/json", text } }),
      );
    },
  ],
  [
    "har-response-base64",
    ["field", "block"],
    (plant, scene) => {
      const text = Buffer.from(json({ message: scene.message, context: bodyWith(plant) })).toString(
        "base64",
      );
      return pretty(
        har(scene, {
          content: { size: 90, mimeType: "application/json", text, encoding: "base64" },
        }),
      );
    },
  ],
  [
    "har-websocket",
    "field",
    (plant, scene) =>
      pretty(
        har(scene, {
          extra: {
            _resourceType: "websocket",
            _webSocketMessages: [
              {
                type: "send",
                time: 1_772_616_600,
                opcode: 1,
                data: json({ action: "order", ...bodyWith(plant) }),
              },
            ],
          },
        }),
      ),
  ],
  [
    "har-initiator",
    "query",
    (plant, scene) =>
      pretty(
        har(scene, {
          extra: {
            _initiator: {
              type: "script",
              stack: {
                callFrames: [
                  {
                    functionName: "load",
                    url: `https://app.example.com${targetWith(plant, "/app.js")}`,
                    lineNumber: 12,
                  },
                ],
              },
            },
          },
        }),
      ),
  ],
  [
    "har-comment",
    "field",
    ({ name, value }, scene) =>
      pretty(har(scene, { extra: { comment: `called with ${name}=${value}` } })),
  ],
  [
    "har-custom-field",
    "field",
    ({ name, value }, scene) =>
      pretty(har(scene, { extra: { _context: { [name]: value, tries: 2 } } })),
  ],
  [
    "har-firefox",
    "header",
    (plant, scene) =>
      pretty(har(scene, { sent: titled(sentWith(plant, scene)), creator: "Firefox" })),
  ],
  [
    "har-safari-cookie",
    "cookie",
    ({ name, value }, scene) =>
      pretty(
        har(scene, {
          sent: [...scene.sent, ["Cookie", `${name}=${value}`]],
          creator: "WebKit Web Inspector",
        }),
      ),
  ],
]);
