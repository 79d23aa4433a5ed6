import {
  type GivenPolicy,
  judgePolicies,
  type PolicyRequest,
  type StatementVerdict,
} from "./judge";
import { readPolicy } from "./read-policy";
import {
  addStatement,
  type Edit,
  type EditKind,
  type NoEdit,
  repairStatement,
  statementFor,
} from "./repair-statement";
import type { PolicyKind } from "./types";

/** What everybody may call once the edits are made, and could not before. */
export interface Opening {
  readonly policy: number;
  readonly resources: readonly string[];
}

/** Edits after which the call is allowed. */
export interface Proposal {
  readonly edits: readonly Edit[];
  /** All policies as they are then; one that was not there stands last. */
  readonly policies: readonly GivenPolicy[];
  readonly opens: readonly Opening[];
}

/** What would let a refused call through, the smallest change first; else why nothing is given. */
export interface Proposals {
  readonly proposals: readonly Proposal[];
  readonly because: readonly NoEdit[];
}

const MOST_PROPOSALS = 3;
const MOST_PLANS = 40;

/**
 * Find small edits of policies after which a refused call is allowed. Pure and total.
 *
 * Each proposal was judged: with it, all of the requests are allowed. No statement is taken out, a Deny only
 * comes to spare the network of the call, and what becomes open to everybody is said.
 *
 * @param requests one call, in each way in which its API may be set up
 */
export function proposeEdits(
  given: readonly GivenPolicy[],
  requests: readonly PolicyRequest[],
): Proposals {
  const [request] = requests;
  if (request === undefined) return { proposals: [], because: [] };
  const isAllowed = (policies: readonly GivenPolicy[]) =>
    requests.every((one) => judgePolicies(policies, one, "api-gateway").decision === "allow");
  const because: NoEdit[] = [];
  const choices = given.map((_, policy) => {
    const { options, reasons } = optionsFor({ policies: given, policy, request });
    for (const reason of reasons) because.push(reason);
    return options;
  });
  const whole = wholePolicy(given, request);
  if (typeof whole === "string") because.push(whole);
  const all = typeof whole === "object" ? [...choices, [whole]] : choices;
  const plans = combinationsOf(all)
    .filter((plan) => plan.length > 0)
    .sort((one, other) => costOf(one) - costOf(other))
    .slice(0, MOST_PLANS);
  const found: Proposal[] = [];
  const used: (readonly Option[])[] = [];
  for (const plan of plans) {
    if (found.length >= MOST_PROPOSALS) break;
    // with more than what is enough already
    if (used.some((enough) => enough.every((one) => plan.includes(one)))) continue;
    const policies = plan.reduce(
      (list, { policy, document, kind }) => list.toSpliced(policy, 1, { kind, document }),
      given,
    );
    if (!isAllowed(policies)) continue;
    used.push(plan);
    found.push({
      edits: plan.flatMap(({ edits }) => edits),
      policies,
      opens: openingsOf(given, policies),
    });
  }
  return { proposals: found, because: found.length > 0 ? [] : [...new Set(because)] };
}

/** A policy after edits with which it lets the call through. */
interface Option extends GivenPolicy {
  readonly policy: number;
  readonly edits: readonly Edit[];
}

const costs: { readonly [K in EditKind]: number } = {
  "plain-pattern": 1,
  "end-with-star": 1,
  "right-owner": 1,
  "other-key": 1,
  "address-operator": 1,
  "add-resource": 1,
  "add-action": 1,
  "add-network": 2,
  "add-principal": 2,
  "add-statement": 3,
  "add-policy": 4,
  everybody: 4,
};

function costOf(plan: readonly Option[]): number {
  return plan.flatMap(({ edits }) => edits).reduce((sum, { kind }) => sum + costs[kind], 0);
}

/** The ways to take one of the options, or none, of each policy. */
function combinationsOf(choices: readonly (readonly Option[])[]): readonly (readonly Option[])[] {
  return choices
    .slice(0, MOST_POLICIES)
    .reduce<readonly (readonly Option[])[]>(
      (plans, options) =>
        plans.concat(options.flatMap((option) => plans.map((plan) => [...plan, option]))),
      [[]],
    );
}

const MOST_POLICIES = 4;

interface Subject {
  readonly policies: readonly GivenPolicy[];
  readonly policy: number;
  readonly request: PolicyRequest;
}

interface Options {
  readonly options: readonly Option[];
  readonly reasons: readonly NoEdit[];
}

