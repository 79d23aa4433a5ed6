import type { Mark } from "../types";

/** What people call a product, where they say more or less than its makers. */
const names: { readonly [product: string]: readonly string[] } = {
  Akamai: ["Akamai"],
  Fastly: ["Fastly"],
  Imperva: ["Imperva", "Incapsula"],
  Sucuri: ["Sucuri"],
  "F5 BIG-IP": ["BIG-IP", "F5 ASM", "F5 WAF", "F5 load balancer"],
  "Azure Application Gateway": [
    "Azure Application Gateway",
    "Azure App Gateway",
    "Application Gateway",
    "App Gateway",
    "AppGW",
    "Azure WAF",
  ],
  "Azure Front Door": ["Azure Front Door", "Front Door", "AFD"],
  "Azure API Management": ["Azure API Management", "API Management", "APIM"],
  Kong: ["Kong"],
  Traefik: ["Traefik"],
  Envoy: ["Envoy"],
  Istio: ["Istio", "AuthorizationPolicy", "istio-proxy"],
  HAProxy: ["HAProxy"],
  "Apache APISIX": ["APISIX"],
  Tyk: ["Tyk"],
  "Google Apigee": ["Apigee"],
  "Google Cloud Armor": ["Cloud Armor"],
  "Google Identity-Aware Proxy": ["Identity-Aware Proxy", "IAP"],
  DataDome: ["DataDome"],
  "HUMAN (PerimeterX)": ["PerimeterX"],
  Kasada: ["Kasada"],
  "OAuth2 Proxy": ["oauth2-proxy", "OAuth2 Proxy"],
  Authelia: ["Authelia"],
  CrowdSec: ["CrowdSec"],
  Wordfence: ["Wordfence"],
  Imunify360: ["Imunify360"],
  "Barracuda Web Application Firewall": ["Barracuda"],
  "Fortinet FortiWeb": ["FortiWeb"],
  "Citrix NetScaler": ["NetScaler", "Citrix ADC"],
  Coraza: ["Coraza"],
  "Open Policy Agent": ["Open Policy Agent", "OPA"],
  Wallarm: ["Wallarm"],
  nginx: ["nginx", "ingress-nginx"],
  "Apache HTTP Server": ["Apache", "httpd"],
  "Microsoft IIS": ["IIS"],
  ModSecurity: ["ModSecurity", "mod_security", "modsec"],
  OpenResty: ["OpenResty"],
  Caddy: ["Caddy"],
  lighttpd: ["lighttpd"],
  "LiteSpeed Web Server": ["LiteSpeed"],
  "Elastic Load Balancing": ["ALB", "ELB", "load balancer", "ALB's listener rule"],
  Cloudflare: ["Cloudflare"],
  Zscaler: ["Zscaler"],
  Netskope: ["Netskope"],
  Squid: ["Squid"],
  Forcepoint: ["Forcepoint"],
  "Cisco Umbrella": ["Cisco Umbrella"],
  "Fortinet FortiGate": ["FortiGate"],
  "Palo Alto Networks firewall": ["Palo Alto"],
  "Sophos UTM": ["Sophos"],
  "Symantec (Blue Coat) ProxySG": ["Blue Coat", "BlueCoat", "ProxySG"],
  "Spring Security": ["Spring Security"],
  Keycloak: ["Keycloak"],
  "Apache Tomcat": ["Tomcat"],
  "Amazon S3": ["S3"],
  "AWS Lambda function URLs": ["function URL", "function URLs", "Lambda URL", "Lambda URLs"],
  MinIO: ["MinIO"],
  "Alibaba Cloud WAF": ["阿里云 WAF", "阿里云WAF"],
  SafeDog: ["SafeDog", "安全狗"],
};

/** A product's name, and no part of another word, a path or a name on the network. */
function named(called: readonly string[]): RegExp {
  const words = called.map((name) => name.replace(/[./+]/g, "\\$&")).join("|");
  return new RegExp(String.raw`(?<![\w./-])(?:${words})(?![\w/-]|\.\w)`, "i");
}

/**
 * Products that people say to have refused: "blocked by Akamai", "nginx's own page". API Gateway and
 * CloudFront are left out, since people say so of what these only pass on, and so are frameworks in which
 * people write what calls, and names that are also a key, a season or another product's.
 *
 * @param known rows of what the products write, which tell where each stands and their sources
 */
export function toldAuthors(known: readonly Mark[]): readonly Mark[] {
  return Object.entries(names).map(([product, called]) => {
    const row = known.find(
      (mark) => mark.product === product && mark.proves["answered-by"] !== undefined,
    );
    const option = row?.proves["answered-by"];
    if (row === undefined || option === undefined)
      throw new Error(`no row shows what ${product} writes`);
    return {
      id: `told-author-${product.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
      product,
      literals: called.map((name) => name.toLowerCase()),
      pattern: named(called),
      as: "told",
      proves: {},
      tells: { facet: "answered-by", option },
      when: "answers",
      source: row.source,
      sample: `the 403 is returned by ${called[0]}`,
    };
  });
}
