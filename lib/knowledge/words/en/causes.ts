// written by `npm run index-causes`
import type { causes } from "../../causes";
import { words as apiKeyNotInUsagePlan } from "../../causes/api-key-not-in-usage-plan/en";
import { words as bearerTokenOnIamMethod } from "../../causes/bearer-token-on-iam-method/en";
import { words as cacheInvalidationForbidden } from "../../causes/cache-invalidation-forbidden/en";
import { words as changeNotDeployed } from "../../causes/change-not-deployed/en";
import { words as chinaIcpLicence } from "../../causes/china-icp-licence/en";
import { words as cloudfrontForwardsHost } from "../../causes/cloudfront-forwards-host/en";
import { words as credentialScope } from "../../causes/credential-scope/en";
import { words as crossAccountOneSide } from "../../causes/cross-account-one-side/en";
import { words as customDomainNoMapping } from "../../causes/custom-domain-no-mapping/en";
import { words as defaultEndpointDisabled } from "../../causes/default-endpoint-disabled/en";
import { words as expiredSessionToken } from "../../causes/expired-session-token/en";
import { words as httpApiIamDeny } from "../../causes/http-api-iam-deny/en";
import { words as httpApiJwtScope } from "../../causes/http-api-jwt-scope/en";
import { words as httpApiLambdaAuthorizerDeny } from "../../causes/http-api-lambda-authorizer-deny/en";
import { words as iamExplicitDeny } from "../../causes/iam-explicit-deny/en";
import { words as iamNoIdentityAllow } from "../../causes/iam-no-identity-allow/en";
import { words as integrationMisconfigured } from "../../causes/integration-misconfigured/en";
import { words as integrationReturned403 } from "../../causes/integration-returned-403/en";
import { words as invalidApiKey } from "../../causes/invalid-api-key/en";
import { words as invalidIamCredentials } from "../../causes/invalid-iam-credentials/en";
import { words as lambdaAuthorizerCachedPolicy } from "../../causes/lambda-authorizer-cached-policy/en";
import { words as lambdaAuthorizerExplicitDeny } from "../../causes/lambda-authorizer-explicit-deny/en";
import { words as lambdaAuthorizerImplicitDeny } from "../../causes/lambda-authorizer-implicit-deny/en";
import { words as lambdaFunctionUrl } from "../../causes/lambda-function-url/en";
import { words as localEmulator } from "../../causes/local-emulator/en";
import { words as malformedAuthorizationHeader } from "../../causes/malformed-authorization-header/en";
import { words as missingAuthToken } from "../../causes/missing-auth-token/en";
import { words as mtlsClientCertificate } from "../../causes/mtls-client-certificate/en";
import { words as otherAwsService } from "../../causes/other-aws-service/en";
import { words as outsideCloudflare } from "../../causes/outside-cloudflare/en";
import { words as outsideCloudfront } from "../../causes/outside-cloudfront/en";
import { words as outsideLoadBalancer } from "../../causes/outside-load-balancer/en";
import { words as outsideOtherGateway } from "../../causes/outside-other-gateway/en";
import { words as outsideProxy } from "../../causes/outside-proxy/en";
import { words as outsideS3 } from "../../causes/outside-s3/en";
import { words as outsideWebServer } from "../../causes/outside-web-server/en";
import { words as permissionsBoundary } from "../../causes/permissions-boundary/en";
import { words as preflightRefused } from "../../causes/preflight-refused/en";
import { words as privateApiWrongDns } from "../../causes/private-api-wrong-dns/en";
import { words as privateCustomDomainAccess } from "../../causes/private-custom-domain-access/en";
import { words as privateDnsCapturesPublicApi } from "../../causes/private-dns-captures-public-api/en";
import { words as resourceNotFoundUnsigned } from "../../causes/resource-not-found-unsigned/en";
import { words as resourceNotFoundWithAuthorization } from "../../causes/resource-not-found-with-authorization/en";
import { words as resourcePolicyExplicitDeny } from "../../causes/resource-policy-explicit-deny/en";
import { words as resourcePolicyNoAllow } from "../../causes/resource-policy-no-allow/en";
import { words as serviceControlPolicy } from "../../causes/service-control-policy/en";
import { words as sessionPolicy } from "../../causes/session-policy/en";
import { words as signatureExpired } from "../../causes/signature-expired/en";
import { words as signatureMismatch } from "../../causes/signature-mismatch/en";
import { words as signatureNotYetCurrent } from "../../causes/signature-not-yet-current/en";
import { words as tlsEndpointAccessMode } from "../../causes/tls-endpoint-access-mode/en";
import { words as unknownHost } from "../../causes/unknown-host/en";
import { words as vpcEndpointPolicy } from "../../causes/vpc-endpoint-policy/en";
import { words as wafFiltered } from "../../causes/waf-filtered/en";
import { words as websocketConnectDenied } from "../../causes/websocket-connect-denied/en";
import { words as websocketConnectionsDenied } from "../../causes/websocket-connections-denied/en";
import { words as websocketNoRoute } from "../../causes/websocket-no-route/en";
import { words as wrongStage } from "../../causes/wrong-stage/en";
import type { CauseWords } from "../../types";

type Entries = (typeof causes)[number];

/** The English words of every cause. */
export const causeWords: {
  readonly [C in Entries["id"]]: CauseWords<Extract<Entries, { id: C }>>;
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
