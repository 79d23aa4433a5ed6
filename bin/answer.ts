import {
  type AnyRemedy,
  answeringProduct,
  type CauseEntry,
  type CauseId,
  calledAs,
  causes,
  type DiagnosisObservation,
  type Difference,
  type Disclosed,
  type FacetId,
  facetCommands,
  facets,
  fillCommand,
  hasRepairingCommand,
  productAdvice,
  products,
  proofsOf,
  type Role,
  remedies,
  repairersOf,
  repairSteps,
  requestLine,
  separatingQuestion,
  stepsFor,
  wafSubjectOf,
  wafVerdict,
} from "@/lib";
import {
  commandLines,
  conflictSaying,
  headed,
  type Lines,
  label,
  type Page,
  paragraph,
  saying,
} from "./saying";
import { correctionLines, sidesOf } from "./signature";
import { kindOfPolicy } from "./speech";
import { MOST_ROWS } from "./terminal";
import { columnsOf, rowsOf, squeeze } from "./wrap";

/** The requests of a paste beside the one that is diagnosed. */
export interface OtherRequests {
  /** Those that are named, each by its number in the paste. */
  readonly named: readonly { readonly number: number; readonly diagnosis: Disclosed }[];
  readonly unnamed: number;
}

/** How much is said where there is little room. */
interface Room {
  readonly proofs: number;
  /** How many commands of what repairs, or of what tells the causes of a shortlist apart. */
  readonly commands: number;
  /** How many commands of what would make a cause certain. */
  readonly checks: number;
  /** The reason and the link; what the answer misleads to, what a request is found by. */
  readonly asides: "all" | "few" | "none";
  /** Whose repair is told. */
  readonly roles: "both" | "first";
}

/** From much to little; the first that a screen holds is taken. */
const rooms: readonly Room[] = [
  { proofs: 2, commands: 9, checks: 3, asides: "all", roles: "both" },
  { proofs: 2, commands: 9, checks: 1, asides: "few", roles: "both" },
  { proofs: 1, commands: 9, checks: 1, asides: "few", roles: "both" },
  { proofs: 1, commands: 9, checks: 0, asides: "few", roles: "first" },
  { proofs: 1, commands: 9, checks: 0, asides: "none", roles: "first" },
  { proofs: 1, commands: 4, checks: 0, asides: "none", roles: "first" },
  { proofs: 1, commands: 3, checks: 0, asides: "none", roles: "first" },
  { proofs: 1, commands: 2, checks: 0, asides: "none", roles: "first" },
  { proofs: 1, commands: 1, checks: 0, asides: "none", roles: "first" },
];

/** What is said, part by part; an empty line stands between two. */
type Parts = readonly Lines[];

type Told = {
  readonly diagnosis: Disclosed;
  /** What proves, whatever the room. */
  readonly proofs: readonly QuotedProof[];
  readonly page: Page;
  readonly room: Room;
};

/**
 * A diagnosis as a person wants it first: the call, what refused it and how sure that is, what repairs it,
 * what says so, and where it goes on. At most a screen; ends with a newline.
 */
export function toAnswer(diagnosis: Disclosed, others: OtherRequests, page: Page): string {
  let text = "";
  const proofs = quotedProofs(diagnosis);
  for (const room of rooms) {
    const told = { diagnosis, proofs, page, room };
    const parts = [
      callLines(told),
      ...bodies[diagnosis.verdict](told),
      otherLines(others, told),
      endLines(told),
    ];
    const lines = parts
      .filter((part) => part.length > 0)
      .flatMap((part, at) => (at === 0 ? part : ["", ...part]));
    text = `${lines.join("\n")}\n`;
    if (rowsOf(lines, page.terminal.columns) <= MOST_ROWS) break;
  }
  return text;
}

const bodies: { readonly [V in Disclosed["verdict"]]: (told: Told) => Parts } = {
  cause: causeParts,
  shortlist: shortlistParts,
  contradiction: contradictionParts,
  "not-a-403": ({ diagnosis: { status = 0 }, page }) => [
    paragraph(page, page.speech.t("verdict.notA403")),
    paragraph(page, page.speech.statuses(status)),
  ],
  "nothing-read": ({ page }) => [
    paragraph(page, page.speech.t("verdict.nothingRead")),
    paragraph(page, page.speech.t("verdict.paste")),
  ],
};

