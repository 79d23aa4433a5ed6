import { CUT_SIGN } from "../marks";
import { matchInMessage, spanInMessage } from "./fields";
import { markFor } from "./marks-in";
import type { Fact, Subject } from "./types";

type Refusal = NonNullable<ReturnType<typeof markFor>>;

type PolicyNamed = Extract<Fact, { facet: "policy-named" }>["option"];

/** How a denial names the kind of policy, in both its forms ("because no X allows", "in a X"). */
const policyNames: readonly {
  /** None of one that does not cover `execute-api`. */
  readonly option?: PolicyNamed;
  readonly title: string;
  readonly pattern: RegExp;
}[] = [
  { option: "vpc-endpoint", title: "VPC endpoint policy", pattern: /VPC endpoint polic/i },
  {
    option: "service-control",
    title: "service control policy",
    pattern: /service control polic/i,
  },
  {
    option: "permissions-boundary",
    title: "permissions boundary",
    pattern: /permissions boundar/i,
  },
  { option: "session", title: "session policy", pattern: /sessions? polic/i },
  { option: "resource", title: "resource-based policy", pattern: /resource-based polic/i },
  { option: "identity", title: "identity-based policy", pattern: /identity-based polic/i },
  { title: "resource control policy", pattern: /resource control polic/i },
];

/** Of a policy's name; fewer may be a slip. */
const FEWEST_LETTERS = 3;

/** How a denial that names a policy goes on behind the resource, without its blanks, and from where on it names it. */
const endings = policyNames.flatMap(({ option, title }) =>
  [
    ["explicit", `with an explicit deny in a ${title}`] as const,
    ["explicit", `with an explicit deny in an ${title}`] as const,
    ["implicit", `because no ${title} allows the execute-api:`] as const,
  ].map(([denial, written]) => {
    const text = squeezed(written);
    return { denial, option, text, named: text.indexOf(squeezed(title)) + FEWEST_LETTERS };
  }),
);

/** A text without what may stand where its lines were broken. */
function squeezed(text: string): string {
  return text.replace(/[\s>|]+/g, "").toLowerCase();
}

