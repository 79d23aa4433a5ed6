import { ofKind } from "./of-kind";
import type { ProductEntry } from "./types";

/** Gateways for APIs, proxies in front of services, and those that ask for a login first. */
export const gateways: { readonly [product: string]: ProductEntry } = {
  Kong: {
    kind: "api-gateway",
    ids: ["X-Kong-Request-Id", "request_id"],
    rules: ["group", "address", "bot", "api-key"],
    settings: ["acl", "ip-restriction", "bot-detection", "key-auth"],
    sources: [
      "https://developer.konghq.com/plugins/acl/",
      "https://developer.konghq.com/plugins/ip-restriction",
      "https://developer.konghq.com/plugins/bot-detection/",
      "https://github.com/Kong/kong/blob/master/kong/plugins/key-auth/handler.lua",
    ],
  },
  "Apache APISIX": {
    kind: "api-gateway",
    rules: ["group", "path", "address", "user-agent", "referrer"],
    settings: [
      "consumer-restriction",
      "uri-blocker",
      "ip-restriction",
      "ua-restriction",
      "referer-restriction",
    ],
    sources: [
      "https://apisix.apache.org/docs/apisix/plugins/consumer-restriction/",
      "https://apisix.apache.org/docs/apisix/plugins/uri-blocker/",
      "https://github.com/apache/apisix/blob/master/apisix/plugins/ip-restriction.lua",
      "https://apisix.apache.org/docs/apisix/plugins/ua-restriction/",
      "https://apisix.apache.org/docs/apisix/plugins/referer-restriction/",
    ],
  },
  Istio: {
    kind: "reverse-proxy",
    rules: ["policy", "scope"],
    settings: ["AuthorizationPolicy"],
    command: "istioctl x authz check POD_NAME.NAMESPACE",
    sources: ["https://istio.io/latest/docs/ops/common-problems/security-issues/"],
  },
  Traefik: { kind: "reverse-proxy" },
  Kubernetes: { kind: "cloud-service" },
  Envoy: {
    kind: "reverse-proxy",
    rules: ["policy", "scope"],
    trail: {
      in: "log",
      place: "%RESPONSE_CODE_DETAILS%",
      says: "rbac_access_denied_matched_policy[…]",
    },
    settings: ["RBAC", "AuthorizationPolicy"],
    command: "istioctl x authz check POD_NAME.NAMESPACE",
    sources: [
      "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/rbac_filter",
      "https://istio.io/latest/docs/ops/common-problems/security-issues/",
    ],
  },
  Tyk: {
    kind: "api-gateway",
    rules: ["api-key", "permission"],
    settings: ["access_rights"],
    sources: [
      "https://github.com/TykTechnologies/tyk/blob/master/gateway/mw_auth_key.go",
      "https://github.com/TykTechnologies/tyk/blob/master/gateway/mw_access_rights.go",
      "https://tyk.io/docs/5.0/error-response-codes",
    ],
  },
  Gravitee: { kind: "api-gateway", ids: ["X-Gravitee-Transaction-Id"] },
  "Google Apigee": {
    kind: "api-gateway",
    rules: ["api-key", "address", "scope"],
    settings: ["AccessControl", "VerifyAPIKey", "OAuthV2"],
    sources: [
      "https://cloud.google.com/apigee/docs/api-platform/reference/policies/error-code-reference",
      "https://cloud.google.com/apigee/docs/api-platform/troubleshoot/policies/runtime/access-control-runtime-errors",
    ],
  },
  "WSO2 API Manager": {
    kind: "api-gateway",
    rules: ["subscription", "scope"],
    sources: [
      "https://wso2docs.atlassian.net/wiki/pages/diffpages.action?originalId=39520990&pageId=39520991",
      "https://wso2docs.atlassian.net/wiki/pages/viewpage.action?navigatingVersions=true&pageId=792282",
    ],
  },
  "Azure API Management": {
    kind: "api-gateway",
    rules: ["api-key", "quota", "address"],
    settings: ["quota", "ip-filter"],
    sources: [
      "https://learn.microsoft.com/en-us/azure/api-management/api-management-error-handling-policies",
      "https://learn.microsoft.com/en-us/azure/api-management/ip-filter-policy",
      "https://learn.microsoft.com/en-us/azure/api-management/quota-policy",
    ],
  },
  "IBM API Connect": {
    kind: "api-gateway",
    rules: ["subscription"],
    sources: [
      "https://www.ibm.com/docs/en/api-connect/10.0.4.x?topic=reference-api-gateway-response-codes",
    ],
  },
  HAProxy: {
    kind: "reverse-proxy",
    rules: ["path", "address"],
    trail: { in: "log", place: "termination_state", says: "PR--" },
    settings: ["http-request deny", "acl"],
    sources: [
      "https://docs.haproxy.org/3.0/configuration.html#8.5",
      "https://docs.haproxy.org/3.0/configuration.html#4.4",
    ],
  },
  "OAuth2 Proxy": {
    kind: "login-proxy",
    rules: ["login"],
    settings: ["--email-domain", "--authenticated-emails-file", "--allowed-group"],
    sources: ["https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview"],
  },
  "Cloudflare Access": {
    kind: "login-proxy",
    ids: ["Cloudflare Ray ID"],
    rules: ["login"],
    trail: { in: "console", place: "Zero Trust > Logs > Access" },
    settings: ["CF-Access-Client-Id", "CF-Access-Client-Secret"],
    sources: [
      "https://developers.cloudflare.com/cloudflare-one/policies/access/",
      "https://developers.cloudflare.com/cloudflare-one/identity/service-tokens/",
    ],
  },
  "Microsoft Entra application proxy": {
    kind: "login-proxy",
    rules: ["login"],
    sources: [
      "https://learn.microsoft.com/en-us/entra/identity/app-proxy/application-proxy-sign-in-bad-gateway-timeout-error",
    ],
  },
  "Microsoft Entra ID": {
    kind: "login-proxy",
    rules: ["login", "policy"],
    trail: { in: "page", place: "https://login.microsoftonline.com/error" },
    sources: ["https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes"],
  },
  "Zscaler Private Access": {
    kind: "login-proxy",
    rules: ["policy", "login"],
    trail: { in: "log", place: "InternalReason", says: "BRK_MT_SETUP_FAIL_REJECTED_BY_POLICY" },
    sources: ["https://help.zscaler.com/zpa/about-user-activity-log-fields"],
  },
  "GitHub Codespaces": {
    kind: "tunnel",
    rules: ["login"],
    command: "gh codespace ports visibility PORT:public",
    sources: ["https://cli.github.com/manual/gh_codespace_ports_visibility"],
  },
  "Open Policy Agent": {
    kind: "login-proxy",
    rules: ["policy"],
    trail: { in: "log", place: "Decision Log", says: '"result":false' },
    sources: [
      "https://www.openpolicyagent.org/docs/envoy",
      "https://www.openpolicyagent.org/docs/management-decision-logs",
    ],
  },
  Pomerium: {
    kind: "login-proxy",
    rules: ["login"],
    trail: { in: "log", place: "authorize check", says: "allow-why-false" },
    sources: ["https://github.com/pomerium/pomerium/blob/main/authorize/log.go"],
  },
  Authelia: {
    kind: "login-proxy",
    rules: ["login"],
    trail: { in: "log", says: "is not authorized to user" },
    settings: ["access_control"],
    command:
      "authelia access-control check-policy --config configuration.yml --url URL --username USER",
    sources: [
      "https://www.authelia.com/configuration/security/access-control/",
      "https://www.authelia.com/reference/cli/authelia/authelia_access-control_check-policy/",
    ],
  },
  authentik: {
    kind: "login-proxy",
    rules: ["login"],
    sources: ["https://docs.goauthentik.io/docs/add-secure-apps/applications/manage_apps"],
  },
  "Ory Oathkeeper": {
    kind: "login-proxy",
    rules: ["login"],
    settings: ["authorizer"],
    sources: ["https://www.ory.sh/docs/oathkeeper/pipeline/authz"],
  },
  Linkerd: {
    kind: "reverse-proxy",
    rules: ["policy"],
    settings: ["Server", "AuthorizationPolicy"],
    command: "linkerd viz authz -n NAMESPACE deploy/DEPLOYMENT",
    sources: [
      "https://linkerd.io/2/features/server-policy/",
      "https://linkerd.io/2/reference/cli/viz/#authz",
    ],
  },
  "Cloud Foundry Gorouter": { kind: "reverse-proxy" },
  ngrok: {
    kind: "tunnel",
    ids: ["ngrok-error-code"],
    trail: { in: "page", place: "https://ngrok.com/docs/errors/" },
    sources: ["https://ngrok.com/docs/errors/err_ngrok_3403/"],
  },
  "Varnish Cache": {
    kind: "reverse-proxy",
    ids: ["XID", "X-Varnish"],
    settings: ["return (synth(403))"],
    command: "varnishlog -g request -q 'RespStatus == 403'",
    sources: [
      "https://varnish-cache.org/docs/trunk/reference/vsl-query.html",
      "https://varnish-cache.org/docs/trunk/users-guide/vcl-actions.html",
    ],
  },
  "Alibaba Cloud API Gateway": {
    kind: "api-gateway",
    ids: ["X-Ca-Request-Id"],
    rules: ["api-key", "signature", "subscription"],
    trail: { in: "header", place: "X-Ca-Error-Message" },
    sources: [
      "https://www.alibabacloud.com/help/en/api-gateway/traditional-api-gateway/support/api-gateway-error-code-table",
    ],
  },
  "Huawei Cloud API Gateway": {
    kind: "api-gateway",
    trail: { in: "body", place: "error_code" },
    sources: ["https://support.huaweicloud.com/intl/es-us/apig_faq/apig-faq-0009.html"],
  },
  RapidAPI: {
    kind: "api-gateway",
    rules: ["subscription"],
    sources: ["https://github.com/OpenBMB/ToolBench/issues/174"],
  },
  "Layer7 API Gateway": {
    kind: "api-gateway",
    sources: [
      "https://knowledge.broadcom.com/external/article/42917/presence-of-l7policyurl-header-in-failed.html",
    ],
  },
  ...ofKind("api-gateway", ["API Umbrella", "3scale", "Mashery", "KrakenD", "IBM DataPower"]),
};
