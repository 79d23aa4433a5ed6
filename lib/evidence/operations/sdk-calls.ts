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
  return operationResources(
    calls.flatMap((call) => {
      const { callee, result, start, end } = call;
      const parameters = parametersOf(call, text);
      const operation = callee.slice(callee.lastIndexOf(".") + 1);
      const named = result === undefined ? {} : { result };
      return [{ operation, parameters, start, end, ...named }];
    }),
  );
}

function parametersOf({ values, named, start }: CodeCall, text: string): JsonObject {
  // Go's context stands first
  const inner = values.map(innerCall).find((one) => one !== undefined);
  if (inner !== undefined) return inner.named;
  if (named.members.length > 0) return named;
  const objects = values.flatMap((value) => {
    const name = expressionOf(value);
    return name === undefined ? [] : (assignedAbove(text, name, start) ?? []);
  });
  return objects[0] ?? { ...named, isCut: true };
}

const LONGEST_WAY = 4_000;

/** `const params = {`, `params := &apigateway.PutMethodInput{`, not far above. */
function assignedAbove(text: string, name: string, before: number): JsonObject | undefined {
  if (!/^[A-Za-z_$][\w$]{0,60}$/.test(name)) return undefined;
  const from = Math.max(0, before - LONGEST_WAY);
  const part = text.slice(from, before);
  for (
    let at = part.lastIndexOf(name);
    at >= 0;
    at = at === 0 ? -1 : part.lastIndexOf(name, at - 1)
  ) {
    const rest = part.slice(at + name.length, at + name.length + 200);
    const sign = /^(?::[^=\n]{1,80})?\s{0,9}:?=\s{0,9}(?=[{&\w])/.exec(rest);
    const isWord = /\w/.test(part[at - 1] ?? " ");
    if (sign === null || isWord) continue;
    return objectOf(readArgument(text, from + at + name.length + sign[0].length));
  }
  return undefined;
}
