import { madeResource, referenceTo } from "./code/code-values";
import type { JsonMember, JsonObject } from "./json-objects";
import type { Line } from "./lines";
import {
  madeDeclaration,
  madeList,
  madeMember,
  madeObject,
  madeResources,
  madeScalar,
} from "./made-json";
import type { Reading } from "./reading";
import type { Configuration, Span } from "./types";

/**
 * Read the settings of a method or of an API as people copy them out of the console, or list them: a label and its
 * value on a line, on two lines, or in the cells of a table.
 *
 * Source: the consoles of Amazon API Gateway (method request settings, API settings) and of AWS Lambda (triggers).
 */
export function readSettings(text: string, lines: readonly Line[]): Reading {
  const nothing = { documents: [], notices: [] };
  if (
    !ABOUT.test(text.slice(0, LONGEST_TEXT)) ||
    !lines.some(({ text }) => TELLING.test(text.slice(0, LONGEST)))
  ) {
    return nothing;
  }
  const isTemplate = TEMPLATE.test(text.slice(0, LONGEST_TEXT));
  const listed = lines.filter((line) => !isKey(text, line) && !(isTemplate && isField(line)));
  if (!listed.some((line, at) => mayTell(line, listed[at + 1]))) return nothing;
  const runs = [...runsIn(listed), ...tablesIn(listed)];
  const documents = runs
    .filter(isOfGateway)
    .flatMap(({ settings }) => groupsOf(settings).flatMap(listsOf));
  return { documents, notices: [], used: [] };
}

/** True for a row of a table, and a line with a setting that is more than where a method stands. */
function mayTell(line: Line, next: Line | undefined): boolean {
  if (isRow(line.text)) return true;
  if (!TELLING_LABEL.test(line.text)) return false;
  return settingsOf(line, plainOf(line), next).some(isTelling);
}

/** A key of YAML: in small letters, and indented. */
function isKey(text: string, { text: line, start }: Line): boolean {
  return /^[a-z]\w{0,60}:/.test(line) && /[ \t]/.test(text[start - 1] ?? "");
}

/** A field as templates and the AWS CLI have it, which is a setting where nothing else of a template stands. */
function isField({ text }: Line): boolean {
  return /^["']?(?:Authori[sz]ation(?:Type|Mode)|ApiKeyRequired)["']? ?[:=]|^Authori[sz]ation = "/i.test(
    text,
  );
}

const TEMPLATE =
  /["']?\b(?:Type|Resources|functions|provider|Transform|paths|swagger|openapi|Fn::\w{2,20})["']? ?:|\bresource "aws_|\b(?:httpMethod|routeKey|resourceMethods|methodIntegration)["']? ?[:=]/i;
const LONGEST_TEXT = 500_000;
const LONGEST = 240;
const ABOUT = /execute-api|api ?gateway|apigw|x-amz|x-amzn|Missing Authentication Token|AWS_IAM/i;
const TELLING = /\b(?:auth|api[- ]?key|endpoint|security)/i;
/** What all labels have but those of the place. */
const TELLING_LABEL = /auth|api|endpoint|security/i;

/** What a label is about, and what its values mean. */
interface Label {
  readonly name: keyof Settings;
  readonly label: RegExp;
  readonly values: readonly (readonly [value: RegExp, means: string | boolean])[];
  /** Others have the label, or the value, too. */
  readonly isCommon?: true;
}

type Name =
  | "authorization"
  | "key"
  | "type"
  | "endpoint"
  | "disabled"
  | "method"
  | "path"
  | "stage";
type Settings = { readonly [N in Name]?: Setting };

interface Setting extends Span {
  readonly name: Name;
  readonly value: string | boolean;
  /** API Gateway alone calls it so. */
  readonly isOwn: boolean;
}

const MODES: Label["values"] = [
  [/^(?:NONE|[Nn]one|Open)$/, "NONE"],
  [/^(?:AWS[_ ]IAM|IAM)(?: auth(?:ori[sz]ation)?)?$/i, "AWS_IAM"],
  [
    /^COGNITO_USER_POOLS$|^(?:Amazon )?Cognito(?: user ?pools?)?(?: authori[sz]er)?$/i,
    "COGNITO_USER_POOLS",
  ],
  [/^CUSTOM$|^(?:Lambda|custom) authori[sz]er$/i, "CUSTOM"],
  [/^JWT(?: authori[sz]er)?$/i, "JWT"],
];
const YES_OR_NO: Label["values"] = [
  [/^(?:true|yes|required|enabled|on)$/i, true],
  [/^(?:false|no|not required|disabled|off)$/i, false],
];

