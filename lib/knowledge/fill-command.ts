const PLACE = /\{(apiId|region|stage|method|path|host|url|requestId|extendedRequestId)\}/g;

/** What stands in a command where the paste did not tell: a name that is plainly to be replaced. */
const placeholders = new Map([
  ["apiId", "API_ID"],
  ["region", "REGION"],
  ["stage", "STAGE"],
  ["method", "METHOD"],
  ["path", "/PATH"],
  ["host", "HOST"],
  ["requestId", "REQUEST_ID"],
  ["extendedRequestId", "X_AMZ_APIGW_ID"],
]);

/**
 * A command with its `{parameter}` places filled in; unknown ones become names in capitals.
 *
 * Values go in as they are: the caller passes only such as `fitsParameter` accepts.
 */
export function fillCommand(
  template: string,
  parameters: { readonly [name: string]: string | undefined },
): string {
  const value = (name: string): string => parameters[name] ?? placeholders.get(name) ?? name;
  return template.replace(PLACE, (_, name: string) => {
    if (name !== "url") return value(name);
    if (parameters.host === undefined) {
      return `https://${value("apiId")}.execute-api.${value("region")}.amazonaws.com/${value("stage")}${value("path")}`;
    }
    const isDefault = parameters.stage !== undefined && /execute-api/.test(parameters.host);
    return `https://${parameters.host}${isDefault ? `/${parameters.stage}` : ""}${parameters.path ?? "/"}`;
  });
}
