/** The messages of a path that no route has, where the one that has it is open. */
const UNKNOWN: ReadonlySet<string> = new Set([
  "missing-authentication-token",
  "authorization-not-sigv4",
]);

/** True for a message that API Gateway writes to a call without a route, as well as to one without a signature. */
export function mayBeUnknown(message: string | undefined): boolean {
  return message !== undefined && UNKNOWN.has(message);
}

/** Where a call went; a part that is not known is the same only where neither shows it. */
interface Target {
  readonly method?: string | undefined;
  readonly host?: string | undefined;
  readonly path?: string | undefined;
}

/**
 * Whether a call is another one but for its path's letters' case, a slash too many, or its first segment once
 * more: routes are told apart by all of these.
 *
 * Source: "Troubleshoot API Gateway REST API Missing Authentication Token errors", AWS re:Post.
 */
export function isMisspelt(refused: Target, works: Target): boolean {
  return (
    refused.method === works.method &&
    refused.host === works.host &&
    refused.path !== undefined &&
    works.path !== undefined &&
    isSpeltOtherwise(refused.path, works.path)
  );
}

function isSpeltOtherwise(refused: string, works: string): boolean {
  if (refused === works || works.length < 2) return false;
  const plain = spelt(works);
  return spelt(refused) === plain || spelt(withoutRepeat(refused)) === plain;
}

function spelt(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/{2,9}/g, "/")
    .replace(/(?<=.)\/$/, "");
}

/** `/prod/prod/orders` without the second `/prod`. */
function withoutRepeat(path: string): string {
  return path.replace(/^(\/[^/]{1,128})\1(?=\/|$)/i, "$1");
}
