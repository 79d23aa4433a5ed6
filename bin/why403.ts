import { parseArgs } from "node:util";
import * as z from "zod/mini";
import {
  type Answers,
  type AnyRemedy,
  type CauseTelling,
  causes,
  diagnose,
  disclose,
  discloseSummary,
  facetCommands,
  facets,
  isFacetId,
  type LogSummary,
  remedies,
  sources,
  toJson,
} from "@/lib";
import { readInput, readSummary } from "./input";
import { parseJson } from "./json";
import { endWithReader, print } from "./output";
import { policy } from "./policy";
import { signature } from "./signature";
import { readLang, type Speech, speechIn } from "./speech";
import { type Outcome, printLines, runSubcommand } from "./subcommand";
import { toTable } from "./summary";
import { toText } from "./text";
import { Unusable } from "./unusable";

// English until the arguments say otherwise, and for what is wrong with them
let speech: Speech = speechIn("en");

async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === "signature") return runSubcommand(signature, rest);
  if (command === "policy") return runSubcommand(policy, rest);
  const { values, positionals } = readArguments();
  speech = speechIn(readLang(values.lang));
  const { t } = speech;
  if (values.help) {
    await print(t("usage"));
    return 0;
  }
  if (values.list !== undefined) return printCatalogue(values.list);
  if (positionals.length > 1) throw new Unusable(t("unusable.files"));
  if (values.summary) {
    if (values.jsonl || values.answer.length > 0) {
      throw new Unusable(t("unusable.summary"));
    }
    return printSummary(await readSummary(positionals[0], speech), values.json);
  }
  const answers = readAnswers(values.answer);
  const { text, summary } = await readInput(
    { file: positionals[0], holds: values.jsonl ? "lines" : "paste" },
    speech,
  );
  if (values.jsonl) return printLines(text, judgeLine);
  // answers and programs want one diagnosis
  if (summary && !values.json && answers.size === 0) return printSummary(summary, false);
  const diagnosis = disclose(diagnose({ text, answers }));
  await print(
    values.json ? `${JSON.stringify(toJson(diagnosis, telling()))}\n` : toText(diagnosis, speech),
  );
  return diagnosis.verdict === "cause" ? 0 : 1;
}

/** The causes as they are told in the language that was asked for. */
function telling(): CauseTelling {
  return { words: speech.causes, remedies };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        jsonl: { type: "boolean", default: false },
        summary: { type: "boolean", default: false },
        answer: { type: "string", multiple: true, default: [] },
        list: { type: "string" },
        lang: { type: "string", default: "en" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new Unusable(speech.t("unusable.arguments", { reason }));
  }
}

/** Exit status 0 where a log was summed up, 1 where no line is of one. */
async function printSummary(whole: LogSummary, isJson: boolean): Promise<number> {
  const summary = discloseSummary(whole);
  await print(isJson ? `${JSON.stringify(summary)}\n` : toTable(summary, speech));
  return summary.lines > 0 && summary.unread === summary.lines ? 1 : 0;
}

function readAnswers(given: readonly string[]): Answers {
  return new Map(
    given.map((answer) => {
      const at = answer.indexOf("=");
      const facet = answer.slice(0, at);
      const option = answer.slice(at + 1);
      const entry = facets.find(({ id }) => id === facet);
      if (at < 0 || entry === undefined) {
        throw new Unusable(speech.t("unusable.answer"));
      }
      if (option !== "unsure" && !entry.options.some((one) => one === option)) {
        const options = entry.options.join(", ");
        throw new Unusable(speech.t("unusable.option", { facet, options }));
      }
      return [facet, option] as const;
    }),
  );
}

function judgeLine(line: string, number: number): Outcome {
  const { id, text, answers } = readLine(line, number);
  const diagnosis = disclose(diagnose({ text, answers }));
  return {
    json: { id, ...toJson(diagnosis, telling()) },
    isDecided: diagnosis.verdict === "cause",
  };
}

/** One line of `--jsonl`; answers to facets that do not exist are ignored, as links are. */
const inputLine = z.object({
  id: z.optional(z.unknown()),
  text: z.string(),
  answers: z.optional(z.record(z.string(), z.unknown())),
});

function readLine(
  line: string,
  number: number,
): { readonly id: unknown; readonly text: string; readonly answers: Answers } {
  const read = inputLine.safeParse(parseJson(line));
  if (!read.success) {
    throw new Unusable(speech.t("unusable.line", { line: number }));
  }
  const { id = null, text, answers = {} } = read.data;
  const known = Object.entries(answers).flatMap(([facet, option]) =>
    isFacetId(facet) && typeof option === "string" ? [[facet, option] as const] : [],
  );
  return { id, text, answers: new Map(known) };
}

async function printCatalogue(which: string): Promise<number> {
  if (which !== "causes" && which !== "questions") {
    throw new Unusable(speech.t("unusable.list"));
  }
  const { words, causes: texts } = speech;
  const list =
    which === "causes"
      ? causes.map((cause) => {
          const { commands, sources: cited }: AnyRemedy = remedies[cause.id];
          return {
            ...cause,
            checklist: cause.checklist.map((step) => ({ ...step, command: commands[step.id] })),
            ...texts[cause.id],
            sources: cited.map((id) => sources[id]),
          };
        })
      : facets.map((facet) => ({
          ...facet,
          command: facetCommands[facet.id],
          ...words.facets[facet.id],
          options: facet.options,
        }));
  await print(`${JSON.stringify(list, undefined, 2)}\n`);
  return 0;
}

endWithReader();
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`why403: ${error.message}\n`);
  process.exitCode = 2;
}
