import type { Diagnosis } from "./diagnose";

/** What a log or a sample of AWS WAF says of the block. */
export interface WafVerdict {
  readonly rule: string;
  readonly group?: string;
  /** What a rule of no group decides by, where it is known. */
  readonly statement?: string;
  /** Its name, without its ARN. */
  readonly webAcl?: string;
  readonly scope?: string;
  readonly region?: string;
}

/** The rule that blocked the request, where the cause is a web ACL's block and the paste names the rule. */
export function wafVerdict({
  cause,
  parameters,
}: Pick<Diagnosis, "cause" | "parameters">): WafVerdict | undefined {
  const { wafRule, wafRuleGroup, wafStatement, wafScope, webAclArn } = parameters;
  const isBlock = cause === "waf-filtered" || cause === "outside-cloudfront";
  if (!isBlock || wafRule === undefined) return undefined;
  const [, region, webAcl] =
    /:wafv2:([^:/]+):[^:/]*:[^:/]+\/webacl\/([^/]+)\//.exec(webAclArn ?? "") ?? [];
  return {
    rule: wafRule,
    ...(wafRuleGroup === undefined ? {} : { group: wafRuleGroup }),
    ...(wafStatement === undefined ? {} : { statement: wafStatement }),
    ...(webAcl === undefined ? {} : { webAcl }),
    ...(wafScope === undefined ? {} : { scope: wafScope }),
    ...(region === undefined ? {} : { region }),
  };
}
