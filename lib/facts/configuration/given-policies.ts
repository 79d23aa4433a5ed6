import {
  type Configuration,
  itemsOf,
  type JsonObject,
  madeList,
  madeMember,
  objectOf,
  policyOf,
  SESSION_OF,
  textOf,
} from "../../evidence";
import {
  type Effect,
  effectsOn,
  type Grant,
  type MatchedStatement,
  matchStatements,
  onlyOne,
  type Policy,
  type PolicyKind,
  policyKinds,
} from "../../policy";
import type { Call, PolicyVerdict } from "../types";
import { policyOfStatements } from "./declared-api";
import { type Entry, entryAt, objectsOf, spanOf, textAt } from "./entries";
import { type FoundPolicy, policiesWithin, statementsOf } from "./pasted-policies";
import { denialsIn, isOfPublic, policyCalls, policyIn } from "./policy-call";
import {
  attachedTo,
  isCalledDeployed,
  isLimit,
  type Limit,
  limitNamed,
  standingNamed,
} from "./policy-names";
import { from, type Setup } from "./setup";

/** A policy of the paste that the call was held against. */
export interface GivenPolicy {
  readonly kind: PolicyKind;
  readonly policy: Policy;
  readonly entry: Entry;
  /** What it may say of the call: one, or several where it depends. */
  readonly effects: readonly Effect[];
  /** The most that an Allow of it which matches says of the caller. */
  readonly grant: Grant;
  readonly verdict: PolicyVerdict;
  /** That it is the API's is only likely: an endpoint's looks alike. */
  readonly isLikely?: true;
  /** Words say that a stage runs it. */
  readonly isDeployed?: true;
  /** Words in front of it tell of what somebody thinks of, perhaps of this policy. */
  readonly isPlanned?: true;
  /** It is made of statements beside which others may stand. */
  readonly isPart?: true;
}

/**
 * The policies of a paste that are about the call: of the API, of the VPC endpoint that the call came
 * through, and those that stand by themselves beside the refusal.
 */
export function givenPolicies(setup: Setup): readonly GivenPolicy[] {
  const saved = from(setup, "apigateway get-rest-api").flatMap(({ value }) =>
    judged(setup, { kind: "resource", entry: entryAt(value, "policy") }),
  );
  const exported = from(setup, "openapi-document").flatMap(({ value }) =>
    judged(setup, {
      kind: "resource",
      entry: entryAt(value, "x-amazon-apigateway-policy"),
    }),
  );
  const attached = inForce(
    from(
      setup,
      "policy-document",
      "cloudformation-template",
      "serverless-service",
      "resource-list",
    ).flatMap((one) => {
      if (one.source === "policy-document") {
        return policiesWithin(one).map((found) => ({ ...found, of: one }));
      }
      if (one.source === "resource-list") return listedPolicies(one);
      if (one.source === "cloudformation-template") return templatePolicies(one);
      // what has a principal is the policy of a resource, which the template says how to read
      return policiesWithin(one).filter(({ entry }) => !hasPrincipal(entry));
    }),
  ).flatMap((one: Bare): readonly (Bare & { readonly kind: PolicyKind })[] => {
    const kind = one.kind ?? kindOf(one.entry, one.of, setup);
    return kind === undefined ? [] : [{ ...one, kind }];
  });
  const bare = joined(attached).flatMap(({ of, entry, kind }) => {
    const { isPart, before = "" } = of ?? {};
    const isDeployed = kind === "resource" && isCalledDeployed(before);
    const isPlanned = standingNamed(before) === "planned";
    return judged(setup, { kind, entry }).map((one) => ({
      ...one,
      ...(isDeployed ? { isDeployed } : {}),
      ...(isPlanned ? { isPlanned } : {}),
      ...(isPart ? { isPart } : {}),
    }));
  });
  // beside a limit it matters that an identity's own policy leaves the call out, too
  const isLimited = bare.some(({ kind }) => isLimit(kind));
  const isAbout = isAboutApi(setup);
  const about = bare.filter((one) => (isLimited && one.kind === "identity") || isAbout(one));
  return [...saved, ...exported, ...about.map(asLikely(setup))];
}

/** A policy, and the document that it stands in by itself. */
interface Bare extends FoundPolicy {
  readonly of?: Configuration;
}

