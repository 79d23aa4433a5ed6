import { disclosePolicyName, disclosePolicyValue } from "./disclosure";
import {
  type GivenPolicy,
  type Judgement,
  judgePolicies,
  lintPolicies,
  type Path,
  type PolicyRequest,
  type Supposition,
} from "./policy";

/** Policies, and the request that they are held against. */
export interface PolicyCase {
  readonly policies: readonly GivenPolicy[];
  readonly request: PolicyRequest;
  /** API Gateway's decision, or what the policies say by themselves: a Deny, else an Allow, else nothing. */
  readonly flow: "api-gateway" | "policies-alone";
}

/** What policies make of a request, in the public shape of `why403 policy --json`. */
export type PolicyReport = ReturnType<typeof reportPolicies>;

/**
 * Hold policies against a request. Pure and total. Of the policies the report has the names of
 * elements and keys, and of values those that are known to be harmless.
 */
export function reportPolicies({ policies, request, flow }: PolicyCase) {
  const judgement = judgePolicies(policies, request, flow);
  const { decision, by, statements, faults, missing } = judgement;
  return {
    decision,
    by: by ?? null,
    statements: statements.map(({ policy, statement, effect, matches, failed }) => ({
      policy,
      statement,
      effect,
      matches: matches ?? ("depends" as const),
      failed:
        failed === undefined
          ? null
          : {
              element: failed.element,
              operator: failed.operator ?? null,
              key: failed.key === undefined ? null : disclosePolicyName(failed.key),
            },
      ...(failed === undefined ? {} : { place: placeOf(failed.path) }),
    })),
    missing: missing.map(disclosePolicyName),
    outcomes: outcomesOf(judgement),
    errors: faults.map(({ policy, problem, path }) => ({ policy, problem, place: placeOf(path) })),
    lint: lintPolicies(policies, request).map(({ id, policy, statement, path }) => ({
      id,
      policy,
      statement: statement ?? null,
      place: placeOf(path),
    })),
  };
}

/** Each decision that may come, with the cases in which it does: of one case all must be so. */
function outcomesOf({ outcomes }: Judgement) {
  return Object.fromEntries(
    [...outcomes].map(([decision, cases]) => [decision, cases.map((one) => one.map(shown))]),
  );
}

function shown({ key, operator, values, holds }: Supposition): Supposition {
  return {
    key: disclosePolicyName(key),
    operator,
    values: values.map((value) => disclosePolicyValue(key, value)),
    holds,
  };
}

/** `Statement[1].Condition.IpAddress["aws:SourceIp"][0]`. */
function placeOf(path: Path): string {
  const steps = path.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    const name = disclosePolicyName(step);
    return /^\w+$/.test(name) ? `.${name}` : `["${name}"]`;
  });
  return steps.join("").replace(/^\./, "");
}
