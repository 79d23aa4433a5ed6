import type { Json, JsonMember, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf } from "../json-values";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";
import { constantOf, flat, innerCall, setting } from "./code-values";

/** A policy as `iam.PolicyDocument` writes it; undefined where a part of it does not stand in the code. */
export function policyDocumentOf(json: Json | undefined): JsonObject | undefined {
  const call = innerCall(json);
  if (json === undefined || !isClass(call?.callee, "policydocument")) return undefined;
  const written = itemsOf(setting(call?.named, "statements")?.value);
  const statements = written.flatMap((one) => statementOf(one) ?? []);
  if (statements.length === 0 || statements.length < written.length) return undefined;
  return madeObject(json, [
    madeMember(json, "Version", madeScalar(json, "2012-10-17")),
    madeMember(json, "Statement", madeList(json, statements)),
  ]);
}

function isClass(callee: string | undefined, name: string): boolean {
  return callee !== undefined && flat(callee.slice(callee.lastIndexOf(".") + 1)) === name;
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
  if (call === undefined || !isClass(call.callee, "policystatement")) return undefined;
  const { members } = call.named;
  const effect = setting(call.named, "effect");
  const isDeny = effect !== undefined && /^deny$/i.test(constantOf(effect.value) ?? "");
  const plain = members.flatMap((one): readonly JsonMember[] => {
    const key = NAMES.get(flat(one.key));
    return key === undefined ? [] : [{ ...one, key }];
  });
  return madeObject(json, [
    madeMember(effect ?? json, "Effect", madeScalar(effect ?? json, isDeny ? "Deny" : "Allow")),
    ...plain,
    ...principalsOf(setting(call.named, "principals"), "Principal"),
    ...principalsOf(setting(call.named, "notPrincipals"), "NotPrincipal"),
  ]);
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
