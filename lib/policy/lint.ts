import { arnParts, isSameAccount } from "./arn";
import { operatorOf } from "./condition-operators";
import { isIpv6, isPrivateNetwork, readNetwork } from "./ip-networks";
import type { GivenPolicy, PolicyRequest } from "./judge";
import { readPolicy } from "./read-policy";
import type { Condition, Path, Policy, Statement } from "./types";
import { matchWildcards } from "./wildcards";

/** What a policy says that its author hardly meant. */
export type PitfallId =
  | "any-is-no-method"
  | "another-api"
  | "authorizer-policy-for-one-method"
  | "aws-principal-without-iam"
  | "callers-account"
  | "cidr-under-string-operator"
  | "deny-without-allow"
  | "double-slash"
  | "ipv6-caller"
  | "options-not-listed"
  | "path-parameter"
  | "placeholder"
  | "private-range-on-public-api"
  | "reserved-sso-role"
  | "resource-cut-short"
  | "source-ip-behind-cloudfront"
  | "source-ip-on-private-api"
  | "stars-missing"
  | "variables-need-version"
  | "vpc-key-on-public-api"
  | "wildcard-in-principal";

/** A pitfall, and the value that it is about. */
export interface Pitfall {
  readonly id: PitfallId;
  readonly policy: number;
  /** None where it is about the policy as a whole. */
  readonly statement?: number;
  readonly path: Path;
}

/** The request, as far as it is known. */
type Known = Partial<PolicyRequest>;

interface Subject {
  readonly policy: Policy;
  readonly statement: Statement;
  readonly request: Known;
}

interface Found {
  readonly id: PitfallId;
  readonly path: Path;
}

/** Find the pitfalls of policies, whether or not they are the reason of a refusal. Pure and total. */
export function lintPolicies(
  given: readonly GivenPolicy[],
  request: Known = {},
): readonly Pitfall[] {
  return given.flatMap(({ kind, document }, policy) => {
    const read = readPolicy(document, kind).policy;
    const found = [
      ...textsOf(document, []).flatMap(lintText),
      ...(read === undefined ? [] : lintPolicy(read, request)),
    ];
    return found.map((one): Pitfall => {
      const [, at] = one.path;
      const isStatement = one.path[0] === "Statement";
      const statement = typeof at === "number" ? at : isStatement ? 0 : undefined;
      return { ...one, policy, ...(statement === undefined ? {} : { statement }) };
    });
  });
}

interface Text {
  readonly value: string;
  readonly path: Path;
}

// a policy is not nested deeper
const DEEPEST = 8;

function textsOf(json: unknown, path: Path): readonly Text[] {
  if (typeof json === "string") return [{ value: json, path }];
  if (typeof json !== "object" || json === null || path.length > DEEPEST) return [];
  return Object.entries(json).flatMap(([name, value]) =>
    textsOf(value, [...path, Array.isArray(json) ? Number(name) : name]),
  );
}

// as the console's and the guide's examples have them
const PLACEHOLDER =
  /\{\{[^{}]{1,60}\}\}|<[A-Za-z][\w ./-]{0,40}>|\bsourceIpOrCIDRBlock\b|\b(?:account|api|rest-api|vpce?|aws-account)-id(?:-\d)?\b|\bvpce?I[Dd]\b|\b(?:YOUR|MY|your)[-_][A-Za-z]|\bREGION\b|\bACCOUNT(?:_ID)?\b/;
// Markdown takes a pair of stars for emphasis
const STARS_LOST =
  /^execute-api:$|^arn:aws[a-z-]{0,12}:execute-api:(?::|[a-z0-9-]{1,20}::)|^(?:arn:[^/]{1,80}|execute-api:)\/\/(?:[A-Z]|\/)/;

