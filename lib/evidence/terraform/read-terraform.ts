import type { Json, JsonMember, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf, valueAt } from "../json-values";
import type { Line } from "../lines";
import { madeDeclaration, madeMember, madeObject, madeResources, madeScalar } from "../made-json";
import type { Reading } from "../reading";
import type { ChangeSide, Configuration, Span } from "../types";
import { type Mark, readBody } from "./hcl";
import { policyDocumentOf } from "./policy-document";

/**
 * Read the blocks of Terraform's own language, as a file has them, or `terraform plan`, `show` and
 * `state show` print them.
 *
 * All blocks of a paste are one document, since one refers to another: `{"resources": [{"mode", "type",
 * "name", "values"}]}`, as `terraform show -json` lists them. A policy that no API and no endpoint has
 * for its own is a document of its own.
 */
export function readTerraform(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const plan = planIn(text, lines);
  const inUse = readBlocks({ text, ranges }, plan, "in-use");
  const used = inUse.map(({ start, end }) => ({ start, end }));
  if (plan.madeAt === undefined) return { documents: documentsOf(text, inUse), notices: [], used };
  // a call above it met what was before; and what no stage runs is saved
  const made = { madeAt: plan.madeAt, isWhole: true } as const;
  const deployed = { start: plan.madeAt, end: plan.madeAt + 1 };
  const side = (blocks: readonly Block[], change: ChangeSide) =>
    documentsOf(text, blocks).map((one) => ({ ...one, change }));
  const read = (which: "before" | "after") => readBlocks({ text, ranges }, plan, which);
  return {
    documents: [
      ...side(inUse, { side: "after", ...made, deployed }),
      ...side(read("before"), { side: "before", ...made, deployed }),
      ...(plan.isRedeployed ? [] : side(read("after"), { side: "after", ...made })),
    ],
    notices: [],
    used,
  };
}

/** What the blocks of a paste are together, and the policies that stand by themselves. */
function documentsOf(text: string, all: readonly Block[]): readonly Configuration[] {
  const blocks = all.filter(({ isGone }) => !isGone);
  const [first] = blocks;
  if (first === undefined) return [];
  const linker = new Linker(blocks);
  const resources = blocks.map((block) => linker.linked(block));
  const bare = [
    ...[...linker.policies].flatMap(([name, policy]) =>
      linker.attached.has(name) ? [] : [policy],
    ),
    ...resources.flatMap(barePolicies),
  ];
  const list = madeResources(first, resources);
  const isOurs = blocks.some(
    ({ type, start, end }) =>
      OURS.test(type) || (type === "locals" && text.slice(start, end).includes("execute-api:")),
  );
  return [
    ...(isOurs ? [madeDeclaration("resource-list", list)] : []),
    ...bare.map((policy) => madeDeclaration("policy-document", policy)),
  ];
}

/** What says something of an API. */
const OURS =
  /^(?:aws_(?:api_gateway|apigatewayv2)_|aws_wafv2_web_acl_association$|aws_vpc_endpoint(?:_policy)?$|module$)/;

interface Block extends Span {
  readonly mode: string;
  /** `aws_api_gateway_method`; `module` and `locals` of those blocks. */
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
  /** Taken away by a plan that was applied, or added by one that was not. */
  readonly isGone: boolean;
}

