import { base64Text } from "./base64-text";
import { findWholeJson } from "./json-blocks";
import { type JsonTree, scanJson } from "./json-tree";
import { bodyMark, isBodyMark } from "./mark";
import { isOpaqueValue } from "./opaque-values";
import { isPart, PartMemory } from "./part-memory";
import { proseStages, redactFurther } from "./redact-text";
import {
  redactForm,
  redactParameter,
  redactSecret,
  redactUnnamed,
  redactValue,
} from "./redact-value";
import { applyRewrites, encodeString, type Rewrite } from "./rewrites";
import { isSealingType, sealed } from "./sealed-values";
import { isCount, isStatementId } from "./secret-edits";
import { isPlainIdentifier, SecretHints } from "./secret-hints";
import { isEvidenceName, isSecretParameter, type SecretName, secretName } from "./secret-names";
import type { Redaction } from "./types";

/**
 * What to write anew of a JSON text so that no secret is left in it, in the order of the text.
 *
 * Names, values and what stands beside them decide, never how the text is printed: members of
 * objects, pairs of `name` and `value`, URLs, forms, and JSON within strings. The text stays JSON,
 * line by line. Of a HAR the bodies that tell nothing of a refusal are left out as a whole.
 *
 * @param onProgress is told from time to time up to where the text is done
 */
export function redactJson(
  tree: JsonTree,
  onProgress?: (position: number) => void,
): readonly Rewrite[] {
  return new JsonRedactor(tree, { depth: 0, keepsBodies: false, onProgress }).redact();
}

/**
 * Hide the secrets of a text in which JSON may stand anywhere: of that by its structure, and of the
 * whole what the rules for text know.
 */
export function redactMixed(text: string, depth = 0): Redaction {
  const memory = emptyMemory();
  const rewrites = findWholeJson(text).flatMap((tree) =>
    new JsonRedactor(tree, { depth, keepsBodies: true }, memory).redact(),
  );
  return redactFurther(applyRewrites(text, rewrites), proseStages);
}

interface Settings {
  readonly depth: number;
  /** False in a HAR, of which what no diagnosis needs is left out. */
  readonly keepsBodies: boolean;
  readonly onProgress?: ((position: number) => void) | undefined;
}

const MOST_NESTED = 4;
const LEAST_OPAQUE = 20;
const MOST_LOOKED_THROUGH = 100_000;
const MOST_REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 1_000;
const LAST_PLACE = 63;
const BETWEEN_REPORTS = 2_000_000;
const PARAMETERS = /^(?:querystring|query|params|formdata|urlencoded)$/i;
const NO_TEXT = /^(?:image|font|audio|video)\/|javascript|ecmascript|text\/css|wasm|font-/;

type Role =
  | "name"
  | "key"
  | "value"
  | "text"
  | "mimeType"
  | "encoding"
  | "status"
  | "content"
  | "type"
  | "kind"
  | "default"
  | "noEcho"
  | "sensitive"
  | "enabled"
  | "dated";

const roles = new Map<string, Role>([
  ["name", "name"],
  ["Name", "name"],
  ["header", "name"],
  ["ParameterKey", "name"],
  ["OutputKey", "name"],
  // of a row that a query of CloudWatch Logs Insights found
  ["field", "name"],
  ["key", "key"],
  ["Key", "key"],
  ["value", "value"],
  ["Value", "value"],
  ["ParameterValue", "value"],
  ["OutputValue", "value"],
  ["text", "text"],
  ["mimeType", "mimeType"],
  ["encoding", "encoding"],
  ["status", "status"],
  ["content", "content"],
  ["type", "type"],
  ["Type", "type"],
  ["kind", "kind"],
  ["Default", "default"],
  ["NoEcho", "noEcho"],
  ["sensitive", "sensitive"],
  ["enabled", "enabled"],
  // of an API key, beside its value
  ["createdDate", "dated"],
  ["lastUpdatedDate", "dated"],
  ["stageKeys", "dated"],
]);

