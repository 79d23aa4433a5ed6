import { readAwsCommand } from "./configuration/aws-command";
import { findObjects, type Json, type JsonMember } from "./json-objects";
import { type Line, runsOf } from "./lines";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration, Span } from "./types";

const KEY = /^"([^"]{1,1000})" *: *(?:\{.*)?$/;
const PAIR = /^"(url|default)" *: *"([^"]{0,1000})",?$/;
const METHOD = /^(?:get|head|post|put|patch|delete|options|x-amazon-apigateway-any-method)$/;

/**
 * Read what `grep -o` prints of an exported API: a line for each path and for each of its methods,
 * and before them the URL and the base path of the server; or the paths that `jq` prints, each with
 * the names of its methods.
 *
 * Such a list has a path with a method below it; keys of other JSON have none.
 */
export function readExportedRoutes(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const printed = runsOf(lines, isEntry).flatMap((run) => documentOf(run) ?? []);
  return { documents: [...listedPaths(text, lines, ranges), ...printed], notices: [] };
}

const EXPORT = /\baws apigateway(?:v2)? (?:get-export|export-api)\b/;

/** The API and the stage stand in the command that wrote the file. */
function listedPaths(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): readonly Configuration[] {
  if (!/get-export|export-api/.test(text)) return [];
  const exports = lines.flatMap(({ text: line, start, end }) =>
    EXPORT.test(line.slice(0, 400)) ? (readAwsCommand(text, start, end) ?? []) : [],
  );
  if (exports.length === 0) return [];
  let next = 0;
  return ranges.flatMap(({ start, end }) =>
    findObjects(text, start, end).flatMap((object): readonly Configuration[] => {
      while ((exports[next]?.end ?? Number.POSITIVE_INFINITY) <= object.start) next += 1;
      const command = exports[next - 1];
      const paths = object.members.flatMap(pathOf);
      const isList = paths.length > 0 && paths.length === object.members.length && !object.isCut;
      if (command === undefined || !isList) return [];
      const span = { start: object.start, end: object.end };
      const value = madeObject(span, [madeMember(span, "paths", madeObject(span, paths))]);
      return [madeConfiguration("openapi-document", value, command.options)];
    }),
  );
}

/** A path with the names of its methods: a list of them, or the keys of what was chosen of each. */
function pathOf({ key, value, ...span }: JsonMember): readonly JsonMember[] {
  if (!/^\/|^\$default$/.test(key) || value.kind === "scalar") return [];
  const names = value.kind === "list" ? value.items : value.members.map(keyOf);
  const methods = names.flatMap((name) =>
    name.kind === "scalar" && METHOD.test(name.value)
      ? [madeMember(name, name.value, madeObject(name, []))]
      : [],
  );
  return methods.length < names.length ? [] : [madeMember(span, key, madeObject(span, methods))];
}

function keyOf({ key, start, end }: JsonMember): Json {
  return madeScalar({ start, end }, key);
}

function isEntry(text: string): boolean {
  if (text.length > 1100 || !text.startsWith('"')) return false;
  const key = KEY.exec(text)?.[1];
  return PAIR.test(text) || key?.startsWith("/") === true || METHOD.test(key ?? "");
}

function documentOf(lines: readonly Line[]): Configuration | undefined {
  const paths: JsonMember[] = [];
  let methods: JsonMember[] = [];
  const values = new Map<string, JsonMember>();
  for (const line of lines) {
    const pair = PAIR.exec(line.text);
    const key = KEY.exec(line.text)?.[1];
    if (pair?.[1] !== undefined && pair[2] !== undefined) {
      if (!values.has(pair[1]))
        values.set(pair[1], madeMember(line, pair[1], madeScalar(line, pair[2])));
    } else if (key?.startsWith("/")) {
      methods = [];
      paths.push(madeMember(line, key, madeObject(line, methods)));
    } else if (key !== undefined && paths.length > 0) {
      methods.push(madeMember(line, key, madeObject(line, [])));
    }
  }
  const [first] = lines;
  const last = lines.at(-1);
  const isList = paths.some(({ value }) => value.kind === "object" && value.members.length > 0);
  if (first === undefined || last === undefined || !isList) return undefined;
  const span = { start: first.start, end: last.end };
  const members = [...servers(span, values), madeMember(span, "paths", madeObject(span, paths))];
  return madeConfiguration("openapi-document", madeObject(span, members));
}

function servers(span: Span, values: ReadonlyMap<string, JsonMember>): readonly JsonMember[] {
  const url = values.get("url");
  const basePath = values.get("default");
  if (url === undefined) return [];
  const variables =
    basePath === undefined
      ? []
      : [
          madeMember(
            basePath,
            "variables",
            madeObject(basePath, [
              madeMember(basePath, "basePath", madeObject(basePath, [basePath])),
            ]),
          ),
        ];
  const list = madeList(span, [madeObject(url, [url, ...variables])]);
  return [madeMember(span, "servers", list)];
}
