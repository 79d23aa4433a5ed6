import { bodyMark, harEntries, isBodyMark, type JsonTree, pseudonyms } from "../redaction";
import { shownParameter } from "./addresses";
import { discloseText, discloseValue } from "./disclose-text";
import { entriesRule, entryRule, fileRule, type HarRule, logRule } from "./har-schema";
import { NOT_SHOWN } from "./not-shown";
import { isHeaderName, isPlainName } from "./plain-names";

const LONGEST_BODY = 100_000;
const LONGEST_VALUE = 4_000;
const LONGEST_REMEMBERED = 300;
const MOST_REMEMBERED = 20_000;

/**
 * A HAR as it may be handed on, with pseudonyms for accounts, hosts, addresses and names: valid JSON
 * that gives the same diagnosis. Undefined of any other JSON.
 *
 * Members that are not listed go; of header values, queries, cookies and bodies stays what is known to
 * be harmless (see `har-schema`). It does not look for secrets, and takes linear time.
 */
export function discloseHar(tree: JsonTree): string | undefined {
  const har = harEntries(tree);
  return har === undefined ? undefined : new HarDiscloser(tree).disclose(ruleOf(tree, har.log));
}

function ruleOf(tree: JsonTree, log: number | undefined): HarRule {
  if (log === undefined) return tree.isList(0) ? entriesRule : entryRule;
  return log === 0 ? logRule : fileRule;
}

class HarDiscloser {
  readonly #tree: JsonTree;
  readonly #pieces: string[] = [];
  readonly #pseudonymise = pseudonyms();
  /** What was written for a value under a name: most headers are sent again and again. */
  readonly #known = new Map<string, string>();
  #read = 0;

  constructor(tree: JsonTree) {
    this.#tree = tree;
    this.#read = tree.startOf(0);
  }

  disclose(rule: HarRule): string {
    this.#value(0, rule);
    this.#pieces.push(this.#tree.text.slice(this.#read, this.#tree.end));
    return this.#pieces.join("");
  }

