import type { EvidenceDocument, Exchange } from "./types";

/**
 * Join a request and a response that were found apart, where the text holds no other partner for
 * either: people paste the headers of one under the body of the other.
 */
export function joinHalves(documents: readonly EvidenceDocument[]): readonly EvidenceDocument[] {
  const result: EvidenceDocument[] = [];
  let last: { readonly exchange: Exchange; readonly at: number } | undefined;
  for (const document of documents) {
    const joined = document.kind === "exchange" && last ? join(last.exchange, document) : undefined;
    if (joined && last) {
      result[last.at] = joined;
      last = undefined;
    } else {
      if (document.kind === "exchange") last = { exchange: document, at: result.length };
      result.push(document);
    }
  }
  return result;
}

function join(one: Exchange, other: Exchange): Exchange | undefined {
  const asks = isRequestOnly(one) && isResponseOnly(other);
  const answers = isResponseOnly(one) && isRequestOnly(other);
  if (!asks && !answers) return undefined;
  return {
    ...one,
    ...other,
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
