import {
  type AnyRemedy,
  answeringProduct,
  type CauseEntry,
  type CauseId,
  calledAs,
  causes,
  type DiagnosisObservation,
  type Disclosed,
  type FacetId,
  facetCommands,
  hasRepairingCommand,
  type ProductAdvice,
  planSteps,
  productAdvice,
  products,
  proofsOf,
  remedies,
  repairersOf,
  repairSteps,
  requestLine,
  type SourceId,
  type Step,
  sources,
  statusSources,
  stepsFor,
  wafSubjectOf,
  wafVerdict,
} from "@/lib";
import { weightLines } from "./answer";
import {
  commandLines,
  conflictSaying,
  filledLines,
  type Lines,
  label,
  type Page,
  paragraph,
  saying,
} from "./saying";
import { differencesText } from "./signature";
import { kindOfPolicy } from "./speech";

/** All that is said of a diagnosis, in words; ends with a newline. */
export function toText(diagnosis: Disclosed, page: Page): string {
  const { t } = page.speech;
  const { signature } = diagnosis;
  const differences = signature === undefined ? "" : differencesText(signature, page.speech);
  return `${[
    ...bodies[diagnosis.verdict](diagnosis, page),
    "",
    ...(differences === "" ? [] : [heading(page, t("signature.heading")), "", differences]),
    t("verdict.link", { link: diagnosis.link }),
  ].join("\n")}\n`;
}

const bodies: {
  readonly [V in Disclosed["verdict"]]: (diagnosis: Disclosed, page: Page) => Lines;
} = {
  cause: (diagnosis, page) =>
    diagnosis.cause === undefined ? [] : causeLines(diagnosis, diagnosis.cause, page),
  shortlist: shortlistLines,
  contradiction: contradictionLines,
  "not-a-403": ({ status = 0 }, page) => [
    ...paragraph(page, page.speech.t("verdict.notA403")),
    "",
    ...paragraph(page, page.speech.statuses(status)),
    ...sourceLines(statusSources(status), page),
  ],
  "nothing-read": (_, page) => [
    ...paragraph(page, page.speech.t("verdict.nothingRead")),
    ...paragraph(page, page.speech.t("verdict.paste")),
  ],
};

/** One entry of a list, or a line of it: moved in, and a little more where it is broken. */
function entry(page: Page, text: string, first = 2): Lines {
  return paragraph(page, text, { first, rest: first + 2 });
}

function heading({ terminal }: Page, text: string): string {
  return terminal.paint("heading", text);
}

/** A heading and what stands below it; nothing where that is nothing. */
function section(page: Page, title: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : [heading(page, title), ...lines, ""];
}

function causeLines(diagnosis: Disclosed, id: CauseId, page: Page): Lines {
  const cause = causes.find((one) => one.id === id);
  if (cause === undefined) return [];
  const { t, words, causes: texts, products: productWords } = page.speech;
  const { why, misleads } = texts[id];
  const { sources: cited }: AnyRemedy = remedies[id];
  const product = answeringProduct(diagnosis);
  const advice = productAdvice(diagnosis, products, productWords);
  const forProduct = { ...cause, checklist: stepsFor(cause.checklist, diagnosis, products) };
  const name = words.titles[id];
  const title = product === undefined ? name : t("cause.says", { name, option: product });
  return [
    ...paragraph(page, title).map((line) => page.terminal.paint("verdict", line)),
    `  ${words.hops[cause.hop].name} · ${id}`,
    "",
    ...requestLines(diagnosis, page),
    ...(misleads === undefined ? [] : [...paragraph(page, misleads), ""]),
    ...repairLines(diagnosis, forProduct, page),
    ...(advice === undefined ? [] : productLines(advice, page)),
    ...messageLines(diagnosis, forProduct, page),
    ...paragraph(page, why),
    "",
    ...assumptionLines(diagnosis, page),
    ...proofLines(diagnosis, page),
    ...wafRuleLines(diagnosis, page),
    ...policyLines(diagnosis, page),
    ...checklistLines(diagnosis, forProduct, page),
    "",
    ...referenceLines(diagnosis, page),
    heading(page, t("cause.rivals")),
    ...lessLikelyLines(diagnosis, page),
    ...rivalLines(diagnosis, page),
    "",
    ...(diagnosis.next === undefined
      ? []
      : [...questionLines("cause.certain", diagnosis.next, { diagnosis, page }), ""]),
    ...sourceLines(cited, page),
    ...(advice?.sources ?? []).map((url) => `  ${url}`),
  ];
}

