import { wholeValue } from "./authorization";
import { charactersOf, longRuns, matchesOnLines } from "./long-runs";
import { isOpaque } from "./opaque-values";
import type { Edit } from "./types";

const PATH =
  /(?<![\w+=.%-])(?:(?:[a-z][a-z0-9+.-]{1,12}:\/\/)?(?:[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,8}|localhost|\[hidden\]@[a-z0-9.-]{1,200}|\{\{?[\w.-]{1,40}\}?\}|\$\w{1,40})(?::\d{1,5})?)?\/([^\s"'`<>?#]{16,4000})/gi;
const SEGMENT = /(?:^|\/|%2F)([A-Za-z0-9_~.-]{16,500}={0,2})(?=$|[/,;:)\]}\\&]|%2F|%3F)/gi;
export const LEAST_SEGMENT = 16;
const IN_SEGMENT = charactersOf(/[A-Za-z0-9_~.-]/);
/** Routes that take a secret as what follows: `/reset-password/<token>`. */
const TAKES_SECRET =
  /(?:^|[/-]|%2F)(?:(?:password-?)?(?:reset|recover|forgot)(?:-?password)?|(?:email-)?(?:verify|verification|confirm|confirmation|activate|activation)(?:-?(?:email|account))?|invite|invitations?|magic(?:-?link)?|unsubscribe|tokens?|otp|api-?keys?|secrets?|signin|sso|callback|impersonate|share)$/i;
/** Routes that take what whoever knows it may do as another: a code, a password, the address of a hook. */
const TAKES_CODE =
  /(?:^|[/-]|%2F)(?:(?:password-?)?reset(?:-?password)?|recover|(?:email-)?(?:verify|verification|confirm|confirmation|activate|activation)(?:-?(?:email|account|code))?|magic(?:-?link)?|token|otp|passcode)$/i;
const TAKES_HOOK = /(?:^|[/-]|%2F)(?:web)?hooks?$/i;
/** A code is no shorter, and a shorter number with it is a version, a step or an item. */
export const LEAST_CODE = 6;
const CODE = /^\d{6,8}$/;
/** Letters and digits, but no word with a number, a date or a version. */
const MIXED =
  /^(?=.{8})(?=[^\d]*\d)(?=[^a-z]*[a-z])(?!v?[\d.]+[a-z]{0,6}$|[a-z]+(?:[-_.][a-z]+)*[-_.]?v?\d{1,3}$|\d{4}-)/i;
const BEHIND_ROUTE =
  /(?:\/|%2F)[a-z-]{3,40}(?=(\/|%2F)([A-Za-z0-9_~.-]{6,15})(?![A-Za-z0-9_~.-])([^\s"'`<>?#&/\\,;:)\]}%]{0,200}))/gi;
const WORD = /(?:^|[-_.~])[A-Z]?[a-z]{5,}(?=$|[-_.~=])/;
const HEX = /^[0-9a-f-]+$/i;
const FILE = /\.[a-z][a-z0-9]{1,4}$/i;
/** So much of what stands before a segment is looked at. */
export const LONGEST_ROUTE = 40;

/**
 * What to hide of the paths of URLs: segments that look random, and, where the route says that it
 * takes a secret, those that hold a digit. Ids and words stay.
 */
export function pathSegmentEdits(text: string): Edit[] {
  // behind a slash, which may be encoded
  const segments = longRuns(text, IN_SEGMENT, LEAST_SEGMENT).filter(({ start }) =>
    /[/%]/.test(text.charAt(start - 1)),
  );
  const codes = [...text.matchAll(BEHIND_ROUTE)].flatMap((found) => {
    const [whole, slash = "", code = "", rest = ""] = found;
    const end = found.index + whole.length;
    if (!isSecretSegment(code, text.slice(Math.max(0, end - LONGEST_ROUTE), end))) return [];
    const start = end + slash.length;
    return wholeValue(text, start, start + code.length + rest.length, "token");
  });
  const paths = [...matchesOnLines(text, PATH, segments)].flatMap((found) => {
    const path = found[1] ?? "";
    const start = found.index + found[0].length - path.length;
    return [...path.matchAll(SEGMENT)].flatMap((one) => {
      const segment = one[1] ?? "";
      const from = one.index + one[0].length - segment.length;
      const route = path.slice(Math.max(0, one.index - LONGEST_ROUTE), one.index);
      if (!isSecretSegment(segment, route)) return [];
      return wholeValue(text, start + from, start + from + segment.length, "token");
    });
  });
  return codes.concat(paths);
}

/** Whether a segment of a path is a secret, behind a path that ends before its slash. */
export function isSecretSegment(segment: string, route: string): boolean {
  if (FILE.test(segment)) return false;
  if (segment.length < LEAST_SEGMENT) {
    return TAKES_CODE.test(route) && (CODE.test(segment) || MIXED.test(segment));
  }
  if (isOpaque(segment) && !WORD.test(segment) && !HEX.test(segment)) return true;
  if (TAKES_HOOK.test(route) && !WORD.test(segment)) {
    return /\d/.test(segment) && /[a-z]/.test(segment) && /[A-Z]/.test(segment);
  }
  return /\d/.test(segment) && /[a-z]/i.test(segment) && TAKES_SECRET.test(route);
}
