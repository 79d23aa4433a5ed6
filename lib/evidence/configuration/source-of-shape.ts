import type { Json, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf, valueAt } from "../json-values";
import { isPrinted, policyOf } from "./policy-of";
import type { ConfigurationSource } from "./sources";

/** By what its members are called, an output is the source's, if no command says otherwise. */
interface Shape {
  readonly source: ConfigurationSource;
  /** All of these are there. */
  readonly all?: readonly string[];
  /** And one of these. */
  readonly any?: readonly string[];
  /** And no others than these, where the names are too common to tell on their own. */
  readonly only?: readonly string[];
}

// names as the APIs' models have them: `disableExecuteApiEndpoint` of REST, `DisableExecuteApiEndpoint` of HTTP
const objectShapes: readonly Shape[] = [
  { source: "sts get-caller-identity", all: ["UserId", "Account", "Arn"] },
  { source: "iam simulate-principal-policy", all: ["EvaluationResults"] },
  {
    source: "iam-toolbox get-request-authorization-details",
    all: ["evaluations"],
    any: ["policies", "requestContext"],
  },
  { source: "ec2 describe-vpc-endpoints", all: ["VpcEndpoints"] },
  { source: "wafv2 get-web-acl-for-resource", all: ["WebACL"] },
  { source: "wafv2 get-sampled-requests", all: ["SampledRequests"] },
  { source: "cloudfront list-distributions", all: ["DistributionList"] },
  { source: "cloudfront get-distribution-config", all: ["DistributionConfig"] },
  // the settings alone, whole or what a query chose of them
  { source: "cloudfront get-distribution-config", all: ["DefaultCacheBehavior"] },
  { source: "cognito-idp describe-user-pool-client", all: ["UserPoolClient"] },
  { source: "iam list-access-keys", all: ["AccessKeyMetadata"] },
  { source: "cloudfront get-origin-request-policy", all: ["OriginRequestPolicy"] },
  { source: "cloudfront get-origin-request-policy", all: ["OriginRequestPolicyConfig"] },
  { source: "apigatewayv2 list-routing-rules", all: ["RoutingRules"] },
  { source: "policy-document", all: ["Statement"], only: ["Version", "Id"] },
  { source: "authorizer-answer", all: ["isAuthorized"], only: ["context"] },
  { source: "openapi-document", any: ["openapi", "swagger"], all: ["paths"] },
  { source: "cloudformation-template", all: ["Resources"] },
  { source: "serverless-service", all: ["functions"] },
  { source: "apigateway test-invoke-authorizer", all: ["clientStatus"] },
  {
    source: "apigateway test-invoke-method",
    all: ["status", "log"],
    any: ["latency", "multiValueHeaders"],
  },
  {
    source: "apigatewayv2 get-domain-name",
    any: ["DomainNameConfigurations", "ApiMappingSelectionExpression"],
  },
  {
    source: "apigateway get-domain-name",
    any: [
      "certificateArn",
      "distributionDomainName",
      "domainNameArn",
      "domainNameStatus",
      "mutualTlsAuthentication",
      "regionalCertificateArn",
      "regionalDomainName",
      "routingMode",
    ],
  },
  {
    source: "apigateway get-rest-api",
    any: ["apiKeySource", "disableExecuteApiEndpoint", "rootResourceId"],
  },
  {
    source: "apigateway get-rest-api",
    all: ["endpointConfiguration"],
    only: [
      "apiStatus",
      "createdDate",
      "description",
      "endpointAccessMode",
      "id",
      "name",
      "policy",
      "securityPolicy",
    ],
  },
  {
    source: "apigatewayv2 get-api",
    any: ["ApiEndpoint", "DisableExecuteApiEndpoint", "ProtocolType", "RouteSelectionExpression"],
  },
  {
    source: "apigateway get-stage",
    any: [
      "accessLogSettings",
      "cacheClusterEnabled",
      "cacheClusterStatus",
      "methodSettings",
      "tracingEnabled",
      "webAclArn",
    ],
  },
  {
    source: "apigateway get-stage",
    all: ["stageName", "deploymentId"],
  },
  {
    source: "apigatewayv2 get-stage",
    any: ["AutoDeploy", "DefaultRouteSettings", "RouteSettings", "StageVariables"],
  },
  {
    source: "apigatewayv2 get-stage",
    any: ["AccessLogSettings", "DeploymentId"],
    all: ["StageName"],
  },
  {
    source: "apigateway get-method",
    all: ["httpMethod"],
    any: ["authorizationType", "apiKeyRequired", "methodIntegration", "methodResponses"],
  },
  {
    source: "apigatewayv2 get-route",
    all: ["RouteKey"],
    any: ["AuthorizationType", "AuthorizationScopes", "RouteId", "Target"],
  },
  { source: "apigateway get-api-key", all: ["stageKeys"] },
  { source: "apigateway get-api-key", all: ["id", "enabled", "createdDate"] },
];

