import { describe, expect, test } from "vitest";
import { facetCommands, facets } from "./knowledge";
import { english } from "./knowledge/words/en";
import { facetHelp } from "./knowledge/words/en/facet-help";
import { added, answerFixtures, readBase, shown } from "./testing/answer-fixtures";

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

const named = answerFixtures.map((fixture) => [fixture.name, fixture] as const);

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
  const withCommand = facets.filter(({ id }) => facetCommands[id] !== undefined);
  const answered = new Set(answerFixtures.flatMap(({ proves }) => proves));

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
    const id = withCommand.find((one) => one.id === facet)?.id ?? "message";
    expect(Object.keys(english.facets[id].options)).toContain(option);
    expect(facetHelp[id].findOut).toContain("no command can tell");
  });
});

test("what the exchange shows counts before what a configuration says", () => {
  const base = readBase("denied");
  const identity =
    '{\n    "UserId": "AIDACKCEVSQ6C2EXAMPLE",\n    "Account": "444455556666",\n    "Arn": "arn:aws:iam::111122223333:user/anna"\n}\n';
  expect(shown(`${base}\n${identity}`).get("same-account")).toBe("yes");
});
