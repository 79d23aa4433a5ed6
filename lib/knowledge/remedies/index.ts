import { writtenRemedy } from "../commands/written";
import type { Remedies } from "../types";
import { apiKeyNotInUsagePlan } from "./api-key-not-in-usage-plan";
import { bearerTokenOnIamMethod } from "./bearer-token-on-iam-method";
import { cacheInvalidationForbidden } from "./cache-invalidation-forbidden";
import { changeNotDeployed } from "./change-not-deployed";
import { chinaIcpLicence } from "./china-icp-licence";
import { cloudfrontForwardsHost } from "./cloudfront-forwards-host";
import { credentialScope } from "./credential-scope";
import { crossAccountOneSide } from "./cross-account-one-side";
import { customDomainNoMapping } from "./custom-domain-no-mapping";
import { defaultEndpointDisabled } from "./default-endpoint-disabled";
import { expiredSessionToken } from "./expired-session-token";
import { httpApiIamDeny } from "./http-api-iam-deny";
import { httpApiJwtScope } from "./http-api-jwt-scope";
import { httpApiLambdaAuthorizerDeny } from "./http-api-lambda-authorizer-deny";
import { iamExplicitDeny } from "./iam-explicit-deny";
import { iamNoIdentityAllow } from "./iam-no-identity-allow";
import { integrationMisconfigured } from "./integration-misconfigured";
import { integrationReturned403 } from "./integration-returned-403";
import { invalidApiKey } from "./invalid-api-key";
import { invalidIamCredentials } from "./invalid-iam-credentials";
import { lambdaAuthorizerCachedPolicy } from "./lambda-authorizer-cached-policy";
import { lambdaAuthorizerExplicitDeny } from "./lambda-authorizer-explicit-deny";
import { lambdaAuthorizerImplicitDeny } from "./lambda-authorizer-implicit-deny";
import { lambdaFunctionUrl } from "./lambda-function-url";
import { localEmulator } from "./local-emulator";
import { malformedAuthorizationHeader } from "./malformed-authorization-header";
import { missingAuthToken } from "./missing-auth-token";
import { mtlsClientCertificate } from "./mtls-client-certificate";
import { otherAwsService } from "./other-aws-service";
import { outsideCloudflare } from "./outside-cloudflare";
import { outsideCloudfront } from "./outside-cloudfront";
import { outsideLoadBalancer } from "./outside-load-balancer";
import { outsideOtherGateway } from "./outside-other-gateway";
import { outsideProxy } from "./outside-proxy";
import { outsideS3 } from "./outside-s3";
import { outsideWebServer } from "./outside-web-server";
import { permissionsBoundary } from "./permissions-boundary";
import { preflightRefused } from "./preflight-refused";
import { privateApiWrongDns } from "./private-api-wrong-dns";
import { privateCustomDomainAccess } from "./private-custom-domain-access";
import { privateDnsCapturesPublicApi } from "./private-dns-captures-public-api";
import { resourceNotFoundUnsigned } from "./resource-not-found-unsigned";
import { resourceNotFoundWithAuthorization } from "./resource-not-found-with-authorization";
import { resourcePolicyExplicitDeny } from "./resource-policy-explicit-deny";
import { resourcePolicyNoAllow } from "./resource-policy-no-allow";
import { serviceControlPolicy } from "./service-control-policy";
import { sessionPolicy } from "./session-policy";
import { signatureExpired } from "./signature-expired";
import { signatureMismatch } from "./signature-mismatch";
import { signatureNotYetCurrent } from "./signature-not-yet-current";
import { tlsEndpointAccessMode } from "./tls-endpoint-access-mode";
import { unknownHost } from "./unknown-host";
import { vpcEndpointPolicy } from "./vpc-endpoint-policy";
import { wafFiltered } from "./waf-filtered";
import { websocketConnectDenied } from "./websocket-connect-denied";
import { websocketConnectionsDenied } from "./websocket-connections-denied";
import { websocketNoRoute } from "./websocket-no-route";
import { wrongStage } from "./wrong-stage";

