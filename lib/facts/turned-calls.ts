import type { EvidenceDocument } from "../evidence";
import { listedCalls } from "./call-lists";
import { statusOf } from "./extract-facts";
import { logRecordParameters } from "./log-record";
import { isAnsweredWell } from "./repeated-calls";
import type { Fact } from "./types";

interface Outcome {
  readonly path: string;
  readonly isGood: boolean;
  readonly span: Fact["span"];
}

/**
 * That an authorizer's policy is kept: of two paths the first one called worked and the other was refused, and
 * later it was the other way round, when the policy that was made for the first had expired.
 *
 * Source: "Lambda authorizer output", API Gateway's guide.
 *
 * @param message what the refusal said; an authorizer's alone tells this
 */
export function turnedFacts(
  documents: readonly EvidenceDocument[],
  message: string | undefined,
): readonly Fact[] {
  if (message !== "authorizer-denied") return [];
  const outcomes = documents
    .flatMap(outcomesOf)
    .sort((one, other) => one.span.start - other.span.start)
    .slice(0, MOST_OUTCOMES);
  const byPath = new Map<string, Outcome[]>();
  for (const one of outcomes) {
    const known = byPath.get(one.path);
    if (known === undefined) byPath.set(one.path, [one]);
    else known.push(one);
  }
  const paths = [...byPath.values()];
  const lost = paths.filter((calls) => calls[0]?.isGood === true && calls.at(-1)?.isGood === false);
  const won = paths.filter((calls) => calls[0]?.isGood === false && calls.at(-1)?.isGood === true);
  const [first] = won;
  const again = first?.at(-1)?.span;
  const refused = lost[0]?.at(-1)?.span;
  if (again === undefined || refused === undefined || again.start > refused.start) return [];
  return [
    { facet: "authorizer-cache", option: "on", span: refused, by: "presumption" },
    { facet: "after-cache-flush", option: "works", span: again, by: "presumption" },
  ];
}

const MOST_OUTCOMES = 200;

function outcomesOf(document: EvidenceDocument): readonly Outcome[] {
  const { span } = document;
  if (document.kind === "error-text") {
    return listedCalls({ document, message: document.text }).flatMap(
      ({ path, status, span: at }) => (path === undefined ? [] : judged(path, status, at)),
    );
  }
  if (document.kind === "log-record")
    return judged(logRecordParameters(document).path, statusOf(document) ?? 0, span);
  if (document.kind !== "exchange") return [];
  const path = /^(?:[a-z]+:\/\/[^/?#]*)?(\/[^?#]*)/i.exec(
    document.request?.target?.value ?? "",
  )?.[1];
  const status = statusOf(document);
  if (status !== undefined) return judged(path, status, span);
  return document.response === undefined
    ? []
    : judged(path, isAnsweredWell(document) ? 200 : 403, span);
}

function judged(path: string | undefined, status: number, span: Fact["span"]): readonly Outcome[] {
  const isGood = status >= 200 && status < 300;
  return path === undefined || !(isGood || status === 403) ? [] : [{ path, isGood, span }];
}
