import { alphanumeric, base32, base64, base64Url, digits, hex, uuid } from "./dice.mjs";
import { grouped } from "./kinds.mjs";

/** @typedef {import("./dice.mjs").Dice} Dice */
/** @typedef {import("./kinds.mjs").Names} Names */

/**
 * A row for each of some values.
 *
 * @param {string} id @param {Names} names @param {readonly string[]} values
 * @returns {readonly (readonly [id: string, names: Names, make: () => string])[]}
 */
const each = (id, names, values) =>
  values.map((value, at) => [`${id}-${at + 1}`, names, () => value]);

const requestIds = grouped("request and trace ids", [
  ["request-id", { header: "x-amzn-requestid", field: "requestId", query: "requestId" }, uuid],
  [
    "gateway-id",
    { header: "x-amz-apigw-id", field: "extendedRequestId" },
    (d) => `${d.text(alphanumeric, 15)}=`,
  ],
  ["http-api-id", { header: "apigw-requestid" }, (d) => `${d.text(alphanumeric, 15)}=`],
  ["cloudfront-id", { header: "x-amz-cf-id" }, (d) => `${d.text(base64Url, 54)}==`],
  ["s3-id", { header: "x-amz-id-2" }, (d) => `${d.text(base64, 75)}=`],
  ["ray-id", { header: "cf-ray" }, (d) => `${d.text(hex, 16)}-FRA`],
  ["trace-parent", { header: "traceparent" }, (d) => `00-${d.text(hex, 32)}-${d.text(hex, 16)}-01`],
  [
    "x-ray",
    { header: "x-amzn-trace-id", field: "xrayTraceId" },
    (d) => `Root=1-69a8${d.text(hex, 4)}-${d.text(hex, 24)};Sampled=0`,
  ],
  ["x-ray-alone", { field: "trace_id" }, (d) => `1-69a8${d.text(hex, 4)}-${d.text(hex, 24)}`],
  ["request-id-custom", { header: "x-request-id", field: "request_id", query: "request_id" }, uuid],
  ["correlation", { header: "x-correlation-id", field: "correlationId" }, uuid],
  ["lambda-request", { field: "awsRequestId" }, uuid],
  ["integration-request", { field: "integrationRequestId" }, uuid],
  ["connection-id", { field: "connectionId" }, (d) => `${d.text(alphanumeric, 15)}=`],
  ["b3-trace", { header: "x-b3-traceid" }, (d) => d.text(hex, 32)],
  ["span-id", { field: "span_id" }, (d) => d.text(hex, 16)],
  ["order-id", { field: "orderId" }, uuid],
]);

const names = grouped("ARNs and names of AWS", [
  [
    "role-arn",
    { field: "roleArn" },
    () => "arn:aws:iam::111122223333:role/service-role/orders-api-invoke-production",
  ],
  [
    "user-arn",
    { field: "userArn" },
    () => "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Developer_0123456789abcdef/joe",
  ],
  [
    "method-arn",
    { field: "methodArn" },
    () => "arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/POST/orders",
  ],
  [
    "function-arn",
    { field: "FunctionArn" },
    () => "arn:aws:lambda:us-east-1:111122223333:function:orders-token-authorizer",
  ],
  [
    "policy-arn",
    { field: "policyArn" },
    () => "arn:aws:iam::111122223333:policy/OrdersApiPermissionsBoundary",
  ],
  [
    "secret-arn",
    { field: "SecretArn" },
    () => "arn:aws:secretsmanager:us-east-1:111122223333:secret:orders/api-AbCdEf",
  ],
  [
    "kms-arn",
    { field: "KmsKeyArn" },
    () => "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
  ],
  [
    "acl-arn",
    { field: "webAclArn" },
    () =>
      "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111",
  ],
  ["key-arn", { field: "apiKeyArn" }, () => "arn:aws:apigateway:us-east-1::/apikeys/a1b2c3d4e5"],
  [
    "certificate-arn",
    { field: "certificateArn" },
    () => "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012",
  ],
  ["account", { field: "accountId" }, (d) => `1${d.text(digits, 11)}`],
  ["api-id", { field: "apiId" }, (d) => d.text("abcdefghij0123456789", 10)],
  ["deployment", { field: "deploymentId" }, (d) => d.text("abcdefghij0123456789", 6)],
  ["endpoint", { field: "vpcEndpointId" }, (d) => `vpce-0${d.text(hex, 16)}`],
  ["authorizer", { field: "authorizerId" }, (d) => d.text("abcdefghij0123456789", 6)],
  ["user-pool", { field: "userPoolId" }, (d) => `us-east-1_${d.text(alphanumeric, 9)}`],
  ["role-name", { field: "roleName" }, () => "orders-api-execution-role-us-east-1-production"],
  ["stage", { field: "stageName" }, () => "production-blue"],
  ["principal", { field: "principalId" }, () => "orders-web-client"],
  ["resource-path", { field: "resourcePath" }, () => "/orders/{orderId}/tokens"],
  ["host", { header: "host", field: "domainName" }, () => "api.orders.example.com"],
  ["origin", { header: "origin", field: "origin" }, () => "https://shop.example.com"],
]);

