import type { ExecuteApiResource } from "./types";
import { UNKNOWN_PART, UNKNOWN_REST } from "./wildcards";

/**
 * The ARN of a call, `arn:aws:execute-api:region:account:api/stage/METHOD/path`, with a mark for
 * each part that is not known.
 *
 * Source: developer guide, resource format of permissions for executing an API.
 */
export function resourceArn(resource: ExecuteApiResource): string {
  const part = (value: string | undefined) => value ?? UNKNOWN_PART;
  const { partition, region, account, apiId, stage, method, path } = resource;
  const owner = [part(partition), "execute-api", part(region), part(account)].join(":");
  const rest = path === undefined ? UNKNOWN_REST : path.replace(/^\//, "");
  return `arn:${owner}:${[part(apiId), part(stage), part(method), rest].join("/")}`;
}
