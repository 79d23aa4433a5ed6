import { createReadStream, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import {
  type Answers,
  causes,
  decodeBytes,
  detectEncoding,
  diagnose,
  facets,
  isFacetId,
  isReadable,
  sources,
  summariseLog,
} from "@/lib";
import { english } from "@/lib/knowledge/words/en";
import { causeWords } from "@/lib/knowledge/words/en/causes";
import { toJson } from "./json";
import { toTable } from "./summary";
import { toText } from "./text";

const usage = `why403 [FILE]            say what a 403 from Amazon API Gateway means
  --json                 print one JSON object
  --jsonl                read {"id","text","answers"} a line, print one result a line
  --summary              count the 403s of a log by cause, however long it is; with --json as JSON
  --answer FACET=OPTION  answer a question (repeatable); "unsure" doubts what the paste says
  --list causes          print the catalogue of causes as JSON
  --list questions       print the catalogue of questions as JSON
  --help                 print this

Without FILE the text is read from standard input. Exit status: 0 one cause, 1 no single cause
yet, 2 unusable input or arguments.
`;

/** Bad arguments or input; the message is a sentence for the person. */
class Unusable extends Error {}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.list !== undefined) return printCatalogue(values.list);
  if (positionals.length > 1) throw new Unusable("Give one file, or none to read standard input.");
  if (values.summary) {
    if (values.jsonl || values.answer.length > 0) {
      throw new Unusable("--summary goes with --json alone: a log has no answers.");
    }
    return printSummary(positionals[0], values.json);
  }
  const answers = readAnswers(values.answer);
  const text = readInput(positionals[0]);
  if (values.jsonl) return printLines(text);
  const diagnosis = diagnose({ text, answers });
  process.stdout.write(values.json ? `${JSON.stringify(toJson(diagnosis))}\n` : toText(diagnosis));
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
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    throw new Unusable(
      `${error instanceof Error ? error.message : "Unknown arguments"}. See --help.`,
    );
  }
}

function readInput(file: string | undefined): string {
  const name = file ?? "Standard input";
  const text = decodeBytes(readBytes(file ?? 0, name));
  if (!isReadable(text)) {
    throw new Unusable(`${name} is no text: give a file that was saved as UTF-8 or UTF-16.`);
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
  return new Unusable(`${name} cannot be read (${code}).`);
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
    throw unreadable(file ?? "Standard input", error);
  }
  const summary = summariser.finish();
  process.stdout.write(isJson ? `${JSON.stringify(summary)}\n` : toTable(summary));
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
        throw new Unusable("An answer is FACET=OPTION with a facet of --list questions.");
      }
      if (option !== "unsure" && !entry.options.some((one) => one === option)) {
        throw new Unusable(`${facet} is one of: ${entry.options.join(", ")}, unsure.`);
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
    const diagnosis = diagnose({ text: paste, answers });
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
    throw new Unusable(`Line ${number} is no JSON object with a "text" (and "id", "answers").`);
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
    throw new Unusable("--list takes causes or questions.");
  }
  const list =
    which === "causes"
      ? causes.map(({ sources: cited, ...cause }) => ({
          ...cause,
          title: english.titles[cause.id],
          ...causeWords[cause.id],
          sources: cited.map((id) => sources[id]),
        }))
      : facets.map((facet) => ({ ...facet, ...english.facets[facet.id], options: facet.options }));
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
