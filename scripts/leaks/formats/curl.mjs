import {
  answer,
  bodyWith,
  formatsOf,
  inShell,
  json,
  lines,
  sentWith,
  targetWith,
  titled,
  verboseAnswer,
} from "./scene.mjs";

/** @typedef {import("./scene.mjs").Pair} Pair */
/** @typedef {import("./scene.mjs").Plant} Plant */
/** @typedef {import("./scene.mjs").Scene} Scene */

/** @param {Scene} scene @param {readonly Pair[]} headers @param {string} [target] @param {string} [method] */
function verbose(scene, headers, target = scene.path, method = "GET") {
  return `* Connected to ${scene.host} (3.5.140.2) port 443\n> ${method} ${target} HTTP/1.1\n${lines(titled(headers), "> ")}> \n`;
}

/** Lines of 64 characters with their offsets, as curl's `--trace-ascii` prints them. @param {string} text */
function traced(text) {
  const rows = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    for (let at = 0; at === 0 || at < line.length; at += 64) {
      rows.push(`${offset.toString(16).padStart(4, "0")}: ${line.slice(at, at + 64)}`);
      offset += Math.min(64, line.length - at);
    }
    offset += 2;
  }
  return `${rows.join("\n")}\n`;
}

/** Lines of 16 bytes, as curl's `--trace` prints them. @param {string} text */
function dumped(text) {
  const bytes = text.replaceAll("\n", "\r\n");
  const rows = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const part = bytes.slice(at, at + 16);
    const codes = [...part].map((one) => one.charCodeAt(0).toString(16).padStart(2, "0")).join(" ");
    rows.push(
      `${at.toString(16).padStart(4, "0")}: ${codes.padEnd(47)} ${part.replace(/[\r\n]/g, ".")}`,
    );
  }
  return `${rows.join("\n")}\n`;
}

/** The request's head. @param {Plant} plant @param {Scene} scene */
const head = (plant, scene) =>
  `GET ${scene.path} HTTP/1.1\n${lines(titled(sentWith(plant, scene)))}`;

