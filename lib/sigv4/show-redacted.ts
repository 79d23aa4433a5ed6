import { EMPTY_PAYLOAD } from "./sha256";
import type { Difference, SignatureReport } from "./types";

/**
 * Show of a report what stands in the redacted text as well: all else is hidden, so that nothing is shown here
 * that redaction took out. What was hidden was compared before, and no digest of it is kept.
 */
export function showOnlyRedacted(
  report: SignatureReport,
  redacted: readonly string[],
): SignatureReport {
  const isShown = (piece: string) => redacted.some((text) => text.includes(piece));
  const show = (one: Difference): Difference => ({
    ...one,
    server: sideOf(one, one.server, isShown),
    client: sideOf(one, one.client, isShown),
  });
  return {
    ...report,
    differences: report.differences.map(show),
    suspects: report.suspects.map(show),
    host: report.host !== null && isHarmless("host", report.host) ? report.host : null,
    path: report.path === null ? null : showPath(report.path, isShown),
    query: report.query === null ? null : showQuery(report.query, isShown),
    signedHeaders: isShown(report.signedHeaders ?? "") ? report.signedHeaders : HIDDEN,
  };
}

/** What stands for a value that is hidden. */
const HIDDEN = "[hidden]";

type IsShown = (piece: string) => boolean;

const OWN_WORDS = /^(?:\\r?\\n|\\n\\n|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]{1,80})$/;

function isOwnWord(value: string): boolean {
  return value === EMPTY_PAYLOAD || OWN_WORDS.test(value);
}

function sideOf({ part }: Difference, value: string | null, isShown: IsShown): string | null {
  if (value === null || value === "" || isOwnWord(value)) return value;
  if (part === "path") return showPath(value, isShown);
  if (part === "query") return showQuery(value, isShown);
  if (part === "method" || part === "signed-headers") return isShown(value) ? value : HIDDEN;
  if (/^(?:payload|time|scope)/.test(part)) return isShown(value) ? value : HIDDEN;
  return showHeader(part, value, isShown);
}

/** A header's value stands behind its name, so that a short secret is not found by chance. */
function showHeader(name: string, value: string, isShown: IsShown): string {
  const spellings = [name, name.replace(/(?:^|-)[a-z]/g, (one) => one.toUpperCase())];
  const parts = value.includes(",") ? [value, ...value.split(",")] : [value];
  const stands = (one: string) =>
    spellings.some((spelling) =>
      [":", ": ", "=", '": "', '":"', "': '", "':'"].some((between) =>
        isShown(`${spelling}${between}${one}`),
      ),
    );
  const [whole = "", ...items] = parts;
  if (stands(whole)) return whole;
  const isEach = items.length > 0 && items.every((item) => stands(item.trim()));
  return isEach || isHarmless(name, whole) ? whole : HIDDEN;
}

const harmless: ReadonlyMap<string, RegExp> = new Map([
  ["host", /^[a-z0-9.-]{1,253}(?::\d{1,5})?$/i],
  ["content-length", /^\d{1,12}$/],
  ["x-amz-date", /^[\d:+TZ-]{8,30}$/],
]);

/** Values that hold no secret by their shape; they may be made here. */
function isHarmless(name: string, value: string): boolean {
  return harmless.get(name)?.test(value) === true;
}

/** A path segment by segment, whichever way it was encoded. */
function showPath(path: string, isShown: IsShown): string {
  if (isShown(path)) return path;
  return path
    .split("/")
    .map((segment) => (segment === "" || isAnyShown(segment, isShown) ? segment : HIDDEN))
    .join("/");
}

function isAnyShown(segment: string, isShown: IsShown): boolean {
  const decoded = segment.replaceAll("%25", "%");
  return [segment, decoded, plain(decoded)].some((one) => isShown(`/${one}`));
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A query pair by pair. */
function showQuery(query: string, isShown: IsShown): string {
  if (isShown(query)) return query;
  return query
    .split("&")
    .map((pair) => {
      const at = pair.indexOf("=");
      const name = at < 0 ? pair : pair.slice(0, at);
      const forms = [pair, plain(pair), plain(pair).replaceAll(" ", "+")];
      const isPair = forms.some((one) => isShown(one));
      if (isPair || (at >= 0 && at === pair.length - 1)) return pair;
      return at < 0 ? HIDDEN : `${name}=${HIDDEN}`;
    })
    .join("&");
}
