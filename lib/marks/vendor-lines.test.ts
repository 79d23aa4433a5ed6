import { describe, expect, test } from "vitest";
import { flatten, markScanner } from ".";

const idsIn = (text: string): readonly string[] =>
  markScanner()
    .scan(flatten(text, [{ start: 0, end: text.length }]).text)
    .map(({ mark }) => mark.id);

/** Refusals in the order, the spelling and at the distances of the vendors' own lines. */
const lines: readonly (readonly [id: string, line: string])[] = [
  [
    "akamai-siem-event",
    '{"attackData":{"clientIP":"192.0.2.7","configId":"1","ruleActions":"QUxFUlQ;REVOWQ==","rules":"OTUwMDA0;OTkwMDEx"},"httpMessage":{"status":"403"}}',
  ],
  [
    "akamai-siem-event",
    '{"attackData":{"appliedAction":"deny","clientIP":"192.0.2.7","ruleActions":"bW9uaXRvcg%3d%3d"}}',
  ],
  [
    "akamai-siem-event",
    "CEF:0|Akamai|akamai_siem|1.0|mitigate|Activity mitigated|10|act=deny app=HTTP/1.1",
  ],
  [
    "securesphere-event",
    "<14>CEF:0|Imperva Inc.|SecureSphere|15.0.0.10_0|Signature|pattern|High|act=block dst=192.0.2.10 dpt=443",
  ],
  [
    "fortiweb-event",
    'cat=attack app_name="Staging" src_ip=192.0.2.7 service=https/tls1.3 action=Block main_type="Known Bots Detection" sub_type="Crawler"',
  ],
  [
    "fortiweb-event",
    'type=attack subtype="waf_signature_detection" pri=alert severity_level=Low proto=tcp service=http action=Alert_Deny policy="api"',
  ],
  [
    "fortiweb-event",
    'type=attack main_type="Signature Detection" action=Alert_Deny policy="api" monitor_status="Disabled"',
  ],
  [
    "barracuda-event",
    "barracuda WF ALER FINGERPRINT_RISK_LEVEL_SUSPECTED_CLIENT 192.0.2.7 20835 192.0.2.10 443 global GLOBAL DENY CHALLENGE WITH CAPTCHA [Reason=robot] GET /robots.txt",
  ],
  [
    "paloalto-url-event",
    'Oct 30 09:46:22 1,2026/03/04 09:46:22,000000000000,THREAT,url,1,2026/03/04 04:39:54,192.0.2.7,192.0.2.10,0.0.0.0,0.0.0.0,rule1,someone,,web-browsing,vsys1,trust,untrust,ethernet1/2,ethernet1/1,forwardAll,2026/03/04 04:39:55,25713,1,59300,80,0,0,0x200000,tcp,block-url,"api.example.com/prod",(9999),malware-sites,informational,client-to-server,0,0x0',
  ],
  [
    "paloalto-url-event",
    "CEF:0|Palo Alto Networks|LF|2.0|THREAT|url|1|spt=32350 dpt=443 proto=tcp act=block-url request=api.example.com/prod cs2=sports",
  ],
  [
    "zscaler-event",
    "reason=Not allowed\tevent_id=1\tmd5=None\tprotocol=HTTPS\taction=Blocked\ttransactionsize=10135\tresponsesize=6868\turlcategory=Corporate Marketing\tserverip=192.0.2.10",
  ],
  [
    "netskope-event",
    `{"_id":"0","access_method":"Client","action":"block","activity":"Browse","app":"Example",${'"dst_region":"California",'.repeat(30)}"netskope_pop":"FR-PAR2"}`,
  ],
  [
    "kong-log-latencies",
    '{"latencies":{"kong":2,"request":2,"proxy":-1},"client_ip":"192.0.2.7","response":{"status":403,"size":208}}',
  ],
  [
    "cloudflare-access-json",
    '{"message":"Forbidden. You don\'t have permission to view this.","status_code":403,"aud":"0123456789abcdef0123456789abcdef","ray_id":"0123456789abcdef"}',
  ],
  [
    "ithemes-rest",
    "You do not have sufficient permission to access this endpoint. Access to REST API requests is restricted by Kadence Security settings.",
  ],
  ["codespaces-login", "location: https://global.rel.tunnels.api.visualstudio.com/auth/github?x=1"],
  [
    "s3-denied-action",
    "An error occurred (AccessDenied) ... not authorized to perform: s3:ListBucket on resource",
  ],
  ["api-umbrella-key", '403 API_KEY_MISSING ("No api_key was supplied")'],
  ["api-umbrella-key", "<error><code>API_KEY_INVALID</code></error>"],
  [
    "apisix-page",
    '<hr><center>openresty</center>\n<p><em>Powered by <a href="https://apisix.apache.org/">APISIX</a>.</em></p></body>',
  ],
  [
    "apisix-plugin-line",
    "plugin.lua:1326: run_plugin(): ip-restriction exits with http status code 403",
  ],
  ["nest-guard", "ForbiddenException: Forbidden resource"],
  [
    "salesforce-code",
    '[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]',
  ],
  ["salesforce-code", '{"errorCode": "INSUFFICIENT_ACCESS_OR_READONLY"}'],
  ["envoy-rbac-log", "debug envoy rbac enforced denied, matched policy none"],
  ["kubernetes-status", "Error from server (Forbidden): pods is forbidden"],
  [
    "kubernetes-status",
    '{"kind": "Status", "apiVersion": "v1", "metadata": {}, "reason": "Forbidden"}',
  ],
  ["django-request-line", "Forbidden (CSRF cookie not set.): /api/login/"],
  [
    "django-request-line",
    "Forbidden (Referer checking failed - https://example.com/ does not match any trusted origins.): /orders/",
  ],
  [
    "rails-hosts",
    "[ActionDispatch::HostAuthorization::DefaultResponseApp] Blocked hosts: app.example.com",
  ],
  ["github-client", "Octokit::Forbidden: GET https://example.com/orders: 403 - Forbidden"],
  ["gitlab-client", "Gitlab::Error::Forbidden: Server responded with code 403"],
  ["asana-client", "Asana::Errors::Forbidden: HTTP 403 Forbidden"],
  ["contentful-client", "Contentful::Management::AccessDenied: HTTP status code: 403"],
  ["azure-client", "azure.core.exceptions.HttpResponseError: (AuthorizationFailed) Forbidden"],
  ["databricks-client", "databricks.sdk.errors.platform.PermissionDenied: User is not an owner"],
  ["stripe-client", "Stripe::PermissionError: (Status 403) no access"],
];

describe("a refusal as its vendor writes it", () => {
  test.each(lines)("%s is found in %s", (id, line) => {
    expect(idsIn(line)).toContain(id);
  });
});
