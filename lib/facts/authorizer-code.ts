import { matchInMessage } from "./fields";
import type { Fact, Subject } from "./types";

/** The method that an authorizer was asked about, in JavaScript, Python, Java, Go and C#, and nothing made of it. */
const METHOD = String.raw`\w{0,20}\.?\b(?:event|evt|request|req|input|authEvent|params)(?:\??\.(?:methodArn|MethodArn|getMethodArn\(\))|\[["']methodArn["']\])(?![\w.?[])(?!\s{0,3}(?:\+|\.))`;

/** It is what the policy allows: handed on behind the effect, or written as the resource. */
const allowed = new RegExp(
  String.raw`["']Allow["'],\s{0,20}${METHOD}|\bResource["']?\]?\s{0,3}[:=]\s{0,3}(?:\[\s{0,20})?${METHOD}`,
);

/**
 * The code of a Lambda authorizer whose policy allows the one method that it was asked about. It would have
 * allowed the refused one, too: what was silent on it was kept from another call, for five minutes where
 * nothing else is said.
 * Source: "Output from an API Gateway Lambda authorizer", API Gateway's guide.
 */
export function authorizerCodeFacts(subject: Subject): readonly Fact[] {
  const found = matchInMessage(subject, allowed);
  if (found === undefined) return [];
  return [
    { facet: "auth-mode", option: "lambda-authorizer", span: found.span },
    { facet: "after-cache-flush", option: "works", span: found.span, by: "presumption" },
  ];
}
