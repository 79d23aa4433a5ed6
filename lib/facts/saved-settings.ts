import { isFromVpc } from "./configuration/policy-call";
import type { Fact } from "./types";

type Options = { readonly [F in Fact["facet"]]?: readonly string[] };

/** A refusal, and the saved setting that would have let its call through. */
interface LetThrough {
  readonly refused: Options;
  readonly saved: Options;
  /** What else would have let it through, or refused it whatever is saved. */
  readonly unless?: Options;
}

// of an HTTP API, only where its stage is shown not to deploy by itself
const letThroughByOlder: LetThrough = {
  refused: { message: ["forbidden"], "api-type": ["http"] },
  saved: { "auth-mode": ["none", "jwt"], "scope-granted": ["yes"] },
};

// but the stage may lack the method as well, or the call have gone to another path
const letThroughIfThere: LetThrough = {
  refused: { message: ["missing-authentication-token"] },
  saved: { "auth-mode": ["none"] },
};

const letThrough: readonly LetThrough[] = [
  {
    refused: { message: ["invoke-denied"], principal: ["anonymous"] },
    saved: { "resource-policy": ["allows-caller", "none"] },
  },
  {
    refused: { message: ["invoke-denied"], "policy-named": ["resource"] },
    saved: { "resource-policy": ["allows-caller", "none"] },
  },
  // within an account the API's policy is enough: how resource policies affect the authorization workflow, table A
  {
    refused: {
      message: ["invoke-denied"],
      principal: ["arn"],
      "same-account": ["yes"],
      denial: ["implicit"],
      "policy-named": ["identity", "unnamed"],
    },
    saved: { "resource-policy": ["allows-caller"] },
    unless: { "identity-policy": ["allows-caller", "denies-caller"] },
  },
  {
    refused: { message: ["invoke-denied"], principal: ["arn"] },
    saved: { "auth-mode": ["none", "lambda-authorizer", "cognito"] },
  },
  {
    refused: { message: ["authorizer-denied"] },
    saved: { "auth-mode": ["none", "iam", "cognito"] },
  },
  {
    refused: { message: ["authorization-not-sigv4"], "authorization-sent": ["bearer"] },
    saved: { "auth-mode": ["lambda-authorizer", "cognito"] },
  },
  {
    refused: { message: ["invalid-api-key"] },
    saved: { "key-state": ["usable"], "api-key-required": ["no"] },
  },
  {
    refused: { "response-type": ["invalid-api-key"] },
    saved: { "key-state": ["usable"], "api-key-required": ["no"] },
  },
];

function lets(
  fact: Fact,
  { refused, saved, unless = {} }: LetThrough,
  facts: ReadonlyMap<Fact["facet"], Fact>,
): boolean {
  const isSeen = ([facet, options]: readonly [string, readonly string[] | undefined]) =>
    [...facts.values()].some((seen) => seen.facet === facet && options?.includes(seen.option));
  return (
    saved[fact.facet]?.includes(fact.option) === true &&
    Object.entries(refused).every(isSeen) &&
    !Object.entries(unless).some(isSeen)
  );
}

/** What else a paste tells of deployments. */
interface Beside {
  readonly told?: readonly Fact[];
  /** What is saved was deployed before the call. */
  readonly isDeployed?: boolean;
}

/**
 * What commands print of a policy, a method or a key is saved, and the stage runs its last deployment. A
 * saved setting that would let the refused call through is no fact of that call: it shows that the stage
 * runs something older.
 *
 * @param saved what the outputs of commands say of the call
 * @param known what is known of the call itself, by facet
 * @param beside what somebody tells beside it, and whether what is saved was deployed before the call
 */
export function asDeployed(
  saved: readonly Fact[],
  known: ReadonlyMap<Fact["facet"], Fact>,
  beside: Beside,
): readonly Fact[] {
  const { told = [] } = beside;
  const facts = new Map([...known, ...saved.map((fact) => [fact.facet, fact] as const)]);
  const deployed = facts.get("deployed-since-change");
  const open = saved.find((fact) => lets(fact, letThroughIfThere, facts));
  if (open !== undefined && !isElsewhere(facts)) {
    const rest = saved.filter((fact) => fact !== open && !isOlder(fact));
    const route = facts.get("route-deployed");
    const isShown = deployed?.option === "no" && deployed.by === undefined;
    const isThere = route?.option === "yes" && route.by === undefined;
    // that nothing was deployed since, or that the stage has it, makes the saved method the proof of an older one
    if (isShown || isThere || told.some(isOlder))
      return [...rest, { facet: "deployed-since-change", option: "no", span: open.span }];
    // presumed of a list that has it: the stage may lack the method, or have one that asks for a signature
    if (deployed?.option === "no") return rest;
  }
  if (isSince(beside, facts)) return deployedSince(saved, facts);
  if (deployed?.option === "no" && saved.includes(deployed)) {
    return saved.filter((fact) => !lets(fact, letThroughByOlder, facts));
  }
  if (deployed !== undefined) return saved;
  const held = heldToBeOlder(saved, told);
  return held === undefined ? withoutOlder(saved, facts) : [...saved, held];
}