const keyIds = grouped("key ids", [
  [
    "access-key-id",
    { field: "AccessKeyId", env: "AWS_ACCESS_KEY_ID" },
    (d) => `AKIA${d.text(base32, 16).toUpperCase()}`,
  ],
  ["temporary-key-id", { field: "accessKeyId" }, (d) => `ASIA${d.text(base32, 16).toUpperCase()}`],
  ["api-key-id", { field: "apiKeyId" }, (d) => d.text("abcdefghij0123456789", 10)],
  ["kid", { field: "kid" }, (d) => `${d.text(base64, 43)}=`],
  [
    "key-pair-id",
    { field: "KeyPairId", query: "Key-Pair-Id" },
    (d) => `K${d.text(base32, 13).toUpperCase()}`,
  ],
  ["client-id", { field: "clientId" }, (d) => d.text(base32, 26)],
  [
    "credential-scope",
    { field: "credentialScope" },
    () => "20260304/us-east-1/execute-api/aws4_request",
  ],
  [
    "signed-headers",
    { field: "SignedHeaders" },
    () => "content-type;host;x-amz-date;x-amz-security-token",
  ],
  [
    "empty-hash",
    { header: "x-amz-content-sha256" },
    () => "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  ],
  ["unsigned", { header: "x-amz-content-sha256" }, () => "UNSIGNED-PAYLOAD"],
  ["amz-date", { header: "x-amz-date", query: "X-Amz-Date" }, () => "20260304T093000Z"],
  [
    "fingerprint",
    { field: "certificateFingerprint" },
    (d) => Array.from({ length: 20 }, () => d.text("0123456789ABCDEF", 2)).join(":"),
  ],
]);

const settings = grouped("settings that sound like secrets", [
  ["fetch-credentials", { field: "credentials" }, () => "include"],
  ["same-origin", { field: "credentials" }, () => "same-origin"],
  ["key-source", { field: "apiKeySource" }, () => "AUTHORIZER"],
  ["authorization-type", { field: "authorizationType" }, () => "COGNITO_USER_POOLS"],
  ["authorizer-type", { field: "authType" }, () => "REQUEST"],
  ["identity-source", { field: "identitySource" }, () => "method.request.header.Authorization"],
  ["identity-source-2", { field: "identitySource" }, () => "$request.header.X-Api-Key"],
  ["validation", { field: "identityValidationExpression" }, () => "^Bearer [-0-9a-zA-Z._]*$"],
  ["token-type", { field: "token_type" }, () => "Bearer"],
  ["token-use", { field: "token_use" }, () => "access"],
  ["token-endpoint", { field: "token_endpoint" }, () => "https://login.example.com/oauth2/token"],
  ["grant-type", { field: "grant_type" }, () => "client_credentials"],
  ["auth-method", { field: "token_endpoint_auth_method" }, () => "client_secret_basic"],
  ["challenge-method", { field: "code_challenge_method" }, () => "S256"],
  ["scope", { field: "scope", query: "scope" }, () => "orders/read"],
  ["auth-time", { field: "auth_time" }, () => "1772611200"],
  ["session-name", { field: "roleSessionName" }, () => "orders-deploy"],
  ["password-state", { field: "passwordResetRequired" }, () => "false"],
  ["secret-name", { field: "secretName" }, () => "orders/partner-api"],
  ["cookie-policy", { field: "sameSite" }, () => "Strict"],
  [
    "allow-headers",
    { header: "access-control-allow-headers" },
    () => "Authorization,Content-Type,X-Api-Key,X-Amz-Security-Token",
  ],
  [
    "authenticate",
    { header: "www-authenticate" },
    () => 'Bearer scope="orders/read" error="invalid_token"',
  ],
  ["cache", { header: "x-cache" }, () => "Error from cloudfront"],
  [
    "via",
    { header: "via" },
    () => "1.1 0123456789abcdef0123456789abcdef.cloudfront.net (CloudFront)",
  ],
  ["fetch-mode", { header: "sec-fetch-mode" }, () => "cors"],
  [
    "user-agent",
    { header: "user-agent" },
    () => "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  ],
  ["source-ip", { header: "x-forwarded-for", field: "sourceIp" }, () => "203.0.113.77"],
  ["error-code", { field: "error" }, () => "invalid_token"],
  ["status-code", { field: "statusCode" }, () => "403"],
  ["region", { field: "region" }, () => "ap-southeast-2"],
]);

const placeholders = grouped("placeholders, which are the fault", [
  ...each("key-placeholder", { header: "x-api-key", field: "apiKey" }, [
    "$API_KEY",
    `\${API_KEY}`,
    "{{apiKey}}",
    "undefined",
    "null",
    "YOUR_API_KEY",
    "<your-api-key>",
    "%API_KEY%",
    "[object Object]",
    "process.env.API_KEY",
    "xxxxxxxx",
  ]),
  ...each("bearer-placeholder", { header: "authorization" }, [
    "Bearer undefined",
    "Bearer null",
    "Bearer {{access_token}}",
    "Bearer $TOKEN",
    "Bearer <token>",
    "Bearer [object Object]",
    `Bearer \${token}`,
    "Bearer YOUR_ACCESS_TOKEN",
  ]),
  ...each("password-placeholder", { field: "password" }, [
    `\${{ secrets.DB_PASSWORD }}`,
    "{{resolve:secretsmanager:orders:SecretString:password}}",
    `\${ssm:/orders/password}`,
    "var.db_password",
    "!Ref DbPassword",
    "<password>",
  ]),
]);

const masks = grouped("masked values", [
  ...each("masked-key", { header: "x-api-key", field: "api_key" }, [
    "****************f3kQ",
    "************************ab12",
    "xxxxxxxxxxxxxxxx9Zt4",
    "********",
    "[REDACTED]",
    "REDACTED",
    "<redacted>",
    "[FILTERED]",
  ]),
  ...each("masked-key-id", { field: "AccessKeyId" }, [
    "AKIA************WXYZ",
    "****************WXYZ",
  ]),
  ...each("masked-authorization", { header: "authorization" }, [
    "Bearer ****",
    "Bearer [REDACTED]",
    "***",
  ]),
]);

const messages = grouped("messages of AWS", [
  ...each("message", { field: "message" }, [
    "Missing Authentication Token",
    "Forbidden",
    "The security token included in the request is expired",
    "The security token included in the request is invalid.",
    "User is not authorized to access this resource with an explicit deny",
    "User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/",
    "Credential should be scoped to a valid region.",
    "Signature expired: 20260304T093000Z is now earlier than 20260304T100000Z (20260304T100500Z - 5 min.)",
    "Invalid API Key identifier specified",
    "Key not authorized because method 'POST /orders' requires API Key and API Key is not associated with a Usage Plan for API Stage abcde12345/prod: API Key was not sent",
    "Unauthorized",
    "The incoming token has expired",
  ]),
  ...each("error-type", { header: "x-amzn-errortype" }, [
    "InvalidSignatureException",
    "MissingAuthenticationTokenException",
    "IncompleteSignatureException",
    "ExpiredTokenException",
    "UnrecognizedClientException:http://internal.amazon.com/coral/com.amazon.coral.service/",
  ]),
]);

/** Values that no secret is in and that explain a refusal: they must stay. */
export const harmless = [
  ...requestIds,
  ...names,
  ...keyIds,
  ...settings,
  ...placeholders,
  ...masks,
  ...messages,
];
