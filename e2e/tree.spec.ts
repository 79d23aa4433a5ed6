import { readFileSync } from "node:fs";
import { locales } from "@/components/locales";
import { causes, type DecisionNode, decisionTree, diagnose } from "@/lib";
import { expect, test } from "./test";
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
  await expect(picture.getByRole("button")).toHaveCount(1 + rootBranches());

  await page.getByRole("button", { name: "Unfold all" }).click();

  await expect(picture.getByRole("button")).toHaveCount(all.questions);
  await expect(picture.getByRole("link")).toHaveCount(all.ends);
  await page.getByRole("button", { name: "Fold all", exact: true }).click();
  await expect(picture.getByRole("button")).toHaveCount(1);
});

function rootBranches(): number {
  const root = decisionTree();
  return root.kind === "question"
    ? root.branches.filter(({ node }) => node.kind === "question").length
    : 0;
}

test("the path of a link is marked, and the keyboard unfolds what follows", async ({ page }) => {
  const { link, next } = diagnose({
    answers: new Map([
      ["error-type", "forbidden"],
      ["stage-in-url", "right"],
    ]),
  });
  await page.goto(`/en/tree/#${link}`);

  await expect(page.locator("[aria-current=step]")).toHaveCount(3);
  const question = page.getByRole("button", {
    name: words.facets[next?.facet ?? "error-type"].question,
  });
  await expect(question).toHaveAttribute("aria-expanded", "false");
  await question.focus();
  await page.keyboard.press("Enter");
  await expect(question).toHaveAttribute("aria-expanded", "true");
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
  await expect(
    picture.getByRole("button", { name: /^InvalidSignatureException: .*\(ruled out\)$/ }),
  ).toHaveCount(1);
  await expect(page.getByText("Dashed is what the link rules out.")).toBeVisible();

  await page.goto("/en/tree/");
  await expect(page.getByRole("button", { name: /\(ruled out\)$/ })).toHaveCount(0);
});

for (const lang of locales) {
  test(`no text leaves its box in ${lang}`, async ({ page }) => {
    await page.goto(`/${lang}/tree/`);
    const picture = page.getByRole("region", { name: messagesIn(lang).tree.frame });
    const boxes = picture.getByRole("button").or(picture.getByRole("link"));
    await expect(boxes).toHaveCount(1 + rootBranches());
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
