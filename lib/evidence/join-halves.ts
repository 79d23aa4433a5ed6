import type { Reading } from "./reading";
import type { EvidenceDocument, Exchange, Notice, Request, Response } from "./types";
import { isOfOtherCall, isWrittenInCode } from "./working-status";

/**
 * Join the parts of one exchange that were found apart: people paste a command and later what it
 * printed, the headers of one panel under the body of another, or a sentence that tells of a call
 * whose answer stands beside it.
 *
 * Only neighbours are joined: where no part is there twice, and where one is the command that sent
 * the other, or says no more than the other says again. Calls of which each shows its request and its
 * answer stay apart, however alike they are.
 */
export function joinHalves(text: string, documents: readonly EvidenceDocument[]): Joined {
  const once = joinNeighbours(text, withoutRepeats(documents));
  // headers and body that were joined may be what a sentence before them told of
  const twice = joinNeighbours(text, once.documents);
  return { documents: twice.documents, notices: [...once.notices, ...twice.notices] };
}

/** What was joined, and of which answers many were taken for one. */
type Joined = Pick<Reading, "documents" | "notices">;

/** Without the sentences whose status is another exchange's: a reader has seen it, too. */
function withoutRepeats(documents: readonly EvidenceDocument[]): readonly EvidenceDocument[] {
  const seen = new Set(
    documents.flatMap((one) =>
      one.kind === "exchange" && !isMention(one) ? [one.response?.status?.span.start] : [],
    ),
  );
  return documents.filter(
    (one) =>
      one.kind !== "exchange" ||
      one.request !== undefined ||
      one.connection.length > 0 ||
      !isMention(one) ||
      !seen.has(one.response?.status?.span.start),
  );
}

/** A program prints its answer twice; who has it more often has pasted several calls. */
const OFTEN = 3;

function joinNeighbours(text: string, documents: readonly EvidenceDocument[]): Joined {
  const result: EvidenceDocument[] = [];
  const notices: Notice[] = [];
  let last:
    | { readonly exchange: Exchange; readonly at: number; readonly times: number }
    | undefined;
  const leave = () => {
    if (last === undefined || last.times < OFTEN) return;
    const { span } = last.exchange;
    notices.push({ id: "repeats-itself", span, counts: { read: 1, of: last.times } });
  };
  for (const document of documents) {
    const isApart = document.kind !== "exchange" || !last || works(text, last.exchange, document);
    const joined = isApart || !last ? undefined : join(last.exchange, document);
    if (joined && last && document.kind === "exchange") {
      const times = last.times + Number(isRepeated(last.exchange, document));
      result[last.at] = joined;
      last = { exchange: joined, at: last.at, times };
    } else {
      if (document.kind === "exchange") {
        leave();
        last = { exchange: document, at: result.length, times: 1 };
      }
      result.push(document);
    }
  }
  leave();
  return { documents: result, notices };
}

function join(one: Exchange, other: Exchange): Exchange | undefined {
  if (!areOfOneCall(one, other)) return undefined;
  const request = joinRequests(one.request, other.request);
  const response = joinResponses(one.response, other.response);
  const command = one.command ?? other.command;
  return {
    kind: "exchange",
    ...(request ? { request } : {}),
    ...(response ? { response } : {}),
    connection: [...one.connection, ...other.connection],
    ...(command ? { command } : {}),
    span: {
      start: Math.min(one.span.start, other.span.start),
      end: Math.max(one.span.end, other.span.end),
    },
  };
}

function areOfOneCall(one: Exchange, other: Exchange): boolean {
  if (areTwoCalls(one, other)) return false;
  if (isPreflightsAnswer(one, other)) return true;
  // the answer to a preflight is none to the call behind it, nor the other way round
  if (one.request !== undefined && isPreflight(one) !== isPreflight(other)) {
    if (one.response !== undefined || isPreflight(other)) return false;
  }
  const areCalls = one.request !== undefined && other.request !== undefined;
  // two sentences that name a call each tell of two calls
  const tells = isMention(one) !== isMention(other) || (isMention(one) && !areCalls);
  const goesOn = isBodyBehind(one, other) || isPrintBehind(one, other);
  const isMore = (tells || goesOn) && fits(one, other);
  return completes(one, other) || isAnswer(one, other) || isMore || isRepeated(one, other);
}

