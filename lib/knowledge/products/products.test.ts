import { describe, expect, test } from "vitest";
import { marks } from "@/lib/marks";
import { productWords as inEnglish } from "../words/en/products";
import { productWords as inChinese } from "../words/zh/products";
import { products } from ".";

const { entries, kinds, stepProducts } = products;
const rows = [...entries];
const named = new Set(marks.flatMap(({ product }) => product ?? []));

/** The products that a mark can name as who answered. */
const answering = new Set(
  marks.flatMap(({ product, proves }) =>
    product === undefined || proves["answered-by"] === undefined ? [] : [product],
  ),
);

describe("the table of products", () => {
  test("knows each product that a mark names, and no other", () => {
    // the README tells both numbers
    expect(named.size).toBeGreaterThan(650);
    expect(marks.filter(({ as }) => as !== "told").length).toBeGreaterThan(1490);
    expect([...named].filter((product) => !entries.has(product))).toEqual([]);
    expect([...entries.keys()].filter((product) => !named.has(product))).toEqual([]);
  });

  test("has a line of its own, with its source, for most products that can be named", () => {
    const own = [...answering].filter((product) => {
      const { rules, trail, settings, needs, command, ids } = entries.get(product) ?? {};
      return [rules, trail, settings, needs, command, ids].some((part) => part !== undefined);
    });
    expect(own.length).toBeGreaterThanOrEqual(100);
  });

  test("knows the ids of each product by the names that the marks hand them on with", () => {
    const handed = marks.flatMap(({ product, hands }) =>
      product === undefined || hands === undefined ? [] : [`${product}: ${hands}`],
    );
    expect(handed.length).toBeGreaterThan(40);
    const known = new Set(
      rows.flatMap(([product, { ids = [] }]) => ids.map((id) => `${product}: ${id}`)),
    );
    expect(handed.filter((id) => !known.has(id))).toEqual([]);
    const names = new Set(marks.flatMap(({ hands }) => hands ?? []));
    expect(rows.flatMap(([, { ids = [] }]) => ids.filter((id) => !names.has(id)))).toEqual([]);
  });

  test("says where each claim is written", () => {
    const bare = rows.filter(
      ([, { rules, trail, settings, needs, off, command, sources = [] }]) =>
        [rules, trail, settings, needs, off, command].some((part) => part !== undefined) &&
        sources.length === 0,
    );
    expect(bare.map(([product]) => product)).toEqual([]);
    expect(
      Object.entries(kinds).filter(([, { rules, sources }]) => rules.length > 0 && !sources[0]),
    ).toEqual([]);
    const cited = [
      ...rows.flatMap(([, { sources = [] }]) => sources),
      ...Object.values(kinds).flatMap(({ sources }) => sources),
    ];
    expect(cited.filter((url) => !URL.canParse(url))).toEqual([]);
  });

  test("says of each trail where it is, or what stands there", () => {
    const trails = rows.flatMap(([, { trail }]) => trail ?? []);
    expect(trails.length).toBeGreaterThan(30);
    expect(trails.filter(({ place, says }) => place === undefined && says === undefined)).toEqual(
      [],
    );
    expect(trails.filter((trail) => trail.in !== "log" && trail.place === undefined)).toEqual([]);
  });

  test("sends nobody who has to ask nobody away with an id", () => {
    const own = rows.filter(([, { kind, ask }]) => (ask ?? kinds[kind].ask) === "self");
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(([, { ids }]) => ids !== undefined)).toEqual([]);
  });

  test("uses each kind, contact and reason that there are words for", () => {
    const used = new Set([
      ...rows.map(([, { kind }]) => kind),
      ...rows.flatMap(([, { rules = [] }]) => rules),
      ...Object.values(kinds).flatMap(({ rules }) => rules),
    ]);
    const worded = [...Object.keys(inEnglish.kinds), ...Object.keys(inEnglish.rules)];
    expect(worded.filter((word) => ![...used].some((one) => one === word))).toEqual([]);
  });

  test("names in its steps only products that it knows", () => {
    const listed = Object.values(stepProducts).flatMap((steps) => Object.values(steps).flat());
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.filter((product) => !entries.has(product))).toEqual([]);
  });
});

describe.each([
  ["en", inEnglish],
  ["zh", inChinese],
] as const)("what is said of products, in %s", (lang, words) => {
  test("leaves no code open, and is in that language alone", () => {
    const said = rows.flatMap(([product, entry]) => {
      const {
        ask = kinds[entry.kind].ask,
        ids = [],
        trail,
        rules = kinds[entry.kind].rules,
      } = entry;
      return [
        words.refusedBy(product, words.kinds[entry.kind]),
        words.ask(ask, [], ids[0]),
        words.usually(rules.map((rule) => words.rules[rule])),
        ...(trail === undefined ? [] : [words.trail[trail.in](trail)]),
        words.setWith(entry.settings ?? ["x"]),
        words.needs(entry.needs ?? ["x"]),
      ];
    });
    expect(said.length).toBeGreaterThan(1_000);
    expect(said.filter((text) => text.split("`").length % 2 === 0)).toEqual([]);
    expect(said.filter((text) => /\p{Script=Han}/u.test(text) !== (lang === "zh"))).toEqual([]);
    expect(said.filter((text) => /undefined|``/.test(text))).toEqual([]);
  });
});
