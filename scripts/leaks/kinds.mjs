import { Buffer } from "node:buffer";
import { alphanumeric, base32, base64, base64Url, digits, hex, uuid } from "./dice.mjs";

/** @typedef {import("./dice.mjs").Dice} Dice */

/**
 * Where a value can stand. `keyValue` is the value of an API key of a usage plan, `segment` a part
 * of a path after the named one, `userinfo` the password of the named user in an address, `block` a
 * value of several lines.
 *
 * @typedef {"header" | "cookie" | "query" | "field" | "env" | "keyValue" | "segment" | "userinfo" | "block" | "words" | "han"} Slot
 */
/** @typedef {{ readonly [S in Slot]?: string }} Names the name by which it goes in each place */
/**
 * A made-up value and the parts of it that nobody may see; all of it where they are not named.
 *
 * @typedef {string | { readonly text: string, readonly parts: readonly string[] }} Made
 */
/**
 * @typedef {object} Kind one kind of values that are planted
 * @property {string} id
 * @property {string} group a row of the table
 * @property {Names} names
 * @property {(dice: Dice) => Made} make
 */
/** @typedef {readonly [id: string, names: Names, make: (dice: Dice) => Made]} Row */

/**
 * Gives rows their group, and the names that follow from others.
 *
 * @param {string} group
 * @param {readonly Row[]} rows
 * @param {string} [han] what people call them in Chinese
 * @returns {readonly Kind[]}
 */
export function grouped(group, rows, han) {
  return rows.map(([id, names, make]) => {
    const { field, header, cookie, query } = names;
    const words = wordsOf(field ?? query ?? header ?? cookie);
    return {
      id,
      group,
      names: {
        ...(field === undefined ? {} : { env: wordsOf(field).toUpperCase().replaceAll(" ", "_") }),
        ...(words === "" || "block" in names ? {} : { words }),
        ...(han === undefined || "block" in names ? {} : { han }),
        ...names,
      },
      make,
    };
  });
}

/** @param {string | undefined} name */
function wordsOf(name = "") {
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .toLowerCase()
    .trim();
}

/** @param {string} text */
const inBase64 = (text) => Buffer.from(text).toString("base64");

/** @param {unknown} value */
const segment = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** @param {Dice} dice */
const mailbox = (dice) =>
  `${dice.pick(["mira", "jonas", "oksana", "teo"])}.${dice.text("bcdfghklmnprst", 8)}`;

/**
 * @param {Dice} dice
 * @param {{ readonly [claim: string]: unknown }} claims
 */
function jwt(dice, claims) {
  const payload = segment({ ...claims, exp: 1_772_611_200, jti: uuid(dice) });
  const signature = dice.text(base64Url, 86);
  const head = segment({ kid: dice.text(alphanumeric, 20), alg: "RS256", typ: "JWT" });
  return { text: `${head}.${payload}.${signature}`, parts: [payload, signature] };
}

/** @param {Dice} dice */
function cognitoJwt(dice) {
  const name = mailbox(dice);
  const { text, parts } = jwt(dice, {
    sub: uuid(dice),
    iss: "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab12Cd34E",
    email: `${name}@example.net`,
    token_use: "id",
  });
  return { text, parts: [...parts, name] };
}

/** @param {Dice} dice */
const customJwt = (dice) =>
  jwt(dice, { iss: "https://login.example.com/", aud: "orders", scope: "orders:read" });

/** @param {string} before @param {Made} made @param {string} [after] @returns {Made} */
function around(before, made, after = "") {
  return typeof made === "string"
    ? { text: `${before}${made}${after}`, parts: [made] }
    : { text: `${before}${made.text}${after}`, parts: made.parts };
}

/** What people choose: a machine cannot tell it by its look. @param {Dice} dice */
const password = (dice) =>
  dice.pick([
    "Tr0ub4dor",
    "correct-horse-battery",
    "hunter2pass",
    "Winterreise1827",
    "letmein-please",
    "qwerty-asdf-12",
    "P4ssw0rd99",
    "sunshine_rain7",
    "iloveyou2much",
    "dragonfly88",
  ]) + dice.between(0, 9);

/** @param {Dice} dice @param {string} title @param {number} lines */
function pem(dice, title, lines) {
  const body = Array.from({ length: lines }, () => dice.text(base64, 64));
  return {
    text: `-----BEGIN ${title}-----\n${body.join("\n")}\n-----END ${title}-----`,
    parts: body,
  };
}

