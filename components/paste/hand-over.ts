const OPENING = "why403 paste:";

/**
 * Give a text to the next page of this tab. The tab's own name carries it, which is neither an address nor a
 * store, and which browsers clear before a page of another site is shown.
 */
export function handOver(text: string): void {
  window.name = OPENING + text;
}

/** What the page before handed over, once. */
export function takeOver(): string | undefined {
  const { name } = window;
  if (!name.startsWith(OPENING)) return undefined;
  window.name = "";
  return name.slice(OPENING.length);
}
