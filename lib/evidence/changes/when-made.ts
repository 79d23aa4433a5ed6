import type { ChangeSide, Span } from "../types";
import type { Change } from "./find-changes";

/** What a tool prints once it has made its changes, or the command that makes them. */
const MADE = new RegExp(
  [
    "Successfully created/updated stack",
    "✅ {1,4}\\w",
    "✨ {1,4}Deployment time:",
    '"ExecutionStatus": {0,4}"EXECUTE_COMPLETE"',
    "\\bUPDATE_COMPLETE\\b",
    "✔ Service deployed to stack",
    "Service deployed to stack",
    "Stack update finished",
    "Apply complete!",
    "^ {0,9}[~+-]{1,2} \\d{1,4} (?:updated|created|replaced|deleted)\\b",
    "^(?:[$#>%❯➜] {0,3})?(?:npx |pnpm |yarn )?(?:cdk deploy|sam deploy(?![^\\n]{0,300}--no-execute)|(?:sls|serverless) deploy|pulumi up|terraform apply|aws cloudformation (?:deploy(?![^\\n]{0,300}--no-execute)|execute-change-set))\\b",
  ].join("|"),
  "gm",
);

/** What has every stage run what was changed: a deployment of its own, or a tool that makes one each time. */
const DEPLOYS = new RegExp(
  [
    "\\[\\+\\] AWS::ApiGateway::Deployment",
    "\\bAdd\\b[^\\n]{0,200}AWS::ApiGateway::Deployment",
    "[+~-]{1,2} {0,3}aws:apigateway/deployment:Deployment: \\((?:create|replace)",
    "Service deployed to stack",
    "\\b(?:sls|serverless) deploy\\b",
    "Successfully created/updated stack",
  ].join("|"),
);
/** All that was changed is shown: of a part nobody knows whether a deployment was left out. */
const WHOLE =
  /Number of stacks with differences|"ChangeSetName"|\| {2}ChangeSetName|^ {0,9}~ \d{1,4} updated\b(?!\s{1,20}[+~-])/m;
/** In a template or a program of these a deployment is a resource of its own, which follows no change by itself. */
const BY_HAND = /AWS::ApiGateway::|resource[ \t]{1,9}"aws_api_gateway_/;
const DEPLOYMENT =
  /\baws(?:\.exe)?[ \t]{1,9}apigateway[ \t]{1,9}(?:create-deployment\b|update-stage\b[^;|]{0,300}\/deploymentId\b)/g;
