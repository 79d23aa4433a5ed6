import type { FileChooser, Locator, Page } from "@playwright/test";
import { locales } from "@/components/words/locales";
import type { Messages } from "@/components/words/messages/catalogue";
import { plainText } from "@/components/words/plain-text";
import {
  type CauseId,
  causes,
  diagnose,
  type FacetEntry,
  type FacetId,
  facetCommands,
  facets,
  remedies,
  walkFacets,
} from "@/lib";
import { faultsOf, overflowOf } from "./barriers";
import { extremesOf, isWhole, lengthOf, longestWord } from "./extremes";
import { causePlaces, type Place, questionPlaces } from "./places";
import { expect, test } from "./test";
import { escapeForPattern, waitUntilAlive } from "./wizard-page";
import { messagesIn, wordsIn } from "./words";

type FilePayload = Extract<Parameters<FileChooser["setFiles"]>[0], { readonly buffer: Buffer }>;

test("the lists hold every question and every cause", () => {
  expect(questionPlaces.map(({ name }) => name)).toEqual(facets.map(({ id }) => id));
  expect(causePlaces.map(({ name }) => name)).toEqual(causes.map(({ id }) => id));
});

const facetOf = (id: string): FacetEntry & { readonly id: FacetId } =>
  facets.find((facet) => facet.id === id) ?? facets[0];
const causeOf = (id: string) => causes.find((cause) => cause.id === id) ?? causes[0];

/**
 * Of what a template shows at its extremes the shortest, the longest and the last, which axe looks at: the
 * others differ from these in how long their words are, so that it is their width that is looked at.
 */
function inDepth<T>(extremes: readonly T[]): ReadonlySet<T> {
  return new Set(isWhole ? extremes : [...extremes.slice(0, 2), ...extremes.slice(-1)]);
}

const forbidden = [
  "HTTP/1.1 403 Forbidden",
  "Content-Type: application/json",
  "x-amzn-RequestId: c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
  "x-amzn-ErrorType: ForbiddenException",
  "",
  '{"message":"Forbidden"}',
  "",
].join("\n");

