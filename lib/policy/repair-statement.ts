import { arnParts } from "./arn";
import { type Operator, operatorOf } from "./condition-operators";
import { isInNetwork, readNetwork } from "./ip-networks";
import type { FailedElement, GivenPolicy, PolicyRequest, StatementVerdict } from "./judge";
import { readPolicy } from "./read-policy";
import { matchResourceArn } from "./resource-arn";
import { placeInDocument, removeFromDocument } from "./rewrite-document";
import type { Path, PolicyKind, Statement } from "./types";
import { withoutMarks } from "./wildcards";

/** One small change of a policy. */
export type EditKind =
  /** A statement that allows this call and no other. */
  | "add-statement"
  /** A whole policy with such a statement, where there is none of its kind. */
  | "add-policy"
  /** The ARN of this call beside those that are listed. */
  | "add-resource"
  /** A star behind an ARN that ends before the path. */
  | "end-with-star"
  /** The partition, region, account or API of the call in an ARN. */
  | "right-owner"
  /** What a pattern takes literally: a parameter in braces, `ANY`, a slash too many. */
  | "plain-pattern"
  | "add-principal"
  /** `*` as principal, for callers without a name. */
  | "everybody"
  | "add-action"
  /** The condition key that this kind of API sees. */
  | "other-key"
  /** An operator that reads ranges of addresses. */
  | "address-operator"
  /** The caller's address, VPC or endpoint beside those that are listed. */
  | "add-network";

export interface Edit {
  readonly kind: EditKind;
  readonly policy: number;
  /** What is written: an ARN, an address, an operator with its key. */
  readonly value: string;
}

/** Why no edit is given. */
export type NoEdit =
  /** A Deny was written to refuse calls like this one. */
  | "deny-is-meant"
  /** A condition keeps such callers out, and only its author knows whether it should. */
  | "condition-is-meant"
  /** An ARN of the call cannot be written: a part of it is not known. */
  | "call-not-known"
  /** The caller's ARN cannot be written: it is masked, or its role has a path that it does not show. */
  | "caller-not-known"
  /** The caller's address, VPC or endpoint is not known. */
  | "network-not-known";

/** A policy with one change, or why none is given. */
export type Repair = { readonly document: unknown; readonly edit: Omit<Edit, "policy"> } | NoEdit;

/**
 * Mend what an Allow fails on first, or what a Deny holds on, in the smallest way that is known. Pure and
 * total; the statement may then fail on something else.
 */
export function repairStatement(
  { kind, document }: GivenPolicy,
  { statement: at, effect, failed }: StatementVerdict,
  request: PolicyRequest,
): Repair {
  const statement = readPolicy(document, kind).policy?.statements[at];
  if (statement === undefined) return "condition-is-meant";
  const about = { document, kind, statement, request };
  if (effect === "Deny") return weakenDeny(about);
  if (failed?.element === "Principal") return addPrincipal(about);
  if (failed?.element === "Action") return addAction(about);
  if (failed?.element === "Resource") return coverCall(about);
  return failed?.element === "Condition" ? repairCondition(about, failed) : "condition-is-meant";
}

interface About {
  readonly document: unknown;
  readonly kind: PolicyKind;
  readonly statement: Statement;
  readonly request: PolicyRequest;
}

/** One value as it is, several as a list. */
function oneOrAll(values: readonly string[]): string | readonly string[] {
  const [first = "", second] = values;
  return second === undefined ? first : values;
}

function addAction({ document, statement, request }: About): Repair {
  const path = [...statement.path, "Action"];
  const values = oneOrAll([...statement.action.values, request.action]);
  return {
    document: placeInDocument(document, path, values),
    edit: { kind: "add-action", value: request.action },
  };
}

