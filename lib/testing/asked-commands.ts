import { readShell } from "../commands/read-shell";
import { parameterNames } from "../facts";
import { causes, facets } from "../knowledge";

/** A command that a question or a step of a checklist names, and who asks. */
export interface AskedCommand {
  /** As the catalogue first prints it. */
  readonly template: string;
  /** Questions, by the facet that the command must answer. */
  readonly facets: readonly string[];
  /** Steps `<cause>/<step>`, each with the facets on which its cause depends. */
  readonly steps: ReadonlyMap<string, readonly string[]>;
  /** Whether a command line, as somebody ran it, is this one. */
  readonly isRunAs: (line: string) => boolean;
}

/** What a person puts in: a parameter, or a name in capitals that is none of AWS's words or variables. */
const PLACE =
  /\{[a-z]+(?:[A-Z][a-zA-Z]*)?\}|(?<![$\w])(?!REGIONAL|CLOUDFRONT|SERVICE_CONTROL_POLICY)[A-Z][A-Z_]{3,}(?!\w)/g;

/** All that the catalogue asks to run, each command once, whatever the order of its options. */
export const askedCommands: readonly AskedCommand[] = collect();

interface Asking {
  readonly template: string;
  readonly facets: string[];
  readonly steps: Map<string, readonly string[]>;
}

function collect(): readonly AskedCommand[] {
  const found = new Map<string, Asking>();
  const asking = (template: string): Asking => {
    const key = canonical(template).replace(PLACE, "*");
    const one = found.get(key) ?? { template, facets: [], steps: new Map() };
    found.set(key, one);
    return one;
  };
  for (const facet of facets) {
    const lines = "command" in facet ? commandLines(facet.command) : [];
    for (const line of lines) asking(line).facets.push(facet.id);
  }
  for (const { id, checklist, ...cause } of causes) {
    const unusual = "unusual" in cause ? cause.unusual : {};
    const depends = [...Object.keys(cause.signature), ...Object.keys(unusual)];
    for (const step of checklist) {
      const lines = "command" in step ? commandLines(step.command) : [];
      for (const line of lines) asking(line).steps.set(`${id}/${step.id}`, depends);
    }
  }
  return [...found.values()].map((one) => {
    const pattern = patternOf(one.template);
    return { ...one, isRunAs: (line) => pattern.test(canonical(line)) };
  });
}

/** Each line is a command of its own, but for a subshell over several. */
function commandLines(command: string): readonly string[] {
  return /^\( /m.test(command) ? [command] : command.split("\n");
}

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
    else if (options.length === 0) plain.push(word);
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
