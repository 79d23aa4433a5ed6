import type { CanonicalParts, Difference, DifferenceKind } from "./types";

interface Sentence {
  readonly kind: DifferenceKind;
  readonly part: string;
  readonly pattern: RegExp;
  /** Said by a person: it counts where the server's string shows that there is such a part. */
  readonly isPersons?: (server: CanonicalParts) => boolean;
}

const sentences: readonly Sentence[] = [
  {
    kind: "service",
    part: "scope-service",
    pattern:
      /Credential should be scoped to (?:the )?correct service: ?'?(?<server>[a-z0-9-]{1,60})/i,
  },
  {
    kind: "region",
    part: "scope-region",
    pattern:
      /Credential should be scoped to a valid region(?:, not '(?<client>[a-z0-9-]{1,60})')?/i,
  },
  {
    kind: "date",
    part: "scope-date",
    pattern:
      /Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP(?:: '(?<client>\d{8})' != '(?<server>\d{8})')?/i,
  },
  {
    kind: "date",
    part: "time",
    pattern:
      /Signature expired: (?<client>\d{8}T\d{6}Z) is now earlier than \d{8}T\d{6}Z \((?<server>\d{8}T\d{6}Z)/i,
  },
  {
    kind: "date",
    part: "time",
    pattern:
      /Signature not yet current: (?<client>\d{8}T\d{6}Z) is still later than \d{8}T\d{6}Z \((?<server>\d{8}T\d{6}Z)/i,
  },
  {
    kind: "header-dropped",
    part: "signed-headers",
    pattern:
      /'(?<client>[a-z0-9-]{1,80})' is named as a SignedHeader, but it does not exist in the HTTP request/i,
  },
  {
    kind: "signed-headers",
    part: "signed-headers",
    pattern: /'?(?<server>Host)'? or '?:authority'? must be a '?SignedHeader/i,
  },
  {
    kind: "query-missing",
    part: "query",
    pattern: /\bworks? [^.\n]{0,40}\bwithout [^.\n]{0,20}\b(?:quer(?:y|ies)|param(?:eter)?s?)\b/i,
    isPersons: ({ query }) => query !== undefined && query !== "",
  },
];

/** What a sentence of the server says of the difference, or a person who says what works. */
export function toldDifferences(
  text: string,
  server: CanonicalParts | undefined,
): readonly Difference[] {
  return sentences.flatMap(({ kind, part, pattern, isPersons }) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    if (isPersons !== undefined && (server === undefined || !isPersons(server))) return [];
    const shown = isPersons === undefined ? found.groups?.server : server?.query;
    return [
      {
        kind,
        part,
        server: shown ?? null,
        client: found.groups?.client ?? null,
        basis: "told" as const,
      },
    ];
  });
}