/** The members of an object that say what the others are, by their nodes. */
type Parts = { -readonly [R in Role]: number | undefined } & {
  hasTwins: boolean;
};

// all of one shape, which the engine reads fastest
function emptyParts(): Parts {
  return {
    name: undefined,
    key: undefined,
    value: undefined,
    text: undefined,
    mimeType: undefined,
    encoding: undefined,
    status: undefined,
    content: undefined,
    type: undefined,
    kind: undefined,
    default: undefined,
    noEcho: undefined,
    sensitive: undefined,
    enabled: undefined,
    dated: undefined,
    hasTwins: false,
  };
}

/** Of the many objects in which nothing says what the rest is. */
const noParts: Readonly<Parts> = emptyParts();

/** What is hidden of a value under a name that does not give it away; undefined is nothing. */
interface Known {
  readonly redacted: Redaction | undefined;
}

/** What a name says of its value. */
interface NameFacts {
  readonly name: string;
  readonly secret: SecretName | undefined;
  readonly isEvidence: boolean;
  readonly role: Role | undefined;
  /** Whether it names a secret as a parameter, and nowhere else. */
  readonly isParameter: boolean;
  /** Whether the name itself, as a text, holds nothing to hide. */
  readonly isHarmless: boolean;
  /** Values under this name that were found harmless: most headers are sent again and again. */
  readonly harmless: string[];
  /** The name that was last met behind it: objects of one kind have their keys in one order. */
  next: NameFacts | undefined;
}

/** What was judged once for all texts that are redacted at one depth: a log is an object for each line. */
interface Memory {
  readonly names: Map<string, NameFacts>;
  /** Values with something to hide; the same are met under several names. */
  readonly known: Map<string, Known>;
  readonly hints: SecretHints;
}

function emptyMemory(): Memory {
  return { names: new Map(), known: new Map(), hints: new SecretHints() };
}

/** The object that a member is in, and the name of that. */
interface Membership {
  readonly parts: Readonly<Parts>;
  readonly outer: NameFacts;
}

// a brace, a bracket, or a blank before one
function mayStartJson(code: number): boolean {
  return code === 123 || code === 91 || code <= 32;
}

class JsonRedactor {
  readonly #rewrites: Rewrite[] = [];
  readonly #tree: JsonTree;
  readonly #settings: Settings;
  readonly #names: Memory["names"];
  /** Names of pairs by the form of the pair. */
  readonly #pairNames: (NameFacts | "none")[] = [];
  readonly #nodeNames: PartMemory<NameFacts>;
  readonly #known: Memory["known"];
  readonly #hints: SecretHints;
  /** What the keys of the objects say that are being looked through, the innermost last. */
  readonly #openNames: NameFacts[] = [];
  #openCount = 0;
  #isSealed = false;
  readonly #sealedFacts: NameFacts;
  #nextReport = BETWEEN_REPORTS;
  #last: NameFacts;

  constructor(tree: JsonTree, settings: Settings, { names, known, hints } = emptyMemory()) {
    this.#tree = tree;
    this.#settings = settings;
    this.#names = names;
    this.#known = known;
    this.#hints = hints;
    this.#nodeNames = new PartMemory(tree.text, tree.end - tree.startOf(0));
    this.#last = this.#factsOf("");
    this.#sealedFacts = { ...this.#factsOf("value"), secret: sealed, harmless: [] };
  }

  redact(): readonly Rewrite[] {
    this.#visit(0, this.#factsOf(""));
    return this.#rewrites.sort((a, b) => a.start - b.start);
  }

