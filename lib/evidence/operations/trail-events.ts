import { policyOf } from "../configuration/policy-of";
import type { JsonMember, JsonObject } from "../json-objects";
import { itemsOf, objectOf, objectPrinted, textOf, valueAt } from "../json-values";
import { madeResources } from "../made-json";
import type { ResourceList } from "../terraform/resource-list";
import { type OperationCall, operationOf, operationResources } from "./resources";

/**
 * What events of AWS CloudTrail say of an API: one, a file's `Records`, what `lookup-events` prints, or an event of
 * EventBridge around one. A call that was refused changed nothing; of several the last holds.
 *
 * Source: Amazon API Gateway, Logging calls to API Gateway APIs with CloudTrail.
 */
export function trailListOf(object: JsonObject): ResourceList | undefined {
  const resources = operationResources(newest(trailCalls(object)));
  if (resources.length === 0) return undefined;
  return { value: madeResources(object, resources), isDeclared: true };
}

/** The calls of operations that events tell of, each of which makes or changes a part of an API. */
export function trailCalls(object: JsonObject): readonly TrailCall[] {
  return eventsIn(object).flatMap((event) => callOf(event) ?? []);
}

/**
 * The policy that a session was given, by the one such event of AWS STS, and the role that it is a session of.
 *
 * Source: AWS IAM, Logging IAM and AWS STS API calls with AWS CloudTrail.
 */
export function sessionPolicyOf(
  object: JsonObject,
): { readonly policy: JsonObject; readonly role: string } | undefined {
  const [one, other] = eventsIn(object).flatMap((event) => {
    const isOfSession = MAKES_SESSION.test(textOf(valueAt(event, "eventName")) ?? "");
    const isSts = textOf(valueAt(event, "eventSource")) === "sts.amazonaws.com";
    const policy = policyOf(valueAt(event, "requestParameters", "policy"));
    if (!isSts || !isOfSession || policy === undefined) return [];
    return [{ policy, role: textOf(valueAt(event, "requestParameters", "roleArn")) ?? "" }];
  });
  return other === undefined ? one : undefined;
}

const MAKES_SESSION = /^(?:AssumeRole(?:With\w{1,20})?|GetFederationToken)$/;

function eventsIn(object: JsonObject): readonly JsonObject[] {
  if (valueAt(object, "eventSource") !== undefined) return [object];
  const records = [...itemsOf(valueAt(object, "Records")), ...itemsOf(valueAt(object, "Events"))];
  const own = [valueAt(object, "detail"), valueAt(object, "CloudTrailEvent")];
  return [...records, ...own].flatMap((one) => {
    const event = objectOf(one);
    const printed = valueAt(event, "CloudTrailEvent") ?? one;
    return objectPrinted(printed) ?? [];
  });
}

/** A call of an operation, and when it was. */
export interface TrailCall extends OperationCall {
  readonly time: string;
}

const SOURCE = /^(?:apigateway(?:v2)?|ec2|wafv2)\.amazonaws\.com$/;

function callOf(event: JsonObject): TrailCall | undefined {
  const operation = textOf(valueAt(event, "eventName")) ?? "";
  const parameters = objectOf(valueAt(event, "requestParameters"));
  const isOurs = SOURCE.test(textOf(valueAt(event, "eventSource")) ?? "");
  const isRefused = textOf(valueAt(event, "errorCode")) !== undefined;
  if (!isOurs || isRefused || parameters === undefined) return undefined;
  if (operationOf(operation) === undefined) return undefined;
  const { start, end } = event;
  const time = textOf(valueAt(event, "eventTime")) ?? "";
  const all = { ...parameters, members: parameters.members.flatMap(withInner) };
  return { operation, parameters: all, start, end, time };
}

/** What stands in the body of a request is one member: `putMethodInput`. */
function withInner(one: JsonMember): readonly JsonMember[] {
  const inner = objectOf(one.value);
  return inner !== undefined && /(?:Input|Request)$/.test(one.key) ? inner.members : [one];
}

/** Of calls that are about one thing the last, in time. */
export function newest(calls: readonly TrailCall[]): readonly TrailCall[] {
  const seen = new Set<string>();
  const sorted = calls.toSorted((one, other) => (one.time < other.time ? 1 : -1));
  return sorted.filter(({ operation, parameters }) => {
    const names = ["restApiId", "apiId", "resourceId", "httpMethod", "routeKey", "stageName"];
    const key = [operation, ...names.map((name) => textOf(valueAt(parameters, name)) ?? "")].join(
      " ",
    );
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
