import { parseArgs } from "node:util";
import * as z from "zod/mini";
import {
  apiTypes,
  authModes,
  type PolicyCase,
  type PolicyReport,
  policyKinds,
  reportPolicies,
} from "@/lib";
import { readInput } from "./input";
import { parseJson } from "./json";
import { print } from "./output";
import { toPolicyText } from "./policy-text";
import { readLang, type Speech, speechIn } from "./speech";
import { Unusable } from "./unusable";

/**
 * `why403 policy`: hold policies against a request, one case of the input or one a line. Exit status 0
 * where it is decided, 1 where it depends on what is not known or a document is no policy.
 */
export async function runPolicy(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  const speech = speechIn(readLang(values.lang));
  const { t } = speech;
  if (values.help) {
    await print(t("policy.usage"));
    return 0;
  }
  if (positionals.length > 1) throw new Unusable(t("unusable.files"));
  const { text } = await readInput({ file: positionals[0], holds: "lines" }, speech);
  if (!values.jsonl) {
    const { id, ...one } = readCase(text, t("policy.noCase"));
    const report = reportPolicies(one);
    await print(
      values.json
        ? `${JSON.stringify(id === null ? report : { id, ...report })}\n`
        : toPolicyText(report, one, speech),
    );
    return isDecided(report) ? 0 : 1;
  }
  return printLines(text, speech);
}

async function printLines(text: string, { t }: Speech): Promise<number> {
  let isAllDecided = true;
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const { id, ...one } = readCase(line, t("policy.noLine", { line: at + 1 }));
    const report = reportPolicies(one);
    isAllDecided &&= isDecided(report);
    await print(`${JSON.stringify({ id, ...report })}\n`);
  }
  return isAllDecided ? 0 : 1;
}

function isDecided({ decision }: PolicyReport): boolean {
  return decision !== "depends" && decision !== "invalid";
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        jsonl: { type: "boolean", default: false },
        lang: { type: "string", default: "en" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new Unusable(speechIn("en").t("unusable.arguments", { reason }));
  }
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const caseShape = z.object({
  id: z.optional(z.unknown()),
  policies: z.array(z.object({ kind: z.enum(policyKinds), document: z.unknown() })),
  request: z.object({
    auth: z.enum(authModes),
    apiType: z.enum(apiTypes),
    principal: z.string().check(z.regex(/^(?:anonymous|arn:[^\s]+)$/)),
    action: z.string(),
    arn: z.string(),
    context: z.optional(z.record(z.string(), z.union([z.null(), scalar, z.array(scalar)]))),
  }),
  flow: z.optional(z.enum(["api-gateway", "policies-alone"])),
});

function readCase(text: string, otherwise: string): PolicyCase & { readonly id: unknown } {
  const read = caseShape.safeParse(parseJson(text));
  if (!read.success) throw new Unusable(otherwise);
  const { id = null, policies, request, flow = "api-gateway" } = read.data;
  const { principal, context = {} } = request;
  return {
    id,
    // a document may be the text of one
    policies: policies.map(({ kind, document }) => ({
      kind,
      document: typeof document === "string" ? parseJson(document) : document,
    })),
    request: {
      ...request,
      principal:
        principal === "anonymous" ? { kind: "anonymous" } : { kind: "arn", arn: principal },
      context: new Map(
        Object.entries(context).map(([key, value]) => [
          key,
          value === null ? [] : [value].flat().map(String),
        ]),
      ),
    },
    flow,
  };
}
