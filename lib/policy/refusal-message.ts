import { arnParts } from "./arn";
import type { Judgement, PolicyRequest } from "./judge";
import type { PolicyKind } from "./types";
import { withoutMarks } from "./wildcards";

const policyNames: { readonly [K in PolicyKind]: string } = {
  resource: "resource-based policy",
  identity: "identity-based policy",
  "vpc-endpoint": "VPC endpoint policy",
  "service-control": "service control policy",
  "permissions-boundary": "permissions boundary",
  session: "session policy",
  // API Gateway calls it so: the authorizer made a policy for this caller
  authorizer: "identity-based policy",
};

/**
 * The sentence with which API Gateway refuses; undefined where it does not. Older stages end it at the
 * resource, or behind "explicit deny".
 *
 * Sources: developer guide, resource policies; IAM, access denied error messages. The owner's account is
 * masked but for its last four digits.
 */
export function refusalMessage(
  { decision, kind }: Judgement,
  request: PolicyRequest,
): string | undefined {
  if (isUnsigned(request)) return "Missing Authentication Token";
  const { action, arn, principal, auth } = request;
  if (decision !== "explicit-deny" && decision !== "implicit-deny") return undefined;
  const name = policyNames[kind ?? "resource"];
  const why =
    decision === "explicit-deny"
      ? `with an explicit deny in ${/^[AEIOU]/i.test(name) ? "an" : "a"} ${name}`
      : `because no ${name} allows the ${action} action`;
  if (kind === "authorizer") return `User is not authorized to access this resource ${why}`;
  const isSigned = auth === "iam";
  const caller = principal.kind === "arn" ? principal.arn : isSigned ? "…" : "anonymous";
  return `User: ${caller} is not authorized to perform: ${action} on resource: ${masked(arn)} ${why}`;
}

/** Whether IAM authorization refuses a call before it asks any policy: nobody signed it. */
export function isUnsigned({ auth, principal }: PolicyRequest): boolean {
  return auth === "iam" && principal.kind === "anonymous";
}

function masked(arn: string): string {
  const parts = arnParts(arn) ?? [arn];
  const shown = parts.map((part, at) =>
    at === 4 && /^[\d*]{12}$/.test(part) ? `********${part.slice(-4)}` : part,
  );
  return withoutMarks(shown.join(":"));
}
