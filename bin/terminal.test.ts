import { expect, test } from "vitest";
import { terminalOf } from "./terminal";

const isColoured = (...given: Parameters<typeof terminalOf>) =>
  terminalOf(...given).paint("verdict", "x") !== "x";
const tty = { isTTY: true, columns: 90 };

test.each([
  ["a terminal", tty, {}, true],
  ["a pipe", {}, {}, false],
  ["a terminal that shows none", tty, { TERM: "dumb" }, false],
  ["who wants none", tty, { NO_COLOR: "1" }, false],
  ["an empty NO_COLOR, which says nothing", tty, { NO_COLOR: "" }, true],
  ["who wants it in a pipe", {}, { FORCE_COLOR: "1" }, true],
  ["who wants it in a terminal that shows none", tty, { FORCE_COLOR: "3", TERM: "dumb" }, true],
  ["who forces none", tty, { FORCE_COLOR: "0" }, false],
  ["both wishes: the forced one counts, as in Node", {}, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
])("colour for %s", (_, output, env, expected) => {
  expect(isColoured(output, env)).toBe(expected);
});

test.each([
  ["the terminal's", tty, {}, 90],
  ["that of COLUMNS before the terminal's", tty, { COLUMNS: "60" }, 60],
  ["80 in a pipe", {}, {}, 80],
  ["80 where COLUMNS is no number", {}, { COLUMNS: "wide" }, 80],
  ["never too long to be read", { isTTY: true, columns: 240 }, {}, 100],
  ["never too short for a word", tty, { COLUMNS: "-3" }, 40],
])("the width is %s", (_, output, env, expected) => {
  expect(terminalOf(output, env).columns).toBe(expected);
});
