import { uriDecode, withoutDots } from "./canonical-request";
import { TOKEN } from "./compare-canonical";
import type { Correction, Difference, SignatureReport } from "./types";

/**
 * The same report with what is to be signed or sent instead, where that can be written out without the secret key.
 * It is made of what the report shows, so that nothing hidden comes back.
 */
export function withCorrections(report: SignatureReport): SignatureReport {
  const of = ({ corrections: _, ...one }: Difference): Difference => {
    const corrections = isForeign(report) ? [] : correctionsOf(one, report).filter(isWritten);
    return corrections.length === 0 ? one : { ...one, corrections };
  };
  return { ...report, differences: report.differences.map(of), suspects: report.suspects.map(of) };
}

/** A text that was edited, or another service's, whose rules may be others; or nobody knows whose string is whose. */
function isForeign({ verdict, hasServerString, digest, differences }: SignatureReport): boolean {
  const isGuessed = !hasServerString && differences.some(({ basis }) => basis === "printed");
  return (
    verdict === "edited-text" || verdict === "other-service" || (isGuessed && digest !== "fits")
  );
}

/** What stands for what is hidden, or is not handed on. */
const LEFT_OUT = /\[hidden[^\]]{0,80}\]|\u2026/g;

function isWhole(text: string): boolean {
  return text.replace(LEFT_OUT, "") === text;
}

/** What is to be sent must be whole; of what is signed the shape alone helps, too. */
function isWritten({ what, text }: Correction): boolean {
  if (isWhole(text)) return true;
  return what === "line" && /[^\s/?&=;,]/.test(text.replace(/^[\w-]+:/, "").replace(LEFT_OUT, ""));
}

function correctionsOf(one: Difference, report: SignatureReport): readonly Correction[] {
  const { kind, part, server } = one;
  switch (kind) {
    case "method":
    case "path-encoding":
    case "path-stage":
    case "path-changed":
    case "query-changed":
    case "payload":
      return line(part, server);
    case "path-normalised":
      return [...line(part, server), ...url(tidyPath(one, report), report)];
    case "query-missing":
      // what was signed and did not arrive is to be sent
      return server === ""
        ? url(wirePath(report), { ...report, query: one.client })
        : line(part, server);
    case "query-order":
    case "query-encoding":
    case "query-valueless":
      return [...line(part, server), ...url(wirePath(report), { ...report, query: server })];
    case "host":
    case "host-port":
      return hostCorrections(server);
    case "header-changed":
      return changedHeader(one, report);
    case "header-whitespace":
      return line(part, server);
    case "header-dropped":
      return without(part, report);
    case "header-twice":
      return [
        ...(part === "signed-headers" ? [] : line(part, server)),
        ...names(report.signedHeaders),
      ];
    case "signed-headers":
      return names(part === "signed-headers" ? server : report.signedHeaders);
    case "token-missing":
    case "token-placeholder":
      return tokenCorrections(report);
    case "date":
    case "region":
    case "service":
      return timeOrScope(one, report);
    case "canonical-form":
    case "secret":
      return [];
  }
}

/** Parts that are a line of their own, without a name. */
const NAMELESS = new Set(["method", "path", "query", "payload"]);

function line(part: string, server: string | null): readonly Correction[] {
  if (server === null || server === "") return [];
  return [{ what: "line", text: NAMELESS.has(part) ? server : `${part}:${server}` }];
}

/** The path on the wire, which the server encodes once more. */
function wirePath({ path }: SignatureReport): string {
  return uriDecode(path ?? "");
}

/** The path as it is after a signer has tidied it; undefined where it is so already. */
function tidyPath({ client }: Difference, report: SignatureReport): string | undefined {
  const sent = wirePath(report);
  const tidy = withoutDots(sent);
  const isEndCut = client !== null && !client.endsWith("/") && tidy.length > 1;
  const path = isEndCut ? tidy.replace(/\/$/, "") : tidy;
  return path === sent ? undefined : path;
}

/** An address that is signed alike by those who sign it as it stands; a presigned one is made by the signer alone. */
function url(
  path: string | undefined,
  { host, query, service }: SignatureReport,
): readonly Correction[] {
  if (host === null || query === null || path === undefined || !/^\/[!-~]*$/.test(path)) return [];
  if (service !== "execute-api" || /X-Amz-Credential=/i.test(query)) return [];
  return [{ what: "url", text: `https://${host}${path}${query === "" ? "" : "?"}${query}` }];
}

function hostCorrections(server: string | null): readonly Correction[] {
  if (server === null || !/^[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?$/.test(server)) return [];
  const bare = server.replace(/:(?:443|80)$/, "");
  return bare === server ? line("host", server) : [{ what: "header", text: `Host: ${bare}` }];
}

/** What is set by hand before signing stays; what libraries and fronts write is better left unsigned. */
function changedHeader(
  { part, server }: Difference,
  report: SignatureReport,
): readonly Correction[] {
  if (part === "content-type" && server !== null && !/^multipart\//i.test(server)) {
    return [...line(part, server), { what: "header", text: `Content-Type: ${server}` }];
  }
  const isOwn = part.startsWith("x-") && !/^x-(?:forwarded-|amzn-trace)/.test(part);
  return isOwn ? line(part, server) : without(part, report);
}

/** The signed headers without one of them. */
function without(part: string, { signedHeaders }: SignatureReport): readonly Correction[] {
  const list = signedHeaders?.split(";") ?? [];
  return list.includes(part) ? names(list.filter((name) => name !== part).join(";")) : [];
}

/** Names in lower case, sorted, each once. */
function names(list: string | null): readonly Correction[] {
  if (list === null || !isWhole(list)) return [];
  const sorted = [...new Set(list.toLowerCase().split(";"))].filter((name) => name !== "").sort();
  return sorted.length < 2 ? [] : [{ what: "signed-headers", text: sorted.join(";") }];
}

function tokenCorrections(report: SignatureReport): readonly Correction[] {
  const { isTemporary, signedHeaders } = report;
  if (isTemporary === false) return without(TOKEN, report);
  return isTemporary === true && signedHeaders !== null ? names(`${signedHeaders};${TOKEN}`) : [];
}

/** The time in SigV4's format, or the date, region and service of the scope. */
function timeOrScope(
  { part, server, client }: Difference,
  { scopeDate, region, service }: SignatureReport,
): readonly Correction[] {
  if (part === "x-amz-date" || part === "time") {
    const time = basicTime(client);
    if (time !== undefined && time !== client) {
      return [{ what: "header", text: `X-Amz-Date: ${time}` }];
    }
    return part === "time" ? [] : line(part, server);
  }
  const own = new Map([[part, server]]);
  const scope = [
    own.get("scope-date") ?? scopeDate,
    own.get("scope-region") ?? region,
    own.get("scope-service") ?? service,
  ];
  const isKnown = server !== null && scope.every((one) => /^[\w-]+$/.test(one ?? ""));
  return isKnown ? [{ what: "scope", text: `${scope.join("/")}/aws4_request` }] : [];
}

/** `20260304T093000Z` of a time in UTC as ISO 8601 writes it. */
function basicTime(time: string | null): string | undefined {
  const [, ...parts] =
    /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.\d{1,9})?Z$/.exec(time ?? "") ?? [];
  return parts.length < 6 ? undefined : `${parts.slice(0, 3).join("")}T${parts.slice(3).join("")}Z`;
}
