import type { SignatureBugId } from "../known-bugs";
import type { Correction, DifferenceKind, SignatureReport } from "../types";

/** What is said of one kind of difference. */
export interface DifferenceWords {
  /** What differs, as a fact. */
  readonly title: string;
  /** What to do about it. */
  readonly repair: string;
}

/** What stands around the differences. */
interface SignatureLabels {
  readonly copy: string;
  readonly heading: string;
  /** The link from a diagnosis to the page, with the paste. */
  readonly compare: string;
  /** What the server saw, and what the client signed, of a part. */
  readonly server: (part: string) => string;
  readonly client: (part: string) => string;
  readonly suspects: string;
  readonly wantsServer: string;
  readonly wantsClient: string;
  readonly intro: string;
  readonly box: string;
  readonly hint: string;
  readonly forget: string;
  readonly examples: string;
  readonly exampleNames: readonly string[];
  readonly result: string;
  readonly noReader: string;
  readonly known: string;
}

/** All that is said of a signature in one language. */
export interface SignatureWords {
  readonly differences: { readonly [K in DifferenceKind]: DifferenceWords };
  /** What is known of programs, by the id of the bug. */
  readonly labels: SignatureLabels;
  /** The parts of a signature that are no headers, by their ids. */
  readonly parts: ReadonlyMap<string, string>;
  /** What stands before what is to be signed or sent instead. */
  readonly corrections: { readonly [W in Correction["what"]]: string };
  readonly verdicts: { readonly [V in SignatureReport["verdict"]]: string };
  readonly bugs: { readonly [B in SignatureBugId]: string };
}