/** The call that is diagnosed, and the ids that it can be found by. */
function callLines({ diagnosis, page, room }: Told): Lines {
  const { t } = page.speech;
  const { status, time, requestId, extendedRequestId } = requestLine(diagnosis) ?? {};
  const call = calledAs(diagnosis);
  const named = callSaying({ call, status }, page);
  const { paint } = page.terminal;
  const ids = [
    [t("request.time"), time],
    [t("request.requestId"), requestId],
    ["x-amz-apigw-id", extendedRequestId],
  ] as const;
  const known = ids.flatMap(([name, option]) =>
    option === undefined ? [] : [t("cause.says", { name, option })],
  );
  return [
    // a URL is copied in one piece
    ...(named === undefined ? [] : [paint("verdict", named)]),
    ...(known.length === 0 || room.asides === "none"
      ? []
      : paragraph(page, known.join(t("answer.and"))).map((line) => paint("aside", line))),
  ];
}

function callSaying(
  { call, status }: { readonly call?: string | undefined; readonly status?: number | undefined },
  { speech: { t } }: Page,
): string | undefined {
  return call === undefined || status === undefined ? call : t("answer.call", { call, status });
}

function causeParts(told: Told): Parts {
  const { diagnosis, page, room } = told;
  const cause = causes.find(({ id }) => id === diagnosis.cause);
  if (cause === undefined) return [];
  const forProduct = { ...cause, checklist: stepsFor(cause.checklist, diagnosis, products) };
  const { misleads } = page.speech.causes[cause.id];
  return [
    [...verdictLines(told, cause.id), ...sureLines(told)],
    misleads === undefined || room.asides === "none" ? [] : paragraph(page, misleads),
    fixLines(told, forProduct),
    whyLines(told, cause.id),
  ];
}

function verdictLines({ diagnosis, page }: Told, id: CauseId): Lines {
  const { t, words } = page.speech;
  const product = answeringProduct(diagnosis);
  const name = words.titles[id];
  const says = product === undefined ? name : t("cause.says", { name, option: product });
  return paragraph(page, t("cause.aside", { what: says, aside: id })).map((line) =>
    page.terminal.paint("verdict", line),
  );
}

/** From this share of the belief on a cause is called almost certain; below it is named all the same. */
const ALMOST = 0.97;

/** How sure the verdict is, and where it is not quite, what would make it certain. */
function sureLines({ diagnosis, page, room }: Told): Lines {
  const { remaining, assumed, next } = diagnosis;
  const { t, words } = page.speech;
  const [first, second] = remaining;
  const granted = assumed.map(({ facet, option }) =>
    t("answer.granted", { what: saying(facet, option, page.speech) }),
  );
  const told = (sure: string) =>
    paragraph(page, [sure, ...granted].join(page.speech.products.between));
  if (second === undefined || first === undefined) return told(t("answer.certain"));
  // what is all but certain is not certain
  const percent = Math.min(99, Math.round(first.weight * 100));
  const how = first.weight >= ALMOST ? "answer.almost" : "answer.likely";
  return [
    ...told(t(how, { percent, other: words.titles[second.cause] })),
    ...(next === undefined
      ? []
      : questionLines(
          { diagnosis, page, room },
          { heading: t("answer.toBeCertain"), next, most: room.checks },
        )),
  ];
}

/** A question, the command that answers it, and how its answer is given. */
function questionLines(
  { diagnosis, page, room }: Pick<Told, "diagnosis" | "page" | "room">,
  {
    heading,
    next,
    most,
  }: {
    readonly heading: string;
    readonly next: NonNullable<Disclosed["next"]>;
    readonly most: number;
  },
): Lines {
  const { t, words, facetHelp } = page.speech;
  const { facet, options } = next;
  const { question } = words.facets[facet];
  const template = facetCommands[facet];
  const answer = `--answer ${facet}=…`;
  const command = template === undefined ? undefined : fillCommand(template, diagnosis).text;
  return [
    ...headed(page, heading, question),
    ...(command === undefined || most === 0 ? [] : someCommands(page, command.split("\n"), most)),
    ...(command !== undefined || room.asides === "none"
      ? []
      : paragraph(page, facetHelp[facet].findOut, { first: 2 })),
    ...paragraph(page, t("answer.answer", { answer, options: options.join(t("answer.or")) }), {
      first: 2,
      rest: 4,
    }),
  ];
}

