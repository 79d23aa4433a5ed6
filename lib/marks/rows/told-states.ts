import type { Mark } from "../types";
import { article, guide, toldRows as rows, type ToldRow } from "./told-rows";

const signing =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html";
const policies = `${guide}/apigateway-authorization-flow.html`;

const clocks = [
  "clock",
  "'s time",
  "system time",
  "server time",
  "machine time",
  "computer time",
  "device time",
  "local time",
  "host time",
  "vm time",
  "pc time",
  "container time",
  "laptop time",
  "phone time",
];

const deniedByResourcePolicy =
  /\b(?:hit|hits|hitting|got|gets?|getting|by|to|of|is|was|with|into) (?:(?:the|our|their|its|an?|API(?:'s)?|API ?Gateway(?:'s)?) ){1,3}resource[- ]policy(?:'s)? (?:explicit )?(?:den(?:y|ial)|block|refusal|rejection)\b/i;

const withoutPermission: readonly ToldRow[] = [
  [
    ["execute-api:invoke", "execute-api:*", "execute-api permission", "execute-api right"],
    /\bexecute-api(?::Invoke\b|:\*)(?! ?on resource)(?: (?:permissions?|action|right)\b)?|\bexecute-api (?:permissions?|rights?)\b/i,
    "the role was missing execute-api:Invoke",
  ],
  [
    [
      "auth role",
      "authenticated role",
      "guest role",
      "iam role",
      "iam user",
      "caller's role",
      "assumed role",
      "pool's role",
      "cognito role",
      "client's role",
      "our role",
      "my role",
    ],
    /\b(?:(?:un)?auth(?:enticated)?|guest|caller'?s?|IAM|Cognito|(?:identity )?pool's|assumed|client's|our|my) (?:IAM )?(?:role|user)s?\b(?! (?:of|for) (?:the|our|my) (?:Lambda|function|integration))[^.;:!?\n]{0,40}? (?:permissions?|rights|privileges)\b(?! (?:boundar|polic|set))/i,
    "my auth role doesn't have the permissions",
  ],
  [
    ["permission", "rights", "privileges"],
    /(?<!\b(?:Lambda|function|execution|task|service|integration|deploy\w{0,5}|CloudFormation)(?:'s)? )\b(?:role|user|identity|principal)\b(?! (?:of|for) (?:the|our|my) (?:Lambda|function|integration))[^.;:!?\n]{0,40}? (?:permissions?|rights|privileges)\b(?=[^.;!?\n]{0,60}\b(?:invok|call|execut)\w{0,3}\b[^.;!?\n]{0,20}\b(?:APIs?|endpoints?|gateway|execute-api|it)\b)/i,
    "the role does not have the permissions to call the API",
  ],
];

/** Which call is refused hangs on which came first: the policy that was made for that one is kept. */
const hangsOnOrder: ToldRow = [
  [
    "way round",
    "way around",
    "whichever",
    "whatever",
    "first one i",
    "first one we",
    "first endpoint",
    "first route",
    "first path",
    "called first",
    "comes first",
    "hit first",
  ],
  /\b(?:the )?other way (?:a)?round\b|\b(?:whichever|whatever)(?: (?:one|endpoint|call|route|path|method|request|page|resource|of (?:them|the two)))?(?: (?:I|we|they|is|gets?|was|it|you)){1,2}(?: \w{1,12}){0,2} first\b|\bfirst (?:one|endpoint|route|path|call|request)(?: that)? (?:I|we|you|they|it) (?:call|hit|open|make|made|fire|send|use|request|try|tried)\w{0,3}\b/i,
  "opened directly it is the other way round, /b works and then /a is refused",
];

/** What people tell of the caller, of policies, and of what stands behind: states, each in its own words. */
export const toldStates: readonly Mark[] = [
  ...rows({ facet: "credentials", option: "expired" }, article, [
    [
      ["credential", "session", "sso", "sts token", "security token"],
      /\b(?:credentials?|SSO (?:session|login|token)|(?:STS|session|security) token|role session|AWS session)\b(?: (?:of|from|for|on|in) \w{1,12})?(?: (?:have|has|had|were|was|are|is|got|been|already|just|probably|simply)){0,4} (?:expired|run out|ran out|timed out|lapsed|too old|stale|outdated)\b|\bexpired (?:(?:AWS|STS|SSO|temporary|session|IAM) ){0,3}(?:credentials?|session(?: token)?|security token)\b/i,
      "the temporary credentials had expired",
    ],
  ]),
  ...rows({ facet: "credentials", option: "unknown-or-disabled", when: "wrong" }, article, [
    [
      ["access key", "secret key", "iam user"],
      /\b(?:(?:AWS|IAM|secret) ){0,2}(?:access|secret) keys?(?: ids?)?\b(?!["']?[:=])|\bIAM users?\b/i,
      "the access key had been deleted",
    ],
  ]),
  ...rows({ facet: "clock", option: "slow" }, signing, [
    [
      clocks,
      /\b(?:clock|(?:system|server|machine|computer|device|local|host|VM|PC|container|laptop|phone)(?:'s)? time|'s time)\b(?: (?:of|on|in) (?:(?:the|my|our|that) )?\w{1,15}(?: \w{1,15})?){0,2}(?:,? (?:is|was|were|has|had|been|runs?|running|wrong|off|about|by|over|nearly|some|an?|few|lagg(?:s|ed|ing)|fell|falls|drifted|drifts|went|goes|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|\d{1,4}|seconds?|minutes?|hours?|days?|too)){1,8} (?:behind|slow|late|in the past)\b|\b(?:clock|(?:system|server|machine|computer|device|host|VM) time|'s time)\b(?: (?:is|was|has|had|had been))? (?:lagg(?:s|ed|ing)|behind)\b/i,
      "the clock of the VM was 20 minutes behind",
    ],
  ]),
  ...rows({ facet: "clock", option: "fast" }, signing, [
    [
      clocks,
      /\b(?:clock|(?:system|server|machine|computer|device|local|host|VM|PC|container|laptop|phone)(?:'s)? time|'s time)\b(?: (?:of|on|in) (?:(?:the|my|our|that) )?\w{1,15}(?: \w{1,15})?){0,2}(?:,? (?:is|was|were|has|had|been|runs?|running|wrong|off|about|by|over|nearly|some|an?|few|drifted|drifts|went|goes|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|\d{1,4}|seconds?|minutes?|hours?|days?|too)){1,8} (?:ahead|fast|in the future)\b/i,
      "the clock on the device runs ahead",
    ],
  ]),
  ...rows({ facet: "authorization-sent", option: "none" }, `${guide}/permissions.html`, [
    // what stands before the API takes it away
    [
      ["authorization"],
      /\b(?:strip|drop|swallow|los|remov)(?:s|es|ped|ped|pes|ing|ping|ed)?\b (?:(?:the|our|my|its) ){0,2}["'`*]{0,3}Authorization\b|\b(?:does|do|did)(?:n't| not) (?:forward|pass|relay|send) (?:on )?(?:(?:the|our|my|its) ){0,2}["'`*]{0,3}Authorization\b(?![^.\n]{0,20}\bbody)|\bAuthorization["'`*]{0,3}(?: header)? (?:is|gets|was|being) (?:(?:silently|always|just) )?(?:stripped|removed|dropped|lost|not forwarded)\b/i,
      "the distribution strips the Authorization header",
    ],
    [
      ["signing", "signed", " sign "],
      /(?:\b(?:not|never|without|forgot(?:ten)? to)|n't) (?:(?:even|yet|actually|been) )?sign(?:ed|ing)? (?:(?:the|my|our|any|all|these|those|it|them|its) ?){1,2}(?:requests?|calls?|at all)?/i,
      "I was not signing the requests",
    ],
    [
      ["unsigned"],
      /\b(?:requests?|calls?|it|they) (?:(?:was|were|is|are|went|goes|go|gets?|got|been|has|have) ){1,3}(?:sent |out ){0,2}unsigned\b/i,
      "the request went out unsigned",
    ],
    [
      ["authorization header", "authorisation header", "auth header"],
      /\b(?:no|without(?: any| an| the)?|lacks? (?:the|an)|missing (?:the|an)?|forg[eo]t(?:ten)? (?:the|to (?:send|add|include|set|pass) (?:the|an))|(?:n't|not) (?:send|sending|include|set|pass|add)(?:ing)? (?:the|an|any)) ?["'`]?(?:Authori[sz]ation|auth) header\b/i,
      "the client sent no Authorization header",
    ],
  ]),
  ...rows({ facet: "authorization-sent", option: "bearer" }, article, [
    [
      [
        "authorization header",
        'authorization" header',
        "authorization' header",
        "authorization` header",
        "authorisation header",
        "bearer ",
      ],
      /\b(?:Bearer|JWT|(?:id|access|Cognito|OAuth2?|Auth0|Firebase)[ _]tokens?)\b[^.;:!?\n]{0,50}? (?:in|as|into|via|through) (?:(?:the|an|my) )?["'`]?Authori[sz]ation["'`]? header\b|\b(?:send|sent|sending|pass|passing|passed|with|set|using|use|put) (?:(?:the|an?|my|our|valid|it|token) ){0,4}(?:as )?(?:an? )?Bearer (?:token|JWT|header)\b|\bAuthori[sz]ation["'`]? header (?:is|with|has|contains|holds) (?:(?:an?|the|my) )?(?:Bearer|JWT|(?:id|access) token)\b/i,
      "I pass the JWT in the Authorization header",
    ],
  ]),
  ...rows(
    { facet: "identity-policy", option: "silent-on-caller", when: "lacks" },
    policies,
    withoutPermission,
  ),
  // only an identity that signed is looked at
  ...rows({ facet: "auth-mode", option: "iam", when: "lacks" }, policies, withoutPermission),
  ...rows({ facet: "resource-policy", option: "none" }, policies, [
    [
      ["resource polic", "resource-polic"],
      /\bresource[- ]policy (?:field |tab )?(?:is|was) (?:empty|blank|missing|null)\b/i,
      "the resource policy field is blank",
    ],
  ]),
  ...rows({ facet: "resource-policy", option: "silent-on-caller" }, policies, [
    [
      ["resource polic", "resource-polic"],
      /\bresource[- ]policy (?:(?:does|did)(?:n't| not)) (?:allow|include|mention|list|contain|name|cover|have) (?:my|our|the|this|that|his|its|any)\b/i,
      "the resource policy does not mention our role",
    ],
  ]),
  // in people's words for its sentence
  ...rows({ facet: "message", option: "invoke-denied" }, policies, [
    [
      [
        "not have",
        "n't have",
        "lack",
        "not authori",
        "n't authori",
        "not allowed",
        "n't allowed",
        "missing",
        "no permission",
      ],
      /\b(?:(?:error|message|response|body|reply|it|which|that|API ?Gateway)(?: (?:I|we) (?:get|got|see|receive))? (?:says|saying|said|states|stating|reads|complains|complaining|tells me|telling me|is|was)|(?:I|we) (?:get|got|am getting|are getting|receive|received|see|saw) (?:an?|the|this) (?:error|message|response|403)|(?:I'm|I am|we're|we are|I was|we were) (?:being )?told|(?:error|message))(?: (?:that|about))? (?:(?:the|my|our|this|its|an?) )?[^.;:!?\n]{0,60}?\b[\w-]{0,60}(?:role|user|identity|principal|caller)\b[^.;:!?\n]{0,30}? (?:(?:(?:does|do|did) ?(?:not|n't)|doesn't|don't|didn't) have|lack(?:s|ed)?|is missing|has no|(?:is|was) ?(?:not|n't)|isn't|wasn't) (?:(?:the|any|necessary|required|sufficient|enough|needed|right|proper) ){0,3}(?:permissions?|rights|privileges|authori[sz]ed|allowed)\b(?! to (?:assume|perform (?!execute-api)))/i,
      "the error says that my role does not have the permissions",
    ],
    [
      ["resource policy", "resource-policy"],
      deniedByResourcePolicy,
      "calling it we hit a resource policy deny",
    ],
  ]),
  ...rows({ facet: "resource-policy", option: "denies-caller" }, policies, [
    [
      ["resource policy", "resource-policy"],
      deniedByResourcePolicy,
      "calling it we hit a resource policy deny",
    ],
    [
      ["resource policy", "resource-policy"],
      /\b(?:my|our|the|this|its|caller's|client's|server's) (?:\w{1,12} ){0,2}(?:IPs?|address(?:es)?|ranges?|CIDRs?|VPC|network)(?: address(?:es)?)? (?:is|are|was|were)(?: not|n't) (?:(?:in|on|among|part of|listed in|covered by|allowed by|within) )(?:(?:the|our|that|those|addresses|ranges|list|of|IPs|allowed) ){0,5}resource[- ]policy\b/i,
      "our IP address is not in the resource policy's allow list",
    ],
  ]),
  ...rows({ facet: "authorizer-policy", option: "denies-caller" }, policies, [
    [
      ["authorizer", "authoriser"],
      /\bauthori[sz]er(?:'s)?(?: (?:function|Lambda|itself|code|policy|response|result)){0,2} (?:(?:always|still|now|then|just|simply|actually|explicitly) )?(?:(?:returns?|returned|answers?|answered|responds?|responded|gives?|gave|issues?|generates?|generated|contains?|is|was|has) (?:with )?(?:(?:an?|the|explicit|IAM|policy|with|Effect|effect:?|"Effect": ?) ){0,4}["'`]?Deny\b|(?:denies|denied|is denying|rejects|rejected|refuses|refused) (?:it|me|us|them|(?:the|this|my|our|every|all|each) (?:\w{1,12} )?(?:calls?|requests?|callers?|users?|tokens?|clients?)))/i,
      "the Lambda authorizer returns a Deny policy",
    ],
  ]),
  ...rows({ facet: "signed-for", option: "another-region-or-service", when: "wrong" }, signing, [
    [
      ["credential scope", "signature", "signing", "signer", "sigv4"],
      /\b(?:region|service(?: name)?)\b[^.;:!?\n]{0,30}? (?:in|of|for|used in|that we use for) (?:(?:the|our|my|its) )?(?:credential scope|signature|signing|signer|SigV4)\b|\b(?:credential scope|signature|signing|signer|SigV4)(?:'s)? (?:(?:uses|used|has|had|was|is|with|made|for|the|a|an) ){0,3}(?:\w{1,12} )?(?:region|service)(?: name)?\b/i,
      "the region in the credential scope is wrong",
    ],
  ]),
  ...rows({ facet: "signed-for", option: "another-region-or-service" }, signing, [
    [
      [
        "signed for",
        "sign the",
        "signs the",
        "signed the",
        "sign our",
        "sign it",
        "sign for",
        "signing for",
        "signs for",
        "signed with",
        "sign with",
        "signing with",
        "signed in",
        "sign in",
        "signs with",
        "sign requests",
        "signed requests",
      ],
      /\bsign(?:s|ed|ing)?(?: (?:it|the|our|all|requests?|calls?)){0,2} (?:for|with|in|to)(?: (?:the|region|service|as)){0,2} ["'`]?((?:us|eu|ap|sa|ca|me|af|il|mx|cn)-[a-z]{4,9}-\d)\b["'`]?[^.;!?\n]{0,12}\b(?:but|while|whereas|instead of|rather than|not|and)\b[^.;!?\n]{0,40}\b(?!\1)(?:us|eu|ap|sa|ca|me|af|il|mx|cn)-[a-z]{4,9}-\d\b/i,
      "we sign for eu-west-1, but the API is in us-east-1",
    ],
  ]),
  ...rows({ facet: "vpc-endpoint-policy", option: "denies-caller", when: "refuses" }, policies, [
    [
      ["endpoint policy", "endpoint's policy", "vpce policy"],
      /\b(?:VPC |interface |vpce )?endpoint(?:'s)? policy\b|\bvpce policy\b/i,
      "the VPC endpoint's policy only allows another API",
    ],
  ]),
  // a refusal of an authorizer that was not asked is a policy that it returned before
  ...rows(
    { facet: "after-cache-flush", option: "works" },
    `${guide}/api-gateway-lambda-authorizer-output.html`,
    [
      [
        ["authorizer", "authoriser"],
        /\bauthori[sz]er(?:'s)?(?: (?:Lambda|function|itself|code)){0,2} (?:(?:is|was|gets?|got|does|did|has|had) (?:not|never)|(?:is|was|does|did|has|had)n't|never)(?: (?:even|actually|being|been|gets?|got|be|ever|always|was|is)){0,3} (?:invoked|called|triggered|executed|run|reached|hit|fired|asked)\b|\bauthori[sz]er(?:'s)?(?: (?:Lambda|function)){0,2} logs? (?:shows?|has|have|contains?) (?:no|nothing|not a single) ?(?:invocations?|entr(?:y|ies)|lines?|calls?)?\b/i,
        "the authorizer is not even invoked for it",
      ],
      hangsOnOrder,
    ],
  ),
  ...rows(
    { facet: "authorizer-cache", option: "on" },
    `${guide}/api-gateway-lambda-authorizer-output.html`,
    [hangsOnOrder],
  ).map((row) => ({ ...row, id: row.id.replace("-on", "-on-by-order") })),
  ...rows({ facet: "authorizer-policy", option: "silent-on-method" }, policies, [
    [
      ["methodarn"],
      /\b(?:polic(?:y|ies)|resource|authori[sz]er|Allow)\b[^.;:!?\n]{0,60}? (?:(?:event|event's|request)\.?)?methodArn\b/i,
      "the policy that my authorizer returns has methodArn as the resource",
    ],
    [
      [
        "authorizer policy",
        "authorizer's policy",
        "authorizer response",
        "authorizer's response",
        "authoriser policy",
        "authoriser's policy",
        "authoriser response",
        "authoriser's response",
        "policy of",
        "policy from",
        "policy returned",
        "policy that",
      ],
      /\b(?:authori[sz]er(?:'s)? (?:policy|response)|policy (?:of|from|returned by|that) (?:the|my|our) (?:Lambda |custom )?authori[sz]er(?: returns)?) (?:only|just) (?:allow|cover|contain|include|name|list|ha)(?:s|ed)?\b/i,
      "the authorizer's policy only covers one route",
    ],
  ]),
  ...rows(
    { facet: "caller-network", option: "on-premises" },
    `${guide}/apigateway-private-apis.html`,
    [
      [
        ["on-prem", "on prem", "onprem", "direct connect", "site-to-site", "data cent"],
        /\b(?:from|in|on|over|via|through|our|an?|the|is|are|using) (?:(?:the|our|an?|my|AWS|own|local) ){0,2}(?:on[- ]?prem(?:ises?|ise)?|Direct Connect|site-to-site(?: VPN)?|data ?cent(?:er|re)s?)\b/i,
        "we call it from our data centre over Direct Connect",
      ],
    ],
  ),
  ...rows({ facet: "host", option: "vpc-endpoint" }, `${guide}/apigateway-private-apis.html`, [
    [
      ["vpce", "vpc endpoint", "x-apigw-api-id"],
      /\b(?:by|with|via|through|using|use[sd]?|at|to|call(?:ing)?|hit(?:ting)?) (?:(?:the|its|our|my|an?|public|regional|specific|interface) ){0,4}(?:vpce(?:-[0-9a-z]{8,17})?|VPC endpoint)(?:'s)?(?:[- ]specific)?(?: public)? (?:DNS|host) ?names?\b|\bx-apigw-api-id (?:header|set|is)\b/i,
      "I call it by the VPC endpoint's DNS name",
    ],
    [
      ["dns name of", "dns names of", "host name of", "hostname of"],
      /\b(?:by|with|via|through|using|use[sd]?|at|to|on|call(?:ing|ed)?|hit(?:ting)?) (?:(?:the|its|our|my|an?|public|regional|own) ){0,3}(?:DNS|host) ?names? of (?:(?:the|our|my|an?|that) )?(?:(?:VPC|interface|execute-api) ){0,2}endpoint\b/i,
      "we use the public DNS name of the VPC endpoint",
    ],
  ]),
  ...rows({ facet: "same-account", option: "yes" }, policies, [
    [
      ["account"],
      /\b(?:the|one and the|in|share|of) (?:same|one single|a single) (?:AWS )?account\b/i,
      "the role and the API are in the same account",
    ],
  ]),
  ...rows({ facet: "answered-by", option: "backend", when: "answers" }, article, [
    [
      ["filter", "middleware", "interceptor", "guard", "entrypoint", "deniedhandler"],
      // a class of the application
      /(?<![\w./-])[A-Z][A-Za-z0-9]{2,40}(?:Filter|Middleware|Interceptor|Guard|EntryPoint|DeniedHandler)(?![\w/-]|\.\w)/,
      "the JwtAuthFilter rejects it",
    ],
  ]),
  ...rows({ facet: "answered-by", option: "backend" }, article, [
    [
      ["alive", "reach", "invoked", "is up", "was up", "is running", "was called", "is called"],
      /\b403\b[^.;!?\n]{0,60}? (?:prov(?:es|ed|ing)|show(?:s|ed|ing)|confirm(?:s|ed|ing)|means|meaning) (?:that )?(?:(?:the|our|my) )?(?:Lambda|function|back-?end|app(?:lication)?|service|container|code|handler)(?: function)? (?:is|was|gets?|got|has been) (?:alive|reach(?:able|ed)|invoked|running|called|up|executed)\b/i,
      "it answers 403 Bad Signature, which proves that our Lambda is reached",
    ],
  ]),
  ...rows({ facet: "backend-status", option: "403" }, article, [
    [
      [
        "backend",
        "back-end",
        "upstream",
        "integration",
        "origin server",
        "own ",
        "spring ",
        "django ",
        "rails ",
        "express ",
        "laravel ",
        "fastapi ",
        "flask ",
        "nest ",
        "nestjs ",
        "php ",
        "internal ",
        "itself",
      ],
      /\b(?:backend|back-end|upstream|integration|origin server|(?:own|Spring|Django|Rails|Express|Laravel|FastAPI|Flask|Nest(?:JS)?|PHP|internal) (?:\w{1,15} )?(?:app|application|service|server|backend|API|code|controller|middleware)|(?:Lambda|function|app|application|service|server|code|container|controller)(?: function)? itself)(?: (?:itself|endpoint|service|server|was|is|has|had|that|which|who|already|actually|clearly|now)){0,3} (?:return|answer|respond|repl(?:y|ie)|sa(?:y|id)|send|sent|giv|gave|throw|threw|produc|issu|rais|generat|reject)\w{0,4} (?:[a-z]{1,12} ){0,5}(?:statusCode |status ?code |status |HTTP |code )?["'`(]?(?:403|Forbidden)\b/i,
      "our backend itself returned the 403",
    ],
    [
      ["itself", "on its own", "explicitly", "statuscode", "status code"],
      /\b(?:Lambda|function|app|application|service|server|code|container|controller) (?:return|answer|respond|send|sent|giv|gave|throw|threw|rais)\w{0,4} (?:(?:the|a|an|with|HTTP|status|code) ){0,3}["'`]?(?:403|Forbidden)["'`]? (?:itself|on its own|by itself|explicitly)\b|\b(?:Lambda|function|app|application|code|controller)(?: function)? (?:return|answer|respond)\w{0,4} (?:(?:a|an|with|the) ){0,2}["'`]?status ?Code["'`]?:? ?403\b/i,
      "my Lambda returns a 403 itself",
    ],
    [
      ["endpoint response"],
      /\bEndpoint response (?:body|status)(?: code)?["'`]?:? (?:is |was )?403\b/i,
      'the logs show "Endpoint response status: 403", so',
    ],
    [
      ["come", "coming", "came", "originat", "produced by", "returned by", "thrown by", "sent by"],
      /\b(?:it|403s?|errors?|response|Forbidden|this|that|message|answer) (?:(?:is|was|actually|really|clearly|must|indeed) ){0,2}(?:comes|coming|came|originat(?:es|ed|ing)|produced|returned|thrown|sent|raised|generated) (?:from|by|in) (?:inside |within )?(?:(?:the|our|my) ){1,2}(?:own )?(?:\w{1,12} )?(?:backend|back-end|upstream|service|application|app|container|Lambda(?: function)?(?: code)?|integration|code|server|controller|ECS task|Spring \w{1,10}|Django)\b/i,
      "the 403 comes from our own backend",
    ],
  ]),
  ...rows(
    { facet: "client-certificate", option: "untrusted-or-incomplete-chain" },
    `${guide}/rest-api-mutual-tls.html`,
    [
      [
        ["truststore", "trust store", "intermediate", "self-signed", "chain"],
        /\b(?:intermediate|root|CA|issuer|chain|cert(?:ificate)?s?)\b[^.;:!?\n]{0,60}? (?:(?:is|was|were|are) )?(?:missing|absent|(?:not|n't) (?:be )?(?:included|there|present|in|part|found)|n't in|not in)\b[^.;:!?\n]{0,20}? (?:the |our |my )?trust ?store\b|\btrust ?store (?:(?:does|did)(?:n't| not) (?:contain|include|have)|lacks?|lacked|(?:is|was) missing|misses) (?:the|our|my|its|an?) (?:\w{1,12} ){0,2}(?:intermediate|root|CA|issuer|certificate)\b|\bclient cert(?:ificate)? (?:is|was) (?:signed|issued) by (?:an?|the) (?:other|different|wrong|new|unknown)\b|\bclient cert(?:ificate)? (?:is|was) self-signed\b/i,
        "the intermediate CA is missing from the truststore",
      ],
    ],
  ),
  ...rows(
    { facet: "client-certificate", option: "expired-or-unsupported" },
    `${guide}/rest-api-mutual-tls.html`,
    [
      [
        [
          "client cert",
          "client's cert",
          "caller's cert",
          "partner's cert",
          "customer's cert",
          "device's cert",
        ],
        /\b(?:client|(?:client|caller|partner|customer|device)'s)(?: TLS)? cert(?:ificate)?(?: that (?:I|we|they) (?:use|used|send|sent))?(?: (?:has|had|was|is|already|just|been|got)){0,3} (?:expired|r[au]n out|lapsed|out of date|no longer valid|past its (?:validity|expiry))\b|\bexpired client cert(?:ificate)?\b/i,
        "the client certificate had expired",
      ],
    ],
  ),
  ...rows(
    { facet: "client-certificate", option: "none-sent" },
    `${guide}/rest-api-mutual-tls.html`,
    [
      [["--cert"], /\bwithout (?:the )?["'`]?--cert\b/i, "I called it without --cert and --key"],
      [
        [
          "no cert",
          "no client cert",
          "n't send",
          "not send",
          "n't present",
          "not present",
          "never sends",
          "never presents",
        ],
        /\b(?:clients?|callers?|partners?|customers?|devices?|apps?|we|they|it) (?:(?:sends?|sent|presents?|presented|provides?|shows?|offers?) no|(?:(?:do|does|did) not|(?:do|does|did)n't|never) (?:send|present|provide|offer)s?(?: (?:an?y?|its|their|the|our))?) (?:(?:client|TLS) )?cert(?:ificate)?s?\b/i,
        "mutual TLS is on and the client sends no certificate",
      ],
    ],
  ),
  // a function that sends to a client, not a client that sends
  ...rows(
    { facet: "websocket-step", option: "connections-api", when: "refuses" },
    `${guide}/apigateway-how-to-call-websocket-api-connections.html`,
    [
      [
        ["websocket", "web socket", "connected client", "connectionid", "connection id"],
        /\b(?:post|send|push|broadcast|repl(?:y|ie)|emit|writ)(?:s|es|ed|ing)? (?:(?:an?|the|any|its|my|some|JSON|chat) ){0,2}(?:messages?|data|updates?|notifications?|events?|responses?)? ?(?:back )?(?:to|over|through) (?:(?:the|our|my|an?|all|each|open|its|other) ){0,3}(?:(?:connected )?clients? (?:(?:of|on|over|through|connected|via) [^.;!?\n]{0,30}?)?(?:web ?sockets?|connection ?id)|web ?sockets?(?:'s)? (?:clients?|connections?|API)\b|connected clients?\b|connection ?ids?\b)/i,
        "my function fails with 403 when it posts messages to the WebSocket's clients",
      ],
      [
        ["lambda", "function", "backend", "back-end", "handler"],
        /\b(?:Lambda|function|back-?end|handler)\b[^.;!?\n]{0,120}?\b(?:post|send|push|broadcast)(?:s|es|ing)? (?:(?:an?|the|any) )?(?:messages?|data|updates?) to (?:the|our|my|a) web ?socket\b/i,
        "my Lambda fails with 403 when I try to send messages to the WebSocket",
      ],
    ],
  ),
  ...rows(
    { facet: "websocket-step", option: "message", when: "refuses" },
    `${guide}/apigateway-websocket-api.html`,
    [
      [
        ["message ", "messages ", "frame ", "frames "],
        /\b(?:each|every|any|the|all|first|second|my|a|no)(?: \w{1,12})? (?:messages?|frames?) (?:that )?(?:(?:I|we|they|it|the client|clients?) )?(?:sends?|sent|send through)\b|\bsending (?:(?:an?|any|the|my) )?(?:messages?|frames?) /i,
        "connecting works, each message I send fails",
      ],
    ],
  ),
];
