import { choose } from "./examine";
import { questionOf } from "./facts";
import {
  type Circumstance,
  canonicalKey,
  type DiffLine,
  diffLines,
  type Edit,
  type GivenPolicy,
  isUnsigned,
  type Judgement,
  lintPolicies,
  type NoEdit,
  type OpenRequest,
  type Path,
  type Pitfall,
  type PolicyFault,
  type PolicyKind,
  type PolicyRequest,
  type PrintedLine,
  printDocument,
  proposeEdits,
  readPolicy,
  refusalMessage,
  rewriteText,
  type Scenario,
  type StatementVerdict,
  type Supposition,
  scenariosOf,
  type WrittenPolicy,
} from "./policy";
import { formOf, type PolicyForm, requestOf } from "./policy-form";
import { readPaste } from "./read-paste";

/** The policies of a paste, and the form as the paste fills it in. */
export interface PolicyPaste {
  readonly policies: readonly (GivenPolicy & {
    /** The end of it is missing. */
    readonly isCut: boolean;
    readonly written: PastedText;
  })[];
  /** How many more policies the paste has: they are not read. */
  readonly more: number;
  readonly form: PolicyForm;
}

/** The text that a policy stands in; else why an edit of it is shown as JSON. */
type PastedText = WrittenPolicy | "one-line" | "elsewhere";

/** A caller and an API have fewer; each makes all others slower. */
const MOST_POLICIES = 12;

/** What a person holds against each other. */
export interface PolicyQuestion {
  readonly policies: readonly (GivenPolicy & {
    readonly isCut?: boolean;
    readonly written?: PastedText;
  })[];
  readonly form: PolicyForm;
}

/** What the policies decide in some of the ways in which the API may be set up. */
export interface ExplainedScenario extends Pick<Judgement, "kind" | "by"> {
  /** `unsigned`: IAM authorization refuses the call before any policy is asked. */
  readonly decision: Judgement["decision"] | "unsigned";
  readonly when: readonly Circumstance[];
  readonly outcomes: readonly (readonly [string, readonly (readonly Supposition[])[]])[];
  /** What API Gateway answers; undefined where it lets the call through. */
  readonly message: string | undefined;
}

/** What a statement makes of the call, and what its element that fails asks for. */
export interface ExplainedStatement extends StatementVerdict {
  readonly path: Path;
  readonly sid: string | undefined;
  readonly asked: readonly string[];
}

/** A policy as it is shown: its lines, and what is to be said at places of them. */
export interface ExplainedPolicy {
  readonly lines: readonly PrintedLine[];
  readonly statements: readonly ExplainedStatement[];
  readonly faults: readonly PolicyFault[];
  readonly pitfalls: readonly Pitfall[];
}

/** A small edit, with what differs in each policy that it changes. */
export interface ExplainedProposal {
  readonly edits: readonly Edit[];
  readonly opens: readonly { readonly policy: number; readonly resources: readonly string[] }[];
  readonly changes: readonly {
    readonly policy: number;
    readonly kind: PolicyKind;
    readonly lines: readonly DiffLine[];
    /** The whole policy afterwards. */
    readonly text: string;
    /** Why it is JSON and not what was pasted. */
    readonly isJsonFor: "elsewhere" | "no-place" | undefined;
  }[];
}

/** All that the page about policies shows. */
export interface PolicyExplanation {
  /** One where nothing is open of the set-up, or where it makes no difference. */
  readonly scenarios: readonly ExplainedScenario[];
  readonly policies: readonly ExplainedPolicy[];
  /** The condition keys, and the elements, that it hangs on. */
  readonly missing: readonly string[];
  /**
   * What was taken for granted, since nothing tells of it: a method without authorization, a public API; or that
   * a policy ends where its end is missing, which leaves open all but a Deny.
   */
  readonly taken: readonly ("openMethod" | "publicApi" | "cutPolicy")[];
  /** The condition keys that the policies name, as AWS writes them. */
  readonly keys: readonly string[];
  readonly proposals: readonly ExplainedProposal[];
  readonly because: readonly NoEdit[];
}

/** Read the policies of a text, and of the call what it tells. Pure and total; no secret is in the result. */
export function readPolicies(text: string): PolicyPaste {
  const paste = readPaste(text);
  const { documents } = paste.evidence;
  const { policies, call } = questionOf(paste.text, documents, choose(documents, undefined));
  return {
    policies: policies
      .slice(0, MOST_POLICIES)
      .map(({ kind, document, isCut, written }) => ({ kind, document, isCut, written })),
    more: Math.max(0, policies.length - MOST_POLICIES),
    form: formOf(call),
  };
}

/** Say what policies make of a call, why, and what would change it. Pure and total. */
export function explainPolicies({ policies, form }: PolicyQuestion): PolicyExplanation {
  const request = requestOf(form);
  const isCut = policies.some((one) => one.isCut === true);
  const scenarios = scenariosOf(policies, request);
  const isRefused = scenarios.every(({ judgement: { decision } }) => /-deny$/.test(decision));
  const requests = scenarios.flatMap((one) => one.requests);
  // an unsigned call is refused before any policy is asked
  const { proposals, because } =
    isRefused && !isCut && !requests.some(isUnsigned)
      ? proposeEdits(policies, requests)
      : { proposals: [], because: [] };
  const { auth, apiType, ...known } = request;
  const pitfalls = lintPolicies(policies, {
    ...known,
    ...(auth === undefined ? {} : { auth }),
    ...(apiType === undefined ? {} : { apiType }),
  });
  const verdicts = commonVerdicts(scenarios);
  const [first] = scenarios;
  return {
    scenarios: scenarios.map(explainScenario).map((one) => (isCut ? leftOpen(one) : one)),
    policies: policies.map((one, policy) => ({
      lines: printDocument(one.document),
      statements: explainStatements(
        one,
        verdicts.filter((verdict) => verdict.policy === policy),
      ),
      // what is missing may be what a fault is about
      faults: (first?.judgement.faults ?? []).filter(
        (fault) => fault.policy === policy && one.isCut !== true,
      ),
      pitfalls: pitfalls.filter((pitfall) => pitfall.policy === policy),
    })),
    missing: [...new Set(scenarios.flatMap(({ judgement }) => judgement.missing))],
    taken: [...takenOf(request, requests), ...(isCut ? ["cutPolicy" as const] : [])],
    keys: [...new Set(policies.flatMap(keysIn))],
    proposals: proposals.map(({ edits, opens, policies: after }) => ({
      edits,
      opens,
      changes: after.flatMap((one, policy) => changeOf(policies[policy], { ...one, policy })),
    })),
    because,
  };
}