/** The first of some commands, and how many are left out; lines that are moved in belong to the one above. */
function someCommands(page: Page, lines: Lines, most: number): Lines {
  const starts = [...lines.keys()].filter((at) => !lines[at]?.startsWith(" "));
  const count = Math.max(0, starts.length - most);
  const shown = lines.slice(0, starts[most]);
  return [
    ...shown.flatMap((line) => commandLines(page, line)),
    ...(count === 0
      ? []
      : paragraph(page, page.speech.t("answer.moreCommands", { count }), { first: 4 })),
  ];
}

function fixLines(told: Told, cause: CauseEntry & { readonly id: CauseId }): Lines {
  const { diagnosis, page, room } = told;
  const { t } = page.speech;
  const { fix } = page.speech.causes[cause.id];
  const [first, ...rest] = repairersOf(cause, diagnosis.observations);
  const roles = room.roles === "first" && first !== undefined ? [first] : [first, ...rest];
  return [
    ...roles.flatMap((who) => (who === undefined ? [] : fixOfLines(told, cause, who))),
    ...productLines(told),
    ...wafRuleLines(told),
    ...(fix.ask === undefined || room.roles === "first"
      ? []
      : headed(page, t("answer.ask"), fix.ask)),
  ];
}

/** What one of the two can do, with the commands that do it. */
function fixOfLines(told: Told, cause: CauseEntry & { readonly id: CauseId }, who: Role): Lines {
  const { diagnosis, page, room } = told;
  const { t } = page.speech;
  const { commands }: AnyRemedy = remedies[cause.id];
  const { fix } = page.speech.causes[cause.id];
  const [difference] = diagnosis.signature?.differences ?? [];
  // what differs tells more exactly what is to be done
  const text =
    difference === undefined || who === "owner"
      ? fix[who]
      : page.speech.signature.differences[difference.kind].repair;
  const lines = repairSteps(cause, diagnosis.observations, who)
    .filter(hasRepairingCommand)
    .flatMap((step) => {
      const template = commands[step.id];
      return template === undefined ? [] : fillCommand(template, diagnosis).text.split("\n");
    });
  return [
    ...headed(page, t("answer.fix", { who: t(`cause.${who}`) }), text),
    ...(difference === undefined || who === "owner" ? [] : correctedLines(told, difference)),
    ...someCommands(page, lines, room.commands),
  ];
}

/** What is to be signed or sent instead, where a line can hold it. */
function correctedLines({ page, room }: Told, difference: Difference): Lines {
  const width = page.terminal.columns - 4;
  return correctionLines(difference, page.speech)
    .filter((line) => columnsOf(line) <= width)
    .slice(0, room.commands)
    .map((line) => `    ${page.terminal.paint("quote", line)}`);
}

/** What the product that refused is, whom to ask about it, and how to see its rule. */
function productLines({ diagnosis, page, room }: Told): Lines {
  const advice = productAdvice(diagnosis, products, page.speech.products);
  if (advice === undefined) return [];
  const { text, command } = advice;
  return [
    ...paragraph(page, text, { first: 2 }),
    ...(command === undefined ? [] : someCommands(page, command.text.split("\n"), room.commands)),
  ];
}

/** The rule of AWS WAF that blocked the request, where the paste names it, and how to let it through. */
function wafRuleLines({ diagnosis, page }: Told): Lines {
  const found = wafVerdict(diagnosis);
  if (found === undefined) return [];
  const { t, wafRules } = page.speech;
  const { rule, group, webAcl } = found;
  const named = [rule, group, webAcl].filter((one) => one !== undefined).join(" · ");
  const { letThrough } = wafRules[wafSubjectOf(found).subject];
  return [
    ...(named === "" ? [] : headed(page, t("answer.rule"), named)),
    ...paragraph(page, letThrough, { first: 2 }),
  ];
}

/** Why it happens, and what says that it did. */
function whyLines(told: Told, id: CauseId): Lines {
  const { page, room } = told;
  const { t, causes: texts } = page.speech;
  const heading = page.terminal.paint("heading", t("answer.why"));
  return [
    ...(room.asides === "all" ? headed(page, t("answer.because"), texts[id].why) : [heading]),
    ...proofLines(told),
  ];
}

/** The lines that say so, the most telling first, each with what it proves. */
function proofLines(told: Told): Lines {
  const { proofs, room } = told;
  const own = [...signatureProof(told), ...policyProof(told)].slice(0, room.proofs);
  const quoted = proofs.slice(0, Math.max(1, room.proofs - own.length));
  return [...own.flat(), ...quoted.flatMap((proof) => quotedLines(proof, told))];
}