  #value(node: number, rule: HarRule): void {
    const tree = this.#tree;
    if (rule.kind === "content" && tree.isObject(node)) this.#content(node);
    else if (rule.kind === "object" && tree.isObject(node)) this.#object(node, rule.members);
    else if (rule.kind === "list" && tree.isList(node))
      this.#items(node, (item) => this.#value(item, rule.items));
    else if (rule.kind === "pairs" && tree.isList(node))
      this.#items(node, (item) => this.#pair(item, rule.of));
    else if (rule.kind === "string" && tree.isString(node)) this.#string(node, "", rule.shown);
    else if (rule.kind === "string") this.#scalar(node, rule.shown);
    else this.#other(node);
  }

  /** A number or a word where a string should be. */
  #scalar(node: number, shown: (value: string) => string): void {
    const tree = this.#tree;
    const raw = tree.raw(node);
    const isPlain = /^(?:true|false|null)$/.test(raw) || shown(raw) === raw;
    if (!isPlain) this.#replace(tree.startOf(node), tree.endOf(node), `"${NOT_SHOWN}"`);
  }

  /** What is of another type than it should be: a number or a word stays, all else is emptied. */
  #other(node: number): void {
    const tree = this.#tree;
    if (tree.isString(node))
      this.#write(node, tree.startOf(node) === tree.endOf(node) ? "" : NOT_SHOWN);
    else if (tree.isObject(node)) this.#replace(tree.startOf(node), tree.endOf(node), "{}");
    else if (tree.isList(node)) this.#replace(tree.startOf(node), tree.endOf(node), "[]");
    else if (
      !/^(?:-?\d{1,13}(?:\.\d{1,20})?(?:e[+-]?\d{1,2})?|true|false|null)$/i.test(tree.raw(node))
    ) {
      this.#replace(tree.startOf(node), tree.endOf(node), "0");
    }
  }

  #items(list: number, visit: (item: number) => void): void {
    const tree = this.#tree;
    const end = tree.after(list);
    for (let item = list + 1; item < end; item = tree.after(item)) visit(item);
  }

  #object(node: number, members: ReadonlyMap<string, HarRule>): void {
    this.#members(
      node,
      (key) => members.get(this.#tree.raw(key)),
      (value, rule) => this.#value(value, rule),
    );
  }

  /** Visit the members of an object that stay, and leave the others out, with their commas. */
  #members<Kept>(
    node: number,
    keep: (key: number) => Kept | undefined,
    visit: (value: number, kept: Kept) => void,
  ): void {
    const tree = this.#tree;
    const end = tree.after(node);
    let isFirst = true;
    let before = tree.startOf(node) + 1;
    for (let key = node + 1; key < end; key = tree.after(key + 1)) {
      const kept = keep(key);
      const next = tree.after(key + 1);
      const valueEnd = this.#endOf(key + 1);
      if (kept !== undefined) {
        isFirst = false;
        visit(key + 1, kept);
      } else if (!isFirst) this.#replace(before, valueEnd, "");
      else this.#replace(tree.startOf(key) - 1, next < end ? tree.startOf(next) - 1 : valueEnd, "");
      before = valueEnd;
    }
  }

  // of a string the place behind its quote
  #endOf(node: number): number {
    return this.#tree.endOf(node) + (this.#tree.isString(node) ? 1 : 0);
  }

  /** `{"name": "...", "value": "..."}`, and nothing else of it. */
  #pair(item: number, of: "headers" | "parameters" | "cookies"): void {
    const tree = this.#tree;
    const node = tree.member(item, "name");
    if (!tree.isObject(item) || node === undefined || !tree.isString(node)) {
      this.#other(item);
      return;
    }
    const name = tree.value(node);
    this.#members(
      item,
      (key) => (tree.isText(key, "name") || tree.isText(key, "value") ? key : undefined),
      (value, key) => {
        if (!tree.isString(value)) this.#scalar(value, () => NOT_SHOWN);
        else if (tree.isText(key, "name")) this.#string(value, `name of ${of}`, namesOf[of]);
        else this.#string(value, `${of} ${name}`, (given) => valuesOf[of](name, given));
      },
    );
  }

  #content(node: number): void {
    const tree = this.#tree;
    const text = tree.member(node, "text");
    const encoding = tree.member(node, "encoding");
    const isEncoded = encoding !== undefined && tree.endOf(encoding) > tree.startOf(encoding);
    this.#members(
      node,
      (key) => contentMembers.get(tree.raw(key)),
      (value, member) => {
        if (value === text && tree.isString(value)) this.#body(value, isEncoded);
        // what takes the place of an encoded body is none
        else if (member === "encoding") this.#write(value, "");
        else if (member === "mimeType" && tree.isString(value)) {
          this.#string(value, "mimeType", (given) => discloseValue("mimetype", given));
        } else this.#other(value);
      },
    );
  }

  #body(node: number, isEncoded: boolean): void {
    const tree = this.#tree;
    const length = tree.endOf(node) - tree.startOf(node);
    if (length === 0 || (length < 60 && isBodyMark(tree.raw(node)))) return;
    if (isEncoded || length > LONGEST_BODY) this.#write(node, bodyMark(length));
    else this.#write(node, this.#named(discloseText(tree.value(node))));
  }

  /** @param role what the value is, which together with the value decides what is shown */
  #string(node: number, role: string, shown: (value: string) => string): void {
    const tree = this.#tree;
    const length = tree.endOf(node) - tree.startOf(node);
    if (length === 0) return;
    if (length > LONGEST_VALUE) {
      this.#write(node, NOT_SHOWN);
      return;
    }
    if (role === "" || length > LONGEST_REMEMBERED) {
      this.#write(node, this.#named(shown(tree.value(node))));
      return;
    }
    const key = `${role}\n${tree.raw(node)}`;
    const known = this.#known.get(key) ?? this.#named(shown(tree.value(node)));
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(key, known);
    this.#write(node, known);
  }

  /** With pseudonyms; no identity has no digit, dot, colon or at sign. */
  #named(text: string): string {
    return /[.:@\d]/.test(text) ? this.#pseudonymise(text) : text;
  }

  #write(node: number, value: string): void {
    const tree = this.#tree;
    if (!tree.isString(node)) {
      this.#other(node);
      return;
    }
    if (!tree.isEscaped(node) && tree.isText(node, value)) return;
    this.#replace(tree.startOf(node), tree.endOf(node), JSON.stringify(value).slice(1, -1));
  }

  #replace(start: number, end: number, text: string): void {
    this.#pieces.push(this.#tree.text.slice(this.#read, start), text);
    this.#read = end;
  }
}

const contentMembers = new Map(
  ["size", "compression", "mimeType", "text", "encoding"].map((name) => [name, name]),
);

const namesOf = {
  headers: (name: string) => (isHeaderName(name) ? name : NOT_SHOWN),
  parameters: (name: string) => (isPlainName(name) ? name : NOT_SHOWN),
  cookies: (name: string) => (isPlainName(name) ? name : NOT_SHOWN),
};

const valuesOf = {
  headers: discloseValue,
  parameters: shownParameter,
  cookies: () => NOT_SHOWN,
};
