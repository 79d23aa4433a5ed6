import { expect, test } from "vitest";
import { redact } from "./index";
import { secretName } from "./secret-names";

const secret = `
  pass pwd passwd password passphrase passcode passkey pin otp totp mfa csrf xsrf nonce sid SID
  dbPass db_pass DB_PASSWORD userPassword x-pin pin_code mfaCode otpToken x-2fa csrfToken XSRF-TOKEN
  csrfmiddlewaretoken _csrf RelayState relay_state SAMLResponse SAMLRequest samlResponse assertion client_assertion
  encryptionKey ENCRYPTION_KEY signing_key master-key secretKeyBase stripe_key service_key accountKey SharedAccessKey
  APIKEY apiKey api_key api-key x-api-key X-API-KEY-VALUE apiKeyValue DPoP PHPSESSID JSESSIONID ASPSESSIONIDQADBRCDA NET_SessionId
  sessionId session_id session sess connect_sid refresh_token refreshToken id_token idToken accesstoken access_token
  clientSecret client_secret code_verifier codeVerifier authorization_code verificationCode resetCode backup_codes
  X-Amz-Security-Token X-Amz-Signature Signature aws_secret_access_key AWSSecretKey SecretAccessKey SessionToken
  x-auth x-auth-token x-auth-key proxy_auth bearerToken jwt userJwt webhookUrl WEBHOOK_URL DATABASE_URL dsn SENTRY_DSN
  connectionString connection_string secret_id credentials awsCredentials cookie Set-Cookie sessionCookie
  security_answer secretAnswer card_cvv cvc cardNumber __VIEWSTATE viewState pepper hmac
  hmac-signature x-hub-signature-256 x-slack-signature tokenHash password_hash usageIdentifierKey
  密码 您的密码 口令 密钥 访问令牌 验证码 签名 パスワード 비밀번호 пароль contraseña senha kennwort passwort mot_de_passe hasło
`;
const harmless = `
  keyId key_id apiKeyId api_key_id KeyPairId keyName key_name secretName publicKey public_key primaryKey foreign-key sortKey
  partition_key cacheKey idempotency-key objectKey s3Key Key Name routeKey apiMappingKey stageKeys tokenType token_type token_use
  tokenEndpoint token_url tokenExpiry expires_in session-duration sessionName RoleSessionName passwordPolicy cookieDomain cookie-name
  pinned pinning spinner passed passing compass bypass passenger author authors authority authorizer authorizerId authorType
  monkey keyboard keyword turkey donkey tokenize tokenizer secretary assign signal signed signedHeaders significant resign
  design state code status key-state cookieless nonceless sessions_total piano option stop inside residue
  max_tokens total_tokens promptTokens apiKeyRequired apiKeySource signatureVersion credentialSource kid etag
  identityValidationExpression tokenPattern security_question answer card cardType discard
  access-control-allow-headers content-type invalidToken InvalidSignatureException ExpiredTokenException
  x-amzn-requestid sec-websocket-key sec-websocket-accept x-amz-content-sha256 public-key-pins host user-agent Resource
`;

const names = (list: string) => list.trim().split(/\s+/);

test.each(names(secret))("%s holds a secret", (name) => {
  expect(secretName(name)).toBeDefined();
});

test.each(names(harmless))("%s holds none", (name) => {
  expect(secretName(name)).toBeUndefined();
});

test.each([
  ["Sec-WebSocket-Protocol: graphql-ws, mqtt", "Sec-WebSocket-Protocol: graphql-ws, mqtt"],
  [
    "Sec-WebSocket-Protocol: access_token, hunter2",
    "Sec-WebSocket-Protocol: access_token, [hidden]",
  ],
  ["Sec-WebSocket-Protocol: aB3dE5gH7jK9mN1pQ2rS", "Sec-WebSocket-Protocol: [hidden]"],
  ["sid=AllowInvoke", "sid=AllowInvoke"],
  ["sid=s3cr3t", "sid=[hidden]"],
  ['{"Sid": "Partners", "Effect": "Deny"}', '{"Sid": "Partners", "Effect": "Deny"}'],
  ['{"Effect": "Allow", "Sid": "VisualEditor0"}', '{"Effect": "Allow", "Sid": "VisualEditor0"}'],
  ['sid    = "stmt1"\n  effect = "Deny"', 'sid    = "stmt1"\n  effect = "Deny"'],
  [
    '{\\"Sid\\":\\"partners\\",\\"Effect\\":\\"Deny\\"}',
    '{\\"Sid\\":\\"partners\\",\\"Effect\\":\\"Deny\\"}',
  ],
  ['{"sid": "aB3dE5gH7jK9mN1pQ2rS", "Effect": "Deny"}', '{"sid": "[hidden]", "Effect": "Deny"}'],
  [
    '{"sid": "partners", "policy": {"Effect": "Deny"}}',
    '{"sid": "[hidden]", "policy": {"Effect": "Deny"}}',
  ],
  [
    '{"Action": "*", "Effect": "Deny", "Principal": {"AWS": "*"}, "Resource": "*", "Sid": "one"}',
    '{"Action": "*", "Effect": "Deny", "Principal": {"AWS": "*"}, "Resource": "*", "Sid": "one"}',
  ],
  ['{"sid": "partners", "user": "anna"}', '{"sid": "[hidden]", "user": "anna"}'],
  ["tokens: 1234", "tokens: 1234"],
  ['{"tokens": "abc1"}', '{"tokens": "[hidden]"}'],
  ["Authorization: Basic am9lOmh1bnRlcjI=", "Authorization: Basic [hidden]"],
  ["sent Basic am9lOmh1bnRlcjI= and got 403", "sent Basic [hidden] and got 403"],
  ["Basic understanding of headers", "Basic understanding of headers"],
  ["postgres://joe:hunter2@db.example.com/orders", "postgres://[hidden]@db.example.com/orders"],
  ["GET /reset-password/4f2d9c1b7a8e3f6d5c4b HTTP/1.1", "GET /reset-password/[hidden] HTTP/1.1"],
  ["GET /v1/aB3dE5gH7jK9mN1pQ2rS4t/pets HTTP/1.1", "GET /v1/[hidden]/pets HTTP/1.1"],
  ["x-api-key: $Passw0rd", "x-api-key: [hidden]"],
  ["password: {s3cret}", "password: [hidden]"],
  [
    "GET /x?pass=hunter2&sid=abc9&page=2 HTTP/1.1",
    "GET /x?pass=[hidden-1]&sid=[hidden-2]&page=2 HTTP/1.1",
  ],
])("%s", (text, shown) => {
  expect(redact(text).text).toBe(shown);
});
