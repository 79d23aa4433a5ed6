import { describe, expect, test } from "vitest";
import { decodeBytes, detectEncoding, isReadable } from "./index";

const text = 'curl -v https://example.com/\r\n< HTTP/2 403\r\n{"message":"caf\u00e9 \u20ac"}\r\n';

function utf16(of: string, order: "le" | "be"): Uint8Array {
  const bytes = new Uint8Array(of.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < of.length; at += 1)
    view.setUint16(at * 2, of.charCodeAt(at), order === "le");
  return bytes;
}

describe("bytes of a file", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(text), "utf-8"],
    ["UTF-8 with its mark", new TextEncoder().encode(`\ufeff${text}`), "utf-8"],
    ["UTF-16 as PowerShell writes it", utf16(`\ufeff${text}`, "le"), "utf-16le"],
    ["UTF-16 without its mark", utf16(text, "le"), "utf-16le"],
    ["UTF-16 of the other order", utf16(`\ufeff${text}`, "be"), "utf-16be"],
    ["that without its mark", utf16(text, "be"), "utf-16be"],
  ])("%s", (_, bytes, encoding) => {
    expect([detectEncoding(bytes), decodeBytes(bytes)]).toEqual([encoding, text]);
  });

  test("that are no characters become marks, and the rest stays", () => {
    expect(decodeBytes(Uint8Array.of(0x61, 0xff, 0x62))).toBe("a\ufffdb");
    expect(decodeBytes(Uint8Array.of())).toBe("");
  });
});

describe("a decoded file", () => {
  test("is text, whatever its language", () => {
    expect(["", text, "\u001b[31m403", "\u4f60\u597d"].map(isReadable)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test("is not, where it was an image or an archive", () => {
    const png = Uint8Array.from({ length: 2000 }, (_, at) => (at * 197 + (at >> 3)) % 256);
    expect(isReadable(decodeBytes(png))).toBe(false);
  });
});
