import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/runs";
import { tidyText } from "./index";

const pieces = fc.constantFrom(
  "\u001b[31m",
  "\u001b[",
  "\u001b]8;;x\u0007",
  "[0m",
  "[31m",
  "\\u001b[0m",
  "^[[",
  "\0",
  "\ufeff",
  "\u200b",
  "\u00a0",
  "\u2028",
  "\u201c",
  "\u201d",
  "\u2018",
  "{\u201ca\u201d: \u201cb\u201d}",
  "curl \u2013v ",
  "&amp;",
  "&quot;",
  "&amp;quot;",
  "{&quot;a&quot;:",
  "&lt; HTTP/2 403",
  "&#27;[0m",
  "<html>",
  "=3D",
  "=\n",
  "=3D3D=\n",
  "=C3",
  "=A9",
  "=20\n",
  "> ",
  "\n> ",
  "\n>> x",
  "\n> > GET / HTTP/1.1",
  "\n1: a",
  "\n2: b",
  "\n3: c",
  "\n4 | d",
  "\n     5\t",
  "\n- via: x",
  "\n- date: y",
  "\n| via | x |",
  "\n|---|---|",
  "\n**via**: y",
  "\n< via: x",
  "\n< HTTP/2 403",
  "\nx-api-key: ",
  " continues",
  "\n\tfolded",
  '{"message":"',
  '"',
  '"}',
  "a".repeat(60),
  "is not authorized to",
  "\n",
  "\r\n",
  "\r",
  " ",
  "\\",
  "User: arn:aws:sts::111122223333:assumed-role/orders/session is not authorized",
  "\n```",
  "é",
);

describe("any text", () => {
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 200 }),
  );

  test("is tidied without throwing, and a tidied text is tidy", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tidied = tidyText(text);
        expect(tidyText(tidied)).toBe(tidied);
      }),
      { numRuns: runs(3000) },
    );
  });
});
