import type { Mark } from "../types";
import { article, guide, toldRows as rows } from "./told-rows";

const managed =
  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html";

/** What people tell that they did, after which it worked: it tells how it was before. */
export const toldCures: readonly Mark[] = [
  ...rows(
    { facet: "deployed-since-change", option: "no", when: "cured" },
    `${guide}/how-to-deploy-api.html`,
    [
      [
        ["deploy"],
        /\b(?:re-?)deploy(?:ed|ing|ment)?\b|\bdeploy(?:ed|ing)? (?:(?:the|my|our|this) )?(?:API|stage|it|again|to (?:the|a|my|our))\b/i,
        "deploying the API again fixed it",
      ],
      [
        ["deploy api", 'deploy" ', "create deployment", "create-deployment", "new deployment"],
        /\b(?:click\w{0,3}|press\w{0,3}|hit\w{0,4}|us(?:e|ed|ing)|do|did|ma[dk]e|run|ran|running|creat\w{1,3}|trigger\w{0,3}) (?:on )?(?:(?:the|a|an) )?(?:"|'|`)?(?:new deployment|deploy API|create[- ]deployment|deploy)\b/i,
        "I clicked Deploy API and now it works",
      ],
    ],
  ),
  ...rows(
    { facet: "domain-mapping", option: "none", when: "cured" },
    `${guide}/rest-api-mappings.html`,
    [
      [
        ["mapping"],
        /\b(?:add|creat|set|mak|mad|configur|need|defin)\w{0,4} [^.;:!?\n]{0,40}?\bmappings?\b|\b(?:base[- ]?path|API) ?mappings?\b[^.;:!?\n]{0,30}? (?:and )?add(?:ed|ing)?\b/i,
        "after adding the base path mapping it works",
      ],
    ],
  ),
  ...rows(
    { facet: "stage-in-url", option: "wrong", when: "cured" },
    `${guide}/how-to-call-api.html`,
    [
      [
        ["stage"],
        /\b(?:add|append|includ|put|prepend|prefix)\w{0,5} (?:(?:the|my|our|a|its|name|of) ){0,3}stage\b(?! to (?:(?:the|a|my|our) )?(?:usage|plan))|\b(?:correct|right) stage\b/i,
        "adding the stage to the URL fixed it",
      ],
    ],
  ),
  ...rows(
    { facet: "key-state", option: "no-usage-plan-for-stage", when: "cured" },
    `${guide}/api-gateway-setup-api-key-with-console.html`,
    [
      [
        ["usage plan", "usage-plan"],
        /\b(?:add|creat|associat|attach|link|assign|put|bind|connect|bound)\w{0,4} [^.;:!?\n]{0,50}?\busage[- ]plans?\b/i,
        "after I associated the key with a usage plan it works",
      ],
    ],
  ),
  ...rows(
    { facet: "api-key-required", option: "yes", when: "cured" },
    `${guide}/api-gateway-setup-api-key-with-console.html`,
    [
      [
        ["api key req", "api-key req", "apikey req"],
        /\b(?:disabl|turn|switch|remov|untick|uncheck|set|chang|drop)\w{0,4} (?:off )?(?:(?:the|that|this) )?["'`]?API[- ]?key (?:requirement|required)\b/i,
        "if I turn off the API key requirement it works",
      ],
    ],
  ),
  ...rows(
    { facet: "api-key-sent", option: "no", when: "cured" },
    `${guide}/api-gateway-api-key-source.html`,
    [
      [
        ["api key", "api-key", "apikey"],
        /\b(?:add|send|includ|pass|provid|suppl|sett|put)(?:ing|ed|ting)? (?:in |along )?(?:(?:an?|the|my|our|its) ){0,2}["'`]{0,2}(?:x-)?API[- ]?key\b(?! to (?:(?:the|a|my|our) )?(?:usage|plan))/i,
        "adding the x-api-key header solved it",
      ],
    ],
  ),
  ...rows(
    { facet: "authorizer-cache", option: "on", when: "cured" },
    `${guide}/api-gateway-lambda-authorizer-output.html`,
    [
      [
        [
          "caching",
          "ttl",
          "the cache",
          "s cache",
          "authorizer cache",
          "authorization cache",
          "policy cache",
          "result cache",
        ],
        /\b(?:disabl|turn|switch|remov|set|flush|clear|reduc|lower|chang)\w{0,4} [^.;:!?\n]{0,40}?\b(?:auth\w{0,12}|policy|result|response)\b[^.;:!?\n]{0,20}?\b(?:cach(?:e|ing)|TTL)\b|\b(?:cach(?:e|ing)|TTL)\b[^.;:!?\n]{0,40}?\bauthori[sz]\w{1,6}\b/i,
        "after disabling authorization caching it works",
      ],
    ],
  ),
  ...rows(
    { facet: "authorizer-policy", option: "silent-on-method", when: "cured" },
    `${guide}/api-gateway-lambda-authorizer-output.html`,
    [
      [
        ["wildcard"],
        /\bwildcard\b[^.;!?\n]{0,60}?\b(?:polic(?:y|ies)|resource|authori[sz]er|methodArn|ARN)\b|\b(?:polic(?:y|ies)|resource|authori[sz]er|methodArn|ARN)\b[^.;!?\n]{0,60}?\bwildcard\b/i,
        "returning a wildcard in the authorizer's policy fixed it",
      ],
    ],
  ),
  ...rows(
    { facet: "cloudfront-in-front", option: "forwards-viewer-host", when: "cured" },
    managed,
    [
      [
        ["host header", "host from", "host any", "allviewerexcept", "all viewer except"],
        /\b(?:remov|stopp?|without|exclud|not|no longer|drop|strip|disabl)\w{0,4} (?:forwarding |sending |passing )?(?:(?:the|to|viewer's|viewer|original) ){0,2}["'`]?Host["'`]?(?: header| from| any)\b|\bAll ?Viewer ?Except ?Host(?: ?Header)?\b/i,
        "with AllViewerExceptHostHeader it works now",
      ],
    ],
  ),
  ...rows(
    { facet: "waf-blocked", option: "yes", when: "cured" },
    `${guide}/apigateway-control-access-aws-waf.html`,
    [
      [
        ["waf", "web acl", "webacl", "managed rule", "rule to count", "rule group"],
        /\b(?:disassociat|detach|remov|disabl|turn|switch|exclud|delet|allow|white-?list|set|chang|overrid|add)\w{0,4} [^.;:!?\n]{0,50}?\b(?:WAF(?:v2)?|web[- ]?ACLs?|managed rules?|rules? (?:groups?|to count))\b/i,
        "after disassociating the WAF it works",
      ],
    ],
  ),
  ...rows(
    { facet: "caller-network", option: "vpc-with-private-dns-endpoint", when: "cured" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [
      [
        ["private dns", "dns name"],
        /\b(?:disabl|turn|switch|untick|uncheck|remov)\w{0,4} [^.;:!?\n]{0,20}?\b(?:private[- ]DNS|DNS names?)\b/i,
        "after disabling private DNS it works again",
      ],
    ],
  ),
  ...rows({ facet: "credentials", option: "expired", when: "cured" }, article, [
    [
      ["credential", "sso", "session"],
      /\b(?:refresh|renew|re-?new|re-?fetch|regenerat|re-?assum)\w{0,4} (?:(?:the|my|our|its|AWS|SSO|STS|temporary|session) ){0,4}(?:credentials?|session(?: tokens?)?|role|tokens?)\b|\baws sso login\b/i,
      "it works again after refreshing the credentials",
    ],
  ]),
  ...rows({ facet: "preflight", option: "yes", when: "cured" }, `${guide}/how-to-cors.html`, [
    [
      ["options method", "options route", "options to"],
      /\badd(?:ed|ing)? (?:(?:an?|the|my|a mock) )?OPTIONS (?:method|route|handler)\b/,
      "adding an OPTIONS method fixed it",
    ],
  ]),
];
