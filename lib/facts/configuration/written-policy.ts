import type { Json, JsonMember, JsonObject } from "../../evidence";
import type { WrittenForm, WrittenPolicy, WrittenValue } from "../../policy";
import { entryAt, isFunction, objectsOf } from "./entries";

/**
 * A policy in the lines of a text that it stands on; `one-line` for JSON that nobody has laid out,
 * `elsewhere` where it was put together of what stands there in other words.
 */
export function writtenPolicy(
  text: string,
  policy: JsonObject,
): WrittenPolicy | "one-line" | "elsewhere" {
  const form = formOf(text, policy);
  if (form === undefined) return isText(text, policy) ? "one-line" : "elsewhere";
  if (form === "json" && !text.slice(policy.start, policy.end).includes("\n")) return "one-line";
  const start = text.lastIndexOf("\n", policy.start - 1) + 1;
  const next = text.indexOf("\n", policy.end - 1);
  const end = next < 0 ? text.length : next;
  return { form, text: text.slice(start, end), value: moved(policy, -start) };
}

/** Read out of a string, so that all of it stands where the string does. */
function isText(text: string, { start, end, members }: JsonObject): boolean {
  const isOne = members.every((one) => one.start === start && one.end === end);
  return isOne && /^["'`{%]/.test(text.slice(start, start + 1));
}

/** The language is told by how an action of the policy is written. */
function formOf(text: string, policy: JsonObject): WrittenForm | undefined {
  const statements = entryAt(policy, "Statement")?.value;
  const list = statements?.kind === "object" ? [statements] : objectsOf(statements);
  const forms = list.map((one) => {
    const action = entryAt(one, "Action") ?? entryAt(one, "NotAction");
    return action === undefined ? undefined : formOfMember(text, action, policy);
  });
  const [first] = forms;
  return forms.every((one) => one === first) ? first : undefined;
}

function formOfMember(
  text: string,
  { start, value }: JsonMember,
  policy: JsonObject,
): WrittenForm | undefined {
  const lead = text.slice(start, Math.min(value.start, start + LONGEST_LEAD));
  if (/^(?:not_)?actions\s*=/.test(lead)) return "hcl-blocks";
  if (/^["']?(?:Not)?Action["']?\s*=/.test(lead)) return "hcl";
  if (!/^["']?(?:Not)?Action["']?\s*:/.test(lead)) return undefined;
  return text[policy.start] === "{" ? "json" : "yaml";
}

const LONGEST_LEAD = 80;

function moved(json: Json, by: number): WrittenValue {
  const span = { start: json.start + by, end: json.end + by };
  // `!Sub` and `"${…}"` are one text to who writes them
  if (json.kind === "scalar" || isFunction(json)) return { ...span, kind: "scalar" };
  if (json.kind === "list") {
    return { ...span, kind: "list", items: json.items.map((item) => moved(item, by)) };
  }
  const members = json.members.map(({ key, start, end, value }) => ({
    key,
    start: start + by,
    end: end + by,
    value: moved(value, by),
  }));
  return { ...span, kind: "object", members };
}
