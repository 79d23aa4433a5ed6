import { describe, expect, test } from "vitest";
import { lintCatalogue } from "../testing/lint-catalogue";
import { loaves, seen } from "../testing/toy-catalogue";
import { questionOdds, walkTree } from "../testing/walk-tree";
import { asShown, concludeFrom, growTree, heed, narrow, nextFacet, presume } from ".";
import type { Catalogue, Observation } from "./types";

const left = (pairs: { readonly [facet: string]: string }): readonly string[] =>
  narrow(loaves, seen(pairs)).remaining.map(({ cause }) => cause);

describe("narrow", () => {
  test("nothing known leaves every cause, by commonness", () => {
    expect(narrow(loaves, []).remaining).toEqual([
      { cause: "dead-yeast", weight: 4 / 9 },
      { cause: "cold-oven", weight: 2 / 9 },
      { cause: "hot-oven", weight: 2 / 9 },
      { cause: "young-starter", weight: 1 / 9 },
    ]);
  });

  test("an observation outside a signature rules the cause out and is the reason", () => {
    expect(narrow(loaves, seen({ yeast: "dead" })).ruledOut).toEqual(
      ["cold-oven", "hot-oven", "young-starter"].map((cause) => ({
        cause,
        because: { facet: "yeast", option: "dead", source: "evidence" },
      })),
    );
  });

  test("a facet that a signature does not mention rules nothing out", () => {
    expect(left({ leaven: "sourdough" })).toEqual(["cold-oven", "hot-oven", "young-starter"]);
  });

  test("the reason is the first facet in the catalogue's order, whatever the order of arrival", () => {
    const both = seen({ oven: "hot", crumb: "fine" });
    const reasons = [both, both.toReversed()].map(
      (observations) =>
        narrow(loaves, observations).ruledOut.find(({ cause }) => cause === "cold-oven")?.because
          .facet,
    );
    expect(reasons).toEqual(["crumb", "crumb"]);
  });

  test("an unusual option keeps the cause, with less weight", () => {
    const [first, second] = narrow(loaves, seen({ crumb: "dense", yeast: "fresh" })).remaining;
    expect([first?.cause, second?.cause]).toEqual(["young-starter", "cold-oven"]);
    // 2 · 0.35 / 3 of one, a third being what all show on average, against 1 · 1 / 2 of the other
    expect((second?.weight ?? 0) / (first?.weight ?? 1)).toBeCloseTo(7 / 15, 2);
  });

  test("what one cause always shows, and another only sometimes, speaks for the one", () => {
    const weights = (pairs: { readonly [facet: string]: string }) =>
      new Map(narrow(loaves, seen(pairs)).remaining.map(({ cause, weight }) => [cause, weight]));
    const before = weights({ yeast: "fresh" });
    expect(before.get("cold-oven")).toBe(before.get("hot-oven"));

    const after = weights({ yeast: "fresh", crumb: "gummy" });
    expect((after.get("cold-oven") ?? 0) / (after.get("hot-oven") ?? 1)).toBeCloseTo(53 / 30, 2);
  });

  test("a cause that was counted among cases of one look is believed by its count where they look so", () => {
    const counted = {
      ...loaves,
      causes: loaves.causes.map((cause) =>
        cause.id === "hot-oven" ? { ...cause, countedAmong: { crumb: ["gummy"] } } : cause,
      ),
    };
    const { remaining } = narrow(counted, seen({ yeast: "fresh", crumb: "gummy" }));
    const weights = new Map(remaining.map(({ cause, weight }) => [cause, weight]));
    // both were met twice; the cold oven, by all that it makes, is gummy in 53 of 60
    expect((weights.get("cold-oven") ?? 0) / (weights.get("hot-oven") ?? 1)).toBeCloseTo(
      53 / 60,
      2,
    );
  });

  test("one that nobody counted is as common as the others are on average", () => {
    const [dead, ...others] = loaves.causes;
    const { commonness: _, ...uncounted } = dead ?? { id: "none", signature: {} };
    const causes = [uncounted, ...others];
    const { remaining } = narrow({ ...loaves, causes }, []);
    expect(remaining.find(({ cause }) => cause === "dead-yeast")?.weight).toBeCloseTo(1 / 4);
  });

  test("a common option is expected more than a rare one of those that a cause can produce", () => {
    const commonly = (crumb: { readonly [option: string]: number }) => {
      const [first, ...others] = loaves.facets;
      const facets = first === undefined ? [] : [{ ...first, commonness: crumb }, ...others];
      const { remaining } = narrow({ ...loaves, facets }, seen({ yeast: "fresh", crumb: "gummy" }));
      const weights = new Map(remaining.map(({ cause, weight }) => [cause, weight]));
      return (weights.get("hot-oven") ?? 0) / (weights.get("cold-oven") ?? 1);
    };
    // the hot oven makes it gummy or fine: in one of two, or in nine of ten
    expect(commonly({}) * (53 / 60)).toBeCloseTo(1 / 2, 2);
    expect(commonly({ gummy: 9, dense: 0 })).toBeCloseTo(9 / 10);
  });

  test("a facet waits while the one it hangs on is unknown, and is idle where it does not apply", () => {
    const ripe = seen({ "starter-age": "ripe" });
    expect(narrow(loaves, ripe).idle).toEqual(ripe);
    expect(left({ "starter-age": "ripe" })).toHaveLength(4);
    expect(left({ "starter-age": "ripe", leaven: "sourdough" })).toEqual(["cold-oven", "hot-oven"]);
    expect(left({ "starter-age": "ripe", leaven: "yeast" })).toEqual([
      "dead-yeast",
      "cold-oven",
      "hot-oven",
    ]);
  });

  test("a facet that weighs while the one it hangs on is unknown speaks against nothing and moves the belief", () => {
    const facets = loaves.facets.map((facet) =>
      facet.applies
        ? { ...facet, applies: { ...facet.applies, unknown: "weighs" as const } }
        : facet,
    );
    const ripe = seen({ "starter-age": "ripe" });
    const weights = (catalogue: Catalogue) =>
      new Map(narrow(catalogue, ripe).remaining.map(({ cause, weight }) => [cause, weight]));
    const weighed = weights({ ...loaves, facets });
    const waiting = weights(loaves);
    expect(weighed.size).toBe(4);
    // only with sourdough is it young, and young it is not
    expect(weighed.get("young-starter")).toBeLessThan(0.01);
    // who bakes with yeast has no starter of any age
    const ratio = (of: typeof weighed) => (of.get("dead-yeast") ?? 0) / (of.get("hot-oven") ?? 1);
    expect(ratio(weighed)).toBeCloseTo(ratio(waiting), 3);
    const known = seen({ "starter-age": "ripe", leaven: "yeast" });
    expect(narrow({ ...loaves, facets }, known).idle).toHaveLength(1);
  });

  test("ids that the catalogue lacks are ignored, also those of Object.prototype", () => {
    expect(left({ constructor: "x", __proto__x: "y", crumb: "burnt" })).toHaveLength(4);
  });
});

