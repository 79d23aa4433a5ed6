import type { EvidenceDocument, LogRecord } from "../evidence";
import { nearListFacts } from "./call-lists";
import { statusOf } from "./extract-facts";
import { logRecordParameters } from "./log-record";
import { isMisspelt, mayBeUnknown } from "./near-paths";
import type { Fact } from "./types";

/**
 * What logs and lists of calls tell of a refused path: that the same call was answered well under one that is
 * spelt otherwise.
 *
 * @param message what the refusal said
 */
export function nearPathFacts(
  documents: readonly EvidenceDocument[],
  message: string | undefined,
): readonly Fact[] {
  if (!mayBeUnknown(message)) return [];
  const listed = documents.flatMap((one) =>
    one.kind === "error-text" ? nearListFacts({ document: one, message: one.text }) : [],
  );
  return [...nearRecords(documents), ...listed].slice(0, 1);
}

function nearRecords(documents: readonly EvidenceDocument[]): readonly Fact[] {
  const calls = documents
    .filter((one): one is LogRecord => one.kind === "log-record")
    .slice(0, MOST_RECORDS)
    .map((record) => ({ status: statusOf(record) ?? 0, record, ...logRecordParameters(record) }));
  const refused = calls.filter(({ status }) => status === 403);
  const works = calls.filter(({ status }) => status >= 200 && status < 300);
  if (refused.length === 0) return [];
  const near = works.find((one) => refused.every((other) => isMisspelt(other, one)));
  return near === undefined
    ? []
    : [{ facet: "route-deployed", option: "no", span: near.record.span, by: "presumption" }];
}

const MOST_RECORDS = 200;
