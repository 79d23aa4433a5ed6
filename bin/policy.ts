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
      document: typeof document === "string" ? parsePolicy(document) : document,
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

// as deep as `get-rest-api` escapes a policy
const MOST_ROUNDS = 4;

/** The policy that a text is: escaped by `get-rest-api`, percent-encoded by IAM, or plain. */
function parsePolicy(text: string): unknown {
  let read: unknown = text;
  for (let round = 0; round < MOST_ROUNDS && typeof read === "string"; round += 1) {
    read = parseJson(read.startsWith("%7B") ? decoded(read) : read) ?? parseJson(`"${read}"`);
  }
  return typeof read === "string" ? undefined : read;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