const OPENING =
  /^(?:\d{1,6}[ \t]{0,9}[:|│→]?[ \t]{0,9})?(?:[+-][ \t]{0,9}(?=[-+~<]))?(?<mark>-\/\+|\+\/-|<=|[+~-])?[ \t]{0,9}(?:(?<mode>resource|data)[ \t]{1,9}"(?<type>[\w-]{1,100})"[ \t]{1,9}"(?<name>[\w-]{1,200})"|module[ \t]{1,9}"(?<module>[\w-]{1,200})"|(?<locals>locals)|(?<inputs>inputs)[ \t]{0,9}=)[ \t]{0,9}\{/;
/** What `terraform apply` prints in the end. */
const APPLIED = /\bApply complete!|: (?:Modifications|Creation) complete after \d/;
/** What a stage of a REST API runs from its deployment, and the deployment that a plan makes. */
const OF_DEPLOYMENT =
  /^aws_api_gateway_(?:rest_api|resource|method|integration|authorizer|gateway_response|model|request_validator)/;
const REDEPLOYED = /^[-+~/]{1,3}[ \t]{1,9}resource[ \t]{1,9}"aws_api_gateway_deployment"/;
/** Above what it found to be other than it had made it. */
const CHANGED = /# [^\n]{1,200} has changed[ \t]*\r?\n[^\n]{0,60}$/;
const LONGEST_HEADING = 250;
const OTHER =
  /^(?:variable|output|provider|check|import)[ \t]{1,9}"[\w-]{1,200}"[ \t]{0,9}\{|^terraform[ \t]{0,9}\{/;
// the longest block of an API is the definition that it imports
const LONGEST = 200_000;

/** A plan of a paste, the openings of its blocks among all others. */
interface Plan {
  readonly openings: readonly Line[];
  /** Where it was applied, and whether a stage of a REST API runs it. */
  readonly madeAt: number | undefined;
  readonly isRedeployed: boolean;
}

function planIn(text: string, lines: readonly Line[]): Plan {
  const openings = lines.filter(({ text: line }) => OPENING.test(line) || OTHER.test(line));
  return {
    openings,
    madeAt: openings.length === 0 ? undefined : APPLIED.exec(text)?.index,
    isRedeployed: openings.some(({ text: line }) => REDEPLOYED.test(line)),
  };
}

type Which = "in-use" | "before" | "after";

interface Place {
  readonly text: string;
  readonly ranges: readonly Span[];
}

/** The blocks as they are in use, or as a plan that was applied found or left them. */
function readBlocks({ text, ranges }: Place, plan: Plan, which: Which): readonly Block[] {
  const { openings } = plan;
  const blocks: Block[] = [];
  let range = 0;
  let done = 0;
  for (const [at, line] of openings.entries()) {
    while ((ranges[range]?.end ?? Number.POSITIVE_INFINITY) <= line.start) range += 1;
    const found = OPENING.exec(line.text);
    if (found?.groups === undefined || line.start < done) continue;
    const limit = Math.min(
      ranges[range]?.end ?? text.length,
      openings[at + 1]?.start ?? text.length,
      line.start + LONGEST,
    );
    const mark = markOf(found.groups.mark ?? "");
    const isApplied = isAppliedIn(text, { plan, which }, [line.start, found.groups.type ?? ""]);
    const body = readBody({ text, limit, isApplied }, line.start + found[0].length, mark);
    done = body.end;
    const source = found.groups.inputs === undefined ? [] : sourceAbove(text, line.start);
    const members = [...source, ...body.members];
    const span = { start: line.start, end: body.end };
    const isGone = isGoneWith(mark, isApplied, body);
    blocks.push({ ...blockOf(found.groups), body: { ...body, members }, isGone, ...span });
  }
  return blocks;
}

/** What a plan adds to an API that exists is not there yet; with an API that it makes all is only declared. */
function isGoneWith(mark: Mark, isApplied: boolean, body: JsonObject): boolean {
  if (isApplied || mark !== "+") return isApplied && mark === "-";
  return ["rest_api_id", "api_id", "resource_arn"].some(
    (name) => textOf(valueAt(body, name)) !== undefined,
  );
}

/** Whether a change of a block was made, and is in use: a stage of a REST API runs its last deployment. */
function isAppliedIn(
  text: string,
  { plan: { madeAt, isRedeployed }, which }: { readonly plan: Plan; readonly which: Which },
  [start, type]: readonly [start: number, type: string],
): boolean {
  if (which !== "in-use") return which === "after";
  return (
    (madeAt !== undefined && (isRedeployed || !OF_DEPLOYMENT.test(type))) ||
    CHANGED.test(text.slice(Math.max(0, start - LONGEST_HEADING), start))
  );
}

function blockOf(groups: Opening): Pick<Block, "mode" | "type" | "name"> {
  const { mode, type, name, module, locals, inputs } = groups;
  return {
    mode: mode === "data" ? "data" : "managed",
    type: type ?? (locals === undefined ? "module" : "locals"),
    name: name ?? module ?? inputs ?? "",
  };
}

type Opening = { readonly [name: string]: string | undefined };

const LONGEST_WAY = 4_000;

/** Of Terragrunt's `inputs` the module stands in the block above: `terraform { source = "…" }`. */
function sourceAbove(text: string, start: number): readonly JsonMember[] {
  const from = Math.max(0, start - LONGEST_WAY);
  const found = [
    ...text.slice(from, start).matchAll(/\bsource[ \t]{0,20}=[ \t]{0,20}"([^"\n]{1,300})"/g),
  ];
  const last = found.at(-1);
  if (last === undefined) return [];
  const span = { start: from + last.index, end: from + last.index + last[0].length };
  return [madeMember(span, "source", madeScalar(span, last[1] ?? ""))];
}

function markOf(mark: string): Mark {
  if (mark === "+" || mark === "-" || mark === "") return mark;
  return mark === "<=" ? "+" : "~";
}

const DOCUMENT =
  /^\$?\{?\s*data\.aws_iam_policy_document\.([\w-]+)(?:\[[^\]]{1,40}\])?\.(?:minified_)?json\s*\}?$/;

/** Puts what is known of a reference in its place: a policy document, or a local value. */
class Linker {
  /** The policy documents that a resource has. */
  readonly attached = new Set<string>();
  /** The policy documents, by their names. */
  readonly policies = new Map<string, JsonObject>();
  readonly #locals: ReadonlyMap<string, Json>;

  constructor(blocks: readonly Block[]) {
    this.#locals = new Map(
      blocks
        .filter(({ type }) => type === "locals")
        .flatMap(({ body }) => body.members.map(({ key, value }) => [`local.${key}`, value])),
    );
    for (const { type, name, body } of blocks) {
      const known = type === "aws_iam_policy_document" ? this.#value(body, 0) : undefined;
      const policy = known?.kind === "object" ? policyDocumentOf(known) : undefined;
      if (policy !== undefined) this.policies.set(name, policy);
    }
  }

  linked({ mode, type, name, body, start, end }: Block): JsonObject {
    const span = { start, end };
    const policies = POLICY_OWNERS.has(type) ? body.members : [];
    for (const { value } of policies) {
      const document = this.#documentOf(value);
      if (document !== undefined) this.attached.add(document);
    }
    const text = (key: string, value: string) => madeMember(span, key, madeScalar(span, value));
    return madeObject(span, [
      text("mode", mode),
      text("type", type),
      text("name", name),
      madeMember(span, "values", this.#value(body, 0)),
    ]);
  }

  #documentOf(value: Json): string | undefined {
    const reference = referenceIn(value);
    return reference === undefined ? undefined : DOCUMENT.exec(reference)?.[1];
  }

  #value(value: Json, depth: number): Json {
    if (depth > DEEPEST) return value;
    if (value.kind === "list") {
      return { ...value, items: value.items.map((item) => this.#value(item, depth + 1)) };
    }
    if (value.kind === "scalar") return value;
    const reference = referenceIn(value);
    if (reference !== undefined) return this.#target(value, reference);
    const members = value.members.map((one) => ({
      ...one,
      value: this.#value(one.value, depth + 1),
    }));
    return { ...value, members };
  }

  #target(value: JsonObject, reference: string): Json {
    const policy = this.policies.get(DOCUMENT.exec(reference)?.[1] ?? "");
    if (policy !== undefined) return policy;
    const local = this.#locals.get(reference.replace(/^\$\{\s{0,9}|\s{0,9}\}$/g, ""));
    // where it is used proves it; what is more than texts is left alone, for it may hold itself
    const isPlain =
      local?.kind === "scalar" ||
      (local?.kind === "list" && local.items.every(({ kind }) => kind === "scalar"));
    return local !== undefined && isPlain
      ? { ...local, start: value.start, end: value.end }
      : value;
  }
}

const DEEPEST = 64;

const POLICY_OWNERS = new Set([
  "aws_api_gateway_rest_api",
  "aws_api_gateway_rest_api_policy",
  "aws_vpc_endpoint",
  "aws_vpc_endpoint_policy",
  "module",
]);

function referenceIn(value: Json): string | undefined {
  const [only, other] = objectOf(value)?.members ?? [];
  if (other !== undefined || !/^(?:Ref|Fn::Sub)$/.test(only?.key ?? "")) return undefined;
  return textOf(only?.value);
}

const IDENTITY_POLICIES =
  /^aws_(?:iam_(?:policy|(?:role|user|group)_policy)|organizations_policy)$/;

/** The policies of callers, which a resource writes down itself. */
function barePolicies(resource: JsonObject): readonly JsonObject[] {
  if (!IDENTITY_POLICIES.test(textOf(valueAt(resource, "type")) ?? "")) return [];
  return ["policy", "content"].flatMap((name) => {
    const policy = objectOf(valueAt(resource, "values", name));
    const isPolicy = itemsOf(valueAt(policy, "Statement")).length > 0;
    return policy === undefined || !isPolicy ? [] : [policy];
  });
}