function addPrincipal({ document, statement, request }: About): Repair {
  const path = [...statement.path, "Principal"];
  const who = principalOf(request);
  if (who === "*") {
    return {
      document: placeInDocument(document, path, "*"),
      edit: { kind: "everybody", value: "*" },
    };
  }
  if (typeof who !== "object") return who;
  const values = oneOrAll([...(statement.principal?.values ?? []), who.arn]);
  return {
    document: placeInDocument(document, [...path, "AWS"], values),
    edit: { kind: "add-principal", value: who.arn },
  };
}

/** How a policy names the caller: a session by its role, one without a name as everybody. */
function principalOf({ principal }: PolicyRequest): "*" | { readonly arn: string } | NoEdit {
  if (principal.kind === "anonymous") return "*";
  if (principal.kind === "unknown") return "caller-not-known";
  const [, partition = "aws", service, , account = "", resource = ""] =
    arnParts(principal.arn) ?? [];
  const [kind = "", name = ""] = resource.split("/");
  const isWhole = /^\d{12}$/.test(account) && !/[*?]/.test(resource);
  // such a role has a path, and another name when its permission set is assigned anew
  if (!isWhole || name.startsWith("AWSReservedSSO_")) return "caller-not-known";
  if (service === "iam" && /^(?:user|role)$/.test(kind)) return { arn: principal.arn };
  if (service !== "sts" || kind !== "assumed-role") return "caller-not-known";
  return { arn: `arn:${partition}:iam::${account}:role/${name}` };
}

/** The ARN of the call and of no other; in a resource policy also where its owner is not known. */
function callArn(kind: PolicyKind, isShort: boolean, arn: string): string | undefined {
  const parts = arnParts(arn);
  const rest = parts?.[5] ?? "";
  // what has a star, or a variable, in it would be a pattern
  if (parts === undefined || withoutMarks(rest) !== rest || /[*?$]/.test(tailOf(rest))) {
    return undefined;
  }
  if (rest.split("/").length < 3) return undefined;
  if (kind === "resource" && isShort) return `execute-api:/${tailOf(rest)}`;
  const isKnown = withoutMarks(arn) === arn && /^\d{12}$/.test(parts[4] ?? "");
  if (isKnown) return arn;
  return kind === "resource" ? `execute-api:/${tailOf(rest)}` : undefined;
}

/** `stage/METHOD/path`; a route of a WebSocket API is no variable. */
function tailOf(rest: string): string {
  return rest.slice(rest.indexOf("/") + 1).replace(/\$(?:connect|default|disconnect)$/, "");
}

function coverCall(about: About): Repair {
  const { document, statement, request, kind } = about;
  const values = statement.resource?.values ?? [];
  const path = [...statement.path, "Resource"];
  const write = (list: readonly string[]) => placeInDocument(document, path, oneOrAll(list));
  const covers = (pattern: string) => matchResourceArn(pattern, request.arn) === true;
  for (const [at, value] of values.entries()) {
    const better = mendedPatterns(value, request.arn).find(({ pattern }) => covers(pattern));
    if (better === undefined) continue;
    return {
      document: write(values.toSpliced(at, 1, better.pattern)),
      edit: { kind: better.kind, value: better.pattern },
    };
  }
  const arn = callArn(
    kind,
    values.some((value) => value.startsWith("execute-api:")),
    request.arn,
  );
  if (arn === undefined) return "call-not-known";
  return { document: write([...values, arn]), edit: { kind: "add-resource", value: arn } };
}

interface Mended {
  readonly kind: "plain-pattern" | "end-with-star" | "right-owner";
  readonly pattern: string;
}

