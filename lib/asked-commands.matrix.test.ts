import { describe, expect, test } from "vitest";
import { facets } from "./knowledge";
import { added, answerFixtures } from "./testing/answer-fixtures";
import { askedCommands } from "./testing/asked-commands";
import { commandOutputs, silences } from "./testing/command-outputs";

/** A command in a sample, and what is shown by what it printed alone. */
interface Block {
  /** The file that it stands in. */
  readonly sample: string;
  readonly line: string;
  readonly shows: () => readonly string[];
}

const blocks: readonly Block[] = answerFixtures.flatMap(({ name, text, base, proves }) => {
  const parts = text.split(/^(?=\$ )/m);
  return parts.map((part, at): Block => {
    const line = /^\$ (\( [^\0]*?\)$|.*)/m.exec(part)?.[1] ?? "";
    const others = parts.filter((_, other) => other !== at).join("");
    const shows = () => {
      const rest = new Set(parts.length === 1 ? [] : added(base, others));
      return proves.filter((one) => !one.startsWith("-") && !rest.has(one));
    };
    return { sample: name, line, shows };
  });
});

const outputs = new Map(Object.entries(commandOutputs));
const facetIds = new Set<string>(facets.map(({ id }) => id));
const asked = askedCommands.map((one) => ({
  ...one,
  output: outputs.get(one.id),
  blocks: blocks.filter(({ line }) => line !== "" && one.isRunAs(line)),
}));

/** The facets that outputs show, each once. */
function shownBy(outputs: readonly Block[]): readonly string[] {
  const shown = outputs.flatMap(({ shows }) => shows()).map((one) => one.split("=")[0] ?? "");
  return [...new Set(shown)].sort();
}

describe("the output of a command that somebody is asked to run", () => {
  const telling = asked.flatMap(({ output, ...one }) =>
    output !== undefined && "answers" in output ? [{ ...one, ...output }] : [],
  );
  const silent = asked.filter(({ output }) => output !== undefined && "silent" in output);

  test.each(telling.map((one) => [one.id, one] as const))("%s is read", (_, one) => {
    const samples = one.samples.map((sample) => one.blocks.filter((at) => at.sample === sample));
    expect(samples.filter((found) => found.length === 0)).toEqual([]);
    expect(shownBy(samples.flat())).toEqual([...one.answers].sort());
    const questions = one.askedBy.filter((name) => facetIds.has(name));
    expect(one.answers).toEqual(expect.arrayContaining(questions));
  });

  test("is of most commands, and none is called silent that tells something", () => {
    expect(asked.length).toBeGreaterThan(200);
    expect(telling.length).toBeGreaterThan(125);
    expect(telling.length + silent.length).toBe(asked.length);
    expect(silent.filter((one) => shownBy(one.blocks).length > 0).map(({ id }) => id)).toEqual([]);
  });

  test("is silent for reasons that there are", () => {
    const named = new Set(
      [...outputs.values()].flatMap((one) => ("silent" in one ? one.silent : [])),
    );
    expect([...named].sort()).toEqual(Object.keys(silences).sort());
  });
});

test("somebody asks for every command of the catalogue", () => {
  expect(asked.filter(({ askedBy }) => askedBy.length === 0).map(({ id }) => id)).toEqual([]);
});