function lintText({ value, path }: Text): readonly Found[] {
  const isPrincipal = path.includes("Principal") || path.includes("NotPrincipal");
  const isPart = isPrincipal && value.length > 1 && /[*?]/.test(value);
  const isLost = STARS_LOST.test(value) || (isPrincipal && value === "");
  const ids: readonly (PitfallId | false)[] = [
    PLACEHOLDER.test(value) && "placeholder",
    isLost && "stars-missing",
    isPart && "wildcard-in-principal",
  ];
  return ids.flatMap((id) => (id === false ? [] : [{ id, path }]));
}

function lintPolicy(policy: Policy, request: Known): readonly Found[] {
  return [
    ...policy.statements.flatMap((statement) => {
      const subject = { policy, statement, request };
      return [
        ...lintPrincipal(subject),
        ...lintResources(subject),
        ...statement.conditions.flatMap((condition) => lintCondition(condition, subject)),
      ];
    }),
    ...lintWhole(policy),
  ];
}

function lintPrincipal({ statement, request }: Subject): readonly Found[] {
  const { principal, effect, path } = statement;
  if (principal === undefined) return [];
  const place = [...path, principal.isNot ? "NotPrincipal" : "Principal"];
  const { auth } = request;
  const isNamed = !principal.isNot && effect === "Allow" && !principal.values.includes("*");
  const isUnsigned = auth !== undefined && auth !== "iam";
  return [
    ...(isNamed && isUnsigned ? [{ id: "aws-principal-without-iam" as const, path: place }] : []),
    ...(principal.values.some((value) => value.includes("AWSReservedSSO_"))
      ? [{ id: "reserved-sso-role" as const, path: place }]
      : []),
  ];
}

function lintResources({ policy, statement, request }: Subject): readonly Found[] {
  const { resource, effect, path } = statement;
  if (resource === undefined) return [];
  const place = [...path, resource.isNot ? "NotResource" : "Resource"];
  const known = arnParts(request.arn ?? "");
  const found = resource.values.flatMap((value): readonly PitfallId[] => {
    const rest = restOf(value);
    if (rest === undefined) return [];
    const [apiId = "", , method] = rest.split("/");
    const [calledApi = ""] = known?.[5]?.split("/") ?? [];
    const ids: readonly (PitfallId | false)[] = [
      isCutShort(rest, request) && "resource-cut-short",
      /[^/]\/\/(?:\*|$)/.test(rest) && "double-slash",
      /(?:^|[^$])\{[A-Za-z][\w.+-]{0,80}\}/.test(rest) && "path-parameter",
      method === "ANY" && "any-is-no-method",
      [calledApi, apiId].every((id) => /^[a-z0-9]{10}$/.test(id)) &&
        apiId !== calledApi &&
        "another-api",
      isCallersAccount(value, policy, request) && "callers-account",
    ];
    return ids.filter((id) => id !== false);
  });
  const isOne =
    policy.kind === "authorizer" &&
    effect === "Allow" &&
    !resource.isNot &&
    resource.values.every((value) => value !== "*" && !/[*?]/.test(restOf(value) ?? "*"));
  return [
    ...new Set([...found, ...(isOne ? (["authorizer-policy-for-one-method"] as const) : [])]),
  ].map((id) => ({ id, path: place }));
}

/** `api/stage/METHOD/path` of a pattern for this service. */
function restOf(pattern: string): string | undefined {
  const short = /^execute-api:\/?(?<rest>.*)$/s.exec(pattern)?.groups?.rest;
  if (short !== undefined) return `*/${short}`;
  const parts = arnParts(pattern);
  return parts?.[2] === "execute-api" ? parts[5] : undefined;
}

/** A pattern that ends before the path covers no call, unless a star ends it. */
function isCutShort(rest: string, { apiType }: Known): boolean {
  const segments = rest.split("/");
  const wanted =
    apiType === "websocket" || /\/\$(?:connect|default|disconnect)$/.test(rest) ? 3 : 4;
  return !rest.endsWith("*") && segments.length < wanted;
}