/** The rule of AWS WAF that blocked the request, where the paste names it. */
function wafRuleLines(diagnosis: Disclosed, page: Page): Lines {
  const found = wafVerdict(diagnosis);
  if (found === undefined) return [];
  const { t, wafRules } = page.speech;
  const { rule, group, webAcl, scope, region } = found;
  const { subject, source } = wafSubjectOf(found);
  const { looksAt, letThrough } = wafRules[subject];
  const places = [webAcl, scope, region].filter((one) => one !== undefined);
  const named = [
    ["rule", rule],
    ["group", group],
    ["webAcl", places.length === 0 ? undefined : places.join(" · ")],
    ["looksAt", looksAt],
    ["letThrough", letThrough],
  ] as const;
  return section(page, t("wafRule.heading"), [
    ...named.flatMap(([name, option]) =>
      option === undefined
        ? []
        : entry(page, t("cause.says", { name: t(`wafRule.${name}`), option })),
    ),
    `  ${sources[source].url}`,
  ]);
}

/** The call that is diagnosed, and the ids that it can be found by. */
function requestLines(diagnosis: Disclosed, page: Page): Lines {
  const { t } = page.speech;
  const line = requestLine(diagnosis);
  if (line === undefined) return [];
  const { time, requestId, extendedRequestId } = line;
  const named = [
    [t("request.call"), calledAs(diagnosis)],
    [t("request.time"), time],
    [t("request.requestId"), requestId],
    ["x-amz-apigw-id", extendedRequestId],
  ] as const;
  const known = named.flatMap(([name, value]) =>
    value === undefined ? [] : entry(page, t("cause.says", { name, option: value })),
  );
  return known.length === 0 ? [] : [...known, ""];
}

type Named = CauseEntry & { readonly id: CauseId };

/** What repairs the cause, first by whom it can be repaired first. */
function repairLines(diagnosis: Disclosed, cause: Named, page: Page): Lines {
  const { t, causes: texts } = page.speech;
  const { observations } = diagnosis;
  const { fix } = texts[cause.id];
  return section(
    page,
    t("cause.fix"),
    repairersOf(cause, observations).flatMap((who) => [
      ...entry(page, t("cause.says", { name: t(`cause.${who}`), option: fix[who] })),
      ...repairSteps(cause, observations, who)
        .filter(hasRepairingCommand)
        .flatMap((step) => stepCommand(diagnosis, { id: cause.id, step }, page)),
    ]),
  );
}

/** What a caller sends to whoever can repair it, in one piece; nothing where nobody else can. */
function messageLines(diagnosis: Disclosed, cause: Named, page: Page): Lines {
  const { t, words, causes: texts } = page.speech;
  const { ask, owner } = texts[cause.id].fix;
  const isOwners = repairSteps(cause, diagnosis.observations, "owner").length > 0;
  if (ask === undefined && !isOwners) return [];
  const product = answeringProduct(diagnosis);
  const title = words.titles[cause.id];
  const named = [
    [
      "message.cause",
      product === undefined ? title : t("cause.aside", { what: title, aside: product }),
    ],
    ["message.ask", ask ?? owner],
  ] as const;
  return section(page, t("message.heading"), [
    ...entry(page, t("message.call")),
    ...requestLines(diagnosis, page).filter((line) => line !== ""),
    ...diagnosis.references.flatMap(({ vendor, name, value }) =>
      entry(page, `${vendor} ${name} ${value}`),
    ),
    ...named.flatMap(([name, option]) => entry(page, t("cause.says", { name: t(name), option }))),
    `  ${t("cause.says", { name: t("message.proof"), option: `#${diagnosis.link}` })}`,
  ]);
}

