import type { EvidenceDocument, Exchange, Request, Response } from "./types";

/**
 * Join what was found apart of one exchange: a request and a response, printed headers and the body
 * behind them, and what a sentence tells of a call whose answer stands beside it.
 *
 * Only neighbours are joined, and only where nothing that both name differs.
 */
export function joinHalves(documents: readonly EvidenceDocument[]): readonly EvidenceDocument[] {
  // headers and body that were joined may be what a sentence before them told of
  return joinNeighbours(joinNeighbours(documents));
}

function joinNeighbours(documents: readonly EvidenceDocument[]): readonly EvidenceDocument[] {
  const result: EvidenceDocument[] = [];
  let last: { readonly exchange: Exchange; readonly at: number } | undefined;
  for (const document of documents) {
    const joined = document.kind === "exchange" && last ? join(last.exchange, document) : undefined;
    if (joined && last) {
      result[last.at] = joined;
      last = { ...last, exchange: joined };
    } else {
      if (document.kind === "exchange") last = { exchange: document, at: result.length };
      result.push(document);
    }
  }
  return result;
}

function join(one: Exchange, other: Exchange): Exchange | undefined {
  const asks = isRequestOnly(one) && isAnswerTo(one, other);
  const answers = isResponseOnly(one) && isRequestOnly(other);
  const tells = (isMention(one) || isMention(other)) && fits(one, other);
  const goesOn = isHeadOnly(one) && isBodyOnly(other) && fits(one, other);
  if (!asks && !answers && !tells && !goesOn && !isRepeated(one, other)) return undefined;
  const request = joinRequests(one.request, other.request);
  const response = joinResponses(one.response, other.response);
  return {
    kind: "exchange",
    ...(request ? { request } : {}),
    ...(response ? { response } : {}),
    connection: [...one.connection, ...other.connection],
    span: {
      start: Math.min(one.span.start, other.span.start),
      end: Math.max(one.span.end, other.span.end),
    },
  };
}

function isRequestOnly({ request, response }: Exchange): boolean {
  return request !== undefined && response === undefined;
}

function isResponseOnly({ request, response }: Exchange): boolean {
  return response !== undefined && request === undefined;
}

/** A response; where it names its request, with no more of that than the URL and the method. */
function isAnswerTo(one: Exchange, other: Exchange): boolean {
  if (isResponseOnly(other)) return true;
  return other.response !== undefined && other.request?.headers.length === 0 && fits(one, other);
}

/** A status, and perhaps where the call went: all that a sentence can tell. */
function isMention({ request, response }: Exchange): boolean {
  return (
    response?.status !== undefined &&
    !response.isWholeHead &&
    response.headers.length === 0 &&
    response.body === undefined &&
    (request === undefined || request.headers.length === 0)
  );
}

function isHeadOnly({ response }: Exchange): boolean {
  return response !== undefined && response.headers.length > 0 && response.body === undefined;
}

function isBodyOnly({ request, response }: Exchange): boolean {
  return (
    response?.body !== undefined &&
    response.headers.length === 0 &&
    (request === undefined || request.headers.length === 0)
  );
}

/** The same answer once more: `error.message`, and then all of the response; or a log of retries. */
function isRepeated(one: Exchange, other: Exchange): boolean {
  const body = one.response?.body?.value;
  if (body === undefined || body !== other.response?.body?.value || !fits(one, other)) return false;
  return isBodyOnly(one) || isBodyOnly(other) || idsOf(one) === idsOf(other);
}

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
  // a URL says more than the path of it
  const target = less.target?.value.includes("://") ? less.target : (more.target ?? less.target);
  return {
    ...less,
    ...more,
    ...(target && !more.isWholeHead ? { target } : {}),
  };
}

function joinResponses(
  one: Response | undefined,
  other: Response | undefined,
): Response | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [more, less] = other.headers.length > one.headers.length ? [other, one] : [one, other];
  return { ...less, ...more };
}