/** What repairs every cause, and where it is written: no part of telling one from another. */
export const remedies: Remedies = {
  "api-key-not-in-usage-plan": writtenRemedy(apiKeyNotInUsagePlan),
  "bearer-token-on-iam-method": writtenRemedy(bearerTokenOnIamMethod),
  "cache-invalidation-forbidden": writtenRemedy(cacheInvalidationForbidden),
  "change-not-deployed": writtenRemedy(changeNotDeployed),
  "china-icp-licence": writtenRemedy(chinaIcpLicence),
  "cloudfront-forwards-host": writtenRemedy(cloudfrontForwardsHost),
  "credential-scope": writtenRemedy(credentialScope),
  "cross-account-one-side": writtenRemedy(crossAccountOneSide),
  "custom-domain-no-mapping": writtenRemedy(customDomainNoMapping),
  "default-endpoint-disabled": writtenRemedy(defaultEndpointDisabled),
  "expired-session-token": writtenRemedy(expiredSessionToken),
  "http-api-iam-deny": writtenRemedy(httpApiIamDeny),
  "http-api-jwt-scope": writtenRemedy(httpApiJwtScope),
  "http-api-lambda-authorizer-deny": writtenRemedy(httpApiLambdaAuthorizerDeny),
  "iam-explicit-deny": writtenRemedy(iamExplicitDeny),
  "iam-no-identity-allow": writtenRemedy(iamNoIdentityAllow),
  "integration-misconfigured": writtenRemedy(integrationMisconfigured),
  "integration-returned-403": writtenRemedy(integrationReturned403),
  "invalid-api-key": writtenRemedy(invalidApiKey),
  "invalid-iam-credentials": writtenRemedy(invalidIamCredentials),
  "lambda-authorizer-cached-policy": writtenRemedy(lambdaAuthorizerCachedPolicy),
  "lambda-authorizer-explicit-deny": writtenRemedy(lambdaAuthorizerExplicitDeny),
  "lambda-authorizer-implicit-deny": writtenRemedy(lambdaAuthorizerImplicitDeny),
  "lambda-function-url": writtenRemedy(lambdaFunctionUrl),
  "local-emulator": writtenRemedy(localEmulator),
  "malformed-authorization-header": writtenRemedy(malformedAuthorizationHeader),
  "missing-auth-token": writtenRemedy(missingAuthToken),
  "mtls-client-certificate": writtenRemedy(mtlsClientCertificate),
  "other-aws-service": writtenRemedy(otherAwsService),
  "outside-cloudflare": writtenRemedy(outsideCloudflare),
  "outside-cloudfront": writtenRemedy(outsideCloudfront),
  "outside-load-balancer": writtenRemedy(outsideLoadBalancer),
  "outside-other-gateway": writtenRemedy(outsideOtherGateway),
  "outside-proxy": writtenRemedy(outsideProxy),
  "outside-s3": writtenRemedy(outsideS3),
  "outside-web-server": writtenRemedy(outsideWebServer),
  "permissions-boundary": writtenRemedy(permissionsBoundary),
  "preflight-refused": writtenRemedy(preflightRefused),
  "private-api-wrong-dns": writtenRemedy(privateApiWrongDns),
  "private-custom-domain-access": writtenRemedy(privateCustomDomainAccess),
  "private-dns-captures-public-api": writtenRemedy(privateDnsCapturesPublicApi),
  "resource-not-found-unsigned": writtenRemedy(resourceNotFoundUnsigned),
  "resource-not-found-with-authorization": writtenRemedy(resourceNotFoundWithAuthorization),
  "resource-policy-explicit-deny": writtenRemedy(resourcePolicyExplicitDeny),
  "resource-policy-no-allow": writtenRemedy(resourcePolicyNoAllow),
  "service-control-policy": writtenRemedy(serviceControlPolicy),
  "session-policy": writtenRemedy(sessionPolicy),
  "signature-expired": writtenRemedy(signatureExpired),
  "signature-mismatch": writtenRemedy(signatureMismatch),
  "signature-not-yet-current": writtenRemedy(signatureNotYetCurrent),
  "tls-endpoint-access-mode": writtenRemedy(tlsEndpointAccessMode),
  "unknown-host": writtenRemedy(unknownHost),
  "vpc-endpoint-policy": writtenRemedy(vpcEndpointPolicy),
  "waf-filtered": writtenRemedy(wafFiltered),
  "websocket-connect-denied": writtenRemedy(websocketConnectDenied),
  "websocket-connections-denied": writtenRemedy(websocketConnectionsDenied),
  "websocket-no-route": writtenRemedy(websocketNoRoute),
  "wrong-stage": writtenRemedy(wrongStage),
};
