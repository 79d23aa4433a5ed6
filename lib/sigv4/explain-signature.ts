import {
  canonicalParts,
  canonicalValue,
  headerOf,
  splitTarget,
  uriDecode,
} from "./canonical-request";
import { clientOf, madeRequest, signsAsSent, signsRight } from "./client-of";
import { compareCanonical, isPlaceholder, TOKEN } from "./compare-canonical";
import { withCorrections } from "./corrections";
import { giveAways } from "./give-aways";
import { hostService } from "./host-service";
import {
  hasDigest,
  isWithReturns,
  type Printed,
  type PrintedRequest,
  type PrintedStringToSign,
  readPrinted,
} from "./read-printed";
import { type Authorization, mentionedHeader, readAuthorization, readSent } from "./read-sent";
import { EMPTY_PAYLOAD, sha256Hex } from "./sha256";
import { showOnlyRedacted } from "./show-redacted";
import { minutesBetween } from "./signing-time";
import { toldDifferences } from "./told-differences";
import type {
  Basis,
  CanonicalParts,
  Difference,
  SentRequest,
  SignatureReport,
  StringToSign,
} from "./types";
import { unescapings } from "./unescape-text";

/** Longer texts hold more than one refusal, and are not looked through. */
const LONGEST = 2_000_000;

/** Texts of a diagnosis that are longer are of programs, and hold many calls. */
const LONGEST_REFUSAL = 200_000;

const REFUSED =
  /signature we calculated|canonical ?(?:string|request) for this|Credential should be scoped|SignatureDoesNotMatch|Date in Credential scope|is named as a SignedHeader|must be a '?SignedHeader/i;

/** Whether a text shows that a signature was refused, so that other pastes cost no more than this look. */
export function isSignatureRefused(text: string): boolean {
  return text.length <= LONGEST_REFUSAL && REFUSED.test(text);
}

/** What the server's string says of the request as it was sent; of an API Gateway's alone. */
export function requestOf({
  service,
  region,
  method,
  host,
  path,
  hasServerString,
}: SignatureReport): ReadonlyMap<string, string> {
  // a string that is cut before its host and scope names no service
  if ((service !== null && service !== "execute-api") || !hasServerString) return new Map();
  const [, apiId] = /^([a-z0-9]{10})\.execute-api\./.exec(host ?? "") ?? [];
  // on the line it is encoded once more than it was sent
  const sent = path === null ? undefined : uriDecode(path);
  const [, stage, rest] = /^\/([^/]+)(\/.*)?$/.exec(sent ?? "") ?? [];
  const known = [
    ["apiId", apiId],
    ["region", region],
    ["method", method],
    ["host", host],
    ...(apiId === undefined
      ? [["path", sent] as const]
      : [["stage", stage] as const, ["path", rest ?? "/"] as const]),
  ] as const;
  return new Map(
    known.flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, value] as const],
    ),
  );
}

/** Both sides of a signature, as far as a text shows them. */
interface Sides {
  readonly text: string;
  readonly server: PrintedRequest | undefined;
  readonly isServerKnown: boolean;
  readonly serverString: StringToSign | undefined;
  readonly client: PrintedRequest | undefined;
  readonly clientString: StringToSign | undefined;
  readonly sent: SentRequest | undefined;
  readonly authorization: Authorization | undefined;
}

/**
 * Say what differs between the string that a client signed and the one that the server made. Pure and total; it
 * wants no secret key, and no secret of the text is in the result.
 *
 * @param text what was pasted, with its secrets, so that values that are hidden later are compared
 * @param redacted the same without them: what of a difference does not stand in it is not shown
 */