/** That a denial's policy is older is concluded from what is saved; of other refusals it may be shown. */
function isSince(
  { told = [], isDeployed = false }: Beside,
  facts: ReadonlyMap<Fact["facet"], Fact>,
): boolean {
  const isOpen =
    facts.get("message")?.option === "invoke-denied" || !facts.has("deployed-since-change");
  return isDeployed && isOpen && !told.some(isOlder);
}

/** What is saved, and was deployed before the call, is likely what the stage runs. */
function deployedSince(
  saved: readonly Fact[],
  facts: ReadonlyMap<Fact["facet"], Fact>,
): readonly Fact[] {
  return saved
    .filter((fact) => !isOlder(fact))
    .map((fact) =>
      letThrough.some((one) => lets(fact, one, facts)) ? { ...fact, by: "presumption" } : fact,
    );
}

/** Who holds that the policy which he edited is not deployed, unless one is shown that refuses. */
function heldToBeOlder(saved: readonly Fact[], told: readonly Fact[]): Fact | undefined {
  const held = told.find((fact) => isOlder(fact) && fact.by === "scan");
  return held === undefined || isSeenToRefuse(saved)
    ? undefined
    : { facet: "deployed-since-change", option: "no", span: held.span };
}

function withoutOlder(
  saved: readonly Fact[],
  facts: ReadonlyMap<Fact["facet"], Fact>,
): readonly Fact[] {
  const older = saved.filter((fact) => letThrough.some((one) => lets(fact, one, facts)));
  const [first] = older;
  if (first === undefined) return saved;
  return [
    ...saved.filter((fact) => !older.includes(fact)),
    {
      facet: "deployed-since-change",
      option: "no",
      span: first.span,
      ...(first.by === "presumption" || isOfAnother(first, facts) ? { by: "presumption" } : {}),
    },
  ];
}

function isSeenToRefuse(saved: readonly Fact[]): boolean {
  return saved.some(({ facet, option }) => facet === "resource-policy" && !LETS.has(option));
}

const LETS: ReadonlySet<string> = new Set(["allows-caller", "none"]);

function isOlder({ facet, option }: Fact): boolean {
  return facet === "deployed-since-change" && option === "no";
}

function isElsewhere(facts: ReadonlyMap<Fact["facet"], Fact>): boolean {
  return facts.get("route-deployed")?.option === "no";
}

/** Refusals that others give as well, and that a change which is shown leaves to an older deployment. */
const letThroughByChange: readonly LetThrough[] = [
  ...letThrough,
  letThroughIfThere,
  {
    refused: { message: ["forbidden"] },
    saved: { "api-key-required": ["no"], "default-endpoint": ["enabled"] },
  },
];

/**
 * Of changed settings the first that would have let the refused call through.
 *
 * @param changed what the change changes
 * @param known what else is known of the call
 * @param refusing whether the refusal is one that nothing else gives
 */
export function lettingThrough(
  changed: readonly Fact[],
  known: ReadonlyMap<Fact["facet"], Fact>,
  refusing: "alone" | "beside-others" = "beside-others",
): Fact | undefined {
  const facts = new Map([...known, ...changed.map((fact) => [fact.facet, fact] as const)]);
  const rows = refusing === "alone" ? letThrough : letThroughByChange;
  return changed.find((fact) => rows.some((one) => lets(fact, one, facts)));
}

/**
 * The endpoint of a private API, and the private domain before it, have policies of their own, which need no
 * deployment: a message that names neither the API's policy nor the caller's does not say whose refused.
 */
function isOfAnother({ facet }: Fact, facts: ReadonlyMap<Fact["facet"], Fact>): boolean {
  if (facet !== "resource-policy") return false;
  const type = facts.get("api-type")?.option;
  if (type === "rest" || (type === undefined && !isFromVpc({ facts }))) return false;
  const named = facts.get("policy-named")?.option;
  const isNamed = named === "resource" || named === "identity";
  return !isNamed || facts.get("host")?.option === "custom-domain";
}
