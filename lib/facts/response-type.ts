import { responseTypes } from "./access-log";
import { exchangeOf, matchInMessage } from "./fields";
import type { Fact, Subject } from "./types";

/** Not as a member of an enumeration, nor as a client of AWS names an error of its own. */
const named = new RegExp(
  `["':>\\s](?<!::|\\bAWS Error )(${[...responseTypes.keys()].join("|")})\\b`,
);

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
