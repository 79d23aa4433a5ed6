import { matchInMessage, responseField } from "./fields";
import { hostKind, requestHost } from "./host";
import type { Fact, Subject } from "./types";

/** `Server` values that the product writes on its own answers, and replaces by the origin's on others. */
const servers =
  /^(?:AkamaiGHost|kong\/|APISIX|Microsoft-Azure-Application-Gateway|BigIP|imperva|incapsula|sucuri)/i;

/** Pages that a product writes where a rule of its own refuses, each with its reference id. */
const pages =
  /You don't have permission to access [^<>\0]{1,400}on this server\.[^\0]{0,200}Reference(?:&#32;| )(?:&#35;|#)\d|The requested URL was rejected\. Please consult with your administrator\.[^\0]{0,80}support ID is|Incapsula incident ID|>The request is blocked\.<[^\0]{0,400}[Rr]ef/;

/** That another vendor's CDN, firewall or gateway refused, named by what it writes itself. */
export function otherGatewayFacts(subject: Subject): readonly Fact[] {
  const isRelayed = ["x-amzn-errortype", "x-amz-apigw-id", "apigw-requestid"].some(
    (name) => responseField(subject, name) !== undefined,
  );
  // no other vendor owns that name: what is behind the API answered
  const isItsHost = hostKind(requestHost(subject)?.name ?? "") === "execute-api";
  if (isRelayed || isItsHost) return [];
  const server = responseField(subject, "server");
  const isKnown = server !== undefined && servers.test(server.value.trim());
  const span = isKnown ? server.span : matchInMessage(subject, pages)?.span;
  return span === undefined ? [] : [{ facet: "answered-by", option: "other-gateway", span }];
}
