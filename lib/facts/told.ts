import { calledByBackend, isComment, lostStage, saysRefusal } from "../evidence";
import type { FacetId } from "../knowledge";
import type { FoundMark } from "../marks";
import { deploymentTimes } from "./deployment-times";
import { keylessCall } from "./keyless-call";
import { outcomeFacts } from "./outcome-lines";
import { signedInCode } from "./signed-in-code";
import { chinese, isChinese } from "./told-chinese";
import { english } from "./told-english";
import { isJapanese, japanese } from "./told-japanese";
import { type Judge, type Words, wordsAround } from "./told-words";
import type { Fact } from "./types";
import { hasAnothersAcl } from "./waf-hints";

/** What says more of the same thing than another option: who tells both tells the one. */
const narrower: ReadonlyMap<string, string> = new Map([
  ["vpc-other", "vpc-with-private-dns-endpoint"],
  ["rest", "private"],
  // a function sends, which clients do, too
  ["message", "connections-api"],
]);

/** Marks that people write. */
const spoken: ReadonlySet<FoundMark["mark"]["as"]> = new Set(["told", "code", "speaker", "name"]);

/** Of the answer, and not of the setup. */
const ofAnswer: ReadonlySet<FacetId> = new Set(["answered-by", "message"]);

/** Of the web ACL of the API's stage. */
const ofAcl: ReadonlySet<FacetId> = new Set(["waf-attached", "waf-blocked"]);

/** Messages that are none of API Gateway's sentences. */
const ofOthers: ReadonlySet<string> = new Set(["customised", "empty", "null"]);

