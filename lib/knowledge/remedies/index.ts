import type { causes } from "../causes";
import type { Remedy } from "../types";
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

type Entries = (typeof causes)[number];

/** What repairs every cause, and where it is written: no part of telling one from another. */
export const remedies: {
  readonly [C in Entries["id"]]: Remedy<Extract<Entries, { id: C }>>;
} = {
  "api-key-not-in-usage-plan": apiKeyNotInUsagePlan,
  "bearer-token-on-iam-method": bearerTokenOnIamMethod,
  "cache-invalidation-forbidden": cacheInvalidationForbidden,
  "change-not-deployed": changeNotDeployed,
  "china-icp-licence": chinaIcpLicence,
  "cloudfront-forwards-host": cloudfrontForwardsHost,
  "credential-scope": credentialScope,
  "cross-account-one-side": crossAccountOneSide,
  "custom-domain-no-mapping": customDomainNoMapping,
  "default-endpoint-disabled": defaultEndpointDisabled,
  "expired-session-token": expiredSessionToken,
  "http-api-iam-deny": httpApiIamDeny,
  "http-api-jwt-scope": httpApiJwtScope,
  "http-api-lambda-authorizer-deny": httpApiLambdaAuthorizerDeny,
  "iam-explicit-deny": iamExplicitDeny,
  "iam-no-identity-allow": iamNoIdentityAllow,
  "integration-misconfigured": integrationMisconfigured,
  "integration-returned-403": integrationReturned403,
  "invalid-api-key": invalidApiKey,
  "invalid-iam-credentials": invalidIamCredentials,
  "lambda-authorizer-cached-policy": lambdaAuthorizerCachedPolicy,
  "lambda-authorizer-explicit-deny": lambdaAuthorizerExplicitDeny,
  "lambda-authorizer-implicit-deny": lambdaAuthorizerImplicitDeny,
  "lambda-function-url": lambdaFunctionUrl,
  "local-emulator": localEmulator,
  "malformed-authorization-header": malformedAuthorizationHeader,
  "missing-auth-token": missingAuthToken,
  "mtls-client-certificate": mtlsClientCertificate,
  "other-aws-service": otherAwsService,
  "outside-cloudflare": outsideCloudflare,
  "outside-cloudfront": outsideCloudfront,
  "outside-load-balancer": outsideLoadBalancer,
  "outside-other-gateway": outsideOtherGateway,
  "outside-proxy": outsideProxy,
  "outside-s3": outsideS3,
  "outside-web-server": outsideWebServer,
  "permissions-boundary": permissionsBoundary,
  "preflight-refused": preflightRefused,
  "private-api-wrong-dns": privateApiWrongDns,
  "private-custom-domain-access": privateCustomDomainAccess,
  "private-dns-captures-public-api": privateDnsCapturesPublicApi,
  "resource-not-found-unsigned": resourceNotFoundUnsigned,
  "resource-not-found-with-authorization": resourceNotFoundWithAuthorization,
  "resource-policy-explicit-deny": resourcePolicyExplicitDeny,
  "resource-policy-no-allow": resourcePolicyNoAllow,
  "service-control-policy": serviceControlPolicy,
  "session-policy": sessionPolicy,
  "signature-expired": signatureExpired,
  "signature-mismatch": signatureMismatch,
  "signature-not-yet-current": signatureNotYetCurrent,
  "tls-endpoint-access-mode": tlsEndpointAccessMode,
  "unknown-host": unknownHost,
  "vpc-endpoint-policy": vpcEndpointPolicy,
  "waf-filtered": wafFiltered,
  "websocket-connect-denied": websocketConnectDenied,
  "websocket-connections-denied": websocketConnectionsDenied,
  "websocket-no-route": websocketNoRoute,
  "wrong-stage": wrongStage,
};
