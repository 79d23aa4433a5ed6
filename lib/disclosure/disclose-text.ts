import { MARK } from "../redaction";
import { isAddress, isKnownHost, shownArn, shownHost, shownTarget, shownUrl } from "./addresses";
import { shownScope } from "./authorization";
import { type Field, fieldOf, isAction, isEmptyValue } from "./fields";
import { AWS_ID, EXTENDED_ID, REGION, UUID as UUID_ALONE } from "./ids";
import { MARKS } from "./marks";
import { NOT_SHOWN } from "./not-shown";
import { isPlainName } from "./plain-names";
import { isKnownWord } from "./vocabulary";

const AWS_EXCEPTION =
  /^(?:com\.amazonaws|software\.amazon\.awssdk|botocore)(?:\.[A-Za-z0-9]{1,40}){1,6}(?:Exception|Error)$/;
const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY)$/;
const LONGEST_WORD = 2_000;
const DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const CLOCK = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;

const IN_URL = String.raw`(?:${MARK}|[^\s"'${"`"}<>\\|,;)\[\]])`;
const TEMPLATE = String.raw`(?:\$\{?[A-Z_]{2,30}\}?|\{{1,2}[A-Za-z_-]{2,30}\}{1,2}|<[A-Za-z_ -]{2,30}>|-{2,10}|\*{2,10}|[xX]{3,10})`;

const times = [
  String.raw`\d{8}T\d{6}Z`,
  String.raw`\d{4}[-/]\d\d[-/]\d\d[T ]${CLOCK}(?:Z| ?[+-]\d\d:?\d\d)?`,
  String.raw`\d\d/${MONTH}/\d{4}:${CLOCK} [+-]\d{4}`,
  String.raw`${DAY},? (?:\d\d ${MONTH}|${MONTH} [ \d]?\d) \d{4} ${CLOCK} (?:GMT|UTC)`,
  String.raw`${DAY} ${MONTH} [ \d]?\d ${CLOCK} (?:GMT|UTC) \d{4}`,
];

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

interface Whole {
  readonly pattern: RegExp;
  /** The characters that it may begin with; any where that is left out. */
  readonly starts?: string;
  /** What may be shown of it, where that is not all of it. */
  readonly shown?: (text: string) => string;
}

const MARKED = new RegExp(String.raw`${MARK}|\[body left out: \d{1,12} characters\]`, "y");

