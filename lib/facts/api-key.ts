import { requestField } from "./fields";
import { requestHeadSpan } from "./head-span";
import type { Fact, Subject } from "./types";

/** What programs send where the variable of the key has no value. */
const VALUELESS = /^(?:|undefined|null|none|nil|nan|\[object \w{1,20}\])$/i;

/** What stays of a template that nothing filled in; in a command the shell, or a person, still may. */
const UNFILLED = /^(?:\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|\$\w{1,60}|%\w{1,60}%)$/;

/**
 * Whether `x-api-key` was sent; its absence counts only where the whole request head is there. A value
 * that is no key is the likely fault, and no certain one: the method may not ask for a key.
 */
export function apiKeyFacts(subject: Subject): readonly Fact[] {
  const field = requestField(subject, "x-api-key");
  const head = requestHeadSpan(subject);
  if (field !== undefined) {
    const { span, value } = field;
    const isNoKey = VALUELESS.test(value) || (head !== undefined && UNFILLED.test(value));
    return [
      { facet: "api-key-sent", option: "yes", span },
      ...(isNoKey
        ? [{ facet: "key-state", option: "unknown-or-disabled", span, by: "told" } as const]
        : []),
    ];
  }
  return head === undefined ? [] : [{ facet: "api-key-sent", option: "no", span: head }];
}
