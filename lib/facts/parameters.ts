import type { Exchange } from "../evidence";
import { refusedInList } from "./call-lists";
import { apiAccount, callerParameters } from "./caller-parameters";
import { exchangeOf, matchInMessage, responseField } from "./fields";
import { hostKind, requestHost } from "./host";
import { fitsParameter, parameterNames } from "./parameter-shapes";
import type { Parameters, Subject } from "./types";

/** Collect what fills in the commands of a checklist; what is not in the paste is left out. */
export function extractParameters(subject: Subject): Parameters {
  return fitting(fromRequest(subject), fromMessage(subject), fromList(subject));
}

/** Values by their names; an empty one is none. */
type Found = { readonly [P in keyof Parameters]?: string | undefined };

/** Of each name the first value that is found, where it has the name's shape. */
export function fitting(...all: readonly Found[]): Parameters {
  return firstOf(all, fitsParameter);
}

/** Of each name the first value that is found, where it passes a test. */
export function firstOf(
  all: readonly Found[],
  passes: typeof fitsParameter = () => true,
): Parameters {
  const parameters: { -readonly [P in keyof Parameters]: string } = {};
  for (const name of parameterNames) {
    let value: string | undefined;
    for (const found of all) value ||= found[name];
    if (value && passes(name, value)) parameters[name] = value;
  }
  return parameters;
}

/** What is a part of another parameter: the scope of a web ACL, and the region of a stage's. */
export function withParts(parameters: Parameters): Parameters {
  const [, region, kind] =
    /^arn:[^:]+:wafv2:([^:]*):[^:]*:(regional|global)\//.exec(parameters.webAclArn ?? "") ?? [];
  const isRegional = kind === "regional";
  return fitting(parameters, {
    wafScope: isRegional ? "REGIONAL" : kind && "CLOUDFRONT",
    region: isRegional ? region : undefined,
  });
}

/** What people write of the refused call where they list several, with no request to see. */
function fromList(subject: Subject): Found {
  if (subject.document.kind !== "error-text") return {};
  const { method, path } = refusedInList(subject) ?? {};
  return { method, path };
}

function fromRequest(subject: Subject): Found {
  const host = requestHost(subject)?.name ?? ownMachine(exchangeOf(subject)?.request);
  const kind = host === undefined ? undefined : hostKind(host);
  const request = exchangeOf(subject)?.request;
  const target = request?.target?.value ?? urlWithHost(subject, host);
  const { scheme, port, pathname, query } = addressOf(target, request);
  const [, first = "", ...rest] = pathname?.split("/") ?? [];
  const isExecuteApi = kind === "execute-api" || kind === "vpc-endpoint";
  const labels = host?.split(".") ?? [];
  const id =
    responseField(subject, "x-amzn-requestid") ?? responseField(subject, "apigw-requestid");
  const inStage = first === "" ? undefined : `/${rest.join("/")}`;
  return {
    host,
    scheme,
    port,
    query,
    vpcEndpointId: /\bvpce-[0-9a-f]{8,17}(?![0-9a-f])/.exec(host ?? "")?.[0],
    method: request?.method?.value,
    requestId: id?.value,
    extendedRequestId: responseField(subject, "x-amz-apigw-id")?.value,
    region: isExecuteApi ? labels[labels.indexOf("execute-api") + 1] : undefined,
    apiId: kind === "execute-api" ? labels[0] : undefined,
    stage: isExecuteApi ? first : undefined,
    path: isExecuteApi ? inStage : pathname,
  };
}

function urlWithHost(subject: Subject, host: string | undefined): string | undefined {
  if (subject.document.kind !== "error-text" || host === undefined) return undefined;
  return subject.document.urls.find(({ value }) => value.includes(host))?.value;
}

/** What of an address decides what is called; a `Host` has the port where the target is no whole URL. */
function addressOf(target: string | undefined, request: Exchange["request"]) {
  const field = request?.headers.find(({ name }) => name === "host")?.value.trim();
  const { scheme, authority, pathname, query } =
    /^(?:(?<scheme>[a-z]+):\/\/(?<authority>[^/?#\s]*))?(?<pathname>\/[^?#\s]*)?(?:\?(?<query>[^#\s]*))?/i.exec(
      target ?? "",
    )?.groups ?? {};
  const port = /:(?!443$|80$)(\d{1,5})$/.exec(
    authority ?? field ?? request?.host?.value ?? "",
  )?.[1];
  return {
    pathname,
    scheme: scheme === "http" ? scheme : undefined,
    port,
    query: query === undefined ? undefined : writable(query),
  };
}

/** A query as it can stand in a command: what was hidden is a name in capitals, and odd signs are encoded. */
function writable(query: string): string {
  return query
    .replace(/\[hidden[^\]&]*\]?/g, "HIDDEN")
    .replace(/\p{Cs}/gu, "")
    .replace(/[^\w/.~@%+=&-]/gu, encodeURIComponent);
}

/** The caller's own machine, which is no host that a facet knows. */
function ownMachine(request: Exchange["request"]): string | undefined {
  const written = [request?.target?.value, request?.host?.value].map(
    (value = "") => /^(?:https?:\/\/)?(localhost)(?::\d{1,5})?(?:[/?#]|$)/i.exec(value)?.[1],
  );
  return written.find((name) => name !== undefined);
}

/**
 * The id of the answer's `x-amzn-requestid` as the SDKs print it: Java and Go, JavaScript 3 and 2.
 * A function's own log writes `RequestId: ...` and `"requestId"` for its invocation.
 */
const sdkRequestId =
  /(?:Request ID|RequestID|request id): ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b|\$metadata["']?:\s{0,80}\{[^{}]{0,300}?requestId["']?:\s{0,80}["']([0-9a-f-]{36})["']|\brequestId["']?:\s{0,80}["']([0-9a-f-]{36})["'],\s{0,80}["']?statusCode\b/;

/** A denial names the API, the stage, the method and the path that API Gateway really matched. */
function fromMessage(subject: Subject): Found {
  const arn = matchInMessage(
    subject,
    /arn:aws[a-z-]{0,20}:execute-api:(?<region>[a-z0-9-]{1,40}):(?<account>[0-9*]{0,12}):(?<apiId>[a-z0-9]{1,40})\/(?<stage>[^/\s"\\]{1,128})\/(?<method>[A-Z]{1,20})(?<path>\/[^\s"\\]*)?/,
  );
  const { region, account, apiId, stage, method, path } = arn?.match.groups ?? {};
  const caller = callerParameters(
    matchInMessage(subject, /\bUser: (arn:aws[^\s"\\]{1,300})/)?.match[1],
  );
  const policy = matchInMessage(
    subject,
    /\b(?:policy|boundary): (arn:aws[a-z-]{0,20}:(?:iam|organizations)::(?:\d{12}|aws):policy\/[\w+=.@/-]{0,199}[\w+=@/-])/,
  );
  const authorization = matchInMessage(
    subject,
    /authorization(?: id: {0,3}|-details\/)([A-Za-z0-9][\w-]{7,127})/,
  );
  const id =
    subject.document.kind === "error-text" ? matchInMessage(subject, sdkRequestId) : undefined;
  return {
    requestId: id?.match[1] ?? id?.match[2] ?? id?.match[3],
    policyArn: policy?.match[1],
    authorizationId: authorization?.match[1],
    region,
    apiId,
    stage,
    method,
    path,
    ...caller,
    ...apiAccount(account, caller.callerAccountId),
  };
}
