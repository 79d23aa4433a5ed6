import type { Mark } from "../types";
import { article, guide, toldRows as rows, type ToldRow } from "./told-rows";

const plans = `${guide}/api-gateway-setup-api-key-with-console.html`;

const ofAcl = [
  "waf on",
  "waf at",
  "waf of",
  "waf in",
  "acl on",
  "acl at",
  "acl of",
  "waf that",
  "waf rule",
];

/** The web ACL of what stands before the API, which refuses in its name. */
const aclOf = (owner: string, sample: string): ToldRow => [
  ofAcl,
  new RegExp(
    String.raw`\b(?:(?:AWS[- ])?WAF(?:v2)?|web[- ]?ACL)(?: (?:web[- ]?ACL|rules?))?(?: (?:that|which) (?:is|sits))? (?:on|of|at|in front of) (?:(?:the|our|my|an?) )?(?:\w{1,12} )?(?:${owner})\b`,
    "i",
  ),
  sample,
];

const evaluation =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html";

/** What a limit of a caller's rights is said to leave out, or to deny. */
function limiting(literals: readonly string[], thing: string, sample: string): ToldRow {
  const ours = String.raw`(?:execute-api|API ?Gateway|invok\w{1,5})`;
  const few = String.raw`[^.;:!?\n]{0,40}?`;
  return [
    literals,
    new RegExp(
      [
        String.raw`\b${thing}\b${few} only (?:allow|permit|cover|includ|list|grant|contain|name)\w{0,3} (?![^.;!?\n]{0,80}\b${ours})`,
        String.raw`\b${thing}\b${few} (?:does(?:n't| not)|do(?:n't| not)|did(?:n't| not)) (?:allow|permit|cover|include|list|grant|contain|mention|have)\b${few}\b${ours}`,
        String.raw`\b${thing}\b${few} (?:block|den|refus|reject|forbid)\w{1,4} (?:it|this|that|the call|all|everything but|${ours})\b`,
        String.raw`\b${ours}[^.;:!?\n]{0,20}? (?:is|was)(?:n't| not) (?:in|part of|covered by|allowed by|listed in|included in) (?:(?:the|our|its|that) ){0,2}${thing}\b`,
      ].join("|"),
      "i",
    ),
    sample,
  ];
}

/** A call of the same place that is signed, or what signs it. */
const signedCall =
  /(?:\b(?:signed|signing|signs?) (?:(?:it|the|this|same|my|our|that|these|request|requests|call|calls|one|ones|properly|correctly|by hand) ){0,4}(?:with|using|via|by|through|as) (?:(?:an?|the|my|our|AWS) ){0,2}(?:SigV4|Signature (?:V|Version )?4|awscurl|IAM\b|AWS\b|execute-api\b)|\b(?:if|when|once|after|as soon as) (?:I|we|it is|you|they) (?:\w{1,10} )?sign(?:ed)?\b|\b(?:signed|SigV4|IAM[- ]signed) (?:requests?|calls?|ones?|version)\b|\bawscurl\b|(?<!\w)--aws-sigv4\b|\bAWS (?:signature|SigV4|Signature V4)\b|\b(?:with|using|via) (?:(?:my|our|the|an?|valid|real) ){0,2}(?:AWS|IAM) (?:credentials|keys|user|role)\b|\bIAM auth(?:entication|orization)?\b(?= (?:it )?works))(?![^.;!?\n]{0,60}\b(?:(?:an)?other|different|else(?:where)?)\b)(?<!\b(?:(?:an)?other|different) [^.;!?\n]{0,40})/i;

/**
 * What people tell of what they tried and found: what works beside what is refused, and what turned out
 * to be wrong. Who reads them looks at the sentence around them.
 */
