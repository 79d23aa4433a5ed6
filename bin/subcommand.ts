import { parseArgs } from "node:util";
import { readInput } from "./input";
import { print } from "./output";
import { readLang, type Speech, speechIn } from "./speech";
import { Unusable } from "./unusable";

/** What one case comes to. */
export interface Outcome {
  readonly json: object;
  readonly isDecided: boolean;
}

/** A command behind `why403` that judges cases: the whole input is one, or with `--jsonl` each line. */
export interface Subcommand {
  readonly usage: (speech: Speech) => string;
  readonly judge: (text: string, speech: Speech) => Outcome & { readonly inWords: () => string };
  readonly judgeLine: (line: string, number: number, speech: Speech) => Outcome;
}

/** Run a subcommand with the arguments behind its name. Exit status 0 where all is decided, else 1. */
export async function runSubcommand(
  { usage, judge, judgeLine }: Subcommand,
  args: readonly string[],
): Promise<number> {
  const { values, positionals } = readArguments(args);
  const speech = speechIn(readLang(values.lang));
  if (values.help) {
    await print(usage(speech));
    return 0;
  }
  if (positionals.length > 1) throw new Unusable(speech.t("unusable.files"));
  const { text } = await readInput(
    { file: positionals[0], holds: values.jsonl ? "lines" : "text" },
    speech,
  );
  if (values.jsonl) return printLines(text, (line, number) => judgeLine(line, number, speech));
  const { json, isDecided, inWords } = judge(text, speech);
  await print(values.json ? `${JSON.stringify(json)}\n` : inWords());
  return isDecided ? 0 : 1;
}

/** Print what each line comes to, on a line; empty ones are passed over. */
export async function printLines(
  text: string,
  judge: (line: string, number: number) => Outcome,
): Promise<number> {
  let isAllDecided = true;
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const { json, isDecided } = judge(line, at + 1);
    isAllDecided &&= isDecided;
    await print(`${JSON.stringify(json)}\n`);
  }
  return isAllDecided ? 0 : 1;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        jsonl: { type: "boolean", default: false },
        lang: { type: "string", default: "en" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new Unusable(speechIn("en").t("unusable.arguments", { reason }));
  }
}
