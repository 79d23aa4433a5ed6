import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { keylessCall } from "./keyless-call";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/items";
const isKeyless = (text: string) => keylessCall(text).length > 0;

describe("code that sends no key", () => {
  test.each([
    [`const r = await fetch("${url}");`],
    [
      `await fetch(\`\${API}/items\`, { method: 'POST', headers: {'content-type': 'application/json'}, body })`,
    ],
    [`r = requests.get("${url}", headers={"Accept": "application/json"})`],
    [`r = requests.post("${url}", json=order)`],
    [`axios.post('${url}', order, { headers: { 'Content-Type': 'application/json' } })`],
    [`URL = "${url}"\nr = httpx.get(URL)\nprint(r.status_code)`],
    [`$body = file_get_contents("x"); const r = await ky.get("${url}", { timeout: 3000 })`],
  ])("is seen: %s", (text) => {
    expect(isKeyless(text)).toBe(true);
  });

  test.each([
    ["fields that have a name", `fetch("${url}", { method: "POST", headers, body })`],
    ["fields from elsewhere", `fetch("${url}", { headers: { ...auth, accept: "*/*" } })`],
    ["fields that are spread", `requests.get("${url}", headers={**base, "Accept": "a"})`],
    ["options that have a name", `fetch("${url}", options)`],
    ["a configuration behind a body", `axios.post("${url}", body, config)`],
    ["keyword arguments", `requests.get("${url}", **kwargs)`],
    ["a session", `s = requests.Session()\ns.get("${url}")`],
    ["an interceptor", `client.interceptors.request.use(sign)\nclient.get("${url}")`],
    ["a client of its own", `const client = axios.create({ baseURL })\naxios.get("${url}")`],
    ["a key", `fetch("${url}", { headers: { "x-api-key": key } })`],
    [
      "a key in another call",
      `fetch("${url}")\nfetch("${url}", { headers: { "X-Api-Key": key } })`,
    ],
    ["another client", `fetch("${url}")\n\n$ curl ${url}`],
    ["no code", `GET ${url} 403`],
    [
      "a backend's own call",
      `exports.handler = async (event) => fetch("https://partner.example/hook")`,
    ],
    ["a call whose twin has options", `fetch("${url}")\nfetch("${url}", opts)`],
  ])("is not seen in %s", (_, text) => {
    expect(isKeyless(text)).toBe(false);
  });

  const declared = [
    "      - http:\n          path: items\n          method: post\n          private: true",
    "Resources:\n  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: prod\n      Auth:\n        ApiKeyRequired: true",
    'resource "aws_api_gateway_method" "post" {\n  http_method      = "POST"\n  authorization    = "NONE"\n  api_key_required = true\n}',
  ];
  const forbidden = '403 {"message":"Forbidden"}';
  const call = `await fetch(\`\${API}/items\`, { method: 'POST', headers: {'content-type': 'application/json'}, body })`;

  test.each(declared)("was refused for it where the method needs one: %s", (settings) => {
    const text = `functions:\n  items:\n    handler: src/items.handler\n    events:\n${settings}\n\n${call}\n\n${forbidden}\n`;
    const whole = settings.startsWith(" ") ? text : `${settings}\n\n${call}\n\n${forbidden}\n`;
    expect(diagnose({ text: whole }).cause).toBe("invalid-api-key");
  });

  test("is open where nothing tells that the method needs one", () => {
    expect(diagnose({ text: `${call}\n\n${forbidden}\n` }).cause).toBeUndefined();
  });
});

describe("an address that is opened in a browser", () => {
  const sent = (text: string) =>
    diagnose({ text }).observations.find(({ facet }) => facet === "api-key-sent")?.option;
  const forbidden = '{"message":"Forbidden"}';

  test.each([
    `hello world with flask\n\n${url}   (in Chrome)\nexpected: Hello! (local it does)\nactual: ${forbidden}`,
    `I opened ${url} in Firefox: ${forbidden}`,
    `We just paste the URL into the browser and get ${forbidden}`,
    `用浏览器直接访问接口 ${url} 返回 ${forbidden}`,
    `ブラウザで ${url} を開くと ${forbidden} になります。`,
  ])("bears no key: %s", (text) => {
    expect(sent(text)).toBe("no");
  });

  test.each([
    `Opening the URL in the browser works fine, the app gets ${forbidden}`,
    `I opened the page in Chrome and its script calls ${url}: ${forbidden}`,
    `I called the API in the browser console: ${forbidden}`,
    `Do you open the URL in the browser? ${forbidden}`,
    `在浏览器中打开地址可以正常访问，程序里是 ${forbidden}`,
  ])("is none: %s", (text) => {
    expect(sent(text)).toBeUndefined();
  });
});
