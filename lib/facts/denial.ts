import { CUT_SIGN } from "../marks";
import { matchInMessage } from "./fields";
import { markFor } from "./marks-in";
import type { Fact, Subject } from "./types";

type Refusal = NonNullable<ReturnType<typeof markFor>>;

type PolicyNamed = Extract<Fact, { facet: "policy-named" }>["option"];

/** How a denial names the kind of policy, in both its forms ("because no X allows", "in a X"). */
const policyNames: readonly { readonly option: PolicyNamed; readonly pattern: RegExp }[] = [
  { option: "vpc-endpoint", pattern: /VPC endpoint polic/i },
  { option: "service-control", pattern: /service control polic/i },
  { option: "permissions-boundary", pattern: /permissions boundar/i },
  { option: "session", pattern: /sessions? polic/i },
  { option: "resource", pattern: /resource-based polic/i },
  { option: "identity", pattern: /identity-based polic/i },
];

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
  const facts = isCut(subject, text, resource)
    ? [...startedDenial(text, resource, span)]
    : [kindOfDenial(text, span), ...policyFacts(text, span)];
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

/** What it goes on with, also where it is cut there. */
const explicit = new RegExp(
  // a line may have ended inside the word
  String.raw`with (?:an )?e ?x ?p ?l ?i ?c ?i ?t deny|\baccess this resource w(?:it?|ith(?: an?(?: e\w{0,7}(?: d\w{0,3})?)?)?)?(?:${CUT_SIGN}|$)`,
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
  return isOpen ? [] : [kindOfDenial(text, span)];
}

/**
 * True for a sentence that may have gone on with what it says of the policy: one that ends inside the
 * resource's ARN or what follows it, that somebody shortened, or whose line ends before its quote does.
 */
function isCut(subject: Subject, text: string, resource: string | undefined): boolean {
  const whole = withoutBreaks(text);
  const isOpen = matchInMessage(subject, openDenial) !== undefined;
  if (SAID.test(whole)) return isOpen && /explicit deny\s{0,9}$/i.test(whole);
  const [start = ""] = whole.split(CUT, 1);
  if (resource === undefined) return CUT_BEFORE_RESOURCE.test(start.trimEnd());
  // whatever stands behind it, the sentence that named the resource ended inside it
  if (/^arn:/.test(resource) && !WHOLE_ARN.test(resource)) return true;
  return (
    CUT_AT_END.test(resource) ||
    CUT_BEHIND.test(whole.slice(whole.indexOf(resource) + resource.length)) ||
    behindResource(whole, resource) !== "" ||
    isOpen
  );
}

/** What a sentence says of the policy, from where on nothing more is left open. */
const SAID = new RegExp(
  [
    String.raw`with (?:an )?explicit deny in an? [a-z -]{3,40}(?:polic(?:y|ies)|boundary)\b`,
    `with (?:an )?explicit deny(?! i(?:n(?: an?(?: [a-z -]{0,40})?)?)?(?: ?$|${CUT_SIGN})|${CUT_SIGN})`,
    "because no [a-z -]{3,40} (?:polic(?:y|ies)|boundar(?:y|ies)) allow",
  ].join("|"),
  "i",
);

