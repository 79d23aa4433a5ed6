import type { FacetCommands } from "./types";

/** The command that answers a facet's question, where there is one; see `fillCommand`. */
export const facetCommands: FacetCommands = {
  "answered-by": "curl -sv '{url}'",
  message: "curl -sS -i '{url}'",
  "error-type": "curl -sS -i '{url}'",
  "response-ids": "curl -sS -i '{url}'",
  "same-account": "aws sts get-caller-identity",
  "api-type":
    "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'\naws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,ProtocolType:ProtocolType}'",
  "auth-mode":
    "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'\naws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId,ApiKeyRequired:ApiKeyRequired}}'",
  "route-deployed":
    "aws apigateway get-export --rest-api-id {apiId} --stage-name '{stage}' --region {region} --export-type oas30 deployed.json\naws apigatewayv2 export-api --api-id {apiId} --region {region} --stage-name '{stage}' --specification OAS30 --output-type JSON deployed.json\ngrep -o -E '\"(url|default)\" *: *\"[^\"]*\"|\"(/[^\"]*|get|head|post|put|patch|delete|options|x-amazon-apigateway-any-method)\" *:' deployed.json\naws apigatewayv2 get-stage --api-id {apiId} --stage-name '{stage}' --region {region} --query '{StageName:StageName,AutoDeploy:AutoDeploy}'\naws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey}}'",
  "stage-in-url":
    "aws apigateway get-stages --rest-api-id {apiId} --region {region} --query '{item:item[].{stageName:stageName,deploymentId:deploymentId}}'\naws apigatewayv2 get-stages --api-id {apiId} --region {region} --query '{Items:Items[].{StageName:StageName,AutoDeploy:AutoDeploy}}'",
  "host-known":
    "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'\naws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,ProtocolType:ProtocolType}'\naws apigateway get-domain-names --region {region} --query '{items:items[].{domainName:domainName,domainNameId:domainNameId,domainNameStatus:domainNameStatus}}'",
  "default-endpoint":
    "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,disableExecuteApiEndpoint:disableExecuteApiEndpoint}'\naws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,DisableExecuteApiEndpoint:DisableExecuteApiEndpoint}'",
  "domain-mapping":
    "aws apigateway get-base-path-mappings --domain-name {host} --region {region}\naws apigatewayv2 get-api-mappings --domain-name {host} --region {region}\naws apigatewayv2 list-routing-rules --domain-name {host} --region {region}\naws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,routingMode:routingMode}'",
  "mutual-tls":
    "aws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,mutualTlsAuthentication:mutualTlsAuthentication}'",
  "client-certificate":
    "aws s3 cp TRUSTSTORE_URI truststore.pem\nopenssl verify -CAfile truststore.pem -untrusted intermediates.pem client.pem\ncurl -sv -o /dev/null 'https://{host}{path}'",
  "endpoint-access-mode":
    "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,endpointAccessMode:endpointAccessMode}'\naws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,endpointAccessMode:endpointAccessMode}'",
  "cloudfront-in-front":
    "aws cloudfront list-distributions --query '{DistributionList:{Items:DistributionList.Items[].{Id:Id,DomainName:DomainName,Aliases:Aliases,Origins:{Items:Origins.Items[].{DomainName:DomainName,OriginPath:OriginPath}},DefaultCacheBehavior:DefaultCacheBehavior.{OriginRequestPolicyId:OriginRequestPolicyId,ForwardedValues:ForwardedValues},CacheBehaviors:{Items:CacheBehaviors.Items[].{PathPattern:PathPattern}}}}}'\naws cloudfront get-origin-request-policy --id POLICY_ID\naws apigateway get-domain-name --domain-name {host} --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus}'",
  "private-api-name":
    "dig +short {host}\naws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'",
  "host-resolves-to": "dig +short {host}",
  "caller-network":
    "aws ec2 describe-vpc-endpoints --region {region} --filters Name=vpc-id,Values=CALLER_VPC_ID Name=service-name,Values=com.amazonaws.{region}.execute-api --query '{VpcEndpoints:VpcEndpoints[].{VpcEndpointId:VpcEndpointId,VpcId:VpcId,PrivateDnsEnabled:PrivateDnsEnabled}}'",
  "api-key-required":
    "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'\naws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId,ApiKeyRequired:ApiKeyRequired}}'",
  "key-state":
    "aws apigateway get-api-keys --region {region} --include-values --query \"{items:items[?value=='$API_KEY'].{id:id,name:name,enabled:enabled}}\"\naws apigateway get-usage-plans --region {region} --key-id API_KEY_ID --query '{items:items[].{id:id,name:name,apiStages:apiStages}}'\naws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,apiKeySource:apiKeySource}'\naws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --region {region} --headers \"Authorization=$TOKEN\" --query '{clientStatus:clientStatus,log:log}'",
  "waf-attached":
    "aws wafv2 get-web-acl-for-resource --region {region} --resource-arn 'arn:aws:apigateway:{region}::/restapis/{apiId}/stages/{stage}' --query '{WebACL:WebACL.{Name:Name,ARN:ARN}}'",
  "waf-blocked":
    "aws logs filter-log-events --log-group-name aws-waf-logs-NAME --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{extendedRequestId}\"' --query '{events:events[].{message:message}}'",
  "vpc-endpoint-policy":
    "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values=com.amazonaws.{region}.execute-api --query '{VpcEndpoints:VpcEndpoints[].{VpcEndpointId:VpcEndpointId,PolicyDocument:PolicyDocument}}'",
  "identity-policy":
    "aws iam simulate-principal-policy --policy-source-arn CALLER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
  "resource-policy":
    "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
  "deployed-since-change":
    "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,deploymentId:deploymentId}'\naws apigateway get-deployments --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,createdDate:createdDate}}'\naws apigatewayv2 get-stage --api-id {apiId} --stage-name '{stage}' --region {region} --query '{StageName:StageName,DeploymentId:DeploymentId,AutoDeploy:AutoDeploy}'\naws apigateway get-export --rest-api-id {apiId} --stage-name '{stage}' --region {region} --export-type oas30 deployed.json\ngrep -o -E '\"(url|default)\" *: *\"[^\"]*\"|\"(/[^\"]*|get|head|post|put|patch|delete|options|x-amazon-apigateway-any-method)\" *:' deployed.json\naws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'",
  "authorizer-policy":
    "aws logs filter-log-events --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\" \"Authorizer result body before parsing\"' --query '{events:events[].{message:message}}'\naws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --region {region} --headers \"Authorization=$TOKEN\" --query '{clientStatus:clientStatus,policy:policy}'",
  "authorizer-cache":
    "aws apigateway get-authorizers --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,name:name,type:type,authorizerResultTtlInSeconds:authorizerResultTtlInSeconds}}'\naws apigatewayv2 get-authorizers --api-id {apiId} --region {region} --query '{Items:Items[].{AuthorizerId:AuthorizerId,Name:Name,AuthorizerType:AuthorizerType,AuthorizerResultTtlInSeconds:AuthorizerResultTtlInSeconds}}'",
  "after-cache-flush":
    "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name '{stage}' --region {region}\ncurl -sS -i '{url}'",
  credentials: "aws sts get-caller-identity",
  clock: "date -u; curl -sI '{url}' | grep -i '^date'",
  "works-on-default-endpoint":
    "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
  "scope-granted":
    'aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query \'{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizationScopes:AuthorizationScopes}}\'\nprintf %s "$TOKEN" | jq -R \'split(".")[1] | gsub("-";"+") | gsub("_";"/") | @base64d | fromjson | {iss,exp,scope,scp}\'',
  "cache-invalidation":
    "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,cacheClusterEnabled:cacheClusterEnabled,methodSettings:methodSettings}'",
  "request-logged":
    "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,accessLogSettings:accessLogSettings}'\naws apigatewayv2 get-stage --api-id {apiId} --stage-name '{stage}' --region {region} --query '{StageName:StageName,AccessLogSettings:AccessLogSettings}'\naws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
  "response-type":
    "aws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
  "failed-phase":
    "aws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
  "backend-status":
    "aws logs filter-log-events --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'\naws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
};