const aws = grouped(
  "AWS credentials",
  [
    [
      "aws-secret-access-key",
      { field: "SecretAccessKey", env: "AWS_SECRET_ACCESS_KEY", words: "secret access key" },
      (dice) => dice.text(base64, 40),
    ],
    ["aws-secret-key-camel", { field: "secretAccessKey" }, (dice) => dice.text(base64, 40)],
    [
      "aws-session-token",
      {
        header: "x-amz-security-token",
        query: "X-Amz-Security-Token",
        field: "SessionToken",
        env: "AWS_SESSION_TOKEN",
      },
      (dice) => `IQoJb3JpZ2luX2Vj${dice.text(base64, 200)}`,
    ],
    [
      "api-key",
      { header: "x-api-key", query: "api_key", field: "apiKey", keyValue: "", words: "API key" },
      (dice) => dice.text(alphanumeric, 40),
    ],
    [
      "api-key-chosen",
      { header: "X-API-Key", query: "apikey", field: "api_key", keyValue: "" },
      (dice) => `zebra-${dice.pick(["crimson", "magenta"])}-${dice.between(10, 99)}`,
    ],
    ["api-key-uuid", { header: "x-api-key", field: "partnerApiKey", keyValue: "" }, uuid],
    ["api-key-hex", { field: "API_KEY", keyValue: "" }, (dice) => dice.text(hex, 32)],
    ["api-key-long", { field: "x_api_key", keyValue: "" }, (d) => d.text(alphanumeric, 96)],
    ["api-key-dashed", { field: "apikey", keyValue: "" }, (d) => `prod-${d.text(base64Url, 30)}`],
    [
      "appsync-key",
      { header: "x-api-key", field: "appsyncKey" },
      (d) => `da2-${d.text(base32, 26)}`,
    ],
    [
      "lambda-authorizer-token",
      { field: "authorizationToken", header: "x-authorization-token" },
      (dice) => dice.text(alphanumeric, 36),
    ],
    [
      "ec2-metadata-token",
      { header: "x-aws-ec2-metadata-token" },
      (d) => `${d.text(base64Url, 54)}==`,
    ],
    ["sso-bearer", { header: "x-amz-sso_bearer_token" }, (dice) => dice.text(base64Url, 96)],
    ["container-token", { field: "containerAuthorizationToken" }, (d) => d.text(base64Url, 60)],
    ["oidc-data", { header: "x-amzn-oidc-data" }, customJwt],
    ["oidc-access-token", { header: "x-amzn-oidc-accesstoken" }, customJwt],
    ["mtls-leaf", { header: "x-amzn-mtls-clientcert-leaf" }, (d) => `MIIC${d.text(base64, 120)}`],
    [
      "waf-token",
      { cookie: "aws-waf-token", header: "x-aws-waf-token" },
      (d) => `${uuid(d)}:${d.text(base64, 24)}:${d.text(base64, 60)}`,
    ],
    ["alb-session", { cookie: "AWSELBAuthSessionCookie-0" }, (dice) => dice.text(base64Url, 120)],
    ["smtp-password", { field: "smtpPassword" }, (dice) => `B${dice.text(base64, 43)}`],
  ],
  "访问密钥",
);

