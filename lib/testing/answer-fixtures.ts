import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { diagnose } from "..";

const directory = fileURLToPath(new URL("../answer-fixtures", import.meta.url));

/** What a person pastes below a refusal after a command that the wizard named. */
export interface AnswerFixture {
  /** `<facet>/<option>[-<twist>].txt` */
  readonly name: string;
  readonly facet: string;
  /** The transcript above it. */
  readonly base: string;
  readonly proves: readonly string[];
  readonly needsCommand: boolean;
  readonly isOfNoApi: boolean;
  readonly text: string;
}

/** All of them, the files of one facet after another. */
export const answerFixtures: readonly AnswerFixture[] = readdirSync(directory, {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory() && entry.name !== "bases")
  .flatMap(({ name: facet }) =>
    readdirSync(`${directory}/${facet}`).map((file) => readAnswer(facet, file)),
  );

function readAnswer(facet: string, file: string): AnswerFixture {
  const content = readFileSync(`${directory}/${facet}/${file}`, "utf8");
  const end = content.indexOf("---\n");
  const head = content.slice(0, end);
  return {
    name: `${facet}/${file}`,
    facet,
    base: readBase(/^base: (\S+)$/m.exec(head)?.[1] ?? ""),
    proves: (/^proves: (.*)$/m.exec(head)?.[1] ?? "").split(" ").filter(Boolean),
    needsCommand: head.includes("needs its command:"),
    isOfNoApi: head.includes("of no API:"),
    text: content.slice(end + 4),
  };
}

/** A transcript that stands above answers. */
export function readBase(name: string): string {
  return readFileSync(`${directory}/bases/${name}.txt`, "utf8");
}

/** What a text shows, of each facet its option; throws where it is not shown where that stands. */
export function shown(text: string): ReadonlyMap<string, string> {
  return new Map(
    diagnose({ text }).observations.map(({ facet, option, from, quote }) => {
      if (from !== "evidence" || !quote) throw new Error(`${facet} is shown by nothing`);
      return [facet, option];
    }),
  );
}

const byBase = new Map<string, ReadonlyMap<string, string>>();

/** The same, of a transcript that stands above many outputs. */
function shownByBase(base: string): ReadonlyMap<string, string> {
  const facts = byBase.get(base) ?? shown(base);
  byBase.set(base, facts);
  return facts;
}

/** What a paste shows more, or otherwise, than the transcript it begins with; `-facet` for what is gone. */
export function added(base: string, below: string): readonly string[] {
  const before = shownByBase(base);
  const after = shown(`${base}\n${below}`);
  const gone = [...before.keys()].filter((facet) => !after.has(facet));
  const changed = [...after].filter(([facet, option]) => before.get(facet) !== option);
  return [...changed.map((pair) => pair.join("=")), ...gone.map((facet) => `-${facet}`)];
}
