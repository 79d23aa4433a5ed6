import {
  isUnheldIn,
  type Judge,
  type Sayings,
  sentenceAround,
  type Unheld,
  type Words,
} from "./told-words";

/** Where a sentence ends, or what a program wrote. */
const END = /[.;:!?}]\s|\n/;

/** Where it turns. */
const TURN =
  /,? \b(?:but|however|although|though|while|whereas)\b|, only\b|\bso(?= (?:the|it|I|we|my|our)\b)/i;

/** Where one clause follows another. */
const NEXT = /,? (?:and|then)\b|,/i;

/** A part of a sentence that says of the next, or the last, when it holds. */
const SUBORDINATE =
  /^\s*(?:if|when|once|after|since|as|from|on|with|in|for|using|via|through|by|calling|hitting|going|running|opening|sending|accessing|requesting|bypassing|curling|where|without|to|at)\b/i;

/** Denied, supposed, advised: what follows is not told of the setup. */
const NOT_TOLD =
  /\b(?:no|not|never|without|nor|neither|cannot|instead of|rather than|remov(?:ed|ing)|disabl(?:ed|ing)|turned off|if|unless|whether|make sure|ensure|check|verify|should|could|might|may|must|needs? to|wants? to|try|trying|consider|recommend(?:ed)?|suggest(?:ed)?|avoid|remember to|you can|for example|such as|or|maybe|perhaps|probably|possibly|suspect|wonder|plan(?:s|ned|ning)? to|support for|similar to|like)\b[^.;:!?\n]{0,60}$|n't\b[^.;:!?\n]{0,60}$/i;

/** A manual's sentence begins with what somebody may want. */
const INSTRUCTS =
  /^\s*to (?:use|enable|set up|configure|create|add|require|restrict|protect|allow)\b/i;

