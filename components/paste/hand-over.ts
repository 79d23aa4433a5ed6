const OPENING = "why403 paste:";

/** What the next page is given: a text, and by facet what a person answered beside it. */
export interface Handed {
  readonly text: string;
  readonly answers: ReadonlyMap<string, string>;
}

/**
 * Give a text to the next page of this tab. The tab's own name carries it, which is neither an address nor a
 * store, and which browsers clear before a page of another site is shown.
 */
export function handOver({ text, answers }: Handed): void {
  window.name = `${OPENING}${new URLSearchParams([...answers])}\n${text}`;
}

/** What the page before handed over, once. */
export function takeOver(): Handed | undefined {
  const { name } = window;
  if (!name.startsWith(OPENING)) return undefined;
  window.name = "";
  const end = name.indexOf("\n");
  const answers = new URLSearchParams(name.slice(OPENING.length, end));
  return { text: name.slice(end + 1), answers: new Map(answers) };
}
