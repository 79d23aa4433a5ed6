import { type AnyFacetWords, type Disclosed, type FacetId, fillCommand } from "@/lib";
import type { Speech } from "./speech";
import type { Terminal } from "./terminal";
import { type Indent, wrap } from "./wrap";

/** In which words, and on what, an answer is written. */
export interface Page {
  readonly speech: Speech;
  readonly terminal: Terminal;
}

export type Lines = readonly string[];

/** A paragraph of a page. */
export function paragraph({ terminal }: Page, text: string, indent: Partial<Indent> = {}): Lines {
  const { first = 0, rest = first } = indent;
  return wrap(text, terminal.columns, { first, rest });
}

/** A paragraph that begins with a heading. */
export function headed(page: Page, heading: string, text: string, rest = 2): Lines {
  const [first = "", ...others] = paragraph(page, heading + page.speech.products.between + text, {
    first: 0,
    rest,
  });
  const isWhole = first.startsWith(heading);
  const { paint } = page.terminal;
  return [isWhole ? paint("heading", heading) + first.slice(heading.length) : first, ...others];
}

/** A command as it is typed: no line of it is broken, and nothing stands before it, so that it can be copied. */
export function commandLines({ terminal }: Page, command: string, indent = 4): Lines {
  return command.split("\n").map((line) => " ".repeat(indent) + terminal.paint("command", line));
}

/** A command of the catalogue, filled in, and what it needs. */
export function filledLines(page: Page, template: string, diagnosis: Disclosed, indent = 4): Lines {
  const { text, cli } = fillCommand(template, diagnosis);
  const needs =
    cli === undefined ? [] : paragraph(page, page.speech.t("cause.cli2"), { first: indent });
  return [...commandLines(page, text, indent), ...needs];
}

/** What a facet says, in words. */
export function saying(facet: FacetId, option: string, { t, words }: Speech): string {
  return t("cause.says", { name: words.facets[facet].name, option: label(facet, option, words) });
}

/** What an option of a facet is called. */
export function label(facet: FacetId, option: string, words: Speech["words"]): string {
  const { options }: AnyFacetWords = words.facets[facet];
  return options[option] ?? option;
}

/** One of the observations that cannot all be true, and where it comes from. */
export function conflictSaying(
  facet: FacetId,
  { observations }: Disclosed,
  speech: Speech,
): string {
  const { t } = speech;
  const one = observations.find((observation) => observation.facet === facet);
  const aside =
    one?.from === "answer" ? t("cause.yourAnswer") : t("cause.line", { line: one?.line ?? "?" });
  return t("cause.aside", { what: saying(facet, one?.option ?? "", speech), aside });
}
