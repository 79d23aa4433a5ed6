import { isMark } from "../redaction";
import { AWS_ID, EXTENDED_ID, REGION, UUID } from "./ids";
import { NOT_SHOWN } from "./not-shown";
import { isPlainName } from "./plain-names";

const AWS_HOST =
  /\.(?:amazonaws\.com(?:\.cn)?|on\.aws|api\.aws|cloudfront\.net|amazoncognito\.com)$/i;
const AWS_LABEL =
  /^[a-z0-9]{1,34}$|^[a-z0-9]{8,12}-vpce-[0-9a-f]{8,17}$|^vpce-[0-9a-f]{8,17}(?:-[a-z0-9-]{4,24})?$/i;
const TOP =
  /\.(?:com|net|org|edu|gov|io|cn|dev|app|ai|aws|cloud|co|eu|uk|de|fr|jp|in|br|au|ca|us|info|biz|me|tv|internal|local|localdomain|corp|lan|test|example|invalid)$/i;
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const IPV6 = /^\[?(?=[0-9a-f]*:)[0-9a-f:]{2,39}(?:\.\d{1,3}){0,3}\]?$/i;

/** Whether a text is an address of a machine (RFC 791, RFC 4291). */
export function isAddress(text: string): boolean {
  return IPV4.test(text) || IPV6.test(text);
}

/** Whether a text that nothing announces can only be a host name. */
export function isKnownHost(text: string): boolean {
  return /^[a-z0-9.-]{4,253}$/i.test(text) && (AWS_HOST.test(text) || TOP.test(text));
}

/**
 * A host with or without a port: names of AWS as they are, of others the labels that are plain names.
 * Undefined where the text is no host.
 */
