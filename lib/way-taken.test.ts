import { describe, expect, test } from "vitest";
import { type Diagnosis, diagnose } from "./diagnose";
import { facets } from "./knowledge";
import { readLink } from "./link";
import { articleRows, pasteOfRow } from "./testing/article-rows";
import { type WayStep, wayTaken } from "./way-taken";

const denied = diagnose({ text: pasteOfRow(articleRows[0] ?? never()) });
const open = diagnose({ answers: new Map([["message", "forbidden"]]) });
const declined = diagnose({
  answers: new Map([
    ["message", "forbidden"],
    ["request-logged", "unsure"],
  ]),
});
const contradicting = diagnose({
  answers: new Map([
    ["answered-by", "api-gateway"],
    ["message", "signature-expired"],
    ["error-type", "expired-token"],
    ["waf-blocked", "yes"],
  ]),
});
const all = [
  denied,
  open,
  declined,
  contradicting,
  ...articleRows.slice(1, 4).map((row) => diagnose({ text: pasteOfRow(row) })),
].map((diagnosis) => ({ diagnosis, way: wayTaken(diagnosis) }));

function never(): never {
  throw new Error("the table has no rows");
}

function linked(link: string): Diagnosis {
  const { answers, observed } = readLink(link).state;
  return diagnose({ answers, observed });
}

const turnsOf = ({ taken, others }: WayStep) => [
  ...(taken === undefined ? [] : [taken]),
  ...others,
];

describe("wayTaken", () => {
  test("has each thing that is known once: as a step, or beside them", () => {
    for (const { diagnosis, way } of all) {
      const { steps, beside } = way;
      const read = steps.filter(
        ({ facet, taken }) =>
          taken !== undefined && !diagnosis.assumed.some((one) => one.facet === facet),
      );
      expect([...read, ...beside].map(({ facet }) => facet).sort()).toEqual(
        diagnosis.observations.map(({ facet }) => facet).sort(),
      );
    }
  });

  test("has every option of a question, the given one as taken", () => {
    for (const { way } of all) {
      for (const step of way.steps) {
        expect(
          turnsOf(step)
            .map(({ option }) => option)
            .sort(),
        ).toEqual([...(facets.find(({ id }) => id === step.facet)?.options ?? [])].sort());
      }
    }
  });

  test("says of an answer what its link leads to", () => {
    for (const { way } of all) {
      for (const turn of way.steps.flatMap(turnsOf)) {
        const there = linked(turn.link);
        expect(there.verdict).toBe(turn.verdict);
        const isNone = there.verdict === "contradiction";
        expect(isNone ? 0 : there.remaining.length).toBe(turn.left);
        expect(isNone ? undefined : there.remaining[0]?.cause).toBe(turn.first);
      }
    }
  });

  test("ends where the diagnosis stands, however much of it was beside the way", () => {
    const named = all.filter(({ diagnosis: { verdict } }) => verdict === "cause");
    expect(named.length).toBeGreaterThan(0);
    for (const {
      diagnosis,
      way: { steps },
    } of named) {
      expect(steps.findLast(({ taken }) => taken !== undefined)?.taken?.first).toBe(
        diagnosis.cause,
      );
    }
  });

  test("shows what was declined and what comes next, with what each answer would mean", () => {
    const steps = wayTaken(declined).steps.map(({ facet, from }) => [facet, from]);
    expect(steps).toContainEqual(["request-logged", "declined"]);
    expect(steps.at(-1)).toEqual([declined.next?.facet, "open"]);
  });

  test("asks once about what was taken for granted", () => {
    expect(denied.assumed).toEqual([{ facet: "answered-by", option: "api-gateway" }]);
    const about = wayTaken(denied).steps.filter(({ facet }) => facet === "answered-by");
    expect(about.map(({ from }) => from)).toEqual(["presumption"]);
  });
});
