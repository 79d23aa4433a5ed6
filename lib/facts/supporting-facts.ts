import {
  areApart,
  type Configuration,
  type ErrorText,
  type EvidenceDocument,
  isSaidToWork,
  type LogRecord,
  type Probe,
  type Quoted,
} from "../evidence";
import { onlyOne } from "../policy";
import { ofCalledName } from "./called-name";
import { changedFacts, configurationsMet, lastRefused } from "./changed-settings";
import { type PolicyQuestion, policiesOf, policyQuestion } from "./configuration";
import { configurationParameters } from "./configuration-parameters";
import { extractFacts, statusOf } from "./extract-facts";
import { guardedPreflightFacts } from "./guarded-preflight";
import { hostKind } from "./host";
import { logRecordFacts, logRecordParameters } from "./log-record";
import { nearPathFacts } from "./near-records";
import { firstOf } from "./parameters";
import { probeFacts } from "./probe";
import { factsByFacet } from "./proven";
import { isAnsweredWell, repeatedFacts } from "./repeated-calls";
import { asDeployed } from "./saved-settings";
import { turnedFacts } from "./turned-calls";
import type { Call, Extraction, Fact, Parameters } from "./types";

/**
 * What the other documents of a paste prove of the call that one document is about.
 *
 * A record of a log counts where it has the call's request id, or where ids cannot tell and it is
 * the only refused one, or the first of some that say the same. The output of a command counts where it is about the call's API.
 */
export function supportingFacts(
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument,
  known: Known,
): Extraction {
  const { configurations, call, ...found } = seenBesides(documents, chosen, known);
  return { ...found, policies: policiesOf(configurations, call) };
}

/** The policies of a text, and the call that one document is about, by all that the others tell of it. */
export function questionOf(
  text: string,
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument | undefined,
): PolicyQuestion {
  if (chosen === undefined) {
    return policyQuestion(text, [], { parameters: {}, facts: new Map(), records: [] });
  }
  const { configurations, call } = seenBesides(documents, chosen, extractFacts(chosen));
  return policyQuestion(text, configurations, call);
}

/** What a call's own document says, and what somebody tells beside it. */
interface Known extends Extraction {
  readonly told?: readonly Fact[];
  /** What is saved was deployed before the call. */
  readonly isDeployed?: boolean;
}

/** What the other documents tell, and the call with it. */
interface Seen extends Extraction {
  readonly configurations: readonly Configuration[];
  readonly call: Call;
}

function seenBesides(
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument,
  known: Known,
): Seen {
  const others = documents.filter((document) => document !== chosen);
  const records = others.filter((document) => document.kind === "log-record");
  const refused = records.filter((record) => (statusOf(record) ?? 403) === 403);
  const isAlike = refused.length <= MOST_ALIKE && new Set(refused.map(factsAsText)).size === 1;
  const texts = withoutRepeats(others.filter((document) => document.kind === "error-text"));
  const worded = texts.map(extractFacts).map((one) => ({
    ...one,
    facts: ofCalledName(chosen, one.facts),
  }));
  // a body alone is the answer of the call that words name
  const called =
    known.parameters.host === undefined ? combine([known, ...worded]).parameters : known.parameters;
  const joined = records.filter((record) => {
    const named = logRecordParameters(record);
    if (sharesId(named, known.parameters)) return true;
    const isOne = isAlike && record === refused[0] && belongs(named, called);
    if (bearsId(record)) return isOne;
    return mayBePassed(record, known.parameters) && sharesTarget(named, known.parameters, isOne);
  });
  // an error, and the one request that somebody printed beside it
  const requests = others.filter((document) => document.kind === "exchange");
  const sent =
    chosen.kind === "error-text" && requests.every(({ response }) => response === undefined)
      ? requests
      : [];
  const readings = [
    ...joined.map((record) => ({
      facts: logRecordFacts(record),
      parameters: logRecordParameters(record),
    })),
    ...worded,
    ...(sent.length === 1 ? sent.map(extractBeside) : []),
  ];
  const repeated = repeatedFacts(documents, chosen);
  const found = combine([known, ...readings, repeated]);
  const message = found.facts.find(({ facet }) => facet === "message")?.option;
  const probes = ofPlace(
    documents.filter((document) => document.kind === "probe"),
    chosen,
  );
  const [ownAddress, anotherAddress] = new Set(
    probes
      .filter(({ probe }) => probe === "own-address" || probe === "told-address")
      .flatMap(({ fields }) => fields.get("address") ?? [])
      .map(({ value }) => value),
  );
  const denial = [chosen, ...joined, ...texts].map(denialIn).find((one) => one !== undefined);
  const before: Call = {
    parameters: found.parameters,
    ...(denial === undefined ? {} : { denial }),
    facts: factsByFacet(found.facts),
    records: chosen.kind === "log-record" ? [chosen, ...joined] : joined,
    // of several nobody knows which one called
    ...(ownAddress === undefined || anotherAddress !== undefined ? {} : { ownAddress }),
    endpoints: endpointsIn(documents),
    works: workingUrls(documents),
    ...(chosen.kind === "exchange" ? { exchange: chosen } : {}),
  };
  const setups = documents.filter((document) => document.kind === "configuration");
  const { stage } = found.parameters;
  const place = { at: lastRefused(documents, chosen), ...(stage === undefined ? {} : { stage }) };
  const met = configurationsMet(setups, place);
  const configured = changedFacts(setups, before, place);
  const probed = probeFacts(
    probes,
    // what a name must lead to depends on the API
    { ...before, facts: factsByFacet([...found.facts, ...configured]) },
  );
  const configurations =
    probed.length === 0
      ? configured
      : changedFacts(
          setups,
          { ...before, facts: factsByFacet([...found.facts, ...probed]) },
          place,
        );
  const all = { ...before, facts: factsByFacet([...found.facts, ...probed, ...configurations]) };
  const combined = combine([
    // what is concluded from words that are not there waits for what is shown
    ...readings.map((one) => ({ ...one, facts: one.facts.filter((fact) => !fact.isSilence) })),
    repeated,
    {
      facts: [...nearPathFacts(documents, message), ...turnedFacts(documents, message)],
      parameters: {},
    },
    { facts: probed.filter(({ by }) => by === undefined), parameters: {} },
    {
      facts: asDeployed(configurations, factsByFacet(found.facts), known),
      parameters: configurationParameters(met, before),
    },
    // what a command printed counts before what a probe makes likely
    { facts: probed, parameters: {} },
    ...readings,
    { facts: guardedPreflightFacts(met, documents, factsByFacet(found.facts)), parameters: {} },
  ]);
  return { ...combined, configurations: met, call: all };
}