for (const lang of locales) {
  const words = wordsIn(lang);
  const messages = messagesIn(lang);

  const openQuestion = async (page: Page, { name, link, ask }: Place): Promise<void> => {
    await page.goto(`/${lang}/#${link}`);
    const [first] = walkFacets;
    if (name === first) {
      await waitUntilAlive(pasteBox(page, messages));
      await page.getByRole("button", { name: messages.start.walk }).click();
    }
    if (ask !== undefined) {
      const facet = escapeForPattern(words.facets[ask].name);
      await askAgain(page, `${messages.known.change} ?: ${facet}`);
    }
    const question = words.facets[facetOf(name).id].question;
    await expect(page.getByRole("heading", { name: question, exact: true })).toBeVisible();
    await openDetails(page);
  };

  const openDiagnosis = async (page: Page, { name, link }: Place): Promise<void> => {
    await page.goto(`/${lang}/#${link}`);
    const title = plainText(words.titles[causeOf(name).id]);
    await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
    await openDetails(page);
  };

  const openPage = async (page: Page, path: string): Promise<void> => {
    await page.goto(`/${lang}/${path}`);
    if (path.startsWith("tree/#")) await page.locator("#way-taken").waitFor();
    await openDetails(page);
  };

  const questions = extremesOf(questionPlaces, [
    ({ name }) => lengthOf(words.facets[facetOf(name).id]),
    ({ name }) => longestWord(words.facets[facetOf(name).id]),
    ({ name }) => words.facets[facetOf(name).id].question.length,
    ({ name }) => facetOf(name).options.length,
    ({ name }) => lengthOf(facetCommands[facetOf(name).id]),
    ({ ask }) => (ask === undefined ? 0 : 1),
  ]);
  const measuresOfCauses = [
    (id: CauseId) => lengthOf([words.causes[id], causeOf(id).checklist, remedies[id].commands]),
    // commands scroll in a frame of their own
    (id: CauseId) => longestWord([words.titles[id], words.causes[id]]),
    (id: CauseId) => longestWord(Object.values<string>(remedies[id].commands)),
    (id: CauseId) => words.titles[id].length,
    (id: CauseId) => causeOf(id).checklist.length,
    (id: CauseId) => remedies[id].sources.length,
  ];
  const shown = extremesOf(
    causes.map(({ id }) => id),
    measuresOfCauses,
  );
  const diagnoses = causePlaces.filter(({ name }) => shown.includes(causeOf(name).id));
  const causePages = shown.map((id) => `causes/${id}/`);
  const otherPages = [
    "",
    "causes/",
    "tree/",
    `tree/#${diagnose({ text: forbidden }).link}`,
    "policy/",
    "signature/",
  ];
  const looked = new Set<string>([
    ...inDepth(questions.map(({ name }) => name)),
    ...inDepth(shown),
    ...inDepth(causePages),
    ...otherPages,
  ]);
  const faultsAt = (page: Page, name: string) =>
    looked.has(name) ? faultsOf(page, lang, name) : overflowOf(page, name);

  test.describe(`no barriers, light and dark, down to 320 pixels, in ${lang}`, () => {
    test.describe.configure({ timeout: isWhole ? 1_200_000 : 180_000 });

    test("the longest and the shortest questions", async ({ page }) => {
      const faults: unknown[] = [];
      for (const place of questions) {
        await openQuestion(page, place);
        faults.push(...(await faultsAt(page, place.name)));
      }
      expect(questions.length).toBeGreaterThan(4);
      expect(faults).toEqual([]);
    });

    test("the longest and the shortest diagnoses", async ({ page }) => {
      const faults: unknown[] = [];
      for (const place of diagnoses) {
        await openDiagnosis(page, place);
        faults.push(...(await faultsAt(page, place.name)));
      }
      expect(diagnoses.length).toBeGreaterThan(4);
      expect(faults).toEqual([]);
    });

    test("what a paste, a file and a key bring about", async ({ page }) => {
      const faults: unknown[] = [];
      for (const { name, reach } of states) {
        await page.goto(`/${lang}/`);
        await waitUntilAlive(pasteBox(page, messages));
        await reach(page, messages);
        await openDetails(page);
        faults.push(...(await faultsOf(page, lang, name)));
      }
      expect(faults).toEqual([]);
    });

    test("the pages, and of those of causes the longest and the shortest", async ({ page }) => {
      const faults: unknown[] = [];
      for (const path of [...otherPages, ...causePages]) {
        await openPage(page, path);
        faults.push(...(await faultsAt(page, path)));
      }
      expect(faults).toEqual([]);
    });
  });
}

// so many that they can be searched, of two causes
const manyCalls = Array.from({ length: 25 }, (_, at) => {
  const [type, message] =
    at % 2 === 0
      ? ["ForbiddenException", "Forbidden"]
      : ["MissingAuthenticationTokenException", "Missing Authentication Token"];
  return [
    `> GET /prod/orders-${at} HTTP/1.1`,
    "> Host: abcde12345.execute-api.eu-west-1.amazonaws.com",
    ">",
    "< HTTP/1.1 403 Forbidden",
    `< x-amzn-ErrorType: ${type}`,
    "<",
    `{"message":"${message}"}`,
  ].join("\n");
}).join("\n\n");

const accessLog = Array.from({ length: 3_000 }, (_, at) =>
  JSON.stringify({
    requestId: `c6af9ac6-7b61-11e6-9a41-${String(at).padStart(12, "0")}`,
    httpMethod: "GET",
    resourcePath: "/orders",
    status: "403",
    "error.responseType": at % 2 === 0 ? "INVALID_API_KEY" : "WAF_FILTERED",
    "error.message": "Forbidden",
  }),
).join("\n");