/** Statements that are shown apart are of one policy, where they are attached to the same. */
function joined<T extends Bare & { readonly kind: PolicyKind }>(all: readonly T[]): readonly T[] {
  const isPart = ({ of, entry }: Bare) => of?.isPart === true && hasPrincipal(entry);
  const parts = new Map(
    policyKinds.map((kind) => [kind, all.filter((one) => one.kind === kind && isPart(one))]),
  );
  return all.flatMap((one): readonly T[] => {
    const own = isPart(one) ? (parts.get(one.kind) ?? []) : [];
    const [first, second] = own;
    if (first === undefined || second === undefined) return [one];
    if (one !== first) return [];
    const statements = own.flatMap(({ entry }) => statementsOf(policyOf(entry.value)));
    const { start } = first.entry;
    const span = { start, end: own.at(-1)?.entry.end ?? start };
    const list = madeMember(span, "Statement", madeList(span, statements));
    return [{ ...one, entry: policyOfStatements(list) }];
  });
}

/**
 * Of several policies of resources those that words do not call old, where others are, nor planned. Which of
 * them the stage runs only a deployment would tell; of what is in the account the last one counts.
 */
function inForce(all: readonly Bare[]): readonly Bare[] {
  const policies = all.filter(({ of, entry }) => of !== undefined && hasPrincipal(entry));
  if (policies.length < 2) return all;
  const standing = new Map(policies.map((one) => [one, standingNamed(one.of?.before ?? "")]));
  const isSaved = [...standing.values()].some((one) => one !== "planned");
  const isLater = [...standing.values()].some((one) => one === "new");
  return all.filter((one) => {
    const own = standing.get(one);
    return !(own === "planned" && isSaved) && !(own === "old" && isLater);
  });
}

/** A public API has no endpoint's policy; that of an API alone may leave its ARN off. */
function asLikely({ call }: Setup): (given: GivenPolicy) => GivenPolicy {
  const isPublic = call.facts.get("api-type")?.option === "rest";
  return (given) => {
    const resources = given.policy.statements.flatMap(({ resource }) => resource?.values ?? []);
    const isSure =
      isPublic ||
      isOfPublic(given.policy) ||
      resources.some((value) => value.startsWith("execute-api:"));
    return given.kind !== "resource" || isSure ? given : { ...given, isLikely: true };
  };
}

/**
 * The policies in resources that are not read as what they make: a module's, whatever it calls them, a local
 * value. Those with a principal count where one resource alone has any.
 */
function listedPolicies(list: Configuration): readonly FoundPolicy[] {
  // one list is asked for several times, as more is known of the call
  const found = listed.get(list) ?? readListed(list);
  listed.set(list, found);
  return found;
}

const listed = new WeakMap<Configuration, readonly FoundPolicy[]>();

function readListed(list: Configuration): readonly FoundPolicy[] {
  const all = objectsOf(entryAt(list.value, "resources")?.value);
  const boundaries = all.flatMap((value) => boundaryOf(objectOf(entryAt(value, "values")?.value)));
  const resources = all.map((value) => {
    const [type = "", source = ""] = [textAt(value, "type"), textAt(value, "values", "source")];
    const names = [`${type}.${textAt(value, "name")}`, textAt(value, "values", "name") ?? ""];
    const isBoundary = boundaries.some((one) => names.some((name) => isNamedBy(one, name)));
    const found = policiesWithin({ ...list, value });
    const isOfEndpoint =
      ENDPOINT.test(source) || found.some(({ entry }) => ENDPOINT.test(entry.key));
    const kind = isOfEndpoint ? { kind: "vpc-endpoint" as const } : {};
    const attached = found.filter(({ entry }) => hasPrincipal(entry));
    return {
      isRead: /^aws_/.test(type),
      attached: attached.map((one) => ({ ...one, ...kind })),
      own: isBoundary
        ? asBoundary(entryAt(value, "values", "policy"))
        : found.filter(({ entry }) => !hasPrincipal(entry)),
    };
  });
  const owners = resources.filter(({ attached }) => attached.length > 0);
  const [owner, other] = owners;
  const isOne = owner !== undefined && other === undefined && !owner.isRead;
  return [...resources.flatMap(({ own }) => own), ...(isOne ? owner.attached : [])];
}

/** The policies without a principal that a template declares. */
function templatePolicies(template: Configuration): readonly FoundPolicy[] {
  const resources = entryAt(template.value, "Resources");
  const all = objectOf(resources?.value)?.members ?? [];
  const boundaries = all.flatMap(({ value }) =>
    boundaryOf(objectOf(entryAt(objectOf(value), "Properties")?.value)),
  );
  const others = template.value.members.filter((one) => one !== resources);
  const within = (members: JsonObject["members"]) =>
    policiesWithin({ ...template, value: { ...template.value, members } });
  const own = all.flatMap((one): readonly FoundPolicy[] => {
    const properties = objectOf(entryAt(objectOf(one.value), "Properties")?.value);
    return boundaries.some((name) => isNamedBy(name, one.key))
      ? asBoundary(entryAt(properties, "PolicyDocument"))
      : within([one]);
  });
  // what has a principal is the policy of a resource, which the template says how to read
  return [...within(others), ...own].filter(({ entry }) => !hasPrincipal(entry));
}