describe("nextFacet", () => {
  const ask = (pairs: { readonly [facet: string]: string }, declined: readonly string[] = []) => {
    const observations = seen(pairs);
    return nextFacet(loaves, observations, narrow(loaves, observations), new Set(declined))?.id;
  };

  test("of the facets that are worth nearly the most, the one that leaves fewer causes is asked first", () => {
    // the crumb may leave three, the oven leaves two
    expect(ask({})).toBe("oven");
    expect(ask({}, ["oven"])).toBe("crumb");
  });

  test("a facet that is worth far less than another waits, however few causes it leaves", () => {
    const [first, ...others] = loaves.facets;
    const costly = others.map((facet) => ({ ...facet, effort: 100 }));
    const dear: Catalogue = { ...loaves, facets: first === undefined ? [] : [first, ...costly] };
    expect(nextFacet(dear, [], narrow(dear, []))?.id).toBe("crumb");
  });

  test("a known or declined facet is not asked", () => {
    expect(ask({}, ["crumb"])).not.toBe("crumb");
    expect(ask({ crumb: "dense" })).not.toBe("crumb");
  });

  test("a facet that cannot split what is left is never asked", () => {
    expect(ask({ yeast: "dead" })).toBeUndefined();
    expect(ask({ crumb: "gummy", oven: "cold" })).toBeUndefined();
  });

  test("what a facet hangs on is asked before it", () => {
    const declined = ["crumb", "crust", "yeast", "oven"];
    expect(ask({}, declined)).toBe("leaven");
    expect(ask({ leaven: "sourdough" }, declined)).toBe("starter-age");
  });
});

