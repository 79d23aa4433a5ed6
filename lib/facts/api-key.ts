import type { Span } from "../evidence";
import { exchangeOf, requestField } from "./fields";
import { requestHeadSpan } from "./head-span";
import type { Fact, Subject } from "./types";

/** What programs send where the variable of the key has no value. */
const VALUELESS = /^(?:|undefined|null|none|nil|nan|\[object \w{1,20}\])$/i;

/** What stays of a template that nothing filled in; in a command the shell, or a person, still may. */
const UNFILLED = /^(?:\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|\$\w{1,60}|%\w{1,60}%)$/;

/**
 * What people call the field, or the query parameter, of a key; API Gateway reads `x-api-key` alone, or what an
 * authorizer answers.
 *
 * Source: "Choose an API key source", API Gateway's guide.
 */
const OTHER_NAME = /^(?:x[-_]?)?api[-_]?(?:key|token)s?$/i;
const OTHER_SCHEME = /^(?:x[-_])?api[-_]?key\b/i;
const IN_QUERY = /[?&](?:x[-_]?)?api[-_]?key=/i;

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
  const elsewhere = keyElsewhere(subject);
  return [
    ...(head === undefined ? [] : [{ facet: "api-key-sent", option: "no", span: head } as const]),
    // who sends a key, even where nobody looks for one, was given it
    ...(elsewhere === undefined
      ? []
      : ([
          { facet: "api-key-required", option: "yes", span: elsewhere, by: "told" },
          ...(head === undefined
            ? ([{ facet: "api-key-sent", option: "no", span: elsewhere, by: "told" }] as const)
            : []),
        ] as const)),
  ];
}

/** A key that was sent, but not where API Gateway looks for it. */
function keyElsewhere(subject: Subject): Span | undefined {
  const request = exchangeOf(subject)?.request;
  const field = request?.headers.find(
    ({ name, value }) =>
      OTHER_NAME.test(name) || (name === "authorization" && OTHER_SCHEME.test(value.trim())),
  );
  if (field !== undefined) return field.span;
  const target = request?.target;
  return target !== undefined && IN_QUERY.test(target.value) ? target.span : undefined;
}
