import { findObjects, type JsonObject } from "./json-objects";
import type { Line } from "./lines";
import { madeConfiguration } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration } from "./types";

const TELLING = /["']?isAuthorized\\?["']? {0,4}[:=]/;
const LONGEST = 10_000;

/**
 * Read what the Lambda authorizer of an HTTP API returned where its function logged it: `isAuthorized`. The
 * lines stay for others, for they may be a log's.
 */
export function readAuthorizerAnswers(text: string, lines: readonly Line[]): Reading {
  const documents = lines.flatMap(({ text: line, start, end }): readonly Configuration[] => {
    if (line.length > LONGEST || !TELLING.test(line)) return [];
    return findObjects(text, start, end).flatMap(answersIn);
  });
  return { documents, notices: [], used: [] };
}

function answersIn(object: JsonObject): readonly Configuration[] {
  return object.members.flatMap(({ key, value }): readonly Configuration[] =>
    key === "isAuthorized" && value.kind === "scalar" && !object.isCut
      ? [madeConfiguration("authorizer-answer", object)]
      : [],
  );
}
