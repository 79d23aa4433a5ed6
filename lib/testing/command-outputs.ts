import type { CommandId, FacetId } from "../knowledge/types";

/** Why the output of a command answers no question. */
export const silences = {
  changes: "it changes something; the call that follows shows whether that helped",
  keeps: "it writes a file or a variable; the next line prints what is in it",
  when: "it says when a stage was deployed, and nothing says when the API was changed",
  names: "it names what a later step asks about: a log, a policy, an account, a host, a function",
  elsewhere:
    "a policy of another service or of the organisation, of which no question asks: the refusal names its kind",
  settings: "settings that do not say which of them met the call",
  count:
    "a count of a secret's characters, or a status without what was called; the step says what to make of it",
  summary: "a summary of logs, in the runbook's own words",
  function: "what the owner of a function chose to print",
} as const;

type CommandOutput =
  | {
      /** The facets that its output can answer. */
      readonly answers: readonly FacetId[];
      /** Files in `lib/answer-fixtures` that hold such outputs, for all of these facets. */
      readonly samples: readonly string[];
    }
  | { readonly silent: keyof typeof silences };

/** What the head of an answer shows. */
const answer = [
  "answered-by",
  "cloudfront-in-front",
  "error-type",
  "host",
  "partition",
  "preflight",
  "response-ids",
  "websocket-step",
] as const satisfies readonly FacetId[];

/** What the head of a request shows, and where it went. */
const sent = [
  "api-key-sent",
  "authorization-sent",
  "cache-invalidation",
  "host-resolves-to",
] as const satisfies readonly FacetId[];

/** What `curl -v` shows, whatever it calls. */
const verboseCall: CommandOutput = {
  answers: [...answer, ...sent, "cloudfront-page", "message", "mutual-tls"],
  samples: [
    "answered-by/backend.txt",
    "answered-by/cloudfront.txt",
    "answered-by/local-emulator.txt",
  ],
};