const STAGE = /--stage-name[= \t]{1,9}["']?([\w-]{1,128})/;
const LONGEST_COMMAND = 400;
const LONGEST_AROUND = 20_000;

const CHANGE = "(?:change|diff|patch|commit|PR|pull request|edit|update|version|deploy(?:ment)?)";
/** A person says that no stage runs a change. */
const UNDEPLOYED =
  /\b(?:not|never|n't|without)(?: \w{1,12}){0,2} (?:re)?(?:deploy(?:ed|ing)?|applied|merged|released|run)\b|(?:还没有?|尚未|没有)(?:重新)?(?:部署|应用|合并|发布|执行)|まだ(?:デプロイ|適用|マージ)/i;
/** That it is not made yet, or what others say can be done. */
const PLANNED = new RegExp(
  [
    "\\b(?:about|going|plan(?:ning)?|want) to (?:change|deploy|apply|merge|run|make|do)\\b",
    "\\b(?:propos(?:e|ed|al)|suggest(?:s|ed|ion)?|recommend(?:s|ed|ation)?)\\b",
    "\\b(?:docs?|documentation|guide|tutorial|article|answer|support) (?:say|tell|mention|show)s?\\b",
    "\\b(?:you|one) (?:can|could|should|must|need to|have to)\\b|\\b(?:should|do|can) I (?:need to |have to )?(?:run|use|do)\\b",
    `\\b(?:would|will|could|should|does|can) (?:this|that|the following|it)(?: ${CHANGE})?(?: \\w{1,12}){0,2} (?:fix|help|work|solve|be (?:right|enough|the fix))`,
    "(?:打算|准备|计划)(?:改|部署|执行|运行|把)|(?:文档|官方|有人)[^。\\n]{0,10}(?:说|建议)",
  ].join("|"),
  "i",
);
/** That the API was deployed, whatever shows it. */
const DEPLOYED = /\b(?:re-?)?deployed\b|\bDeploy API\b|部署|デプロイ/i;
const MAKES = "(?:deploy|merg|appl|releas|ship|roll|push)\\w{0,5}";
/** A person says that it is in use. */
const IN_USE = new RegExp(
  [
    `\\b(?:after|since|with|once) (?:(?:I|we|they) )?(?:${MAKES} )?(?:this|that|the|these|following|below|above)(?: \\w{1,12})? ${CHANGE}s?\\b`,
    `\\b(?:after|since|once) (?:I |we |they )?(?:${MAKES} and )?(?:re)?(?:deploy|releas|ship|roll)\\w{0,5} (?:out )?(?:this|that|it|these|the following)\\b`,
    `\\b(?:I|we)(?: have|'ve)?(?: just)? (?:re)?(?:deployed|released|shipped) (?:this|that|the following|these|it)\\b`,
    "^[ \\t>*-]{0,9}(?:and |then |so ){0,2}(?:I |we )?(?:re)?deployed(?: it| this| that| everything)?(?: too| already)?[.!]?$",
    `\\b${CHANGE}s? (?:below |above )?(?:is|was|are|were|has been|have been|got) (?:deployed|live|applied and deployed|rolled out|in production)\\b`,
    `\\bonly (?:thing|${CHANGE}|difference)s?(?: that| which)? (?:has )?(?:changed|(?:was|is|in) (?:the|that|this|last))`,
    `\\b(?:broke|broken|regressed|started failing|stopped working)\\b[^.\\n]{0,40}\\b(?:with|by|after|since|in) (?:this|that|the following|these)\\b`,
    `\\b(?:revert|roll|back)\\w{0,4} (?:back |out )?(?:this|that|it|these|the (?:following|${CHANGE}))\\b[^.\\n]{0,20} (?:fix|help|solv|cur)`,
    `(?:部署|上线|发布)(?:了)?(?:这个|此|以下|下面|上面|该)?(?:改动|修改|变更|更改|提交|补丁)?(?:之后|以后|后)|(?:改动|修改|变更|更改|提交)(?:已经?|都)(?:部署|上线|发布)`,
    `この(?:変更|修正|差分)を?(?:デプロイ|適用)(?:した|して)`,
  ].join("|"),
  "im",
);
const LONGEST_WORDS = 300;

/** What is known of when a change was made; of what a person says of it the place is the beginning. */
export type Made = Omit<ChangeSide, "side">;

/** Whether a text shows what `cdk diff` plans alone, of which nothing shows that it was made. */
export function isOnlyPlanned(text: string): boolean {
  MADE.lastIndex = 0;
  return /^[$#>%❯➜]? {0,3}(?:npx |pnpm |yarn )?cdk diff\b/m.test(text) && !MADE.test(text);
}

/** When the changes that a text shows were made, and when a stage ran them. */
export function madeIn(text: string): (change: Pick<Change, "kind"> & Span) => Made {
  const all = [...text.matchAll(MADE)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return (change) => {
    const made = all.find(({ start }) => start >= change.end);
    if (made === undefined) return toldOf(text, change);
    const around = text.slice(
      Math.max(0, change.start - LONGEST_WORDS),
      Math.min(made.end, change.end + LONGEST_AROUND) + LONGEST_WORDS,
    );
    const isPatch = change.kind === "patch";
    const isDeployed = isPatch
      ? !BY_HAND.test(text.slice(change.start, change.end))
      : DEPLOYS.test(around);
    if (!isDeployed && isPatch) return { isOpen: true };
    if (isDeployed) return inUse(made.start, made);
    const deployed = byHand(text, made.end);
    const isUnsure = deployed.deployed === undefined && !WHOLE.test(around);
    return { madeAt: made.start, ...deployed, ...(isUnsure ? { isOpen: true } : {}) };
  };
}

/** What a person says of it. */
function toldOf(text: string, change: Pick<Change, "kind"> & Span): Made {
  const words = wordsAround(text, change);
  const isLater = PLANNED.test(words) || UNDEPLOYED.test(words);
  if (IN_USE.test(words) && !isLater) return { ...inUse(0, { start: 0, end: 0 }), isTold: true };
  if (change.kind === "plan" || isLater) return {};
  return { isOpen: true };
}

/** When a command made its change: where it stands, unless somebody only thinks of it. */
export function commandMade(text: string, command: Span): Made {
  const words = wordsAround(text, command);
  if (PLANNED.test(words) || isMentioned(text, command)) return {};
  const deployed = byHand(text, command.start);
  if (deployed.deployed !== undefined || UNDEPLOYED.test(words) || !DEPLOYED.test(words)) {
    return { madeAt: command.start, ...deployed };
  }
  return { ...inUse(command.start, command), isTold: true };
}

/** A command within a sentence was run where the sentence says so. */
function isMentioned(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, Math.min(end, start + LONGEST_COMMAND));
  const lead = line.slice(0, Math.max(0, line.search(/\baws(?:\.exe)?[ \t]/)));
  const words = lead.replace(/^.*[$#>%]/s, "");
  return /[a-z]{2}|[^\0-\x7f]{2}/i.test(words) && !DONE.test(words);
}

const DONE =
  /\b(?:ran|did|used|executed|tried|issued|applied|with|via|using|changed|set|removed|added)\b|执行|运行|用|実行/i;

const WRITES =
  /\baws(?:\.exe)?[ \t]{1,9}iam[ \t]{1,9}(?:put-(?:role|user|group)-policy|create-policy(?:-version)?)\b[^;|]{0,300}--policy-document[= \t]{1,9}['"]?[ \t]{0,9}$/;

/** When a command wrote the policy that it is given, which counts at once. */
export function policyWritten(text: string, start: number): Made | undefined {
  const from = Math.max(0, start - LONGEST_COMMAND);
  const command = WRITES.exec(text.slice(from, start));
  if (command === null) return undefined;
  const span = { start: from + command.index, end: start };
  const isPlanned = PLANNED.test(wordsAround(text, span)) || isMentioned(text, span);
  return isPlanned ? {} : inUse(span.start, span);
}

function inUse(at: number, deployed: Span): Made {
  return { madeAt: at, deployed };
}

/** The next deployment that a command makes, and of which stage. */
function byHand(text: string, from: number): Made {
  const deployed = nextOf(DEPLOYMENT, text, from);
  if (deployed === undefined) return {};
  const stage = STAGE.exec(text.slice(deployed.end, deployed.end + LONGEST_COMMAND))?.[1];
  return { deployed, ...(stage === undefined ? {} : { stages: [stage] }) };
}

/** The deployments that commands of a text made, and of which stage where they say it. */
export function deploymentsIn(text: string): readonly (Span & { readonly stage?: string })[] {
  return [...text.matchAll(DEPLOYMENT)]
    .slice(0, MOST_DEPLOYMENTS)
    .flatMap(({ index, 0: found }) => {
      const span = { start: text.lastIndexOf("\n", index) + 1, end: index + found.length };
      const after = text.slice(span.end, span.end + LONGEST_COMMAND);
      const isMade = !PLANNED.test(wordsAround(text, span)) && !isMentioned(text, span);
      const stage = STAGE.exec(after)?.[1];
      return isMade && !FAILED.test(after)
        ? [{ ...span, ...(stage === undefined ? {} : { stage }) }]
        : [];
    });
}

const MOST_DEPLOYMENTS = 20;
const FAILED = /\bAn error occurred\b/;

function wordsAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - LONGEST_WORDS), start);
  return `${before.slice(before.lastIndexOf("\n\n\n") + 1)}\n${text.slice(end, end + LONGEST_WORDS)}`;
}

function nextOf(pattern: RegExp, text: string, from: number): Span | undefined {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