export function shownHost(text: string): string | undefined {
  const { host = "", port = "" } =
    /^(?<host>\[[^\]]{1,45}\]|[^:@/?#\s]{1,253})(?<port>:\d{1,5})?$/.exec(text)?.groups ?? {};
  if (isAddress(host) || host.toLowerCase() === "localhost") return host + port;
  if (!/^[a-z0-9_](?:[a-z0-9_-]{0,62}\.){1,8}[a-z][a-z0-9-]{1,20}\.?$/i.test(host))
    return undefined;
  const isAws = AWS_HOST.test(host);
  const labels = host.split(".").map((label) => {
    const isShown = isPlainName(label) || label.length <= 3 || (isAws && AWS_LABEL.test(label));
    return isShown ? label : NOT_SHOWN;
  });
  return labels.join(".") + port;
}

// what follows one of these in a path is handed out to a person
const OPENS =
  /^(?:tokens?|reset|invit(?:e|ation)s?|verif(?:y|ication)|confirm(?:ation)?|keys?|secrets?|passwords?|magic(?:-link)?|sessions?|unsubscribe|activat(?:e|ion)|(?:web)?hooks?|otp|codes?|signatures?|sig|api-?keys?|jwt|login-?link)$/i;

/** A path without its query: segments that are words, variables or known ids; the others not. */
export function shownPath(path: string): string {
  let before = "";
  return path
    .split("/")
    .map((segment) => {
      const shown = shownAfter(before, segment);
      before = segment;
      return shown;
    })
    .join("/");
}

const VARIABLE =
  /^(?:\{[A-Za-z_]{1,40}\+?\}|:[a-z][A-Za-z_]{0,30}|%7B[A-Za-z_]{1,40}(?:%2B|\+)?%7D|<[a-z][a-z_-]{0,30}>|\*{1,2}|\$\{?[A-Z_]{1,30}\}?)$/;

function shownAfter(before: string, segment: string): string {
  if (/^(?:@|%40)connections$/.test(before) && EXTENDED_ID.test(segment)) return segment;
  return OPENS.test(before) && segment !== "" ? variableOr(segment) : shownSegment(segment);
}

function variableOr(segment: string): string {
  return VARIABLE.test(segment) || isMark(segment) ? segment : NOT_SHOWN;
}

/** One segment of a path, or a name in an ARN. */
function shownSegment(segment: string): string {
  const parameters = segment.indexOf(";");
  if (parameters >= 0) return `${shownSegment(segment.slice(0, parameters))};${NOT_SHOWN}`;
  if (segment === "" || segment === NOT_SHOWN || VARIABLE.test(segment)) return segment;
  if (
    /^(?:\$(?:default|connect|disconnect)|(?:@|%40)connections|\.{1,2}|\d{1,3}|v\d{1,2})$/.test(
      segment,
    )
  ) {
    return segment;
  }
  if (isPlainName(segment) || REGION.test(segment) || AWS_ID.test(segment)) return segment;
  return isMark(segment) ? segment : NOT_SHOWN;
}

/** A path and a query behind it, or a query alone. */
export function shownTarget(target: string): string {
  const query = target.search(/[?#]/);
  if (query < 0) return shownPath(target);
  const fragment = target.indexOf("#");
  const path = shownPath(target.slice(0, query));
  const end = fragment < 0 ? target.length : fragment;
  const pairs = end > query ? `?${shownQuery(target.slice(query + 1, end))}` : "";
  return path + pairs + (fragment < 0 ? "" : `#${NOT_SHOWN}`);
}

const parameters = new Map<string, RegExp>([
  ["x-amz-algorithm", /^AWS4-[A-Z0-9-]{4,30}$/],
  ["x-amz-date", /^\d{8}T\d{6}Z$/],
  ["x-amz-expires", /^\d{1,6}$/],
  ["x-amz-signedheaders", /^[a-z0-9-]{1,30}(?:(?:;|%3B)[a-z0-9-]{1,30}){0,20}$/i],
]);

/** The pairs of a query (or of a form): names, and no value but those of a signature's frame. */
function shownQuery(query: string): string {
  return query
    .split("&")
    .map((pair) => {
      const at = pair.indexOf("=");
      if (at < 0) return pair === "" ? "" : NOT_SHOWN;
      const name = pair.slice(0, at);
      const value = pair.slice(at + 1);
      return `${isPlainName(name) ? name : NOT_SHOWN}=${shownParameter(name, value)}`;
    })
    .join("&");
}

/** The value of a parameter of a query. */
export function shownParameter(name: string, value: string): string {
  const isHarmless = parameters.get(name.toLowerCase())?.test(value) === true;
  return value === "" || isHarmless || isMark(value) ? value : NOT_SHOWN;
}

/** A URL (RFC 3986): scheme, host, path and the names of its query; never its userinfo. */
export function shownUrl(url: string): string {
  const {
    scheme,
    authority = "",
    rest = "",
  } = /^(?<scheme>[a-z][a-z0-9+.-]{1,11}:\/\/)(?<authority>[^/?#]*)(?<rest>.*)$/is.exec(url)
    ?.groups ?? {};
  if (scheme === undefined) return shownTarget(url);
  const at = authority.lastIndexOf("@");
  const host = shownHost(authority.slice(at + 1)) ?? NOT_SHOWN;
  return `${scheme}${at < 0 ? "" : `${NOT_SHOWN}@`}${host}${shownTarget(rest)}`;
}

const ACCOUNT = /^(?:\d{12}|\*{0,12}\d{0,4}|aws|\*|account-\d{4})$/;

/** An ARN: what AWS's own messages carry of it, account, role, session and API, where they are names. */
export function shownArn(arn: string): string {
  const [, partition = "", service = "", region = "", account = "", ...resource] = arn.split(":");
  const frame = [
    "arn",
    /^aws(?:-[a-z-]{2,10})?$/.test(partition) ? partition : NOT_SHOWN,
    isPlainName(service) || service === "*" ? service : NOT_SHOWN,
    region === "" || region === "*" || REGION.test(region) ? region : NOT_SHOWN,
    ACCOUNT.test(account) ? account : NOT_SHOWN,
  ];
  return [...frame, ...resource.map((part) => shownResource(part, service))].join(":");
}

function shownResource(part: string, service: string): string {
  const isApi = service === "execute-api";
  return part
    .split("/")
    .map((segment, at) => {
      if (isApi && at === 0 && /^[a-z0-9]{8,12}$/.test(segment)) return segment;
      if (service.startsWith("waf") && UUID.test(segment)) return segment;
      return shownSegment(segment);
    })
    .join("/");
}
