import type { AskedCall } from "./facts";
import {
  type ApiType,
  type AuthMode,
  apiTypes,
  authModes,
  type OpenRequest,
  type Principal,
  resourceArn,
} from "./policy";

/** A call that policies are asked about, as a person fills it in; an empty text is not known. */
export interface PolicyForm {
  readonly apiType: ApiType | "";
  readonly auth: AuthMode | "";
  /** An ARN, or `anonymous`. */
  readonly principal: string;
  readonly action: string;
  readonly region: string;
  readonly account: string;
  readonly apiId: string;
  readonly stage: string;
  readonly method: string;
  readonly path: string;
  /** Condition keys as AWS writes them; `-` where the request does not carry one, as logs write it. */
  readonly keys: { readonly [key: string]: string };
}

const NOT_CARRIED = "-";

/** The form as a paste fills it in. */
export function formOf({ principal, keys, ...call }: AskedCall): PolicyForm {
  const { auth = "", apiType = "", action, region = "", account = "" } = call;
  const { apiId = "", stage = "", method = "", path = "" } = call;
  return {
    apiType,
    auth,
    principal:
      principal.kind === "arn" ? principal.arn : principal.kind === "unknown" ? "" : ANYBODY,
    action,
    region,
    account,
    apiId,
    stage,
    method,
    path,
    keys: Object.fromEntries([...keys].map(([key, [value = NOT_CARRIED]]) => [key, value])),
  };
}

const ANYBODY = "anonymous";

/** What an answer fills in; what a person is not sure of is not known. */
const fillings = new Map<string, Partial<PolicyForm>>([
  ...apiTypes.map((apiType) => [`api-type=${apiType}`, { apiType }] as const),
  // to the policies of its callers an HTTP API is as public as a REST API
  ["api-type=http", { apiType: "rest" }],
  ["api-type=unsure", { apiType: "" }],
  ...authModes.map((auth) => [`auth-mode=${auth}`, { auth }] as const),
  ["auth-mode=unsure", { auth: "" }],
  ["principal=anonymous", { principal: ANYBODY }],
  ["host=vpc-endpoint", { apiType: "private" }],
  [
    "websocket-step=connections-api",
    { apiType: "websocket", action: "execute-api:ManageConnections" },
  ],
  ["denied-action=manage-connections", { action: "execute-api:ManageConnections" }],
]);

/** What answers to the diagnosis' questions fill in of the form; ids that are none fill in nothing. */
export function answeredForm(answers: ReadonlyMap<string, string>): Partial<PolicyForm> {
  let form: Partial<PolicyForm> = {};
  for (const [facet, option] of answers) form = { ...form, ...fillings.get(`${facet}=${option}`) };
  return form;
}

/** The request that a form tells of. */
export function requestOf(form: PolicyForm): OpenRequest {
  const { principal, action, keys } = form;
  return {
    auth: authModes.find((one) => one === form.auth),
    apiType: apiTypes.find((one) => one === form.apiType),
    principal: principalOf(principal.trim()),
    action: action.trim() === "" ? "execute-api:Invoke" : action.trim(),
    arn: arnOf(form),
    context: new Map(
      Object.entries(keys).flatMap(([key, written]): readonly [string, readonly string[]][] => {
        const value = written.trim();
        if (value === "") return [];
        return [[key, value === NOT_CARRIED ? [] : [value]]];
      }),
    ),
  };
}

function principalOf(written: string): Principal {
  if (written === ANYBODY) return { kind: "anonymous" };
  return /^arn:/.test(written) ? { kind: "arn", arn: written } : { kind: "unknown" };
}

function arnOf({ region, account, apiId, stage, method, path }: PolicyForm): string {
  const known = (text: string) => (text.trim() === "" ? undefined : text.trim());
  const parts = {
    partition: partitionOf(region),
    region: known(region),
    account: known(account),
    apiId: known(apiId),
    stage: known(stage),
    method: known(method)?.toUpperCase(),
    path: known(path),
  };
  // a route of a WebSocket API has no path
  if (/^\$/.test(method.trim())) {
    return resourceArn({ ...parts, method: method.trim(), path: "" }).replace(/\/$/, "");
  }
  return resourceArn(parts);
}

function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
