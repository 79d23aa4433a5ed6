import type { EvidenceDocument } from "../evidence";
import { answeredBy, mayBeItsText } from "./answered-by";
import { apiKeyFacts } from "./api-key";
import { apiTypeFacts } from "./api-type";
import { authorizationFacts } from "./authorization";
import { authorizerCodeFacts } from "./authorizer-code";
import { callListFacts } from "./call-lists";
import { bodyWithGetFacts, cloudfrontPageFacts } from "./cloudfront-page";
import { denialFacts } from "./denial";
import { errorTypeFacts } from "./error-type";
import { relayedParts, withoutParts } from "./execution-log";
import { forwardedHostFacts } from "./forwarded-host";
import { freshAnswerFacts } from "./fresh-answer";
import { hostFacts } from "./host";
import { jwtScopeFacts } from "./jwt-scope";
import { localApplicationFacts, localEmulatorFacts } from "./local-emulator";
import { logRecordFacts, logRecordParameters, recordStatus } from "./log-record";
import { messageFacts } from "./message";
import { endpointNameFacts, networkFacts } from "./network";
import { once } from "./once";
import { operationUnknownFacts, operationUnknownLogFacts } from "./operation-unknown";
import { extractParameters } from "./parameters";
import { nullMessageFacts, partitionFacts } from "./partition";
import { preflightFacts, preflightLogFacts, unsignedPreflightFacts } from "./preflight";
import { factsByFacet } from "./proven";
import { responseTypeFacts } from "./response-type";
import { signingFacts } from "./signing";
import { repeatedStageFacts, stageFacts } from "./stage";
import type { Extraction, Fact, Subject } from "./types";
import { wafHintFacts } from "./waf-hints";
import { websocketFacts } from "./websocket";
import { wholeHeadFacts } from "./whole-head";

/**
 * What one document proves, each facet once, and what it holds to fill in commands.
 *
 * Absence proves something only where the document is a whole head. A document without a 403 proves
 * nothing about a 403; the caller picks the document. A paste's calls are looked at to choose one, to list
 * them and to diagnose.
 */
export const extractFacts = once(extract);

function extract(document: EvidenceDocument): Extraction {
  if (document.kind === "log-record") {
    const facts = [
      ...operationUnknownLogFacts(document),
      ...logRecordFacts(document),
      ...preflightLogFacts(document),
    ];
    return { facts: [...factsByFacet(facts).values()], parameters: logRecordParameters(document) };
  }
  // what commands print is no call: see supportingFacts
  if (document.kind === "configuration" || document.kind === "probe") {
    return { facts: [], parameters: {} };
  }
  const own = withoutRelayed(document);
  const subject: Subject = { document: own, message: messageOf(own) };
  return { facts: factsOf(subject), parameters: extractParameters(subject) };
}

/** A text without what an execution log quotes in it: its addresses and words are of what was called. */
function withoutRelayed(document: Subject["document"]): Subject["document"] {
  if (document.kind !== "error-text") return document;
  const { value, span } = document.text;
  const relayed = relayedParts(value);
  if (relayed.length === 0) return document;
  const text = { value: withoutParts(value, relayed), span };
  const urls = document.urls.filter(
    (url) =>
      !relayed.some(
        ({ start, end }) =>
          url.span.start >= span.start + start && url.span.start < span.start + end,
      ),
  );
  return { ...document, text, urls };
}

/** What a text and its call prove, each facet once. */
export function factsOf(subject: Subject): readonly Fact[] {
  return [...factsByFacet(allFacts(subject)).values()];
}

function allFacts(subject: Subject): readonly Fact[] {
  const answered = answeredBy(subject);
  const author: readonly Fact[] =
    answered === undefined ? [] : [{ facet: "answered-by", ...answered }];
  const application = answered === undefined ? localApplicationFacts(subject) : [];
  return [
    ...localEmulatorFacts(subject),
    ...nullMessageFacts(subject),
    ...operationUnknownFacts(subject),
    ...author,
    ...application,
    ...messageFacts(subject),
    ...errorTypeFacts(subject),
    ...responseTypeFacts(subject),
    ...denialFacts(subject),
    ...apiTypeFacts(subject),
    ...(answered?.option === "cloudfront"
      ? [...cloudfrontPageFacts(subject), ...bodyWithGetFacts(subject)]
      : []),
    // what an application says there tells nothing of API Gateway's names, steps and scopes
    ...(application.length > 0
      ? []
      : [
          ...websocketFacts(subject),
          ...hostFacts(subject, authorKind(answered?.option, subject)),
          // others write the same challenge
          ...((answered?.option ?? "api-gateway") === "api-gateway" ? jwtScopeFacts(subject) : []),
        ]),
    ...forwardedHostFacts(subject),
    ...networkFacts(subject),
    ...endpointNameFacts(subject),
    ...stageFacts(subject),
    ...repeatedStageFacts(subject),
    ...preflightFacts(subject),
    ...callListFacts(subject),
    ...freshAnswerFacts(subject),
    ...unsignedPreflightFacts(subject),
    ...partitionFacts(subject),
    ...authorizationFacts(subject),
    ...authorizerCodeFacts(subject),
    ...apiKeyFacts(subject),
    ...signingFacts(subject),
    ...wafHintFacts(subject),
    ...wholeHeadFacts(subject, answered !== undefined),
  ];
}

function authorKind(
  option: NonNullable<ReturnType<typeof answeredBy>>["option"] | undefined,
  subject: Subject,
): Parameters<typeof hostFacts>[1] {
  if (option === undefined) return mayBeItsText(subject) ? "api-gateway" : "unknown";
  return option === "api-gateway" ? "api-gateway" : "another";
}

function messageOf(document: Subject["document"]): Subject["message"] {
  return document.kind === "error-text" ? document.text : document.response?.body;
}

/** The status that the client was sent, where a document shows it. */
export function statusOf(document: EvidenceDocument): number | undefined {
  if (document.kind === "log-record") return recordStatus(document);
  return document.kind === "exchange" ? document.response?.status?.code : undefined;
}