// of the items of a list; an empty list tells nothing but under a name that one command alone uses
const itemShapes: ReadonlyMap<string, readonly Shape[]> = new Map([
  [
    "items",
    [
      {
        source: "apigateway get-resources",
        any: ["pathPart", "parentId", "resourceMethods"],
      },
      { source: "apigateway get-resources", all: ["id", "path"], only: [] },
      { source: "apigateway get-usage-plans", any: ["apiStages", "throttle", "quota"] },
      {
        source: "apigateway get-authorizers",
        any: [
          "authType",
          "authorizerResultTtlInSeconds",
          "authorizerUri",
          "identitySource",
          "providerARNs",
        ],
      },
      { source: "apigateway get-base-path-mappings", all: ["basePath"] },
      {
        source: "apigateway get-base-path-mappings",
        all: ["restApiId"],
        only: ["stage"],
      },
      {
        source: "apigateway get-gateway-responses",
        all: ["responseType"],
        any: ["responseParameters", "responseTemplates", "defaultResponse", "statusCode"],
      },
      { source: "apigateway get-api-keys", all: ["stageKeys"] },
      { source: "apigateway get-api-keys", all: ["id", "enabled"] },
      {
        source: "apigateway get-domain-name-access-associations",
        any: ["accessAssociationSource", "domainNameAccessAssociationArn"],
      },
      {
        source: "apigateway get-rest-apis",
        all: ["id", "name"],
        any: ["apiKeySource", "endpointConfiguration", "disableExecuteApiEndpoint", "policy"],
      },
      {
        source: "apigateway get-domain-names",
        all: ["domainName"],
        any: [
          "certificateArn",
          "distributionDomainName",
          "domainNameArn",
          "domainNameId",
          "domainNameStatus",
          "endpointConfiguration",
          "regionalDomainName",
          "routingMode",
        ],
      },
      {
        source: "apigateway get-deployments",
        all: ["id", "createdDate"],
        only: ["apiSummary", "description"],
      },
    ],
  ],
  ["item", [{ source: "apigateway get-stages", all: ["stageName"] }]],
  // what the checklist's own query calls them
  [
    "Distributions",
    [{ source: "cloudfront list-distributions", all: ["domain", "webAcl"], only: ["id"] }],
  ],
  ["Rules", [{ source: "elbv2 describe-rules", all: ["Priority"], any: ["Actions", "RuleArn"] }]],
  [
    "Items",
    [
      { source: "apigatewayv2 get-routes", any: ["RouteKey", "RouteId"] },
      {
        source: "apigatewayv2 get-api-mappings",
        any: ["ApiMappingId", "ApiMappingKey"],
      },
      { source: "apigatewayv2 get-api-mappings", all: ["ApiId", "Stage"] },
      { source: "apigatewayv2 get-apis", all: ["ApiId", "ProtocolType"] },
      {
        source: "apigatewayv2 get-authorizers",
        all: ["AuthorizerId"],
        any: ["AuthorizerType", "AuthorizerUri", "IdentitySource", "JwtConfiguration", "Name"],
      },
      { source: "apigatewayv2 get-stages", all: ["StageName"] },
    ],
  ],
] as const);

/** The name of the list that items of this shape stand in, and what prints it. */
export function sourceOfItems(
  items: readonly Json[],
): { readonly source: ConfigurationSource; readonly name: string } | undefined {
  const names = itemNames(items);
  for (const [name, shapes] of itemShapes) {
    const found = shapes.find((shape) => fits(shape, names));
    if (found) return { source: found.source, name };
  }
  return undefined;
}

