import { arnParts, isSameAccount, isSameArn } from "./arn";
import type { PolicyCall, PrincipalElement, Statement, Verdict } from "./types";

/**
 * Whether a Principal element (not its negation) names the caller.
 *
 * Sources: IAM, AWS JSON policy elements: Principal; developer guide, resource policies (a
 * principal other than `*` matches no caller that API Gateway takes for anonymous).
 */
export function matchPrincipal(
  { values, isNot }: PrincipalElement,
  call: PolicyCall,
  effect: Statement["effect"],
): Verdict {
  const { principal, hasBoundary } = call;
  const isDenyOfOthers = isNot && effect === "Deny";
  // IAM: it denies whoever has a permissions boundary, whatever it lists
  if (isDenyOfOthers && hasBoundary === true) return false;
  if (values.includes("*")) return true;
  if (values.length === 0 || principal.kind === "anonymous") return false;
  if (principal.kind === "unknown") return undefined;
  const caller = callerOf(principal.arn);
  if (caller === undefined) return undefined;
  const verdicts = values.map((value) => namesCaller(value, caller));
  if (isDenyOfOthers) return sparesCaller(values, caller, verdicts);
  const named = strengths.find((one) => verdicts.includes(one));
  if (named === "caller") return true;
  if (named === undefined) return false;
  if (named === "unknown" || isNot) return undefined;
  return effect === "Deny" || isForeign(caller, call.resource) || ownMatches[call.ownAccount];
}

// within its own account, naming the account only leaves the decision to identity policies
const ownMatches = { matches: true, delegates: false, unknown: undefined } as const;

const strengths = ["caller", "unknown", "account"] as const;

function isForeign({ account }: Caller, resource: string): boolean {
  const owner = arnParts(resource)?.[4] ?? "";
  return /^[\d*]{12}$/.test(owner) && !isSameAccount(owner, account);
}

/** How a principal means the caller: by the ARN of the user or session itself, as everybody, or else. */
export type Grant = "itself" | "everybody" | "other";

/** How an Allow's principal means the caller, if it does. */
export function grantOf(element: PrincipalElement | undefined, { principal }: PolicyCall): Grant {
  if (element === undefined || element.isNot || principal.kind !== "arn") return "other";
  const { arn } = principal;
  const isItself = element.values.some((value) => isSameArn(value, arn));
  if (isItself && /:(?:user|assumed-role)\//.test(arn)) return "itself";
  return element.values.includes("*") ? "everybody" : "other";
}

interface Caller {
  readonly arn: string;
  readonly account: string;
  readonly kind: string;
  /** Of a session, the role's. */
  readonly name: string;
}

function callerOf(arn: string): Caller | undefined {
  const [, , , , account = "", resource = ""] = arnParts(arn) ?? [];
  const [kind = "", ...names] = resource.split("/");
  if (!/^(?:\d{12}|\*{8}\d{4})$/.test(account)) return undefined;
  const name = kind === "assumed-role" ? names[0] : names.at(-1);
  return { arn, account, kind, name: name ?? "" };
}

/** An account of which no digit shows, and a name that a template fills in, may be the caller's. */
function namesCaller(value: string, caller: Caller): "caller" | "account" | "other" | "unknown" {
  const owner = arnParts(value)?.[4] ?? value;
  const named = /^\*{12}$/.test(owner) ? caller.account : undefined;
  if (named !== undefined) {
    const whole = value.replace(/\*{12}/, named);
    return value.includes("${") || namesKnown(whole, caller) !== "other" ? "unknown" : "other";
  }
  return namesKnown(value, caller);
}

function namesKnown(value: string, caller: Caller): "caller" | "account" | "other" {
  if (isSameArn(value, caller.arn)) return "caller";
  if (isSameAccount(value, caller.account)) return "account";
  const [, , , , account = "", resource = ""] = arnParts(value) ?? [];
  if (!isSameAccount(account, caller.account)) return "other";
  if (resource === "root") return "account";
  const [kind, ...names] = resource.split("/");
  // an assumed role's ARN leaves the role's path out; role names are unique without it
  const isItsRole =
    kind === "role" && caller.kind === "assumed-role" && names.at(-1) === caller.name;
  return isItsRole ? "caller" : "other";
}

/**
 * A Deny with NotPrincipal spares a caller only where it lists its account beside it, and of a session
 * the role too; of what lists less IAM says that it may be refused.
 */
function sparesCaller(
  values: readonly string[],
  caller: Caller,
  named: readonly ReturnType<typeof namesCaller>[],
): Verdict {
  if (named.includes("unknown")) return undefined;
  if (!named.includes("caller")) return named.includes("account") ? undefined : false;
  if (!named.includes("account")) return undefined;
  const isItself = values.some((value) => isSameArn(value, caller.arn));
  const isRole = values.some((value) => arnParts(value)?.[5]?.startsWith("role/") === true);
  return caller.kind !== "assumed-role" || (isItself && isRole) ? true : undefined;
}
