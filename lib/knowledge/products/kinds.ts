import type { KindEntry, ProductKind } from "./types";

/** What is true of every product of a kind: who can change its rules, and what those look at. */
export const kinds: { readonly [K in ProductKind]: KindEntry } = {
  "api-gateway": { ask: "site", rules: [], sources: [] },
  "app-server": { ask: "developer", rules: [], sources: [] },
  application: { ask: "administrator", rules: [], sources: [] },
  "aws-service": { ask: "account", rules: [], sources: [] },
  "bot-defence": {
    ask: "site",
    rules: ["bot"],
    sources: ["https://owasp.org/www-project-automated-threats-to-web-applications/"],
  },
  cdn: { ask: "site", rules: [], sources: [] },
  "cdn-firewall": {
    ask: "site",
    rules: ["attack"],
    sources: ["https://owasp.org/www-community/Web_Application_Firewall"],
  },
  "cloud-service": { ask: "cloud", rules: [], sources: [] },
  "cms-firewall": {
    ask: "site",
    rules: ["attack"],
    sources: ["https://owasp.org/www-community/Web_Application_Firewall"],
  },
  emulator: { ask: "self", rules: [], sources: [] },
  firewall: {
    ask: "site",
    rules: ["attack"],
    sources: ["https://owasp.org/www-community/Web_Application_Firewall"],
  },
  "forward-proxy": { ask: "network", rules: [], sources: [] },
  framework: { ask: "developer", rules: [], sources: [] },
  hosting: { ask: "site", rules: [], sources: [] },
  "load-balancer": { ask: "site", rules: [], sources: [] },
  "login-proxy": { ask: "site", rules: [], sources: [] },
  "public-api": {
    ask: "site",
    rules: ["permission", "scope", "rate"],
    sources: [
      "https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api",
      "https://shopify.dev/docs/api/usage/response-codes",
    ],
  },
  "reverse-proxy": { ask: "site", rules: [], sources: [] },
  sandbox: { ask: "sandbox", rules: [], sources: [] },
  "server-firewall": {
    ask: "server",
    rules: ["attack"],
    sources: ["https://owasp.org/www-community/Web_Application_Firewall"],
  },
  storage: { ask: "cloud", rules: [], sources: [] },
  tunnel: { ask: "site", rules: [], sources: [] },
  "web-filter": {
    ask: "network",
    rules: ["url-category"],
    sources: [
      "https://github.com/citizenlab/filtering-annotations/blob/master/analysislib/known_blockpages.py",
    ],
  },
  "web-server": { ask: "server", rules: [], sources: [] },
};
