import { spanInMessage } from "./fields";
import { hostKind, hostOf } from "./host";
import { isMisspelt } from "./near-paths";
import { once } from "./once";
import type { Fact, Subject } from "./types";

/** A call and what came of it, on a line of its own: `POST /orders → 403`, `UA=curl/8.7.1 -> 200`, `| GET /a | 403 |`. */
const ENTRY =
  /^[ \t>*•|$`-]{0,12}(?<what>(?=[^\n]{0,100}?(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b|\b(?:UA|[Uu]ser-[Aa]gent)\b|https?:\/\/))[^\n→]{1,200}?)[`"' \t]{0,10}(?:→|⇒|⟶|[-=]>|\||\b(?:returns?|gives?|answers?|responds with)\b)[ \t*]{0,8}(?:❌|✅|✓|✗)?[ \t*`]{0,4}(?:HTTP |status )?(?<status>[1-5]\d\d)\b/gm;

/** The same as a log has it: `12:00:44 GET /shifts 403 Forbidden`. */
const LOGGED =
  /^[\w:.,+[\]\t -]{0,48}?\b(?<what>(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]{1,4}(?:https?:\/\/[^\s/]{1,200})?\/[^\s"]{0,200})[ \t]{1,4}(?:HTTP\/[\d.]{1,3}[ \t]{1,4})?(?<status>[1-5]\d\d)(?![\w.])/gm;

/** That some line of each form was refused: by its status, behind which the line is looked back along. */
const REFUSED_IN_LIST =
  /403\b(?<=(?:→|⇒|⟶|[-=]>|\||\b(?:returns?|gives?|answers?|responds with)\b)[ \t*❌`]{0,10}(?:HTTP |status )?403)/;
const REFUSED_IN_LOG =
  /403(?![\w.])(?<=\/[^\s"]{0,200}[ \t]{1,4}(?:HTTP\/[\d.]{1,3}[ \t]{1,4})?403)/;

/** The same as a loop prints it: `/orders 200`, `https://api.example.com/a: 403`. */
const PRINTED =
  /^[ \t>*•"'([-]{0,8}(?<what>(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD)[ \t]{1,4})?(?:https?:\/\/[^\s/]{1,200})?\/[^\s"',:)\]]{0,200})["']?[ \t]{0,4}[,:=]{0,2}[ \t]{0,4}(?<status>[1-5]\d\d)[ \t)\],]{0,4}$/gm;
const REFUSED_IN_PRINT =
  /403(?=[ \t)\],]{0,4}$)(?<=\/[^\s"',:)\]]{0,200}["']?[ \t]{0,4}[,:=]{0,2}[ \t]{0,4}403)/m;

const MOST_ENTRIES = 50;

/** What a line names of a call. */
export interface NamedCall {
  readonly method: string | undefined;
  /** The host of a URL; none of a path. */
  readonly host: string | undefined;
  readonly path: string | undefined;
  readonly agent: string | undefined;
}

interface Entry extends NamedCall {
  readonly status: number;
  readonly span: Fact["span"];
}

/**
 * What a list of calls and their statuses tells, as people write what they tried: which call was refused,
 * and what of it differs from one that works.
 */
export function callListFacts(subject: Subject): readonly Fact[] {
  const entries = listedCalls(subject);
  const refused = entries.find(({ status }) => status === 403);
  if (refused === undefined) return [];
  const { method, span } = refused;
  const preflight: readonly Fact[] =
    method === undefined
      ? []
      : [{ facet: "preflight", option: method === "OPTIONS" ? "yes" : "no", span }];
  const works = entries.filter(({ status }) => status >= 200 && status < 300);
  const other = works.find((one) => isOtherCall(one, refused));
  const direct = works.find((one) => isDirect(one, refused));
  // whoever was asked for credentials got through, too
  const agent = entries.find(
    (one) => one.status !== 403 && one.agent !== undefined && one.agent !== refused.agent,
  );
  return [
    ...preflight,
    ...(other === undefined
      ? []
      : [{ facet: "other-methods-work", option: "yes", span: other.span } as const]),
    ...(direct === undefined
      ? []
      : [{ facet: "works-on-default-endpoint", option: "yes", span: direct.span } as const]),
    ...(agent === undefined || refused.agent === undefined
      ? []
      : [{ facet: "other-clients-work", option: "yes", span: agent.span } as const]),
  ];
}

/**
 * That the refused call of such a list has no route: it works under a path that is spelt otherwise, or on the
 * API's own name with the stage, which the mapping of the refused one has already.
 *
 * @param subject a list of calls that were refused for want of a route, or of a signature
 */
export function nearListFacts(subject: Subject): readonly Fact[] {
  const entries = listedCalls(subject);
  const refused = entries.find(({ status }) => status === 403);
  if (refused === undefined) return [];
  const near = entries.find(
    (one) =>
      one.status >= 200 &&
      one.status < 300 &&
      (isNear(one, refused, entries) || (isDirect(one, refused) && one.path === refused.path)),
  );
  return near === undefined
    ? []
    : [{ facet: "route-deployed", option: "no", span: near.span, by: "presumption" }];
}

/** The method and the path of the first call of such a list that was refused. */
export function refusedInList(subject: Subject): Pick<Entry, "method" | "path"> | undefined {
  return listedCalls(subject).find(({ status }) => status === 403);
}

/** The entries in the first form that shows a refusal, and some entry. */
export const listedCalls = once((subject: Subject): readonly Entry[] => {
  const text = subject.message?.value ?? "";
  for (const [refuses, form] of [
    [REFUSED_IN_LIST, ENTRY],
    [REFUSED_IN_LOG, LOGGED],
    [REFUSED_IN_PRINT, PRINTED],
  ] as const) {
    const entries = refuses.test(text) ? entriesOf(text, subject, form) : [];
    if (entries.length > 0) return entries;
  }
  return [];
});

function entriesOf(text: string, subject: Subject, pattern: RegExp): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { groups, index, 0: line } of text.matchAll(pattern)) {
    const { what = "", status } = groups ?? {};
    const span = spanInMessage(subject, { start: index, end: index + line.length });
    if (span === undefined) continue;
    entries.push({ ...namedCall(what), status: Number(status), span });
    if (entries.length === MOST_ENTRIES) break;
  }
  return entries;
}

/** What the words in which somebody says what he called name of it. */
export function namedCall(what: string): NamedCall {
  const { url = "", path } =
    /(?<url>https?:\/\/[^\s/]{1,200})?(?<path>\/[^\s?`"']{0,200})/.exec(what)?.groups ?? {};
  return {
    method: onlyMethod(what),
    host: hostOf(url),
    path,
    agent: /\b(?:UA|user-agent)\s?[:=]\s?(\S{1,80})/i.exec(what)?.[1],
  };
}

/** The method of a line that names no other: of several, which was refused is for people to tell. */
function onlyMethod(what: string): string | undefined {
  const named = new Set(what.match(/\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g));
  return named.size === 1 ? [...named][0] : undefined;
}

/** Another method or path of one server, and below one stage as far as a path of several segments names one. */
export function isOtherCall(one: NamedCall, refused: NamedCall): boolean {
  if (one.method === "OPTIONS" || refused.method === "OPTIONS") return false;
  if (one.host !== refused.host || one.agent !== undefined) return false;
  if (one.path === refused.path) return one.method !== refused.method;
  const [stage, other] = [one, refused].map(
    ({ path }) => /^\/([^/]{1,128})\/./.exec(path ?? "")?.[1],
  );
  return stage === other || stage === undefined || other === undefined;
}

/** The same call under a path that is spelt otherwise, where no other entry was refused. */
function isNear(one: NamedCall, refused: NamedCall, entries: readonly Entry[]): boolean {
  const isOne = entries.every(({ status, path }) => status !== 403 || path === refused.path);
  return isOne && isMisspelt(refused, one);
}

/** The same path on the API's own name, behind a stage. */
function isDirect(one: NamedCall, refused: NamedCall): boolean {
  const isOwn = ({ host }: NamedCall) => hostKind(host ?? "") === "execute-api";
  const { host, path = "" } = refused;
  return (
    host !== undefined &&
    !isOwn(refused) &&
    isOwn(one) &&
    path.length > 1 &&
    (one.path?.endsWith(path) ?? false)
  );
}
