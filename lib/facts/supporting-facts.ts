import type { EvidenceDocument } from "../evidence";
import { configurationFacts } from "./configuration";
import { extractFacts, statusOf } from "./extract-facts";
import { logRecordFacts, logRecordParameters } from "./log-record";
import { probeFacts } from "./probe";
import type { Call, Extraction, Fact, Parameters } from "./types";

/**
 * What the other documents of a paste prove of the call that one document is about.
 *
 * A record of a log counts where it has the call's request id, or where ids cannot tell and it is
 * the only refused one. The output of a command counts where it is about the call's API.
 */
export function supportingFacts(
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument,
  known: Extraction,
): Extraction {
  const others = documents.filter((document) => document !== chosen);
  const records = others.filter((document) => document.kind === "log-record");
  const refused = records.filter((record) => (statusOf(record) ?? 403) === 403);
  const isAbout = refused.length === 1 ? belongs : sharesId;
  const joined = records.filter((record) => isAbout(logRecordParameters(record), known.parameters));
  const texts = others.filter((document) => document.kind === "error-text");
  const readings = [
    ...joined.map((record) => ({
      facts: logRecordFacts(record),
      parameters: logRecordParameters(record),
    })),
    ...texts.map(extractFacts),
  ];
  const found = combine([known, ...readings]);
  const call: Call = {
    parameters: found.parameters,
    facts: new Map(found.facts.map((fact) => [fact.facet, fact])),
    ...(chosen.kind === "exchange" ? { exchange: chosen } : {}),
  };
  const configurations = configurationFacts(
    documents.filter((document) => document.kind === "configuration"),
    call,
  );
  const configured = configurations.map((fact) => [fact.facet, fact] as const);
  const probes = probeFacts(
    documents.filter((document) => document.kind === "probe"),
    // what a name must lead to depends on the API
    { ...call, facts: new Map([...configured, ...call.facts]) },
  );
  return combine([
    ...readings,
    { facts: probes, parameters: {} },
    { facts: configurations, parameters: {} },
  ]);
}

/** The first of several extractions that knows a facet or a parameter counts. */
export function combine(extractions: readonly Extraction[]): Extraction {
  const facts = new Map<string, Fact>();
  let parameters: Parameters = {};
  for (const extraction of extractions) {
    for (const fact of extraction.facts) if (!facts.has(fact.facet)) facts.set(fact.facet, fact);
    parameters = { ...extraction.parameters, ...parameters };
  }
  return { facts: [...facts.values()], parameters };
}

const ids = ["requestId", "extendedRequestId"] as const;

/** An HTTP API's one id is both of its log's, so any may be equal to any. */
function sharesId(one: Parameters, other: Parameters): boolean {
  const known = ids.map((id) => one[id]).filter((id) => id !== undefined);
  return ids.some((id) => known.some((value) => value === other[id]));
}

/** Nothing that both name differs. */
function belongs(one: Parameters, other: Parameters): boolean {
  const differs = (name: keyof Parameters) =>
    one[name] !== undefined && other[name] !== undefined && one[name] !== other[name];
  return sharesId(one, other) || ![...ids, "method" as const].some(differs);
}
