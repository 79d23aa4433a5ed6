import type { Facet } from "../engine";

/** What it costs a person to find out, relative to looking at the screen. */
const look = 1;
const command = 1.5;
const console = 2;

/** A facet, and the command that answers it where there is one. */
export interface FacetEntry extends Facet {
  readonly command?: string;
}

/**
 * Everything that can be known about a refused request, the most telling first: the first facet
 * in this order that rules a cause out is the reason that is shown.
 */
export const facets = [
  {
    id: "answered-by",
    readOff: "answer",
    options: [
      "api-gateway",
      "backend",
      "cloudfront",
      "cloudflare",
      "load-balancer",
      "web-server",
      "s3",
      "forward-proxy",
      "lambda-url",
      "other-aws-service",
      "other-gateway",
      "local-emulator",
      "integrated-aws-service",
    ],
    effort: look,
    command: "curl -sv '{url}'",
  },
  {
    id: "message",
    readOff: "answer",
    options: [
      "authorizer-denied",
      "invoke-denied",
      "token-invalid",
      "token-expired",
      "missing-authentication-token",
      "signature-expired",
      "signature-not-yet-current",
      "signature-mismatch",
      "credential-scope",
      "authorization-not-sigv4",
      "invalid-api-key",
      "forbidden",
      "customised",
      "empty",
      "null",
      "operation-unknown",
    ],
    effort: look,
    command: "curl -sS -i '{url}'",
  },
  {
    id: "error-type",
    readOff: "answer",
    options: [
      "access-denied",
      "forbidden",
      "missing-authentication-token",
      "incomplete-signature",
      "invalid-signature",
      "expired-token",
      "unrecognized-client",
      "absent",
    ],
    effort: look,
    command: "curl -sS -i '{url}'",
  },
  {
    id: "response-ids",
    options: ["rest-style", "http-style"],
    effort: look,
    command: "curl -sS -i '{url}'",
  },
  {
    id: "denial",
    readOff: "answer",
    options: ["explicit", "implicit"],
    effort: look,
    applies: {
      facet: "message",
      options: ["authorizer-denied", "invoke-denied"],
      unknown: "waits",
    },
  },
  {
    id: "policy-named",
    readOff: "answer",
    options: [
      "identity",
      "resource",
      "vpc-endpoint",
      "service-control",
      "permissions-boundary",
      "session",
      "unnamed",
    ],
    effort: look,
    applies: {
      facet: "message",
      options: ["authorizer-denied", "invoke-denied", "customised", "empty"],
      unknown: "counts",
    },
  },
  {
    id: "principal",
    readOff: "answer",
    options: ["anonymous", "arn"],
    effort: look,
    applies: { facet: "message", options: ["invoke-denied"], unknown: "waits" },
  },
  {
    id: "denied-action",
    readOff: "answer",
    options: ["invoke", "manage-connections"],
    effort: look,
    applies: { facet: "message", options: ["invoke-denied"], unknown: "waits" },
  },
  {
    id: "same-account",
    options: ["yes", "no"],
    effort: command,
    command: "aws sts get-caller-identity",
  },
  {
    id: "cloudfront-page",
    options: ["blocked", "country", "method", "bad-request", "other"],
    effort: look,
    applies: { facet: "answered-by", options: ["cloudfront"], unknown: "waits" },
  },
  {
    id: "body-with-get",
    options: ["yes", "no"],
    effort: look,
    applies: { facet: "answered-by", options: ["cloudfront"], unknown: "waits" },
  },
  {
    id: "api-type",
    options: ["rest", "http", "private", "websocket"],
    effort: look,
    command:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'\naws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,ProtocolType:ProtocolType}'",
  },
  {
    id: "auth-mode",
    options: ["none", "iam", "lambda-authorizer", "cognito", "jwt"],
    effort: command,
    command:
      "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'\naws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId,ApiKeyRequired:ApiKeyRequired}}'",
  },
  {
    id: "host",
    options: ["execute-api", "vpc-endpoint", "custom-domain", "cloudfront", "aws-service", "other"],
    effort: look,
  },
  { id: "partition", options: ["aws", "aws-cn", "aws-us-gov"], effort: look },
  {
    id: "authorization-sent",
    options: ["none", "sigv4", "malformed-sigv4", "bearer", "other"],
    effort: look,
  },
  {
    id: "websocket-step",
    options: ["none", "connect", "message", "connections-api"],
    effort: look,
    applies: { facet: "api-type", options: ["websocket"], unknown: "counts" },
  },
  { id: "preflight", options: ["yes", "no"], effort: look },
  {
    id: "route-deployed",
    options: ["yes", "no"],
    effort: command,
    // of a preflight it is the OPTIONS method that may be missing, which is a cause of its own
    applies: { facet: "preflight", options: ["no"], unknown: "counts" },
    command:
      "aws apigateway get-export --rest-api-id {apiId} --stage-name '{stage}' --region {region} --export-type oas30 deployed.json\naws apigatewayv2 export-api --api-id {apiId} --region {region} --stage-name '{stage}' --specification OAS30 --output-type JSON deployed.json\ngrep -o -E '\"(url|default)\" *: *\"[^\"]*\"|\"(/[^\"]*|get|head|post|put|patch|delete|options|x-amazon-apigateway-any-method)\" *:' deployed.json\naws apigatewayv2 get-stage --api-id {apiId} --stage-name '{stage}' --region {region} --query '{StageName:StageName,AutoDeploy:AutoDeploy}'\naws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey}}'",
  },
  {
    id: "stage-in-url",
    options: ["right", "wrong"],
    effort: look,
    command:
      "aws apigateway get-stages --rest-api-id {apiId} --region {region} --query '{item:item[].{stageName:stageName,deploymentId:deploymentId}}'\naws apigatewayv2 get-stages --api-id {apiId} --region {region} --query '{Items:Items[].{StageName:StageName,AutoDeploy:AutoDeploy}}'",
  },
  {
    id: "host-known",
    options: ["yes", "no"],
    effort: command,
    command:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'\naws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,ProtocolType:ProtocolType}'\naws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus}'",
  },
  {
    id: "default-endpoint",
    options: ["enabled", "disabled"],
    effort: command,
    command:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,disableExecuteApiEndpoint:disableExecuteApiEndpoint}'\naws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,DisableExecuteApiEndpoint:DisableExecuteApiEndpoint}'",
    applies: { facet: "host", options: ["execute-api"], unknown: "counts" },
  },
  {
    id: "domain-mapping",
    options: ["matches", "none"],
    effort: command,
    command:
      "aws apigateway get-base-path-mappings --domain-name {host} --region {region}\naws apigatewayv2 get-api-mappings --domain-name {host} --region {region}\naws apigatewayv2 list-routing-rules --domain-name {host} --region {region}\naws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,routingMode:routingMode}'",
    applies: { facet: "host", options: ["custom-domain"], unknown: "counts" },
  },
  {
    id: "mutual-tls",
    options: ["yes", "no"],
    effort: command,
    command:
      "aws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,mutualTlsAuthentication:mutualTlsAuthentication}'",
  },
  {
    id: "client-certificate",
    options: ["none-sent", "untrusted-or-incomplete-chain", "expired-or-unsupported", "accepted"],
    effort: command,
    command:
      "aws s3 cp TRUSTSTORE_URI truststore.pem\nopenssl verify -CAfile truststore.pem -untrusted intermediates.pem client.pem\ncurl -sv -o /dev/null 'https://{host}{path}'",
    applies: { facet: "mutual-tls", options: ["yes"], unknown: "waits" },
  },
  {
    id: "endpoint-access-mode",
    options: ["basic", "strict"],
    effort: command,
    command:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,endpointAccessMode:endpointAccessMode}'\naws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,endpointAccessMode:endpointAccessMode}'",
  },
  {
    id: "cloudfront-in-front",
    options: ["no", "forwards-viewer-host", "rewrites-host"],
    effort: command,
    command:
      "aws cloudfront list-distributions --query '{DistributionList:{Items:DistributionList.Items[].{Id:Id,DomainName:DomainName,Aliases:Aliases,Origins:{Items:Origins.Items[].{DomainName:DomainName,OriginPath:OriginPath}},DefaultCacheBehavior:DefaultCacheBehavior.{OriginRequestPolicyId:OriginRequestPolicyId,ForwardedValues:ForwardedValues},CacheBehaviors:{Items:CacheBehaviors.Items[].{PathPattern:PathPattern}}}}}'\naws cloudfront get-origin-request-policy --id POLICY_ID\naws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus}'",
  },
  {
    id: "private-api-name",
    options: ["right", "wrong", "not-admitted"],
    effort: look,
    command:
      "dig +short {host}\naws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'",
    applies: { facet: "api-type", options: ["private"], unknown: "counts" },
  },
  {
    id: "host-resolves-to",
    options: ["public-address", "private-address"],
    effort: command,
    command: "dig +short {host}",
    applies: { facet: "api-type", options: ["rest", "http", "websocket"], unknown: "waits" },
  },
  {
    id: "caller-network",
    options: ["internet", "vpc-with-private-dns-endpoint", "vpc-other", "on-premises"],
    effort: command,
    command:
      "aws ec2 describe-vpc-endpoints --region {region} --filters Name=vpc-id,Values=CALLER_VPC_ID Name=service-name,Values=com.amazonaws.{region}.execute-api --query '{VpcEndpoints:VpcEndpoints[].{VpcEndpointId:VpcEndpointId,VpcId:VpcId,PrivateDnsEnabled:PrivateDnsEnabled}}'",
  },
  {
    id: "api-key-required",
    options: ["yes", "no"],
    effort: command,
    applies: { facet: "preflight", options: ["no"], unknown: "counts" },
    command:
      "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'\naws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId,ApiKeyRequired:ApiKeyRequired}}'",
  },
  {
    id: "api-key-sent",
    options: ["yes", "no"],
    effort: look,
    applies: { facet: "api-key-required", options: ["yes"], unknown: "waits" },
  },
  {
    id: "key-state",
    options: [
      "usable",
      "unknown-or-disabled",
      "no-usage-plan-for-stage",
      "not-supplied-by-authorizer",
    ],
    effort: command,
    command:
      "aws apigateway get-api-keys --region {region} --include-values --query \"{items:items[?value=='$API_KEY'].{id:id,name:name,enabled:enabled}}\"\naws apigateway get-usage-plans --region {region} --key-id API_KEY_ID --query '{items:items[].{id:id,name:name,apiStages:apiStages}}'\naws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,apiKeySource:apiKeySource}'\naws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --region {region} --headers \"Authorization=$TOKEN\" --query '{clientStatus:clientStatus,log:log}'",
    applies: { facet: "api-key-required", options: ["yes"], unknown: "counts" },
  },
  {
    id: "waf-attached",
    options: ["yes", "no"],
    effort: command,
    command:
      "aws wafv2 get-web-acl-for-resource --region {region} --resource-arn 'arn:aws:apigateway:{region}::/restapis/{apiId}/stages/{stage}' --query '{WebACL:WebACL.{Name:Name,ARN:ARN}}'",
  },
  {
    id: "waf-blocked",
    options: ["yes", "no"],
    effort: console,
    command:
      "aws logs filter-log-events --log-group-name aws-waf-logs-NAME --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{extendedRequestId}\"' --query '{events:events[].{message:message}}'",
  },
  {
    id: "vpc-endpoint-policy",
    options: ["default", "allows-caller", "denies-caller"],
    effort: command,
    command:
      "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values=com.amazonaws.{region}.execute-api --query '{VpcEndpoints:VpcEndpoints[].{VpcEndpointId:VpcEndpointId,PolicyDocument:PolicyDocument}}'",
    applies: { facet: "api-type", options: ["private"], unknown: "counts" },
  },
  {
    id: "identity-policy",
    options: ["allows-caller", "denies-caller", "silent-on-caller"],
    effort: command,
    command:
      "aws iam simulate-principal-policy --policy-source-arn CALLER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    applies: { facet: "auth-mode", options: ["iam"], unknown: "counts" },
  },
  {
    id: "resource-policy",
    options: ["none", "allows-caller", "denies-caller", "silent-on-caller"],
    effort: command,
    command:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
  },
  {
    id: "deployed-since-change",
    options: ["yes", "no"],
    effort: command,
    command:
      "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,deploymentId:deploymentId}'\naws apigateway get-deployments --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,createdDate:createdDate}}'\naws apigatewayv2 get-stage --api-id {apiId} --stage-name '{stage}' --region {region} --query '{StageName:StageName,DeploymentId:DeploymentId,AutoDeploy:AutoDeploy}'\naws apigateway get-export --rest-api-id {apiId} --stage-name '{stage}' --region {region} --export-type oas30 deployed.json\ngrep -o -E '\"(url|default)\" *: *\"[^\"]*\"|\"(/[^\"]*|get|head|post|put|patch|delete|options|x-amazon-apigateway-any-method)\" *:' deployed.json\naws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'",
  },
  {
    id: "authorizer-policy",
    options: ["allows-caller", "denies-caller", "silent-on-method"],
    effort: command,
    command:
      "aws logs filter-log-events --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\" \"Authorizer result body before parsing\"' --query '{events:events[].{message:message}}'\naws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --region {region} --headers \"Authorization=$TOKEN\" --query '{clientStatus:clientStatus,policy:policy}'",
    applies: { facet: "auth-mode", options: ["lambda-authorizer"], unknown: "counts" },
  },
  {
    id: "authorizer-cache",
    options: ["off", "on"],
    effort: command,
    command:
      "aws apigateway get-authorizers --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,name:name,type:type,authorizerResultTtlInSeconds:authorizerResultTtlInSeconds}}'\naws apigatewayv2 get-authorizers --api-id {apiId} --region {region} --query '{Items:Items[].{AuthorizerId:AuthorizerId,Name:Name,AuthorizerType:AuthorizerType,AuthorizerResultTtlInSeconds:AuthorizerResultTtlInSeconds}}'",
    applies: { facet: "auth-mode", options: ["lambda-authorizer"], unknown: "counts" },
  },
  {
    id: "after-cache-flush",
    options: ["works", "still-refused"],
    effort: console,
    command:
      "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name '{stage}' --region {region}\ncurl -sS -i '{url}'",
    applies: { facet: "authorizer-cache", options: ["on"], unknown: "counts" },
  },
  {
    id: "credentials",
    options: ["valid", "unknown-or-disabled", "expired"],
    effort: command,
    command: "aws sts get-caller-identity",
    applies: { facet: "authorization-sent", options: ["sigv4"], unknown: "counts" },
  },
  {
    id: "signed-for",
    options: ["this-api", "another-region-or-service"],
    effort: look,
    applies: { facet: "authorization-sent", options: ["sigv4"], unknown: "counts" },
  },
  {
    id: "signing-time",
    options: ["within-five-minutes", "older", "ahead"],
    effort: look,
    applies: { facet: "authorization-sent", options: ["sigv4"], unknown: "counts" },
  },
  {
    id: "clock",
    options: ["right", "slow", "fast"],
    effort: command,
    command: "date -u; curl -sI '{url}' | grep -i '^date'",
  },
  { id: "other-clients-work", options: ["yes", "no"], effort: command },
  {
    id: "works-on-default-endpoint",
    options: ["yes", "no"],
    effort: command,
    command:
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    applies: { facet: "host", options: ["custom-domain", "cloudfront"], unknown: "counts" },
  },
  { id: "other-methods-work", options: ["yes", "no"], effort: command },
  {
    id: "scope-granted",
    options: ["yes", "no"],
    effort: command,
    command:
      'aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query \'{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizationScopes:AuthorizationScopes}}\'\nprintf %s "$TOKEN" | jq -R \'split(".")[1] | gsub("-";"+") | gsub("_";"/") | @base64d | fromjson | {iss,exp,scope,scp}\'',
    applies: { facet: "auth-mode", options: ["jwt"], unknown: "counts" },
  },
  {
    id: "cache-invalidation",
    options: ["sent", "not-sent"],
    effort: look,
    command:
      "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,cacheClusterEnabled:cacheClusterEnabled,methodSettings:methodSettings}'",
  },
  {
    id: "request-logged",
    options: ["yes", "no"],
    effort: console,
    command:
      "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,accessLogSettings:accessLogSettings}'\naws apigatewayv2 get-stage --api-id {apiId} --stage-name '{stage}' --region {region} --query '{StageName:StageName,AccessLogSettings:AccessLogSettings}'\naws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
  },
  {
    id: "response-type",
    options: [
      "access-denied",
      "invalid-api-key",
      "waf-filtered",
      "missing-authentication-token",
      "expired-token",
      "invalid-signature",
      "none",
    ],
    effort: console,
    command:
      "aws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    applies: { facet: "request-logged", options: ["yes"], unknown: "counts" },
  },
  {
    id: "failed-phase",
    options: ["waf", "authenticate", "authorizer", "authorize", "integration", "none"],
    effort: console,
    command:
      "aws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    applies: { facet: "request-logged", options: ["yes"], unknown: "counts" },
  },
  {
    id: "backend-status",
    options: ["403", "other"],
    effort: console,
    command:
      "aws logs filter-log-events --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'\naws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
  },
] as const satisfies readonly FacetEntry[];
