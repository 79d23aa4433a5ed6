import type { Command } from "../types";

/** Every command that anybody is shown, once; see `fillCommand`. */
export const commandRows = {
  "access-key-bytes": { who: "caller", template: "printf '%s' \"$AWS_ACCESS_KEY_ID\" | od -c" },
  "access-log": {
    who: "owner",
    template:
      "aws logs filter-log-events --log-group-name {accessLogGroup} --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
  },
  "access-log-recent": {
    who: "owner",
    template:
      "aws logs filter-log-events --log-group-name {accessLogGroup} --region {region} --start-time $(($(date +%s)-600))000 --query '{events:events[].{message:message}}'",
  },
  "add-permission-function-url": {
    who: "owner",
    template:
      "aws lambda add-permission --function-name FUNCTION_NAME --region {region} --statement-id function-url-public --action lambda:InvokeFunctionUrl --principal '*' --function-url-auth-type NONE",
  },
  "add-permission-invoke": {
    who: "owner",
    template:
      "aws lambda add-permission --function-name FUNCTION_NAME --region {region} --statement-id function-url-invoke --action lambda:InvokeFunction --principal '*' --invoked-via-function-url",
  },
  "assume-role-profile": {
    who: "caller",
    template: "aws configure set profile.api-caller.role_arn ROLE_ARN",
  },
  "assume-role-source": {
    who: "caller",
    template: "aws configure set profile.api-caller.source_profile default",
  },
  "authorization-details": {
    who: "caller",
    template:
      "aws iam-toolbox get-request-authorization-details --authorization-id {authorizationId} --region {region}",
  },
  "authorization-policy": {
    who: "caller",
    template:
      "aws iam-toolbox get-request-authorization-policy --authorization-id {authorizationId} --policy-uri {policyArn} --region {region}",
  },
  "boundary-version": {
    who: "caller",
    template:
      "VERSION_ID=$(aws iam get-policy --policy-arn BOUNDARY_POLICY_ARN --query Policy.DefaultVersionId --output text)",
  },
  call: { who: "caller", template: "curl -sS -i -X {method} '{url}'" },
  "call-after-preflight": { who: "caller", template: "curl -sS -i -X REQUEST_METHOD '{url}'" },
  "call-as-browser": {
    who: "caller",
    template: "curl -sv -o /dev/null -X {method} -A 'Mozilla/5.0' '{url}'",
  },
  "call-backend": { who: "owner", template: "curl -sS -i -X {method} 'BACKEND_URL'" },
  "call-body": { who: "caller", template: "curl -s '{url}'" },
  "call-by-endpoint": {
    who: "caller",
    template:
      "curl -sv -o /dev/null -H 'x-apigw-api-id: {apiId}' 'https://VPCE_DNS_NAME/{stage}{path}'",
  },
  "call-called": { who: "caller", template: "curl -sS -i -X {method} '{calledUrl}'" },
  "call-called-method": {
    who: "caller",
    template: "curl -sv -o /dev/null -X {method} '{calledUrl}'",
  },
  "call-called-verbose": { who: "caller", template: "curl -sv -o /dev/null '{calledUrl}'" },
  "call-default-endpoint": { who: "caller", template: "curl -sv -o /dev/null '{apiUrl}'" },
  "call-deployed": { who: "caller", template: "curl -sS -i -X {method} '{apiUrl}'" },
  "call-domain": { who: "caller", template: "curl -sv -o /dev/null '{domainUrl}'" },
  "call-foreign-host": {
    who: "caller",
    template: "curl -sv -o /dev/null -H 'Host: {host}' '{apiUrl}'",
  },
  "call-mapped-path": {
    who: "caller",
    template: "curl -sv -o /dev/null 'https://DOMAIN_NAME/BASE_PATH{path}'",
  },
  "call-method-verbose": { who: "caller", template: "curl -sv -o /dev/null -X {method} '{url}'" },
  "call-right-stage": {
    who: "caller",
    template:
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.{dnsSuffix}/STAGE_NAME/RESOURCE_PATH'",
  },
  "call-through-endpoint": {
    who: "caller",
    template: "curl -sv -o /dev/null --connect-to '::VPCE_DNS_NAME:443' '{apiUrl}'",
  },
  "call-verbose": { who: "caller", template: "curl -sv -o /dev/null '{url}'" },
  "call-with-bearer-token": {
    who: "caller",
    template: "curl -sS -i -X {method} -H \"Authorization: Bearer $TOKEN\" '{url}'",
  },
  "call-with-certificate": {
    who: "caller",
    template: "curl -sv -o /dev/null --cert client.pem --key client.key '{domainUrl}'",
  },
  "call-with-key": {
    who: "caller",
    template: "curl -sS -i -X {method} -H \"x-api-key: $API_KEY\" '{url}'",
  },
  "call-with-token": {
    who: "caller",
    template: "curl -sS -i -X {method} -H \"Authorization: $TOKEN\" '{url}'",
  },
  "call-without-proxy": {
    who: "caller",
    template: "curl -sv -o /dev/null --noproxy '*' '{calledUrl}'",
  },
  "called-connect-answer": {
    who: "caller",
    template: "curl -sv -o /dev/null '{calledUrl}' 2>&1 | grep -E 'CONNECT|issuer:|^< '",
  },
  "certificate-details": {
    who: "caller",
    template:
      "openssl x509 -in client.pem -noout -text | grep -E 'Issuer:|Subject:|Not Before|Not After|Signature Algorithm|Public-Key'",
  },
  clock: { who: "caller", template: "date -u; curl -sI '{url}' | grep -i '^date'" },
  "clock-offset": { who: "caller", template: "chronyc tracking" },
  "cloudflare-ids": {
    who: "caller",
    template: "curl -s -D - -o /dev/null '{calledUrl}' | grep -i -E '^(date|cf-ray|cf-mitigated):'",
  },
  "create-boundary-version": {
    who: "caller",
    template:
      "aws iam create-policy-version --policy-arn BOUNDARY_POLICY_ARN --policy-document file://boundary.json --set-as-default",
  },
  "create-deployment": {
    who: "owner",
    template:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
  "create-deployment-of-name": {
    who: "owner",
    template:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name STAGE_NAME --region {region}",
  },
  "create-domain-name-access-association": {
    who: "caller",
    template:
      "aws apigateway create-domain-name-access-association --domain-name-arn DOMAIN_NAME_ARN --access-association-source {vpcEndpointId} --access-association-source-type VPCE --region {region}",
  },
  "create-policy-version": {
    who: "caller",
    template:
      "aws iam create-policy-version --policy-arn {policyArn} --policy-document file://policy.json --set-as-default",
  },
  "create-usage-plan-key": {
    who: "owner",
    template:
      "aws apigateway create-usage-plan-key --usage-plan-id {usagePlanId} --key-id {apiKeyId} --key-type API_KEY --region {region}",
  },
  "credential-source": { who: "caller", template: "aws configure list" },
  "credentials-expiry": {
    who: "caller",
    cli: 2,
    template: "aws configure export-credentials | jq .Expiration; date -u",
  },
  "describe-load-balancer-attributes": {
    who: "owner",
    template:
      "aws elbv2 describe-load-balancer-attributes --load-balancer-arn LOAD_BALANCER_ARN --region {region} --query \"Attributes[?starts_with(Key, 'access_logs')]\"",
  },
  "describe-policy": {
    who: "caller",
    template:
      "aws organizations describe-policy --policy-id POLICY_ID --query Policy.Content --output text",
  },
  "describe-rules": {
    who: "owner",
    template:
      "aws elbv2 describe-rules --listener-arn LISTENER_ARN --region {region} --query 'Rules[].{priority:Priority,conditions:Conditions,action:Actions[-1].Type,status:Actions[-1].FixedResponseConfig.StatusCode}'",
  },
  "describe-user-pool-client": {
    who: "owner",
    template:
      "aws cognito-idp describe-user-pool-client --user-pool-id USER_POOL_ID --client-id CLIENT_ID --region {region} --query '{UserPoolClient:UserPoolClient.{ClientId:ClientId,AllowedOAuthScopes:AllowedOAuthScopes}}'",
  },
  "describe-vpc-endpoints-names": {
    who: "caller",
    template:
      "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values={servicePrefix}.{region}.execute-api --query 'VpcEndpoints[].{id:VpcEndpointId,vpc:VpcId,privateDns:PrivateDnsEnabled,names:DnsEntries[].DnsName}'",
  },
  "describe-vpc-endpoints-of-caller": {
    who: "owner",
    template:
      "aws ec2 describe-vpc-endpoints --region {region} --filters Name=vpc-id,Values=CALLER_VPC_ID Name=service-name,Values={servicePrefix}.{region}.execute-api --query '{VpcEndpoints:VpcEndpoints[].{VpcEndpointId:VpcEndpointId,VpcId:VpcId,PrivateDnsEnabled:PrivateDnsEnabled}}'",
  },
  "describe-vpc-endpoints-policy": {
    who: "caller",
    template:
      "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values={servicePrefix}.{region}.execute-api --query '{VpcEndpoints:VpcEndpoints[].{VpcEndpointId:VpcEndpointId,VpcId:VpcId,PolicyDocument:PolicyDocument}}'",
  },
  "describe-vpc-endpoints-private-dns": {
    who: "caller",
    template:
      "aws ec2 describe-vpc-endpoints --region {region} --filters Name=service-name,Values={servicePrefix}.{region}.execute-api --query 'VpcEndpoints[].{id:VpcEndpointId,vpc:VpcId,privateDns:PrivateDnsEnabled}'",
  },
  "domain-policy-to-file": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --domain-name-id DOMAIN_NAME_ID --region {region} --query policy --output text | sed 's/\\\\//g' > policy.json",
  },
  "endpoint-policy-to-file": {
    who: "caller",
    template:
      "aws ec2 describe-vpc-endpoints --vpc-endpoint-ids {vpcEndpointId} --region {region} --query 'VpcEndpoints[0].PolicyDocument' --output text > policy.json",
  },
  "error-page-text": {
    who: "caller",
    template: "curl -s '{calledUrl}' | sed -e 's/<[^>]*>//g' | grep -v '^ *$'",
  },
  "execution-log": {
    who: "owner",
    template:
      "aws logs filter-log-events --log-group-name API-Gateway-Execution-Logs_{apiId}/{stage} --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
  },
  "execution-log-authorizer": {
    who: "owner",
    template:
      "aws logs filter-log-events --log-group-name API-Gateway-Execution-Logs_{apiId}/{stage} --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{requestId}\" \"Authorizer result body before parsing\"' --query '{events:events[].{message:message}}'",
  },
  "execution-log-certificate": {
    who: "owner",
    template:
      "aws logs filter-log-events --log-group-name API-Gateway-Execution-Logs_{apiId}/{stage} --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"Access denied. Reason\"' --query '{events:events[].{message:message}}'",
  },
  "exported-methods": { who: "owner", template: "jq '.paths | map_values(keys)' deployed.json" },
  "exported-routes": {
    who: "caller",
    template:
      'grep -o -E \'"(url|default)" *: *"[^"]*"|"(/[^"]*|get|head|post|put|patch|delete|options|x-amazon-apigateway-any-method)" *:\' deployed.json',
  },
  "exported-security": {
    who: "owner",
    template: "jq '.paths | map_values(map_values(.security))' deployed.json",
  },
  "flush-stage-authorizers-cache": {
    who: "owner",
    template:
      "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
  "forget-credentials": {
    who: "caller",
    template: "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN",
  },
  "function-log": {
    who: "owner",
    template:
      "aws logs filter-log-events --log-group-name /aws/lambda/FUNCTION_NAME --region {region} --start-time $(($(date +%s)-3600))000 --query '{events:events[].{message:message}}'",
  },
  get: { who: "caller", template: "curl -sS -i '{url}'" },
  "get-access-key-info": {
    who: "caller",
    template: "aws sts get-access-key-info --access-key-id ACCESS_KEY_ID",
  },
  "get-api-key": {
    who: "owner",
    template:
      "aws apigateway get-api-key --api-key {apiKeyId} --region {region} --query '{id:id,name:name,enabled:enabled,createdDate:createdDate}'",
  },
  "get-api-keys": {
    who: "owner",
    template:
      "aws apigateway get-api-keys --include-values --region {region} --query \"{items:items[?value=='$API_KEY'].{id:id,name:name,enabled:enabled}}\"",
  },
  "get-authorizers": {
    who: "owner",
    template:
      "aws apigateway get-authorizers --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,name:name,type:type,authorizerResultTtlInSeconds:authorizerResultTtlInSeconds}}'",
  },
  "get-authorizers-identity-source": {
    who: "owner",
    template:
      "aws apigateway get-authorizers --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,name:name,type:type,identitySource:identitySource,authorizerResultTtlInSeconds:authorizerResultTtlInSeconds}}'",
  },
  "get-base-path-mappings": {
    who: "owner",
    template:
      "aws apigateway get-base-path-mappings --domain-name {customDomain} --region {region}",
  },
  "get-bucket-policy": {
    who: "owner",
    template: "aws s3api get-bucket-policy --bucket BUCKET_NAME --query Policy --output text",
  },
  "get-called-verbose": { who: "caller", template: "curl -sv '{calledUrl}'" },
  "get-caller-identity": { who: "caller", template: "aws sts get-caller-identity" },
  "get-caller-identity-assumed": {
    who: "caller",
    template: "aws sts get-caller-identity --profile api-caller",
  },
  "get-caller-identity-profile": {
    who: "caller",
    template: "aws sts get-caller-identity --profile PROFILE",
  },
  "get-connection": {
    who: "caller",
    template:
      "aws apigatewaymanagementapi get-connection --connection-id 'CONNECTION_ID' --endpoint-url 'https://{apiId}.execute-api.{region}.{dnsSuffix}/{stage}' --region {region}",
  },
  "get-deployments": {
    who: "owner",
    template:
      "aws apigateway get-deployments --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,createdDate:createdDate}}'",
  },
  "get-distribution-config-front": {
    who: "owner",
    template:
      "aws cloudfront get-distribution-config --id {distributionId} --query 'DistributionConfig.{Origins:{Items:Origins.Items[].{DomainName:DomainName,OriginPath:OriginPath}},DefaultCacheBehavior:DefaultCacheBehavior.{OriginRequestPolicyId:OriginRequestPolicyId,ForwardedValues:ForwardedValues},CacheBehaviors:{Items:CacheBehaviors.Items[].{PathPattern:PathPattern}}}'",
  },
  "get-distribution-config-headers": {
    who: "owner",
    template:
      "aws cloudfront get-distribution-config --id {distributionId} --query 'DistributionConfig.[DefaultCacheBehavior,CacheBehaviors.Items[]][].{path:PathPattern,origin:TargetOriginId,originRequestPolicy:OriginRequestPolicyId,cachePolicy:CachePolicyId,headers:ForwardedValues.Headers.Items}'",
  },
  "get-distribution-config-origin-paths": {
    who: "owner",
    template:
      "aws cloudfront get-distribution-config --id {distributionId} --query 'DistributionConfig.Origins.Items[].{origin:DomainName,path:OriginPath}'",
  },
  "get-distribution-config-paths": {
    who: "owner",
    template:
      "aws cloudfront get-distribution-config --id {distributionId} --query 'DistributionConfig.{CacheBehaviors:CacheBehaviors.Items[].{PathPattern:PathPattern,TargetOriginId:TargetOriginId},DefaultCacheBehavior:DefaultCacheBehavior.{TargetOriginId:TargetOriginId}}'",
  },
  "get-distribution-config-rules": {
    who: "owner",
    template:
      "aws cloudfront get-distribution-config --id {distributionId} --query 'DistributionConfig.{webAcl:WebACLId,geo:Restrictions.GeoRestriction,protocol:DefaultCacheBehavior.ViewerProtocolPolicy,methods:DefaultCacheBehavior.AllowedMethods.Items,keyGroups:DefaultCacheBehavior.TrustedKeyGroups,signers:DefaultCacheBehavior.TrustedSigners}'",
  },
  "get-domain-name-access-associations": {
    who: "caller",
    template:
      "aws apigateway get-domain-name-access-associations --region {region} --query '{items:items[].{accessAssociationSource:accessAssociationSource,domainNameArn:domainNameArn}}'",
  },
  "get-domain-name-access-mode": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,endpointAccessMode:endpointAccessMode}'",
  },
  "get-domain-name-access-mode-short": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --region {region} --query '{mode:endpointAccessMode,policy:securityPolicy,types:endpointConfiguration.types}'",
  },
  "get-domain-name-distribution": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --region {region} --query '{domainName:domainName,distributionDomainName:distributionDomainName}'",
  },
  "get-domain-name-mutual-tls": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,mutualTlsAuthentication:mutualTlsAuthentication}'",
  },
  "get-domain-name-policies": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --domain-name-id DOMAIN_NAME_ID --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,policy:policy,managementPolicy:managementPolicy}'",
  },
  "get-domain-name-region": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --region {region} --query '{domainName:domainName,regionalDomainName:regionalDomainName,distributionDomainName:distributionDomainName,endpointConfiguration:endpointConfiguration}'",
  },
  "get-domain-name-routing-mode": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus,routingMode:routingMode}'",
  },
  "get-domain-name-status": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --region {region} --query '{domainName:domainName,domainNameStatus:domainNameStatus}'",
  },
  "get-domain-name-status-short": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --region {region} --query '{status:domainNameStatus,regional:regionalDomainName,edge:distributionDomainName}'",
  },
  "get-domain-name-targets": {
    who: "owner",
    template:
      "aws apigateway get-domain-name --domain-name {customDomain} --region {region} --query '{domainName:domainName,regionalDomainName:regionalDomainName,distributionDomainName:distributionDomainName}'",
  },
  "get-domain-names": {
    who: "owner",
    template:
      "aws apigateway get-domain-names --region {region} --query '{items:items[].{domainName:domainName}}'",
  },
  "get-domain-names-ids": {
    who: "owner",
    template:
      "aws apigateway get-domain-names --region {region} --query '{items:items[].{domainName:domainName,domainNameId:domainNameId}}'",
  },
  "get-domain-names-targets": {
    who: "owner",
    template:
      "aws apigateway get-domain-names --region {region} --query '{items:items[].{domainName:domainName,regionalDomainName:regionalDomainName,distributionDomainName:distributionDomainName}}'",
  },
  "get-export": {
    who: "owner",
    template:
      "aws apigateway get-export --rest-api-id {apiId} --stage-name {stage} --region {region} --export-type oas30 deployed.json",
  },
  "get-export-with-extensions": {
    who: "owner",
    template:
      "aws apigateway get-export --rest-api-id {apiId} --stage-name {stage} --region {region} --export-type oas30 --parameters extensions='apigateway' deployed.json",
  },
  "get-function-url-config": {
    who: "owner",
    template:
      "aws lambda get-function-url-config --function-name FUNCTION_NAME --region {region} --query '{FunctionUrl:FunctionUrl,AuthType:AuthType}'",
  },
  "get-integration": {
    who: "owner",
    template:
      "aws apigateway get-integration --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --region {region} --query '{type:type,uri:uri,credentials:credentials,connectionType:connectionType}'",
  },
  "get-integration-method": {
    who: "owner",
    template:
      "aws apigateway get-integration --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --region {region} --query '{type:type,httpMethod:httpMethod,uri:uri,credentials:credentials,connectionType:connectionType}'",
  },
  "get-logging-configuration": {
    who: "owner",
    template:
      "aws wafv2 get-logging-configuration --resource-arn {webAclArn} --region {region} --query '{LoggingConfiguration:LoggingConfiguration.{ResourceArn:ResourceArn,LogDestinationConfigs:LogDestinationConfigs}}'",
  },
  "get-origin-request-policy": {
    who: "owner",
    template: "aws cloudfront get-origin-request-policy --id POLICY_ID",
  },
  "get-policy": {
    who: "owner",
    template:
      "aws lambda get-policy --function-name FUNCTION_NAME --region {region} --query Policy --output text",
  },
  "get-policy-version": {
    who: "caller",
    template:
      'aws iam get-policy-version --policy-arn BOUNDARY_POLICY_ARN --version-id "$VERSION_ID" --query PolicyVersion.Document',
  },
  "get-public-access-block": {
    who: "owner",
    template: "aws s3api get-public-access-block --bucket BUCKET_NAME",
  },
  "get-resources": {
    who: "owner",
    template:
      "aws apigateway get-resources --rest-api-id {apiId} --embed methods --region {region} --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod}}}'",
  },
  "get-resources-authorization": {
    who: "owner",
    template:
      "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'",
  },
  "get-rest-api-access-mode": {
    who: "owner",
    template:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{mode:endpointAccessMode,policy:securityPolicy,types:endpointConfiguration.types,status:apiStatus}'",
  },
  "get-rest-api-access-mode-whole": {
    who: "owner",
    template:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,endpointAccessMode:endpointAccessMode}'",
  },
  "get-rest-api-default-endpoint": {
    who: "owner",
    template:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,disableExecuteApiEndpoint:disableExecuteApiEndpoint}'",
  },
  "get-rest-api-endpoint": {
    who: "owner",
    template:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration}'",
  },
  "get-rest-api-key-source": {
    who: "owner",
    template:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,apiKeySource:apiKeySource}'",
  },
  "get-rest-api-key-source-and-policy": {
    who: "owner",
    template:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,apiKeySource:apiKeySource,policy:policy}'",
  },
  "get-rest-api-policy": {
    who: "owner",
    template:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
  },
  "get-role": {
    who: "caller",
    template:
      "aws iam get-role --role-name {roleName} --query '{Role:Role.{RoleName:RoleName,Arn:Arn,PermissionsBoundary:PermissionsBoundary}}'",
  },
  "get-sampled-requests-cloudfront": {
    who: "owner",
    template:
      "aws wafv2 get-sampled-requests --web-acl-arn {webAclArn} --rule-metric-name RULE_METRIC_NAME --scope CLOUDFRONT --region us-east-1 --time-window StartTime=START_TIME,EndTime=END_TIME --max-items 100",
  },
  "get-sampled-requests-regional": {
    who: "owner",
    template:
      "aws wafv2 get-sampled-requests --web-acl-arn {webAclArn} --rule-metric-name RULE_METRIC_NAME --scope REGIONAL --region {region} --time-window StartTime=START_TIME,EndTime=END_TIME --max-items 100",
  },
  "get-stage-access-log": {
    who: "owner",
    template:
      "aws apigateway get-stage --rest-api-id {apiId} --stage-name {stage} --region {region} --query '{stageName:stageName,accessLogSettings:accessLogSettings}'",
  },
  "get-stage-cache": {
    who: "owner",
    template:
      "aws apigateway get-stage --rest-api-id {apiId} --stage-name {stage} --region {region} --query '{stageName:stageName,cacheClusterEnabled:cacheClusterEnabled,methodSettings:methodSettings}'",
  },
  "get-stage-deployment": {
    who: "owner",
    template:
      "aws apigateway get-stage --rest-api-id {apiId} --stage-name {stage} --region {region} --query '{stageName:stageName,deploymentId:deploymentId}'",
  },
  "get-stages": {
    who: "caller",
    template:
      "aws apigateway get-stages --rest-api-id {apiId} --region {region} --query '{item:item[].{stageName:stageName,deploymentId:deploymentId}}'",
  },
  "get-usage-plans": {
    who: "owner",
    template:
      "aws apigateway get-usage-plans --key-id {apiKeyId} --region {region} --query '{items:items[].{id:id,name:name,apiStages:apiStages}}'",
  },
  "get-verbose": { who: "caller", template: "curl -sv '{url}'" },
  "get-web-acl": {
    who: "owner",
    template:
      "aws wafv2 get-web-acl-for-resource --region {region} --resource-arn arn:{partition}:apigateway:{region}::/restapis/{apiId}/stages/{stage} --query '{WebACL:WebACL.{Name:Name,ARN:ARN}}'",
  },
  "get-web-acl-of-load-balancer": {
    who: "owner",
    template:
      "aws wafv2 get-web-acl-for-resource --resource-arn LOAD_BALANCER_ARN --region {region} --query 'WebACL.{name:Name,arn:ARN,rules:Rules[].Name}'",
  },
  "get-web-acl-of-resource": {
    who: "owner",
    template:
      "aws wafv2 get-web-acl-for-resource --resource-arn RESOURCE_ARN --region {region} --query '{name:WebACL.Name}'",
  },
  "get-web-acl-rules": {
    who: "owner",
    template:
      "aws wafv2 get-web-acl-for-resource --resource-arn arn:{partition}:apigateway:{region}::/restapis/{apiId}/stages/{stage} --region {region} --query '{WebACL:WebACL.{Name:Name,ARN:ARN,DefaultAction:DefaultAction,Rules:Rules[].{Name:Name,VisibilityConfig:VisibilityConfig.{MetricName:MetricName}}}}'",
  },
  "head-object": {
    who: "owner",
    template: "aws s3api head-object --bucket BUCKET_NAME --key OBJECT_KEY",
  },
  "list-access-keys": { who: "caller", template: "aws iam list-access-keys --user-name USER_NAME" },
  "list-attached-role-policies": {
    who: "caller",
    caller: "role",
    template: "aws iam list-attached-role-policies --role-name {roleName}",
  },
  "list-attached-user-policies": {
    who: "caller",
    caller: "user",
    template: "aws iam list-attached-user-policies --user-name {userName}",
  },
  "list-distributions": {
    who: "owner",
    template:
      "aws cloudfront list-distributions --query '{DistributionList:{Items:DistributionList.Items[].{Id:Id,DomainName:DomainName,Aliases:Aliases,Origins:{Items:Origins.Items[].{DomainName:DomainName,OriginPath:OriginPath}},DefaultCacheBehavior:DefaultCacheBehavior.{OriginRequestPolicyId:OriginRequestPolicyId,ForwardedValues:ForwardedValues},CacheBehaviors:{Items:CacheBehaviors.Items[].{PathPattern:PathPattern}}}}}'",
  },
  "list-distributions-of-alias": {
    who: "owner",
    template:
      "aws cloudfront list-distributions --query 'DistributionList.Items[?contains(Aliases.Items || `[]`, `\"{host}\"`)].{id:Id,domain:DomainName,webAcl:WebACLId}'",
  },
  "list-groups-of-user": {
    who: "caller",
    caller: "user",
    template: "aws iam list-groups-for-user --user-name {userName}",
  },
  "list-parents": {
    who: "caller",
    template: "aws organizations list-parents --child-id {callerAccountId}",
  },
  "list-permission-set-policies": {
    who: "caller",
    caller: "permission-set",
    template:
      "aws sso-admin list-managed-policies-in-permission-set --instance-arn INSTANCE_ARN --permission-set-arn PERMISSION_SET_ARN",
  },
  "list-policies-for-target": {
    who: "caller",
    template:
      "aws organizations list-policies-for-target --target-id {callerAccountId} --filter SERVICE_CONTROL_POLICY",
  },
  "list-role-policies": {
    who: "caller",
    caller: "role",
    template: "aws iam list-role-policies --role-name {roleName}",
  },
  "list-user-policies": {
    who: "caller",
    caller: "user",
    template: "aws iam list-user-policies --user-name {userName}",
  },
  "lookup-events": {
    who: "caller",
    template:
      "aws cloudtrail lookup-events --region {region} --lookup-attributes AttributeKey=EventName,AttributeValue=AssumeRole --query \"Events[?contains(CloudTrailEvent, 'SESSION_NAME')].CloudTrailEvent\" --output text | jq .requestParameters",
  },
  "modify-vpc-endpoint-policy": {
    who: "caller",
    template:
      "aws ec2 modify-vpc-endpoint --vpc-endpoint-id {vpcEndpointId} --policy-document file://policy.json --region {region}",
  },
  "modify-vpc-endpoint-private-dns-off": {
    who: "caller",
    template:
      "aws ec2 modify-vpc-endpoint --vpc-endpoint-id {vpcEndpointId} --no-private-dns-enabled --region {region}",
  },
  "nginx-rules": {
    who: "owner",
    template:
      "sudo nginx -T | grep -n -E 'server_name|location|allow |deny |return 403|proxy_pass|proxy_set_header +Host'",
  },
  "own-address": { who: "caller", template: "curl -s https://checkip.amazonaws.com" },
  "permission-set-policy": {
    who: "caller",
    caller: "permission-set",
    template:
      "aws sso-admin get-inline-policy-for-permission-set --instance-arn INSTANCE_ARN --permission-set-arn PERMISSION_SET_ARN --query InlinePolicy --output text > policy.json",
  },
  "policy-patch": {
    who: "owner",
    template:
      'jq -n --rawfile policy policy.json \'[{op:"replace",path:"/policy",value:$policy}]\' > policy-patch.json',
  },
  "policy-to-file": {
    who: "caller",
    template:
      'aws iam get-policy-version --policy-arn {policyArn} --version-id "$VERSION_ID" --query PolicyVersion.Document > policy.json',
  },
  "policy-version": {
    who: "caller",
    template:
      "VERSION_ID=$(aws iam get-policy --policy-arn {policyArn} --query Policy.DefaultVersionId --output text)",
  },
  preflight: {
    who: "caller",
    template:
      "curl -sS -i -X OPTIONS -H 'Origin: APP_ORIGIN' -H 'Access-Control-Request-Method: REQUEST_METHOD' '{url}'",
  },
  "private-hosted-zone": {
    who: "caller",
    template:
      "aws route53 create-hosted-zone --name PRIVATE_API_ID.execute-api.{region}.{dnsSuffix} --vpc VPCRegion={region},VPCId=VPC_ID --hosted-zone-config PrivateZone=true --caller-reference CALLER_REFERENCE",
  },
  "provision-permission-set": {
    who: "caller",
    caller: "permission-set",
    template:
      "aws sso-admin provision-permission-set --instance-arn INSTANCE_ARN --permission-set-arn PERMISSION_SET_ARN --target-type ALL_PROVISIONED_ACCOUNTS",
  },
  "proxy-settings": {
    who: "caller",
    template: "env | grep -i -E '^(http|https|all|no)_proxy=' | sed -E 's#//[^@/]*@#//***@#'",
  },
  "put-integration": {
    who: "owner",
    template:
      "aws apigateway put-integration --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --type AWS_PROXY --integration-http-method POST --uri INTEGRATION_URI --region {region}",
  },
  "put-permission-set-policy": {
    who: "caller",
    caller: "permission-set",
    template:
      "aws sso-admin put-inline-policy-to-permission-set --instance-arn INSTANCE_ARN --permission-set-arn PERMISSION_SET_ARN --inline-policy file://policy.json",
  },
  "put-role-policy-invalidate": {
    who: "owner",
    caller: "role",
    template:
      'aws iam put-role-policy --role-name {roleName} --policy-name invalidate-api-cache --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:InvalidateCache","Resource":"arn:{partition}:execute-api:{region}:{accountId}:{apiId}/{stage}/GET{path}"}]}\'',
  },
  "put-role-policy-invoke": {
    who: "caller",
    caller: "role",
    template:
      'aws iam put-role-policy --role-name {roleName} --policy-name invoke-api --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:{partition}:execute-api:{region}:{accountId}:{apiId}/{stage}/{method}{path}"}]}\'',
  },
  "put-role-policy-manage": {
    who: "owner",
    caller: "role",
    template:
      'aws iam put-role-policy --role-name {roleName} --policy-name manage-connections --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:ManageConnections","Resource":"arn:{partition}:execute-api:{region}:{accountId}:{apiId}/{stage}/*/@connections/*"}]}\'',
  },
  "put-user-policy-invalidate": {
    who: "owner",
    caller: "user",
    template:
      'aws iam put-user-policy --user-name {userName} --policy-name invalidate-api-cache --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:InvalidateCache","Resource":"arn:{partition}:execute-api:{region}:{accountId}:{apiId}/{stage}/GET{path}"}]}\'',
  },
  "put-user-policy-invoke": {
    who: "caller",
    caller: "user",
    template:
      'aws iam put-user-policy --user-name {userName} --policy-name invoke-api --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:{partition}:execute-api:{region}:{accountId}:{apiId}/{stage}/{method}{path}"}]}\'',
  },
  "put-user-policy-manage": {
    who: "owner",
    caller: "user",
    template:
      'aws iam put-user-policy --user-name {userName} --policy-name manage-connections --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:ManageConnections","Resource":"arn:{partition}:execute-api:{region}:{accountId}:{apiId}/{stage}/*/@connections/*"}]}\'',
  },
  "reference-ids": {
    who: "caller",
    template:
      "curl -s -D - '{calledUrl}' | grep -i -E '^(date|server|x-azure-ref|x-iinfo|x-kong-request-id|x-served-by):|reference|support id|incident id'",
  },
  "resolve-host": { who: "caller", template: "dig +short {host}" },
  "resolve-host-inbound": { who: "caller", template: "dig +short @RESOLVER_INBOUND_IP {host}" },
  "resource-policy-to-file": {
    who: "owner",
    template:
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query policy --output text | sed 's/\\\\//g' > policy.json",
  },
  runbook: {
    who: "owner",
    template:
      "aws ssm start-automation-execution --document-name AWSSupport-TroubleshootAPIGatewayHttpErrors --region {region} --parameters RestApiId={apiId},StageName={stage},ResourcePath=RESOURCE_PATH,HttpMethod=HTTP_METHOD,StartTime=START_TIME,EndTime=END_TIME",
  },
  "runbook-result": {
    who: "owner",
    template:
      "aws ssm get-automation-execution --automation-execution-id EXECUTION_ID --region {region} --query AutomationExecution.Outputs",
  },
  "s3-cp": { who: "owner", template: "aws s3 cp TRUSTSTORE_URI truststore.pem" },
  "secret-key-length": {
    who: "caller",
    template: "printf '%s' \"$AWS_SECRET_ACCESS_KEY\" | wc -c",
  },
  "sent-host": {
    who: "caller",
    template: "curl --http1.1 -sv -o /dev/null '{calledUrl}' 2>&1 | grep -i -E '^> host:|subject:'",
  },
  "signed-call": {
    who: "caller",
    cli: 2,
    template:
      '( [ -n "$AWS_ACCESS_KEY_ID" ] || eval "$(aws configure export-credentials --format env)"\n  set --; [ -z "$AWS_SESSION_TOKEN" ] || set -- -H "x-amz-security-token: $AWS_SESSION_TOKEN"\n  curl -sS -i -X {method} --aws-sigv4 \'aws:amz:{region}:execute-api\' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" "$@" \'{url}\' )',
  },
  "signed-function-call": {
    who: "caller",
    cli: 2,
    template:
      '( [ -n "$AWS_ACCESS_KEY_ID" ] || eval "$(aws configure export-credentials --format env)"\n  set --; [ -z "$AWS_SESSION_TOKEN" ] || set -- -H "x-amz-security-token: $AWS_SESSION_TOKEN"\n  curl -sS -i -X {method} --aws-sigv4 \'aws:amz:{region}:lambda\' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" "$@" \'{calledUrl}\' )',
  },
  "simulate-connect": {
    who: "caller",
    template:
      "aws iam simulate-principal-policy --policy-source-arn {callerArn} --action-names execute-api:Invoke --resource-arns 'arn:{partition}:execute-api:{region}:{accountId}:{apiId}/{stage}/$connect' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
  },
  "simulate-invoke": {
    who: "caller",
    template:
      "aws iam simulate-principal-policy --policy-source-arn {callerArn} --action-names execute-api:Invoke --resource-arns 'arn:{partition}:execute-api:{region}:{accountId}:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
  },
  "simulate-manage-connections": {
    who: "caller",
    template:
      "aws iam simulate-principal-policy --policy-source-arn {callerArn} --action-names execute-api:ManageConnections --resource-arns 'arn:{partition}:execute-api:{region}:{accountId}:{apiId}/{stage}/POST/@connections/CONNECTION_ID' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
  },
  "simulate-service-action": {
    who: "owner",
    template:
      "aws iam simulate-principal-policy --policy-source-arn {callerArn} --action-names SERVICE_ACTION --resource-arns RESOURCE_ARN --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
  },
  "sso-login": { who: "caller", cli: 2, template: "aws sso login --profile PROFILE" },
  status: { who: "caller", template: "curl -s -o /dev/null -D - -X {method} '{url}' | head -n 1" },
  "status-of-other-url": {
    who: "caller",
    template: "curl -sS -o /dev/null -D - -H \"Authorization: $TOKEN\" 'OTHER_URL' | head -1",
  },
  "status-past-cache": {
    who: "caller",
    template:
      "curl -s -o /dev/null -D - -X {method} -H 'Cache-Control: max-age=0' '{url}' | head -n 1",
  },
  "status-with-token": {
    who: "caller",
    template:
      "curl -sS -o /dev/null -D - -X {method} -H \"Authorization: $TOKEN\" '{url}' | head -1",
  },
  "sync-clock": { who: "caller", template: "sudo chronyc makestep" },
  "test-invoke-authorizer-log": {
    who: "owner",
    template:
      "aws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id {authorizerId} --region {region} --headers \"Authorization=$TOKEN\" --query '{clientStatus:clientStatus,log:log}'",
  },
  "test-invoke-authorizer-policy": {
    who: "owner",
    template:
      "aws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id {authorizerId} --headers \"Authorization=$TOKEN\" --region {region} --query '{clientStatus:clientStatus,policy:policy}'",
  },
  "test-invoke-method": {
    who: "owner",
    template:
      "aws apigateway test-invoke-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --path-with-query-string '{path}' --region {region} --query '{status:status,latency:latency,log:log}'",
  },
  "token-claims": {
    who: "caller",
    template:
      'printf \'%s\' "$TOKEN" | python3 -c \'import base64,json,sys,time; p=sys.stdin.read().split()[-1].split(".")[1]; c=json.loads(base64.urlsafe_b64decode(p+"="*(-len(p)%4))); [print(k,c.get(k)) for k in ("iss","aud","client_id","exp","token_use","scope","scp")]; print("now",int(time.time()))\'',
  },
  "token-scopes": {
    who: "caller",
    template:
      'printf %s "$TOKEN" | jq -R \'split(".")[1] | gsub("-";"+") | gsub("_";"/") | @base64d | fromjson | {iss,exp,scope,scp}\'',
  },
  "update-api-key": {
    who: "owner",
    template:
      "aws apigateway update-api-key --api-key {apiKeyId} --patch-operations op=replace,path=/enabled,value=true --region {region}",
  },
  "update-authorizer": {
    who: "owner",
    template:
      "aws apigateway update-authorizer --rest-api-id {apiId} --authorizer-id {authorizerId} --patch-operations op=replace,path=/authorizerResultTtlInSeconds,value=0 --region {region}",
  },
  "update-domain-name-policy": {
    who: "owner",
    template:
      "aws apigateway update-domain-name --domain-name {customDomain} --domain-name-id DOMAIN_NAME_ID --region {region} --patch-operations file://policy-patch.json",
  },
  "update-domain-name-truststore": {
    who: "owner",
    template:
      "aws apigateway update-domain-name --domain-name {customDomain} --region {region} --patch-operations op=replace,path=/mutualTlsAuthentication/truststoreVersion,value=OBJECT_VERSION_ID",
  },
  "update-method-custom": {
    who: "owner",
    template:
      "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --patch-operations op=replace,path=/authorizationType,value=CUSTOM op=replace,path=/authorizerId,value={authorizerId} --region {region}",
  },
  "update-method-iam": {
    who: "owner",
    template:
      "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --region {region} --patch-operations op=replace,path=/authorizationType,value=AWS_IAM",
  },
  "update-method-none": {
    who: "owner",
    template:
      "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --patch-operations op=replace,path=/authorizationType,value=NONE --region {region}",
  },
  "update-method-options": {
    who: "owner",
    template:
      "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method OPTIONS --region {region} --patch-operations op=replace,path=/authorizationType,value=NONE op=replace,path=/apiKeyRequired,value=false",
  },
  "update-policy": {
    who: "caller",
    template: "aws organizations update-policy --policy-id POLICY_ID --content file://scp.json",
  },
  "update-rest-api-add-endpoint": {
    who: "owner",
    template:
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations op=add,path=/endpointConfiguration/vpcEndpointIds,value={vpcEndpointId}",
  },
  "update-rest-api-basic-mode": {
    who: "owner",
    template:
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations op=replace,path=/endpointAccessMode,value=BASIC",
  },
  "update-rest-api-enable-endpoint": {
    who: "owner",
    template:
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations op=replace,path=/disableExecuteApiEndpoint,value=False",
  },
  "update-rest-api-policy": {
    who: "owner",
    template:
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations file://policy-patch.json",
  },
  "update-stage": {
    who: "owner",
    template:
      "aws apigateway update-stage --rest-api-id {apiId} --stage-name {stage} --region {region} --patch-operations 'op=replace,path=/*/*/caching/unauthorizedCacheControlHeaderStrategy,value=SUCCEED_WITH_RESPONSE_HEADER'",
  },
  "update-usage-plan": {
    who: "owner",
    template:
      "aws apigateway update-usage-plan --usage-plan-id {usagePlanId} --patch-operations op=add,path=/apiStages,value={apiId}:{stage} --region {region}",
  },
  "v2-create-api-mapping": {
    who: "owner",
    template:
      "aws apigatewayv2 create-api-mapping --domain-name {customDomain} --api-id {apiId} --stage {stage} --api-mapping-key BASE_PATH --region {region}",
  },
  "v2-create-api-mapping-test": {
    who: "owner",
    template:
      "aws apigatewayv2 create-api-mapping --domain-name {customDomain} --api-mapping-key mtls-test --api-id TEST_REST_API_ID --stage TEST_STAGE --region {region}",
  },
  "v2-create-deployment": {
    who: "owner",
    template:
      "aws apigatewayv2 create-deployment --api-id {apiId} --stage-name {stage} --region {region}",
  },
  "v2-create-route": {
    who: "owner",
    template:
      "aws apigatewayv2 create-route --api-id {apiId} --region {region} --route-key '$default' --target integrations/INTEGRATION_ID",
  },
  "v2-export-api": {
    who: "owner",
    template:
      "aws apigatewayv2 export-api --api-id {apiId} --region {region} --stage-name {stage} --specification OAS30 --output-type JSON deployed.json",
  },
  "v2-get-api-default-endpoint": {
    who: "owner",
    template:
      "aws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,DisableExecuteApiEndpoint:DisableExecuteApiEndpoint}'",
  },
  "v2-get-api-mappings": {
    who: "owner",
    template: "aws apigatewayv2 get-api-mappings --domain-name {customDomain} --region {region}",
  },
  "v2-get-api-mappings-of-name": {
    who: "owner",
    template:
      "aws apigatewayv2 get-api-mappings --domain-name DOMAIN_NAME --region {region} --query 'Items[].{path:ApiMappingKey,api:ApiId,stage:Stage}'",
  },
  "v2-get-api-mappings-short": {
    who: "owner",
    template:
      "aws apigatewayv2 get-api-mappings --domain-name {customDomain} --region {region} --query 'Items[].{path:ApiMappingKey,api:ApiId,stage:Stage}'",
  },
  "v2-get-api-route-selection": {
    who: "owner",
    template:
      "aws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,RouteSelectionExpression:RouteSelectionExpression}'",
  },
  "v2-get-api-type": {
    who: "owner",
    template:
      "aws apigatewayv2 get-api --api-id {apiId} --region {region} --query '{ApiId:ApiId,Name:Name,ProtocolType:ProtocolType}'",
  },
  "v2-get-authorizers": {
    who: "owner",
    template:
      "aws apigatewayv2 get-authorizers --api-id {apiId} --region {region} --query '{Items:Items[].{AuthorizerId:AuthorizerId,Name:Name,AuthorizerType:AuthorizerType,AuthorizerResultTtlInSeconds:AuthorizerResultTtlInSeconds}}'",
  },
  "v2-get-authorizers-format": {
    who: "owner",
    template:
      "aws apigatewayv2 get-authorizers --api-id {apiId} --region {region} --query '{Items:Items[].{AuthorizerId:AuthorizerId,Name:Name,AuthorizerType:AuthorizerType,IdentitySource:IdentitySource,AuthorizerResultTtlInSeconds:AuthorizerResultTtlInSeconds,AuthorizerPayloadFormatVersion:AuthorizerPayloadFormatVersion,EnableSimpleResponses:EnableSimpleResponses}}'",
  },
  "v2-get-authorizers-function": {
    who: "owner",
    template:
      "aws apigatewayv2 get-authorizers --api-id {apiId} --region {region} --query '{Items:Items[].{AuthorizerId:AuthorizerId,Name:Name,AuthorizerType:AuthorizerType,AuthorizerUri:AuthorizerUri,IdentitySource:IdentitySource}}'",
  },
  "v2-get-routes": {
    who: "owner",
    template:
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey}}'",
  },
  "v2-get-routes-authorization": {
    who: "owner",
    template:
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId,ApiKeyRequired:ApiKeyRequired}}'",
  },
  "v2-get-routes-authorizer": {
    who: "owner",
    template:
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId}}'",
  },
  "v2-get-routes-scopes": {
    who: "owner",
    template:
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizationScopes:AuthorizationScopes}}'",
  },
  "v2-get-routes-scopes-and-ids": {
    who: "owner",
    template:
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteId:RouteId,RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizationScopes:AuthorizationScopes}}'",
  },
  "v2-get-routes-target": {
    who: "owner",
    template:
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,Target:Target}}'",
  },
  "v2-get-stage-access-log": {
    who: "owner",
    template:
      "aws apigatewayv2 get-stage --api-id {apiId} --stage-name {stage} --region {region} --query '{StageName:StageName,AccessLogSettings:AccessLogSettings}'",
  },
  "v2-get-stage-auto-deploy": {
    who: "owner",
    template:
      "aws apigatewayv2 get-stage --api-id {apiId} --stage-name {stage} --region {region} --query '{StageName:StageName,AutoDeploy:AutoDeploy}'",
  },
  "v2-get-stage-deployment": {
    who: "owner",
    template:
      "aws apigatewayv2 get-stage --api-id {apiId} --stage-name {stage} --region {region} --query '{StageName:StageName,DeploymentId:DeploymentId,AutoDeploy:AutoDeploy}'",
  },
  "v2-get-stages": {
    who: "owner",
    template:
      "aws apigatewayv2 get-stages --api-id {apiId} --region {region} --query '{Items:Items[].{StageName:StageName,AutoDeploy:AutoDeploy}}'",
  },
  "v2-list-routing-rules": {
    who: "owner",
    template: "aws apigatewayv2 list-routing-rules --domain-name {customDomain} --region {region}",
  },
  "v2-reset-authorizers-cache": {
    who: "owner",
    template:
      "aws apigatewayv2 reset-authorizers-cache --api-id {apiId} --stage-name {stage} --region {region}",
  },
  "v2-update-route": {
    who: "owner",
    template:
      "aws apigatewayv2 update-route --api-id {apiId} --route-id ROUTE_ID --authorization-scopes SCOPE --region {region}",
  },
  "verify-certificate": {
    who: "owner",
    template: "openssl verify -CAfile truststore.pem client.pem",
  },
  "verify-certificate-chain": {
    who: "caller",
    template: "openssl verify -CAfile truststore.pem -untrusted intermediates.pem client.pem",
  },
  "waf-log": {
    who: "owner",
    template:
      "aws logs filter-log-events --log-group-name WAF_LOG_GROUP --region {region} --start-time $(($(date +%s)-86400))000 --filter-pattern '\"{extendedRequestId}\"' --query '{events:events[].{message:message}}'",
  },
  "web-server-errors": {
    who: "owner",
    template:
      "sudo grep -E 'access forbidden by rule|client denied by server configuration|ModSecurity' ERROR_LOG_FILE | tail -n 20",
  },
  "websocket-frame": {
    who: "caller",
    template: "npx wscat -c 'wss://{apiId}.execute-api.{region}.{dnsSuffix}/{stage}'",
  },
  "websocket-handshake": {
    who: "caller",
    template:
      "curl -si --http1.1 --max-time 5 -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' 'https://{apiId}.execute-api.{region}.{dnsSuffix}/{stage}'",
  },
} as const satisfies { readonly [id: string]: Command };
