import { changedList, changedResource, methodIn } from "../cdk-changes";
import { snakeCase } from "../code/code-values";
import { readTable } from "../configuration/read-table";
import {
  findObjects,
  type Json,
  type JsonMember,
  type JsonObject,
  readJson,
} from "../json-objects";
import { itemsOf, objectOf, objectPrinted, textOf, valueAt } from "../json-values";
import type { Line } from "../lines";
import { madeConfiguration, madeMember, madeObject, madeScalar, placedAt } from "../made-json";
import type { Reading } from "../reading";
import type { Configuration, Span } from "../types";
import { madeIn } from "./when-made";

/**
 * Read what `describe-change-set` prints, as JSON or as a table: the properties before and after, each side as a
 * template of what is changed. Only where values were asked for, or stand in a property's context, is anything known
 * of them. Of what a detection of drift prints, what is there is as it is, whatever was expected.
 *
 * Source: AWS CloudFormation API reference, ResourceChange, ResourceTargetDefinition, StackResourceDrift.
 */
export function readChangeSets(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const printed = [
    ...ranges.flatMap(({ start, end }) => findObjects(text, start, end)),
    ...tablesIn(text, lines),
  ];
  const sets = printed.filter((object) =>
    itemsOf(valueAt(object, "Changes")).some((one) => changeIn(one)),
  );
  const madeOf = madeIn(text);
  const drifts = printed.filter((object) => driftsIn(object).length > 0);
  return {
    documents: [
      ...sets.flatMap((set) => {
        // whether it was executed it says itself
        const made = madeOf({ kind: "plan", start: set.start, end: set.start });
        return (["before", "after"] as const).map((side): Configuration => {
          const resources = itemsOf(valueAt(set, "Changes")).flatMap((one) =>
            resourceOf(one, side),
          );
          return { ...templateOf(set, resources), change: { side, ...made } };
        });
      }),
      ...drifts.flatMap((object) => {
        const all = driftsIn(object);
        const whole = all.flatMap(actualOf);
        const parts = all.flatMap(differencesOf);
        return [
          ...(whole.length === 0 ? [] : [templateOf(object, whole)]),
          ...(parts.length === 0 ? [] : [changedList(parts)]),
        ];
      }),
    ],
    notices: [],
    used: [...sets, ...drifts].map(({ start, end }) => ({ start, end })),
  };
}

/** What stands in each text that prints a change set, or a drift. */
export const CHANGE_SETS =
  /"ResourceChange"|DescribeChangeSet|"PropertyDifferences"|DescribeStackResourceDrifts/;

/** What a tool knows of the resources of a stack, as their template has it. */
function templateOf(span: Span, resources: readonly JsonMember[]): Configuration {
  const inner = madeMember(span, "Resources", madeObject(span, resources));
  return madeConfiguration("cloudformation-template", madeObject(span, [inner], "cut"));
}

const TITLE = /^\| {1,200}(?:DescribeChangeSet|DescribeStackResourceDrifts) {1,200}\|$/;
const BORDER = /^-{3,400}$/;
/** Each is read up to where the lines of tables end. */
const MOST_TABLES = 8;

function tablesIn(text: string, lines: readonly Line[]): readonly JsonObject[] {
  const borders = lines.filter(
    (border, at) => BORDER.test(border.text) && TITLE.test(lines[at + 1]?.text ?? ""),
  );
  return borders
    .slice(0, MOST_TABLES)
    .flatMap(
      ({ start }) => objectOf(readTable(text, start, text.length, { options: new Map() })) ?? [],
    );
}

function driftsIn(object: JsonObject): readonly JsonObject[] {
  const all = [object, ...itemsOf(valueAt(object, "StackResourceDrifts"))];
  return all.flatMap((one) => {
    const drift = objectOf(valueAt(objectOf(one), "StackResourceDrift")) ?? objectOf(one);
    const isOne = valueAt(drift, "StackResourceDriftStatus") !== undefined;
    return drift !== undefined && isOne ? [drift] : [];
  });
}

/** What is there of a resource that drifted; of one that is gone there is nothing. */
function actualOf(drift: JsonObject): readonly JsonMember[] {
  const type = textOf(valueAt(drift, "ResourceType"));
  const actual = objectPrinted(valueAt(drift, "ActualProperties"));
  if (type === undefined || actual === undefined || actual.members.length === 0) return [];
  const id = textOf(valueAt(drift, "LogicalResourceId")) ?? type;
  return [resourceWith(drift, { id, type, own: actual.members, isWhole: true })];
}

/** The same where only what differs is shown. */
function differencesOf(drift: JsonObject): readonly JsonObject[] {
  if (valueAt(drift, "ActualProperties") !== undefined) return [];
  const own = itemsOf(valueAt(drift, "PropertyDifferences")).flatMap((one) => {
    const [, name = "", inner] = textOf(valueAt(one, "PropertyPath"))?.split("/") ?? [];
    const value = valueAt(one, "ActualValue");
    if (value === undefined || inner !== undefined) return [];
    return [madeMember(value, snakeCase(name), value)];
  });
  const type = textOf(valueAt(drift, "ResourceType"))?.slice("AWS::".length) ?? "";
  const path = textOf(valueAt(drift, "LogicalResourceId")) ?? type;
  return changedResource(drift, { type, path, own });
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
  return [resourceWith(change, { id, type, own, isWhole: context !== undefined })];
}

/** A resource with what is known of its properties. */
function resourceWith(
  span: Span,
  {
    id,
    type,
    own,
    isWhole,
  }: {
    readonly id: string;
    readonly type: string;
    readonly own: readonly JsonMember[];
    readonly isWhole: boolean;
  },
): JsonMember {
  const isPlaced = own.some(({ key }) => key === "HttpMethod") || !type.endsWith("::Method");
  const placed = isPlaced ? [] : [madeMember(span, "HttpMethod", madeScalar(span, methodIn(id)))];
  const properties = madeObject(span, [...own, ...placed], isWhole ? "whole" : "cut");
  const resource = madeObject(span, [
    madeMember(span, "Type", madeScalar(span, type)),
    madeMember(span, "Properties", properties),
  ]);
  return madeMember(span, id, resource);
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
