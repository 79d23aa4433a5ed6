import { readFileSync } from "node:fs";
import { examples } from "@/components/paste/examples";
import { locales } from "@/components/words/locales";
import {
  type CauseId,
  causes,
  type DecisionNode,
  decisionTree,
  diagnose,
  type FacetId,
  wayTaken,
} from "@/lib";
import { watchShifts } from "./shifts";
import { expect, test } from "./test";
import { labelOf } from "./wizard-page";
import { messagesIn, words } from "./words";

/** How many places a tree has, its questions and its ends apart. */
function count(node: DecisionNode): { readonly questions: number; readonly ends: number } {
  if (node.kind === "end") return { questions: 0, ends: 1 };
  return node.branches
    .map((branch) => count(branch.node))
    .reduce(
      (sum, one) => ({ questions: sum.questions + one.questions, ends: sum.ends + one.ends }),
      { questions: 1, ends: 0 },
    );
}

const all = count(decisionTree());

test("the picture unfolds to the tree that the engine grows", async ({ page }) => {
  await page.goto("/en/tree/");
  const picture = page.getByRole("region", { name: "The tree" });
  await expect(picture.getByRole("button")).toHaveCount(1 + stepsFrom(decisionTree()).length);

  await page.getByRole("button", { name: "Unfold all" }).click();

  await expect(picture.getByRole("button")).toHaveCount(all.questions);
  await expect(picture.getByRole("link")).toHaveCount(all.ends);
  await page.getByRole("button", { name: "Fold all", exact: true }).click();
  await expect(picture.getByRole("button")).toHaveCount(1);
});

/** The causes at the ends under a place. */
function causesUnder(node: DecisionNode): readonly CauseId[] {
  return node.kind === "end" ? node.causes : node.branches.flatMap((one) => causesUnder(one.node));
}

interface Step {
  readonly answer: readonly [facet: FacetId, option: string];
  readonly node: DecisionNode;
  /** How its place is called in the picture. */
  readonly name: string;
}

/** The answers to a question that lead to another question. */
function stepsFrom(node: DecisionNode): readonly Step[] {
  if (node.kind === "end") return [];
  const { facet, branches } = node;
  return branches.flatMap(({ option, node: under }) => {
    if (under.kind === "end") return [];
    const name = `${labelOf(facet, option)}: ${words.facets[under.facet].question}`;
    return [{ answer: [facet, option], node: under, name }];
  });
}

test("the path of a link is marked, and the keyboard unfolds what follows", async ({ page }) => {
  const ways = stepsFrom(decisionTree()).flatMap((first) =>
    stepsFrom(first.node).flatMap((second) =>
      stepsFrom(second.node).map((third) => [first, second, third] as const),
    ),
  );
  const [way] = ways;
  if (way === undefined) throw new Error("no three answers lead to a question");
  const [first, second, third] = way;
  const { link } = diagnose({ answers: new Map([first.answer, second.answer]) });
  await page.goto(`/en/tree/#${link}`);

  await expect(page.locator("[aria-current=step]")).toHaveCount(3);
  const question = page.getByRole("button", { name: third.name, exact: true });
  await expect(question).toHaveAttribute("aria-expanded", "false");
  await question.focus();
  await page.keyboard.press("Enter");
  await expect(question).toHaveAttribute("aria-expanded", "true");
});

test("a diagnosis leads to the way it took, and each other answer to its own", async ({
  page,
  wizard,
}) => {
  const { text } = examples[3];
  await wizard.open();
  await wizard.paste.fill(text);
  await wizard.page.getByRole("link", { name: "The way here" }).click();

  const way = page.getByRole("region", { name: "The way to this diagnosis" });
  const { steps } = wayTaken(diagnose({ text }));
  const headings = steps.map(({ facet }, at) => `${at + 1}. ${words.facets[facet].question}`);
  await expect(way.getByRole("heading", { level: 2 })).toHaveText(headings);
  await expect(way.getByRole("link", { name: words.titles["iam-explicit-deny"] })).toBeVisible();

  const policies = way.getByRole("listitem").filter({
    has: page.getByRole("heading", { name: /Which kind of policy/ }),
  });
  await policies.getByText(/more answers?$/).click();
  await policies.getByRole("link", { name: labelOf("policy-named", "session") }).click();
  const turn = steps
    .find(({ facet }) => facet === "policy-named")
    ?.others.find(({ option }) => option === "session");
  expect(page.url().endsWith(`/en/#${turn?.link}`)).toBe(true);
  await expect(wizard.diagnosis).toContainText(words.titles["session-policy"]);
});

