import type { Configuration } from "../../evidence";
import { hostKind } from "../host";
import type { Call } from "../types";
import { common, entryAt, objectsOf, textAt } from "./entries";
import { type Mapping, mappingsOf, matchMapping } from "./mappings";

/** Which API, stage, method and path a call was for, as far as that is known. */
export interface Target {
  readonly apiId?: string;
  readonly region?: string;
  readonly stage?: string;
  readonly method?: string;
  /** The paths, without stage and base path, that it may have been: one, or none where not known. */
  readonly paths: readonly string[];
  readonly host?: string;
  readonly hostKind: ReturnType<typeof hostKind> | "own" | "unknown";
  /** The account that owns the API; perhaps but for its last four digits. */
  readonly account?: string;
}

/** The configurations that are about a call's API, and what they are asked about. */
export interface Setup {
  readonly configurations: readonly Configuration[];
  readonly call: Call;
  readonly target: Target;
}

/** Each of some hundred questions goes through all of them; nobody pastes so many. */
const MOST_CONFIGURATIONS = 1_000;

/** Leave out the configurations of another API, stage, domain or region than the call's. */
export function setupOf(configurations: readonly Configuration[], call: Call): Setup {
  const { host, region } = call.parameters;
  const kind = host === undefined ? "unknown" : (hostKind(host) ?? "own");
  const near = configurations
    .slice(0, MOST_CONFIGURATIONS)
    .filter(
      (one) =>
        differsNot(one.options.get("region"), region) &&
        differsNot(domainOf(one)?.toLowerCase(), kind === "own" ? host?.toLowerCase() : undefined),
    );
  const mapped = kind === "own" ? mappingOf(near, call) : undefined;
  // `<api>-<vpce>.execute-api…`
  const inHost = /^([a-z0-9]{8,12})-vpce-/.exec(host ?? "")?.[1];
  const apiId =
    call.parameters.apiId ?? inHost ?? mapped?.mapping.apiId ?? common(near.flatMap(apiOf));
  const target = targetOf(call, { kind, mapped, apiId, configurations: near });
  return {
    configurations: near.filter(
      (one) =>
        apiOf(one).every((id) => id === apiId) &&
        stagesOf(one).every((name) => name === target.stage),
    ),
    call,
    target,
  };
}

/** True where the refusal, as it was answered or logged, leaves open whether there is such a method. */
export function leavesRouteOpen({ call: { facts } }: Setup): boolean {
  const message = facts.get("message")?.option;
  if (message === undefined)
    return facts.get("response-type")?.option === "missing-authentication-token";
  return message === "missing-authentication-token" || message === "authorization-not-sigv4";
}

/** The configurations that come from one of the sources, errors left out. */
export function from(setup: Setup, ...sources: readonly Configuration["source"][]) {
  return setup.configurations.filter(
    ({ source, error }) => error === undefined && sources.includes(source),
  );
}

/** Those that are not only declared: what exists, and what is deployed. */
export function deployed(setup: Setup): Setup {
  return { ...setup, configurations: setup.configurations.filter((one) => !one.isDeclared) };
}

/** The errors that a command ended with. */
export function errorsFrom(setup: Setup, ...sources: readonly Configuration["source"][]) {
  return setup.configurations.filter(
    ({ source, error }) => error !== undefined && sources.includes(source),
  );
}

function differsNot(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** The API that a configuration names: one, or none. */
function apiOf({ source, options, value, error }: Configuration): readonly string[] {
  const named = options.get("rest-api-id") ?? options.get("api-id");
  const inside =
    source === "apigateway get-rest-api"
      ? textAt(value, "id")
      : source === "apigatewayv2 get-api"
        ? textAt(value, "ApiId")
        : undefined;
  // "Invalid API identifier specified 111122223333:abcde12345"
  const refused = /^Invalid API identifier specified (?:\d{12}:)?([a-z0-9]{8,12})$/.exec(
    error?.message ?? "",
  )?.[1];
  const resource = /\/(?:restapis|apis)\/([a-z0-9]+)\/stages\//.exec(
    options.get("resource-arn") ?? "",
  )?.[1];
  const id = named ?? inside ?? refused ?? resource;
  // a name that stands for an id in the command as it was printed
  return id === undefined || id === "API_ID" || /[{}<>$]/.test(id) ? [] : [id];
}

