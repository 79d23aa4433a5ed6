import { exchangeOf, matchInMessage, requestField } from "./fields";
import { requestHeadSpan } from "./head-span";
import { requestHost } from "./host";
import type { Fact, Subject } from "./types";

const connectionsCall =
  /\/@connections\/|\/%40connections\/|(?:PostTo|Get|Delete)Connection(?![a-z])|[Aa][Pp][Ii][Gg]ateway[Mm]anagement[Aa][Pp]?[Ii]/;

const frame = /\{[^{}]*"connectionId"\s*:[^{}]*\}/;

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
  const message = isHttp ? undefined : matchInMessage(subject, frame);
  if (message !== undefined) return step("message", message.span);
  const isSocket = target !== undefined && /^wss?:/i.test(target.value);
  const inText =
    subject.document.kind === "error-text"
      ? subject.document.urls.find(({ value }) => /^wss:/i.test(value))
      : undefined;
  const socket = isSocket ? target.span : inText?.span;
  if (socket !== undefined && requestHost(subject) !== undefined) return step("connect", socket);
  return noSocket(subject);
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
  const isMissing = /(?:\.amazonaws\.com(?:\.cn)?|^)\/@connections\//.test(target);
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
