import type { SignatureBugId } from "../known-bugs";
import type { DifferenceKind } from "../types";

/** What is said of one kind of difference. */
export interface DifferenceWords {
  /** What differs, as a fact. */
  readonly title: string;
  /** What to do about it. */
  readonly repair: string;
}

/** All that is said of a signature in one language. */
export interface SignatureWords {
  readonly differences: { readonly [K in DifferenceKind]: DifferenceWords };
  /** What is known of programs, by the id of the bug. */
  readonly bugs: { readonly [B in SignatureBugId]: string };
}