/** A pattern without one of the usual mistakes; what it was meant for stays as it is. */
function mendedPatterns(pattern: string, arn: string): readonly Mended[] {
  const plain = pattern
    .replace(/(?<=[^/:])\/\/(?=\*|$)/g, "/")
    .replace(/(?<!\$)\{[A-Za-z][\w.+-]{0,80}\}/g, "*")
    .replace(/\/ANY(?=\/|$)/, "/*");
  const owned = withOwner(plain, arn);
  const starred = (text: string) => `${text.replace(/\/$/, "")}/*`;
  const isCut = !plain.endsWith("*") && (plain.split("/").length < 4 || plain.endsWith("/"));
  return [
    ...(plain === pattern ? [] : [{ kind: "plain-pattern" as const, pattern: plain }]),
    ...(isCut ? [{ kind: "end-with-star" as const, pattern: starred(plain) }] : []),
    ...(owned === undefined ? [] : [{ kind: "right-owner" as const, pattern: owned }]),
    ...(owned === undefined || !isCut
      ? []
      : [{ kind: "right-owner" as const, pattern: starred(owned) }]),
  ];
}

/** The pattern with the call's partition, region, account and API, where all of them are known. */
function withOwner(pattern: string, arn: string): string | undefined {
  const [written, called] = [arnParts(pattern), arnParts(arn)];
  if (written?.[2] !== "execute-api" || called === undefined) return undefined;
  const [, ...tail] = (written[5] ?? "").split("/");
  const [api = ""] = (called[5] ?? "").split("/");
  const owner = [...called.slice(0, 5), api];
  const isKnown = owner.every((part) => withoutMarks(part) === part && !/[*?]/.test(part));
  return isKnown ? `${called.slice(0, 5).join(":")}:${[api, ...tail].join("/")}` : undefined;
}

/** A policy with a statement that allows the call and no other. */
export function addStatement({ document, kind }: GivenPolicy, request: PolicyRequest): Repair {
  const read = readPolicy(document, kind).policy;
  const added = statementFor(kind, request);
  if (typeof added === "string") return added;
  if (read === undefined) return "call-not-known";
  const [first] = read.statements;
  // one that stands alone may stand without a list
  const isList = first === undefined || first.path.length > 1;
  const path: Path = isList ? ["Statement", read.statements.length] : ["Statement"];
  const written = isList ? added.statement : [lone(document), added.statement];
  return {
    document: placeInDocument(document, path, written),
    edit: { kind: "add-statement", value: added.arn },
  };
}

function lone(document: unknown): unknown {
  return typeof document === "object" && document !== null && "Statement" in document
    ? document.Statement
    : undefined;
}

/** The statement of a policy of a kind that allows a call and no other. */
export function statementFor(
  kind: PolicyKind,
  request: PolicyRequest,
): { readonly statement: object; readonly arn: string } | NoEdit {
  const arn = callArn(kind, false, request.arn);
  if (arn === undefined) return "call-not-known";
  const isAttached = kind === "resource" || kind === "vpc-endpoint";
  const who = isAttached ? principalOf(request) : "*";
  if (typeof who === "string" && who !== "*") return who;
  return {
    arn,
    statement: {
      Effect: "Allow",
      ...(isAttached ? { Principal: who === "*" ? "*" : { AWS: who.arn } } : {}),
      Action: request.action,
      Resource: arn,
    },
  };
}

/** A Deny that lists who is spared takes one more; any other was written to refuse. */
function weakenDeny(about: About): Repair {
  const results = about.statement.conditions.flatMap(({ operator, key }): readonly Repair[] => {
    const isNegated = operatorOf(operator)?.isNegated === true;
    const path = [...about.statement.path, "Condition", operator, key];
    return isNegated ? [repairCondition(about, { element: "Condition", operator, key, path })] : [];
  });
  const [first] = results;
  return results.find((result) => typeof result !== "string") ?? first ?? "deny-is-meant";
}

const ADDRESS_KEYS: ReadonlySet<string> = new Set(["aws:sourceip", "aws:vpcsourceip"]);
const NETWORK_KEYS: ReadonlySet<string> = new Set(["aws:sourcevpc", "aws:sourcevpce"]);

