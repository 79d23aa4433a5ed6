import type { Configuration } from "./types";

/** What a role or user says that its permissions boundary is, in templates, code, commands and their outputs. */
const REFERENCE =
  /permissions?[-_]?boundary(?:[-_]?arn)?["']?(?:\s{0,4}[:=]\s{0,4}|\s)(?<value>[^\n]{1,200})/gi;

/** What such a value has beside the policy's name. */
const COMMON =
  /^(?:arn|aws(?:-cn|-us-gov)?|iam|policy|aws_iam_policy|(?:Fn|Ref|GetAtt|Sub|this|name|id|value|of|apply|new|iamPolicy|managedpolicy)|\d{1,12}|.{0,2})$/i;

/** The names of the policies that are somebody's permissions boundary. */
export function boundaryNames(text: string): ReadonlySet<string> {
  const values = [...text.matchAll(REFERENCE)].map(({ groups }) => groups?.value ?? "");
  const names = values.flatMap((value) => value.split(/[^\w+=@-]+/));
  return new Set(names.filter((name) => !COMMON.test(name)));
}

/** Whether a command names a policy so, or the lines in front of it do. */
export function isNamedBoundary(
  { options, before = "" }: Pick<Configuration, "options" | "before">,
  names: ReadonlySet<string>,
): boolean {
  if (names.size === 0) return false;
  const arn = options.get("policy-arn");
  if (arn !== undefined) return names.has(arn.slice(arn.lastIndexOf("/") + 1));
  const block = before.slice([...before.matchAll(BLOCK)].at(-1)?.index ?? 0);
  const lines = block.split("\n").filter((line) => !/permissions?[-_]?boundary/i.test(line));
  return lines
    .slice(-MOST_LINES)
    .some((line) => line.split(/[^\w+=@-]+/).some((word) => names.has(word)));
}

/** Whether the words behind a policy say that it is attached as a boundary: "(attached as PermissionsBoundary to ...)". */
export function isCalledBoundary(after: string): boolean {
  return CALLED.test(after);
}

const CALLED =
  /^[\s`'")}\]]{0,12}\(?(?:(?:it|this|that|which|the one above) )?(?:is |was |gets |being )?(?:attached|set|used|applied|configured) (?:(?:to|on) [^.\n]{1,60}? )?as (?:(?:a|the|its|our|their) )?["'`]?permissions?[ _-]?boundary\b/i;

const MOST_LINES = 6;
// of Terraform: what stands in the blocks above is another's
const BLOCK = /^(?:resource|data|module) "/gm;
