import {
  type ApiType,
  type AuthMode,
  apiTypes,
  authModes,
  isPrivateNetwork,
  isSameAccount,
  type Principal,
  readNetwork,
} from "../../policy";
import type { Call } from "../types";
import { common } from "./entries";
import type { PastedPolicy } from "./pasted-policies";
import { actionOf, headerKeys, networkKeys, principalOf } from "./policy-call";
import type { Setup } from "./setup";

/** What a paste tells of a call that policies are asked about; undefined parts are not known. */
export interface AskedCall {
  readonly auth: AuthMode | undefined;
  readonly apiType: ApiType | undefined;
  readonly principal: Principal;
  readonly action: string;
  readonly region: string | undefined;
  /** Perhaps masked but for its last four digits. */
  readonly account: string | undefined;
  readonly apiId: string | undefined;
  readonly stage: string | undefined;
  readonly method: string | undefined;
  readonly path: string | undefined;
  /** Condition keys as AWS writes them; without values where the request does not carry one. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** What is known of the call that the policies of a paste are asked about. Pure and total. */
export function askedCall(
  text: string,
  { call, target, configurations }: Setup,
  policies: readonly PastedPolicy[],
): AskedCall {
  const denied = DENIAL.exec(text)?.groups;
  const [path, other] = target.paths;
  const known = ownersIn(policies);
  const { apiId = denied?.apiId ?? common(known.map((one) => one.apiId)) } = target;
  const ofApi = known.filter((one) => one.apiId === apiId);
  const region = target.region ?? denied?.region ?? common(ofApi.map((one) => one.region));
  const owner = target.account ?? call.parameters.accountId ?? denied?.account;
  const account = common(ofApi.map((one) => one.account));
  const type = apiTypeOf(call);
  return {
    auth: authModes.find((mode) => mode === call.facts.get("auth-mode")?.option) ?? authOf(call),
    apiType: type,
    region,
    account: completed(owner, account),
    apiId,
    stage: target.stage ?? denied?.stage,
    method: target.method ?? denied?.method,
    path: path === undefined || other !== undefined ? denied?.path : path,
    principal: callerOf(call, denied?.caller),
    action: denied?.action ?? actionOf(call),
    keys: new Map([
      ...networkKeys({ call, configurations }, undefined).map(
        ([key, values]) =>
          [key === "aws:sourcevpc" ? "aws:SourceVpc" : "aws:SourceVpce", values] as const,
      ),
      ...loggedKeys(call, type),
      ...headerKeys(call).map(
        ([key, values]) =>
          [key === "aws:referer" ? "aws:Referer" : "aws:UserAgent", values] as const,
      ),
    ]),
  };
}

const DENIAL =
  /(?:User: (?<caller>\S{1,2048}) )?is not authorized to perform: ?(?<action>execute-api:[A-Za-z]{1,40}) on resource: ?arn:[a-z-]{1,20}:execute-api:(?<region>[a-z0-9-]{1,40}):(?<account>[0-9*]{12}):(?<apiId>[a-z0-9]{1,40})\/(?<stage>[^/\s"\\*]{1,128})\/(?<method>[A-Z]{1,20})(?<path>\/[^\s"\\]*)?/;

function authOf({ facts }: Call): AuthMode | undefined {
  const isAuthorizers = facts.get("message")?.option === "authorizer-denied";
  return isAuthorizers ? "lambda-authorizer" : undefined;
}

/** To the policies of its callers an HTTP API is as public as a REST API. */
function apiTypeOf({ facts, parameters }: Call): ApiType | undefined {
  const type = facts.get("api-type")?.option;
  const isThroughEndpoint =
    /vpce-[0-9a-f]/.test(parameters.host ?? "") ||
    facts.get("policy-named")?.option === "vpc-endpoint";
  if (type === "http") return "rest";
  return apiTypes.find((one) => one === type) ?? (isThroughEndpoint ? "private" : undefined);
}

function callerOf(call: Call, named: string | undefined): Principal {
  if (named === undefined || named.includes("[")) return principalOf(call);
  if (named.startsWith("arn:")) return { kind: "arn", arn: named };
  return named === "anonymous" ? { kind: "anonymous" } : principalOf(call);
}

const OWNER = /:execute-api:([a-z]{2}-[a-z0-9-]{1,30}):(\d{12}):([a-z0-9]{10})(?=[/"])/g;

/** The APIs that policies name, each with its region and account. */
function ownersIn(policies: readonly PastedPolicy[]) {
  return policies.flatMap(({ document }) =>
    [...(JSON.stringify(document) ?? "").matchAll(OWNER)].map(
      ([, region = "", account = "", apiId = ""]) => ({ region, account, apiId }),
    ),
  );
}

/** An account whose masked digits a policy fills in. */
function completed(owner: string | undefined, named: string | undefined): string | undefined {
  if (named === undefined || owner === undefined) return owner ?? named;
  return isSameAccount(owner, named) ? named : owner;
}

/** Where a log says that the call came from. */
function loggedKeys(
  { records, ownAddress }: Call,
  type: ApiType | undefined,
): readonly (readonly [string, readonly string[]])[] {
  const logged = (name: string) =>
    records
      .map(({ fields }) => fields.get(name)?.value)
      .find((value) => value !== undefined && value !== "-" && value !== "");
  const address = logged("identity.sourceIp") ?? ownAddress;
  const network = address === undefined ? undefined : readNetwork(address);
  const isInside = type === "private" || (network !== undefined && isPrivateNetwork(network));
  const found = [
    [isInside ? "aws:VpcSourceIp" : "aws:SourceIp", address],
    ["aws:SourceVpc", logged("identity.vpcId")],
    ["aws:SourceVpce", logged("identity.vpceId")],
  ] as const;
  return found.flatMap(([key, value]) => (value === undefined ? [] : [[key, [value]] as const]));
}