/** The checklist without what is known already; the commands of the repair stand above. */
function checklistLines(diagnosis: Disclosed, cause: Named, page: Page): Lines {
  const { t, causes: texts } = page.speech;
  const { steps } = texts[cause.id];
  return [
    heading(page, t("cause.checklist")),
    ...planSteps(cause, diagnosis.observations).flatMap(({ step, proof }, at) => {
      const { action = "", expect = "" } = steps[step.id] ?? {};
      const who = t(`cause.${step.who}`);
      const numbered = (action: string) =>
        paragraph(page, t("cause.step", { number: at + 1, who, action }), { first: 2, rest: 5 });
      if (proof !== undefined) {
        const known = saying(proof.facet, proof.option, page.speech);
        const aside =
          proof.line === undefined ? t("cause.yourAnswer") : t("cause.line", { line: proof.line });
        return numbered(t("cause.known", { known: t("cause.aside", { what: known, aside }) }));
      }
      return [
        ...numbered(action),
        ...(hasRepairingCommand(step) ? [] : stepCommand(diagnosis, { id: cause.id, step }, page)),
        ...paragraph(page, t("cause.expect", { expect }), { first: 5 }),
      ];
    }),
  ];
}

function stepCommand(
  diagnosis: Disclosed,
  { id, step }: { readonly id: CauseId; readonly step: Step },
  page: Page,
): Lines {
  const { commands }: AnyRemedy = remedies[id];
  const command = commands[step.id];
  return command === undefined ? [] : filledLines(page, command, diagnosis, 5);
}

/** What the product that refused is, whom to ask about it, and how to see or change its rule. */
function productLines({ text, command }: ProductAdvice, page: Page): Lines {
  if (command === undefined) return [...paragraph(page, text), ""];
  return [
    ...paragraph(page, text),
    ...paragraph(page, command.intro),
    ...commandLines(page, command.text),
    "",
  ];
}

function sourceLines(cited: readonly SourceId[], page: Page): Lines {
  if (cited.length === 0) return [];
  const { t } = page.speech;
  return [
    heading(page, t("cause.sources")),
    ...cited.flatMap((id) => {
      const { title, url, checked } = sources[id];
      const read = t("cause.read", { date: checked });
      return [...entry(page, t("cause.aside", { what: title, aside: read })), `    ${url}`];
    }),
  ];
}

/** What the verdict takes for granted, and how to say how it is. */
function assumptionLines({ assumed }: Disclosed, page: Page): Lines {
  const { t, words } = page.speech;
  return section(
    page,
    t("cause.assumed"),
    assumed.flatMap(({ facet, option }) => {
      const { name } = words.facets[facet];
      return [
        ...entry(page, t("cause.assumes", { name, option: label(facet, option, words) })),
        ...entry(page, t("cause.check", { answer: `--answer ${facet}=unsure` }), 4),
      ];
    }),
  );
}

/** What decides, what else is known and fits, and what does not and was outweighed. */
function proofLines(diagnosis: Disclosed, page: Page): Lines {
  const { t } = page.speech;
  const { deciding, fitting, loose } = proofsOf(diagnosis);
  const above = new Set<string>();
  const said = ({
    facet,
    option,
    from,
    line,
    quote,
    isPresumed,
    isTold,
  }: DiagnosisObservation): Lines => {
    const alone = saying(facet, option, page.speech);
    const about = (aside: string) => t("cause.aside", { what: alone, aside });
    if (from === "answer") return entry(page, about(t("cause.yourAnswer")));
    const what = isPresumed ? about(t(isTold ? "cause.told" : "cause.presumed")) : alone;
    if (line === undefined || quote === undefined) return entry(page, what);
    // what one line proves is seen at once where it is quoted once
    const isSaid = above.has(quote) && isPresumed === undefined;
    above.add(quote);
    return isSaid
      ? entry(page, about(t("cause.line", { line })))
      : [...entry(page, what), ...entry(page, t("cause.quoted", { line, quote }), 4)];
  };
  return [
    ...section(page, t("cause.proof"), deciding.flatMap(said)),
    ...section(
      page,
      t("cause.alsoSeen"),
      fitting.flatMap(({ facet, option }) => entry(page, saying(facet, option, page.speech))),
    ),
    ...section(page, t("cause.outweighed"), loose.flatMap(said)),
  ];
}