const LABELS: readonly Label[] = [
  {
    name: "authorization",
    label: /^(?:(?:method|route) )?(?:auth|authori[sz]ation)(?: ?(?:type|mode))?$/i,
    values: MODES,
  },
  // of the Lambda console's older form
  {
    name: "authorization",
    label: /^security$/i,
    values: [
      [/^AWS[_ ]IAM$/i, "AWS_IAM"],
      [/^Open$/, "NONE"],
    ],
  },
  { name: "key", label: /^security$/i, values: [[/^(?:open with )?(?:API|access) key$/i, true]] },
  { name: "key", label: /^API[ -]?key ?(?:is )?required$/i, values: YES_OR_NO, isCommon: true },
  {
    name: "key",
    label: /^API[ -]?key$/i,
    values: [
      [/^required$/i, true],
      [/^not required$/i, false],
    ],
    isCommon: true,
  },
  {
    name: "type",
    label: /^API type$/i,
    values: [
      [/^REST(?: API)?$/i, "REST"],
      [/^HTTP(?: API)?$/i, "HTTP"],
      [/^WebSocket(?: API)?$/i, "WEBSOCKET"],
    ],
  },
  {
    name: "endpoint",
    label: /^(?:API )?endpoint (?:configuration|type)$/i,
    values: [
      [/^edge(?:[- ]optimi[sz]ed)?$/i, "EDGE"],
      [/^regional$/i, "REGIONAL"],
      [/^private$/i, "PRIVATE"],
    ],
  },
  {
    name: "disabled",
    label: /^default (?:execute-api )?endpoint$/i,
    values: [
      [/^(?:disabled|inactive|off)$/i, true],
      [/^(?:enabled|active|on)$/i, false],
    ],
  },
  {
    name: "method",
    label: /^(?:HTTP )?method(?: type)?$/i,
    values: ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ANY"].map(
      (method) => [new RegExp(`^${method}$`), method] as const,
    ),
    isCommon: true,
  },
  {
    name: "path",
    label: /^(?:resource(?: path)?|path|route)$/i,
    values: [[/^\/[\w{}+./-]{0,200}$/, ""]],
    isCommon: true,
  },
  {
    name: "stage",
    label: /^(?:deployment )?stage(?: name)?$/i,
    values: [[/^[\w-]{1,128}$/, ""]],
    isCommon: true,
  },
];

const ANY_LABEL = new RegExp(LABELS.map(({ label }) => label.source).join("|"), "i");

/** What else stands in the same forms of the consoles. */
const HEADING =
  /^(?:method request(?: settings)?|method execution|api gateway(?: trigger)?|request validator|sdk operation name|operation name|resource ID|API endpoint|isComplexStatement|service principal|statement ID|invoke URL|minimum TLS version|security policy)\b/i;

/** Settings that stand together. */
interface Run {
  readonly settings: Setting[];
  hasHeading: boolean;
}

const MARKS = /^(?:[-*•+>]\s{1,4}|\d{1,2}[.)]\s{1,4}|#{1,6}\s{1,4})+/;
const PAIR =
  /^(?:[\w {}/+-]{1,60}: (?=[A-Z]))?([A-Za-z][\w -]{1,40}?)(?:\s{0,4}(?::|=>?|->|→|\||\bis\b)|\t|\s{2})\s{0,20}(\S.{0,120})$/;
// advice, or a wish
const ADVICE =
  /\b(?:make sure|ensure|should|must|verify|check|try|set (?:it|this|them|the)|change|switch|instead|needs? to|expect(?:ed)?|want)\b/i;
const MOST_BETWEEN = 2;

function runsIn(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  let between = MOST_BETWEEN + 1;
  let isAdvice = false;
  for (const [at, line] of lines.entries()) {
    if (line.text === "") continue;
    const plain = plainOf(line);
    const run = runOf(line, plain, lines[at + 1]);
    if (run === undefined) {
      between += 1;
      if (!isValue(plain)) isAdvice = ADVICE.test(plain);
    } else if (!isAdvice) {
      addRun(runs, run, between <= MOST_BETWEEN);
      between = 0;
    }
  }
  return runs;
}

/** What one line says; a heading says where the next ones come from. */
function runOf(line: Line, plain: string, next: Line | undefined): Run | undefined {
  const settings = [...settingsOf(line, plain, next)];
  const hasHeading = HEADING.test(plain);
  return settings.length > 0 || hasHeading ? { settings, hasHeading } : undefined;
}