/** A quoted sentence whose line ends before its quote. */
const openDenial =
  /["'`](?:User: [^\s"]{1,2048} )?is not authorized to perform:\s*execute-api[^"'`\\\r\n]{0,600}(?:[\r\n]|$)/i;

const CUT = new RegExp(CUT_SIGN, "i");
const CUT_BEHIND = new RegExp(`^(?:${CUT_SIGN})`, "i");
const CUT_AT_END = /(?:…|\.{2,3}|[([<](?:truncated|cut|snip)\b[^\s]{0,20})$/i;
const CUT_BEFORE_RESOURCE =
  /perform:\s*execute-api(?:\s{0,9}:\s?\w{0,80})?(?:\s{0,9}on[^:]{0,20})?(?:\s{0,9}:)?$/i;

/** The words that begin behind the resource with which a denial goes on, as far as they go. */
function behindResource(text: string, resource: string): string {
  const at = text.indexOf(resource) + resource.length;
  return STARTED.exec(text.slice(at, at + LONGEST_START))?.[0].trim() ?? "";
}

const LONGEST_START = 80;
const STARTED =
  /^ (?:w(?:i(?:t(?:h(?: an?(?: e[a-z]{0,7}(?: d[a-z]{0,3}(?: i(?:n(?: an?(?: [a-z-]{0,20}){0,3})?)?)?)?)?)?)?)?)?|b(?:e(?:c(?:a(?:u(?:s(?:e(?: n(?:o(?: [a-z-]{0,20}){0,3})?)?)?)?)?)?)?)?)(?=\s{0,9}$|[ (…[<]{0,2}(?:…|\.{2,3}|truncated|cut\b|snip))/i;

/** What a denial that is cut says of the policy nevertheless. */
function startedDenial(
  text: string,
  resource: string | undefined,
  span: Fact["span"],
): readonly Fact[] {
  const start = resource === undefined ? "" : behindResource(withoutBreaks(text), resource);
  const policy = startedPolicy(start);
  const named: readonly Fact[] =
    policy === undefined ? [] : [{ facet: "policy-named", option: policy, span }];
  if (/^w/i.test(start)) return [{ facet: "denial", option: "explicit", span }, ...named];
  // "because no ..."
  return /^b/i.test(start) ? [{ facet: "denial", option: "implicit", span }, ...named] : [];
}

/** What a denial calls each kind of policy; the last one covers no `execute-api`. */
const policyTitles: readonly (readonly [title: string, option?: PolicyNamed])[] = [
  ["vpc endpoint policy", "vpc-endpoint"],
  ["service control policy", "service-control"],
  ["permissions boundary", "permissions-boundary"],
  ["session policy", "session"],
  ["resource-based policy", "resource"],
  ["identity-based policy", "identity"],
  ["resource control policy"],
];

/** The kind of policy of whose name only the beginning stands there, where that can be no other's. */
function startedPolicy(start: string): PolicyNamed | undefined {
  const name = /^(?:with an? explicit deny in an?|because no) (?<name>[a-z -]{3,})$/i
    .exec(start)
    ?.groups?.name?.toLowerCase();
  if (name === undefined) return undefined;
  const [one, ...others] = policyTitles.filter(([title]) => title.startsWith(name));
  return others.length === 0 ? one?.[1] : undefined;
}

/** A text whose lines were broken, also inside a word, as one line. */
function withoutBreaks(text: string): string {
  return text.replace(/(?<=[a-z]) ?\r?\n[ \t>|]{0,9}(?=[a-z])/gi, (line) =>
    line.startsWith(" ") ? " " : "",
  );
}

/** `arn:aws:execute-api:region:account:api/stage/METHOD/path` */
const WHOLE_ARN = /^arn:[^:]*:execute-api:[^:]*:[^:]*:[^/]+\/[^/]+\/[A-Z*$]/;

function kindOfDenial(text: string, span: Fact["span"]): Fact {
  return explicit.test(text) || explicit.test(withoutBreaks(text))
    ? { facet: "denial", option: "explicit", span }
    : { facet: "denial", option: "implicit", span, isSilence: true };
}

/** The place of a denial that names a policy; what else is said of policies beside it is no part of it. */
const NAMED =
  /(?:\bbecause\s+no|\bdeny\s+in(?:\s+(?:an?|the))?)\s+(?<behind>[a-z][a-z\s-]{2,40})|\b(?<before>[a-z][a-z\s-]{2,40}?)\s+allows\s+the\s+execute-api/i;

/** A resource control policy is none of ours: they do not cover `execute-api`. */
function policyFacts(text: string, span: Fact["span"]): readonly Fact[] {
  const { behind, before } = NAMED.exec(text)?.groups ?? {};
  const name = behind ?? before ?? "";
  const named = policyNames.find(({ pattern }) => pattern.test(name));
  if (named !== undefined) return [{ facet: "policy-named", option: named.option, span }];
  if (/resource control polic/i.test(name)) return [];
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
