// written by `npm run index-causes`
import { remedy as apiKeyNotInUsagePlan } from "./causes/api-key-not-in-usage-plan/remedy";
import { remedy as bearerTokenOnIamMethod } from "./causes/bearer-token-on-iam-method/remedy";
import { remedy as cacheInvalidationForbidden } from "./causes/cache-invalidation-forbidden/remedy";
import { remedy as changeNotDeployed } from "./causes/change-not-deployed/remedy";
import { remedy as chinaIcpLicence } from "./causes/china-icp-licence/remedy";
import { remedy as cloudfrontForwardsHost } from "./causes/cloudfront-forwards-host/remedy";
import { remedy as credentialScope } from "./causes/credential-scope/remedy";
import { remedy as crossAccountOneSide } from "./causes/cross-account-one-side/remedy";
import { remedy as customDomainNoMapping } from "./causes/custom-domain-no-mapping/remedy";
import { remedy as defaultEndpointDisabled } from "./causes/default-endpoint-disabled/remedy";
import { remedy as expiredSessionToken } from "./causes/expired-session-token/remedy";
import { remedy as httpApiIamDeny } from "./causes/http-api-iam-deny/remedy";
import { remedy as httpApiJwtScope } from "./causes/http-api-jwt-scope/remedy";
import { remedy as httpApiLambdaAuthorizerDeny } from "./causes/http-api-lambda-authorizer-deny/remedy";
import { remedy as iamExplicitDeny } from "./causes/iam-explicit-deny/remedy";
import { remedy as iamNoIdentityAllow } from "./causes/iam-no-identity-allow/remedy";
import { remedy as integrationMisconfigured } from "./causes/integration-misconfigured/remedy";
import { remedy as integrationReturned403 } from "./causes/integration-returned-403/remedy";
import { remedy as invalidApiKey } from "./causes/invalid-api-key/remedy";
import { remedy as invalidIamCredentials } from "./causes/invalid-iam-credentials/remedy";
import { remedy as lambdaAuthorizerCachedPolicy } from "./causes/lambda-authorizer-cached-policy/remedy";
import { remedy as lambdaAuthorizerExplicitDeny } from "./causes/lambda-authorizer-explicit-deny/remedy";
import { remedy as lambdaAuthorizerImplicitDeny } from "./causes/lambda-authorizer-implicit-deny/remedy";
import { remedy as lambdaFunctionUrl } from "./causes/lambda-function-url/remedy";
import { remedy as localEmulator } from "./causes/local-emulator/remedy";
import { remedy as malformedAuthorizationHeader } from "./causes/malformed-authorization-header/remedy";
import { remedy as missingAuthToken } from "./causes/missing-auth-token/remedy";
import { remedy as mtlsClientCertificate } from "./causes/mtls-client-certificate/remedy";
import { remedy as otherAwsService } from "./causes/other-aws-service/remedy";
import { remedy as outsideCloudflare } from "./causes/outside-cloudflare/remedy";
import { remedy as outsideCloudfront } from "./causes/outside-cloudfront/remedy";
import { remedy as outsideLoadBalancer } from "./causes/outside-load-balancer/remedy";
import { remedy as outsideOtherGateway } from "./causes/outside-other-gateway/remedy";
import { remedy as outsideProxy } from "./causes/outside-proxy/remedy";
import { remedy as outsideS3 } from "./causes/outside-s3/remedy";
import { remedy as outsideWebServer } from "./causes/outside-web-server/remedy";
import { remedy as permissionsBoundary } from "./causes/permissions-boundary/remedy";
import { remedy as preflightRefused } from "./causes/preflight-refused/remedy";
import { remedy as privateApiWrongDns } from "./causes/private-api-wrong-dns/remedy";
import { remedy as privateCustomDomainAccess } from "./causes/private-custom-domain-access/remedy";
import { remedy as privateDnsCapturesPublicApi } from "./causes/private-dns-captures-public-api/remedy";
import { remedy as resourceNotFoundUnsigned } from "./causes/resource-not-found-unsigned/remedy";
import { remedy as resourceNotFoundWithAuthorization } from "./causes/resource-not-found-with-authorization/remedy";
import { remedy as resourcePolicyExplicitDeny } from "./causes/resource-policy-explicit-deny/remedy";
import { remedy as resourcePolicyNoAllow } from "./causes/resource-policy-no-allow/remedy";
import { remedy as serviceControlPolicy } from "./causes/service-control-policy/remedy";
import { remedy as sessionPolicy } from "./causes/session-policy/remedy";
import { remedy as signatureExpired } from "./causes/signature-expired/remedy";
import { remedy as signatureMismatch } from "./causes/signature-mismatch/remedy";
import { remedy as signatureNotYetCurrent } from "./causes/signature-not-yet-current/remedy";
import { remedy as tlsEndpointAccessMode } from "./causes/tls-endpoint-access-mode/remedy";
import { remedy as unknownHost } from "./causes/unknown-host/remedy";
import { remedy as vpcEndpointPolicy } from "./causes/vpc-endpoint-policy/remedy";
import { remedy as wafFiltered } from "./causes/waf-filtered/remedy";
import { remedy as websocketConnectDenied } from "./causes/websocket-connect-denied/remedy";
import { remedy as websocketConnectionsDenied } from "./causes/websocket-connections-denied/remedy";
import { remedy as websocketNoRoute } from "./causes/websocket-no-route/remedy";
import { remedy as wrongStage } from "./causes/wrong-stage/remedy";
import { writtenRemedy } from "./commands/written";
import type { Remedies } from "./types";

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