describe("concludeFrom", () => {
  test("one cause left is the cause", () => {
    expect(concludeFrom(loaves, seen({ yeast: "dead" }))).toEqual({
      kind: "cause",
      cause: "dead-yeast",
    });
  });

  test("several left are a shortlist with the question that splits it", () => {
    const conclusion = concludeFrom(loaves, seen({ yeast: "fresh" }));
    expect(conclusion.kind === "shortlist" && conclusion.next?.id).toBe("oven");
  });

  test("none left is a contradiction: the smallest conflict, and what to doubt", () => {
    const observations = seen({ yeast: "dead", crust: "golden", oven: "hot" });
    expect(concludeFrom(loaves, observations)).toEqual({
      kind: "contradiction",
      conflict: seen({ yeast: "dead", oven: "hot" }),
      nearest: [{ cause: "dead-yeast", doubt: seen({ oven: "hot" }) }],
    });
  });
});

describe("an observation may be wrong", () => {
  const share = (observations: Parameters<typeof narrow>[1], cause: string) =>
    narrow(loaves, observations).remaining.find((one) => one.cause === cause)?.weight ?? 0;
  const from = (source: "answer" | "evidence" | "scan" | "presumption" | "told") =>
    [{ facet: "yeast", option: "dead", source }] as const;

  test("and is doubted the more, the weaker its source: answered, read, scanned, presumed, told", () => {
    const sources = ["answer", "evidence", "scan", "presumption", "told"] as const;
    const shares = sources.map((source) => share(from(source), "dead-yeast"));
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
    expect(shares[3]).toBeLessThan(1);
    expect(shares[4]).toBeLessThan(shares[3] ?? 0);
    expect(shares[0]).toBe(1);
  });

  test("what only a presumption speaks against is never out", () => {
    expect(narrow(loaves, from("presumption")).ruledOut).toEqual([]);
    expect(narrow(loaves, from("scan")).ruledOut).toHaveLength(3);
  });

  test("evidence that fits a cause never makes it less decided", () => {
    const before = share(seen({ crumb: "dense" }), "dead-yeast");
    expect(share(seen({ crumb: "dense", yeast: "dead" }), "dead-yeast")).toBeGreaterThan(before);
    expect(share(seen({ crumb: "dense", yeast: "dead", oven: "right" }), "dead-yeast")).toBe(1);
  });

  test("one scanned sentence that does not fit is outweighed by two things that were read", () => {
    const observations = [
      ...seen({ crumb: "dense", yeast: "dead" }),
      { facet: "oven", option: "hot", source: "scan" as const },
    ];
    expect(concludeFrom(loaves, observations)).toMatchObject({
      kind: "cause",
      cause: "dead-yeast",
    });
  });

  test("facets that are read off one thing are as likely as the least likely of them", () => {
    const facets = loaves.facets.map((facet) =>
      facet.id === "crumb" || facet.id === "crust" ? { ...facet, readOff: "look" } : facet,
    );
    const once = narrow({ ...loaves, facets }, seen({ crumb: "dense", crust: "golden" }));
    const each = narrow(loaves, seen({ crumb: "dense", crust: "golden" }));
    const ratio = (narrowing: ReturnType<typeof narrow>) => {
      const of = (id: string) => narrowing.remaining.find(({ cause }) => cause === id)?.weight ?? 0;
      return of("dead-yeast") / of("young-starter");
    };
    expect(ratio(once)).toBeLessThanOrEqual(ratio(each));
  });
});

