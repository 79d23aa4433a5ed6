import { wholeValue } from "./authorization";
import { charactersOf, longRuns, matchesOnLines } from "./long-runs";
import { isOpaque } from "./opaque-values";
import type { Edit } from "./types";

const PATH =
  /(?<![\w+=.%-])(?:(?:[a-z][a-z0-9+.-]{1,12}:\/\/)?(?:[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,8}|localhost|\[hidden\]@[a-z0-9.-]{1,200}|\{\{?[\w.-]{1,40}\}?\}|\$\w{1,40})(?::\d{1,5})?)?\/([^\s"'`<>?#]{16,4000})/gi;
const SEGMENT = /(?:^|\/|%2F)([A-Za-z0-9_~.-]{16,500}={0,2})(?=$|[/,;:)\]}\\&]|%2F|%3F)/gi;
const LEAST_SEGMENT = 16;
const IN_SEGMENT = charactersOf(/[A-Za-z0-9_~.-]/);
/** Routes that take a secret as what follows: `/reset-password/<token>`. */
const TAKES_SECRET =
  /(?:^|[/-]|%2F)(?:(?:password-?)?(?:reset|recover|forgot)(?:-?password)?|(?:email-)?(?:verify|verification|confirm|confirmation|activate|activation)(?:-?(?:email|account))?|invite|invitations?|magic(?:-?link)?|unsubscribe|tokens?|otp|api-?keys?|secrets?|signin|sso|callback|impersonate|share)$/i;
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
  return [...matchesOnLines(text, PATH, segments)].flatMap((found) => {
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
}

/** Whether a segment of a path is a secret, behind a path that ends before its slash. */
export function isSecretSegment(segment: string, route: string): boolean {
  if (FILE.test(segment)) return false;
  if (isOpaque(segment) && !WORD.test(segment) && !HEX.test(segment)) return true;
  return /\d/.test(segment) && /[a-z]/i.test(segment) && TAKES_SECRET.test(route);
}
