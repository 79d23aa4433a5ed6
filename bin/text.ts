import {
  type AnyFacetWords,
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
  fillCommand,
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
import { differencesText } from "./signature";
import { kindOfPolicy, type Speech } from "./speech";

/** A diagnosis in words, for a terminal; ends with a newline. */
export function toText(diagnosis: Disclosed, speech: Speech): string {
  const body = bodies[diagnosis.verdict](diagnosis, speech);
  const link = speech.t("verdict.link", { link: diagnosis.link });
  const { signature } = diagnosis;
  const differences = signature === undefined ? "" : differencesText(signature, speech);
  const signed = differences === "" ? [] : [speech.t("signature.heading"), "", differences];
  return `${[...body, "", ...signed, link].join("\n")}\n`;
}

type Lines = readonly string[];

const bodies: {
  readonly [V in Disclosed["verdict"]]: (diagnosis: Disclosed, speech: Speech) => Lines;
} = {
  cause: (diagnosis, speech) =>
    diagnosis.cause === undefined ? [] : causeLines(diagnosis, diagnosis.cause, speech),
  shortlist: shortlistLines,
  contradiction: contradictionLines,
  "not-a-403": ({ status = 0 }, speech) => [
    speech.t("verdict.notA403"),
    "",
    speech.words.statuses(status),
    ...sourceLines(statusSources(status), speech),
  ],
  "nothing-read": (_, { t }) => [t("verdict.nothingRead"), t("verdict.paste")],
};

function causeLines(diagnosis: Disclosed, id: CauseId, speech: Speech): Lines {
  const cause = causes.find((one) => one.id === id);
  if (cause === undefined) return [];
  const { t, words } = speech;
  const { why, misleads } = speech.causes[id];
  const { sources: cited }: AnyRemedy = remedies[id];
  const product = answeringProduct(diagnosis);
  const advice = productAdvice(diagnosis, products, speech.products);
  const forProduct = { ...cause, checklist: stepsFor(cause.checklist, diagnosis, products) };
  const title = words.titles[id];
  return [
    product === undefined ? title : t("cause.says", { name: title, option: product }),
    `  ${words.hops[cause.hop].name} · ${id}`,
    "",
    ...requestLines(diagnosis, speech),
    ...(misleads === undefined ? [] : [misleads, ""]),
    ...repairLines(diagnosis, forProduct, speech),
    ...(advice === undefined ? [] : productLines(advice)),
    why,
    "",
    ...assumptionLines(diagnosis, speech),
    ...proofLines(diagnosis, speech),
    ...wafRuleLines(diagnosis, speech),
    ...policyLines(diagnosis, speech),
    ...checklistLines(diagnosis, forProduct, speech),
    "",
    ...referenceLines(diagnosis, speech),
    t("cause.rivals"),
    ...lessLikelyLines(diagnosis, speech),
    ...rivalLines(diagnosis, speech),
    "",
    ...(diagnosis.next === undefined
      ? []
      : [...questionLines("cause.certain", diagnosis.next, diagnosis, speech), ""]),
    ...sourceLines(cited, speech),
    ...(advice?.sources ?? []).map((url) => `  ${url}`),
  ];
}

/** The rule of AWS WAF that blocked the request, where the paste names it. */
function wafRuleLines(diagnosis: Disclosed, { t, wafRules }: Speech): Lines {
  const found = wafVerdict(diagnosis);
  if (found === undefined) return [];
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
  return [
    t("wafRule.heading"),
    ...named.flatMap(([name, option]) =>
      option === undefined ? [] : [`  ${t("cause.says", { name: t(`wafRule.${name}`), option })}`],
    ),
    `  ${sources[source].url}`,
    "",
  ];
}

/** The call that is diagnosed, and the ids that it can be found by. */
function requestLines(diagnosis: Disclosed, { t }: Speech): Lines {
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
    value === undefined ? [] : [`  ${t("cause.says", { name, option: value })}`],
  );
  return known.length === 0 ? [] : [...known, ""];
}

/** What repairs the cause, first by whom it can be repaired first. */
function repairLines(diagnosis: Disclosed, cause: CauseEntry & { id: CauseId }, speech: Speech) {
  const { t } = speech;
  const { observations } = diagnosis;
  const { fix } = speech.causes[cause.id];
  return [
    t("cause.fix"),
    ...repairersOf(cause, observations).flatMap((who) => [
      `  ${t("cause.says", { name: t(`cause.${who}`), option: fix[who] })}`,
      ...repairSteps(cause, observations, who)
        .filter(hasRepairingCommand)
        .flatMap((step) => stepCommand(diagnosis, { id: cause.id, step }, speech)),
    ]),
    "",
  ];
}

