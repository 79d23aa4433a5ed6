const ISO =
  /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})?(?:Z|([+-])(\d\d):?(\d\d))?(?!\d)/;
const COMMON = /(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)/;
/** As certificates print it (RFC 5280, 4.1.2.5, by OpenSSL), and API Gateway of a client's. */
const CERTIFICATE = /([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4}) GMT/;
const EPOCH = /^(1\d{9})(?:\.\d{1,9}|\d{3})?$/;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** What stands in front of a record is a time and a stream's name. */
const MOST_IN_FRONT = 120;

/** The moment that a text of a log names, in whole seconds since 1970; a time without a zone is UTC. */
export function timeOf(text: string): number | undefined {
  const epoch = EPOCH.exec(text)?.[1];
  if (epoch !== undefined) return Number(epoch);
  const value = text.slice(0, 64);
  const common = COMMON.exec(value);
  if (common !== null) {
    const [, day, month = "", year, ...rest] = common;
    return secondsOf([year, String(months.indexOf(month) + 1), day, ...rest]);
  }
  const iso = ISO.exec(value);
  if (iso !== null) return secondsOf(iso.slice(1));
  const [, month = "", day, hour, minute, second, year] = CERTIFICATE.exec(value) ?? [];
  return year === undefined
    ? undefined
    : secondsOf([year, String(months.indexOf(month) + 1), day, hour, minute, second]);
}

/** True for a time in the format of a certificate's validity. */
export function isCertificateTime(text: string): boolean {
  return CERTIFICATE.test(text.slice(0, 64));
}

/** The moment that a line begins with, or that stands near its start. */
export function timeInFront(line: string): number | undefined {
  const brace = line.slice(0, MOST_IN_FRONT).indexOf("{");
  return timeOf(brace < 0 ? line : line.slice(0, brace));
}

function secondsOf(parts: readonly (string | undefined)[]): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(0, 6)
    .map(Number);
  const [sign, hours = "0", minutes = "0"] = parts.slice(6);
  // years that no log of this service is of would stretch the time that is drawn
  if (month < 1 || month > 12 || year < 2006 || year > 2100) return undefined;
  // biome-ignore lint/style/noRestrictedGlobals: arithmetic on given dates reads no clock
  const local = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  const offset = (sign === "-" ? -60 : 60) * (60 * Number(hours) + Number(minutes));
  return local - (sign === undefined ? 0 : offset);
}
