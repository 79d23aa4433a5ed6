import {
  apartOf,
  bugsOf,
  type Difference,
  type DisclosedSignature,
  discloseSignature,
  explainSignature,
  ruleSourceOf,
  type SignatureReport,
  sources,
} from "@/lib";
import { parseJson } from "./json";
import type { Speech } from "./speech";
import type { Subcommand } from "./subcommand";
import { Unusable } from "./unusable";

/** `why403 signature`: why a signature does not match. Decided is what names something that can be mended. */
export const signature: Subcommand = {
  usage: ({ t }) => t("signature.usage"),
  judge: (text, speech) => {
    const report = discloseSignature(explainSignature(text));
    return {
      json: report,
      isDecided: isDecided(report),
      inWords: () => signatureText(report, speech),
    };
  },
  judgeLine: (line, number, { t }) => {
    const read = readLine(line);
    if (read === undefined) throw new Unusable(t("unusable.line", { line: number }));
    const report = discloseSignature(explainSignature(read.text));
    return { json: { id: read.id, ...report }, isDecided: isDecided(report) };
  },
};

/** Something is named that can be mended. */
function isDecided({ verdict, differences }: SignatureReport): boolean {
  return verdict !== "edited-text" && differences.length > 0;
}

function readLine(line: string): { readonly id: unknown; readonly text: string } | undefined {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null || !("text" in value)) return undefined;
  const id = "id" in value ? value.id : null;
  return typeof value.text === "string" ? { id, text: value.text } : undefined;
}

/** A report in words, for a terminal; ends with a newline. */
export function signatureText(report: DisclosedSignature, speech: Speech): string {
  const verdict = speech.t(`signature.verdict.${report.verdict}`, {
    service: report.service ?? "?",
  });
  return `${verdict}\n\n${differencesText(report, speech)}`.trimEnd().concat("\n");
}

/** What differs, and what is missing to tell more. */
export function differencesText(report: DisclosedSignature, speech: Speech): string {
  const { t } = speech;
  const { differences, suspects, minutesAhead } = report;
  const skew = minutesAhead ?? 0;
  const missing = report.hasServerString ? "signature.wantsClient" : "signature.wantsServer";
  const isWhole = report.hasServerString && report.hasClientSide;
  const blocks = [
    ...differences.map((one) => differenceLines(one, report, speech)),
    ...suspects.map((one) => {
      const [title = "", ...rest] = differenceLines(one, report, speech);
      return [t("signature.suspect", { title }), ...rest];
    }),
    Math.abs(skew) > MOST_MINUTES ? [t("signature.skew", { minutes: skew })] : [],
    isWhole ? [] : [t(missing)],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join("\n")}\n`)
    .join("\n");
}

/** SigV4 allows so much between the time of signing and the server's (IAM user guide). */
const MOST_MINUTES = 5;

function differenceLines(
  difference: Difference,
  report: DisclosedSignature,
  speech: Speech,
): readonly string[] {
  const { kind } = difference;
  const { title, repair } = speech.signature.differences[kind];
  return [
    title,
    ...sidesOf(difference, speech).map((line) => `  ${line}`),
    `  ${repair}`,
    ...correctionLines(difference, speech).map((line) => `    ${line}`),
    `  ${sources[ruleSourceOf(kind)].title}: ${sources[ruleSourceOf(kind)].url}`,
    ...bugsOf(report, kind).flatMap(({ id, source }) => [
      `  ${speech.signature.bugs[id]}`,
      `    ${source.title}: ${source.url}`,
    ]),
  ];
}

/** What is to be signed or sent instead. */
export function correctionLines(
  { corrections = [] }: Difference,
  speech: Speech,
): readonly string[] {
  return corrections.map(({ what, text }) =>
    speech.t("signature.correction", { what: speech.signature.corrections[what], text }),
  );
}

/** What the server saw and what the client signed, and where they part. */
export function sidesOf({ part, server, client }: Difference, { t }: Speech): readonly string[] {
  // where something is left out the place is not to be told
  const isBoth = server !== null && client !== null && !/…|\[hidden/.test(server + client);
  return [
    ...(server === null ? [] : [t("signature.server", { part, value: server })]),
    ...(client === null ? [] : [t("signature.client", { part, value: client })]),
    ...(isBoth ? [t("signature.place", { place: placeOf(server, client) })] : []),
  ];
}

/** From where on two strings differ: the first characters of each side. */
function placeOf(server: string, client: string): string {
  const at = apartOf(server, client).before.length;
  const show = (side: string) => JSON.stringify(side.slice(at, at + 12));
  return `${at + 1}: ${show(server)} / ${show(client)}`;
}
