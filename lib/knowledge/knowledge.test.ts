import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { growTree, type Tree } from "../engine";
import { lintCatalogue } from "../testing/lint-catalogue";
import { walkTree } from "../testing/walk-tree";
import {
  type CauseEntry,
  catalogue,
  causes,
  facets,
  hops,
  pitfallSources,
  remedies,
  sources,
} from ".";
import { causeOrder } from "./causes/order";
import { statusSources } from "./statuses";
import { wafSources } from "./waf-rules";
import type { AnyCauseWords, AnyFacetHelp, AnyFacetWords } from "./words";
import { english } from "./words/en";
import { causeWords as causesInEnglish } from "./words/en/causes";
import { facetHelp as helpInEnglish } from "./words/en/facet-help";
import { chinese } from "./words/zh";
import { causeWords as causesInChinese } from "./words/zh/causes";
import { facetHelp as helpInChinese } from "./words/zh/facet-help";
import { statusWords } from "./words/zh/statuses";

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const inLanguages = [
  { titles: english.titles, causeWords: causesInEnglish },
  { titles: chinese.titles, causeWords: causesInChinese },
];

const observed = (pairs: { readonly [facet: string]: string }) =>
  Object.entries(pairs).map(([facet, option]) => ({ facet, option, source: "evidence" as const }));

/** The ends of all paths, and how long the longest is. */
function ends(tree: Tree): {
  readonly shared: readonly string[];
  readonly longest: number;
  readonly reached: Set<string>;
} {
  const shared: string[] = [];
  const reached = new Set<string>();
  let longest = 0;
  walkTree(tree, (left, path) => {
    longest = Math.max(longest, path.length);
    for (const cause of left) reached.add(cause);
    if (left.length !== 1)
      shared.push(`${left.join(" | ")} after ${path.map(({ option }) => option).join(", ")}`);
  });
  return { shared, longest, reached };
}