/** What the output of every command tells, with samples of it, or why that is nothing. */
export const commandOutputs: { readonly [C in CommandId]: CommandOutput } = {
  "access-key-bytes": { silent: "count" },
  "access-log": {
    answers: [
      "api-key-required",
      "api-key-sent",
      "backend-status",
      "failed-phase",
      "request-logged",
      "response-type",
      "waf-attached",
      "waf-blocked",
    ],
    samples: [
      "response-type/waf-filtered.txt",
      "failed-phase/none.txt",
      "response-type/invalid-api-key.txt",
    ],
  },
  "access-log-recent": { answers: ["request-logged"], samples: ["request-logged/yes-recent.txt"] },
  "add-permission-function-url": { silent: "changes" },
  "add-permission-invoke": { silent: "changes" },
  "assume-role-profile": { silent: "changes" },
  "assume-role-source": { silent: "changes" },
  "authorization-details": {
    answers: ["denial", "policy-named"],
    samples: ["policy-named/identity-details.txt"],
  },
  "authorization-policy": {
    answers: ["identity-policy"],
    samples: ["identity-policy/denies-caller-evaluated.txt"],
  },
  "boundary-version": { silent: "keeps" },
  call: {
    answers: [...answer, "message"],
    samples: ["message/missing-authentication-token-method.txt"],
  },
  "call-after-preflight": {
    answers: [...answer, "message"],
    samples: ["message/missing-authentication-token-method.txt"],
  },
  "call-as-browser": {
    answers: [...answer, ...sent],
    samples: ["answered-by/api-gateway-agent.txt"],
  },
  "call-backend": {
    answers: [...answer, "message"],
    samples: ["message/missing-authentication-token-method.txt"],
  },
  "call-body": {
    answers: [
      "denial",
      "denied-action",
      "deployed-since-change",
      "policy-named",
      "principal",
      "resource-policy",
    ],
    samples: [
      "policy-named/vpc-endpoint-message.txt",
      "resource-policy/denies-caller-address.txt",
      "deployed-since-change/no-saved-policy-allows-address.txt",
    ],
  },
  "call-by-endpoint": {
    answers: [...answer, ...sent, "api-type"],
    samples: ["host/vpc-endpoint-call.txt"],
  },
  "call-called": {
    answers: [...answer, "message"],
    samples: ["message/missing-authentication-token-method.txt"],
  },
  "call-called-method": {
    answers: [...sent, "answered-by", "error-type", "mutual-tls", "preflight", "websocket-step"],
    samples: ["answered-by/cloudfront-method.txt"],
  },
  "call-called-verbose": {
    answers: [
      ...sent,
      "answered-by",
      "client-certificate",
      "cloudfront-in-front",
      "error-type",
      "mutual-tls",
      "preflight",
      "websocket-step",
      "works-on-default-endpoint",
    ],
    samples: [
      "answered-by/s3-head.txt",
      "client-certificate/none-sent.txt",
      "works-on-default-endpoint/no.txt",
    ],
  },
  "call-default-endpoint": {
    answers: [
      ...sent,
      "answered-by",
      "client-certificate",
      "cloudfront-in-front",
      "error-type",
      "mutual-tls",
      "preflight",
      "websocket-step",
      "works-on-default-endpoint",
    ],
    samples: [
      "answered-by/s3-head.txt",
      "works-on-default-endpoint/no.txt",
      "client-certificate/none-sent.txt",
    ],
  },
  "call-deployed": {
    answers: [...answer, "message"],
    samples: ["message/missing-authentication-token-method.txt"],
  },
  "call-domain": {
    answers: [
      ...sent,
      "answered-by",
      "client-certificate",
      "cloudfront-in-front",
      "error-type",
      "mutual-tls",
      "preflight",
      "websocket-step",
      "works-on-default-endpoint",
    ],
    samples: [
      "answered-by/s3-head.txt",
      "client-certificate/none-sent.txt",
      "works-on-default-endpoint/no.txt",
    ],
  },
  "call-foreign-host": {
    answers: [
      ...sent,
      "answered-by",
      "cloudfront-in-front",
      "error-type",
      "host",
      "preflight",
      "response-ids",
      "websocket-step",
    ],
    samples: ["host/custom-domain-foreign.txt"],
  },
  "call-mapped-path": {
    answers: [
      ...sent,
      "answered-by",
      "client-certificate",
      "cloudfront-in-front",
      "error-type",
      "mutual-tls",
      "preflight",
      "websocket-step",
      "works-on-default-endpoint",
    ],
    samples: [
      "answered-by/s3-head.txt",
      "client-certificate/none-sent.txt",
      "works-on-default-endpoint/no.txt",
    ],
  },
  "call-method-verbose": {
    answers: [...sent, "answered-by", "error-type", "mutual-tls", "preflight", "websocket-step"],
    samples: ["answered-by/cloudfront-method.txt"],
  },
  "call-right-stage": {
    answers: ["works-on-default-endpoint"],
    samples: ["works-on-default-endpoint/no.txt"],
  },
  "call-through-endpoint": {
    answers: [...answer, ...sent, "api-type"],
    samples: ["host/execute-api-connect-to.txt"],
  },
  "call-verbose": {
    answers: [
      ...sent,
      "answered-by",
      "client-certificate",
      "cloudfront-in-front",
      "error-type",
      "mutual-tls",
      "preflight",
      "websocket-step",
      "works-on-default-endpoint",
    ],
    samples: [
      "answered-by/s3-head.txt",
      "client-certificate/none-sent.txt",
      "works-on-default-endpoint/no.txt",
    ],
  },
  "call-with-bearer-token": {
    answers: [...answer, "api-type", "authorization-sent", "message"],
    samples: ["response-ids/http-style-method.txt"],
  },
  "call-with-certificate": {
    answers: [...sent, "mutual-tls"],
    samples: ["mutual-tls/yes-certificate.txt"],
  },
  "call-with-key": {
    answers: [...answer, "api-key-sent", "message"],
    samples: ["api-key-sent/yes.txt"],
  },
  "call-with-token": {
    answers: [...answer, "denial", "message"],
    samples: ["message/authorizer-denied-method.txt"],
  },
  "call-without-proxy": {
    answers: [
      ...sent,
      "answered-by",
      "cloudfront-in-front",
      "error-type",
      "host",
      "mutual-tls",
      "partition",
      "response-ids",
    ],
    samples: ["answered-by/api-gateway-direct.txt"],
  },
  "called-connect-answer": {
    answers: ["answered-by", "error-type"],
    samples: ["answered-by/forward-proxy-connect.txt"],
  },
  "certificate-details": {
    answers: ["client-certificate"],
    samples: ["client-certificate/expired-or-unsupported-details.txt"],
  },
  clock: { answers: ["clock"], samples: ["clock/fast.txt"] },
  "clock-offset": { answers: ["clock"], samples: ["clock/slow-chronyc.txt"] },
  "cloudflare-ids": { answers: ["answered-by"], samples: ["answered-by/cloudflare-ray.txt"] },
  "create-boundary-version": { silent: "changes" },
  "create-deployment": { silent: "changes" },
  "create-deployment-of-name": { silent: "changes" },
  "create-domain-name-access-association": { silent: "changes" },
  "create-policy-version": { silent: "changes" },
  "create-usage-plan-key": { silent: "changes" },
  "credential-source": { silent: "names" },
  "credentials-expiry": {
    answers: ["credentials"],
    samples: ["credentials/expired-expiration.txt"],
  },
  "describe-load-balancer-attributes": { silent: "names" },
  "describe-policy": { silent: "elsewhere" },
  "describe-rules": { answers: ["answered-by"], samples: ["answered-by/load-balancer-rules.txt"] },
  "describe-user-pool-client": {
    answers: ["scope-granted"],
    samples: ["scope-granted/no-client.txt"],
  },
  "describe-vpc-endpoints-names": {
    answers: ["private-api-name"],
    samples: ["private-api-name/wrong-no-private-dns.txt"],
  },
  "describe-vpc-endpoints-of-caller": {
    answers: ["caller-network"],
    samples: ["caller-network/vpc-other.txt"],
  },
  "describe-vpc-endpoints-policy": {
    answers: ["vpc-endpoint-policy"],
    samples: ["vpc-endpoint-policy/default-vpc.txt"],
  },
  "describe-vpc-endpoints-private-dns": { silent: "settings" },
  "domain-policy-to-file": { silent: "keeps" },
  "endpoint-policy-to-file": { silent: "keeps" },
  "error-page-text": {
    answers: ["answered-by", "cloudfront-page"],
    samples: ["cloudfront-page/blocked-words.txt"],
  },
  "execution-log": {
    answers: ["backend-status", "request-logged"],
    samples: ["backend-status/403-execution-log.txt"],
  },
  "execution-log-authorizer": {
    answers: ["auth-mode", "authorizer-policy", "request-logged"],
    samples: ["authorizer-policy/allows-caller-log.txt"],
  },
  "execution-log-certificate": {
    answers: ["client-certificate", "mutual-tls", "request-logged"],
    samples: ["client-certificate/untrusted-or-incomplete-chain-events.txt"],
  },
  "exported-methods": {
    answers: ["deployed-since-change", "route-deployed"],
    samples: ["deployed-since-change/no-keys.txt"],
  },
  "exported-routes": {
    answers: ["auth-mode", "deployed-since-change", "route-deployed"],
    samples: ["deployed-since-change/no.txt"],
  },
  "exported-security": {
    answers: ["route-deployed"],
    samples: ["route-deployed/yes-security.txt"],
  },
  "flush-stage-authorizers-cache": {
    answers: ["after-cache-flush"],
    samples: ["after-cache-flush/works.txt"],
  },
  "forget-credentials": { silent: "changes" },
  "function-log": { silent: "function" },
  get: {
    answers: [
      ...answer,
      "after-cache-flush",
      "api-type",
      "authorization-sent",
      "denial",
      "denied-action",
      "message",
      "policy-named",
      "principal",
    ],
    samples: [
      "message/invoke-denied.txt",
      "message/token-expired.txt",
      "response-ids/http-style.txt",
      "after-cache-flush/still-refused-plain.txt",
    ],
  },
  "get-access-key-info": { silent: "names" },
  "get-api-key": { answers: ["key-state"], samples: ["key-state/unknown-or-disabled-by-id.txt"] },
  "get-api-keys": { answers: ["key-state"], samples: ["key-state/usable.txt"] },
  "get-authorizers": { answers: ["authorizer-cache"], samples: ["authorizer-cache/on.txt"] },
  "get-authorizers-identity-source": {
    answers: ["authorizer-cache"],
    samples: ["authorizer-cache/on-source.txt"],
  },
  "get-base-path-mappings": {
    answers: ["domain-mapping"],
    samples: ["domain-mapping/matches.txt"],
  },
  "get-bucket-policy": { silent: "elsewhere" },
  "get-called-verbose": verboseCall,
  "get-caller-identity": {
    answers: ["credentials", "same-account"],
    samples: ["same-account/no.txt"],
  },
  "get-caller-identity-assumed": {
    answers: ["credentials"],
    samples: ["credentials/valid-profile.txt"],
  },
  "get-caller-identity-profile": {
    answers: ["credentials"],
    samples: ["credentials/valid-profile.txt"],
  },
  "get-connection": {
    answers: ["api-type", "error-type", "host", "message", "partition", "websocket-step"],
    samples: ["websocket-step/connections-api.txt"],
  },
  "get-deployments": { silent: "when" },
  "get-distribution-config-front": {
    answers: ["cloudfront-in-front"],
    samples: ["cloudfront-in-front/rewrites-host-config.txt"],
  },
  "get-distribution-config-headers": {
    answers: ["cloudfront-in-front"],
    samples: ["cloudfront-in-front/forwards-viewer-host-config.txt"],
  },
  "get-distribution-config-origin-paths": {
    answers: ["stage-in-url"],
    samples: ["stage-in-url/right-origin-path.txt"],
  },
  "get-distribution-config-paths": { silent: "settings" },
  "get-distribution-config-rules": {
    answers: ["cloudfront-page"],
    samples: ["cloudfront-page/method-config.txt"],
  },
  "get-domain-name-access-associations": {
    answers: ["private-api-name"],
    samples: ["private-api-name/right-association-named.txt"],
  },
  "get-domain-name-access-mode": {
    answers: ["endpoint-access-mode", "host-known"],
    samples: ["endpoint-access-mode/basic-domain.txt"],
  },
  "get-domain-name-access-mode-short": {
    answers: ["endpoint-access-mode", "host-known"],
    samples: ["endpoint-access-mode/basic-named.txt"],
  },
  "get-domain-name-distribution": { answers: ["host-known"], samples: ["host-known/no-edge.txt"] },
  "get-domain-name-mutual-tls": {
    answers: ["host-known", "mutual-tls"],
    samples: ["mutual-tls/yes-truststore.txt"],
  },
  "get-domain-name-policies": {
    answers: ["host-known"],
    samples: ["host-known/yes-private-domain.txt"],
  },
  "get-domain-name-region": { answers: ["host-known"], samples: ["host-known/yes-region.txt"] },
  "get-domain-name-routing-mode": {
    answers: ["domain-mapping", "host-known"],
    samples: ["domain-mapping/none-rules.txt"],
  },
  "get-domain-name-status": {
    answers: ["cloudfront-in-front", "host-known"],
    samples: ["cloudfront-in-front/rewrites-host-alias.txt"],
  },
  "get-domain-name-status-short": {
    answers: ["host-known"],
    samples: ["host-known/yes-status.txt"],
  },
  "get-domain-name-targets": { answers: ["host-known"], samples: ["host-known/yes-targets.txt"] },
  "get-domain-names": { silent: "names" },
  "get-domain-names-ids": {
    answers: ["host-known"],
    samples: ["host-known/no-domains.txt", "host-known/yes-domains.txt"],
  },
  "get-domain-names-targets": { silent: "names" },
  "get-export": {
    answers: ["deployed-since-change", "route-deployed"],
    samples: ["deployed-since-change/no-keys.txt"],
  },
  "get-export-with-extensions": {
    answers: ["route-deployed"],
    samples: ["route-deployed/yes-security.txt"],
  },
  "get-function-url-config": { silent: "elsewhere" },
  "get-integration": { silent: "names" },
  "get-integration-method": { silent: "names" },
  "get-logging-configuration": { silent: "names" },
  "get-origin-request-policy": {
    answers: ["cloudfront-in-front"],
    samples: ["cloudfront-in-front/rewrites-host-own-policy.txt"],
  },
  "get-policy": { silent: "elsewhere" },
  "get-policy-version": { silent: "elsewhere" },
  "get-public-access-block": { silent: "elsewhere" },
  "get-resources": {
    answers: ["deployed-since-change"],
    samples: ["deployed-since-change/no-keys.txt"],
  },
  "get-resources-authorization": {
    answers: ["api-key-required", "auth-mode", "deployed-since-change"],
    samples: ["deployed-since-change/no.txt"],
  },
  "get-rest-api-access-mode": {
    answers: ["api-type", "endpoint-access-mode", "host-known"],
    samples: ["endpoint-access-mode/strict-named.txt"],
  },
  "get-rest-api-access-mode-whole": {
    answers: ["api-type", "endpoint-access-mode", "host-known"],
    samples: ["endpoint-access-mode/basic.txt"],
  },
  "get-rest-api-default-endpoint": {
    answers: ["default-endpoint", "host-known"],
    samples: ["default-endpoint/enabled.txt"],
  },
  "get-rest-api-endpoint": {
    answers: ["api-type", "host-known", "private-api-name"],
    samples: ["private-api-name/wrong-no-private-dns.txt"],
  },
  "get-rest-api-key-source": {
    answers: ["host-known", "key-state"],
    samples: ["key-state/not-supplied-by-authorizer.txt"],
  },
  "get-rest-api-key-source-and-policy": {
    answers: ["host-known", "resource-policy"],
    samples: ["resource-policy/none-key-source.txt"],
  },
  "get-rest-api-policy": {
    answers: ["api-type", "deployed-since-change", "host-known", "resource-policy"],
    samples: [
      "resource-policy/none.txt",
      "deployed-since-change/no-saved-policy-allows-address.txt",
    ],
  },
  "get-role": { silent: "names" },
  "get-sampled-requests-cloudfront": {
    answers: ["answered-by", "cloudfront-page"],
    samples: ["answered-by/cloudfront-sampled.txt"],
  },
  "get-sampled-requests-regional": {
    answers: ["waf-blocked"],
    samples: ["waf-blocked/yes-sampled.txt"],
  },
  "get-stage-access-log": { answers: ["request-logged"], samples: ["request-logged/no.txt"] },
  "get-stage-cache": { answers: ["cache-invalidation"], samples: ["cache-invalidation/sent.txt"] },
  "get-stage-deployment": { silent: "when" },
  "get-stages": { answers: ["stage-in-url"], samples: ["stage-in-url/right.txt"] },
  "get-usage-plans": { answers: ["key-state"], samples: ["key-state/usable.txt"] },
  "get-verbose": verboseCall,
  "get-web-acl": { answers: ["waf-attached", "waf-blocked"], samples: ["waf-attached/no.txt"] },
  "get-web-acl-of-load-balancer": { silent: "settings" },
  "get-web-acl-of-resource": { silent: "settings" },
  "get-web-acl-rules": { answers: ["waf-attached"], samples: ["waf-attached/yes-rules.txt"] },
  "head-object": { silent: "elsewhere" },
  "list-access-keys": {
    answers: ["credentials"],
    samples: ["credentials/unknown-or-disabled-keys.txt"],
  },
  "list-attached-role-policies": { silent: "names" },
  "list-attached-user-policies": { silent: "names" },
  "list-distributions": {
    answers: ["cloudfront-in-front"],
    samples: ["cloudfront-in-front/no.txt"],
  },
  "list-distributions-of-alias": { silent: "names" },
  "list-groups-of-user": { silent: "names" },
  "list-parents": { silent: "names" },
  "list-permission-set-policies": { silent: "names" },
  "list-policies-for-target": { silent: "names" },
  "list-role-policies": { silent: "names" },
  "list-user-policies": { silent: "names" },
  "lookup-events": { silent: "elsewhere" },
  "modify-vpc-endpoint-policy": { silent: "changes" },
  "modify-vpc-endpoint-private-dns-off": { silent: "changes" },
  "nginx-rules": { silent: "settings" },
  "own-address": {
    answers: ["deployed-since-change", "resource-policy"],
    samples: [
      "resource-policy/denies-caller-address.txt",
      "deployed-since-change/no-saved-policy-allows-address.txt",
    ],
  },
  "permission-set-policy": { silent: "keeps" },
  "policy-patch": { silent: "keeps" },
  "policy-to-file": { silent: "keeps" },
  "policy-version": { silent: "keeps" },
  preflight: {
    answers: [...answer, "message"],
    samples: ["preflight/yes.txt"],
  },
  "private-hosted-zone": { silent: "changes" },
  "provision-permission-set": { silent: "changes" },
  "proxy-settings": { silent: "settings" },
  "put-integration": { silent: "changes" },
  "put-permission-set-policy": { silent: "changes" },
  "put-role-policy-invalidate": { silent: "changes" },
  "put-role-policy-invoke": { silent: "changes" },
  "put-role-policy-manage": { silent: "changes" },
  "put-user-policy-invalidate": { silent: "changes" },
  "put-user-policy-invoke": { silent: "changes" },
  "put-user-policy-manage": { silent: "changes" },
  "reference-ids": {
    answers: ["answered-by", "message"],
    samples: ["answered-by/other-gateway-reference.txt"],
  },
  "resolve-host": {
    answers: ["host-known", "host-resolves-to", "private-api-name"],
    samples: ["host-known/no-domain.txt", "host-resolves-to/private-address.txt"],
  },
  "resolve-host-inbound": {
    answers: ["host-resolves-to", "private-api-name"],
    samples: ["host-resolves-to/private-address-forwarded.txt"],
  },
  "resource-policy-to-file": { silent: "keeps" },
  runbook: { silent: "changes" },
  "runbook-result": { silent: "summary" },
  "s3-cp": { silent: "keeps" },
  "secret-key-length": { silent: "count" },
  "sent-host": {
    answers: ["host", "partition", "preflight", "websocket-step"],
    samples: ["host/execute-api-sent.txt"],
  },
  "signed-call": {
    answers: [
      "answered-by",
      "authorization-sent",
      "cloudfront-in-front",
      "denial",
      "denied-action",
      "error-type",
      "host",
      "message",
      "partition",
      "policy-named",
      "preflight",
      "principal",
      "response-ids",
      "same-account",
    ],
    samples: ["message/invoke-denied-signed.txt", "message/token-expired-signed.txt"],
  },
  "signed-function-call": {
    answers: [
      "answered-by",
      "authorization-sent",
      "cloudfront-in-front",
      "error-type",
      "host",
      "message",
      "preflight",
    ],
    samples: ["answered-by/lambda-url-signed.txt"],
  },
  "simulate-connect": {
    answers: ["identity-policy"],
    samples: ["identity-policy/silent-on-caller-connect.txt"],
  },
  "simulate-invoke": {
    answers: ["identity-policy"],
    samples: ["identity-policy/allows-caller.txt"],
  },
  "simulate-manage-connections": {
    answers: ["identity-policy"],
    samples: ["identity-policy/silent-on-caller-connections.txt"],
  },
  "simulate-service-action": {
    answers: ["identity-policy"],
    samples: ["identity-policy/allows-caller.txt"],
  },
  "sso-login": { silent: "changes" },
  status: {
    answers: [
      "answered-by",
      "api-key-required",
      "cache-invalidation",
      "route-deployed",
      "stage-in-url",
    ],
    samples: ["cache-invalidation/sent-compared.txt"],
  },
  "status-of-other-url": { silent: "count" },
  "status-past-cache": {
    answers: [
      "answered-by",
      "api-key-required",
      "cache-invalidation",
      "host",
      "partition",
      "preflight",
      "route-deployed",
      "stage-in-url",
      "websocket-step",
    ],
    samples: ["cache-invalidation/sent-compared.txt"],
  },
  "status-with-token": { silent: "count" },
  "sync-clock": { silent: "changes" },
  "test-invoke-authorizer-log": {
    answers: ["key-state"],
    samples: ["key-state/not-supplied-by-authorizer.txt"],
  },
  "test-invoke-authorizer-policy": {
    answers: ["authorizer-policy"],
    samples: ["authorizer-policy/allows-caller.txt"],
  },
  "test-invoke-method": { answers: ["backend-status"], samples: ["backend-status/403-tested.txt"] },
  "token-claims": { answers: ["scope-granted"], samples: ["scope-granted/no-printed.txt"] },
  "token-scopes": { answers: ["scope-granted"], samples: ["scope-granted/no.txt"] },
  "update-api-key": { silent: "changes" },
  "update-authorizer": { silent: "changes" },
  "update-domain-name-policy": { silent: "changes" },
  "update-domain-name-truststore": { silent: "changes" },
  "update-method-custom": { silent: "changes" },
  "update-method-iam": { silent: "changes" },
  "update-method-none": { silent: "changes" },
  "update-method-options": { silent: "changes" },
  "update-policy": { silent: "changes" },
  "update-rest-api-add-endpoint": { silent: "changes" },
  "update-rest-api-basic-mode": { silent: "changes" },
  "update-rest-api-enable-endpoint": { silent: "changes" },
  "update-rest-api-policy": { silent: "changes" },
  "update-stage": { silent: "changes" },
  "update-usage-plan": { silent: "changes" },
  "v2-create-api-mapping": { silent: "changes" },
  "v2-create-api-mapping-test": { silent: "changes" },
  "v2-create-deployment": { silent: "changes" },
  "v2-create-route": { silent: "changes" },
  "v2-export-api": { silent: "keeps" },
  "v2-get-api-default-endpoint": {
    answers: ["default-endpoint", "host-known"],
    samples: ["default-endpoint/disabled-http-api.txt"],
  },
  "v2-get-api-mappings": { answers: ["domain-mapping"], samples: ["domain-mapping/none.txt"] },
  "v2-get-api-mappings-of-name": {
    answers: ["domain-mapping"],
    samples: ["domain-mapping/matches-named.txt"],
  },
  "v2-get-api-mappings-short": {
    answers: ["domain-mapping"],
    samples: ["domain-mapping/matches-named.txt"],
  },
  "v2-get-api-route-selection": {
    answers: ["api-type"],
    samples: ["api-type/websocket-selection.txt"],
  },
  "v2-get-api-type": { answers: ["api-type", "host-known"], samples: ["api-type/http.txt"] },
  "v2-get-authorizers": {
    answers: ["authorizer-cache"],
    samples: ["authorizer-cache/on-http-api.txt"],
  },
  "v2-get-authorizers-format": {
    answers: ["authorizer-cache"],
    samples: ["auth-mode/lambda-authorizer-http-api.txt"],
  },
  "v2-get-authorizers-function": { silent: "names" },
  "v2-get-routes": { answers: ["route-deployed"], samples: ["route-deployed/no-auto-deploy.txt"] },
  "v2-get-routes-authorization": {
    answers: ["api-key-required", "auth-mode"],
    samples: ["auth-mode/jwt.txt"],
  },
  "v2-get-routes-authorizer": {
    answers: ["auth-mode"],
    samples: ["auth-mode/lambda-authorizer-http-api.txt"],
  },
  "v2-get-routes-scopes": {
    answers: ["auth-mode", "scope-granted"],
    samples: ["scope-granted/no.txt"],
  },
  "v2-get-routes-scopes-and-ids": {
    answers: ["auth-mode", "scope-granted"],
    samples: ["scope-granted/no-client.txt"],
  },
  "v2-get-routes-target": { answers: ["api-type"], samples: ["api-type/websocket-routes.txt"] },
  "v2-get-stage-access-log": {
    answers: ["request-logged"],
    samples: ["request-logged/no-http-api.txt"],
  },
  "v2-get-stage-auto-deploy": {
    answers: ["deployed-since-change", "route-deployed"],
    samples: ["route-deployed/no-auto-deploy.txt"],
  },
  "v2-get-stage-deployment": {
    answers: ["deployed-since-change"],
    samples: ["deployed-since-change/yes.txt"],
  },
  "v2-get-stages": {
    answers: ["deployed-since-change", "stage-in-url"],
    samples: ["stage-in-url/right-default-stage.txt"],
  },
  "v2-list-routing-rules": {
    answers: ["domain-mapping"],
    samples: ["domain-mapping/none-rules.txt"],
  },
  "v2-reset-authorizers-cache": { silent: "changes" },
  "v2-update-route": { silent: "changes" },
  "verify-certificate": {
    answers: ["client-certificate"],
    samples: ["client-certificate/untrusted-or-incomplete-chain-truststore.txt"],
  },
  "verify-certificate-chain": {
    answers: ["client-certificate"],
    samples: ["client-certificate/accepted.txt"],
  },
  "waf-log": {
    answers: [
      "api-key-required",
      "api-key-sent",
      "backend-status",
      "failed-phase",
      "request-logged",
      "response-type",
      "waf-attached",
      "waf-blocked",
    ],
    samples: [
      "response-type/waf-filtered.txt",
      "failed-phase/none.txt",
      "response-type/invalid-api-key.txt",
    ],
  },
  "web-server-errors": { answers: ["answered-by"], samples: ["answered-by/web-server-nginx.txt"] },
  "websocket-frame": {
    answers: ["api-type", "host", "partition", "websocket-step"],
    samples: ["websocket-step/message.txt"],
  },
  "websocket-handshake": {
    answers: [...answer, "api-type", "message"],
    samples: ["websocket-step/connect.txt"],
  },
};
