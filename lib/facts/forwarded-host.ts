import type { Span } from "../evidence";
import { errorTypeFacts } from "./error-type";
import { hasGatewayId, requestField } from "./fields";
import { calledKind } from "./host";
import { hostKind } from "./host-kind";
import { messageFacts } from "./message";
import type { Fact, Subject } from "./types";

const API = String.raw`[a-z0-9]{6,12}(?:-vpce-[0-9a-z]{1,40})?\.execute-api\.[a-z0-9-]{1,40}\.amazonaws\.com`;

/** A proxy's settings that lead to an API, and whether it sends the name on that it was called by. */
interface Forwarder {
  /** Leads to an API. */
  readonly leads: RegExp;
  /** Sends on the name that it was called by. */
  readonly forwards?: RegExp;
  /** What leaves no doubt, where `forwards` is not given and the name is only presumed to be sent on. */
  readonly surely?: RegExp;
  /** Sends the API's own name; where `forwards` is not given, only this keeps it from the other. */
  readonly rewrites: RegExp;
}

/**
 * How proxies say which `Host` they send on.
 *
 * Sources: nginx, ngx_http_proxy_module (`proxy_set_header`); Apache, mod_proxy (`ProxyPreserveHost`);
 * node-http-proxy (`changeOrigin`); Traefik, services (`passHostHeader`); Caddy, reverse_proxy
 * ("Defaults"; from 2.11 on it sends the API's own name, which leaves no Forbidden to explain:
 * https://github.com/caddyserver/caddy/pull/7454); HAProxy (`http-request set-header`); Envoy, RouteAction (`host_rewrite_literal`); Kong
 * (`preserve_host`); ingress-nginx (`upstream-vhost`); Spring Cloud Gateway (`PreserveHostHeader`); Application Load
 * Balancer, rule transforms (`host-header-rewrite`).
 */
