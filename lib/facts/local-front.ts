import { type EvidenceDocument, isSaidToWork } from "../evidence";
import type { FoundMark } from "../marks";
import { isOwnPlace } from "./local-emulator";
import { isToldAt } from "./told";
import type { Fact, Subject } from "./types";

/** What people say of a program that passes calls on to API Gateway; a setting says it in its own way. */
const passesOn = new RegExp(
  [
    String.raw`\b(?:forward(?:s|ed|ing)?|prox(?:y|ies|ied|ying)|rout(?:e|es|ed|ing)|pass(?:es|ed|ing)?(?: it| them| calls| requests)? on|relay(?:s|ed|ing)?|tunnel(?:s|ed|ing|led|ling)?|rewrites?)\b[^.;!?\n]{0,60}? (?:to|→|[-=]>) [^;!?\n]{0,40}?(?:\bAPI ?Gateway\b|\bAPIGW\b|\.?execute-api\b)`,
    String.raw`(?:转发|代理|反代|透传)(?:到|给|至)?[^。;!?\n]{0,40}?(?:API ?Gateway|execute-api|API ?网关)`,
    String.raw`(?:API ?Gateway|execute-api)[^。;!?\n]{0,60}?(?:に|へ)[^。、;!?\n]{0,8}(?:転送|プロキシ|フォワード|中継)`,
  ].join("|"),
  "i",
);

/** A setting or a command of such a program, with where it passes calls on to. */
const settingOfFront =
  /(?:\b(?:targets?|upstreams?|proxy(?:_pass)?|reverse_proxy|back-?ends?|origins?|forward(?:To)?|ur[il]|server)\b["']?[ \t]{0,4}[:= (]{1,3}[ \t]{0,4}|-L ?\d{2,5}:|-[LR] \S{1,40}:|\b(?:TCP4?|SSL|OPENSSL):|\bngrok http )["'`]?(?:https?:\/\/)?[\w.-]{1,120}\.execute-api\.[\w-]{2,24}\.(?:vpce\.)?amazonaws\.com/i;

/** Says that something runs on the machine. */
const HERE =
  /\b(?:dev(?:elopment)? server|vite|webpack|http-proxy|local(?:ly|host)?|lokal\w{0,2}|localmente|localement|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|docker(?:-compose| compose)?|minikube|k3[sd]|kind cluster|ports? \d{2,5})\b|本[地机]|ローカル|手元/i;
const LONGEST = 120;

/** A place on the machine, as people write it without a scheme. */
const BARE = /(?<![\w./-])(?:localhost|127\.0\.0\.1|0\.0\.0\.0):\d{2,5}\b/i;

/**
 * Who stands at a place of the developer's own, by what is told of it: a gateway that runs there, or what passes calls on
 * to API Gateway, whose words then are its own.
 *
 * @param subject the whole text
 * @param told the names of products in it that are said to answer, where somebody says so
 */
export function localFrontFacts(
  subject: Subject,
  chosen: EvidenceDocument | undefined,
  told: readonly FoundMark[],
): readonly Fact[] {
  const text = subject.message?.value ?? "";
  const isCalled =
    isOwnPlace(subject) ||
    (isUrlless(subject) && BARE.test(text)) ||
    (chosen?.kind === "exchange" && isOwnPlace({ ...subject, document: chosen }));
  if (!isCalled) return [];
  const set = settingOfFront.exec(text);
  if (set !== null) {
    const span = { start: set.index, end: set.index + set[0].length };
    return [{ facet: "answered-by", option: "api-gateway", span, by: "presumption" }];
  }
  const passed = passesOn.exec(text);
  if (passed !== null) {
    const span = { start: passed.index, end: passed.index + passed[0].length };
    return isHere(text, span) && isToldAt(text, span)
      ? [{ facet: "answered-by", option: "api-gateway", span, by: "presumption" }]
      : [];
  }
  const named = told.find(
    ({ mark: { tells, product }, span }) =>
      product !== undefined &&
      tells?.facet === "answered-by" &&
      (tells.option === "other-gateway" || tells.option === "web-server") &&
      isHere(text, span) &&
      !isSaidToWork(text, span) &&
      isToldAt(text, span),
  );
  const tells = named?.mark.tells;
  if (named === undefined || tells?.facet !== "answered-by") return [];
  return [{ ...tells, span: named.span, by: "presumption", mark: named.mark }];
}

function isUrlless({ document }: Subject): boolean {
  return document.kind === "error-text" && document.urls.length === 0;
}

/** True where the line of the words says that they are of the machine. */
function isHere(text: string, { start, end }: FoundMark["span"]): boolean {
  const before =
    text
      .slice(Math.max(0, start - LONGEST), start)
      .split("\n")
      .at(-1) ?? "";
  const after = text.slice(end, end + LONGEST).split("\n")[0] ?? "";
  return HERE.test(`${before}${text.slice(start, end)}${after}`);
}
