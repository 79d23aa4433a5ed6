import type { Quoted } from "../types";
import { type LogFields, type LogMessage, quotePart } from "./log-message";

/**
 * Read a line in which a server in front of an API, or a forward proxy on the way to it, says that
 * it refused a request itself. A line of theirs about an answer that they passed on is none.
 */
export function readServerLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
  if (value.includes("TCP_DENIED")) return readProxyLine(message);
  return REFUSED.test(value) ? (readNginxLine(message) ?? readApacheLine(message)) : undefined;
}

/** The native format of Squid: time, milliseconds, client, result, size, method, URL, user, peer, type. */
const NATIVE =
  /(?:^|\s)\d{9,11}\.\d{3} +-?\d{1,9} (\S{1,100}) TCP_DENIED(?:_[A-Z]{1,20})?\/(403) \d{1,12} ([A-Z]{3,10}) (\S{1,4000})/;
/** Its formats `common` and `combined`, which end with the result. */
const COMMON =
  /(\S{1,100}) \S{1,200} \S{1,200} \[[^\]]{20,40}\] "([A-Z]{3,10}) (\S{1,4000}) HTTP\/[\d.]{1,4}" (403) [^\n]{0,2000} TCP_DENIED(?:_[A-Z]{1,20})?:/;

function readProxyLine(message: LogMessage): LogFields | undefined {
  const native = NATIVE.exec(message.value);
  const common = native === null ? COMMON.exec(message.value) : null;
  const [client, status, method, url] =
    native === null
      ? [common?.[1], common?.[4], common?.[2], common?.[3]]
      : [native[1], native[2], native[3], native[4]];
  const start = (native ?? common)?.index;
  if (start === undefined) return undefined;
  return {
    log: "forward-proxy",
    fields: fieldsOf(message, start, { client, status, method, url }),
  };
}

/** What says that the server, and nothing behind it, refused; each of these is a 403. */
const REFUSED =
  /access forbidden by rule|directory index of "[^"]{1,1000}" is forbidden|open\(\) "[^"]{1,1000}" failed \(13: Permission denied\)|client denied by server configuration|AH\d{5}: access to \S{1,1000} denied|Directory index forbidden by Options directive|Cannot serve directory |ModSecurity: Access denied with code 403/;

const NGINX = /\[(?:error|warn|notice|info|crit|alert|emerg)\] \d{1,10}#\d{1,10}: /;

function readNginxLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
  const found = NGINX.exec(value);
  if (found === null) return undefined;
  const request = /, request: "([A-Z]{3,10}) (\S{1,4000})[^"]{0,20}"/.exec(value);
  return {
    log: "web-server",
    fields: fieldsOf(message, found.index, {
      status: REFUSED.exec(value)?.[0],
      client: /, client: ([^,\s]{1,100})/.exec(value)?.[1],
      method: request?.[1],
      url: request?.[2],
      host: /, host: "([^"\s]{1,260})"/.exec(value)?.[1],
    }),
  };
}

const APACHE =
  /\[(?:[a-z0-9_]{0,40}:)?error\](?: \[pid [^\]]{1,60}\])?(?: \[client ([^\]]{1,100})\])?/;

function readApacheLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
  const found = APACHE.exec(value);
  if (found === null) return undefined;
  // ModSecurity names the request, Apache the file or the target of a proxy
  return {
    log: "web-server",
    fields: fieldsOf(message, found.index, {
      status: REFUSED.exec(value)?.[0],
      client: found[1],
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