export function explainSignature(text: string, redacted: string): SignatureReport {
  const sides = sidesOf(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  return withCorrections(showOnlyRedacted(conclude(sides), unescapings(redacted)));
}

function sidesOf(text: string): Sides {
  const readings = unescapings(text).map((unescaped) => ({
    unescaped,
    sides: choose(readPrinted(unescaped)),
  }));
  const best = readings.reduce((one, other) =>
    worth(other.sides) > worth(one.sides) ? other : one,
  );
  const found = readSent(text);
  // the request that was refused stands before the answer, and the last try counts
  const time = best.sides.serverString?.time ?? best.sides.clientString?.time;
  const sent =
    found.find(({ headers }) => headers.some(([, value]) => value === time)) ??
    found.find(({ headers }) => headers.some(([name]) => /^authorization$/i.test(name))) ??
    found[0];
  return {
    text: best.unescaped,
    ...best.sides,
    sent,
    authorization: readAuthorization(text),
  };
}

type Chosen = Pick<Sides, "server" | "isServerKnown" | "serverString" | "client" | "clientString">;

function choose({ requests, strings }: Printed): Chosen {
  const known = ofServer(requests);
  const server = known ?? oneOfTwo(requests);
  const serverString = ofServer(strings)?.string;
  const client = nearest(
    requests.filter((request) => request !== server),
    server,
  );
  const clientString = nearest(strings, server)?.string;
  return { server, isServerKnown: known !== undefined, serverString, client, clientString };
}

/** Of two that nobody labelled, of one request, either is the server's: what differs is the same. */
function oneOfTwo(requests: readonly PrintedRequest[]): PrintedRequest | undefined {
  const [one, other] = requests;
  if (one === undefined || other === undefined || requests.length > 2) return undefined;
  const isOfOne = one.parts.method === other.parts.method && timeOf(one) === timeOf(other);
  return isOfOne ? one : undefined;
}

type Block = PrintedRequest | PrintedStringToSign;

function ofServer<T extends Block>(blocks: readonly T[]): T | undefined {
  const own = blocks.filter(({ owner }) => owner === "server");
  return own.find(isWhole) ?? own[0];
}

function isWhole(block: Block): boolean {
  return "parts" in block ? block.text !== undefined : block.string.digest !== undefined;
}

/** The client's block of the same time as the server's, else the last one before it, else the last. */
function nearest<T extends Block>(
  blocks: readonly T[],
  server: PrintedRequest | undefined,
): T | undefined {
  const own = blocks.filter(({ owner }) => owner === "client");
  const time = timeOf(server);
  const line = server?.line ?? Number.POSITIVE_INFINITY;
  return (
    own.findLast((block) => time !== undefined && timeOf(block) === time) ??
    own.findLast((block) => block.line < line) ??
    own.at(-1)
  );
}

function timeOf(block: Block | undefined): string | undefined {
  if (block === undefined) return undefined;
  if (!("parts" in block)) return block.string.time;
  return headerOf(block.parts, "x-amz-date");
}

/** How much a way of undoing the escapes has laid bare; the digest outweighs all else. */
function worth({ server, serverString, client }: Chosen): number {
  const digest = serverString?.digest;
  if (server !== undefined && digest !== undefined && hasDigest(server, digest)) return 100;
  const of = (block: PrintedRequest | undefined) =>
    block === undefined ? 0 : isWhole(block) ? 4 : 1;
  return of(server) * 2 + of(client) + (digest === undefined ? 0 : 1);
}

function conclude(sides: Sides): SignatureReport {
  const { server, serverString, client, clientString, sent } = sides;
  const signer = clientOf(sides.text);
  const digest = digestOf(sides);
  const found = differencesOf(sides);
  const isEqual = areEqual(sides) && found.differences.length === 0;
  const isSecret =
    found.differences.length === 0 &&
    (isEqual || (found.isSameAsSent && madeRequest(signer, sides.text) && server !== undefined));
  const secret: Difference = {
    kind: "secret",
    part: "secret",
    server: null,
    client: null,
    basis: isEqual ? "printed" : "sent",
  };
  const named = isSecret ? [secret] : found.differences;
  // people leave out and cover values of headers, and seldom more
  const isSure = ({ part }: Difference) => digest !== "edited" || UNHIDDEN.has(part);
  const differences = named.filter(isSure);
  const place = placeOf(sides);
  return {
    verdict: verdictOf(digest, place.service, differences),
    differences,
    suspects: differences.length > 0 ? [] : [...found.differences, ...found.suspects],
    digest,
    hasServerString: sides.isServerKnown,
    hasClientSide: client !== undefined || clientString !== undefined || sent !== undefined,
    client: signer,
    ...place,
    ...signedOf(sides),
    minutesAhead: minutesAheadOf(sides, serverString ?? clientString),
  };
}

/** Parts of a request that people have no reason to change before they show it. */
const UNHIDDEN: ReadonlySet<string> = new Set(["method", "path", "query"]);

function verdictOf(
  digest: SignatureReport["digest"],
  service: string | null,
  differences: readonly Difference[],
): SignatureReport["verdict"] {
  if (digest === "edited") return "edited-text";
  if (service !== null && service !== "execute-api") return "other-service";
  if (differences.length === 0) return "not-enough";
  return differences.every(({ kind }) => kind === "secret") ? "secret" : "difference";
}

function digestOf({ server, serverString }: Sides): SignatureReport["digest"] {
  const digest = serverString?.digest;
  if (server?.text === undefined || digest === undefined) return "unchecked";
  return hasDigest(server, digest) ? "fits" : "edited";
}

/** Both made the same canonical string: by its digest, or as printed. */
function areEqual({ server, serverString, client, clientString }: Sides): boolean {
  const [one, other] = [serverString, clientString];
  if (one !== undefined && other !== undefined) {
    return one.digest !== undefined && one.digest === other.digest && one.time === other.time;
  }
  return server?.text !== undefined && server.text === client?.text;
}

interface Found {
  readonly differences: readonly Difference[];
  readonly suspects: readonly Difference[];
  /** The server saw what was sent, and nothing of it is signed in more than one way. */
  readonly isSameAsSent: boolean;
}

function differencesOf(sides: Sides): Found {
  const { server, client } = sides;
  const ofStrings = stringDifferences(sides);
  const bySigner = server === undefined || client === undefined ? sentDifferences(sides) : nothing;
  const printed =
    server !== undefined && client !== undefined
      ? compareCanonical(server.parts, client.parts, "printed")
      : [];
  const told = toldDifferences(sides.text, server?.parts);
  const ways = giveAways(server?.parts ?? emptyParts, sides.serverString);
  const isVerified = digestOf(sides) === "fits";
  // what stands in angle brackets somebody may have written over a value
  const isCovered = ({ server: value }: Difference) => !isVerified && /^<.*>$/.test(value ?? "");
  const isKnown = (one: Difference) => isSettled(sides, one.kind, one.part) || isCovered(one);
  const given = ways.differences.filter((one) => !isKnown(one));
  const compared = onePerPart([...printed, ...bySigner.differences, ...ofStrings]);
  const all =
    compared.length > 0
      ? [...placeholdersFirst(given, compared), ...compared]
      : [...given, ...ofSentToken(sides), ...(given.length === 0 ? told : [])];
  return {
    differences: onePerPart(all),
    suspects: [
      ...bySigner.suspects,
      ...ways.suspects.filter((one) => !isKnown(one)),
      ...unsignedToken(sides),
    ],
    isSameAsSent: bySigner.isSameAsSent && all.length === 0,
  };
}

const nothing: Found = { differences: [], suspects: [], isSameAsSent: false };

const emptyParts: CanonicalParts = { headers: [], isWholeHead: false };

/** Of what the server's string gives away what no comparison has named. */
function placeholdersFirst(
  given: readonly Difference[],
  compared: readonly Difference[],
): readonly Difference[] {
  return given.filter(
    ({ kind, part }) => kind.startsWith("token-") && !compared.some((one) => one.part === part),
  );
}

/** True where the client's side shows that this is no difference. */
function isSettled(
  { server, client, sent, text }: Sides,
  kind: Difference["kind"],
  part: string,
): boolean {
  if (kind.startsWith("token-") || kind === "date") return false;
  const signer = clientOf(text);
  if ((part === "path" || part === "query") && signsRight(signer, text)) return true;
  if (part === "path" && (sent?.target !== undefined || client?.parts.path !== undefined)) {
    return client?.parts.path === server?.parts.path || sent !== undefined;
  }
  if (client === undefined || server === undefined) return false;
  if (part === "signed-headers" || part === "payload") return client.text === server.text;
  return headerOf(client.parts, part) === headerOf(server.parts, part);
}

/** One difference for each part: the one that is known best. */
function onePerPart(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(
    ({ part, kind }, at) =>
      differences.findIndex(
        (one) => one.part === part || (one.kind === kind && kind === "date"),
      ) === at,
  );
}

/** What differs between the strings to sign, and between the scope and the host. */
function stringDifferences(sides: Sides): readonly Difference[] {
  return [
    ...timesApart(sides),
    ...scopeApart(sides),
    ...timeFaults(sides),
    ...formDifferences(sides),
    ...signedTwice(sides),
  ];
}

/** Two strings to sign, line by line but for the digest. */
function timesApart({ serverString: one, clientString: other }: Sides): readonly Difference[] {
  if (one === undefined || other === undefined) return [];
  const rows = [
    ["date", "time", one.time, other.time],
    ["date", "scope-date", one.scope.date, other.scope.date],
    ["region", "scope-region", one.scope.region, other.scope.region],
    ["service", "scope-service", one.scope.service, other.scope.service],
  ] as const;
  return rows.flatMap(([kind, part, server, client]) =>
    server === client ? [] : [{ kind, part, server, client, basis: "printed" }],
  );
}

/** A scope that is not the host's; a server that printed its string has accepted the scope. */
function scopeApart(sides: Sides): readonly Difference[] {
  const { serverString, clientString, authorization } = sides;
  const scope = clientString?.scope ?? authorization?.scope;
  const host = hostOf(sides);
  const said = host === undefined ? undefined : hostService(host);
  if (serverString !== undefined || scope === undefined || said === undefined) return [];
  const found: Difference[] = [];
  const { region, service } = said;
  const basis = "sent";
  if (region !== undefined && scope.region !== region) {
    const client = scope.region;
    found.push({ kind: "region", part: "scope-region", server: region, client, basis });
  }
  if (isOtherService(scope.service, service)) {
    const client = scope.service;
    found.push({ kind: "service", part: "scope-service", server: service, client, basis });
  }
  return found;
}

/** A time in another format than SigV4's, or on another day than the scope. */
function timeFaults({ text, serverString, clientString, authorization, client }: Sides) {
  const scope = serverString?.scope ?? clientString?.scope ?? authorization?.scope;
  const time = mentionedHeader(text, TIME);
  if (time === undefined || !/^\d{4}/.test(time)) return [];
  const basis: Basis = "sent";
  if (!/^\d{8}T\d{6}Z/.test(time)) {
    const server = serverString?.time ?? null;
    return [{ kind: "date" as const, part: TIME, server, client: time, basis }];
  }
  const day = time.slice(0, 8);
  if (scope === undefined || day === scope.date || client !== undefined) return [];
  return [{ kind: "date" as const, part: "scope-date", server: day, client: scope.date, basis }];
}

/** A name that the `Authorization` field lists more than once. */
function signedTwice({ authorization, server }: Sides): readonly Difference[] {
  const names = authorization?.signed ?? [];
  if (server !== undefined || names.every((name, at) => names.indexOf(name) === at)) return [];
  const part = "signed-headers";
  return [{ kind: "header-twice", part, server: null, client: names.join(";"), basis: "sent" }];
}

const TIME = "x-amz-date";

/** Hosts name a service otherwise than its scope does. */
function isOtherService(scope: string, host: string): boolean {
  if (host === "execute-api") return scope !== "execute-api";
  return scope === "execute-api";
}

/** The client hashed other lines than the rules say: fewer, with CRLF, or with more at their end. */
function formDifferences({ client, clientString, server }: Sides): readonly Difference[] {
  const digest = clientString?.digest;
  if (client?.text === undefined || digest === undefined) return [];
  if (sha256Hex(client.text) === digest) return [];
  const of = (part: string, sides: readonly (string | null)[]): readonly Difference[] => [
    {
      kind: "canonical-form",
      part,
      server: sides[0] ?? null,
      client: sides[1] ?? null,
      basis: "printed",
    },
  ];
  if (client.misprint !== undefined && sha256Hex(client.misprint) === digest) {
    return of("lines", [null, null]);
  }
  if (client.text !== server?.text) return [];
  if (isWithReturns(client.text, digest)) return of("line-ends", ["\\n", "\\r\\n"]);
  const isLonger = sha256Hex(`${client.text}\n`) === digest;
  return of("line-ends", ["\\n", isLonger ? "\\n\\n" : null]);
}

/**
 * What was sent against what the server saw, or against what the client signed; and where both are the same,
 * what of it a signer that signs it as it stands gets wrong.
 */
function sentDifferences(sides: Sides): Found {
  const { sent, server, client, authorization, serverString } = sides;
  const other = server?.parts ?? client?.parts;
  if (sent === undefined || other === undefined) return alone(sides);
  const signed = other.signedHeaders?.split(";") ?? authorization?.signed ?? [];
  const service = serverString?.scope.service ?? authorization?.scope?.service;
  const rebuilt = canonicalParts(sent, {
    signed: signed.filter((name, at) => signed.indexOf(name) === at),
    path: service === "s3" ? "as-sent" : "encoded-again",
    payload: payloadOf(sent, other.payload),
  });
  const seen = onlySeen(rebuilt, sent);
  if (server === undefined) {
    return { ...nothing, differences: compareCanonical(seen, other, "sent") };
  }
  const differences = compareCanonical(withoutDuplicates(other), seen, "sent");
  if (differences.length > 0) return { ...nothing, differences };
  const signer = clientOf(sides.text);
  // who presigns an address signs its parts in an order and a form that the address does not show
  const isKnown = signsRight(signer, sides.text) || authorization?.isPresigned === true;
  const asSent = isKnown ? [] : compareAsSent(other, sent, signed);
  const isSure = signsAsSent(signer);
  const unread = signer.id === "curl" ? unreadBody(sent, other.payload) : [];
  const isBodyKnown = seen.payload !== undefined || other.payload === EMPTY_PAYLOAD;
  return {
    differences: [...(isSure ? asSent : []), ...unread],
    suspects: isSure ? [] : asSent,
    isSameAsSent: asSent.length === 0 && isBodyKnown,
  };
}

/** curl hashes what `-d` gives it; of a form's parts and of a file it signs that there is no body. */
function unreadBody(
  { method, headers }: SentRequest,
  payload: string | undefined,
): readonly Difference[] {
  const type = headerOf(
    { headers: headers.map(([name, value]) => [name.toLowerCase(), value]) },
    "content-type",
  );
  const isUnread = type === undefined ? method === "PUT" : /^multipart\//i.test(type);
  const isSigned = headers.some(([name]) => /^x-amz-content-sha256$/i.test(name));
  if (!isUnread || isSigned || payload === undefined || payload === EMPTY_PAYLOAD) return [];
  return [
    { kind: "payload", part: "payload", server: payload, client: EMPTY_PAYLOAD, basis: "signer" },
  ];
}

/** Without the server's string: what is known of the program alone. */
function alone(sides: Sides): Found {
  const { sent, client, text } = sides;
  if (sent === undefined || client !== undefined) return nothing;
  const parts = canonicalParts(sent, { signed: [], path: "encoded-again", payload: undefined });
  const asSent = compareAsSent(parts, sent, []);
  const isSure = signsAsSent(clientOf(text)) && /signature we calculated/i.test(text);
  return isSure ? { ...nothing, differences: asSent } : { ...nothing, suspects: asSent };
}

/** What a program signs wrong that takes path, query and header values as they stand. */
function compareAsSent(
  server: CanonicalParts,
  sent: SentRequest,
  signed: readonly string[],
): readonly Difference[] {
  const [path, query] = splitTarget(sent.target);
  const headers = sent.headers
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => signed.includes(name) && name !== "host");
  const raw: CanonicalParts = { path, query, headers, isWholeHead: false };
  return compareCanonical(withoutDuplicates(server), raw, "signer").filter(
    ({ kind }) => kind !== "signed-headers" && kind !== "header-dropped",
  );
}