function takenOf(
  { auth, apiType }: OpenRequest,
  requests: readonly PolicyRequest[],
): PolicyExplanation["taken"] {
  const isOpen = auth === undefined && requests.every((one) => one.auth === "none");
  const isPublic = apiType === undefined && requests.every((one) => one.apiType === "rest");
  return [...(isOpen ? ["openMethod" as const] : []), ...(isPublic ? ["publicApi" as const] : [])];
}

function keysIn({ document, kind }: GivenPolicy): readonly string[] {
  const { statements = [] } = readPolicy(document, kind).policy ?? {};
  return statements.flatMap(({ conditions }) => conditions.map(({ key }) => canonicalKey(key)));
}

function explainScenario({ when, requests, judgement }: Scenario): ExplainedScenario {
  const { decision, kind, by, outcomes } = judgement;
  const [request] = requests;
  const message = request === undefined ? undefined : refusalMessage(judgement, request);
  if (request !== undefined && isUnsigned(request) && decision !== "invalid") {
    return { when, decision: "unsigned", kind: undefined, by: undefined, outcomes: [], message };
  }
  return { when, decision, kind, by, outcomes: [...outcomes], message };
}

/** Whatever follows in a policy takes no Deny back, and may undo all else. */
function leftOpen(scenario: ExplainedScenario): ExplainedScenario {
  const { decision, when } = scenario;
  if (decision === "explicit-deny" || decision === "unsigned") return scenario;
  const nothing = { kind: undefined, by: undefined, outcomes: [], message: undefined };
  return { when, decision: "depends", ...nothing };
}

/** What the statements make of the call in all ways; open where that differs. */
function commonVerdicts(scenarios: readonly Scenario[]): readonly StatementVerdict[] {
  const [first, ...others] = scenarios.map(({ judgement }) => judgement.statements);
  return (first ?? []).map((verdict, at) => {
    if (others.every((list) => list[at]?.matches === verdict.matches)) return verdict;
    const { policy, statement, effect } = verdict;
    return { policy, statement, effect, matches: undefined };
  });
}

function explainStatements(
  { document, kind }: GivenPolicy,
  verdicts: readonly StatementVerdict[],
): readonly ExplainedStatement[] {
  const { statements = [] } = readPolicy(document, kind).policy ?? {};
  return verdicts.map((verdict) => {
    const { path = [], sid } = statements[verdict.statement] ?? {};
    const { failed } = verdict;
    const asked = failed === undefined ? [] : textsOf(valueAt(document, failed.path));
    return { ...verdict, path, sid, asked };
  });
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === "object" && at !== null
        ? Object.entries(at).find(([name]) => name === String(step))?.[1]
        : undefined,
    document,
  );
}

function textsOf(json: unknown): readonly string[] {
  if (typeof json !== "object" || json === null) return [String(json)];
  return Object.values(json).flatMap(textsOf);
}

function changeOf(
  before: PolicyQuestion["policies"][number] | undefined,
  after: GivenPolicy & { readonly policy: number },
): ExplainedProposal["changes"] {
  const { policy, kind, document } = after;
  if (before?.document === document) return [];
  const own = rewritten(before, document);
  if (before !== undefined && own !== undefined) {
    const lines = diffLines(own.before.split("\n"), own.after.split("\n"));
    return [{ policy, kind, lines, text: own.after, isJsonFor: undefined }];
  }
  const print = (json: unknown) => printDocument(json).map((line) => line.text);
  const printed = print(document);
  const lines = diffLines(before === undefined ? [] : print(before.document), printed);
  return [{ policy, kind, lines, text: printed.join("\n"), isJsonFor: reasonOf(before?.written) }];
}

function reasonOf(written: PastedText | undefined): "elsewhere" | "no-place" | undefined {
  if (written === undefined || written === "one-line") return undefined;
  return written === "elsewhere" ? "elsewhere" : written.form === "json" ? undefined : "no-place";
}

/** The text of a policy with an edit in it, which reads as the policy that was judged; else nothing. */
function rewritten(
  before: PolicyQuestion["policies"][number] | undefined,
  document: unknown,
): { readonly before: string; readonly after: string } | undefined {
  const written = before?.written;
  if (before === undefined || typeof written !== "object") return undefined;
  const after = rewriteText(written, before.document, document);
  if (after === undefined) return undefined;
  const read = readPolicies(after).policies.map((one) => canonical(one.document));
  return read.includes(canonical(document)) ? { before: written.text, after } : undefined;
}

/** A policy as a text that is the same for all ways to write it: one value is a list of it. */
function canonical(document: unknown): string {
  return JSON.stringify(document, (_, value: unknown) => {
    if (Array.isArray(value)) return value.length === 1 ? value[0] : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
