import { isSaidToWork } from "../evidence";
import type { FoundMark } from "../marks";
import { mayBeItsText } from "./answered-by";
import { matchInMessage } from "./fields";
import { requestHost } from "./host";
import type { Fact, Subject } from "./types";

/** API Gateway, by the names that people and its tools have for it. */
const gatewayNamed = /\bexecute-api\b(?!:)|\bAPI[- ]?(?:Gateway|GW)\b|\bapigw\b|PostToConnection/i;

/** Error types of the signature check, which every service of AWS names so. */
const sharedType =
  /\b(?:InvalidSignature|IncompleteSignature|MissingAuthenticationToken|UnrecognizedClient|ExpiredToken)Exception\b/;

/**
 * Who probably answered, where nothing tells it: the service that the request was signed for, or whose
 * name stands beside a sentence that it shares with API Gateway; an emulator whose command was started.
 *
 * Of a whole text alone: what stands in a part of it may be contradicted by the rest.
 */
export function hintedAuthor(subject: Subject, marks: readonly FoundMark[]): readonly Fact[] {
  const text = subject.message?.value ?? "";
  if (matchInMessage(subject, gatewayNamed) !== undefined) return [];
  // others take the calls of one service's client, too
  const isElsewhere = requestHost(subject) !== undefined;
  const isShared = mayBeItsText(subject) || matchInMessage(subject, sharedType) !== undefined;
  const open = marks.filter(({ span }) => !isSaidToWork(text, span));
  const found =
    (isShared ? open.find(({ mark }) => mark.as === "speaker") : undefined) ??
    open.find(({ mark }) => mark.as === "called" && isOnlyCalled(subject, mark)) ??
    open.find(
      ({ mark: { as } }) =>
        as === "hint" || (as === "client" && !isElsewhere) || (isShared && as === "name"),
    );
  const option = found?.mark.proves["answered-by"];
  if (found === undefined || option === undefined) return [];
  const fact = { facet: "answered-by", option, span: found.span, mark: found.mark } as const;
  const { as } = found.mark;
  const isSure = as === "speaker" || as === "called" || as === "client";
  return [isSure ? fact : { ...fact, by: "presumption" }];
}

/** True where the name is the one that the call went to. */
function isOnlyCalled(subject: Subject, { pattern }: FoundMark["mark"]): boolean {
  const host = requestHost(subject);
  return host !== undefined && pattern.test(`https://${host.name}/`);
}