/** A header that a partial copy lacks was not seen, and so is no empty one. */
function onlySeen(parts: CanonicalParts, sent: SentRequest): CanonicalParts {
  const names = new Set(sent.headers.map(([name]) => name.toLowerCase()));
  if (sent.host !== undefined) names.add("host");
  if (sent.isWholeHead) return parts;
  return {
    ...parts,
    headers: parts.headers.filter(([name]) => names.has(name.toLowerCase())),
    isWholeHead: false,
    signedHeaders: undefined,
  };
}

/** Lines that are printed twice because their name is signed twice, once. */
function withoutDuplicates(parts: CanonicalParts): CanonicalParts {
  const headers = parts.headers.filter(
    ([name, value], at) =>
      parts.headers.findIndex(([one, other]) => one === name && other === value) === at,
  );
  if (headers.length === parts.headers.length) return parts;
  return { ...parts, headers, signedHeaders: undefined };
}

/**
 * The hash of the body that stands in the text, where it can be told: a copy changes line ends and the blanks
 * at the end, so one that does not fit proves nothing unless it is as long as the request says.
 */
function payloadOf(sent: SentRequest, expected: string | undefined): string | undefined {
  const { body, headers } = sent;
  if (body === undefined || expected === undefined) return undefined;
  const lines = body.replaceAll("\r\n", "\n");
  const forms = [body, lines, lines.trim(), `${lines.trim()}\n`].flatMap((one) => [
    one,
    one.replaceAll("\n", "\r\n"),
  ]);
  if (forms.some((one) => sha256Hex(one) === expected)) return expected;
  const length = Number(headerOf({ headers }, "content-length"));
  const isExact = new TextEncoder().encode(body).length === length && length > 0;
  if (expected === EMPTY_PAYLOAD && body.trim() !== "") return sha256Hex(body);
  return isExact && !body.includes("\n") ? sha256Hex(body) : undefined;
}

