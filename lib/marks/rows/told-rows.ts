import type { Mark, Saying, Told } from "../types";

/** Words of people: their literals, their pattern, and a sample. */
export type ToldRow = readonly [literals: readonly string[], pattern: RegExp, sample: string];

export const guide = "https://docs.aws.amazon.com/apigateway/latest/developerguide";
export const article = "https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden";

/** Rows of what people tell, one option of a facet, where their clause says so of it. */
export function toldRows(
  { when, ...tells }: Told & { readonly when?: Saying },
  source: string,
  table: readonly ToldRow[],
): readonly Mark[] {
  return table.map(([literals, pattern, sample], at) => ({
    id: ["told", tells.facet, tells.option, when, at + 1].filter(Boolean).join("-"),
    literals,
    pattern,
    as: "told",
    proves: {},
    tells,
    ...(when === undefined ? {} : { when }),
    source,
    sample,
  }));
}

/** Rows of what a caller's code sends. */
export function codeRows(tells: Told, source: string, table: readonly ToldRow[]): readonly Mark[] {
  return toldRows(tells, source, table).map((row) => ({
    ...row,
    id: row.id.replace("told-", "code-"),
    as: "code",
  }));
}