test("the way of a link is painted once, and fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const shifts = await watchShifts(page);
  await page.goto(`/zh/tree/#${diagnose({ text: examples[2].text }).link}`);
  await expect(
    page.getByRole("heading", { level: 1, name: messagesIn("zh").wayTaken.title }),
  ).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await shifts()).toBeLessThanOrEqual(0.02);
  // nothing to take a way from
  await page.goto("/zh/tree/#outline");
  await page.reload();
  await expect(
    page.getByRole("heading", { level: 1, name: messagesIn("zh").tree.title }),
  ).toBeVisible();
});

test("what a link rules out is marked, and what it leaves is not", async ({ page }) => {
  const { link, remaining } = diagnose({
    answers: new Map([["message", "missing-authentication-token"]]),
  });
  await page.goto(`/en/tree/#${link}`);
  await page.getByRole("button", { name: "Unfold all" }).click();

  const picture = page.getByRole("region", { name: "The tree" });
  const open = picture.getByRole("link", { name: /^(?!.*\(ruled out\)$)/ });
  const pages = await open.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect([...new Set(pages)].sort()).toEqual(
    remaining.map(({ cause }) => `/en/causes/${cause}/`).sort(),
  );
  const left = new Set(remaining.map(({ cause }) => cause));
  const out = stepsFrom(decisionTree()).filter(
    ({ node }) => !causesUnder(node).some((cause) => left.has(cause)),
  );
  expect(out.length).toBeGreaterThan(0);
  for (const { name } of out) {
    const place = picture.getByRole("button", { name: `${name} (ruled out)`, exact: true });
    await expect(place).toHaveCount(1);
  }
  await expect(page.getByText("Dashed is what the link rules out.")).toBeVisible();

  await page.goto("/en/tree/");
  await expect(page.getByRole("button", { name: /\(ruled out\)$/ })).toHaveCount(0);
});

for (const lang of locales) {
  test(`no text leaves its box in ${lang}`, async ({ page }) => {
    await page.goto(`/${lang}/tree/`);
    const picture = page.getByRole("region", { name: messagesIn(lang).tree.frame });
    const boxes = picture.getByRole("button").or(picture.getByRole("link"));
    await expect(boxes).toHaveCount(1 + stepsFrom(decisionTree()).length);
    await page.getByRole("button", { name: messagesIn(lang).tree.openAll }).click();
    await expect(boxes).toHaveCount(all.questions + all.ends);

    const wide = await boxes.evaluateAll((places) =>
      places.flatMap((place) => {
        const text = place.querySelector("text");
        const room = (place.querySelector("rect")?.getBBox().width ?? 0) - 12;
        return text !== null && text.getBBox().width > room ? [text.textContent] : [];
      }),
    );
    expect(wide).toEqual([]);
  });
}

test("what is unfolded can be saved, and the whole tree as files", async ({ page, request }) => {
  await page.goto("/en/tree/");
  for (const [name, start] of [
    ["Save as SVG what is unfolded", "<svg "],
    ["Save as Mermaid what is unfolded", "flowchart LR\n"],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const content = readFileSync(await (await download).path(), "utf8");
    expect(content.slice(0, start.length)).toBe(start);
  }

  const mermaid = await (await request.get("/en/tree.mmd")).text();
  expect(mermaid.match(/ -->\|/g)).toHaveLength(all.questions + all.ends - 1);
  const svg = await (await request.get("/en/tree.svg")).text();
  expect(svg.match(/<rect x=/g)).toHaveLength(all.questions + all.ends);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the outline leads to every cause", async ({ page }) => {
    await page.goto("/en/tree/");
    for (const { id } of causes) {
      const link = page.locator(
        `details a[href="/en/causes/${id}/"], li a[href="/en/causes/${id}/"]`,
      );
      expect(await link.count(), id).toBeGreaterThan(0);
    }
  });
});
