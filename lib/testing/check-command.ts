import { readShell } from "../commands/read-shell";
import { parameterNames } from "../facts";
import type { Command } from "../knowledge/types";
import { namesIn, type Output, readQuery } from "./read-query";

/** What the AWS CLI knows of an operation. */
interface Operation extends Partial<Output> {
  /** The version of the CLI that said so. */
  readonly cli: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The part of the AWS CLI that the catalogue uses, as `npm run commands -- --write` read it. */
export interface AwsCli {
  /** Options that every operation has. */
  readonly anywhere: readonly string[];
  readonly operations: { readonly [name: string]: Operation };
}

/** The options that are used of other programs, as their manuals have them; a sign is a short one. */
const others: ReadonlyMap<string, { readonly short: string; readonly long: readonly string[] }> =
  new Map(
    Object.entries({
      curl: {
        short: "ADHISXiosv",
        long: "--aws-sigv4 --cert --connect-to --http1.1 --key --max-time --noproxy --user".split(
          " ",
        ),
      },
      dig: { short: "", long: [] },
      grep: { short: "Einov", long: [] },
      head: { short: "1n", long: [] },
      jq: { short: "Rn", long: ["--rawfile"] },
      "[": { short: "nz", long: [] },
      // OpenSSL, chronyc, nginx and wscat write long options with one dash, or have short ones
      npx: { short: "c", long: [] },
      nginx: { short: "T", long: [] },
      od: { short: "c", long: [] },
      openssl: { short: "", long: ["-CAfile", "-in", "-noout", "-text", "-untrusted"] },
      python3: { short: "c", long: [] },
      sed: { short: "Ee", long: [] },
      set: { short: "", long: [] },
      tail: { short: "n", long: [] },
      wc: { short: "c", long: [] },
      date: { short: "u", long: [] },
    }),
  );

/** Programs of which no option is used. */
const bare = new Set(["chronyc", "date", "env", "eval", "printf", "unset"]);

/** The operation of the AWS CLI that the words of a command call, as `service operation`. */
function operationOf([program, service, operation]: readonly string[]): string | undefined {
  return program === "aws" && service !== undefined ? `${service} ${operation}` : undefined;
}

/** The words of each simple command of a template, behind what is assigned and `sudo`. */
function callsOf(template: string): readonly (readonly string[])[] {
  // where a stream leads is no word
  const text = template.replace(/\d>&\d/g, "");
  return readShell(text, parameterNames).commands.flatMap((words) => {
    const texts = words.map(({ text: word }) => word);
    const start = texts.findIndex((text) => text !== "sudo" && !/^\w+=/.test(text));
    return start < 0 ? [] : [texts.slice(start)];
  });
}

/** Each operation that commands call, with the names that the queries of its output use. */
export function operationsOf(commands: readonly Command[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const words of commands.flatMap(({ template }) => callsOf(template))) {
    const name = operationOf(words);
    if (name === undefined) continue;
    const query = optionOf(words, "--query");
    const names = [...(found.get(name) ?? []), ...(query === undefined ? [] : namesIn(query))];
    found.set(name, [...new Set(names)].sort());
  }
  return found;
}

/** What is wrong with a command: unknown operations, options and members, and options that lack. */
export function faultsOf({ template, cli: needed }: Command, aws: AwsCli): readonly string[] {
  return callsOf(template).flatMap((words) => {
    const name = operationOf(words);
    if (name === undefined) return faultsOfOther(words);
    const operation = new Map(Object.entries(aws.operations)).get(name);
    if (operation === undefined) return [`no operation ${name}`];
    const isNewer = Number.parseInt(operation.cli, 10) === 2;
    return [
      ...optionFaults(words, operation, aws.anywhere),
      ...queryFaults(optionOf(words, "--query"), operation),
      ...(isNewer === (needed === 2) ? [] : [`${name} is of version ${operation.cli}`]),
    ];
  });
}

function optionFaults(
  words: readonly string[],
  { required, optional }: Operation,
  anywhere: readonly string[],
): readonly string[] {
  const used = words.filter((word) => word.startsWith("--")).map((word) => word.split("=")[0]);
  const known = new Set<string | undefined>([...required, ...optional, ...anywhere]);
  return [
    ...used.filter((option) => !known.has(option)).map((option) => `no option ${option}`),
    ...required.filter((one) => !used.includes(one)).map((option) => `lacks ${option}`),
  ];
}

function queryFaults(query: string | undefined, { output, shapes }: Operation): readonly string[] {
  if (query === undefined) return [];
  if (output === undefined || shapes === undefined) return ["its output is not known"];
  try {
    readQuery(query, { output, shapes });
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : "its query cannot be read"];
  }
}

function optionOf(words: readonly string[], option: string): string | undefined {
  const at = words.indexOf(option);
  return at < 0 ? undefined : words[at + 1];
}

function faultsOfOther([program = "", ...words]: readonly string[]): readonly string[] {
  const known = others.get(program);
  // what follows is for another program
  const end = words.indexOf("--");
  const used = words.slice(0, end < 0 ? words.length : end).filter((word) => /^-./.test(word));
  if (known === undefined && bare.has(program)) return used.map((one) => `no option ${one}`);
  if (known === undefined) return [`no program ${program}`];
  return used
    .filter(
      (one) =>
        !known.long.includes(one) && ![...one.slice(1)].every((sign) => known.short.includes(sign)),
    )
    .map((one) => `no option ${one} of ${program}`);
}
