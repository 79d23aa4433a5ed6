import type { SourceId } from "./types";

/** What a rule of AWS WAF looks at, as far as that decides how to let a request through. */
export const wafSubjects = [
  "no-user-agent",
  "user-agent",
  "body-size",
  "query-size",
  "path-size",
  "cookie-size",
  "body",
  "query",
  "path",
  "cookie",
  "header",
  "file-extension",
  "reserved-path",
  "host",
  "method",
  "bad-address",
  "anonymous-address",
  "hosting-address",
  "bot",
  "sign-in",
  "rate",
  "country",
  "ip-set",
  "size",
  "pattern",
  "label",
  "default-action",
  "own",
] as const;

/** Id of what a rule looks at. */
export type WafSubject = (typeof wafSubjects)[number];

interface RuleGroup {
  readonly source: SourceId;
  /** Each subject with the rules, by their names, that are about it. */
  readonly rules: { readonly [S in WafSubject]?: string };
  /** What the other rules of the group look at. */
  readonly others?: WafSubject;
}

/**
 * AWS's managed rule groups whose rules are not named by what they look at. The rest of them end in the
 * component: `GenericRFI_BODY`, `SQLi_QUERYARGUMENTS`.
 */
const groups: ReadonlyMap<string, RuleGroup> = new Map<string, RuleGroup>([
  [
    "AWSManagedRulesCommonRuleSet",
    {
      source: "waf-rules-baseline",
      rules: {
        "no-user-agent": "NoUserAgent_HEADER",
        "user-agent": "UserAgent_BadBots_HEADER",
        "body-size": "SizeRestrictions_BODY",
        "query-size": "SizeRestrictions_QUERYSTRING",
        "path-size": "SizeRestrictions_URIPATH",
        "cookie-size": "SizeRestrictions_Cookie_HEADER",
        "file-extension": "RestrictedExtensions_URIPATH RestrictedExtensions_QUERYARGUMENTS",
      },
    },
  ],
  [
    "AWSManagedRulesAdminProtectionRuleSet",
    { source: "waf-rules-baseline", rules: {}, others: "reserved-path" },
  ],
  [
    "AWSManagedRulesKnownBadInputsRuleSet",
    {
      source: "waf-rules-baseline",
      rules: {
        host: "Host_localhost_HEADER",
        method: "PROPFIND_METHOD",
        "reserved-path": "ExploitablePaths_URIPATH",
      },
    },
  ],
  ["AWSManagedRulesSQLiRuleSet", { source: "waf-rules-use-case", rules: {} }],
  ["AWSManagedRulesLinuxRuleSet", { source: "waf-rules-use-case", rules: {} }],
  ["AWSManagedRulesUnixRuleSet", { source: "waf-rules-use-case", rules: {} }],
  ["AWSManagedRulesWindowsRuleSet", { source: "waf-rules-use-case", rules: {} }],
  ["AWSManagedRulesPHPRuleSet", { source: "waf-rules-use-case", rules: {} }],
  ["AWSManagedRulesWordPressRuleSet", { source: "waf-rules-use-case", rules: {} }],
  [
    "AWSManagedRulesAmazonIpReputationList",
    { source: "waf-rules-ip", rules: {}, others: "bad-address" },
  ],
  [
    "AWSManagedRulesAnonymousIpList",
    {
      source: "waf-rules-ip",
      rules: { "hosting-address": "HostingProviderIPList" },
      others: "anonymous-address",
    },
  ],
  [
    "AWSManagedRulesBotControlRuleSet",
    {
      source: "waf-rules-bot",
      rules: { "user-agent": "SignalNonBrowserUserAgent CategoryHttpLibrary" },
      others: "bot",
    },
  ],
  ["AWSManagedRulesATPRuleSet", { source: "waf-rules-fraud", rules: {}, others: "sign-in" }],
  ["AWSManagedRulesACFPRuleSet", { source: "waf-rules-fraud", rules: {}, others: "sign-in" }],
]);

/** What the name of a managed rule ends in, and the component of the request that this is. */
const components: readonly (readonly [ending: RegExp, subject: WafSubject])[] = [
  [/_BODY(?:_RC_COUNT)?$/i, "body"],
  [/_QUERY(?:ARGUMENTS|STRING)(?:_RC_COUNT)?$/i, "query"],
  [/_URIPATH(?:_RC_COUNT)?$/i, "path"],
  [/_COOKIE(?:_RC_COUNT)?$/i, "cookie"],
  [/_HEADER(?:_RC_COUNT)?$/i, "header"],
];

/** What a rule of one's own looks at, by its statement. */
const statements: ReadonlyMap<string, WafSubject> = new Map<string, WafSubject>([
  ["RateBasedStatement", "rate"],
  ["GeoMatchStatement", "country"],
  ["AsnMatchStatement", "ip-set"],
  ["IPSetReferenceStatement", "ip-set"],
  ["SizeConstraintStatement", "size"],
  ["LabelMatchStatement", "label"],
  ["ByteMatchStatement", "pattern"],
  ["RegexMatchStatement", "pattern"],
  ["RegexPatternSetReferenceStatement", "pattern"],
  ["SqliMatchStatement", "pattern"],
  ["XssMatchStatement", "pattern"],
]);

const DEFAULT_ACTION = "waf-default-action";
const STATEMENTS = "waf-statements";

/** The pages that say what rules look at. */
export const wafSources: readonly SourceId[] = [
  DEFAULT_ACTION,
  STATEMENTS,
  ...[...groups.values()].map(({ source }) => source),
];

/** A rule as a log or a sample names it. */
export interface NamedRule {
  readonly rule: string;
  readonly group?: string | undefined;
  readonly statement?: string | undefined;
}

/** What a rule looks at, and the page of AWS that says so. */
export function wafSubjectOf({ rule, group, statement }: NamedRule): {
  readonly subject: WafSubject;
  readonly source: SourceId;
} {
  if (rule === "Default_Action") return { subject: "default-action", source: DEFAULT_ACTION };
  const managed = group === undefined ? undefined : groups.get(group);
  if (managed === undefined) {
    return { subject: statements.get(statement ?? "") ?? "own", source: STATEMENTS };
  }
  const named = wafSubjects.find((one) => managed.rules[one]?.split(" ").includes(rule));
  const component = components.find(([ending]) => ending.test(rule))?.[1];
  return { subject: named ?? managed.others ?? component ?? "own", source: managed.source };
}
