import type { Line } from "./lines";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";

const URL = String.raw`(?<url>https:\/\/[a-z0-9]{8,12}\.execute-api\.[a-z0-9-]{5,30}\.amazonaws\.com(?:\.cn)?(?:\/[^\s"']{0,500})?)`;

/** The lines in which programs that deploy an API say where it is. */
const LINES: readonly RegExp[] = [
  // Serverless Framework: `endpoints:` and below it `GET - https://…`
  new RegExp(
    `^(?:endpoints?:[ \\t]{1,20})?(?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|ANY|\\*) - ${URL}$`,
  ),
  // the outputs of its stack
  new RegExp(`^(?:ServiceEndpoint|HttpApiUrl): ${URL}$`),
  // Chalice
  new RegExp(`^(?:- )?(?:Rest|HTTP|Websocket) API URL: ${URL}$`, "i"),
  // AWS CDK
  new RegExp(`^[\\w-]{1,100}\\.[\\w-]{1,100} = ${URL}$`),
  // Terraform, Pulumi
  new RegExp(`^(?:\\+ )?(?<name>[\\w-]{1,100}) {0,40}[=:] {1,40}"${URL}"$`),
  // the console, which shows it of a stage; Amplify
  new RegExp(
    `^(?:[-*•] ?|the )?(?:(?:stage(?:'s)? )?invoke URL|REST API endpoint)(?: is)?[ \\t:=]{1,40}${URL}$`,
    "i",
  ),
  // AWS SAM
  new RegExp(`^Value {2,40}${URL}$`),
];

/** As all of them end. */
const ENDS_WITH_URL = new RegExp(`[ \\t]"?${URL}"?$`);

/**
 * Read the URLs that `sls deploy`, `sls info`, `sam deploy`, `chalice deploy`, `cdk deploy`,
 * `terraform output`, `amplify status` and the console list. The lines stay for others: a URL may be all that tells what was called.
 */
export function readEndpointLists(text: string, lines: readonly Line[]): Reading {
  const found = lines.flatMap((line) => {
    if (!line.text.includes(".execute-api.") || !ENDS_WITH_URL.test(line.text)) return [];
    const groups = LINES.map((pattern) => pattern.exec(line.text)?.groups).find(Boolean);
    if (groups?.name !== undefined && isConstant(text, line, groups.name)) return [];
    return groups === undefined ? [] : [{ line, url: groups.url ?? "", method: groups.method }];
  });
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return { documents: [], notices: [] };
  const span = { start: first.line.start, end: last.line.end };
  const items = found.map(({ line, url, method }) =>
    madeObject(line, [
      madeMember(line, "url", madeScalar(line, url)),
      ...(method === undefined ? [] : [madeMember(line, "method", madeScalar(line, method))]),
    ]),
  );
  const value = madeObject(span, [madeMember(span, "endpoints", madeList(span, items))], "cut");
  return { documents: [madeConfiguration("endpoint-list", value)], notices: [], used: [] };
}

const CODE = /^[ \t]{0,40}(?:class|def|func|function|const|let|var|import|from|public|private) /m;

/** A program's own constant lists nothing: code uses its name, or it stands in the body of a class. */
function isConstant(text: string, line: Line, name: string): boolean {
  const isIndented = /[ \t]$/.test(text.slice(Math.max(0, line.start - 1), line.start));
  return (
    new RegExp(`[({$+.] ?${name}\\b|\\b${name} ?[+,).}]`).test(text) ||
    (isIndented && CODE.test(text))
  );
}