function addRun(runs: Run[], { settings, hasHeading }: Run, isNear: boolean): void {
  const last = isNear ? runs.at(-1) : undefined;
  if (last === undefined) runs.push({ settings: [...settings], hasHeading });
  else {
    for (const one of settings) last.settings.push(one);
    last.hasHeading ||= hasHeading;
  }
}

/** A value that stands below its label. */
function isValue(plain: string): boolean {
  return /^\S{1,60}(?: \S{1,30})?$/.test(plain);
}

/** A line without what makes it an item, and without marks of emphasis. */
function plainOf({ text }: Line): string {
  const [label, value, other] = cellsOf(text);
  const isPair = value !== undefined && other === undefined;
  return (isPair ? `${label}: ${value}` : text)
    .slice(0, LONGEST)
    .replace(MARKS, "")
    .replace(/[*`"“”]{1,3}|^_{1,2}|_{1,2}$/g, "")
    .trim();
}

/** The settings of a line, or of a label on it and a value on the next. */
function settingsOf(line: Line, plain: string, next: Line | undefined): readonly Setting[] {
  const span = { start: line.start, end: line.end };
  // `Authorization: NONE, API key required: false`
  const parts = plain.split(/(?:[,;]\s{1,3}|\s\|\s)(?=[A-Z][\w -]{2,40}(?::|=| is ))/);
  const pairs = parts.flatMap((part): readonly Setting[] => {
    const [, label, value] = PAIR.exec(part) ?? [];
    return label === undefined || value === undefined ? [] : settingOf(span, label, value);
  });
  const found = pairs.length > 0 ? pairs : settingsWithin(line, plain);
  if (found.length > 0 || next === undefined || next.text === "") return found;
  return settingOf({ start: line.start, end: next.end }, plain, plainOf(next));
}

/** Fields of a method behind its place, or in a sentence about it. */
const WITHIN: readonly (readonly [name: Name, pattern: RegExp])[] = [
  ["method", /\b(?<value>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY)\b/],
  ["path", /(?<![\w.:/])(?<value>\/[\w{}+./-]{0,200})/],
  [
    "authorization",
    /\b(?:authori[sz]ation_?Type|x-amazon-apigateway-auth["']?\s?[:=]\s?\{\s?["']?type)["']?\s{0,3}(?:[:=]|\bis\b)?\s{0,3}["']?(?<value>AWS_IAM|NONE|CUSTOM|COGNITO_USER_POOLS|JWT)\b/i,
  ],
  ["key", /\bapi_?Key_?Required["']?\s{0,3}(?:[:=]|\bis\b)?\s{0,3}(?<value>true|false)\b/i],
];
const WISHED = /\b(?:set|add|adding|use|using|put|with|to|if|when)\b[^:]{0,60}$/i;

/** Code and JSON, which others read, up to the first such field. */
const CODE =
  /^(?:(?!authori[sz]ation_?type|x-amazon-apigateway|api_?key_?required)[^\n]){0,200}?(?:[{}()[\];=]|["'](?:authori|x-amazon|api_?key_?req))/i;

function settingsWithin({ text, start, end }: Line, plain: string): readonly Setting[] {
  if (CODE.test(text)) return [];
  const span = { start, end };
  const found = WITHIN.map(([name, pattern]) => ({ name, match: pattern.exec(plain) }));
  const [, , authorization, key] = found;
  const at = authorization?.match?.index ?? key?.match?.index ?? 0;
  const before = plain.slice(0, at);
  // a field that stands alone is a template's
  if (at === 0 || ADVICE.test(before) || WISHED.test(before)) return [];
  return found.flatMap(({ name, match }): readonly Setting[] => {
    const value = match?.groups?.value;
    if (value === undefined) return [];
    return [{ name, value: name === "key" ? value === "true" : value, isOwn: true, ...span }];
  });
}

function settingOf(span: Span, label: string, value: string): readonly Setting[] {
  const written = label.trim();
  const labels = ANY_LABEL.test(written) ? LABELS.filter((one) => one.label.test(written)) : [];
  if (labels.length === 0) return [];
  const words = value
    .replace(/\s{0,4}(?:\([^)]{0,80}\)|#.{0,80})$/, "")
    .replace(/[.,;]$/, "")
    .trim();
  for (const { name, values, isCommon } of labels) {
    const found = values.find(([pattern]) => pattern.test(words));
    if (found === undefined) continue;
    const isOwn = isCommon !== true && !/^(?:true|yes|false|no|none|open|custom|JWT)$/i.test(words);
    return [{ name, value: found[1] === "" ? words : found[1], isOwn, ...span }];
  }
  return [];
}

/** A table whose columns are settings has a method in each row. */
function tablesIn(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  let columns: readonly string[] = [];
  for (const line of lines) {
    const cells = cellsOf(line.text);
    if (cells.length < LEAST_COLUMNS || columns.length === 0) columns = cells;
    else {
      const settings = cells.flatMap((cell, at) => settingOf(line, columns[at] ?? "", cell));
      if (settings.length > 0) runs.push({ settings, hasHeading: false });
    }
  }
  return runs;
}

// of two, the first is a label
const LEAST_COLUMNS = 3;

function cellsOf(line: string): readonly string[] {
  if (!isRow(line)) return [];
  return line
    .slice(0, LONGEST_ROW)
    .split(/[|│]/)
    .slice(1, -1)
    .map((cell) => cell.replace(/[*`]/g, "").trim());
}

