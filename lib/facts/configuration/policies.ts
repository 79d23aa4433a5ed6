import { booleanOf, type Configuration, isNull, type JsonObject, textOf } from "../../evidence";
import { onlyOne, type Policy } from "../../policy";
import type { Fact } from "../types";
import { common, type Entry, entryAt, objectsOf, spanOf, textAt } from "./entries";
import { effectsOfCall, policyIn } from "./policy-call";
import { from, isWhole, type Setup } from "./setup";

/** What the policies say of the call: the API's, the VPC endpoint's, the caller's own. */
export function policyFacts(setup: Setup): readonly Fact[] {
  return [
    ...resourcePolicyFacts(setup),
    ...endpointPolicyFacts(setup),
    ...identityPolicyFacts(setup),
  ];
}

function resourcePolicyFacts(setup: Setup): readonly Fact[] {
  return from(setup, "apigateway get-rest-api").flatMap((one): readonly Fact[] => {
    const entry = entryAt(one.value, "policy");
    const isNone =
      entry === undefined ? isWhole(one) : isNull(entry.value) || textOf(entry.value) === "";
    const span = spanOf(entry ?? one.span);
    if (isNone) return [{ facet: "resource-policy", option: "none", span }];
    const policy = policyIn(entry, "resource");
    const option = policy === undefined ? undefined : optionOf(policy, setup);
    return option === undefined ? [] : [{ facet: "resource-policy", option, span }];
  });
}

function optionOf(
  policy: Policy,
  setup: Setup,
): "allows-caller" | "denies-caller" | "silent-on-caller" | undefined {
  const effect = onlyOne(effectsOfCall(policy, setup));
  if (effect === undefined) return undefined;
  if (effect === "silent") return "silent-on-caller";
  return effect === "allow" ? "allows-caller" : "denies-caller";
}

/** Of several endpoints the one that the host names counts, or what is true of them all. */
function endpointPolicyFacts(setup: Setup): readonly Fact[] {
  const endpoints = endpointsOf(setup);
  const found = endpoints.map((endpoint) => {
    const entry = entryAt(endpoint, "PolicyDocument");
    const policy = policyIn(entry, "vpc-endpoint");
    return { entry, option: policy === undefined ? undefined : endpointOption(policy, setup) };
  });
  const option = common(found.map((one) => one.option));
  const [first] = found;
  if (option === undefined || first?.entry === undefined) return [];
  return [{ facet: "vpc-endpoint-policy", option, span: spanOf(first.entry) }];
}

/** The execute-api endpoints, of which the host may name one. */
export function endpointsOf(setup: Setup): readonly JsonObject[] {
  const all = from(setup, "ec2 describe-vpc-endpoints").flatMap(({ value }) =>
    objectsOf(entryAt(value, "VpcEndpoints")?.value),
  );
  const named = /(vpce-[0-9a-f]+)/.exec(setup.target.host ?? "")?.[1];
  return all.filter((endpoint) => {
    const service = textAt(endpoint, "ServiceName");
    const isOurs = service === undefined || service.endsWith(".execute-api");
    return isOurs && (named === undefined || textAt(endpoint, "VpcEndpointId") === named);
  });
}

function endpointOption(
  policy: Policy,
  setup: Setup,
): "default" | "allows-caller" | "denies-caller" | undefined {
  if (isDefault(policy)) return "default";
  const effect = onlyOne(effectsOfCall(policy, setup));
  if (effect === undefined) return undefined;
  return effect === "allow" ? "allows-caller" : "denies-caller";
}

/** One statement that allows everybody everything (AWS PrivateLink, default endpoint policy). */
function isDefault({ statements }: Policy): boolean {
  const [one, ...others] = statements;
  const isAll = (
    list: { readonly values: readonly string[]; readonly isNot: boolean } | undefined,
  ) => list !== undefined && !list.isNot && list.values.includes("*");
  return (
    others.length === 0 &&
    one?.effect === "Allow" &&
    one.conditions.length === 0 &&
    [one.principal, one.action, one.resource].every(isAll)
  );
}

const decisions = new Map<string, Extract<Fact, { facet: "identity-policy" }>["option"]>([
  ["allowed", "allows-caller"],
  ["explicitDeny", "denies-caller"],
  ["implicitDeny", "silent-on-caller"],
]);

/** Where a boundary or the organisation refuses, a simulation tells nothing of the caller's own policies. */
function identityPolicyFacts(setup: Setup): readonly Fact[] {
  return from(setup, "iam simulate-principal-policy").flatMap((one): readonly Fact[] => {
    const results = objectsOf(entryAt(one.value, "EvaluationResults")?.value).filter((result) =>
      isOfCall(result, one, setup),
    );
    const entries = results.map((result) => entryAt(result, "EvalDecision"));
    const decision = common(entries.map((entry) => textOf(entry?.value)));
    const option = decisions.get(decision ?? "");
    const [entry] = entries;
    if (option === undefined || entry === undefined || results.some(isRefusedElsewhere)) return [];
    return [{ facet: "identity-policy", option, span: spanOf(entry) }];
  });
}

function isRefusedElsewhere(result: JsonObject): boolean {
  const outside: readonly (Entry | undefined)[] = [
    entryAt(result, "PermissionsBoundaryDecisionDetail", "AllowedByPermissionsBoundary"),
    entryAt(result, "OrganizationsDecisionDetail", "AllowedByOrganizations"),
  ];
  return outside.some((entry) => booleanOf(entry?.value) === false);
}

/** The action and the ARN that were simulated are those of the call. */
function isOfCall(result: JsonObject, one: Configuration, { target, call }: Setup): boolean {
  const action = textAt(result, "EvalActionName") ?? one.options.get("action-names") ?? "";
  const isConnections = call.facts.get("websocket-step")?.option === "connections-api";
  const wanted = isConnections ? "execute-api:ManageConnections" : "execute-api:Invoke";
  if (action !== "" && action.toLowerCase() !== wanted.toLowerCase()) return false;
  const arn = textAt(result, "EvalResourceName") ?? one.options.get("resource-arns");
  const found =
    /^arn:[a-z-]+:execute-api:[a-z0-9-]+:[^:]*:(?<apiId>[^/]+)\/(?<stage>[^/]+)\/(?<method>[^/]+)(?<path>\/.*)?$/.exec(
      arn ?? "",
    )?.groups;
  if (found === undefined) return arn === undefined;
  const agrees = (one: string | undefined, other: string | undefined) =>
    other === undefined || one === other;
  return (
    agrees(found.apiId, target.apiId) &&
    (isConnections ||
      (agrees(found.stage, target.stage) &&
        agrees(found.method, target.method) &&
        (target.paths.length === 0 || target.paths.includes(found.path ?? "/"))))
  );
}
