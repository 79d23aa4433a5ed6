import { quote } from "./lines";
import { ProbeDraft } from "./probe-draft";
import type { Reading } from "./reading";
import type { Probe } from "./types";

const NAME = "(?<host>(?:[a-z0-9_-]{1,63}\\.){1,6}[a-z]{2,20})\\.?";
const API = "(?<cname>[a-z0-9]{8,12}\\.execute-api\\.[a-z0-9-]{5,30}\\.amazonaws\\.com(?:\\.cn)?)";
const CERTIFICATE = "(?<cname>\\*\\.execute-api\\.[a-z0-9-]{5,30}\\.amazonaws\\.com)";
const QUOTE = "[\"'`]{0,2}";

/** What stands in each text that has a record of a name which leads to an API's own. */
export const TELLS_ALIAS =
  /\bCNAMEs?\b|\bdig\b|aws_route53_record|AWS::Route53::RecordSet|\bCN ?= ?\*\.execute-api\./i;

const RECORDS = [
  // `api.example.com CNAME abcde12345.execute-api.…`, "CNAME for api.example.com pointing to …"
  `(?<![\\w./:-])${NAME}${QUOTE}[^\\n]{0,40}?\\bCNAMEs?\\b[^\\n]{0,40}?(?<![\\w./-])${API}`,
  `\\bCNAMEs?\\b[^\\n]{0,30}?(?<![\\w./:-])${NAME}${QUOTE}[^\\n]{0,40}?(?<![\\w./-])${API}`,
  // of Terraform, CloudFormation, what `list-resource-record-sets` prints, in one record
  `\\bname["']?\\s{0,20}[:=]\\s{0,4}${QUOTE}${NAME}${QUOTE}(?=[,\\s])(?:(?!\\bname["']?\\s{0,20}[:=])[^#]){0,600}?\\b(?:records|ResourceRecords|Value)["']?\\s{0,20}[:=][\\s\\[{"'\\w:-]{0,60}?["'\\s]${API}`,
  // one record that is asked for alone
  `\\bdig\\b(?=[^\\n]{0,120}\\bCNAME\\b)[^\\n]{0,40}?[ \\t]${NAME}(?=\\s)[^\\n]{0,40}\\n[ \\t]{0,9}${API}\\.?$`,
  // the certificate of whoever is called by a name that he does not know
  `\\bCN ?= ?${CERTIFICATE}[^#]{0,400}?\\b(?:target host name|host ?name(?: is| was)?)[ \\t:]{1,4}["'\`]?${NAME}`,
  `-servername[ =]{1,2}${NAME}(?=\\s)[^#]{0,2000}?\\bsubject[^\\n]{0,60}?\\bCN ?= ?${CERTIFICATE}`,
].map((pattern) => new RegExp(pattern, "gim"));
/** What a reader of names takes. */
const ZONE_LINE = /\bIN\s{1,9}CNAME\b|\bCNAME\s{1,9}\d{1,6}\s{1,9}Answer\b/i;
const LONGEST_TEXT = 200_000;
const MOST = 20;

/** Read the records that lead names to an API's own name, in words, in code and in lists of records. */
export function readToldAliases(text: string): Reading {
  if (text.length > LONGEST_TEXT || !TELLS_ALIAS.test(text))
    return { documents: [], notices: [], used: [] };
  const documents = RECORDS.flatMap((pattern) =>
    [...text.matchAll(pattern)].slice(0, MOST).flatMap((found): readonly Probe[] => {
      const { host = "", cname = "" } = found.groups ?? {};
      if (/\.(?:amazonaws|cloudfront)\./.test(`${host}.`) || ZONE_LINE.test(found[0])) return [];
      const at = found.index + found[0].lastIndexOf(host);
      const start = found.index + found[0].lastIndexOf(cname);
      const draft = new ProbeDraft("told-alias", start);
      draft.add("host", quote(text, at, at + host.length));
      draft.add("cname", quote(text, start, start + cname.length));
      draft.reach({ text: cname, start, end: start + cname.length });
      return [draft.finish()];
    }),
  );
  return { documents, notices: [], used: [] };
}
