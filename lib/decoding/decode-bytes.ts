/** The encodings that programs save what people paste in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const SAMPLE = 4096;

/**
 * The encoding of a file, by its byte order mark, or by the zeros that UTF-16 has in every second
 * byte of a text in English: PowerShell's `>` and Out-File write it, and other programs append to
 * such files or cut their beginning off.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) even += 1;
    if (bytes[2 * pair + 1] === 0) odd += 1;
  }
  // most characters of a transcript are ASCII; a run of zeros is another kind of file
  if (odd * 2 > pairs && even * 8 < pairs) return "utf-16le";
  if (even * 2 > pairs && odd * 8 < pairs) return "utf-16be";
  return "utf-8";
}

/** The text of a file; never throws, and what is no character becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array): string {
  return new TextDecoder(detectEncoding(bytes)).decode(bytes);
}

const READ_AHEAD = 65_536;

/** Whether a decoded file holds text: an image or an archive decodes to marks and controls. */
export function isReadable(text: string): boolean {
  const sample = text.slice(0, READ_AHEAD);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is counted
  const odd = sample.match(/[\0-\x07\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return odd * 10 <= sample.length;
}
