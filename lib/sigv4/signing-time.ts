/** Minutes that a time of signing is ahead of an HTTP date; null where one of them is none. */
export function minutesBetween(signed: string, served: string): number | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(signed) ?? [];
  if (second === undefined) return null;
  // biome-ignore lint/style/noRestrictedGlobals: arithmetic on given dates reads no clock
  const own = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  // biome-ignore lint/style/noRestrictedGlobals: arithmetic on given dates reads no clock
  const other = Date.parse(served);
  const minutes = Math.round((own - other) / 60_000);
  return Number.isNaN(minutes) ? null : minutes;
}
