import { exchangeOf, matchInMessage, responseField } from "./fields";
import { hostKind, requestHost } from "./host";
import { fitsParameter, parameterNames } from "./parameter-shapes";
import type { Parameters, Subject } from "./types";

/** Collect what fills in the commands of a checklist; what is not in the paste is left out. */
export function extractParameters(subject: Subject): Parameters {
  return fitting({ ...fromMessage(subject), ...fromRequest(subject) });
}

/** Those of some values that have the shape of their name. */
export function fitting(
  found: { readonly [P in keyof Parameters]: string | undefined },
): Parameters {
  const parameters: { -readonly [P in keyof Parameters]: string } = {};
  for (const name of parameterNames) {
    const value = found[name];
    if (value !== undefined && fitsParameter(name, value)) parameters[name] = value;
  }
  return parameters;
}

function fromRequest(subject: Subject): Found {
  const host = requestHost(subject)?.name;
  const kind = host === undefined ? undefined : hostKind(host);
  const request = exchangeOf(subject)?.request;
  const target = request?.target?.value ?? urlWithHost(subject, host);
  const pathname = target === undefined ? undefined : pathOf(target);
  const [, first = "", ...rest] = pathname?.split("/") ?? [];
  const isExecuteApi = kind === "execute-api" || kind === "vpc-endpoint";
  const labels = host?.split(".") ?? [];
  const id =
    responseField(subject, "x-amzn-requestid") ?? responseField(subject, "apigw-requestid");
  return {
    ...defined("host", host),
    ...defined("vpcEndpointId", /(?:^|-)(vpce-[0-9a-f]{8,17})[-.]/.exec(host ?? "")?.[1]),
    ...defined("method", request?.method?.value),
    ...defined("requestId", id?.value),
    ...defined("extendedRequestId", responseField(subject, "x-amz-apigw-id")?.value),
    ...(isExecuteApi
      ? {
          ...defined("region", labels[labels.indexOf("execute-api") + 1]),
          ...(kind === "execute-api" ? defined("apiId", labels[0]) : {}),
          ...(first === "" ? {} : { stage: first, path: `/${rest.join("/")}` }),
        }
      : defined("path", pathname)),
  };
}

type Found = { readonly [P in keyof Parameters]: string };

function defined(name: keyof Parameters, value: string | undefined): Found {
  return value === undefined || value === "" ? {} : { [name]: value };
}

function urlWithHost(subject: Subject, host: string | undefined): string | undefined {
  if (subject.document.kind !== "error-text" || host === undefined) return undefined;
  return subject.document.urls.find(({ value }) => value.includes(host))?.value;
}

function pathOf(target: string): string | undefined {
  const match = /^(?:[a-z]+:\/\/[^/?#\s]*)?(\/[^?#\s]*)/i.exec(target);
  return match?.[1];
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
    /arn:aws[a-z-]{0,20}:execute-api:(?<region>[a-z0-9-]{1,40}):(?<accountId>[0-9*]{0,12}):(?<apiId>[a-z0-9]{1,40})\/(?<stage>[^/\s"\\]{1,128})\/(?<method>[A-Z]{1,20})(?<path>\/[^\s"\\]*)?/,
  );
  const { region, accountId, apiId, stage, method, path } = arn?.match.groups ?? {};
  const id =
    subject.document.kind === "error-text" ? matchInMessage(subject, sdkRequestId) : undefined;
  return {
    ...defined("requestId", id?.match[1] ?? id?.match[2] ?? id?.match[3]),
    ...defined("region", region),
    ...defined("apiId", apiId),
    ...defined("stage", stage),
    ...defined("method", method),
    ...defined("path", path),
    ...defined("accountId", accountId),
    ...fromDenial(subject),
  };
}

/**
 * Who was denied, and what IAM says of the denial since its Access Troubleshooter: the policy's ARN behind
 * the kind of policy, and an authorization id, in a link to the console and for the API.
 *
 * Source: IAM's guide, "Troubleshoot access denied error messages with authorization ID".
 */
function fromDenial(subject: Subject): Found {
  const caller = matchInMessage(subject, /User: (arn:aws[^\s"\\,]{1,512})/);
  const policy = matchInMessage(
    subject,
    /\b(?:policy|boundary): (arn:aws[^\s"'\\,]{1,510}[A-Za-z0-9_-])/,
  );
  return {
    ...defined("callerArn", caller?.match[1]),
    ...defined("policyArn", policy?.match[1]),
    ...defined("authorizationId", authorizationIn(subject)),
  };
}

function authorizationIn(subject: Subject): string | undefined {
  const found = matchInMessage(
    subject,
    /authorization id: ?([0-9A-Za-z]{8,256})|#\/authorization-details\/([0-9A-Za-z]{8,256})/i,
  );
  return found?.match[1] ?? found?.match[2];
}

/** What is a part of another parameter: the caller's name, the web ACL's. */
export function withParts(parameters: Parameters): Parameters {
  const [, , , , account, ...resource] = parameters.callerArn?.split(":") ?? [];
  const [kind = "", ...names] = resource.join(":").split("/");
  const [, , , region, , ...acl] = parameters.webAcl?.split(":") ?? [];
  const [scope, , aclName] = acl.join(":").split("/");
  const isAssumed = kind === "assumed-role";
  return fitting({
    ...defined("callerAccountId", account),
    // an assumed role's ARN leaves out the path of the role
    ...(isAssumed ? { roleName: names[0] ?? "", sessionName: names[1] ?? "" } : {}),
    ...(kind === "role" ? defined("roleName", names.at(-1)) : {}),
    ...(kind === "user" ? defined("userName", names.at(-1)) : {}),
    ...(scope === "regional" ? { wafScope: "REGIONAL", ...defined("region", region) } : {}),
    ...(scope === "global" ? { wafScope: "CLOUDFRONT" } : {}),
    ...defined("webAclName", aclName),
    ...parameters,
  });
}