describe("what is told in passing", () => {
  const told = (facet: string, option: string) => ({ facet, option, source: "told" }) as const;
  const first = (observations: Parameters<typeof narrow>[1]) => {
    const counted = heed(loaves, observations);
    return narrow(loaves, counted).remaining[0]?.cause;
  };

  test("orders a shortlist, and rules nothing out", () => {
    const gummy = seen({ crumb: "gummy" });
    expect(first(gummy)).toBe("cold-oven");
    const observations = [...gummy, told("oven", "hot")];
    expect(first(observations)).toBe("hot-oven");
    const ruledOut = narrow(loaves, observations).ruledOut.map(({ because }) => because.facet);
    expect(ruledOut).not.toContain("oven");
  });

  test("makes a cause likelier of which it says something than one of which it says nothing", () => {
    const share = (source: "told" | "presumption") =>
      narrow(loaves, [
        { facet: "starter-age", option: "young", source },
        ...seen({ leaven: "sourdough" }),
      ]).remaining.find(({ cause }) => cause === "young-starter")?.weight ?? 0;
    expect(share("told")).toBeGreaterThan(share("presumption"));
  });

  test("makes no cause less likely that it says nothing of where it is told to leave others out", () => {
    const excluding = loaves.facets.map((facet) =>
      facet.id === "leaven" ? { ...facet, excluding: ["yeast"] } : facet,
    );
    const share = (facets: Catalogue["facets"], option: string) =>
      narrow({ ...loaves, facets }, [
        ...seen({ crumb: "gummy" }),
        told("leaven", option),
      ]).remaining.find(({ cause }) => cause === "cold-oven")?.weight ?? 0;
    expect(share(excluding, "yeast")).toBeGreaterThan(share(loaves.facets, "yeast"));
    expect(share(excluding, "sourdough")).toBe(share(loaves.facets, "sourdough"));
  });

  describe("of a fault that refuses by itself", () => {
    const withFaults = (toldWrong?: number): Catalogue => ({
      ...loaves,
      facets: loaves.facets.map((facet) =>
        facet.id === "oven" || facet.id === "yeast"
          ? { ...facet, faults: ["cold", "hot", "dead"], ...(toldWrong ? { toldWrong } : {}) }
          : facet,
      ),
      causes: [
        ...loaves.causes,
        { id: "no-salt", commonness: 40, signature: { crust: ["pale"] } },
        { id: "too-wet", commonness: 40, signature: { crumb: ["gummy", "fine"] } },
      ],
    });
    const share = (
      catalogue: Catalogue,
      cause: string,
      ...observations: Parameters<typeof narrow>[1]
    ) => narrow(catalogue, observations).remaining.find((one) => one.cause === cause)?.weight ?? 0;

    test("makes its cause as likely as it is right, however rare it is", () => {
      expect(share(withFaults(), "hot-oven", told("oven", "hot"))).toBeCloseTo(0.85, 2);
      expect(share(withFaults(), "dead-yeast", told("yeast", "dead"))).toBeCloseTo(0.85, 2);
    });

    test("names it as seldom as it was counted to be right", () => {
      expect(share(withFaults(0.4), "hot-oven", told("oven", "hot"))).toBeCloseTo(0.6, 1);
    });

    test("names nothing that what was read speaks against", () => {
      const read = seen({ crust: "pale" });
      expect(share(withFaults(), "hot-oven", ...read, told("oven", "hot"))).toBeLessThan(0.05);
    });

    test("leaves it open which of two it was", () => {
      const both = [told("oven", "hot"), told("yeast", "dead")];
      expect(share(withFaults(), "hot-oven", ...both)).toBeLessThan(0.9);
      expect(share(withFaults(), "dead-yeast", ...both)).toBeLessThan(0.9);
      expect(
        share(withFaults(), "hot-oven", ...both) + share(withFaults(), "dead-yeast", ...both),
      ).toBeGreaterThan(0.9);
    });

    test("counts once with what it hangs on, where both are told", () => {
      const hanging = withFaults();
      const facets = hanging.facets.map((facet) =>
        facet.id === "oven"
          ? {
              ...facet,
              applies: { facet: "crust", options: ["burnt"], unknown: "counts" as const },
            }
          : facet,
      );
      const catalogue = { ...hanging, facets };
      const alone = share(catalogue, "hot-oven", told("oven", "hot"));
      const both = share(catalogue, "hot-oven", told("oven", "hot"), told("crust", "burnt"));
      expect(both).toBeLessThanOrEqual(alone);
      expect(both).toBeGreaterThan(0.8);
    });

    test("is not said of a fault that was presumed or read", () => {
      const presumed = { facet: "oven", option: "hot", source: "presumption" } as const;
      expect(share(withFaults(), "hot-oven", presumed)).toBe(
        share(withFaults(0.4), "hot-oven", presumed),
      );
    });
  });

  test("never undoes what the rest decides", () => {
    const decided = seen({ crumb: "dense", yeast: "dead", oven: "right" });
    expect(heed(loaves, [...decided, told("crust", "burnt")])).toEqual(decided);
  });
});

describe("presume", () => {
  const presumptions = [
    { facet: "oven", option: "right", where: { crumb: ["dense"] }, unless: { crust: ["burnt"] } },
  ];
  const presumed = (pairs: { readonly [facet: string]: string }) =>
    presume({ ...loaves, presumptions }, seen(pairs));

  test("takes for granted what nothing speaks of, where it holds and nothing speaks against it", () => {
    expect(presumed({ crumb: "dense" })).toEqual([
      { facet: "oven", option: "right", source: "presumption" },
    ]);
    expect(presumed({})).toEqual([]);
    expect(presumed({ crumb: "dense", crust: "burnt" })).toEqual([]);
    expect(presumed({ crumb: "dense", oven: "hot" })).toEqual([]);
  });
});

