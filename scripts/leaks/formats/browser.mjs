import { answer, bodyWith, formatsOf, json, lines, sentWith, targetWith } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */

/** @param {Scene} scene */
const general = ({ url }) =>
  `Request URL\n${url}\nRequest Method\nPOST\nStatus Code\n403 Forbidden\nRemote Address\n3.5.140.2:443\n`;

/** @param {readonly (readonly [string, string])[]} pairs */
const onTwoLines = (pairs) => pairs.map(([name, value]) => `${name}\n${value}\n`).join("");

/** Quoted for PowerShell. @param {string} text */
const inPowerShell = (text) =>
  `"${text.replaceAll("`", "``").replaceAll('"', '`"').replaceAll("$", "`$")}"`;

export const browserFormats = formatsOf("browser", [
  [
    "devtools-two-lines",
    "header",
    (plant, scene) =>
      `${general(scene)}${onTwoLines(scene.received)}${onTwoLines(sentWith(plant, scene))}\n${scene.body}`,
  ],
  [
    "devtools-lines",
    "header",
    (plant, scene) =>
      `Request URL: ${scene.url}\nRequest Method: GET\nStatus Code: 403 Forbidden\n${lines(scene.received)}${lines(sentWith(plant, scene))}\n${scene.body}`,
  ],
  [
    "devtools-request-url",
    "query",
    (plant, scene) =>
      `${general({ ...scene, url: `https://${scene.host}${targetWith(plant)}` })}${onTwoLines(scene.received)}`,
  ],
  [
    "devtools-query-pane",
    "query",
    ({ name, value }, scene) =>
      `${general(scene)}${onTwoLines(scene.received)}Query String Parameters\npage\n2\n${name}\n${value}\nview\nfull\n`,
  ],
  [
    "devtools-payload-pane",
    "field",
    ({ name, value }, scene) =>
      `${general(scene)}${onTwoLines(scene.received)}Request Payload\n{order: "o-1001", ${name}: ${json(value)}, quantity: 2}\n`,
  ],
  [
    "devtools-form-pane",
    "field",
    ({ name, value }, scene) =>
      `${general(scene)}${onTwoLines(scene.received)}Form Data\norder: o-1001\n${name}: ${value}\n`,
  ],
  [
    "devtools-cookie-table",
    "cookie",
    ({ name, value }, scene) =>
      `${general(scene)}${onTwoLines(scene.received)}Name\tValue\tDomain\tPath\tExpires / Max-Age\tSize\ntheme\tdark\t.example.com\t/\tSession\t9\n${name}\t${value}\t.example.com\t/\tSession\t40\n`,
  ],
  [
    "copy-as-fetch",
    "header",
    (plant, scene) =>
      `fetch("${scene.url}", {\n  "headers": ${JSON.stringify(Object.fromEntries(sentWith(plant, scene)), undefined, 4)},\n  "body": null,\n  "method": "GET",\n  "mode": "cors",\n  "credentials": "include"\n});\n${answer(scene)}`,
  ],
  [
    "copy-as-fetch-body",
    ["field", "block"],
    (plant, scene) =>
      `fetch("${scene.url}", {\n  "headers": { "content-type": "application/json" },\n  "body": ${json(json(bodyWith(plant)))},\n  "method": "POST"\n});\n${answer(scene)}`,
  ],
  [
    "copy-as-fetch-cookie",
    "cookie",
    ({ name, value }, scene) =>
      `await fetch("${scene.url}", { headers: { "cookie": ${json(`theme=dark; ${name}=${value}`)} } });\n${answer(scene)}`,
  ],
  [
    "script-fetch",
    "header",
    ({ name, value }, scene) =>
      `const response = await fetch('${scene.url}', {\n  method: 'POST',\n  headers: {\n    Accept: 'application/json',\n    '${name}': '${value}',\n  },\n});\n// 403\n${scene.body}\n`,
  ],
  [
    "copy-as-powershell",
    "header",
    ({ name, value }, scene) =>
      `Invoke-WebRequest -UseBasicParsing -Uri "${scene.url}" \`\n-Headers @{\n  "Accept"="application/json"\n  "${name}"=${inPowerShell(value)}\n}\n${answer(scene)}`,
  ],
  [
    "copy-as-powershell-cookie",
    "cookie",
    ({ name, value }, scene) =>
      `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n$session.Cookies.Add((New-Object System.Net.Cookie("${name}", ${inPowerShell(value)}, "/", ".example.com")))\nInvoke-WebRequest -UseBasicParsing -Uri "${scene.url}" \`\n-WebSession $session\n${answer(scene)}`,
  ],
  [
    "powershell-rest-body",
    "field",
    ({ name, value }, scene) =>
      `PS C:\\> Invoke-RestMethod -Uri ${scene.url} -Method Post -Body (@{ order = 'o-1001'; ${name} = '${value}' } | ConvertTo-Json)\nInvoke-RestMethod: ${scene.body}\nInvoke-RestMethod : The remote server returned an error: (403) Forbidden.\n`,
  ],
  [
    "console-error",
    "query",
    (plant, scene) =>
      `GET https://${scene.host}${targetWith(plant)} 403 (Forbidden)\n    at load (app.js:12:9)\n    at async main (app.js:40:3)\n${scene.body}\n`,
  ],
  [
    "console-object",
    "header",
    (plant, scene) =>
      `POST ${scene.url} 403 (Forbidden)\nrequest {url: '${scene.url}', headers: {accept: 'application/json', '${plant.name}': '${plant.value}'}}\n${scene.body}\n`,
  ],
  [
    "websocket-console",
    "query",
    (plant, { host }) =>
      `WebSocket connection to 'wss://${host}${targetWith(plant, "/prod")}' failed: Error during WebSocket handshake: Unexpected response code: 403\n`,
  ],
]);
