import compile from "icu-minify/compile";
import { describe, expect, it } from "vitest";
import { en as builtInEnglish } from "../built/en";
import { zh as builtInChinese } from "../built/zh";
import { en as policyPageInEnglish } from "../policy/en";
import { zh as policyPageInChinese } from "../policy/zh";
import { en } from "./en";
import { zh } from "./zh";

type Texts = string | { readonly [key: string]: Texts };

/** The texts of a catalogue by their full keys. */
function textsOf(texts: Texts, key = ""): ReadonlyMap<string, string> {
  if (typeof texts === "string") return new Map([[key, texts]]);
  return new Map(
    Object.entries(texts).flatMap(([name, inner]) => [
      ...textsOf(inner, key === "" ? name : `${key}.${name}`),
    ]),
  );
}

// how icu-minify numbers what stands behind the name of an argument
const kinds = new Map<unknown, string>([
  [undefined, "text"],
  [1, "choice"],
  [2, "number"],
  [3, "number"],
  [4, "number"],
  [5, "date"],
  [6, "date"],
]);

/** Each argument of a compiled message and what must be given for it, such as `count: number`. */
function argumentsIn(nodes: unknown): readonly string[] {
  // text alone, or the `#` of a plural
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    if (!Array.isArray(node)) return [];
    const [name, type, ...inner]: readonly unknown[] = node;
    const kind = kinds.get(type);
    if (kind === undefined) return [`${name}: tag`, ...argumentsIn([type, ...inner])];
    const [branches] = inner;
    const isBranched = type === 1 || type === 2 || type === 3;
    const below = isBranched ? Object.values(branches ?? {}) : [];
    return [`${name}: ${kind}`, ...below.flatMap(argumentsIn)];
  });
}

function argumentsOf(text: string): ReadonlySet<string> {
  return new Set(argumentsIn(compile(text)));
}

function codeIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/`[^`]*`/g));
}

function eachOf<T>(texts: ReadonlyMap<string, string>, of: (text: string) => T) {
  return Object.fromEntries([...texts].map(([key, text]) => [key, of(text)]));
}

const english = textsOf({ ...en, built: builtInEnglish, policyPage: policyPageInEnglish });
const chinese = textsOf({ ...zh, built: builtInChinese, policyPage: policyPageInChinese });

describe("the messages of the pages", () => {
  it("have the same keys in both languages", () => {
    expect([...chinese.keys()]).toEqual([...english.keys()]);
  });

  it.each([
    ["English", english],
    ["Chinese", chinese],
  ])("are all in ICU's syntax in %s", (_, texts) => {
    const broken = [...texts].filter(([, text]) => {
      try {
        compile(text);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it("take the same arguments in both languages", () => {
    expect(eachOf(chinese, argumentsOf)).toEqual(eachOf(english, argumentsOf));
  });

  it("name the same code in both languages", () => {
    expect(eachOf(chinese, codeIn)).toEqual(eachOf(english, codeIn));
  });

  it.each([
    ["no argument", "Plain text.", []],
    ["an argument", "{title} · why403", ["title: text"]],
    ["a number", "Line {line, number}:", ["line: number"]],
    ["a plural", "{count, plural, =0 {none} other {# {what}}}", ["count: number", "what: text"]],
    ["a tag", "<b>{title}</b>", ["b: tag", "title: text"]],
    ["an escaped tag", "`'<'` and {name}", ["name: text"]],
  ])("are compared by all that they take: %s", (_, text, names) => {
    expect(argumentsOf(text)).toEqual(new Set(names));
  });
});