/** What prints an object of this shape; undefined where more than one command may. */
export function sourceOfShape(object: JsonObject): ConfigurationSource | undefined {
  const names = namesOf(object);
  const list = listOf(object);
  if (list) return list;
  const found = objectShapes.find((shape) => fits(shape, names));
  if (found) return isTold(found.source, object) ? found.source : undefined;
  if (names.size <= 3 && names.has("policy")) return sourceOfPolicy(object, names);
  return isClaims(names) ? "token-claims" : undefined;
}

function namesOf(object: JsonObject): ReadonlySet<string> {
  return new Set(object.members.map(({ key }) => key));
}

function fits({ all = [], any, only }: Shape, names: ReadonlySet<string>): boolean {
  if (!all.every((name) => names.has(name))) return false;
  if (any && !any.some((name) => names.has(name))) return false;
  return !only || [...names].every((name) => only.includes(name) || all.includes(name));
}

function listOf(object: JsonObject): ConfigurationSource | undefined {
  for (const { key, value } of object.members) {
    const shapes = itemShapes.get(key);
    if (!shapes || value.kind !== "list") continue;
    if (value.items.length === 0) return key === "item" ? "apigateway get-stages" : undefined;
    const names = itemNames(value.items);
    const found = shapes.find((shape) => fits(shape, names));
    if (found) return found.source;
  }
  return undefined;
}

// an optional member may be missing from the first item; the first few tell enough
function itemNames(items: readonly Json[]): ReadonlySet<string> {
  return new Set(
    items
      .slice(0, 20)
      .flatMap((item) => (item.kind === "object" ? item.members.map(({ key }) => key) : [])),
  );
}

// names that others use too: what stands in the values has to tell
function isTold(source: ConfigurationSource, object: JsonObject): boolean {
  if (source === "cloudformation-template") return holdsApi(object);
  if (source === "serverless-service") return holdsEvents(object);
  if (source === "policy-document") return holdsStatements(object);
  return true;
}

function holdsStatements(object: JsonObject): boolean {
  const written = valueAt(policyOf(object), "Statement");
  const statements = written?.kind === "list" ? written.items : written ? [written] : [];
  return itemNames(statements).has("Effect") && !isPrinted(object);
}

/** Whether a template declares an API of API Gateway. */
function holdsApi(template: JsonObject): boolean {
  const resources = objectOf(valueAt(template, "Resources"))?.members ?? [];
  return resources.some(({ value }) => API_TYPE.test(textOf(valueAt(value, "Type")) ?? ""));
}

/** Whether a function of a serverless.yml is called through API Gateway. */
function holdsEvents(service: JsonObject): boolean {
  const functions = valueAt(service, "functions");
  const maps = functions?.kind === "list" ? functions.items : functions ? [functions] : [];
  return maps
    .flatMap((map) => objectOf(map)?.members ?? [])
    .flatMap(({ value }) => [...itemNames(itemsOf(valueAt(value, "events")))])
    .some((name) => EVENT.test(name));
}

const EVENT = /^(?:http|httpApi|websocket)$/;

/** The types of a template that say something of an API. */
export const API_TYPE =
  /^AWS::(?:ApiGateway(?:V2)?::|Serverless::(?:Api|HttpApi|Function|StateMachine)$|WAFv2::|EC2::VPCEndpoint$)/;

// `{policy:policy}` of a question: escaped twice, as `get-rest-api` alone prints it
function sourceOfPolicy(
  object: JsonObject,
  names: ReadonlySet<string>,
): ConfigurationSource | undefined {
  const policy = valueAt(object, "policy");
  const isRest = policy?.kind === "scalar" && /^\{\\"/.test(policy.value);
  const rest = ["id", "name", "policy"];
  return isRest && [...names].every((name) => rest.includes(name))
    ? "apigateway get-rest-api"
    : undefined;
}

// RFC 7519, 4.1; `token_use` and `client_id` of Amazon Cognito
function isClaims(names: ReadonlySet<string>): boolean {
  return (
    names.has("iss") &&
    ["exp", "iat", "aud", "scope", "scp", "token_use", "client_id", "sub"].some((name) =>
      names.has(name),
    ) &&
    !names.has("requestId")
  );
}
