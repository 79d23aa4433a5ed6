import { itemsOf, type JsonObject, textOf } from "../../evidence";
import { matchWildcards } from "../../policy";
import type { Fact } from "../types";
import { entryAt, objectsOf, spanOf, textAt } from "./entries";
import { from, type Setup } from "./setup";

/**
 * Whether the first rule of a load balancer's listener that the call meets answers 403 by itself.
 *
 * A rule that looks at more than host, path and method may or may not be the one: then nothing is
 * known of those behind it. Source: user guide for Application Load Balancers, listener rules.
 */
export function listenerRuleFacts(setup: Setup): readonly Fact[] {
  const { hostKind } = setup.target;
  if (isNothingKnown(setup)) return presumedRefusal(setup);
  if (hostKind !== "own") return [];
  return from(setup, "elbv2 describe-rules").flatMap(({ value }): readonly Fact[] => {
    if (entryAt(value, "NextMarker") !== undefined) return [];
    const rules = [...objectsOf(entryAt(value, "Rules")?.value)].sort(
      (one, other) => order(one) - order(other),
    );
    const first = rules.find((rule) => meets(rule, setup) !== "no");
    if (first === undefined || meets(first, setup) !== "yes") return [];
    return refusalOf(first);
  });
}

function refusalOf(rule: JsonObject): readonly Fact[] {
  const action = objectsOf(entryAt(rule, "Actions")?.value).at(-1);
  const status = entryAt(action, "FixedResponseConfig", "StatusCode");
  const isRefusal = textAt(action, "Type") === "fixed-response" && textOf(status?.value) === "403";
  if (status === undefined || !isRefusal) return [];
  return [{ facet: "answered-by", option: "load-balancer", span: spanOf(status) }];
}

function isNothingKnown({ target, call }: Setup): boolean {
  return (
    target.hostKind === "unknown" &&
    target.method === undefined &&
    target.paths.length === 0 &&
    call.exchange?.request === undefined
  );
}

/** Where nothing of the call is known: its rule is one of these, if all of them refuse. */
function presumedRefusal(setup: Setup): readonly Fact[] {
  const refusals = from(setup, "elbv2 describe-rules").flatMap(({ value }) =>
    objectsOf(entryAt(value, "Rules")?.value).map((rule) => refusalOf(rule)[0]),
  );
  const [first] = refusals;
  if (first === undefined || refusals.includes(undefined)) return [];
  return [{ ...first, by: "presumption" }];
}

/** The default rule comes last. */
function order(rule: JsonObject): number {
  const priority = Number(textAt(rule, "Priority"));
  return Number.isNaN(priority) ? Number.POSITIVE_INFINITY : priority;
}

type Met = "yes" | "no" | "unknown";

function meets(rule: JsonObject, setup: Setup): Met {
  const conditions = entryAt(rule, "Conditions")?.value;
  if (conditions === undefined) return "unknown";
  // a table draws a list of one as what it holds
  const all = conditions.kind === "object" ? [conditions] : objectsOf(conditions);
  const met = all.map((condition) => meetsOne(condition, setup));
  return met.find((one) => one === "no") ?? met.find((one) => one === "unknown") ?? "yes";
}

function meetsOne(condition: JsonObject, { target, call }: Setup): Met {
  const values = condition.members.flatMap(({ key, value }) =>
    /^values$/i.test(key)
      ? texts(value)
      : value.kind === "object"
        ? texts(entryAt(value, "Values")?.value)
        : [],
  );
  const seen = new Map([
    ["host-header", target.host?.toLowerCase()],
    ["path-pattern", call.parameters.path],
    ["http-request-method", target.method],
  ]).get(textAt(condition, "Field") ?? "");
  if (seen === undefined || values.length === 0) return "unknown";
  const isHost = textAt(condition, "Field") === "host-header";
  const isMet = values.some((value) => matchWildcards(isHost ? value.toLowerCase() : value, seen));
  return isMet ? "yes" : "no";
}

function texts(list: Parameters<typeof itemsOf>[0]): readonly string[] {
  return itemsOf(list).flatMap((item) => textOf(item) ?? []);
}
