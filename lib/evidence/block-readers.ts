import { type Change, findChanges, sideOf } from "./changes/find-changes";
import { PROPERTY_ROWS, readPropertyRows } from "./changes/property-rows";
import { CHANGE_SETS, readChangeSets } from "./changes/read-change-sets";
import { madeIn } from "./changes/when-made";
import { wholeMethods } from "./changes/whole-methods";
import { MAKES_DISTRIBUTION, readDistributionOrigins } from "./code/distribution-origins";
import { readCode } from "./code/read-code";
import { MOCKS, readMocks } from "./code/read-mocks";
import { gaps, linesOutside } from "./gaps";
import { type Line, linesWithin, readLines } from "./lines";
import { readLogs } from "./logs/read-logs";
import { madeConfiguration, madeObject } from "./made-json";
import { readTrailChanges, TRAIL_CHANGES } from "./operations/trail-changes";
import { AUTHORIZER_ANSWERS, readAuthorizerAnswers } from "./read-authorizer-answers";
import { readBrowserConsole } from "./read-browser-console";
import { readCondensedPolicies } from "./read-condensed-policies";
import { readConfiguration } from "./read-configuration";
import { readEmptyResults } from "./read-empty-results";
import { readEndpointLists } from "./read-endpoint-lists";
import { readExportedRoutes } from "./read-exported-routes";
import { readFragments } from "./read-fragments";
import { HEADS_MAPPINGS, readMappingLists } from "./read-mapping-lists";
import { NAMES_ADDRESS, readNamedAddresses } from "./read-named-addresses";
import { readOthersRefusals, SENTENCES } from "./read-others-refusals";
import { readToldAddresses, TELLS_ADDRESS } from "./read-own-values";
import { readPolicies } from "./read-policies";
import { readPrintedClaims } from "./read-printed-claims";
import { readPrintedHeaders } from "./read-printed-headers";
import { readProbes } from "./read-probes";
import { ASKS_FOR_ROUTES, readRouteLists } from "./read-route-lists";
import { readRouteScopes } from "./read-route-scopes";
import { readSettings } from "./read-settings";
import { readSimulations, SIMULATED } from "./read-simulations";
import { readToldAliases, TELLS_ALIAS } from "./read-told-aliases";
import { readTraces } from "./read-traces";
import { readWireLog } from "./read-wire-log";
import { type Reader, type Reading, usedBy } from "./reading";
import { readTerraform } from "./terraform/read-terraform";
import type { Configuration, EvidenceDocument, Format, Notice, Span } from "./types";

export interface BlockReader {
  readonly format: Format;
  /** Reads the blocks that are plainly its own, wherever they stand, and leaves the rest alone. */
  readonly read: Reader;
  /** What stands in every text of which it reads something: one look tells, and it need not go through the lines. */
  readonly needs?: RegExp;
  /** It reads parts of lines, so what else stands on them is left to the others. */
  readonly readsParts?: true;
}

