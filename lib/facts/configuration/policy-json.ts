import { isNull, type Json, type JsonObject } from "../../evidence";
import { hasReference } from "../../policy";
import { isFunction, plainJson } from "./entries";

/** The elements whose values are read in a way of their own. */
type Place = "principal" | "condition" | "other";

/**
 * A policy as parsed JSON, with what a template, Terraform or code leaves to be filled in. Where only
 * partition, region, account and API are filled in, they are any: for the API's own policy it is so. What
 * else hangs on a reference stays a variable, of which nobody knows the value.
 */
export function policyJson(document: JsonObject): unknown {
  return filled(withExpressions(document), "other");
}

/** Whether a value is left to a template, or to code. */
export function isExpression(json: Json): boolean {
  return json.kind === "scalar" ? !isWord(json) : isFunction(json);
}

function entriesOf(json: unknown): readonly (readonly [string, unknown])[] {
  return typeof json === "object" && json !== null ? Object.entries(json) : [];
}

/** A bare word that is no word of JSON is what code alone can tell. */
function withExpressions(json: Json): unknown {
  if (json.kind === "list") return json.items.map(withExpressions);
  if (isFunction(json)) return plainJson(json);
  if (json.kind === "object") {
    return Object.fromEntries(json.members.map(({ key, value }) => [key, withExpressions(value)]));
  }
  if (json.isString && /[#$%"]/.test(json.value)) {
    const filledIn = json.value.replace(
      PART_OF_CODE,
      (_, ruby, php, format, joined) => `\${${ruby ?? php ?? format ?? joined}}`,
    );
    if (filledIn !== json.value) return filledIn;
  }
  // what showed the text broke it there
  if (json.isString && /^(?:arn|execute-api):/.test(json.value)) {
    return json.value.replace(/(?<=[:/])\s{1,80}(?=\S)/g, "");
  }
  return isWord(json) ? plainJson(json) : { Ref: json.value };
}

function isWord(json: Json & { readonly kind: "scalar" }): boolean {
  return json.isString || isNull(json) || PLAIN.test(json.value);
}

// what Ruby, PHP and `printf` fill in, and what code joins to JSON that it has as a text; `$default` is a stage
const PART_OF_CODE =
  /#\{([A-Za-z_][\w.]{0,80})[^{}]{0,80}\}|\$(?!(?:default|connect|disconnect)\b)([A-Za-z_]\w{0,80})|%(?:\d\$)?([sv])|"\s{0,9}\+\s{0,9}([A-Za-z_$][\w.$]{0,80})[^"+]{0,80}\+\s{0,9}"/g;
// what YAML writes without quotes
const PLAIN = /^(?:true|false|[\d./:-]*|\*|Allow|Deny|(?:arn|execute-api):.*|vpce?-\w+)$/i;

function filled(json: unknown, place: Place): unknown {
  if (Array.isArray(json)) return json.map((one: unknown) => filled(one, place));
  if (typeof json === "string") return filledIn(json, place);
  const text = textOfFunction(json);
  if (text !== undefined) return filledIn(text, place);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, filled(value, places.get(key) ?? place)]),
  );
}

const places = new Map<string, Place>([
  ["Principal", "principal"],
  ["NotPrincipal", "principal"],
  ["Condition", "condition"],
]);

/** What a function of CloudFormation or Terraform makes, with `${...}` for what is not known. */
function textOfFunction(json: unknown): string | undefined {
  const [entry, other] = entriesOf(json);
  if (entry === undefined || Array.isArray(json)) return undefined;
  const [key, value] = entry;
  // a call in code, with what it is given
  if (key === "Call" && typeof value === "string") return `\${${value}}`;
  if (other !== undefined) return undefined;
  if (key === "Ref" && typeof value === "string") return textOfExpression(value);
  if (key === "Fn::Sub") return texts(value)[0];
  if (key === "Fn::GetAtt") return `\${${texts(value).join(".")}}`;
  if (key === "Fn::Join") return joined(value);
  return key.startsWith("Fn::") ? `\${${key.slice("Fn::".length)}}` : undefined;
}

