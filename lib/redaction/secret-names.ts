import type { SecretKind } from "./types";

/** How the value of a secret field is written, which decides what of it may stay. */
export type ValueShape =
  | "authorization"
  | "cookie"
  /** A number of them is no secret: `max_tokens: 4096`. */
  | "countable"
  | "credential"
  | "plain"
  /** Names of WebSocket subprotocols, among which tokens are smuggled (RFC 6455, 11.3.4). */
  | "protocols"
  /** A session's id, or the id of a policy's statement. */
  | "sid";

/** What a field name says about its value. */
export interface SecretName {
  readonly kind: SecretKind;
  readonly shape: ValueShape;
  /** A header or parameter that holds a secret and nothing else, so that prose gets no benefit of doubt. */
  readonly isExact: boolean;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Whole names, in lower case, which their parts do not give away. */
const exactNames = new Map<string, SecretKind>([
  ["aws.session", "session-token"],
  ["connectionstring", "password"],
  ["dpop", "token"],
  ["dsn", "password"],
  ["relaystate", "token"],
  ["secret_id", "secret-key"],
  ["x-forwarded-client-cert", "pem"],
  ["x-ms-client-principal", "token"],
]);

/** Names that hold a secret only as a parameter of a URL or a form: `?code=`. */
const parameterNames = words(
  "access auth code hmac k key p pw samlart sec sig state t ticket tk tok u_hash wresult",
);

/** Parts that make a name secret wherever they stand in it. */
const secretParts = words(
  `token tokens secret secrets password passwords passwd passw passwort passphrase passcode pwd
   credential credentials creds cookie cookies cookie2 jwt jws jwe signature signatures assertion
   session sessid csrf xsrf otp totp hotp apikey apikeys bearer
   contrasena contraseña clave senha kennwort wachtwoord haslo hasło parola sifre şifre heslo
   salasana losenord lösenord jelszo jelszó geheim geheimnis пароль токен секрет`,
);

/** Parts that make a name secret as its last. */
const secretEndings = words(
  "auth cvc cvc2 cvv cvv2 dpop dsn hmac mfa mnemonic nonce pass passkey pepper pin pw salt seed sess sid sig 2fa verifier viewstate webhook",
);

/** What a secret part may run together with in one: `accesstoken`, `PHPSESSID`, `ASPSESSIONIDQABC`. */
const SECRET_RUN =
  /(?:token|secret|password|passwd|passphrase|cookie|signature|credentials?|jwt|(?:api|access|secret|private|priv|encryption|encrypt|signing|master|shared|client|subscription|identifier|account)keys?|sess(?:ion)?id|aspsessionid[a-z]{0,12})$/;

/** Two parts that are secret together, the second one last. */
const secretPairs = words(
  `relay-state view-state saml-response saml-request security-code security-answer secret-answer recovery-answer
   reset-answer card-number card-code connection-string connection-uri
   webhook-url webhook-uri hook-url database-url database-uri db-url db-uri redis-url redis-uri
   mongo-url mongo-uri mongodb-url mongodb-uri amqp-url broker-url sentry-url pin-code pin-number
   verification-code verify-code auth-code authorization-code reset-code oob-code access-code
   confirmation-code recovery-code recovery-codes backup-code backup-codes sms-code mfa-code device-code activation-code
   pass-word pass-words pass-phrase seed-phrase recovery-phrase backup-phrase mnemonic-phrase seed-words mnemonic-words
   invite-code invitation-code login-code one-time-code time-code magic-link reset-link client-principal`,
);

/** Before `key`: it tells one thing from another, or is made to be known. */
const harmlessKeys = words(
  `public pub primary foreign sort partition hash range cache idempotency idempotent routing object mapping aggregate custom base
   s3 bucket row map context condition index lookup event dedup deduplication message registry
   property header image translation unique composite candidate hot arrow tag tags resource file
   rate limit shard group surrogate query param parameter column field json dict config setting
   label metric dimension host page last evaluated start exclusive next continuation selection route
   integration stage model feature flag policy usage plan natural business entity item data state
   sticky ordering no unknown missing wrong this that the a an each per record log search parent child`,
);

/** As the last part of a name they say that its value is about the secret, and not the secret. */
const harmlessEndings = words(
  `id ids name names type types use usage uses size bits count counts length limit limits quota
   expiry expires expiration expire ttl age duration validity version versions source sources
   algorithm alg algo endpoint uri file path dir required enabled disabled status state mode policy
   policies format location field fields exception error errors fault mismatch notmatch match date
   time at on created updated issued domain domains region arn arns class provider providers manager
   kind method strategy scheme scope scopes audience issuer signedheaders param headers samesite
   secure httponly supported methods types prefix position index rotation reviewer review store service
   verb context alias description url timeout present absent valid invalid expired seen sent missing
   found malformed exists length window skew parser handler middleware authorizer flow lifetime affinity
   stickiness info attributes input server client window config configuration settings options through expression
   pattern regex regexp question`,
);

// error names and settings: their values are what a diagnosis needs
const FIRST_HARMLESS =
  /^(?:invalid|expired|missing|incomplete|malformed|unrecogni[sz]ed|signaturedoesnotmatch|access-control-|content-|x-amzn-remapped-www-|public-key|proxy_?pass$)/i;

/** Of these there may be a number; of a seed and a salt it may be a small one that anybody may know. */
const COUNTED_LAST = /^(?:tokens|secrets|seed|salt)$/;

/** Before `tokens`: a number of them. */
const counted = words(
  "max min total prompt completion input output used remaining cached reasoning num",
);

/** In the languages of those who paste; at the end of what may run together with other words. */
const FOREIGN =
  /(?:密码|密碼|口令|密钥|密鑰|私钥|私鑰|秘钥|密匙|令牌|验证码|驗證碼|校验码|动态码|授权码|凭证|凭据|憑證|签名|簽名|パスワード|暗証番号|トークン|秘密鍵|シークレット|署名|비밀번호|암호|토큰|비밀키|서명|парол[ья]|токен|секрет|mật khẩu|รหัสผ่าน|كلمة المرور|סיסמה|mot de passe|motdepasse|mot_de_passe)$/i;

/** Of these every secret name in ASCII holds one, so that most words need no more than a look. */
const stems = words(
  `tok sec pass pw cred cook cvc cvv hmac pepper viewstate answer card jwt jws jwe sig assert sess csrf xsrf otp
   key auth dpop dsn mfa nonce pin sid 2fa verif hook relay saml code conn uri url link princip oidc
   clientcert client-cert bearer contra clave senha wort woord haslo parola sifre heslo salas losen jelsz
   geheim protocol mnemonic phrase salt seed`,
);
const STEM = new RegExp(`${[...stems].join("|")}|[^\\x20-\\x7e]`, "i");

/** What a name in ASCII holds, in lower case, that names a secret anywhere or as a parameter. */
export const nameStems: readonly string[] = [...stems, ...parameterNames];

/** Fields whose values a diagnosis needs, however much they look like a secret. */
const evidenceNames = words(
  `:authority accept accept-signature apigw-requestid authority cf-ray content-encoding content-length content-md5
   content-type date digest etag host repr-digest sec-websocket-accept sec-websocket-key server traceparent
   tracestate user-agent via want-digest www-authenticate x-amz-apigw-id x-amz-cf-id x-amz-content-sha256
   x-amz-id-2 x-amzn-errortype x-amzn-requestid x-amzn-trace-id x-amz-user-agent x-cache key-state
   private_key_id`,
);

/** The last part of names whose values tell one thing from another, or are compared, and open nothing. */
const evidenceEndings = words(
  `id ids requestid traceid spanid segmentid name names arn arns etag checksum digest md5 sha sha1 sha256
   sha384 sha512 256 384 512 crc32 crc32c integrity fingerprint thumbprint commit revision stream ray kid serial
   version root self parent lineage request reference ref hostid nodes principal alias`,
);

const EVIDENCE_NAME = /^if-(?:none-)?match$|^sec-ch-|^x-amzn-remapped-(?!.*auth)|id$/i;
/** Unique ids of roles, users and the like (IAM identifiers), before a session's name. */
const IAM_ID = /^A(?:ROA|IDA|GPA|NPA|NVA|SCA|PKA|IPA)[A-Z0-9]{12,}$/;

/**
 * What the name of a field says about its value; undefined where the value is no secret.
 *
 * A name is judged by its parts, however they are joined: `apiKey`, `x-api-key`, `API_KEY`. What
 * its last part says about a secret is none: `apiKeyId`, `token_type`.
 */
export function secretName(name: string): SecretName | undefined {
  if (!STEM.test(name)) return undefined;
  const lower = name.toLowerCase();
  if (evidenceNames.has(lower)) return undefined;
  if (lower.endsWith("authorization")) {
    return { kind: "authorization", shape: "authorization", isExact: true };
  }
  if (lower === "sec-websocket-protocol") {
    return { kind: "token", shape: "protocols", isExact: true };
  }
  const exact = exactNames.get(lower);
  if (exact) return { kind: exact, shape: "plain", isExact: true };
  if (lower.startsWith("x-amzn-oidc-") || lower.startsWith("x-amzn-mtls-clientcert")) {
    return { kind: "token", shape: "plain", isExact: true };
  }
  if (FOREIGN.test(name)) return { kind: kindOfForeign(lower), shape: "plain", isExact: true };
  if (FIRST_HARMLESS.test(name)) return undefined;
  return judgeParts(name, lower);
}

function judgeParts(name: string, lower: string): SecretName | undefined {
  const parts = partsOf(name);
  const last = parts.at(-1) ?? "";
  const joined = parts.join("-");
  const isExact =
    parts.length > 1 || /^(?:apikeys?|[a-z]+(?:accesskey|token|keyid|identifierkey))$/.test(last);
  if (/(?:^|-)access-?key-?id$/.test(joined)) {
    return { kind: "access-key-id", shape: "credential", isExact: true };
  }
  if (!isSecret(parts, lower)) return undefined;
  if (last === "credential" && !lower.includes("_")) {
    return { kind: "access-key-id", shape: "credential", isExact: true };
  }
  if (/cookies?2?$/.test(last)) return { kind: "cookie", shape: "cookie", isExact: true };
  const kind = kindOf(joined);
  if (last === "sid") return { kind, shape: "sid", isExact: parts.length > 1 };
  const shape = COUNTED_LAST.test(last) ? "countable" : "plain";
  return { kind, shape, isExact };
}

function isSecret(parts: readonly string[], lower: string): boolean {
  const last = parts.at(-1) ?? "";
  const before = parts.at(-2) ?? "";
  if (secretPairs.has(`${before}-${last}`)) return true;
  if (last === "tokens" && counted.has(before)) return false;
  if (/^(?:id|ids|key)$/.test(last) && /^(?:session|sess|jsession)$/.test(before)) return true;
  if (isSecretKey(parts)) return true;
  if (harmlessEndings.has(last)) return false;
  if (secretEndings.has(last) && (last !== "auth" || parts.length > 1)) return true;
  // in headers these two are parts of a name; in configurations they begin harmless ones: authorizerId
  const isHeader = lower.includes("-") && !lower.includes("_");
  if (isHeader && parts.some((part) => /^(?:auth|sig|pin)$/.test(part))) return true;
  return parts.some((part) => secretParts.has(part) || (part.length > 3 && SECRET_RUN.test(part)));
}

/** `apiKey`, `ENCRYPTION_KEY`, `x-key`, and what goes on behind that: `apiKeyValue`. */
function isSecretKey(parts: readonly string[]): boolean {
  const at = parts.findIndex((part) => part === "key" || part === "keys");
  const before = parts[at - 1];
  if (before === undefined || harmlessKeys.has(before)) return false;
  const isLast = at === parts.length - 1;
  if (isLast) return true;
  const isKnown = /^(?:api|access|secret|private|priv|encryption|signing|master|shared|x)$/.test(
    before,
  );
  return isKnown && !harmlessEndings.has(parts.at(-1) ?? "");
}

// `apiKey` and `APIKey` have two; what is not ASCII joins whatever is beside it
const PART = /(?:[A-Z](?![A-Z][a-z])|[a-z\d](?![A-Z])|[\u0080-\uffff])*[A-Za-z\d\u0080-\uffff]/g;

function partsOf(name: string): readonly string[] {
  const parts = name.match(PART)?.map((part) => part.toLowerCase()) ?? [];
  return parts.filter((part) => part !== "value" && part !== "header");
}

/** Whether a field by this name holds what may look like a secret and is none. */
export function isEvidenceName(name: string): boolean {
  if (evidenceNames.has(name.toLowerCase()) || EVIDENCE_NAME.test(name)) return true;
  return IAM_ID.test(name) || evidenceEndings.has(partsOf(name).at(-1) ?? "");
}

/** Whether a parameter of a URL or a form by this name holds a secret. */
export function isSecretParameter(name: string): boolean {
  return parameterNames.has(name.toLowerCase());
}

function kindOfForeign(lower: string): SecretKind {
  if (/令牌|トークン|토큰|токен/.test(lower)) return "token";
  if (/签名|簽名|署名|서명/.test(lower)) return "signature";
  return /密钥|密鑰|私钥|私鑰|秘钥|密匙|秘密鍵|비밀키|секрет/.test(lower)
    ? "secret-key"
    : "password";
}

function kindOf(joined: string): SecretKind {
  if (
    /pass|pwd|(?:^|-)(?:pw|pin|otp)$|connection-|-ur[il]$|dsn|passwort|kennwort|senha|clave/.test(
      joined,
    )
  ) {
    return "password";
  }
  if (/api-?key|(?:usage-?)?identifier-?key|functions-key|subscription-key/.test(joined))
    return "api-key";
  if (/signature|(?:^|-)sig$/.test(joined)) return "signature";
  if (/mnemonic|phrase|seed|salt/.test(joined)) return "secret-key";
  if (/secret|private|access-?key|-key$/.test(joined)) return "secret-key";
  if (/session|security|sid$|sess$/.test(joined)) return "session-token";
  return /jwt/.test(joined) ? "jwt" : "token";
}
