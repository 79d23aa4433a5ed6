import { describe, expect, test } from "vitest";
import { state, vocabulary } from "../testing/toy-links";
import { decodeLink, encodeSummary } from ".";
import { checksum } from "./checksum";
import type { SharedSummary } from "./summary";

const summary: SharedSummary = {
  lines: 125_000,
  refused: 2_858,
  unread: 3,
  groups: [
    { cause: "waf-filtered", isCertain: true, count: 1_200 },
    { cause: undefined, isCertain: false, count: 900 },
    { cause: "wrong-stage", isCertain: false, count: 700 },
    { cause: "waf-filtered", isCertain: false, count: 58 },
  ],
};
const link = encodeSummary(summary);
const read = (text: string) => decodeLink(text, vocabulary);

describe("a link to a summary", () => {
  test("is readable, sorted, versioned and ends in a checksum", () => {
    expect(link).toMatch(
      /^v=1&log=125000\.2858\.3&log\.unknown=~900&log\.waf-filtered=1200\.~58&log\.wrong-stage=~700&_=[0-9a-z]{4}$/,
    );
  });

  test("comes back, and holds no answers", () => {
    expect(read(link)).toEqual({ state: state({}), problems: [], summary });
    expect(read(encodeURIComponent(`#${link}`)).summary).toEqual(summary);
  });

  // handed out once, they resolve for ever
  test("opens as it was handed out", () => {
    const old = "v=1&log=12.4.0&log.waf-filtered=3&log.wrong-stage=~1";
    expect(read(`${old}&_=${checksum(old)}`)).toEqual({
      state: state({}),
      problems: [],
      summary: {
        lines: 12,
        refused: 4,
        unread: 0,
        groups: [
          { cause: "waf-filtered", isCertain: true, count: 3 },
          { cause: "wrong-stage", isCertain: false, count: 1 },
        ],
      },
    });
  });

  test("that is cut is noticed, and what still reads is used", () => {
    const { summary: rest, problems } = read(link.slice(0, link.indexOf("&log.wrong-stage")));
    expect(problems).toEqual([{ kind: "cut-or-changed" }]);
    expect(rest?.groups).toEqual(summary.groups.filter(({ cause }) => cause !== "wrong-stage"));
  });

  test.each([
    ["a cause that is none", "log=9.9.0&log.<b>=3"],
    ["a count that is none", "log=9.9.0&log.waf-filtered=1e3"],
    ["a negative count", "log=9.9.0&log.waf-filtered=-3"],
    ["more digits than a count has", `log=9.9.0&log.waf-filtered=${"9".repeat(13)}`],
    ["two counts of a kind", "log=9.9.0&log.waf-filtered=3.4"],
    ["a text for a count", "log=9.9.0&log.waf-filtered=%3Cscript%3E"],
  ])("leaves out %s, and says so", (_, text) => {
    const { summary: rest, problems } = read(text);
    expect(rest?.groups).toEqual([]);
    expect(problems).toEqual([{ kind: "unknown-option", id: "log" }]);
  });

  test.each([
    ["counts that add up to more than were refused", "log=9.2.0&log.waf-filtered=3"],
    ["counts without the whole", "log.waf-filtered=3"],
  ])("is none with %s", (_, text) => {
    expect(read(text)).toEqual({
      state: state({}),
      problems: [{ kind: "unreadable", id: "log" }],
    });
  });

  test("says one thing once", () => {
    const { summary: rest, problems } = read("log=9.9.0&log.waf-filtered=3&log.waf-filtered=5");
    expect(rest?.groups).toEqual([{ cause: "waf-filtered", isCertain: true, count: 3 }]);
    expect(problems).toEqual([{ kind: "repeated-id", id: "log" }]);
  });
});
