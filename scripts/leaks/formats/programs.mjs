import { inspect } from "node:util";
import {
  answer,
  asObject,
  bodyWith,
  formatsOf,
  json,
  sentWith,
  targetWith,
  titled,
} from "./scene.mjs";

/** @typedef {import("./scene.mjs").Plant} Plant */
/** @typedef {import("./scene.mjs").Scene} Scene */

/** A string as Python's repr prints it. @param {string} text */
const repr = (text) => (text.includes("'") ? json(text) : `'${text}'`);

/** @param {Plant} plant @param {Scene} scene */
const headers = (plant, scene) => titled(sentWith(plant, scene));

export const programFormats = formatsOf("programs", [
  [
    "python-send",
    "header",
    (plant, scene) =>
      `send: b${repr(
        `GET ${scene.path} HTTP/1.1\\r\\n${headers(plant, scene)
          .map(([name, value]) => `${name}: ${value}\\r\\n`)
          .join("")}\\r\\n`,
      )}\nreply: 'HTTP/1.1 403 Forbidden\\r\\n'\nheader: x-amzn-ErrorType: ${scene.errorType}\nheader: x-amzn-RequestId: ${scene.requestId}\n${scene.body}\n`,
  ],
  [
    "python-send-body",
    "field",
    (plant, scene) =>
      `send: b'POST ${scene.path} HTTP/1.1\\r\\nHost: ${scene.host}\\r\\n\\r\\n'\nsend: b'${json(bodyWith(plant))}'\nreply: 'HTTP/1.1 403 Forbidden\\r\\n'\nheader: x-amzn-ErrorType: ${scene.errorType}\n`,
  ],
  [
    "python-headers",
    "header",
    (plant, scene) =>
      `>>> r.status_code\n403\n>>> r.request.headers\n{${headers(plant, scene)
        .map(([name, value]) => `'${name}': ${repr(value)}`)
        .join(", ")}}\n>>> r.text\n'${scene.body}'\n`,
  ],
  [
    "python-dict",
    ["field", "query"],
    ({ name, value }, scene) =>
      `>>> payload\n{'order': 'o-1001', '${name}': ${repr(value)}, 'quantity': 2, 'gift': None}\n>>> requests.post(url, json=payload).text\n'${scene.body}'\n`,
  ],
  [
    "python-call",
    "header",
    ({ name, value }, scene) =>
      `requests.get("${scene.url}", headers={"Accept": "*/*", "${name}": ${json(value)}})\n# <Response [403]>\n${scene.body}\n`,
  ],
  [
    "python-traceback",
    "query",
    (plant, scene) =>
      `Traceback (most recent call last):\n  File "app.py", line 9, in <module>\n    r.raise_for_status()\nrequests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://${scene.host}${targetWith(plant)}\n`,
  ],
  [
    "python-dataclass",
    "field",
    ({ name, value }, scene) =>
      `Order(number='o-1001', ${name.replaceAll(".", "_")}=${repr(value)}, quantity=2)\n403 ${scene.body}\n`,
  ],
  [
    "urllib3-debug",
    "query",
    (plant, { host }) =>
      `DEBUG:urllib3.connectionpool:Starting new HTTPS connection (1): ${host}:443\nDEBUG:urllib3.connectionpool:https://${host}:443 "GET ${targetWith(plant)} HTTP/1.1" 403 41\n`,
  ],
  [
    "boto-canonical",
    "header",
    ({ name, value }, scene) => {
      const lower = name.toLowerCase();
      const canonical = (/** @type {string} */ sent) =>
        `GET\n/prod/orders\n\nhost:${scene.host}\n${lower}:${sent}\nx-amz-date:20260304T093000Z\n\nhost;${lower};x-amz-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;
      return `2026-03-04 09:30:00,120 botocore.auth [DEBUG] CanonicalRequest:\n${canonical(value)}\n${answer(scene)}${json({ message: `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonical(`${value}, x`)}'\n` })}\n`;
    },
  ],
  [
    "axios-error",
    "header",
    (plant, scene) =>
      `AxiosError: Request failed with status code 403\n    at settle (node_modules/axios/lib/core/settle.js:19:12) ${inspect({ code: "ERR_BAD_REQUEST", config: { method: "post", url: scene.url, headers: asObject(headers(plant, scene)), data: '{"order":"o-1001"}' }, response: { status: 403, statusText: "Forbidden", headers: asObject(scene.received), data: { message: scene.message } } }, { depth: 6 })}\n`,
  ],
  [
    "axios-data",
    ["field", "block"],
    (plant, scene) =>
      `AxiosError: Request failed with status code 403 ${inspect({ config: { method: "post", url: scene.url, data: json(bodyWith(plant)) }, response: { status: 403, headers: asObject(scene.received), data: { message: scene.message } } }, { depth: 6 })}\n`,
  ],
  [
    "node-raw-headers",
    "header",
    (plant, scene) =>
      `statusCode: 403\n${inspect({ rawHeaders: headers(plant, scene).flat(), method: "POST", url: scene.path }, { maxArrayLength: null })}\n${scene.body}\n`,
  ],
  [
    "node-map",
    ["header", "field"],
    ({ name, value }, scene) =>
      `${inspect(
        new Map([
          ["accept", "*/*"],
          [name, value],
        ]),
      )}\n403 ${scene.body}\n`,
  ],
  [
    "node-headers",
    "header",
    (plant, scene) =>
      `${inspect(new Headers(asObject([...scene.sent, [plant.name, plant.value]])))}\n403 ${scene.body}\n`,
  ],
  [
    "go-map",
    "header",
    (plant, scene) =>
      `2026/03/04 09:30:00 request headers: map[${headers(plant, scene)
        .map(([name, value]) => `${name}:[${value}]`)
        .join(" ")}]\n2026/03/04 09:30:00 403 ${scene.body}\n`,
  ],
  [
    "go-quoted-map",
    "header",
    (plant, scene) =>
      `http.Header{${headers(plant, scene)
        .map(([name, value]) => `${json(name)}:[]string{${json(value)}}`)
        .join(", ")}}\n403 ${scene.body}\n`,
  ],
  [
    "go-struct",
    "field",
    ({ name, value }, scene) =>
      `2026/03/04 09:30:00 &{Order:o-1001 ${name.replace(/^./, (letter) => letter.toUpperCase())}:${value} Quantity:2}\n2026/03/04 09:30:00 403 ${scene.body}\n`,
  ],
  [
    "go-error",
    "query",
    (plant, { host, body }) =>
      `Get "https://${host}${targetWith(plant)}": unexpected status 403: ${body}\n`,
  ],
  [
    "java-headers",
    "header",
    (plant, scene) =>
      `[${headers(plant, scene)
        .map(([name, value]) => `${name}:"${value}"`)
        .join(
          ", ",
        )}]\norg.springframework.web.client.HttpClientErrorException$Forbidden: 403 Forbidden: "${scene.body}"\n\tat org.springframework.web.client.RestTemplate.doExecute(RestTemplate.java:787)\n`,
  ],
  [
    "java-map",
    ["field", "header"],
    ({ name, value }, scene) =>
      `params={order=o-1001, ${name}=${value}, quantity=2}\nHttpClientErrorException$Forbidden: 403 Forbidden: "${scene.body}"\n`,
  ],
  [
    "java-record",
    "field",
    ({ name, value }, scene) =>
      `Order[number=o-1001, ${name}=${value}, quantity=2]\n403 Forbidden: "${scene.body}"\n`,
  ],
  [
    "okhttp",
    "header",
    (plant, scene) =>
      `--> POST ${scene.url} http/1.1\n${headers(plant, scene)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join(
          "",
        )}--> END POST (19-byte body)\n<-- 403 Forbidden ${scene.url} (41ms)\nx-amzn-errortype: ${scene.errorType}\n\n${scene.body}\n<-- END HTTP (23-byte body)\n`,
  ],
  [
    "apache-wire",
    "header",
    (plant, scene) =>
      `09:30:00.120 [main] DEBUG org.apache.http.headers - http-outgoing-0 >> GET ${scene.path} HTTP/1.1\n${headers(
        plant,
        scene,
      )
        .map(
          ([name, value]) =>
            `09:30:00.120 [main] DEBUG org.apache.http.headers - http-outgoing-0 >> ${name}: ${value}\n`,
        )
        .join(
          "",
        )}09:30:00.190 [main] DEBUG org.apache.http.headers - http-outgoing-0 << HTTP/1.1 403 Forbidden\n09:30:00.190 [main] DEBUG org.apache.http.headers - http-outgoing-0 << x-amzn-ErrorType: ${scene.errorType}\n`,
  ],
  [
    "dotnet-request",
    "header",
    (plant, scene) =>
      `Method: GET, RequestUri: '${scene.url}', Version: 1.1, Content: <null>, Headers:\n{\n${headers(
        plant,
        scene,
      )
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join(
          "",
        )}}\nStatusCode: 403, ReasonPhrase: 'Forbidden', Version: 1.1, Content: System.Net.Http.HttpConnectionResponseContent, Headers:\n{\n  x-amzn-ErrorType: ${scene.errorType}\n}\n`,
  ],
  [
    "dotnet-record",
    "field",
    ({ name, value }, scene) =>
      `Order { Number = o-1001, ${name} = ${value}, Quantity = 2 }\n403 ${scene.body}\n`,
  ],
  [
    "php-print",
    ["header", "field"],
    ({ name, value }, scene) =>
      `Array\n(\n    [accept] => */*\n    [${name}] => ${value}\n    [status] => 403\n)\n${scene.body}\n`,
  ],
  [
    "php-print-nested",
    "header",
    ({ name, value }, scene) =>
      `Array\n(\n    [headers] => Array\n        (\n            [accept] => Array\n                (\n                    [0] => */*\n                )\n\n            [${name}] => Array\n                (\n                    [0] => ${value}\n                )\n\n        )\n\n)\n403 ${scene.body}\n`,
  ],
  [
    "php-dump",
    ["header", "field"],
    ({ name, value }, scene) =>
      `array(2) {\n  ["accept"]=>\n  string(3) "*/*"\n  ["${name}"]=>\n  string(${value.length}) "${value}"\n}\n403 ${scene.body}\n`,
  ],
  [
    "php-export",
    ["header", "field"],
    ({ name, value }, scene) =>
      `array (\n  'accept' => '*/*',\n  '${name}' => '${value}',\n)\n403 ${scene.body}\n`,
  ],
  [
    "guzzle",
    "query",
    (plant, { host, body }) =>
      `GuzzleHttp\\Exception\\ClientException: Client error: \`GET https://${host}${targetWith(plant)}\` resulted in a \`403 Forbidden\` response:\n${body}\n`,
  ],
  [
    "ruby-hash",
    ["header", "field"],
    ({ name, value }, scene) =>
      `{"accept"=>"*/*", "${name}"=>${json(value)}, :status=>403}\n${scene.body}\n`,
  ],
  [
    "ruby-net-http",
    "header",
    (plant, scene) =>
      `opening connection to ${scene.host}:443...\n<- ${json(
        `GET ${scene.path} HTTP/1.1\r\n${headers(plant, scene)
          .map(([name, value]) => `${name}: ${value}\r\n`)
          .join("")}\r\n`,
      )}\n-> "HTTP/1.1 403 Forbidden\\r\\n"\n-> "x-amzn-ErrorType: ${scene.errorType}\\r\\n"\n-> ${json(scene.body)}\n`,
  ],
  [
    "rails-parameters",
    "field",
    ({ name, value }, scene) =>
      `Started POST "/orders" for 203.0.113.7 at 2026-03-04 09:30:00 +0000\n  Parameters: {"order"=>"o-1001", "${name}"=>${json(value)}}\nCompleted 403 Forbidden in 12ms\n${scene.body}\n`,
  ],
  [
    "rust-debug",
    "header",
    (plant, scene) =>
      `Request { method: GET, url: "${scene.url}", headers: {${sentWith(plant, scene)
        .map(([name, value]) => `"${name.toLowerCase()}": ${json(value)}`)
        .join(", ")}} }\nResponse { status: 403, body: ${json(scene.body)} }\n`,
  ],
  [
    "rust-struct",
    "field",
    ({ name, value }, scene) =>
      `Order {\n    number: "o-1001",\n    ${name}: Some(\n        ${json(value)},\n    ),\n}\n403 ${scene.body}\n`,
  ],
  [
    "swift-dictionary",
    "header",
    (plant, scene) =>
      `Optional(["Accept": "*/*", "${plant.name}": ${json(plant.value)}])\nstatusCode: 403\n${scene.body}\n`,
  ],
  [
    "kotlin-data",
    "field",
    ({ name, value }, scene) =>
      `Order(number=o-1001, ${name}=${value}, quantity=2)\nClientRequestException: 403 Forbidden. Text: "${scene.body}"\n`,
  ],
  [
    "perl-dumper",
    ["header", "field"],
    ({ name, value }, scene) =>
      `$VAR1 = {\n          'accept' => '*/*',\n          '${name}' => '${value}'\n        };\n403 ${scene.body}\n`,
  ],
  [
    "elixir-list",
    ["header", "field"],
    ({ name, value }, scene) =>
      `%{headers: [{"accept", "*/*"}, {"${name}", ${json(value)}}], status: 403, body: ${json(scene.body)}}\n`,
  ],
  [
    "echoed-authorization",
    "header",
    ({ value }, scene) =>
      answer({
        ...scene,
        body: json({
          message: `'${value}' not a valid key=value pair (missing equal-sign) in Authorization header: '${value}'.`,
        }),
      }),
  ],
]);
