import type { DifferenceKind } from "./types";

/** What signers are held to, in AWS's own words; by the ids of its pages in the catalogue of sources. */
type RuleSource = "iam-sigv4-create" | "iam-sigv4-troubleshooting";

/** Read on the page about what goes wrong; all else is a rule of the canonical request. */
const troubles: ReadonlySet<DifferenceKind> = new Set([
  "token-missing",
  "token-placeholder",
  "date",
  "region",
  "service",
  "secret",
]);

/** The page that the rule behind a kind of difference stands on. */
export function ruleSourceOf(kind: DifferenceKind): RuleSource {
  return troubles.has(kind) ? "iam-sigv4-troubleshooting" : "iam-sigv4-create";
}
