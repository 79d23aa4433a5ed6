import type { PolicyKind } from "../../policy";

/** What people and commands call a policy of each kind. */
const called: readonly (readonly [PolicyKind, RegExp])[] = [
  [
    "vpc-endpoint",
    /\b(?:end ?point|vpce)(?:'s)? polic|\bpolic(?:y|ies) (?:of|on|for|attached to) (?:(?:the|our|my|its|this|that|VPC|interface|execute-api) ){0,3}(?:end ?point|vpce)\b|describe-vpc-endpoints|create-vpc-endpoint|modify-vpc-endpoint|\bPrivateDnsEnabled\b|\bServiceName\W{1,4}(?:cn\.)?com\.amazonaws\.|(?:终端节点|端点)的?策略|エンドポイントの?ポリシー/gi,
  ],
  [
    "resource",
    /\bresource(?:[- ]based)? polic|\bAPI(?:'s)? polic|\bpolic(?:y|ies) (?:of|on|for|attached to) (?:(?:the|our|my|its|this|that|private|REST) ){0,3}API\b|get-rest-apis?\b|资源(?:的)?策略|リソースの?ポリシー/gi,
  ],
];

/** What else tells of a kind, where no policy is called so. */
const hinted: readonly (readonly [PolicyKind, RegExp])[] = [
  [
    "authorizer",
    /policyDocument|[Pp]rincipalI[Dd]|[Aa]uthori[sz]er|\bIamPolicyResponse\b|\bPolicyDocument = new\b|授权方|授权器/,
  ],
  [
    "service-control",
    /\bSCPs?\b|[Ss]ervice[ _][Cc]ontrol|SERVICE_CONTROL|describe-policy|organizations[_-]policy|Organizations::Policy|服务控制|サービスコントロール/g,
  ],
  ["permissions-boundary", /boundar(?:y|ies)|权限边界|アクセス許可の?境界/gi],
  ["session", /session[ _-]?polic|会话策略|セッションポリシー/gi],
  ["vpc-endpoint", /(?:vpc|interface)[ _-]?endpoint/i],
  [
    "identity",
    /identity|PolicyDocument|(?:role|user|group)(?:'s)?[ -]?(?:inline |own )?polic(?:y|ies)|get-policy-version|身份策略|(?:角色|用户)的?(?:权限)?策略/gi,
  ],
];

/** What the words in front of a policy say that it is: those nearest to it count. */
export function kindNamed(before: string, kinds: readonly PolicyKind[]): PolicyKind | undefined {
  const near = linesBefore(before);
  if (kinds.includes("identity") && near.some((line) => OWNER.test(line))) return "identity";
  for (const line of near) {
    const other = hinted.find(
      ([kind, pattern]) => kinds.includes(kind) && line.search(pattern) >= 0,
    );
    const found = calledOn(line, kinds) ?? other?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the words in front of a policy with a principal call it an endpoint's, or the API's. */
export function attachedTo(before: string): "vpc-endpoint" | "resource" | undefined {
  for (const line of linesBefore(before)) {
    const found = calledOn(line, ["vpc-endpoint", "resource"]);
    if (found === "vpc-endpoint" || found === "resource") return found;
  }
  return undefined;
}

/**
 * The limit of a caller's rights that the words in front of a policy, or the call that is given it, say that it
 * is; the nearest line that names a kind counts, and of several the last one stands before the policy.
 */
export function limitNamed(before: string): Limit | undefined {
  const near = before.slice(-MOST_BEFORE);
  if (isOfSession(near)) return "session";
  for (const line of linesBefore(before)) {
    if (MULTIPART.test(line)) continue;
    const said = line.replace(DENIED, "");
    const reference = said.search(REFERENCE);
    const text = reference < 0 ? said : said.slice(0, reference);
    const [last] = hinted
      .filter(([kind]) => kind === "identity" || isLimit(kind))
      .flatMap(([kind, pattern]) =>
        [...text.matchAll(pattern)].map(({ index }) => ({ kind, index })),
      )
      .toSorted((one, other) => other.index - one.index);
    if (last !== undefined) return isLimit(last.kind) ? last.kind : undefined;
  }
  return undefined;
}

/** Whether a call that makes a session is given the policy that follows. */
function isOfSession(near: string): boolean {
  if (POLICY_OPTION.test(near)) return SESSION_COMMAND.test(near);
  const call = GIVEN_POLICY.test(near) ? [...near.matchAll(SESSION_CALL)].at(-1) : undefined;
  // a call that is over was given another policy, or none
  const inside = call === undefined ? "" : near.slice(call.index).replace(/\([^()]{0,300}\)/g, "");
  return inside.includes("(") || inside.includes("{");
}

const limits = ["service-control", "permissions-boundary", "session"] as const;

/** A kind of policies that grant nothing, and only limit what others grant. */
export type Limit = (typeof limits)[number];

/** Whether policies of a kind are limits. */
export function isLimit(kind: string | undefined): kind is Limit {
  return limits.some((one) => one === kind);
}

// `sts.assume_role(…, Policy=json.dumps(`, `new AssumeRoleCommand({…, Policy: JSON.stringify(`
const SESSION_CALL =
  /\b(?:assume_?role|get_?federation_?token)(?:_?with_?\w{1,20})?(?:Command|Request|Input|Async)?(?:\.builder\(\)|[({])/gi;
const GIVEN_POLICY = /\bpolicy["']?\s{0,4}[:=(]\s{0,4}(?:[\w.&]{1,30}\()?[\s"'`({]{0,4}$/i;
const SESSION_COMMAND = /\b(?:assume-role(?:-with-[a-z-]{3,14})?|get-federation-token)\s/;
const POLICY_OPTION = /\s--policy[ =]["'$(]{0,3}$/;
// whose parts have a boundary, too
const MULTIPART = /multipart|FormBoundary/;
// "there is no boundary"
const DENIED =
  /\b(?:no|not|without|never|neither|nor)\b[^,;.\n]{0,30}?(?:boundary|boundaries|\bSCPs?\b|service control polic\w{1,3}|session polic\w{1,3})|(?:没有|无|未)[^,，。；\n]{0,8}(?:权限边界|SCP|会话策略)/gi;
// what a role says that its boundary is
const REFERENCE =
  /permissions?[ _-]?boundary(?:[ _-]?(?:arn|type))?["']?[ \t]{0,4}[:=][ \t]{0,4}[^\s:=]/i;

/** What a line calls a policy; of several names the last one stands before it. */
function calledOn(line: string, kinds: readonly PolicyKind[]): PolicyKind | undefined {
  const bare = line.replace(/\([^()]{0,200}\)/g, "");
  const text = called.some(([, pattern]) => bare.search(pattern) >= 0) ? bare : line;
  const found = called
    .filter(([kind]) => kinds.includes(kind))
    .flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map(({ index }) => ({ kind, index })))
    .toSorted((one, other) => other.index - one.index);
  return found[0]?.kind;
}

/** What words call a policy of several: what was there, what is there now, what somebody thinks of. */
export type PolicyStanding = "old" | "new" | "planned";

const POLICY =
  "(?:(?:resource|API|inline|JSON)(?:'s)? ){0,2}(?:polic(?:y|ies)|version|one|document|statement)";
const standings: readonly (readonly [PolicyStanding, RegExp])[] = [
  [
    "planned",
    /\b(?:propos(?:ed|al|ing)|plan(?:ned|ning)?|suggest(?:ed|s|ion)?|recommend(?:ed|s|ation)?|draft|want(?:ed)? to|going to|about to|intend(?:ed)? to|would like to|thinking of)\b|\b(?:should|would|could|can) (?:I|we|this|it|that|the following)\b|(?:打算|准备|计划|建议|想要?)(?:改|用|换)|(?:変更|修正)(?:する予定|予定|案)/gi,
  ],
  [
    "old",
    new RegExp(
      `\\b(?:old|previous|prior|original|earlier|former|initial|existing|current) ${POLICY}\\b|\\b${POLICY} (?:before|was|used to be)\\b|\\b(?:before|previously|originally|formerly)(?: (?:the|my|this|that) (?:change|edit|update))?(?: it was)?\\s{0,4}[:：=]|^\\W{0,9}(?:old|before|was|previous|from)\\W{0,9}$|(?:修改|更改|变更|编辑|改动)(?:之)?前|原(?:来|先)?的?(?:资源)?策略|旧的?(?:资源)?策略|(?:変更|修正|編集)前|以前の(?:リソース)?ポリシー`,
      "gim",
    ),
  ],
  [
    "new",
    new RegExp(
      `\\b(?:new|newer|updated|changed|edited|modified|fixed|corrected|latest) ${POLICY}\\b|\\b${POLICY} (?:after|now|is now|looks now)\\b|\\b(?:after(?:wards)?|now)(?: (?:the|my|this|that) (?:change|edit|update))?(?: it is|,? it looks like this)?\\s{0,4}[:：=]|\\b(?:changed|edited|updated|replaced|modified|set|switched) (?:it|that|this|the policy)(?: \\w{1,12}){0,4} (?:to|with|into)\\b|^\\W{0,9}(?:new|after|now|to)\\W{0,9}$|(?:修改|更改|变更|编辑|改动)(?:之)?(?:后|成|为)|新的?(?:资源)?策略|(?:変更|修正|編集)後|新しい(?:リソース)?ポリシー`,
      "gim",
    ),
  ],
];

/** What the nearest line in front of a policy that calls it old, new or planned says of it. */
export function standingNamed(before: string): PolicyStanding | undefined {
  for (const line of linesBefore(before).filter((one) => /[\p{L}]/u.test(one))) {
    const [last] = standings
      .flatMap(([standing, pattern]) =>
        [...line.matchAll(pattern)].map(({ index }) => ({ standing, index })),
      )
      .toSorted((one, other) => other.index - one.index);
    if (last !== undefined) return last.standing;
  }
  return undefined;
}

/** Whether the nearest words in front of a policy say that it is deployed. */
export function isCalledDeployed(before: string): boolean {
  const near = linesBefore(before).find((line) => /[\p{L}]/u.test(line)) ?? "";
  return DEPLOYED.test(near) && !UNDEPLOYED.test(near);
}

const DEPLOYED =
  /\b(?:re-?)?deployed\b|\bin force\b|\blive\b|已(?:经)?(?:重新)?部署|部署(?:了|好)|デプロイ(?:済|した)/i;
const UNDEPLOYED =
  /(?:\b(?:not|never|without|before|un|todo)\b|n't\b|\bun-?)[^.;\n]{0,24}deploy|undeployed|\?|未部署|没有?(?:重新)?部署|まだ/i;

/** The nearest lines first. */
function linesBefore(before: string): readonly string[] {
  return before.slice(-MOST_BEFORE).trim().split("\n").slice(-MOST_LINES).reverse();
}

// of `get-role-policy`, and of who wrote one
const OWNER = /["'](?:[Rr]ole|[Uu]ser|[Gg]roup)Name["']/;
const MOST_BEFORE = 400;
const MOST_LINES = 4;
