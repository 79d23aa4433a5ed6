import type { Mark, Told } from "../types";

type Row = readonly [literals: readonly string[], pattern: RegExp, sample: string];

const guide = "https://docs.aws.amazon.com/apigateway/latest/developerguide";
const article = "https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden";

const keySource = `${guide}/api-gateway-api-key-source.html`;

const withoutKey: Row = [
  ["api key", "api-key", "apikey", "the key", "a key", "any key"],
  /\b(?:without|no|missing|omit(?:s|ted|ting)?|remov(?:e|es|ed|ing)|forgot(?: to (?:send|pass|add|include))?|leav(?:e|ing) out|not (?:send|pass|includ|provid)\w{0,3}) (?:(?:(?:an?|any|the|my|our|its|that|this|valid) ){0,3}["'`*]{0,3}(?:x-)?API[- ]?key|(?:a|any|the) key)\b(?! (?:is |are )?(?:required|needed|source|restrict))|\b(?:x-)?API[- ]?key["'`*]{0,3}(?: header)? (?:is |was )?(?:missing|left out|omitted|not (?:sent|passed|provided))\b/i,
  "a call without the x-api-key header",
];

/**
 * What people tell of their setup in their own words, beside an answer. People tell what seems to
 * matter to them, and mostly it does. The sentence around the words is looked at by who reads them: what
 * is denied, supposed, advised or asked there is not told.
 */
export const told: readonly Mark[] = [
  ...rows({ facet: "api-type", option: "http" }, `${guide}/http-api.html`, [
    [
      ["http api"],
      /(?:\b(?:an?|my|our|the|this|its|as|type|with|using|use|Gateway|AWS|new|is:?) (?:AWS |API Gateway )?)HTTP APIs?\b(?! (?:calls?|requests?|clients?|errors?|responses?|keys?|server|tests?)\b)/i,
      "I use an HTTP API with a route for GET",
    ],
    [
      ["httpapi", "apigatewayv2", "api gateway v2"],
      /\bAPI ?Gateway ?v2\b/i,
      "deployed as API Gateway v2",
    ],
  ]),
  ...rows({ facet: "api-type", option: "rest" }, `${guide}/apigateway-rest-api.html`, [
    [
      ["rest api"],
      /\b(?:API ?Gateway|APIGW|AWS|edge[- ]optimi[sz]ed|regional) \(?REST\)? APIs?\b|\bREST APIs? (?:in|on|of|from|via|with|behind|using|type in) (?:(?:AWS|Amazon|the) ){0,2}API ?Gateway\b|\bREST APIs? \((?:API ?Gateway|APIGW|v1|regional|edge)/i,
      "our API Gateway REST API answers",
    ],
    [
      ["edge optimized", "edge-optimi"],
      /\bedge[- ]optimi[sz]ed (?:endpoint|API|REST|API ?Gateway)\b/i,
      "an edge-optimized endpoint",
    ],
  ]),
  ...rows({ facet: "api-type", option: "private" }, `${guide}/apigateway-private-apis.html`, [
    [
      ["private"],
      /\bprivate (?:REST )?(?:API ?Gateways?|(?:API|REST|APIGW) endpoints?|REST APIs?|APIs? (?:in|on|of|from|via|with) (?:(?:AWS|Amazon|the) ){0,2}API ?Gateway|APIGW)\b|\b(?:my|our|a|the|this) (?:AWS )?private API\b|^private API\b|\bendpoint type(?: is|:| =)? ?(?:set to )?private\b/im,
      "we call a private API Gateway",
    ],
  ]),
  ...rows({ facet: "api-type", option: "websocket" }, `${guide}/apigateway-websocket-api.html`, [
    [
      ["websocket api"],
      /\b(?:an?|my|our|the|this|with|using|Gateway|AWS) (?:API ?Gateway )?web ?socket APIs?\b(?! (?:calls?|requests?|clients?|docs?)\b)/i,
      "my WebSocket API refuses",
    ],
    [
      ["api gateway websocket", "apigateway websocket", "apigw websocket"],
      /\b(?:API ?Gateway|APIGW)(?:'s)? web ?sockets?\b/i,
      "an API Gateway WebSocket",
    ],
  ]),
  ...rows(
    { facet: "auth-mode", option: "none" },
    `${guide}/apigateway-control-access-to-api.html`,
    [
      [
        ["auth"],
        /\bauth(?:ori[sz]ation|entication|ori[sz]er)?(?: type| mode| method| settings?)?(?: is| are| was| set| configured|:| =| ->|\(){0,3}(?: to| as)? ?["'`(]{0,3}(?:NONE|open)\b/i,
        "the method's authorization is set to NONE",
      ],
      [
        ["no auth", "without auth", "without any auth", "no authorizer", "any authori"],
        /\b(?:(?:there is|there's|has|have|with|needs?|requires?|uses?|set|and|is) no|without(?: any)?|(?:no|doesn't|don't|not|n't) (?:use|have|need|require)(?: any| an)?) auth(?:ori[sz]ation|entication|ori[sz]ers?)?\b(?! (?:header|token|key|required? for))/i,
        "the route has no authorizer",
      ],
    ],
  ),
  ...rows({ facet: "auth-mode", option: "iam" }, `${guide}/permissions.html`, [
    [
      ["aws_iam", "aws iam"],
      /\b(?:auth(?:ori[sz]ation|entication)?(?: type| mode)?(?: is| set| of|:| =|\(){0,3}(?: to| as)?|uses?|using|with|protected by|secured (?:by|with)|enabled?|is|has) ?["'`(]{0,3}AWS[_ ]IAM\b/i,
      "authorization is AWS_IAM",
    ],
    [
      ["iam auth", "iam-auth"],
      /\bIAM[- ]auth(?:ori[sz]ation|entication|ori[sz]ers?|enticated|ori[sz]ed)?\b/i,
      "the method uses IAM authorization",
    ],
  ]),
  ...rows(
    { facet: "auth-mode", option: "lambda-authorizer" },
    `${guide}/apigateway-use-lambda-authorizer.html`,
    [
      [
        ["authorizer", "authoriser"],
        /\b(?:lambda|custom|token(?:[- ]based)?|request(?:[- ]based)?)[- ](?:based )?(?:lambda )?authori[sz]ers?\b|\bauthori[sz]er (?:lambda|function)\b/i,
        "with a Lambda authorizer",
      ],
    ],
  ),
  ...rows(
    { facet: "auth-mode", option: "cognito" },
    `${guide}/apigateway-integrate-with-cognito.html`,
    [
      [
        ["cognito"],
        /\bcognito(?: user[- ]?pools?)? authori[sz](?:er|ation)s?\b|\bauthori[sz]er (?:with|using|is|of type) (?:(?:an?|my|AWS) ){0,2}cognito\b|\bCOGNITO_USER_POOLS\b/i,
        "a Cognito authorizer",
      ],
    ],
  ),
  ...rows({ facet: "auth-mode", option: "jwt" }, `${guide}/http-api-jwt-authorizer.html`, [
    [["jwt authori"], /\bJWT authori[sz]ers?\b/i, "the JWT authorizer"],
  ]),
  ...rows(
    { facet: "api-key-required", option: "yes" },
    `${guide}/api-gateway-setup-api-key-with-console.html`,
    [
      [
        ["api key", "api-key", "apikey"],
        /\bAPI[- ]?keys? (?:is |are )?required?\b(?! (?:is |= ?|: ?|set ){0,2}(?:to )?(?:false|no|off)\b)|\brequir(?:es?|ing) (?:an?|the|my)? ?(?:valid )?API[- ]?keys?\b|\bAPI[- ]?keys? (?:is |are )?(?:enabled|enforced|mandatory)\b/i,
        "API key required is true",
      ],
      [["usage plan"], /\busage[- ]plans?\b/i, "there is a usage plan"],
    ],
  ),
  ...rows({ facet: "api-key-sent", option: "yes" }, `${guide}/api-gateway-api-key-source.html`, [
    [
      ["api key", "api-key", "apikey"],
      /\b(?:pass(?:ing|ed)?|send(?:ing)?|sent|includ(?:e|ed|ing)|provid(?:e|ed|ing)|suppl(?:y|ied|ying)|with|using) (?:in |along )?(?:(?:an?|the|my|our|its|that|this|correct|valid|right|proper|same|new|generated) ){0,4}["'`]{0,2}(?:x-)?API[- ]?key["'`]{0,2}(?: header| value| in the header)?\b(?! (?:is |are )?(?:not )?(?:required|authori[sz]|needed|source|enabled))/i,
      "I am passing the x-api-key header",
    ],
  ]),
  // who says what happens without a key says that one is asked for
  ...rows({ facet: "api-key-sent", option: "no" }, keySource, [withoutKey]),
  ...rows({ facet: "api-key-required", option: "yes" }, keySource, [withoutKey]),
  ...rows(
    { facet: "waf-attached", option: "yes" },
    `${guide}/apigateway-control-access-aws-waf.html`,
    [
      [["waf"], /\b(?:AWS[- ])?WAF(?:v2)?\b/, "there is a WAF in front"],
      [["web acl", "webacl"], /\b(?:web[- ]ACLs?|WebACLs?)\b/i, "a web ACL is attached"],
      [
        ["rate limit", "rate-limit", "rate-based", "managed rule"],
        /\brate[- ]based rules?\b|\bAWS managed rules?\b|\bmanaged rule (?:group|set)s?\b/i,
        "a rate-based rule",
      ],
    ],
  ),
  ...rows({ facet: "mutual-tls", option: "yes" }, `${guide}/rest-api-mutual-tls.html`, [
    [["mtls", "m-tls"], /\bm-?TLS\b/i, "with mTLS enabled"],
    [
      ["mutual tls", "client cert", "truststore", "trust store"],
      /\bmutual TLS\b|\bclient cert(?:ificate)?s?\b|\btrust[- ]?store\b/i,
      "mutual TLS is on",
    ],
  ]),
  ...rows({ facet: "host", option: "custom-domain" }, `${guide}/how-to-custom-domains.html`, [
    [
      ["custom domain", "own domain"],
      /\bcustom domains?(?: names?)?\b|\bbase[- ]?path mappings?\b|\bAPI mappings?\b/i,
      "through our custom domain name",
    ],
  ]),
  ...rows(
    { facet: "works-on-default-endpoint", option: "yes" },
    `${guide}/how-to-custom-domains.html`,
    [
      [
        ["works", "worked", "working", " fine", "succeeds"],
        /\b(?:works?|worked|working|fine|succeeds)(?: \w{1,12}){0,3} (?:with|on|via|through|using|at|from|against|calling|hitting)(?: (?:the|my|our|its|default|direct|original|raw|plain|regular|generated|AWS)){0,3} (?:execute-api|invoke|API ?Gateway|stage|endpoint) (?:URL|endpoint|hostname|host|domain)\b/i,
        "it works fine with the default execute-api URL",
      ],
      [
        ["execute-api", "invoke url", "api gateway url", "gateway endpoint"],
        /\b(?:execute-api|invoke|API ?Gateway) (?:URL|endpoint)(?: directly)? (?:works?|worked|is working|is fine|succeeds|returns? 200)\b/i,
        "the execute-api URL works",
      ],
    ],
  ),
  ...rows(
    { facet: "caller-network", option: "vpc-with-private-dns-endpoint" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [[["private dns"], /\bprivate DNS\b/i, "private DNS is enabled"]],
  ),
  ...rows(
    { facet: "caller-network", option: "vpc-other" },
    `${guide}/apigateway-private-apis.html`,
    [
      [
        ["vpc"],
        /\b(?:inside|within|in|from) (?:of )?(?:the |a |my |our |an? )?(?:(?:same|own|private|different|other|peered) ){0,2}VPC\b/i,
        "called from inside the VPC",
      ],
    ],
  ),
  ...rows({ facet: "request-logged", option: "no" }, article, [
    [
      ["logs"],
      /\b(?:nothing|empty|no (?:\w{1,12} ){0,2}(?:logs?|entry|entries|requests?|lines?|records?|trace|hits?)|(?:not|n't|never) (?:even )?(?:logged|show|appear|reach|see|find)\w{0,3})(?: \w{1,12}){0,5} (?:CloudWatch|API ?Gateway|access|execution|the|my) (?:\w{1,12} )?logs?\b/i,
      "nothing shows up in the CloudWatch logs",
    ],
  ]),
  ...rows({ facet: "other-methods-work", option: "yes" }, article, [
    [
      ["works", "worked", "working", " fine", "succeed"],
      /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)s?(?: requests?| calls?| methods?| endpoints?)?(?:\s?\/\S{1,40})? (?:is |are |all |just |also )?(?:works?|worked|working|fine|OK|succeeds?|returns? (?:a )?200)\b/i,
      "GET works fine, POST does not",
    ],
    [
      ["other ", "else", "all the", "rest of"],
      /\b(?:other|rest of the) (?:endpoints?|routes?|methods?|resources?|paths?|calls?|requests?|APIs|URLs?)(?: \w{1,12}){0,4} (?:works?|worked|working|fine|OK|succeed)/i,
      "all other endpoints work",
    ],
  ]),
  ...rows({ facet: "other-clients-work", option: "yes" }, article, [
    [
      ["works", "worked", "working", " fine", "succeed"],
      /\b(?:works?|worked|working|fine|succeeds?|OK|returns? 200)\b[^.;\n]{0,25}? (?:in|from|with|via|using|on|through) (?:the |my |a |an? )?(?:Postman|Insomnia|curl|cURL|browser|console|local(?:ly|host)?|laptop|(?:local |own )?machine|home|office|VPN|Safari|Chrome|Firefox|mobile|another|other|outside|elsewhere)\b/i,
      "it works in Postman",
    ],
    [
      ["postman", "insomnia", "curl", "locally", "laptop", "browser", "machine"],
      /\b(?:Postman|Insomnia|curl|locally|(?:my|the) (?:laptop|machine|browser))\b[^.;:\n]{0,25}? (?:works?|worked|working|is fine|returns? 200|succeeds)\b/i,
      "Postman works",
    ],
  ]),
  ...rows({ facet: "same-account", option: "no" }, `${guide}/apigateway-authorization-flow.html`, [
    [
      ["account"],
      /\b(?:(?:an)?other|different|separate|second|cross)[- ](?:AWS )?accounts?\b|\baccount [AB]\b/i,
      "called from another account",
    ],
  ]),
  ...rows(
    { facet: "authorizer-cache", option: "on" },
    `${guide}/api-gateway-lambda-authorizer-output.html`,
    [
      [
        ["cach", "ttl"],
        /\bauthori[sz](?:er|ation)\b[^.;\n]{0,60}?\b(?:cach(?:e|es|ed|ing)|TTL)\b|\b(?:cach(?:e|es|ed|ing)|TTL)\b[^.;\n]{0,60}?\bauthori[sz](?:er|ation)\b|\bpolicy (?:is |gets |was )?cached\b|\bcached polic(?:y|ies)\b|\bauthorizerResultTtl\w*/i,
        "the authorizer's result is cached",
      ],
    ],
  ),
  ...rows({ facet: "stage-in-url", option: "wrong" }, `${guide}/how-to-call-api.html`, [
    [
      ["stage"],
      /\b(?:without|missing|lack(?:s|ing)|remov(?:es|ed|ing)|strip(?:s|ped|ping)|drop(?:s|ped|ping)|omit(?:s|ted|ting)|forgot(?: to add)?|ignor(?:es|ed|ing)|los(?:es|ing)|lost|left out|leaves out) (?:the |a |my |our |its )?(?:["'`/]{0,2}\w{1,12}["'`/]{0,2} )?stage\b(?! variables?)|\bstage(?: name| part| prefix| path| segment)? (?:is |was |got )?(?:missing|lost|left out|dropped|stripped|not in the (?:URL|path))\b/i,
      "the redirect drops the stage",
    ],
  ]),
  ...rows(
    { facet: "cloudfront-in-front", option: "forwards-viewer-host" },
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html",
    [
      [
        ["allviewer", "all viewer", "forward", "whitelist", "passes"],
        /\bAll ?Viewer\b(?!ExceptHostHeader| Except)|\b(?:forward|pass|whitelist)(?:s|es|ed|ing)? (?:on )?(?:all|every|the (?:viewer's |viewer |original )?Host|Host) (?:viewer )?headers?\b|\bforward(?:s|ed|ing)? all(?: of)? (?:the )?(?:viewer |request )?headers\b/i,
        "the distribution forwards all headers to the API",
      ],
    ],
  ),
  ...rows(
    { facet: "partition", option: "aws-cn" },
    "https://docs.amazonaws.cn/en_us/aws/latest/userguide/api-gateway.html",
    [
      [
        ["cn-north", "cn-northwest", "china", "beijing", "ningxia"],
        /\bcn-north(?:west)?-1\b|\b(?:AWS |in |the )China\b|\b(?:Beijing|Ningxia) region\b/i,
        "in cn-north-1",
      ],
      [
        ["icp"],
        /\bICP (?:licen[cs]e|recordal|filing|exception|beian|备案)|\bICP备案/i,
        "no ICP licence yet",
      ],
    ],
  ),
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
  ]),
  ...rows({ facet: "deployed-since-change", option: "no" }, `${guide}/how-to-deploy-api.html`, [
    [
      ["deploy"],
      /\b(?:not|n't|never|without|forgot(?: to)?) (?:yet )?(?:re-?)?deploy(?:ed|ing)?\b(?: (?:it|the API|yet|again|since))?/i,
      "I have not redeployed the API",
    ],
  ]),
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
    { facet: "websocket-step", option: "connect" },
    `${guide}/apigateway-websocket-api.html`,
    [[["$connect", "wscat", "handshake"], /\$connect\b|\bwscat\b/i, "when I connect with wscat"]],
  ),
  ...rows(
    { facet: "websocket-step", option: "connections-api" },
    `${guide}/apigateway-how-to-call-websocket-api-connections.html`,
    [
      [
        ["@connections", "post_to_connection", "posttoconnection", "post to connection"],
        /@connections\b|\bpost_?to_?connection\b/i,
        "post_to_connection fails",
      ],
    ],
  ),
];

function rows(tells: Told, source: string, table: readonly Row[]): readonly Mark[] {
  return table.map(([literals, pattern, sample], at) => ({
    id: `told-${tells.facet}-${tells.option}-${at + 1}${source === keySource ? "-key" : ""}`,
    literals,
    pattern,
    as: "told",
    proves: {},
    tells,
    source,
    sample,
  }));
}
