import type { PolicyEffect } from "./possible-outcomes";
import type { Effect, PolicyKind } from "./types";

/** How a method asks who calls. */
export const authModes = ["none", "iam", "lambda-authorizer", "cognito"] as const;

export type AuthMode = (typeof authModes)[number];

/** What API Gateway does with a call. */
export type Decision = "allow" | "explicit-deny" | "implicit-deny";

type Table = { readonly [E in Effect]: { readonly [R in Effect]: Decision } };

/**
 * An identity's (or an authorizer's) policy, and then the API's, in one account.
 *
 * Source: developer guide, how resource policies affect authorization workflow, table A.
 */
export const tableA: Table = {
  allow: { allow: "allow", silent: "allow", deny: "explicit-deny" },
  silent: { allow: "allow", silent: "implicit-deny", deny: "explicit-deny" },
  deny: { allow: "explicit-deny", silent: "explicit-deny", deny: "explicit-deny" },
};

/** The same across accounts: table B. */
export const tableB: Table = {
  allow: { allow: "allow", silent: "implicit-deny", deny: "explicit-deny" },
  silent: { allow: "implicit-deny", silent: "implicit-deny", deny: "explicit-deny" },
  deny: { allow: "explicit-deny", silent: "explicit-deny", deny: "explicit-deny" },
};

const decisions: { readonly [E in Effect]: Decision } = {
  allow: "allow",
  deny: "explicit-deny",
  silent: "implicit-deny",
};

/** What the policies of one kind say together: a Deny, else an Allow, else nothing. */
export type Effects = ReadonlyMap<PolicyKind, PolicyEffect>;

/** The way of a call past the policies. */
export interface Flow {
  readonly auth: AuthMode;
  readonly isPrivate: boolean;
  /** Only REST APIs, private ones too, have resource policies. */
  readonly hasResourcePolicies: boolean;
  readonly isSameAccount: boolean;
}

/** A decision, and the kind of policy that made it, by its silence too; none where no policy is asked. */
export interface FlowDecision {
  readonly decision: Decision;
  readonly by?: PolicyKind;
}

/**
 * API Gateway's decision on a call by its authorization workflow. A policy that is not there says
 * nothing: a VPC endpoint without one lets everything through, a private API without one nothing.
 *
 * Sources: developer guide, authorization flow and VPC endpoint policies; IAM, policy evaluation logic.
 */
export function decide(effects: Effects, flow: Flow): FlowDecision {
  const endpoint = flow.isPrivate ? effects.get("vpc-endpoint") : undefined;
  // the endpoint's policy comes first, whatever the API says
  if (endpoint !== undefined && endpoint.effect !== "allow") {
    return { decision: decisions[endpoint.effect], by: "vpc-endpoint" };
  }
  const resource = flow.hasResourcePolicies ? effects.get("resource") : undefined;
  if (resource === undefined && flow.isPrivate) {
    return afterDenies(effects, flow) ?? { decision: "implicit-deny", by: "resource" };
  }
  if (flow.auth === "iam") return decideIam(effects, flow, resource);
  if (flow.auth !== "lambda-authorizer") {
    if (resource === undefined) return { decision: "allow" };
    return { decision: decisions[resource.effect], by: "resource" };
  }
  // a Deny of the API's policy ends it before the authorizer is asked
  if (resource?.effect === "deny") return { decision: "explicit-deny", by: "resource" };
  const authorizer = effects.get("authorizer")?.effect ?? "silent";
  return afterAuthorizer(authorizer, resource?.effect ?? "silent");
}

function afterAuthorizer(authorizer: Effect, resource: Effect): FlowDecision {
  const isGranted = authorizer === "silent" && resource === "allow";
  return { decision: tableA[authorizer][resource], by: isGranted ? "resource" : "authorizer" };
}

const ofCaller = ["service-control", "permissions-boundary", "session", "identity"] as const;

function afterDenies(effects: Effects, { auth }: Flow): FlowDecision | undefined {
  const kinds: readonly PolicyKind[] =
    auth === "iam" ? ofCaller : auth === "lambda-authorizer" ? ["authorizer"] : [];
  const by = kinds.find((kind) => effects.get(kind)?.effect === "deny");
  return by === undefined ? undefined : { decision: "explicit-deny", by };
}

/**
 * The caller's organisation, boundary and session limit what its own policies allow. What an API's
 * policy allows they limit too, but for a user or a session that the policy names itself; everybody is
 * outside of a boundary.
 */
function decideIam(effects: Effects, flow: Flow, resource: PolicyEffect | undefined): FlowDecision {
  const denied = afterDenies(effects, flow);
  if (resource?.effect === "deny") return { decision: "explicit-deny", by: "resource" };
  if (denied !== undefined) return denied;
  const isLimited = (kind: PolicyKind) =>
    effects.has(kind) && effects.get(kind)?.effect !== "allow";
  if (isLimited("service-control")) return { decision: "implicit-deny", by: "service-control" };
  const limit = (["session", "permissions-boundary"] as const).find(isLimited);
  const own = limit === undefined ? (effects.get("identity")?.effect ?? "silent") : "silent";
  const isFree = { itself: true, everybody: limit === "permissions-boundary", other: false };
  const isReached =
    limit === undefined || (flow.isSameAccount && isFree[resource?.grant ?? "other"]);
  const granted = isReached ? (resource?.effect ?? "silent") : "silent";
  const decision = (flow.isSameAccount ? tableA : tableB)[own][granted];
  // where the caller's own policies allow it, only another account's API can still be silent
  const isByApi = (own === "allow") !== (decision === "allow");
  const by = isByApi ? "resource" : "identity";
  return { decision, by: decision === "allow" ? by : (limit ?? by) };
}
