import { arnParts } from "./arn";
import type { AuthMode } from "./flow";
import { type GivenPolicy, type Judgement, judgePolicies, type PolicyRequest } from "./judge";
import type { ApiType } from "./request-keys";
import type { PolicyKind } from "./types";

/** A request of which it may not be known how the API is set up. */
export interface OpenRequest extends Omit<PolicyRequest, "auth" | "apiType" | "isSameAccount"> {
  readonly auth: AuthMode | undefined;
  readonly apiType: ApiType | undefined;
}

/** A way in which the API may be set up, as far as it is not known. */
export interface Circumstance {
  readonly auth?: AuthMode;
  readonly apiType?: ApiType;
  /** Whether the caller's account owns the API. */
  readonly isSameAccount?: boolean;
}

/** What comes out in some of the ways in which the API may be set up. */
export interface Scenario {
  /** What tells these ways from the others; nothing where there are no others. */
  readonly when: readonly Circumstance[];
  readonly requests: readonly PolicyRequest[];
  readonly judgement: Judgement;
}

/**
 * Judge a request in every way in which the API may be set up, as far as neither the request nor the
 * policies tell; ways with the same outcome are one. Pure and total; one scenario at least.
 */
export function scenariosOf(
  given: readonly GivenPolicy[],
  request: OpenRequest,
): readonly Scenario[] {
  const ways = waysOf(given, request).map((way): Way => {
    const asked = { ...request, ...way };
    const judgement = judgePolicies(given, asked, "api-gateway");
    return { way, asked, judgement, key: keyOf(judgement) };
  });
  const names = tellingNames(ways);
  const groups = new Map<string, Way[]>();
  for (const one of ways) groups.set(one.key, [...(groups.get(one.key) ?? []), one]);
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ judgement }) => ({
      when: groups.size === 1 ? [] : distinct(group.map(({ way }) => only(names, way))),
      requests: group.map(({ asked }) => asked),
      judgement,
    })),
  );
}

interface Way {
  readonly way: Circumstance & Pick<PolicyRequest, "auth" | "apiType">;
  readonly asked: PolicyRequest;
  readonly judgement: Judgement;
  readonly key: string;
}

const ofCaller: ReadonlySet<PolicyKind> = new Set([
  "identity",
  "service-control",
  "permissions-boundary",
  "session",
]);

function waysOf(given: readonly GivenPolicy[], request: OpenRequest): readonly Way["way"][] {
  const kinds = given.map(({ kind }) => kind);
  return authsOf(kinds, request).flatMap((auth) =>
    apiTypesOf(kinds, request).flatMap((apiType) => {
      const way = { auth, apiType };
      const isOpen = auth === "iam" && request.principal.kind !== "anonymous";
      if (!isOpen || isCallerKnown(request)) return [way];
      return [true, false].map((isSameAccount) => ({ ...way, isSameAccount }));
    }),
  );
}

/**
 * Only IAM authorization gives a caller an ARN, and only its callers' own policies are asked. Where nothing
 * tells of IAM or of an authorizer, there is none: their policies are not given, and would be silent.
 */
function authsOf(
  kinds: readonly PolicyKind[],
  { auth, principal }: OpenRequest,
): readonly AuthMode[] {
  if (auth !== undefined) return [auth];
  if (kinds.includes("authorizer")) return ["lambda-authorizer"];
  if (principal.kind === "arn" || kinds.some((kind) => ofCaller.has(kind))) return ["iam"];
  return ["none"];
}

/**
 * An endpoint's policy, and what a request carries of a VPC, are a private API's alone; one without a
 * resource policy lets nobody in, so where none is given the API is public.
 */
function apiTypesOf(
  kinds: readonly PolicyKind[],
  { apiType, action, context }: OpenRequest,
): readonly ApiType[] {
  if (apiType !== undefined) return [apiType];
  if (/ManageConnections/i.test(action)) return ["websocket"];
  const carried = [...context].filter(([, values]) => values.length > 0).map(([key]) => key);
  const isPrivate = carried.some((key) => /^aws:(?:SourceVpce?|VpcSourceIp)$/i.test(key));
  if (isPrivate || kinds.includes("vpc-endpoint")) return ["private"];
  const isPublic = carried.some((key) => /^aws:SourceIp$/i.test(key));
  return isPublic || !kinds.includes("resource") ? ["rest"] : ["rest", "private"];
}

function isCallerKnown({ principal, arn }: OpenRequest): boolean {
  const isAccount = (text: string) => /^[\d*]{8}\d{4}$/.test(arnParts(text)?.[4] ?? "");
  return principal.kind === "arn" && isAccount(principal.arn) && isAccount(arn);
}

function keyOf({ decision, by, kind, outcomes }: Judgement): string {
  return JSON.stringify([decision, by, kind, [...outcomes]]);
}

const allNames = ["isSameAccount", "apiType", "auth"] as const;

type Name = (typeof allNames)[number];

/** The names without which ways of different outcomes look alike. */
function tellingNames(ways: readonly Way[]): readonly Name[] {
  return allNames.reduce<readonly Name[]>((kept, name) => {
    const less = kept.filter((one) => one !== name);
    const keys = new Map<string, string>();
    const isClear = ways.every(({ way, key }) => {
      const seen = JSON.stringify(only(less, way));
      if (!keys.has(seen)) keys.set(seen, key);
      return keys.get(seen) === key;
    });
    return isClear ? less : kept;
  }, allNames);
}

function only(names: readonly Name[], way: Circumstance): Circumstance {
  const { auth, apiType, isSameAccount } = way;
  return {
    ...(names.includes("auth") && auth !== undefined ? { auth } : {}),
    ...(names.includes("apiType") && apiType !== undefined ? { apiType } : {}),
    ...(names.includes("isSameAccount") && isSameAccount !== undefined ? { isSameAccount } : {}),
  };
}

function distinct(list: readonly Circumstance[]): readonly Circumstance[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}
