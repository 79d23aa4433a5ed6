import { shownArn, shownTarget } from "./addresses";
import { NOT_SHOWN } from "./not-shown";

const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE|ANY)$/;

/** What may be shown of a method and path, or of a path alone. */
export function discloseRoute(route: string): string {
  const space = route.indexOf(" ");
  const method = space < 0 ? "" : route.slice(0, space);
  const path = route.slice(space + 1);
  const shown = /^\$(?:default|connect|disconnect)$/.test(path)
    ? path
    : path.startsWith("/")
      ? shownTarget(path)
      : NOT_SHOWN;
  if (method === "") return shown;
  return `${METHOD.test(method) ? method : NOT_SHOWN} ${shown}`;
}

/**
 * What may be shown of a caller: of an ARN what AWS's own messages carry, of a key or an address a number.
 *
 * @param number tells callers apart that are not shown
 */
export function discloseCaller({ name }: { readonly name: string }, number: () => number): string {
  return name.startsWith("arn:") ? shownArn(name) : `${NOT_SHOWN}${number()}`;
}
