import { booleanOf, type JsonObject } from "../../evidence";
import { isCommand } from "../fields";
import type { Fact } from "../types";
import { entryAt, isCut, objectsOf, textAt } from "./entries";
import { deployed, from, type Setup } from "./setup";

type KeyState = Extract<Fact, { facet: "key-state" }>["option"];

/**
 * The state of the API key that came with the request.
 *
 * A command that selects by value shows the key itself. A list of all keys or plans proves what
 * would hold whichever key it was.
 */
export function keyFacts(setup: Setup): readonly Fact[] {
  const unsent = unsentFact(setup);
  if (unsent !== undefined) return [unsent];
  const supplied = suppliedFact(setup);
  if (supplied !== undefined) return [supplied];
  const shown = deployed(setup);
  const keys = keysShown(shown);
  if (keys === undefined) {
    const asked = plansAlone(shown);
    return asked.length > 0 ? asked : declaredFacts(setup);
  }
  const candidates = sentAmong(keys, setup);
  const enabled = candidates?.filter(({ isEnabled }) => isEnabled);
  const [first, other] = candidates ?? [];
  if (enabled?.length === 0) return [fact("unknown-or-disabled", first?.span ?? keys.span)];
  if (other !== undefined || first?.id === undefined) return [];
  return planFacts(shown, first.id);
}

/** A command without the field, for a method that asks for it: a file of settings may hold it, but seldom does. */
function unsentFact({ call: { exchange, facts } }: Setup): Fact | undefined {
  const target = exchange?.request?.target;
  const isAsked = facts.get("api-key-required")?.option === "yes" && !facts.has("api-key-sent");
  if (!isAsked || exchange === undefined || target === undefined || !isCommand(exchange))
    return undefined;
  return exchange.request?.headers.some(({ name }) => name === "x-api-key")
    ? undefined
    : { facet: "api-key-sent", option: "no", span: target.span, by: "presumption" };
}

/**
 * The keys that may be the one that was sent: by their values, where the paste shows those. Both are hidden, and
 * their marks tell whether they are equal. Undefined where others are shown, and it may be elsewhere.
 */
function sentAmong({ items, isAll }: KeysShown, setup: Setup): readonly Key[] | undefined {
  const headers = setup.call.exchange?.request?.headers ?? [];
  const sent = headers.find(({ name }) => name.toLowerCase() === "x-api-key")?.value;
  const isComparable =
    sent !== undefined && [sent, ...items.map((key) => key.value)].every(isHidden);
  if (!isComparable || items.length === 0) return items;
  const same = items.filter(({ value }) => value === sent);
  return same.length === 0 && !isAll ? undefined : same;
}

function isHidden(value: string | undefined): boolean {
  return value !== undefined && /^\[hidden(?:-\d{1,6})?\]$/.test(value);
}

/** Whose plans are listed, and the keys of a plan, are likely about the key that was sent. */
function plansAlone(setup: Setup): readonly Fact[] {
  if (setup.call.facts.get("api-key-sent")?.option !== "yes") return [];
  const without = from(setup, "apigateway get-usage-plan-keys").flatMap(({ value, options }) => {
    const items = entryAt(value, "items");
    const isNone = items?.value.kind === "list" && items.value.items.length === 0;
    return isNone && !value.isCut && !options.has("name-query") ? [items] : [];
  });
  const [none] = without;
  const facts = none === undefined ? planFacts(setup, "") : [fact(UNCOVERED, none)];
  return facts
    .filter(({ option }) => option === UNCOVERED)
    .map((one) => ({ ...one, by: "presumption" }));
}

const UNCOVERED = "no-usage-plan-for-stage";

/** The key that was sent is likely one of those that are declared. */
function declaredFacts(setup: Setup): readonly Fact[] {
  const keys = keysShown(setup);
  if (keys === undefined || keys.items.length === 0) return [];
  const [first] = keys.items;
  const facts =
    first !== undefined && keys.items.every(({ isEnabled }) => !isEnabled)
      ? [fact("unknown-or-disabled", first.span)]
      : planFacts(setup, "");
  return facts.map((one) => ({ ...one, by: "presumption" }));
}

function fact(option: KeyState, { start, end }: Fact["span"]): Fact {
  return { facet: "key-state", option, span: { start, end } };
}

