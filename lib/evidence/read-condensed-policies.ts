import type { Line } from "./lines";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration } from "./types";

const VALUE = String.raw`["'\`]?[\w.:/*-]{1,60}["'\`]?`;

/** A statement on one line, without the names of its elements: `Allow * execute-api:Invoke * Condition ...`. */
const STATEMENT = new RegExp(
  String.raw`\b(?<effect>Allow|Deny),? (?:Principal )?(?<principal>\*|arn:aws[\w:/*+=.@-]{1,200}),? (?:Action )?(?<action>execute-api:(?:\w{1,30}|\*)|\*),? (?:on |Resource )?(?<resource>(?:arn:aws[a-z-]{0,10}:)?execute-api:[\w:/*$.{}+-]{0,200}|\*),? (?:Condition|when|where|if|with)[ :]{1,2}(?<operator>(?:Not)?IpAddress|String(?:Not)?(?:Equals|Like))(?:IfExists)?[ :({]{1,3}["']?(?<key>aws:(?:SourceIp|VpcSourceIp|SourceVpce?))["']?[ :=({,]{1,4}(?<values>\[ ?${VALUE}(?:, ?${VALUE}){0,19} ?\]|${VALUE}(?:, ?${VALUE}){0,19})`,
);

const ACTION = String.raw`(?:[a-z][a-z0-9-]{1,30}:[\w*]{1,40}|\*)`;

/** What a limit of a caller's rights is said to allow or deny: `boundary = Allow [s3:*, logs:*] on *`. */
const LIMIT = new RegExp(
  String.raw`(?:\b|[-_])(?:boundary|SCP|service control policy|session policy)\b["'\`)]{0,2}(?<between>[^\n]{0,60}?)(?<statement>\b(?<effect>Allow|Den(?:y|ies)|Permit|Grant)s?(?: only| just)?[ :=]{1,3}[[(]?(?<actions>${ACTION}(?:(?:, ?| and |, and | \+ )${ACTION}){0,39})[\])]?)(?<rest>[^\n]{0,80})`,
  "i",
);

const DENIED = /\b(?:not|no|never|without)\b|n't\b/i;
// what follows may say more of the statement, or that there is more to allow
const GOES_ON =
  /^[^\n.;]{0,60}?(?:\b(?:unless|if|when|where|except|condition|outside|and|etc)\b|\.\.\.|…|[\w-]{2,30}:[\w*])/i;
const ALL = /^(?:,? (?:on|for|Resource:?) )(?:\*|"\*"|all|everything|any)/i;
const SOME = /^,? (?:on|for|Resource:?) /i;

const LONGEST = 1_000;

/** Read the statements that people copy without what JSON has around them. The lines stay for others. */
export function readCondensedPolicies(_: string, lines: readonly Line[]): Reading {
  const statements = lines.flatMap((line): readonly Configuration[] => {
    const found = line.text.length > LONGEST ? undefined : STATEMENT.exec(line.text)?.groups;
    if (found === undefined) return [];
    const {
      effect = "",
      principal = "",
      action = "",
      resource = "",
      operator = "",
      key = "",
    } = found;
    const text = (name: string, value: string) => madeMember(line, name, madeScalar(line, value));
    const values = (found.values ?? "")
      .replace(/[[\]"'`\s]/g, "")
      .split(",")
      .map((one) => madeScalar(line, one));
    const test = madeObject(line, [madeMember(line, key, madeList(line, values))]);
    const condition = madeObject(line, [madeMember(line, operator, test)]);
    const statement = madeObject(line, [
      text("Effect", effect),
      text("Principal", principal),
      text("Action", action),
      text("Resource", resource),
      madeMember(line, "Condition", condition),
    ]);
    const policy = madeObject(line, [
      text("Version", "2012-10-17"),
      madeMember(line, "Statement", madeList(line, [statement])),
    ]);
    return [madeConfiguration("policy-document", policy)];
  });
  return { documents: [...statements, ...lines.flatMap(limitIn)], notices: [], used: [] };
}

/** The one statement of a limit that a line tells of; nothing where it may be only a part. */
function limitIn(line: Line): readonly Configuration[] {
  const found = line.text.length > LONGEST ? null : LIMIT.exec(line.text);
  const {
    between = "",
    statement = "",
    effect = "",
    actions = "",
    rest = "",
  } = found?.groups ?? {};
  const isPart = !ALL.test(rest) && (SOME.test(rest) || GOES_ON.test(rest));
  if (found === null || DENIED.test(between) || isPart || GOES_ON.test(rest.replace(ALL, "")))
    return [];
  const start = line.start + found.index + found[0].length - rest.length - statement.length;
  const span = { start, end: start + statement.length };
  const list = actions.split(/, and |, ?| and | \+ /).map((one) => madeScalar(span, one));
  const made = madeObject(span, [
    madeMember(span, "Effect", madeScalar(span, /^den/i.test(effect) ? "Deny" : "Allow")),
    madeMember(span, "Action", madeList(span, list)),
    madeMember(span, "Resource", madeScalar(span, "*")),
  ]);
  const policy = madeObject(span, [
    madeMember(span, "Version", madeScalar(span, "2012-10-17")),
    madeMember(span, "Statement", madeList(span, [made])),
  ]);
  return [madeConfiguration("policy-document", policy)];
}