export const toldFindings: readonly Mark[] = [
  ...rows({ facet: "policy-named", option: "permissions-boundary" }, evaluation, [
    limiting(
      ["boundar"],
      "(?:permissions? )?boundar(?:y|ies)",
      "the boundary only allows S3 and SQS",
    ),
  ]),
  ...rows({ facet: "policy-named", option: "session" }, evaluation, [
    limiting(
      ["session polic"],
      "session polic(?:y|ies)",
      "our session policy does not include execute-api",
    ),
  ]),
  ...rows({ facet: "policy-named", option: "service-control" }, evaluation, [
    limiting(
      ["scp", "service control"],
      "(?:SCPs?|service control polic(?:y|ies))",
      "an SCP denies API Gateway outside of Europe",
    ),
  ]),
  ...rows({ facet: "request-logged", option: "no" }, article, [
    [
      ["logs"],
      /\b(?:nothing|empty|no (?:\w{1,12} ){0,2}(?:logs?|entry|entries|requests?|lines?|records?|trace|hits?)|(?:not|n't|never) (?:even )?(?:logged|show|appear|reach|see|find)\w{0,3})(?: \w{1,12}){0,5} (?:CloudWatch|API ?Gateway|access|execution|the|my) (?:\w{1,12} )?logs?\b/i,
      "nothing shows up in the CloudWatch logs",
    ],
    [
      ["logs", "log group", "cloudwatch", "access log", "execution log"],
      /(?:\b(?:nothing(?: (?:at all|is|was|gets?|ever)){0,3}|anything|no (?:\w{1,12} ){0,2}(?:entry|entries|requests?|lines?|records?|traces?|hits?|events?))|(?:\bnot|n't) (?:even )?(?:a single|one|any)(?: \w{1,12}){0,2}|(?:\bnot|\bnever|n't) (?:even )?(?:be )?(?:hits?|show|appear|reach|see|find|land|arrive|turn|come|make|gets?|logged)\w{0,3})(?: [a-z']{1,12}){0,5}? (?:CloudWatch|(?:access |execution |API ?Gateway(?:'s)? |stage |the |my |our |any ){1,3}(?:log groups?|logs?))\b/i,
      "the requests never even hit the API Gateway logs",
    ],
    [
      [
        "logs",
        "log line",
        "log entr",
        "log record",
        "log event",
        "log stream",
        "log group",
        "cloudwatch",
      ],
      /(?:\b(?:no|zero)|(?:\bnot|n't) (?:a single|one|any)) (?:(?:CloudWatch|access|execution|API Gateway) )?log (?:lines?|entr(?:y|ies)|records?|events?|streams?)\b|\b(?:CloudWatch|(?:execution|access|API ?Gateway|stage|my|our|the) logs?(?: groups?| streams?)?) (?:(?:is|are|was|were|stays?|stayed|remains?|remained|keeps?|completely|totally|just|all|still) ){1,3}(?:empty|blank|silent|quiet)\b|\b(?:CloudWatch|(?:execution|access|API ?Gateway|stage|my|our|the) logs?) (?:(?:does|do|did)(?:n't| not)|never) (?:even )?(?:show|contain|list|have|include|mention|record|register)\b|\b(?:CloudWatch|logs?) (?:shows?|has|have|contains?|says?|records?) (?:nothing|no (?:trace|sign|entry|record|request|call)s?|absolutely nothing)\b/i,
      "the execution logs stay empty for these calls",
    ],
  ]),
  ...rows(
    { facet: "works-on-default-endpoint", option: "yes", when: "works" },
    `${guide}/how-to-custom-domains.html`,
    [
      [
        [
          "url",
          "uri",
          "endpoint",
          "host",
          "domain",
          "link",
          "address",
          "execute-api one",
          "execute-api name",
          "amazonaws.com one",
          "gateway one",
        ],
        /\b(?:(?:default|direct|original|raw|plain|regular|native|real|generated|auto-?generated|(?:AWS|system|Amazon)-(?:generated|provided|given)|invoke|invocation|stage|execute-api|API ?Gateway(?:'s)?|gateway(?:'s)?|APIGW|AWS|amazonaws(?:\.com)?) ){1,4}(?:(?:execute-api|invoke|API|stage) )?(?:URLs?|URI|endpoint|host ?(?:name)?|domain|link|address)\b|\b(?:execute-api (?:one|name)|amazonaws\.com one|gateway one)\b|\b(?:URL|link|address|endpoint) (?:from|on|of|in|shown (?:on|in|by)|that) (?:(?:the|API|Gateway|AWS|is|shown) ){0,4}(?:Stages?|console|dashboard|stage editor)\b|\b(?:bypassing|skipping|circumventing|going around|not using) (?:the|our|my) (?:custom )?(?:sub)?domain\b/i,
        "the execute-api URL with /prod works",
      ],
    ],
  ),
  ...rows({ facet: "other-methods-work", option: "yes", when: "works" }, article, [
    [
      ["get", "post", "put", "patch", "delete", "head"],
      /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)s?\b(?=(?:,? (?:and|or|as well as) (?:GET|POST|PUT|PATCH|DELETE|HEAD)s?)?(?: requests?| calls?| methods?| endpoints?)?(?: (?:on|to|of|for|against) (?:(?:the|that|this|same) ){0,2}(?:\/\S{1,40}|resource|route|endpoint|path|URL))?(?: ?["'`]?\/\S{1,40})?(?: with (?:(?:the|this|that|my|our|same|an?) ){1,3}(?:\w{1,12} )?(?:token|JWT|key|headers?|credentials?|body))? (?:is|are|all|just|also|works?|worked|working|fine|OK|succeeds?|succeeded|returns?|returned|goes|passes|passed|responds?|responded|answers?|gives?|gets?)\b)/,
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
        "every ",
      ],
      /\b(?:(?:all |every )?(?:of )?(?:the |my |our )?(?:others?|rest of the|some|several|most|first|initial|remaining)(?: of (?:the|my|our))?(?: API| HTTP| GET| POST)? (?:endpoints?|routes?|methods?|resources?|paths?|calls?|requests?|APIs|URLs?|functions?|lambdas?|operations?|ones|two|three|four|five|six|verbs?|pages?)|everything else|all (?:the )?(?:others|rest)|the (?:others|rest))\b/i,
      "all the other endpoints of the API work",
    ],
    [
      ["token", "jwt", "header", "credential", "key", "cookie"],
      /\b(?:same|identical|my|our|the|this|that) (?:\w{1,12} ){0,2}(?:tokens?|JWTs?|headers?|credentials?|API[- ]?keys?|cookies?)\b(?=[^.;!?\n]{0,40}? (?:on|for|with|against|at|to|in|calling|hitting) [^.;!?\n]{0,24}?(?:["'`]?\/[a-z{]|\b(?:other|another|a different|the remaining|every|all) (?:\w{1,12} ){0,3}(?:endpoints?|routes?|paths?|methods?|resources?|operations?|calls?|URLs?)\b))(?![^.;!?\n]{0,80}\b(?:old|other|another|different|previous|second) (?:\w{1,12} )?(?:APIs?|gateways?|accounts?|environments?|stages?|projects?|systems?|apps?|regions?|domains?|services?)\b)/i,
      "the same token works on /users",
    ],
    [
      ["except", "but ", "apart from", "besides", "save for"],
      /\b(?:all(?: of (?:them|those|these))?|everything|every(?: single)?(?: other)? (?:endpoint|route|method|path|call|request)|all (?:(?:the|my|our|other) ){0,2}(?:endpoints|routes|methods|paths|calls|requests))\b(?=(?: (?:with|using) [^.,;!?\n]{1,40}?)? (?:is|are|works?|worked|goes?|returns?|pass(?:es)?|do|does)\b[^.;!?\n]{0,30}?,? (?:except|but|apart from|besides|save for) (?:(?:for|the|this|one|a|that) ){0,2}["'`]?(?:\/[a-z{]|GET|POST|PUT|PATCH|DELETE|endpoint|route|path|method|call))/i,
      "all of them work except PUT /profile",
    ],
    [
      ["selbe"],
      /\b(?:der|das|die|dem|den)selben? (?:\w{1,16}[- ])?(?:Token|JWT|Header|Key|Schlüssel|Zugangsdaten)\b(?=[^.;!?\n]{0,40}? (?:bei|für|auf|mit|unter) [^.;!?\n]{0,16}?(?:["'`]?\/[a-z{]|\banderen? ))/i,
      "derselbe Token funktioniert bei /kunden",
    ],
    [
      ["/"],
      /(?<![\w:/.])\/[a-z][\w-]{1,40}(?:\/[\w{}:-]{1,40}){0,5}(?= ["'`]?(?:is|are|works?|worked|succeeds?|returns?|goes|responds?|answers?|gives?|loads?|OK|okay|accepts?)\b)/i,
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
        "own box",
        "teammate",
        "hotspot",
        "tether",
        "wifi",
        "wi-fi",
        "ios ",
        "android ",
        "mobile ",
        "web ",
        "desktop ",
        "aws cli",
        "thunder client",
        "hoppscotch",
        "boto",
        "emulator",
        "simulator",
      ],
      /\b(?:Postman|Insomnia|(?:curl|wget)(?! ["']?(?:-|https?:|[\w.-]{1,100}\/))|HTTPie|Swagger(?: UI)?|Safari|Chrome|Firefox|incognito|locally|on localhost|elsewhere|laptop|my Mac(?:Book)?|(?:home|office|corporate|outside|public) (?:network|IP|internet)|VPN|(?:my|our) (?:home|office|phone|colleagues?|co-?workers?|(?:local |own )?(?:machine|computer|PC|desktop))|(?:the|a|my|any|another) (?:\w{1,12} )?(?:web )?browser|local (?:machine|computer|environment|dev\w{0,11})|from (?:home|outside|the internet|Python|Node(?:\.?js)?)|(?:the |our |an? )?(?:iOS|Android|mobile|web|desktop) (?:emulator|simulator|app(?:lication)?|client|version)|(?:my|our) (?:own )?(?:box|teammates?|\w{1,12}'s (?:machine|laptop|computer)|hotspot|wi-?fi)|(?:mobile|phone|personal) hotspot|tether(?:ing|ed)?|(?<!\b(?:deploy\w{0,4}|re-?run|creat\w{1,3}|built|set up)(?: (?:it|them|(?:the|my|our) \w{1,12}))? (?:with|via|using|through|by) (?:the )?)AWS CLI(?! to (?:deploy|create|set|update|build|add)| deploy)|Thunder Client|Hoppscotch|boto3?|on mobile)\b/i,
      "when I run it on my Mac it is fine",
    ],
    [
      ["another ", "other ", "others", "different ", "else"],
      /\b(?:another|(?:an|the|some|all|any)?other|(?:a )?different) (?:machines?|computers?|phones?|networks?|laptops?|IPs?(?: address(?:es)?)?|PCs?|devices?|browsers?|accounts?|users?|people|clients?|customers?|regions?|countr(?:y|ies)|places?|servers?|hosts?|environments?|tools?)\b|\beveryone else\b|\b(?:for|while) others\b|^others\b|\bothers(?= (?:can|are|get|see|have|do)\b)/im,
      "it works from a different network",
    ],
  ]),
  // a method that lets a signed call through is there, and asks for a signature of who is refused without one
  ...rows({ facet: "route-deployed", option: "yes", when: "works" }, article, [
    [
      [
        "sign",
        "sigv4",
        "awscurl",
        "iam auth",
        "iam credentials",
        "aws credentials",
        "aws auth",
        "iam user",
        "iam role",
      ],
      signedCall,
      "with awscurl it works",
    ],
  ]),
  ...rows({ facet: "auth-mode", option: "iam", when: "works" }, `${guide}/permissions.html`, [
    [
      ["sign", "sigv4", "awscurl", "iam auth", "iam credentials", "aws credentials", "aws auth"],
      signedCall,
      "if I sign the same request it works",
    ],
  ]),
  ...rows({ facet: "route-deployed", option: "yes" }, article, [
    [
      ["deployed", "deployment", "stage export", "exported"],
      /\b(?:routes?|paths?|methods?|resources?)(?: (?:and|\+|&) (?:the )?(?:routes?|paths?|methods?|resources?))? (?:(?:is|are|was|were|definitely|certainly|indeed|really|both|all|exists?|and|there|already|correctly|also) ){1,5}(?:deployed|in (?:the|our|that) (?:(?:latest|current|active) )?(?:deployment|deployed (?:stage|API)|stage export))\b/i,
      "the route exists and is deployed",
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
      /(?<!\bstage (?:in|of|from|on) (?:the|my|our|its|that) (?:invoke |base |API )?)\b(?:(?:route|path|resource|endpoint|URL|method|verb|operation)s?(?: (?:that|which|I call|you call|called|there|itself|for it)){0,2} (?:(?:is|was|are|were|that|which|does|do|did|has|have) ){0,2}(?:not |n't |never )(?:actually |even |really )?(?:exist\w{0,3}|found|defined|configured|deployed|mapped|there|been (?:defined|configured|deployed|created))|(?:doesn|isn|wasn|didn|aren|don)'t (?:actually |even |really )?(?:exist|defined|configured|deployed|mapped))\b|\b(?:non-?exist(?:ent|ing)|inexistent|undefined|unknown|invalid|unmapped|undeclared|unregistered) (?:(?:API|HTTP|REST|random|arbitrary) ){0,2}(?:route|path|resource|endpoint|URL|method|verb)s?\b/i,
      "a path that does not exist answers so",
    ],
    [
      [" exist", "real ", "valid ", "existing ", "actual ", "supported "],
      /(?<![\w:/.])\/[a-z][\w/{}:-]{1,80}["'`]? (?:does not|doesn't|did not|didn't|never|no longer) (?:actually |really |even )?exist(?:s|ed)?\b|\b(?:is|was|are|were)(?:n't| not| no) (?:(?:an?|the|any) )?(?:real|valid|existing|actual|supported) (?:(?:API|HTTP|REST|request|public) ){0,2}(?:route|path|resource|endpoint|URL|method)s?\b/i,
      "/v2/items does not exist on that host",
    ],
    [
      ["instead of", "rather than", "should be ", "should have been "],
      /\b(?:call(?:ed|ing|s)?|us(?:ed|ing|es?)|request(?:ed|ing)?|hit(?:ting)?|typed|wrote|sent|sending|went|going|posted|posting|fetch(?:ed|ing)?)(?: (?:to|it|GET|POST|PUT|DELETE|requests|the path|the URL)){0,2} ["'`]?\/[a-z][\w/{}:-]{0,80}["'`]? (?:instead of|rather than) ["'`]?\/[a-z]/i,
      "I was calling /user instead of /users",
    ],
    [
      ["wrong", "incorrect", "typo", "mistyped", "misspelled"],
      /\b(?:wrong|incorrect|mistyped|misspelled|mis-spelled) (?:(?:API|HTTP|REST|request|resource) ){0,2}(?:route|path|endpoint|URL|method|verb|URI)s?\b|\btypo in (?:the |my |our )?(?:route|path|endpoint|URL|URI)\b/i,
      "I used the wrong HTTP method",
    ],
    [
      [
        "needs to be",
        "has to be",
        "had to be",
        "should have been",
        "should be",
        "supposed to be",
        "expects a",
      ],
      /\b(?:(?:needs?|has|had|have) to|should(?: have)?|supposed to) be(?:en)? (?:an? )?(?:GET|POST|PUT|PATCH|DELETE)\b(?! (?:to|on) my)/,
      "it needs to be a POST",
    ],
    [
      ["but the ", "method is", "while the ", "verb is"],
      /\b(?:GET|POST|PUT|PATCH|DELETE)(?:ed|ting|ing|s)?\b,? (?:but|while|whereas|and) (?:the|its) (?:(?:route's|resource's|HTTP) )?(?:method|verb|route|endpoint) (?:is|was|expects|wants|needs) (?:an? )?(?:GET|POST|PUT|PATCH|DELETE)\b/,
      "I was POSTing, but the method is PUT",
    ],
    [
      [
        "case sensitiv",
        "case-sensitiv",
        "casesensitiv",
        "lowercase",
        "lower case",
        "uppercase",
        "upper case",
        "capital",
      ],
      /\b(?:[Ii]t|[Pp]roblem|[Ii]ssue|[Cc]ause|path|URL|route|resource|paths|URLs|routes|resources|names?) (?:was|is|are|were|turned out to be) (?:(?:the|a|about|just) ){0,2}case[- ]?sensitiv(?:e|ity)\b|\b(?:path|URL|route|resource|endpoint)\b[^.;:!?\n]{0,50}? (?:lower|upper)[- ]?case\b|\bcapital (?:letter|[A-Z])\b[^.;:!?\n]{0,30}? (?:path|URL|route|resource)\b/,
      "the path was case sensitive",
    ],
    [
      [
        "resource is ",
        "route is ",
        "path is ",
        "endpoint is ",
        "resource was ",
        "route was ",
        "path was ",
        "endpoint was ",
      ],
      /\b(?:resource|route|path|endpoint) (?:is|was) (?:(?:called|named|actually|really|in fact) ){0,2}["'`]?\/[\w/{}+:-]{1,80}["'`]?,? (?:(?:and|but|while|not) )?(?:(?:I|we) (?:(?:was|were|had|have|am|are|only|always) ){0,2}(?:call|us|hit|request|typ|ask|wrote|went)|\/)/i,
      "the resource is /user, I called /users",
    ],
    [
      [
        "resource is /",
        "route is /",
        "path is /",
        "endpoint is /",
        "resource is called",
        "route is called",
        "path is called",
        "it is called /",
        "defined as /",
        "resource in the api is",
      ],
      /\b(?:call(?:s|ed|ing)?|us(?:e|es|ed|ing)|request(?:s|ed|ing)?|hits?|hitting|fetch(?:es|ed|ing)?|ask(?:s|ed|ing)? for|typed|wrote|sent|sends?|GET|POST|PUT|PATCH|DELETE) (?:to )?["'`]?\/[a-z][\w/{}+:-]{0,80}["'`]?,? (?:but|while|whereas|and|though) (?:the |our |its )?(?:resource|route|path|endpoint|it)(?: in the API)? (?:is|was) (?:(?:called|named|actually|really|defined|as) ){0,3}["'`]?\/[a-z]/i,
      "I call /order, but the resource is /orders",
    ],
    [
      [
        "url is",
        "path is",
        "uri is",
        "url was",
        "path was",
        "uri was",
        "url had",
        "path had",
        "url has",
        "path has",
        "url missing",
        "path missing",
        "url lack",
        "path lack",
        "url i used",
        "path i used",
      ],
      /\b(?:URL|path|URI) (?:(?:is|was|were|had|has|been|I used) ){0,3}(?:missing|lacking|lacked|incomplete|cut off)\b(?! (?:the |a |its )?(?:stage|\/(?:dev|prod|test|stag|v1|default)))/i,
      "my path was missing its last part",
    ],
    [
      ["left out", "left off", "forgot", "omitted", "missed"],
      /\b(?:left (?:out|off)|forgot(?:ten)?|omitted|missed) (?:to add )?(?:(?:the|my|a) )?(?:(?:resource|rest of the|last part of the|actual|endpoint) ){0,2}(?:path|resource|route)\b(?! (?:polic|mapping|param))/i,
      "I had left out the resource path",
    ],
    [
      [
        "n't defin",
        "n't creat",
        "n't add",
        "n't config",
        "n't set up",
        "n't impl",
        "n't declar",
        "never defin",
        "never creat",
        "never add",
        "never config",
        "never set",
        "never impl",
        "not defin",
        "not creat",
        "not add",
        "not config",
        "not set up",
        "not impl",
        "forgot to",
        "forgotten to",
      ],
      /(?:\b(?:never|not|forgot(?:ten)? to)|n't) (?:defin|creat|add|configur|set up|implement|declar)\w{0,3} (?:an?|any|the|that|this|such a) (?:["'`\w{}+/-]{1,20} ){0,2}(?:methods?|resources?|routes?)\b/i,
      "we never defined a method on it",
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
      /\b(?:APIs?|endpoints?|routes?|paths?|URLs?|methods?) (?:(?:has|have|had|was|were|is|are|been|being|that|which|since) ){0,3}(?:retired|removed|moved|shut down|discontinued|gone|no longer (?:exists?|available|there|served))\b/i,
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
      ["slash", "trailing ", "extra ", "double ", "stray ", "/ at", "/ on", "/ to"],
      /\b(?:trailing|extra|double|leading|additional|missing|superfluous|stray|two) (?:forward )?(?:slash(?:es)?\b|["'`]?\/\/?(?=["'`\s.,]))|\b(?:slash|\/) (?:at|on|to) the (?:very )?end\b/i,
      "there was a trailing slash in the URL",
    ],
    [
      [" serve", " expose", " have ", " offer", " host ", " provide", " know "],
      /\b(?:it|host|domain|gateway|API|server|there) (?:does not|doesn't|did not|didn't) (?:(?:actually|really|even) )?(?:serve|expose|have|offer|host|provide|know) (?:the|this|that|any|such an?|an?) (?:["'`\w/-]{1,20} ){0,2}(?:paths?|routes?|endpoints?|resources?|front-?ends?|UI|operations?)\b(?! (?:variable|polic|param|configur|type|setting|authori))/i,
      "that host doesn't serve the login endpoint",
    ],
    [
      ["legacy", " old ", "previous", "former", "new "],
      /\b(?:API|gateway|host|server|stage|deployment) (?:(?:currently|still|only|just|now|really) ){0,2}(?:exposes?|serves?|knows?|offers?|has|answers) (?:(?:only|just|still|on) )?(?:the )?(?:legacy|old|previous|former) (?:paths?|routes?|endpoints?|URLs?)\b|\b(?:API|gateway|host|server) (?:(?:does|did) not|(?:does|did)n't) (?:yet )?(?:expose|serve|know|have) the new (?:paths?|routes?|endpoints?|URLs?)\b/i,
      "the live API still exposes the old path",
    ],
    [
      ["no method", "without a method", "without method", "without any method"],
      /\b(?:resources?|paths?|routes?|parents?|it|they) (?:(?:that|which|itself|themselves|alone) )?(?:(?:has|have|had|having|with|gets?|got) no|without(?: an?y?)?) methods?\b(?! (?:request|response|settings|level|throttl))/i,
      "the parent resource itself has no method",
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
      /\b(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|HTTP|any|root|proxy|such) ){1,2}(?:methods?|resources?|routes?)\b(?! (?:authori|request|response|settings|polic))/i,
      "the root resource has no GET method",
    ],
  ]),
  ...rows({ facet: "deployed-since-change", option: "no" }, `${guide}/how-to-deploy-api.html`, [
    [
      ["deploy"],
      /(?:\b(?:not|never|without|forgot(?: to)?|nobody(?: has)?|no one)|n't) (?:(?:yet|been|even|actually) ){0,2}(?:re-?)?deploy(?:ed|ing)?\b(?! to (?:in|for|since|over)\b)(?! (?:(?:the|my|our|an?|any) )(?:\w{1,12} ){0,2}(?:app|site|front-?end|website|page|UI|client|bot|Lambda|function|code|container|image|back-?end)\b)(?: (?:it|the API|yet|again|since))?|\b(?:still|it|stage|API) (?:(?:is|was) )?(?:points?|pointed|pointing|runs?|ran|running|serves?|served|serving|uses?|used|using|on) (?:(?:to|at|on) )?(?:(?:the|an?|its) )?(?:old|previous|stale|outdated|earlier) (?:deployment|snapshot)\b|(?<![A-Za-z])deployment["'`]? (?:(?:resource|id) )?(?:(?:was|is|has|did|does|were) ?(?:not|n't|never)|n't|wasn't|isn't|hasn't|didn't|never|not) (?:(?:been|get|gets|got|being) )?(?:re-?)?(?:created|made|triggered|updated|replaced|recreated|redeployed|changed?)\b|\bno new deployment\b|(?:\b(?:never|not|without|forgot to)|n't) (?:ma[dk]e|making|creat(?:e|ed|ing)|trigger(?:ed|ing)?|d(?:o|one|oing)) (?:an?|any|the) (?:new )?(?:re-?)?deploy(?:ment)?\b|\b(?:just|only|simply|still) (?:needs?|needed|missed|missing) (?:an?|the|another) (?:new )?(?:re-?)?deploy(?:ment)?\b|\bdeployed (?:it )?before (?:I|we|that|the)\b/i,
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
        /\b(?<!(?:of|for|on|in|to|with|from) (?:the|my|our|that|this|its) |\bAPI |\busage[- ]plan[^.;:!?\n]{0,40} )stage(?: name| part| prefix| path| segment)?\b(?! (?:variables?|settings?|logs?|was|deploy|has|URL|endpoint|host|domain|is (?!missing|lost|left|not|dropped|stripped))\b|[^.;:!?\n]{0,30}\busage[- ]plan)/i,
        "the redirect drops the stage",
      ],
      [
        ["/dev", "/prod", "/test", "/stag", "/default", "/beta", "/live", "/uat", "/qa", "/v1"],
        /(?<![\w/])\/(?:dev|prod|production|test|stage|staging|default|beta|live|uat|qa|v1)(?![\w-])/i,
        "the link goes to / instead of /dev/",
      ],
    ],
  ),
  ...rows({ facet: "stage-in-url", option: "wrong" }, `${guide}/how-to-call-api.html`, [
    [
      [
        "had to",
        "has to",
        "have to",
        "need to",
        "needs to",
        "needed to",
        "should",
        "ought to",
        "supposed to",
      ],
      /\b(?:(?:had|has|have|needs?|needed) to|should(?:'ve| have)?|ought to|supposed to) (?:be(?:en)?|use|include|contain|go to|call|have) (?:https?:\S{0,60}|["'`])?\/(?:dev|prod|production|test|stage|staging|default|beta|live|uat|qa|v1)\b/i,
      "I called /users and it had to be /dev/users",
    ],
    [
      ["stage"],
      /\b(?:wrong|incorrect|non-?existent|mistyped|misspelled|old|other) stage(?: name)?\b(?! (?:variable|setting))|\bstage(?: (?:name|that|which|I|we|used|called|hit|in|the|my|URL|url)){0,5} (?:(?:does|did)(?:n't| not)|no longer) exists?\b|\bstage (?:is|was) (?:called|named) ["'`/]?\w{1,20}["'`]?,? (?:and |but |while )?(?:I|we) (?:(?:was|were|had|am|are) )?(?:us|call|typ|hit|put|wrote|request)|\bstage,? which no longer exists\b/i,
      "the stage is called v1 but I was using prod in the URL",
    ],
  ]),
  ...rows({ facet: "preflight", option: "yes" }, `${guide}/how-to-cors.html`, [
    [
      ["options"],
      // in capitals alone: most options are none of HTTP's
      /\b(?:invok|call|send|mak|receiv|get)\w{0,4} (?:(?:an?|the|my) )?["'`]?OPTIONS\b|(?<!\b(?:add|adds|added|adding|create|created|have|has|had|define|defined|enabled?|configured?|mock|with|an|\() ?)(?<!\()\bOPTIONS["'`]? (?:HTTP )?(?:method|request|call)s?\b(?! (?:\w{1,9} ){1,3}(?:fine|OK|okay|good|200|204|succeeds?|passes|passed|works?)\b)(?! (?:\w{1,9} ){0,2}(?:succeeds?|passes|passed|works?)\b)|\b(?:sends?|sending|sent) (?:an? )?OPTIONS\b|\bOPTIONS["'`]? (?:is|was|are|gets?|got|fails?|returns?|returned|comes back|gives?|answers?|responds?|receives?) (?:\w{1,9} ){0,3}(?:40[13]|refused|rejected|denied|blocked|answered with|forbidden)|(?:→|[-=]>) ?OPTIONS \/[^\s→]{1,80} ?(?:→|[-=]>)/,
      "403 when invoking OPTIONS of the path",
    ],
    [
      ["preflight", "pre-flight"],
      /\bpre-?flight(?! (?:\w{1,9} ){1,3}(?:fine|OK|okay|good|200|204|succeeds?|succeeded|success\w{0,5}|passes|passed|works?)\b) (?:requests?|calls?|checks?|OPTIONS|itself|fails?|failed|gets?|got|returns?|returned|is|was|gives?|dies|died|breaks?|broke|comes back|receives?|ends)\b(?! (?:funciona|passa|passe|klappt|succeeds?|works?|passes|fine)\b)|\bOPTIONS pre-?flights?\b/i,
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
        /\bdisabl(?:e|ed|ing) (?:(?:the|its|our|my|of|an?) ){0,2}(?:default |AWS )?(?:execute-api |API )?(?:default )?(?:execute-api )?endpoint\b|\b(?:default|execute-api) (?:execute-api |API )?endpoint(?: \w{1,8}){0,3} (?:is |was |has been |set to )(?:now |being )?(?:disabled|inactive|(?:turned|switched) off|deactivated|off)\b|\bdisable_?execute_?api_?endpoint\b["'`]? ?(?:is |= ?|: ?|set ){0,2}(?:to )?["'`]?true\b/i,
        "we disabled the default execute-api endpoint",
      ],
    ],
  ),
  ...rows({ facet: "domain-mapping", option: "none" }, `${guide}/rest-api-mappings.html`, [
    [
      ["mapping"],
      /\b(?:API|base[- ]?path|domain(?: name)?|custom domain) ?mappings?\b[^.;!?\n]{0,60}? (?:point(?:s|ed|ing)?|map(?:s|ped|ping)?|refer(?:s|red|ring)?|lead(?:s|ing)?|led|went|go(?:es|ing)?|set|still) (?:(?:on|to|at) )?(?:(?:the|an?|our|its) )?(?:previous|old|wrong|deleted|stale|former|removed|non-?existent) (?:stage|API|deployment)\b/i,
      "the API mapping still pointed to the previous stage",
    ],
  ]),
  ...rows(
    { facet: "domain-mapping", option: "none", when: "lacks" },
    `${guide}/rest-api-mappings.html`,
    [
      [
        ["mapping"],
        /\b(?:base[- ]?path|API|custom domain|domain|path|stage) ?mappings?\b(?! ?[("'`]{1,2}none\b)/i,
        "the domain had no base path mapping",
      ],
      [
        ["mapped", "mapping it", "map it", "map the"],
        /\bmap(?:ped|ping)? (?:it|them|(?:the|my|our|that) (?:(?:custom|new) ){0,2}(?:domain(?: name)?|API|stage))\b/i,
        "I never mapped the domain to a stage",
      ],
    ],
  ),
  ...rows(
    { facet: "private-api-name", option: "wrong", when: "works" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [
      [
        ["x-apigw-api-id"],
        /(?<!\b(?:without|no) (?:(?:the|an?|any) )?["'`]?)\bx-apigw-api-id\b/i,
        "with the header x-apigw-api-id it works",
      ],
    ],
  ),
  ...rows(
    { facet: "private-api-name", option: "not-admitted", when: "lacks" },
    `${guide}/apigateway-private-custom-domains.html`,
    [
      [
        ["access association", "domain association"],
        /\b(?:domain(?: name)? )?access associations?\b|\bdomain(?: name)? associations?\b/i,
        "we have no domain name access association",
      ],
    ],
  ),
  ...rows({ facet: "key-state", option: "no-usage-plan-for-stage", when: "lacks" }, plans, [
    [
      ["usage plan", "usage-plan"],
      // an API without plans asks for no key
      /\busage[- ]plan\b(?! (?:has|have|had|with(?:out)?) (?:(?:no|any|an?) )?(?:throttl|quota|limit|rate|burst))|\b(?:in|to|of|with|from) (?:(?:any|the|our|my|its|of) ){0,3}usage[- ]plans\b/i,
      "the key was not added to the usage plan",
    ],
  ]),
  ...rows({ facet: "key-state", option: "no-usage-plan-for-stage" }, plans, [
    [
      ["usage plan", "usage-plan", "associated api stages"],
      /\busage[- ]plans?\b[^.;!?\n]{0,60}? (?:has|have|shows?|lists?|with|contains?) ["'`]?(?:no|zero|not a single)(?: associated)?(?: API)? stages?\b|\b(?:no|zero)(?: associated)?(?: API)? stages?\b["'`]{0,2} (?:(?:is|are|was|were|associated|attached|listed|added|under|in|to|with|on|the|our|its|that) ){1,5}["'`]?(?:associated API stages|usage[- ]plan)\b/i,
      "the usage plan has no API stages",
    ],
  ]),
  ...rows({ facet: "key-state", option: "unknown-or-disabled", when: "wrong" }, plans, [
    [
      ["api key", "api-key", "apikey", "the key", "my key", "key's "],
      /\b(?:(?:x-)?API[- ]?key(?:'s)?(?: value| id)?|(?:the|my|our) key(?:'s)?(?: value| id)?)\b(?!["']?[:=]| (?:required|source|requirement|validation|check(?:ing)?|auth|verification|enforcement)| ?的? ?(?:验证|校验|认证|鉴权|检查|要求|必[需须填])| ?の? ?(?:認証|検証|チェック|要求|必[要須]))/i,
      "the API key was disabled",
    ],
  ]),
  ...rows({ facet: "key-state", option: "unknown-or-disabled" }, plans, [
    [
      ["key id", "key's id", "key name", "key's name", "key identifier"],
      /\bkey(?:'s)? (?:id|name|identifier),? (?:and )?(?:not|instead of|rather than) (?:(?:the|its|key|API|actual|key's|real) ){0,3}value\b/i,
      "I pasted the key ID, not the key value",
    ],
  ]),
  ...rows(
    { facet: "client-certificate", option: "none-sent", when: "lacks" },
    `${guide}/rest-api-mutual-tls.html`,
    [
      [
        ["client cert"],
        /\bclient cert(?:ificate)?s?\b(?![^.;:!?\n]{0,60}\b(?:trust ?store|expired|signed))/i,
        "I called it without a client certificate",
      ],
    ],
  ),
  ...rows({ facet: "cache-invalidation", option: "sent" }, `${guide}/api-gateway-caching.html`, [
    [
      ["max-age=0"],
      /\b(?:only|just|difference|due to|because of|caused by|culprit|reason)\b[^.;!?\n]{0,60}?["'`]{0,2}Cache-Control["'`]{0,2}:? ?["'`]{0,2}max-age=0\b/i,
      "the only difference is Cache-Control: max-age=0",
    ],
    [
      ["max-age=0"],
      /\bmax-age=0["'`]{0,2}[^.;!?\n]{0,30}? (?:is|was|makes|made|causes|caused|triggers|triggered) (?:(?:it|the|all|a) ){0,2}(?:difference|culprit|cause|reason|403|refusal)\b/i,
      "max-age=0 makes the difference",
    ],
  ]),
  ...rows(
    { facet: "cache-invalidation", option: "sent", when: "refuses" },
    `${guide}/api-gateway-caching.html`,
    [
      [
        ["max-age=0"],
        /\bCache-Control["'`]{0,2}:? ?["'`]{0,2}max-age=0\b/i,
        "403 when the client sends Cache-Control: max-age=0",
      ],
    ],
  ),
  ...rows(
    { facet: "cache-invalidation", option: "sent", when: "cured" },
    `${guide}/api-gateway-caching.html`,
    [
      [
        ["max-age", "cache-control"],
        /\b(?:remov|delet|drop|stripp?|omitt?|leav|without|disabl|turn|untick|uncheck)\w{0,4} [^.;!?\n]{0,40}?["'`]{0,2}Cache-Control\b(?:["'`]{0,2}:? ?["'`]{0,2}max-age=0\b)?/i,
        "removing the Cache-Control header fixed it",
      ],
    ],
  ),
  ...rows(
    { facet: "waf-blocked", option: "yes" },
    `${guide}/apigateway-control-access-aws-waf.html`,
    [
      [
        ["waf", "web acl", "webacl"],
        /\b(?:it|that|this|(?:the )?(?:problem|cause|culprit|issue|reason|blocker)) (?:was|is|were) (?:(?:indeed|actually|in fact|really|because of|caused by|due to) ){0,2}(?:(?:the|our|my|a|an) )?(?:(?:AWS|\w{1,15}) )?(?:rule (?:in|of) (?:the|our|my) )?(?:WAF(?:v2)?|web ?ACL)\b/i,
        "turns out it was the WAF",
      ],
    ],
  ),
  ...rows(
    { facet: "waf-blocked", option: "yes", when: "refuses" },
    `${guide}/apigateway-control-access-aws-waf.html`,
    [
      [
        ["waf", "web acl", "webacl", "rate-based", "rate based", "rate limit", "managed rule"],
        /(?<!\b(?:Cloudflare|Akamai|Imperva|F5|Azure|Fortinet|FortiWeb|Barracuda|Sucuri|Incapsula|Google|nginx)(?:'s)? )\b(?:(?:AWS[- ])?WAF(?:v2)?|web[- ]?ACLs?|rate[- ](?:based|limit(?:ing)?) rules?|managed rules?(?: groups?| sets?)?)\b/i,
        "the WAF logs show the request as BLOCK",
      ],
    ],
  ),
  // it answers such a request itself, whatever stands behind it
  ...rows(
    { facet: "answered-by", option: "cloudfront" },
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html",
    [
      [
        ["cloudfront"],
        /\bCloudFront\b(?:(?!\b(?:if|would|should|could|may|might|must|never|when)\b)[^.;!?\n]){0,80}\bGETs?\b["'`*]{0,3}(?: (?:requests?|calls?|method))?(?: (?!(?:without|no|never|empty)\b)[\w'"`-]{1,15}){0,5}? (?:with|having|has|have|had|includ\w{1,3}|contain\w{1,3}|carr\w{1,4}|of) (?:(?:an?|the|its|some|JSON|non-empty) ){0,3}(?:request )?(?:body|bodies|payload)\b|\bGETs?\b["'`*]{0,3}(?: (?:requests?|calls?))?(?: (?!(?:without|no|never|not)\b)[\w'"`-]{1,15}){0,4}? (?:with|having|has|have|had|includ\w{1,3}|contain\w{1,3}|carr\w{1,4}) (?:(?:an?|the|its|some|JSON|non-empty) ){0,3}(?:request )?(?:body|bodies|payload)\b[^.;!?\n]{0,60}\bCloudFront\b/i,
        "CloudFront answers 403 to GET requests with a body",
      ],
    ],
  ),
  ...rows(
    { facet: "answered-by", option: "cloudfront", when: "refuses" },
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html",
    [
      aclOf(
        "CloudFront(?: distribution)?|distribution",
        "the WAF on our CloudFront distribution blocks it",
      ),
    ],
  ),
  ...rows(
    { facet: "answered-by", option: "load-balancer", when: "refuses" },
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html",
    [aclOf("ALB|ELB|load[- ]balancer", "the web ACL of the load balancer blocks it")],
  ),
  ...rows(
    { facet: "resource-policy", option: "denies-caller", when: "refuses" },
    `${guide}/apigateway-resource-policies-examples.html`,
    [
      [
        ["resource policy", "resource-policy"],
        /(?<!\b(?:is|are|was|were|am|be) (?:in|on|within|among|covered by|allowed by) (?:the |our |its )?)\bresource[- ]policy\b/i,
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
