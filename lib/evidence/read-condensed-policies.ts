import type { Line } from "./lines";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration } from "./types";

const VALUE = String.raw`["'\`]?[\w.:/*-]{1,60}["'\`]?`;

/** A statement on one line, without the names of its elements: `Allow * execute-api:Invoke * Condition ...`. */
const STATEMENT = new RegExp(
  String.raw`\b(?<effect>Allow|Deny),? (?:Principal )?(?<principal>\*|arn:aws[\w:/*+=.@-]{1,200}),? (?:Action )?(?<action>execute-api:(?:\w{1,30}|\*)|\*),? (?:on |Resource )?(?<resource>(?:arn:aws[a-z-]{0,10}:)?execute-api:[\w:/*$.{}+-]{0,200}|\*),? (?:Condition|when|where|if|with)[ :]{1,2}(?<operator>(?:Not)?IpAddress|String(?:Not)?(?:Equals|Like))(?:IfExists)?[ :({]{1,3}["']?(?<key>aws:(?:SourceIp|VpcSourceIp|SourceVpce?))["']?[ :=({,]{1,4}(?<values>\[ ?${VALUE}(?:, ?${VALUE}){0,19} ?\]|${VALUE}(?:, ?${VALUE}){0,19})`,
);

const LONGEST = 1_000;

/** Read the statements that people copy without what JSON has around them. The lines stay for others. */
export function readCondensedPolicies(_: string, lines: readonly Line[]): Reading {
  const documents = lines.flatMap((line): readonly Configuration[] => {
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
  return { documents, notices: [], used: [] };
}