/** Whoever typed two commands called twice, and no program prints a call and its answer again. */
function areTwoCalls(one: Exchange, other: Exchange): boolean {
  const areTyped = one.command !== undefined && other.command !== undefined;
  // what stands apart from a command that worked is the answer to another call
  const isApart =
    hasWorked(other) || (hasWorked(one) && other.span.start - one.span.end > NEXT_LINE);
  return areTyped || isApart || (isShownWhole(one) && isShownWhole(other));
}

/** A line break. */
const NEXT_LINE = 1;

/** A status of something else that works, and the body of a refusal. */
function works(text: string, one: Exchange, other: Exchange): boolean {
  const [shown, refused] = one.response?.body === undefined ? [one, other] : [other, one];
  const { status, headers = [], body: own } = shown.response ?? {};
  const body = refused.response?.status === undefined ? refused.response?.body : undefined;
  if (status === undefined || body === undefined || own !== undefined) return false;
  if (shown.command !== undefined) return false;
  const isHead = headers.length > 0 && !isWrittenInCode(text, status);
  return !isHead && isOfOtherCall(text, status, body);
}

/** A command under which a success stands, and no more. */
function hasWorked({ command, response }: Exchange): boolean {
  const code = response?.status?.code ?? 0;
  return command !== undefined && code >= 200 && code < 400 && response?.body === undefined;
}

/** A command, or a request that was sent, and its answer. */
function isShownWhole({ request, response, command }: Exchange): boolean {
  return response !== undefined && (command !== undefined || request?.isWholeHead === true);
}

function isPreflight({ request }: Exchange): boolean {
  return request?.method?.value === "OPTIONS";
}

/** What was answered to a preflight that was refused: behind it no call was sent, which could have another body. */
function isPreflightsAnswer(one: Exchange, other: Exchange): boolean {
  const { command, request, response } = other;
  const status = one.response?.status;
  const body = response?.body;
  if (!isPreflight(one) || status === undefined || status.code < 400 || body === undefined)
    return false;
  const isAlone = command === undefined && request?.method === undefined && isBodyOnly(other);
  return (
    isAlone && isMention(one) && fits(one, other) && body.span.start - one.span.end <= NEXT_LINE
  );
}

type Part = "request" | "status" | "headers" | "body";

/** No part is there twice; a request is, where one is the command that sent the other. */
function completes(one: Exchange, other: Exchange): boolean {
  const others = partsOf(other);
  const isTwice = partsOf(one).filter((part) => others.includes(part));
  const isCommand =
    isTwice.length === 1 && isTwice[0] === "request" && !one.response && isSameCall(one, other);
  return (isTwice.length === 0 || isCommand) && canHaveBody(one, other);
}

function partsOf({ request, response }: Exchange): readonly Part[] {
  return [
    ...(request ? (["request"] as const) : []),
    ...(response?.status ? (["status"] as const) : []),
    ...((response?.headers.length ?? 0) > 0 ? (["headers"] as const) : []),
    ...(response?.body ? (["body"] as const) : []),
  ];
}

/** A preflight and a HEAD show no body, and neither does a response of no length. */
function canHaveBody(one: Exchange, other: Exchange): boolean {
  const body = one.response?.body ?? other.response?.body;
  const isOfOne = one.response?.body ? !other.response : !one.response;
  if (!body || isOfOne) return true;
  return [one, other].every(({ request, response }) => {
    const length = response?.headers.find(({ name }) => name === "content-length")?.value;
    return length !== "0" && !/^(?:HEAD|OPTIONS)$/.test(request?.method?.value ?? "");
  });
}

/** The same method, and the same URL as far as both say it. */
function isSameCall({ request: one }: Exchange, { request: other }: Exchange): boolean {
  const [method, target] = [other?.method?.value, other?.target?.value];
  const typed = one?.target?.value;
  if (typed === undefined || target === undefined || other?.isWholeHead) return false;
  return (method ?? one?.method?.value) === one?.method?.value && target === typed;
}

/** A response to a request; it names of that request no more than the URL and the method. */
function isAnswer(one: Exchange, other: Exchange): boolean {
  if (one.response !== undefined || other.response === undefined) return false;
  return other.request === undefined || (hasNoFields(other.request) && fits(one, other));
}

/** A status, and perhaps where the call went: all that a sentence can tell. */
function isMention({ request, response }: Exchange): boolean {
  return (
    response?.status !== undefined &&
    !response.isWholeHead &&
    response.headers.length === 0 &&
    response.body === undefined &&
    hasNoFields(request)
  );
}

