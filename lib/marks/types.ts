import type { FacetId, OptionId } from "../knowledge";

/** Half-open range of UTF-16 offsets into the text that was scanned. */
export interface MarkSpan {
  readonly start: number;
  readonly end: number;
}

/** What a mark proves of the call that it belongs to. */
export type Proves = { readonly [F in FacetId]?: OptionId<F> };

/** One facet, as a person tells of it. */
export type Told = { [F in FacetId]: { readonly facet: F; readonly option: OptionId<F> } }[FacetId];

/**
 * What a person says of a thing: that it works, is not there, is wrong, or refuses; of what was done, that it
 * cured; of a product, that the refusal is its answer.
 */
export type Saying = "works" | "lacks" | "wrong" | "refuses" | "cured" | "answers";

/**
 * One thing that can be recognised wherever it stands: a product's page, a field that it writes, a
 * client's stack frame. One row is all that a new product needs.
 */
export interface Mark {
  /** In kebab case, of its own. */
  readonly id: string;
  /** The product that writes it into its answers, as its makers write its name; a client is none. */
  readonly product?: string;
  /** The products that write it alike, which has no one product; another mark may tell which of them it was. */
  readonly writers?: readonly string[];
  /** A response field's name in lower case, where the mark is a field; `pattern` is then for its value. */
  readonly header?: string;
  /**
   * Lower-case pieces of the text, white space single: where none of them stands, the pattern cannot
   * match. A field has its name for it.
   */
  readonly literals?: readonly string[];
  /** Matched against the flat text around a literal, or against a field's value. Linear, and without the flag `g`. */
  readonly pattern: RegExp;
  /**
   * `refusal`: only who refuses writes it. `author`: who answers writes it, and no relay does.
   * `relay`: it stands in answers that were only passed on, too, and proves nothing by itself.
   * `hint`: no part of an answer, but what makes an author likely, such as whom a request was signed for.
   * `speaker`, `name`: people's words for who said what stands beside them, or a name in them. These three
   * count only where nothing tells who answered, the latter two only beside a sentence that several write.
   * `called`: a name that only its owner answers for; it counts where no other was called.
   * `client`: what a company's own client throws; it counts as much where no name was called at all.
   * `told`: people's words for how things are set up.
   * `code`: what a caller's code sends, which counts as much as what a person tells of it.
   */
  readonly as:
    | "refusal"
    | "author"
    | "relay"
    | "hint"
    | "speaker"
    | "name"
    | "called"
    | "client"
    | "told"
    | "code";
  readonly proves: Proves;
  /** What is told; of people's words for their setup, and of code. */
  readonly tells?: Told;
  /** What their clause has to say of it for that; without it that it is. */
  readonly when?: Saying;
  /** What the product calls the id in the group `reference`, which its support asks for. */
  readonly hands?: string;
  /** The page, or the product's source, that shows the mark. */
  readonly source: string;
  /** A text that bears the mark, as short as it can be; it is the row's test. */
  readonly sample: string;
}

/** A mark, found. */
export interface FoundMark {
  readonly mark: Mark;
  readonly span: MarkSpan;
  /** What was found, as the flat text has it. */
  readonly text: string;
  /** The id to hand on, with the name that the product has for it. */
  readonly reference?: { readonly vendor: string; readonly name: string; readonly value: string };
}
