import { expressionOf, innerCall } from "../code/code-values";
import { type CodeCall, readArgument } from "../code/read-calls";
import type { JsonObject } from "../json-objects";
import { objectOf } from "../json-values";
import { operationOf, operationResources } from "./resources";

/** What tells that an operation of another library is not meant. */
const PARAMETER =
  /\b(?:rest_?api_?id|api_?id|protocol_?type|api_?stages|usage_?plan_?id|service_?name|vpc_?endpoint_?id|web_?acl_?arn|endpoint_?configuration|api_?key_?source)\b|^\s{0,60}(?:new\s|&?[\w.]{1,80}(?:Request|Input)\b)/i;
const OWNER = /api_?g(?:ate)?w|apig|gateway/i;

/** Whether a call is one of an SDK's of AWS that creates or changes a part of an API. */
export function isOfSdk(callee: string, given: string): boolean {
  const at = callee.lastIndexOf(".");
  const operation = operationOf(callee.slice(at + 1));
  if (operation === undefined) return false;
  const isNamed =
    /^(?:createrestapi|putmethod)$/.test(operation) ||
    callee.endsWith("Command") ||
    /(?:^|\.)(?:New)?Cfn\w{1,40}$/.test(callee);
  return isNamed || PARAMETER.test(given) || OWNER.test(callee.slice(0, Math.max(0, at)));
}

/**
 * The resources that calls of an SDK make: boto3's, those of JavaScript, Java, .NET and Go; and what the CDK's constructs
 * for CloudFormation's resources do. What they are given may be
 * an object that stands above them under a name.
 */
export function sdkResources(calls: readonly CodeCall[], text: string): readonly JsonObject[] {
  const assigned = new Assignments(text);
  return operationResources(
    calls.map((call) => {
      const { callee, result, start, end } = call;
      const parameters = parametersOf(call, assigned);
      const operation = callee.slice(callee.lastIndexOf(".") + 1);
      const named = result === undefined ? {} : { result };
      return { operation, parameters, start, end, ...named };
    }),
  );
}

function parametersOf({ values, named, start }: CodeCall, assigned: Assignments): JsonObject {
  // Go's context stands first
  const inner = values.map(innerCall).find((one) => one !== undefined);
  if (inner !== undefined) return inner.named;
  if (named.members.length > 0) return named;
  const objects = values.flatMap((value) => {
    const name = expressionOf(value);
    return name === undefined ? [] : (assigned.above(name, start) ?? []);
  });
  return objects[0] ?? { ...named, isCut: true };
}

const ASSIGNED =
  /(?<![\w$])([A-Za-z_$][\w$]{0,60})(?::[^=\n]{1,80})?[ \t]{0,9}:?=[ \t]{0,9}(?=[{&A-Za-z])/g;
const LONGEST_WAY = 4_000;

/** The objects of a text that are given a name: `const params = {`, `params := &apigateway.PutMethodInput{`. */
class Assignments {
  readonly #text: string;
  /** By name, where the values of it begin, in order. */
  #places: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The last one above an offset, not far from it. */
  above(name: string, before: number): JsonObject | undefined {
    this.#places ??= this.#found();
    const places = this.#places.get(name) ?? [];
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < before) low = middle + 1;
      else high = middle;
    }
    const at = places[low - 1];
    if (at === undefined || before - at > LONGEST_WAY) return undefined;
    const read = readArgument(this.#text, at, before);
    return innerCall(read)?.named ?? objectOf(read);
  }

  #found(): ReadonlyMap<string, readonly number[]> {
    const places = new Map<string, number[]>();
    for (const { 0: whole, 1: name = "", index } of this.#text.matchAll(ASSIGNED)) {
      const known = places.get(name);
      if (known === undefined) places.set(name, [index + whole.length]);
      else known.push(index + whole.length);
    }
    return places;
  }
}