/** A session token that is a placeholder in the request itself. */
function ofSentToken({ sent, server, text }: Sides): readonly Difference[] {
  const token =
    (sent === undefined ? undefined : headerOf(sent, TOKEN)) ?? mentionedHeader(text, TOKEN);
  if (token === undefined || !isPlaceholder(token)) return [];
  const seen = server === undefined ? undefined : headerOf(server.parts, TOKEN);
  return [
    { kind: "token-placeholder", part: TOKEN, server: seen ?? null, client: token, basis: "sent" },
  ];
}

/** Temporary credentials whose token is not signed, or not there. */
function unsignedToken({ authorization, server, client }: Sides): readonly Difference[] {
  const signed = server?.parts.signedHeaders ?? client?.parts.signedHeaders;
  const names = authorization?.signed?.join(";") ?? signed;
  if (authorization?.isTemporary !== true || names === undefined) return [];
  if (authorization.isPresigned || names.toLowerCase().includes(TOKEN)) return [];
  return [{ kind: "token-missing", part: TOKEN, server: null, client: names, basis: "sent" }];
}

function hostOf({ server, client, sent, text }: Sides): string | undefined {
  const isCut = server?.parts.cutIn === "host";
  const found =
    (server === undefined || isCut ? undefined : headerOf(server.parts, "host")) ??
    (client === undefined ? undefined : headerOf(client.parts, "host")) ??
    sent?.host ??
    mentionedHeader(text, "host");
  return found === undefined || found === "" ? undefined : canonicalValue(found);
}

