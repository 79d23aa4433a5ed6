import type { SourceId } from "./types";

/** What the pitfalls of policies rest on. */
export const pitfallSources = {
  "another-api": ["iam-invoke"],
  "any-is-no-method": ["iam-invoke"],
  "authorizer-policy-for-one-method": [
    "kc-lambda-authorizer-caching",
    "lambda-authorizer-configure",
  ],
  "aws-principal-without-iam": ["resource-policies-attach"],
  "callers-account": ["iam-invoke"],
  "cidr-under-string-operator": ["iam-condition-operators"],
  "deny-without-allow": ["authorization-flow"],
  "double-slash": ["iam-invoke"],
  "ipv6-caller": ["ip-address-type"],
  "options-not-listed": ["resource-policies-examples", "cors"],
  "path-parameter": ["iam-invoke"],
  placeholder: ["resource-policies-examples"],
  "private-range-on-public-api": ["resource-policies-conditions", "iam-global-keys"],
  "reserved-sso-role": ["sso-permission-sets"],
  "resource-cut-short": ["iam-invoke", "iam-resource-element"],
  "source-ip-behind-cloudfront": ["waf-forwarded-ip"],
  "source-ip-on-private-api": ["resource-policies-conditions", "resource-policies-examples"],
  "stars-missing": ["commonmark-emphasis"],
  "variables-need-version": ["iam-variables"],
  "vpc-key-on-public-api": ["resource-policies-conditions"],
  "wildcard-in-principal": ["iam-principal-element", "iam-grammar"],
} as const satisfies { readonly [pitfall: string]: readonly SourceId[] };
