import type { Locator, Page } from "@playwright/test";
import { plainText } from "@/components/words/plain-text";
import {
  type AnyFacetWords,
  type CauseId,
  type DiagnosisInput,
  diagnose,
  type FacetId,
  facetCommands,
  nextQuestion,
} from "@/lib";
import { words } from "./words";

/** The rows that can be set without being asked. */
type SelectName = "Error message" | "Error type header" | "API type" | "Auth mode";

/** What a person answers, question by question; what is missing is "I'm not sure". */
export type KnownAnswers = { readonly [F in FacetId]?: string };

const MAX_QUESTIONS = 20;
/** After so many "not sure" the page shows what is likeliest, and asks only who wants it. */
const MOST_DECLINED = 2;

/** The wizard as a person finds it: by roles and labels alone. */
export class WizardPage {
  #notepad: Page | undefined;
  readonly page: Page;
  readonly paste: Locator;
  readonly diagnosis: Locator;
  readonly copyLink: Locator;
  readonly continueButton: Locator;
  readonly linkProblems: Locator;
  readonly chooseButton: Locator;
  readonly forgetButton: Locator;
  /** What is held beside the box, item by item. */
  readonly held: Locator;
  readonly reading: Locator;
  readonly walkButton: Locator;
  readonly moreButton: Locator;

  constructor(page: Page) {
    this.page = page;
    // it may be folded away, and holds what it held
    this.paste = page.getByLabel("Paste a 403", { exact: true });
    this.diagnosis = page.getByRole("region", { name: "Diagnosis", exact: true });
    this.copyLink = page.getByRole("button", { name: "Copy link" });
    this.linkProblems = page.getByRole("region", { name: "Problems with the link" });
    this.chooseButton = page.getByRole("button", { name: "Choose a file" });
    this.forgetButton = page.getByRole("button", { name: "Forget my paste" });
    this.held = page.getByRole("list", { name: "What is read" }).getByRole("listitem");
    this.reading = page.getByRole("progressbar");
    this.walkButton = page.getByRole("button", { name: "Nothing to paste? Answer questions" });
    this.moreButton = page.getByRole("button", { name: "Ask me more" });
    this.continueButton = page.getByRole("button", { name: "Continue" });
  }

  async open(fragment = ""): Promise<void> {
    await this.page.goto(fragment === "" ? "/en/" : `/en/#${fragment}`);
    await this.waitUntilAlive();
  }

  async waitUntilAlive(): Promise<void> {
    await waitUntilAlive(this.paste);
  }

