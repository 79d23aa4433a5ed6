import { matchInMessage } from "./fields";
import { hostKind, requestHost } from "./host";
import type { Fact, Subject } from "./types";

type Partition = Extract<Fact, { facet: "partition" }>["option"];

const byPrefix = new Map<string, Partition>([
  ["aws", "aws"],
  ["aws-cn", "aws-cn"],
  ["aws-us-gov", "aws-us-gov"],
]);

/** Which part of AWS the API is in: its host ends, and its ARN begins, otherwise in each. */
export function partitionFacts(subject: Subject): readonly Fact[] {
  const host = requestHost(subject);
  const kind = host === undefined ? undefined : hostKind(host.name);
  if (host !== undefined && (kind === "execute-api" || kind === "vpc-endpoint")) {
    return [{ facet: "partition", option: partitionOf(host.name), span: host.span }];
  }
  const arn = matchInMessage(subject, /\barn:(aws(?:-[a-z]{1,10}){0,2}):execute-api:/);
  const option = byPrefix.get(arn?.match[1] ?? "");
  if (arn === undefined || option === undefined) return [];
  return [{ facet: "partition", option, span: arn.span }];
}

function partitionOf(host: string): Partition {
  if (/\.cn\.?$/i.test(host)) return "aws-cn";
  return /\.us-gov-[a-z]+-\d\./i.test(host) ? "aws-us-gov" : "aws";
}

/**
 * The body that says null where a sentence stands. In China API Gateway writes it, which names no
 * error type that is documented; elsewhere other services write it too.
 */
export function nullMessageFacts(subject: Subject): readonly Fact[] {
  const found = matchInMessage(
    subject,
    /\{\s{0,9}["']?Message["']?\s{0,9}(?::|=>)\s{0,9}(?:null|None|nil)\s{0,9}\}/,
  );
  if (found === undefined) return [];
  const [partition] = partitionFacts(subject);
  const author: readonly Fact[] =
    partition?.option === "aws-cn"
      ? [{ facet: "answered-by", option: "api-gateway", span: partition.span }]
      : [];
  return [...author, { facet: "message", option: "null", span: found.span }];
}
