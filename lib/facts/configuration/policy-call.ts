import { madeList, madeObject, policyOf } from "../../evidence";
import {
  type ApiType,
  apiTypes,
  type Effect,
  effectsOn,
  isPrivateNetwork,
  matchStatements,
  type Policy,
  type PolicyCall,
  type PolicyKind,
  type Principal,
  presentKeys,
  readNetwork,
  readPolicy,
  requestKeys,
  resourceArn,
} from "../../policy";
import { once } from "../once";
import { dateMilliseconds } from "../signing";
import type { Call } from "../types";
import { common, type Entry, entryAt, isCut, objectsOf, textAt } from "./entries";
import { policyJson } from "./policy-json";
import type { Setup, Target } from "./setup";

/** The policy that a member holds, as an object or as text; undefined where it cannot be read whole. */
export function policyIn(entry: Entry | undefined, kind: PolicyKind): Policy | undefined {
  const document = policyOf(entry?.value);
  return document === undefined || isCut(document)
    ? undefined
    : readPolicy(openPlaceholders(policyJson(document)), kind).policy;
}

/** The Denies of a policy that cannot be read whole, as a policy of their own. */
export function denialsIn(entry: Entry | undefined, kind: PolicyKind): Policy | undefined {
  const document = policyOf(entry?.value);
  const written = entryAt(document, "Statement");
  if (document === undefined || written === undefined) return undefined;
  const denials = objectsOf(written.value).filter(
    (one) => !isCut(one) && textAt(one, "Effect") === "Deny",
  );
  const members = document.members.filter(({ key }) => key !== written.key);
  const statement = { ...written, value: madeList(written, denials) };
  const policy = madeObject(document, [...members, statement]);
  return denials.length === 0 ? undefined : policyIn({ ...written, value: policy }, kind);
}

/**
 * An account or API that somebody left out of a text, or never filled in: which of both, nobody knows.
 */
function openPlaceholders(json: unknown): unknown {
  if (typeof json === "string") {
    return json.replace(RESOURCE, (whole, head: string, account: string, api: string) =>
      isPlaceholder(account, /^(?:[\d*?]{0,12}|\$\{.*)$/) ||
      isPlaceholder(api, /^(?:[a-z0-9*?]{10}|.{0,9}[*?].{0,9}|\$\{.*)$/)
        ? `${head}\${account}:\${api}`.replace(/\$(account|api)/g, "$${$1}")
        : whole,
    );
  }
  if (Array.isArray(json)) return json.map(openPlaceholders);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, openPlaceholders(one)]));
}

const RESOURCE = /^(arn:[^:]{1,20}:execute-api:[^:]{0,40}:)([^:]{0,60}):([^/:]{1,60})(?=\/|$)/;

function isPlaceholder(part: string, real: RegExp): boolean {
  return !real.test(part) || (/^\w{8}/.test(part) && new Set(part).size === 1);
}

/** What a policy may say of the call, as far as the paste tells of it: one, or several where it depends. */
export function effectsOfCall(policy: Policy, setup: Setup, endpoint?: string): readonly Effect[] {
  const effects = policyCalls(setup, policy, endpoint).flatMap((call) =>
    effectsOn(matchStatements(policy, call)),
  );
  return [...new Set(effects)];
}

/**
 * The one thing that a policy says of the call.
 *
 * @param endpoint the VPC endpoint that the call comes through, where others than the host name it
 */
export function effectOn(policy: Policy, setup: Setup, endpoint?: string): Effect | "unknown" {
  const [effect = "unknown", another] = effectsOfCall(policy, setup, endpoint);
  return another === undefined ? effect : "unknown";
}

/** The call as a policy sees it; several where the path may be one of several. */
export function policyCalls(
  setup: Setup,
  policy: Policy,
  endpoint?: string,
): readonly PolicyCall[] {
  const account = accountIn(policy, setup.target);
  const paths = setup.target.paths.length === 0 ? [undefined] : setup.target.paths;
  return paths.flatMap((path) =>
    apiTypesOf(setup.call, policy).map((apiType) =>
      policyCall(setup, { path, account, endpoint, apiType }),
    ),
  );
}

/**
 * What kind of API the call may have been for. A log that has a public address of the caller is that of a
 * public one; the address that somebody asked for counts for a public API, and for no private one.
 */