/** The most telling first: what one has read, no later one sees. */
export const blockReaders: readonly BlockReader[] = [
  // nobody was refused with them, whoever would read them
  { format: "configuration", read: readMocks, needs: MOCKS, readsParts: true },
  // nor is it asked about them
  { format: "configuration", read: readOthersRefusals, needs: SENTENCES, readsParts: true },
  { format: "configuration", read: readDistributionOrigins, needs: MAKES_DISTRIBUTION },
  // before JSON is looked for, which may stand in it
  { format: "configuration", read: readTerraform, needs: /["=][ \t]{0,9}\{|locals[ \t]{0,9}\{/ },
  { format: "configuration", read: readCode, readsParts: true },
  { format: "log", read: readTraces, needs: /ApiGateway::Stage|api_gateway\\?"/ },
  { format: "configuration", read: readChangeSets, needs: CHANGE_SETS },
  { format: "configuration", read: readPropertyRows, needs: PROPERTY_ROWS },
  { format: "configuration", read: readTrailChanges, needs: TRAIL_CHANGES },
  { format: "configuration", read: readConfiguration },
  { format: "configuration", read: readFragments },
  { format: "configuration", read: readMappingLists, needs: HEADS_MAPPINGS },
  { format: "configuration", read: readSettings },
  {
    format: "configuration",
    read: readAuthorizerAnswers,
    needs: AUTHORIZER_ANSWERS,
  },
  { format: "configuration", read: readPolicies, needs: /effect/i, readsParts: true },
  {
    format: "configuration",
    read: readCondensedPolicies,
    needs: /\baws:(?:Vpc)?Source|boundary|\bSCP|control policy|session policy/i,
  },
  { format: "log", read: readLogs },
  { format: "configuration", read: readExportedRoutes },
  { format: "configuration", read: readRouteScopes, needs: /scopes?|security/i },
  { format: "configuration", read: readSimulations, needs: SIMULATED },
  { format: "configuration", read: readPrintedClaims, needs: /iss \S/ },
  { format: "configuration", read: readEmptyResults },
  { format: "configuration", read: readEndpointLists },
  {
    format: "configuration",
    read: readRouteLists,
    needs: ASKS_FOR_ROUTES,
  },
  { format: "probe", read: readProbes },
  { format: "probe", read: readToldAddresses, needs: TELLS_ADDRESS },
  { format: "probe", read: readToldAliases, needs: TELLS_ALIAS },
  { format: "probe", read: readNamedAddresses, needs: NAMES_ADDRESS },
  {
    format: "client-output",
    read: readWireLog,
    needs: /(?:header|send|reply): |<- "|-> "|http-outgoing-\d/,
  },
  { format: "client-output", read: readPrintedHeaders, readsParts: true },
  {
    format: "client-output",
    read: readBrowserConsole,
    needs:
      /\t|\[HTTP\/|\bStatus\b|\bOPTIONS\s|[1-5]\d\d (?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) |Access-Control|CORS|Cross-Origin|[Pp]reflight|access control checks|Failed to load resource|WebSocket connection to|(?:DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) (?:http|ws)s?:/,
  },
];

/** What the block readers make of a text. */
export interface BlockReading extends Reading {
  readonly used: readonly Span[];
  /** The lines that are left for the readers of exchanges. */
  readonly lines: readonly Line[];
  readonly formats: readonly Format[];
}

/**
 * Read the blocks of a paste that are plainly one thing, beside the HARs that are read already: log
 * lines, what a command of the AWS CLI printed. They may stand between anything else.
 */
export function readBlocks(text: string, lines: readonly Line[], har: Reading): BlockReading {
  const changes = findChanges(text, lines);
  const before = readChanged(text, changes);
  const all = { start: 0, end: text.length };
  const taken = [...usedBy(har), ...changes];
  const left = linesOutside(lines, taken);
  const open = taken.length === 0 ? [all] : gaps(left, taken, all);
  const found = readIn({ text, lines: left, ranges: open }, blockReaders);
  return {
    ...found,
    documents: [...har.documents, ...before, ...found.documents],
    notices: [...har.notices, ...found.notices],
    used: [...taken, ...found.used],
    formats: [
      ...(usedBy(har).length > 0 ? (["har"] as const) : []),
      ...(changes.length > 0 ? (["configuration"] as const) : []),
      ...found.formats,
    ],
  };
}

/** The sides of changes, each read as a text of its own, of what the text around it shows when it was made. */
function readChanged(text: string, changes: readonly Change[]): readonly EvidenceDocument[] {
  const pieces = changes.flatMap((one) => one.pieces);
  const made = changes.map(madeIn(text));
  const sides = pieces.length === 0 ? [] : (["before", "after"] as const);
  const all = changes.some(({ kind }) => kind === "plan") ? readLines(text) : [];
  return [
    ...changes.flatMap((one, at) =>
      one.kind === "plan" ? wholeMethods(linesWithin(text, all, one), made[at] ?? {}) : [],
    ),
    // what else is told in their lines is nobody's
    ...changes.map((one) => madeConfiguration("change", madeObject(one, []))),
    ...sides.flatMap((side) => {
      const whole = sideOf(text, changes, side);
      const all = readLines(whole);
      const lines = pieces.flatMap((piece) => linesWithin(whole, all, piece));
      const { documents } = readIn({ text: whole, lines, ranges: pieces }, settingReaders);
      return documents.flatMap((one): readonly Configuration[] => {
        if (one.kind !== "configuration") return [];
        const own = made[changes.findIndex(({ end }) => one.span.start < end)] ?? {};
        return pieceOfPolicy(whole, one).map((piece) => ({ ...piece, change: { side, ...own } }));
      });
    }),
  ];
}

/** A statement without its policy is one of several, and without its beginning nobody knows what it says. */
function pieceOfPolicy(text: string, one: Configuration): readonly Configuration[] {
  const written = text.slice(one.span.start, one.span.end);
  if (one.source !== "policy-document" || /statement/i.test(written)) return [one];
  return /^[{-]/.test(written) ? [{ ...one, value: { ...one.value, isCut: true } }] : [];
}

const settingReaders = blockReaders.filter(({ format }) => format === "configuration");

interface Open {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly ranges: readonly Span[];
}

function readIn({ text, lines, ranges }: Open, readers: readonly BlockReader[]): BlockReading {
  let documents: readonly EvidenceDocument[] = [];
  let notices: readonly Notice[] = [];
  let used: readonly Span[] = [];
  const formats: Format[] = [];
  let left = lines;
  let open = ranges;
  for (const { format, read, needs, readsParts } of readers) {
    if (needs?.test(text) === false) continue;
    const reading = read(text, left, open);
    const spans = usedBy(reading);
    notices = notices.concat(reading.notices);
    documents = documents.concat(reading.documents);
    if (spans.length === 0) continue;
    used = used.concat(spans);
    formats.push(format);
    left = readsParts ? withoutParts(left, spans) : linesOutside(left, spans);
    open = ranges.flatMap((range) => gaps(left, used, range));
  }
  return { documents, notices, used, lines: left, formats };
}

/** What the spans leave of the lines that they touch, and all other lines. */
function withoutParts(lines: readonly Line[], spans: readonly Span[]): readonly Line[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  return lines.flatMap((line) => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    const first = sorted[next];
    return first && first.start < line.end ? restOf(line, sorted, next) : [line];
  });
}

function restOf(line: Line, sorted: readonly Span[], first: number): readonly Line[] {
  const rest: Line[] = [];
  let from = line.start;
  for (let at = first; at < sorted.length; at += 1) {
    const { start, end } = sorted[at] ?? line;
    if (start >= line.end) break;
    if (start > from) rest.push(partOf(line, from, start));
    from = Math.max(from, end);
  }
  return from < line.end ? [...rest, partOf(line, from, line.end)] : rest;
}

function partOf(line: Line, start: number, end: number): Line {
  return { text: line.text.slice(start - line.start, end - line.start), start, end };
}
