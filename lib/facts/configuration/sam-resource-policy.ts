import {
  itemsOf,
  type Json,
  type JsonMember,
  type JsonObject,
  madeList,
  madeMember,
  madeObject,
  madeScalar,
  textOf,
} from "../../evidence";
import { type Entry, entryAt } from "./entries";

/** A list of callers, what is said of them, and the operator that finds them; accounts are principals. */
interface Shortcut {
  readonly name: string;
  readonly effect: "Allow" | "Deny";
  readonly operator?: string;
}

const shortcuts: readonly Shortcut[] = [
  { name: "AwsAccountWhitelist", effect: "Allow" },
  { name: "AwsAccountBlacklist", effect: "Deny" },
  { name: "IpRangeWhitelist", effect: "Deny", operator: "NotIpAddress" },
  { name: "IpRangeBlacklist", effect: "Deny", operator: "IpAddress" },
  { name: "SourceVpcWhitelist", effect: "Deny", operator: "StringNotEquals" },
  { name: "SourceVpcBlacklist", effect: "Deny", operator: "StringEquals" },
  { name: "IntrinsicVpcWhitelist", effect: "Deny", operator: "StringNotEquals" },
  { name: "IntrinsicVpceWhitelist", effect: "Deny", operator: "StringNotEquals" },
  { name: "IntrinsicVpcBlacklist", effect: "Deny", operator: "StringEquals" },
  { name: "IntrinsicVpceBlacklist", effect: "Deny", operator: "StringEquals" },
];

/**
 * The policy that AWS SAM makes of `ResourcePolicy`: its own statements, and of each list an Allow of everybody
 * with a Deny of those who are not, or are, in it.
 *
 * Source: AWS SAM developer guide, ResourcePolicyStatement.
 */
export function samResourcePolicy(entry: Entry): JsonMember {
  const value = entry.value.kind === "object" ? entry.value : undefined;
  const custom = entryAt(value, "CustomStatements");
  const statements = shortcuts.flatMap((one) => {
    const list = entryAt(value, one.name);
    return list === undefined ? [] : statementsOf(list, one);
  });
  const own = custom?.value.kind === "object" ? [custom.value] : itemsOf(custom?.value);
  return madeMember(
    entry,
    "policy",
    madeObject(entry, [
      madeMember(entry, "Version", madeScalar(entry, "2012-10-17")),
      madeMember(custom ?? entry, "Statement", madeList(custom ?? entry, [...statements, ...own])),
    ]),
  );
}

function statementsOf(list: Entry, { effect, operator }: Shortcut): readonly JsonObject[] {
  if (operator === undefined) {
    return [statement(list, effect, madeObject(list, [{ ...list, key: "AWS" }]))];
  }
  const everybody = madeScalar(list, "*");
  const condition = madeObject(list, [
    madeMember(list, operator, madeObject(list, keysOf(list, operator))),
  ]);
  return [
    statement(list, "Allow", everybody),
    statement(list, effect, everybody, madeMember(list, "Condition", condition)),
  ];
}

function statement(
  list: Entry,
  effect: string,
  principal: Json,
  ...rest: readonly JsonMember[]
): JsonObject {
  const text = (key: string, value: string) => madeMember(list, key, madeScalar(list, value));
  return madeObject(list, [
    text("Effect", effect),
    madeMember(list, "Principal", principal),
    text("Action", "execute-api:Invoke"),
    text("Resource", "execute-api:/*"),
    ...rest,
  ]);
}

/** Addresses; or VPCs and endpoints, which the beginnings of their ids tell apart. */
function keysOf(list: Entry, operator: string): readonly JsonMember[] {
  if (operator.endsWith("IpAddress")) return [{ ...list, key: "aws:SourceIp" }];
  const values = list.value.kind === "list" ? list.value.items : [list.value];
  const ofEndpoints = (value: Json) => {
    const text = textOf(value);
    return text === undefined ? /Vpce/.test(list.key) : text.startsWith("vpce-");
  };
  const groups = [
    ["aws:SourceVpce", values.filter(ofEndpoints)],
    ["aws:SourceVpc", values.filter((value) => !ofEndpoints(value))],
  ] as const;
  return groups.flatMap(([key, found]) =>
    found.length === 0 ? [] : [madeMember(list, key, madeList(list, found))],
  );
}
