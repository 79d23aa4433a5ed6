import { arnParts, isSameAccount } from "./arn";
import type { ExecuteApiResource, Verdict } from "./types";
import { matchWildcards, UNKNOWN_PART, UNKNOWN_REST } from "./wildcards";

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

/**
 * Whether a pattern of a Resource element covers a call's ARN. The parts of an ARN are matched one by
 * one, and those that a pattern leaves off at its end are any (IAM, JSON policy elements: Resource).
 * `execute-api:/stage/GET/*` stands for the API's own ARN until a resource policy is saved.
 */
export function matchResourceArn(pattern: string, arn: string): Verdict {
  const short = /^execute-api:\/?(?<path>.*)$/s.exec(pattern)?.groups?.path;
  if (short !== undefined) return matchWildcards(short, arn.slice(arn.indexOf("/") + 1));
  const parts = arnParts(arn);
  if (!pattern.startsWith("arn:") || parts === undefined) return matchWildcards(pattern, arn);
  const written = pattern.split(":");
  const patterns = [...written.slice(0, 5), written.slice(5).join(":")];
  let verdict: Verdict = true;
  for (const [at, part] of parts.entries()) {
    const one = at < written.length ? (patterns[at] ?? "*") : "*";
    const found = at === 4 ? matchAccount(one, part) : matchWildcards(one, part);
    if (found === false) return false;
    if (found === undefined) verdict = undefined;
  }
  return verdict;
}

function matchAccount(pattern: string, account: string): Verdict {
  if (/^\d{12}$/.test(pattern) && account.includes("*")) return isSameAccount(pattern, account);
  // a masked account may be any that ends so
  return matchWildcards(pattern, account.replace(/^\*+/, UNKNOWN_PART));
}
