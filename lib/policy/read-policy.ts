import type { Condition, ListElement, Policy, PrincipalElement, Statement } from "./types";

/**
 * Read a policy from parsed JSON; undefined where it is none, or says something that is not
 * understood.
 *
 * Source: grammar of the IAM JSON policy language.
 */
export function readPolicy(json: unknown): Policy | undefined {
  const list = property(json, "Statement");
  const written = Array.isArray(list) ? list : list === undefined ? undefined : [list];
  const statements = written?.map(readStatement);
  return statements?.every((one) => one !== undefined) && statements.length > 0
    ? { statements }
    : undefined;
}

function readStatement(json: unknown): Statement | undefined {
  const effect = property(json, "Effect");
  const sid = property(json, "Sid");
  const conditions = readConditions(property(json, "Condition"));
  if ((effect !== "Allow" && effect !== "Deny") || conditions === undefined) return undefined;
  const principal = readPrincipal(json);
  const action = readElement(json, "Action");
  const resource = readElement(json, "Resource");
  if (principal === "unread" || action === "unread" || resource === "unread") return undefined;
  return {
    ...(typeof sid === "string" ? { sid } : {}),
    effect,
    ...(principal === undefined ? {} : { principal }),
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined ? {} : { resource }),
    conditions,
  };
}

function readElement(
  statement: unknown,
  name: "Action" | "Resource",
): ListElement | undefined | "unread" {
  const plain = property(statement, name);
  const negated = property(statement, `Not${name}`);
  if (plain === undefined && negated === undefined) return undefined;
  const values = strings(plain ?? negated);
  if (values === undefined || (plain !== undefined && negated !== undefined)) return "unread";
  return { values, isNot: plain === undefined };
}

function readPrincipal(statement: unknown): PrincipalElement | undefined | "unread" {
  const plain = property(statement, "Principal");
  const negated = property(statement, "NotPrincipal");
  const written = plain ?? negated;
  if (written === undefined) return undefined;
  const isNot = plain === undefined;
  if (written === "*") return { values: ["*"], others: [], isNot };
  if (!isRecord(written)) return "unread";
  const values = strings(property(written, "AWS") ?? []);
  const others = Object.keys(written).filter((kind) => kind !== "AWS");
  return values === undefined ? "unread" : { values, others, isNot };
}

function readConditions(json: unknown): readonly Condition[] | undefined {
  if (json === undefined) return [];
  if (!isRecord(json)) return undefined;
  const conditions: Condition[] = [];
  for (const [operator, keys] of Object.entries(json)) {
    if (!isRecord(keys)) return undefined;
    for (const [key, written] of Object.entries(keys)) {
      const values = strings(written);
      if (values === undefined) return undefined;
      conditions.push({ operator, key, values });
    }
  }
  return conditions;
}

/** One value or a list of them; numbers and booleans as they are written. */
function strings(json: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(json) ? json : [json];
  return list.every((one) => ["string", "number", "boolean"].includes(typeof one))
    ? list.map(String)
    : undefined;
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function property(json: unknown, name: string): unknown {
  return isRecord(json) && Object.hasOwn(json, name) ? json[name] : undefined;
}
