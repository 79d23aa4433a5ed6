import { type AwsCommand, readAwsCommand } from "./configuration/aws-command";
import type { ConfigurationSource } from "./configuration/sources";
import { findObjects, type JsonObject, member } from "./json-objects";
import { itemsOf } from "./json-values";
import type { Line } from "./lines";
import { madeConfiguration, madeObject } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration, Span } from "./types";

/** Commands that print nothing when they succeed: that they were run is what counts. */
const silent = new Map<string, ConfigurationSource>([
  ["apigateway flush-stage-authorizers-cache", "apigateway flush-stage-authorizers-cache"],
  ["apigatewayv2 reset-authorizers-cache", "apigateway flush-stage-authorizers-cache"],
]);

const MAY_BE_TYPED = /aws[ \t]+(?:logs|apigateway)/;
const SEARCH = /(?:^|[\s$#%>])aws[ \t]+logs[ \t]+filter-log-events[ \t]/;
const SILENT = /(?:^|[\s$#%>])aws[ \t]+(apigateway(?:v2)?[ \t]+[a-z-]{1,60})[ \t]/;

/**
 * Read the command that emptied a cache, and the search of a log that found nothing.
 *
 * An empty result is one that says so, `{"events": []}`: a command without anything below it may
 * never have been run.
 */
export function readEmptyResults(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const typed = MAY_BE_TYPED.test(text) ? lines : [];
  const commands = typed.flatMap((line) => silentCommand(text, line));
  const searches = typed.flatMap((line) =>
    SEARCH.test(line.text.slice(0, 400)) ? (readAwsCommand(text, line.start, line.end) ?? []) : [],
  );
  const empty = [
    ...ranges.flatMap((range) =>
      text.slice(range.start, range.end).includes('"events"')
        ? findObjects(text, range.start, range.end).filter(isEmptySearch)
        : [],
    ),
    // the same in YAML
    ...lines.filter((line) => line.text === "events: []").map((line) => madeObject(line, [])),
  ].sort((one, other) => one.start - other.start);
  let next = 0;
  const results = empty.map((value) => {
    while ((searches[next]?.end ?? Number.POSITIVE_INFINITY) <= value.start) next += 1;
    return searchResult(text, value, searches[next - 1]);
  });
  return { documents: [...commands, ...results], notices: [] };
}

function silentCommand(text: string, line: Line): readonly Configuration[] {
  const name = SILENT.exec(line.text.slice(0, 400))?.[1]?.replace(/[ \t]+/g, " ");
  const source = silent.get(name ?? "");
  const command = source && readAwsCommand(text, line.start, line.end);
  if (!source || !command) return [];
  return [madeConfiguration(source, madeObject(command, []), command.options)];
}

function isEmptySearch(object: JsonObject): boolean {
  const events = member(object, "events");
  const names = ["events", "searchedlogstreams", "nexttoken"];
  return (
    !object.isCut &&
    events?.kind === "list" &&
    itemsOf(events).length === 0 &&
    member(object, "nexttoken") === undefined &&
    object.members.every(({ key }) => names.includes(key.toLowerCase()))
  );
}

const MOST_BETWEEN = 200;

function searchResult(
  text: string,
  value: JsonObject,
  above: AwsCommand | undefined,
): Configuration {
  const isNear = above !== undefined && value.start - above.end < MOST_BETWEEN;
  const command = isNear && text.slice(above.end, value.start).trim() === "" ? above : undefined;
  const { span, ...found } = madeConfiguration("logs filter-log-events", value, command?.options);
  return { ...found, span: { start: command?.start ?? span.start, end: span.end } };
}
