import type { Json, JsonMember, JsonObject } from "../json-objects";
import { objectOf, textOf } from "../json-values";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";
import type { Span } from "../types";
import type { CodeCall } from "./read-calls";

/** The member of a name, which Python writes in another case than TypeScript. */
export function setting(object: JsonObject | undefined, name: string): JsonMember | undefined {
  const wanted = flat(name);
  return object?.members.find(({ key }) => flat(key) === wanted);
}

/** A name without what tells its case: `addMethod` and `add_method`. */
export function flat(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

/** `httpMethod` as Terraform writes it. */
export function snakeCase(name: string): string {
  return name.replace(
    /[A-Z]/g,
    (letter, at: number) => `${at === 0 ? "" : "_"}${letter.toLowerCase()}`,
  );
}

/** What code alone can tell: the name of a variable, a member of a type. */
export function expressionOf(json: Json | undefined): string | undefined {
  const [first] = objectOf(json)?.members ?? [];
  return first?.key === "Ref" ? textOf(first.value) : undefined;
}

/**
 * What a call is given by name; cut where there may be more of it, since it is given a variable, too.
 *
 * @param from where options may stand among its values
 */
export function namedOf({ values, named }: CodeCall, from: number): JsonObject {
  const isOpen = values.slice(from).some((value) => expressionOf(value) !== undefined);
  return isOpen ? { ...named, isCut: true } : named;
}

/** A call among the arguments of another: what is called, and by what it was given. */
export function innerCall(
  json: Json | undefined,
): { readonly callee: string; readonly values: Json; readonly named: JsonObject } | undefined {
  const object = objectOf(json);
  const [call, values, named] = object?.members ?? [];
  const callee = textOf(call?.value);
  const given = objectOf(named?.value);
  if (call?.key !== "Call" || callee === undefined || values === undefined || given === undefined) {
    return undefined;
  }
  return { callee, values: values.value, named: given };
}

/** The last name of an expression: `PRIVATE` of `apigateway.EndpointType.PRIVATE`, or of Go's `EndpointType_PRIVATE`. */
export function constantOf(json: Json | undefined): string | undefined {
  return /(?:^|\.)(?:[A-Z][a-z]\w{0,60}?_)?([A-Za-z_]\w{0,80})(?:\(\))?$/.exec(
    expressionOf(json) ?? "",
  )?.[1];
}

/** A resource as `terraform show -json` lists it. */
export function madeResource(
  span: Span,
  [type, name]: readonly [string, string],
  values: readonly JsonMember[],
  completeness: "whole" | "cut" = "whole",
): JsonObject {
  const text = (key: string, value: string) => madeMember(span, key, madeScalar(span, value));
  return madeObject(span, [
    text("mode", "managed"),
    text("type", type),
    text("name", name),
    madeMember(span, "values", madeObject(span, values, completeness)),
  ]);
}

/** A reference, as Terraform writes it, to an attribute of a resource. */
export function referenceTo(span: Span, resource: string, attribute: string): JsonObject {
  return madeObject(span, [madeMember(span, "Ref", madeScalar(span, `${resource}.${attribute}`))]);
}

/** A list of texts. */
export function madeTexts(span: Span, texts: readonly string[]): Json {
  return madeList(
    span,
    texts.map((text) => madeScalar(span, text)),
  );
}
