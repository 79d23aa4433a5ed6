const SOFT_BREAK = /=[ \t]*\r?\n/;
const ESCAPES = /(?:=[0-9A-F]{2})+/g;

/**
 * Decode quoted-printable (RFC 2045, 6.7) where a text is plainly in it: it has soft breaks, and
 * all its equal signs belong to the encoding.
 */
export function decodeQuotedPrintable(text: string): string {
  if (!text.includes("=") || !SOFT_BREAK.test(text) || !isQuotedPrintable(text)) return text;
  return text.replace(/=[ \t]*\r?\n/g, "").replace(ESCAPES, decodeRun);
}

function isQuotedPrintable(text: string): boolean {
  // encoders write no longer lines; those of a log may end in an id
  if (/^[^\r\n]{81}/m.test(text)) return false;
  const signs = text.match(/=/g)?.length ?? 0;
  const breaks = text.match(/=(?=[ \t]*\r?\n)/g)?.length ?? 0;
  const escapes = text.match(/=[0-9A-F]{2}/g)?.length ?? 0;
  // encoders break at 76 characters, and some a few later; shorter lines that end so are ids and the padding of base64
  const soft = text.match(/^[^\n]{60,79}=[ \t]*\r?\n(?=[^\r\n])/gm)?.length ?? 0;
  const isTelling = soft > 1 || (soft > 0 && /=3D|=20\r?\n/.test(text));
  return isTelling && (breaks + escapes) * 10 >= signs * 9;
}

function decodeRun(run: string): string {
  const bytes = Uint8Array.from(run.slice(1).split("="), (pair) => Number.parseInt(pair, 16));
  return new TextDecoder().decode(bytes);
}