function joined(value: unknown): string | undefined {
  const [separator, parts]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof separator !== "string" || !Array.isArray(parts)) return `\${Join}`;
  const read = parts.map((part: unknown) =>
    typeof part === "string" ? part : textOfFunction(part),
  );
  return read.includes(undefined) ? `\${Join}` : read.join(separator);
}

function texts(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === "string");
}

/** `format("%s/*", api.execution_arn)` of Terraform; the ARN that an authorizer was asked about is the call's. */
function textOfExpression(expression: string): string {
  if (/(?:^|\.)methodArn$/.test(expression)) return "*";
  const [, format, given] =
    /^format\("((?:[^"\\]|\\.){0,400})",([^()]{1,400})\)$/.exec(expression) ?? [];
  if (format === undefined || given === undefined) return `\${${nameOf(expression)}}`;
  const values = given.split(",").map((one) => one.trim());
  let next = 0;
  return format.replace(/%[sv]/g, () => {
    const value = values[next] ?? "";
    next += 1;
    return /^"[^"$]*"$/.test(value) ? value.slice(1, -1) : `\${${value}}`;
  });
}

/** What stands for an expression: itself where it is a name; it must not look like a variable with a key. */
function nameOf(expression: string): string {
  if (/^[A-Za-z_][\w.:[\]-]*$/.test(expression)) return expression;
  return `_${expression.replace(/[:{}$]+/g, " ")}`.slice(0, LONGEST_NAME);
}

// evaluating policies knows no longer names
const LONGEST_NAME = 300;

function filledIn(text: string, place: Place): string {
  if (!text.includes("${") || place === "condition") return text;
  const known = text
    .replace(EXECUTION_ARN, ANY_API)
    .replace(OWNER, (_, partition: string, region: string, account: string) =>
      ["arn", anyOf(partition), "execute-api", anyOf(region), anyOf(account), ""].join(":"),
    )
    .replace(ACCOUNT, ANY_ACCOUNT)
    .replace(ANY_NAME, "*")
    .replace(API_REFERENCE, "$<owner>*");
  if (place === "other") return known;
  const named = known.replace(/^arn:\*:/, "arn:aws:");
  return hasReference(named) ? `arn:aws:iam::${ANY_ACCOUNT}:role/${text}` : named;
}

/** Of an API's own policy, what is filled in before the API is where the API is. */
function anyOf(part: string): string {
  return part.startsWith("${") ? "*" : part;
}

const PART = /([^:${}]{0,40}|\$\{[^{}]{1,200}\})/;
const OWNER = new RegExp(`^arn:${PART.source}:execute-api:${PART.source}:${PART.source}:`);
// as an account is masked; of this one no digit shows
const ANY_ACCOUNT = "************";
const ACCOUNT = /\$\{(?:AWS::AccountId|data\.aws_caller_identity\.[\w-]{1,200}\.account_id)\}/g;
const ANY_NAME =
  /\$\{(?:AWS::(?:Partition|Region)|data\.aws_(?:region\.[\w-]{1,200}\.(?:name|id|region)|partition\.[\w-]{1,200}\.partition))\}/g;
const API_REFERENCE =
  /^(?<owner>arn:[^:]{1,20}:execute-api:[^:]{1,40}:[^:]{1,20}:)\$\{(?:\w{1,200}|aws_api(?:_gateway_rest_api|gatewayv2_api)\.[\w-]{1,200}(?:\[\w{1,20}\])?\.id)\}(?=\/|$)/;
const EXECUTION_ARN =
  /^\$\{aws_api(?:_gateway_rest_api|gatewayv2_api)\.[\w-]{1,200}(?:\[\w{1,20}\])?\.execution_arn\}/;
const ANY_API = "arn:*:execute-api:*:*:*";
