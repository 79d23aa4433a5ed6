/** What a link may hold: the ids of the catalogue, and parameters of a safe shape. */
export interface LinkVocabulary {
  readonly facets: readonly { readonly id: string; readonly options: readonly string[] }[];
  readonly parameterNames: readonly string[];
  readonly fitsParameter: (name: string, value: string) => boolean;
  /** The steps of all checklists. */
  readonly steps: readonly string[];
  readonly causes: readonly string[];
}

/** The state that a link carries. No text of a paste can be expressed in it. */
export interface LinkState {
  /** What the person answered: facet to option, or to `unsure`. */
  readonly answers: ReadonlyMap<string, string>;
  /** What a paste proved: facet to option, with a `~` before what was found somewhere in it, and two before what it makes likely only. */
  readonly observed: ReadonlyMap<string, string>;
  /** Only those that the person chose to share. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The steps of the checklist that are done, where the person chose to share that. */
  readonly done: ReadonlySet<string>;
}

/** Why a part of a link could not be used. */
export interface LinkProblem {
  readonly kind:
    | "cut-or-changed"
    | "newer-version"
    | "too-long"
    | "unknown-id"
    | "unknown-option"
    | "repeated-id"
    | "unreadable";
  /** The id at fault, only where it looks like an id. */
  readonly id?: string;
}