function apiTypesOf(call: Call, policy: Policy): readonly (ApiType | undefined)[] {
  const type = call.facts.get("api-type")?.option;
  // to the identity policies of its callers an HTTP API is as public as a REST API
  const known = type === "http" ? "rest" : apiTypes.find((one) => one === type);
  if (known !== undefined) return [known];
  const address = loggedAddress(call);
  const network = address === undefined ? undefined : readNetwork(address);
  if (network !== undefined && !isPrivateNetwork(network)) return ["rest"];
  if (ownAddress(call) === undefined) return [undefined];
  return isOfPublic(policy) && !isFromVpc(call) ? ["rest"] : ["rest", "private"];
}

/** The address that the caller asked for, or tells; behind a distribution an API sees another one. */
export function ownAddress({ ownAddress: own, facts }: Call): string | undefined {
  const inFront = facts.get("cloudfront-in-front")?.option ?? "no";
  return facts.get("host")?.option === "cloudfront" || inFront !== "no" ? undefined : own;
}

/** Whether a call is shown to go through an endpoint of a VPC. */
export function isFromVpc({ facts }: Pick<Call, "facts">): boolean {
  return (
    facts.get("host")?.option === "vpc-endpoint" ||
    facts.get("host-resolves-to")?.option === "private-address" ||
    facts.get("policy-named")?.option === "vpc-endpoint" ||
    facts.has("vpc-endpoint-policy")
  );
}

/**
 * Whether a policy looks for public addresses, and for no network of a VPC: it is a public API's.
 *
 * Source: developer guide, AWS condition keys that can be used in API Gateway resource policies.
 */
export function isOfPublic({ statements }: Policy): boolean {
  const conditions = statements.flatMap((one) => one.conditions);
  const networks = conditions
    .filter(({ key }) => /^aws:sourceip$/i.test(key))
    .flatMap(({ values }) => values.flatMap((value) => readNetwork(value) ?? []));
  return (
    networks.some((one) => !isPrivateNetwork(one)) &&
    !conditions.some(({ key }) => /^aws:(?:vpcsourceip|sourcevpce?)$/i.test(key))
  );
}

/**
 * The account that owns the API: as a denial shows it, its masked digits filled in from the policy.
 * A region has each API id once, so an ARN with the API's id is of that account.
 */
function accountIn(policy: Policy, { account, apiId }: Target): string | undefined {
  if (account !== undefined && !account.includes("*")) return account;
  const named = policy.statements
    .flatMap(({ resource }) => resource?.values ?? [])
    .flatMap((value) => {
      const [, owner, api] = /:execute-api:[^:]*:(\d{12}):([a-z0-9]+)/.exec(value) ?? [];
      return owner !== undefined && api === apiId ? [owner] : [];
    });
  // where they differ, somebody wrote another one for the reader
  return common(named) ?? account;
}

function policyCall(
  { call, target, configurations }: Setup,
  found: {
    readonly path: string | undefined;
    readonly account: string | undefined;
    readonly endpoint: string | undefined;
    readonly apiType: ApiType | undefined;
  },
): PolicyCall {
  const { apiId, region, stage, method } = target;
  const { path, account, apiType } = found;
  const known = {
    ...(region === undefined ? {} : { region }),
    ...(account === undefined ? {} : { account }),
    ...(apiId === undefined ? {} : { apiId }),
    ...(stage === undefined ? {} : { stage }),
    ...(method === undefined ? {} : { method }),
    ...(path === undefined ? {} : { path }),
  };
  const principal = principalOf(call);
  // the partition of a region in China or GovCloud has another name
  const partition = /^(?:cn|us-gov)-/.test(region ?? "cn-") ? {} : { partition: "aws" };
  const arn = resourceArn({ ...known, ...partition });
  return {
    action: actionOf(call),
    resource: arn,
    principal,
    keys: new Map([
      ...requestKeys({ apiType, principal, arn }),
      ...networkKeys({ call, configurations }, found.endpoint),
      ...addressKeys(call, apiType),
      ...timeKeys(call),
      ...headerKeys(call),
    ]),
    present: presentKeys(apiType, principal),
    ownAccount: "unknown",
  };
}

/** The action that a call is taken for. */
export function actionOf({ facts }: Call): string {
  const isOfConnections =
    facts.get("denied-action")?.option === "manage-connections" ||
    facts.get("websocket-step")?.option === "connections-api";
  return isOfConnections ? "execute-api:ManageConnections" : "execute-api:Invoke";
}

