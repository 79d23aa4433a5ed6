import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type Parameters, parameterNames } from "../facts";
import { commandList } from "../testing/catalogue-commands";
import { fittingParameters } from "../testing/fitting-parameters";
import { withAddresses } from "./addresses";
import { fillPlaces } from "./fill-places";
import { partitionOf } from "./partition";
import { readShell } from "./read-shell";

const folder = mkdtempSync(join(tmpdir(), "why403-bash-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What decides how addresses are written. */
const knowns: readonly Parameters[] = [
  {},
  { ...fittingParameters, stage: "prod" },
  { host: "abcde12345.execute-api.cn-north-1.amazonaws.com.cn", stage: "prod", path: "/x" },
];

/** All commands of the catalogue, each with every form of its addresses. */
const templates = [
  ...new Set([
    ...commandList.flatMap(({ template }) =>
      knowns.map((known) => withAddresses(template, known, partitionOf(known))),
    ),
    // what no command has today
    `curl "a{path}" "$(aws {host} "{path}")" x{stage} "{method}"\ndig {host}+{host}`,
    `( aws {apiId} | dig '{region}' && jq $((1+2)){path} '"{stage}"' )`,
  ]),
];

const programs = new Set(
  templates.flatMap((template) =>
    readShell(template, parameterNames).commands.map((words) => words[0]?.text ?? ""),
  ),
);
for (const builtin of ["", "[", "eval", "printf", "set", "unset"]) programs.delete(builtin);

/** Tells what each program is called with; no other can be run, and what is tried is told too. */
const script = `
PATH=/nowhere
call() { printf '%s\\0' "$#" "$@" >&3; }
command_not_found_handle() { call RAN "$@"; }
${[...programs].flatMap((name) => (/^\w+$/.test(name) ? [`${name}() { call ${name} "$@"; }`] : [])).join("\n")}
while IFS= read -r -d '' text <&4; do
  call NEXT
  API_KEY=k TOKEN='t t' AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=b AWS_SESSION_TOKEN=c
  eval "$text" </dev/null >/dev/null
done 3>>"$1" 4<"$2"
`;

type Calls = readonly (readonly string[])[];

/** Files that commands of the catalogue write. */
const written = new Set(["policy.json", "policy-patch.json"]);

/** What bash calls for each of the texts: program and arguments. */
function callsOf(texts: readonly string[]): readonly Calls[] {
  const [told, given, empty] = ["told", "given", "empty"].map((name) => join(folder, name));
  if (told === undefined || given === undefined || empty === undefined) throw new Error("no paths");
  writeFileSync(told, "");
  writeFileSync(given, texts.map((text) => `${text}\0`).join(""));
  mkdirSync(empty, { recursive: true });
  const { stderr, status } = spawnSync("bash", ["--norc", "-c", script, "bash", told, given], {
    cwd: empty,
    encoding: "utf8",
  });
  const files = readdirSync(empty).filter((name) => !written.has(name));
  expect({ stderr, status, files }).toEqual({
    stderr: "",
    status: 0,
    files: [],
  });
  const fields = readFileSync(told, "utf8").split("\0");
  const runs: (readonly string[])[][] = [];
  for (let at = 0; at < fields.length - 1; ) {
    const count = Number(fields[at]);
    const call = fields.slice(at + 1, at + 1 + count);
    if (call[0] === "NEXT") runs.push([]);
    else runs.at(-1)?.push(call);
    at += 1 + count;
  }
  return runs.map(inOrder);
}

/** The ends of a pipeline run at once, so their order says nothing. */
function inOrder(calls: Calls): Calls {
  return calls.toSorted((a, b) => (a.join("\0") < b.join("\0") ? -1 : 1));
}

const PLACE = new RegExp(`\\{(?:${parameterNames.join("|")})\\}`);
const markerOf = (name: string) => `zq${name}qz`;
const marker = new RegExp(`zq(${parameterNames.join("|")})qz`, "g");

const harmless = templates.map((template) => fill(template, markerOf));
const meant = callsOf(harmless);
const withPlaces = templates.flatMap((template, at) =>
  PLACE.test(template) ? [{ template, calls: meant[at] ?? [] }] : [],
);

function fill(template: string, valueFor: (name: string) => string): string {
  const { places } = readShell(template, parameterNames);
  return fillPlaces(template, places, (name) => ({
    value: valueFor(name),
    placeholder: placeholderOf(name),
  }));
}

function placeholderOf(name: string): string {
  return `PLACE_${name.toUpperCase()}`;
}

/** The word that is meant, or the placeholder for what must not be written where it stands. */
function wordOf(word: string, valueFor: (name: string) => string): string {
  return word.replaceAll(marker, (_, name: string, at: number) => {
    const value = valueFor(name);
    const isShown = !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u.test(value);
    return isShown && (at > 0 || /^[\p{L}\p{N}/$]/u.test(value)) ? value : placeholderOf(name);
  });
}

interface Case {
  readonly command: (typeof withPlaces)[number];
  readonly values: ReadonlyMap<string, string>;
}

function expectMeant(cases: readonly Case[]): void {
  const filled = cases.map(({ command: { template, calls }, values }) => {
    const valueFor = (name: string) => values.get(name) ?? "";
    return {
      text: fill(template, valueFor),
      calls: inOrder(calls.map((call) => call.map((word) => wordOf(word, valueFor)))),
    };
  });
  const seen = callsOf(filled.map(({ text }) => text));
  expect(seen).toHaveLength(filled.length);
  const wrong = filled.flatMap(({ text, calls }, at) =>
    JSON.stringify(seen[at]) === JSON.stringify(calls) ? [] : [{ text, calls, seen: seen[at] }],
  );
  expect(wrong.slice(0, 3)).toEqual([]);
}

const hostile = [
  // every sign that a shell may take for its own, alone
  ...[..." !\"#$%&'()*,:;<=>?@[\\]^`{|}~"].map((sign) => `a${sign}ran`),
  ...["'", '"', "\\", "a\\", `a'"'"'b`, "a'\\''b", "a'; ran; '", 'a"; ran; "', "a'b'c$(ran)"],
  ...[
    "a$(ran)",
    "$(ran)",
    "a`ran`",
    "$API_KEY",
    "$default",
    "a$'\\x41'",
    "a$((1+1))",
    "a && ran #",
  ],
  ...[
    "a\nran",
    "a\0ran",
    "a); ran (",
    "a 2>created",
    "a<<EOF",
    "-f.env",
    "--output=x",
    "@/etc/hosts",
  ],
  ...[
    "+short",
    "=ls",
    "~root",
    "!ran",
    "*",
    "a{1,2}",
    "é中文😀",
    "a\u202eb",
    "\u00a0",
    "a\ud800",
    "",
  ],
  `a${"x".repeat(900)}`,
];

/** Halves of surrogates and all. */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

test("bash sees a harmless value as it is, in every command of the catalogue", () => {
  expect(meant).toHaveLength(templates.length);
  // every place of every template comes out in some word
  for (const [at, template] of templates.entries()) {
    const places = template.match(new RegExp(PLACE, "g")) ?? [];
    expect(JSON.stringify(meant[at]).match(marker) ?? []).toHaveLength(places.length);
  }
  expect(meant.flat(2)).not.toContain("RAN");
});

test("bash sees a hostile value as the one word that is meant, and runs nothing else", () => {
  expectMeant(
    withPlaces.flatMap((command) => {
      const names = [...new Set(command.template.match(new RegExp(PLACE, "g")))];
      // each command meets each value, at one of its places
      return hostile
        .filter((_, at) => at % names.length === 0)
        .map((_, turn) => ({
          command,
          values: new Map(
            names.map((name, at) => [
              name.slice(1, -1),
              hostile[(turn * names.length + at) % hostile.length] ?? "",
            ]),
          ),
        }));
    }),
  );
});

test("bash sees any value as the one word that is meant", () => {
  const piece = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: codeUnit }), fc.string());
  const value = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(""));
  const all = fc.tuple(...parameterNames.map((name) => fc.tuple(fc.constant(name), value)));
  fc.assert(
    fc.property(all, (given) => {
      expectMeant(withPlaces.map((command) => ({ command, values: new Map(given) })));
    }),
    { numRuns: 3 },
  );
});
