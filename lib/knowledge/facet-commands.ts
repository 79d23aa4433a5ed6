import { written } from "./commands/written";
import type { CommandId, FacetCommands, FacetId } from "./types";

/** The commands that answer each facet's question, where there are some. */
export const facetCommandIds: { readonly [F in FacetId]?: readonly CommandId[] } = {
  "answered-by": ["get-verbose"],
  message: ["get"],
  "error-type": ["get"],
  "response-ids": ["get"],
  "same-account": ["get-caller-identity"],
  "api-type": ["get-rest-api-endpoint", "v2-get-api-type"],
  "auth-mode": ["get-resources-authorization", "v2-get-routes-authorization"],
  "route-deployed": [
    "get-export",
    "v2-export-api",
    "exported-routes",
    "v2-get-stage-auto-deploy",
    "v2-get-routes",
  ],
  "stage-in-url": ["get-stages", "v2-get-stages"],
  "host-known": ["get-rest-api-endpoint", "v2-get-api-type", "get-domain-names-ids"],
  "default-endpoint": ["get-rest-api-default-endpoint", "v2-get-api-default-endpoint"],
  "domain-mapping": [
    "get-base-path-mappings",
    "v2-get-api-mappings",
    "v2-list-routing-rules",
    "get-domain-name-routing-mode",
  ],
  "mutual-tls": ["get-domain-name-mutual-tls"],
  "client-certificate": ["s3-cp", "verify-certificate-chain", "call-domain"],
  "endpoint-access-mode": ["get-rest-api-access-mode-whole", "get-domain-name-access-mode"],
  "cloudfront-in-front": [
    "list-distributions",
    "get-origin-request-policy",
    "get-domain-name-status",
  ],
  "private-api-name": ["resolve-host", "get-rest-api-endpoint"],
  "host-resolves-to": ["resolve-host"],
  "caller-network": ["describe-vpc-endpoints-of-caller"],
  "api-key-required": ["get-resources-authorization", "v2-get-routes-authorization"],
  "key-state": [
    "get-api-keys",
    "get-usage-plans",
    "get-rest-api-key-source",
    "test-invoke-authorizer-log",
    "get-api-key",
  ],
  "waf-attached": ["get-web-acl"],
  "waf-blocked": ["waf-log"],
  "vpc-endpoint-policy": ["describe-vpc-endpoints-policy"],
  "identity-policy": ["simulate-invoke"],
  "resource-policy": ["get-rest-api-policy"],
  "deployed-since-change": [
    "get-stage-deployment",
    "get-deployments",
    "v2-get-stage-deployment",
    "get-export",
    "exported-routes",
    "get-resources-authorization",
  ],
  "authorizer-policy": ["execution-log-authorizer", "test-invoke-authorizer-policy"],
  "authorizer-cache": ["get-authorizers", "v2-get-authorizers"],
  "after-cache-flush": ["flush-stage-authorizers-cache", "get"],
  credentials: ["get-caller-identity"],
  clock: ["clock"],
  "works-on-default-endpoint": ["call-default-endpoint"],
  "scope-granted": ["v2-get-routes-scopes", "token-scopes"],
  "cache-invalidation": ["get-stage-cache"],
  "request-logged": ["get-stage-access-log", "v2-get-stage-access-log", "access-log"],
  "response-type": ["access-log"],
  "failed-phase": ["access-log"],
  "backend-status": ["execution-log", "access-log"],
};

/** The same, written out; see `fillCommand`. */
export const facetCommands: FacetCommands = Object.fromEntries(
  Object.entries(facetCommandIds).map(([facet, ids]) => [facet, written(ids)]),
);
