import type { Json, JsonMember, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf } from "../json-values";
import { madeMember, madeObject, madeResources, madeScalar } from "../made-json";

/** Resources as `terraform show -json` lists them, and whether they need not exist. */
export interface ResourceList {
  readonly value: JsonObject;
  readonly isDeclared: boolean;
}

/**
 * The resources that JSON of Terraform lists: a state, what `terraform show -json` prints of one or of a
 * plan, or a configuration in JSON's syntax. Of a plan those count that exist already.
 *
 * Source: Terraform, JSON output format, and JSON configuration syntax.
 */
export function resourceListOf(object: JsonObject): ResourceList | undefined {
  const existing = inModule(at(object, "values", "root_module") ?? priorState(object), 0);
  if (existing.length > 0) return listOf(object, existing, false);
  const planned = inModule(at(object, "planned_values", "root_module"), 0);
  if (planned.length > 0) return listOf(object, planned, true);
  const stated = itemsOf(member(object, "resources")).flatMap(inState);
  if (stated.length > 0) return listOf(object, stated, false);
  const written = inConfiguration(objectOf(member(object, "resource")));
  return written.length > 0 ? listOf(object, written, true) : undefined;
}

function priorState(object: JsonObject): JsonObject | undefined {
  return at(object, "prior_state", "values", "root_module");
}

function listOf(
  span: JsonObject,
  resources: readonly JsonObject[],
  isDeclared: boolean,
): ResourceList | undefined {
  if (!resources.some((one) => /^aws_/.test(textOf(member(one, "type")) ?? ""))) return undefined;
  return { value: madeResources(span, resources), isDeclared };
}

const DEEPEST = 16;

/** A module, and the modules in it. */
function inModule(module: JsonObject | undefined, depth: number): readonly JsonObject[] {
  if (module === undefined || depth > DEEPEST) return [];
  const own = itemsOf(member(module, "resources")).flatMap((one) => objectOf(one) ?? []);
  const children = itemsOf(member(module, "child_modules"));
  return own.concat(children.flatMap((child) => inModule(objectOf(child), depth + 1)));
}

/** A state has the instances of each resource. */
function inState(item: Json): readonly JsonObject[] {
  const resource = objectOf(item);
  if (resource === undefined) return [];
  const named = resource.members.filter(({ key }) => /^(?:mode|type|name)$/.test(key));
  return itemsOf(member(resource, "instances")).flatMap((instance) => {
    const attributes = objectOf(member(objectOf(instance), "attributes"));
    if (attributes === undefined) return [];
    return [madeObject(attributes, [...named, madeMember(attributes, "values", attributes)])];
  });
}

function inConfiguration(types: JsonObject | undefined): readonly JsonObject[] {
  return (types?.members ?? []).flatMap(({ key: type, value }) =>
    (objectOf(value)?.members ?? []).flatMap((one) => {
      const values = objectOf(itemsOf(one.value)[0] ?? one.value);
      if (values === undefined) return [];
      const text = (name: string, written: string) =>
        madeMember(one, name, madeScalar(one, written));
      const read = madeMember(one, "values", withReferences(values, 0));
      return [madeObject(one, [text("type", type), text("name", one.key), read])];
    }),
  );
}

/** JSON's syntax writes every expression as a template. */
function withReferences(value: Json, depth: number): Json {
  if (depth > DEEPEST) return value;
  if (value.kind === "list") {
    return { ...value, items: value.items.map((item) => withReferences(item, depth + 1)) };
  }
  if (value.kind === "object") {
    const members = value.members.map((one): JsonMember => {
      return { ...one, value: withReferences(one.value, depth + 1) };
    });
    return { ...value, members };
  }
  if (!value.isString || !value.value.includes("${")) return value;
  return madeObject(value, [madeMember(value, "Fn::Sub", value)]);
}

function member(object: JsonObject | undefined, name: string): Json | undefined {
  return object?.members.find(({ key }) => key === name)?.value;
}

function at(object: JsonObject, ...path: readonly string[]): JsonObject | undefined {
  return path.reduce<JsonObject | undefined>(
    (inner, name) => objectOf(member(inner, name)),
    object,
  );
}
