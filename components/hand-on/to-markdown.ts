import type { _Translator as Translator } from "use-intl/core";
import {
  answeringProduct,
  type DiagnosisObservation,
  type Disclosed,
  fillCommand,
  hasRepairingCommand,
  type ProductAdvice,
  planSteps,
  productAdvice,
  proofsOf,
  repairersOf,
  repairSteps,
  stepsFor,
} from "@/lib";
import { causeEntry } from "../words/catalogue";
import type { CauseTexts } from "../words/language";
import type { en } from "../words/messages/en";
import type { SpokenWords } from "../words/words";
import { byVendor } from "./by-vendor";
import { requestLines } from "./request-lines";

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
  const { cause: id, observations, assumed, references } = diagnosis;
  const cause = id === undefined ? undefined : causeEntry(id);
  if (id === undefined || cause === undefined) return "";
  const { why, steps, fix, misleads } = causes.words[id];
  const { commands, sources } = causes.remedies[id];
  const product = answeringProduct(diagnosis);
  const forProduct = { ...cause, checklist: stepsFor(cause.checklist, diagnosis, causes.products) };
  const { deciding, loose } = proofsOf(diagnosis);
  const roles = repairersOf(forProduct, observations);
  const advice = productAdvice(diagnosis, causes.products, causes.productWords);
  const said = ({ facet, option, line, quote }: DiagnosisObservation) => {
    const what = `- ${words.facetName(facet)}${t("signs.colon")}**${escapeText(words.optionLabel(facet, option))}**`;
    if (line === undefined || quote === undefined) return what;
    return `${what}\n  ${t("known.line", { line })} ${codeSpan(quote)}`;
  };
  const others = diagnosis.remaining.filter((one) => one.cause !== id);
  return `${[
    `# ${words.titles[id]}${product === undefined ? "" : `${t("signs.colon")}${escapeText(product)}`}`,
    "",
    ...requestLines(diagnosis, t).map((line) => `- ${escapeText(line)}`),
    "",
    `## ${t("diagnosis.fix")}`,
    "",
    ...roles.flatMap((role) => [
      `**${t(`diagnosis.${role}`)}**${t("signs.colon")}${fix[role]}`,
      ...repairSteps(forProduct, observations, role).flatMap((step) => {
        const command = hasRepairingCommand(step) ? commands[step.id] : undefined;
        return command === undefined ? [] : commandLines(command, diagnosis, t);
      }),
      "",
    ]),
    ...(misleads === undefined ? [] : [misleads, ""]),
    why,
    "",
    ...(advice === undefined ? [] : productLines(advice)),
    t("diagnosis.refusedAt", { hop: words.hops[cause.hop].name }),
    "",
    ...section(
      t("diagnosis.open"),
      assumed.map(({ facet, option }) => {
        const name = words.facetName(facet);
        return `- ${t("diagnosis.assumes", { name, option: escapeText(words.optionLabel(facet, option)) })}`;
      }),
    ),
    ...section(t("diagnosis.proof"), deciding.map(said)),
    ...section(t("diagnosis.outweighed", { count: loose.length }), loose.map(said)),
    ...section(
      t("references.heading"),
      byVendor(references).flatMap(([vendor, ids]) => [
        `- ${t("references.to", { vendor: escapeText(vendor) })}`,
        ...ids.map(({ name, value }) => `  - ${escapeText(name)} ${codeSpan(value)}`),
      ]),
    ),
    `## ${t("diagnosis.checklist")}`,
    "",
    ...planSteps(forProduct, observations).flatMap(({ step, proof }) => {
      const who = t(`diagnosis.${step.who}`);
      if (proof !== undefined) return [`- [x] **${who}** ${said(proof).slice(2)}`, ""];
      const command = hasRepairingCommand(step) ? undefined : commands[step.id];
      return [
        `- [${done.has(step.id) ? "x" : " "}] **${who}** ${steps[step.id]?.action ?? ""}`,
        ...(command === undefined ? [] : commandLines(command, diagnosis, t)),
        "",
        `  ${t("diagnosis.expect")} ${steps[step.id]?.expect ?? ""}`,
        "",
      ];
    }),
    ...section(
      t("diagnosis.lessLikely", { count: others.length }),
      others.map((one) => `- ${words.titles[one.cause]}`),
    ),
    `## ${t("diagnosis.sources")}`,
    "",
    ...sources.map((source) => {
      const { title, url, checked } = causes.sources[source];
      const read = t("diagnosis.checked", { date: checked });
      return `- [${title}](${url})${t("signs.open")}${read}${t("signs.close")}`;
    }),
    ...(advice?.sources ?? []).map((url) => `- <${url}>`),
    "",
    `${t("share.text")}${t("signs.colon")}<${link}>`,
  ].join("\n")}\n`;
}

/** A heading and what stands below it; nothing where that is nothing. */
function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, "", ...lines, ""];
}

function productLines({ text, command }: ProductAdvice): readonly string[] {
  if (command === undefined) return [text, ""];
  return [text, "", command.intro, "", "```sh", command.text, "```", ""];
}

function commandLines(
  template: string,
  diagnosis: Disclosed,
  t: MarkdownInput["t"],
): readonly string[] {
  const { text, cli } = fillCommand(template, diagnosis);
  return [
    "",
    "  ```sh",
    ...text.split("\n").map((line) => `  ${line}`),
    "  ```",
    ...(cli === undefined ? [] : ["", `  ${escapeText(t("command.cli2"))}`]),
  ];
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
