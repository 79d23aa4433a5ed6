// written by `npm run index-causes`
import type { CauseId } from "../../types";

/** Each cause, stated as a fact, in English: its words' title, which is there before they are. */
export const titles: { readonly [C in CauseId]: string } = {
  "api-key-not-in-usage-plan": "The API key is in no usage plan that covers this stage",
  "bearer-token-on-iam-method":
    "A bearer token was sent to a method that asks for an IAM signature",
  "cache-invalidation-forbidden":
    "The request asked to bypass the API cache and its sender may not do so",
  "change-not-deployed": "The change is saved but the stage still runs an older deployment",
  "china-icp-licence":
    "The AWS China account has no ICP licence for calls without IAM authorization",
  "cloudfront-forwards-host": "CloudFront passes on a Host header that the API does not know",
  "credential-scope": "The request was signed for another region or service",
  "cross-account-one-side": "The call crosses accounts and only one side allows it",
  "custom-domain-no-mapping": "No mapping of the custom domain name matches this path",
  "default-endpoint-disabled": "The API's default execute-api endpoint is switched off",
  "expired-session-token": "The temporary credentials have expired",
  "http-api-iam-deny": "The HTTP API's route asks for IAM authorization and refused the request",
  "http-api-jwt-scope": "The token lacks a scope that the route asks for",
  "http-api-lambda-authorizer-deny": "The HTTP API's Lambda authorizer refused the request",
  "iam-explicit-deny": "A Deny in the caller's identity policy matched the request",
  "iam-no-identity-allow": "No policy of the caller allows it to invoke this method",
  "integration-misconfigured": "API Gateway calls the AWS service behind the method in a wrong way",
  "integration-returned-403":
    "The integration behind the API answered 403 and API Gateway passed it on",
  "invalid-api-key": "The API key is missing, unknown or disabled",
  "invalid-iam-credentials": "AWS does not know the access key or the session token",
  "lambda-authorizer-cached-policy":
    "The Lambda authorizer's policy for another method was cached and reused",
  "lambda-authorizer-explicit-deny": "The Lambda authorizer returned a Deny",
  "lambda-authorizer-implicit-deny": "The Lambda authorizer's policy does not cover this method",
  "lambda-function-url": "A Lambda function URL answered, not API Gateway",
  "local-emulator": "An emulator on the developer's machine answered, not API Gateway",
  "malformed-authorization-header": "The signature header cannot be parsed",
  "missing-auth-token": "The method asks for an IAM signature and the request carries none",
  "mtls-client-certificate":
    "Mutual TLS on the custom domain name does not accept the client's certificate",
  "other-aws-service": "Another AWS service answered, not the API",
  "outside-cloudflare": "Cloudflare refused the request before it reached the API",
  "outside-cloudfront": "CloudFront refused the request before it reached the API",
  "outside-load-balancer":
    "An Application Load Balancer refused the request before it reached the API",
  "outside-other-gateway": "Another vendor's API, CDN, firewall or gateway refused the request",
  "outside-proxy": "A proxy on the caller's network refused the request",
  "outside-s3": "Amazon S3 answered, not API Gateway",
  "outside-web-server": "A web server refused the request, not API Gateway",
  "permissions-boundary": "The caller's permissions boundary does not let the call through",
  "preflight-refused": "The browser's preflight finds no OPTIONS method that answers it",
  "private-api-wrong-dns": "The private API is called by a name that does not lead to it",
  "private-custom-domain-access":
    "The private custom domain name does not admit this caller's VPC endpoint",
  "private-dns-captures-public-api":
    "Private DNS of a VPC endpoint captures the call to a public API",
  "resource-not-found-unsigned": "The path or the method is not in the deployed API",
  "resource-not-found-with-authorization":
    "The path or the method is not in the deployed API, and the `Authorization` header was read as a signature",
  "resource-policy-explicit-deny":
    "A Deny statement of the API's resource policy matched the request",
  "resource-policy-no-allow": "No statement of the API's resource policy allows this call",
  "service-control-policy":
    "A service control policy of the caller's organisation refused the call",
  "session-policy": "A session policy on the caller's temporary credentials refused the call",
  "signature-expired": "The signature was more than five minutes old when the request arrived",
  "signature-mismatch": "The signature does not match the request that arrived",
  "signature-not-yet-current": "The signature is dated in the future",
  "tls-endpoint-access-mode": "The strict endpoint access mode rejects the way the request came in",
  "unknown-host": "API Gateway knows no API or domain name by this host",
  "vpc-endpoint-policy": "The policy of the VPC endpoint does not allow this call",
  "waf-filtered": "An AWS WAF rule blocked the request",
  "websocket-connect-denied": "The WebSocket API refused to open the connection",
  "websocket-connections-denied":
    "The call to @connections was not allowed or went to the wrong URL",
  "websocket-no-route": "The message matched no route of the WebSocket API",
  "wrong-stage": "The stage in the URL is missing, misspelt or not deployed",
};