/** List the caller's network in a condition that lists networks, under a key that the API sees. */
function repairCondition(about: About, failed: Omit<FailedElement, "had">): Repair {
  const { operator = "", key = "", path } = failed;
  const { statement, request } = about;
  const read = operatorOf(operator);
  const name = key.toLowerCase();
  const isAddress = ADDRESS_KEYS.has(name);
  const isNetwork = isAddress || NETWORK_KEYS.has(name);
  if (read === undefined || read.set !== undefined || !isNetwork) return "condition-is-meant";
  const values =
    statement.conditions.find((one) => one.operator === operator && one.key === key)?.values ?? [];
  const isSeen = (request.apiType === "private") === (name !== "aws:sourceip");
  if (!isSeen) return otherKey(about, read, { path, values });
  // an Allow that lists whom it leaves out
  if (read.isNegated && statement.effect === "Allow") return "condition-is-meant";
  const isText = /^string(?:-|$)/.test(read.base);
  if (isAddress && isText && values.some(isRange)) {
    const better = read.isNegated ? "NotIpAddress" : "IpAddress";
    return movedTo(about, path, { operator: better, key, values, kind: "address-operator" });
  }
  if (isAddress ? read.base !== "ip" : !isText) return "condition-is-meant";
  return addNetwork(about, path, { name, values });
}

function addNetwork(
  { document, request }: About,
  path: Path,
  { name, values }: { readonly name: string; readonly values: readonly string[] },
): Repair {
  const [value] = carriedBy(request, name) ?? [];
  if (value === undefined || values.includes(value)) return "network-not-known";
  return {
    document: placeInDocument(document, path, oneOrAll([...values, value])),
    edit: { kind: "add-network", value },
  };
}

function isRange(value: string): boolean {
  return value.includes("/") && readNetwork(value) !== undefined;
}

function carriedBy({ context }: PolicyRequest, name: string): readonly string[] | undefined {
  return [...context].find(([key]) => key.toLowerCase() === name)?.[1];
}

/**
 * The key by which this kind of API sees where a call comes from: with the ranges that are listed, where the
 * caller is in one of them, else with the caller's own value.
 */
function otherKey(
  about: About,
  read: Operator,
  { path, values }: { readonly path: Path; readonly values: readonly string[] },
): Repair {
  const { request } = about;
  const keys =
    request.apiType === "private"
      ? (["aws:SourceVpce", "aws:SourceVpc", "aws:VpcSourceIp"] as const)
      : (["aws:SourceIp"] as const);
  const carried = keys.flatMap((key) => {
    const [value] = carriedBy(request, key.toLowerCase()) ?? [];
    return value === undefined ? [] : [{ key, value, isAddress: key.endsWith("SourceIp") }];
  });
  const listed = carried.find(
    ({ value, isAddress }) => isAddress && values.some((range) => isInNetwork(value, range)),
  );
  const found = listed ?? carried[0];
  if (found === undefined) return "network-not-known";
  const { key, value, isAddress } = found;
  const plain = isAddress ? "IpAddress" : "StringEquals";
  const negated = isAddress ? "NotIpAddress" : "StringNotEquals";
  return movedTo(about, path, {
    operator: read.isNegated ? negated : plain,
    key,
    values: found === listed ? values : [value],
    kind: "other-key",
  });
}

/** A condition under another operator or key; what stands there already is kept. */
function movedTo(
  { document, statement }: About,
  from: Path,
  to: {
    readonly operator: string;
    readonly key: string;
    readonly values: readonly string[];
    readonly kind: "other-key" | "address-operator";
  },
): Repair {
  const { operator, key, values, kind } = to;
  const isTaken = statement.conditions.some(
    (one) => one.operator === operator && one.key.toLowerCase() === key.toLowerCase(),
  );
  if (isTaken) return "condition-is-meant";
  const path = [...statement.path, "Condition", operator, key];
  return {
    document: placeInDocument(removeFromDocument(document, from), path, oneOrAll(values)),
    edit: { kind, value: `${operator} ${key}` },
  };
}
