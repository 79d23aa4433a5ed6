import type { pitfallSources } from "../pitfalls";
import type { CauseId, FacetId, FixWords, HopId, HopWords, StepWords } from "../types";

/** A cause's words, whatever the cause. */
export interface AnyCauseWords {
  readonly title: string;
  readonly why: string;
  readonly steps: { readonly [step: string]: StepWords };
  readonly fix: FixWords;
  readonly misleads?: string;
}

/** The words of every cause in one language: by far the longest part of a language. */
export type AllCauseWords = { readonly [C in CauseId]: AnyCauseWords };

/** A facet's words, whatever the facet. */
export interface AnyFacetWords {
  readonly name: string;
  readonly question: string;
  readonly options: { readonly [option: string]: string };
}

/** What helps to answer a facet, whatever the facet. */
export interface AnyFacetHelp {
  readonly decides: string;
  readonly hints?: { readonly [option: string]: string };
  readonly findOut: string;
}

/** What helps to answer each facet in one language; no page needs it before it lives. */
export type AllFacetHelp = { readonly [F in FacetId]: AnyFacetHelp };

/** What one language says before a question or a cause is shown; `AllFacetHelp` and `AllCauseWords` say the rest. */
export interface Words {
  /** Each cause, stated as a fact. */
  readonly titles: { readonly [C in CauseId]: string };
  readonly facets: { readonly [F in FacetId]: AnyFacetWords };
  readonly hops: { readonly [H in HopId]: HopWords };
}

export type { HopWords } from "../types";

/** What a policy says that its author hardly meant, and what to write instead. */
export type PitfallWords = {
  readonly [P in keyof typeof pitfallSources]: { readonly says: string; readonly instead: string };
};

/** What AWS would not save of a policy, by the problem that its reader names. */
export type PolicyFaultWords = {
  readonly [P in
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
    | "address"]: string;
};