function isBodyBehind(one: Exchange, other: Exchange): boolean {
  return isHeadOnly(one) && isBodyOnly(other) && canHaveBody(one, other);
}

/** An error's sentence has the body, and the members that are printed behind it have the headers. */
function isPrintBehind(one: Exchange, other: Exchange): boolean {
  return (
    isBodyOnly(one) &&
    isHeadOnly(other) &&
    other.response?.isWholeHead === false &&
    other.span.start - one.span.end < NEAR &&
    canHaveBody(one, other)
  );
}

const NEAR = 300;

function isHeadOnly({ response }: Exchange): boolean {
  return response !== undefined && response.headers.length > 0 && response.body === undefined;
}

function isBodyOnly({ request, response }: Exchange): boolean {
  return response?.body !== undefined && response.headers.length === 0 && hasNoFields(request);
}

function hasNoFields(request: Request | undefined): boolean {
  return request === undefined || request.headers.length === 0;
}

/** The same answer once more: `error.message`, and then all of the response; or a log of retries. */
function isRepeated(one: Exchange, other: Exchange): boolean {
  const [body, again] = [one.response?.body?.value, other.response?.body?.value];
  if (!fits(one, other)) return false;
  // wget prints the head twice
  if (body === undefined) return idsOf(one) !== "" && idsOf(one) === idsOf(other);
  if (body !== again && !isCut(body, again)) return false;
  if (isBodyOnly(one) || isBodyOnly(other)) return true;
  // whole answers of which no id tells that they are the same
  const areWhole = one.response?.isWholeHead === true && other.response?.isWholeHead === true;
  return idsOf(one) === idsOf(other) && !(areWhole && idsOf(one) === "");
}

function isCut(body: string, again: string | undefined): boolean {
  return again !== undefined && (isCutOf(body, again) || isCutOf(again, body));
}

/** True for what a client's error cuts ("(truncated...)", "…"), where the other was printed in full. */
function isCutOf(body: string, whole: string): boolean {
  const most = Math.min(body.length, whole.length);
  let alike = 0;
  while (alike < most && body[alike] === whole[alike]) alike += 1;
  // before the sign may stand a blank that the whole has at the same place
  return alike >= LEAST_ALIKE && /^ ?(?:…|\.{2,3}|\((?:\.{3}|truncated\b))/.test(body.slice(alike));
}

/** Two answers begin alike for less, such as with `{"message":"User is `. */
const LEAST_ALIKE = 24;

function idsOf({ response }: Exchange): string {
  const fields = response?.headers.filter(({ name }) => /-request-?id$|^x-amz-/.test(name)) ?? [];
  return fields.map(({ name, value }) => `${name}=${value}`).join();
}

/** Nothing that both name differs; a path is the end of the URL that has it. */
function fits(one: Exchange, other: Exchange): boolean {
  const [a, b] = [one.request?.target?.value, other.request?.target?.value];
  return (
    isEqual(one.response?.status?.code, other.response?.status?.code) &&
    isEqual(one.request?.method?.value, other.request?.method?.value) &&
    (isEqual(a, b) || Boolean(a && b && (a.endsWith(b) || b.endsWith(a))))
  );
}

function isEqual<T>(one: T | undefined, other: T | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function joinRequests(one: Request | undefined, other: Request | undefined): Request | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [more, less] = other.headers.length > one.headers.length ? [other, one] : [one, other];
  if (more.isWholeHead) return { ...less, ...more };
  // a URL says more than the path of it
  const target = less.target?.value.includes("://") ? less.target : (more.target ?? less.target);
  const has = (name: string) => more.headers.some((field) => field.name === name);
  return {
    ...less,
    ...more,
    ...(target ? { target } : {}),
    headers: [...less.headers.filter(({ name }) => !has(name)), ...more.headers],
  };
}

function joinResponses(
  one: Response | undefined,
  other: Response | undefined,
): Response | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [more, less] = other.headers.length > one.headers.length ? [other, one] : [one, other];
  const body = wholeBody(more, less);
  return { ...less, ...more, ...(body === undefined ? {} : { body }) };
}

/** Of two prints of a body the one that is not cut. */
function wholeBody({ body: one }: Response, { body: other }: Response): Response["body"] {
  if (one === undefined || other === undefined) return one ?? other;
  return isCutOf(one.value, other.value) ? other : one;
}
