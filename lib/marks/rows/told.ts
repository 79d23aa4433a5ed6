import type { Mark } from "../types";
import { guide, toldRows as rows, type ToldRow } from "./told-rows";

/** Who sends no field of his own sends no key. */
const withoutFields: ToldRow = [
  ["header"],
  /\b(?:(?:(?:does|do|did)(?:n't| not) (?:set|send|pass|add|include) (?:any|a single)|(?:sets?|sends?|passes|adds|has) no|without any|with no)(?: (?:custom|extra|additional|other|special|HTTP|request))? headers?)\b(?! (?:named|called|of))/i,
  "the job does not set any header",
];

/** An address that is opened in a browser is asked for without fields of anybody's own. */
const openedInBrowser: ToldRow = [
  ["browser", "chrome", "firefox", "safari", "edge)"],
  /\b(?:open(?:ed|ing|s)?|visit(?:ed|ing|s)?|navigat(?:e|ed|ing|es) to|(?:going|go|went) to|enter(?:ed|ing|s)?|typ(?:e|ed|ing)|past(?:e|ed|ing)|hit(?:ting)?|access(?:ed|ing)?|brows(?:e|ed|ing) to|tr(?:y|ied|ying)|call(?:ed|ing)?) (?:(?:just|simply|directly|straight) )?(?:the |this |that |its? |my |our )?(?:(?:invoke |stage |API |public )?(?:URL|link|address|endpoint|route)|it|https?:\/\/[^\s"'`<>]{1,300}) (?:(?:directly|straight|just) )?(?:in|into|with|from) (?:the |my |a |any )?(?:(?:web )?browser|(?:Google )?Chrome|Firefox|Safari|Edge)\b(?!['’]s\b| (?:console|app|client|code|extension|tool))(?![^.;\n]{0,60}\b(?:works?|worked|fine|ok|200|loads?|loaded|succeeds?|with (?:the|my|a) key)\b)|https?:\/\/[^\s"'`<>]{1,300}[ \t]{1,4}\((?:in|opened in|from|with) (?:the |my |a )?(?:browser|Chrome|Firefox|Safari|Edge)\)/i,
  "I open the URL in the browser",
];

const signing =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html";

const withoutKey: ToldRow = [
  ["api key", "api-key", "apikey", "the key", "a key", "any key", "no key"],
  /\b(?:without|(?<=\b(?:with|sends?|sent|sending|pass|passes|passed|passing|provides?|provided|includes?|included|carries|contains|and|but) )no|no(?= ["'`*]{0,3}x-api)|missing|omit(?:s|ted|ting)?|remov(?:e|es|ed|ing)|forgot(?: to (?:send|pass|add|include))?|unless (?:I|you|we|they) (?:send|pass|add|include|provide)|leav(?:e|ing) out|not (?:send|pass|includ|provid)\w{0,3}) (?:(?:(?:an?|any|the|my|our|its|that|this|valid) ){0,3}["'`*]{0,3}(?:x-)?API[- ]?key|(?:a|any|the) key|(?<=\bno )key)\b(?! (?:is |are |being )?(?:required|requirement|needed|necessary|involved|in use|enabled|configured|enforced|source|restrict))(?!(?: \w{1,14}){0,3},? and (?:then |now )?(?:it|everything|all)\b[^.;!?\n]{0,20}\bwork)|(?:(?:n't|not|never)(?: \w{1,12})? |\b(?:forgot|forgets|forgetting|stopped) (?:to )?)(?:send|pass|includ|add|forward|attach|provid|set|supply)\w{0,4} (?:in |along )?(?:(?:an?|any|the|my|our|its) ){0,2}["'`*]{0,3}(?:x-)?API[- ]?key\b|\b(?:drop|strip|swallow|los|remov|omit|forg[eo]t)\w{0,4} (?:(?:the|my|our|its) ){0,2}["'`*]{0,3}x-api-key\b|\b(?:x-)?API[- ]?key["'`*]{0,3}(?: header)? (?:is |was )?(?:missing|left out|omitted|not (?:sent|passed|provided))\b/i,
  "a call without the x-api-key header",
];

/**
 * What people tell of their setup in their own words, beside an answer. People tell what seems to
 * matter to them, and mostly it does. The sentence around the words is looked at by who reads them: what
 * is denied, supposed, advised or asked there is not told.
 */
export const told: readonly Mark[] = [
  // not of webhooks, tokens or buckets, which have signatures of their own
  ...rows({ facet: "message", option: "signature-mismatch" }, signing, [
    [
      [
        "signature mismatch",
        "mismatched signature",
        "signature does not match",
        "signature doesn't match",
      ],
      /(?<!\b(?:webhook|JWT|JWS|HMAC|(?:ID|access|bearer|refresh) token|S3|bucket|pre-?signed|function|method|Stripe|GitHub|Slack|Shopify|Twilio|SAML|APK|app|code)\b[^\n]{0,80})\b(?:(?:request|SigV4|AWS) )?(?:signature (?:mismatch|does(?:n't| not) match)|mismatched signature)\b(?![^\n]{0,80}\b(?:webhook|JWT|S3|bucket|pre-?signed|Stripe|GitHub|SAML)\b)/i,
      "the client gets a signature mismatch error",
    ],
  ]),
  ...rows({ facet: "api-type", option: "http" }, `${guide}/http-api.html`, [
    [
      ["http api"],
      /(?:\b(?:an?|my|our|the|this|its|as|type|with|using|use|Gateway|AWS|newe?r?|to|on|is:?) (?:AWS |API Gateway )?)HTTP APIs?\b(?! (?:calls?|requests?|clients?|errors?|responses?|keys?|server|tests?)\b)/i,
      "I use an HTTP API with a route for GET",
    ],
    [
      ["httpapi", "apigatewayv2", "api gateway v2"],
      /\bAPI ?Gateway ?v2\b/i,
      "deployed as API Gateway v2",
    ],
    [
      ["apigatewayv2", "http type", "http flavo", "http variant", "http version of"],
      /\bAWS::ApiGatewayV2::\w{2,20}|\baws_apigatewayv2_\w{2,20}|\bHTTP (?:type|flavou?r|variant) of (?:the )?(?:API|API ?Gateway)\b/i,
      "made with AWS::ApiGatewayV2::Api in CloudFormation",
    ],
  ]),
  ...rows({ facet: "api-type", option: "rest" }, `${guide}/apigateway-rest-api.html`, [
    [
      ["rest api"],
      /\b(?:API ?Gateway|APIGW|AWS|edge[- ]optimi[sz]ed|regional) \(?REST\)? APIs?\b|\bREST APIs? (?:in|on|of|from|via|with|behind|using|type in) (?:(?:AWS|Amazon|the) ){0,2}API ?Gateway\b|\b(?:it's|it is|this is|is|have|has|use|using|a|our|my) (?:(?:an?|the|my|our) )?REST API(?= ?(?:[,.;(]|$))|\bREST APIs? \((?:API ?Gateway|APIGW|v1|regional|edge)/i,
      "our API Gateway REST API answers",
    ],
    [
      [" rest", ":rest", "=rest", "rest, regional", "rest, edge", "rest (regional", "rest (v1"],
      /\b(?:API ?Gateway|APIGW) REST\b(?! API)|\b(?:API|gateway|protocol) ?type(?: of (?:the|my|our) API)?(?: is|:| =){0,2} ?REST\b|\btype of (?:the|my|our) API(?: is|:) ?REST\b|\bREST(?:,| \() ?(?:regional|edge|v1)\b/i,
      "I am on API Gateway REST with a proxy integration",
    ],
    [
      ["public", "regional", "edge", "not private", "not a private", "isn't private"],
      /\b(?:public|regional)(?:,? (?:and )?(?:public|regional|edge)| ?\((?:edge|regional|public)[\w -]{0,12}\)) (?:REST )?API\b|\b(?:our|my|the|this) public (?:REST )?API\b(?! (?:keys?|docs?|of|for|from))|\bpublic (?:REST )?API ?Gateway\b|\bregional (?:REST )?API\b|\bAPI(?: ?Gateway)? (?:itself )?(?:is|isn't|was) (?:not )?(?:a )?(?:(?:normal|plain|regular) )?(?:public|regional|edge[- ]optimi[sz]ed|(?<=n(?:'t|ot) (?:a )?)private)\b|\bnot a private API\b|\bendpoint (?:type|configuration)(?: is|:| =)? ?(?:set to )?["'`[]{0,3}(?:regional|edge)\b/i,
      "it is a normal regional API",
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
      /\bprivate (?:REST )?(?:API ?Gateways?|(?:API|REST|APIGW) endpoints?|REST APIs?|APIs? (?:in|on|of|from|via|with) (?:(?:AWS|Amazon|the) ){0,2}API ?Gateway|APIGW)\b|\b(?:my|our|a|the|this) (?:AWS )?private API\b|^private API\b|\bprivate custom domain(?: names?)?\b|\bendpoint (?:type|configuration)(?: is|:| =)? ?(?:set to )?["'`[]{0,3}private\b/im,
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
      // that there is none at all: told-absences.ts
      [
        ["need auth", "require auth", "any auth", "an auth"],
        /\b(?:not|n't) (?:need|require)(?: any| an)? auth(?:ori[sz]ation|entication|ori[sz]ers?)?\b(?! (?:header|token|key|required? for))/i,
        "the route does not require any authorization",
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
    [
      ["iam-protected", "iam protected", "iam-secured", "iam secured", "(aws_iam)"],
      /\bIAM[- ](?:protected|secured) (?:REST |HTTP )?(?:API|routes?|methods?|endpoints?|resources?|paths?)\b|\((?:auth(?:orization)?(?: ?type)?:? )?AWS_IAM\)/i,
      "an IAM-protected route of the API",
    ],
    [
      ["sigv4", "signature version 4", "signed request"],
      /\b(?:requires?|needs?|expects?|protected (?:by|with)|secured (?:by|with)|uses?|using|with) (?:(?:an?|the|AWS|only) ){0,2}(?:SigV4|Signature (?:Version )?4|signed requests)\b/i,
      "the endpoint requires SigV4",
    ],
    [
      ["sigv4", "signature v", "signed", "sign "],
      /\b(?:(?:must|needs?|have|has) (?:to )?be|(?:am|are|is|was|were)(?: all)?) signed (?:(?:by|as) \w{1,12} )?(?:with|using|via) (?:AWS )?(?:SigV4|Signature (?:V|Version )?4|IAM|AWS)\b|\b(?:I|we|client|code) signs? (?:\w{1,12} ){0,3}(?:with|using|via) (?:AWS )?(?:SigV4|Signature (?:V|Version )?4)\b/i,
      "all requests must be signed with SigV4",
    ],
    [
      ["signature", "unsigned", "signed"],
      /\b(?:no|without(?: a| any)?|lacks? (?:a|the)|missing(?: a)?|valid) (?:valid |AWS |SigV4 ){0,2}signature (?:(?:has been|have been|is|was|being|were) (?:provided|given|sent|included|added|present|attached)|in (?:the|it))\b|\b(?:unsigned|not signed) (?:requests?|calls?)\b/i,
      "it fails because no signature has been provided",
    ],
    [
      [" is iam", " = iam", " is aws_iam", " is aws iam", " = aws_iam"],
      /\bauth(?:ori[sz]ation)?(?: type| mode)? (?:on|for|of) (?:the|my|our|that) \w{1,12} (?:is|=) (?:AWS[_ ])?IAM\b/i,
      "the auth type on the route is IAM",
    ],
    [
      [
        "authorization iam",
        "authorisation iam",
        "authorization: iam",
        "authorization = iam",
        "authorizer iam",
        "authorizer: iam",
        "auth iam",
        "auth: iam",
        "auth type iam",
        "auth type: iam",
        "authorization type iam",
        "authorization type: iam",
      ],
      /(?<![\w-])auth(?:ori[sz](?:ation|er))?(?: type)?(?::| =)? ["'`]?IAM\b(?![- ](?:roles?|users?|polic|authori))/i,
      "HTTP API, authorization IAM",
    ],
  ]),
  ...rows(
    { facet: "auth-mode", option: "lambda-authorizer" },
    `${guide}/apigateway-use-lambda-authorizer.html`,
    [
      [
        ["authorizer", "authoriser"],
        /\b(?:lambda|custom|token(?:[- ]based)?|request(?:[- ]based)?)[- ](?:based )?(?:lambda )?authori[sz]ers?\b|\bauthori[sz]er (?:is (?:an? |my |our )?)?(?:lambda|function)\b|\bauthori[sz]er ?[(:,] ?(?:type[:=]? ?)?(?:REQUEST|TOKEN|lambda)\b|\b(?:lambda|function) (?:that |which )?(?:is |as |acts as |used as )(?:an? |the |my |our )?(?:custom )?authori[sz]er\b/i,
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
      [
        ["cognito"],
        /\b(?:protected|secured|authori[sz]ed|authenticated|guarded|behind) (?:by|with|using|via|through)? ?(?:(?:an?|my|our|the|AWS|Amazon) ){0,2}cognito\b|\bcognito (?:user[- ]?pools?|auth\w{0,13}) (?:as|is|on) (?:(?:an?|my|our|the|its|set|used) ){0,3}(?:authori[sz]er|API|method|route|endpoint)\b/i,
        "the method is protected by a Cognito user pool",
      ],
      [
        ["cognito"],
        /\bauth(?:ori[sz]ation|entication|ori[sz]er|ori[sz]ed)?\b[^.;:!?\n]{0,40}? (?:with|using|via|through|by|is|uses|from|against) (?:(?:an?|my|our|the|AWS|Amazon) ){0,2}cognito\b(?! identity)/i,
        "authorization is done with a Cognito user pool",
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
        /\bAPI[- ]?keys?["'`]? (?:is |are )?(?:required?|needed|necessary|expected|obligatory)\b(?!["'`*|]{0,3} ?(?:is |[=:|] ?|set ){0,2}["'`*]{0,3}(?:to )?(?:false|no|off)\b)|\b(?:requir(?:es?|ing)|need(?:s|ed)?|expects?|asks? for|demands?|(?:protected|secured|guarded) (?:by|with)) (?:an?|the|my) ?(?:valid )?API[- ]?keys?\b(?! to (?:(?:the|a) )?(?:usage|plan))|\brequir(?:es?|ing) (?:valid )?API[- ]?keys?\b|\bAPI[- ]?keys? (?:is |are )?(?:enabled|enforced|mandatory)\b/i,
        "API key required is true",
      ],
      [["usage plan"], /\busage[- ]plans?\b/i, "there is a usage plan"],
      [
        ["keyrequired", "key_required", "private: true", "private:true"],
        /\bAPI_?key_?required\b["'`]? ?(?:is |are |was |were |= ?|: ?|set ){0,2}(?:to )?["'`]?true\b|\bprivate: ?true\b/i,
        "the function's event has private: true in it",
      ],
      // who says what happens without a key says that one is asked for
      withoutKey,
    ],
  ),
  ...rows({ facet: "api-key-sent", option: "yes" }, `${guide}/api-gateway-api-key-source.html`, [
    [
      ["api key", "api-key", "apikey"],
      /\b(?:pass(?:ing|ed)?|send(?:ing)?|sent|includ(?:e|ed|ing)|provid(?:e|ed|ing)|suppl(?:y|ied|ying)|with|using) (?:in |along )?(?:(?:an?|the|my|our|its|that|this|correct|valid|right|proper|same|new|generated) ){0,4}["'`]{0,2}(?:x-)?API[- ]?key["'`]{0,2}(?: header| value| in the header)?\b(?! (?:is |are )?(?:not )?(?:required|authori[sz]|needed|source|enabled))/i,
      "I am passing the x-api-key header",
    ],
    [
      ["x-api-key", "api key", "api-key", "apikey"],
      /\b(?:add(?:ed|ing)?|set(?:ting)?|put(?:ting)?|attach(?:ed|ing)?|specif(?:y|ied|ying)|enter(?:ed|ing)?|us(?:e|ed|ing)) (?:(?:an?|the|my|our|its|that|this|correct|valid|right|proper|same|new|generated) ){0,4}["'`]{0,2}(?:x-)?API[- ]?key["'`]{0,2}(?: value)?(?: header)?,? (?:to|in|into|on|as|via|through) (?:(?:an?|the|my|our|its|request|HTTP|custom|call's) ){0,3}headers?\b|\b(?:add(?:ed|ing)?|set(?:ting)?|put(?:ting)?) (?:an?|the|my) ["'`]{0,2}x-api-key["'`]{0,2} header\b|\b(?:x-)?API[- ]?key["'`]{0,2}(?: value)? (?:is|was|goes|being|sent|passed|included|added|set) (?:(?:sent|passed|included|added|set|there|present|right) ){0,2}(?:in|with|as|via|on) (?:(?:an?|the|my|every|each|request|HTTP) ){0,3}(?:headers?|requests?|calls?)\b/i,
      "I put the API key in the request headers",
    ],
    [
      ["x-api-key", "key is ", "key was ", "key gets "],
      /\b(?:key|it|value|that)\b(?: \w{1,12}){0,3} (?:in|into|to|as|under) (?:(?:the|an?|my) )?["'`]?x-api-key["'`]?(?: header)?\b|\b(?:with|have|has|had|see|got) (?:(?:an?|the|my|our|its|correct|valid|right|proper) ){0,3}["'`]?x-api-key["'`]?(?: header)?\b|\bx-api-key["'`]? header (?:is|was) (?:(?:definitely|really|also) )?(?:there|present|set|in)\b|\bx-api-key["'`]? (?:with|containing|set to|holding|=) (?:(?:the|my|our|an?) )|\b(?:API )?key (?:is|was|gets?) (?:(?:being|definitely|really|actually|also|correctly) ){0,2}(?:sent|passed|included|transmitted|in the headers?)\b/i,
      "I copied the key into the x-api-key header",
    ],
  ]),
  ...rows({ facet: "api-key-sent", option: "no" }, `${guide}/api-gateway-api-key-source.html`, [
    withoutKey,
    withoutFields,
    openedInBrowser,
  ]),
  ...rows(
    { facet: "waf-attached", option: "yes" },
    `${guide}/apigateway-control-access-aws-waf.html`,
    [
      [
        ["waf"],
        /(?<!\b(?:Cloudflare|Akamai|Imperva|F5|Azure|Fortinet|FortiWeb|Barracuda|Sucuri|Incapsula|Google|nginx)(?:'s)? )\b(?:AWS[- ])?WAF(?:v2)?\b/,
        "there is a WAF in front",
      ],
      [["web acl", "webacl"], /\b(?:web[- ]ACLs?|WebACLs?)\b/i, "a web ACL is attached"],
      [
        ["rate limit", "rate-limit", "rate-based", "managed rule", "awsmanagedrules"],
        /\bAWSManagedRules[A-Z]\w{2,40}\b|\brate[- ]based rules?\b|\bAWS managed rules?\b|\bmanaged rule (?:group|set)s?\b/i,
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
      [
        "custom domain",
        "custom subdomain",
        "own domain",
        "own subdomain",
        "vanity",
        "branded",
        "mapping",
      ],
      /\bcustom (?:sub)?domains?(?: names?)?\b|\b(?:my|our|their|its|an?|your) (?:very )?(?:own|vanity|branded) (?:sub)?domain(?: names?)?\b|\bbase[- ]?path mappings?\b|\bAPI mappings?\b/i,
      "through our custom domain name",
    ],
  ]),
  ...rows(
    { facet: "caller-network", option: "vpc-with-private-dns-endpoint" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [
      [
        ["private dns", "dns name"],
        /\bprivate[- ]DNS\b|\benable(?:d|s)? (?:private )?DNS names?\b/i,
        "private DNS is enabled",
      ],
    ],
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
      [
        ["vpc"],
        /\b(?:Lambda|function|instance|container|task|pod|service|server|EC2|client|caller|app)\b[^.;\n]{0,40}? (?:runs?|running|sits?|lives?|is|are|placed|deployed|attached|located) (?:in|inside|to) (?:the |a |my |our )?VPC\b|\bVPC(?:-attached)? Lambda\b/i,
        "the Lambda that calls it runs in a VPC",
      ],
    ],
  ),
  ...rows({ facet: "host-known", option: "no" }, `${guide}/how-to-custom-domains.html`, [
    [
      ["cname", "alias record"],
      /\b(?:CNAME|alias record)s?\b[^.;\n]{0,60}? (?:to|at|for|of) (?:(?:the|my|our|its|an?|AWS|that|default) ){0,3}(?:execute-api|invoke|API ?Gateway(?:'s)?) (?:URL|endpoint|host(?:name)?|domain|address)\b/i,
      "I made a CNAME that points to the API Gateway URL",
    ],
  ]),
  ...rows(
    { facet: "host-resolves-to", option: "private-address" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [
      [
        ["dig", "nslookup", "resolve", "dns", "points to"],
        /\b(?:dig|nslookup|getent|host ?name|name|FQDN|DNS|URL|domain|it|API|endpoint|host)\b[^.;:!?\n]{0,40}? (?:resolv(?:es?|ed|ing)|returns?|returned|gives?|points?|shows?|answers?) (?:to |with |me |as )?(?:(?:an?|the|its|our|my|some) )?(?:(?:private|internal|VPC(?:'s)?|endpoint(?:'s)?) (?:VPC |endpoint )?(?:IPs?|address(?:es)?)\b|(?:IP |address )?(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d)/i,
        "dig from the instance returns 10.0.3.14 for the host",
      ],
      [
        ["resolves to", "points to"],
        /\.amazonaws\.com(?:\.cn)?["'`]?(?: (?:now|still|always|only|there|then|correctly))? (?:resolves|points) (?:there )?to (?:(?:the|an?|our|its|private|internal|IP|address) ){0,4}["'`]?(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d/i,
        "abcde12345.execute-api.us-east-1.amazonaws.com resolves to 10.0.3.14",
      ],
    ],
  ),
  ...rows({ facet: "same-account", option: "no" }, `${guide}/apigateway-authorization-flow.html`, [
    [
      ["account"],
      /\b(?:(?:an)?other|different|separate|second|cross)[- ](?:AWS )?accounts?\b|\baccount [AB]\b/i,
      "called from another account",
    ],
    [
      ["account"],
      /\b(?:dev|test|prod|staging|shared|network|central|tools|tooling|sandbox|security|data|management|main|customer|partner)\w{0,8} account\b[^.;:!?\n]{0,80}? (?:dev|test|prod|staging|shared|network|central|tools|tooling|sandbox|security|data|management|main|customer|partner|other)\w{0,8} (?:account|one)\b|\bcross-account\b|\b(?:partner|customer|client|vendor|supplier|third[- ]party|their)(?:'s|s')? AWS account\b/i,
      "the API is in the prod account, the role in the dev account",
    ],
  ]),
  ...rows(
    { facet: "authorizer-cache", option: "on" },
    `${guide}/api-gateway-lambda-authorizer-output.html`,
    [
      [
        ["cach", "ttl"],
        /\bauthori[sz](?:er|ation)\b[^.;\n]{0,60}?\b(?:cach(?:e|es|ed|ing)(?! (?:polic(?:y|ies)|behaviou?rs?|keys?)\b)|TTL)\b(?! ?(?:is |to |of |at |= ?|: ?|set ){0,3}0\b)|\b(?:cach(?:e|es|ed|ing)(?! (?:polic(?:y|ies)|behaviou?rs?|keys?)\b)|TTL)\b[^.;\n]{0,60}?\bauthori[sz](?:er|ation)\b(?! ?(?:is |to |of |at |= ?|: ?|set ){0,3}0\b)|\buntil (?:the |its )?(?:TTL|cache)\b[^.;\n]{0,30}? (?:over|expires?|expired|out|up|passed|cleared|gone)\b|\bpolicy (?:is |gets |was )?cached\b|\bcached polic(?:y|ies)\b|\bauthorizerResultTtl\w*/i,
        "the authorizer's result is cached",
      ],
      [
        ["minutes", "seconds", " min", "a while", "moments"],
        /\b(?:works?|worked|working|succeeds?|fine|allowed|passes|goes through)(?: again)? (?:after|if|when|once|for) (?:(?:I|we|you|about|around|some|a|the|few|couple|of|wait|waiting|waited|only|first|next) ){0,5}(?:\d{1,4} ?|five |ten )?(?:min(?:ute)?s?|sec(?:ond)?s?|while|moments)\b|\b(?:wait(?:s|ed|ing)?|after)(?: (?:for|about|around|some|another)){0,2} (?:~ ?)?(?:\d{1,4} ?|five |ten |a few |a couple of )(?:min(?:ute)?s?|sec(?:ond)?s?)\b[^.;!?\n]{0,60}?\b(?:works?|worked|fine|succeeds?|allowed|goes through) again\b/i,
        "it works again after about five minutes",
      ],
    ],
  ),
  ...rows(
    { facet: "cloudfront-in-front", option: "forwards-viewer-host" },
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html",
    [
      [
        [
          "allviewer",
          "all viewer",
          "forward",
          "whitelist",
          "allowlist",
          "passes",
          "request headers",
          "host header",
          "host in",
          "host to",
        ],
        /\bAll ?Viewer\b(?!ExceptHostHeader| Except)|(?<!\b(?:I|we|you|they|curl|client|caller|explicitly|manually) )\b(?:forward|pass|whitelist)(?:s|es|ed|ing)? (?:on )?(?:all|every|the (?:viewer's |viewer |original )?Host|Host) (?:viewer )?headers?\b(?! (?:in|with|to|of|by|from) (?:(?:the|my|our|a) )?(?:curl|request|call|client|Postman)\b)|\bforward(?:s|ed|ing)? all(?: of)? (?:the )?(?:viewer |request )?headers\b|\b(?:white|allow)-?list(?:s|ed|ing)? (?:(?:the|headers?|:|=) ?){0,2}["'`]?Host\b|\brequest headers:? all\b|\bviewer(?:'s)? Host header\b|\b(?:forward|pass|relay|send)\w{0,3} (?:on |along |through )?all (?:the )?viewer(?:'s)? headers\b|\bHost (?:is |was )?(?:in|among|on|part of|to) (?:(?:the|our|my|list|of) ){0,4}(?:whitelist|allowlist|allow list|forwarded headers|white-?listed headers|forward(?:ed)? list|cache key|cache policy|origin request policy)\b|\b(?:CloudFront|distribution|behaviou?r|cache policy|origin request policy|origin)\b[^.;:!?\n]{0,50}? (?:send|sends|sent|sending|includ\w{1,3}|add\w{0,3}|has|had|with) (?:(?:the|its|own|viewer's|original|client's|incoming) ){0,3}Host header\b/i,
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
  ...rows(
    { facet: "websocket-step", option: "connect" },
    `${guide}/apigateway-websocket-api.html`,
    [
      [["$connect", "wscat"], /\$connect\b|\bwscat\b/i, "when I connect with wscat"],
      [
        ["socket"],
        /\b(?:open|establish|creat|connect|start|mak)\w{0,4} (?:to )?(?:(?:the|a|an|our|my|its) )?(?:API ?Gateway )?web ?socket(?: connection| API)?\b|\bweb ?socket (?:connections?|handshakes?|upgrades?|connects?|clients?)\b[^.;\n]{0,40}? (?:fails?|failed|failing|can't|cannot|never|unable|won't|(?:is|are|was|gets?|got) (?:refused|rejected|denied|closed)|returns?|returned|40[13])\b/i,
        "the WebSocket connection is refused",
      ],
    ],
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