/** A line of a log begins with its time, its level, or with the id of its request; a shell's says what it prints. */
const LOGGED =
  /^[\s"'|[(]{0,9}(?:echo ["']|(?:error|warn(?:ing)?|notice|info|debug|trace|crit)\]|[0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d)/;

/**
 * What a person tells of the setup in passing: the weakest facts. What the text proves is none, nor what
 * is told both ways, or stands in words that a program wrote.
 *
 * @param text the flat text that the marks were found in
 * @param known what the text proves
 * @param host the name that was called, as far as the text shows it
 */
export function toldFacts(
  text: string,
  marks: readonly FoundMark[],
  known: readonly Fact[],
  host: () => string | undefined,
): readonly Fact[] {
  const proven = new Set<FacetId>(known.filter(isProof).map(({ facet }) => facet));
  const isGateways = known.some(
    ({ facet, option }) => facet === "message" && !ofOthers.has(option),
  );
  const written = marks.filter(({ mark }) => !spoken.has(mark.as)).map(({ span }) => span);
  const open = marks.filter(({ span }) => !written.some((one) => meets(one, span)));
  const coded = [...codeFacts(text, open, host), ...keylessCall(text)].filter(
    ({ facet }) => !proven.has(facet),
  );
  const said = open
    .filter(({ mark }) => mark.as === "told")
    .flatMap(({ mark, span }): readonly Fact[] => {
      const { tells, when } = mark;
      if (tells === undefined || proven.has(tells.facet)) return [];
      // a backend writes in words of its own
      if (isGateways && tells.facet === "answered-by" && tells.option === "backend") return [];
      const words = wordsAround(text, span, written);
      const judge = judgeOf(words);
      if (!isOwnProse(words, judge) || isOffered(text, span.start, judge)) return [];
      if (!isSaid(words, when, judge)) return [];
      // who says whose refusal it was, or what it said, tells nothing in passing
      return ofAnswer.has(tells.facet)
        ? [{ ...tells, span, by: "presumption", mark }]
        : [{ ...tells, span, by: "told" }];
    });
  const noted = [...outcomeFacts(text), ...deploymentTimes(text)].filter(
    ({ facet }) => !proven.has(facet),
  );
  const told = withoutOthersApi(text, [...coded, ...said, ...noted]);
  const isAnothers = told.some(({ facet }) => ofAcl.has(facet)) && hasAnothersAcl(text);
  const has = new Set(told.map(({ facet, option }) => `${facet}=${option}`));
  const facts = told.filter(
    ({ facet, option }) =>
      !(isAnothers && ofAcl.has(facet)) && !has.has(`${facet}=${narrower.get(option)}`),
  );
  const firsts = new Map<FacetId, Fact>();
  const unsure = new Set<FacetId>();
  for (const fact of facts) {
    const first = firsts.get(fact.facet);
    if (first === undefined) firsts.set(fact.facet, fact);
    else if (first.option !== fact.option) unsure.add(fact.facet);
  }
  return (
    [...firsts.values()]
      // no web ACL blocks that somebody says there is none of
      .filter(
        ({ facet }) => !unsure.has(facet) && !(ofAcl.has(facet) && unsure.has("waf-attached")),
      )
      .map((fact): Fact => {
        if (!isUndeployedPolicy(text, fact, known)) return fact;
        return { facet: "deployed-since-change", option: "no", span: fact.span, by: "scan" };
      })
  );
}

/**
 * Whether a person says that the API was deployed once more; whether that helped is not asked.
 *
 * @param text the flat text that the marks were found in
 */
export function saysRedeployed(text: string, marks: readonly FoundMark[]): boolean {
  const written = marks.filter(({ mark }) => !spoken.has(mark.as)).map(({ span }) => span);
  return marks.some(({ mark, span }) => {
    const isOfCure = mark.tells?.facet === "deployed-since-change" && mark.when === "cured";
    if (!isOfCure || written.some((one) => meets(one, span))) return false;
    const words = wordsAround(text, span, written);
    const judge = judgeOf(words);
    const said = `${words.words}${words.after.slice(0, LONGEST_DEED)}`;
    return (
      REDEPLOYED.test(said) &&
      !OF_OTHERS.test(`${words.before.slice(-LONGEST_DEED)}${said}`) &&
      judge.isProse(lineOf(words)) &&
      judge.isTold(words)
    );
  });
}

const LONGEST_DEED = 40;
const REDEPLOYED =
  /^(?:re-?deployed\b|deployed\b[^.;\n]{0,24}\b(?:again|once more|afterwards?|after that)\b|\w{2,9} (?:on )?(?:(?:the|an?) )?["'`]?(?:new deployment|deploy API|create[- ]deployment)\b|(?:重新|再次?)(?:部署|发布)(?:过|了)|(?:再デプロイ|デプロイし直)(?:済|し(?:た(?!ら|い)|ました|ています|てあ)))/i;
/** Not the API, but what it calls, or shows. */
const OF_OTHERS =
  /deployed (?:(?:the|my|our|an?|its) )?(?:\w{1,12} ){0,2}(?:app|site|front-?end|website|page|UI|client|bot|Lambda|functions?|code|container|image|back-?end|service|server)\b|(?:前端|网站|页面|Lambda|代码|应用|服务|函数)[^。,;\n]{0,9}(?:部署|发布)|(?:部署|发布)(?:过|了) ?(?:前端|网站|页面|Lambda|代码|应用|服务|函数)|(?:フロント|Lambda|アプリ|関数|コード|サイト|コンテナ|イメージ|バックエンド)[^。、\n]{0,9}デプロイ/i;

/** Who edited the policy that a denial is about, and says that it is not deployed, holds what he says himself. */
function isUndeployedPolicy(
  text: string,
  { facet, option, span, by }: Fact,
  known: readonly Fact[],
): boolean {
  const isOlder = facet === "deployed-since-change" && option === "no" && by === "told";
  const isDenied =
    known.some((one) => one.facet === "message" && one.option === "invoke-denied") &&
    known.some((one) => one.facet === "principal" && one.option === "anonymous");
  if (!isOlder || !isDenied) return false;
  const before = text.slice(Math.max(0, span.start - LONGEST_EDIT), span.start);
  const [after = ""] = text.slice(span.start, span.end + LONGEST_EDIT).split(/\n|[.。](?:\s|$)/);
  return (
    UNDEPLOYED.test(after) &&
    !OTHER_DEPLOYED.test(before) &&
    EDITED_POLICY.test(before + text.slice(span.start, span.end))
  );
}

function isSaid(words: Words, when: FoundMark["mark"]["when"], judge: Judge): boolean {
  if (when === undefined) return judge.isTold(words);
  return judge.isSaid(words, when) && !(when === "works" && quotesRefusal(words));
}

/** True for what answers, where its answer is quoted, and is a refusal. */
function quotesRefusal({ after }: Words): boolean {
  const quoted = QUOTED.exec(after.split("\n", 1)[0] ?? "")?.[1];
  return quoted !== undefined && saysRefusal(quoted);
}

/** What is quoted in the same clause. */
const QUOTED =
  /^(?:(?!\b(?:but|while|whereas|however|although|though|and|except|apart from|besides)\b|[,;，、但。]|[.!?](?=\s))[^{\n]){0,80}?(\{[^{}\n]{1,300}|(?<=[\s:(])["'`“「][^"'`”」\n]{1,300})/i;

const LONGEST_EDIT = 300;
const UNDEPLOYED =
  /(?:\b(?:not|never|without|forgot|nobody|no one)\b|n't\b)[^,;:]{0,40}deploy|(?:未|没有?|忘了?)[^,。,;]{0,6}部署|デプロイ[^。]{0,12}(?:ない|いません|忘れ)/i;
/** Something else is said to be deployed, or not. */
const OTHER_DEPLOYED =
  /\b(?:lambda|function|app|site|code|back-?end|front-?end|container|image|client|stack)\b[^.;\n]{0,40}$|(?:函数|代码|前端|后端)[^。;\n]{0,12}$/i;
/** That a policy was made to allow more, or to deny less. */
const EDITED_POLICY =
  /\b(?:I|we|have|just|then|has been|was|were) ?(?:'ve )?(?:(?:just|already|also|now|have|been) ){0,2}(?:added|allowed|whitelisted|included|put|opened|widened|fixed|corrected|changed|updated|edited|modified|removed|deleted|dropped|replaced)\b(?:[^.;\n]|\.\d){0,80}\bpolic(?:y|ies)\b|\bpolic(?:y|ies)\b[^.;\n]{0,30}\b(?:was|were|is|has been) (?:changed|updated|edited|modified|opened|widened|replaced|fixed|saved)\b|(?:添加|加入|加了|修改|改了|更新|删除|删了|去掉|放行)[^。;；\n]{0,30}策略|策略[^。;；\n]{0,20}(?:添加|加入|加了|修改|改了|更新|删除|删了|去掉|放行)|ポリシー(?:に|を|から|の)[^。\n]{0,30}(?:追加|変更|修正|編集|削除|許可)/i;

/** That a denial names no policy leaves to words whose it was. */
export function isProof({ facet, isSilence }: Fact): boolean {
  return facet !== "policy-named" || isSilence !== true;
}

/** True where a person says of the words that it is so, and does not deny, suppose or ask it. */
export function isToldAt(text: string, span: FoundMark["span"]): boolean {
  const words = wordsAround(text, span, []);
  const judge = judgeOf(words);
  return !judge.isUnheld(words) && judge.isTold(words);
}

/** True where who writes the words does not hold them himself. */
export function isToldOtherwise(text: string, span: FoundMark["span"]): boolean {
  const words = wordsAround(text, span, []);
  return judgeOf(words).isUnheld(words);
}

/** True for a line that a person wrote. */
export function isProseLine(line: string): boolean {
  return judgeOf({ before: "", words: line, after: "", from: 0, to: 0 }).isProse(line);
}

/** A private API that something is for is another than the public one that is told of. */
function withoutOthersApi(text: string, facts: readonly Fact[]): readonly Fact[] {
  const isPublic = facts.some(({ facet, option }) => facet === "api-type" && option === "rest");
  if (!isPublic) return facts;
  return facts.filter(
    ({ option, span }) =>
      option !== "private" ||
      !(
        FOR_ANOTHER.test(text.slice(Math.max(0, span.end - NEAR), span.end)) ||
        OF_ANOTHER.test(text.slice(span.end, span.end + NEAR))
      ),
  );
}

const NEAR = 80;
const FOR_ANOTHER =
  /\b(?:for|of) (?:an?|the|some|another|their)(?: \w{1,12})? private [\w ]{3,20}$/i;
const OF_ANOTHER = /^ (?:of|by|from|owned by) (?:some|an|the|their)? ?other\b|^ project\b/i;

const UNSENT: ReadonlySet<string> = new Set(["no", "none"]);

/** What a caller's code says that it sends; what a backend sends to others is none of it. */
function codeFacts(
  text: string,
  open: readonly FoundMark[],
  host: () => string | undefined,
): readonly Fact[] {
  const written = open.filter(
    ({ mark, span }) => mark.as === "code" && !isComment(text, span.start),
  );
  const lost = lostStage(text);
  const stage: readonly Fact[] = lost
    ? [{ facet: "stage-in-url", option: "wrong", span: lost, by: "told" }]
    : [];
  if (written.length === 0 || calledByBackend(text).length > 0) return stage;
  const set = withoutSecondName(
    written.flatMap(({ mark: { tells }, span }): readonly Fact[] =>
      tells === undefined ? [] : [{ ...tells, span, by: "told" }],
    ),
  );
  // a field that is set and held back was not sent
  const unsent = set.filter(({ option }) => UNSENT.has(option)).map(({ facet }) => facet);
  const sent = set.filter(({ facet, option }) => UNSENT.has(option) || !unsent.includes(facet));
  const signers = written.filter(({ mark }) => mark.tells?.option === "sigv4");
  const called = signers.length === 0 ? undefined : host();
  return called === undefined
    ? [...sent, ...stage]
    : [...sent, ...signedInCode(text, signers, called), ...stage];
}

/** A key that is set under the right name may be set under others, too. */
function withoutSecondName(set: readonly Fact[]): readonly Fact[] {
  if (!set.some(({ facet, option }) => facet === "api-key-sent" && option === "yes")) return set;
  const others = set.filter(({ facet }) => facet === "api-key-required");
  return set.filter(
    ({ span: { start, end } }) =>
      !others.some(({ span }) => span.start === start && span.end === end),
  );
}

/** True for an item of a list, or of what follows a colon, that offers what might be so. */
function isOffered(text: string, start: number, judge: Judge): boolean {
  const lines = text.slice(Math.max(0, start - LONGEST_LIST), start).split("\n");
  const own = lines.pop() ?? "";
  const [heading = "", ...rest] = own.split(HEADED);
  if (rest.length > 0 && !SENTENCE.test(rest.join(" ")) && judge.isOffer(heading)) return true;
  if (!ITEM.test(own)) return false;
  const above = lines.findLast((line) => line.trim() !== "" && !ITEM.test(line));
  return above !== undefined && judge.isOffer(above);
}

const LONGEST_LIST = 800;
/** In a flat text the wide colon is narrow, and has no blank behind it. */
const HEADED = /: |(?<=[\u3040-\u9fff]):/;
const ITEM = /^\s*(?:[-*•·]|\(?(?:\d{1,2}|[a-z])[.)、]|[①-⑳])/;
const SENTENCE = /(?<!\d)[.!?。]\s(?!\d{1,2}[.)])/;

/** True for a line that a person wrote of what he holds himself. */
function isOwnProse(words: Words, judge: Judge): boolean {
  const line = lineOf(words);
  if (WRITTEN_FOR_OTHERS.test(words.before.slice(-LONGEST_VALUE))) return false;
  return !isNamed(words) && !LOGGED.test(line) && judge.isProse(line) && !judge.isUnheld(words);
}

const LONGEST_VALUE = 300;
/** A definition's field, whose text is for whoever meets it; a ticket has `Description:` alone. */
const WRITTEN_FOR_OTHERS =
  /(?:\b(?:description|\w{2,24}Description|(?:response_?)?templates)|["']Description)["']? ?[:=]>? ?[^\n]{0,240}$|\bresponse-?[tT]emplates["']?(?: ?[:=] ?| )[^\n]{0,240}$/;

function judgeOf(words: Words): Judge {
  const { before, after } = words;
  const line = lineOf(words);
  if (isJapanese(line, `${before}${after}`)) return japanese;
  return isChinese(line) ? chinese : english;
}

function lineOf({ before, words, after }: Words): string {
  return `${before.slice(before.lastIndexOf("\n") + 1)}${words}${after.split("\n")[0] ?? ""}`;
}

/** True for a name in code, which its value follows; a bracket of prose opens behind other words, or before them. */
function isNamed({ words, after }: Words): boolean {
  return /^["'`]?[:=]\S/.test(after) || (/[!-~]$/.test(words) && /^["'`]?\([!-~]/.test(after));
}

function meets(one: FoundMark["span"], other: FoundMark["span"]): boolean {
  return one.start < other.end && other.start < one.end;
}
