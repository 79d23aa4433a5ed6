import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { toAnswer } from "@/bin/answer";
import { langs, speechIn } from "@/bin/speech";
import { MOST_ROWS, terminalOf } from "@/bin/terminal";
import { rowsOf } from "@/bin/wrap";
import { diagnose, disclose, fixOf, remedies } from ".";
import { allFixtures } from "./fixtures/all";
import { articleRows, pasteOfRow } from "./testing/article-rows";

const alone = { named: [], unnamed: 0 };

const diagnosed = [
  ...allFixtures.flatMap(({ cause, name, alone: first, answered }) => [
    { name: `${cause}/${name}`, diagnosis: disclose(first) },
    ...(answered === first
      ? []
      : [{ name: `${cause}/${name}, answered`, diagnosis: disclose(answered) }]),
  ]),
  ...articleRows.map((row) => ({
    name: `row ${row.row} of AWS's table`,
    diagnosis: disclose(diagnose({ text: pasteOfRow(row) })),
  })),
];

const rowsIn = (answer: string) => rowsOf(answer.trimEnd().split("\n"), 80);

describe.each(langs)("what a terminal shows, in %s", (lang) => {
  const speech = speechIn(lang);
  const page = { speech, terminal: terminalOf({}, {}) };
  const answers = diagnosed.map(({ name, diagnosis }) => ({
    name,
    diagnosis,
    answer: toAnswer(diagnosis, alone, page),
  }));

  test("is there for every fixture, and for every row of AWS's table", () => {
    const answered = allFixtures.filter((one) => one.answers.size > 0);
    expect(answers.length).toBe(allFixtures.length + answered.length + 11);
  });

  test("fits a screen, the rows counted that the terminal breaks long commands into", () => {
    const long = answers.filter(({ answer }) => rowsIn(answer) > MOST_ROWS);
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  test("fits a screen where other requests are named as well", () => {
    const others = diagnosed
      .slice(0, 3)
      .map(({ diagnosis }, at) => ({ number: at + 2, diagnosis }));
    const long = diagnosed.filter(
      ({ diagnosis }) =>
        rowsIn(toAnswer(diagnosis, { named: others, unnamed: 4 }, page)) > MOST_ROWS,
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  test("breaks every sentence itself: only words, commands and links are longer than a line", () => {
    const link = speech.t("verdict.link", { link: "" });
    const broken = answers.flatMap(({ answer }) =>
      answer
        .split("\n")
        .slice(1)
        .filter(
          (line) => rowsOf([line], 80) > 1 && !line.startsWith("    ") && !line.startsWith(link),
        )
        .filter((line) => /\S\s\S/.test(line)),
    );
    expect(broken).toEqual([]);
  });

  test("holds each command of a repair whole, or says how many it leaves out", () => {
    const named = answers.filter(({ diagnosis }) => diagnosis.verdict === "cause");
    const most = Array.from({ length: 9 }, (_, at) =>
      speech.t("answer.moreCommands", { count: at + 1 }),
    );
    const lost = named.filter(({ diagnosis, answer }) => {
      const { commands = [] } = fixOf(diagnosis, { words: speech.causes, remedies }) ?? {};
      const lines = commands.flatMap((command) => command.split("\n"));
      const shown = answer.split("\n").map((line) => line.trim());
      const first = lines[0]?.trim();
      if (first !== undefined && !shown.includes(first)) return true;
      return (
        lines.some((line) => !shown.includes(line.trim())) &&
        !most.some((more) => answer.includes(more))
      );
    });
    expect(named.length).toBeGreaterThan(250);
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  test("tells the repair in full nearly always", () => {
    const cut = answers.filter(({ diagnosis, answer }) => {
      const { commands = [] } = fixOf(diagnosis, { words: speech.causes, remedies }) ?? {};
      return commands.flatMap((one) => one.split("\n")).some((line) => !answer.includes(line));
    });
    expect(cut.length).toBeLessThan(answers.length / 50);
  });

  test("quotes no line twice, and two at most", () => {
    const quoted = /^ {2}(?:line \d+:|第 \d+ 行：)/gm;
    const counts = answers.map(({ answer }) => answer.match(quoted)?.length ?? 0);
    expect(Math.max(...counts)).toBe(2);
    const twice = answers.filter(({ answer }) => {
      const lines = answer.match(/^ {2}(?:line \d+:|第 \d+ 行：).*$/gm) ?? [];
      return new Set(lines).size < lines.length;
    });
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  test("shows one answer in colour and without, apart from the colour", () => {
    const inColour = { speech, terminal: terminalOf({}, { FORCE_COLOR: "1" }) };
    const differing = answers.filter(
      ({ diagnosis, answer }) =>
        stripVTControlCharacters(toAnswer(diagnosis, alone, inColour)) !== answer,
    );
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});
