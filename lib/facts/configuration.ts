import type { Configuration } from "../evidence";
import { absentFacts } from "./configuration/absent-routes";
import { apiFacts } from "./configuration/api";
import { type AskedCall, askedCall } from "./configuration/asked-call";
import { authorizationFacts } from "./configuration/authorization-details";
import { authorizerFacts } from "./configuration/authorizers";
import { configurationsOf, routesOf } from "./configuration/declared-api";
import { deploymentFacts } from "./configuration/deployed-routes";
import { distributionFacts } from "./configuration/distributions";
import { domainFacts } from "./configuration/domains";
import { entryAt, objectsOf } from "./configuration/entries";
import { firewallFacts } from "./configuration/firewall";
import { identityFacts } from "./configuration/identity";
import { integrationFacts } from "./configuration/integrations";
import { keyFacts } from "./configuration/keys";
import { listedFacts } from "./configuration/listed-endpoints";
import { listenerRuleFacts } from "./configuration/listener-rules";
import { networkFacts } from "./configuration/networks";
import { definitionsIn, openApiRoutes, openApiSettings } from "./configuration/openapi-declaration";
import { type PastedPolicy, pastedPolicies } from "./configuration/pasted-policies";
import { policyFacts, policyVerdicts } from "./configuration/policies";
import { listedConfigurations } from "./configuration/resource-list";
import { routeFacts } from "./configuration/routes";
import { samDeclaration } from "./configuration/sam-template";
import { serverFacts } from "./configuration/server-paths";
import { serverlessDeclaration } from "./configuration/serverless-service";
import { setupOf } from "./configuration/setup";
import { stageFacts } from "./configuration/stages";
import { resourceListOf } from "./configuration/template-resources";
import type { Call, Fact, Parameters, PolicyVerdict } from "./types";

/** Those of the API itself come first: what others conclude from depends on its type. */
const topics = [
  authorizationFacts,
  apiFacts,
  routeFacts,
  deploymentFacts,
  absentFacts,
  serverFacts,
  stageFacts,
  listedFacts,
  domainFacts,
  distributionFacts,
  networkFacts,
  keyFacts,
  firewallFacts,
  listenerRuleFacts,
  policyFacts,
  authorizerFacts,
  identityFacts,
  integrationFacts,
];

/**
 * What the configurations of an API, taken together, prove of a call of it.
 *
 * A configuration of another API, domain, stage or region proves nothing. Where the call's method
 * and path are not known, only what holds for all of them counts.
 */
export function configurationFacts(
  configurations: readonly Configuration[],
  call: Call,
): readonly Fact[] {
  const facts = new Map(call.facts);
  const found: Fact[] = [];
  if (configurations.length === 0 && call.records.length === 0) return found;
  const all = withDeclared(configurations, call);
  for (const topic of topics) {
    for (const fact of topic(setupOf(all, { ...call, facts }))) {
      const known = facts.get(fact.facet);
      if (known !== undefined && !isWeak(known)) continue;
      facts.set(fact.facet, fact);
      found.push(fact);
    }
  }
  return found;
}

/** The policies of the paste that the call is held against, each with the statement that decides. */
export function policiesOf(
  configurations: readonly Configuration[],
  call: Call,
): readonly PolicyVerdict[] {
  return configurations.length === 0
    ? []
    : policyVerdicts(setupOf(withDeclared(configurations, call), call));
}

/** What is concluded from words that are not there, presumed or told does not stand against what is printed. */
function isWeak({ isSilence, by }: Fact): boolean {
  return isSilence === true || by === "presumption" || by === "told";
}

/** All policies of a text, and what it tells of the call that they are asked about. */
export interface PolicyQuestion {
  readonly policies: readonly PastedPolicy[];
  readonly call: AskedCall;
}

/** Find the policies of a text, about whatever API they are, and the call. */
export function policyQuestion(
  text: string,
  configurations: readonly Configuration[],
  call: Call,
): PolicyQuestion {
  const all = withDeclared(configurations, call);
  const setup = setupOf(all, call);
  const policies = pastedPolicies(text, all, setup.configurations);
  return { policies, call: askedCall(text, setup, policies) };
}

/** What exists counts before what is declared. */
function withDeclared(
  configurations: readonly Configuration[],
  call: Call,
): readonly Configuration[] {
  const first = configurations.flatMap((one) => declaredBy(one, call));
  const definitions = first.filter(({ source }) => source === "openapi-document");
  const inner = [...first, ...definitions.flatMap((one) => declaredBy(one, call))];
  const exists = (one: Configuration) => one.isDeclared !== true;
  return [...configurations, ...inner.filter(exists), ...inner.filter((one) => !exists(one))];
}

/** Each API of a list as its own command prints it. */
function eachApi(list: Configuration): readonly Configuration[] {
  const isRest = list.source === "apigateway get-rest-apis";
  return objectsOf(entryAt(list.value, isRest ? "items" : "Items")?.value).map((value) => ({
    ...list,
    source: isRest ? "apigateway get-rest-api" : "apigatewayv2 get-api",
    value,
    span: { start: value.start, end: value.end },
  }));
}

/** What a template or a list of resources says, in the shapes of the commands' outputs; those count before it. */
function declaredBy(configuration: Configuration, call: Call): readonly Configuration[] {
  const { parameters } = call;
  const last = declared.get(configuration);
  // one call is asked about several times, as more of it is known
  if (last?.parameters === parameters) return last.found;
  const found = readDeclared(configuration, parameters);
  declared.set(configuration, { parameters, found });
  return found;
}

const declared = new WeakMap<
  Configuration,
  { readonly parameters: Parameters; readonly found: readonly Configuration[] }
>();

function readDeclared(
  configuration: Configuration,
  parameters: Parameters,
): readonly Configuration[] {
  const { source, value } = configuration;
  if (source === "resource-list") return listedConfigurations(configuration, parameters);
  if (source === "apigateway get-rest-apis" || source === "apigatewayv2 get-apis") {
    return eachApi(configuration);
  }
  if (source === "openapi-document") {
    return [...routesOf(configuration, openApiRoutes(value)), ...openApiSettings(configuration)];
  }
  if (source === "serverless-service") {
    return configurationsOf(configuration, serverlessDeclaration(value));
  }
  if (source !== "cloudformation-template") return [];
  return [
    ...configurationsOf(configuration, samDeclaration(value, parameters)),
    ...definitionsIn(configuration),
    ...listedConfigurations(resourceListOf(configuration), parameters),
  ];
}
