import { describe, expect, test } from "vitest";
import { redact } from "./redact";

const key = "q7Rk2LmXw9ZtB4vNc8HsJ1pD";
const base64 = "Zk3/pQ9xW+v7Lr2Ns8Tb4Yh6Mc1Gd5Jf0KaXeUiOw=";

describe("what looks random is hidden under no name", () => {
  test.each([
    ["at the start of a paste", `${key}\n\nHTTP/1.1 403 Forbidden`],
    ["in a sentence", `I sent ${key}, and it was refused.`],
    ["in a Chinese sentence", `我用的是${key}，昨天还可以。`],
    ["in quotes", `we typed "${key}" there`],
    [
      "in a column of a log",
      `203.0.113.7 - ${key} [04/Mar/2026:09:30:00 +0000] "GET / HTTP/1.1" 403`,
    ],
    ["in a cell", `41,"${key}",GET\n`],
    ["behind a tab", `prod\t${key}\n`],
    ["as base64 with a slash", `${base64}\n\nHTTP/1.1 403 Forbidden`],
    ["under a printed name", `Array\n(\n    [thing] => ${key}\n)`],
    ["far behind its name", `thing           : ${key}\nstatus          : 403`],
  ])("%s", (_, text) => {
    const shown = redact(text).text;
    expect(shown).toContain("[hidden]");
    for (const secret of [key, base64]) expect(shown).not.toContain(secret);
  });
});

describe("groups of four or five are hidden as a whole", () => {
  test.each([
    ["in JSON", '{"order":"o-1","unlock":"ZA8L-JS3A-NKPK-HZMD"}'],
    ["in a header", "> x-acme-unlock: ZA8L-JS3A-NKPK-HZMD\n> accept: */*"],
    ["in a form", "curl -d order=1 -d 'unlock=ZA8L-JS3A-NKPK-HZMD' https://example.com/"],
    ["in a sentence", "the voucher ZA8L-JS3A-NKPK-HZMD is refused"],
    ["in a HAR's pair", '[{"name":"unlock","value":"ZA8L-JS3A-NKPK-HZMD"}]'],
  ])("%s", (_, text) => {
    expect(redact(text).text).not.toMatch(/ZA8L|JS3A|NKPK|HZMD/);
  });

  test("but words are none, and an id stays", () => {
    for (const text of ["use TEST-DATA-FROM-PROD here", "x-request-id: ZA8L-JS3A-NKPK-HZMD"]) {
      expect(redact(text).text).toBe(text);
    }
  });
});

describe("files of credentials", () => {
  const encoded = "am9lOnR1bGlwLWJ1bGItNTI=";
  test.each([
    ["Docker's", `{"auths":{"registry.example.net":{"auth":"${encoded}"}}}`],
    ["Docker's in a string", JSON.stringify({ log: `{"auths":{"x":{"auth":"${encoded}"}}}` })],
    ["Docker's, cut", `"registry.example.net": {\n  "auth": "${encoded}"\n`],
    ["npm's", `//registry.example.net/:_auth=${encoded}`],
    ["PostgreSQL's", "db.example.net:5432:orders:joe:tulip-bulb-52\n"],
    ["PostgreSQL's for all", "*:*:*:joe:tulip-bulb-52\nHTTP/1.1 403 Forbidden"],
  ])("%s", (_, text) => {
    const shown = redact(text).text;
    expect(shown).toContain("[hidden]");
    expect(shown).not.toMatch(/tulip|am9lOnR1/);
  });

  test("but a setting by the name and a place in a program stay", () => {
    for (const text of [
      '{"auth":"required"}',
      "app.ts:1234:12:in orders:main",
      "auth: basicAuth",
    ]) {
      expect(redact(text).text).toBe(text);
    }
  });
});

describe("what is known to be none stays", () => {
  test.each([
    ["a path of a load balancer", "h2 app/orders-lb/50dc6c495c0c9188 203.0.113.88"],
    [
      "a digest",
      "it printed 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 here",
    ],
    ["a pod's name", "from orders-7d9c5b8f6d-x2k4j in prod"],
    ["an id that is said to be one", `the request id is ${key} here`],
    ["a name before it", `{"kid", "${key}"} status`],
    ["an id of CloudFront", `42 SOX4xwn4XV6Q4rgb7XiVGOHms_BGlTAC4KyHmureZmBNrjGdRLiNIQ== 403`],
    ["an element before it", `<key>clientId</key>\n\t<string>${key}</string> status`],
    ["a member before it", `[{"name": "kid",\n "value": "${key}"}, 403]`],
    ["a class in Java", "at com.example.orders.OrderV2ServiceImplFactoryBean403.call (x)"],
  ])("%s", (_, text) => {
    expect(redact(text).text).toBe(text);
  });
});

describe("what a name gives away is hidden to its end", () => {
  test.each([
    [
      "behind the verb of a language without blanks",
      "我的密码是tulip-bulb-52，昨天还可以。",
      "tulip",
    ],
    ["behind a bold name", "- **app secret:** `tulip-bulb-52`", "tulip"],
    ["on the line below a spoken name", `api key:\n${key.toLowerCase()}\n`, key.toLowerCase()],
    [
      "with a slash, in a connection string",
      `Endpoint=sb://x.example.net/;SharedAccessKey=Pm${base64}`,
      "Lr2Ns8",
    ],
    [
      "as what is taken where the environment has none",
      `password = os.environ.get("PASS", "tulip-bulb-52")`,
      "tulip",
    ],
    ["behind what was filled in", `password=\${USER}tulip-bulb-52`, "tulip"],
  ])("%s", (_, text, part) => {
    expect(redact(text).text).not.toContain(part);
  });

  test("but the path behind a matrix parameter stays", () => {
    expect(redact("GET /orders;sid=tulip5/items/42?page=2 HTTP/1.1").text).toBe(
      "GET /orders;sid=[hidden]/items/42?page=2 HTTP/1.1",
    );
  });
});
