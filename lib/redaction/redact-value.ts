import { applyEdits } from "./apply-edits";
import { wholeValue } from "./authorization";
import { isOpaqueValue } from "./opaque-values";
import { redactFurther, redactText } from "./redact-text";
import { isNameAndPassword } from "./sealed-values";
import { secretEdits } from "./secret-edits";
import { SecretHints } from "./secret-hints";
import { isEvidenceName, isSecretParameter, type SecretName, secretName } from "./secret-names";
import type { Edit, Redaction } from "./types";

/**
 * Hide what is secret of one value that is known by its name: a header's, a member's of an object.
 *
 * The value is without quotes and escapes. What its name does not give away is looked at as text.
 */
export function redactValue(name: string, value: string): Redaction {
  const edits = namedEdits(name, secretName(name), value);
  if (edits) return hideNamed(value, edits);
  return redactUnnamed(value);
}

/** The same of a parameter of a URL or a form, whose names say more: `code`, `state`, `key`. */
export function redactParameter(name: string, value: string): Redaction {
  const edits = namedEdits(name, parameterName(name), value);
  if (edits) return hideNamed(value, edits);
  return redactUnnamed(value);
}

/** Hide what is secret of a value whose name tells nothing. */
export function redactUnnamed(value: string, hints = new SecretHints()): Redaction {
  const edits = parametersIn(value);
  if (edits.length === 0) return redactText(value);
  const redaction = applyEdits({ text: value, hidden: [] }, edits);
  return isClean(value, edits, hints) ? redaction : redactFurther(redaction);
}

/** Whether nothing is to be hidden between the parameters that are hidden. */
function isClean(value: string, edits: readonly Edit[], hints: SecretHints): boolean {
  let from = 0;
  for (const { start, end } of edits) {
    // the name before the value has been judged
    const name = Math.max(value.lastIndexOf("&", start), value.lastIndexOf("?", start));
    if (name < from || hints.mayHoldSecret(value, from, name)) return false;
    from = end;
  }
  return !hints.mayHoldSecret(value, from, value.length);
}

/** Hide what is secret of a form (`a=1&b=2`) that is percent-encoded. */
export function redactForm(form: string): Redaction {
  return redactFurther(
    applyEdits({ text: form, hidden: [] }, parameterEdits(form, 0, form.length)),
  );
}

/** Hide the value of a field whose name says that it is a secret. */
export function redactSecret(secret: SecretName, value: string): Redaction {
  return hideNamed(value, secretEdits(value, secret, { start: 0, end: value.length }));
}

// of a named secret nothing is left that is not known to be harmless
function hideNamed(value: string, edits: readonly Edit[]): Redaction {
  const [first, second] = edits;
  if (first && !second && first.start === 0 && first.end === value.length) {
    const { kind, mark } = first;
    return { text: mark, hidden: [{ kind, start: 0, end: mark.length, secret: value }] };
  }
  return applyEdits({ text: value, hidden: [] }, edits);
}

/** Undefined where the name does not give the value away. */
function namedEdits(
  name: string,
  secret: SecretName | undefined,
  value: string,
): readonly Edit[] | undefined {
  const whole = { start: 0, end: value.length };
  if (secret) return secretEdits(value, secret, whole);
  const isUnknown = !isEvidenceName(name) && isOpaqueValue(value);
  const isEncoded = /^_?auth$/i.test(name) && isNameAndPassword(value);
  return isUnknown || isEncoded ? wholeValue(value, 0, value.length, "token") : undefined;
}

function parameterName(name: string): SecretName | undefined {
  const known = secretName(name);
  if (known || !isSecretParameter(name)) return known;
  return { kind: "query-parameter", shape: "plain", isExact: true };
}

/** What to hide of the parameters of a value that is a URL, or a target with a query. */
function parametersIn(value: string): readonly Edit[] {
  if (!value.includes("=") || /\s/.test(value)) return [];
  const query = value.indexOf("?");
  const fragment = value.indexOf("#");
  const queryEnd = fragment < 0 ? value.length : fragment;
  return [
    ...(query < 0 || query > queryEnd ? [] : parameterEdits(value, query + 1, queryEnd)),
    ...(fragment < 0 ? [] : parameterEdits(value, fragment + 1, value.length)),
  ];
}

function parameterEdits(text: string, start: number, end: number): readonly Edit[] {
  const edits: Edit[] = [];
  let from = start;
  for (const part of text.slice(start, end).split("&")) {
    const equals = part.indexOf("=");
    if (equals > 0) {
      const value = { start: from + equals + 1, end: from + part.length };
      for (const edit of oneParameter(text, decode(part.slice(0, equals)), value)) edits.push(edit);
    }
    from += part.length + 1;
  }
  return edits;
}

function oneParameter(
  text: string,
  name: string,
  { start, end }: { readonly start: number; readonly end: number },
): readonly Edit[] {
  const secret = parameterName(name);
  if (secret) return secretEdits(text, secret, { start, end });
  const raw = text.slice(start, end);
  const value = decode(raw);
  const isOpaque = !isEvidenceName(name) && isOpaqueValue(value);
  // a secret within an encoded value, such as a URL in a URL, takes the value with it
  const holdsSecret = isOpaque || (value !== raw && redactUnnamed(value).text !== value);
  return holdsSecret ? wholeValue(text, start, end, "query-parameter") : [];
}

function decode(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
