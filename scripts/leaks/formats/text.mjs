import {
  answer,
  formatsOf,
  inXml,
  json,
  lines,
  sentWith,
  targetWith,
  titled,
  verboseAnswer,
} from "./scene.mjs";

/** Broken at a width, as terminals and mail programs do. @param {string} text @param {number} width */
const wrapped = (text, width) =>
  text
    .split("\n")
    .map((line) => line.replace(new RegExp(`.{${width}}(?=.)`, "g"), "$&\n"))
    .join("\n");

/** Every line after a text. @param {string} text @param {string | ((at: number) => string)} before */
const prefixed = (text, before) =>
  text
    .split("\n")
    .map((line, at) => `${typeof before === "string" ? before : before(at)}${line}`)
    .join("\n");

export const textFormats = formatsOf("text", [
  [
    "raw-request",
    "header",
    (plant, scene) =>
      `GET ${scene.path} HTTP/1.1\n${lines(titled(sentWith(plant, scene)))}\n${answer(scene)}`,
  ],
  [
    "raw-form",
    "field",
    ({ name, value }, scene) =>
      `order=o-1001&${name}=${encodeURIComponent(value)}&quantity=2\n\n${answer(scene)}`,
  ],
  [
    "multipart",
    "field",
    ({ name, value }, scene) =>
      `POST ${scene.path} HTTP/1.1\nHost: ${scene.host}\nContent-Type: multipart/form-data; boundary=X7c\n\n--X7c\nContent-Disposition: form-data; name="order"\n\no-1001\n--X7c\nContent-Disposition: form-data; name="${name}"\n\n${value}\n--X7c--\n\n${answer(scene)}`,
  ],
  [
    "wrapped-60",
    "header",
    (plant, scene) =>
      wrapped(
        `> GET ${scene.path} HTTP/1.1\n${lines(titled(sentWith(plant, scene)), "> ")}> \n${verboseAnswer(scene)}`,
        60,
      ),
  ],
  [
    "wrapped-76",
    ["header", "query"],
    (plant, scene) =>
      wrapped(
        plant.slot === "query"
          ? `> GET ${targetWith(plant)} HTTP/1.1\n> Host: ${scene.host}\n> \n${verboseAnswer(scene)}`
          : `${lines(sentWith(plant, scene))}\n${answer(scene)}`,
        76,
      ),
  ],
  [
    "wrapped-json",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}\n${wrapped(json({ order: "o-1001", [name]: value, quantity: 2 }), 60)}\n`,
  ],
  [
    "log-prefix",
    ["header", "field"],
    ({ name, value }, scene) =>
      prefixed(
        `sending\n${name}: ${value}\nHTTP/1.1 403 Forbidden\nx-amzn-errortype: ${scene.errorType}\n${scene.body}`,
        (at) => `2026-03-04 09:30:00,12${at} INFO  [orders] `,
      ),
  ],
  [
    "log-prefix-pair",
    ["field", "env", "query"],
    ({ name, value }, scene) =>
      `[09:30:00] DEBUG config ${name}=${value}\n[09:30:01] ERROR 403 ${scene.body}\n`,
  ],
  [
    "compose-prefix",
    ["header", "field"],
    ({ name, value }, scene) =>
      prefixed(
        `> ${name}: ${value}\n< HTTP/1.1 403 Forbidden\n< x-amzn-errortype: ${scene.errorType}\n${scene.body}`,
        "orders-1  | ",
      ),
  ],
  [
    "mail-quote",
    "header",
    (plant, scene) =>
      `On Wed, Mira wrote:\n${prefixed(`$ curl -v ${scene.url}\n> GET ${scene.path} HTTP/1.1\n${lines(sentWith(plant, scene), "> ")}> \n${verboseAnswer(scene)}`, "> ")}`,
  ],
  [
    "indented",
    "header",
    (plant, scene) =>
      prefixed(
        `GET ${scene.path} HTTP/1.1\n${lines(sentWith(plant, scene))}\n${answer(scene)}`,
        "    ",
      ),
  ],
  [
    "fenced",
    "header",
    (plant, scene) =>
      `My call:\n\n\`\`\`http\nGET ${scene.path} HTTP/1.1\n${lines(sentWith(plant, scene))}\`\`\`\n\n\`\`\`\n${answer(scene)}\`\`\`\n`,
  ],
  [
    "cut-header",
    "header",
    (plant, scene) => {
      const half = Math.max(9, Math.ceil(plant.value.length * 0.7));
      return `> GET ${scene.path} HTTP/1.1\n> ${plant.name}: ${plant.value.slice(0, half)}...\n${verboseAnswer(scene)}`;
    },
  ],
  [
    "cut-before",
    ["header", "field", "env"],
    ({ value }, scene) => `${value.slice(Math.floor(value.length * 0.2))}\n${answer(scene)}`,
  ],
  ["alone", ["words", "block"], ({ value }, scene) => `${value}\n\n${answer(scene)}`],
  [
    "prose",
    "words",
    ({ name, value }, scene) =>
      `I get a 403 from the API. My ${name} is ${value} and it worked yesterday.\n\n${answer(scene)}`,
  ],
  [
    "prose-colon",
    "words",
    ({ name, value }, scene) =>
      `Steps: call the API with ${name}: ${value}, then see\n${answer(scene)}`,
  ],
  [
    "prose-quoted",
    "words",
    ({ name, value }, scene) =>
      `We set the ${name} to "${value}" in the console.\n${answer(scene)}`,
  ],
  [
    "prose-bold",
    "words",
    ({ name, value }, scene) =>
      `- **${name}:** \`${value}\`\n- **status:** 403\n\n${answer(scene)}`,
  ],
  [
    "prose-block",
    "block",
    ({ name, value }, scene) => `The ${name} that I use:\n\n${value}\n\n${answer(scene)}`,
  ],
  [
    "chinese-prose",
    "han",
    ({ name, value }, scene) =>
      `调用接口返回403。我的${name}是${value}，昨天还可以。\n\n${answer(scene)}`,
  ],
  [
    "chinese-colon",
    "han",
    ({ name, value }, scene) => `接口：${scene.url}\n${name}：${value}\n状态：403\n${scene.body}\n`,
  ],
  [
    "chinese-json",
    "han",
    ({ name, value }, scene) => `${json({ 订单: "o-1001", [name]: value })}\n${answer(scene)}`,
  ],
  [
    "fullwidth-colon",
    ["header", "field"],
    ({ name, value }, scene) =>
      `${name}：${value}\nHTTP/1.1 403 Forbidden\nx-amzn-errortype: ${scene.errorType}\n\n${scene.body}\n`,
  ],
  ["next-line", ["words"], ({ name, value }, scene) => `${name}:\n${value}\n\n${answer(scene)}`],
  [
    "aligned",
    ["field", "header"],
    ({ name, value }, scene) =>
      `order        : o-1001\n${name.padEnd(12)} : ${value}\nstatus       : 403\n${scene.body}\n`,
  ],
  [
    "arrow",
    ["field", "header"],
    ({ name, value }, scene) => `order -> o-1001\n${name} -> ${value}\n403 ${scene.body}\n`,
  ],
  [
    "xml-element",
    "field",
    ({ name, value }, scene) =>
      `<order>\n  <number>o-1001</number>\n  <${name}>${inXml(value)}</${name}>\n</order>\n${answer(scene)}`,
  ],
  [
    "xml-attribute",
    "field",
    ({ name, value }, scene) =>
      `<order number="o-1001" ${name}="${inXml(value)}" quantity="2"/>\n${answer(scene)}`,
  ],
  [
    "xml-key-value",
    "field",
    ({ name, value }, scene) =>
      `<appSettings>\n  <add key="stage" value="prod" />\n  <add key="${name}" value="${inXml(value)}" />\n</appSettings>\n${answer(scene)}`,
  ],
  [
    "plist",
    "field",
    ({ name, value }, scene) =>
      `<dict>\n\t<key>${name}</key>\n\t<string>${inXml(value)}</string>\n</dict>\n${answer(scene)}`,
  ],
  [
    "soap",
    "field",
    ({ name, value }, scene) =>
      `<soap:Envelope><soap:Body><o:Place><o:${name}>${inXml(value)}</o:${name}></o:Place></soap:Body></soap:Envelope>\n${answer(scene)}`,
  ],
  [
    "yaml",
    ["field", "header"],
    ({ name, value }, scene) =>
      `request:\n  url: ${scene.url}\n  ${name}: ${value}\nresponse:\n  status: 403\n  body: '${scene.body}'\n`,
  ],
  [
    "yaml-quoted",
    ["field", "header"],
    ({ name, value }, scene) =>
      `request:\n  "${name}": ${json(value)}\nresponse:\n  status: 403\n  body: '${scene.body}'\n`,
  ],
  [
    "yaml-name-value",
    ["field", "header"],
    ({ name, value }, scene) =>
      `${answer(scene)}\nheaders:\n  - name: ${name}\n    value: ${json(value)}\n`,
  ],
  [
    "csv-head",
    ["field", "header"],
    ({ name, value }, scene) =>
      `time,request_id,${name},status,message\n2026-03-04T09:30:00Z,${scene.requestId},"${value.replaceAll('"', '""')}",403,"${scene.message}"\n`,
  ],
  [
    "tsv-head",
    ["field", "header"],
    ({ name, value }, scene) =>
      `time\trequest_id\t${name}\tstatus\tmessage\n2026-03-04T09:30:00Z\t${scene.requestId}\t${value}\t403\t${scene.message}\n`,
  ],
  [
    "markdown-table",
    ["field", "header"],
    ({ name, value }, scene) =>
      `| name | value |\n| --- | --- |\n| ${name} | ${value} |\n| status | 403 |\n\n${scene.body}\n`,
  ],
  [
    "markdown-table-head",
    ["field", "header"],
    ({ name, value }, scene) =>
      `| order | ${name} | status |\n| --- | --- | --- |\n| o-1001 | \`${value}\` | 403 |\n\n${scene.body}\n`,
  ],
  [
    "tab-table",
    ["field", "header"],
    ({ name, value }, scene) => `Key\tValue\nstage\tprod\n${name}\t${value}\n\n${answer(scene)}`,
  ],
  [
    "box-table",
    ["field", "header"],
    ({ name, value }, scene) =>
      `┌──────┬──────┐\n│ ${name} │ ${value} │\n└──────┴──────┘\n${answer(scene)}`,
  ],
  [
    "html-table",
    ["field", "header"],
    ({ name, value }, scene) =>
      `<table><tr><th>${name}</th><td>${inXml(value)}</td></tr><tr><th>status</th><td>403</td></tr></table>\n${scene.body}\n`,
  ],
  [
    "html-input",
    "field",
    ({ name, value }, scene) =>
      `<form action="${scene.url}"><input type="hidden" name="${name}" value="${inXml(value)}"></form>\n${answer(scene)}`,
  ],
  [
    "sql-insert",
    "field",
    ({ name, value }, scene) =>
      `INSERT INTO calls (number, ${name}, status) VALUES ('o-1001', '${value}', 403);\n${scene.body}\n`,
  ],
  [
    "diff",
    "env",
    ({ name, value }, scene) =>
      `--- a/.env\n+++ b/.env\n@@ -1,2 +1,2 @@\n STAGE=prod\n-${name}=changeme\n+${name}=${value}\n${answer(scene)}`,
  ],
  [
    "address-userinfo",
    "userinfo",
    ({ name, value }, scene) =>
      `https://${name}:${encodeURIComponent(value)}@${scene.host}/prod/orders answered 403 ${scene.body}\n`,
  ],
  [
    "address-query",
    "query",
    (plant, scene) => `https://${scene.host}${targetWith(plant)} answered 403 ${scene.body}\n`,
  ],
  [
    "address-fragment",
    "query",
    ({ name, value }, scene) =>
      `https://app.example.com/callback#view=full&${name}=${encodeURIComponent(value)}\n${answer(scene)}`,
  ],
  [
    "address-segment",
    "segment",
    ({ name, value }, scene) =>
      `https://${scene.host}/prod/${name}/${value} answered 403 ${scene.body}\n`,
  ],
  [
    "address-in-address",
    "query",
    (plant, scene) =>
      `https://app.example.com/login?next=${encodeURIComponent(`https://${scene.host}${targetWith(plant)}`)} answered 403\n${scene.body}\n`,
  ],
]);

