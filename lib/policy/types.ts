/** True, false, or not known. */
export type Verdict = boolean | undefined;

/** What a policy is attached to, or who wrote it. */
export const policyKinds = [
  "resource",
  "identity",
  "vpc-endpoint",
  "service-control",
  "permissions-boundary",
  "session",
  "authorizer",
] as const;

export type PolicyKind = (typeof policyKinds)[number];

/** The way to a value from the document's top: names of members, and places in lists. */
export type Path = readonly (string | number)[];

/** A policy document, with every element that may be one value or several as a list. */
export interface Policy {
  readonly kind: PolicyKind;
  /** Only the version of 2012 knows variables; in an older one, or without one, they are plain text. */
  readonly hasVariables: boolean;
  readonly statements: readonly Statement[];
}

/** A statement of a policy; of an element and its `Not` form at most one. */
export interface Statement {
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  readonly principal?: PrincipalElement;
  readonly action: ListElement;
  readonly resource?: ListElement;
  readonly conditions: readonly Condition[];
  readonly path: Path;
}

/** The values of an element; `isNot` for NotAction and NotResource. */
export interface ListElement {
  readonly values: readonly string[];
  readonly isNot: boolean;
}

/** Who is meant: `*` for everybody; ARNs, account ids and `*` of `AWS`. Other kinds mean no caller of an API. */
export interface PrincipalElement extends ListElement {
  /** Service, Federated and CanonicalUser principals, which are no callers of an API. */
  readonly others: readonly string[];
}

/** One key of a condition operator. */
export interface Condition {
  /** As written: `StringEquals`, `ForAnyValue:ArnLikeIfExists`. */
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Why AWS takes a document for no policy, and the value that is at fault. */
export interface PolicyFault {
  readonly problem:
    | "not-an-object"
    | "version"
    | "no-statement"
    | "unknown-element"
    | "effect"
    | "both-forms"
    | "missing-element"
    | "principal-not-allowed"
    | "principal"
    | "no-vendor"
    | "resource"
    | "value"
    | "operator"
    | "address";
  readonly path: Path;
}

/** Who calls, for a policy: signed with AWS credentials, or not. */
export type Principal =
  | { readonly kind: "anonymous" }
  | { readonly kind: "arn"; readonly arn: string }
  | { readonly kind: "unknown" };

/** The parts of `arn:aws:execute-api:region:account:api/stage/METHOD/path`; a missing one is not known. */
export interface ExecuteApiResource {
  readonly partition?: string | undefined;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  readonly apiId?: string | undefined;
  readonly stage?: string | undefined;
  readonly method?: string | undefined;
  /** With its leading slash. */
  readonly path?: string | undefined;
}

/** What a policy is asked about. */
export interface PolicyCall {
  readonly action: string;
  /** The whole ARN, with the marks of `resourceArn` for what is not known; its account may be masked. */
  readonly resource: string;
  readonly principal: Principal;
  /**
   * Condition keys, in lower case, with their values; no values: the request does not carry the
   * key. A key that is not listed is not known.
   */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Keys, in lower case, that the request carries with whatever value. */
  readonly present: ReadonlySet<string>;
  /**
   * What naming the caller's own account as a principal does: it matches by itself, or leaves the
   * decision to the caller's identity policies, which are known or not.
   */
  readonly ownAccount: "matches" | "delegates" | "unknown";
  /** The caller has a permissions boundary. */
  readonly hasBoundary?: boolean;
}

/** What a policy says of a call: a Deny, else an Allow, else nothing. */
export type Effect = "allow" | "deny" | "silent";