/** What is recognised as a whole, wherever it stands. */
const wholes: readonly Whole[] = [
  {
    pattern: new RegExp(`(?:${times.join("|")})(?![\\w-])`, "y"),
    starts: "0123456789FMSTW",
  },
  // the host of an API in which names stand for what the writer left out
  {
    pattern: new RegExp(
      String.raw`(?:https?:\/\/)?${TEMPLATE}\.execute-api\.(?:${TEMPLATE}|[a-z]{2}-[a-z]{2,9}-\d)\.amazonaws\.com`,
      "y",
    ),
    starts: "$-{<*xXhH",
  },
  // a line of an execution log begins with its request's id
  {
    pattern: new RegExp(
      String.raw`\(${UUID}\) (?=(?:API Key|Access denied|Authorizer|Endpoint|Execution|Extended|Gateway|HTTP Method|Lambda|Method|Received|Resource|Sending|Starting|Successfully|The client|Usage Plan|User|Verifying)\b)`,
      "iy",
    ),
    starts: "(",
  },
  {
    pattern:
      /aws (?:apigateway|apigatewayv2|acm|cloudfront|cloudtrail|dig|ec2|elbv2|iam|lambda|logs|organizations|route53|s3api|servicecatalog|sts|waf|wafv2|waf-regional) (?:create|delete|describe|filter|flush|get|head|list|lookup|simulate|start|test|tag|update)(?:-(?:access|account|acl|and|api|apis|attributes|authorizer|authorizers|authorization|base|by|cache|caller|certificate|client|deployments?|distribution|domain|domains?|endpoint|endpoints?|events?|export|for|function|groups?|hosted|identity|integrations?|invoke|key|keys|keypairs?|last|log|map?pings?|method|methods?|model|name|names?|path|plan|plans?|policies|policy|principal|resource|resources?|rest|role|route|routes?|sampled|stage|stages?|user|usage|version|vpc|web|zones?)){1,6}(?![\w-])/y,
    starts: "a",
  },
  // of `Invalid key=value pair`
  {
    pattern: /key=value(?= pair\b)/y,
    starts: "k",
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:for request|request[ -]?id|RequestId|aws_request_id)[:= ]{1,3})${UUID}(?![\\w-])`,
      "iy",
    ),
    starts: "0123456789abcdefABCDEF",
  },
  {
    pattern: /(?<=\berror code: )1\d{3}(?!\d)/iy,
    starts: "1",
  },
  {
    pattern: /\d{1,6} ?ms\b/y,
    starts: "0123456789",
  },
  {
    pattern: new RegExp(String.raw`[a-z][a-z+]{1,10}:\/\/${IN_URL}{1,2000}`, "iy"),
    shown: shownUrl,
  },
  {
    pattern: new RegExp(String.raw`\/(?![\/*])(?:${IN_URL}|;){0,2000}`, "y"),
    starts: "/",
    shown: shownTarget,
  },
  {
    pattern: /arn:aws[a-z-]{0,12}:[^\s"'`\\,;)\]}<]{1,600}/y,
    starts: "a",
    shown: shownArn,
  },
];

const SPACE = /[^\S\n]+/y;
// `{"name": "x", "value": "y"}`, in any depth of escapes
const PAIR =
  /(\\{0,7}")(?:name|Name|field|Field|key|Key)\1\s{0,40}:\s{0,40}\1([^"\\]{1,80})\1\s{0,40},\s{0,40}\1(?:value|Value)\1\s{0,40}:\s{0,40}/y;
const QUOTED_NAME = /(\\{0,7}["'])([^"'\\\n]{1,80})\1\s{0,40}(?::|=>|=)(?!=)\s{0,40}/y;
const LISTED_NAME = /\[([A-Za-z][\w.-]{0,80})\][ \t]{0,8}=>\s{0,8}/y;
const TAG = /<([A-Za-z][\w:-]{0,60})>(?=[^<])/y;
const FLAG = /--([a-z][a-z0-9-]{1,40})(?:[ \t]{1,4}(?!-)|=)/y;
const SPACED_NAME =
  /(Status Code|Error Code|Request ID|Request Id|Extended Request ID|HTTP Status Code|Request URL|Request Method|Error Type|Content Length)[ \t]?(?::|\n)[ \t]{0,8}/iy;
const BARE_NAME = /([A-Za-z:$_][\w.$@-]{0,80})[ \t]{0,8}(?:=>|:|=)(?!\/\/|=)([ \t]{0,40})/y;
// `execute-api:Invoke`, `api.example.com:443`
const COMPOUND = /[a-z][a-z0-9.-]{0,100}:(?:\*|[A-Za-z]{1,60}|\d{1,5})(?![\w:=])/iy;
const QUOTE = /\\{0,7}["'`]/y;
const ESCAPE = /\\{1,8}[nrt](?![a-z])|\\{1,8}(?=["'`/])|\\{1,8}[nrt]/y;
const WORD = /[^\s"'`\\{}[\]()<>,;|&…]{1,4000}/y;

/** Flags of curl and the AWS CLI behind which a text stands that is looked at by itself. */
const flags = new Set(
  "header request url region filters query output rest-api-id stage-name".split(" "),
);

/**
 * What may be shown of any text: the words of the sentences that are known (see `vocabulary`), names and
 * values of fields that are listed, each by its shape (see `fields`), marks of redaction, addresses, ARNs
 * and times. All else is one `…`.
 *
 * It does not look for secrets, so it does not miss one: what is not recognised is not shown, whether or
 * not the text was redacted. What it cannot tell is a secret that is written as what it shows: as plain
 * words in a path or a host's name, as a word of a known sentence, as the id of a request.
 *
 * Takes time linear in the length of the text.
 */
export function discloseText(text: string): string {
  return new Discloser(text, false).disclose();
}

/**
 * The same of the quote that proves an option of a facet: the smallest part of it that proves.
 *
 * @param facet tells what the quote is about: addresses, and ids that stand alone, prove something of a
 * host or of an answer
 * @param known a text that is known to be harmless; a quote whose words all stand in it is shown whole
 * @param earlier what was disclosed of other quotes: one line often proves several facets
 */
export function discloseQuote(
  quote: string,
  facet: string,
  known = "",
  earlier: Map<string, string> = new Map(),
): string {
  if (known !== "" && isMadeOf(quote, known)) return quote;
  const line = requestLineIn(quote) ?? /^\d{3}(?=,\s*"\w+":)/.exec(quote)?.[0] ?? quote;
  const isHost = /^host|^(?:caller-network|private-api-name)$/.test(facet);
  const address = line.replace(/^\//, "");
  // the machine's own addresses are everybody's
  const isOwn = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?|10\.0\.2\.2)$/.test(address);
  if (isOwn || (isHost && isAddress(address))) return address;
  const isId = UUID_ALONE.test(line) || EXTENDED_ID.test(line);
  if (isId && /^(?:answered-by|api-type|request-logged|response-ids)$/.test(facet)) return line;
  if (facet === "signed-for" && SCOPE_ALONE.test(line)) return line;
  const key = `${isHost} ${line}`;
  const shown = earlier.get(key) ?? new Discloser(line, isHost).disclose();
  earlier.set(key, shown);
  return shown;
}

/** The scope of a credential, which holds neither the key nor its id. */
const SCOPE_ALONE = /^20\d{6}\/[a-z0-9-]{1,40}\/[a-z0-9-]{1,40}\/aws4_request$/;

function isMadeOf(quote: string, known: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = new Set(words(known));
  return words(quote).every((word) => there.has(word));
}

/** Of a head in a HAR, which begins within a value, the method and the URL. */
function requestLineIn(quote: string): string | undefined {
  const { method, url } =
    /^(?<method>[A-Z]{3,7})",\s*"url":\s*"(?<url>[^"\\]{1,2000})/.exec(quote)?.groups ?? {};
  return method === undefined ? undefined : `${method} ${url}`;
}

/** Where a name stands, which tells where its value ends. */
type Place =
  | { readonly kind: "line" | "prose" }
  // with the quote of the name, where JSON stays JSON
  | { readonly kind: "pair"; readonly quote?: string }
  | { readonly kind: "quoted"; readonly quote: string };

type Bare = "shown" | "hidden";

class Discloser {
  readonly #text: string;
  readonly #out: string[] = [];
  /** Whether words are shown that stand for themselves, in each container that is open. */
  readonly #bare: Bare[] = [];
  #at = 0;
  #isMasked = false;
  /** Whether a number may stand here, as a status or a count of minutes. */
  #mayCount = true;
  /** Whether the word before was a method, so that a path may follow that has no slash. */
  #isRoute = false;
  /** Where the last escape ended, as of a line break in a JSON string. */
  #escaped = -1;

  readonly #showsAddresses: boolean;

  constructor(text: string, showsAddresses: boolean) {
    this.#showsAddresses = showsAddresses;
    this.#text = text;
  }

  disclose(): string {
    while (this.#at < this.#text.length) this.#step();
    return this.#out.join("");
  }

  #step(): void {
    if (this.#whole() || this.#space() || this.#named()) return;
    const mark = this.#take(ESCAPE) ?? this.#take(QUOTE);
    if (mark === undefined) {
      if (!this.#wordAt()) this.#sign();
      return;
    }
    this.#escaped = this.#at;
    this.#show(mark);
  }

  #take(pattern: RegExp): string | undefined {
    return this.#match(pattern)?.[0];
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }

  #whole(): boolean {
    const first = this.#text[this.#at] ?? "";
    const mark = first === "[" ? this.#take(MARKED) : undefined;
    if (mark !== undefined) return this.#show(mark);
    if (first <= " " || this.#isInWord()) return false;
    for (const { pattern, starts, shown } of wholes) {
      const found = starts?.includes(first) === false ? undefined : this.#take(pattern);
      if (found === undefined) continue;
      return this.#isHidden() ? this.#mask() : this.#show(shown?.(found) ?? found);
    }
    return false;
  }

  #isHidden(): boolean {
    return this.#bare.at(-1) === "hidden";
  }

  // `xarn:aws` and `a2026-...` are parts of something else
  #isInWord(): boolean {
    return (
      this.#at > 0 && this.#at !== this.#escaped && /[\w-]/.test(this.#text[this.#at - 1] ?? "")
    );
  }

  #space(): boolean {
    const space = this.#take(SPACE) ?? (this.#text[this.#at] === "\n" ? "\n" : undefined);
    if (space === undefined) return false;
    if (space === "\n") {
      this.#at += 1;
      this.#isMasked = false;
      this.#mayCount = true;
    }
    this.#out.push(space);
    return true;
  }

  #named(): boolean {
    const first = this.#text[this.#at] ?? "";
    if (/["'\\]/.test(first)) {
      const quoted = this.#match(PAIR) ?? this.#match(QUOTED_NAME);
      return quoted !== undefined && this.#value(quoted[0], quoted[2] ?? "", quotedBy(quoted[1]));
    }
    const listed =
      first === "[" ? this.#match(LISTED_NAME) : first === "<" ? this.#match(TAG) : undefined;
    if (listed) return this.#value(listed[0], listed[1] ?? "", { kind: "pair" });
    return /[\w:$-]/.test(first) && !this.#isInWord() && this.#bareName();
  }

  #bareName(): boolean {
    const flag = this.#match(FLAG);
    if (flag) return this.#flag(flag[0], flag[1] ?? "");
    const spaced = this.#match(SPACED_NAME);
    if (spaced) return this.#value(spaced[0], spaced[1] ?? "", { kind: "pair" });
    const before = this.#at;
    const bare = this.#match(BARE_NAME);
    if (!bare) return false;
    const [matched, name = "", blank = ""] = bare;
    // `execute-api:Invoke`, `host:443`
    if (blank === "" && this.#isCompound(before)) {
      this.#at = before;
      return false;
    }
    return this.#value(matched, name, this.#placeOf(before, blank));
  }

  #isCompound(start: number): boolean {
    COMPOUND.lastIndex = start;
    const word = COMPOUND.exec(this.#text)?.[0];
    return word !== undefined && (isAction(word) || /:\d/.test(word));
  }

  /** A name behind a quote, or at the start of a line, is a header's or a key; another may be a word. */
  #placeOf(at: number, blank: string): Place {
    const before = this.#text.slice(Math.max(0, at - 12), at);
    const quote = /\\{0,7}["'`]$/.exec(before)?.[0];
    if (quote !== undefined) return { kind: "quoted", quote };
    const isLine = blank !== "" && /(?:^|\n)(?:[<>*] ?)?$/.test(before);
    return { kind: isLine ? "line" : "prose" };
  }

  #flag(matched: string, name: string): boolean {
    if (flags.has(name)) return this.#show(matched);
    return this.#value(matched, name, { kind: "pair" });
  }

  /** A name has been read, its value follows. */
  #value(matched: string, name: string, place: Place): boolean {
    const field = fieldOf(name) ?? (isProse(name, place) ? "text" : undefined);
    const isNameShown =
      field !== undefined ||
      isKnownWord(name) ||
      (place.kind !== "prose" && isPlainName(name) && !this.#isPadding(matched));
    this.#show(isNameShown ? matched : matched.replace(name, NOT_SHOWN));
    this.#isMasked = false;
    this.#mayCount = true;
    if (field === "text") return true;
    const opening = this.#opening();
    if (opening === "container") return true;
    this.#at += opening.length;
    if (opening !== "") this.#show(opening);
    const value = this.#text.slice(this.#at, this.#endOfValue(opening, matched, place));
    this.#at += value.length;
    this.#showValue(value, field, opening === "" && place.kind === "pair" ? place.quote : "");
    return true;
  }

  /** Whether the sign behind a name may be what fills up base64, as nothing is behind it. */
  #isPadding(matched: string): boolean {
    if (!/[^\s"']=[ \t]*$/.test(matched)) return false;
    return !matched.endsWith("=") || !/[^\s"'`\\,;)\]}]/.test(this.#text[this.#at] ?? "");
  }

  /** The quote that opens a value, or nothing; an object is looked into, and its own words are not shown. */
  #opening(): string {
    QUOTE.lastIndex = this.#at;
    const quote = QUOTE.exec(this.#text)?.[0];
    if (quote !== undefined) return quote;
    if (!/[{[(]/.test(this.#text[this.#at] ?? "") || this.#text.startsWith("[hidden", this.#at))
      return "";
    this.#show(this.#text[this.#at] ?? "");
    this.#at += 1;
    this.#bare.push("hidden");
    return "container";
  }

  #endOfValue(opening: string, matched: string, place: Place): number {
    const text = this.#text;
    if (opening !== "") return endOfQuoted(text, this.#at, opening);
    if (place.kind === "quoted") {
      const quoted = text.slice(this.#at, endOfQuoted(text, this.#at, place.quote));
      return this.#at + quoted.search(ENDS.line);
    }
    if (matched.startsWith("<")) return this.#next(ENDS.tag);
    const isLine = place.kind === "line" && /:[ \t]*$/.test(matched);
    return isLine || matched.includes("\n") ? this.#next(ENDS.line) : this.#next(ENDS.word);
  }

  #next(end: RegExp): number {
    end.lastIndex = this.#at;
    return end.exec(this.#text)?.index ?? this.#text.length;
  }

  #showValue(value: string, field: Exclude<Field, "text"> | undefined, quote = ""): void {
    const trimmed = value.trim();
    if (trimmed === "") this.#out.push(value);
    else {
      const start = value.length - value.trimStart().length;
      const end = start + trimmed.length;
      this.#out.push(value.slice(0, start));
      const shown = shownValue(trimmed, field);
      this.#show(shown === NOT_SHOWN ? quote + shown + quote : shown);
      this.#out.push(value.slice(end));
      this.#isMasked = false;
    }
    this.#mayCount = true;
  }

  #wordAt(): boolean {
    const taken = this.#take(WORD);
    if (taken === undefined) return false;
    const isOpen = taken.length <= LONGEST_WORD && !this.#isHidden();
    const shown = isOpen ? this.#shownWord(taken) : undefined;
    this.#mayCount = shown !== undefined;
    return shown === undefined ? this.#mask() : this.#show(shown);
  }

  #shownWord(word: string): string | undefined {
    const {
      before = "",
      core = "",
      after = "",
    } = /^(?<before>[*#~>!=+$%?-]{0,6})(?<core>.*?)(?<after>[.:?!*~]{0,6})$/s.exec(word)?.groups ??
    {};
    if (core === "") return before + after;
    if (isEmptyValue(word) || isKnownWord(word)) return word;
    if (core.length === 1 && before === "-") return word;
    const shown = this.#isRoute ? shownTarget(core) : this.#shownCore(core);
    this.#isRoute = METHOD.test(word);
    return shown === undefined ? undefined : before + shown + after;
  }

  #shownCore(core: string): string | undefined {
    if (this.#showsAddresses && isAddress(core)) return core;
    if (AWS_EXCEPTION.test(core)) return core;
    if (isKnownWord(core) || isConstant(core) || isException(core) || isAction(core)) return core;
    if (/^\d{1,3}$/.test(core)) return this.#mayBeNumber() ? core : undefined;
    if (REGION.test(core) || AWS_ID.test(core) || isKnownProduct(core)) return core;
    if (core.includes("-") && fieldOf(core) !== undefined) return core;
    if (core.endsWith("/aws4_request")) return shownScope(core);
    const name = core.replace(/:\d{1,5}$/, "");
    return isKnownHost(name) ? shownHost(core) : undefined;
  }

  // groups of digits beside each other are a number of somebody's
  #mayBeNumber(): boolean {
    return this.#mayCount && !/^[ ./-]{0,2}\d/.test(this.#text.slice(this.#at, this.#at + 3));
  }

  /** Punctuation is shown, a letter that is no part of a word is not. */
  #sign(): boolean {
    const sign = this.#text[this.#at] ?? "";
    this.#at += 1;
    if (sign === "{" || sign === "[" || sign === "(") this.#bare.push(this.#bare.at(-1) ?? "shown");
    else if (sign === "}" || sign === "]" || sign === ")") this.#bare.pop();
    return sign === NOT_SHOWN || !/[\x21-\x7e]/.test(sign) ? this.#mask() : this.#show(sign);
  }

  #show(text: string): boolean {
    this.#out.push(text);
    this.#isMasked = text.endsWith(NOT_SHOWN);
    return true;
  }

  /** Words beside each other that are not shown are one sign. */
  #mask(): boolean {
    if (this.#isMasked) {
      while (/^[^\S\n]+$/.test(this.#out.at(-1) ?? "")) this.#out.pop();
    } else this.#show(NOT_SHOWN);
    return true;
  }
}

const ENDS = {
  tag: /<|$/g,
  line: /\n|$/g,
  // a mark of redaction is a part of its value
  word: new RegExp(String.raw`(?<!\[hidden[^\]\n]{0,200})[\s,;&})\]|<>"'${"`"}]|$`, "g"),
};

function quotedBy(quote = ""): Place {
  return { kind: "pair", quote: quote.endsWith('"') ? quote : "" };
}

function endOfQuoted(text: string, start: number, quote: string): number {
  for (let at = text.indexOf(quote, start); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    if (text[at - 1] !== "\\" || at === start) return at;
  }
  return text.length;
}

function shownValue(value: string, field: Exclude<Field, "text"> | undefined): string {
  return isEmptyValue(value) ? value : (field?.(value) ?? marksIn(value));
}

/** What may be shown of a value under a name: a header's, a member's of an object. */
export function discloseValue(name: string, value: string): string {
  const field = fieldOf(name);
  return field === "text" ? discloseText(value) : shownValue(value, field);
}

/** Of a value under a name that is not listed what can only be of AWS, and the marks of redaction. */
function marksIn(value: string): string {
  const found = value.match(MARKS) ?? [];
  if (found.length === 0) return NOT_SHOWN;
  const shown = found
    .map((mark) => (MARK_START.test(mark) ? mark : discloseText(mark)))
    .join(` ${NOT_SHOWN} `);
  const isAll = found.length === 1 && found[0] === value;
  return isAll ? shown : `${NOT_SHOWN} ${shown} ${NOT_SHOWN}`;
}

const OPENS = /^pass|token|key|secret|signature|session|cookie|credential|code|id$/i;
const MARK_START = /^\[(?:hidden|body left out)/;

// "response code: 403" is a sentence, "token: 403" is none
function isProse(name: string, { kind }: Place): boolean {
  if ((kind === "prose" || kind === "line") && isKnownWord(name)) return !OPENS.test(name);
  return /(?:exception|error|warning|fault)$/i.test(name) && isPlainName(name.replaceAll(".", "-"));
}

function isConstant(word: string): boolean {
  return /^[A-Z]{2,20}(?:_[A-Z]{2,20}){1,5}$/.test(word) && word.split("_").every(isKnownWord);
}

function isException(word: string): boolean {
  return /(?:Exception|Error|Fault)$/.test(word) && isPlainName(word);
}

/** `nginx/1.24.0`, `HTTP/1.1` */
function isKnownProduct(word: string): boolean {
  const [product = "", version = ""] = word.split("/", 2);
  return /^[vr]?\d{1,4}(?:\.\d{1,5}){0,4}$/.test(version) && isKnownWord(product);
}