const denial =
  /(?:(?:User: |(?=arn:aws))(?<principal>(?:[^\s<]|<[^<>"\n]{1,80}>){1,2048})\s{1,200})?is not authorized to perform:\s*execute-api(?::\s?(?<action>[A-Za-z*]+))?(?:\s{1,200}on resource: ?(?<resource>[^\s"'\\]+))?[^"\\]{0,400}/i;

/** A denial whose beginning was left out. */
const withoutStart =
  /^(?:to perform: execute-api:(?<action>[A-Za-z]{1,40}) on )?resource: ?(?<resource>[^\s"'\\]{1,2048})/i;

/** The end of a denial in the newer wording, where its beginning was left out. */
const allowed = /\ballows the execute-api:(?<action>[A-Za-z]+) action/i;

/**
 * What an AccessDenied text says, old wording and new: explicit or not, which policy, who asked.
 *
 * A Lambda authorizer's refusal may name an "identity-based policy": the one that the authorizer
 * returned. Account ids may be masked but for the last four digits.
 */
export function denialFacts(subject: Subject): readonly Fact[] {
  const refusal = markFor(subject, "message");
  const kind = refusal?.mark.proves.message;
  if (refusal === undefined) return [];
  const { text, span } = refusal;
  if (kind === "authorizer-denied") return authorizerDenial(subject, refusal);
  if (kind !== "invoke-denied") return [];
  const { principal, action, resource } =
    denial.exec(text)?.groups ??
    withoutStart.exec(text)?.groups ??
    allowed.exec(text)?.groups ??
    {};
  const facts = [...endingFacts(subject, refusal, resource)];
  if (action !== undefined && /^M/i.test(action)) {
    facts.push({ facet: "denied-action", option: "manage-connections", span });
    // with its stage twice in the URL, a call of a connection is taken for one of a route
  } else if (action !== undefined && !/@connections/i.test(resource ?? "")) {
    facts.push({ facet: "denied-action", option: "invoke", span });
  }
  if (principal !== undefined) {
    for (const fact of principalFacts(principal, resource, span)) facts.push(fact);
  }
  return facts;
}

/** How it denied, and which policy; of one that is cut, what is left of that. */
function endingFacts(
  subject: Subject,
  { text, span }: Refusal,
  resource: string | undefined,
): readonly Fact[] {
  const started = startedEndings(subject, text, resource);
  if (started === undefined) return [kindOfDenial(text, span), ...policyFacts(text, span)];
  return started === NOTHING_SAID
    ? printedOn(subject, resource ?? "")
    : startedFacts(started, span);
}

/** What it goes on with, also where it is cut there. */
const explicit = new RegExp(
  String.raw`with (?:an )?explicit deny|\baccess this resource w(?:it?|ith(?: an?(?: e\w{0,7}(?: d\w{0,3})?)?)?)?(?:${CUT_SIGN}|$)`,
  "i",
);

/** A sentence that ends in the middle, or a quoted one whose line does: "with an explicit deny" may have followed. */
const brokenOff =
  /"User is not authorized to access this resource[ \t]{0,9}(?:[\r\n]|$)|User is not authorized to access t(?:h(?:is?(?: r\w{0,6})?)?)?$/i;

/** One that somebody shortened; all of it may stand beside it. */
const shortened = new RegExp(
  `User is not authorized to access th[a-z ]{0,12}?(?:${CUT_SIGN})`,
  "i",
);

function authorizerDenial(subject: Subject, { text, span }: Refusal): readonly Fact[] {
  const isOpen =
    matchInMessage(subject, brokenOff) !== undefined ||
    (!explicit.test(text) && matchInMessage(subject, shortened) !== undefined);
  if (!isOpen) return [kindOfDenial(text, span)];
  return printedOn(subject, "").filter(({ facet }) => facet === "denial");
}

/** How a denial ends; a name that is cut is none. */
const ENDING = new RegExp(
  String.raw`\b(?:with an explicit deny(?!\w)(?: in an? (?:${policyNames.map(({ title }) => title).join("|")})|(?! in\b)(?!${CUT_SIGN}))|because no (?:${policyNames.map(({ title }) => title).join("|")}) allows the execute-api:\w{1,40} action)`,
  "gi",
);

/**
 * How a denial ends that was cut inside its resource, where the rest of it is printed elsewhere: as a line or
 * a quote of its own, which may begin in the middle of the resource. Nothing where several differ.
 */
function printedOn(subject: Subject, cut: string): Fact[] {
  const text = subject.message?.value ?? "";
  const rests = [...text.matchAll(ENDING)].filter(({ index }) =>
    isRestOf(cut.replace(CUT_AT_END, ""), text.slice(Math.max(0, index - LONGEST_REST), index)),
  );
  const [rest] = rests;
  if (rest === undefined || rests.some(([one]) => squeezed(one) !== squeezed(rest[0]))) return [];
  const span = spanInMessage(subject, { start: rest.index, end: rest.index + rest[0].length });
  return span === undefined ? [] : [kindOfDenial(rest[0], span), ...policyFacts(rest[0], span)];
}

/**
 * True of a resource that goes on with what stands last in a text: both have a piece of it, or what stands
 * there begins a line or a quote. What the two say of stage, method and path may not differ.
 */
function isRestOf(resource: string, before: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1).trimEnd();
  const piece = PIECE.exec(line)?.[0] ?? "";
  const lead = line.slice(0, line.length - piece.length);
  const rest = piece.replace(CUT_AT_START, "");
  if (DENIED.test(lead) || /not authorized/i.test(lead)) return false;
  if (rest.startsWith("arn:")) return resource !== "" && rest.startsWith(resource);
  const path = resource.slice(resource.indexOf("/"));
  if (FROM_STAGE.test(rest) && path.startsWith("/"))
    return rest.startsWith(path) || path.startsWith(rest);
  const isPiece = rest === "" || rest.includes("/");
  return overlap(resource, rest) || piece !== rest || (isPiece && LEADS.test(lead));
}

/** Whether the one ends in what the other begins with. */
function overlap(one: string, other: string): boolean {
  for (let at = Math.max(0, one.length - other.length); at <= one.length - LEAST_ALIKE; at += 1)
    if (other.startsWith(one.slice(at))) return true;
  return false;
}

/** Of a resource, and the signs of a cut. */
const PIECE = /(?:[\w/:.*$@%{}+=~,…-]|\[…\]|\[\.{3}\]|\(…\)|\(\.{3}\)){0,2048}$/;
/** `/stage/METHOD/path` */
const FROM_STAGE = /^\/[^/]+\/(?:[A-Z]{3,7}|\*)(?:\/|$)/;
const LONGEST_REST = 2_400;
const LEAST_ALIKE = 4;
const CUT_AT_START = /^[([<]?(?:…|\.{2,3})[)\]>]?/;
/** What may stand before a quote that begins in the middle: nothing, a quote's or a list's sign, or a label. */
const LEADS = /(?:^|["'`“«「>|:：=([]|[-*])\s*$/;
const DENIED =
  /\b(?:not|no|never|without|instead|expected|unlike|nicht|kein\w{0,2}|sans|pas|sin)\b|n't\b|不是|没有|ではな/i;

/**
 * How a denial may have gone on that is cut: inside the resource's ARN, behind it, by somebody who shortened
 * it, or by a line that ends before the quote does. Undefined of one that is whole.
 */
function startedEndings(
  subject: Subject,
  text: string,
  resource: string | undefined,
): Started | undefined {
  const behind = behindResource(text, resource);
  if (behind === undefined) {
    const [start = ""] = text.split(CUT, 1);
    return CUT_BEFORE_RESOURCE.test(start.trimEnd()) ? NOTHING_SAID : undefined;
  }
  const [written = "", ...shortened] = behind.split(CUT);
  const words = squeezed(written.slice(0, LONGEST_ENDING)).replace(
    /^withexplicit/,
    "withanexplicit",
  );
  const isOpen = shortened.length > 0 || matchInMessage(subject, openDenial) !== undefined;
  if (words === "") return isOpen || isCutIn(resource) ? NOTHING_SAID : undefined;
  const ways = endings.filter((one) => one.text.startsWith(words));
  if (ways.length === 0) return endsIn(resource, behind) ? NOTHING_SAID : undefined;
  // that it ends so was all that a denial said before it named policies
  return words === UNNAMED && !isOpen ? undefined : { words, ways };
}

/** True of a resource that ends inside its ARN: whatever stands behind it, the sentence that named it ended there. */
function isCutIn(resource = ""): boolean {
  return (/^arn:/.test(resource) && !WHOLE_ARN.test(resource)) || CUT_AT_END.test(resource);
}

/** True of a sentence that ends inside its resource; behind the sign of a cut, the next line is another print. */
function endsIn(resource: string | undefined, behind: string): boolean {
  const own = CUT_AT_END.test(resource ?? "") ? behind.split("\n", 1)[0] : behind;
  return isCutIn(resource) && !BEGUN.test(own ?? "");
}

/** What stands behind the resource, or where none was read, what says how it was denied. */
function behindResource(text: string, resource: string | undefined): string | undefined {
  if (resource !== undefined) {
    // the principal may begin alike
    return text.slice(text.indexOf(resource, text.search(/\bresource:/i)) + resource.length);
  }
  const said = text.search(BEGUN);
  return said < 0 ? undefined : text.slice(said);
}

/** What stands there of an ending, and how it may have gone on. */
interface Started {
  readonly words: string;
  readonly ways: typeof endings;
}

const NOTHING_SAID: Started = { words: "", ways: endings };
/** Where a denial goes on behind the resource. */
const BEGUN = /\bwith (?:an )?explicit\b|\bbecause no\b/i;
const LONGEST_ENDING = 200;
const UNNAMED = "withanexplicitdeny";

/** A quoted sentence whose line ends before its quote. */
const openDenial =
  /["'`](?:User: [^\s"]{1,2048} )?is not authorized to perform:\s*execute-api[^"'`\\\r\n]{0,600}(?:[\r\n]|$)/i;

const CUT = new RegExp(CUT_SIGN, "i");
const CUT_AT_END = /(?:[([<]?(?:…|\.{2,3})[)\]>]?|[([<](?:truncated|cut|snip)\b[^\s]{0,20})$/i;
const CUT_BEFORE_RESOURCE =
  /perform:\s*execute-api(?:\s{0,9}:\s?\w{0,80})?(?:\s{0,9}on[^:]{0,20})?(?:\s{0,9}:)?$/i;

/** What all ways in which a denial may have gone on have in common. */
function startedFacts({ words, ways }: Started, span: Fact["span"]): Fact[] {
  const facts: Fact[] = [];
  const [one] = ways;
  if (one === undefined || words === "") return facts;
  if (ways.every(({ denial }) => denial === one.denial))
    facts.push({ facet: "denial", option: one.denial, span });
  const isNamed = words.length >= one.named && ways.every(({ option }) => option === one.option);
  if (isNamed && one.option !== undefined)
    facts.push({ facet: "policy-named", option: one.option, span });
  return facts;
}

/** `arn:aws:execute-api:region:account:api/stage/METHOD/path` */
const WHOLE_ARN = /^arn:[^:]*:execute-api:[^:]*:[^:]*:[^/]+\/[^/]+\/[A-Z*$]/;

function kindOfDenial(text: string, span: Fact["span"]): Fact {
  if (explicit.test(text) || squeezed(text).includes(UNNAMED))
    return { facet: "denial", option: "explicit", span };
  const implicit = { facet: "denial", option: "implicit", span } as const;
  return allowed.test(text) && NAMED.test(text) ? implicit : { ...implicit, isSilence: true };
}

/** The place of a denial that names a policy; what else is said of policies beside it is no part of it. */
const NAMED =
  /(?:\bbecause\s+no|\bdeny\s+in(?:\s+(?:an?|the))?)\s+(?<behind>[a-z][a-z\s-]{2,40})|\b(?<before>[a-z][a-z\s-]{2,40}?)\s+allows\s+the\s+execute-api/i;

/** A resource control policy is none of ours: they do not cover `execute-api`. */
function policyFacts(text: string, span: Fact["span"]): readonly Fact[] {
  const { behind, before } = NAMED.exec(text)?.groups ?? {};
  const name = behind ?? before ?? "";
  const named = policyNames.find(({ pattern }) => pattern.test(name));
  if (named !== undefined)
    return named.option === undefined
      ? []
      : [{ facet: "policy-named", option: named.option, span }];
  return [{ facet: "policy-named", option: "unnamed", span, isSilence: true }];
}

function principalFacts(
  principal: string,
  resource: string | undefined,
  span: Fact["span"],
): readonly Fact[] {
  // the word is misspelt in copies typed by hand
  if (/^ann?on[yi]mous$/i.test(principal))
    return [{ facet: "principal", option: "anonymous", span }];
  if (!principal.startsWith("arn:")) return [];
  const facts: Fact[] = [{ facet: "principal", option: "arn", span }];
  const isSame = sameAccount(principal.split(":")[4], resource?.split(":")[4]);
  if (isSame !== undefined) {
    facts.push({ facet: "same-account", option: isSame ? "yes" : "no", span });
  }
  return facts;
}

/** Compare two account ids by the digits that both show; undefined with fewer than four. */
function sameAccount(one = "", other = ""): boolean | undefined {
  if (one.length !== 12 || other.length !== 12) return undefined;
  const places = [...one].flatMap((digit, at) => {
    const against = other[at];
    return /\d/.test(digit) && against !== undefined && /\d/.test(against)
      ? [digit === against]
      : [];
  });
  return places.length < 4 ? undefined : places.every((isEqual) => isEqual);
}