const LONGEST_ROW = 1_000;

function isRow(line: string): boolean {
  return line.startsWith("|") || line.startsWith("│");
}

/** Others have settings of these names: two of them together, or what API Gateway alone has. */
function isOfGateway({ settings, hasHeading }: Run): boolean {
  const told = settings.filter(isTelling);
  const names = new Set(told.map(({ name }) => name));
  return told.length > 0 && (hasHeading || names.size > 1 || told.some(({ isOwn }) => isOwn));
}

function isTelling({ name }: Setting): boolean {
  return name !== "method" && name !== "path" && name !== "stage";
}

/** A label that comes again is another method's. */
function groupsOf(settings: readonly Setting[]): readonly Settings[] {
  const groups: { [N in Name]?: Setting }[] = [];
  for (const one of settings) {
    const last = groups.at(-1);
    const isOther = last?.[one.name] !== undefined && last[one.name]?.value !== one.value;
    if (last === undefined || isOther) groups.push({ [one.name]: one });
    else last[one.name] ??= one;
  }
  return groups;
}

const REST_API = "aws_api_gateway_rest_api";
const HTTP_API = "aws_apigatewayv2_api";

function listsOf(group: Settings): readonly Configuration[] {
  return [apiOf(group), methodOf(group)].flatMap((resources) => {
    const [first] = resources;
    if (first === undefined) return [];
    const span = { start: first.start, end: first.end };
    return [madeDeclaration("resource-list", madeResources(span, resources))];
  });
}

function apiOf({ type, endpoint, disabled, stage }: Settings): readonly JsonObject[] {
  const isV2 = type !== undefined && type.value !== "REST";
  const first = type ?? endpoint ?? disabled;
  if (first === undefined) return [];
  const types = (span: Span, value: string) =>
    madeMember(
      span,
      "endpoint_configuration",
      madeObject(span, [madeMember(span, "types", madeList(span, [madeScalar(span, value)]))]),
    );
  const members = [
    ...(isV2 ? [madeMember(type, "protocol_type", madeScalar(type, type.value))] : []),
    ...(endpoint === undefined || isV2 ? [] : [types(endpoint, String(endpoint.value))]),
    // whatever its endpoint, it is one of REST
    ...(endpoint === undefined && type?.value === "REST" ? [types(type, "REGIONAL")] : []),
    ...member("disable_execute_api_endpoint", disabled),
  ];
  const api = madeResource(first, [isV2 ? HTTP_API : REST_API, "api"], members, "cut");
  const id = madeMember(first, "rest_api_id", referenceTo(first, `${REST_API}.api`, "id"));
  const stages =
    stage === undefined || isV2
      ? []
      : [
          madeResource(
            stage,
            ["aws_api_gateway_stage", "stage"],
            [id, ...member("stage_name", stage)],
            "cut",
          ),
        ];
  return [api, ...stages];
}

/** A method of some resource; what asks for a signature, or a key, is called alike in each type of API. */
function methodOf({ authorization, key, method, path }: Settings): readonly JsonObject[] {
  const first = authorization ?? key;
  if (first === undefined) return [];
  const id = madeMember(first, "rest_api_id", referenceTo(first, `${REST_API}.api`, "id"));
  const members = [
    id,
    // what somebody shows beside a refusal is what was called
    ...(method === undefined
      ? [madeMember(first, "http_method", madeScalar(first, "ANY"))]
      : member("http_method", method)),
    ...(method === undefined ? [] : member("path", path)),
    ...member("authorization", authorization),
    ...member("api_key_required", key),
  ];
  return [madeResource(first, ["aws_api_gateway_method", "method"], members, "cut")];
}

function member(key: string, setting: Setting | undefined): readonly JsonMember[] {
  return setting === undefined
    ? []
    : [madeMember(setting, key, madeScalar(setting, setting.value))];
}
