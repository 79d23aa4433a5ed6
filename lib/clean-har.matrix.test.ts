import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { cleanHar } from "./clean-har";
import { diagnose } from "./diagnose";
import { readFixtures } from "./fixtures/read-fixtures";
import { readPaste } from "./read-paste";

const recorded = readFixtures(fileURLToPath(new URL("fixtures", import.meta.url)))
  .filter(({ name }) => name.startsWith("har"))
  .map((fixture) => [`${fixture.cause}/${fixture.name}`, fixture] as const);

test.each(recorded)("%s gives the same diagnosis when it is cleaned", (_, { text, answers }) => {
  const paste = readPaste(text);
  const cleaned = cleanHar(paste) ?? "";
  const told = (input: Parameters<typeof diagnose>[0]) => {
    const { verdict, cause, remaining, observations } = diagnose(input);
    const proved = observations.map(({ facet, option, from }) => `${facet}=${option} ${from}`);
    return { verdict, cause, remaining, proved };
  };
  expect(told({ text: cleaned, answers })).toEqual(told({ paste, answers }));
});