export const curlFormats = formatsOf("curl", [
  [
    "curl-v-1.1",
    "header",
    (plant, scene) => `${verbose(scene, sentWith(plant, scene))}${verboseAnswer(scene)}`,
  ],
  [
    "curl-v-2",
    "header",
    (plant, scene) =>
      `* using HTTP/2\n* [HTTP/2] [1] OPENED stream for ${scene.url}\n${sentWith(plant, scene)
        .map(([name, value]) => `* [HTTP/2] [1] [${name}: ${value}]\n`)
        .join(
          "",
        )}> GET ${scene.path} HTTP/2\n${lines(sentWith(plant, scene), "> ")}> \n${verboseAnswer(scene, "HTTP/2 403 ")}`,
  ],
  [
    "curl-v-cookie",
    "cookie",
    ({ name, value }, scene) =>
      `${verbose(scene, [["host", scene.host], ["cookie", `theme=dark; ${name}=${value}; lang=en`], ...scene.sent])}${verboseAnswer(scene)}`,
  ],
  [
    "curl-v-set-cookie",
    "cookie",
    ({ name, value }, scene) =>
      `${verbose(scene, scene.sent)}${verboseAnswer({
        ...scene,
        received: [...scene.received, ["set-cookie", `${name}=${value}; Path=/; HttpOnly; Secure`]],
      })}`,
  ],
  [
    "curl-v-query",
    "query",
    (plant, scene) => `${verbose(scene, scene.sent, targetWith(plant))}${verboseAnswer(scene)}`,
  ],
  [
    "curl-v-segment",
    "segment",
    ({ name, value }, scene) =>
      `${verbose(scene, scene.sent, `/prod/${name}/${value}`)}${verboseAnswer(scene)}`,
  ],
  [
    "curl-v-body",
    "field",
    (plant, scene) =>
      `${verbose(scene, scene.sent, scene.path, "POST")}${json(bodyWith(plant))}\n${verboseAnswer(scene)}`,
  ],
  [
    "curl-v-form",
    "field",
    ({ name, value }, scene) =>
      `${verbose(scene, [...scene.sent, ["content-type", "application/x-www-form-urlencoded"]], scene.path, "POST")}order=o-1001&${name}=${encodeURIComponent(value)}&quantity=2\n${verboseAnswer(scene)}`,
  ],
  [
    "curl-v-response-header",
    "header",
    ({ name, value }, scene) =>
      `${verbose(scene, scene.sent)}${verboseAnswer({ ...scene, received: [...scene.received, [name, value]] })}`,
  ],
  [
    "curl-i-body",
    "field",
    (plant, scene) =>
      answer({ ...scene, body: json({ message: scene.message, context: bodyWith(plant) }) }),
  ],
  [
    "curl-i-location",
    "query",
    (plant, scene) =>
      answer({
        ...scene,
        received: [
          ...scene.received,
          ["location", `https://app.example.com${targetWith(plant, "/login")}`],
        ],
      }),
  ],
  [
    "curl-trace-ascii",
    "header",
    (plant, scene) =>
      `=> Send header, 312 bytes (0x138)\n${traced(head(plant, scene))}<= Recv header, 24 bytes (0x18)\n${traced(`HTTP/1.1 403 Forbidden\n${lines(scene.received)}`)}<= Recv data, 40 bytes (0x28)\n${traced(scene.body)}`,
  ],
  [
    "curl-trace-ascii-query",
    "query",
    (plant, scene) =>
      `=> Send header, 312 bytes (0x138)\n${traced(`GET ${targetWith(plant)} HTTP/1.1\n${lines(scene.sent)}`)}<= Recv header, 24 bytes (0x18)\n${traced(`HTTP/1.1 403 Forbidden\n${lines(scene.received)}`)}<= Recv data, 40 bytes (0x28)\n${traced(scene.body)}`,
  ],
  [
    "curl-trace-hex",
    "header",
    (plant, scene) =>
      `=> Send header, 312 bytes (0x138)\n${dumped(head(plant, scene))}<= Recv header, 24 bytes (0x18)\n${dumped(`HTTP/1.1 403 Forbidden\n${lines(scene.received)}`)}`,
  ],
  [
    "curl-command-header",
    "header",
    ({ name, value }, scene) =>
      `$ curl -i ${inShell(scene.url)} -H 'accept: application/json' -H ${inShell(`${name}: ${value}`)}\n${answer(scene)}`,
  ],
  [
    "curl-command-cookie",
    "cookie",
    ({ name, value }, scene) =>
      `$ curl -i -b ${inShell(`theme=dark; ${name}=${value}`)} ${scene.url}\n${answer(scene)}`,
  ],
  [
    "curl-command-user",
    "userinfo",
    ({ name, value }, scene) => `$ curl -i -u ${name}:${value} ${scene.url}\n${answer(scene)}`,
  ],
  [
    "curl-command-form",
    "field",
    ({ name, value }, scene) =>
      `$ curl -i -d order=o-1001 -d ${inShell(`${name}=${encodeURIComponent(value)}`)} ${scene.url}\n${answer(scene)}`,
  ],
  [
    "curl-command-json",
    "field",
    (plant, scene) =>
      `$ curl -i ${scene.url} -H 'content-type: application/json' --data-raw ${inShell(json(bodyWith(plant)))}\n${answer(scene)}`,
  ],
  [
    "curl-command-query",
    "query",
    (plant, scene) =>
      `$ curl -i ${inShell(`https://${scene.host}${targetWith(plant)}`)}\n${answer(scene)}`,
  ],
  [
    "curl-command-fragment",
    "query",
    ({ name, value }, scene) =>
      `$ curl -i '${scene.url}#${name}=${encodeURIComponent(value)}&view=full'\n${answer(scene)}`,
  ],
  [
    "curl-command-userinfo",
    "userinfo",
    ({ name, value }, scene) =>
      `$ curl -i https://${name}:${encodeURIComponent(value)}@${scene.host}/prod/orders\n${answer(scene)}`,
  ],
  [
    "curl-command-variable",
    "env",
    ({ name, value }, scene) =>
      `$ export ${name}=${inShell(value)}\n$ curl -i ${scene.url} -H "x-api-key: $${name}"\n${answer(scene)}`,
  ],
  [
    "curl-continued",
    "header",
    ({ name, value }, scene) =>
      `curl '${scene.url}' \\\n  -X 'POST' \\\n  -H 'accept: */*' \\\n  -H ${inShell(`${name}: ${value}`)} \\\n  --compressed\n${answer(scene)}`,
  ],
  [
    "curl-windows",
    "header",
    ({ name, value }, scene) =>
      `curl ^"${scene.url}^" ^\n  -H ^"accept: */*^" ^\n  -H ^"${name}: ${value.replaceAll('"', String.raw`^\^"`)}^" ^\n  --compressed\n${answer(scene)}`,
  ],
  [
    "curl-windows-json",
    "field",
    (plant, scene) =>
      `curl ^"${scene.url}^" ^\n  --data-raw ^"${json(bodyWith(plant)).replaceAll('"', String.raw`^\^"`)}^"\n${answer(scene)}`,
  ],
]);
