import { findObjects } from "../json-objects";
import { itemsOf, objectOf, textOf, valueAt } from "../json-values";
import type { Line } from "../lines";
import { madeDeclaration, madeResources } from "../made-json";
import type { Reading } from "../reading";
import type { ChangeSide, Configuration, Span } from "../types";
import { operationOf, operationResources } from "./resources";
import { newest, type TrailCall, trailCalls } from "./trail-events";

/** What stands in each text that has an event of CloudTrail which changed an API. */
export const TRAIL_CHANGES =
  /apigateway\.amazonaws\.com[^#]{0,4000}?\bUpdate(?:Method|RestApi)\b|\bUpdate(?:Method|RestApi)\b[^#]{0,4000}?apigateway\.amazonaws\.com/;

const CHANGING = /^update(?:method|restapi)$/;

/**
 * Read events of CloudTrail that changed a REST API: what they set is saved, and the stage runs it once an event
 * deployed it to that stage. An event is past, unless the refusal's own time tells that it came later.
 *
 * Source: Amazon API Gateway, Logging calls to API Gateway APIs with CloudTrail; Deploy REST APIs.
 */
export function readTrailChanges(
  text: string,
  _: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const answered = answeredAt(text);
  const objects = ranges
    .flatMap(({ start, end }) => findObjects(text, start, end))
    .map((object) => ({ object, calls: trailCalls(object) }))
    .filter(({ calls }) => calls.length > 0);
  const all = objects.flatMap(({ calls }) => calls);
  if (!all.some(isChanging)) return { documents: [], notices: [], used: [] };
  const changes = newest(all.filter(isChanging).filter((one) => isBefore(one, answered)));
  const rest = newest(all.filter((one) => !isChanging(one)));
  const deployments = all.filter((one) => isDeployment(one) && isBefore(one, answered));
  const documents = [
    ...declared(rest, objects[0]?.object),
    ...changes.flatMap((one) =>
      declared([one], one).map(
        (made): Configuration => ({ ...made, change: sideOf(one, deployments) }),
      ),
    ),
  ];
  return {
    documents,
    notices: [],
    used: objects.map(({ object: { start, end } }) => ({ start, end })),
  };
}

function declared(calls: readonly TrailCall[], span: Span | undefined): readonly Configuration[] {
  const resources = operationResources(calls);
  if (span === undefined || resources.length === 0) return [];
  return [madeDeclaration("resource-list", madeResources(span, resources))];
}

/** Of a trail that shows no deployment nobody knows whether there was one. */
function sideOf(change: TrailCall, deployments: readonly TrailCall[]): ChangeSide {
  const own = deployments.filter((one) => apiOf(one) === apiOf(change) && one.time >= change.time);
  const past = { side: "after", madeAt: 0, isPast: true } as const;
  const [first] = own;
  if (first === undefined) {
    return deployments.length === 0 ? { ...past, isOpen: true } : past;
  }
  const stages = own.map((one) => textOf(valueAt(one.parameters, "stageName")));
  const { start, end } = first;
  return { ...past, deployed: { start, end }, stages: stages.filter((one) => one !== undefined) };
}

function apiOf({ parameters }: TrailCall): string | undefined {
  return textOf(valueAt(parameters, "restApiId"));
}

function isChanging({ operation }: TrailCall): boolean {
  return CHANGING.test(operationOf(operation) ?? "");
}

/** `CreateDeployment`, and a stage that is given another one. */
function isDeployment({ operation, parameters }: TrailCall): boolean {
  const own = operationOf(operation);
  if (own === "createdeployment") return true;
  const patches = itemsOf(valueAt(parameters, "patchOperations"));
  return (
    own === "updatestage" &&
    patches.some((one) => textOf(valueAt(objectOf(one), "path")) === "/deploymentId")
  );
}

/** Where one of the times is not shown, an event is of what was before. */
function isBefore({ time }: TrailCall, answered: string | undefined): boolean {
  return answered === undefined || !ISO.test(time) || time <= answered;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const DATE =
  /^[<*>\s]{0,4}date:[ \t]{0,4}[A-Z][a-z]{2}, (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT/gim;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** When the last answer of a text was given, as events have their times. */
function answeredAt(text: string): string | undefined {
  const times = [...text.matchAll(DATE)].flatMap(({ groups }) => {
    const { day, month = "", year, time } = groups ?? {};
    const number = MONTHS.indexOf(month) + 1;
    return number === 0 ? [] : [`${year}-${String(number).padStart(2, "0")}-${day}T${time}Z`];
  });
  return times.toSorted().at(-1);
}
