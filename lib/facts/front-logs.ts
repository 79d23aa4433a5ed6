import type { LogRecord, Quoted } from "../evidence";
import { hostKind } from "./host";
import { type Proven, provenAt } from "./proven";
import type { Fact } from "./types";

/**
 * What a record of AWS WAF proves. Its web ACL may protect a stage (APIGW), a distribution (CF) or a
 * load balancer: only the first one's is attached to the stage. Source: AWS WAF's log fields.
 */
export function webAclFacts({ fields }: LogRecord): readonly Fact[] {
  const action = fields.get("action");
  const source = fields.get("httpSourceName");
  if (action === undefined) return [];
  const isBlocked = action.value === "BLOCK";
  if (source === undefined) return isBlocked ? blockedSomewhere(action, fields) : [];
  if (source.value === "APIGW") {
    return [
      ...provenAt(source, [{ facet: "waf-attached", option: "yes" }]),
      ...provenAt(action, [{ facet: "waf-blocked", option: isBlocked ? "yes" : "no" }]),
      ...(isBlocked ? provenAt(action, [{ facet: "answered-by", option: "api-gateway" }]) : []),
    ];
  }
  if (!isBlocked) return [];
  if (source.value === "CF") {
    return provenAt(action, [
      { facet: "answered-by", option: "cloudfront" },
      { facet: "cloudfront-page", option: "blocked" },
    ]);
  }
  if (source.value === "ALB")
    return provenAt(action, [{ facet: "answered-by", option: "load-balancer" }]);
  return [];
}

/** What is left of a record that somebody shortened tells at most where its web ACL is. */
function blockedSomewhere(action: Quoted, fields: LogRecord["fields"]): readonly Fact[] {
  const acl = fields.get("webaclId")?.value ?? "";
  const proven: readonly Proven[] = acl.includes(":global/")
    ? [{ facet: "answered-by", option: "cloudfront" }]
    : [
        { facet: "waf-attached", option: "yes" },
        { facet: "waf-blocked", option: "yes" },
      ];
  return provenAt(action, proven).map((fact): Fact => ({ ...fact, by: "presumption" }));
}

/** Refusals of the edge's own, by `x-edge-detailed-result-type`. Source: CloudFront's log fields. */
const edgeRefusals = new Map<string, readonly Proven[]>([
  ["ClientGeoBlocked", [{ facet: "cloudfront-page", option: "country" }]],
  ["InvalidRequestBlocked", [{ facet: "cloudfront-page", option: "blocked" }]],
  ["InvalidRequestMethod", [{ facet: "cloudfront-page", option: "method" }]],
  ["InvalidRequestCertificate", []],
  ["InvalidRequestHeader", []],
  ["InvalidRequest", []],
]);

/** What a record of CloudFront proves: `Error` alone may be the origin's as well as the edge's. */
export function cloudfrontLogFacts({ fields }: LogRecord): readonly Fact[] {
  const status = fields.get("sc-status");
  if (status !== undefined && status.value !== "403") return [];
  const host = fields.get("x-host-header");
  const called =
    host !== undefined && hostKind(host.value) === "cloudfront"
      ? provenAt(host, [{ facet: "host", option: "cloudfront" }])
      : [];
  const result = fields.get("x-edge-detailed-result-type") ?? fields.get("x-edge-result-type");
  const refusal = result === undefined ? undefined : edgeRefusals.get(result.value);
  if (result === undefined || refusal === undefined) return called;
  return [
    ...provenAt(result, [{ facet: "answered-by", option: "cloudfront" }, ...refusal]),
    ...called,
  ];
}

/**
 * What a record of an Application Load Balancer proves: a target's status that is `-` means that the
 * load balancer answered by itself, and so does a last action that is no forward. Whether a target's
 * 403 is API Gateway's, or that of a backend behind it, cannot be seen.
 */
export function loadBalancerFacts({ fields }: LogRecord): readonly Fact[] {
  const status = fields.get("elb_status_code");
  const target = fields.get("target_status_code");
  const actions = fields.get("actions_executed");
  if (status?.value !== "403") return [];
  const isOwn = /(?:^|,)(?:waf|fixed-response)$/.test(actions?.value ?? "");
  const telling = target ?? (isOwn ? actions : undefined);
  if (telling === undefined || (target !== undefined && target.value !== "-")) return [];
  return provenAt(telling, [{ facet: "answered-by", option: "load-balancer" }]);
}

/** A refusal that a web server or a forward proxy logs as its own. */
export function serverFacts({ log, fields }: LogRecord): readonly Fact[] {
  const status = fields.get("status");
  if (status === undefined) return [];
  const option = log === "forward-proxy" ? "forward-proxy" : "web-server";
  return provenAt(status, [{ facet: "answered-by", option }]);
}
