import type { Catalogue, Observation } from "../engine";

/** Why a loaf failed: a small catalogue from another field, to test the engine without its own. */
export const loaves: Catalogue = {
  facets: [
    { id: "crumb", options: ["dense", "gummy", "fine"], effort: 1 },
    { id: "crust", options: ["pale", "burnt", "golden"], effort: 1 },
    { id: "yeast", options: ["fresh", "dead"], effort: 2 },
    { id: "oven", options: ["cold", "hot", "right"], effort: 2 },
    {
      id: "starter-age",
      options: ["young", "ripe"],
      effort: 1,
      applies: { facet: "leaven", options: ["sourdough"], unknown: "waits" },
    },
    { id: "leaven", options: ["yeast", "sourdough"], effort: 1 },
  ],
  causes: [
    {
      id: "dead-yeast",
      commonness: 4,
      signature: { crumb: ["dense"], yeast: ["dead"], leaven: ["yeast"], oven: ["right"] },
    },
    {
      id: "cold-oven",
      commonness: 2,
      signature: { crumb: ["gummy"], crust: ["pale"], yeast: ["fresh"], oven: ["cold"] },
      unusual: { crumb: ["dense"] },
    },
    {
      id: "hot-oven",
      commonness: 2,
      signature: { crust: ["burnt"], crumb: ["gummy", "fine"], yeast: ["fresh"], oven: ["hot"] },
    },
    {
      id: "young-starter",
      commonness: 1,
      signature: {
        crumb: ["dense", "gummy"],
        yeast: ["fresh"],
        leaven: ["sourdough"],
        "starter-age": ["young"],
        oven: ["right"],
      },
    },
  ],
};

/** Observations from pairs, all read from the evidence. */
export function seen(pairs: { readonly [facet: string]: string }): readonly Observation[] {
  return Object.entries(pairs).map(([facet, option]) => ({ facet, option, source: "evidence" }));
}
