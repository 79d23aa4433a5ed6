const HOST =
  /^(?:https?:\/\/)?((?=[^/:]{1,70}(?:[/:]|$))[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)(?::\d{1,5})?(?:\/|$)/;

/**
 * What a JWT says of itself that is no secret (RFC 7519): the algorithm, the issuer's host, whether
 * it has an audience and a scope, and when it expires. Each with a blank before it; the token is
 * not verified, and of what cannot be decoded nothing is said.
 */
export function jwtTraits(token: string): string {
  const [head = "", payload = ""] = token.split(".", 2);
  const alg = word(textClaim(head, "alg"));
  const claims = decode(payload);
  if (claims === undefined) return alg === undefined ? "" : ` alg=${alg}`;
  const issuer = HOST.exec(textOf(claims, "iss"))?.[1];
  const expiry = /"exp"\s*:\s*(\d{9,11})(?![\d.])/.exec(claims)?.[1];
  return [
    alg === undefined ? "" : ` alg=${alg}`,
    issuer === undefined ? "" : ` iss=${issuer}`,
    has(claims, "aud") ? " aud" : "",
    has(claims, "scope") || has(claims, "scp") ? " scope" : "",
    expiry === undefined ? "" : ` exp=${basicTime(Number(expiry))}`,
  ].join("");
}

function textClaim(part: string, name: string): string {
  const claims = decode(part);
  return claims === undefined ? "" : textOf(claims, name);
}

function word(text: string): string | undefined {
  return /^[A-Za-z0-9-]{1,16}$/.test(text) ? text : undefined;
}

function has(claims: string, name: string): boolean {
  return claims.includes(`"${name}":`);
}

// a cut token holds half a JSON text, so the claims are looked up and not parsed
function textOf(claims: string, name: string): string {
  const at = claims.indexOf(`"${name}":`);
  if (at < 0) return "";
  return /^"([^"\\]{0,200})"/.exec(claims.slice(at + name.length + 3).trimStart())?.[1] ?? "";
}

const MOST_DECODED = 8192;

function decode(part: string): string | undefined {
  const whole = part.slice(
    0,
    Math.min(MOST_DECODED, part.length - (part.length % 4 === 1 ? 1 : 0)),
  );
  try {
    return atob(whole.replace(/-/g, "+").replace(/_/g, "/"));
  } catch {
    return undefined;
  }
}

/** ISO 8601's basic format, as SigV4 writes times: no colon, which would end a header's name. */
function basicTime(seconds: number): string {
  // biome-ignore lint/style/noRestrictedGlobals: arithmetic on a given time reads no clock
  return new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d{3}/g, "");
}
