// written by `npm run index-causes`
import { cause as apiKeyNotInUsagePlan } from "./api-key-not-in-usage-plan/cause";
import { cause as bearerTokenOnIamMethod } from "./bearer-token-on-iam-method/cause";
import { cause as cacheInvalidationForbidden } from "./cache-invalidation-forbidden/cause";
import { cause as changeNotDeployed } from "./change-not-deployed/cause";
import { cause as chinaIcpLicence } from "./china-icp-licence/cause";
import { cause as cloudfrontForwardsHost } from "./cloudfront-forwards-host/cause";
import { cause as credentialScope } from "./credential-scope/cause";
import { cause as crossAccountOneSide } from "./cross-account-one-side/cause";
import { cause as customDomainNoMapping } from "./custom-domain-no-mapping/cause";
import { cause as defaultEndpointDisabled } from "./default-endpoint-disabled/cause";
import { cause as expiredSessionToken } from "./expired-session-token/cause";
import { cause as httpApiIamDeny } from "./http-api-iam-deny/cause";
import { cause as httpApiJwtScope } from "./http-api-jwt-scope/cause";
import { cause as httpApiLambdaAuthorizerDeny } from "./http-api-lambda-authorizer-deny/cause";
import { cause as iamExplicitDeny } from "./iam-explicit-deny/cause";
import { cause as iamNoIdentityAllow } from "./iam-no-identity-allow/cause";
import { cause as integrationMisconfigured } from "./integration-misconfigured/cause";
import { cause as integrationReturned403 } from "./integration-returned-403/cause";
import { cause as invalidApiKey } from "./invalid-api-key/cause";
import { cause as invalidIamCredentials } from "./invalid-iam-credentials/cause";
import { cause as lambdaAuthorizerCachedPolicy } from "./lambda-authorizer-cached-policy/cause";
import { cause as lambdaAuthorizerExplicitDeny } from "./lambda-authorizer-explicit-deny/cause";
import { cause as lambdaAuthorizerImplicitDeny } from "./lambda-authorizer-implicit-deny/cause";
import { cause as lambdaFunctionUrl } from "./lambda-function-url/cause";
import { cause as localEmulator } from "./local-emulator/cause";
import { cause as malformedAuthorizationHeader } from "./malformed-authorization-header/cause";
import { cause as missingAuthToken } from "./missing-auth-token/cause";
import { cause as mtlsClientCertificate } from "./mtls-client-certificate/cause";
import { cause as otherAwsService } from "./other-aws-service/cause";
import { cause as outsideCloudflare } from "./outside-cloudflare/cause";
import { cause as outsideCloudfront } from "./outside-cloudfront/cause";
import { cause as outsideLoadBalancer } from "./outside-load-balancer/cause";
import { cause as outsideOtherGateway } from "./outside-other-gateway/cause";
import { cause as outsideProxy } from "./outside-proxy/cause";
import { cause as outsideS3 } from "./outside-s3/cause";
import { cause as outsideWebServer } from "./outside-web-server/cause";
import { cause as permissionsBoundary } from "./permissions-boundary/cause";
import { cause as preflightRefused } from "./preflight-refused/cause";
import { cause as privateApiWrongDns } from "./private-api-wrong-dns/cause";
import { cause as privateCustomDomainAccess } from "./private-custom-domain-access/cause";
import { cause as privateDnsCapturesPublicApi } from "./private-dns-captures-public-api/cause";
import { cause as resourceNotFoundUnsigned } from "./resource-not-found-unsigned/cause";
import { cause as resourceNotFoundWithAuthorization } from "./resource-not-found-with-authorization/cause";
import { cause as resourcePolicyExplicitDeny } from "./resource-policy-explicit-deny/cause";
import { cause as resourcePolicyNoAllow } from "./resource-policy-no-allow/cause";
import { cause as serviceControlPolicy } from "./service-control-policy/cause";
import { cause as sessionPolicy } from "./session-policy/cause";
import { cause as signatureExpired } from "./signature-expired/cause";
import { cause as signatureMismatch } from "./signature-mismatch/cause";
import { cause as signatureNotYetCurrent } from "./signature-not-yet-current/cause";
import { cause as tlsEndpointAccessMode } from "./tls-endpoint-access-mode/cause";
import { cause as unknownHost } from "./unknown-host/cause";
import { cause as vpcEndpointPolicy } from "./vpc-endpoint-policy/cause";
import { cause as wafFiltered } from "./waf-filtered/cause";
import { cause as websocketConnectDenied } from "./websocket-connect-denied/cause";
import { cause as websocketConnectionsDenied } from "./websocket-connections-denied/cause";
import { cause as websocketNoRoute } from "./websocket-no-route/cause";
import { cause as wrongStage } from "./wrong-stage/cause";

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
