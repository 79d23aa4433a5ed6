import type { _Translator as Translator } from "use-intl/core";
import { type Disclosed, fillCommand } from "@/lib";
import { causeEntry } from "./catalogue";
import type { CauseTexts } from "./language";
import type { en } from "./messages/en";
import type { SpokenWords } from "./words";

interface MarkdownInput {
  readonly words: SpokenWords;
  readonly causes: CauseTexts;
  readonly t: Translator<typeof en>;
  /** The whole address of the diagnosis. */
  readonly link: string;
  readonly done: ReadonlySet<string>;
}

/**
 * A diagnosed cause as Markdown for a ticket (CommonMark, with GitHub's task lists). Of the
 * quoted lines it holds what proves.
 */
export function toMarkdown(diagnosis: Disclosed, input: MarkdownInput): string {
  const { words, causes, t, link, done } = input;
  const { cause: id, observations } = diagnosis;
  const cause = id === undefined ? undefined : causeEntry(id);
  if (id === undefined || cause === undefined) return "";
  const { why, steps } = causes.words[id];
  return `${[
    `# ${words.titles[id]}`,
    "",
    why,
    "",
    t("diagnosis.refusedAt", { hop: words.hops[cause.hop].name }),
    "",
    `## ${t("diagnosis.proof")}`,
    "",
    ...observations.map(({ facet, option, line, quote }) => {
      const said = `- ${words.facetName(facet)}${t("signs.colon")}**${escapeText(words.optionLabel(facet, option))}**`;
      if (line === undefined || quote === undefined) return said;
      return `${said}\n  ${t("known.line", { line })} ${codeSpan(quote)}`;
    }),
    "",
    `## ${t("diagnosis.checklist")}`,
    "",
    ...cause.checklist.flatMap((step) => [
      `- [${done.has(step.id) ? "x" : " "}] **${t(`diagnosis.${step.who}`)}** ${steps[step.id]?.action ?? ""}`,
      ...("command" in step ? commandLines(fillCommand(step.command, diagnosis).text) : []),
      "",
      `  ${t("diagnosis.expect")} ${steps[step.id]?.expect ?? ""}`,
      "",
    ]),
    `## ${t("diagnosis.sources")}`,
    "",
    ...cause.sources.map((source) => {
      const { title, url, checked } = causes.sources[source];
      const read = t("diagnosis.checked", { date: checked });
      return `- [${title}](${url})${t("signs.open")}${read}${t("signs.close")}`;
    }),
    "",
    `${t("share.text")}${t("signs.colon")}<${link}>`,
  ].join("\n")}\n`;
}

function commandLines(command: string): readonly string[] {
  return ["", "  ```sh", ...command.split("\n").map((line) => `  ${line}`), "  ```"];
}

/** A code span that may hold back quotes itself (CommonMark 0.31, 6.1). */
function codeSpan(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/** What would be markup in a text. */
function escapeText(text: string): string {
  return text.replace(/[\\*_[\]<>]/g, String.raw`\$&`);
}
