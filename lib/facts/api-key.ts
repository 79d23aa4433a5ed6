import { requestField } from "./fields";
import { requestHeadSpan } from "./head-span";
import type { Fact, Subject } from "./types";

/** Whether `x-api-key` was sent; its absence counts only where the whole request head is there. */
export function apiKeyFacts(subject: Subject): readonly Fact[] {
  const field = requestField(subject, "x-api-key");
  if (field !== undefined) return [{ facet: "api-key-sent", option: "yes", span: field.span }];
  const span = requestHeadSpan(subject);
  return span === undefined ? [] : [{ facet: "api-key-sent", option: "no", span }];
}
