import { isRecord } from "./read-policy";

/** A value as it stands in a text, whatever language that is. */
export type WrittenValue = { readonly start: number; readonly end: number } & (
  | { readonly kind: "scalar" }
  | { readonly kind: "list"; readonly items: readonly WrittenValue[] }
  | { readonly kind: "object"; readonly members: readonly WrittenMember[] }
);

interface WrittenMember {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly value: WrittenValue;
}

/** The languages in which an edit can be written into a policy's own text. */
export type WrittenForm = "json" | "yaml" | "hcl" | "hcl-blocks";

/** A policy in its own text. */
export interface WrittenPolicy {
  readonly form: WrittenForm;
  readonly text: string;
  /** With places of the text. */
  readonly value: WrittenValue;
}

/** Characters of a text, and what stands there instead. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A policy's text after an edit: what the edit leaves alone stays as it is written, with its functions,
 * comments and indents. Pure and total; undefined where the edit cannot be written so.
 */
export function rewriteText(
  written: WrittenPolicy,
  before: unknown,
  after: unknown,
): string | undefined {
  const changes = new Writer(written).changes(written.value, before, after);
  if (changes === undefined) return undefined;
  let { text } = written;
  for (const { start, end, text: instead } of [...changes].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + instead + text.slice(end);
  }
  return text;
}

class Writer {
  readonly #text: string;
  readonly #form: WrittenForm;

  constructor({ text, form }: WrittenPolicy) {
    this.#text = text;
    this.#form = form;
  }

  /** The smallest changes that make one value of the other. */
  changes(value: WrittenValue, before: unknown, after: unknown): readonly Change[] | undefined {
    if (isEqual(before, after)) return [];
    if (value.kind === "list" && Array.isArray(before)) {
      const list: readonly unknown[] = Array.isArray(after) ? after : [after];
      return this.#listChanges(value, before, list);
    }
    if (value.kind === "object" && isRecord(before) && isRecord(after)) {
      return this.#objectChanges(value, before, after);
    }
    return this.#replace(value, before, after);
  }