  /**
   * Put a long text into the box at once.
   *
   * Chromium takes minutes to type some hundred thousand lines into any box, even an empty page's.
   */
  async fillAtOnce(text: string): Promise<void> {
    await this.paste.evaluate((box, value) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value") ?? {};
      set?.call(box, value);
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }, text);
  }

  /** Choose files with the picker. */
  async choose(...files: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.chooseButton.click();
    await (await chooser).setFiles([...files]);
  }

  row(name: SelectName): Locator {
    return this.page.getByRole("combobox", { name });
  }

  /** The form that asks about a facet. */
  question(facet: FacetId): Locator {
    return this.page.getByRole("form", { name: words.facets[facet].question, exact: true });
  }

  option(facet: FacetId, option: string): Locator {
    return this.question(facet).getByRole("radio", { name: labelOf(facet, option), exact: true });
  }

  async answer(facet: FacetId, option: string): Promise<void> {
    await this.option(facet, option).check();
    await this.question(facet).getByRole("button", { name: "Continue" }).click();
  }

  /**
   * Answer the questions that follow from a paste until a cause is named or none is asked.
   *
   * lib tells which question comes, so this also holds the page to lib.
   */
  async answerAll(text: string, known: KnownAnswers): Promise<readonly FacetId[]> {
    const answers = new Map<FacetId, string>();
    if (text === "") await this.walkButton.click();
    while (answers.size < MAX_QUESTIONS) {
      const diagnosis = diagnose({ text, answers });
      const next = nextQuestion(diagnosis, { isWalk: text === "" });
      if (next === undefined || diagnosis.cause !== undefined) break;
      if (diagnosis.declined.length === MOST_DECLINED && (await this.moreButton.isVisible())) {
        await this.moreButton.click();
      }
      const option = known[next] ?? "unsure";
      await this.answer(next, option);
      answers.set(next, option);
    }
    return [...answers.keys()];
  }

  /** Decline the questions that follow from what is known until the AWS command line answers one. */
  async declineUntilCommand(
    known: Omit<DiagnosisInput, "answers">,
    isWalk = false,
  ): Promise<FacetId> {
    const answers = new Map<FacetId, string>();
    while (answers.size < MAX_QUESTIONS) {
      const diagnosis = diagnose({ ...known, answers });
      const next = nextQuestion(diagnosis, { isWalk });
      if (next === undefined || diagnosis.cause !== undefined) break;
      if (diagnosis.declined.length === MOST_DECLINED && (await this.moreButton.isVisible())) {
        await this.moreButton.click();
      }
      if (facetCommands[next]?.startsWith("aws ")) {
        await this.question(next).waitFor();
        return next;
      }
      await this.answer(next, "unsure");
      answers.set(next, "unsure");
    }
    throw new Error("the AWS command line answers no question");
  }

  /** The heading that names a cause, and the product that answered where a mark names one. */
  cause(id: CauseId, product?: string): Locator {
    const title = plainText(words.titles[id]);
    return this.diagnosis.getByRole("heading", {
      name: product === undefined ? title : `${title}: ${product}`,
      exact: true,
    });
  }

  /** A button that says what to do, and with which facet. */
  facetButton(
    label: "Answer" | "Change" | "Check this" | "I see something else" | "Ignore this" | "Remove",
    facet: FacetId,
  ): Locator {
    // a hidden part of a name may be set off by a space
    const name = escapeForPattern(words.facets[facet].name);
    return this.page.getByRole("button", { name: new RegExp(`^${label} ?: ${name}$`) });
  }

  /** Unfold a part of the diagnosis by the start of its heading. */
  async unfold(heading: string): Promise<void> {
    const part = this.diagnosis.locator("summary").filter({ hasText: new RegExp(`^${heading}`) });
    await part.click();
  }

  /** Unfold all of a result, once it is there. */
  async openResult(): Promise<void> {
    await this.diagnosis.locator("summary").first().waitFor();
    await this.openDetails();
  }

  /** Unfold the box, which is one line once its paste was read. */
  async openBox(): Promise<void> {
    await this.page.getByRole("button", { name: /^(?:Edit|Paste a 403)$/ }).click();
  }

  /** Unfold all that can be unfolded. */
  async openDetails(): Promise<void> {
    // a role cannot tell what is folded from what is not
    const folded = this.page.locator("details:not([open]) > summary").filter({ visible: true });
    while ((await folded.count()) > 0) await folded.first().click();
  }

  /** What a paste command would write now; pasted into a page of its own. */
  async clipboard(): Promise<string> {
    this.#notepad ??= await this.page.context().newPage();
    await this.#notepad.setContent("<label>Notepad <textarea></textarea></label>");
    const box = this.#notepad.getByRole("textbox", { name: "Notepad" });
    await box.focus();
    await this.#notepad.keyboard.press("ControlOrMeta+V");
    return box.inputValue();
  }
}

/** How an option reads on the page. */
export function labelOf(facet: FacetId, option: string): string {
  const { options }: AnyFacetWords = words.facets[facet];
  return option === "unsure" ? "I'm not sure" : (options[option] ?? option);
}

/** A text that a regular expression takes literally. */
export function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A page is there before its script is: what is put into a box in between nobody hears. */
export async function waitUntilAlive(box: Locator): Promise<void> {
  // looked at frame by frame: asked from outside it would be known up to a second later
  await box.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (Object.keys(element).some((key) => key.startsWith("__reactProps"))) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
