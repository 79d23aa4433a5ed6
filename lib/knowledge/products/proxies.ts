import { ofKind } from "./of-kind";
import type { ProductEntry } from "./types";

/** What stands between a caller and the internet: proxies, filters of an organisation, sandboxes of agents. */
export const proxies: { readonly [product: string]: ProductEntry } = {
  Squid: {
    kind: "forward-proxy",
    rules: ["host-list", "port", "address"],
    trail: { in: "log", place: "/var/log/squid/access.log", says: "TCP_DENIED/403" },
    settings: ["http_access deny", "acl SSL_ports port"],
    sources: [
      "https://wiki.squid-cache.org/SquidFaq/SquidAcl",
      "https://wiki.squid-cache.org/SquidFaq/SquidLogs",
    ],
  },
  squidGuard: {
    kind: "web-filter",
    settings: ["squidGuard.conf"],
    sources: ["http://www.squidguard.org/Doc/configure.html"],
  },
  Tinyproxy: {
    kind: "forward-proxy",
    rules: ["host-list", "port", "address"],
    settings: ["Filter", "FilterDefaultDeny", "ConnectPort", "Allow"],
    sources: [
      "https://tinyproxy.github.io/",
      "https://github.com/tinyproxy/tinyproxy/blob/master/src/reqs.c",
    ],
  },
  Privoxy: {
    kind: "forward-proxy",
    ask: "self",
    rules: ["host-list"],
    trail: { in: "page", place: "http://config.privoxy.org/show-url-info" },
    settings: ["+block"],
    sources: ["https://www.privoxy.org/user-manual/actions-file.html"],
  },
  mitmproxy: {
    kind: "forward-proxy",
    ask: "self",
    rules: ["host-list"],
    settings: ["block_list"],
    sources: ["https://github.com/mitmproxy/mitmproxy/blob/main/mitmproxy/addons/blocklist.py"],
  },
  Polipo: {
    kind: "forward-proxy",
    ask: "self",
    rules: ["port"],
    settings: ["allowedPorts", "tunnelAllowedPorts"],
    sources: ["https://www.irif.fr/~jch/software/polipo/polipo.html"],
  },
  "Apache Traffic Server": {
    kind: "forward-proxy",
    rules: ["port", "address"],
    settings: ["proxy.config.http.connect_ports", "ip_allow.yaml"],
    sources: [
      "https://docs.trafficserver.apache.org/en/latest/admin-guide/files/records.yaml.en.html",
      "https://github.com/apache/trafficserver/issues/11485",
    ],
  },
  "Microsoft ISA Server": { kind: "forward-proxy" },
  Netskope: {
    kind: "web-filter",
    rules: ["url-category", "policy"],
    trail: { in: "log", says: '"action":"block"' },
    sources: ["https://docs.netskope.com/en/user-notification-template"],
  },
  Zscaler: {
    kind: "web-filter",
    rules: ["url-category", "malware"],
    trail: { in: "console", place: "Web Insights > Logs" },
    sources: [
      "https://help.zscaler.com/zia/viewing-web-logs",
      "https://help.zscaler.com/unified/configuring-block-notifications",
    ],
  },
  "Symantec (Blue Coat) ProxySG": {
    kind: "web-filter",
    sources: ["https://knowledge.broadcom.com/external/article?legacyId=TECH241785"],
  },
  "Cisco Secure Web Appliance": {
    kind: "web-filter",
    trail: { in: "log", place: "accesslogs", says: "BLOCK_WEBCAT" },
    sources: [
      "https://www.cisco.com/c/en/us/td/docs/security/wsa/wsa_14-0/User-Guide/b_WSA_UserGuide_14_0/b_WSA_UserGuide_11_7_chapter_010001.html",
    ],
  },
  "Palo Alto Networks URL filtering": {
    kind: "web-filter",
    trail: { in: "log", place: "URL Filtering" },
    sources: [
      "https://docs.paloaltonetworks.com/cortex/cortex-data-lake/log-forwarding-schema-reference/network-logs/network-url-log",
    ],
  },
  "Palo Alto Networks firewall": {
    kind: "web-filter",
    rules: ["malware"],
    sources: ["https://github.com/EnableSecurity/wafw00f/blob/master/wafw00f/plugins/paloalto.py"],
  },

  "Claude Code sandbox": {
    kind: "sandbox",
    rules: ["host-list"],
    settings: ["sandbox.network.allowedDomains"],
    sources: [
      "https://code.claude.com/docs/en/settings",
      "https://github.com/anthropics/claude-code/issues/56959",
    ],
  },
  vm0: { kind: "sandbox" },
  "sandbox-runtime": {
    kind: "sandbox",
    rules: ["host-list"],
    settings: ["network.allowedDomains"],
    sources: ["https://github.com/anthropic-experimental/sandbox-runtime"],
  },
  "Codex network proxy": {
    kind: "sandbox",
    rules: ["host-list"],
    settings: ["[permissions.PROFILE.network]"],
    sources: ["https://github.com/openai/codex/blob/main/codex-rs/network-proxy/README.md"],
  },
  Smokescreen: {
    kind: "forward-proxy",
    rules: ["host-list"],
    settings: ["--egress-acl-file"],
    sources: ["https://github.com/stripe/smokescreen"],
  },
  "GitHub Copilot's firewall": {
    kind: "sandbox",
    rules: ["host-list"],
    sources: [
      "https://docs.github.com/en/copilot/how-tos/use-copilot-agents/coding-agent/customize-the-agent-firewall",
    ],
  },
  "Docker Sandboxes": {
    kind: "sandbox",
    rules: ["host-list"],
    command: "sbx policy allow network HOST",
    sources: ["https://docs.docker.com/ai/sandboxes/"],
  },
  "NVIDIA OpenShell": {
    kind: "sandbox",
    rules: ["host-list"],
    command: "openshell policy set SANDBOX --policy policy.yaml --wait",
    sources: ["https://github.com/NVIDIA/OpenShell"],
  },
  microsandbox: {
    kind: "sandbox",
    rules: ["host-list"],
    sources: ["https://github.com/superradcompany/microsandbox/pull/1489"],
  },
  ...ofKind("web-filter", [
    "Forcepoint",
    "Skyhigh (McAfee) Web Gateway",
    "Skyhigh Secure Web Gateway",
    "Cisco Umbrella",
    "Cisco Meraki",
    "Fortinet FortiGuard",
    "Fortinet FortiGate",
    "Check Point URL Filtering",
    "SonicWall",
    "Sophos UTM",
    "WatchGuard Firebox",
    "Untangle (Arista) Web Filter",
    "Lightspeed Filter",
    "iboss",
    "GFI KerioControl",
    "Olfeo",
    "WireFilter",
    "ContentKeeper",
    "Netsweeper",
    "Juniper Web Filtering",
    "RM SafetyNet",
  ]),
};
