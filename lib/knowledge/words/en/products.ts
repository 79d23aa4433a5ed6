import type { Contact, Trail } from "../../products";
import type { ProductWords } from "../product-words";

const all = new Intl.ListFormat("en", { type: "conjunction" });

const code = (text: string) => `\`${text}\``;

const alone = {
  sandbox: "Ask whoever set up the sandbox, which may be you, to let the host through.",
  self: "It is under your own control, so nobody else needs to be asked.",
} as const;

const contacts: { readonly [C in Exclude<Contact, "sandbox" | "self">]: string } = {
  account: "Ask the owner of the AWS account that it belongs to",
  administrator: "Ask the administrators of that application",
  cloud: "Ask the owner of the cloud project or subscription that it belongs to",
  developer: "Ask whoever wrote the service behind the API",
  network: "Ask the administrators of your own network",
  server: "Ask whoever runs that server",
  site: "Ask whoever runs the site or API that was called",
};

const shown = ({ place = "", says }: Trail) =>
  says === undefined ? code(place) : `${code(place)} (such as ${code(says)})`;

/** What is said of a product, in English. */
export const productWords: ProductWords = {
  kinds: {
    "api-gateway": "an API gateway",
    "app-server": "an application server, where the application itself decides",
    application: "an application",
    "aws-service": "another AWS service",
    "bot-defence": "a defence against bots",
    cdn: "a content delivery network",
    "cdn-firewall": "a content delivery network with a firewall",
    "cloud-service": "a cloud's own interface",
    "cms-firewall": "a firewall that is a part of the web site",
    emulator: "an emulator on a developer's machine",
    firewall: "a web application firewall",
    "forward-proxy": "a proxy on the caller's way out",
    framework: "the web framework of the service behind the API",
    hosting: "a hosting platform",
    "load-balancer": "a load balancer",
    "login-proxy": "a proxy that asks who the caller is",
    "public-api": "another company's API",
    "reverse-proxy": "a reverse proxy",
    sandbox: "the network guard of an agent's sandbox",
    "server-firewall": "a firewall inside the web server",
    storage: "object storage",
    tunnel: "a tunnel to somebody's machine",
    "web-filter": "a web filter of the caller's own network",
    "web-server": "a web server",
  },
  rules: {
    address: "the caller's IP address",
    "api-key": "a missing or wrong API key",
    attack: "a path, query, header or body that looks like an attack",
    authorizer: "what the authorizer said when it ran on this machine",
    bot: "a client that looks like a bot",
    "client-certificate": "a missing or untrusted client certificate",
    country: "the caller's country",
    credentials: "credentials that are missing, wrong or out of date",
    csrf: "a missing or wrong CSRF token",
    "file-access": "a file that the server's process may not read",
    "fixed-response": "a rule that answers with a fixed response",
    group: "a consumer or group that is not admitted",
    "host-list": "a host that it does not let callers reach",
    "host-name": "a `Host` that it does not know",
    iam: "a policy that does not allow the action",
    index: "a directory without an index page",
    login: "a user whom its rules do not admit",
    malware: "content that looks like malware",
    method: "the HTTP method",
    "model-access": "a model to which the account has no access",
    path: "a path that its rules deny",
    permission: "a permission that the user lacks",
    policy: "an authorization policy that admits other callers only",
    port: "a port to which it opens no tunnel",
    quota: "a quota that is used up",
    rate: "too many requests",
    referrer: "the `Referer` header",
    reputation: "the reputation of the caller's address",
    "request-form": "a request that breaks HTTP's rules or the limits set for it",
    route: "a path or method that it has no route for",
    scope: "a token without the right audience or scope",
    signature: "a signature or signed URL that is wrong or out of date",
    stopped: "a site that is switched off",
    subscription: "a missing subscription to the API or its plan",
    "url-category": "the category that the URL is filed under",
    "user-agent": "the `User-Agent` header",
    "web-acl": "a web ACL of AWS WAF",
  },
  refusedBy: (product, kind) => `Refused by ${product}, ${kind}.`,
  ask(contact, found, name) {
    if (contact === "sandbox" || contact === "self") return alone[contact];
    if (found.length > 0) {
      const ids = found.map((id) => `${id.name} ${code(id.value)}`);
      return `${contacts[contact]}, and give them ${all.format(ids)}.`;
    }
    return name === undefined
      ? `${contacts[contact]}, and tell them the time and the URL of the call.`
      : `${contacts[contact]}, and give them the ${name} that the answer shows, or the time and the URL.`;
  },
  usually: (rules) =>
    `${rules.length === 1 ? "Usual reason" : "Usual reasons"}: ${rules.join("; ")}.`,
  trail: {
    body: (trail) => `The answer's own ${shown(trail)} tells the reason.`,
    console: ({ place = "" }) => `Its console has the reason under ${code(place)}.`,
    header: (trail) => `The header ${shown(trail)} tells the reason.`,
    log: ({ place, says }) => {
      if (says === undefined) return `The reason stands in its log: ${code(place ?? "")}.`;
      const log = place === undefined ? "its log" : `its log (${code(place)})`;
      return `Where it refuses, ${log} says ${code(says)}.`;
    },
    page: ({ place = "" }) => `More stands at ${code(place)}.`,
  },
  setWith: (settings) => `The rule is set with ${settings.map(code).join(", ")}.`,
  switchedOff: (switches) => `${switches.map(code).join(", ")} switches the check off.`,
  needs: (permissions) => `The caller needs ${all.format(permissions.map(code))}.`,
  between: " ",
  commands: {
    caller: "What the caller can do:",
    operator: "Whoever runs it sees or changes the rule with:",
  },
};
