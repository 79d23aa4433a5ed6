import { createHash } from "node:crypto";

/** Text that is nowhere in the repository: a secret that only the paste can have given away. */
function made(name: string, encoding: "hex" | "base64url" = "base64url"): string {
  return createHash("sha512").update(`why403 ${name}`).digest(encoding);
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** The id of an access key, which is no secret: people need it to find the key. */
export const keyId = `ASIA${made("key id", "hex").toUpperCase().slice(0, 16)}`;

/** One secret of each kind that a paste may hold. */
export const secrets = {
  secretKey: made("secret key").slice(0, 40),
  sessionToken: `IQoJb3JpZ2luX2Vj${made("session token")}${made("more session token")}`,
  apiKey: made("api key").slice(0, 40),
  cookie: made("cookie").slice(0, 43),
  setCookie: made("set-cookie").slice(0, 43),
  jwtClaims: encoded({
    sub: made("subject").slice(0, 24),
    email: `${made("mail").slice(0, 20)}@example.com`,
  }),
  jwtSignature: made("jwt signature").slice(0, 43),
  basic: Buffer.from(`orders:${made("password").slice(0, 20)}`).toString("base64"),
  presignedToken: encodeURIComponent(`IQoJb3JpZ2luX2Vj${made("presigned token")}==`),
  presignedSignature: made("presigned signature", "hex").slice(0, 64),
} as const;

const WINDOW = 12;

/** The secrets of which a text shows a part: 12 characters of it, wherever they stand. */
export function shown(text: string, planted: readonly string[]): readonly string[] {
  return planted.filter((secret) => {
    // a prefix such as `IQoJb3JpZ2luX2Vj` is no secret
    const from = secret.startsWith("IQoJ") ? 16 : 0;
    for (let at = from; at + WINDOW <= secret.length; at += 1) {
      if (text.includes(secret.slice(at, at + WINDOW))) return true;
    }
    return false;
  });
}