export const toolFormats = formatsOf("tools", [
  [
    "postman-console",
    "header",
    (plant, scene) =>
      `POST ${scene.url}\n403\n41 ms\nRequest Headers\n${lines(sentWith(plant, scene))}Response Headers\n${lines(scene.received)}Response Body\n${scene.body}\n`,
  ],
  [
    "postman-collection",
    "header",
    ({ name, value }, scene) =>
      `${JSON.stringify({ info: { name: "orders" }, item: [{ name: "place", request: { method: "POST", header: [{ key: name, value, type: "text" }], url: { raw: scene.url } } }] }, undefined, 2)}\n${answer(scene)}`,
  ],
  [
    "postman-auth",
    "field",
    ({ name, value }, scene) =>
      `${JSON.stringify(
        {
          auth: {
            type: "apikey",
            apikey: [
              { key: "value", value, type: "string" },
              { key: "key", value: name, type: "string" },
            ],
          },
        },
        undefined,
        2,
      )}\n${answer(scene)}`,
  ],
  [
    "postman-environment",
    "env",
    ({ name, value }, scene) =>
      `${JSON.stringify({ name: "prod", values: [{ key: name, value, enabled: true }] }, undefined, 2)}\n${answer(scene)}`,
  ],
  [
    "insomnia",
    "header",
    (plant, scene) =>
      `* Preparing request to ${scene.url}\n* Current time is 2026-03-04T09:30:00.000Z\n> GET ${scene.path} HTTP/1.1\n${lines(sentWith(plant, scene), "> ")}\n${verboseAnswer(scene)}`,
  ],
  [
    "httpie",
    "header",
    (plant, scene) =>
      `GET ${scene.path} HTTP/1.1\n${lines(titled(sentWith(plant, scene)))}\n\n${answer(scene)}`,
  ],
  [
    "httpie-command",
    "header",
    ({ name, value }, scene) => `$ http GET ${scene.url} '${name}:${value}'\n${answer(scene)}`,
  ],
  [
    "httpie-field",
    "field",
    ({ name, value }, scene) =>
      `$ http POST ${scene.url} order=o-1001 ${name}='${value}'\n${answer(scene)}`,
  ],
  [
    "wget-d",
    "header",
    (plant, scene) =>
      `---request begin---\nGET ${scene.path} HTTP/1.1\n${lines(titled(sentWith(plant, scene)))}\n---request end---\nHTTP request sent, awaiting response... \n---response begin---\nHTTP/1.1 403 Forbidden\n${lines(scene.received)}\n---response end---\n403 Forbidden\n2026-03-04 09:30:00 ERROR 403: Forbidden.\n`,
  ],
  [
    "wget-command",
    "header",
    ({ name, value }, scene) =>
      `$ wget -S --header='${name}: ${value}' ${scene.url}\n  HTTP/1.1 403 Forbidden\n${lines(scene.received, "  ")}`,
  ],
  [
    "wget-query",
    "query",
    (plant, { host }) =>
      `--2026-03-04 09:30:00--  https://${host}${targetWith(plant)}\nConnecting to ${host}|3.5.140.2|:443... connected.\nHTTP request sent, awaiting response... 403 Forbidden\n2026-03-04 09:30:00 ERROR 403: Forbidden.\n`,
  ],
  [
    "openssl",
    "header",
    (plant, scene) =>
      `$ openssl s_client -quiet -connect ${scene.host}:443\ndepth=2 C = US, O = Amazon, CN = Amazon Root CA 1\nverify return:1\nGET ${scene.path} HTTP/1.1\n${lines(sentWith(plant, scene))}\n${answer(scene)}`,
  ],
  [
    "wscat",
    "header",
    ({ name, value }, { host }) =>
      `$ wscat -c wss://${host}/prod -H '${name}: ${value}'\nerror: Unexpected server response: 403\n`,
  ],
  [
    "wscat-query",
    "query",
    (plant, { host }) =>
      `$ wscat -c 'wss://${host}${targetWith(plant, "/prod")}'\nerror: Unexpected server response: 403\n`,
  ],
  [
    "k6",
    "query",
    (plant, { host, body }) =>
      `INFO[0001] GET https://${host}${targetWith(plant)} 403 ${json(body)}  source=console\n`,
  ],
  [
    "nghttp",
    "header",
    (plant, scene) =>
      `[  0.050] send HEADERS frame <length=60, flags=0x25, stream_id=13>\n          ; END_STREAM | END_HEADERS | PRIORITY\n${lines(sentWith(plant, scene), "          ")}[  0.091] recv (stream_id=13) :status: 403\n[  0.091] recv (stream_id=13) x-amzn-errortype: ${scene.errorType}\n`,
  ],
]);
