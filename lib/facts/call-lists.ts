import { hostKind } from "./host-kind";
import type { Fact, Subject } from "./types";

/** A call and what came of it, on a line of its own: `POST /orders → 403`, `UA=curl/8.7.1 -> 200`, `| GET /a | 403 |`. */
const ENTRY =
  /^[ \t>*•|$`-]{0,12}(?<what>(?=[^\n]{0,100}?(?:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b|\b(?:UA|[Uu]ser-[Aa]gent)\b|https?:\/\/))[^\n→]{1,200}?)[`"' \t]{0,10}(?:→|⇒|⟶|[-=]>|\||\b(?:returns?|gives?|answers?|responds with)\b)[ \t*]{0,8}(?:❌|✅|✓|✗)?[ \t*`]{0,4}(?:HTTP |status )?(?<status>[1-5]\d\d)\b/gm;

const MOST_ENTRIES = 50;

interface Entry {
  readonly method: string | undefined;
  readonly place: string | undefined;
  readonly agent: string | undefined;
  readonly status: number;
  readonly span: Fact["span"];
}

/**
 * What a list of calls and their statuses tells, as people write what they tried: which call was refused,
 * and what of it differs from one that works.
 */
export function callListFacts({ message }: Subject): readonly Fact[] {
  if (
    message === undefined ||
    !/(?:→|⇒|⟶|[-=]>|\||\b(?:returns?|gives?|answers?|responds with)\b)[ \t*❌`]{0,10}(?:HTTP |status )?403\b/.test(
      message.value,
    )
  )
    return [];
  const entries = entriesOf(message);
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

function entriesOf({ value, span }: NonNullable<Subject["message"]>): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { groups, index, 0: line } of value.matchAll(ENTRY)) {
    const { what = "", status } = groups ?? {};
    entries.push({
      method: /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/.exec(what)?.[0],
      place: /(?:https?:\/\/[^\s/]{1,200})?\/[^\s?`"']{0,200}/.exec(what)?.[0],
      agent: /\b(?:UA|user-agent)\s?[:=]\s?(\S{1,80})/i.exec(what)?.[1],
      status: Number(status),
      span: { start: span.start + index, end: span.start + index + line.length },
    });
    if (entries.length === MOST_ENTRIES) break;
  }
  return entries;
}

/** Another method or path of one server. */
function isOtherCall(one: Entry, refused: Entry): boolean {
  if (one.method === "OPTIONS" || refused.method === "OPTIONS") return false;
  const isElsewhere = hostIn(one.place) !== hostIn(refused.place);
  if (isElsewhere || one.agent !== undefined) return false;
  return one.place !== refused.place || one.method !== refused.method;
}

/** The same path on the API's own name, behind a stage. */
function isDirect(one: Entry, refused: Entry): boolean {
  const [here, there] = [hostIn(refused.place), hostIn(one.place)];
  const isOwn = (origin: string) => hostKind(origin.replace(/^https?:\/\//, "")) === "execute-api";
  const path = refused.place?.slice(here.length) ?? "";
  return (
    here !== "" &&
    !isOwn(here) &&
    isOwn(there) &&
    path.length > 1 &&
    (one.place?.endsWith(path) ?? false)
  );
}

function hostIn(place: string | undefined): string {
  return /^https?:\/\/[^/]+/.exec(place ?? "")?.[0] ?? "";
}
