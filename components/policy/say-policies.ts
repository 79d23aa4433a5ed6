import type { ExplainedScenario, PolicyExplanation, PolicyKind, PolicyQuestion } from "@/lib";
import type { PolicyTranslator } from "../words/policy/catalogue";

type Supposition = ExplainedScenario["outcomes"][number][1][number][number];
type Circumstance = ExplainedScenario["when"][number];

/** "policy 2 (permissions boundary)" */
export function policyName(
  policy: number,
  { policies }: PolicyQuestion,
  say: PolicyTranslator,
): string {
  const kind: PolicyKind = policies[policy]?.kind ?? "resource";
  return say("policies.named", { number: policy + 1, kind: say(`policies.kinds.${kind}`) });
}

const order = ["allow", "explicit-deny", "implicit-deny"];
const shortNames = new Map([
  ["allow", "allow"],
  ["explicit-deny", "deny"],
]);

/** What comes out, each case with when; the last one is all that is left. */
export function sayOutcomes(
  { outcomes }: Pick<ExplainedScenario, "outcomes">,
  say: PolicyTranslator,
): readonly string[] {
  const sorted = [...outcomes].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return sorted.flatMap(([outcome, cases], at) => {
    const decision = shortNames.get(outcome) ?? "other";
    if (cases.length === 0) return [say("perhaps", { decision })];
    if (at > 0 && at === sorted.length - 1) return [say("otherwise", { decision })];
    return cases.map((one) =>
      say("outcome", { decision, when: one.map((term) => sayTerm(term, say)).join(say("and")) }),
    );
  });
}

function sayTerm({ key, operator, values, holds }: Supposition, say: PolicyTranslator): string {
  const about = { key, operator, values: values.join(say("or")) };
  const [yes, no] = termWords(operator, values.length);
  return say(`conditions.${holds ? yes : no}`, about);
}

function termWords(operator: string, count: number) {
  if (count === 0) return ["covers", "coversNot"] as const;
  if (operator === "Null") return ["absent", "present"] as const;
  if (operator === "IpAddress") return ["in", "notIn"] as const;
  if (/^(?:StringEquals|ArnEquals|Bool)$/.test(operator)) return ["is", "isNot"] as const;
  if (/^(?:StringLike|ArnLike)$/.test(operator)) return ["fits", "fitsNot"] as const;
  return ["compares", "comparesNot"] as const;
}

/** "with IAM authorization, called from another account" */
export function sayWay(
  { auth, apiType, isSameAccount }: Circumstance,
  say: PolicyTranslator,
): string {
  const parts = [
    ...(apiType === undefined ? [] : [say(`ways.apiType.${apiType}`)]),
    ...(auth === undefined ? [] : [say(`ways.auth.${auth}`)]),
    ...(isSameAccount === undefined
      ? []
      : [say(isSameAccount ? "ways.sameAccount" : "ways.otherAccount")]),
  ];
  return parts.join(say("comma"));
}

/** The names of what is to be filled in for a decision: condition keys, elements, parts of the set-up. */
export function openPoints({ missing, scenarios }: PolicyExplanation): ReadonlySet<string> {
  const ways = scenarios.flatMap(({ when }) => when.flatMap((one) => Object.keys(one)));
  return new Set([...missing, ...ways]);
}