/** What hangs on the machine that asks. */
const ofMachine: ReadonlySet<Probe["probe"]> = new Set([
  "name-resolution",
  "clock",
  "own-address",
  "credential-expiry",
]);

/** Without what was asked on another machine than the one that was refused. */
function ofPlace(probes: readonly Probe[], chosen: EvidenceDocument): readonly Probe[] {
  const origin = chosen.kind === "exchange" ? chosen.origin : undefined;
  return probes.filter((one) => !ofMachine.has(one.probe) || !areApart(one.origin, origin));
}

/** One log's refusals are seldom all of one kind, where they are many. */
const MOST_ALIKE = 20;

function factsAsText(record: LogRecord): string {
  return logRecordFacts(record)
    .map(({ facet, option }) => `${facet}=${option}`)
    .sort()
    .join(" ");
}

/** AWS's words of a denial, in an answer, a line of a log or a text; of a text that has two nobody knows which counts. */
function denialIn(document: EvidenceDocument): string | undefined {
  const texts =
    document.kind === "exchange"
      ? [document.response?.body]
      : document.kind === "log-record"
        ? document.lines
        : document.kind === "error-text"
          ? [document.text]
          : [];
  const found = texts.flatMap((one) => one?.value.slice(0, LONGEST_TEXT).match(DENIAL) ?? []);
  return onlyOne(found);
}