/** The stage that a configuration is about: one, or none. */
function stagesOf({ source, options, value }: Configuration): readonly string[] {
  if (!/^apigateway(?:v2)? get-stage$/.test(source)) return [];
  const name = options.get("stage-name") ?? textAt(value, "stageName");
  return name === undefined ? [] : [name];
}

function domainOf({ source, options, value }: Configuration): string | undefined {
  if (options.has("domain-name")) return options.get("domain-name");
  return /get-domain-name$/.test(source) ? textAt(value, "domainName") : undefined;
}

interface Mapped {
  readonly mapping: Mapping;
  readonly rest: string;
}

function mappingOf(configurations: readonly Configuration[], call: Call): Mapped | undefined {
  const { path, host } = call.parameters;
  return path === undefined ? undefined : matchMapping(mappingsOf(configurations, host), path);
}

function targetOf(
  call: Call,
  known: {
    readonly kind: Target["hostKind"];
    readonly mapped: Mapped | undefined;
    readonly apiId: string | undefined;
    readonly configurations: readonly Configuration[];
  },
): Target {
  const { region, stage, method, path, host } = call.parameters;
  const { kind, mapped, apiId } = known;
  const arn = denialArn(call);
  const inUrl = stageAndPath(known.configurations, { kind, stage, path });
  return {
    ...(apiId === undefined ? {} : { apiId }),
    ...(region === undefined ? {} : { region }),
    ...(method === undefined ? {} : { method }),
    ...(host === undefined ? {} : { host }),
    ...(arn?.account === undefined ? {} : { account: arn.account }),
    ...(mapped === undefined ? inUrl : mappedTo(mapped)),
    ...(arn === undefined ? {} : { stage: arn.stage, method: arn.method, paths: [arn.path] }),
    hostKind: kind,
  };
}

function mappedTo({ mapping, rest }: Mapped): Pick<Target, "stage" | "paths"> {
  return { ...(mapping.stage === undefined ? {} : { stage: mapping.stage }), paths: [rest] };
}

/** The first segment of the URL is a stage, but on an HTTP API it may be the `$default` stage's path. */
function stageAndPath(
  configurations: readonly Configuration[],
  {
    kind,
    stage,
    path,
  }: { kind: Target["hostKind"]; stage?: string | undefined; path?: string | undefined },
): Pick<Target, "stage" | "paths"> {
  const isDirect = kind === "execute-api" || kind === "vpc-endpoint" || kind === "unknown";
  if (!isDirect || stage === undefined || path === undefined) return { paths: [] };
  const names = configurations.flatMap(stageNames);
  const whole = path === "/" ? `/${stage}` : `/${stage}${path}`;
  if (names.includes(stage)) return { stage, paths: [path] };
  if (names.includes("$default")) return { stage: "$default", paths: [whole] };
  const isHttp = configurations.some(({ source }) => source.startsWith("apigatewayv2 "));
  return { stage, paths: isHttp && names.length === 0 ? [path, whole] : [path] };
}

/** The stages of an HTTP API that a configuration names; an export of `$default` has no base path. */
function stageNames({ source, value, options }: Configuration): readonly (string | undefined)[] {
  if (source === "apigatewayv2 get-stages") {
    return objectsOf(entryAt(value, "Items")?.value).map((item) => textAt(item, "StageName"));
  }
  if (source === "apigatewayv2 get-stage") return [textAt(value, "StageName")];
  if (source !== "openapi-document" || options.has("rest-api-id")) return [];
  const [server] = objectsOf(entryAt(value, "servers")?.value);
  return textAt(server, "variables", "basePath", "default") === "" ? ["$default"] : [];
}

/** What API Gateway itself took the call for, as a denial says it. */
function denialArn({ denial }: Call) {
  const found =
    /on resource:\s{0,9}arn:aws[a-z-]{0,20}:execute-api:[a-z0-9-]{1,40}:(?<account>[0-9*]{12}):[a-z0-9]{1,40}\/(?<stage>[^/\s"\\*]{1,128})\/(?<method>[A-Z]{1,20})(?<path>\/[^\s"\\]*)/.exec(
      denial ?? "",
    )?.groups;
  const { account, stage, method, path } = found ?? {};
  if (stage === undefined || method === undefined || path === undefined) return undefined;
  return { account, stage, method, path };
}