const forwarders: readonly Forwarder[] = [
  {
    // nginx
    // a variable, or a group of servers, stands for the API
    leads: new RegExp(
      String.raw`\bproxy_pass\s{1,9}["']?(?:https?:\/\/)?(?:${API}|\$\w)|\bserver ${API}:443`,
      "i",
    ),
    forwards:
      /\bproxy_set_header\s{1,20}["']?Host["']?\s{1,20}["']?(?!\$proxy_host|\$upstream|[\w.-]{1,80}\.execute-api\.)[$\w.{}-]{1,80}/i,
    rewrites:
      /\bproxy_set_header\s{1,20}["']?Host["']?\s{1,20}["']?(?:\$proxy_host|[\w.-]{1,80}\.execute-api\.)/i,
  },
  {
    // Apache
    leads: new RegExp(
      String.raw`\b(?:ProxyPass|ProxyPassMatch|RewriteRule)\s[^\n]{0,200}${API}`,
      "i",
    ),
    forwards: /\bProxyPreserveHost\s{1,20}On\b/i,
    rewrites: new RegExp(
      String.raw`\bRequestHeader\s{1,20}set\s{1,20}["']?Host["']?\s{1,20}["']?${API}`,
      "i",
    ),
  },
  {
    // node-http-proxy, and the development servers that use it
    leads: new RegExp(String.raw`\btarget["']?\s{0,9}:\s{0,9}["'${"`"}]https?:\/\/${API}`, "i"),
    rewrites:
      /\bchangeOrigin["']?\s{0,9}:\s{0,9}true\b|["']?\bhost["']?\s{0,9}:\s{0,9}["'`][a-z0-9]{6,12}\.execute-api\./i,
  },
  {
    // Traefik
    leads: new RegExp(String.raw`\burl["']?\s{0,9}[:=]\s{0,9}["']?https?:\/\/${API}`, "i"),
    forwards: /\bpassHostHeader["']?\s{0,9}[:=]\s{0,9}["']?true\b/i,
    rewrites: /\bpassHostHeader["']?\s{0,9}[:=]\s{0,9}["']?false\b/i,
  },
  {
    // Caddy
    leads: new RegExp(String.raw`\breverse_proxy\s[^\n]{0,120}${API}`, "i"),
    rewrites: /\bheader_up\s{1,20}\+?Host\s{1,20}(?!["']?\{(?:http\.request\.)?host(?:port)?\})/i,
  },
  {
    // HAProxy
    leads: new RegExp(String.raw`\bserver\s{1,9}[\w.-]{1,60}\s{1,9}${API}`, "i"),
    rewrites:
      /\bhttp-(?:request|send-name-header)\s{1,9}(?:set-header\s{1,9}|replace-header\s{1,9})?["']?Host\b/i,
  },
  {
    // Envoy
    leads: new RegExp(
      String.raw`\b(?:socket_address|clusters?|lb_endpoints)\b[^#]{1,400}\baddress["']?\s{0,9}:\s{0,9}["']?${API}`,
      "i",
    ),
    rewrites: /\b(?:auto_)?host_rewrite/i,
  },
  {
    // Kong
    leads: new RegExp(
      String.raw`\b(?:url|host|upstream_url)["']?\s{0,9}[:=]\s{0,9}["']?(?:https?:\/\/)?${API}`,
      "i",
    ),
    forwards: /\bpreserve_host["']?\s{0,9}[:=]\s{0,9}["']?true\b/i,
    rewrites: /\bpreserve_host["']?\s{0,9}[:=]\s{0,9}["']?false\b/i,
  },
  {
    // ingress-nginx
    leads: new RegExp(String.raw`\bexternalName["']?\s{0,9}:\s{0,9}["']?${API}`, "i"),
    rewrites: /\bupstream-vhost\b|\bhost-?rewrite/i,
  },
  {
    // a load balancer before the addresses of an endpoint: it sends on the name that it was called by, and a
    // private custom domain name is known by it
    leads:
      /\btarget[ _-]?groups?\b[^\n]{0,160}?(?:\bvpce-|(?<!\.)\bexecute-api\b(?!\.)|\b(?:VPC|interface) endpoint|\bENIs?\b)|\b(?:endpoint|vpce|execute-api)\b[^\n]{0,80}?\b(?:ENIs?|IPs|addresses)\b[^\n]{0,80}?\b(?:as|are|registered|in)\b[^\n]{0,30}?\btargets?\b|\baws_l?b_target_group_attachment\b[^#]{0,300}?(?:vpc_endpoint|vpce|execute_api)/i,
    surely: /\b(?:no|without(?: an?| any)?) (?:private )?custom domain/i,
    rewrites:
      /\bx-apigw-api-id\b|\bhost[- ]?header[- ]?rewrit|(?<!\b(?:no|without|any|an?y? private|no private) )(?:\bprivate )?\bcustom domain/i,
  },
  {
    // Spring Cloud Gateway
    leads: new RegExp(String.raw`\buri["']?\s{0,9}[:=(]\s{0,9}["']?https?:\/\/${API}`, "i"),
    forwards: /\bPreserveHostHeader\b|\bpreserveHostHeader\(/,
    rewrites: /\bSetRequestHostHeader\b/,
  },
];

/**
 * That the `Host` which arrived is another than the API's: a request names it, or a proxy on the way is
 * told to send on the one that it was called by. API Gateway finds the API by it, and says no more than
 * Forbidden where it knows none. Presumed where it is the proxy's default.
 */
export function forwardedHostFacts(subject: Subject): readonly Fact[] {
  // an answer to HEAD has no body
  const said = [...messageFacts(subject), ...errorTypeFacts(subject)];
  if (!said.some(({ option }) => option === "forbidden")) return [];
  const distribution = distributionFacts(subject.message, hasGatewayId(subject));
  if (distribution.length > 0) return distribution;
  const sent = sentName(subject);
  const led = sent === undefined ? forwarded(subject.message) : undefined;
  const facts: Fact[] = [];
  const unknown = sent ?? led?.unknown;
  if (unknown !== undefined) facts.push({ facet: "host-known", option: "no", ...unknown });
  // a proxy on the developer's machine passes on what the API answers
  if (led !== undefined)
    facts.push({ facet: "answered-by", option: "api-gateway", span: led.span });
  return facts;
}

/**
 * What a distribution of CloudFront is told to send on to an API: a managed policy by its name or id, or
 * the headers of older settings. Where one behaviour sends the viewer's `Host` on and another does not, the
 * text does not say which of them the call met.
 *
 * Source: CloudFront, managed origin request policies; AWS provider for Terraform, aws_cloudfront_distribution.
 */
const distribution = {
  leads: new RegExp(
    [
      String.raw`(?<![\w.-])${API}`,
      String.raw`\b(?:RestApi|HttpApi|LambdaRestApi)Origin\(`,
      // what a template makes the name of
      String.raw`\$\{[\w.:-]{1,80}\}\.execute-api\.`,
      String.raw`\bdomain_?name["']?\s{0,20}[=:][^\n]{0,160}\b(?:aws_api_gateway_|aws_apigatewayv2_|api_?endpoint\b|invoke_?url\b)`,
    ].join("|"),
    "i",
  ),
  forwards: [
    /\b(?:Managed-)?All ?Viewer(?:AndCloudFrontHeaders-\d{4}-\d\d)?\b(?!Except| Except|-)|\bALL_VIEWER(?:_AND_CLOUDFRONT_2022)?\b|\b(?:216adef6-5c7f-47e4-b989-5492eafa07d3|33f36d7e-f396-46d9-90e0-52428a34d9dc)\b/i,
    /\bforwarded_values\s{0,9}\{[^{}]{0,400}?\bheaders\s{0,20}=\s{0,9}\[[^\]]{0,400}?"(?:\*|host)"/i,
    /\bHeaders(?<=\bForwardedValues["']?\s{0,9}:[^#]{0,300}?Headers)["']?\s{0,9}:\s{0,60}(?:\[[^\]]{0,300}?|-\s[^:]{0,200}?)["'\s](?:\*|host)["'\s,\]]/i,
  ],
  rewrites:
    /\bAll ?Viewer ?Except ?Host ?Header\b|\bALL_VIEWER_EXCEPT_HOST_HEADER\b|\bb689b0a8-53d0-40ab-baf2-68738e2966ac\b/i,
};

/** @param isAnswered whether the answer shows that an API stands behind the distribution */
function distributionFacts(message: Subject["message"], isAnswered: boolean): readonly Fact[] {
  // what leads to an API, which most texts do not name
  const mayLead = isAnswered || NAMES_API.test(message?.value ?? "");
  if (message === undefined || !mayLead) return [];
  const { value } = message;
  const said = distribution.forwards
    .map((pattern) => pattern.exec(value))
    .find((one) => one !== null);
  if (!said || distribution.rewrites.test(value)) return [];
  if (!distribution.leads.test(value) && !(isAnswered && !SHOWS_ORIGIN.test(value))) return [];
  return [
    { facet: "cloudfront-in-front", option: "forwards-viewer-host", span: spanIn(message, said) },
  ];
}

/** Settings of where a distribution leads. */
const SHOWS_ORIGIN = /\b(?:domain_?name|origins?)["']?\s{0,9}[=:([{]|\bOrigin\(|\.elb\./i;
const NAMES_API = /execute-api|ApiOrigin\(|aws_api|invoke_?url/i;

/** Where a match stands in the text. */
function spanIn({ span }: NonNullable<Subject["message"]>, { index, 0: words }: RegExpExecArray) {
  const start = span.start + index;
  return { start, end: start + words.length };
}

type Found = Pick<Fact, "span" | "by">;

/** A name of its own that a request to an API's host bears. */
function sentName(subject: Subject): Found | undefined {
  const field = requestField(subject, "host");
  if (field === undefined || calledKind(subject) !== "execute-api") return undefined;
  const isOwn = /^[\w.-]{1,200}\.[a-z]{2,20}(?::\d{1,5})?$/i.test(field.value);
  return isOwn && hostKind(field.value) === undefined
    ? { span: field.span, by: "presumption" }
    : undefined;
}

/** Where a proxy leads to an API, and where it sends on another name than the API's. */
function forwarded(
  message: Subject["message"],
): { readonly span: Span; readonly unknown?: Found } | undefined {
  if (message === undefined || !/\.execute-api\./i.test(message.value)) return undefined;
  const { value } = message;
  const spanOf = (found: RegExpExecArray): Span => spanIn(message, found);
  for (const { leads, forwards, surely, rewrites } of forwarders) {
    const led = leads.exec(value);
    if (led === null) continue;
    const span = spanOf(led);
    if (rewrites.test(value)) return { span };
    const said = forwards?.exec(value);
    if (said === null) continue;
    const sure = said ?? surely?.exec(value) ?? undefined;
    return { span, unknown: sure ? { span: spanOf(sure) } : { span, by: "presumption" } };
  }
  return undefined;
}