  #listChanges(
    value: WrittenValue & { readonly kind: "list" },
    before: readonly unknown[],
    after: readonly unknown[],
  ): readonly Change[] | undefined {
    const { items } = value;
    if (items.length !== before.length || after.length < before.length) return undefined;
    const inner = items.map((item, at) => this.changes(item, before[at], after[at]));
    const added = after.slice(before.length);
    const last = items.at(-1);
    if (added.length === 0) return concat(inner);
    if (last === undefined) return undefined;
    return concat([...inner, this.#append(value, last, added)]);
  }

  #objectChanges(
    value: WrittenValue & { readonly kind: "object" },
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
  ): readonly Change[] | undefined {
    const old = new Map(Object.entries(before));
    const next = new Map(Object.entries(after));
    const inner = value.members.map((one) => {
      if (!old.has(one.key)) return [];
      return next.has(one.key)
        ? this.changes(one.value, old.get(one.key), next.get(one.key))
        : undefined;
    });
    const added = [...next].filter(([key]) => !old.has(key));
    if (added.length === 0) return concat(inner);
    return concat([...inner, this.#addMembers(value, added)]);
  }

  /** One value by another; what stays of it in a list keeps its text. */
  #replace(value: WrittenValue, before: unknown, after: unknown): readonly Change[] | undefined {
    if (value.kind === "object") return isRecord(after) ? undefined : this.#flatten(value, after);
    const own = this.#ownText(value, before);
    if (!Array.isArray(after)) {
      return [{ start: value.start, end: value.end, text: JSON.stringify(after) }];
    }
    const texts = after.map((item: unknown) =>
      isEqual(item, before) ? own : JSON.stringify(item),
    );
    return [{ start: value.start, end: value.end, text: this.#list(texts, value.start) }];
  }

  /** JSON that is laid out has each item on a line of its own. */
  #list(texts: readonly string[], at: number): string {
    if (this.#form !== "json") return `[${texts.join(", ")}]`;
    const indent = this.#indentAt(at);
    return `[\n${texts.map((one) => `${indent}  ${one}`).join(",\n")}\n${indent}]`;
  }

  /** `{ AWS = "…" }`, or the block below its key, by one text. */
  #flatten(value: WrittenValue, after: unknown): readonly Change[] | undefined {
    if (this.#form === "hcl-blocks" || Array.isArray(after)) return undefined;
    const text = JSON.stringify(after);
    const { start, end } = value;
    if (this.#text[start] === "{") return [{ start, end, text }];
    const colon = this.#text.lastIndexOf(":", start - 1);
    const { length } = this.#text.slice(start, end).trimEnd();
    return [{ start: colon + 1, end: start + length, text: ` ${text}` }];
  }

  /** A value's text as it may stand in a list in brackets. */
  #ownText({ start, end }: WrittenValue, value: unknown): string {
    const own = this.#text.slice(start, end);
    const isPlain = this.#form === "yaml" && !/^(?:["'!]|[\w:/.*-]+$)/.test(own);
    return isPlain ? JSON.stringify(value) : own;
  }

  #append(
    list: WrittenValue,
    last: WrittenValue,
    added: readonly unknown[],
  ): readonly Change[] | undefined {
    if (this.#form === "hcl-blocks" && added.some(isRecord)) {
      return [this.#behind(last, added.map((one) => this.#statementBlock(one, last)).join(""))];
    }
    if (this.#form === "yaml" && this.#text[list.start] !== "[") {
      const dash = this.#text.lastIndexOf("-", last.start);
      if (dash < this.#lineStart(last.start)) return undefined;
      const indent = " ".repeat(dash - this.#lineStart(dash));
      const lines = added.map((one) => `\n${indent}- ${inYaml(one, `${indent}  `).trimStart()}`);
      return [this.#behind(last, lines.join(""))];
    }
    const indent = this.#indentAt(last.start);
    return [
      this.#insert(
        list,
        last,
        added.map((one) => this.#print(one, indent)),
      ),
    ];
  }

  #addMembers(
    object: WrittenValue & { readonly kind: "object" },
    added: readonly (readonly [string, unknown])[],
  ): readonly Change[] | undefined {
    const last = object.members.at(-1);
    const [first] = object.members;
    if (last === undefined || first === undefined || this.#form === "hcl-blocks") return undefined;
    if (this.#form === "yaml" && this.#text[object.start] !== "{") {
      const indent = " ".repeat(first.start - this.#lineStart(first.start));
      const text = inYaml(Object.fromEntries(added), indent);
      return [this.#behind(last, `\n${text}`)];
    }
    const indent = this.#indentAt(last.start);
    const texts = added.map(([key, value]) => this.#member(key, value, indent));
    return [this.#insert(object, last, texts)];
  }

  /** Behind the last of what stands in brackets, on a line of its own if that does. */
  #insert(
    { start }: WrittenValue,
    last: { readonly start: number; readonly end: number },
    texts: readonly string[],
  ): Change {
    const isOnLines = this.#text.slice(start, last.start).includes("\n");
    const comma = /^[ \t]*,/.exec(this.#text.slice(last.end))?.[0] ?? "";
    const isList = this.#text[start] === "[";
    // HCL ends a member with its line
    const needsComma = this.#form !== "hcl" || isList || !isOnLines || comma !== "";
    const between = `${needsComma ? "," : ""}${isOnLines ? `\n${this.#indentAt(last.start)}` : " "}`;
    const text = texts.map((one) => between + one).join("") + (comma === "" ? "" : ",");
    const end = last.end + comma.length;
    return { start: last.end, end, text };
  }

  /** Behind the line on which a value ends, and its comment. */
  #behind({ end }: { readonly end: number }, text: string): Change {
    // what a block holds may end with the break of its last line
    const from = /\n[ \t]*$/.exec(this.#text.slice(0, end))?.index ?? end;
    const found = this.#text.indexOf("\n", from);
    const at = found < 0 ? this.#text.length : found;
    return { start: at, end: at, text };
  }

  #lineStart(at: number): number {
    return this.#text.lastIndexOf("\n", at - 1) + 1;
  }

  #indentAt(at: number): string {
    return /^[ \t]*/.exec(this.#text.slice(this.#lineStart(at), at))?.[0] ?? "";
  }

  #member(key: string, value: unknown, indent: string): string {
    const name = this.#form === "hcl" && /^\w+$/.test(key) ? key : JSON.stringify(key);
    return `${name}${this.#form === "hcl" ? " =" : ":"} ${this.#print(value, indent)}`;
  }

  #print(value: unknown, indent: string): string {
    if (Array.isArray(value)) return `[${value.map((one) => this.#print(one, indent)).join(", ")}]`;
    if (!isRecord(value)) return JSON.stringify(value);
    const inner = `${indent}  `;
    const separator = this.#form === "hcl" ? "\n" : ",\n";
    const members = Object.entries(value).map(
      ([key, one]) => inner + this.#member(key, one, inner),
    );
    return `{\n${members.join(separator)}\n${indent}}`;
  }

  /** `statement { … }` of Terraform's data source, of a statement that has no conditions. */
  #statementBlock(statement: unknown, beside: WrittenValue): string {
    const indent = this.#indentAt(beside.start);
    const inner = `${indent}  `;
    const { Effect, Principal, Action, Resource } = isRecord(statement) ? statement : {};
    const type = isRecord(Principal) ? (Object.keys(Principal)[0] ?? "AWS") : "*";
    const identifiers = isRecord(Principal) ? Principal[type] : Principal;
    const list = (value: unknown) => JSON.stringify([value].flat()).replaceAll('","', '", "');
    const lines = [
      `effect    = ${JSON.stringify(Effect)}`,
      ...(Principal === undefined
        ? []
        : [
            "principals {",
            `  type        = ${JSON.stringify(type)}`,
            `  identifiers = ${list(identifiers)}`,
            "}",
          ]),
      `actions   = ${list(Action)}`,
      `resources = ${list(Resource)}`,
    ];
    return `\n\n${indent}statement {\n${lines.map((line) => inner + line).join("\n")}\n${indent}}`;
  }
}

function concat(lists: readonly (readonly Change[] | undefined)[]): readonly Change[] | undefined {
  return lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

/** A value as a block of YAML; each line with the indent. */
function inYaml(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    return value.map((one) => `${indent}- ${inYaml(one, `${indent}  `).trimStart()}`).join("\n");
  }
  if (!isRecord(value)) return indent + JSON.stringify(value);
  return Object.entries(value)
    .map(([key, one]) => {
      const name = /^[\w:]+$/.test(key) ? key : JSON.stringify(key);
      const isBlock = Array.isArray(one) || isRecord(one);
      return isBlock
        ? `${indent}${name}:\n${inYaml(one, `${indent}  `)}`
        : `${indent}${name}: ${plainYaml(one)}`;
    })
    .join("\n");
}

/** `Allow` and `execute-api:Invoke` need no quotes. */
function plainYaml(value: unknown): string {
  const text = JSON.stringify(value);
  return typeof value === "string" && /^[A-Za-z][\w-]*(?::[\w-]+)?$/.test(value) ? value : text;
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