function placeOf(
  sides: Sides,
): Pick<SignatureReport, "service" | "answeredBy" | "region" | "method" | "host" | "path"> {
  const { server, serverString, client, clientString, sent, authorization } = sides;
  const host = hostOf(sides);
  const said = host === undefined ? undefined : hostService(host);
  const accepted = serverString?.scope;
  const scope = accepted ?? clientString?.scope ?? authorization?.scope;
  const isRefusedScope = /Credential should be scoped/i.test(sides.text);
  return {
    service:
      accepted?.service ?? said?.service ?? (isRefusedScope ? null : (scope?.service ?? null)),
    answeredBy: accepted?.service ?? (sides.isServerKnown ? said?.service : undefined) ?? null,
    region: accepted?.region ?? said?.region ?? scope?.region ?? null,
    method: server?.parts.method ?? client?.parts.method ?? sent?.method ?? null,
    host: host ?? null,
    path: server?.parts.path ?? client?.parts.path ?? splitTarget(sent?.target)[0] ?? null,
  };
}

/** How it was, or is to be, signed. */
function signedOf(
  sides: Sides,
): Pick<SignatureReport, "query" | "signedHeaders" | "scopeDate" | "isTemporary"> {
  const { server, serverString, client, clientString, authorization } = sides;
  const scope = serverString?.scope ?? clientString?.scope ?? authorization?.scope;
  const { parts } = server ?? client ?? {};
  const signed = parts?.signedHeaders ?? authorization?.signed?.join(";");
  return {
    query: (parts?.cutIn === "query" ? undefined : parts?.query) ?? null,
    signedHeaders: signed ?? null,
    scopeDate: scope?.date ?? null,
    isTemporary: authorization?.scope === undefined ? null : authorization.isTemporary,
  };
}

const RESPONSE_DATE =
  /(?:^|\n)[<\s"']{0,8}date["']?:\s{0,3}["']?([A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)/i;

function minutesAheadOf({ text }: Sides, signed: StringToSign | undefined): number | null {
  const served = RESPONSE_DATE.exec(text)?.[1];
  const time = signed?.time ?? mentionedHeader(text, TIME);
  return served === undefined || time === undefined ? null : minutesBetween(time, served);
}