interface Key {
  readonly id: string | undefined;
  readonly isEnabled: boolean;
  /** What stands for it, where the command prints it, too. */
  readonly value: string | undefined;
  readonly span: Fact["span"];
}

interface KeysShown {
  readonly items: readonly Key[];
  /** All that there are. */
  readonly isAll: boolean;
  readonly span: Fact["span"];
}

/** The keys among which the request's is, if it exists. */
function keysShown(setup: Setup): KeysShown | undefined {
  const [single] = from(setup, "apigateway get-api-key");
  if (single !== undefined) {
    const key = keyOf(single.value);
    return key === undefined ? undefined : { items: [key], isAll: false, span: single.span };
  }
  const [list] = from(setup, "apigateway get-api-keys");
  const items = entryAt(list?.value, "items");
  const keys = objectsOf(items?.value).map(keyOf);
  const known = keys.filter((key) => key !== undefined);
  const isSelection = /\[\?\s*value\s*==/.test(list?.options.get("query") ?? "");
  if (list === undefined || known.length < keys.length) return undefined;
  // more pages may hold the key
  if (entryAt(list.value, "position") !== undefined && !isSelection) return undefined;
  const isAll = !isCut(list.value) && !list.options.has("name-query") && !list.options.has("query");
  return { items: known, isAll, span: list.span };
}

function keyOf(value: JsonObject): Key | undefined {
  const entry = entryAt(value, "enabled");
  const isEnabled = booleanOf(entry?.value);
  return entry === undefined || isEnabled === undefined
    ? undefined
    : { id: textAt(value, "id"), isEnabled, value: textAt(value, "value"), span: entry };
}

/** Whether a usage plan of the key covers the stage; plans of no key named are those of all keys. */
function planFacts(setup: Setup, keyId: string): readonly Fact[] {
  const { apiId, stage } = setup.target;
  const [plans] = from(setup, "apigateway get-usage-plans");
  if (plans === undefined || apiId === undefined || stage === undefined) return [];
  const all = entryAt(plans.value, "items");
  // more pages may hold the plan
  if (all === undefined || entryAt(plans.value, "position") !== undefined) return [];
  const items = objectsOf(all.value);
  const lists = items.map((plan) => entryAt(plan, "apiStages"));
  if (lists.some((list) => list === undefined)) return [];
  const stages = lists.flatMap((list) => objectsOf(list?.value));
  const covering = stages.find(
    (one) => textAt(one, "apiId") === apiId && textAt(one, "stage") === stage,
  );
  // one that a declaration refers to elsewhere may be it
  const isOpen = stages.some(
    (one) => (textAt(one, "apiId") ?? apiId) === apiId && (textAt(one, "stage") ?? stage) === stage,
  );
  if (covering === undefined) return isOpen ? [] : [fact(UNCOVERED, plans.span)];
  // the id of a key may be hidden in the command; the paste shows one key alone
  const named = plans.options.get("key-id");
  const isOfKey = named === keyId || named?.startsWith("[hidden") === true;
  return isOfKey ? [fact("usable", covering)] : [];
}

/** The code of the authorizer, or what it logged, never has a key. */
function keylessFact(setup: Setup): Fact | undefined {
  const [code] = from(setup, "authorizer-code");
  const refused = setup.call.facts.get("message")?.option;
  const isOfKey = refused === undefined || refused === "forbidden" || refused === "invalid-api-key";
  return code === undefined || !isOfKey
    ? undefined
    : { ...fact("not-supplied-by-authorizer", code.span), by: "presumption" };
}

/** The key source is AUTHORIZER, and a test of the authorizer shows an answer without a key. */
function suppliedFact(setup: Setup): Fact | undefined {
  const entry = from(setup, "apigateway get-rest-api").flatMap(
    ({ value }) => entryAt(value, "apiKeySource") ?? [],
  )[0];
  if (entry?.value.kind !== "scalar" || entry.value.value !== "AUTHORIZER") return undefined;
  const answers = from(setup, "apigateway test-invoke-authorizer").flatMap(({ value }) => {
    const log = entryAt(value, "log");
    const isShown = /Authorizer result body before parsing:/.test(textAt(value, "log") ?? "");
    return log !== undefined && isShown ? [log] : [];
  });
  const [answer] = answers;
  if (answer?.value.kind !== "scalar") return keylessFact(setup);
  return answer.value.value.includes("usageIdentifierKey")
    ? undefined
    : fact("not-supplied-by-authorizer", answer);
}
