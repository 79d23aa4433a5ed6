import { type Diagnosis, diagnose } from "..";
import { refusals } from "./client-forms/answers";
import { javascriptForms } from "./client-forms/javascript";
import { jvmForms } from "./client-forms/jvm";
import { nativeForms } from "./client-forms/native";
import { pythonForms } from "./client-forms/python";
import { scriptingForms } from "./client-forms/scripting";
import type { ClientForm, PrintedCall } from "./client-forms/types";

/** All forms. */
export const clientForms: readonly ClientForm[] = [
  ...javascriptForms,
  ...pythonForms,
  ...jvmForms,
  ...scriptingForms,
  ...nativeForms,
];

/** How one refusal fares in the print of one client, beside a plain transcript of the same parts. */
export interface Cell {
  readonly client: string;
  readonly refusal: string;
  readonly text: string;
  /** What the transcript shows and the print does not. */
  readonly lost: readonly string[];
  /** What the print is taken to say and the transcript does not. */
  readonly wrong: readonly string[];
}

/**
 * The parts of a call that a form shows, as curl and a person's line above it show them. What a program
 * prints of headers need not be all of them, so the head may have a gap.
 */
function transcriptOf(
  form: ClientForm,
  call: PrintedCall,
  head: "whole" | "partial" = "whole",
): string {
  const shows = (part: ClientForm["shows"][number]) => form.shows.includes(part);
  const headers = form.headers?.(call.headers) ?? call.headers;
  const request = shows("host") && shows("path");
  return [
    ...(shows("url") ? [`${call.method} ${call.url}`, ""] : []),
    ...(request && !shows("url")
      ? [
          `${call.method} ${call.path} HTTP/1.1`,
          `Host: ${call.host}`,
          "User-Agent: example/1.0",
          "",
        ]
      : []),
    ...(shows("host") && !shows("path") && !shows("url") ? [call.host] : []),
    ...(shows("status") ? [`HTTP/1.1 ${call.status} ${call.reason}`] : []),
    ...(shows("headers") ? headers.map(([name, value]) => `${name}: ${value}`) : []),
    ...(head === "partial" ? ["..."] : []),
    "",
    shows("body") ? call.body.slice(0, form.longestBody) : "",
  ].join("\n");
}

// what is concluded from words that are not there
const SILENCE = new Set(["absent", "none", "no", "not-sent", "customised", "other"]);

const diagnoses = new Map<string, Diagnosis>();

// many forms show the same parts
function diagnosisOf(text: string): Diagnosis {
  const known = diagnoses.get(text) ?? diagnose({ text });
  diagnoses.set(text, known);
  return known;
}

/** Compare what a form and a transcript are read as. */
function cellOf(form: ClientForm, refusal: string, call: PrintedCall): Cell {
  const text = form.print(call);
  const seen = diagnose({ text });
  const truth = diagnosisOf(transcriptOf({ ...form, shows: everyPart }, call)).cause;
  const differences = (["whole", "partial"] as const).map((head) =>
    compare(seen, diagnosisOf(transcriptOf(form, call, head)), truth),
  );
  const [one, other] = differences;
  const least = sizeOf(other) < sizeOf(one) ? other : one;
  return {
    client: form.client,
    refusal,
    text,
    lost: [...(least?.lost ?? []), ...lostParts(form, call, seen)],
    wrong: least?.wrong ?? [],
  };
}

const everyPart = ["method", "url", "status", "headers", "body"] as const;

type Difference = Pick<Cell, "lost" | "wrong">;

const sizeOf = (one: Difference | undefined) =>
  3 * (one?.wrong.length ?? 0) + (one?.lost.length ?? 0);

function compare(seen: Diagnosis, expected: Diagnosis, truth: Diagnosis["cause"]): Difference {
  const optionOf = (diagnosis: Diagnosis, facet: string) =>
    diagnosis.observations.find((one) => one.facet === facet && !one.isPresumed)?.option;
  const proved = expected.observations.filter(
    ({ option, isPresumed }) => !isPresumed && !SILENCE.has(option),
  );
  const others = proved.filter(({ facet, option }) => {
    const other = optionOf(seen, facet);
    return other !== undefined && other !== option;
  });
  const isNamed = seen.cause !== undefined && seen.cause !== expected.cause && seen.cause !== truth;
  return {
    lost: [
      ...(expected.cause !== undefined && seen.cause === undefined
        ? [`cause ${expected.cause}`]
        : []),
      ...proved
        .filter(({ facet }) => optionOf(seen, facet) === undefined)
        .map(({ facet, option }) => `${facet}=${option}`),
    ],
    wrong: [
      ...(isNamed ? [`names ${seen.cause}`] : []),
      ...others.map(({ facet, option }) => `${facet}=${optionOf(seen, facet)} for ${option}`),
    ],
  };
}

function lostParts(form: ClientForm, call: PrintedCall, seen: Diagnosis): readonly string[] {
  const { parameters } = seen;
  const whole = `${parameters.stage === undefined ? "" : `/${parameters.stage}`}${parameters.path ?? ""}`;
  const kept: Record<ClientForm["shows"][number], boolean> = {
    status: String(seen.status) === call.status,
    method: parameters.method === call.method,
    host: parameters.host === call.host,
    path: parameters.path === call.path || whole === call.path,
    url: parameters.host === call.host,
    // their facts are compared
    headers: true,
    body: true,
  };
  return form.shows.filter((part) => !kept[part]);
}

/** Every form with every refusal, or every so manieth of these. */
export function clientTable(forms: readonly ClientForm[] = clientForms, each = 1): readonly Cell[] {
  return forms
    .flatMap((form) => refusals.map((refusal) => ({ form, ...refusal })))
    .filter((_, at) => at % each === 0)
    .map(({ form, id, call }) => cellOf(form, id, call));
}
