import type { LogRecord, Quoted, Span } from "../evidence";
import { hasGatewayId } from "./fields";
import { calledKind } from "./host";
import { markFor, marksIn } from "./marks-in";
import type { Fact, Subject } from "./types";

/** That an AWS service did not know the operation, and that API Gateway called it where that shows. */
export function operationUnknownFacts(subject: Subject): readonly Fact[] {
  const found = markFor(subject, "message");
  if (found?.mark.proves.message !== "operation-unknown") return [];
  const kind = calledKind(subject);
  // called by its own name, the service that answers so has no API in front
  if (kind === "aws-service") return [];
  const isApi = kind === "execute-api" || kind === "vpc-endpoint";
  return factsAt(found.span, isApi || hasGatewayId(subject));
}

/** The same of an execution log, which writes down what the integration answered. */
export function operationUnknownLogFacts({ log, lines }: LogRecord): readonly Fact[] {
  return log === "execution" ? operationUnknownQuoted(lines) : [];
}

/** The same of an execution log's line that stands in other words. */
export function operationUnknownQuoted(relayed: readonly Quoted[]): readonly Fact[] {
  const line = relayed.find(isOperationUnknown);
  return line === undefined ? [] : factsAt(line.span, true);
}

function isOperationUnknown(line: Quoted): boolean {
  return marksIn(line).some(({ mark }) => mark.proves.message === "operation-unknown");
}

function factsAt(span: Span, isBehindApi: boolean): readonly Fact[] {
  const author: readonly Fact[] = isBehindApi
    ? [{ facet: "answered-by", option: "integrated-aws-service", span }]
    : [];
  return [...author, { facet: "message", option: "operation-unknown", span }];
}