/** Of each policy of the paste the statement that decides, or comes nearest. */
function policyLines({ policies }: Disclosed, page: Page): Lines {
  const { t } = page.speech;
  return section(
    page,
    t("policy.ofPaste"),
    policies.flatMap(({ kind, statement, effect, matches, failed, line }) => {
      const about = { kind: kindOfPolicy(kind, page.speech), statement: statement + 1 };
      const what = { name: t("policy.ownStatement", about), effect };
      const element = [failed?.element, failed?.operator, failed?.key].filter(Boolean).join(" ");
      const says =
        failed === undefined
          ? t(matches === true ? "policy.matches" : "policy.mayMatch", what)
          : t("policy.fails", { ...what, element });
      return [...entry(page, says), `    ${t("cause.line", { line })}`];
    }),
  );
}

/** The ids to hand on, and whom to give them to. */
function referenceLines({ references }: Disclosed, page: Page): Lines {
  const { t } = page.speech;
  return section(
    page,
    t("cause.references"),
    references.flatMap(({ vendor, name, value }) => {
      const what = t("cause.says", { name, option: value });
      return entry(page, t("cause.aside", { what, aside: t("cause.to", { vendor }) }));
    }),
  );
}

/** The causes that are possible beside the one that was named. */
function lessLikelyLines({ cause: id, remaining }: Disclosed, page: Page): Lines {
  const others = remaining.filter(({ cause }) => cause !== id);
  if (others.length === 0) return [];
  return [
    `  ${page.speech.t("cause.lessLikely")}`,
    ...others.flatMap((one) => weightLines(one, page)),
  ];
}

/** The causes that are out, by the observation that did it. */
function rivalLines({ ruledOut }: Disclosed, page: Page): Lines {
  const { t, words } = page.speech;
  const reasons = new Map<string, { facet: FacetId; observed: string; out: string[] }>();
  for (const { cause, because } of ruledOut) {
    const key = `${because.facet}=${because.observed}`;
    const reason = reasons.get(key) ?? { ...because, out: [] };
    reason.out.push(words.titles[cause]);
    reasons.set(key, reason);
  }
  return [...reasons.values()].flatMap(({ facet, observed, out }) => {
    const { name } = words.facets[facet];
    const because = t("cause.rivalsBecause", { name, option: label(facet, observed, words) });
    return [...entry(page, because), ...out.flatMap((title) => entry(page, `- ${title}`, 4))];
  });
}

function shortlistLines(diagnosis: Disclosed, page: Page): Lines {
  const { remaining, next } = diagnosis;
  const { t } = page.speech;
  return [
    ...paragraph(page, t("shortlist.left", { count: remaining.length })),
    ...remaining.flatMap((one) => weightLines(one, page)),
    "",
    ...proofLines(diagnosis, page),
    ...policyLines(diagnosis, page),
    ...referenceLines(diagnosis, page),
    ...(next === undefined
      ? paragraph(page, t("shortlist.stuck"))
      : questionLines("shortlist.question", next, { diagnosis, page })),
  ];
}

function questionLines(
  title: "cause.certain" | "shortlist.question",
  { facet, options }: NonNullable<Disclosed["next"]>,
  { diagnosis, page }: { readonly diagnosis: Disclosed; readonly page: Page },
): Lines {
  const { t, words, facetHelp } = page.speech;
  const { question } = words.facets[facet];
  const command = facetCommands[facet];
  return [
    ...paragraph(page, t(title, { question })),
    ...options.flatMap((option) =>
      entry(
        page,
        t("cause.aside", {
          what: `--answer ${facet}=${option}`,
          aside: label(facet, option, words),
        }),
      ),
    ),
    ...paragraph(page, facetHelp[facet].findOut, { first: 2 }),
    ...(command === undefined ? [] : filledLines(page, command, diagnosis)),
  ];
}

function contradictionLines(diagnosis: Disclosed, page: Page): Lines {
  const { conflict, nearest } = diagnosis;
  const { t, words } = page.speech;
  return [
    ...paragraph(page, t("contradiction.heading")),
    ...conflict.flatMap((facet) => entry(page, conflictSaying(facet, diagnosis, page.speech))),
    "",
    ...referenceLines(diagnosis, page),
    ...paragraph(page, t("contradiction.nearest")),
    ...nearest.flatMap(({ cause, doubt }) => {
      const names = doubt.map((facet) => words.facets[facet].name).join(t("contradiction.between"));
      const answers = doubt.map((facet) => `--answer ${facet}=unsure`).join(" ");
      const title = words.titles[cause];
      return entry(page, t("contradiction.without", { title, cause, names, answers }));
    }),
  ];
}
