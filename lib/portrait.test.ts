import { describe, expect, test } from "vitest";
import { canProduce } from "./engine";
import { catalogue, causes, isFacetId } from "./knowledge";
import { portraitOf } from "./portrait";

describe("the portrait of a cause", () => {
  const portraits = causes.map(({ id }) => ({ id, portrait: portraitOf(id) }));
  const causeOf = (wanted: string) => {
    const found = catalogue.causes.find(({ id }) => id === wanted);
    if (found === undefined) throw new Error(`no cause ${wanted}`);
    return found;
  };

  test("has four rivals at most, and itself is none", () => {
    const odd = portraits.filter(
      ({ id, portrait: { rivals } }) =>
        rivals.length === 0 || rivals.length > 4 || rivals.some(({ cause }) => cause === id),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test("has for each rival a check that no answer to leaves both", () => {
    const checks = portraits.flatMap(({ id, portrait: { rivals } }) =>
      rivals.map(({ cause, check }) => ({ id, cause, check })),
    );
    const loose = checks.filter(({ id, cause, check }) => {
      const facet = catalogue.facets.find((one) => one.id === check?.facet);
      return (
        facet === undefined ||
        facet.options.some((option) =>
          [id, cause].every((one) => canProduce(causeOf(one), facet.id, option)),
        )
      );
    });
    expect(checks.length).toBeGreaterThan(150);
    expect(loose).toEqual([]);
  });

  test("has a check that a person can be asked", () => {
    const asked = portraits.flatMap(({ portrait: { rivals } }) =>
      rivals.map(({ check }) => check?.facet ?? ""),
    );
    const askable = catalogue.facets.flatMap(({ id, effort }) =>
      effort === undefined ? [] : [id],
    );
    expect(asked.filter((facet) => !isFacetId(facet) || !askable.includes(facet))).toEqual([]);
  });

  test("takes what another cause says for it, not what only refuses too", () => {
    const rivalsOf = (wanted: string) =>
      portraits.find(({ id }) => id === wanted)?.portrait.rivals.map(({ cause }) => cause);
    expect(rivalsOf("lambda-authorizer-explicit-deny")).toContain(
      "lambda-authorizer-implicit-deny",
    );
    expect(rivalsOf("iam-explicit-deny")).toContain("resource-policy-explicit-deny");
    expect(rivalsOf("invalid-api-key")).toContain("waf-filtered");
    expect(rivalsOf("signature-expired")).toContain("signature-not-yet-current");
    expect(rivalsOf("signature-not-yet-current")).toContain("signature-expired");
  });

  test("marks a line of every answer with a head that tells", () => {
    const dull = portraits.filter(
      ({ portrait: { sample } }) => !sample.some((line) => line.isTelling),
    );
    expect(dull.map(({ id }) => id)).toEqual([]);
  });
});