/** The checklist without what is known already; the commands of the repair stand above. */
function checklistLines(diagnosis: Disclosed, cause: CauseEntry & { id: CauseId }, speech: Speech) {
  const { t } = speech;
  const { steps } = speech.causes[cause.id];
  return [
    t("cause.checklist"),
    ...planSteps(cause, diagnosis.observations).flatMap(({ step, proof }, at) => {
      const { action = "", expect = "" } = steps[step.id] ?? {};
      const who = t(`cause.${step.who}`);
      const number = at + 1;
      if (proof !== undefined) {
        const known = saying(proof.facet, proof.option, speech);
        const aside =
          proof.line === undefined ? t("cause.yourAnswer") : t("cause.line", { line: proof.line });
        const action = t("cause.known", { known: t("cause.aside", { what: known, aside }) });
        return [`  ${t("cause.step", { number, who, action })}`];
      }
      return [
        `  ${t("cause.step", { number, who, action })}`,
        ...(hasRepairingCommand(step)
          ? []
          : stepCommand(diagnosis, { id: cause.id, step }, speech)),
        `     ${t("cause.expect", { expect })}`,
      ];
    }),
  ];
}

function stepCommand(
  diagnosis: Disclosed,
  { id, step }: { readonly id: CauseId; readonly step: Step },
  speech: Speech,
): Lines {
  const { commands }: AnyRemedy = remedies[id];
  const command = commands[step.id];
  return command === undefined ? [] : filledLines(command, diagnosis, speech);
}

/** What the product that refused is, whom to ask about it, and how to see or change its rule. */
function productLines({ text, command }: ProductAdvice): Lines {
  if (command === undefined) return [text, ""];
  return [text, command.intro, ...commandLines(command.text), ""];
}

function sourceLines(cited: readonly SourceId[], { t }: Speech): Lines {
  if (cited.length === 0) return [];
  return [
    t("cause.sources"),
    ...cited.map((id) => {
      const { title, url, checked } = sources[id];
      return `  ${t("cause.aside", { what: title, aside: t("cause.read", { date: checked }) })}\n    ${url}`;
    }),
  ];
}

function commandLines(command: string): Lines {
  return command.split("\n").map((line) => `     $ ${line}`);
}

/** A command of the catalogue, and what it needs. */
function filledLines(template: string, diagnosis: Disclosed, { t }: Speech): Lines {
  const { text, cli } = fillCommand(template, diagnosis);
  return [...commandLines(text), ...(cli === undefined ? [] : [`     ${t("cause.cli2")}`])];
}

/** What a facet says, in words. */
function saying(facet: FacetId, option: string, { t, words }: Speech): string {
  return t("cause.says", { name: words.facets[facet].name, option: label(facet, option, words) });
}

function label(facet: FacetId, option: string, words: Speech["words"]): string {
  const { options }: AnyFacetWords = words.facets[facet];
  return options[option]?.label ?? option;
}

/** What the verdict takes for granted, and how to say how it is. */
function assumptionLines({ assumed }: Disclosed, { t, words }: Speech): Lines {
  return section(
    t("cause.assumed"),
    assumed.flatMap(({ facet, option }) => [
      `  ${t("cause.assumes", { name: words.facets[facet].name, option: label(facet, option, words) })}`,
      `    ${t("cause.check", { answer: `--answer ${facet}=unsure` })}`,
    ]),
  );
}

/** What decides, what else is known and fits, and what does not and was outweighed. */
function proofLines(diagnosis: Disclosed, speech: Speech): Lines {
  const { t } = speech;
  const { deciding, fitting, loose } = proofsOf(diagnosis);
  const above = new Set<string>();
  const said = ({ facet, option, from, line, quote, isPresumed }: DiagnosisObservation) => {
    const alone = saying(facet, option, speech);
    const about = (aside: string) => t("cause.aside", { what: alone, aside });
    if (from === "answer") return `  ${about(t("cause.yourAnswer"))}`;
    const what = isPresumed ? about(t("cause.presumed")) : alone;
    if (line === undefined || quote === undefined) return `  ${what}`;
    // what one line proves is seen at once where it is quoted once
    const isSaid = above.has(quote) && isPresumed === undefined;
    above.add(quote);
    return isSaid
      ? `  ${about(t("cause.line", { line }))}`
      : `  ${what}\n    ${t("cause.quoted", { line, quote })}`;
  };
  return [
    ...section(t("cause.proof"), deciding.map(said)),
    ...section(
      t("cause.alsoSeen"),
      fitting.map(({ facet, option }) => `  ${saying(facet, option, speech)}`),
    ),
    ...section(t("cause.outweighed"), loose.map(said)),
  ];
}

