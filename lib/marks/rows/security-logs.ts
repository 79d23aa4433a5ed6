import type { Mark } from "../types";

const refused = { as: "refusal", proves: { "answered-by": "other-gateway" } } as const;
const refusedByCloudflare = { as: "refusal", proves: { "answered-by": "cloudflare" } } as const;
const refusedByProxy = { as: "refusal", proves: { "answered-by": "forward-proxy" } } as const;
const refusedByModule = { as: "refusal", proves: { "answered-by": "web-server" } } as const;
const passedOn = { as: "relay", proves: {} } as const;

const azureLogs =
  "https://learn.microsoft.com/en-us/azure/azure-monitor/reference/tables/agwfirewalllogs";
const cloudflareEvents =
  "https://developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone/firewall_events/";
/** Events as the vendors write them, which two readers of many logs are tested with. */
const elastic = "https://github.com/elastic/integrations/blob/main/packages";
const sekoia = "https://github.com/SEKOIA-IO/intake-formats/blob/main";

/**
 * Events in the logs of firewalls, gateways and filters that say that they refused a request
 * themselves. What was only watched, counted or let through they log as well, with another action.
 */
export const securityLogs: readonly Mark[] = [
  {
    // what it would refuse it logs as `Matched` or `Detected`
    id: "azure-application-gateway-firewall-log",
    product: "Azure Application Gateway",
    literals: ["applicationgatewayfirewall", "agwfirewalllogs"],
    pattern:
      /\b(?:ApplicationGatewayFirewall(?:Log)?|AGWFirewallLogs)\b[^\0]{0,600}?["']?[Aa]ction(?:_s)?["']? ?: ?["']?Blocked\b|["'][Aa]ction(?:_s)?["'] ?: ?["']Blocked["'][^\0]{0,300}?["']ApplicationGatewayFirewall|\baction_s\b[^\0]{1,300}? ApplicationGatewayFirewall [^\0]{1,300}? Blocked\b/,
    ...refused,
    source: azureLogs,
    sample:
      '{"operationName":"ApplicationGatewayFirewall","category":"ApplicationGatewayFirewallLog","properties":{"ruleId":"949110","action":"Blocked"}}',
  },
  {
    // in detection mode the same action stands beside the other mode
    id: "azure-front-door-firewall-log",
    product: "Azure Front Door",
    literals: ["policymode"],
    pattern:
      /["']?\b[Aa]ction(?:_s)?["']? ?: ?["']?Block\b["']?[^\0]{0,500}?\b[Pp]olicyMode(?:_s)?["']? ?: ?["']?[Pp]revention\b|\b[Pp]olicyMode(?:_s)?["']? ?: ?["']?[Pp]revention\b["']?[^\0]{0,500}?\b[Aa]ction(?:_s)?["']? ?: ?["']?Block\b|\bpolicyMode_s\b[^\n]{0,300}\n[^\n]{0,300}?\bBlock\b[^\n]{0,300}?\bprevention\b/,
    ...refused,
    source:
      "https://learn.microsoft.com/en-us/azure/web-application-firewall/afds/waf-front-door-monitor",
    sample: '{"ruleName":"BlockList","action":"Block","policyMode":"prevention"}',
  },
  {
    id: "azure-front-door-tracking-reference",
    product: "Azure Front Door",
    literals: ["trackingreference"],
    pattern:
      /\btrackingReference(?:_s)?["']? ?: ?["']?(?<reference>[\w+/-]{20,160}={0,2})(?![\w+/=-])/i,
    ...passedOn,
    hands: "X-Azure-Ref",
    source: "https://learn.microsoft.com/en-us/azure/frontdoor/refstring",
    sample: '"trackingReference":"20260304T101530Z-00000000000000000000000000000000"',
  },
  {
    // a policy in preview is logged under another name, and the status says who answered then
    id: "cloud-armor-log",
    product: "Google Cloud Armor",
    literals: ["denied_by_security_policy"],
    pattern:
      /\bstatusDetails["']?(?: ?: ?| )["']?(?:body_)?denied_by_security_policy\b|https?:\/\/[^\s"']{4,300} (?:body_)?denied_by_security_policy\b|\bstatusDetails\b[^\n=]{0,300}\n[^\n]{0,300}?,["']?(?:body_)?denied_by_security_policy\b/i,
    ...refused,
    source: "https://cloud.google.com/armor/docs/request-logging",
    sample:
      '{"enforcedSecurityPolicy":{"outcome":"DENY"},"statusDetails":"denied_by_security_policy"}',
  },
  {
    id: "google-iap-log",
    product: "Google Identity-Aware Proxy",
    literals: ["handled_by_identity_aware_proxy"],
    pattern: /\bstatusDetails["']? ?: ?["']?handled_by_identity_aware_proxy\b/i,
    ...refused,
    source: "https://cloud.google.com/load-balancing/docs/https/https-logging-monitoring",
    sample: '"statusDetails": "handled_by_identity_aware_proxy"',
  },
  {
    id: "cloudflare-event",
    product: "Cloudflare",
    literals: ["clientrequest", "rayid", "firewallmanaged", "firewallcustom", "firewallrules"],
    pattern:
      /["']Action["'] ?: ?["'](?:block|drop|(?:managed_?|js)?challenge)["'][^\0]{1,600}?["'](?:ClientRequest\w{3,12}|RayID)["'] ?:|["'](?:ClientRequest\w{3,12}|RayID)["'] ?:[^\0]{1,600}?["']Action["'] ?: ?["'](?:block|drop|(?:managed_?|js)?challenge)["']|["']source["'] ?: ?["']firewall(?:Managed|Custom|Rules)["'][^{}]{0,300}?["']action["'] ?: ?["'](?:block|(?:managed_|js)?challenge)["']/,
    ...refusedByCloudflare,
    source: cloudflareEvents,
    sample:
      '{"Action":"block","ClientRequestHost":"api.example.com","ClientRequestPath":"/prod","Source":"firewallmanaged"}',
  },
  {
    // of the requests, not of the events
    id: "cloudflare-request-log",
    product: "Cloudflare",
    literals: ["securityaction", "wafaction"],
    pattern:
      /["']securityAction["'] ?: ?["'](?:block|drop|(?:managed_?|js_?)?challenge)["']|["']WAFAction["'] ?: ?["'](?:drop|challenge)["']/i,
    ...refusedByCloudflare,
    source:
      "https://developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone/http_requests/",
    sample: '{"EdgeResponseStatus":403,"OriginResponseStatus":0,"SecurityAction":"block"}',
  },
  {
    id: "cloudflare-event-query",
    product: "Cloudflare",
    literals: ["firewalleventsadaptive"],
    pattern:
      /\bfirewallEventsAdaptive(?:Groups|ByTimeGroups)?["'] ?: ?\[[^\0]{0,600}?["']action["'] ?: ?["'](?:block|drop|(?:managed_?|js)?challenge)["']/,
    ...refusedByCloudflare,
    source:
      "https://developers.cloudflare.com/analytics/graphql-api/tutorials/querying-firewall-events/",
    sample: '{"firewallEventsAdaptive":[{"action":"block","clientCountryName":"DE"}]}',
  },
  {
    id: "cloudflare-event-ray",
    product: "Cloudflare",
    literals: ["rayid", "rayname"],
    pattern: /["']ray(?:ID|Name)["'] ?: ?["'](?<reference>[0-9a-f]{16})["']/i,
    ...passedOn,
    hands: "Cloudflare Ray ID",
    source: cloudflareEvents,
    sample: '"RayID":"0123456789abcdef"',
  },
  {
    // the rules' actions are in base 64: `deny` or `DENY` among them
    id: "akamai-siem-event",
    product: "Akamai",
    literals: ["ruleactions", "akamai_siem|", "appliedaction"],
    pattern:
      /["']ruleActions["'] ?: ?["'](?:[\w+/]{1,40}(?:=|%3[dD]){0,2}(?:;|%3[bB])){0,12}(?:ZGVueQ|REVOWQ)(?:=|%3[dD]){2}|\|akamai_siem\|[\d.]{1,8}\|mitigate\||\|akamai_siem\|[^\n]{0,300}?\bact=deny\b|["']attackData["'] ?: ?\{[^{}]{0,200}?["']appliedAction["'] ?: ?["']deny["']/,
    ...refused,
    source: `${elastic}/akamai/data_stream/siem/_dev/test/pipeline/test-http-json.log`,
    sample: '{"attackData":{"ruleActions":"YWxlcnQ%3d%3bZGVueQ%3d%3d"},"type":"akamai_siem"}',
  },
  {
    id: "akamai-datastream-error",
    product: "Akamai",
    // people search for it beside other words, too
    literals: ["err_access_denied|", "err_access_denied%7c"],
    pattern: /\bERR_ACCESS_DENIED(?:\||%7[Cc])[a-z]{2,20}(?:_[a-z]{2,20}){1,4}\b/,
    ...refused,
    source: "https://techdocs.akamai.com/datastream2/v2/reference/data-set-fields-1",
    sample: '{"statusCode":"403","errorCode":"ERR_ACCESS_DENIED|fwd_acl"}',
  },
  {
    id: "imperva-event",
    product: "Imperva",
    literals: ["req_blocked_"],
    pattern: /(?<![A-Z_])REQ_BLOCKED_[A-Z]{3,20}\b/,
    ...refused,
    source: `${sekoia}/Imperva/imperva-waf/tests/access_security_blocked.json`,
    sample: "CEF:0|Incapsula|SIEMintegration|1|1|SQL Injection|10| act=REQ_BLOCKED_SECURITY",
  },
  {
    id: "securesphere-event",
    product: "Imperva SecureSphere",
    literals: ["|securesphere|"],
    pattern: /\|SecureSphere\|[^\n]{0,300}?\bact=block\b/i,
    ...refused,
    source: `${elastic}/imperva/_dev/deploy/docker/sample_logs/test-imperva-securesphere.log`,
    sample:
      "CEF:0|Imperva Inc.|SecureSphere|15.0|Signature|SQL injection|High|act=block dst=192.0.2.7",
  },
  {
    id: "f5-event",
    product: "F5 BIG-IP",
    literals: ["request_status", "requeststatus", "|f5|"],
    pattern:
      /\b(?:violations|support_?id|attack_type|policy_name)["']? ?[=:][^\0]{1,600}?\brequest_?status["']? ?[=:] ?["']?blocked\b|\brequest_?status["']? ?[=:] ?["']?blocked\b[^\0]{1,600}?\b(?:violations|support_?id|attack_type|policy_name)["']? ?[=:]|\|F5\|ASM\|[^\n]{1,400}?\bact=blocked\b/i,
    ...refused,
    source: `${elastic}/f5_bigip/data_stream/log/_dev/test/pipeline/test-pipeline-bigip-asm.log`,
    sample: 'ASM:violations="Illegal method",support_id="1",request_status="blocked"',
  },
  {
    id: "f5-event-support-id",
    product: "F5 BIG-IP",
    literals: ["support_id"],
    pattern: /\bsupport_id["']? ?[=:] ?["']?(?<reference>\d{15,22})\b/i,
    ...passedOn,
    hands: "support ID",
    source: `${elastic}/f5_bigip/data_stream/log/_dev/test/pipeline/test-pipeline-bigip-asm.log`,
    sample: 'support_id="1000000000000000001"',
  },
  {
    // the agent's answer: 200 is what it let through
    id: "fastly-waf-request",
    product: "Fastly",
    literals: ["agentresponsecode"],
    pattern: /["']agentResponseCode["'] ?: ?4\d\d\b/,
    ...refused,
    source: "https://github.com/signalsciences/go-sigsci/blob/main/api.go",
    sample: '{"responseCode":403,"agentResponseCode":403,"tags":[{"type":"SQLI"}]}',
  },
  {
    id: "fastly-waf-field",
    product: "Fastly",
    header: "x-sigsci-agentresponse",
    pattern: /^4\d\d\b/,
    ...refused,
    source: "https://www.fastly.com/documentation/guides/next-gen-waf/reference/x-sigsci-headers/",
    sample: "X-SigSci-AgentResponse: 406",
  },
  {
    // with the monitor on, nothing is refused; the cloud's has its action before the type
    id: "fortiweb-event",
    product: "Fortinet FortiWeb",
    literals: ["main_type=", "waf_signature_detection"],
    pattern:
      /\b(?:main_type="?\w|subtype="waf_)[^\n]{0,400}?\baction="?Alert_Deny\b(?![^\n]{0,600}?\bmonitor_status="Enabled)|\baction="?Block"? main_type="?\w/,
    ...refused,
    source: `${sekoia}/Fortinet/fortiweb/tests/attack.json`,
    sample:
      'type=attack main_type="Signature Detection" sub_type="SQL Injection" action=Alert_Deny policy="api"',
  },
  {
    // `LOG` is what it let through; its words on the attack stand in brackets
    id: "barracuda-event",
    product: "Barracuda Web Application Firewall",
    literals: [
      "wf emer",
      "wf aler",
      "wf crit",
      "wf erro",
      "wf warn",
      "wf noti",
      "wf info",
      "wf debu",
    ],
    pattern:
      /\bWF (?:EMER|ALER|CRIT|ERRO|WARN|NOTI|INFO|DEBU) [A-Z][A-Z_]{3,60} [^\n[]{1,250}? DENY [A-Z]/,
    ...refused,
    source: `${elastic}/barracuda/data_stream/waf/_dev/test/pipeline/test-web-firewall.log`,
    sample:
      'waf WF ALER SQL_INJECTION_IN_PARAM 192.0.2.7 51234 192.0.2.10 443 security-policy GLOBAL DENY NONE [type="sql"]',
  },
  {
    // `<not blocked>` is what it let through, `transformed` what it changed
    id: "netscaler-event",
    product: "Citrix NetScaler",
    literals: ["appfw_"],
    pattern: /\bAPPFW_\w{3,40}\b[^\n]{1,500}?(?:<blocked>|\bact=blocked\b)/,
    ...refused,
    source: `${elastic}/citrix_waf/data_stream/log/_dev/test/pipeline/test-citrix-waf-cef.log`,
    sample:
      "default APPFW APPFW_STARTURL 1166 0 : 192.0.2.7 1-PPE0 - profile Disallow Illegal URL: https://api.example.com/x <blocked>",
  },
  {
    // searches for it say `action="block-url"`
    id: "paloalto-url-event",
    product: "Palo Alto Networks URL filtering",
    literals: [",threat,url,", "act=block-url", '"block-url"'],
    pattern:
      /,THREAT,url,[^\n]{1,500}?,block-(?:url|continue|override|override-lockout)\b|\bact=block-url\b|["']action["'] ?: ?["']block-url["']/i,
    ...refusedByProxy,
    source: `${elastic}/panw/data_stream/panos/_dev/test/pipeline/test-panw-panos-inc-threat-sample.log`,
    sample:
      '1,2026/03/04 10:15:30,0,THREAT,url,2561,web-browsing,block-url,"api.example.com/prod",',
  },
  {
    id: "zscaler-event",
    product: "Zscaler",
    literals: [
      "zscalernss-web",
      "|nssweblog|",
      "vendor=zscaler",
      'vendor="zscaler',
      '"vendor":"zscaler"',
      '"vendor": "zscaler"',
      "transactionsize=",
    ],
    pattern:
      /\|NSSWeblog\|[\w.]{1,12}\|Blocked\||\bzscalernss-web["'][^\0]{1,600}?["']action["'] ?: ?["']Blocked["']|["']action["'] ?: ?["']Blocked["'][^\0]{1,300}?["']vendor["'] ?: ?["']Zscaler["']|\baction="?Blocked\b[^\n]{1,300}?\bvendor="?Zscaler\b|\baction=Blocked transactionsize=\d/i,
    ...refusedByProxy,
    source: `${elastic}/zscaler_zia/data_stream/web/_dev/test/pipeline/test-web-http-endpoint.log`,
    sample: "CEF:0|Zscaler|NSSWeblog|5.7|Blocked|Not allowed to browse this category|3|act=Blocked",
  },
  {
    id: "netskope-event",
    product: "Netskope",
    literals: ["traffic_type", "netskope_pop", "access_method"],
    pattern:
      /["']access_method["'] ?: ?["'][\w ]{1,30}["'] ?, ?["']action["'] ?: ?["']block["']|["']action["'] ?: ?["']block["'][^\0]{1,300}?["'](?:traffic_type|netskope_pop)["'] ?:|["'](?:traffic_type|netskope_pop)["'] ?:[^\0]{1,600}?["']action["'] ?: ?["']block["']/,
    ...refusedByProxy,
    source: `${sekoia}/Netskope/netskope_events/tests/test_nspolicy_block.json`,
    sample: '{"alert_type":"policy","action":"block","traffic_type":"CloudApp"}',
  },
  {
    id: "checkpoint-waf-event",
    product: "Check Point WAF (open-appsec)",
    literals: ["securityaction"],
    pattern: /["']securityAction["'] ?: ?["']Prevent["']/,
    ...refused,
    source: "https://docs.openappsec.io/references/event-query-language",
    sample: '{"securityAction":"Prevent","waapIncidentType":"SQL Injection"}',
  },
  {
    // a decision: whether anything acts on it, a bouncer's log says
    id: "crowdsec-decision-line",
    product: "CrowdSec",
    literals: [" ban on ip "],
    pattern: / : \d{1,4}[hms]\w{0,6} ban on Ip [\d.:a-f]{3,45}/i,
    as: "hint",
    proves: { "answered-by": "web-server" },
    source: "https://docs.crowdsec.net/docs/next/log_processor/intro/",
    sample: "crowdsecurity/http-probing by ip 192.0.2.7 (DE) : 4h ban on Ip 192.0.2.7",
  },
  {
    // with the engine off duty the score is logged, too
    id: "modsecurity-json-log",
    product: "ModSecurity",
    literals: ["secrules_engine"],
    pattern:
      /["']secrules_engine["'] ?: ?["']Enabled["'][^\0]{1,690}?Inbound Anomaly Score Exceeded/,
    ...refusedByModule,
    source: "https://github.com/owasp-modsecurity/ModSecurity/blob/v3/master/src/transaction.cc",
    sample:
      '{"producer":{"secrules_engine":"Enabled"},"messages":[{"message":"Inbound Anomaly Score Exceeded (Total Score: 5)"}]}',
  },
  {
    // the same line is written of what is only watched
    id: "coraza-line",
    product: "Coraza",
    literals: ["coraza: access denied"],
    pattern: /\bCoraza: Access denied (?:with code \d{3} )?\(phase \d\)/i,
    as: "hint",
    proves: { "answered-by": "other-gateway" },
    source: "https://github.com/corazawaf/coraza/blob/main/internal/corazarules/rule_match.go",
    sample: '[client "192.0.2.7"] Coraza: Access denied (phase 2). Inbound Anomaly Score Exceeded',
  },
  {
    id: "haproxy-refused-line",
    product: "HAProxy",
    literals: [" pr-", "termination_state"],
    pattern:
      /\/<NOSRV> [-\d/+]{5,60} 403 \+?\d{1,9} \S{1,60} \S{1,60} PR[-\w]{2} |\btermination_state["']? ?[:=] ?["']?PR[-\w]{2}(?![-\w])/,
    ...refused,
    source: "https://docs.haproxy.org/3.0/configuration.html#8.5",
    sample: 'api~ api/<NOSRV> 0/-1/-1/-1/0 403 192 - - PR-- 1/1/0/0/0 0/0 "GET /hello HTTP/1.1"',
  },
  {
    id: "traefik-json-line",
    product: "Traefik",
    literals: ["originstatus"],
    pattern: /["']DownstreamStatus["'] ?: ?403\b[^\0]{1,300}?["']OriginStatus["'] ?: ?0\b/,
    ...refused,
    source: "https://doc.traefik.io/traefik/observability/access-logs/",
    sample: '{"DownstreamStatus":403,"Duration":123456,"OriginStatus":0}',
  },
  {
    // the time that it waited for a server, of which none was asked
    id: "kong-log-latencies",
    product: "Kong",
    literals: ["latencies"],
    pattern:
      /["']latencies["'] ?: ?\{[^{}]{0,200}?["']proxy["'] ?: ?-1\b(?![^\0]{0,300}?["']response["'] ?: ?\{[^{}]{0,60}?["']status["'] ?: ?(?:[1-35]|40[0-24-9]|4[1-9]))/,
    ...refused,
    source: "https://github.com/Kong/kong/blob/master/kong/pdk/log.lua",
    sample: '"latencies":{"kong":2,"proxy":-1,"request":2}',
  },
  {
    // those that call a function instead of a server hand on what it answers
    id: "apisix-plugin-line",
    product: "Apache APISIX",
    literals: ["exits with http status code 403"],
    pattern:
      /(?<![\w-])(?!(?:aws-lambda|azure-functions|openfunction|openwhisk) )[\w-]{2,60} exits with http status code 403\b/,
    ...refused,
    source: "https://apisix.apache.org/docs/apisix/terminology/plugin/",
    sample: "run_plugin(): ip-restriction exits with http status code 403",
  },
  {
    id: "tyk-line",
    product: "Tyk",
    literals: ["attempted access to unauthorised api", "attempted access with non-existent key"],
    pattern: /\bAttempted access (?:to unauthorised API|with non-existent key)\b/,
    ...refused,
    source: "https://github.com/TykTechnologies/tyk/blob/master/gateway/mw_access_rights.go",
    sample: 'level=info msg="Attempted access to unauthorised API" mw=AccessRightsCheck',
  },
  {
    id: "oauth2-proxy-request-line",
    product: "OAuth2 Proxy",
    literals: ["no valid authentication in request. access denied"],
    pattern: /\bNo valid authentication in request\. Access Denied\b/i,
    ...refused,
    source: "https://github.com/oauth2-proxy/oauth2-proxy/blob/master/oauthproxy.go",
    sample: "[oauthproxy.go:1002] No valid authentication in request. Access Denied.",
  },
  {
    // as the plugin for Envoy asks it; elsewhere an application may
    id: "opa-envoy-decision",
    product: "Open Policy Agent",
    literals: ["decision_logs", "decision log"],
    pattern:
      /["']path["'] ?: ?["'](?:envoy|istio)\/[\w/]{1,80}["'][^\0]{0,300}?["']result["'] ?: ?(?:false\b|\{[^{}]{0,100}["']allow(?:ed)?["'] ?: ?false\b)/,
    ...refused,
    source: "https://www.openpolicyagent.org/docs/envoy",
    sample:
      '{"msg":"Decision Log","path":"envoy/authz/allow","result":false,"type":"openpolicyagent.org/decision_logs"}',
  },
];
