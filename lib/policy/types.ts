/** True, false, or not known. */
export type Verdict = boolean | undefined;

/** A policy document, with every element that may be one value or several as a list. */
export interface Policy {
  readonly statements: readonly Statement[];
}

/** A statement of a policy; exactly one of each element and its `Not` form, or neither. */
export interface Statement {
  readonly sid?: string;
  readonly effect: "Allow" | "Deny";
  readonly principal?: PrincipalElement;
  readonly action?: ListElement;
  readonly resource?: ListElement;
  readonly conditions: readonly Condition[];
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

/** Who calls, for a policy: signed with AWS credentials, or not. */
export type Principal =
  | { readonly kind: "anonymous" }
  | { readonly kind: "arn"; readonly arn: string }
  | { readonly kind: "unknown" };

/** The parts of `arn:aws:execute-api:region:account:api/stage/METHOD/path`; a missing one is not known. */
export interface ExecuteApiResource {
  readonly partition?: string;
  readonly region?: string;
  readonly account?: string;
  readonly apiId?: string;
  readonly stage?: string;
  readonly method?: string;
  /** With its leading slash. */
  readonly path?: string;
}

/** What a policy is asked about. */
export interface PolicyCall {
  readonly action: string;
  readonly resource: ExecuteApiResource;
  readonly principal: Principal;
  /**
   * Condition keys, in lower case, with their values; no values: the request does not carry the
   * key. A key that is not listed is not known.
   */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** What a policy says of a call, and the index of the statement that decides, where one does. */
export interface PolicyDecision {
  readonly effect: "allow" | "deny" | "silent" | "unknown";
  readonly statement?: number;
}
