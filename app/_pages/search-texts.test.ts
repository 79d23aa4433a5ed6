import { describe, expect, test } from "vitest";
import { causeSearch } from "@/components/catalogue/cause-search";
import type { CauseId } from "@/lib";
import { searchTexts } from "./search-texts";

/** What a stranger types, and the causes that an expert expects among the first three. */
const english: readonly (readonly [string, ...CauseId[]])[] = [
  ["forbidden", "waf-filtered", "wrong-stage", "invalid-api-key"],
  ["403 forbidden", "waf-filtered"],
  ["forbiden", "waf-filtered"],
  ["cors", "preflight-refused"],
  ["CORS error", "preflight-refused"],
  ["blocked by cors policy", "preflight-refused"],
  ["403 only in browser", "preflight-refused", "waf-filtered"],
  ["works in postman but not in browser", "preflight-refused"],
  ["OPTIONS 403", "preflight-refused"],
  ["vpce", "vpc-endpoint-policy", "private-api-wrong-dns"],
  ["vpc endpoint", "vpc-endpoint-policy"],
  ["private api", "private-api-wrong-dns"],
  ["missing authentication token", "resource-not-found-unsigned", "missing-auth-token"],
  ["MissingAuthenticationTokenException", "resource-not-found-unsigned", "missing-auth-token"],
  [
    "IncompleteSignatureException",
    "resource-not-found-with-authorization",
    "bearer-token-on-iam-method",
    "malformed-authorization-header",
  ],
  ["UnrecognizedClientException", "invalid-iam-credentials"],
  ["ExpiredTokenException", "expired-session-token"],
  ["token expired", "expired-session-token"],
  ["InvalidSignatureException", "signature-mismatch"],
  ["signature does not match", "signature-mismatch"],
  ["clock skew", "signature-expired", "signature-not-yet-current"],
  ["x-api-key", "invalid-api-key", "api-key-not-in-usage-plan"],
  ["api key", "invalid-api-key", "api-key-not-in-usage-plan"],
  ["usage plan", "api-key-not-in-usage-plan"],
  ["missing equal sign", "resource-not-found-with-authorization", "bearer-token-on-iam-method"],
  ["bearer token", "bearer-token-on-iam-method"],
  ["cognito", "http-api-jwt-scope", "bearer-token-on-iam-method"],
  ["explicit deny", "iam-explicit-deny"],
  [
    "not authorized to perform execute-api:Invoke",
    "resource-policy-no-allow",
    "iam-no-identity-allow",
  ],
  ["ip whitelist", "resource-policy-no-allow", "resource-policy-explicit-deny"],
  ["cross account", "cross-account-one-side"],
  ["scp", "service-control-policy"],
  ["waf", "waf-filtered"],
  ["cloudflare", "outside-cloudflare"],
  ["cloudfare", "outside-cloudflare"],
  ["cf-ray", "outside-cloudflare"],
  ["x-amz-cf-id", "outside-cloudfront"],
  ["The request could not be satisfied", "outside-cloudfront"],
  ["nginx", "outside-web-server"],
  ["akamai", "outside-other-gateway"],
  ["zscaler", "outside-proxy"],
  ["awselb", "outside-load-balancer"],
  ["localstack", "local-emulator"],
  ["custom domain", "custom-domain-no-mapping"],
  ["disableExecuteApiEndpoint", "default-endpoint-disabled"],
  ["wrong stage name", "wrong-stage"],
  ["websocket", "websocket-connect-denied"],
  ["Unexpected server response: 403", "websocket-connect-denied"],
  ["postToConnection", "websocket-connections-denied"],
  ["lambda authorizer works first time then 403", "lambda-authorizer-cached-policy"],
  ["authorizer cache", "lambda-authorizer-cached-policy"],
  ["lambda function url", "lambda-function-url"],
  ["mutual tls", "mtls-client-certificate"],
  ["client certificate", "mtls-client-certificate"],
  ["terraform changed but still 403", "change-not-deployed"],
  ["china beijing region", "china-icp-licence"],
  ["hard reload", "cache-invalidation-forbidden"],
  ["my lambda returns 403", "integration-returned-403"],
  ["s3 access denied", "outside-s3"],
];

const chinese: readonly (readonly [string, ...CauseId[]])[] = [
  ["跨域", "preflight-refused"],
  ["防火墙", "waf-filtered"],
  ["签名不匹配", "signature-mismatch"],
  ["签名过期", "signature-expired"],
  ["令牌过期", "expired-session-token"],
  ["密钥", "invalid-api-key"],
  ["使用计划", "api-key-not-in-usage-plan"],
  ["自定义域名", "custom-domain-no-mapping"],
  ["白名单", "resource-policy-explicit-deny", "resource-policy-no-allow"],
  ["跨账号", "cross-account-one-side"],
  ["备案", "china-icp-licence"],
  ["负载均衡", "outside-load-balancer"],
  ["代理", "outside-proxy"],
  ["没有权限", "iam-no-identity-allow"],
  ["路径错误", "resource-not-found-unsigned", "resource-not-found-with-authorization"],
  ["forbidden", "waf-filtered", "wrong-stage", "invalid-api-key"],
  ["Missing Authentication Token", "resource-not-found-unsigned", "missing-auth-token"],
  ["缓存", "cache-invalidation-forbidden", "lambda-authorizer-cached-policy"],
];

describe.each([
  ["en", english],
  ["zh", chinese],
] as const)("the search of the catalogue, in %s", (lang, queries) => {
  const search = causeSearch(searchTexts(lang), lang);

  test.each(queries)(
    "finds by “%s” what an expert expects among the first three",
    (query: string, ...expected: string[]) => {
      const first: readonly string[] = search(query).slice(0, 3);
      expect(
        expected.filter((cause) => !first.includes(cause)),
        `first: ${first.join(", ")}`,
      ).toEqual([]);
    },
  );
});
