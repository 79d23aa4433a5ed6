import type { Mark, Told } from "../types";
import { guide, type ToldRow, toldRows } from "./told-rows";

/** What a setup may do without: what is told by saying so, and where it is explained. */
export const absences = {
  waf: [{ facet: "waf-attached", option: "no" }, `${guide}/apigateway-control-access-aws-waf.html`],
  auth: [{ facet: "auth-mode", option: "none" }, `${guide}/apigateway-control-access-to-api.html`],
  resourcePolicy: [
    { facet: "resource-policy", option: "none" },
    `${guide}/apigateway-authorization-flow.html`,
  ],
  cloudFront: [
    { facet: "cloudfront-in-front", option: "no" },
    "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Introduction.html",
  ],
  mutualTls: [{ facet: "mutual-tls", option: "no" }, `${guide}/rest-api-mutual-tls.html`],
  customDomain: [{ facet: "host", option: "execute-api" }, `${guide}/how-to-custom-domains.html`],
  apiKey: [
    { facet: "api-key-required", option: "no" },
    `${guide}/api-gateway-setup-api-key-with-console.html`,
  ],
  cache: [
    { facet: "authorizer-cache", option: "off" },
    `${guide}/api-gateway-lambda-authorizer-output.html`,
  ],
} as const satisfies Record<string, readonly [tells: Told, source: string]>;

/** Something that a setup may do without: what people call it, and what follows where they speak of another thing. */
interface Absence {
  readonly literals: readonly string[];
  readonly thing: string;
  readonly except?: string;
  readonly samples: readonly [before: string, after: string, without: string, undone: string];
}

const HELPS = String.raw`\b(?:works?|worked|working|fine|OK|passes|goes through|succeeds?|200)\b`;

