import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

/** Press Tab until the element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let turn = 0; turn < 80 && !(await isFocused()); turn += 1) await page.keyboard.press(key);
  await expect(target).toBeFocused();
}
