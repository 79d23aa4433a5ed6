import * as z from "zod/mini";
import {
  apiTypes,
  authModes,
  type PolicyCase,
  type PolicyReport,
  policyKinds,
  reportPolicies,
} from "@/lib";
import { parseJson } from "./json";
import { toPolicyText } from "./policy-text";
import type { Subcommand } from "./subcommand";
import { Unusable } from "./unusable";

/**
 * `why403 policy`: hold policies against a request. Not decided is what depends on what is not known, or a
 * document that is no policy.
 */
export const policy: Subcommand = {
  usage: ({ t }) => t("policy.usage"),
  judge: (text, speech) => {
    const { id, ...one } = readCase(text, speech.t("policy.noCase"));
    const report = reportPolicies(one);
    return {
      json: id === null ? report : { id, ...report },
      isDecided: isDecided(report),
      inWords: () => toPolicyText(report, one, speech),
    };
  },
  judgeLine: (line, number, { t }) => {
    const { id, ...one } = readCase(line, t("policy.noLine", { line: number }));
    const report = reportPolicies(one);
    return { json: { id, ...report }, isDecided: isDecided(report) };
  },
};

function isDecided({ decision }: PolicyReport): boolean {
  return decision !== "depends" && decision !== "invalid";
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
