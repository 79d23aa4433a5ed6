import type { LogRecord, Span } from "../evidence";
import { matchInMessage, responseField } from "./fields";
import { hostKind, requestHost } from "./host";
import type { Fact, Subject } from "./types";

/** What AWS's services say to a call whose method, path or version names none of their operations. */
const sentence = /Unable to determine service\/operation name to be authorized/i;

/** That an AWS service did not know the operation, and that API Gateway called it where that shows. */
export function operationUnknownFacts(subject: Subject): readonly Fact[] {
  const found = matchInMessage(subject, sentence);
  if (found === undefined) return [];
  const hasIds = ["x-amz-apigw-id", "apigw-requestid"].some(
    (name) => responseField(subject, name) !== undefined,
  );
  const kind = hostKind(requestHost(subject)?.name ?? "");
  return factsAt(found.span, hasIds || kind === "execute-api" || kind === "vpc-endpoint");
}

/** The same of an execution log, which writes down what the integration answered. */
export function operationUnknownLogFacts({ log, lines }: LogRecord): readonly Fact[] {
  const line = log === "execution" ? lines.find(({ value }) => sentence.test(value)) : undefined;
  return line === undefined ? [] : factsAt(line.span, true);
}

function factsAt(span: Span, isBehindApi: boolean): readonly Fact[] {
  const author: readonly Fact[] = isBehindApi
    ? [{ facet: "answered-by", option: "integrated-aws-service", span }]
    : [];
  return [...author, { facet: "message", option: "operation-unknown", span }];
}