const signatures = grouped(
  "signatures",
  [
    [
      "sigv4",
      { header: "authorization" },
      (dice) => {
        const signature = dice.text(hex, 64);
        const credential = `AKIA${dice.text(base32, 16)}/20260304/us-east-1/execute-api/aws4_request`;
        return {
          text: `AWS4-HMAC-SHA256 Credential=${credential.toUpperCase().replace(/\/.*/, "")}/20260304/us-east-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
          parts: [signature],
        };
      },
    ],
    [
      "sigv4a",
      { header: "authorization" },
      (dice) =>
        around(
          "AWS4-ECDSA-P256-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260304/execute-api/aws4_request, SignedHeaders=host;x-amz-date;x-amz-region-set, Signature=",
          `3045022100${dice.text(hex, 132)}`,
        ),
    ],
    [
      "presigned-signature",
      { query: "X-Amz-Signature", field: "x_amz_signature" },
      (d) => d.text(hex, 64),
    ],
    ["presigned-signature-2", { query: "Signature" }, (dice) => `${dice.text(base64, 27)}=`],
    [
      "cloudfront-signature",
      { cookie: "CloudFront-Signature" },
      (d) => `${d.text(alphanumeric, 120)}__`,
    ],
    [
      "cloudfront-policy",
      { cookie: "CloudFront-Policy", query: "Policy" },
      (d) => `eyJTdGF0ZW1lbnQi${d.text(alphanumeric, 90)}_`,
    ],
    ["azure-sas", { query: "sig", field: "sas_signature" }, (dice) => `${dice.text(base64, 43)}=`],
    ["hub-signature", { header: "x-hub-signature-256" }, (d) => around("sha256=", d.text(hex, 64))],
    [
      "stripe-signature",
      { header: "stripe-signature" },
      (d) => around("t=1772611200,v1=", d.text(hex, 64)),
    ],
    ["slack-signature", { header: "x-slack-signature" }, (d) => around("v0=", d.text(hex, 64))],
    [
      "http-signature",
      { header: "signature" },
      (d) => around("sig1=:", `${d.text(base64, 86)}==`, ":"),
    ],
    ["hmac-parameter", { query: "hmac", field: "hmac" }, (dice) => dice.text(hex, 64)],
  ],
  "签名",
);

const authorization = grouped(
  "authorization and tokens",
  [
    [
      "cognito-id-token",
      { header: "authorization", field: "IdToken", query: "id_token" },
      cognitoJwt,
    ],
    ["bearer-jwt", { header: "authorization" }, (dice) => around("Bearer ", customJwt(dice))],
    [
      "cognito-access-token",
      { field: "AccessToken", header: "x-access-token", query: "access_token" },
      cognitoJwt,
    ],
    [
      "cognito-refresh-token",
      { field: "RefreshToken" },
      (d) =>
        `eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIn0.${d.text(base64Url, 90)}.${d.text(base64Url, 16)}.${d.text(base64Url, 80)}.${d.text(base64Url, 22)}`,
    ],
    ["bearer-opaque", { header: "authorization" }, (d) => around("Bearer ", d.text(base64Url, 40))],
    [
      "bearer-words",
      { header: "authorization" },
      (d) => around("Bearer ", `teal-otter-${password(d)}`),
    ],
    [
      "basic",
      { header: "authorization" },
      (dice) => {
        const word = password(dice);
        const coded = inBase64(`deploy:${word}`);
        return { text: `Basic ${coded}`, parts: [coded, word] };
      },
    ],
    [
      "digest",
      { header: "authorization" },
      (d) =>
        around('Digest username="joe", realm="orders", uri="/", response="', d.text(hex, 32), '"'),
    ],
    [
      "negotiate",
      { header: "authorization" },
      (d) => around("Negotiate ", `YIIG${d.text(base64, 120)}`),
    ],
    [
      "ntlm",
      { header: "authorization" },
      (d) => around("NTLM ", `TlRMTVNTUAAD${d.text(base64, 80)}`),
    ],
    ["token-scheme", { header: "authorization" }, (d) => around("Token ", d.text(hex, 40))],
    ["api-key-scheme", { header: "authorization" }, (d) => around("ApiKey ", d.text(base64, 44))],
    ["no-scheme", { header: "authorization" }, (dice) => dice.text(alphanumeric, 32)],
    [
      "proxy-basic",
      { header: "proxy-authorization" },
      (d) => around("Basic ", inBase64(`joe:${password(d)}`)),
    ],
    [
      "forwarded-authorization",
      { header: "x-forwarded-authorization" },
      (d) => around("Bearer ", d.text(base64Url, 40)),
    ],
    [
      "auth-token",
      { header: "x-auth-token", field: "auth_token", query: "auth_token" },
      (d) => d.text(hex, 40),
    ],
    [
      "token",
      { field: "token", query: "token", cookie: "token", segment: "reset" },
      (d) => d.text(base64Url, 32),
    ],
    ["dpop", { header: "dpop" }, customJwt],
    [
      "websocket-protocol",
      { header: "sec-websocket-protocol" },
      (d) => around("orders, ", d.text(alphanumeric, 40)),
    ],
    ["functions-key", { header: "x-functions-key" }, (dice) => `${dice.text(base64Url, 54)}==`],
    ["subscription-key", { header: "ocp-apim-subscription-key" }, (d) => d.text(hex, 32)],
    [
      "private-token",
      { userinfo: "ci", header: "private-token" },
      (dice) => dice.text(alphanumeric, 20),
    ],
    [
      "google-api-key-header",
      { header: "x-goog-api-key", query: "key" },
      (d) => `AIza${d.text(base64Url, 35)}`,
    ],
    ["shopify-header", { header: "x-shopify-access-token" }, (d) => `shpat_${d.text(hex, 32)}`],
    ["access-client-secret", { header: "cf-access-client-secret" }, (d) => d.text(hex, 64)],
    [
      "app-secret-header",
      { header: "x-app-secret", field: "appSecret" },
      (d) => d.text(alphanumeric, 24),
    ],
    ["signing-key", { field: "signing_key" }, (dice) => dice.text(base64, 44)],
    ["encryption-key", { field: "encryptionKey" }, (dice) => dice.text(hex, 64)],
    ["master-key", { field: "master_key" }, (dice) => dice.text(hex, 32)],
    ["credentials", { field: "credentials" }, (dice) => `yak/${dice.text(alphanumeric, 22)}`],
  ],
  "令牌",
);

const oauth = grouped(
  "OAuth, OpenID and SAML",
  [
    [
      "oauth-code",
      { segment: "callback", query: "code", field: "code" },
      (dice) => dice.text(base64Url, 36),
    ],
    ["oauth-state", { query: "state", cookie: "oauth_state" }, (dice) => dice.text(base64Url, 43)],
    ["oidc-nonce", { query: "nonce", field: "nonce" }, (dice) => dice.text(base64Url, 32)],
    ["code-verifier", { field: "code_verifier" }, (dice) => dice.text(base64Url, 64)],
    [
      "client-secret",
      { field: "client_secret", query: "client_secret" },
      (d) => d.text(alphanumeric, 52),
    ],
    ["client-secret-words", { field: "clientSecret" }, (dice) => `kiosk-muffin-${password(dice)}`],
    [
      "refresh-token",
      { field: "refresh_token", cookie: "refresh_token" },
      (d) => d.text(base64Url, 64),
    ],
    [
      "access-token",
      { field: "access_token", query: "access_token" },
      (d) => d.text(base64Url, 48),
    ],
    ["id-token", { field: "id_token", query: "id_token" }, cognitoJwt],
    ["device-code", { field: "device_code" }, (dice) => dice.text(base64Url, 40)],
    ["client-assertion", { field: "client_assertion" }, customJwt],
    ["subject-token", { field: "subject_token" }, customJwt],
    ["registration-token", { field: "registration_access_token" }, (d) => d.text(base64Url, 50)],
    [
      "saml-response",
      { field: "SAMLResponse" },
      (d) => `PHNhbWxwOlJlc3BvbnNl${d.text(base64, 180)}`,
    ],
    ["saml-request", { query: "SAMLRequest" }, (dice) => `fZJNT8Mw${dice.text(base64, 120)}`],
    ["relay-state", { field: "RelayState", query: "RelayState" }, (d) => d.text(base64Url, 40)],
    [
      "cas-ticket",
      { query: "ticket" },
      (d) => `ST-${d.between(100, 999)}-${d.text(alphanumeric, 24)}-cas`,
    ],
    ["login-challenge", { query: "login_challenge" }, (dice) => dice.text(hex, 32)],
    ["magic-link", { segment: "magic", query: "magic_token" }, (dice) => dice.text(base64Url, 44)],
    ["password-reset", { segment: "reset-password", query: "reset_token" }, (d) => d.text(hex, 40)],
    [
      "invitation",
      { segment: "invite", query: "invite_token" },
      (dice) => dice.text(alphanumeric, 26),
    ],
  ],
  "授权码",
);

const sessions = grouped(
  "sessions and cookies",
  [
    [
      "sid",
      { cookie: "sid", query: "sid", field: "sid", segment: "sessions" },
      (dice) => dice.text(alphanumeric, 26),
    ],
    ["php-session", { cookie: "PHPSESSID", query: "PHPSESSID" }, (dice) => dice.text(base32, 26)],
    ["java-session", { cookie: "JSESSIONID" }, (d) => `${d.text(hex, 32).toUpperCase()}.node1`],
    [
      "express-session",
      { cookie: "connect.sid" },
      (d) => `s%3A${d.text(base64Url, 32)}.${d.text(alphanumeric, 43)}`,
    ],
    ["asp-session", { cookie: "ASP.NET_SessionId" }, (dice) => dice.text(base32, 24)],
    ["aspnet-cookie", { cookie: ".AspNetCore.Cookies" }, (d) => `CfDJ8${d.text(base64Url, 160)}`],
    ["django-session", { cookie: "sessionid" }, (dice) => dice.text(base32, 32)],
    [
      "django-csrf",
      { cookie: "csrftoken", field: "csrfmiddlewaretoken" },
      (d) => d.text(alphanumeric, 64),
    ],
    [
      "laravel-session",
      { cookie: "laravel_session" },
      (d) => `eyJpdiI6${d.text(alphanumeric, 120)}%3D`,
    ],
    ["xsrf", { cookie: "XSRF-TOKEN", header: "x-xsrf-token" }, (d) => d.text(base64Url, 60)],
    [
      "rails-session",
      { cookie: "_orders_session" },
      (d) => `${d.text(alphanumeric, 100)}--${d.text(hex, 40)}`,
    ],
    [
      "rack-session",
      { cookie: "rack.session" },
      (d) => `BAh7${d.text(alphanumeric, 80)}--${d.text(hex, 40)}`,
    ],
    [
      "next-auth",
      { cookie: "__Secure-next-auth.session-token" },
      (d) =>
        `eyJhbGciOiJkaXIifQ..${d.text(base64Url, 16)}.${d.text(base64Url, 90)}.${d.text(base64Url, 22)}`,
    ],
    ["host-session", { cookie: "__Host-session" }, (dice) => dice.text(base64Url, 48)],
    [
      "remember-me",
      { cookie: "remember_me" },
      (d) => `${d.text(alphanumeric, 22)}%7C${d.text(hex, 32)}`,
    ],
    [
      "wordpress",
      { cookie: "wordpress_logged_in_5c01" },
      (d) => `joe%7C1772611200%7C${d.text(alphanumeric, 43)}`,
    ],
    ["supabase", { cookie: "sb-access-token" }, customJwt],
    ["keycloak", { cookie: "KEYCLOAK_IDENTITY" }, customJwt],
    ["gitlab-session", { cookie: "_gitlab_session" }, (dice) => dice.text(hex, 32)],
    [
      "clearance",
      { cookie: "cf_clearance" },
      (d) => `${d.text(base64Url, 43)}-1772611200-1.2.1.1-${d.text(base64Url, 60)}`,
    ],
    [
      "session-id-field",
      { field: "session_id", header: "x-session-id", query: "session_id" },
      (d) => d.text(hex, 32),
    ],
    [
      "csrf-field",
      { field: "_csrf", header: "x-csrf-token", query: "_csrf" },
      (d) => d.text(base64Url, 36),
    ],
    ["authenticity-token", { field: "authenticity_token" }, (d) => `${d.text(base64, 86)}==`],
    ["view-state", { field: "__VIEWSTATE" }, (dice) => `/wEP${dice.text(base64, 90)}`],
  ],
  "会话",
);

const passwords = grouped(
  "passwords, PINs and codes",
  [
    ["password", { field: "password", query: "password", userinfo: "deploy" }, password],
    ["passwd", { field: "passwd", query: "passwd" }, password],
    ["pwd", { field: "pwd", query: "pwd" }, password],
    ["pass", { field: "pass", query: "pass" }, password],
    ["user-password", { field: "userPassword" }, password],
    ["new-password", { field: "new_password" }, password],
    ["db-password", { field: "DbPassword", env: "DB_PASSWORD", userinfo: "orders" }, password],
    ["db-pass", { field: "dbPass", env: "DB_PASS" }, password],
    ["pg-password", { field: "pgPassword", env: "PGPASSWORD" }, password],
    [
      "redis-password",
      { userinfo: "default", field: "redisPassword", env: "REDIS_PASSWORD" },
      (d) => d.text(alphanumeric, 20),
    ],
    [
      "passphrase",
      { userinfo: "joe", field: "passphrase" },
      (d) => `velvet-${d.pick(["canoe", "tulip"])}-harvest-${password(d)}`,
    ],
    ["key-store-password", { field: "keyStorePassword" }, password],
    ["passcode", { field: "passcode", query: "passcode" }, (d) => `7${d.text(digits, 5)}`],
    ["pin", { field: "pin", query: "pin" }, (d) => `9${d.text("35678", 5)}`],
    ["otp", { field: "otp", query: "otp", header: "x-otp" }, (d) => `8${d.text("35679", 5)}`],
    ["totp", { field: "totp_code" }, (d) => `6${d.text("35789", 5)}`],
    ["mfa-code", { field: "MFA_CODE", header: "x-mfa-code" }, (d) => `5${d.text("36789", 5)}`],
    [
      "recovery-code",
      { field: "recovery_code" },
      (d) => `${d.text(base32, 5)}-${d.text(base32, 5)}`,
    ],
    [
      "security-answer",
      { field: "security_answer" },
      (d) => `grandpas-${d.pick(["tractor", "accordion"])}-${d.between(10, 99)}`,
    ],
    ["cvv-and-card", { field: "card_cvv" }, (d) => `3${d.text("56789", 2)}7`],
    ["pepper", { field: "pepper" }, (d) => d.text(hex, 32)],
    ["bcrypt", { field: "password_hash" }, (d) => `$2b$12$${d.text(alphanumeric, 53)}`],
  ],
  "密码",
);

const vendors = grouped("tokens of vendors under unlisted names", [
  [
    "github-classic",
    { segment: "hooks", field: "upstream", header: "x-upstream" },
    (d) => around("ghp_", d.text(alphanumeric, 36)),
  ],
  [
    "github-fine",
    { field: "ci" },
    (d) => around("github_pat_11", `${d.text(alphanumeric, 20)}_${d.text(alphanumeric, 59)}`),
  ],
  ["gitlab", { field: "runner", query: "via" }, (d) => around("glpat-", d.text(base64Url, 20))],
  [
    "slack-bot",
    { field: "notifier", header: "x-notifier" },
    (d) =>
      around("xoxb-", `${d.text(digits, 12)}-${d.text(digits, 13)}-${d.text(alphanumeric, 24)}`),
  ],
  ["stripe-live", { field: "billing" }, (d) => around("sk_live_", d.text(alphanumeric, 48))],
  ["stripe-webhook", { field: "hook" }, (d) => around("whsec_", d.text(alphanumeric, 32))],
  [
    "google-api-key",
    { field: "maps", query: "maps" },
    (d) => around("AIza", d.text(base64Url, 35)),
  ],
  ["google-oauth", { field: "drive" }, (d) => around("ya29.", d.text(base64Url, 120))],
  ["google-client-secret", { field: "google" }, (d) => around("GOCSPX-", d.text(base64Url, 28))],
  [
    "openai",
    { field: "model_access", header: "x-model" },
    (d) => around("sk-proj-", `${d.text(base64Url, 74)}T3BlbkFJ${d.text(base64Url, 74)}`),
  ],
  [
    "anthropic",
    { field: "assistant" },
    (d) => around("sk-ant-api03-", `${d.text(base64Url, 93)}AA`),
  ],
  ["npm", { field: "registry" }, (d) => around("npm_", d.text(alphanumeric, 36))],
  ["pypi", { field: "upload" }, (d) => around("pypi-AgEIcHlwaS5vcmc", d.text(base64Url, 90))],
  [
    "sendgrid",
    { field: "mailer", header: "x-mailer-access" },
    (d) => around("SG.", `${d.text(base64Url, 22)}.${d.text(base64Url, 43)}`),
  ],
  ["mailgun", { field: "mail" }, (d) => around("key-", d.text(hex, 32))],
  ["vault", { field: "vault", header: "x-vault" }, (d) => around("hvs.", d.text(base64Url, 90))],
  ["hugging-face", { field: "hub" }, (d) => around("hf_", d.text(alphanumeric, 34))],
  ["digital-ocean", { field: "droplet" }, (d) => around("dop_v1_", d.text(hex, 64))],
  ["shopify", { field: "shop" }, (d) => around("shpss_", d.text(hex, 32))],
  ["square", { field: "till" }, (d) => around("sq0csp-", d.text(base64Url, 43))],
  ["docker-hub", { field: "images" }, (d) => around("dckr_pat_", d.text(base64Url, 27))],
  ["new-relic", { field: "apm" }, (d) => around("NRAK-", d.text(base32, 27).toUpperCase())],
  [
    "postman",
    { field: "collection" },
    (d) => around("PMAK-", `${d.text(hex, 24)}-${d.text(hex, 34)}`),
  ],
  ["linear", { field: "issues" }, (d) => around("lin_api_", d.text(alphanumeric, 40))],
  [
    "grafana",
    { field: "dashboards" },
    (d) => around("glsa_", `${d.text(alphanumeric, 32)}_${d.text(hex, 8)}`),
  ],
  ["databricks", { field: "warehouse" }, (d) => around("dapi", d.text(hex, 32))],
  [
    "atlassian",
    { field: "wiki" },
    (d) => around("ATATT3xFfGF0", `${d.text(base64Url, 170)}=${d.text(hex, 8).toUpperCase()}`),
  ],
  [
    "telegram",
    { field: "bot", segment: "bot" },
    (d) => `${d.text("123456789", 10)}:AA${d.text(base64Url, 33)}`,
  ],
  [
    "terraform-cloud",
    { field: "workspace" },
    (d) => `${d.text(alphanumeric, 14)}.atlasv1.${d.text(alphanumeric, 67)}`,
  ],
  ["doppler", { field: "config" }, (d) => around("dp.pt.", d.text(alphanumeric, 43))],
  [
    "age",
    { field: "sops" },
    (d) => around("AGE-SECRET-KEY-1", d.text("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)),
  ],
  [
    "telnyx-like",
    { field: "sms" },
    (d) => around("KEY", `${d.text(hex, 32).toUpperCase()}_${d.text(alphanumeric, 22)}`),
  ],
  ["bcrypt-unlisted", { field: "row" }, (d) => around("$2a$10$", d.text(alphanumeric, 53))],
  [
    "argon2",
    { field: "entry" },
    (d) => around("$argon2id$v=19$m=65536,t=3,p=4$", `${d.text(base64, 22)}$${d.text(base64, 43)}`),
  ],
  [
    "jwt-unlisted",
    { segment: "t", field: "blob", header: "x-acme-context", query: "ctx" },
    cognitoJwt,
  ],
]);

const addresses = grouped("addresses that hold a secret", [
  [
    "postgres",
    { field: "DATABASE_URL", words: "database" },
    (d) => around("postgres://orders:", password(d), "@db.example.com:5432/orders"),
  ],
  [
    "mysql",
    { field: "store" },
    (d) => around("mysql://root:", d.text(alphanumeric, 18), "@10.0.0.5/shop"),
  ],
  [
    "mongodb",
    { field: "mongo" },
    (d) => around("mongodb+srv://app:", d.text(alphanumeric, 16), "@cluster0.example.net/app"),
  ],
  [
    "redis",
    { field: "cache" },
    (d) => around("redis://:", d.text(alphanumeric, 24), "@cache.example.com:6379/0"),
  ],
  [
    "amqp",
    { field: "broker" },
    (d) => around("amqps://svc:", password(d), "@mq.example.com/vhost"),
  ],
  [
    "jdbc",
    { field: "jdbc" },
    (d) => around("jdbc:postgresql://db.example.com/orders?user=app&password=", password(d)),
  ],
  [
    "sql-server",
    { field: "connectionString" },
    (d) =>
      around(
        "Server=tcp:db.example.com,1433;Database=orders;User ID=app;Password=",
        password(d),
        ";Encrypt=True",
      ),
  ],
  [
    "azure-storage",
    { field: "storage" },
    (d) =>
      around(
        "DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=",
        `${d.text(base64, 86)}==`,
        ";EndpointSuffix=core.windows.net",
      ),
  ],
  [
    "service-bus",
    { field: "bus" },
    (d) =>
      around(
        "Endpoint=sb://orders.example.net/;SharedAccessKeyName=Root;SharedAccessKey=",
        `${d.text(base64, 43)}=`,
      ),
  ],
  [
    "proxy-userinfo",
    { field: "HTTPS_PROXY" },
    (d) => around("http://joe:", password(d), "@proxy.example.com:3128"),
  ],
  [
    "git-userinfo",
    { field: "remote" },
    (d) => around("https://x-token:", d.text(alphanumeric, 36), "@git.example.com/orders.git"),
  ],
  [
    "slack-webhook",
    { field: "alerts" },
    (d) =>
      around(
        "https://hooks.slack.com/services/",
        `T${d.text(base32, 8).toUpperCase()}/B${d.text(base32, 9).toUpperCase()}/${d.text(alphanumeric, 24)}`,
      ),
  ],
  [
    "discord-webhook",
    { field: "chat" },
    (d) =>
      around(`https://discord.com/api/webhooks/${d.text("123456789", 18)}/`, d.text(base64Url, 68)),
  ],
  [
    "sentry-dsn",
    { field: "SENTRY_DSN" },
    (d) => around("https://", d.text(hex, 32), "@o12345.ingest.sentry.io/67890"),
  ],
  [
    "presigned-address",
    { field: "download" },
    (d) =>
      around(
        "https://orders.s3.amazonaws.com/report.csv?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Expires=900&X-Amz-Signature=",
        d.text(hex, 64),
      ),
  ],
  [
    "sas-address",
    { field: "export" },
    (d) =>
      around(
        "https://orders.blob.core.windows.net/x/report.csv?sv=2024-11-04&se=2026-03-05&sr=b&sig=",
        `${d.text(alphanumeric, 43)}%3D`,
      ),
  ],
]);

const blocks = grouped("keys of several lines", [
  ["rsa-key", { block: "private_key" }, (dice) => pem(dice, "RSA PRIVATE KEY", 6)],
  ["ec-key", { block: "signer" }, (dice) => pem(dice, "EC PRIVATE KEY", 3)],
  ["encrypted-key", { block: "keyMaterial" }, (dice) => pem(dice, "ENCRYPTED PRIVATE KEY", 5)],
  ["ssh-key", { block: "deploy_key" }, (dice) => pem(dice, "OPENSSH PRIVATE KEY", 5)],
  ["pgp-key", { block: "release" }, (dice) => pem(dice, "PGP PRIVATE KEY BLOCK", 4)],
]);

const personal = grouped("personal data under unlisted names", [
  [
    "email",
    { field: "contact", header: "x-acme-user", query: "who", han: "邮箱" },
    (d) => around("", mailbox(d), "@example.net"),
  ],
  [
    "phone",
    { field: "reach_me", query: "msisdn", han: "手机号" },
    (d) => `+49151${d.text("23456789", 8)}`,
  ],
  ["iban", { field: "payout", query: "payout" }, (d) => `DE${d.text("3456789", 20)}`],
  ["card", { field: "funding", query: "funding" }, (d) => `4${d.text("2356789", 15)}`],
  [
    "social-security",
    { field: "tax" },
    (d) => `${d.text("45678", 3)}-${d.text("34567", 2)}-${d.text("23456789", 4)}`,
  ],
  ["passport", { field: "document" }, (d) => `C${d.text("FGHJKLMNPRTVWXYZ34567", 8)}`],
  ["chinese-id", { field: "holder", han: "身份证号" }, (d) => `31010119${d.text("56789", 10)}`],
  [
    "full-name",
    { field: "recipient", header: "x-acme-person" },
    (d) => `Ottilie Quastenberg-${d.text("bcdfghjk", 6)}`,
  ],
  ["street", { field: "deliver_to" }, (d) => `Zwirnweberpfad ${d.between(100, 999)}`],
]);

const opaque = grouped("random values under unlisted names", [
  ["acme-thing", { header: "x-acme-thing", field: "thing" }, (d) => d.text(alphanumeric, 32)],
  ["meta-blob", { field: "meta.blob", query: "blob" }, (d) => d.text(base64, 64)],
  [
    "tenant-ticket",
    { header: "x-tenant-ticket", field: "ticket_ref" },
    (d) => d.text(alphanumeric, 20),
  ],
  [
    "hex-handle",
    { field: "handle", header: "x-acme-handle", query: "handle", cookie: "h" },
    (d) => d.text(hex, 40),
  ],
  ["upper-seed", { field: "seed" }, (d) => d.text("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 32)],
  [
    "dashed",
    { field: "unlock", header: "x-acme-unlock" },
    (d) => [4, 4, 4, 4].map((n) => d.text("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", n)).join("-"),
  ],
  [
    "uuid-secret",
    { segment: "shared", field: "grant", header: "x-acme-grant", query: "grant" },
    uuid,
  ],
  ["cursor", { query: "cursor", field: "cursor" }, (d) => `${d.text(base64Url, 60)}==`],
  ["dotted", { field: "lease" }, (d) => `${d.text(alphanumeric, 12)}.${d.text(alphanumeric, 24)}`],
  ["edge-cookie", { cookie: "edge_x1" }, (d) => d.text(base64Url, 44)],
]);

const plain = grouped("words under unlisted names", [
  ["door", { header: "x-acme-door", field: "door" }, (d) => `opensesame${d.between(10, 99)}`],
  ["gate", { field: "gate", query: "gate" }, (d) => `tangerine-${d.pick(["lagoon", "meadow"])}`],
  ["nickname", { field: "friend", query: "friend" }, (d) => `quillfeather${d.between(10, 99)}`],
  [
    "project",
    { field: "venture", header: "x-acme-venture" },
    (d) => `blaubeer-${d.pick(["marzipan", "goldfinch"])}`,
  ],
  ["diagnosis", { field: "finding" }, () => "cholelithiasis"],
  ["answer-cookie", { cookie: "pref_q" }, (d) => `snickerdoodle${d.between(10, 99)}`],
]);

/** All kinds of secrets that are planted; every value is made up. @type {readonly Kind[]} */
export const kinds = [
  ...aws,
  ...signatures,
  ...authorization,
  ...oauth,
  ...sessions,
  ...passwords,
  ...vendors,
  ...addresses,
  ...blocks,
  ...personal,
  ...opaque,
  ...plain,
];
