import type { Mark } from "../types";
import { article, guide, toldRows as rows } from "./told-rows";

const plans = `${guide}/api-gateway-setup-api-key-with-console.html`;

/**
 * What people tell of what they tried and found: what works beside what is refused, and what turned out
 * to be wrong. Who reads them looks at the sentence around them.
 */
export const toldFindings: readonly Mark[] = [
  ...rows({ facet: "request-logged", option: "no" }, article, [
    [
      ["logs"],
      /\b(?:nothing|empty|no (?:\w{1,12} ){0,2}(?:logs?|entry|entries|requests?|lines?|records?|trace|hits?)|(?:not|n't|never) (?:even )?(?:logged|show|appear|reach|see|find)\w{0,3})(?: \w{1,12}){0,5} (?:CloudWatch|API ?Gateway|access|execution|the|my) (?:\w{1,12} )?logs?\b/i,
      "nothing shows up in the CloudWatch logs",
    ],
  ]),
  ...rows(
    { facet: "works-on-default-endpoint", option: "yes", when: "works" },
    `${guide}/how-to-custom-domains.html`,
    [
      [
        ["url", "uri", "endpoint", "host", "domain", "link", "address"],
        /\b(?:(?:default|direct|original|raw|plain|regular|native|real|generated|auto-?generated|(?:AWS|system)-generated|invoke|invocation|stage|execute-api|API ?Gateway(?:'s)?|APIGW|AWS|amazonaws(?:\.com)?) ){1,4}(?:(?:execute-api|invoke|API|stage) )?(?:URLs?|URI|endpoint|host(?:name)?|domain|link|address)\b/i,
        "the execute-api URL with /prod works",
      ],
    ],
  ),
  ...rows({ facet: "other-methods-work", option: "yes", when: "works" }, article, [
    [
      ["get", "post", "put", "patch", "delete", "head"],
      /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)s?\b(?=(?: requests?| calls?| methods?| endpoints?)?(?: ?["'`]?\/\S{1,40})? (?:is|are|all|just|also|works?|worked|working|fine|OK|succeeds?|succeeded|returns?|returned|goes|passes|passed)\b)/,
      "GET works fine, POST does not",
    ],
    [
      [
        "other ",
        "else",
        "rest of",
        "some ",
        "first ",
        "several ",
        "most ",
        "all the ",
        "remaining ",
      ],
      /\b(?:(?:all )?(?:the |my |our )?(?:others?|rest of the|some|several|most|first|initial|remaining)(?: of (?:the|my|our))?(?: API)? (?:endpoints?|routes?|methods?|resources?|paths?|calls?|requests?|APIs|URLs?|functions?|lambdas?|operations?)|everything else|all (?:the )?(?:others|rest)|the (?:others|rest))\b/i,
      "all the other endpoints of the API work",
    ],
    [
      ["/"],
      /(?<![\w:/.])\/[a-z][\w-]{1,40}(?:\/[\w{}:-]{1,40}){0,5}(?= ["'`]?(?:is|are|works?|worked|succeeds?|returns?|goes)\b)/i,
      "it is refused on /users/1 while /users is fine",
    ],
  ]),
  ...rows({ facet: "other-methods-work", option: "yes", when: "refuses" }, article, [
    [
      ["second ", "next ", "subsequent ", "third "],
      /\b(?:second|next|subsequent|third) (?:API )?(?:calls?|requests?|methods?|endpoints?|ones?)\b/i,
      "the second request gets denied",
    ],
  ]),
  ...rows({ facet: "other-clients-work", option: "yes", when: "works" }, article, [
    [
      [
        "postman",
        "insomnia",
        "curl",
        "browser",
        "swagger",
        "safari",
        "chrome",
        "firefox",
        "local",
        "laptop",
        "my mac",
        "machine",
        "home",
        "office",
        "vpn",
        "mobile",
        "elsewhere",
        "outside",
        "internet",
        "colleague",
        "worker",
        "python",
        "node",
        "phone",
        "httpie",
        "wget",
        "emulator",
        "simulator",
      ],
      /\b(?:Postman|Insomnia|(?:curl|wget)(?! ["']?(?:-|https?:|[\w.-]{1,100}\/))|HTTPie|Swagger(?: UI)?|Safari|Chrome|Firefox|incognito|locally|on localhost|elsewhere|laptop|my Mac(?:Book)?|(?:home|office|corporate|outside|public) (?:network|IP|internet)|VPN|(?:my|our) (?:home|office|phone|colleagues?|co-?workers?|(?:local |own )?(?:machine|computer|PC|desktop))|(?:the|a|my|any|another) (?:\w{1,12} )?(?:web )?browser|local (?:machine|computer|environment|dev\w{0,11})|from (?:home|outside|the internet|Python|Node(?:\.?js)?)|(?:iOS|Android) (?:emulator|simulator|app)|on mobile)\b/i,
      "when I run it on my Mac it is fine",
    ],
    [
      ["another ", "other ", "others", "different ", "else"],
      /\b(?:another|(?:an|the|some|all|any)?other|(?:a )?different) (?:machines?|computers?|phones?|networks?|laptops?|IPs?(?: address(?:es)?)?|PCs?|devices?|browsers?|accounts?|users?|people|clients?|customers?|regions?|countr(?:y|ies)|places?|servers?|hosts?|environments?|tools?)\b|\beveryone else\b|\b(?:for|while) others\b|^others\b/im,
      "it works from a different network",
    ],
  ]),
  ...rows({ facet: "route-deployed", option: "no" }, article, [
    [
      [
        "exist",
        "not found",
        "undefined",
        "unknown",
        "invalid",
        "unmapped",
        "not configured",
        "not defined",
      ],
      /\b(?:(?:route|path|resource|endpoint|URL|method|verb|operation)s?(?: (?:that|which|I call|you call|called|there|itself|for it)){0,2} (?:(?:is|was|are|were|that|which|does|do|did|has|have) ){0,2}(?:not |n't |never )(?:actually |even |really )?(?:exist\w{0,3}|found|defined|configured|deployed|mapped|there|been (?:defined|configured|deployed|created))|(?:doesn|isn|wasn|didn|aren|don)'t (?:actually |even |really )?(?:exist|defined|configured|deployed|mapped))\b|\b(?:non-?exist(?:ent|ing)|inexistent|undefined|unknown|invalid|unmapped|undeclared|unregistered) (?:(?:API|HTTP|REST|random|arbitrary) ){0,2}(?:route|path|resource|endpoint|URL|method|verb)s?\b/i,
      "a path that does not exist answers so",
    ],
    [
      ["wrong", "incorrect", "typo", "mistyped", "misspelled"],
      /\b(?:wrong|incorrect|mistyped|misspelled|mis-spelled) (?:(?:API|HTTP|REST|request|resource) ){0,2}(?:route|path|endpoint|URL|method|verb|URI)s?\b|\btypo in (?:the |my |our )?(?:route|path|endpoint|URL|URI)\b/i,
      "I used the wrong HTTP method",
    ],
    [
      [
        "retired",
        "removed",
        "moved",
        "shut down",
        "discontinued",
        "deprecated",
        "no longer",
        "gone",
      ],
      /\b(?:APIs?|endpoints?|routes?|paths?|URLs?|methods?) (?:(?:has|have|had|was|were|is|are|been|that|which|since) ){0,3}(?:retired|removed|moved|shut down|discontinued|gone|no longer (?:exists?|available|there|served))\b/i,
      "their endpoint was retired last year",
    ],
    [
      [
        "instead of",
        "rather than",
        "not a ",
        "not get",
        "not p",
        "only get",
        "only p",
        "only created",
        "only defined",
        "only have",
      ],
      /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)(?: requests?| calls?| method)?,? (?:instead of|rather than|not) (?:(?:an?|the) )?(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b|\b[Oo]nly (?:(?:created|defined|have|added|configured|supports|has) )?(?:(?:an?|the) )?(?:GET|POST|PUT|PATCH|DELETE|HEAD)(?: methods?)? ?(?:is |was )?(?:defined|configured|exists|there|created|method)\b/,
      "I was sending GET instead of POST",
    ],
    [
      [
        "trailing slash",
        "extra slash",
        "double slash",
        "leading slash",
        "slash at the end",
        "missing slash",
      ],
      /\b(?:trailing|extra|double|leading|additional|missing) (?:forward )?slash\b|\bslash at the end\b/i,
      "there was a trailing slash in the URL",
    ],
  ]),
  ...rows({ facet: "route-deployed", option: "no", when: "wrong" }, article, [
    [
      ["path", "url", "uri", "route", "method", "verb", "endpoint"],
      /\b(?:(?:resource |request |API |URL )?(?:path|route)|URL|URI|HTTP (?:method|verb)|endpoint (?:name|path|URL)|method name)\b/i,
      "the path has a typo in it",
    ],
  ]),
  ...rows({ facet: "route-deployed", option: "no", when: "lacks" }, article, [
    [
      ["method", "resource", "route"],
      /\b(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|HTTP|any|root|proxy|such) ){1,2}(?:methods?|resources?|routes?)\b(?! (?:authori|request|response|settings))/i,
      "the root resource has no GET method",
    ],
  ]),
  ...rows({ facet: "deployed-since-change", option: "no" }, `${guide}/how-to-deploy-api.html`, [
    [
      ["deploy"],
      /(?:\b(?:not|never|without|forgot(?: to)?)|n't) (?:yet )?(?:re-?)?deploy(?:ed|ing)?\b(?: (?:it|the API|yet|again|since))?|\bdeployed (?:it )?before (?:I|we|that|the)\b/i,
      "I have not redeployed the API",
    ],
    [
      ["saved", " save"],
      /\b(?:only|just|have) (?:saved|(?:clicked|pressed|hit) save)\b|\b(?:chang|updat|edit|add|set|remov|disabl|enabl|tick|untick|check|uncheck|turn|switch)\w{0,4} [^.;:!?\n]{3,80}? and (?:I |we |then |have |just |only ){0,3}saved?\b/i,
      "I changed the authorization in the console and saved it",
    ],
  ]),
  ...rows(
    { facet: "stage-in-url", option: "wrong", when: "lacks" },
    `${guide}/how-to-call-api.html`,
    [
      [
        ["stage"],
        /\b(?<!(?:of|for|on|in|to|with|from) (?:the|my|our|that|this|its) )stage(?: name| part| prefix| path| segment)?\b(?! (?:variables?|settings?|logs?|was|deploy|has|URL|endpoint|host|domain|is (?!missing|lost|left|not|dropped|stripped))\b)/i,
        "the redirect drops the stage",
      ],
      [
        ["/dev", "/prod", "/test", "/stag", "/default", "/beta", "/live", "/uat", "/qa", "/v1"],
        /(?<![\w/])\/(?:dev|prod|production|test|stage|staging|default|beta|live|uat|qa|v1)(?![\w-])/i,
        "the link goes to / instead of /dev/",
      ],
    ],
  ),
  ...rows({ facet: "preflight", option: "yes" }, `${guide}/how-to-cors.html`, [
    [
      ["options"],
      // in capitals alone: most options are none of HTTP's
      /\b(?:invok|call|send|mak|receiv|get)\w{0,4} (?:(?:an?|the|my) )?["'`]?OPTIONS\b|\bOPTIONS["'`]? (?:HTTP )?(?:method|request|call)s?\b/,
      "403 when invoking OPTIONS of the path",
    ],
    [
      ["preflight", "pre-flight"],
      /\bpre-?flight (?:requests?|calls?|checks?|OPTIONS|itself|fails?|failed|gets?|got|returns?|returned|is|was|gives?)\b|\bOPTIONS pre-?flights?\b/i,
      "the preflight fails",
    ],
  ]),
  ...rows(
    { facet: "default-endpoint", option: "disabled" },
    `${guide}/rest-api-disable-default-endpoint.html`,
    [
      [
        [
          "default endpoint",
          "execute-api endpoint",
          "disableexecuteapiendpoint",
          "disable_execute_api_endpoint",
        ],
        /\bdisabl(?:e|ed|ing) (?:(?:the|its|our|my|of|an?) ){0,2}(?:default |AWS )?(?:execute-api |API )?(?:default )?(?:execute-api )?endpoint\b|\b(?:default|execute-api) (?:execute-api |API )?endpoint(?: \w{1,8}){0,3} (?:is |was |has been |set to )(?:now |being )?(?:disabled|inactive|turned off)\b|\bdisable_?execute_?api_?endpoint\b["'`]? ?(?:is |= ?|: ?|set ){0,2}(?:to )?["'`]?true\b/i,
        "we disabled the default execute-api endpoint",
      ],
    ],
  ),
  ...rows(
    { facet: "domain-mapping", option: "none", when: "lacks" },
    `${guide}/rest-api-mappings.html`,
    [
      [
        ["mapping"],
        /\b(?:base[- ]?path|API|custom domain|domain|path|stage) ?mappings?\b/i,
        "the domain had no base path mapping",
      ],
    ],
  ),
  ...rows({ facet: "key-state", option: "no-usage-plan-for-stage", when: "lacks" }, plans, [
    [
      ["usage plan", "usage-plan"],
      /\busage[- ]plans?\b/i,
      "the key was not added to the usage plan",
    ],
  ]),
  ...rows({ facet: "key-state", option: "unknown-or-disabled", when: "wrong" }, plans, [
    [
      ["api key", "api-key", "apikey", "the key", "my key", "key's "],
      /\b(?:(?:x-)?API[- ]?key(?:'s)?(?: value| id)?|(?:the|my|our) key(?:'s)?(?: value| id)?)\b(?!["']?[:=]| (?:required|source))/i,
      "the API key was disabled",
    ],
  ]),
  ...rows(
    { facet: "client-certificate", option: "none-sent", when: "lacks" },
    `${guide}/rest-api-mutual-tls.html`,
    [
      [
        ["client cert"],
        /\bclient cert(?:ificate)?s?\b/i,
        "I called it without a client certificate",
      ],
    ],
  ),
  ...rows(
    { facet: "waf-blocked", option: "yes", when: "refuses" },
    `${guide}/apigateway-control-access-aws-waf.html`,
    [
      [
        ["waf", "web acl", "webacl", "rate-based", "rate based", "rate limit", "managed rule"],
        /\b(?:(?:AWS[- ])?WAF(?:v2)?|web[- ]?ACLs?|rate[- ](?:based|limit(?:ing)?) rules?|managed rules?(?: groups?| sets?)?)\b/i,
        "the WAF logs show the request as BLOCK",
      ],
    ],
  ),
  ...rows(
    { facet: "resource-policy", option: "denies-caller", when: "refuses" },
    `${guide}/apigateway-resource-policies-examples.html`,
    [
      [
        ["resource policy", "resource-policy"],
        /\bresource[- ]policy\b/i,
        "access is restricted to our addresses by a resource policy",
      ],
    ],
  ),
  ...rows(
    { facet: "scope-granted", option: "no", when: "lacks" },
    `${guide}/http-api-jwt-authorizer.html`,
    [
      [
        ["scope"],
        /\b(?:required |needed |right |OAuth |custom |correct )?scopes?\b/i,
        "the token lacks the required scope",
      ],
    ],
  ),
];