/** Of each policy of the paste the statement that decides, or comes nearest. */
function policyLines({ policies }: Disclosed, speech: Speech): Lines {
  const { t } = speech;
  return section(
    t("policy.ofPaste"),
    policies.map(({ kind, statement, effect, matches, failed, line }) => {
      const about = { kind: kindOfPolicy(kind, speech), statement: statement + 1 };
      const what = { name: t("policy.ownStatement", about), effect };
      const element = [failed?.element, failed?.operator, failed?.key].filter(Boolean).join(" ");
      const says =
        failed === undefined
          ? t(matches === true ? "policy.matches" : "policy.mayMatch", what)
          : t("policy.fails", { ...what, element });
      return `  ${says}\n    ${t("cause.line", { line })}`;
    }),
  );
}

/** The ids to hand on, and whom to give them to. */
function referenceLines({ references }: Disclosed, { t }: Speech): Lines {
  return section(
    t("cause.references"),
    references.map(({ vendor, name, value }) => {
      const what = t("cause.says", { name, option: value });
      return `  ${t("cause.aside", { what, aside: t("cause.to", { vendor }) })}`;
    }),
  );
}

/** A heading and what stands below it; nothing where that is nothing. */
function section(heading: string, lines: Lines): Lines {
  return lines.length === 0 ? [] : [heading, ...lines, ""];
}

/** The causes that are possible beside the one that was named. */
function lessLikelyLines({ cause: id, remaining }: Disclosed, speech: Speech): Lines {
  const others = remaining.filter(({ cause }) => cause !== id);
  if (others.length === 0) return [];
  return [`  ${speech.t("cause.lessLikely")}`, ...others.map((one) => weightLine(one, speech))];
}

/** The causes that are out, by the observation that did it. */
function rivalLines({ ruledOut }: Disclosed, { t, words }: Speech): Lines {
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
    return [`  ${because}`, ...out.map((title) => `    - ${title}`)];
  });
}

function shortlistLines(diagnosis: Disclosed, speech: Speech): Lines {
  const { remaining, next } = diagnosis;
  const { t } = speech;
  return [
    t("shortlist.left", { count: remaining.length }),
    ...remaining.map((one) => weightLine(one, speech)),
    "",
    ...proofLines(diagnosis, speech),
    ...policyLines(diagnosis, speech),
    ...referenceLines(diagnosis, speech),
    ...(next === undefined
      ? [t("shortlist.stuck")]
      : questionLines("shortlist.question", next, diagnosis, speech)),
  ];
}

function weightLine(
  { cause, weight }: Disclosed["remaining"][number],
  { t, words }: Speech,
): string {
  const percent = `${Math.max(1, Math.round(weight * 100))} %`.padStart(6);
  return `  ${percent}  ${t("cause.aside", { what: words.titles[cause], aside: cause })}`;
}

function questionLines(
  heading: "cause.certain" | "shortlist.question",
  { facet, options }: NonNullable<Disclosed["next"]>,
  diagnosis: Disclosed,
  speech: Speech,
): Lines {
  const { t, words } = speech;
  const { question, findOut } = words.facets[facet];
  return [
    t(heading, { question }),
    ...options.map((option) => `  --answer ${facet}=${option}   ${label(facet, option, words)}`),
    `  ${findOut}`,
    ...questionCommand(facet, diagnosis, speech),
  ];
}

function questionCommand(facet: FacetId, diagnosis: Disclosed, speech: Speech): Lines {
  const command = facetCommands[facet];
  return command === undefined ? [] : filledLines(command, diagnosis, speech);
}

function contradictionLines(diagnosis: Disclosed, speech: Speech): Lines {
  const { conflict, nearest, observations } = diagnosis;
  const { t, words } = speech;
  const said = (facet: FacetId): string => {
    const one = observations.find((observation) => observation.facet === facet);
    const aside =
      one?.from === "answer" ? t("cause.yourAnswer") : t("cause.line", { line: one?.line ?? "?" });
    return t("cause.aside", { what: saying(facet, one?.option ?? "", speech), aside });
  };
  return [
    t("contradiction.heading"),
    ...conflict.map((facet) => `  ${said(facet)}`),
    "",
    ...referenceLines(diagnosis, speech),
    t("contradiction.nearest"),
    ...nearest.map(({ cause, doubt }) => {
      const names = doubt.map((facet) => words.facets[facet].name).join(t("contradiction.between"));
      const answers = doubt.map((facet) => `--answer ${facet}=unsure`).join(" ");
      return `  ${t("contradiction.without", { title: words.titles[cause], cause, names, answers })}`;
    }),
  ];
}
