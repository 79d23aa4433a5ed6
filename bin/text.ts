import {
  type AnyCauseWords,
  type CauseId,
  causes,
  type Diagnosis,
  type FacetId,
  facets,
  fillCommand,
  type SourceId,
  sources,
  statusSources,
} from "@/lib";
import { english } from "@/lib/knowledge/words/en";
import { causeWords } from "@/lib/knowledge/words/en/causes";

const { titles, facets: facetWords, hops: hopWords, statuses } = english;

/** A diagnosis in words, for a terminal; ends with a newline. */
export function toText(diagnosis: Diagnosis): string {
  const body = bodies[diagnosis.verdict](diagnosis);
  return `${[...body, "", `Link: #${diagnosis.link}`].join("\n")}\n`;
}

type Lines = readonly string[];

const bodies: { readonly [V in Diagnosis["verdict"]]: (diagnosis: Diagnosis) => Lines } = {
  cause: (diagnosis) =>
    diagnosis.cause === undefined ? [] : causeLines(diagnosis, diagnosis.cause),
  shortlist: shortlistLines,
  contradiction: contradictionLines,
  "not-a-403": ({ status = 0 }) => [
    "This response is no 403.",
    "",
    statuses(status),
    ...sourceLines(statusSources(status)),
  ],
  "nothing-read": () => [
    "Nothing here speaks of a 403 from API Gateway.",
    "Paste the output of curl -v, the response's headers, or the error message.",
  ],
};

function causeLines(diagnosis: Diagnosis, id: CauseId): Lines {
  const cause = causes.find((one) => one.id === id);
  if (cause === undefined) return [];
  const text: AnyCauseWords = causeWords[id];
  return [
    titles[id],
    `  ${hopWords[cause.hop].name} · ${id}`,
    "",
    text.why,
    "",
    ...proofLines(diagnosis),
    "Checklist",
    ...cause.checklist.flatMap((step, at) => {
      const said = text.steps[step.id];
      return [
        `  ${at + 1}. (${step.who === "owner" ? "API owner" : "caller"}) ${said?.action ?? ""}`,
        ...("command" in step
          ? commandLines(fillCommand(step.command, { ...diagnosis.parameters }))
          : []),
        `     If this is the cause: ${said?.expect ?? ""}`,
      ];
    }),
    "",
    "Why not the others",
    ...rivalLines(diagnosis),
    "",
    ...sourceLines(cause.sources),
  ];
}

function sourceLines(cited: readonly SourceId[]): Lines {
  if (cited.length === 0) return [];
  return [
    "Sources",
    ...cited.map((id) => {
      const { title, url, checked } = sources[id];
      return `  ${title} (read ${checked})\n    ${url}`;
    }),
  ];
}

function commandLines(command: string): Lines {
  return command.split("\n").map((line) => `     $ ${line}`);
}

function proofLines({ observations }: Diagnosis): Lines {
  return [
    "What says so",
    ...observations.map((one) => {
      const label = `${facetWords[one.facet].name}: ${optionLabel(one.facet, one.option)}`;
      if (one.from === "answer") return `  ${label} (your answer)`;
      return one.quote === undefined
        ? `  ${label}`
        : `  ${label}\n    line ${one.line}: ${one.quote}`;
    }),
    "",
  ];
}

/** The causes that are out, by the observation that did it. */
function rivalLines({ ruledOut }: Diagnosis): Lines {
  const reasons = new Map<string, { facet: FacetId; observed: string; out: string[] }>();
  for (const { cause, because } of ruledOut) {
    const key = `${because.facet}=${because.observed}`;
    const reason = reasons.get(key) ?? { ...because, out: [] };
    reason.out.push(titles[cause]);
    reasons.set(key, reason);
  }
  return [...reasons.values()].flatMap(({ facet, observed, out }) => [
    `  ${facetWords[facet].name} is "${optionLabel(facet, observed)}", so it is not:`,
    ...out.map((title) => `    - ${title}`),
  ]);
}

function optionLabel(facet: FacetId, option: string): string {
  return facetWords[facet].options[option]?.label ?? option;
}

function shortlistLines(diagnosis: Diagnosis): Lines {
  const { remaining, next } = diagnosis;
  return [
    `${remaining.length} causes are left:`,
    ...remaining.map(({ cause, weight }) => {
      const percent = `${Math.max(1, Math.round(weight * 100))} %`.padStart(6);
      return `  ${percent}  ${titles[cause]} (${cause})`;
    }),
    "",
    ...(diagnosis.observations.length > 0 ? proofLines(diagnosis) : []),
    ...(next === undefined
      ? ["No question that can still be asked tells them apart."]
      : questionLines(next.facet, diagnosis)),
  ];
}

function questionLines(facet: FacetId, { parameters, next }: Diagnosis): Lines {
  const { question, findOut } = facetWords[facet];
  return [
    `What would separate them: ${question}`,
    ...(next?.options ?? []).map(
      (option) => `  --answer ${facet}=${option}   ${optionLabel(facet, option)}`,
    ),
    `  ${findOut}`,
    ...questionCommand(facet, parameters),
  ];
}

function questionCommand(facet: FacetId, parameters: Diagnosis["parameters"]): Lines {
  const entry = facets.find(({ id }) => id === facet);
  const command = entry !== undefined && "command" in entry ? entry.command : undefined;
  return command === undefined ? [] : commandLines(fillCommand(command, { ...parameters }));
}

function contradictionLines({ conflict, nearest, observations }: Diagnosis): Lines {
  const said = (facet: FacetId): string => {
    const one = observations.find((observation) => observation.facet === facet);
    const from = one?.from === "answer" ? "your answer" : `line ${one?.line ?? "?"}`;
    return `${facetWords[facet].name}: ${optionLabel(facet, one?.option ?? "")} (${from})`;
  };
  return [
    "No documented cause fits all of this. These cannot all be true:",
    ...conflict.map((facet) => `  ${said(facet)}`),
    "",
    "If one is wrong, this would be left:",
    ...nearest.map(
      ({ cause, doubt }) =>
        `  ${titles[cause]} (${cause}), without ${doubt.map((facet) => facetWords[facet].name).join(", ")}: ${doubt.map((facet) => `--answer ${facet}=unsure`).join(" ")}`,
    ),
  ];
}
