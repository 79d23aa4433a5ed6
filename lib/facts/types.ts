import type { ErrorText, Exchange, Span } from "../evidence";
import type { FacetId, OptionId } from "../knowledge";

/** One facet that the evidence proves, and the text that proves it. */
export type Fact = { [F in FacetId]: { facet: F; option: OptionId<F>; span: Span } }[FacetId];

/** What an extractor reads: the document, and the one text in which its message stands. */
export interface Subject {
  readonly document: Exchange | ErrorText;
  /** The response's body, or the whole error text. */
  readonly message: { readonly value: string; readonly span: Span } | undefined;
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
}