/** The ways to say that a setup has no such thing, each a row; what helps without it is none of them. */
function absent({ literals, thing, except = "", samples }: Absence): readonly ToldRow[] {
  const ofIt = String.raw`${thing}\b(?!["'\`*]{0,3}(?: |-)(?:logs?|log entr\w{1,3}|metrics?|errors?|events?|docs?)\b${except === "" ? "" : `|["'\`*]{0,3}(?: |-)(?:${except})`})`;
  const [before, after, without, undone] = samples;
  return [
    [
      literals,
      new RegExp(
        String.raw`(?:\b(?:no|zero)|(?:\b(?:not|never|cannot)|n't)(?: (?:currently|even|yet|really|actually))?(?: (?:have|has|had|use|uses|used|using|any|with|behind|enabled?|configured?|attach(?:ed)?|add(?:ed)?|associate[d]?|creat(?:e|ed)|set(?: up)?|put|there)){1,2})(?: (?:an?|any|the|up)){0,2}(?: (?:separate|such|extra|kind of|sort of|AWS|Amazon|API)){0,2} ${ofIt}`,
        "i",
      ),
      before,
    ],
    [
      literals,
      new RegExp(
        String.raw`\b${ofIt}(?: (?:on|for|of|in) (?:the|this|that|my|our) (?:API|stage|method|route|domain|gateway))?(?:(?: (?:is|are|was|were)(?:n't| not)| not)(?: (?:currently|even|yet))? (?:enabled|attached|used|configured|set(?: up)?|associated|involved|there|active|required|needed|present|turned on|switched on|on|in (?:use|front|place|play|between))\b| (?:is|are|was|were) (?:currently |still |all )?(?:disabled|off|none|turned off|switched off|empty)\b| ?[:=] ?(?:none|no|off|disabled|false|n\/a)\b)`,
        "i",
      ),
      after,
    ],
    [
      literals,
      new RegExp(
        String.raw`(?<!\b(?:works?|worked|working|fine|OK|passes|succeeds|200)(?: \w{1,12}){0,2} )\bwithout(?: (?:an?|any|the)){0,2}(?: (?:separate|AWS|API)){0,1} ${ofIt}(?![^.;!?\n]{0,60}${HELPS})`,
        "i",
      ),
      without,
    ],
    [
      literals,
      new RegExp(
        String.raw`\b(?:disabl|remov|detach|delet|disassociat|bypass|turn|switch)(?:ed|ing)(?: off)?(?: (?:the|my|our|that)){0,2}(?: (?:AWS|API))? ${ofIt}(?: (?:off|entirely|completely|temporarily)){0,2}[^.;!?\n]{0,40}\b(?:still|same|no (?:luck|change|difference|effect)|(?:nothing|not) changed?|n't (?:help|change)|not help)\b|\beven (?:with(?: the| our| my)? ${ofIt} (?:disabled|off|removed|detached|turned off)|without(?: the| our| my| an?y?)? ${ofIt})`,
        "i",
      ),
      undone,
    ],
  ];
}

function rows([tells, source]: readonly [Told, string], absence: Absence): readonly Mark[] {
  return toldRows(tells, source, absent(absence)).map((row) => ({
    ...row,
    id: `${row.id}-absent`,
  }));
}

/** What people say that their setup does not have. */
export const toldAbsences: readonly Mark[] = [
  ...rows(absences.waf, {
    literals: ["waf", "web acl", "web-acl", "webacl"],
    thing: "(?:(?:AWS[- ])?WAF(?:v2)?|web[- ]?ACLs?)",
    except: "rules?|rule group|block|match|hit|deni|sampl|request|in the logs?",
    samples: [
      "there is no WAF on that stage",
      "a web ACL is not associated",
      "our stage runs without a web ACL",
      "I turned off the WAF and get the same error",
    ],
  }),
  ...rows(absences.auth, {
    literals: ["auth"],
    // what is off may be its cache
    thing:
      "(?<!\\b(?:cach(?:e|ing)|TTL) (?:on|for|of|in) (?:(?:the|our|my|Lambda|token) ){0,2})auth(?:ori[sz]ation|entication|ori[sz]ers?)?",
    except:
      "headers?|tokens?|keys?|info|data|provided|credentials?|was|found|sent|passed|given|in the|code|flow|scopes?|required? for|type|cach|respon|server|fail|problem|issue|step",
    samples: [
      "we have not set up any authorizer",
      "authorization is disabled",
      "a method without an authorizer",
      "I removed the authorizer and still get it",
    ],
  }),
  ...rows(absences.resourcePolicy, {
    literals: ["resource polic", "resource-polic"],
    thing: "resource[- ]polic(?:y|ies)",
    samples: [
      "we use no resource policy",
      "the resource policy is not set",
      "an API without any resource policy",
      "even with the resource policy removed it refuses",
    ],
  }),
  ...rows(absences.cloudFront, {
    literals: ["cloudfront", "cdn"],
    thing: "(?:CloudFront(?: distributions?)?|CDN)",
    except: "functions?|cach|invalid|urls?|403|headers?|pages?|key",
    samples: [
      "there is no CloudFront in front of it",
      "CloudFront is not involved here",
      "a regional API without CloudFront",
      "even without the CDN it fails",
    ],
  }),
  ...rows(absences.mutualTls, {
    literals: ["mtls", "m-tls", "mutual tls"],
    thing: "(?:m-?TLS|mutual TLS)",
    samples: [
      "we don't use mTLS on it",
      "mutual TLS is off for that domain",
      "a domain without mutual TLS",
      "even with mTLS disabled it is refused",
    ],
  }),
  ...rows(absences.customDomain, {
    literals: ["custom domain"],
    thing: "custom domains?(?: names?)?",
    except: "mapping|404|certificate",
    samples: [
      "there is no custom domain involved",
      "a custom domain is not set up",
      "called without a custom domain",
      "even without the custom domain it is refused",
    ],
  }),
  ...toldRows(absences.apiKey[0], absences.apiKey[1], [
    [
      ["api key", "api-key", "apikey", "api_key", "usage plans"],
      /\b(?:no|without(?: any)?) (?:API keys?,? (?:or|and|nor|\/) )?usage plans\b|\b(?:no|without(?: an?y?)?) (?:x-)?API[- ]?keys? (?:requirements?|(?:(?:is|are|being) )?(?:required|needed|necessary|enforced|involved|in use|configured|enabled))\b|(?:\b(?:not|never)|n't) (?:require|requiring|need|expect|ask for|demand)(?: (?:an?|any|the))? (?:x-)?API[- ]?keys?\b|(?:\b(?:not|never)|n't) (?:use|using|have|having|set up|create(?:d)?)(?: any)? API[- ]?keys\b|\bAPI[- _]?keys?(?: (?:requirement|validation|check(?:ing)?|authentication|auth|verification|enforcement))?["'`]? (?:is|are|was|were)(?:n't| not) (?:required|needed|necessary|used|enabled|enforced|set|on)\b|(?:(?<!\b(?:the|my|our|your|this|that|their|its|an?|old|same|new|client's|partner's|customer's|his|her) )\bAPI[- _]?key|\bAPI[- _]?(?:keys|key (?:requirement|validation|check(?:ing)?|authentication|auth|verification|enforcement)))["'`]? (?:is|are|was|were|has been) (?:disabled|off|optional|turned off|switched off|deactivated)\b|(?<=(?:^|\n)[ *•-]{0,8})API[- ]keys? required ?[:=] ?(?:no|false|off)\b(?=\.?\s*(?:$|\n))|(?<=\b(?:has|have|with|and|is|the|its|shows?) )["'`]?API[- _]?key[- _]?required["'`]? ?(?:is |[:=] ?|set )?(?:to )?["'`]?(?:false|no|off)\b/i,
      "no API key is required",
    ],
  ]),
  ...toldRows(absences.cache[0], absences.cache[1], [
    [
      ["authorizer", "authoriser", "authorization cach"],
      /\bauthori[sz](?:er|ation)(?:'s)? (?:result )?(?:cach(?:e|ing)|TTL)(?: in seconds)? ?(?:is |was |[:=] ?)?(?:set )?(?:to )?(?:0\b|zero|off\b|disabled|turned off|not (?:enabled|on)\b)|\b(?:no|disabled(?: the)?|turned off(?: the)?|without) authori[sz](?:er|ation) cach(?:e|ing)\b|\b(?:cach(?:e|ing)|TTL) (?:on|for|of|in) (?:(?:the|our|my|that|its|Lambda|token|custom) ){1,3}authori[sz]er (?:is |was |set |to |of |[:=] ?){0,3}(?:0\b|zero\b|off\b|disabled\b)|\bauthori[sz]er (?:\(|has |with |uses |runs |at )(?:an? |the )?(?:result )?(?:cach(?:e|ing) )?TTL ?(?:of |is |[:=] ?)?(?:0\b|zero\b)/i,
      "the authorizer TTL is set to 0",
    ],
  ]),
];
