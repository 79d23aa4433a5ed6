import type { PolicyCall, PrincipalElement, Statement, Verdict } from "./types";

/**
 * Whether a Principal element (not its negation) names the caller.
 *
 * Sources: IAM, AWS JSON policy elements: Principal; developer guide, resource policies (a
 * principal other than `*` matches no caller that API Gateway takes for anonymous).
 */
export function matchPrincipal(
  { values, isNot }: PrincipalElement,
  { principal, resource }: PolicyCall,
  effect: Statement["effect"],
): Verdict {
  if (values.includes("*")) return true;
  if (values.length === 0 || principal.kind === "anonymous") return false;
  if (principal.kind === "unknown") return undefined;
  const caller = callerOf(principal.arn);
  if (caller === undefined) return undefined;
  const verdicts = values.map((value) => namesCaller(value, caller));
  if (verdicts.includes("caller")) return isNot ? sessionIsListed(values, caller) : true;
  if (!verdicts.includes("account")) return false;
  if (isNot) return undefined;
  // within its own account, naming the account only leaves the decision to identity policies
  if (effect === "Deny") return true;
  if (resource.account === undefined) return undefined;
  return resource.account === caller.account ? undefined : true;
}

interface Caller {
  readonly arn: string;
  readonly account: string;
  readonly kind: string;
  /** Of a session, the role's. */
  readonly name: string;
}

function callerOf(arn: string): Caller | undefined {
  const [, , , , account = "", resource = ""] = arn.split(":");
  const [kind = "", ...names] = resource.split("/");
  if (!/^\d{12}$/.test(account)) return undefined;
  const name = kind === "assumed-role" ? names[0] : names.at(-1);
  return { arn, account, kind, name: name ?? "" };
}

function namesCaller(value: string, caller: Caller): "caller" | "account" | "other" {
  if (value === caller.arn) return "caller";
  if (value === caller.account) return "account";
  const [, , , , account, resource = ""] = value.split(":");
  if (account !== caller.account) return "other";
  if (resource === "root") return "account";
  const [kind, ...names] = resource.split("/");
  // an assumed role's ARN leaves the role's path out; role names are unique without it
  const isItsRole =
    kind === "role" && caller.kind === "assumed-role" && names.at(-1) === caller.name;
  return isItsRole ? "caller" : "other";
}

/** NotPrincipal spares a session only where session, role and account are all listed. */
function sessionIsListed(values: readonly string[], caller: Caller): Verdict {
  return caller.kind === "assumed-role" && !values.includes(caller.arn) ? undefined : true;
}