function asBoundary(entry: Entry | undefined): readonly FoundPolicy[] {
  return entry === undefined ? [] : [{ entry, kind: "permissions-boundary" }];
}

/** What a role or user says that its permissions boundary is: a reference, or an ARN. */
function boundaryOf(properties: JsonObject | undefined): readonly string[] {
  const value = (
    entryAt(properties, "permissions_boundary") ?? entryAt(properties, "PermissionsBoundary")
  )?.value;
  const inner = objectOf(value)?.members[0]?.value;
  return [value, inner, ...itemsOf(inner)].flatMap((one) => textOf(one) ?? []);
}

/** `aws_iam_policy.boundary.arn`, `Boundary.Arn`, `arn:aws:iam::111122223333:policy/boundary` */
function isNamedBy(reference: string, name: string): boolean {
  return (
    name !== "" &&
    (reference === name || reference.startsWith(`${name}.`) || reference.endsWith(`/${name}`))
  );
}

const ENDPOINT = /vpc[_-]?e(?:ndpoint)?(?![a-z])|endpoints/i;

/**
 * Hold a policy against the call; nothing where it cannot be read. Of one whose end is missing a Deny is
 * sure, for whatever follows takes nothing back.
 */
export function judged(
  setup: Setup,
  given: {
    readonly kind: PolicyKind;
    readonly entry: Entry | undefined;
  },
): readonly GivenPolicy[] {
  const { kind, entry } = given;
  const whole = policyIn(entry, kind);
  const policy = whole ?? denialsIn(entry, kind);
  if (entry === undefined || policy === undefined) return [];
  const matched = policyCalls(setup, policy).map((call) => matchStatements(policy, call));
  const effects = [...new Set(matched.flatMap((statements) => effectsOn(statements)))];
  if (whole === undefined && onlyOne(effects) !== "deny") return [];
  const [first = []] = matched;
  const verdict = verdictOf(first, { kind, entry, call: setup.call });
  // a reader lets no policy through that has no statement
  return verdict === undefined
    ? []
    : [{ kind, policy, entry, effects, grant: grantIn(first), verdict }];
}

function grantIn(statements: readonly MatchedStatement[]): Grant {
  const grants = statements.flatMap(({ statement, matches, grant }) =>
    statement.effect === "Allow" && matches === true ? [grant] : [],
  );
  return (["itself", "everybody"] as const).find((one) => grants.includes(one)) ?? "other";
}

/** The statement that decides, or the Allow that comes nearest to it. */
function verdictOf(
  statements: readonly MatchedStatement[],
  { kind, entry, call }: { readonly kind: PolicyKind; readonly entry: Entry; readonly call: Call },
): PolicyVerdict | undefined {
  const all = (effect: string, matches: boolean | undefined) =>
    statements.filter((one) => one.statement.effect === effect && one.matches === matches);
  const [maybe, other] = all("Deny", undefined);
  const nearest = [...statements]
    .filter(({ statement }) => statement.effect === "Allow")
    .sort((one, two) => metBy(two) - metBy(one))[0];
  const decisive =
    all("Deny", true)[0] ?? maybe ?? all("Allow", true)[0] ?? nearest ?? statements[0];
  if (decisive === undefined) return undefined;
  const { statement, failed } = decisive;
  // a refusal that names a Deny of such a policy means the only one that there is
  const isIt =
    decisive === maybe &&
    other === undefined &&
    call.facts.get("policy-named")?.option === kind &&
    call.facts.get("denial")?.option === "explicit";
  const matches = isIt ? true : decisive.matches;
  return {
    kind,
    statement: statements.indexOf(decisive),
    effect: statement.effect,
    ...(matches === undefined ? {} : { matches }),
    ...(failed === undefined ? {} : { failed: named(failed) }),
    span: spanAt(entry, failed?.path ?? statement.path),
  };
}

function named({ element, operator, key }: NonNullable<MatchedStatement["failed"]>) {
  return {
    element,
    ...(operator === undefined ? {} : { operator }),
    ...(key === undefined ? {} : { key }),
  };
}

function metBy({ requirements, failed }: MatchedStatement): number {
  return failed === undefined ? requirements.length : requirements.indexOf(failed);
}

/** Where a value of a policy stands in the paste; the whole policy where it was read out of a string. */
function spanAt(entry: Entry, path: readonly (string | number)[]): PolicyVerdict["span"] {
  let at: Entry = entry;
  for (const step of path) {
    const { value } = at;
    if (value.kind === "object") {
      const member = value.members.find(({ key }) => key === step);
      if (member === undefined) break;
      at = member;
    }
    if (value.kind === "list" && typeof step === "number") {
      const item = value.items[step];
      if (item === undefined) break;
      at = { key: "", value: item, start: item.start, end: item.end };
    }
  }
  return spanOf(at);
}

