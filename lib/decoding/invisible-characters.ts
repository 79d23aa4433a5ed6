// U+200C and U+200D join letters and emoji: they go only from between ASCII
const INVISIBLE =
  /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<=[!-~])[\u200c\u200d]{1,16}(?=[!-~])/g;
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const BREAK = /[\u2028\u2029\u0085]/g;

/** Remove the characters that nobody sees, and make the blanks of chat programs and Word plain ones. */
export function removeInvisible(text: string): string {
  // a text of Latin letters alone holds none of the others, and the engine knows that at once
  return text.replace(INVISIBLE, "").replace(BLANK, " ").replace(BREAK, "\n");
}
