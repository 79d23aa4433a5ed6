import { marks } from "./rows";
import { awsSentences } from "./rows/aws-sentences";
import { createScanner, type MarkScanner } from "./scan";

export { type FlatText, flatten } from "./flat-text";
export { HAN, KANA } from "./han";
export { marks } from "./rows";
export { CUT_SIGN } from "./rows/aws-sentences";
export type { MarkScanner } from "./scan";
export type { FoundMark, Mark, Saying } from "./types";

let scanner: MarkScanner | undefined;

/** The scanner of the whole table; built when it is first needed. */
export function markScanner(): MarkScanner {
  scanner ??= createScanner(marks);
  return scanner;
}

let sentences: MarkScanner | undefined;

/** True for a text that bears one of the sentences that API Gateway refuses with. */
export function bearsSentence(text: string): boolean {
  sentences ??= createScanner(awsSentences);
  return sentences.scan(text).length > 0;
}
