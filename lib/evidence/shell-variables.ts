import { firstLineFrom } from "./lines";
import type { EvidenceDocument, Quoted, Request } from "./types";
import { hostOf } from "./urls";

/** A variable of a shell (`$URL`, `${URL}`, `%URL%`, `$env:URL`), of make (`$(URL)`) or of a request file (`{{url}}`). */
const VARIABLE =
  /\$\{(?<braced>[A-Za-z_]\w{0,60})\}|\$\((?<made>[A-Za-z_]\w{0,60})\)|\$(?:env:)?(?<plain>[A-Za-z_]\w{0,60})|%(?<percent>[A-Za-z_]\w{1,60})%|\{\{ ?(?<double>[A-Za-z_][\w.-]{0,60}) ?\}\}/g;

/** A name at the start of a line, behind a prompt and the word that a shell has for it, and what it is set to. */
const ASSIGNED =
  /^[ \t>$#%❯➜*|"-]{0,8}(?:(?:[\w.-]{1,40}@)?[\w.~:-]{1,60}[$#%❯➜] |PS [^>\n]{0,80}> ?|[A-Z]:\\[^>\n]{0,80}>[ \t]?)?(?:(?:export|declare|local|readonly|set|setx|env|let|const|var)[ \t](?:-{1,2}[a-z]{1,8}[ \t]){0,2}|\$(?:env:|global:|script:)?|@)?(?!(?:env|global|script):)(?<name>[A-Za-z_][\w.-]{0,60})"?[ \t]{0,3}(?:[:?]?=|:)[ \t]{0,3}["']?(?<value>[^\s"'`;&|<>()[\]]{1,400})/gm;
/** As fish sets one. */
const SET =
  /^[ \t>$#%❯➜-]{0,8}set (?:-{1,2}[a-z]{1,8} ){0,3}(?<name>[A-Za-z_]\w{0,60}) ["']?(?<value>[^\s"'`;&|<>()=[\]]{1,400})/gm;

const MOST_NESTED = 3;

interface Assigned {
  readonly value: string;
  readonly start: number;
}

/** What each name is set to, in the text's order. */
type Names = ReadonlyMap<string, readonly Assigned[]>;

/**
 * Requests whose place to call was written with variables that the text sets, with what they are set to: the last
 * time before the call, or else the first time behind it. A variable that is set nowhere stays.
 */
export function withVariables(
  text: string,
  documents: readonly EvidenceDocument[],
): readonly EvidenceDocument[] {
  if (!documents.some((one) => openRequest(one) !== undefined)) return documents;
  const names = namesSetIn(text);
  if (names.size === 0) return documents;
  const used = new Set<number>();
  const filled = documents.map((one) => {
    const open = openRequest(one);
    return one.kind === "exchange" && open !== undefined
      ? { ...one, request: filledIn(open, (name) => valueAt(names.get(name), open, used)) }
      : one;
  });
  // what a variable stands for is called where it is used
  return filled.map((one) =>
    one.kind === "error-text"
      ? { ...one, urls: one.urls.filter(({ span }) => !used.has(span.start)) }
      : one,
  );
}

interface OpenRequest extends Request {
  readonly target: Quoted;
}

function openRequest(document: EvidenceDocument): OpenRequest | undefined {
  const request = document.kind === "exchange" ? document.request : undefined;
  const target = request?.target;
  return request !== undefined && target !== undefined && target.value.search(VARIABLE) >= 0
    ? { ...request, target }
    : undefined;
}

function filledIn(
  request: OpenRequest,
  valueOfName: (name: string) => string | undefined,
): Request {
  const { span } = request.target;
  let { value } = request.target;
  for (let pass = 0; pass < MOST_NESTED; pass += 1) {
    const filled = value.replace(VARIABLE, (variable, ...found) => {
      const groups: Readonly<Record<string, string | undefined>> = found.at(-1);
      const name = Object.values(groups).find((one) => one !== undefined) ?? "";
      return valueOfName(name) ?? variable;
    });
    // what holds itself, or many others, is no place to call
    if (filled === value || filled.length > LONGEST) break;
    value = filled;
  }
  const target = { value, span };
  const host = hostOf(target);
  // its name stands where the variable is set
  return host === undefined ? request : { ...request, target, host: { value: host.value, span } };
}

function namesSetIn(text: string): Names {
  const names = new Map<string, Assigned[]>();
  for (const pattern of [ASSIGNED, SET]) {
    for (const { index, 0: line, groups } of text.matchAll(pattern)) {
      const { name = "", value = "" } = groups ?? {};
      const one = { value, start: index + line.length - value.length };
      const known = names.get(name);
      if (known === undefined) names.set(name, [one]);
      else known.push(one);
    }
  }
  return names;
}

function valueAt(
  all: readonly Assigned[] = [],
  { target }: OpenRequest,
  used: Set<number>,
): string | undefined {
  const one = all[Math.max(0, firstLineFrom(all, target.span.start) - 1)];
  if (one !== undefined) used.add(one.start);
  return one?.value;
}

const LONGEST = 2_000;
