import type { WafRuleWords } from "../../types";

const count =
  "Set this rule of the group to Count, and block by its label where the request is not this one.";

/** What each kind of WAF rule looks at, and how to let one request through. */
export const wafRuleWords: WafRuleWords = {
  "no-user-agent": {
    looksAt: "Requests without a `User-Agent` header.",
    letThrough: "Have the client send a `User-Agent`; any value will do.",
  },
  "user-agent": {
    looksAt: "A `User-Agent` that is a scanner's, or that of no browser.",
    letThrough: `Have the client send a \`User-Agent\` of its own. ${count}`,
  },
  "body-size": {
    looksAt: "Request bodies over 8 KB (8,192 bytes).",
    letThrough:
      "Upload large bodies past the API, with a presigned URL of Amazon S3, or set this rule to Count and block by its label on all other paths.",
  },
  "query-size": {
    looksAt: "Query strings over 2,048 bytes.",
    letThrough: `Shorten the query, or send it as the body of a \`POST\`. ${count}`,
  },
  "path-size": {
    looksAt: "URI paths over 1,024 bytes.",
    letThrough: `Shorten the path. ${count}`,
  },
  "cookie-size": {
    looksAt: "Cookie headers over 10,240 bytes.",
    letThrough: "Keep the cookies of other sites on the same domain from being sent to the API.",
  },
  body: {
    looksAt: "The body, for what looks like an attack: SQL, scripts, paths, addresses in URLs.",
    letThrough: `Encode what the body carries (Base64 of such a field is enough), or except this path: ${count}`,
  },
  query: {
    looksAt: "The query, for what looks like an attack: SQL, scripts, paths, addresses in URLs.",
    letThrough: `Send such a value in the body or encoded, or except this path: ${count}`,
  },
  path: {
    looksAt: "The URI path, for what looks like an attack: `../`, scripts, commands.",
    letThrough: `Call another path, or except this one: ${count}`,
  },
  cookie: {
    looksAt: "The cookies, for what looks like an attack: SQL, scripts, commands.",
    letThrough: `Send the API no cookies, or encode their values. ${count}`,
  },
  header: {
    looksAt: "The headers, for what looks like an attack: code, lookups, files of the system.",
    letThrough: `Leave out or encode the header that carries it. ${count}`,
  },
  "file-extension": {
    looksAt: "File extensions such as `.log` and `.ini` in the path or the query.",
    letThrough: `Name the file without its extension. ${count}`,
  },
  "reserved-path": {
    looksAt: "Paths that are reserved for the administration of servers.",
    letThrough: `Call the resource something else. ${count}`,
  },
  host: {
    looksAt: "A `Host` header that says `localhost`.",
    letThrough: "Have the client or the proxy send the API's own name as `Host`.",
  },
  method: {
    looksAt: "The method `PROPFIND`.",
    letThrough: "Use another method.",
  },
  "bad-address": {
    looksAt: "The caller's address, on AWS's lists of bots, of scans and of attacks.",
    letThrough:
      "Call from another address, or put an IP set with the caller's address into a rule that allows it before this group. Behind a proxy it is the proxy's address that counts.",
  },
  "anonymous-address": {
    looksAt: "The caller's address, on AWS's list of VPNs, proxies and Tor.",
    letThrough:
      "Call without a VPN, or put an IP set with its address into a rule that allows it before this group.",
  },
  "hosting-address": {
    looksAt: "The caller's address, among those of hosting and cloud providers (not of AWS).",
    letThrough:
      "For a server or a CI runner put an IP set with its fixed address into a rule that allows it before this group.",
  },
  bot: {
    looksAt: "Signs that no person's browser calls: the client's name, its network, its pace.",
    letThrough:
      "Narrow the group by a scope-down statement to the paths that browsers call: an API for programs is one for bots.",
  },
  "sign-in": {
    looksAt: "Sign-ins and sign-ups, for stolen or guessed credentials.",
    letThrough:
      "Check the paths that the group is configured with, and that clients send the WAF token that it asks for.",
  },
  rate: {
    looksAt: "How many calls came from one address, or with another key, in the rule's time.",
    letThrough:
      "Wait: below the limit the rule lets the caller in again by itself. Else raise the limit, or count by something finer than the address. Behind CloudFront or a proxy all callers share one address: set `ForwardedIPConfig`.",
  },
  country: {
    looksAt: "The country of the caller's address.",
    letThrough:
      "Add the country to the rule, or an IP set with the caller's address before it. Behind CloudFront or a proxy set `ForwardedIPConfig`, else the proxy's country counts.",
  },
  "ip-set": {
    looksAt: "Whether the caller's address is on a list.",
    letThrough:
      "Change the IP set (a list of IPv4 addresses matches no IPv6 one). Behind CloudFront or a proxy set `ForwardedIPConfig`, else the proxy's address counts.",
  },
  size: {
    looksAt: "The size of a part of the request.",
    letThrough: "Make that part smaller, or raise the rule's size.",
  },
  pattern: {
    looksAt: "A text or a pattern in a part of the request.",
    letThrough:
      "Read the rule's statement for the part and the pattern, and except this path from it.",
  },
  label: {
    looksAt: "A label that an earlier rule put on the request.",
    letThrough: "Look among the `labels` of the log for that label: the rule that put it decides.",
  },
  "default-action": {
    looksAt: "Nothing: no rule allowed the request, and the web ACL blocks by default.",
    letThrough: "Add a rule that allows this request.",
  },
  own: {
    looksAt: "What its statement in the web ACL says; AWS describes no rule of this name.",
    letThrough: "Read the rule's statement, and except this request from it.",
  },
};
