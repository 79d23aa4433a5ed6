import type { Quoted } from "../types";
import { type LogFields, type LogMessage, quotePart } from "./log-message";

/**
 * Read a line in which a server in front of an API, or a forward proxy on the way to it, says that
 * it refused a request itself. A line of theirs about an answer that they passed on is none.
 */
export function readServerLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
  if (value.includes("TCP_DENIED")) return readProxyLine(message);
  // both servers write these refusals as errors
  if (!value.includes("error]") && !value.includes("crit]")) return undefined;
  return REFUSED.test(value) ? (readNginxLine(message) ?? readApacheLine(message)) : undefined;
}

/** Squid's native format, and what owners make of it: result, perhaps the size, method and URL. */
const NATIVE =
  /(TCP_DENIED(?:_[A-Z]{1,20})?\/403)(?=[\s"]|$)(?: \d{1,12})?(?: "?([A-Z]{3,10}) (\S{1,4000}))?/;
/** Its formats `common` and `combined`, which end with the result. */
const COMMON =
  /"([A-Z]{3,10}) (\S{1,4000}) HTTP\/[\d.]{1,4}" 403 [^\n]{0,2000} (TCP_DENIED(?:_[A-Z]{1,20})?):/;

function readProxyLine(message: LogMessage): LogFields | undefined {
  const native = NATIVE.exec(message.value);
  const common = native === null ? COMMON.exec(message.value) : null;
  const found = native ?? common;
  if (found === null) return undefined;
  const [status, method, url] =
    native === null ? [found[3], found[1], found[2]] : [found[1], found[2], found[3]];
  return {
    log: "forward-proxy",
    fields: fieldsOf(message, found.index, { status, method, url }),
  };
}

/** What says that the server, and nothing behind it, refused; each of these is a 403. */
const REFUSED =
  /access forbidden by rule|directory index of "[^"]{1,1000}" is forbidden|open\(\) "[^"]{1,1000}" failed \(13: Permission denied\)|client denied by server configuration|AH\d{5}: access to \S{1,1000} denied|Directory index forbidden by Options directive|Cannot serve directory |ModSecurity: Access denied with code 403/;

const NGINX = /\[(?:error|crit)\] \d{1,10}#\d{1,10}: /;

function readNginxLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
  const found = NGINX.exec(value);
  if (found === null) return undefined;
  const request = /, request: "([A-Z]{3,10}) (\S{1,4000})[^"]{0,20}"/.exec(value);
  return {
    log: "web-server",
    fields: fieldsOf(message, found.index, {
      status: REFUSED.exec(value)?.[0],
      method: request?.[1],
      url: request?.[2],
      host: /, host: "([^"\s]{1,260})"/.exec(value)?.[1],
    }),
  };
}

const APACHE = /\[(?:[a-z0-9_]{0,40}:)?error\] /;

function readApacheLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
  const found = APACHE.exec(value);
  if (found === null) return undefined;
  // ModSecurity names the request, Apache the file or the target of a proxy
  return {
    log: "web-server",
    fields: fieldsOf(message, found.index, {
      status: REFUSED.exec(value)?.[0],
      host: /\[hostname "([^"\s]{1,260})"\]/.exec(value)?.[1],
      url: /\[uri "([^"\s]{1,4000})"\]/.exec(value)?.[1],
    }),
  };
}

/** The fields with their places; what refuses says the status in words. */
function fieldsOf(
  message: LogMessage,
  start: number,
  values: { readonly [name: string]: string | undefined },
): ReadonlyMap<string, Quoted> {
  const fields = new Map<string, Quoted>();
  for (const [name, value] of Object.entries(values)) {
    const at = value === undefined ? -1 : message.value.indexOf(value, start);
    if (value === undefined || at < 0) continue;
    const quoted = quotePart(message, at, at + value.length);
    fields.set(name, name === "status" ? { ...quoted, value: "403" } : quoted);
  }
  return fields;
}
