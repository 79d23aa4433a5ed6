import { describe, expect, test } from "vitest";
import { type DiagnosisObservation, diagnose, disclose } from ".";
import { allFixtures } from "./fixtures/all";

const proves = (text: string, { facet, option }: DiagnosisObservation) =>
  diagnose({ text }).observations.some((one) => one.facet === facet && one.option === option);

/** Quotes that prove something by themselves, each once, and what is handed on of them. */
const quotes = new Map<string, { observation: DiagnosisObservation; handedOn: string }>();
for (const { alone: diagnosis } of allFixtures) {
  const { observations } = disclose(diagnosis);
  for (const [at, observation] of diagnosis.observations.entries()) {
    const handedOn = observations[at]?.quote;
    if (observation.quote === undefined || handedOn === undefined) continue;
    quotes.set(`${observation.facet} ${observation.quote}`, { observation, handedOn });
  }
}

describe("the quotes of all fixtures, as they are handed on", () => {
  test("still prove what they prove by themselves", () => {
    const changed = [...quotes.values()].filter(
      ({ observation, handedOn }) => observation.quote !== handedOn,
    );
    const proving = changed.filter(({ observation }) =>
      proves(observation.quote ?? "", observation),
    );
    expect(proving.length).toBeGreaterThan(10);
    expect(proving.filter(({ observation, handedOn }) => !proves(handedOn, observation))).toEqual(
      [],
    );
  });

  test("are never only signs that something is left out", () => {
    const empty = [...quotes.values()].filter(({ handedOn }) =>
      /^[^A-Za-z0-9]*…[^A-Za-z0-9]*$/.test(handedOn),
    );
    expect(empty.map(({ observation }) => observation.quote)).toEqual([]);
  });
});
