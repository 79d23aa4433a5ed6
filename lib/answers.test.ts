import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { facets } from "./knowledge";
import { english } from "./knowledge/words/en";

const directory = fileURLToPath(new URL("answer-fixtures", import.meta.url));

// a caller sees its own address and the one that a name leads to; that its network is joined to a VPC
// stands in route tables and gateways, of which none names the caller
const notOfAWS = "a caller outside of a VPC cannot show whether its network is joined to one";

// which endpoint a call goes through stands in no output that names the domain
const notOfTheDomain = "a list of associations does not say which endpoint the caller goes through";

/** Options that no output of the facet's command can show, and why; the question says so too. */
const unshown = new Map([
  ["caller-network=internet", notOfAWS],
  ["caller-network=on-premises", notOfAWS],
  ["private-api-name=not-admitted", notOfTheDomain],
]);

interface AnswerFixture {
  readonly name: string;
  readonly facet: string;
  readonly base: string;
  readonly proves: readonly string[];
  readonly needsCommand: boolean;
  readonly isOfNoApi: boolean;
  readonly text: string;
}

const fixtures = readdirSync(directory, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "bases")
  .flatMap(({ name: facet }) =>
    readdirSync(`${directory}/${facet}`).map((file) => readAnswer(facet, file)),
  );
const named = fixtures.map((fixture) => [fixture.name, fixture] as const);

function readAnswer(facet: string, file: string): AnswerFixture {
  const content = readFileSync(`${directory}/${facet}/${file}`, "utf8");
  const end = content.indexOf("---\n");
  const head = content.slice(0, end);
  const base = /^base: (\S+)$/m.exec(head)?.[1] ?? "";
  return {
    name: `${facet}/${file}`,
    facet,
    base: readFileSync(`${directory}/bases/${base}.txt`, "utf8"),
    proves: (/^proves: (.*)$/m.exec(head)?.[1] ?? "").split(" ").filter(Boolean),
    needsCommand: head.includes("needs its command:"),
    isOfNoApi: head.includes("of no API:"),
    text: content.slice(end + 4),
  };
}

function shown(text: string): ReadonlyMap<string, string> {
  const { observations } = diagnose({ text });
  return new Map(
    observations.map(({ facet, option, from, quote }) => {
      expect(from).toBe("evidence");
      expect(quote).toBeTruthy();
      return [facet, option];
    }),
  );
}

const byBase = new Map<string, ReadonlyMap<string, string>>();

/** The same, of a transcript that stands above many outputs. */
function shownByBase(base: string): ReadonlyMap<string, string> {
  const facts = byBase.get(base) ?? shown(base);
  byBase.set(base, facts);
  return facts;
}

/** What a paste shows more, or otherwise, than the transcript it begins with. */
function added(base: string, below: string): readonly string[] {
  const before = shownByBase(base);
  const after = shown(`${base}\n${below}`);
  const gone = [...before.keys()].filter((facet) => !after.has(facet));
  const changed = [...after].filter(([facet, option]) => before.get(facet) !== option);
  return [...changed.map((pair) => pair.join("=")), ...gone.map((facet) => `-${facet}`)];
}

const commandless = (text: string) =>
  text
    .split("\n")
    .filter((line) => !line.startsWith("$ "))
    .join("\n");

describe("the output of a question's command", () => {
  test.each(named)(
    "%s answers it, and proves nothing else",
    (_, { base, text, proves, facet, name }) => {
      expect(added(base, text)).toEqual(proves);
      const answers = proves.filter((one) => one.startsWith(`${facet}=`));
      const stem = name.slice(facet.length + 1, -".txt".length);
      expect(answers.filter((one) => stem.startsWith(one.slice(facet.length + 1)))).toHaveLength(1);
    },
  );

  test.each(named)("%s without the command proves nothing wrong", (_, fixture) => {
    const alone = added(fixture.base, commandless(fixture.text));
    expect(alone.filter((one) => !fixture.proves.includes(one))).toEqual([]);
    const answers = alone.filter((one) => one.startsWith(`${fixture.facet}=`));
    expect(answers.length).toBeGreaterThanOrEqual(fixture.needsCommand ? 0 : 1);
    expect(answers.length).toBeLessThanOrEqual(1);
  });

  test.each(named.filter(([, { isOfNoApi }]) => !isOfNoApi))(
    "%s does not answer for another API",
    (_, { base, text, facet }) => {
      const other = base
        .replaceAll("abcde12345", "zyxwv98765")
        .replaceAll("api.example.com", "www.example.org")
        .replaceAll("d111111abcdef8", "d222222abcdef8")
        .replaceAll("7c1d9c8e", "11111111")
        .replaceAll("MYMMG48rIAMFubC=", "AAAAA48rIAMFubC=");
      expect(added(other, text).filter((one) => one.startsWith(`${facet}=`))).toEqual([]);
    },
  );
});

describe("every question with a command", () => {
  const withCommand = facets.filter((facet) => "command" in facet);
  const answered = new Set(fixtures.flatMap(({ proves }) => proves));

  test.each(withCommand.map((facet) => [facet.id, facet] as const))(
    "%s has an answer for each option that its command can show",
    (_, { id, options }) => {
      const missing = options
        .map((option) => `${id}=${option}`)
        .filter((one) => !answered.has(one) && !unshown.has(one));
      expect(missing).toEqual([]);
    },
  );

  test.each([...unshown.keys()])("does not claim that its command shows %s", (one) => {
    const [facet, option = ""] = one.split("=");
    const { findOut, options } =
      english.facets[withCommand.find(({ id }) => id === facet)?.id ?? "message"];
    expect(Object.keys(options)).toContain(option);
    expect(findOut).toContain("no command can tell");
  });
});

test("what the exchange shows counts before what a configuration says", () => {
  const base = readFileSync(`${directory}/bases/denied.txt`, "utf8");
  const identity =
    '{\n    "UserId": "AIDACKCEVSQ6C2EXAMPLE",\n    "Account": "444455556666",\n    "Arn": "arn:aws:iam::111122223333:user/anna"\n}\n';
  expect(shown(`${base}\n${identity}`).get("same-account")).toBe("yes");
});
