import type { Exchange, HeaderField, Span } from "../evidence";
import type { Subject } from "./types";

/** The response's field of that name (lower case), the first where it is repeated. */
export function responseField(subject: Subject, name: string): HeaderField | undefined {
  const fields = exchangeOf(subject)?.response?.headers ?? subject.fields;
  return fields?.find((field) => field.name === name);
}

/** Whether the response bears an id that API Gateway gives, and so passed through it. */
export function hasGatewayId(subject: Subject): boolean {
  return ["x-amz-apigw-id", "apigw-requestid"].some((name) => responseField(subject, name));
}

/** The request's field of that name (lower case), the first where it is repeated. */
export function requestField(subject: Subject, name: string): HeaderField | undefined {
  return requestFields(subject, name)[0];
}

/** Each field of the request of that name. */
export function requestFields(subject: Subject, name: string): readonly HeaderField[] {
  return exchangeOf(subject)?.request?.headers.filter((field) => field.name === name) ?? [];
}

/** True for a command, which bears the fields that it names; of what a log or a sentence tells no fields are known. */
export function isCommand({ request, span }: Exchange): boolean {
  return (
    request?.target !== undefined &&
    span.start < request.target.span.start &&
    request.method !== undefined
  );
}

/** The document as an exchange, where it is one. */
export function exchangeOf({ document }: Subject): Exchange | undefined {
  return document.kind === "exchange" ? document : undefined;
}

/** The span of a pattern's first match in the message. */
export function matchInMessage(
  subject: Subject,
  pattern: RegExp,
): { readonly match: RegExpExecArray; readonly span: Span } | undefined {
  const match = pattern.exec(subject.message?.value ?? "");
  if (match === null) return undefined;
  const end = match.index + match[0].length;
  const span = spanInMessage(subject, { start: match.index, end });
  return span && { match, span };
}

/** Where a place of the message stands in the text. */
export function spanInMessage({ message }: Subject, place: Span): Span | undefined {
  if (message === undefined) return undefined;
  const { start, end } = message.span;
  // a body that stood inside another string is unescaped, so offsets into it are not the text's
  if (message.value.length !== end - start) return message.span;
  return { start: start + place.start, end: start + place.end };
}
