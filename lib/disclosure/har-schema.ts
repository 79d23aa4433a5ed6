import { isAddress, shownUrl } from "./addresses";
import { discloseText, discloseValue } from "./disclose-text";
import { NOT_SHOWN } from "./not-shown";
import { isPlainName } from "./plain-names";

/** What may stay of a string of a HAR. */
type StringRule = (value: string) => string;

/** What may stay of a value of a HAR; members of an object that are not listed go. */
export type HarRule =
  | { readonly kind: "number" }
  | { readonly kind: "string"; readonly shown: StringRule }
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, HarRule> }
  | { readonly kind: "list"; readonly items: HarRule }
  | { readonly kind: "pairs"; readonly of: "headers" | "parameters" | "cookies" }
  | { readonly kind: "content" };

const number: HarRule = { kind: "number" };
const string = (shown: StringRule): HarRule => ({ kind: "string", shown });
const list = (items: HarRule): HarRule => ({ kind: "list", items });
const object = (members: { readonly [name: string]: HarRule }): HarRule => ({
  kind: "object",
  members: new Map(Object.entries(members)),
});
const named = (name: string): HarRule => string((value) => discloseValue(name, value));
const matching = (pattern: RegExp): HarRule =>
  string((value) => (value === "" || pattern.test(value) ? value : NOT_SHOWN));

const url = string((value) => (value === "" ? "" : shownUrl(value)));
const time = named("time");
const words = string((value) =>
  value.split(" ").every((word) => isPlainName(word)) ? value : NOT_SHOWN,
);
const text = string(discloseText);
const id = string((value) =>
  /^page_\d{1,6}$/.test(value) || isPlainName(value) ? value : NOT_SHOWN,
);
const empty = object({});

const program = object({ name: words, version: matching(/^\d{1,5}(?:\.\d{1,6}){0,4}$/) });

const timings = object(
  Object.fromEntries(
    [
      ..."blocked dns connect send wait receive ssl".split(" "),
      ..."_blocked_queueing _blocked_proxy _workerStart _workerReady _workerFetchStart _workerRespondWithSettled".split(
        " ",
      ),
    ].map((name) => [name, number]),
  ),
);

const message = {
  httpVersion: named("httpversion"),
  headers: { kind: "pairs", of: "headers" },
  cookies: { kind: "pairs", of: "cookies" },
  headersSize: number,
  bodySize: number,
} as const;

const requestMembers = {
  ...message,
  method: named("method"),
  url,
  queryString: { kind: "pairs", of: "parameters" },
  postData: object({
    mimeType: named("mimetype"),
    text: string((value) => (value === "" ? "" : NOT_SHOWN)),
    params: { kind: "pairs", of: "parameters" },
  }),
} as const;

const responseMembers = {
  ...message,
  status: number,
  statusText: text,
  content: { kind: "content" },
  redirectURL: url,
  _transferSize: number,
  _error: matching(/^net::ERR_[A-Z_]{2,40}$/),
  _failureText: text,
  _fetchedViaServiceWorker: number,
} as const;

const entryMembers = {
  startedDateTime: time,
  time: number,
  request: object(requestMembers),
  response: object(responseMembers),
  cache: empty,
  timings,
  serverIPAddress: string((value) => (value === "" || isAddress(value) ? value : NOT_SHOWN)),
  pageref: id,
  _resourceType: id,
  _priority: id,
  _fromCache: id,
  _error: matching(/^net::ERR_[A-Z_]{2,40}$/),
  _webSocketMessages: list(object({ type: id, time: number, opcode: number, data: text })),
} as const;

/** An entry, and a request or a response alone, which have each other's members nowhere. */
export const entryRule = object({ ...requestMembers, ...responseMembers, ...entryMembers });

const logMembers = {
  version: matching(/^1\.\d$/),
  creator: program,
  browser: program,
  pages: list(
    object({
      startedDateTime: time,
      id,
      title: string((value) => (/^https?:/.test(value) ? shownUrl(value) : NOT_SHOWN)),
      pageTimings: object({ onContentLoad: number, onLoad: number }),
    }),
  ),
  entries: list(entryRule),
} as const;

/**
 * What may stay of a HAR (HTTP Archive 1.2, and the fields that Chrome and Playwright add which a
 * diagnosis reads): its structure, times, sizes and statuses; of values what is known to be harmless.
 */
export const logRule = object(logMembers);
export const fileRule = object({ log: logRule });
export const entriesRule = list(entryRule);
