import type { Line } from "./lines";
import { madeDeclaration, madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";
import type { Span } from "./types";

const METHOD = "(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY)";
const METHODS = String.raw`${METHOD}(?:["']?\s{0,2}[,/|&+ ]\s{0,2}["']?${METHOD}){0,7}`;
const PATH = String.raw`\/(?:[\w{}+.:@~%/-]{0,200}[\w{}+/])?`;
const MANY = new RegExp(METHOD, "gi");
/** As the keys of an OpenAPI document have them, which are words of prose, too. */
const SMALL = METHODS.replaceAll(METHOD, METHOD.toLowerCase());

/** `GET /orders`, `/orders GET POST`, `/orders: [GET, POST]`, a row of a table. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`^["'\`]?(?<methods>${METHODS})["'\`]?\s{0,4}[|:]?\s{1,9}["'\`]?(?<path>${PATH})["'\`]?$`,
  ),
  new RegExp(
    String.raw`^["'\`]?(?<path>${PATH})["'\`]?\s{0,9}(?:[:|–—(-]\s{0,4})?[[(]?["'\`]?(?<methods>${METHODS})["'\`]?[\])]?$`,
  ),
  new RegExp(String.raw`^(?<path>${PATH})(?:\t|\s{2,9}|: ?)\[?(?<methods>${SMALL})\]?$`),
  new RegExp(String.raw`^(?<methods>${SMALL})\s{1,9}(?<path>${PATH})$`),
];
/** A path alone, among others that have methods. */
const ALONE = new RegExp(`^["'\`]?(?<path>${PATH})["'\`]?$`);
/** What tells that a list is one of what an API has. */
const LABEL =
  /\b(?:resources?|routes?|endpoints?|paths?|methods?|(?:deployed|defined|configured|available) (?:on|in)|API has)\b|资源|路由|リソース|ルート|メソッド/i;
/** What came of a call, or of several: no route. */
const RESULT =
  /(?:=>|->|→|:|\s)\s{0,4}[1-5]\d\d\b|\bHTTP\/|\b(?:works?|fails?|ok|403|forbidden)\b/i;
/** The paths of an OpenAPI document, of which the beginning is missing. */
const KEY = new RegExp(String.raw`^["']?(?<path>${PATH})["']?:(?:\s*\{)?$`);
/** A path and its methods in the JSON that a filter made. */
const FILTERED = new RegExp(
  String.raw`"(?<path>${PATH})":\s{0,20}\[\s{0,20}(?<methods>"${METHOD}"(?:\s{0,20},\s{0,20}"${METHOD}"){0,7})\s{0,20}\]`,
  "g",
);
/** Who prints the paths alone, of all that there are. */
const PRINTS = /\b(?:[jy]q\b|aws apigateway get-(?:resources|export)\b)/;
const OPERATION =
  /^["']?(?<method>get|head|post|put|patch|delete|options|x-amazon-apigateway-any-method)["']?:(?:\s|$)/;

/** The refusals that leave open whether there is such a method; beside others nobody asks what there is. */
export const ASKS_FOR_ROUTES =
  /Missing Authentication Token|Authorization header|MissingAuthenticationToken|MISSING_AUTHENTICATION_TOKEN/;

interface Found {
  readonly path: string;
  /** None where only the path is listed. */
  readonly methods: readonly string[];
  readonly line: Span;
}

/**
 * Read the routes that somebody lists beside a call: in a line, one a line, in a table, as the paths of an
 * OpenAPI document without its beginning. The lines stay for others.
 */
export function readRouteLists(text: string, lines: readonly Line[]): Reading {
  if (!ASKS_FOR_ROUTES.test(text)) return { documents: [], notices: [] };
  const near = lines.filter(({ text }) => text !== "" && text.length <= LONGEST);
  const found = [...listed(near), ...keyed(near), ...filtered(text)];
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined || found.length < 2)
    return { documents: [], notices: [] };
  const items = found.map(({ path, methods, line }) =>
    madeObject(line, [
      madeMember(line, "path", madeScalar(line, path)),
      madeMember(
        line,
        "methods",
        madeList(
          line,
          methods.map((one) => madeScalar(line, one)),
        ),
      ),
    ]),
  );
  const span = { start: first.line.start, end: Math.max(last.line.end, first.line.end) };
  const value = madeObject(span, [madeMember(span, "routes", madeList(span, items))], "cut");
  return { documents: [madeDeclaration("route-list", value)], notices: [], used: [] };
}

const LONGEST = 400;
const MOST_BETWEEN = 2;

/** Routes under a label, or behind one in a line. */
function listed(lines: readonly Line[]): readonly Found[] {
  const found: Found[] = [];
  let left = 0;
  let isPrinted = false;
  for (const line of lines) {
    const parts = RESULT.test(line.text) ? [] : routesIn(line);
    if (LABEL.test(line.text)) {
      left = MOST_BETWEEN;
      isPrinted ||= PRINTS.test(line.text);
    } else if (parts.length === 0) left -= 1;
    if (parts.length > 0 && left > 0) {
      for (const one of parts) found.push(one);
      left = MOST_BETWEEN;
    }
  }
  if (found.some(({ methods }) => methods.length > 0)) return found;
  return isPrinted ? found.map((one) => ({ ...one, methods: ["ANY"] })) : [];
}

function routesIn(line: Line): readonly Found[] {
  const behind =
    /^[\w ./'’-]{0,60}\b(?:resources?|routes?|endpoints?|paths?|methods?)\b[\w ]{0,30}[:：]\s{0,9}(?=\S)/i.exec(
      line.text,
    );
  const rest = line.text
    .slice(behind?.[0].length ?? 0)
    .replace(/^(?:[-*•+]\s{1,4}|\d{1,2}[.)]\s{1,4}|[│├└─\s]{1,20})+|^\|\s{0,9}|\s{0,9}\|$/g, "")
    .trim();
  const parts = rest.split(/\s{0,4}[,;]\s{1,4}(?=["'`]?(?:\/|[A-Z]{3,7}\s{1,4}["'`]?\/))/);
  const routes = parts.map((part) => routeIn(line, part.trim()));
  return routes.every((one) => one !== undefined) ? routes : [];
}

function routeIn(line: Line, part: string): Found | undefined {
  for (const form of FORMS) {
    const { path, methods } = form.exec(part)?.groups ?? {};
    if (path !== undefined && methods !== undefined)
      return { path, methods: (methods.match(MANY) ?? []).map((one) => one.toUpperCase()), line };
  }
  const path = ALONE.exec(part)?.groups?.path;
  return path === undefined ? undefined : { path, methods: [], line };
}

function filtered(text: string): readonly Found[] {
  return [...text.matchAll(FILTERED)].flatMap(({ index, groups, 0: { length } }) => {
    const { path, methods } = groups ?? {};
    const line = { start: index, end: index + length };
    return path === undefined ? [] : [{ path, methods: methods?.match(MANY) ?? [], line }];
  });
}

/** Paths with their operations below them. */
function keyed(lines: readonly Line[]): readonly Found[] {
  const found: Found[] = [];
  let path: string | undefined;
  for (const line of lines) {
    const key = KEY.exec(line.text)?.groups?.path;
    const method = OPERATION.exec(line.text)?.groups?.method;
    if (key !== undefined) path = key;
    else if (path !== undefined && method !== undefined) {
      const name = method.startsWith("x-") ? "ANY" : method.toUpperCase();
      found.push({ path, methods: [name], line });
    }
  }
  return found;
}
