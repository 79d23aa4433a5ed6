/**
 * Four characters that tell a link that was cut or mistyped from a whole one; no protection
 * against a forger, who could only forge answers (FNV-1a, 32 bits, in base 36).
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const unit of text) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(4, "0").slice(-4);
}