/**
 * Who calls, for a policy. Only a method with IAM authorization gives a caller a name; a denial says
 * which one.
 */
export function principalOf({ facts, denial }: Call): Principal {
  const named = /^(?:User: )?(?<arn>arn:\S+)/.exec(denial ?? "")?.groups?.arn;
  if (named !== undefined && !named.includes("*")) return { kind: "arn", arn: named };
  const mode = facts.get("auth-mode")?.option;
  const sent = facts.get("authorization-sent")?.option;
  const isAnonymous =
    facts.get("principal")?.option === "anonymous" ||
    (mode !== undefined && mode !== "iam") ||
    sent === "none" ||
    sent === "bearer";
  return isAnonymous ? { kind: "anonymous" } : { kind: "unknown" };
}

type Keys = readonly (readonly [string, readonly string[]])[];

/** The endpoint that the host or a log names, and the VPC that it is in. */
export function networkKeys(
  { call, configurations }: Pick<Setup, "call" | "configurations">,
  known: string | undefined,
): Keys {
  const endpoint =
    known ??
    /-(vpce-[0-9a-f]+)\.execute-api\./.exec(call.parameters.host ?? "")?.[1] ??
    logged(call, "identity.vpceId", /^vpce-[0-9a-f]+$/);
  const described =
    endpoint === undefined
      ? undefined
      : endpointsIn(configurations).find((one) => textAt(one, "VpcEndpointId") === endpoint);
  const vpc = logged(call, "identity.vpcId", /^vpc-[0-9a-f]+$/) ?? textAt(described, "VpcId");
  return [
    ...(endpoint === undefined ? [] : [["aws:sourcevpce", [endpoint]] as const]),
    ...(vpc === undefined ? [] : [["aws:sourcevpc", [vpc]] as const]),
  ];
}

/** The VPC endpoints that a paste describes; each of its policies asks for them. */
const endpointsIn = once((configurations: Setup["configurations"]) =>
  configurations
    .filter(({ source, error }) => source === "ec2 describe-vpc-endpoints" && error === undefined)
    .flatMap(({ value }) => objectsOf(entryAt(value, "VpcEndpoints")?.value)),
);

/** What a log of the same request has in a field, where it looks as it should. */
function logged({ records }: Call, name: string, look: RegExp): string | undefined {
  return records
    .map(({ fields }) => fields.get(name)?.value)
    .find((value) => value !== undefined && look.test(value));
}

/** When API Gateway answered, as the answer's date has it, or a log. */
function timeKeys(call: Call): Keys {
  const served = call.exchange?.response?.headers.find(({ name }) => name === "date")?.value ?? "";
  const epoch = logged(call, "requestTimeEpoch", /^\d{13}$/);
  const dated = HTTP_DATE.test(served) ? dateMilliseconds(served) : Number.NaN;
  const milliseconds = epoch === undefined ? dated : Number(epoch);
  if (Number.isNaN(milliseconds)) return [];
  const seconds = String(Math.floor(milliseconds / 1000));
  return [
    ["aws:currenttime", [seconds]],
    ["aws:epochtime", [seconds]],
  ];
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** The address that a public API sees: its log has it, or that of its firewall, or the caller asked for it. */
function addressKeys(call: Call, apiType: ApiType | undefined): Keys {
  if (apiType === undefined || apiType === "private") return [];
  const address = loggedAddress(call) ?? ownAddress(call);
  return address === undefined ? [] : [["aws:sourceip", [address]]];
}

function loggedAddress(call: Call): string | undefined {
  return (
    logged(call, "identity.sourceIp", ADDRESS) ?? logged(call, "httpRequest.clientIp", ADDRESS)
  );
}

const ADDRESS = /^[0-9a-f.:]{2,45}$/i;

/** The condition keys that are fields of the request. */
export function headerKeys({ exchange }: Call): Keys {
  const request = exchange?.request;
  return [["aws:useragent", "user-agent"] as const, ["aws:referer", "referer"] as const].flatMap(
    ([key, name]): Keys => {
      const field = request?.headers.find((one) => one.name === name);
      if (field !== undefined) return [[key, [field.value]]];
      return request?.isWholeHead ? [[key, []]] : [];
    },
  );
}
