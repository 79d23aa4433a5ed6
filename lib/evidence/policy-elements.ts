import type { Json, JsonMember, JsonObject, JsonScalar } from "./json-objects";
import { itemsOf, objectOf, textOf } from "./json-values";
import { madeList, madeMember, madeObject, madeScalar } from "./made-json";

const ELEMENTS = new Map(
  "Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition"
    .split(" ")
    .flatMap((name) => [name, `${name}s`].map((one) => [one.toLowerCase(), name] as const)),
);

const OPERATORS = "String Numeric Date"
  .split(" ")
  .flatMap((type) =>
    ["Equals", "NotEquals", "Like", "NotLike", "LessThan", "GreaterThan"].map((one) => type + one),
  );

/** What stands before a colon in a policy, in small letters. */
export const policyNames: ReadonlySet<string> = new Set(
  [
    ...["version", "id", ...ELEMENTS.keys()],
    ...["AWS", "Service", "Federated", "CanonicalUser"],
    ...OPERATORS,
    ...["StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "Bool", "Null"],
    ...["IpAddress", "NotIpAddress", "ArnLike", "ArnNotLike", "ArnEquals", "ArnNotEquals"],
  ].flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}ifexists`]),
);

/** The element of a statement that a tool, a class or a language has another name for: `not_actions`, `withEffect`. */
export function elementOf(name: string): string | undefined {
  return ELEMENTS.get(name.replaceAll("_", "").toLowerCase());
}

/** `Allow` or `Deny`, of a text, or of a constant: `Effect.DENY`, `IamPolicyEffect::Deny`. */
export function effectOf(json: Json | undefined): "Allow" | "Deny" | undefined {
  const text = textOf(json) ?? "";
  const isText = json?.kind === "scalar" && json.isString;
  const word = isText || /^(?:Allow|Deny)$/.test(text) ? text : (CONSTANT.exec(text)?.[1] ?? "");
  const effect = isText ? word : word.charAt(0) + word.slice(1).toLowerCase();
  return effect === "Allow" || effect === "Deny" ? effect : undefined;
}

const CONSTANT = /^[\w.:]{1,60}[.:_](allow|deny)$/i;

/**
 * Who a statement is for, as a policy has it: of classes (`new AnyPrincipal()`), of blocks with a type and
 * identifiers, of a list of ARNs; undefined where it is none of these.
 */
export function principalOf(value: Json): Json | undefined {
  const given = value.kind === "list" ? value.items : [value];
  const members = given.map(kindOfPrincipal);
  if (given.length === 0 || members.some((one) => one === undefined)) return undefined;
  const all = members.flatMap((one) => one ?? []);
  if (all.some(({ key }) => key === "*")) return madeScalar(value, "*");
  const kinds = [...new Set(all.map(({ key }) => key))];
  return madeObject(
    value,
    kinds.map((kind) => {
      const own = all.filter(({ key }) => key === kind);
      const items = own.flatMap((one) => (one.value.kind === "list" ? one.value.items : one.value));
      return madeMember(value, kind, madeList(value, items));
    }),
  );
}

/** `{"AWS": …}` of what is given for one; `*` is everybody. */
function kindOfPrincipal(value: Json): JsonMember | undefined {
  if (value.kind === "scalar" && EVERYBODY.test(value.value)) return madeMember(value, "*", value);
  const object = objectOf(value);
  const [only, other] = object?.members ?? [];
  const [type, identifiers] = ["type", "identifiers"].map((name) =>
    object?.members.find(({ key }) => key.toLowerCase() === name),
  );
  if (type !== undefined && identifiers !== undefined) {
    return madeMember(value, textOf(type.value) ?? "AWS", identifiers.value);
  }
  if (only === undefined || other !== undefined) return undefined;
  const [first] = itemsOf(only.value);
  const name = only.key.replace(/Principal$/, "");
  if (/^(?:Any|Star)$/.test(name)) return madeMember(value, "*", only.value);
  if (first === undefined) return undefined;
  const kind = KINDS.get(name);
  if (name === "Account") return madeMember(value, "AWS", first);
  return kind === undefined ? undefined : madeMember(value, kind, first);
}

// a constant of a library
const EVERYBODY = /^[\w.]{0,60}Principal\.(?:ALL|AllUsers)$/i;
const KINDS = new Map([
  ["Arn", "AWS"],
  ["Service", "Service"],
  ["Federated", "Federated"],
  ["CanonicalUser", "CanonicalUser"],
]);

/** Conditions as a policy has them, of blocks with a test, a variable and values. */
export function conditionsOf(blocks: readonly JsonObject[]): readonly JsonMember[] | undefined {
  const conditions = blocks.map(conditionOf);
  const known = conditions.flatMap((one) => one ?? []);
  if (known.length < conditions.length) return undefined;
  const groups = new Map<string, JsonMember>();
  for (const one of known) {
    const before = groups.get(one.key);
    const members = [before, one].flatMap((each) => objectOf(each?.value)?.members ?? []);
    groups.set(one.key, madeMember(before ?? one, one.key, madeObject(before ?? one, members)));
  }
  return [...groups.values()];
}

function conditionOf(block: JsonObject): JsonMember | undefined {
  const [test, variable, values] = ["test", "variable", "values"].map((name) =>
    block.members.find(({ key }) => key.toLowerCase() === name),
  );
  const operator = textOf(test?.value);
  const key = textOf(variable?.value);
  if (operator === undefined || key === undefined || values === undefined) return undefined;
  return madeMember(block, operator, madeObject(block, [{ ...values, key }]));
}

/** A condition as people write it: `NotIpAddress aws:SourceIp 203.0.113.0/24`. */
export function conditionInWords(value: JsonScalar): JsonObject | undefined {
  const [, operator, key, values] = IN_WORDS.exec(value.value) ?? [];
  if (operator === undefined || key === undefined || values === undefined) return undefined;
  const items = values.split(/[\s,]+/).filter((one) => one !== "");
  const list = madeList(
    value,
    items.map((one) => madeScalar(value, one)),
  );
  return madeObject(value, [
    madeMember(value, operator, madeObject(value, [madeMember(value, key, list)])),
  ]);
}

const IN_WORDS =
  /^([A-Z][A-Za-z]{2,60})[\s:=(]{1,9}([a-z][\w-]{0,40}:[\w/.-]{1,80})[\s:=,]{1,9}([\w.:/*,-][\w.:/*, -]{0,400})\)?$/;