/** What a policy that stands by itself is attached to: the refusal, or what it is said to be, tells. */
function kindOf(
  entry: Entry,
  document: Configuration | undefined,
  { call }: Setup,
): PolicyKind | undefined {
  const { before = "", options } = document ?? {};
  const role = options?.get(SESSION_OF);
  if (role !== undefined) return isCallers(role, call) ? "session" : undefined;
  const named = call.facts.get("policy-named")?.option;
  const message = call.facts.get("message")?.option;
  const mode = call.facts.get("auth-mode")?.option;
  if (hasPrincipal(entry)) {
    const isNamed = named === "vpc-endpoint" || named === "resource";
    return attachedTo(before) ?? (isNamed ? named : ownerOf(entry));
  }
  if (message === "authorizer-denied" || mode === "lambda-authorizer") return "authorizer";
  if (isLimit(named)) return named;
  const limit = document && limitOf(document);
  if (limit !== undefined) return limit;
  return call.facts.get("principal")?.option === "arn" ? "identity" : undefined;
}

/** Whether a role may be the caller's; the path of a role's name is lost in a session. */
function isCallers(role: string, { parameters }: Call): boolean {
  const nameOf = (arn: string) => arn.slice(arn.lastIndexOf("/") + 1);
  const { callerArn } = parameters;
  return callerArn === undefined || role === "" || nameOf(role) === nameOf(callerArn);
}

/** The limit that what uses a policy, its command, or what stands before it says that it is. */
function limitOf({
  options,
  before = "",
  isBoundary,
  isOfSession,
}: Pick<Configuration, "options" | "before" | "isBoundary" | "isOfSession">): Limit | undefined {
  if (isBoundary === true) return "permissions-boundary";
  if (isOfSession === true) return "session";
  // `organizations describe-policy`
  if (options.has("policy-id")) return "service-control";
  if (["role-name", "user-name", "group-name"].some((name) => options.has(name))) return undefined;
  const arn = options.get("policy-arn");
  // of two commands, the one before says of another policy what it is
  return arn === undefined ? limitNamed(before) : limitNamed(`${lastLine(before)} ${arn}`);
}

function lastLine(text: string): string {
  const whole = text.trimEnd();
  return whole.slice(whole.lastIndexOf("\n") + 1);
}

/** What a policy with a principal is most likely attached to: that of an API names no other. */
function ownerOf(entry: Entry): PolicyKind | undefined {
  const policy = policyIn(entry, "resource");
  if (policy === undefined) return "resource";
  if (new Set(apisIn(policy)).size > 1) return "vpc-endpoint";
  // an endpoint has this one unless somebody changes it
  return allowsAll(policy) ? undefined : "resource";
}

/** One statement that allows everybody everything (AWS PrivateLink, default endpoint policy). */
export function allowsAll({ statements }: Policy): boolean {
  const [one, ...others] = statements;
  const isAll = (
    list: { readonly values: readonly string[]; readonly isNot: boolean } | undefined,
  ) => list !== undefined && !list.isNot && list.values.includes("*");
  return (
    others.length === 0 &&
    one?.effect === "Allow" &&
    one.conditions.length === 0 &&
    [one.principal, one.action, one.resource].every(isAll)
  );
}

function hasPrincipal({ value }: Entry): boolean {
  const [first] = statementsOf(policyOf(value));
  return entryAt(first, "Principal") !== undefined || entryAt(first, "NotPrincipal") !== undefined;
}

const API = /^arn:[^:]*:execute-api:[^:]*:[^:]*:([a-z0-9]{10})(?:\/|$)/;

/** The APIs that a policy names by their ids. */
function apisIn({ statements }: Policy): readonly string[] {
  return statements
    .flatMap(({ resource }) => resource?.values ?? [])
    .flatMap((value) => API.exec(value)?.[1] ?? []);
}

/** A policy that is for this service, and names no other API than the one that was called. */
function isAboutApi({ target }: Setup): (given: GivenPolicy) => boolean {
  return ({ kind, policy }) => {
    const apis = apisIn(policy);
    // others may be about several
    const isOfOne = kind === "resource" || kind === "authorizer";
    const isOther =
      isOfOne && target.apiId !== undefined && apis.length > 0 && !apis.includes(target.apiId);
    // a limit refuses by what it leaves out, too
    return (isLimit(kind) || speaksOfCalls(policy)) && !isOther;
  };
}

/** Whether any statement is about calls of APIs. */
export function speaksOfCalls({ statements }: Policy): boolean {
  return statements.some(
    ({ action }) =>
      action.isNot || action.values.some((value) => value === "*" || /^execute-api:/i.test(value)),
  );
}
