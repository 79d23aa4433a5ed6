import { findObjects, type JsonObject } from "./json-objects";
import { textOf } from "./json-values";
import type { Line } from "./lines";
import { madeConfiguration, madeObject } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration } from "./types";

const TELLING = /["']?isAuthorized\\?["']? {0,4}[:=]/;
const LONGEST = 10_000;

const POLICY = /["']?policyDocument["']? {0,4}:/g;
const MOST_POLICIES = 20;
/** How far in front of its policy an answer may begin. */
const BEFORE = 400;
/** What a program writes before an object that it returns only sometimes, and a log before that of one request. */
const NONE = /(?:\breturn\b|=>|[\w\])] ?=|\(|,|\?|result body before parsing:) {0,4}$/;

/** What an interface declares in its place. */
const A_TYPE = /^bool/i;

/**
 * Read what a Lambda authorizer returned where its function logged it, or somebody shows it: `isAuthorized`
 * of an HTTP API's, `principalId` with a policy of another. The lines stay for others, for they may be a
 * log's, and the policy is one of the call's.
 */
export function readAuthorizerAnswers(text: string, lines: readonly Line[]): Reading {
  const simple = lines.flatMap(({ text: line, start, end }): readonly Configuration[] => {
    if (line.length > LONGEST || !TELLING.test(line)) return [];
    return findObjects(text, start, end).flatMap(answersIn);
  });
  const returned = [...text.matchAll(POLICY)].slice(0, MOST_POLICIES).flatMap(({ index }) => {
    const start = text.lastIndexOf("{", index);
    if (start < index - BEFORE || NONE.test(text.slice(Math.max(0, start - 40), start))) return [];
    const [object] = findObjects(text, start, Math.min(text.length, start + LONGEST));
    return object !== undefined && isAnswer(object)
      ? [madeConfiguration("authorizer-answer", object)]
      : [];
  });
  return { documents: [...simple, ...returned, ...keylessCode(text)], notices: [], used: [] };
}

/** What stands in each text that shows what an authorizer returns. */
export const AUTHORIZER_ANSWERS = /isAuthorized|[pP]rincipal(?:Id|ID|_id)\b/;

const ASKED_FOR_KEY = /\bAUTHORIZER\b/;
const KEY = /usage_?identifier/i;
const PRINCIPAL =
  /(?:\.|["']?\b|\b(?:set|with))[pP]rincipal(?:Id|ID|_id)["']?\]?\s{0,4}(?:[:=](?!=)|\()/g;
const DOCUMENT = /\bpolicy_?document\b|\b(?:set|with)PolicyDocument\b/i;
const LONGEST_CODE = 1_500;

/** Where an API takes its keys from an authorizer, one whose code, or log, never has any. */
function keylessCode(text: string): readonly Configuration[] {
  if (!ASKED_FOR_KEY.test(text) || KEY.test(text)) return [];
  const found = [...text.matchAll(PRINCIPAL)].slice(0, MOST_POLICIES).find(({ index }) => {
    const around = text.slice(Math.max(0, index - LONGEST_CODE), index + LONGEST_CODE);
    return DOCUMENT.test(around);
  });
  if (found === undefined) return [];
  const span = { start: found.index, end: found.index + found[0].length };
  return [madeConfiguration("authorizer-code", madeObject(span, []))];
}

function answersIn(object: JsonObject): readonly Configuration[] {
  return object.members.flatMap(({ key, value }): readonly Configuration[] =>
    key === "isAuthorized" && value.kind === "scalar" && !A_TYPE.test(value.value) && !object.isCut
      ? [madeConfiguration("authorizer-answer", object)]
      : [],
  );
}

function isAnswer(object: JsonObject): boolean {
  const values = new Map(object.members.map(({ key, value }) => [key, value]));
  const policy = values.get("policyDocument");
  return (
    policy?.kind === "object" && textOf(values.get("principalId")) !== undefined && !object.isCut
  );
}
