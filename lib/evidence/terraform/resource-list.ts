import type { Json, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf, valueAt } from "../json-values";
import { madeMember, madeObject, madeResources, madeScalar, withReferences } from "../made-json";

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
  const existing = inModule(valueAt(object, "values", "root_module") ?? priorState(object), 0);
  if (existing.length > 0) return listOf(object, existing, false);
  const planned = inModule(valueAt(object, "planned_values", "root_module"), 0);
  if (planned.length > 0) return listOf(object, planned, true);
  const stated = itemsOf(valueAt(object, "resources")).flatMap(inState);
  if (stated.length > 0) return listOf(object, stated, false);
  const written = inConfiguration(objectOf(valueAt(object, "resource")));
  return written.length > 0 ? listOf(object, written, true) : undefined;
}

function priorState(object: JsonObject): Json | undefined {
  return valueAt(object, "prior_state", "values", "root_module");
}

function listOf(
  span: JsonObject,
  resources: readonly JsonObject[],
  isDeclared: boolean,
): ResourceList | undefined {
  if (!resources.some((one) => /^aws_/.test(textOf(valueAt(one, "type")) ?? ""))) return undefined;
  return { value: madeResources(span, resources), isDeclared };
}

const DEEPEST = 16;

/** A module, and the modules in it. */
function inModule(module: Json | undefined, depth: number): readonly JsonObject[] {
  if (module === undefined || depth > DEEPEST) return [];
  const own = itemsOf(valueAt(module, "resources")).flatMap((one) => objectOf(one) ?? []);
  const children = itemsOf(valueAt(module, "child_modules"));
  return own.concat(children.flatMap((child) => inModule(child, depth + 1)));
}

/** A state has the instances of each resource. */
function inState(item: Json): readonly JsonObject[] {
  const resource = objectOf(item);
  if (resource === undefined) return [];
  const named = resource.members.filter(({ key }) => /^(?:mode|type|name)$/.test(key));
  return itemsOf(valueAt(resource, "instances")).flatMap((instance) => {
    const attributes = objectOf(valueAt(instance, "attributes"));
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
      const read = madeMember(one, "values", withReferences(values));
      return [madeObject(one, [text("type", type), text("name", one.key), read])];
    }),
  );
}
