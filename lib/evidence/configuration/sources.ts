/** The AWS CLI command, or the kind of document, that a configuration comes from. */
export type ConfigurationSource =
  | CommandSource
  // what these print tells by being empty
  | "apigateway flush-stage-authorizers-cache"
  | "logs filter-log-events"
  | "authorizer-answer"
  // what a function returns that never returns a key
  | "authorizer-code"
  | "cloudformation-template"
  | "endpoint-list"
  // methods that a tool is to make, or has taken away
  | "absent-routes"
  // what a change takes away and adds: its sides are documents of their own
  | "change"
  // answers that a test is to get: nothing is known by them
  | "mock"
  // refusals that are solved, or others met: nothing is known by them of the one that is asked about
  | "others-refusal"
  | "openapi-document"
  | "policy-document"
  | "resource-list"
  | "route-scopes"
  | "route-list"
  | "serverless-service"
  | "token-claims";

/** A command of the AWS CLI whose output is read. */
export type CommandSource = (typeof commandSources)[number];

/** Commands whose output is a document of its own kind, whatever the command. */
const documentCommands = new Map<string, ConfigurationSource>([
  ["apigateway get-export", "openapi-document"],
  ["apigatewayv2 export-api", "openapi-document"],
  ["cloudformation get-template", "cloudformation-template"],
  ["iam get-policy-version", "policy-document"],
  ["iam get-role-policy", "policy-document"],
  ["iam get-user-policy", "policy-document"],
  ["iam get-group-policy", "policy-document"],
  ["iam simulate-custom-policy", "iam simulate-principal-policy"],
  ["organizations describe-policy", "policy-document"],
  // what changes a part prints it as what shows it does
  ["apigateway put-method", "apigateway get-method"],
  ["apigateway update-method", "apigateway get-method"],
  ["apigateway create-rest-api", "apigateway get-rest-api"],
  ["apigateway update-rest-api", "apigateway get-rest-api"],
  ["apigateway put-rest-api", "apigateway get-rest-api"],
  ["apigateway create-stage", "apigateway get-stage"],
  ["apigateway update-stage", "apigateway get-stage"],
  ["apigateway create-base-path-mapping", "apigateway get-base-path-mappings"],
  ["apigateway get-base-path-mapping", "apigateway get-base-path-mappings"],
  ["apigateway update-base-path-mapping", "apigateway get-base-path-mappings"],
  ["apigatewayv2 create-api-mapping", "apigatewayv2 get-api-mappings"],
  ["apigatewayv2 get-api-mapping", "apigatewayv2 get-api-mappings"],
  ["apigatewayv2 update-api-mapping", "apigatewayv2 get-api-mappings"],
  ["apigatewayv2 create-api", "apigatewayv2 get-api"],
  ["apigatewayv2 update-api", "apigatewayv2 get-api"],
  ["apigatewayv2 create-stage", "apigatewayv2 get-stage"],
  ["apigatewayv2 update-stage", "apigatewayv2 get-stage"],
  ["apigatewayv2 update-route", "apigatewayv2 get-route"],
  ["apigatewayv2 update-authorizer", "apigatewayv2 get-authorizer"],
  ["apigateway update-authorizer", "apigateway get-authorizer"],
]);

const commandSources = [
  "apigateway get-api-key",
  "apigateway get-api-keys",
  "apigateway get-authorizer",
  "apigateway get-authorizers",
  "apigateway get-base-path-mappings",
  "apigateway get-deployments",
  "apigateway get-domain-name",
  "apigateway get-domain-name-access-associations",
  "apigateway get-domain-names",
  "apigateway get-gateway-responses",
  "apigateway get-method",
  "apigateway get-resources",
  "apigateway get-rest-api",
  "apigateway get-rest-apis",
  "apigateway get-stage",
  "apigateway get-stages",
  "apigateway get-usage-plan-keys",
  "apigateway get-usage-plans",
  "apigateway test-invoke-authorizer",
  "apigateway test-invoke-method",
  "apigatewayv2 get-api",
  "apigatewayv2 get-api-mappings",
  "apigatewayv2 get-apis",
  "apigatewayv2 get-authorizer",
  "apigatewayv2 get-authorizers",
  "apigatewayv2 get-domain-name",
  "apigatewayv2 get-route",
  "apigatewayv2 get-routes",
  "apigatewayv2 get-stage",
  "apigatewayv2 get-stages",
  "apigatewayv2 list-routing-rules",
  "cloudfront get-distribution-config",
  "cloudfront get-origin-request-policy",
  "cloudfront list-distributions",
  "cognito-idp describe-user-pool-client",
  "ec2 describe-vpc-endpoints",
  "elbv2 describe-rules",
  "iam list-access-keys",
  "iam-toolbox get-request-authorization-details",
  "iam-toolbox get-request-authorization-policy",
  "iam simulate-principal-policy",
  "sts get-caller-identity",
  "wafv2 get-sampled-requests",
  "wafv2 get-web-acl-for-resource",
] as const;

const known = new Map<string, ConfigurationSource>([
  ...commandSources.map((source) => [source, source] as const),
  ...documentCommands,
]);

/** What a command's output is; undefined where it is none of ours. */
export function sourceOfCommand(
  service: string,
  operation: string,
): ConfigurationSource | undefined {
  return known.get(`${service} ${operation}`);
}

/**
 * The commands that call an operation by its name in the API: `GetRestApi`, as error messages and
 * the titles of tables say it. Several where two versions of the service have the operation.
 */
export function sourcesOfOperation(operation: string): readonly CommandSource[] {
  return byOperation.get(operation) ?? [];
}

// the API's names that do not follow from the command's
const irregular = new Map([["GetWebAclForResource", "GetWebACLForResource"]]);

const byOperation = groupByOperation();

function groupByOperation(): ReadonlyMap<string, readonly CommandSource[]> {
  const groups = new Map<string, CommandSource[]>();
  for (const source of commandSources) {
    const name = source
      .slice(source.indexOf(" ") + 1)
      .replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const operation = irregular.get(name) ?? name;
    groups.set(operation, [...(groups.get(operation) ?? []), source]);
  }
  return groups;
}