function isCallersAccount(value: string, { kind }: Policy, { arn, principal }: Known): boolean {
  const owner = arnParts(arn ?? "")?.[4] ?? "";
  const caller = principal?.kind === "arn" ? arnParts(principal.arn)?.[4] : undefined;
  // a part of the call's ARN that is not known is a mark
  if (caller === undefined || !/^[\d*]{12}$/.test(owner) || isSameAccount(owner, caller))
    return false;
  return kind !== "resource" && kind !== "vpc-endpoint" && arnParts(value)?.[4] === caller;
}

const NETWORK_KEY = /^aws:(?:sourcevpce?|vpcsourceip)$/;
const ADDRESS_KEY = /^aws:(?:vpc)?sourceip$/;

function lintCondition(
  { operator, key, values }: Condition,
  { policy, statement, request }: Subject,
): readonly Found[] {
  const read = operatorOf(operator);
  const name = key.toLowerCase();
  const { apiType, context = new Map<string, readonly string[]>() } = request;
  const isAddress = name === "aws:sourceip";
  const isPublic = apiType === "rest" || apiType === "websocket";
  const networks = read?.base === "ip" ? values.map(readNetwork) : [];
  const [caller = ""] = valuesOf(context, "aws:sourceip");
  const called = readNetwork(caller);
  const isText = read?.base.startsWith("string") === true;
  const isVariable = !policy.hasVariables && values.some((value) => value.includes("${"));
  const ids: readonly (PitfallId | false)[] = [
    isAddress && apiType === "private" && "source-ip-on-private-api",
    isAddress &&
      valuesOf(context, "aws:useragent").includes("Amazon CloudFront") &&
      "source-ip-behind-cloudfront",
    NETWORK_KEY.test(name) && isPublic && read?.base !== "null" && "vpc-key-on-public-api",
    isAddress &&
      isPublic &&
      networks.some((one) => one !== undefined && isPrivateNetwork(one)) &&
      "private-range-on-public-api",
    ADDRESS_KEY.test(name) &&
      isText &&
      values.some((value) => value.includes("/") && readNetwork(value) !== undefined) &&
      "cidr-under-string-operator",
    networks.length > 0 &&
      called !== undefined &&
      isIpv6(called) &&
      networks.every((one) => one !== undefined && !isIpv6(one)) &&
      "ipv6-caller",
    isVariable && "variables-need-version",
    values.some((value) => value.includes("AWSReservedSSO_") && !value.includes("*")) &&
      "reserved-sso-role",
  ];
  const path = [...statement.path, "Condition", operator, key];
  return ids.flatMap((id) => (id === false ? [] : [{ id, path }]));
}

function valuesOf(
  context: ReadonlyMap<string, readonly string[]>,
  wanted: string,
): readonly string[] {
  return [...context].find(([key]) => key.toLowerCase() === wanted)?.[1] ?? [];
}

function lintWhole({ kind, statements }: Policy): readonly Found[] {
  const allows = statements.filter(({ effect }) => effect === "Allow");
  const isAttached = kind === "resource" || kind === "vpc-endpoint";
  if (allows.length === 0 && isAttached) return [{ id: "deny-without-allow", path: [] }];
  if (kind !== "resource") return [];
  const patterns = allows.flatMap(({ resource, path }) =>
    resource === undefined || resource.isNot
      ? [{ method: "*", path }]
      : resource.values.map((value) => ({ method: methodOf(value), path })),
  );
  const isListed = patterns.some(({ method }) => matchWildcards(method, "OPTIONS") !== false);
  const [first] = patterns;
  if (isListed || first === undefined) return [];
  return [{ id: "options-not-listed", path: first.path }];
}

/** The method that a pattern names, `*` where it names none. */
function methodOf(pattern: string): string {
  const rest = restOf(pattern);
  const [api = "", stage = "", method = "*"] = rest?.split("/") ?? [];
  // a star may run over the slashes that follow
  const mayRun = rest === undefined || (stage.endsWith("*") && rest.split("/").length < 3);
  return mayRun || (api.endsWith("*") && stage === "") ? "*" : method;
}
