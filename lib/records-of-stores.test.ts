import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const arn = "arn:aws:execute-api:ap-southeast-2:********3333:abcde12345/prod/GET/tides";
const refusals = [
  [
    "ACCESS_DENIED",
    `User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${arn} with an explicit deny in a resource-based policy`,
    "resource-policy-explicit-deny",
  ],
  [
    "EXPIRED_TOKEN",
    "The security token included in the request is expired",
    "expired-session-token",
  ],
  ["WAF_FILTERED", "Forbidden", "waf-filtered"],
] as const;

/** A line of an access log, as stores of logs show it on many lines, in objects of their own. */
const stores: Readonly<Record<string, (type: string, message: string) => object>> = {
  Elastic: (type, message) => ({
    _index: "logs-aws.apigateway-default",
    _source: {
      "@timestamp": "2026-11-19T03:22:47.000Z",
      source: { ip: "2001:db8::8d0:11" },
      http: { request: { method: "GET" }, response: { status_code: 403 } },
      aws: {
        apigateway: {
          api_id: "abcde12345",
          authorize: {
            status: 403,
            error:
              type === "ACCESS_DENIED"
                ? "The client is not authorized to perform this operation."
                : null,
          },
          waf: { status: 200 },
        },
      },
      error: { code: type, message },
    },
  }),
  Datadog: (type, message) => ({
    timestamp: "2026-11-19T03:22:47.000Z",
    attributes: {
      http: { method: "GET", status_code: 403, url_details: { path: "/prod/tides" } },
      apigw: { integration: { status: "-" }, waf: { status: 200 } },
      error: { kind: type, message },
    },
  }),
};

describe.each(Object.entries(stores))("a record as %s shows it", (_, record) => {
  test.each(refusals)("is one record: %s", (type, message, cause) => {
    expect(diagnose({ text: JSON.stringify(record(type, message), null, 2) }).cause).toBe(cause);
    expect(diagnose({ text: JSON.stringify(record(type, message)) }).cause).toBe(cause);
  });
});