const DENIED_AFTER =
  /^["'`)]{0,2}(?: (?:(?:is|are|was|were) )?(?:not|off|disabled|removed|detached|turned off|switched off|optional|irrelevant)| ?[:=] ?(?:none|no|off|disabled|false|n\/a))\b/i;

/** Words that say themselves that something is not there: a denial of what stands before them in a list is not theirs. */
const DENIES_ITSELF = /^(?:no|zero|not|never|without|n't)\b/i;

/** Asked about. */
const ASKS =
  /^\s*(?:do|does|did|is|are|was|were|can|could|should|would|how|have (?:you|I|we)|has (?:anyone|it|the))\b/i;

/** Who asks for a reason takes the rest for granted. */
const PRESUMES =
  /\b(?:why|what(?:'s| is| am| could| might| did| do)|ideas?|clues?|help|insights?)\b/i;

/** A statement that is put as a question. */
const TAGGED = /\b(?:right|correct|isn't it|doesn't it|didn't you|haven't you|or not) ?\?/i;

/** Advised or supposed, where something is said of a thing. */
const SUPPOSED =
  /\b(?:make sure|ensure|check|verify|should|could|might|may|must|would|whether|maybe|perhaps|possibly|probably|unless|supposed|guess|expect(?:ing)? it|don't forget|remember to|you(?:'d| would|'ll| will| need| have to| want| can)|(?:I|we|it|that)'d (?:be|have|say|know|expect)|(?:if|when) (?:you|one|someone|somebody)\b)\b/i;

/** A thing that lacks or is wrong only if. */
const SUPPOSES = /\bif (?:the|a|an|your|this|that|it|any|there)\b/i;

const DENIED = /\b(?:not|never|neither|nor|nothing|none|cannot|no longer|nowhere)\b|n't\b/i;

/** Nothing of the kind, or no time, of which the rest of the clause is said. */
const NONE =
  /\b(?:nobody|no one|at no (?:point|time)|hardly|barely|scarcely|(?:zero|0|no) (?:\w{1,12} )?(?:requests?|calls?|hits?|times|keys?))\b|^\W{0,3}no (?!idea|clue|luck|wonder|doubt|surprise|matter|problem|success)\w/i;

const REFUSED =
  /\b(?:fail(?:s|ed|ing|ure)?|40[13]|forbidden|denie[sd]|refuse[sd]|reject(?:s|ed)|errors?|stopped)\b/i;

// with a group to remember, engines make no copies of all that follows a repetition, which take longer to compile
const WORKS =
  /\b(?:works?|worked|working|(?:is|are|was|were|all|just|still|perfectly|totally|runs) (?:(?:all|totally|perfectly|completely|absolutely|just|still) )?(?:fine|OK(?:AY)?|good)|\w{1,20}'s (?:all )?(?:fine|OK(?:AY)?|good)|works? fine|fine|succeeds?|succeeded|success(?:ful|fully)?|respond(?:s|ed|ing)? (?:normally|properly|correctly|as)|respond(?:s|ed)|answer(?:s|ed)|(?:gets?|got|getting|gives?|gave|returns?|returned|returning|sees?|shows?|loads?) (?:(an?|the|me|my|back|HTTP|status|code|all|us|correct|right) ){0,3}(?:20[0-6]s?|2xx|OK\b|(?:expected|correct|right|proper|good|valid) \w{2,20}|JSON|data|response|results?|page)|go(?:es)? through|went through|gets? through|pass(?:es|ed)|(?:can|could|(?:am|are|is|was) able to) (?:successfully )?(?:call|reach|access|use|invoke|hit|get|open|connect|see|list|read|fetch|load|log ?in|query)|(?:no|without|without any|zero) (?:problems?|issues?|errors?|troubles?)|accepts? (?:the|this|that|my|our|these|it)|(?:is|are|was) (?:(an?|HTTP) ){0,2}20[0-6]|OK (?:with|on|for|from|in)|is accepted|are accepted|is allowed|are allowed|funktionier(?:t|en|te)|klappt)\b/i;

const LACKS =
  /\b(?:without(?! (?:any )?(?:problems?|issues?|errors?|troubles?|success))|missing|no(?! (?:problems?|issues?|errors?|troubles?))|not|never|none|zero|nobody|lack(?:s|ed|ing)?|forg[eo]t(?:ting|ten)?|left out|leav(?:es?|ing) out|le(?:ft|av(?:e|es|ing)) (?:(?:the|my|our|its) )?\w{1,12}(?: name)? (?:out|off)|omit(?:s|ted|ting)?|drop(?:s|ped|ping)?|strip(?:s|ped|ping)?|remov(?:es?|ed|ing)|ignor(?:es|ed|ing)|los(?:es?|ing|t)|deleted|gone|empty|blank|instead of|rather than|(?:need(?:s|ed)?|had) to (?:add|append|include|create|associate|attach|link|map|put|set|go|prefix)|only (?:created?|defined?|have|has|added))\b|n't\b/i;

/** What is the same with a thing and without it does not hang on it. */
const ALIKE =
  /\b(?:gives?|gave|gets?|got|getting|returns?|returned|is|was|it's|shows?|answers?|fails?|behaves?) (?:(?:me|us|back|exactly|just|always|all|still) ){0,2}the same\b|\b(?:the )?same (?:\w{1,12} ){0,2}(?:with|without)\b|\bwith (?:or|and) without\b|\b(?:too|as well|either)[\s.!)]{0,3}$/i;

const NOT_LACKING = new RegExp(
  `${ALIKE.source}|${/(?:\bnot|\bnever|n't|\bno) (?:\w{1,12} ){0,2}(?:missing|lacking|lost|empty|gone|dropped|stripped|removed|ignored|deleted|forgotten|forget)\b|\b(?:(?:can(?:'t|not)|couldn't|could not|shouldn't|won't) be|(?:it|that|this)(?:'s not| is not| isn't)) (?:(?:about|due to|because of|an?|the|my|our|matter|question|of) ){0,4}(?:\w{1,12} )?(?:permissions?|polic(?:y|ies)|rights|IAM|mappings?|keys?|credentials|scopes?|certificates?|stages?|usage plans?)(?=[\s.,;!?)]*$)/.source}`,
  "i",
);

const WRONG =
  /\b(?:wrong|incorrect|typos?|mistyped|misspell?ed|mis-?match(?:es|ed)?|invalid|disabled|deactivated|inactive|deleted|revoked|rotated|regenerated|re-?created|expired|outdated|old|stale|truncated|undefined|null|instead of|rather than|mistakes?|mixed up|bad(?! (?:times?|periods?|phases?|days?|hours?|minutes?|luck|news|idea|practice|requests?|gateways?|state|response|news))|from (?:an?|the) ?(?:other|different|wrong|old|previous|dev|test|staging|prod\w{0,7}))\b/i;

/** What works with the same is not wrong. */
const NOT_WRONG = new RegExp(
  `${DENIED.source}|${NONE.source}|\\bno (?:typo|mistake|mismatch)|\\b(?:with|using|has|have|uses?|sends?) (?:exactly |just )?the (?:very )?same\\b`,
  "i",
);

const REFUSES =
  /\b(?:block(?:s|ed|ing)?|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refus(?:es|ed|ing)|filter(?:s|ed|ing)|restrict(?:s|ed|ing)?|limit(?:s|ed|ing) (?:it|access|to)|forbid(?:s|den)|only (?:allow|permit|accept|admit|let)s?|allows only|kick(?:s|ed) in|trigger(?:s|ed)|fir(?:es|ed)|flag(?:s|ged|ging)|drop(?:s|ped|ping)|dies|died|caught|fails?|failed|403|allow[- ]?list(?:s|ed)?|white-?list(?:s|ed)?|(?:has|had|have|with) (?:\w{1,12} ){0,2}old)\b/i;

/** It was that, for with it undone the calls went through. */
const CURED =
  /\b(?:(?:fixed|solved|resolved) (?:it )?by|(?:fix|solv|resolv|cur)(?:ed|es) (?:it|this|that|the|my|our|everything)|(?:it|this|that|everything|problem|issue|error)(?: is| was| got|'s)? (?:now |finally )?(?:fixed|solved|resolved)|did the trick|did it|made (?:it|the \w{1,12}) (?:work|go away|disappear|vanish)|mak(?:es|ing) it (?:work|go away|disappear)|(?:errors?|messages?|problems?|issues?|40[13]s?|it|they|forbidden) (?:(?:is|are|was|were|has|have|all|now) ){0,2}(?:gone|went away|goes away|disappeared|disappears|vanished|stopped)|(?:now|then|afterwards) (?:it |everything |all )?(?:(?:is|just) )?(?:works?|worked|responds?|passes|goes through|fine|OK|okay)|(?:works?|worked|working|went through|goes? through|pass(?:es)?|passed|responds?|fine|OK|okay) (?:now|again|afterwards|since then|as expected|for me)|start(?:s|ed) (?:working|to work|responding)|(?:it|everything|all|requests|calls) (?:is |are |was |were |now )?(?:works?|worked|responds?|fine|OK|okay|pass(?:ed)?|went through|(?<=(?:is|are|was|were|now) )back))\b/i;

/** A word between, that denies nothing, begins no other clause, and passes nothing on to another. */
const WORD = String.raw`(?: (?!(?:not|never|no|nothing|but|and|or|then|nor|to|that|which|forward\w{0,4}|pass(?:es|ed|ing)?|prox(?:ies|ied|ying)|rout(?:es|ed|ing))\b)[^\s,;]{1,20}(?<!n't))`;

const ARTICLES =
  "(?: (?:the|our|an?|my|their|his|your|some|company'?s?|corporate|customer'?s?|own)){0,2}";

const REFUSAL = "(?:403s?|forbidden|access denied|refusal|denial|rejection)";

/** Whose name follows refused. */
const BY = new RegExp(
  String.raw`\b(?:(?:blocked|denied|rejected|refused|intercepted|filtered|forbidden|stopped|dropped|caught|killed)${WORD}{0,5} (?:by|at|in)|${REFUSAL}${WORD}{0,5} (?:by|from)|${REFUSAL}${WORD}{0,2} (?:is|was|are|were)|(?:error|response|page|answer|status|block)s?${WORD}{0,2} (?:by|from|of))${ARTICLES}[ "'\`*]{1,3}$`,
  "i",
);

/** What a product of that name does with a call, where it is said to be refused so. */
const CAUGHT = new RegExp(
  String.raw`\b(?:(?:gets?|got|getting|is|are|was|were|being) (?:stuck|caught|held(?: up)?|trapped|flagged|challenged)${WORD}{0,2} (?:in|at|on|by|behind)|(?:trips?|tripped|r[au]n(?:s|ning)? into))${ARTICLES}[ "'\`*]{1,3}$`,
  "i",
);

/** Who says that he is shown a page, and whose it is. */
const SHOWN =
  /\b(?:serv(?:es|ed)|shows?|showing|gets?|got|getting|sees?|saw|returns?|returned|receiv(?:e|es|ed|ing)|answer(?:s|ed)|with|is|was|as)(?: (?:an?|the|as|only|just|me|by|with|our|its)){0,3}[ "'`*]{1,3}$/i;
const ERROR_PAGE =
  /^["'`*]{0,2}(?:'s)?(?: (?:own|default|standard|HTML|branded|plain|static|usual)){0,2} error (?:page|response|document)\b/i;

/** Whose words follow. */
const CITES =
  /\b(?:docs?|documentation|manual|article|guide|tutorial|README|excerpt|stack ?overflow|reddit|quora|re:?post|forum|ChatGPT|Copilot)\b[^.;!?\n]{0,30}[:"“]/i;
const LONGEST_CITED = 120;

/** What of a product may refuse: its name, and nothing that somebody has from it or does through it. */
const PART = String.raw`(?: (?:WAF|firewall|proxy|rules?|rule ?sets?|plugins?|middleware|ingress|controller|polic(?:y|ies)|ACLs?|listener|filters?|modules?|server|edge|sidecar|itself|own|is|was|what|who|one|now|then|also|always|simply|just|already|immediately|still|even|[A-Z]\w{0,30}(?:Policy|Rule|List)|\w{2,20}(?:List|Auth)|\d{1,8}))`;

/** Whose name stands before refused; where the thing itself is, another refused it. */
const ACTS = new RegExp(
  String.raw`^["'\`*]{0,2}(?:'s)?(?:${PART}{0,5}(?: on (?:the|our|this|their) (?:\w{1,12} )?(?:host|server|cluster|edge))?(?<! (?:is|was|are|were))(?: (?:is|was|are|were))?(?: (?:block(?:s|ing)|den(?:ies|ying)|reject(?:s|ing)|refus(?:es|ing)|intercept(?:s|ing)|filter(?:s|ing) (?:it|them|us|out)|forbids|drop(?:s|ping))\b)|${PART}{0,5}(?<! (?:is|was)) (?:(?:has|had|have) )?(?:blocked|denied|rejected|refused|intercepted|dropped)\b|${PART}{0,5} (?:return(?:s|ed|ing)?|answer(?:s|ed|ing)?|respond(?:s|ed|ing)?|repl(?:y|ies|ied)|throw(?:s|ing)?|threw|serve[sd]?|g[ai]ves?|sen(?:ds|t)|issue[sd]?|raise[sd]?|generate[sd]?|produce[sd]?|emit(?:s|ted)?)${WORD}{0,4} ${REFUSAL}\b|(?: own)?(?: (?:default|standard|HTML|branded|plain|static|familiar|usual|classic)){0,2} (?:403|forbidden|block(?:ed|ing)?|den(?:y|ied)|access denied|challenge|captcha)${WORD}{0,2} (?:page|response|screen|template|message)s?\b)`,
  "i",
);

/** What bears its name, and is not what stands before an API. */
const ANOTHER =
  /^["'`*]{0,2}(?:'s)? (?:upstream|back-?end|origin|target|clients?|services?|HttpClient|JMeter|Kafka|Camel|Airflow|Spark|Workers?|Pages|DNS|docs?|documentation|issues?|forums?|blog|website|support|tunnel|containers?|pods?|users?|customers?)\b/i;

/** What stands behind a product, or goes through it, is not its own. */
const THROUGH =
  /\b(?:through|via|behind|after|before|with|without|using|past|under|over|for|to|by way of|in front of)(?: (?:the|our|an?|my|their))?[ "'`*]{1,3}$/i;

const STILL =
  /\b(?:still|not|never|no (?:luck|change|effect|difference)|same (?:error|result|thing|problem)|without success|in vain)\b|n't\b/i;

/** What it is able to do, or there for, and not what it did. */
const ABLE = String.raw`\b(?:can|could|may|might|would|will|should|able to|helps?(?: to)?|used to|(?:designed|meant|there|supposed|configured|allowed|want(?:s|ed)?|need(?:s|ed)?) to) (?:also |even |actually |easily |still )?(?:block|deny|reject|refuse|filter|drop|stop|forbid|intercept|inspect)\b`;

const SAYINGS: Sayings = {
  works: { says: WORKS, denies: new RegExp(`${DENIED.source}|${REFUSED.source}`, "i") },
  lacks: { says: LACKS, denies: new RegExp(`${NOT_LACKING.source}|${SUPPOSES.source}`, "i") },
  wrong: { says: WRONG, denies: new RegExp(`${NOT_WRONG.source}|${SUPPOSES.source}`, "i") },
  // since it is there others refuse
  refuses: {
    says: REFUSES,
    denies: new RegExp(
      `${DENIED.source}|${NONE.source}|${ABLE}|\\b(?:attach|associat|removed|detached|disabled|turned off)`,
      "i",
    ),
  },
};

const DEED =
  "(?:fix|correct|mend|repair|resolv|solv|renew|chang|updat|adjust|add|attach|link|associat|assign|creat|re-?deploy|deploy|replac|rotat|remov|disabl|enabl|rewr|refresh|sync|trim|strip|set|put|did)";

/** What mends a setup, and breaks none. */
const MENDED =
  "(?:re-?)?(?:fix|correct|mend|repair|resolv|renew|add|attach|link|associat|assign|creat|enabl|activat|restor|allow|updat)ed";

/** Whom else it happened to. */
const ANOTHERS = String.raw`\b(?:(?:colleagues?|co-?workers?|friends?|team-?mates?|customers?|guy|poster|compan(?:y|ies)|he|she)\b[^.;!?\n]{0,30}? (?:had|got|saw|met|hit|ran into|experienced)|(?:some(?:body|one)|others|people)\b[^.;!?\n]{0,30}? (?:ha[ds]|have|got|gets?|saw|sees?|hit|ran into)) (?:exactly )?(?:this|the same|a similar|such an?|it once)\b`;

const UNHELD: Unheld = {
  before: new RegExp(
    [
      String.raw`\b(?:rul(?:e|es|ed|ing) out|(?:exclud|eliminat|dismiss|disprov)(?:e|es|ed|en|ing))(?: (?:that|the (?:possibility|idea|case)))?\b[^.;:!?\n]{0,120}$`,
      String.raw`(?:\bnot|n't)(?: (?:the (?:case|cause|reason|problem)|true|because|that|due to|since|a matter of)){1,2}\b[^.;:!?\n,]{0,120}$`,
      String.raw`\b(?:thought|feared|figured|suspect(?:s|ed|ing)?|guess(?:es|ed|ing)?|suggest(?:s|ed|ing)|assum(?:e|es|ed|ing)|believ(?:e|es|ed)|speculat(?:es|ed)|rumou?rs?|theory|hypothesis)\b[^.;:!?\n]{0,120}$`,
      String.raw`\b(?:ask(?:s|ed|ing)?(?: (?:me|us|you))?|wonder(?:s|ed|ing)?|not sure|know|unclear|tell me|say|told) (?:if|whether)\b[^.;!?\n]{0,120}$|\bclaim(?:s|ed|ing)?(?: that)?\b[^.;:!?\n]{0,120}$`,
      String.raw`\b(?:according to|(?:docs?|documentation|article|guide|manual|FAQ|page|answer|thread|post|blog)(?: (?:of|for|by|from|about) (?:(?:the|an?|our|this|that) )?\w{1,15}| \w{1,12})? (?:says?|said|states?|mentions?|explains?|claims?|lists?|reads?))\b[^.;!?\n]{0,120}$`,
      String.raw`\b(?:usually|typically|generally|normally|commonly|often)\b[^.;!?\n]{0,30}\b(?:means?|indicates?|happens?|occurs?|because|when|if|due to|is that)\b[^.;!?\n]{0,120}$`,
      String.raw`\b(?:think(?:s|ing)?|insist(?:s|ed|ing)?|reckon(?:s|ed)?|convinced|swears?|seems? like|looks like|appears? (?:to|that|as)|apparently|presumably|(?:pretty|fairly|quite|almost) sure|IMH?O|in my opinion|I(?:'d| would) say|my (?:bet|money))\b[^.;:!?\n]{0,120}$`,
      String.raw`\b(?:ChatGPT|GPT(?:-\w{1,4})?|Claude|Copilot|Gemini|AI|LLM|chat ?bot|assistant|some(?:one|body)|people|others|folks|(?:my|our|an?|the) (?:colleague|co-?worker|team-?mate|friend|boss|buddy)|reddit|stack ?overflow|SO|quora|re:?post)\b[^.;!?\n]{0,30}\b(?:says?|said|wrote|writes|suggest(?:s|ed)?|tells?|told|mention(?:s|ed)?|claim(?:s|ed)?|reports?|reported|answers?|answered)\b[^.;!?\n]{0,120}$`,
      String.raw`\b(?:an?other|other|(?:a )?different) (?:team|customer|user|client|person|colleague|company|guy|developer|tenant|group)s?\b(?! (?:has|have|owns?|who|that|which|is|are|does|runs?|can|key|pool)\b)[^.;!?\n]{0,120}$`,
      String.raw`\b(?:had|got|saw|hit|has|have|gets?) (?:exactly |just )?(?:the same|this|that|a similar) (?:error|issue|problem|thing|403|message|symptom)\b[^.;!?\n]{0,120}$`,
      String.raw`["“]In (?:my|our) case\b[^"”\n]{0,160}$`,
      String.raw`\b(?:plan(?:s|ned|ning)? (?:to|on)|going to|about to|intend(?:s|ed|ing)? to|want(?:s|ed|ing)? to|thinking (?:of|about)|consider(?:s|ed|ing)?)\b[^.;:!?\n]{0,120}$`,
      String.raw`\b(?:in|for|on|with|at) (?:an?other|a different|some other|our other|the other|my other|a previous|a former|an earlier)(?: \w{1,12})? (?:projects?|teams?|apps?|systems?|cases?|threads?|issues?|services?|compan(?:y|ies)|jobs?|incidents?)\b[^.;!?\n]{0,120}$`,
      String.raw`\b(?:at|in) (?:my|our) (?:previous|former|last|old) (?:jobs?|compan(?:y|ies)|teams?|projects?|employer)\b[^.;!?\n]{0,120}$`,
      String.raw`${ANOTHERS}[^.;!?\n]{0,100}$`,
      String.raw`\bother (?:tenants|customers|users|clients|teams|partners|people|accounts) (?:was|were|is|are|got|gets?|had|have)\b[^.,;!?\n]{0,60}$`,
      String.raw`\b(?:some(?:one|body)|an? (?:guy|user|developer|person|poster)) (?:on|in|at|from|over at) (?:the |an? )?\w{2,20}(?: \w{1,12})? (?:had|has|got|sent|used|found|forgot)\b[^.;!?\n]{0,80}$`,
      String.raw`\b(?:tomorrow|next (?:week|month|year|sprint|quarter|release)|from (?:tomorrow|next \w{3,8}|\w{3,6}day) on)\b[^.;:!?\n]{0,80}$`,
      String.raw`\b(?:suppose|supposing|let's say|imagine|assuming)\b[^.;!?\n]{0,120}$`,
      String.raw`\b(?:Reddit|Stack ?Overflow|Quora|in (?:the|an?|this|that) (?:tutorial|example|course|book|video|article|docs|documentation))\b[^.;!?\n]{0,120}$`,
      String.raw`\beither (?!way|case)[^.;:!?\n]{0,120}$|\bwould(?:n't)?\b[^.;:!?\n]{0,60}\bif\b[^.;:!?\n]{0,80}$|\b(?:hardly|(?<!\b(?:no|a|any) )doubt|far from|unlikely)\b[^.;:!?\n,]{0,80}$`,
    ].join("|"),
    "i",
  ),
  after:
    /^[^.;:!?\n]{0,60}\b(?:(?:is|was|are|were|be|been|we|I) (?:(?:already|also|have|had|definitely) ){0,2}(?:ruled out|excluded)|not the (?:cause|reason|problem|issue)|was (?:the|their|our) (?:cause|reason) there|(?:can|may|might|could) (?:also )?(?:cause|lead to|result in|trigger) (?:this|that|it|such|the same|an?)\b)\b/i,
  mended: new RegExp(
    String.raw`\b(?:${DEED}\w{0,5} (?:it|that|this|them|those|one|both|so)|(?<!\b(?:not|never) |n't )(?:have|has|was|is|been|were|since|now|already)(?: (?:since|now|already|been|meanwhile)){0,3} ${DEED}\w{0,5})\b[^\n]{0,100}?\b(?:still|same (?:error|result|thing|problem|answer|response|403|message)|remains|persists|stays|no (?:luck|change|effect|difference|success)|(?:did|does|do)(?:n't| not) (?:help|change|fix|make|solve|work)|(?:nothing|not) changed|to no avail|in vain|without success)\b|\b(?:fixed|solved|resolved|sorted) (?:it|that|this|them)\b[.,;]? (?:and |but |so )?(?:now|then|today)\b[^.\n]{0,50}\b(?:40[13]|forbidden|denied|refused|rejected|fails?)\b|\b(?:turned out|proved) to be (?:unrelated|wrong|false|irrelevant|something else)\b|\bwas (?:unrelated|a red herring|a false alarm)\b|^[^.;:!?\n]{0,30}(?:: ?|\? )(?:no|none|nope|never|false|zero|0|✗|❌)(?![\w-]|[.,]\d)|^[^\n]{0,60}\n{1,2}[ >]{0,4}(?:No|Nope|Wrong)\b|\bnone of (?:that|these|those|this|them) (?:applies|apply|is the case|fits|helped|is true)\b`,
    "i",
  ),
  past: {
    before:
      /\b(?:(?<!\bsince )last (?:week|month|year|summer|winter|spring|autumn|time)|previously|formerly|initially|originally|in the past|back then|at first|in the beginning|(?:some|two|three|a few|\d{1,2}) (?:days?|weeks?|months?|years?) ago|before the \w{3,20}|in (?:19|20)\d\d|once before|back in \w{3,12})\b[^.;:!?\n]{0,120}$/i,
    after: new RegExp(
      String.raw`(?<!\b(?:not|never)(?: been)? |n't (?:been )?)\b${DEED}(?:e?d|en|t|te|)\b|\b(?:now|today|this time|again|meanwhile|since then)\b`,
      "i",
    ),
  },
  undone: {
    was: /\b(?:was|were|war|fehlte|had|forgot|used to|did)(?:n't)?\b|\b(?:missing|disabled|invalid) (?:yesterday|this morning|earlier)\b/i,
    says: new RegExp(
      String.raw`(?:[,.;]|\b(?:and|so|which|but|then|until))(?: (?:and|so|then|which|that|but|we|I|they|he|she|it|has|have|had|is|was|been|just|now|already|meanwhile|immediately|today|yesterday|(?:we|I|they)'ve)){0,6} (?:${MENDED}(?: (?:it|that|this|them|those|one|both|again|now|today|yesterday|meanwhile)\b|[.!]?$|[.!,\n])|(?:put|set|made|did) (?:it|that|them|one)\b|(?:installed|got|issued|requested|ordered|uploaded) a new\b)|\bhaben? (?:ihn|sie|es|das) [^.\n]{0,30}?(?:ersetzt|ergänzt|hinzugefügt|aktiviert|korrigiert|angelegt|behoben)\b|\buntil (?:we|I|they|somebody|someone)\b|\b(?:it|they|that|this)(?:'s| is| are| has been| have been) (?:now |back |again )?(?:enabled|active|there|in place|valid|present|associated|attached|since)\b`,
      "i",
    ),
    reverted:
      /^[^\n]{0,100}?\b(?:revert(?:ed|ing)?|undid|undone|roll(?:ed|ing)?(?: (?:it|this|that|them))? back|(?:set|put|turn(?:ed)?|switch(?:ed)?|chang(?:ed)?|brought)(?: (?:it|this|that|them|everything))? back|re-?enabled|(?:enabled|disabled|removed|added|activated|attached)(?: (?:it|this|that|them))? again)\b/i,
    found: new RegExp(
      String.raw`${CURED.source}|\b(?:solved|resolved|root cause|turn(?:s|ed) out|found|figured|(?:cause|reason|culprit|problem|issue|fault) (?:was|is)|that was it)\b`,
      "i",
    ),
  },
  otherwise: new RegExp(
    [
      String.raw`\b(?:blocked|denied|rejected|refused)\b[^.;:!?\n]{0,60}\b(?<!\b(?:since|until) )(?:last (?:year|month)|(?:months?|years?) ago|in (?:19|20)\d\d|in the past|back then)\b`,
      String.raw`\b(?<!\b(?:since|until) )(?:last (?:year|month)|(?:months?|years?) ago|in (?:19|20)\d\d|in the past|back then)\b[^.;:!?\n]{0,60}\b(?:blocked|denied|rejected|refused)\b`,
      String.raw`\bused to (?:be|block|deny|reject|refuse|lack|have no)\b|\b(?:was|were|wasn't|weren't|had|hadn't)\b[^.;:!?\n]{0,60}\b(?:back then|in those days|in the past|at that time)\b`,
      String.raw`\b(?:disabl|delet|block|remov)\w{1,3}\b[^.,;:!?\n]{0,40}\b(?:tomorrow|next (?:week|month|year|sprint|quarter|release))\b|\bwill (?:(?:be|soon|also|then) ){0,2}(?:block|den(?:y|ied)|reject|refuse|disabl|delet)`,
      String.raw`^\W{0,3}had (?:the|our|an?|it|that|this)\b[^.;:!?\n]{0,120}\bwould\b`,
      // German with English names
      `\\b(?:früher|damals|letztes Jahr|kein(?:e[mnrs]?)?|nicht|nie|entweder|vielleicht)\\b`,
    ].join("|"),
    "i",
  ),
  meant:
    /\b(?:deliberately|on purpose|intentionally|intended|to (?:test|see) (?:it|that|what|whether|if)|as a test|as (?:expected|intended|it should)|(?:which|that|this)(?:'s| is| was) (?:right|expected|correct|fine|intended|OK|okay|normal)|by design|(?:I|we) thought|another (?:ticket|issue|story|matter|topic)|unrelated|not (?:related|relevant)|irrelevant|beside the point|(?:can't|cannot|couldn't|could not|not) (?:confirm|reproduce|verify)(?:ed)?|red herring|false alarm|(?:we|I) (?:already )?know (?:that|this|about (?:it|that))|known (?:issue|problem))\b/i,
  offers: new RegExp(
    `${ANOTHERS}|${/\b(?:(?:possible|potential|common|likely|typical|usual|known|several|following|many) (?:\w{1,12} ){0,2}(?:causes?|reasons?|explanations?|culprits?|suspects?|issues|problems)|(?:causes?|reasons?|it|this|problem|issue) (?:(?:for|of) [\w ]{1,30})?(?:can|could|may|might) be|(?:causes?|reasons?) (?:include|why)|things? (?:to (?:check|try|verify)|that (?:can|could|may|might))|checklist|make sure|ensure|verify|check (?:that|if|whether)|should (?:be|have)|must (?:be|have)|ruled out|excluded|hypothes[ie]s|theor(?:y|ies)|guess(?:es)?|suspicions?|ideas?|TODO|FIXME|runbook|possible$|one of (?:these|those|the following)|candidates|possibilities|version \d[\w.]{0,12}|alternatives|(?:two|three|four|five|several|possible) options|release (?:notes?|v?\d[\w.]{0,12})|change ?log(?: v?\d[\w.]{0,12})?|what's new|FAQ|README|Stack ?Overflow|Reddit|(?:could|may|might) (?:also )?be(?:$| (?:one|any|either) of)|(?:these|following) steps|feature(?: request)?|suggestion|proposal|test (?:plan|cases?)|scenarios?|to-?dos?|expected)\b/.source}`,
    "i",
  ),
};

/** Three words in a row: no code, no line of a log. */
const PROSE =
  /(?:^|[\s([])[A-Za-z][A-Za-z'-]{0,20},? {1,3}[A-Za-z][A-Za-z'-]{0,20},? {1,3}[A-Za-z$@/][A-Za-z'-]{0,20}/;

/** One line of a list of what a setup does without; settings of a method are read as such. */
const WITHOUT =
  /^[\s*•-]{0,8}(?!auth|API)[A-Z][\w -]{2,30}: ?(?:none|no|off|disabled|false|not (?:set|required|needed|used)|n\/a)\.?\s*$|^[\s*•-]{0,8}API keys? required: ?(?:yes|true|no|false)\.?\s*$/i;

/** Marks of quotes and emphasis, cells of a table, and paths, as people put them among their words. */
const BESIDE_WORDS = /[\s`"*|→]{1,20}(?:\/[^\s`"]{0,80})?/g;

export const english: Judge = {
  isProse: (line) => PROSE.test(line.replace(BESIDE_WORDS, " ")) || WITHOUT.test(line),
  isUnheld: (words) => isUnheldIn(words, { end: END, turn: TURN, unheld: UNHELD }),
  isOffer: (heading) => UNHELD.offers.test(heading),

  isTold(words) {
    const { earlier, later } = sentenceAround(words, END);
    const turned = earlier.split(TURN).at(-1) ?? "";
    const clause = DENIES_ITSELF.test(words.words) ? (turned.split(NEXT).at(-1) ?? "") : turned;
    const own = turned.split(NEXT).at(-1) + words.words + (later.split(NEXT)[0] ?? "");
    return (
      !NOT_TOLD.test(clause) &&
      !DENIED_AFTER.test(words.after) &&
      !INSTRUCTS.test(earlier) &&
      !(DENIES_ITSELF.test(words.words) && ALIKE.test(own)) &&
      !isAsked(earlier + words.words + later, own)
    );
  },

  isSaid(words, saying) {
    const { earlier, later, next } = sentenceAround(words, END);
    const sentence = earlier + words.words + later;
    const lefts = (earlier.split(TURN).at(-1) ?? "").split(NEXT);
    const rights = (later.split(TURN)[0] ?? "").split(NEXT);
    const own = `${lefts.at(-1) ?? ""}${words.words}${rights[0] ?? ""}`;
    const last = lefts.at(-2) ?? "";
    const following = rights[1] ?? "";
    if (isAsked(sentence, own)) return false;
    if (saying === "answers")
      return this.isTold(words) && !isCited(words) && isBlamed(lefts.join(","), later);
    if (saying === "cured")
      return isCured(`${last} ${own}`, `${following} ${rights[2] ?? ""}`, next);
    const { says, denies } = SAYINGS[saying];
    const said = says.test(own) ? own : withNeighbour(own, { last, next: following });
    return says.test(said) && !SUPPOSED.test(said) && !(denies?.test(said) ?? false);
  },
};

/** True for a sentence that asks for what its words would tell. */
function isAsked(sentence: string, own: string): boolean {
  if (ASKS.test(sentence) || TAGGED.test(sentence)) return true;
  return own.includes("?") && !PRESUMES.test(sentence);
}

/** True for a sentence that somebody else wrote, of nobody's call. */
function isCited({ before }: Words): boolean {
  return CITES.test(before.slice(-LONGEST_CITED));
}

/** True where a product, between what stands before and after its name, is said to have refused. */
function isBlamed(before: string, after: string): boolean {
  if (SHOWN.test(before) && ERROR_PAGE.test(after)) return REFUSED.test(before);
  const isCaught = CAUGHT.test(before) && REFUSED.test(after);
  if ((isCaught || BY.test(before)) && !ANOTHER.test(after)) return true;
  return ACTS.test(after) && !THROUGH.test(before);
}

/** True where it is said of what was done, in its clauses or in those behind it, that it helped. */
function isCured(own: string, later: string, next: string): boolean {
  const follows = next.split(END)[0] ?? "";
  const said = [`${own} ${later}`, follows.length > 60 ? "" : follows];
  const cure = said.find((one) => CURED.test(one));
  return cure !== undefined && !STILL.test(cure) && !SUPPOSED.test(`${own} ${cure}`);
}

/** A clause with the one beside it, where one of the two says when the other holds. */
function withNeighbour(
  own: string,
  { last, next }: { readonly last: string; readonly next: string },
): string {
  if (SUBORDINATE.test(own)) return next === "" ? `${last} ${own}` : `${own} ${next}`;
  return SUBORDINATE.test(next) ? `${own} ${next}` : own;
}
