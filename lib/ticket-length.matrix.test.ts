import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { toMarkdown } from "@/components/hand-on/to-markdown";
import { en } from "@/components/words/messages/en";
import { spoken } from "@/components/words/words";
import { disclose, products, remedies, sources } from ".";
import { allFixtures } from "./fixtures/all";
import { english } from "./knowledge/words/en";
import { causeWords } from "./knowledge/words/en/causes";
import { productWords } from "./knowledge/words/en/products";

const MOST_LINES = 20;

test("the text for a ticket is no longer than twenty lines, whatever the cause", () => {
  const t = createTranslator({ locale: "en", messages: en });
  const lengths = allFixtures.flatMap(({ cause, name, answered }) => {
    const ticket = toMarkdown(disclose(answered), {
      words: spoken(english),
      causes: { words: causeWords, products, productWords, sources, remedies },
      t,
      link: "https://why403.example/",
    });
    return ticket === "" ? [] : [{ of: `${cause}/${name}`, lines: ticket.split("\n").length - 1 }];
  });
  expect(lengths.length).toBeGreaterThan(200);
  expect(lengths.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
});