  /** Look through a value. Its name is its key, or that of its list, or what its pair calls it. */
  #visit(node: number, name: NameFacts): void {
    const tree = this.#tree;
    if (tree.isString(node)) this.#string(node, name);
    else if (tree.isObject(node)) this.#object(node, name);
    else if (tree.isList(node)) this.#list(node, name);
    else this.#scalar(node, name);
  }

  #list(node: number, name: NameFacts): void {
    const tree = this.#tree;
    const end = tree.after(node);
    const isPair = end === node + 3;
    let previous: number | undefined;
    for (let item = node + 1; item < end; item = tree.after(item)) {
      const isString = tree.isString(item);
      const announced = isString && previous !== undefined ? this.#nameAt(previous) : undefined;
      const isNamed = announced?.secret && (isPair || announced.secret.isExact);
      this.#visit(item, isNamed && !this.#isName(item) ? announced : name);
      previous = isString && this.#mayBeName(item) ? item : undefined;
      this.#report(tree.endOf(item));
    }
  }

  // `"x-api-key: ..."` holds its value itself
  #mayBeName(item: number): boolean {
    const length = this.#tree.endOf(item) - this.#tree.startOf(item);
    return length <= 80 && !/[\s=:]/.test(this.#tree.raw(item).slice(1));
  }

  // `["x-api-key", "..."]` is a pair, a list of headers' names holds no value
  #isName(item: number): boolean {
    return /^[A-Za-z]+(?:-[A-Za-z]+)+$/.test(this.#tree.value(item).slice(0, 100));
  }

  #report(position: number): void {
    if (position < this.#nextReport) return;
    this.#nextReport = position + BETWEEN_REPORTS;
    this.#settings.onProgress?.(position);
  }

  #object(node: number, name: NameFacts): void {
    const tree = this.#tree;
    if (this.#plainPair(node, name)) return;
    const { keepsBodies } = this.#settings;
    const first = this.#openCount;
    const parts = this.#partsOf(node);
    const isBody =
      !keepsBodies && parts.text !== undefined && (parts.mimeType ?? parts.encoding) !== undefined;
    const membership = { parts, outer: name };
    const wasSealed = this.#isSealed;
    this.#isSealed ||= this.#seals(parts);
    const end = tree.after(node);
    let at = first;
    for (let key = node + 1; key < end; key = tree.after(key + 1)) {
      const value = key + 1;
      const own = this.#openNames[at] ?? name;
      at += 1;
      if (isBody && value === parts.text) this.#body(parts);
      else if (value === parts.content && parts.status !== undefined && !keepsBodies) {
        this.#content(value, tree.value(parts.status));
      } else this.#member(value, own, membership);
    }
    this.#openCount = first;
    this.#isSealed = wasSealed;
  }

  /** Whether the members of an object say that its value, or that of an object in it, is a secret. */
  #seals({ type, value, enabled, dated, sensitive }: Readonly<Parts>): boolean {
    if (type !== undefined && isSealingType(this.#tree.raw(type))) return true;
    if (value === undefined) return false;
    return (enabled !== undefined && dated !== undefined) || this.#isTrue(sensitive);
  }

  #isTrue(node: number | undefined): boolean {
    return node !== undefined && /^true$/i.test(this.#tree.raw(node));
  }

  /** The value of an API key, of a parameter with `NoEcho`, and what a manifest of the kind `Secret` holds. */
  #isSealedMember(value: number, own: NameFacts, parts: Readonly<Parts>): boolean {
    if (this.#isSealed && (own.role === "value" || own.name === "result")) return true;
    if (own.role === "default") return this.#isTrue(parts.noEcho);
    const isData = parts.kind !== undefined && /^(?:data|stringData)$/.test(own.name);
    return isData && parts.kind !== value && this.#tree.isText(parts.kind ?? 0, "Secret");
  }

  #member(value: number, own: NameFacts, { parts, outer }: Membership): void {
    const isValue = value === parts.value || (parts.hasTwins && own.role === "value");
    // in a jar the names of the members are those of cookies
    const isCookies = parts.value === undefined && outer.secret?.shape === "cookie";
    const isJar = isCookies || outer === this.#sealedFacts;
    if (this.#isSealedMember(value, own, parts)) this.#visit(value, this.#sealedFacts);
    else if (isValue) this.#pairValue(value, parts, outer);
    // the scopes that OpenAPI asks of a scheme, whatever that is called
    else if (outer.name === "security" && this.#tree.isList(value)) this.#visit(value, outer);
    else this.#visit(value, isJar ? outer : own);
  }

  /** `{"name": "...", "value": "..."}` and nothing else, as most objects of a HAR are. */
  #plainPair(node: number, outer: NameFacts): boolean {
    const name = this.#plainPairName(node);
    if (name === undefined) return false;
    if (!name.isHarmless) this.#string(node + 2, this.#factsOf("name"));
    this.#named(node + 4, name, outer);
    return true;
  }

  #plainPairName(node: number): NameFacts | undefined {
    const form = this.#tree.pairForm(node);
    if (form === 0) return undefined;
    const known = this.#pairNames[form] ?? this.#readPairName(node) ?? "none";
    this.#pairNames[form] = known;
    return known === "none" ? undefined : known;
  }

  #readPairName(node: number): NameFacts | undefined {
    const tree = this.#tree;
    const isPlain = tree.isText(node + 1, "name") && tree.isText(node + 3, "value");
    return isPlain ? this.#factsOf(tree.value(node + 2)) : undefined;
  }

  /** Leaves what the keys say on the stack of names. */
  #partsOf(node: number): Readonly<Parts> {
    const tree = this.#tree;
    let parts: Parts | undefined;
    const end = tree.after(node);
    for (let key = node + 1; key < end; key = tree.after(key + 1)) {
      const name = this.#nameAt(key);
      const { role } = name;
      this.#openNames[this.#openCount] = name;
      this.#openCount += 1;
      if (role === undefined) continue;
      parts ??= emptyParts();
      if (parts[role] !== undefined) parts.hasTwins = true;
      parts[role] = key + 1;
    }
    return parts ?? noParts;
  }

  // `{"name": "x-api-key", "value": "..."}`, or `{"token": {"value": "..."}}`
  #pairValue(value: number, parts: Readonly<Parts>, outer: NameFacts): void {
    const name = this.#pairName(parts);
    if (name !== undefined) this.#named(value, name, outer);
    else this.#visit(value, outer.secret ? outer : this.#factsOf("value"));
  }

  #named(value: number, name: NameFacts, outer: NameFacts): void {
    if (outer.secret?.shape === "cookie") this.#visit(value, outer);
    else if (name.isParameter && this.#tree.isString(value) && PARAMETERS.test(outer.name)) {
      this.#rewriteString(value, redactParameter(name.name, this.#tree.value(value)));
    } else this.#visit(value, name);
  }

  #pairName({ name, key }: Readonly<Parts>): NameFacts | undefined {
    const first = this.#stringOf(name ?? key);
    if (name === undefined || key === undefined) return first;
    const second = this.#stringOf(key);
    return second?.secret ? second : first;
  }

  #stringOf(node: number | undefined): NameFacts | undefined {
    return node !== undefined && this.#tree.isString(node) ? this.#nameAt(node) : undefined;
  }

  /** What the string that is a name says: kept for each name. */
  #nameAt(node: number): NameFacts {
    const start = this.#tree.startOf(node);
    const end = this.#tree.endOf(node);
    const guess = this.#last.next;
    const isRight = guess && isPart(this.#tree.text, start, end, guess.name);
    const facts = isRight ? guess : this.#nameBetween(node, start, end);
    this.#last.next = facts;
    this.#last = facts;
    return facts;
  }

  #nameBetween(node: number, start: number, end: number): NameFacts {
    const known = this.#nodeNames.get(start, end);
    if (known !== undefined) return known;
    const facts = this.#factsOf(this.#tree.value(node));
    this.#nodeNames.set(start, end, facts);
    return facts;
  }

  /** The content of a response: what a refusal says is kept. */
  #content(node: number, status: string): void {
    const tree = this.#tree;
    const code = Number(status);
    if (!tree.isObject(node) || !(code > 0 && code < 400)) {
      this.#visit(node, this.#factsOf("content"));
      return;
    }
    const first = this.#openCount;
    const parts = this.#partsOf(node);
    this.#openCount = first;
    const end = tree.after(node);
    for (let key = node + 1; key < end; key = tree.after(key + 1)) {
      if (key + 1 === parts.text && tree.isString(key + 1)) this.#leaveOut(key + 1, parts.encoding);
      else this.#visit(key + 1, this.#nameAt(key));
    }
  }

  #body({ text, mimeType, encoding }: Readonly<Parts>): void {
    const tree = this.#tree;
    if (text === undefined || !tree.isString(text)) return;
    const mime = mimeType === undefined ? "" : tree.value(mimeType).toLowerCase();
    const isEncoded = encoding !== undefined && tree.value(encoding).toLowerCase() === "base64";
    const value = tree.value(text);
    const body = isEncoded ? base64Text(value, MOST_LOOKED_THROUGH) : value;
    const redaction =
      body === undefined || NO_TEXT.test(mime) ? undefined : this.#redactBody(body, mime);
    if (redaction === undefined) this.#leaveOut(text, encoding);
    else if (isEncoded) {
      this.#replace(text, redaction);
      this.#dropEncoding(encoding);
    } else this.#rewriteString(text, redaction);
  }

  /** Undefined where the body is too long to be looked through. */
  #redactBody(body: string, mime: string): Redaction | undefined {
    const nested = this.#nested(body);
    if (nested) return nested;
    if (body.length > MOST_LOOKED_THROUGH) return undefined;
    return mime.includes("x-www-form-urlencoded") ? redactForm(body) : redactValue("text", body);
  }

  #leaveOut(text: number, encoding?: number): void {
    const length = this.#tree.endOf(text) - this.#tree.startOf(text);
    if (length === 0 || (length < 60 && isBodyMark(this.#tree.raw(text)))) return;
    this.#replace(text, { text: bodyMark(length), hidden: [] });
    this.#dropEncoding(encoding);
  }

  // the text that takes the place of base64 is none
  #dropEncoding(encoding: number | undefined): void {
    if (encoding !== undefined && this.#tree.isString(encoding)) {
      this.#replace(encoding, { text: "", hidden: [] });
    }
  }

  #string(node: number, facts: NameFacts): void {
    const tree = this.#tree;
    const length = tree.endOf(node) - tree.startOf(node);
    if (length === 0) return;
    const { name, secret } = facts;
    // what stands beside an id tells whether it is a policy statement's
    if (secret?.shape === "sid" && isStatementId(tree.text, tree.startOf(node), tree.endOf(node))) {
      return;
    }
    if (secret) this.#rewriteString(node, redactSecret(secret, tree.value(node)));
    else if (length <= LONGEST_REMEMBERED) this.#short(node, facts);
    else {
      const value = tree.value(node);
      const isLooked = length <= MOST_LOOKED_THROUGH;
      const redaction =
        this.#nested(value) ??
        (isLooked ? (this.#mixed(value) ?? redactValue(name, value)) : undefined);
      if (redaction) this.#rewriteString(node, redaction);
      else this.#leaveOut(node);
    }
  }

  #short(node: number, facts: NameFacts): void {
    const tree = this.#tree;
    const start = tree.startOf(node);
    const end = tree.endOf(node);
    // any choice will do that keeps what is often met in a place of its own: scripts differ before `.js`
    const last = tree.text.charCodeAt(end - 1) + tree.text.charCodeAt(end - 4) * 5;
    const place = (last + tree.text.charCodeAt(end - 5) * 3 + end - start) & LAST_PLACE;
    if (isPart(tree.text, start, end, facts.harmless[place] ?? "")) return;
    const redaction = this.#shortValue(node, facts);
    if (redaction === undefined) facts.harmless[place] = tree.raw(node);
    else this.#replace(node, redaction);
  }

  /** Undefined where nothing is to be hidden. */
  #shortValue(node: number, { name, isEvidence }: NameFacts): Redaction | undefined {
    const tree = this.#tree;
    const start = tree.startOf(node);
    const end = tree.endOf(node);
    // most ids are told from secrets at a glance
    if (isEvidence && isPlainIdentifier(tree.raw(node))) return undefined;
    const isPlain = !tree.isEscaped(node) && !mayStartJson(tree.text.charCodeAt(start));
    const isTelling = !isPlain || this.#hints.mayHoldSecret(tree.text, start, end);
    const mayBeOpaque = !isEvidence && end - start >= LEAST_OPAQUE;
    if (!isTelling && !mayBeOpaque) return undefined;
    const raw = tree.raw(node);
    if (mayBeOpaque && isOpaqueValue(raw)) return redactValue(name, raw);
    if (!isTelling) return undefined;
    const known = this.#known.get(raw) ?? { redacted: this.#redactUnnamed(this.#tree.value(node)) };
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(raw, known);
    return known.redacted;
  }

  #redactUnnamed(value: string): Redaction | undefined {
    const nested = this.#nested(value);
    if (!nested && !this.#hints.mayHoldSecret(value)) return undefined;
    const redaction = nested ?? this.#mixed(value) ?? redactUnnamed(value, this.#hints);
    return redaction.text === value ? undefined : redaction;
  }

  /** Undefined where no JSON can stand in a string. */
  #mixed(value: string): Redaction | undefined {
    const { depth } = this.#settings;
    const holdsJson = depth < MOST_NESTED && /[{[]\s{0,200}["{[]/.test(value);
    return holdsJson ? redactMixed(value, depth + 1) : undefined;
  }

  /** JSON within a string, redacted as JSON; undefined where the string holds none. */
  #nested(value: string): Redaction | undefined {
    const { depth, keepsBodies } = this.#settings;
    if (depth >= MOST_NESTED) return undefined;
    const start = /^\s{0,64}(?=[{[])/.exec(value)?.[0].length;
    if (start === undefined) return undefined;
    const tree = scanJson(value, start);
    if (!tree.isComplete || value.slice(tree.end).trim() !== "") return undefined;
    return applyRewrites(value, new JsonRedactor(tree, { depth: depth + 1, keepsBodies }).redact());
  }

  // `null`, `true` and `false` say that there is no secret
  #scalar(node: number, { secret }: NameFacts): void {
    if (!secret) return;
    const raw = this.#tree.raw(node);
    if (!/\d/.test(raw) || (secret.shape === "countable" && isCount(raw))) return;
    const start = this.#tree.startOf(node);
    const hidden = [{ kind: secret.kind, start: 1, end: 9, secret: raw }];
    this.#rewrites.push({ start, end: this.#tree.endOf(node), text: '"[hidden]"', hidden });
  }

  #rewriteString(node: number, redaction: Redaction): void {
    if (redaction.hidden.length > 0 || this.#tree.value(node) !== redaction.text) {
      this.#replace(node, redaction);
    }
  }

  #replace(node: number, redaction: Redaction): void {
    const { text, hidden } = encodeString(redaction, this.#tree.raw(node));
    const start = this.#tree.startOf(node);
    this.#rewrites.push({ start, end: this.#tree.endOf(node), text, hidden });
  }

  #factsOf(name: string): NameFacts {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const facts: NameFacts = {
      name,
      secret: secretName(name),
      isEvidence: isEvidenceName(name),
      role: roles.get(name),
      isParameter: isSecretParameter(name),
      isHarmless: !isOpaqueValue(name) && !this.#hints.mayHoldSecret(name),
      harmless: [],
      next: undefined,
    };
    if (this.#names.size >= MOST_REMEMBERED) this.#names.clear();
    this.#names.set(name, facts);
    return facts;
  }
}