/** What of a refused signature differs; where a side is long, only where the two part. */
function signatureProof({ diagnosis: { signature }, page }: Told): readonly Lines[] {
  const width = page.terminal.columns - 4;
  return (signature?.differences ?? []).map((difference) => {
    const { title } = page.speech.signature.differences[difference.kind];
    const sides = sidesOf(difference, page.speech);
    const short = sides.filter((line) => columnsOf(line) <= width);
    return [
      ...paragraph(page, title, { first: 2, rest: 4 }),
      ...(short.length === 0 ? sides.map((line) => squeeze(line, width)) : short).map(
        (line) => `    ${page.terminal.paint("quote", line)}`,
      ),
    ];
  });
}

/** The statement of the paste's policies that decides. */
function policyProof({ diagnosis: { policies }, page }: Told): readonly Lines[] {
  const { t } = page.speech;
  return policies
    .filter(({ matches }) => matches === true)
    .map(({ kind, statement, effect, line }) => {
      const about = { kind: kindOfPolicy(kind, page.speech), statement: statement + 1 };
      const name = t("policy.ownStatement", about);
      const what = t("policy.matches", { name, effect });
      return paragraph(page, t("cause.aside", { what, aside: t("cause.line", { line }) }), {
        first: 2,
        rest: 4,
      });
    });
}

/** What one line of the paste proves, or what was answered. */
interface QuotedProof {
  readonly line: number | undefined;
  readonly quote: string | undefined;
  readonly says: readonly DiagnosisObservation[];
  /** How many causes it rules out. */
  readonly weight: number;
}

/** What proves, by the line that it stands in. */
function quotedProofs(diagnosis: Disclosed): readonly QuotedProof[] {
  const { deciding, fitting } = proofsOf(diagnosis);
  const isRead = ({ isPresumed }: DiagnosisObservation) => isPresumed === undefined;
  const told = deciding.some(isRead) ? deciding : fitting;
  const weights = new Map<FacetId, number>();
  for (const { because } of diagnosis.ruledOut) {
    weights.set(because.facet, (weights.get(because.facet) ?? 0) + 1);
  }
  const proofs = new Map<string, QuotedProof>();
  for (const one of told.filter(isRead)) {
    const key = `${one.line}:${one.quote}`;
    const { says = [], weight = 0 } = proofs.get(key) ?? {};
    proofs.set(key, {
      line: one.line,
      quote: one.quote,
      says: [...says, one],
      weight: weight + (weights.get(one.facet) ?? 0),
    });
  }
  return [...proofs.values()].toSorted((a, b) => b.weight - a.weight);
}

/** So many rows a quoted line takes; the middle of a longer one is left out. */
const QUOTED_ROWS = 2;
/** So many facets are named of one line. */
const MOST_SAID = 2;

function quotedLines({ line, quote, says }: QuotedProof, { page, room }: Told): Lines {
  const { t } = page.speech;
  const { columns, paint } = page.terminal;
  const said = says
    .filter(({ facet, option }) => !isIn(label(facet, option, page.speech.words), quote ?? ""))
    .slice(0, MOST_SAID)
    .map(({ facet, option }) => saying(facet, option, page.speech))
    .join(t("answer.and"));
  if (line === undefined || quote === undefined) {
    return paragraph(page, t("cause.aside", { what: said, aside: t("cause.yourAnswer") }), {
      first: 2,
      rest: 4,
    });
  }
  // in a HAR the body is a JSON string
  const cut = squeeze(
    quote.replaceAll('\\"', '"'),
    (columns - 16) * (room.asides === "none" ? 1 : QUOTED_ROWS),
  );
  return [
    ...paragraph(page, t("cause.quoted", { line, quote: cut }), { first: 2, rest: 4 }).map((row) =>
      paint("quote", row),
    ),
    ...(said === "" || room.asides === "none" ? [] : paragraph(page, said, { first: 4 })),
  ];
}

/** Whether a quoted line says itself, word for word, what it proves. */
function isIn(name: string, quote: string): boolean {
  return name.split("…").every((part) => quote.includes(part.trim()));
}

/** So many causes a person looks at. */
const MOST_LISTED = 3;

