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
  examine,
  facetCommands,
  facets,
  isFacetId,
  type LogSummary,
  type Paste,
  type Reading,
  readPaste,
  remedies,
  sources,
  toJson,
} from "@/lib";
import { type OtherRequests, toAnswer } from "./answer";
import { readInput, readSummary } from "./input";
import { parseJson } from "./json";
import { endWithReader, print } from "./output";
import { policy } from "./policy";
import { signature } from "./signature";
import { readLang, type Speech, speechIn } from "./speech";
import { type Outcome, printLines, runSubcommand } from "./subcommand";
import { toTable, toWholeTable } from "./summary";
import { terminalOf } from "./terminal";
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
    return printSummary(await readSummary(positionals[0], speech), values);
  }
  const answers = readAnswers(values.answer);
  const { text, summary } = await readInput(
    { file: positionals[0], holds: values.jsonl ? "lines" : "paste" },
    speech,
  );
  if (values.jsonl) return printLines(text, judgeLine);
  // answers and programs want one diagnosis
  const isOne = values.json || values.request !== undefined || answers.size > 0;
  return summary && !isOne
    ? printSummary(summary, values)
    : printDiagnosis({ paste: readPaste(text), answers }, values);
}

/** Exit status 0 where one cause is found. */
async function printDiagnosis(
  { paste, answers }: { readonly paste: Paste; readonly answers: Answers },
  {
    json,
    why,
    request,
  }: Pick<ReturnType<typeof readArguments>["values"], "json" | "why" | "request">,
): Promise<number> {
  const whole = diagnose({ paste, answers, ...chosenRequest(request, paste) });
  const diagnosis = disclose(whole);
  const page = { speech, terminal: terminalOf(process.stdout, process.env) };
  if (json) await print(`${JSON.stringify(toJson(diagnosis, telling()))}\n`);
  else if (why) await print(toText(diagnosis, page));
  else await print(toAnswer(diagnosis, otherRequests(paste, whole.reading), page));
  return diagnosis.verdict === "cause" ? 0 : 1;
}

/** The request that `--request` names, by its place among those of the paste. */
function chosenRequest(given: string | undefined, paste: Paste): { readonly exchange?: number } {
  if (given === undefined) return {};
  const { exchanges } = examine(paste).reading;
  const exchange = exchanges[Number(given) - 1]?.index;
  if (exchange === undefined) {
    throw new Unusable(speech.t("unusable.request", { count: exchanges.length }));
  }
  return { exchange };
}

/** So many requests are named beside the one that is diagnosed. */
const MOST_NAMED = 3;

/** The refused requests of a paste beside the one that is diagnosed. */
function otherRequests(paste: Paste, { exchanges, chosen, unlisted }: Reading): OtherRequests {
  const refused = exchanges
    .map((one, at) => ({ ...one, number: at + 1 }))
    .filter(({ status, index }) => status === 403 && index !== chosen);
  const named = refused.slice(0, MOST_NAMED).map(({ number, index }) => ({
    number,
    diagnosis: disclose(diagnose({ paste, exchange: index })),
  }));
  return { named, unnamed: refused.length - named.length + unlisted };
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
        why: { type: "boolean", default: false },
        request: { type: "string" },
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
async function printSummary(
  whole: LogSummary,
  { json, why }: { readonly json: boolean; readonly why: boolean },
): Promise<number> {
  const summary = discloseSummary(whole);
  const page = { speech, terminal: terminalOf(process.stdout, process.env) };
  await print(
    json ? `${JSON.stringify(summary)}\n` : (why ? toWholeTable : toTable)(summary, page),
  );
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
