import type { PolicyKind } from "../../policy";

/** What people and commands call a policy of each kind. */
const called: readonly (readonly [PolicyKind, RegExp])[] = [
  [
    "vpc-endpoint",
    /\b(?:end ?point|vpce)(?:'s)? polic|\bpolic(?:y|ies) (?:of|on|for|attached to) (?:(?:the|our|my|its|this|that|VPC|interface|execute-api) ){0,3}(?:end ?point|vpce)\b|describe-vpc-endpoints|create-vpc-endpoint|modify-vpc-endpoint|(?:终端节点|端点)的?策略|エンドポイントの?ポリシー/gi,
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
  ["service-control", /\bSCPs?\b|service[ _]control|describe-policy|服务控制/i],
  ["permissions-boundary", /boundary|权限边界/i],
  ["session", /session polic|会话策略/i],
  ["vpc-endpoint", /(?:vpc|interface)[ _-]?endpoint/i],
  [
    "identity",
    /identity|PolicyDocument|(?:role|user|group)[ -]?policy|get-policy-version|身份策略|(?:角色|用户)的?(?:权限)?策略/i,
  ],
];

/** What the words in front of a policy say that it is: those nearest to it count. */
export function kindNamed(before: string, kinds: readonly PolicyKind[]): PolicyKind | undefined {
  const near = linesBefore(before);
  if (kinds.includes("identity") && near.some((line) => OWNER.test(line))) return "identity";
  for (const line of near) {
    const other = hinted.find(([kind, pattern]) => kinds.includes(kind) && pattern.test(line));
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

/** The nearest lines first. */
function linesBefore(before: string): readonly string[] {
  return before.slice(-MOST_BEFORE).trim().split("\n").slice(-MOST_LINES).reverse();
}

// of `get-role-policy`, and of who wrote one
const OWNER = /["'](?:[Rr]ole|[Uu]ser|[Gg]roup)Name["']/;
const MOST_BEFORE = 400;
const MOST_LINES = 4;