/** Each state that a link cannot bring about, and how a person comes to it. */
const states: readonly {
  readonly name: string;
  readonly reach: (page: Page, messages: Messages) => Promise<void>;
}[] = [
  {
    name: "the paste as it was read, and every cause",
    async reach(page, messages) {
      await pasteBox(page, messages).fill(forbidden);
      await expect(page.getByRole("region", { name: messages.reading.pasteLabel })).toBeVisible();
      await page.getByRole("button", { name: messages.progress.showAll }).click();
    },
  },
  {
    name: "several requests",
    async reach(page, messages) {
      await pasteBox(page, messages).fill(manyCalls);
      await expect(page.getByRole("group", { name: messages.exchanges.legend })).toBeVisible();
      await expect(page.getByRole("searchbox")).toBeVisible();
    },
  },
  {
    name: "what a log says",
    async reach(page, messages) {
      await chooseFile(page, messages, {
        name: "access.log",
        mimeType: "text/plain",
        buffer: Buffer.from(accessLog),
      });
      await expect(page.getByRole("region", { name: messages.log.heading })).toBeVisible();
    },
  },
  {
    name: "a file that cannot be read",
    async reach(page, messages) {
      await chooseFile(page, messages, {
        name: "picture.png",
        mimeType: "image/png",
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7]),
      });
      await expect(page.getByRole("alert").filter({ hasText: "picture.png" })).toBeVisible();
    },
  },
  {
    name: "an output that does not answer the question",
    async reach(page, messages) {
      await pasteBox(page, messages).fill(forbidden);
      await expect(page.getByRole("region", { name: messages.reading.pasteLabel })).toBeVisible();
      await openDetails(page);
      const output = page.getByRole("textbox", { name: messages.output.label });
      await output.first().fill('{"nothing":"of the kind"}');
      await page.getByRole("button", { name: messages.output.read }).first().click();
      await expect(page.getByText(messages.output.unanswered)).toBeVisible();
    },
  },
  {
    name: "something dragged over the page",
    async reach(page, messages) {
      const files = await page.evaluateHandle(() => {
        const dragged = new DataTransfer();
        dragged.items.add(new File(["x"], "x.txt"));
        return dragged;
      });
      await page.getByRole("main").dispatchEvent("dragenter", { dataTransfer: files });
      await expect(page.getByText(messages.files.drop)).toBeVisible();
    },
  },
  {
    name: "the list of keys",
    async reach(page, messages) {
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: messages.keys.heading })).toBeVisible();
    },
  },
  {
    name: "a response that is no 403",
    async reach(page, messages) {
      await pasteBox(page, messages).fill("HTTP/1.1 429 Too Many Requests\n\n");
      await expect(page.getByRole("heading", { name: /429/ })).toBeVisible();
    },
  },
  {
    name: "a contradiction behind a link that was cut",
    async reach(page, messages) {
      await page.evaluate(() => {
        location.hash =
          "v=1&answered-by=cloudfront&message=forbidden&error-type=missing-authentication-token&waf-bl";
      });
      await expect(
        page.getByRole("heading", { name: messages.contradiction.heading }),
      ).toBeVisible();
      await expect(page.getByRole("region", { name: messages.link.label })).toBeVisible();
    },
  },
];

/**
 * Unfold all at once; of several that stand together, and of the hundreds of lists of the tree's
 * outline, the first, since the others are like it.
 */
async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) {
      const list = one.closest("[aria-labelledby=outline] ul");
      const first = list?.querySelector(":scope > li > details") ?? one;
      one.open = one === first && one.previousElementSibling?.tagName !== "DETAILS";
    }
  });
}

function pasteBox(page: Page, { paste }: Messages): Locator {
  return page.getByRole("textbox", { name: paste.label });
}

async function chooseFile(page: Page, { files }: Messages, file: FilePayload): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: files.choose }).click();
  await (await chooser).setFiles(file);
}

async function askAgain(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${button}$`) }).click();
}