describe("growTree", () => {
  test("every path ends in one cause, and every cause is reached", () => {
    const reached = new Set<string>();
    walkTree(growTree(loaves), (causes) => {
      expect(causes).toHaveLength(1);
      for (const cause of causes) reached.add(cause);
    });
    expect(reached.size).toBe(loaves.causes.length);
  });

  test("a path's answers, taken as observations, end where the path does", () => {
    walkTree(growTree(loaves), (causes, path) => {
      const observations = path.map((one) => ({ ...one, source: "answer" as const }));
      expect(narrow(loaves, observations).remaining.map(({ cause }) => cause)).toEqual(causes);
    });
  });
});

describe("questionOdds", () => {
  test("are those of all paths together, and the likely causes weigh most", () => {
    const odds = questionOdds(loaves);
    expect([...odds.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });
});

describe("lintCatalogue", () => {
  const findings = (change: Partial<Catalogue>) => lintCatalogue({ ...loaves, ...change });

  test("a sound catalogue has no findings", () => {
    expect(lintCatalogue(loaves)).toEqual([]);
  });

  test("two causes that no facet separates are found", () => {
    const copy = { id: "copy", commonness: 1, signature: { yeast: ["dead"] } };
    const causes = [...loaves.causes, copy];
    expect(findings({ causes })).toEqual([
      { rule: "inseparable-pair", about: ["dead-yeast", "copy"] },
    ]);
  });

  test("unknown facets and options, repeated ids and options both usual and unusual are found", () => {
    const odd = {
      id: "odd",
      commonness: 1,
      signature: { yeast: ["dead", "asleep"], salt: ["none"], oven: ["cold"] },
      unusual: { oven: ["cold"] },
    };
    const rules = findings({ causes: [...loaves.causes, odd, odd] }).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(
      new Set([
        "repeated-id",
        "unknown-facet",
        "unknown-option",
        "unusual-and-usual",
        "inseparable-pair",
      ]),
    );
  });

  test("an option that no cause can produce is found", () => {
    const silent = { id: "silent", commonness: 1, signature: { crumb: ["dense"] } };
    expect(lintCatalogue({ facets: loaves.facets.slice(0, 1), causes: [silent] })).toEqual([
      { rule: "unused-option", about: ["crumb", "gummy"] },
      { rule: "unused-option", about: ["crumb", "fine"] },
    ]);
  });
});

describe("a cause that stands behind what others word", () => {
  // a broken thermostat makes an oven cold or hot, and both look like themselves
  const behind = { facet: "thermostat", worded: ["crumb", "crust", "oven"] };
  const thermostat = { id: "thermostat", options: ["works", "broken"], effort: 3 };
  const bakery: Catalogue = {
    ...loaves,
    facets: [...loaves.facets, thermostat],
    causes: [
      ...loaves.causes,
      {
        id: "no-thermostat",
        signature: { crumb: ["fine"], yeast: ["fresh"], thermostat: ["broken"] },
        behind,
      },
    ],
  };
  const named = (pairs: { readonly [facet: string]: string }, source: Observation["source"]) => {
    const observations = seen(pairs).map((one) =>
      one.facet === "thermostat" ? { ...one, source } : one,
    );
    const conclusion = concludeFrom(asShown(bakery, observations), observations);
    return conclusion.kind === "cause" ? conclusion.cause : conclusion.kind;
  };

  test("is named beside words that it does not write, where evidence shows it", () => {
    expect(named({ crumb: "gummy", crust: "pale", oven: "cold" }, "evidence")).toBe("cold-oven");
    const shown = { crumb: "gummy", crust: "pale", oven: "cold", thermostat: "broken" };
    expect(named(shown, "evidence")).toBe("no-thermostat");
  });

  test("is out by its words where it is only said, told or presumed", () => {
    const said = { crumb: "gummy", crust: "pale", oven: "cold", thermostat: "broken" };
    for (const source of ["answer", "told", "presumption"] as const) {
      expect(named(said, source)).not.toBe("no-thermostat");
    }
  });

  test("is not shown where anything else speaks against it", () => {
    const dead = { crumb: "dense", yeast: "dead", leaven: "yeast", thermostat: "broken" };
    expect(named(dead, "evidence")).toBe("dead-yeast");
  });

  test("leaves no other cause beside it", () => {
    const observations = seen({ crumb: "gummy", thermostat: "broken" });
    const { remaining, ruledOut } = narrow(asShown(bakery, observations), observations);
    expect(remaining.map(({ cause }) => cause)).toEqual(["no-thermostat"]);
    const cold = ruledOut.find(({ cause }) => cause === "cold-oven");
    expect(cold?.because.facet).toBe("thermostat");
  });
});
