import { isMark, MARK } from "../redaction";
import { REGION } from "./ids";
import { NOT_SHOWN } from "./not-shown";
import { isPlainName } from "./plain-names";

const SCHEME = /^(?:Bearer|Basic|Digest|Negotiate|NTLM|AWS4-[A-Z0-9-]{4,30})(?=[\s,]|$)/i;
const SCOPE = new RegExp(
  `^(AKIA|ASIA)?(${MARK}|[^/]*)/(\\d{8})/([a-z0-9-]{2,30})/([a-z0-9-]{2,30})/(aws4_request)$`,
);

/**
 * Of an `Authorization` the scheme, and of a signature what it was made for: the scope and the names of
 * the signed headers (Signature Version 4). No credential and no signature.
 */
export function shownAuthorization(value: string): string {
  const scheme = SCHEME.exec(value)?.[0];
  if (scheme === undefined) return isMark(value) ? value : NOT_SHOWN;
  const rest = value.slice(scheme.length);
  if (rest.trim() === "") return value;
  if (!/^AWS4-/i.test(scheme)) return `${scheme} ${markOr(rest.trim())}`;
  return (
    scheme +
    rest.replace(
      /([,\s]{0,40})([^,\s[\]]{1,4000}(?:\[hidden[^\]]{0,200}\][^,\s]{0,200})?)/g,
      (_, gap: string, part: string) => gap + signaturePart(part),
    )
  );
}

function markOr(text: string): string {
  return isMark(text) ? text : NOT_SHOWN;
}

function signaturePart(part: string): string {
  const at = part.indexOf("=");
  const name = part.slice(0, at);
  const value = part.slice(at + 1);
  if (name === "Credential") return `${name}=${shownScope(value)}`;
  if (name === "Signature") return `${name}=${markOr(value)}`;
  if (name !== "SignedHeaders") return markOr(part);
  const names = value
    .split(";")
    .map((one) =>
      isPlainName(one) || (one.startsWith("x-amz-") && isPlainName(one.slice(6))) ? one : NOT_SHOWN,
    );
  return `${name}=${names.join(";")}`;
}

/** The scope of a credential: the day, the region, the service. */
export function shownScope(credential: string): string {
  const [, kind = "", key = "", day = "", region = "", service = "", end = ""] =
    SCOPE.exec(credential) ?? [];
  if (day === "") return markOr(credential);
  const isRegion = REGION.test(region) || isPlainName(region);
  return `${kind}${markOr(key)}/${day}/${isRegion ? region : NOT_SHOWN}/${isPlainName(service) ? service : NOT_SHOWN}/${end}`;
}
