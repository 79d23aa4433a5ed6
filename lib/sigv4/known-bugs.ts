import type { ClientId, DifferenceKind, SignatureReport } from "./types";

/** A known fault of a program that signs, which a reader can look up. */
interface SignatureBug {
  readonly id: string;
  /** The program, by the id that a report has. */
  readonly client: ClientId;
  /** The kinds of difference that it makes. */
  readonly kinds: readonly DifferenceKind[];
  readonly source: {
    readonly title: string;
    readonly url: string;
    /** ISO 8601 date. */
    readonly checked: string;
  };
}

const read = { checked: "2026-11-28" } as const;

/** Faults of programs, each read in its own tracker. */
const signatureBugs = [
  {
    id: "curl-query-order",
    client: "curl",
    kinds: ["query-order"],
    source: {
      title: "curl: --aws-sigv4 does not sort the query",
      url: "https://github.com/curl/curl/issues/9717",
      ...read,
    },
  },
  {
    id: "curl-query-encoding",
    client: "curl",
    kinds: ["query-encoding", "query-valueless"],
    source: {
      title: "curl: --aws-sigv4 and values with blanks, slashes and colons",
      url: "https://github.com/curl/curl/issues/11794",
      ...read,
    },
  },
  {
    id: "curl-path",
    client: "curl",
    kinds: ["path-encoding"],
    source: {
      title: "curl: --aws-sigv4 and special characters in the path",
      url: "https://github.com/curl/curl/issues/13754",
      ...read,
    },
  },
  {
    id: "curl-multipart",
    client: "curl",
    kinds: ["header-changed", "payload"],
    source: {
      title: "curl: --aws-sigv4 and multipart/form-data",
      url: "https://github.com/curl/curl/issues/13351",
      ...read,
    },
  },
  {
    id: "awscurl-encoded-query",
    client: "awscurl",
    kinds: ["query-encoding"],
    source: {
      title: "awscurl: a query that is encoded already",
      url: "https://github.com/okigan/awscurl/issues/216",
      ...read,
    },
  },
  {
    id: "awscurl-path",
    client: "awscurl",
    kinds: ["path-encoding"],
    source: {
      title: "awscurl: special characters in the path",
      url: "https://github.com/okigan/awscurl/issues/33",
      ...read,
    },
  },
  {
    id: "aws4auth-params",
    client: "requests-aws4auth",
    kinds: ["query-encoding"],
    source: {
      title: "requests-aws4auth: blanks in the query",
      url: "https://github.com/tedder/requests-aws4auth/issues/54",
      ...read,
    },
  },
  {
    id: "aws4-asterisk",
    client: "aws4",
    kinds: ["path-encoding"],
    source: {
      title: "aws4: asterisks in the path",
      url: "https://github.com/mhart/aws4/pull/12",
      ...read,
    },
  },
  {
    id: "amplify-query-order",
    client: "amplify",
    kinds: ["query-order"],
    source: {
      title: "Amplify: the query is sorted by name and value together",
      url: "https://github.com/aws-amplify/amplify-js/issues/3582",
      ...read,
    },
  },
  {
    id: "amplify-query-marks",
    client: "amplify",
    kinds: ["query-encoding"],
    source: {
      title: "Amplify: *!() in the query",
      url: "https://github.com/aws-amplify/amplify-js/issues/2356",
      ...read,
    },
  },
  {
    id: "amplify-query-in-path",
    client: "amplify",
    kinds: ["query-missing"],
    source: {
      title: "Amplify: a query that stands in the path",
      url: "https://github.com/aws-amplify/amplify-js/issues/69",
      ...read,
    },
  },
  {
    id: "amplify-content-type-twice",
    client: "amplify",
    kinds: ["header-twice", "header-changed"],
    source: {
      title: "Amplify: Content-Type is signed twice",
      url: "https://github.com/aws-amplify/amplify-js/issues/1646",
      ...read,
    },
  },
  {
    id: "postman-multipart",
    client: "postman",
    kinds: ["header-changed", "payload"],
    source: {
      title: "Postman: AWS Signature and multipart/form-data",
      url: "https://github.com/postmanlabs/postman-app-support/issues/8180",
      ...read,
    },
  },
  {
    id: "botocore-query",
    client: "botocore",
    kinds: ["query-encoding"],
    source: {
      title: "botocore: the query is signed as it is given",
      url: "https://github.com/boto/botocore/issues/1354",
      ...read,
    },
  },
  {
    id: "aws4-body",
    client: "aws4",
    kinds: ["payload"],
    source: {
      title: "aws4: the body is set after signing",
      url: "https://github.com/mhart/aws4/issues/81",
      ...read,
    },
  },
  {
    id: "sdk-slashes",
    client: "aws-sdk",
    kinds: ["path-normalised"],
    source: {
      title: "AWS SDK for JavaScript: the path is tidied before it is signed",
      url: "https://github.com/aws/aws-sdk-js-v3/pull/3408",
      ...read,
    },
  },
  {
    id: "sdk-query-order",
    client: "aws-sdk",
    kinds: ["query-order"],
    source: {
      title: "AWS SDK for JavaScript: the query is sorted before it is encoded",
      url: "https://github.com/smithy-lang/smithy-typescript/pull/1404",
      ...read,
    },
  },
] as const satisfies readonly SignatureBug[];

export type SignatureBugId = (typeof signatureBugs)[number]["id"];

/** The known faults of the program at hand that make a kind of difference. */
export function bugsOf(
  { client }: Pick<SignatureReport, "client">,
  kind: DifferenceKind,
): readonly (SignatureBug & { readonly id: SignatureBugId })[] {
  return signatureBugs.filter(
    (bug) => bug.client === client.id && bug.kinds.some((one) => one === kind),
  );
}
