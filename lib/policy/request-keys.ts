import { arnParts } from "./arn";
import type { Principal } from "./types";
import { UNKNOWN_REST } from "./wildcards";

/** The kinds of API that take policies. */
export const apiTypes = ["rest", "private", "websocket"] as const;

export type ApiType = (typeof apiTypes)[number];

type Keys = ReadonlyMap<string, readonly string[]>;

/** The condition keys of API Gateway's requests as AWS writes them. */
const canonicalKeys = new Map(
  [
    "aws:CurrentTime",
    "aws:EpochTime",
    "aws:MultiFactorAuthAge",
    "aws:MultiFactorAuthPresent",
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalIsAWSService",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:PrincipalType",
    "aws:Referer",
    "aws:RequestedRegion",
    "aws:ResourceAccount",
    "aws:SecureTransport",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceIp",
    "aws:SourceVpc",
    "aws:SourceVpce",
    "aws:TokenIssueTime",
    "aws:UserAgent",
    "aws:VpcSourceIp",
    "aws:userid",
    "aws:username",
  ].map((name) => [name.toLowerCase(), name] as const),
);

/** A key as AWS writes it; one that is not known as the policy has it. */
export function canonicalKey(key: string): string {
  return canonicalKeys.get(key.toLowerCase()) ?? key;
}

const NETWORK_KEYS = ["aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip"];

/** The keys of who signed: there where a request is signed for a method with IAM authorization. */
const SIGNED_KEYS = [
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalisawsservice",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principaltype",
  "aws:userid",
  "aws:username",
  "aws:tokenissuetime",
  "aws:multifactorauthpresent",
  "aws:multifactorauthage",
];

const TAG = "aws:principaltag/";

/**
 * The condition keys that follow from what kind of API is called and by whom; a key without values is
 * known not to be there. API Gateway answers over TLS alone.
 *
 * Sources: developer guide, condition keys that can be used in resource policies; IAM, global
 * condition context keys (`aws:SourceIp` is not there where a VPC endpoint was passed).
 *
 * @param named the keys that policies ask for, in lower case: tags have names of their own
 */
export function requestKeys(
  {
    apiType,
    principal,
    arn,
  }: {
    readonly apiType: ApiType | undefined;
    readonly principal: Principal;
    readonly arn: string;
  },
  named: ReadonlySet<string> = new Set(),
): Keys {
  const [, , , region = "", account = ""] = arnParts(arn) ?? [];
  const signed = [...SIGNED_KEYS, ...[...named].filter((key) => key.startsWith(TAG))];
  return new Map<string, readonly string[]>([
    ["aws:securetransport", ["true"]],
    ...(/^[a-z]{2,4}(?:-[a-z]+)+-\d$/.test(region)
      ? [["aws:requestedregion", [region]] as const]
      : []),
    ...(/^\d{12}$/.test(account) ? [["aws:resourceaccount", [account]] as const] : []),
    ...(apiType === "private" ? [["aws:sourceip", []] as const] : []),
    ...(apiType === undefined || apiType === "private"
      ? []
      : NETWORK_KEYS.map((key) => [key, []] as const)),
    ...(principal.kind === "anonymous" ? signed.map((key) => [key, []] as const) : []),
    ...(principal.kind === "arn" ? keysOf(principal.arn) : []),
  ]);
}

/** The keys that every request to a kind of API carries. */
export function presentKeys(
  apiType: ApiType | undefined,
  principal: Principal,
): ReadonlySet<string> {
  return new Set([
    "aws:currenttime",
    "aws:epochtime",
    ...(apiType === "private" ? NETWORK_KEYS : []),
    ...(apiType === undefined || apiType === "private" ? [] : ["aws:sourceip"]),
    ...(principal.kind === "arn"
      ? ["aws:principalaccount", "aws:principalarn", "aws:principaltype", "aws:userid"]
      : []),
  ]);
}

function keysOf(arn: string): readonly (readonly [string, readonly string[]])[] {
  const [, partition = "", , , account = "", resource = ""] = arnParts(arn) ?? [];
  const [kind = "", ...names] = resource.split("/");
  if (!/^\d{12}$/.test(account)) return [];
  const about = [
    ["aws:principalaccount", [account]],
    ["aws:principalisawsservice", ["false"]],
  ] as const;
  if (kind === "user") {
    return [
      ...about,
      ["aws:principalarn", [arn]],
      ["aws:principaltype", ["User"]],
      ["aws:username", [names.at(-1) ?? ""]],
      ["aws:tokenissuetime", []],
    ];
  }
  if (kind !== "assumed-role" && kind !== "role") return about;
  // a session's ARN leaves out the path of its role, which IAM Identity Center begins in its own way
  const path = names[0]?.startsWith("AWSReservedSSO_") ? "aws-reserved/sso.amazonaws.com/" : "";
  const session = `arn:${partition}:iam::${account}:role/${path}${UNKNOWN_REST}${names[0] ?? ""}`;
  const role = kind === "role" ? arn : session;
  return [
    ...about,
    ["aws:principalarn", [role]],
    ["aws:principaltype", ["AssumedRole"]],
    ["aws:username", []],
  ];
}