const DENIAL =
  /(?:(?:User: )?(?:anonymous|arn:[^\s"\\]{1,2048})\s{1,20})?is not authorized to perform:\s{0,9}execute-api:[A-Za-z]{1,40}\s{1,20}on resource:\s{0,9}[^\s"'\\]{1,2048}/g;

/** The VPC endpoints that names lead to, and those that words name. */
function endpointsIn(documents: readonly EvidenceDocument[]): NonNullable<Call["endpoints"]> {
  const among = (texts: readonly string[]) => [
    ...new Set(texts.flatMap((text) => text.slice(0, LONGEST_TEXT).match(ENDPOINT) ?? [])),
  ];
  const probes = documents.filter((one) => one.kind === "probe");
  const words = documents.filter((one) => one.kind === "error-text");
  return {
    ledTo: among(
      probes.flatMap(({ fields }) => [...fields.values()].flat().map(({ value }) => value)),
    ),
    told: among(words.map(({ text }) => text.value)),
  };
}

const LONGEST_TEXT = 20_000;
const ENDPOINT = /\bvpce-[0-9a-f]{8,17}\b/g;

/** The URLs that are seen, or said, to work. */
function workingUrls(documents: readonly EvidenceDocument[]): readonly Quoted[] {
  return documents.flatMap((one) => {
    if (one.kind === "exchange") {
      const target = one.request?.target;
      const status = one.response?.status?.code;
      const works = status === undefined ? isAnsweredWell(one) : status >= 200 && status < 300;
      return target !== undefined && works ? [target] : [];
    }
    if (one.kind !== "error-text") return [];
    const { value, span } = one.text;
    return one.urls.slice(0, MOST_URLS).filter((url) => {
      const place = { start: url.span.start - span.start, end: url.span.end - span.start };
      return (
        isSaidToWork(value, place) ||
        ANSWERED.test(value.slice(place.end, place.end + LONGEST_LINE))
      );
    });
  });
}

const MOST_URLS = 200;
const LONGEST_LINE = 80;
// `… -> 200`
const ANSWERED =
  /^["'`)\]|]{0,3}[ \t]{0,20}(?:→|⇒|[-=]{1,2}>|[:=|])[ \t]{0,9}(?:HTTP[ /\d.]{1,5})?2\d\d\b/;

/** Each wording once, where it stands first: a log that says the same of each call proves it once. */
function withoutRepeats(texts: readonly ErrorText[]): readonly ErrorText[] {
  const first = new Map<string, ErrorText>();
  for (const one of texts) if (!first.has(one.text.value)) first.set(one.text.value, one);
  return [...first.values()];
}

/** What stands beside an error may be another call's. */
function extractBeside(document: EvidenceDocument): Extraction {
  const { facts, parameters } = extractFacts(document);
  return { facts: facts.map((fact) => ({ by: "scan", ...fact })), parameters };
}

/** The first of several extractions that knows a facet or a parameter counts. */
export function combine(extractions: readonly Extraction[]): Extraction {
  const facts = new Map<string, Fact>();
  let parameters: Parameters = {};
  for (const extraction of extractions) {
    const isElsewhere = differs("host", extraction.parameters, parameters);
    const isOtherSentence = ofOtherSentence(extraction.facts, facts.get("message"));
    for (const fact of extraction.facts) {
      if (isOtherSentence(fact.facet)) continue;
      // another name than the one that was called may be in another part of AWS
      const isForeign =
        isElsewhere && (fact.facet === "partition" || fact.option === "execute-api");
      if (!isForeign && !facts.has(fact.facet)) facts.set(fact.facet, fact);
    }
    parameters = firstOf([parameters, withoutAddress(extraction.parameters, parameters)]);
  }
  return { facts: [...facts.values()], parameters };
}

/** How a denial goes on, and what goes with any refusal's sentence. */
const ofDenial: ReadonlySet<Fact["facet"]> = new Set(["denial", "policy-named"]);
const ofSentence: ReadonlySet<Fact["facet"]> = new Set(["error-type", "authorization-sent"]);
const denials: ReadonlySet<string> = new Set(["authorizer-denied", "invoke-denied"]);

/** What is told of another call, where API Gateway's words differ from those that are known. */
function ofOtherSentence(
  facts: readonly Fact[],
  known: Fact | undefined,
): (facet: Fact["facet"]) => boolean {
  const said = facts.find(({ facet }) => facet === "message");
  if (said === undefined || known === undefined || said.option === known.option) return () => false;
  const isDenial = denials.has(known.option);
  return (facet) => ofSentence.has(facet) || (isDenial && ofDenial.has(facet));
}

/** Scheme, port and query are parts of one address: none goes to the host or the path of another. */
function withoutAddress(one: Parameters, known: Parameters): Parameters {
  if (known.host === undefined && known.path === undefined) return one;
  const { scheme: _, port: __, query: ___, ...rest } = one;
  return rest;
}

const ids = ["requestId", "extendedRequestId"] as const;

/** An HTTP API's one id is both of its log's, so any may be equal to any. */
function sharesId(one: Parameters, other: Parameters): boolean {
  const known = ids.map((id) => one[id]).filter((id) => id !== undefined);
  return ids.some((id) => known.some((value) => value === other[id]));
}

/** What stands in front of API Gateway knows none of its ids. */
function bearsId({ log }: LogRecord): boolean {
  return log !== "web-server" && log !== "forward-proxy" && log !== "load-balancer";
}

/** API Gateway's own names lead past every server but the caller's proxy; others stand behind it. */
function mayBePassed({ log }: LogRecord, { host }: Parameters): boolean {
  const kind = hostKind(host ?? "");
  return log === "forward-proxy" || (kind !== "execute-api" && kind !== "vpc-endpoint");
}

/** The host is the same, and what else both name; or no host is known of the only refusal. */
function sharesTarget(one: Parameters, call: Parameters, isOne: boolean): boolean {
  if (one.host === undefined || call.host === undefined) return isOne;
  const paths = [call.path, `/${call.stage}${call.path}`];
  return (
    one.host.toLowerCase() === call.host.toLowerCase() &&
    (one.method === undefined || call.method === undefined || one.method === call.method) &&
    (one.path === undefined || call.path === undefined || paths.includes(one.path))
  );
}

/** Nothing that both name differs. */
export function belongs(one: Parameters, other: Parameters): boolean {
  const names = [...ids, "method", "apiId"] as const;
  return (
    sharesId(one, other) ||
    !(names.some((name) => differs(name, one, other)) || leadsElsewhere(one.path, other.path))
  );
}

/** True of two paths of which neither is the end of the other, as one without its stage or its mapping is. */
function leadsElsewhere(one: string | undefined, other: string | undefined): boolean {
  const [path, another] = [one, other].map((whole) =>
    whole?.split("?", 1)[0]?.replace(/\/$/, "").toLowerCase(),
  );
  if (!path || !another || TEMPLATE.test(path + another)) return false;
  return !path.endsWith(another) && !another.endsWith(path);
}

/** A resource's path in place of a request's, and what a client writes otherwise than a log. */
const TEMPLATE = /[{}%+*<:$]/;

function differs(name: keyof Parameters, one: Parameters, other: Parameters): boolean {
  return one[name] !== undefined && other[name] !== undefined && one[name] !== other[name];
}
