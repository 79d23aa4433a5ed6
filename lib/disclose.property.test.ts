import fc from "fast-check";
import { createTranslator } from "use-intl/core";
import { describe, expect, test, vi } from "vitest";
import { toAnswer } from "@/bin/answer";
import { speechIn } from "@/bin/speech";
import { toTable, toWholeTable } from "@/bin/summary";
import { toText } from "@/bin/text";
import { toMarkdown } from "@/components/hand-on/to-markdown";
import { toCsv, toMarkdownTable } from "@/components/requests/summary-table";
import { en } from "@/components/words/messages/en";
import { spoken } from "@/components/words/words";
import {
  cleanHar,
  diagnose,
  disclose,
  discloseSummary,
  linkNames,
  linkTo,
  products,
  readPaste,
  remedies,
  sources,
  summariseLog,
  toJson,
} from ".";
import { discloseText } from "./disclosure";
import { english } from "./knowledge/words/en";
import { causeWords } from "./knowledge/words/en/causes";
import { productWords } from "./knowledge/words/en/products";
import { harWith, plantings, secrets, unlistedNames } from "./testing/planted-secrets";
import { inEnglish } from "./testing/telling";

// as if redaction found nothing at all: what is handed on must not hang on it
vi.mock("./redaction", async (importOriginal) => {
  const room = await importOriginal<typeof import("./redaction")>();
  const redactAndScan = (text: string) => ({
    text,
    hidden: [],
    blocks: room.findJsonBlocks(text),
  });
  return { ...room, redactAndScan, redact: (text: string) => ({ text, hidden: [] }) };
});

const t = createTranslator({ locale: "en", messages: en });
const tableWords = {
  titles: english.titles,
  t: createTranslator({ locale: "en", messages: en, namespace: "log" }),
};
/** So wide that no line breaks a secret in two. */
const terminal = { columns: Number.POSITIVE_INFINITY, paint: (_: string, text: string) => text };
const page = { speech: speechIn("en"), terminal };

/** All that is handed on of a paste, in one text. */
function handedOn(text: string): string {
  const paste = readPaste(text);
  const diagnosis = disclose(diagnose({ paste }));
  // of each cause the ticket, whichever the paste leads to
  const ticket = toMarkdown(
    { ...diagnosis, cause: diagnosis.cause ?? "waf-filtered" },
    {
      words: spoken(english),
      causes: { words: causeWords, products, productWords, sources, remedies },
      t,
      link: linkTo(diagnosis, { parameters: linkNames }),
    },
  );
  const summariser = summariseLog();
  summariser.push(text);
  const summary = discloseSummary(summariser.finish());
  return [
    JSON.stringify(toJson(diagnosis, inEnglish)),
    toText(diagnosis, page),
    toAnswer(diagnosis, { named: [{ number: 2, diagnosis }], unnamed: 0 }, page),
    ticket,
    JSON.stringify(summary),
    toWholeTable(summary, page),
    toTable(summary, page),
    toCsv(summary, tableWords),
    toMarkdownTable(summary, tableWords),
    cleanHar(paste) ?? "",
  ].join("\n");
}

/** Whether a text holds a secret as it is, or as URLs and JSON write it. */
function holds(text: string, secret: string): boolean {
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  return forms.some((form) => text.includes(form));
}

const secret = fc.oneof(
  fc.constantFrom(...secrets),
  fc.stringMatching(/^[A-Za-z0-9_-]{24,40}$/),
  fc.stringMatching(/^[0-9]{6,16}$/),
  fc.stringMatching(/^[a-z]{4,7}[0-9]{4}[!#%]$/),
  fc.base64String({ minLength: 24, maxLength: 60 }),
);
const name = fc.constantFrom(...unlistedNames);

describe("where redaction finds nothing, no secret under an unlisted name is handed on", () => {
  test("really finds nothing", () => {
    expect(readPaste("x-api-key: hunter2").text).toContain("hunter2");
  });

  test.each(plantings)("of %s", (_, plant) => {
    fc.assert(
      fc.property(name, secret, (under, planted) => {
        expect(holds(handedOn(plant(under, planted)), planted)).toBe(false);
      }),
      { numRuns: 60 },
    );
    for (const planted of secrets) {
      expect([planted, holds(handedOn(plant("voucher", planted)), planted)]).toEqual([
        planted,
        false,
      ]);
    }
  });

  test("of a HAR", () => {
    const check = (under: string, planted: string) => {
      const cleaned = handedOn(harWith(under, planted));
      expect(cleanHar(readPaste(harWith(under, planted)))).toBeDefined();
      expect([under, planted, holds(cleaned, planted)]).toEqual([under, planted, false]);
    };
    for (const planted of secrets) check("voucher", planted);
    fc.assert(fc.property(name, secret, check), { numRuns: 60 });
  });
});

test("a quote hands on no secret wherever it begins and ends", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...plantings),
      name,
      secret,
      fc.nat(),
      fc.nat(),
      ([, plant], under, planted, start, length) => {
        const text = plant(under, planted);
        const from = start % text.length;
        const quote = text.slice(from, from + 1 + (length % 300));
        expect(holds(discloseText(quote), planted)).toBe(false);
      },
    ),
    { numRuns: 3_000 },
  );
});