function shortlistParts(told: Told): Parts {
  const { diagnosis, page, room } = told;
  const { remaining } = diagnosis;
  const { t } = page.speech;
  const next = separating(diagnosis);
  const shown = remaining.slice(0, MOST_LISTED);
  const count = remaining.length - shown.length;
  return [
    [
      ...paragraph(page, t("answer.left", { count: remaining.length })).map((line) =>
        page.terminal.paint("verdict", line),
      ),
      ...shown.flatMap((one) => weightLines(one, page, room.asides === "none" ? "title" : "id")),
      ...(count === 0 ? [] : paragraph(page, t("answer.more", { count }), { first: 9 })),
    ],
    next === undefined
      ? paragraph(page, t("shortlist.stuck"))
      : questionLines(told, { heading: t("answer.toTell"), next, most: room.commands }),
    [page.terminal.paint("heading", t("answer.why")), ...proofLines(told)],
  ];
}

/** The question whose command best separates the likeliest causes, else the one that tells most of all that are left. */
function separating(diagnosis: Disclosed): Disclosed["next"] {
  const id = separatingQuestion(diagnosis, (facet) => facetCommands[facet] !== undefined);
  const facet = facets.find((one) => one.id === id);
  return facet === undefined ? diagnosis.next : { facet: facet.id, options: facet.options };
}

/** A cause with its share of the belief, and its id where that is wanted. */
export function weightLines(
  { cause, weight }: Disclosed["remaining"][number],
  page: Page,
  by: "title" | "id" = "id",
): Lines {
  const { t, words } = page.speech;
  const percent = `${Math.max(1, Math.round(weight * 100))} %`.padStart(7);
  const title = words.titles[cause];
  const what = by === "id" ? t("cause.aside", { what: title, aside: cause }) : title;
  const [first = "", ...rest] = paragraph(page, what, { first: 9 });
  return [percent + first.slice(percent.length), ...rest];
}

function contradictionParts({ diagnosis, page }: Told): Parts {
  const { conflict, nearest } = diagnosis;
  const { t, words } = page.speech;
  const shown = nearest.slice(0, MOST_LISTED);
  const count = nearest.length - shown.length;
  return [
    [
      ...paragraph(page, t("contradiction.heading")).map((line) =>
        page.terminal.paint("verdict", line),
      ),
      ...conflict.flatMap((facet) =>
        paragraph(page, conflictSaying(facet, diagnosis, page.speech), { first: 2, rest: 4 }),
      ),
    ],
    [
      ...paragraph(page, t("contradiction.nearest")),
      ...shown.flatMap(({ cause, doubt }) => [
        ...paragraph(page, words.titles[cause], { first: 2, rest: 4 }),
        ...commandLines(page, doubt.map((facet) => `--answer ${facet}=unsure`).join(" ")),
      ]),
      ...(count === 0 ? [] : paragraph(page, t("answer.more", { count }), { first: 2 })),
    ],
  ];
}

/** The other requests that were refused, each with its likeliest cause; where there is no room, their numbers. */
function otherLines({ named, unnamed }: OtherRequests, { page, room }: Told): Lines {
  if (named.length === 0) return [];
  const { t, words } = page.speech;
  const more = unnamed === 0 ? [] : [t("answer.moreRequests", { count: unnamed })];
  if (room.asides === "none") {
    const numbers = named.map(({ number }) => `--request ${number}`);
    return headed(page, t("answer.also"), [...numbers, ...more].join(t("answer.or")));
  }
  return [
    page.terminal.paint("heading", t("answer.also")),
    ...named.flatMap(({ number, diagnosis }) => {
      const call = calledAs(diagnosis) ?? t("answer.unnamed");
      const likeliest = diagnosis.remaining[0]?.cause;
      return [
        ...paragraph(page, t("cause.says", { name: `--request ${number}`, option: call }), {
          first: 2,
          rest: 4,
        }),
        ...(likeliest === undefined ? [] : paragraph(page, words.titles[likeliest], { first: 4 })),
      ];
    }),
    ...more.flatMap((text) => paragraph(page, text, { first: 2 })),
  ];
}

/** A link of more rows is for a whole answer. */
const LINK_ROWS = 2;

/** Where it goes on. */
function endLines({ diagnosis, page, room }: Told): Lines {
  const { t } = page.speech;
  const { verdict } = diagnosis;
  if (verdict === "nothing-read" || verdict === "not-a-403") return [];
  const link = t("verdict.link", { link: diagnosis.link });
  const isShort = rowsOf([link], page.terminal.columns) <= LINK_ROWS;
  return [
    ...paragraph(page, t(verdict === "cause" ? "answer.everything" : "answer.all")),
    ...(room.asides === "all" && isShort ? [link] : []),
  ].map((line) => page.terminal.paint("aside", line));
}
