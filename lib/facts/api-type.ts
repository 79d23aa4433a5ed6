import { exchangeOf, responseField } from "./fields";
import { calledKind, requestHost } from "./host";
import type { Fact, Subject } from "./types";

/** The style of API Gateway's request id, and the kind of API that it or the host gives away. */
export function apiTypeFacts(subject: Subject): readonly Fact[] {
  const rest = responseField(subject, "x-amz-apigw-id");
  const http = responseField(subject, "apigw-requestid");
  const ids: readonly Fact[] =
    rest === undefined ? [] : [{ facet: "response-ids", option: "rest-style", span: rest.span }];
  // services that run behind an API Gateway of their own show its ids, and are no API of anybody's
  if (calledKind(subject) === "aws-service") return ids;
  if (rest !== undefined) return [...ids, ...privateEndpoint(subject), ...edge(subject)];
  if (http !== undefined) {
    return [
      { facet: "response-ids", option: "http-style", span: http.span },
      { facet: "api-type", option: "http", span: http.span },
    ];
  }
  return [...privateEndpoint(subject), ...edge(subject)].slice(0, 1);
}

/** Private and WebSocket APIs are never edge-optimised, and HTTP APIs name no error type. */
function edge(subject: Subject): readonly Fact[] {
  const relay = responseField(subject, "x-amz-cf-id");
  const isGateway =
    responseField(subject, "x-amzn-errortype") !== undefined ||
    responseField(subject, "x-amz-apigw-id") !== undefined;
  return relay !== undefined && isGateway
    ? [{ facet: "api-type", option: "rest", span: relay.span }]
    : [];
}

/** An interface endpoint's name leads to private APIs alone. */
function privateEndpoint(subject: Subject): readonly Fact[] {
  const line = exchangeOf(subject)?.connection.find(({ value }) =>
    /Connected to (?:\S+-)?vpce-/.test(value),
  );
  const isNamed = calledKind(subject) === "vpc-endpoint";
  const span = line?.span ?? (isNamed ? requestHost(subject)?.span : undefined);
  return span === undefined ? [] : [{ facet: "api-type", option: "private", span }];
}
