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

/** Every documented cause, in the order in which a request can meet them. */
export const causes = [
  outsideProxy,
  privateDnsCapturesPublicApi,
  privateApiWrongDns,
  localEmulator,
  outsideCloudfront,
  cloudfrontForwardsHost,
  outsideCloudflare,
  outsideLoadBalancer,
  outsideWebServer,
  outsideOtherGateway,
  mtlsClientCertificate,
  tlsEndpointAccessMode,
  defaultEndpointDisabled,
  customDomainNoMapping,
  privateCustomDomainAccess,
  unknownHost,
  wrongStage,
  chinaIcpLicence,
  vpcEndpointPolicy,
  wafFiltered,
  changeNotDeployed,
  preflightRefused,
  resourceNotFoundUnsigned,
  resourceNotFoundWithAuthorization,
  missingAuthToken,
  bearerTokenOnIamMethod,
  malformedAuthorizationHeader,
  invalidIamCredentials,
  expiredSessionToken,
  signatureExpired,
  signatureNotYetCurrent,
  credentialScope,
  signatureMismatch,
  invalidApiKey,
  apiKeyNotInUsagePlan,
  lambdaAuthorizerExplicitDeny,
  lambdaAuthorizerImplicitDeny,
  lambdaAuthorizerCachedPolicy,
  httpApiLambdaAuthorizerDeny,
  httpApiJwtScope,
  resourcePolicyExplicitDeny,
  resourcePolicyNoAllow,
  iamExplicitDeny,
  iamNoIdentityAllow,
  crossAccountOneSide,
  serviceControlPolicy,
  permissionsBoundary,
  sessionPolicy,
  httpApiIamDeny,
  cacheInvalidationForbidden,
  websocketConnectDenied,
  websocketNoRoute,
  websocketConnectionsDenied,
  integrationReturned403,
  integrationMisconfigured,
  outsideS3,
  lambdaFunctionUrl,
  otherAwsService,
] as const;
