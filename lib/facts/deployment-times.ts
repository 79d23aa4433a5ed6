import { timeOf } from "../evidence";
import type { Fact } from "./types";

const TIME = String.raw`\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z| ?UTC|[+-]\d\d:?\d\d)?)?`;
/** Operations that change what a stage runs only once it is deployed. */
const CHANGE = `(?:Update|Put|Import|Create|Delete)(?:RestApi|Resource|Method(?:Response)?|Integration(?:Response)?|Authorizer|GatewayResponse)`;
const EVENT = new RegExp(
  String.raw`\b(?<name>${CHANGE}|CreateDeployment|UpdateStage)\b[^\n\d]{0,40}(?<after>${TIME})|(?<before>${TIME})[^\n\d]{0,40}?\b(?<named>${CHANGE}|CreateDeployment|UpdateStage)\b`,
  "g",
);

/**
 * That a change is newer than the last deployment, where somebody writes down when CloudTrail has the two:
 * `UpdateRestApi 2026-11-18T09:41Z, last CreateDeployment 2026-09-30`.
 *
 * Source: "Deploy REST APIs in API Gateway", API Gateway's guide.
 */
export function deploymentTimes(text: string): readonly Fact[] {
  if (!text.includes("CreateDeployment")) return [];
  const events = [...text.matchAll(EVENT)].slice(0, MOST_EVENTS).flatMap((found) => {
    const { name, named, after, before } = found.groups ?? {};
    const what = name ?? named ?? "";
    const isRelease = what === "CreateDeployment" || what === "UpdateStage";
    const written = after ?? before ?? "";
    // a release of a day whose hour is not told may be of its end
    const time = timeIn(isRelease && !written.includes(":") ? `${written}T23:59:59Z` : written);
    const span = { start: found.index, end: found.index + found[0].length };
    return time === undefined ? [] : [{ name: what, isRelease, time, span }];
  });
  const releases = events.filter(({ isRelease }) => isRelease);
  const changes = events.filter(({ isRelease }) => !isRelease);
  const [newest] = changes.toSorted((one, other) => other.time - one.time);
  if (newest === undefined || !releases.some(({ name }) => name === "CreateDeployment")) return [];
  return releases.every(({ time }) => time < newest.time)
    ? [{ facet: "deployed-since-change", option: "no", span: newest.span, by: "scan" }]
    : [];
}

const MOST_EVENTS = 100;

/** The moment, where a day may have no hour, and an hour no seconds. */
function timeIn(written: string): number | undefined {
  const [, day = "", minute = "00:00", second = ":00"] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?/.exec(written) ?? [];
  return timeOf(`${day}T${minute}${second}Z`);
}
