const PROGRAM =
  /(?<![\w.-])(?:(?<plain>curl(?:\.exe)?|curlie|xhs?|wscat|websocat|wget|awscurl|httpie)|(?<word>https?))\s+(?=\S)/g;

/** A prompt, a label, the number of a history, a quote: what stands right before a command of any program. */
const PROMPT = /(?:^|[$#%>❯➜:]\s{1,4}|^(?:PS )?[A-Z]:\\[^>]{0,160}>\s{0,4}|^\d{1,3}\s{1,4}|"|`)$/;

/** What stands at the start of a line before a command, piece by piece. */
const PIECES: readonly RegExp[] = [
  // marks of a list, of `set -x`, of a notebook
  /^(?:[-*•+]{1,4}|\d{1,3}[.)]|!)\s{0,4}/,
  // zsh and others: a sign, the folder, its branch
  /^[➜→λ❯]\s{1,4}(?:[~\w/.-]{1,60}\s{1,4})?(?:git:\([^\s()]{1,60}\)\s{1,4})?(?:✗\s{1,4})?/,
  /^[^\s]{0,80}[$#%>]\s{1,4}/,
  /^[A-Z_][A-Z0-9_]{0,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"'$`(]{0,200})\s{1,4}/,
  /^(?:for|while|until|if)\s[^\n;]{1,160};\s{0,4}/,
  /^(?:sudo|time|exec|env|watch|timeout|nohup|command|proxychains4?|torsocks|noglob|RUN|do|then|else|if|while|until|&&|\|\||[;&({])(?:\s{1,4}(?:-{1,2}[\w=-]{1,40}|!|\d{1,5}[smh]?)){0,4}\s{1,4}/,
  /^(?:export\s{1,4})?(?:\w{1,40}=)?["']?\$\(\s{0,4}/,
  /^(?:ba|z|da|k|a)?sh\s{1,4}-l?c\s{1,4}["']/,
  // in a container, or on another machine
  /^(?:docker|podman|nerdctl|kubectl|oc|ssh|lxc|vagrant)\s[^\n|;]{1,300}?\s["']?(?:curlimages\/)?$/,
  /^(?:\/[\w.-]{1,30}){1,6}\/$/,
];

/** What a program is called with: an option, a place, or a method. */
const ARGUMENT =
  /^(?:-|["']?(?:\w{2,5}:\/\/|\$|[\w-]{1,63}\.[A-Za-z])|(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s)/;

const MOST_PIECES = 8;
const MOST_PROGRAMS = 3;
const LONGEST_LINE = 400;

/** Where a command that sends a request starts in a line. */
export interface CommandPlace {
  readonly program: string;
  /** Of its name, and of what stands behind the blanks after it. */
  readonly at: number;
  readonly from: number;
  /** What ends it, where it stands in quotes or in `$(...)`. */
  readonly close: string | undefined;
}

/**
 * The first program of a line that is called there: at its start, or behind a prompt, the marks of a list,
 * settings of the environment, and what starts other programs. A name in a sentence is none.
 */
export function commandPlace(line: string): CommandPlace | undefined {
  const start = line.slice(0, LONGEST_LINE);
  let programs = 0;
  for (const { index: at, 0: found, groups } of start.matchAll(PROGRAM)) {
    const before = start.slice(0, at);
    const program = groups?.plain ?? groups?.word ?? "";
    // `- http error`: what has the name of a word counts where a command alone can stand
    const from = at + found.length;
    const mayBeLaunched = groups?.plain !== undefined && ARGUMENT.test(start.slice(from));
    const isCalled = PROMPT.test(before) || (mayBeLaunched && isLaunched(before));
    if (isCalled) return { program, at, from, close: closeOf(before) };
    programs += 1;
    if (programs === MOST_PROGRAMS) return undefined;
  }
  return undefined;
}

function isLaunched(before: string): boolean {
  let rest = before;
  for (let pieces = 0; pieces < MOST_PIECES && rest !== ""; pieces += 1) {
    const piece = PIECES.map((one) => one.exec(rest)?.[0]).find((one) => one !== undefined);
    if (piece === undefined || piece === "") return false;
    rest = rest.slice(piece.length);
  }
  return rest === "";
}

function closeOf(before: string): string | undefined {
  const [last] = /["'`(]$/.exec(before) ?? [];
  if (last === undefined) return /\$\(\s{1,4}$/.test(before) ? ")" : undefined;
  return last === "(" ? ")" : last;
}
