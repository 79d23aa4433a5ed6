import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "https://abcde12345.execute-api.eu-west-2.amazonaws.com/prod";
const denied = '{"Message":"User is not authorized to access this resource"}';
const cause = "lambda-authorizer-cached-policy";

const curl = (path: string, isGood: boolean) =>
  `$ curl -s -H "Authorization: $T" ${host}${path}\n${isGood ? '{"ok":true}' : denied}\n`;
const line = (path: string, isGood: boolean) => `GET ${path} -> ${isGood ? 200 : 403}\n`;
const turn = (call: (path: string, isGood: boolean) => string, pause: string) =>
  [
    call("/a/devices", true),
    call("/a/alerts", false),
    pause,
    call("/a/alerts", true),
    call("/a/devices", false),
  ].join("");

describe("two paths of which the first one called works, and later the other way round", () => {
  test.each([
    ["commands", turn(curl, "\n# ten minutes later\n")],
    ["a list", `${turn(line, "(ten minutes)\n")}\nthe 403 is ${denied}\n`],
    [
      "words",
      `Same token:\nGET /prod/a -> 200\nGET /prod/b -> 403 ${denied}\nWhichever I call first works.`,
    ],
    [
      "Japanese",
      `1回目 GET /stg/a → 200\n2回目 GET /stg/b → 403 ${denied}\n\n5分後に b を先に叩くと今度は b が200で a が403になります`,
    ],
    [
      "Chinese",
      `GET ${host}/a -> 200\nGET ${host}/b -> 403 ${denied}\n过几分钟先调用 b 就是 200，然后 a 变成 403。`,
    ],
  ])("are told by a policy that is kept: %s", (_, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test.each([
    [
      "one path is always refused",
      [
        curl("/a/devices", true),
        curl("/a/alerts", false),
        curl("/a/devices", true),
        curl("/a/alerts", false),
      ].join(""),
    ],
    [
      "one path was repaired",
      [curl("/a/alerts", false), curl("/a/devices", true), curl("/a/alerts", true)].join(""),
    ],
    [
      "one path broke",
      [curl("/a/alerts", true), curl("/a/devices", true), curl("/a/alerts", false)].join(""),
    ],
    [
      "the refusal is no authorizer's",
      turn((path, isGood) => curl(path, isGood).replace(denied, '{"message":"Forbidden"}'), "\n"),
    ],
    [
      "somebody asks for it",
      `GET /prod/a 200, /prod/b 403 ${denied}. Does whichever I call first work?`,
    ],
  ])("are not where %s", (_, text) => {
    expect(diagnose({ text }).cause).not.toBe(cause);
  });
});