/** The ways in which one policy may come to allow the call: no Deny of it matches, an Allow does. */
function optionsFor(subject: Subject): Options {
  const { policies, policy, request } = subject;
  const one = policies[policy];
  if (one === undefined) return { options: [], reasons: [] };
  const withoutDeny = repairAll(subject, one.document, (verdicts) =>
    verdicts.find(({ effect, matches }) => effect === "Deny" && matches !== false),
  );
  if (typeof withoutDeny === "string") return { options: [], reasons: [withoutDeny] };
  const { document, edits } = withoutDeny;
  const verdicts = verdictsOf(subject, document);
  if (verdicts.some(({ effect, matches }) => effect === "Allow" && matches === true)) {
    const option = { ...one, policy, document, edits };
    return { options: edits.length === 0 ? [] : [option], reasons: [] };
  }
  const repaired = nearest(verdicts).map(({ statement }) =>
    repairAll(subject, document, (list) =>
      list.find((other) => other.statement === statement && other.matches !== true),
    ),
  );
  // beside a condition that keeps the call out, a statement without it would undo it
  const isKeptOut = verdicts.some(
    ({ effect, failed }) => effect === "Allow" && failed?.element === "Condition",
  );
  const isMended = isKeptOut || repaired.some(isMend);
  const added = isMended ? [] : [addStatement({ ...one, document }, request)];
  const results = [
    ...repaired,
    ...added.map((result) =>
      typeof result === "string" ? result : { document: result.document, edits: [result.edit] },
    ),
  ];
  const options = results
    .flatMap((result) => (typeof result === "string" ? [] : [result]))
    .map((result): Option => {
      const steps = result.edits.map((edit) => ({ ...edit, policy }));
      return { ...one, policy, document: result.document, edits: [...edits, ...steps] };
    })
    .sort((a, b) => costOf([a]) - costOf([b]));
  return {
    options: options.slice(0, MOST_OPTIONS),
    reasons: results.flatMap((result) => (typeof result === "string" ? [result] : [])),
  };
}

const elements = ["Principal", "Action", "Resource", "Condition"];
const MOST_REPAIRED = 6;

/** The Allows that fail latest: of many the few that may be meant for such a call. */
function nearest(verdicts: readonly StatementVerdict[]): readonly StatementVerdict[] {
  const rank = ({ failed }: StatementVerdict) => elements.indexOf(failed?.element ?? "");
  return verdicts
    .filter(({ effect }) => effect === "Allow")
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, MOST_REPAIRED);
}

/** The statement was meant for such calls: no other is needed beside it. */
function isMend(result: NoEdit | { readonly edits: readonly Edit[] }): boolean {
  return typeof result !== "string" && result.edits.every(({ kind }) => costs[kind] === 1);
}

const MOST_OPTIONS = 3;
const MOST_STEPS = 8;

/** Repair what a statement fails on, or what a Deny holds on, one element after the other. */
function repairAll(
  subject: Subject,
  document: unknown,
  next: (verdicts: readonly StatementVerdict[]) => StatementVerdict | undefined,
): { readonly document: unknown; readonly edits: readonly Edit[] } | NoEdit {
  const edits: Edit[] = [];
  let current = document;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const verdict = next(verdictsOf(subject, current));
    if (verdict === undefined) return { document: current, edits };
    const { kind = "resource" } = subject.policies[subject.policy] ?? {};
    const result = repairStatement({ kind, document: current }, verdict, subject.request);
    if (typeof result === "string") return result;
    current = result.document;
    edits.push({ ...result.edit, policy: subject.policy });
  }
  return "condition-is-meant";
}

function verdictsOf({ policies, policy, request }: Subject, document: unknown) {
  const replaced = policies.map((one, at) => (at === policy ? { ...one, document } : one));
  return judgePolicies(replaced, request, "api-gateway").statements.filter(
    (one) => one.policy === policy,
  );
}

/** The policy that the flow asks for and that is not there: the caller's own, or a private API's. */
function wholePolicy(
  given: readonly GivenPolicy[],
  request: PolicyRequest,
): Option | NoEdit | undefined {
  const kinds: readonly PolicyKind[] = [
    ...(request.apiType === "private" ? (["resource"] as const) : []),
    ...(request.auth === "iam" ? (["identity"] as const) : []),
  ];
  const kind = kinds.find((one) => given.every((other) => other.kind !== one));
  if (kind === undefined) return undefined;
  const added = statementFor(kind, request);
  if (typeof added === "string") return added;
  const policy = given.length;
  return {
    kind,
    policy,
    document: { Version: "2012-10-17", Statement: [added.statement] },
    edits: [{ kind: "add-policy", policy, value: added.arn }],
  };
}

/** What everybody may call, whatever the call carries, and could not before. */
function openingsOf(
  before: readonly GivenPolicy[],
  after: readonly GivenPolicy[],
): readonly Opening[] {
  return after.flatMap((one, policy) => {
    const was = new Set(openResources(before[policy]));
    const resources = openResources(one).filter((resource) => !was.has(resource));
    return resources.length === 0 ? [] : [{ policy, resources }];
  });
}

function openResources(given: GivenPolicy | undefined): readonly string[] {
  if (given === undefined) return [];
  const { statements = [] } = readPolicy(given.document, given.kind).policy ?? {};
  return statements.flatMap(({ effect, principal, conditions, resource }) => {
    const isOpen =
      effect === "Allow" &&
      principal?.isNot === false &&
      principal.values.includes("*") &&
      conditions.length === 0;
    if (!isOpen) return [];
    return resource?.isNot === false ? resource.values : ["*"];
  });
}
