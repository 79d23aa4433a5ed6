/** How the shell reads what stands around a place. */
type Quoting = "none" | "single" | "double";

/** Where a template has a place, and how the shell reads what is written there. */
export interface Place {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly quoting: Quoting;
  /** Nothing of its word stands before it, so what is written there could be taken for an option. */
  readonly startsWord: boolean;
}

/** A word of a command, without its quotes; places stay as they are written. */
export interface Word {
  readonly text: string;
  /** A variable's value or a command's output is a part of it. */
  readonly isExpanded: boolean;
}

/** What the shell makes of a template. */
export interface ShellReading {
  readonly places: readonly Place[];
  /** The simple commands, those within substitutions and subshells too, in no order. */
  readonly commands: readonly (readonly Word[])[];
}

/** What is read until its end: the template itself, a subshell, a substitution, a sum. */
interface Frame {
  readonly kind: "shell" | "sum";
  inDouble: boolean;
  word: { text: string; isExpanded: boolean } | undefined;
  words: Word[];
}

// made once: a literal within a method is a new object for each character
const PLAIN = /[\w./:=,-]+/y;
const ESCAPED = /\\([\s\S])/y;
const OPENING = /\$\(\(?/y;
const VARIABLE = /\$(?:\{[^}]{0,200}\}|\w+|[@*#?!$-])/y;
const END_OF_SUM = /\)\)/y;

/**
 * Read a template as a POSIX shell does (POSIX.1-2017, Shell Command Language, 2.2 and 2.3): quotes,
 * escapes, substitutions, lists and pipelines. Of the rest, such as here-documents, comments and
 * back quotes, the catalogue's commands hold nothing; the test that runs them in bash would tell.
 *
 * @param names the names that a place may have
 */
export function readShell(template: string, names: readonly string[]): ShellReading {
  return new ShellReader(template, names).read();
}

class ShellReader {
  readonly #text: string;
  readonly #place: RegExp;
  readonly #root = newFrame("shell");
  /** What has begun within it, and not ended. */
  readonly #frames: Frame[] = [];
  readonly #places: Place[] = [];
  readonly #commands: (readonly Word[])[] = [];
  #at = 0;

  constructor(text: string, names: readonly string[]) {
    this.#text = text;
    this.#place = new RegExp(`\\{(${names.join("|")})\\}`, "y");
  }

  read(): ShellReading {
    while (this.#at < this.#text.length) {
      const frame = this.#frames.at(-1) ?? this.#root;
      if (!this.#takeAnywhere(frame)) {
        if (frame.inDouble) this.#takeDouble(frame);
        else this.#takeBare(frame);
      }
    }
    for (const frame of [this.#root, ...this.#frames]) this.#endCommand(frame);
    return { places: this.#places, commands: this.#commands };
  }

  /** What means the same within double quotes and without. */
  #takeAnywhere(frame: Frame): boolean {
    const plain = this.#take(PLAIN);
    if (plain !== undefined) {
      this.#add(frame, plain[0]);
      return true;
    }
    const escaped = this.#take(ESCAPED);
    if (escaped !== undefined) {
      this.#add(frame, frame.inDouble ? escaped[0] : (escaped[1] ?? ""));
      return true;
    }
    if (this.#takePlace(frame, frame.inDouble ? "double" : "none")) return true;
    const opening = this.#take(OPENING);
    if (opening !== undefined) {
      const kind = opening[0] === "$((" ? "sum" : "shell";
      this.#add(frame, "$()", kind === "sum" ? "plain" : "expanded");
      this.#frames.push(newFrame(kind));
      return true;
    }
    const variable = this.#take(VARIABLE);
    if (variable !== undefined) this.#add(frame, variable[0], "expanded");
    return variable !== undefined;
  }

  #takeDouble(frame: Frame): void {
    const char = this.#next();
    if (char === '"') frame.inDouble = false;
    else this.#add(frame, char);
  }

  #takeBare(frame: Frame): void {
    if (frame.kind === "sum" && this.#take(END_OF_SUM) !== undefined) {
      this.#frames.pop();
      return;
    }
    const char = this.#next();
    if (char === "'") this.#takeSingle(frame);
    else if (char === '"') {
      frame.inDouble = true;
      this.#add(frame, "");
    } else if (char === "(") {
      this.#endWord(frame);
      this.#frames.push(newFrame("shell"));
    } else if (char === ")" && this.#frames.length > 0) {
      this.#endCommand(frame);
      this.#frames.pop();
    } else if (/[;|&\n]/.test(char)) this.#endCommand(frame);
    else if (/[\s<>]/.test(char)) this.#endWord(frame);
    // a parenthesis too many, too: the shell would refuse it, and so does the catalogue's test
    else this.#add(frame, char);
  }

  #takeSingle(frame: Frame): void {
    const found = this.#text.indexOf("'", this.#at);
    const end = found < 0 ? this.#text.length : found;
    this.#add(frame, "");
    while (this.#at < end) {
      if (this.#takePlace(frame, "single")) continue;
      this.#add(frame, this.#take(PLAIN)?.[0] ?? this.#next());
    }
    this.#at = end + 1;
  }

  #takePlace(frame: Frame, quoting: Quoting): boolean {
    const start = this.#at;
    const found = this.#take(this.#place);
    if (found === undefined) return false;
    const startsWord = frame.word === undefined || frame.word.text === "";
    this.#places.push({ name: found[1] ?? "", start, end: this.#at, quoting, startsWord });
    this.#add(frame, found[0]);
    return true;
  }

  #add(frame: Frame, text: string, what: "plain" | "expanded" = "plain"): void {
    frame.word ??= { text: "", isExpanded: false };
    frame.word.text += text;
    frame.word.isExpanded ||= what === "expanded";
  }

  #endWord(frame: Frame): void {
    if (frame.word !== undefined) frame.words.push(frame.word);
    frame.word = undefined;
  }

  #endCommand(frame: Frame): void {
    this.#endWord(frame);
    if (frame.words.length > 0 && frame.kind === "shell") this.#commands.push(frame.words);
    frame.words = [];
  }

  #next(): string {
    const char = this.#text.charAt(this.#at);
    this.#at += 1;
    return char;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }
}

function newFrame(kind: Frame["kind"]): Frame {
  return { kind, inDouble: false, word: undefined, words: [] };
}
