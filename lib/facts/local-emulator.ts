import type { Quoted } from "../evidence";
import { markScanner } from "../marks";
import { exchangeOf, hasGatewayId, matchInMessage, requestField, responseField } from "./fields";
import { hostOf } from "./host";
import { hostKind } from "./host-kind";
import { messageFacts } from "./message";
import type { Fact, Subject } from "./types";
import { isEnvoy } from "./whole-head";

/**
 * The machine's own names, Android's for the machine that it runs on, Docker's, and the domain of
 * LocalStack, all of whose names lead to 127.0.0.1.
 */
const ownMachine =
  /^(?:[a-z]{2,5}:\/\/)?(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]|10\.0\.2\.2|host\.docker\.internal|[\w.-]{1,100}\.localhost\.localstack\.cloud)(?=[:/?#\s]|$)/i;

/** The refusals of `sam local start-api` and serverless-offline. */
const emulated: ReadonlySet<string> = new Set([
  "missing-authentication-token",
  "authorizer-denied",
  "forbidden",
]);

/** That an emulator on the developer's machine answered: it uses API Gateway's words, without its ids. */
export function localEmulatorFacts(subject: Subject): readonly Fact[] {
  // LocalStack writes API Gateway's ids beside its own field
  const own = responseField(subject, "x-localstack");
  if (own !== undefined) {
    return [
      { facet: "answered-by", option: "local-emulator", span: own.span },
      { facet: "host", option: "other", span: own.span },
    ];
  }
  const place = calledPlace(subject);
  const isOwnMachine = place !== undefined && ownMachine.test(place.value);
  // LocalStack, by its name or its port, writes the ids too, and the refusals of all services
  const target = exchangeOf(subject)?.request?.target?.value ?? "";
  const isLocalStack =
    isOwnMachine &&
    (place.value.includes(".localstack.cloud") ||
      /^(?:https?:\/\/)?[^/?#]*:4566(?!\d)/.test(target));
  if (isLocalStack && exchangeOf(subject)?.response !== undefined) {
    return [
      { facet: "answered-by", option: "local-emulator", span: place.span },
      { facet: "host", option: "other", span: place.span },
    ];
  }
  return hasGatewayId(subject) && !isLocalStack
    ? []
    : withoutIds(subject, isOwnMachine ? place : undefined);
}

/** @param place on the machine itself, where the call went there */
function withoutIds(subject: Subject, place: Quoted | undefined): readonly Fact[] {
  const said = messageFacts(subject).find(({ option }) => emulated.has(option));
  const isTyped = responseField(subject, "x-amzn-errortype") !== undefined;
  if (said === undefined && !isTyped) return [];
  if (place !== undefined) {
    // a development server passes such a word on from where its own calls go
    const isPassedOn = said?.option === "forbidden" && !isTyped;
    const strength = isPassedOn ? ({ by: "presumption" } as const) : {};
    return [
      { facet: "answered-by", option: "local-emulator", span: place.span, ...strength },
      { facet: "host", option: "other", span: place.span, ...strength },
    ];
  }
  const server = responseField(subject, "server");
  return server !== undefined && DEVELOPMENT.test(server.value.trim())
    ? [{ facet: "answered-by", option: "local-emulator", span: server.span }]
    : [];
}

/** The servers of `sam local` and of `chalice local`. */
const DEVELOPMENT = /^(?:Werkzeug|BaseHTTP)\//i;

/** As clients of several languages tell of it. */
const refusedHandshake =
  /\bUnexpected (?:server )?response(?: code)?: 403\b|\b(?:bad handshake|handshake status|rejected WebSocket connection)\b[^\n]{0,80}\b403\b/i;

/**
 * A place in somebody's own network, or a port of its own: API Gateway has a name, and answers at 443.
 * Those of LocalStack and of forward proxies are left out.
 */
const ownNetwork = new RegExp(
  [
    String.raw`(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}(?=[:/?#\s]|$)`,
    String.raw`(?:[\w-]{1,63}\.){0,8}[\w-]{1,63}:(?!(?:80|443|3128|4566|8888|9080|9090)(?!\d))\d{2,5}(?=[/?#\s]|$)`,
    // names that only a network of one's own, or a home's changing address, has
    String.raw`(?:[\w-]{1,63}\.){1,8}(?:local|lan|localdomain|home\.arpa|fritz\.box|duckdns\.org|ddns\.net|dyndns\.org|myfritz\.net|synology\.me|ts\.net|nip\.io|sslip\.io)(?=[:/?#\s]|$)`,
  ]
    .map((place) => String.raw`^(?:[a-z]{2,5}:\/\/)?${place}`)
    .join("|"),
  "i",
);

/**
 * That a program on the developer's machine or in the network answered, an application most likely: it
 * speaks in words of its own. No API Gateway was asked, so it is none of API Gateway's backends.
 */
export function localApplicationFacts(subject: Subject): readonly Fact[] {
  const place = calledPlace(subject);
  if (place === undefined) return [];
  const isOwnMachine = ownMachine.test(place.value);
  if (!isOwnMachine && !ownNetwork.test(place.value)) return [];
  if (isVirtualHost(subject)) return [];
  const isCalled =
    exchangeOf(subject)?.response !== undefined ||
    matchInMessage(subject, refusedHandshake) !== undefined;
  if (isOwnMachine && !isCalled) return [];
  if (messageFacts(subject).some(({ option }) => option !== "customised")) return [];
  // it writes its name over the application's
  if (isEnvoy(responseField(subject, "server")?.value ?? "")) return [];
  const gateway = gatewayField(subject);
  return gateway === undefined
    ? [{ facet: "answered-by", option: "web-server", span: place.span, by: "presumption" }]
    : [{ facet: "answered-by", option: "other-gateway", ...gateway, by: "presumption" }];
}

/** A gateway's name on an answer, which it also writes on those that it passes on. */
function gatewayField(subject: Subject): Pick<Fact, "span" | "mark"> | undefined {
  for (const name of ["server", "via"]) {
    const field = responseField(subject, name);
    if (field === undefined || !/\b(?:APISIX|kong|tyk|traefik|envoy)\b/i.test(field.value))
      continue;
    const [found] = markScanner().scanField(name, field.value.trim());
    return { span: field.span, ...(found === undefined ? {} : { mark: found.mark }) };
  }
  return undefined;
}

/** True for a call that went to the machine itself, or into a network of one's own. */
export function isOwnPlace(subject: Subject): boolean {
  const place = calledPlace(subject);
  return place !== undefined && (ownMachine.test(place.value) || ownNetwork.test(place.value));
}

/**
 * True where the name is only written into `Host`, and the call goes elsewhere: what stands there, an ingress
 * mostly, may have refused as well as the application that it has the name of.
 */
function isVirtualHost(subject: Subject): boolean {
  const request = exchangeOf(subject)?.request;
  const named = requestField(subject, "host")?.value.trim().toLowerCase();
  const target = /^(?:[a-z]{2,5}:\/\/)?([^/?#\s]{1,255})/i.exec(request?.target?.value ?? "")?.[1];
  if (named === undefined || target === undefined || target.startsWith("/")) return false;
  return target.toLowerCase().split(":")[0] !== named.split(":")[0];
}

/** Where the request went: a Host field that names an API outranks the address that it went to. */
function calledPlace(subject: Subject): Quoted | undefined {
  const request = exchangeOf(subject)?.request;
  if (request !== undefined) {
    const named = requestField(subject, "host") ?? requestField(subject, "x-apigw-api-id");
    return named ?? request.host ?? request.target;
  }
  if (subject.document.kind !== "error-text") return undefined;
  const { urls, called } = subject.document;
  if (called !== undefined && hostKind(called.value) === "execute-api") return undefined;
  const isOwn = (value: string): boolean => ownMachine.test(value) || ownNetwork.test(value);
  // beside another place it may be the page that the call was made from
  const isAlone = urls.every(({ value }) => isOwn(value) || hostOf(value) === undefined);
  const { text } = subject.document;
  const isCalled = ({ value, span }: Quoted) =>
    isOwn(value) && !ANNOUNCED.test(text.value.slice(0, span.start - text.span.start).slice(-80));
  return isAlone ? urls.find(isCalled) : undefined;
}

/** A server says where it listens, and a person where his page is: neither was called. */
const ANNOUNCED =
  /(?:\b(?:local|network|external|on your network)|\b(?:listening|running|started|serving|served|ready|available|live|up)(?: \w{1,12}){0,2}(?: (?:on|at|in))?|\b(?:server|app|application) (?:is )?(?:on|at|url)|\b(?:front-?end|web ?(?:app|site)|react|angular|vue|next(?:\.js)?|vite|page|site|UI|SPA|origin|referr?er|dev(?:elopment)? server|browser)\b[^\n.]{0,40})[ :=>➜→-]{0,12}["'\x60(]?$/i;
