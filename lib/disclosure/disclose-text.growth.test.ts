import { expect, test } from "vitest";
import { cpuMilliseconds } from "../testing/cpu-time";
import { discloseText } from "./index";

const pieces = [
  "a",
  "a:",
  "a=",
  "a: ",
  '"',
  String.raw`\"`,
  "\\",
  "'a':",
  '"a":',
  '"name":"a","value":',
  "<a>",
  "<",
  "[",
  "{",
  "--a ",
  "-",
  "1",
  "1 ",
  "arn:aws:",
  "http://",
  "http://a",
  "/",
  "/a",
  "[hidden",
  "[hidden jwt ",
  "[hidden]",
  "User: ",
  "is not authorized to perform: a:b ",
  "aws ",
  "…",
  "\n",
  " ",
  "$",
  "%",
  ".",
  "?",
  "a&b=",
  '"a": [',
  '"a": "',
  "Wed ",
  "2026-03-04 ",
  String.raw`\n`,
  "request ",
  "Status Code: ",
  "GET ",
  "令",
  "[a] => ",
  "no a polic",
];
const beginnings = ["", '"a":'];

test("what may be shown of a text takes linear time", () => {
  const slow = beginnings.flatMap((beginning) =>
    pieces
      .filter((piece) => {
        const time = (length: number) => {
          const text = beginning + piece.repeat(Math.ceil(length / piece.length));
          return cpuMilliseconds(() => discloseText(text));
        };
        time(2_000);
        const small = time(5_000);
        return time(40_000) > Math.max(160, small * 24);
      })
      .map((piece) => beginning + piece),
  );
  expect(slow).toEqual([]);
});
