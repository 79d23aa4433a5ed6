import type { _Translator as Translator } from "use-intl/core";
import {
  answeringProduct,
  type DiagnosisObservation,
  type Disclosed,
  fillCommand,
  hasRepairingCommand,
  type ProductAdvice,
  productAdvice,
  proofsOf,
  type Role,
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
}

/** What a ticket quotes at most. */
const MOST_PROOFS = 2;

/**
 * A diagnosed cause as Markdown for a ticket (CommonMark): the request with its ids, the cause, the repair
 * with its commands, two proofs, and the link that shows the rest. Of the quoted lines it holds what proves.
 */
export function toMarkdown(diagnosis: Disclosed, input: MarkdownInput): string {
  const { words, causes, t, link } = input;
  const { cause: id, observations, assumed, references } = diagnosis;
  const cause = id === undefined ? undefined : causeEntry(id);
  if (id === undefined || cause === undefined) return "";
  const { fix, misleads } = causes.words[id];
  const { commands } = causes.remedies[id];
  const product = answeringProduct(diagnosis);
  const forProduct = { ...cause, checklist: stepsFor(cause.checklist, diagnosis, causes.products) };
  const advice = productAdvice(diagnosis, causes.products, causes.productWords);
  const said = ({ facet, option, line, quote }: DiagnosisObservation) => {
    const what = `- ${words.facetName(facet)}${t("signs.colon")}**${escapeText(words.optionLabel(facet, option))}**`;
    if (line === undefined || quote === undefined) return what;
    return `${what}${t("signs.comma")}${t("known.line", { line })} ${codeSpan(quote)}`;
  };
  const [first, second] = repairersOf(forProduct, observations);
  const repair = (role: Role) =>
    `**${t("diagnosis.fixFor", { who: t(`diagnosis.${role}`) })}** ${fix[role]}`;
  const wanted = repairSteps(forProduct, observations, first).flatMap((step) => {
    const command = hasRepairingCommand(step) ? commands[step.id] : undefined;
    return command === undefined ? [] : [fillCommand(command, diagnosis).text];
  });
  const call = requestLines(diagnosis, t);
  const unsaid = references.filter(({ value }) => call.every((line) => !line.includes(value)));
  return `${[
    `# ${words.titles[id]}${product === undefined ? "" : `${t("signs.colon")}${escapeText(product)}`}`,
    ...call.map((line) => `- ${escapeText(line)}`),
    ...byVendor(unsaid).map(
      ([vendor, ids]) =>
        `- ${escapeText(t("references.to", { vendor }))}${t("signs.colon")}${ids.map(({ name, value }) => `${escapeText(name)} ${codeSpan(value)}`).join(t("signs.comma"))}`,
    ),
    "",
    ...(first === undefined ? [] : [repair(first)]),
    ...code(firstOf(wanted)),
    ...(advice === undefined ? [] : productLines(advice)),
    ...(second === undefined ? [] : [repair(second)]),
    ...(misleads === undefined ? [] : [misleads]),
    ...proofsOf(diagnosis).deciding.slice(0, MOST_PROOFS).map(said),
    ...assumed.map(({ facet, option }) => {
      const name = words.facetName(facet);
      return `- ${t("diagnosis.assumes", { name, option: escapeText(words.optionLabel(facet, option)) })}`;
    }),
    "",
    `${t("share.text")}${t("signs.colon")}<${link}>`,
  ].join("\n")}\n`;
}

function productLines({ text, command }: ProductAdvice): readonly string[] {
  return command === undefined ? [text] : [text, command.intro, ...code([command.text])];
}

const MOST_COMMAND_LINES = 5;

/** As many whole commands as a ticket has room for; the link shows the others. */
function firstOf(commands: readonly string[]): readonly string[] {
  let lines = 0;
  return commands.filter((command, at) => {
    lines += command.split("\n").length;
    return at === 0 || lines <= MOST_COMMAND_LINES;
  });
}

/** Commands in one fenced block; nothing where there are none. */
function code(commands: readonly string[]): readonly string[] {
  return commands.length === 0 ? [] : ["```sh", ...commands, "```"];
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
