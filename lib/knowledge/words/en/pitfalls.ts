import type { PitfallWords, PolicyFaultWords } from "../words";

/** What is wrong with a policy, and what to write instead. */
export const pitfallWords: PitfallWords = {
  "another-api": {
    says: "The resource names another API than the one that was called.",
    instead: "Compare the API id with the one in the error message.",
  },
  "any-is-no-method": {
    says: "ANY is the name of a route that takes every method, and no method that a call has.",
    instead: "Write * in its place.",
  },
  "authorizer-policy-for-one-method": {
    says: "The authorizer's policy covers one method. While the answer is cached, the same token is refused on every other method.",
    instead:
      "Return a policy that covers all that the token may call, or set the cache's time to 0.",
  },
  "aws-principal-without-iam": {
    says: "An AWS principal matches only callers that sign, and this method does not ask for AWS_IAM: the caller is anonymous.",
    instead: 'Set AWS_IAM on every method, or allow "*" and narrow it with a condition.',
  },
  "callers-account": {
    says: "The resource holds the caller's account, and the API belongs to another one.",
    instead: "Write the account that owns the API into the ARN.",
  },
  "cidr-under-string-operator": {
    says: "A string operator compares an address range as text, so no address is equal to it.",
    instead: "Use IpAddress or NotIpAddress.",
  },
  "deny-without-allow": {
    says: "The policy only denies. What no statement allows is refused, so it refuses everybody.",
    instead: "Add an Allow for those who may call.",
  },
  "double-slash": {
    says: "The path has two slashes in a row, and the path of a call has one.",
    instead: "Take one slash out.",
  },
  "ipv6-caller": {
    says: "The caller has an IPv6 address, and the list holds IPv4 ranges alone.",
    instead: "Add the IPv6 ranges, or keep the API on IPv4.",
  },
  "options-not-listed": {
    says: "No Allow covers OPTIONS, so a browser's preflight is refused before the call itself.",
    instead: "Allow OPTIONS too where browsers call this API.",
  },
  "path-parameter": {
    says: "A parameter stands in braces, and a policy sees the value that was called.",
    instead: "Write * in place of the parameter.",
  },
  placeholder: {
    says: "A placeholder of an example was left in.",
    instead: "Put the real value in its place.",
  },
  "private-range-on-public-api": {
    says: "A public API sees the caller's public address, so a private range never matches.",
    instead: "List the public addresses that the network goes out with (NAT gateway, proxy).",
  },
  "reserved-sso-role": {
    says: "Roles of IAM Identity Center (AWSReservedSSO_…) have a path and an ending that changes when the permission set is assigned anew.",
    instead:
      "Allow the account, and compare aws:PrincipalArn by ArnLike with …/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Name_*.",
  },
  "resource-cut-short": {
    says: "The resource ends before the method and its path, so it covers no call.",
    instead: "End it with /* behind the API id, the stage or the method.",
  },
  "source-ip-behind-cloudfront": {
    says: "CloudFront makes the call, so aws:SourceIp is CloudFront's address and not the viewer's.",
    instead:
      "Filter viewers with AWS WAF on the distribution, and let the API take calls from it alone.",
  },
  "source-ip-on-private-api": {
    says: "A private API is called through a VPC endpoint, so aws:SourceIp is not the caller's address.",
    instead: "Use aws:VpcSourceIp, aws:SourceVpce or aws:SourceVpc.",
  },
  "stars-missing": {
    says: "Where a star belongs there is nothing, as Markdown leaves it when it takes two stars for emphasis.",
    instead: "Compare with the policy as it is saved.",
  },
  "variables-need-version": {
    says: "Without Version 2012-10-17 a variable is plain text.",
    instead: 'Set "Version": "2012-10-17".',
  },
  "vpc-key-on-public-api": {
    says: "A public API never sees the caller's VPC or endpoint: an Allow on it never matches, and a Deny on its negation always does.",
    instead: "Make the API private, or filter by aws:SourceIp.",
  },
  "wildcard-in-principal": {
    says: "A star in a principal means everybody; it cannot stand for a part of a name.",
    instead: "Allow the account and narrow it with ArnLike on aws:PrincipalArn.",
  },
};

/** What AWS would not save of a policy. */
export const policyFaultWords: PolicyFaultWords = {
  "not-an-object": "An object belongs here.",
  version: "Version is 2012-10-17 or 2008-10-17.",
  "no-statement": "There is no statement.",
  "unknown-element": "There is no element of this name.",
  effect: "Effect is Allow or Deny, written so.",
  "both-forms": "An element and its Not form exclude each other.",
  "missing-element":
    "An element is missing: this kind of policy asks for Action and Resource, and what is attached to an API or an endpoint for Principal.",
  "principal-not-allowed": "A policy of who calls names no Principal.",
  principal:
    "This is no principal: * stands for everybody, else account ids and ARNs of users, roles and sessions under AWS.",
  "no-vendor":
    "An action or a condition key begins with its service: execute-api:Invoke, aws:SourceIp.",
  resource: "This is no ARN, and no *.",
  value: "A text, or a list of texts, belongs here.",
  operator: "There is no condition operator of this name.",
  address: "This is no address, and no range in CIDR notation.",
};
