import type { JsonObject } from "./json-objects";
import type { Line } from "./lines";
import type { HeaderField } from "./types";

const FIELD = /^(:?[A-Za-z][A-Za-z0-9!#$%&'*+.^_`|~-]{0,79})[ \t]*:(.*)/s;

/** The header field of a line; undefined where the line is none. */
export function readHeaderLine(line: Line): HeaderField | undefined {
  if (line.text.length > MAX_FIELD) return undefined;
  const found = FIELD.exec(line.text) ?? knownCell(line.text);
  const name = found?.[1]?.toLowerCase();
  const value = found?.[2]?.trim();
  if (name === undefined || value === undefined || value.startsWith("//")) return undefined;
  return { name, value, span: { start: line.start, end: line.end } };
}

/** The header fields that an object holds as its members. */
export function fieldsOfObject({ members }: JsonObject): readonly HeaderField[] {
  return members.flatMap(({ key, value, start, end }) => {
    const first = value.kind === "list" ? value.items[0] : value;
    return first?.kind === "scalar" && MEMBER_NAME.test(key)
      ? [{ name: fieldName(key), value: first.raw, span: { start, end } }]
      : [];
  });
}

/** The field of a key: some programs write `:content_type`, `x_amzn_errortype`. */
export function fieldName(key: string): string {
  const name = key.toLowerCase();
  const dashed = name
    .replace(/^:(?!method$|path$|authority$|scheme$|status$)/, "")
    .replaceAll("_", "-");
  return isResponseName(dashed) || isRequestName(dashed) ? dashed : name;
}

const MEMBER_NAME = /^:?[A-Za-z][\w.-]{0,79}$/;

// a row of a table of headers, as Postman and its like show them: the name must be known
function knownCell(text: string): RegExpExecArray | undefined {
  const found = CELL.exec(text);
  const name = found?.[1]?.toLowerCase() ?? "";
  return found && (isResponseName(name) || isRequestName(name)) ? found : undefined;
}

const CELL = /^([A-Za-z][A-Za-z0-9-]{0,79})(?:\t+| ?→ ?)(\S.*)$/;

// longer than any server takes; a longer line is a body
const MAX_FIELD = 65536;

const RESPONSE_NAMES =
  /^(?:access-control-(?:allow|expose|max)-.*|age|allow|alt-svc|apigw-requestid|cf-.*|connection|content-(?:encoding|length|type|security-policy|disposition|language)|date|etag|expires|keep-alive|last-modified|location|mime-version|nel|pragma|proxy-(?:authenticate|agent|connection|status)|report-to|retry-after|server|server-timing|set-cookie|strict-transport-security|transfer-encoding|vary|via|www-authenticate|x-amz-(?!date$|security-token$|content-sha256$|user-agent$|target$).*|x-amzn-.*|x-(?:azure|cache|content-type-options|frame-options|powered-by|request-id|served-by|squid|xss|waf|edge|envoy|iinfo|cdn).*)$/;

const REQUEST_NAMES =
  /^(?::(?:method|authority|path|scheme)|accept.*|authorization|cookie|dnt|host|if-.*|origin|proxy-authorization|proxy-connection|priority|range|referer|sec-.*|te|upgrade-insecure-requests|user-agent|x-amz-(?:date|security-token|content-sha256|user-agent|target)|x-api-key|x-apigw-api-id|x-forwarded-.*|access-control-request-.*|cache-control|pragma|content-(?:length|type)|connection)$/;

/** Whether a name is one that responses carry. */
export function isResponseName(name: string): boolean {
  return RESPONSE_NAMES.test(name);
}

/** Whether a name is one that requests carry. */
export function isRequestName(name: string): boolean {
  return REQUEST_NAMES.test(name);
}

/** Whether fields are those of a request: more of them fit a request than a response. */
export function looksLikeRequest(fields: readonly HeaderField[]): boolean {
  const only = (test: (name: string) => boolean, other: (name: string) => boolean) =>
    fields.filter((field) => test(field.name) && !other(field.name)).length;
  return only(isRequestName, isResponseName) > only(isResponseName, isRequestName);
}

/** Whether the fields hold what every whole response head has. */
export function hasCoreFields(fields: readonly HeaderField[]): boolean {
  const has = (name: string) => fields.some((field) => field.name === name);
  return has("date") || (has("content-type") && has("content-length"));
}
