import type { Json, JsonMember, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf, valueAt } from "../json-values";
import { spanOf } from "../lines";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";
import type { Span } from "../types";
import { constantOf, expressionOf, flat, innerCall, setting } from "./code-values";

/** The policy that stands under a name. */
export type Named = (name: string) => JsonObject | undefined;

/** A policy as `iam.PolicyDocument` writes it; undefined where a part of it does not stand in the code. */
export function policyDocumentOf(json: Json | undefined, named: Named): JsonObject | undefined {
  const call = innerCall(json);
  return json === undefined || call === undefined
    ? undefined
    : policyOfCall({ ...call, ...spanOf(json) }, named);
}

interface PolicyCall extends Span {
  readonly callee: string;
  readonly values: Json | readonly Json[];
  readonly named: JsonObject;
}

/** The policy that a call of a class makes, or that the statements make which a call adds to one. */
export function policyOfCall(
  { callee, values, named, start, end }: PolicyCall,
  known: Named,
): JsonObject | undefined {
  const span = { start, end, isCut: named.isCut };
  if (isClass(callee, "policystatement")) return policyOf(span, [statementBy(named, span)]);
  const given = "kind" in values ? itemsOf(values) : values;
  const written = isClass(callee, "policydocument")
    ? itemsOf(setting(named, "statements")?.value)
    : [...given, ...named.members.map(({ value }) => value)];
  const read = written.flatMap((one): readonly (JsonObject | undefined)[] => {
    const other = known(expressionOf(one) ?? "");
    const statements = itemsOf(valueAt(other, "Statement"));
    return other === undefined ? [statementOf(one)] : statements.map(objectOf);
  });
  return policyOf(span, read);
}

function policyOf(
  { isCut: isPart, ...span }: Span & { readonly isCut: boolean },
  read: readonly (JsonObject | undefined)[],
): JsonObject | undefined {
  const statements = read.filter((one) => one !== undefined);
  if (statements.length === 0 || statements.length < read.length) return undefined;
  const members = [
    madeMember(span, "Version", madeScalar(span, "2012-10-17")),
    madeMember(span, "Statement", madeList(span, statements)),
  ];
  const isCut = isPart || statements.some((one) => one.isCut);
  return madeObject(span, members, isCut ? "cut" : "whole");
}

function isClass(callee: string | undefined, name: string): boolean {
  const own = callee?.slice(callee.lastIndexOf(".") + 1).replace(/^New(?=[A-Z])/, "");
  return own !== undefined && flat(own) === name;
}

const NAMES = new Map([
  ["sid", "Sid"],
  ["actions", "Action"],
  ["notactions", "NotAction"],
  ["resources", "Resource"],
  ["notresources", "NotResource"],
  ["conditions", "Condition"],
]);

/** A statement is an Allow unless it says otherwise. */
function statementOf(json: Json): JsonObject | undefined {
  const call = innerCall(json);
  return isClass(call?.callee, "policystatement") && call !== undefined
    ? statementBy(call.named, spanOf(json))
    : undefined;
}

function statementBy(named: JsonObject, json: Span): JsonObject {
  const { members } = named;
  const effect = setting(named, "effect");
  const isDeny = effect !== undefined && /^deny$/i.test(constantOf(effect.value) ?? "");
  const plain = members.flatMap((one): readonly JsonMember[] => {
    const key = NAMES.get(flat(one.key));
    return key === undefined ? [] : [{ ...one, key }];
  });
  const all = [
    madeMember(effect ?? json, "Effect", madeScalar(effect ?? json, isDeny ? "Deny" : "Allow")),
    ...plain,
    ...principalsOf(setting(named, "principals"), "Principal"),
    ...principalsOf(setting(named, "notPrincipals"), "NotPrincipal"),
  ];
  return madeObject(json, all, named.isCut ? "cut" : "whole");
}

function principalsOf(entry: JsonMember | undefined, name: string): readonly JsonMember[] {
  if (entry === undefined) return [];
  const values = itemsOf(entry.value).map(principalOf);
  const known = values.flatMap((value) => value ?? []);
  // what is not known is no principal, and the statement is not read
  if (known.length < values.length || known.length === 0) return [{ ...entry, key: name }];
  const list = madeList(
    entry,
    known.map((value) => madeScalar(entry, value)),
  );
  const value = known.includes("*")
    ? madeScalar(entry, "*")
    : madeObject(entry, [madeMember(entry, "AWS", list)]);
  return [madeMember(entry, name, value)];
}

function principalOf(json: Json): string | undefined {
  const call = innerCall(json);
  const [first] = itemsOf(call?.values);
  const text = textOf(first);
  if (isClass(call?.callee, "anyprincipal") || isClass(call?.callee, "starprincipal")) return "*";
  if (isClass(call?.callee, "arnprincipal")) return text;
  if (isClass(call?.callee, "accountprincipal")) {
    return text === undefined ? undefined : `arn:aws:iam::${text}:root`;
  }
  return objectOf(json) === undefined ? textOf(json) : undefined;
}
