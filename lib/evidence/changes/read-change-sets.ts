import {
  findObjects,
  type Json,
  type JsonMember,
  type JsonObject,
  readJson,
} from "../json-objects";
import { itemsOf, objectOf, textOf, valueAt } from "../json-values";
import type { Line } from "../lines";
import { madeConfiguration, madeMember, madeObject, madeScalar, placedAt } from "../made-json";
import type { Reading } from "../reading";
import type { Configuration, Span } from "../types";
import { madeIn } from "./when-made";

/**
 * Read what `describe-change-set` prints: the properties before and after, each side as a template of what
 * is changed. Only where values were asked for, or stand in a property's context, is anything known of them.
 *
 * Source: AWS CloudFormation API reference, ResourceChange, ResourceTargetDefinition.
 */
export function readChangeSets(text: string, _: readonly Line[], ranges: readonly Span[]): Reading {
  const sets = ranges
    .flatMap(({ start, end }) => findObjects(text, start, end))
    .filter((object) => itemsOf(valueAt(object, "Changes")).some((one) => changeIn(one)));
  const madeOf = madeIn(text);
  return {
    documents: sets.flatMap((set) => {
      // whether it was executed it says itself
      const made = madeOf({ kind: "plan", start: set.start, end: set.start });
      return (["before", "after"] as const).map((side): Configuration => {
        const resources = itemsOf(valueAt(set, "Changes")).flatMap((one) => resourceOf(one, side));
        const inner = madeMember(set, "Resources", madeObject(set, resources));
        const value = madeObject(set, [inner], "cut");
        return {
          ...madeConfiguration("cloudformation-template", value),
          change: { side, ...made },
        };
      });
    }),
    notices: [],
    used: sets.map(({ start, end }) => ({ start, end })),
  };
}

function changeIn(item: Json): JsonObject | undefined {
  return objectOf(valueAt(objectOf(item), "ResourceChange"));
}

function resourceOf(item: Json, side: "before" | "after"): readonly JsonMember[] {
  const change = changeIn(item);
  const type = textOf(valueAt(change, "ResourceType"));
  if (change === undefined || type === undefined) return [];
  const context = contextOf(change, side === "before" ? "BeforeContext" : "AfterContext");
  const name = side === "before" ? "BeforeValue" : "AfterValue";
  const own =
    context?.members ?? itemsOf(valueAt(change, "Details")).flatMap((one) => propertyOf(one, name));
  if (own.length === 0) return [];
  const id = textOf(valueAt(change, "LogicalResourceId")) ?? type;
  const isPlaced = own.some(({ key }) => key === "HttpMethod") || !type.endsWith("::Method");
  const placed = isPlaced
    ? []
    : [madeMember(change, "HttpMethod", madeScalar(change, methodIn(id)))];
  const members = [...own, ...placed];
  const properties = madeObject(change, members, context === undefined ? "cut" : "whole");
  const resource = madeObject(change, [
    madeMember(change, "Type", madeScalar(change, type)),
    madeMember(change, "Properties", properties),
  ]);
  return [madeMember(change, id, resource)];
}

/** The CDK, SAM and the Serverless Framework call a method by its path and its name: `ApiordersGET8D4FEC15`. */
export function methodIn(id: string): string {
  return (
    /(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)(?:[0-9A-F]{8})?$/i.exec(id)?.[1]?.toUpperCase() ??
    "ANY"
  );
}

/** `"{\"Properties\":{...}}"` */
function contextOf(change: JsonObject, name: string): JsonObject | undefined {
  const context = valueAt(change, name);
  const written = context?.kind === "scalar" ? jsonOf(context.value, context) : context;
  return objectOf(valueAt(objectOf(written), "Properties"));
}

/** A property that is one value as a whole; of what lies deeper the rest is not shown. */
function propertyOf(detail: Json, name: string): readonly JsonMember[] {
  const target = objectOf(valueAt(objectOf(detail), "Target"));
  const value = valueAt(target, name);
  const property = textOf(valueAt(target, "Name"));
  const path = textOf(valueAt(target, "Path"));
  if (target === undefined || value === undefined || property === undefined) return [];
  if (path !== undefined && path !== `/Properties/${property}`) return [];
  const known = value.kind === "scalar" ? (jsonOf(value.value, value) ?? value) : value;
  return [madeMember(value, property, known)];
}

function jsonOf(text: string, span: Span): Json | undefined {
  return /^\s*[{[]/.test(text)
    ? placedAt(readJson(text, text.search(/[{[]/), text.length), span)
    : undefined;
}
