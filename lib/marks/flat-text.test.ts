import { expect, test } from "vitest";
import { flatten } from "./flat-text";

function flat(source: string) {
  return flatten(source, [{ start: 0, end: source.length }]);
}

test.each([
  ["a line that is flat", "Access Denied. See https://a.example/?b=%20c", undefined],
  ["blanks at the beginning, and too many", " Access  Denied  here", "Access Denied here"],
  ["a blank at the end", "Access Denied ", undefined],
  ["escapes", 'say \\"Access\\u0020Denied\\"', 'say "Access Denied"'],
  [
    "the folders of Windows",
    "at Request.extractError (c:\\app\\node_modules\\aws-sdk\\lib\\protocol\\json.js:52:27)",
    "at Request.extractError (c:/app/node_modules/aws-sdk/lib/protocol/json.js:52:27)",
  ],
  [
    "the same in a string",
    '"at c:\\\\app\\\\node_modules\\\\aws-sdk\\\\request.js:3"',
    '"at c:/app/node_modules/aws-sdk/request.js:3"',
  ],
  ["entities", "R&D &amp;quot;Access&#32;Denied&quot;", 'R&D "Access Denied"'],
  ["lines", "Access\r\n\r\n  Denied\t \nhere", "Access\nDenied\nhere"],
  ["a sentence over two lines", "You do not have permission\n  to see it", undefined],
  ["kana of half a width", "ｽﾃｰｼﾞ名､ﾌﾟﾗﾝ｡", "ステージ名、プラン。"],
  ["traditional Chinese", "沒有關聯用量計畫", "没有关联用量计划"],
  ["characters of Japanese", "使用量プランに關聯していない", undefined],
  ["other letters", "Zugriff für “alle” verboten\u200b\u0000!", 'Zugriff für "alle" verboten!'],
])("flattens %s", (_, source, text) => {
  expect(flat(source).text).toBe(text ?? source.replace(/\s+(?=\S)/g, " "));
});

test.each([
  "Access Denied for you",
  "Access   Denied for you",
  "\\tAccess Denied for you",
  "Über Access &#68;enied for you",
  "沒有 Access ﾃﾞDenied for you",
])("knows where the words of %j stand", (source) => {
  const { text, spanOf } = flat(source);
  const places = ["Access", "for", "you"].map((word) => {
    const { start, end } = spanOf(text.indexOf(word), text.indexOf(word) + word.length);
    return source.slice(start, end);
  });
  expect(places).toEqual(["Access", "for", "you"]);
});

test("parts are apart", () => {
  const source = "Access Denied, and nothing else";
  const parts = [
    { start: 0, end: 13 },
    { start: 15, end: source.length },
  ];
  const { text, spanOf } = flatten(source, parts);
  expect(text).toBe("Access Denied\n\nand nothing else");
  expect(spanOf(15, 18)).toEqual({ start: 15, end: 18 });
});

test("what stands at the end of a part ends with it", () => {
  const source = "Access Denied [taken] and nothing else\n";
  const parts = [
    { start: 0, end: 13 },
    { start: 22, end: source.length - 1 },
  ];
  const { text, spanOf } = flatten(source, parts);
  expect(spanOf(0, 13)).toEqual({ start: 0, end: 13 });
  expect(spanOf(text.indexOf("else"), text.length)).toEqual({ start: 34, end: 38 });
});
