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
  // what looks like no policy of any reader, because of the very fault that somebody looks for
  const others = findObjects(text, 0, text.length)
    .filter(({ start }) =>
      configurations.every(({ span }) => start < span.start || start >= span.end),
    )
    .flatMap((object): readonly PastedPolicy[] => {
      const statements = entryAt(object, "Statement")?.value;
      const isOne = statements?.kind === "list" || statements?.kind === "object";
      return isOne ? [{ kind: "resource", ...documentOf(object), span: spanOf(object) }] : [];
    });
  return (
    [...found, ...others]
      .sort((one, other) => one.span.start - other.span.start)
      // a template declares what stands in it
      .filter(({ span }, at, all) => at === 0 || span.start >= (all[at - 1]?.span.end ?? 0))
      .map((one, at, all) => {
        const named = kindNamed(text.slice(all[at - 1]?.span.end ?? 0, one.span.start));
        const isAttached = namesPrincipal(one.document);
        const isOfCalled = one.kind === "vpc-endpoint" || named === "vpc-endpoint";
        if (isAttached) return { ...one, kind: isOfCalled ? "vpc-endpoint" : "resource" };
        const own = one.kind === "resource" ? "identity" : one.kind;
        return { ...one, kind: named === undefined || named === "resource" ? own : named };
      })
  );
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