describe("the catalogue", () => {
  test("a step settles what its cause speaks of, and waits for options that there are", () => {
    const entries: readonly CauseEntry[] = causes;
    const astray = entries.flatMap(({ id, signature, unusual = {}, behind, checklist }) =>
      checklist
        .filter(
          ({ settles, only = {} }) =>
            (settles !== undefined && signature[settles] === undefined) ||
            facets.some((facet) => {
              const wanted: readonly string[] = only[facet.id] ?? [];
              const shown: readonly string[] = [
                ...(signature[facet.id] ?? wanted),
                ...(unusual[facet.id] ?? []),
              ];
              // what another cause words may be any
              const isAny = behind?.worded.includes(facet.id) === true;
              return (
                !isAny && wanted.length > 0 && !wanted.some((option) => shown.includes(option))
              );
            }),
        )
        .map((step) => `${id}/${step.id}`),
    );
    // whatever its page says, it is CloudFront's
    expect(astray).toEqual(["outside-cloudfront/error-page"]);
  });

  test("has only options as faults, and none that people tell to leave causes out", () => {
    const astray = facets.flatMap((facet) => {
      const options: readonly string[] = facet.options;
      const excluding: readonly string[] = "excluding" in facet ? facet.excluding : [];
      const faults: readonly string[] = "faults" in facet ? facet.faults : [];
      return faults
        .filter((fault) => !options.includes(fault) || excluding.includes(fault))
        .map((fault) => `${facet.id}=${fault}`);
    });
    expect(astray).toEqual([]);
  });

  test("has no fault that the engine's static checks know", () => {
    expect(lintCatalogue(catalogue)).toEqual([]);
  });

  test("every path of the tree grown from nothing ends in one cause within 9 questions", () => {
    const { shared, longest, reached } = ends(growTree(catalogue));
    expect(shared).toEqual([]);
    expect(longest).toBeLessThanOrEqual(9);
    expect([...reached].sort()).toEqual(causes.map(({ id }) => id).sort());
  });

  const head = {
    "answered-by": "api-gateway",
    "authorization-sent": "none",
    "api-key-sent": "no",
    "cloudfront-in-front": "no",
    "cache-invalidation": "not-sent",
    preflight: "no",
  };
  const rest = { ...head, "response-ids": "rest-style" };
  test.each<[string, { readonly [facet: string]: string }]>([
    [
      "Forbidden on the default endpoint",
      { ...rest, "error-type": "forbidden", message: "forbidden", host: "execute-api" },
    ],
    [
      "Forbidden on a custom domain",
      {
        ...rest,
        "error-type": "forbidden",
        message: "forbidden",
        host: "custom-domain",
        "mutual-tls": "no",
      },
    ],
    [
      "Forbidden on a private API's endpoint",
      {
        ...rest,
        "error-type": "forbidden",
        message: "forbidden",
        host: "vpc-endpoint",
        "api-type": "private",
      },
    ],
    [
      "Forbidden from an HTTP API",
      {
        ...head,
        "error-type": "absent",
        message: "forbidden",
        host: "execute-api",
        "response-ids": "http-style",
        "api-type": "http",
      },
    ],
    [
      "Missing Authentication Token",
      {
        ...rest,
        "error-type": "missing-authentication-token",
        message: "missing-authentication-token",
        host: "execute-api",
      },
    ],
    [
      "a token where SigV4 is expected",
      {
        ...rest,
        "error-type": "incomplete-signature",
        message: "authorization-not-sigv4",
        host: "execute-api",
        "authorization-sent": "bearer",
      },
    ],
    [
      "an authorizer's refusal",
      {
        ...rest,
        "error-type": "access-denied",
        message: "authorizer-denied",
        denial: "implicit",
        host: "execute-api",
      },
    ],
    [
      "an anonymous caller's refusal",
      {
        ...rest,
        "error-type": "access-denied",
        message: "invoke-denied",
        denial: "implicit",
        principal: "anonymous",
        "policy-named": "unnamed",
        "denied-action": "invoke",
        host: "execute-api",
      },
    ],
    [
      "a named caller's refusal",
      {
        ...rest,
        "error-type": "access-denied",
        message: "invoke-denied",
        denial: "explicit",
        principal: "arn",
        "policy-named": "unnamed",
        "denied-action": "invoke",
        host: "execute-api",
        "authorization-sent": "sigv4",
      },
    ],
  ])("from a whole exchange every path ends within 6 questions: %s", (_, pairs) => {
    const { shared, longest } = ends(growTree(catalogue, observed(pairs)));
    expect(shared).toEqual([]);
    expect(longest).toBeLessThanOrEqual(6);
  });

  test("is plain data: it equals its own JSON", () => {
    expect(JSON.parse(JSON.stringify(causes))).toEqual(causes);
    expect(JSON.parse(JSON.stringify(facets))).toEqual(facets);
  });

  test("lists every cause that has a folder, in its order; `npm run index-causes` writes the lists", () => {
    const ids = causes.map(({ id }) => id);
    expect(ids).toEqual(causeOrder);
    expect(foldersIn("./causes")).toEqual(ids.toSorted());
    expect(Object.keys(remedies).toSorted()).toEqual(ids.toSorted());
    for (const { titles, causeWords } of inLanguages) {
      expect(ids.map((id) => titles[id])).toEqual(ids.map((id) => causeWords[id].title));
    }
  });

  test("lists the causes in the order of the hops", () => {
    const order = causes.map(({ hop }) => hops.indexOf(hop));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});

describe.each(causes)("$id", (cause) => {
  const text: AnyCauseWords = causesInEnglish[cause.id];
  const inChinese: AnyCauseWords = causesInChinese[cause.id];

  test("cites a public page with the day on which it was read", () => {
    const { sources: cited } = remedies[cause.id];
    expect(cited.length).toBeGreaterThan(0);
    for (const id of cited) {
      expect(sources[id].url).toMatch(/^https:\/\//);
      expect(sources[id].checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test("has a checklist of at least three steps, each with what will be seen", () => {
    expect(cause.checklist.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(text.steps)).toEqual(cause.checklist.map(({ id }) => id));
    for (const step of cause.checklist) {
      expect(text.steps[step.id]?.action).toMatch(/^[A-Z`].{15,}/s);
      // the page and the command line write "If this is the cause:" in front
      expect(text.steps[step.id]?.expect).not.toMatch(/^If this is the cause/);
      expect(text.steps[step.id]?.expect).toMatch(/^(?:[A-Z`0-9]|curl |nginx ).{10,}/s);
    }
  });

  test("says in Chinese what it says in English, with the same commands, messages and names", () => {
    expect(Object.keys(inChinese.steps)).toEqual(cause.checklist.map(({ id }) => id));
    expect(codeIn(chinese.titles[cause.id])).toEqual(codeIn(english.titles[cause.id]));
    expect(codeIn(inChinese.why)).toEqual(codeIn(text.why));
    for (const { id } of cause.checklist) {
      expect(codeIn(inChinese.steps[id]?.action)).toEqual(codeIn(text.steps[id]?.action));
      expect(codeIn(inChinese.steps[id]?.expect)).toEqual(codeIn(text.steps[id]?.expect));
    }
    for (const one of ["caller", "owner", "ask"] as const) {
      expect(codeIn(inChinese.fix[one])).toEqual(codeIn(text.fix[one]));
    }
    expect(codeIn(inChinese.misleads)).toEqual(codeIn(text.misleads));
    for (const said of [chinese.titles[cause.id], ...saidIn(inChinese)]) expectChinese(said);
    for (const said of saidIn(inChinese)) expect(said).toMatch(/[。）]$/);
  });

  test("says in two sentences at most what repairs it, and in one why the answer misleads", () => {
    const { caller, owner, ask = owner } = text.fix;
    for (const said of [caller, owner, ask]) {
      expect(said).toMatch(/^[A-Z`].{10,240}\.$/);
      expect(said.split(/[.!?] /).length).toBeLessThanOrEqual(2);
    }
    expect(text.misleads ?? "It does not.").toMatch(/^[A-Z`][^.]{3,}(?:\.[a-z0-9-]+[^.]*)*\.$/);
  });

  test("states a fact in its title, and says why in plain text", () => {
    expect(english.titles[cause.id]).toMatch(/^[A-Z`$].{12,110}[^.?!]$/);
    expect(text.why).toMatch(/\.$/);
    expect(JSON.stringify(text)).not.toMatch(/\*\*|<[a-z]+>|\bTODO\b|\bsimply\b|\bplease\b/);
  });
});

describe("the words in Chinese", () => {
  test.each(facets.map(({ id }) => id))("ask %s with the same options and code", (id) => {
    const theirs: AnyFacetWords = english.facets[id];
    const ours: AnyFacetWords = chinese.facets[id];
    expect(Object.keys(ours.options)).toEqual(Object.keys(theirs.options));
    for (const said of [ours.name, ours.question]) expectChinese(said);
  });

  test.each(facets.map(({ id }) => id))("help with %s by the same hints and code", (id) => {
    const theirs: AnyFacetHelp = helpInEnglish[id];
    const ours: AnyFacetHelp = helpInChinese[id];
    expect(Object.keys(ours.hints ?? {})).toEqual(Object.keys(theirs.hints ?? {}));
    expect(codeIn(ours.findOut)).toEqual(codeIn(theirs.findOut));
    expect(namesIn(ours.findOut)).toEqual(namesIn(theirs.findOut));
    for (const said of [ours.decides, ours.findOut]) expectChinese(said);
  });

  test("name every hop and every status", () => {
    for (const hop of hops) {
      expectChinese(chinese.hops[hop].name);
      expectChinese(chinese.hops[hop].what);
    }
    for (let status = 100; status < 600; status += 1) expectChinese(statusWords(status));
  });
});

/** The code spans of a text, sorted; a translation may say them in another order. */
function codeIn(text: string | undefined): readonly string[] {
  return (text ?? "").match(/`[^`]*`/g)?.toSorted() ?? [];
}

/** Names of fields, options and variables, which no language translates, each once and sorted. */
function namesIn(text: string): readonly string[] {
  const names = text.match(/--[a-z][a-z-]+|\$[a-z.]+[a-zA-Z]|\b[a-z]+[A-Z]\w+|\b[A-Z]+_[A-Z_]+\b/g);
  return [...new Set(names)].sort();
}

function saidIn({ why, steps, fix, misleads = why }: AnyCauseWords): readonly string[] {
  const fixes = [fix.caller, fix.owner, fix.ask ?? fix.owner];
  return [
    why,
    misleads,
    ...fixes,
    ...Object.values(steps).flatMap(({ action, expect: seen }) => [action, seen]),
  ];
}

/** A name such as `AWS WAF` is the same in every language; every sentence has Chinese in it. */
function expectChinese(said: string): void {
  expect(said).toMatch(/^(?:AWS WAF|WebSocket)$|\p{Script=Han}/u);
  // half-width punctuation after a Chinese character is a slip
  expect(said.replace(/`[^`]*`/g, "")).not.toMatch(
    /\p{Script=Han}[,;:?!]|\p{Script=Han}\.(?:\s|$)/u,
  );
}

describe("the sources", () => {
  test("are all cited, and no page stands twice", () => {
    const statuses = Array.from({ length: 600 }, (_, status) => statusSources(status)).flat();
    const cited = new Set([
      ...Object.values(remedies).flatMap((remedy) => remedy.sources.map(String)),
      ...Object.values(pitfallSources).flatMap((ids) => ids.map(String)),
      ...statuses,
      ...wafSources,
    ]);
    expect(Object.keys(sources).filter((id) => !cited.has(id))).toEqual([]);
    const urls = Object.values(sources).map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
  });
});
