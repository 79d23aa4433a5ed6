import { createReadStream, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import {
  type Answers,
  causes,
  decodeBytes,
  detectEncoding,
  diagnose,
  disclose,
  discloseSummary,
  facets,
  isFacetId,
  isReadable,
  sources,
  summariseLog,
  toJson,
} from "@/lib";
import { type Lang, langs, type Speech, speechIn } from "./speech";
import { toTable } from "./summary";
import { toText } from "./text";

/** Bad arguments or input; the message is a sentence for the person. */
class Unusable extends Error {}

// English until the arguments say otherwise, and for what is wrong with them
let speech: Speech = speechIn("en");

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  speech = speechIn(readLang(values.lang));
  const { t } = speech;
  if (values.help) {
    process.stdout.write(t("usage"));
    return 0;
  }
  if (values.list !== undefined) return printCatalogue(values.list);
  if (positionals.length > 1) throw new Unusable(t("unusable.files"));
  if (values.summary) {
    if (values.jsonl || values.answer.length > 0) {
      throw new Unusable(t("unusable.summary"));
    }
    return printSummary(positionals[0], values.json);
  }
  const answers = readAnswers(values.answer);
  const text = readInput(positionals[0]);
  if (values.jsonl) return printLines(text);
  const diagnosis = disclose(diagnose({ text, answers }));
  process.stdout.write(
    values.json ? `${JSON.stringify(toJson(diagnosis))}\n` : toText(diagnosis, speech),
  );
  return diagnosis.verdict === "cause" ? 0 : 1;
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

function readLang(given: string): Lang {
  const lang = langs.find((one) => one === given);
  if (lang === undefined) throw new Unusable(speech.t("unusable.language"));
  return lang;
}

function readInput(file: string | undefined): string {
  const name = file ?? speech.t("unusable.standardInput");
  const text = decodeBytes(readBytes(file ?? 0, name));
  if (!isReadable(text)) {
    throw new Unusable(speech.t("unusable.noText", { name }));
  }
  return text;
}

function readBytes(file: string | number, name: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(name, error);
  }
}

function unreadable(name: string, error: unknown): Unusable {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return new Unusable(speech.t("unusable.unreadable", { name, code }));
}

/** Summarise a log as it is read; exit status 0 where every refusal has one cause. */
async function printSummary(file: string | undefined, isJson: boolean): Promise<number> {
  const summariser = summariseLog();
  const source: AsyncIterable<Uint8Array> =
    file === undefined ? process.stdin : createReadStream(file);
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of source) {
      decoder ??= new TextDecoder(detectEncoding(piece));
      summariser.push(decoder.decode(piece, { stream: true }));
    }
  } catch (error) {
    throw unreadable(file ?? speech.t("unusable.standardInput"), error);
  }
  const summary = discloseSummary(summariser.finish());
  process.stdout.write(isJson ? `${JSON.stringify(summary)}\n` : toTable(summary, speech));
  return summary.groups.every(({ isCertain }) => isCertain) ? 0 : 1;
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

function printLines(text: string): number {
  let isAllDecided = true;
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const { id, text: paste, answers } = readLine(line, at + 1);
    const diagnosis = disclose(diagnose({ text: paste, answers }));
    isAllDecided &&= diagnosis.verdict === "cause";
    process.stdout.write(`${JSON.stringify({ id, ...toJson(diagnosis) })}\n`);
  }
  return isAllDecided ? 0 : 1;
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

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // the parser's own message would repeat the input
    return undefined;
  }
}

function printCatalogue(which: string): number {
  if (which !== "causes" && which !== "questions") {
    throw new Unusable(speech.t("unusable.list"));
  }
  const { words, causes: texts } = speech;
  const list =
    which === "causes"
      ? causes.map(({ sources: cited, ...cause }) => ({
          ...cause,
          title: words.titles[cause.id],
          ...texts[cause.id],
          sources: cited.map((id) => sources[id]),
        }))
      : facets.map((facet) => ({ ...facet, ...words.facets[facet.id], options: facet.options }));
  process.stdout.write(`${JSON.stringify(list, undefined, 2)}\n`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`why403: ${error.message}\n`);
  process.exitCode = 2;
}
