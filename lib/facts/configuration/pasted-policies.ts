import {
  type Configuration,
  findObjects,
  type Json,
  type JsonObject,
  policyOf,
  textOf,
} from "../../evidence";
import type { PolicyKind } from "../../policy";
import type { Fact } from "../types";
import { type Entry, entryAt, objectsOf, plainJson, spanOf } from "./entries";
import { withoutFunctions } from "./policy-call";

/** A policy document of a paste, whatever it is about, and what it seems to be attached to. */
export interface PastedPolicy {
  readonly kind: PolicyKind;
  /** As parsed JSON; it need not be a policy that AWS would save. */
  readonly document: unknown;
  /** The end of it is missing. */
  readonly isCut: boolean;
  readonly span: Fact["span"];
}

/** Find all policy documents of a text, in order. Pure and total. */
export function pastedPolicies(
  text: string,
  configurations: readonly Configuration[],
): readonly PastedPolicy[] {
  const read = configurations.filter(({ error }) => error === undefined).flatMap(policiesOf);
  const found = read.flatMap(({ entry, kind }): readonly PastedPolicy[] => {
    const object = policyOf(entry.value);
    return object === undefined
      ? []
      : [{ kind: kind ?? "resource", ...documentOf(object), span: spanOf(entry) }];
  });
  const loose = findObjects(text, 0, text.length).filter(({ start }) =>
    configurations.every(({ span }) => start < span.start || start >= span.end),
  );
  return (
    [...found, ...loose.flatMap(unreadPolicy), ...loneStatements(text, loose)]
      .sort((one, other) => one.span.start - other.span.start)
      // a template declares what stands in it
      .filter(({ span }, at, all) => at === 0 || span.start >= (all[at - 1]?.span.end ?? 0))
      .map((one, at, all) => {
        const before = text.slice(all[at - 1]?.span.end ?? 0, one.span.start);
        return { ...one, kind: kindOf(one, kindNamed(before)) };
      })
  );
}

/** What a policy is attached to: what it says itself counts before the words in front of it. */
function kindOf({ kind, document }: PastedPolicy, named: PolicyKind | undefined): PolicyKind {
  if (namesPrincipal(document)) {
    return kind === "vpc-endpoint" || named === "vpc-endpoint" ? "vpc-endpoint" : "resource";
  }
  if (named !== undefined && named !== "resource") return named;
  return kind === "resource" ? "identity" : kind;
}

/** What is no policy to any reader, because of the very fault that somebody looks for. */
function unreadPolicy(object: JsonObject): readonly PastedPolicy[] {
  const statements = entryAt(object, "Statement")?.value;
  const isOne = statements?.kind === "list" || statements?.kind === "object";
  return isOne ? [{ kind: "resource", ...documentOf(object), span: spanOf(object) }] : [];
}

/** Statements without the policy around them; those that stand in one list are one. */
function loneStatements(text: string, objects: readonly JsonObject[]): readonly PastedPolicy[] {
  const lists: JsonObject[][] = [];
  for (const one of objects.filter(isStatement)) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    const isNext =
      before !== undefined && ["", ","].includes(text.slice(before.end, one.start).trim());
    if (isNext) last?.push(one);
    else lists.push([one]);
  }
  return lists.flatMap((list): readonly PastedPolicy[] => {
    const [first] = list;
    if (first === undefined) return [];
    const read = list.map(documentOf);
    const document = { Version: "2012-10-17", Statement: read.map((one) => one.document) };
    const span = { start: first.start, end: list.at(-1)?.end ?? first.end };
    return [{ kind: "resource", document, isCut: read.some((one) => one.isCut), span }];
  });
}

function isStatement(object: JsonObject): boolean {
  const effect = textOf(entryAt(object, "Effect")?.value) ?? "";
  const action = entryAt(object, "Action") ?? entryAt(object, "NotAction");
  return /^(?:Allow|Deny)$/.test(effect) && action !== undefined;
}

function documentOf(object: JsonObject): Pick<PastedPolicy, "document" | "isCut"> {
  return { document: withoutFunctions(plainJson(object)), isCut: isCut(object) };
}

function isCut(json: Json): boolean {
  if (json.kind === "list") return json.items.some(isCut);
  if (json.kind !== "object") return false;
  return json.isCut || json.members.some(({ value }) => isCut(value));
}

interface Found {
  readonly entry: Entry;
  readonly kind?: PolicyKind;
}

function policiesOf({ source, value, span }: Configuration): readonly Found[] {
  if (source === "policy-document") return [{ entry: { key: "", value, ...span } }];
  const kind =
    source === "ec2 describe-vpc-endpoints"
      ? ("vpc-endpoint" as const)
      : source === "apigateway test-invoke-authorizer"
        ? ("authorizer" as const)
        : undefined;
  return value.members
    .flatMap((entry) => policiesIn(entry, DEEPEST))
    .map((entry) => (kind === undefined ? { entry } : { entry, kind }));
}

// as deep as a policy stands in a template
const DEEPEST = 12;

/** The policies about this service that stand somewhere in a value; of a role's trust policy nobody asks. */
function policiesIn(entry: Entry, depth: number): readonly Entry[] {
  const { key, value } = entry;
  if (depth === 0 || /^assumeRolePolicy/i.test(key)) return [];
  const policy = policyOf(value);
  if (policy !== undefined) return isOurs(policy) ? [entry] : [];
  const inner: readonly Entry[] =
    value.kind === "object"
      ? value.members
      : value.kind === "list"
        ? value.items.map((item) => ({ key, value: item, start: item.start, end: item.end }))
        : [];
  return inner.flatMap((one) => policiesIn(one, depth - 1));
}

function isOurs(policy: JsonObject): boolean {
  const statements = entryAt(policy, "Statement")?.value;
  const list = statements?.kind === "object" ? [statements] : objectsOf(statements);
  return list.some((statement) =>
    ["Action", "NotAction"].some((name) => {
      const action = entryAt(statement, name)?.value;
      const values = action?.kind === "list" ? action.items : [action];
      return values.some((one) => /^(?:execute-api:|\*$)/i.test(textOf(one) ?? ""));
    }),
  );
}

function namesPrincipal(document: unknown): boolean {
  if (typeof document !== "object" || document === null) return false;
  return Object.entries(document).some(
    ([name, inner]: [string, unknown]) =>
      /^(?:Not)?Princip(?:al|le)$/i.test(name) ||
      (name === "Statement" && [inner].flat().some(namesPrincipal)),
  );
}

const names: readonly (readonly [PolicyKind, RegExp])[] = [
  ["authorizer", /"policyDocument"|[Aa]uthori[sz]er/],
  ["service-control", /\bSCPs?\b|service control|describe-policy/i],
  ["permissions-boundary", /boundary/i],
  ["session", /session polic/i],
  ["vpc-endpoint", /endpoint/i],
  ["identity", /identity|"PolicyDocument"|(?:role|user|group)[ -]policy|get-policy-version/i],
  ["resource", /resource polic/i],
];

/** What the words in front of a policy say that it is: the last of them counts. */
function kindNamed(before: string): PolicyKind | undefined {
  const lines = before.slice(-MOST_BEFORE).trim().split("\n");
  const near = lines.slice(-MOST_LINES).reverse();
  for (const line of near) {
    const found = names.find(([, pattern]) => pattern.test(line));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

const MOST_BEFORE = 400;
const MOST_LINES = 3;
