import { type JsonObject, policyOf } from "../../evidence";
import {
  evaluatePolicy,
  type Policy,
  type PolicyCall,
  type PolicyDecision,
  type Principal,
  readPolicy,
} from "../../policy";
import type { Call } from "../types";
import { common, type Entry, plainJson } from "./entries";
import type { Setup, Target } from "./setup";

/** The policy that a member holds, as an object or as text; undefined where it cannot be read whole. */
export function policyIn(entry: Entry | undefined): Policy | undefined {
  const document = policyOf(entry?.value);
  return document === undefined || isCut(document) ? undefined : readPolicy(plainJson(document));
}

function isCut(document: JsonObject): boolean {
  return (
    document.isCut || document.members.some(({ value }) => value.kind === "object" && isCut(value))
  );
}

/**
 * What a policy says of the call, as far as the paste tells of it.
 *
 * @param endpoint the VPC endpoint that the call comes through, where others than the host name it
 */
export function effectOn(
  policy: Policy,
  setup: Setup,
  endpoint?: string,
): PolicyDecision["effect"] {
  const account = accountIn(policy, setup.target);
  const paths = setup.target.paths.length === 0 ? [undefined] : setup.target.paths;
  const effects = new Set(
    paths.map(
      (path) => evaluatePolicy(policy, policyCall(setup, { path, account, endpoint })).effect,
    ),
  );
  const [effect = "unknown"] = effects;
  return effects.size === 1 ? effect : "unknown";
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
  const one = common(named);
  const fits = [...(account ?? "")].every((digit, at) => digit === "*" || digit === one?.[at]);
  return fits ? one : undefined;
}

function policyCall(
  { call, target }: Setup,
  found: {
    readonly path: string | undefined;
    readonly account: string | undefined;
    readonly endpoint: string | undefined;
  },
): PolicyCall {
  const { apiId, region, stage, method } = target;
  const { path, account } = found;
  const known = {
    ...(region === undefined ? {} : { region }),
    ...(account === undefined ? {} : { account }),
    ...(apiId === undefined ? {} : { apiId }),
    ...(stage === undefined ? {} : { stage }),
    ...(method === undefined ? {} : { method }),
    ...(path === undefined ? {} : { path }),
  };
  const principal = principalOf(call);
  return {
    action: "execute-api:Invoke",
    // the partition of a region in China or GovCloud has another name
    resource: {
      ...known,
      ...(/^(?:cn|us-gov)-/.test(region ?? "cn-") ? {} : { partition: "aws" }),
    },
    principal,
    keys: conditionKeys(call, principal, found.endpoint),
  };
}

/**
 * Who calls, for a policy. Only a method with IAM authorization gives a caller a name; a denial says
 * which one.
 */
function principalOf({ facts, exchange }: Call): Principal {
  const named = /User: (?<arn>arn:[^\s"\\]+)/.exec(exchange?.response?.body?.value ?? "")?.groups
    ?.arn;
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

/**
 * The condition keys of the call that the paste shows, or that cannot be there.
 *
 * Source: developer guide, condition keys that can be used in resource policies.
 */
function conditionKeys(
  call: Call,
  principal: Principal,
  endpoint: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ["aws:securetransport", ["true"]] as const,
    ...networkKeys(call, endpoint),
    ...addressKeys(call),
    ...identityKeys(principal),
    ...headerKeys(call),
  ]);
}

type Keys = readonly (readonly [string, readonly string[]])[];

/** Only a private API sees the VPC of its callers. */
function networkKeys({ facts, parameters }: Call, known: string | undefined): Keys {
  const type = facts.get("api-type")?.option;
  const endpoint = known ?? /-(vpce-[0-9a-f]+)\.execute-api\./.exec(parameters.host ?? "")?.[1];
  if (endpoint !== undefined) return [["aws:sourcevpce", [endpoint]]];
  if (type !== "rest" && type !== "http" && type !== "websocket") return [];
  return ["aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip"].map((key) => [key, []] as const);
}

/** The address that a public API sees: its log has it, or the caller asked for it. */
function addressKeys({ facts, records, ownAddress }: Call): Keys {
  const type = facts.get("api-type")?.option;
  if (type === undefined || type === "private") return [];
  const logged = records
    .map(({ fields }) => fields.get("identity.sourceIp")?.value)
    .find((value) => value !== undefined && value !== "-");
  const address = logged ?? ownAddress;
  return address === undefined ? [] : [["aws:sourceip", [address]]];
}

const keysOfSignedCalls = [
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principaltype",
  "aws:userid",
  "aws:username",
  "aws:tokenissuetime",
  "aws:multifactorauthpresent",
  "aws:multifactorauthage",
];

function identityKeys(principal: Principal): Keys {
  if (principal.kind === "anonymous") return keysOfSignedCalls.map((key) => [key, []] as const);
  if (principal.kind === "unknown") return [];
  const account = ["aws:principalaccount", [principal.arn.split(":")[4] ?? ""]] as const;
  // a session's ARN leaves out the path of its role
  const isUser = principal.arn.includes(":user/");
  return isUser ? [account, ["aws:principalarn", [principal.arn]]] : [account];
}

function headerKeys({ exchange }: Call): Keys {
  const request = exchange?.request;
  return [["aws:useragent", "user-agent"] as const, ["aws:referer", "referer"] as const].flatMap(
    ([key, name]): Keys => {
      const field = request?.headers.find((one) => one.name === name);
      if (field !== undefined) return [[key, [field.value]]];
      return request?.isWholeHead ? [[key, []]] : [];
    },
  );
}
