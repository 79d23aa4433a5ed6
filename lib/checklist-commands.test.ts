import { describe, expect, test } from "vitest";
import { fillCommand } from "./commands";
import { readEvidence } from "./evidence";
import { remedies } from "./knowledge";
import type { AnyCauseWords } from "./knowledge/words";
import { causeWords as causesInEnglish } from "./knowledge/words/en/causes";
import { causeWords as causesInChinese } from "./knowledge/words/zh/causes";
import { isNamed, readQuery, type Shape } from "./testing/read-query";

function sample(shape: Shape): unknown {
  if (shape.kind === "value") return "x";
  if (shape.kind === "list") return [sample(shape.item)];
  return Object.fromEntries([...shape.members].map(([name, inner]) => [name, sample(inner)]));
}

/** Queries of values that name themselves: documents, and items with members of AWS's. */
const documents = new Map([
  ["Attributes[?starts_with(Key, 'access_logs')]", "each has a Key and a Value"],
  ["AutomationExecution.Outputs", "each has the name of the step that found it"],
  ["Events[?contains(CloudTrailEvent, 'SESSION_NAME')].CloudTrailEvent", "an event is a document"],
  ["Policy", "a policy of Lambda or Amazon S3 is a document"],
  ["Policy.Content", "a policy is a document"],
  ["PolicyVersion.Document", "a policy is a document"],
]);

/** Outputs that are read below their command alone, since the step's words call members so. */
const namedInWords = new Map([
  ["cloudfront-forwards-host/forwarded-headers", "originRequestPolicy, headers"],
  ["custom-domain-no-mapping/api-mappings", "path"],
  ["default-endpoint-disabled/domain-names", "api, stage"],
  ["outside-cloudfront/distribution-rules", "webAcl, geo, methods"],
  ["outside-load-balancer/fixed-response", "action, status"],
  ["private-api-wrong-dns/private-dns-setting", "privateDns"],
  ["private-dns-captures-public-api/private-dns-setting", "privateDns"],
  ["tls-endpoint-access-mode/access-mode", "mode, policy"],
  ["unknown-host/domain-exists", "regional, edge"],
  ["wrong-stage/origin-path", "path"],
]);

/** Outputs that must not be taken for the API's own. */
const ofOthers = new Map([
  ["other-aws-service/web-acl", "the web ACL of another service"],
  ["outside-load-balancer/web-acl", "the web ACL of the load balancer"],
]);

const parameters = {
  apiId: "abcde12345",
  region: "us-east-1",
  stage: "prod",
  method: "GET",
  path: "/orders",
  host: "api.example.com",
};

const commands = Object.entries(remedies).flatMap(([cause, remedy]) =>
  Object.entries<string>(remedy.commands).flatMap(([step, command]) =>
    command.split("\n").flatMap((line) => {
      const query = / --query (?:'([^']*)'|"([^"]*)"|(\S+))/.exec(line);
      // what a shell variable or a file takes up is not printed
      if (query === null || /=\$\(| > \w+\.json$/.test(line)) return [];
      const text = query[1] ?? query[2] ?? query[3] ?? "";
      return [{ name: `${cause}/${step}`, line, query: text }];
    }),
  ),
);

/** The queries that the words of the steps suggest, beside the commands. */
const suggested = [causesInEnglish, causesInChinese].flatMap((words) =>
  Object.entries<AnyCauseWords>(words).flatMap(([cause, { steps }]) =>
    Object.entries(steps).flatMap(([step, { action, expect: shows }]) =>
      [...`${action} ${shows}`.matchAll(/--query (?:'([^']*)'|([^\s'`]+))/g)].map(
        ([, quoted, bare]) => [`${cause}/${step}`, quoted ?? bare ?? ""] as const,
      ),
    ),
  ),
);

const sources = (text: string) =>
  readEvidence(text).documents.flatMap((one) => (one.kind === "configuration" ? [one.source] : []));

describe("a checklist's command prints named members", () => {
  test.each(commands.map(({ name, query }) => [name, query] as const))("%s: %s", (_, query) => {
    expect(documents.has(query) || isNamed(readQuery(query))).toBe(true);
  });

  test.each(suggested)("so does what the words suggest at %s: %s", (_, query) => {
    expect(documents.has(query) || isNamed(readQuery(query))).toBe(true);
  });

  test.each([
    "Items[].[RouteKey,Target]",
    "policy",
    "items[].domainName",
    "[type,uri]",
    "keys(methods)",
  ])("unlike %s", (query) => expect(isNamed(readQuery(query))).toBe(false));
});

describe("the output of a checklist's command alone tells what it is", () => {
  const outputs = commands
    .filter(({ query }) => !documents.has(query))
    .map(({ name, line, query }) => {
      const output = JSON.stringify(sample(readQuery(query)), null, 4);
      return {
        name,
        output,
        below: sources(`$ ${fillCommand(line, { parameters, linked: [] }).text}\n${output}`),
      };
    });
  const readable = outputs.filter(({ name, below }) => below.length > 0 && !ofOthers.has(name));

  test.each(readable.map((one) => [one.name, one] as const))("%s", (name, { output, below }) => {
    const alone = sources(output);
    expect(alone).toEqual(alone.length === 0 && namedInWords.has(name) ? [] : below);
  });

  test("and is not taken for another's", () => {
    const others = outputs.filter((one) => !readable.includes(one));
    expect(others.filter(({ output }) => sources(output).length > 0)).toEqual([]);
    expect(others.map(({ name }) => name)).toEqual(expect.arrayContaining([...ofOthers.keys()]));
  });

  test("but for those whose words name other members, and no more of them", () => {
    const unread = readable.filter(({ output }) => sources(output).length === 0);
    expect([...new Set(unread.map(({ name }) => name))].sort()).toEqual([...namedInWords.keys()]);
  });
});
