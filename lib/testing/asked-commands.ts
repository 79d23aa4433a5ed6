import { readShell } from "../commands/read-shell";
import { parameterNames } from "../facts";
import { commandList } from "./catalogue-commands";

/** A command that a question or a step of a checklist names. */
type AskedCommand = (typeof commandList)[number] & {
  /** Whether a command line, as somebody ran it, is this one. */
  readonly isRunAs: (line: string) => boolean;
};

/** What a person puts in: a place, or a name in capitals that is none of AWS's words or variables. */
const PLACE =
  /\{[a-z]+(?:[A-Z][a-zA-Z]*)?\}|(?<![$\w])(?!REGIONAL|CLOUDFRONT|SERVICE_CONTROL_POLICY)[A-Z][A-Z_]{3,}(?!\w)/g;

/** All that the catalogue asks to run, each command once, whatever the order of its options. */
export const askedCommands: readonly AskedCommand[] = commandList.map((command) => {
  const pattern = patternOf(command.template);
  return { ...command, isRunAs: (line) => pattern.test(canonical(line)) };
});

/** The words of a command as the shell reads them, the options in the order of their names. */
function canonical(line: string): string {
  const { commands } = readShell(line, parameterNames);
  return commands.map((words) => inOrder(words.map(({ text }) => text)).join(" ")).join(" | ");
}

function inOrder(words: readonly string[]): readonly string[] {
  if (words[0] !== "aws") return words;
  const options: string[] = [];
  const plain: string[] = [];
  for (const word of words) {
    if (word.startsWith("--")) options.push(word);
    // the file that an export is written to
    else if (options.length === 0 || word === "deployed.json") plain.push(word);
    else options.push(`${options.pop()} ${word}`);
  }
  return [...plain, ...options.sort()];
}

function patternOf(template: string): RegExp {
  const escaped = canonical(template)
    .split(PLACE)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("\\S+");
  return new RegExp(`^${escaped}$`);
}
