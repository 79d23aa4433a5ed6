import { exchangeOf, matchInMessage, requestField } from "./fields";
import { requestHeadSpan } from "./head-span";
import { hostKind, requestHost } from "./host";
import type { Fact, Subject } from "./types";

// `GetConnection` alone is a method of many a pool
const connectionsCall =
  /\/@connections\/|\/%40connections\/|PostToConnection(?![a-z])|\bpost_to_connection\b|(?:Get|Delete)Connection(?=Command\b| operation\b|"? on ")|[Aa][Pp][Ii][Gg]ateway[Mm]anagement[Aa][Pp]?[Ii]/;

/**
 * How clients say that no WebSocket was opened: ws, browsers, websocket-client, websockets,
 * aiohttp, Java, OkHttp, .NET, Go, Dart.
 */
const refusedHandshake =
  /Unexpected server response: [45]\d\d|Error during WebSocket handshake|Handshake status [45]\d\d|server rejected WebSocket connection|WSServerHandshakeError|WebSocketHandshakeException|Expected HTTP 101 response but was|when status code '101' was expected|expected handshake response status code 101|websocket: bad handshake|was not upgraded to websocket/i;

const frame = /\{[^{}]*\}/g;

const frameKey = /"(\w{1,60})"\s{0,80}:/g;
const frameKeys: ReadonlySet<string | undefined> = new Set([
  "message",
  "connectionId",
  "requestId",
]);

/** API Gateway's frames have a message and two ids; a log names the connection beside much else. */
function isFrame(object: string): boolean {
  const keys = [...object.matchAll(frameKey)].map(([, key]) => key);
  return (
    keys.includes("connectionId") &&
    keys.includes("message") &&
    keys.every((key) => frameKeys.has(key))
  );
}

/** What the check of a signature says, whatever the request is for. */
const ofSignature: ReadonlySet<Fact["option"]> = new Set([
  "signature-mismatch",
  "signature-expired",
  "signature-not-yet-current",
  "credential-scope",
  "token-invalid",
  "token-expired",
]);

/** A signature is checked alike, so that the request was to open a WebSocket says nothing of its refusal. */
export function withoutMootOpening(facts: readonly Fact[]): readonly Fact[] {
  const isSigned = facts.some(
    ({ facet, option }) => facet === "message" && ofSignature.has(option),
  );
  const isMoot = ({ facet, option }: Fact) => facet === "websocket-step" && option === "connect";
  return isSigned ? facts.filter((fact) => !isMoot(fact)) : facts;
}

/** Which step of a WebSocket's life failed, from the URL, the SDK's operation or the frame. */
export function websocketFacts(subject: Subject): readonly Fact[] {
  const target = exchangeOf(subject)?.request?.target;
  const inTarget =
    target !== undefined && connectionsCall.test(target.value) ? target.span : undefined;
  const connections = inTarget ?? matchInMessage(subject, connectionsCall)?.span;
  if (connections !== undefined) {
    return [...step("connections-api", connections), ...withoutStage(subject, connections)];
  }
  const isHttp = exchangeOf(subject)?.response?.status !== undefined;
  const message = isHttp ? undefined : frameSpan(subject);
  if (message !== undefined) return step("message", message);
  const isSocket = target !== undefined && /^wss?:/i.test(target.value);
  const inText =
    subject.document.kind === "error-text"
      ? subject.document.urls.find(({ value }) => /^wss:/i.test(value))
      : undefined;
  const opened = matchInMessage(subject, /^Connected \(press CTRL\+C to quit\)/m);
  if (opened !== undefined) return step("message", opened.span);
  const refused = handshakeLine(subject);
  const socket = refused ?? (isSocket ? target.span : inText?.span);
  const connect = socket === undefined ? [] : connectStep(subject, socket, refused !== undefined);
  if (connect.length > 0) return connect;
  // without a host it may be any service's socket
  if (refused !== undefined) return [{ facet: "websocket-step", option: "connect", span: refused }];
  return noSocket(subject);
}

/** The step of a socket whose host is known; another service's socket is no API's. */
function connectStep(subject: Subject, socket: Fact["span"], isRefused: boolean): readonly Fact[] {
  const host = requestHost(subject);
  if (host === undefined) return [];
  const [found, ...type] = step("connect", socket);
  if (found === undefined) return [];
  // without a sentence that says so, a frame elsewhere may show that the socket was open
  const known: Fact = isRefused ? found : { ...found, isSilence: true };
  const kind = hostKind(host.name);
  // at another name anybody's server may listen
  return kind === "execute-api" || kind === "vpc-endpoint" ? [known, ...type] : [known];
}

/** The first frame: an object without others in it. */
function frameSpan({ message }: Subject): Fact["span"] | undefined {
  if (message === undefined || !message.value.includes('"connectionId"')) return undefined;
  for (const { 0: object, index } of message.value.matchAll(frame)) {
    if (!isFrame(object)) continue;
    const { start, end } = message.span;
    // a body that stood inside another string is unescaped, so offsets into it are not the text's
    if (message.value.length !== end - start) return message.span;
    return { start: start + index, end: start + index + object.length };
  }
  return undefined;
}

function handshakeLine(subject: Subject): Fact["span"] | undefined {
  const line = exchangeOf(subject)?.connection.find(({ value }) => refusedHandshake.test(value));
  if (line !== undefined) return line.span;
  const isText = subject.document.kind === "error-text";
  return isText ? matchInMessage(subject, refusedHandshake)?.span : undefined;
}

/** A whole request head without `Upgrade` opens no WebSocket (RFC 6455, 4.1). */
function noSocket(subject: Subject): readonly Fact[] {
  const upgrade = requestField(subject, "upgrade");
  if (upgrade !== undefined) {
    return /websocket/i.test(upgrade.value) ? step("connect", upgrade.span) : [];
  }
  // browsers write `wss:` for a socket
  const target = exchangeOf(subject)?.request?.target;
  const shown = /^https?:\/\//i.test(target?.value ?? "") ? target?.span : undefined;
  const span = requestHeadSpan(subject) ?? shown;
  return span === undefined ? [] : [{ facet: "websocket-step", option: "none", span }];
}

/** `/@connections` right behind the host: the stage that belongs between them is missing. */
function withoutStage(subject: Subject, span: Fact["span"]): readonly Fact[] {
  const target = exchangeOf(subject)?.request?.target?.value ?? subject.message?.value ?? "";
  const isMissing = /(?:\.amazonaws\.com(?:\.cn)?|^)\/(?:@|%40)connections\//im.test(target);
  return isMissing ? [{ facet: "stage-in-url", option: "wrong", span }] : [];
}

function step(
  option: Extract<Fact, { facet: "websocket-step" }>["option"],
  span: Fact["span"],
): readonly Fact[] {
  return [
    { facet: "websocket-step", option, span },
    { facet: "api-type", option: "websocket", span },
  ];
}
