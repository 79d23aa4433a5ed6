/** The text that is encoded in base64; undefined where it is no text, or longer than a number of bytes. */
export function base64Text(encoded: string, mostBytes: number): string | undefined {
  if (encoded.length > (mostBytes * 4) / 3 + 4) return undefined;
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
