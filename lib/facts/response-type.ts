import { responseTypes } from "./access-log";
import { exchangeOf, matchInMessage } from "./fields";
import type { Fact, Subject } from "./types";

const named = new RegExp(`["':>\\s](${[...responseTypes.keys()].join("|")})\\b`);

/**
 * The gateway response type that an API's owner prints into a customised body, JSON or a page
 * (`$context.error.responseType`; the developer guide's own example does).
 */
export function responseTypeFacts(subject: Subject): readonly Fact[] {
  if (exchangeOf(subject)?.response === undefined) return [];
  const found = matchInMessage(subject, named);
  const option = responseTypes.get(found?.match[1] ?? "");
  return found === undefined || option === undefined
    ? []
    : [{ facet: "response-type", option, span: found.span }];
}
