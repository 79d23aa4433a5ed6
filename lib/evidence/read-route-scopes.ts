import type { Line } from "./lines";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration } from "./types";

const SCOPE = String.raw`["'\`]?[A-Za-z][\w-]{0,40}(?:[:/.][\w-]{1,40}){1,5}["'\`]?`;

/** That the scopes behind it are asked for: a requirement of OpenAPI, a setting, a person's words. */
const ASKED = String.raw`(?:security["']?: {0,3}(?:- ?|\[ ?)?(?:\{ ?)?["']?[\w-]{1,40}["']?: ?\[ ?|authori[sz]ation[ _]?scopes?["'\`]?(?: ?[:=]| is| are)? ?\[? ?|(?:requires?|needs|asks for|expects|demands|is protected (?:by|with)) (?:(?:the|an?|OAuth2?|JWT|custom) ){0,3}scopes? )`;

const ROUTE = new RegExp(
  String.raw`\b(?<method>GET|POST|PUT|PATCH|DELETE|ANY) (?<path>\/[\w{}+./-]{0,120})["'\`]?[^\n]{0,60}?\b${ASKED}(?<scopes>${SCOPE}(?:,? ?(?:or )?${SCOPE}){0,5})`,
  "i",
);

const LONGEST = 600;

/** Read the scopes that a route is said to ask for, on one line. The lines stay for others. */
export function readRouteScopes(_: string, lines: readonly Line[]): Reading {
  const documents = lines.flatMap((line): readonly Configuration[] => {
    const { text } = line;
    if (text.length > LONGEST || !/scope|security/i.test(text)) return [];
    const { method, path, scopes = "" } = ROUTE.exec(text)?.groups ?? {};
    if (method === undefined || path === undefined) return [];
    const names = scopes.split(/,? (?:or )?|,/).map((one) => one.replace(/["'`]/g, ""));
    const listed = madeList(
      line,
      names.filter((one) => one !== "").map((one) => madeScalar(line, one)),
    );
    return [
      madeConfiguration(
        "route-scopes",
        madeObject(line, [
          madeMember(line, "RouteKey", madeScalar(line, `${method.toUpperCase()} ${path}`)),
          madeMember(line, "AuthorizationScopes", listed),
        ]),
      ),
    ];
  });
  return { documents, notices: [], used: [] };
}
