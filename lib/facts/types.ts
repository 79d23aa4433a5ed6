import type { ErrorText, Exchange, HeaderField, LogRecord, Quoted, Span } from "../evidence";
import type { FacetId, OptionId } from "../knowledge";
import type { FoundMark, Mark } from "../marks";
import type { PolicyKind } from "../policy";

/** One facet that the evidence proves, and the text that proves it. */
export type Fact = {
  [F in FacetId]: {
    facet: F;
    option: OptionId<F>;
    span: Span;
    /**
     * It stands somewhere in the text, whose ever it is, is a likely conclusion, or is what a person
     * tells of the setup in passing; what was read in its place has none.
     */
    by?: "scan" | "presumption" | "told";
    /** The mark of a product that told it. */
    mark?: Mark;
    /** Concluded from words that are not there: what is there outranks it wherever it stands. */
    isSilence?: true;
  };
}[FacetId];

/** What an extractor reads: the document, and the one text in which its message stands. */
export interface Subject {
  readonly document: Exchange | ErrorText;
  /** The response's body, or the whole error text. */
  readonly message: { readonly value: string; readonly span: Span } | undefined;
  /** Response fields that stand in a text which is no head. */
  readonly fields?: readonly HeaderField[];
  /** The marks of the message, where it was scanned already. */
  readonly marks?: readonly FoundMark[];
}

/** What fills in the commands of a checklist; each only where the paste shows it. */
export interface Parameters {
  readonly apiId?: string;
  readonly region?: string;
  readonly stage?: string;
  readonly method?: string;
  readonly path?: string;
  readonly host?: string;
  readonly requestId?: string;
  /** The id of the header `x-amz-apigw-id`; AWS WAF logs a request under it. */
  readonly extendedRequestId?: string;
  /** `http`; there is none where the call went to the `https` that commands write anyway. */
  readonly scheme?: string;
  readonly port?: string;
  /** Without its question mark; what was hidden in it stays a name in capitals. */
  readonly query?: string;
  /** The account that owns the API. */
  readonly accountId?: string;
  readonly callerAccountId?: string;
  /** The role or the user whose policies count: of a session, its role. */
  readonly callerArn?: string;
  /** `role`, `user` or `permission-set`: who called may have a name that is not handed on. */
  readonly callerKind?: string;
  readonly roleName?: string;
  readonly userName?: string;
  /** The policy that a denial names. */
  readonly policyArn?: string;
  /** The id under which IAM keeps the details of a denial. */
  readonly authorizationId?: string;
  readonly accessLogGroup?: string;
  readonly webAclArn?: string;
  /** `REGIONAL`, or `CLOUDFRONT` of a distribution's web ACL. */
  readonly wafScope?: string;
  /** The rule that blocked the request: the one within its group, where a group did. */
  readonly wafRule?: string;
  readonly wafRuleGroup?: string;
  /** By what a rule of no group decides: `RateBasedStatement`, as the web ACL has it. */
  readonly wafStatement?: string;
  readonly wafLogGroup?: string;
  /** By which a private custom domain name is found. */
  readonly domainNameId?: string;
  readonly vpcEndpointId?: string;
  readonly authorizerId?: string;
  readonly apiKeyId?: string;
  readonly usagePlanId?: string;
  readonly distributionId?: string;
}

/** What was extracted: each facet once, and what fills in commands. */
export interface Extraction {
  readonly facts: readonly Fact[];
  readonly parameters: Parameters;
  /** The policies that the call was held against. */
  readonly policies?: readonly PolicyVerdict[];
}

/** A policy of the paste, and the statement of it that decides on the call, or comes nearest to it. */
export interface PolicyVerdict {
  readonly kind: PolicyKind;
  /** By its place in the policy, from 0. */
  readonly statement: number;
  readonly effect: "Allow" | "Deny";
  /** None where it depends on what the paste does not show. */
  readonly matches?: boolean;
  /** The first element that does not match. */
  readonly failed?: {
    readonly element: string;
    readonly operator?: string;
    readonly key?: string;
  };
  readonly span: Span;
}

/** What is known of the refused call when the outputs of commands are read for it. */
export interface Call {
  readonly parameters: Parameters;
  /** What is proven of it already; what commands print does not overrule it. */
  readonly facts: ReadonlyMap<FacetId, Fact>;
  /** The request and the response, where the paste holds them. */
  readonly exchange?: Exchange;
  /** AWS's words of its denial, wherever they stand. */
  readonly denial?: string;
  /** What logs say of it. */
  readonly records: readonly LogRecord[];
  /** The caller's public address, as a service that tells it answered. */
  readonly ownAddress?: string;
  /** The VPC endpoints that names lead to, and those that words name. */
  readonly endpoints?: { readonly ledTo: readonly string[]; readonly told: readonly string[] };
  /** The URLs of the paste that are seen, or said, to work. */
  readonly works?: readonly Quoted[];
}
