import type { Mark, Told } from "../types";
import { type ToldRow, toldRows } from "./told-rows";

/**
 * A line break, a blank or a quote that came into a credential, as people tell of it: the ways to say so once, the
 * credentials as rows. In a flat text an escaped line break is one.
 */

const CHARACTER = String.raw`(?:(?:CR|LF|CRLF|carriage[- ]returns?|line[- ]?(?:breaks?|feeds?|endings?)|new[- ]?lines?(?: char\w{0,7})?|white[- ]?spaces?(?: char\w{0,7})?|(?:an?|the|some|one|two|extra|additional|empty|trailing|leading|stray|unwanted|accidental|surrounding) (?:(?:extra|trailing|leading|single|empty|stray) )?(?:blanks?|spaces?)|BOM|byte[- ]order[- ]mark|(?:quotes?|quotation marks?|apostrophes?)|(?:invisible|non-?printable|unprintable|zero-width|hidden|stray|garbage|control) (?:\w{1,12} )?(?:char\w{0,7}|bytes?|blanks?|spaces?)|%0[ad]|%20|Zeilenumbr(?:uch|üche)|Leerzeichen|Anführungszeichen)\b|["'\x60]\n["'\x60]|\b(?:an?|the)\n(?=(?:at|in|on) the (?:end|start|beginning)\b))`;

/** What stands between the character and the credential that it is in: where it is, and in whose. */
const IN = String.raw`(?: (?:that|which|was|is|got|had|has|been|crept|sneaked|slipped|added|appended|prepended|left|stored|copied|pasted|present|stuck|right|just|somewhere|somehow|accidentally|inserted|hiding|at|on|the|its|very|start|end|beginning|front|tail|middle|back|in|of|around)){0,8} (?:in|into|inside|of|to|on|around|before|after|behind|within|from)(?: (?!(?:no|not|before|after|behind|to|and|or|but|is|was|that|which|when|while|if|names?|description|label|titles?|tags?|body|JSON|path|URL|query)\b)["'\x60]?[\w./-]{1,20}["'\x60]?){0,4} ["'\x60]{0,2}`;

/** How a credential has it. */
const HAS = String.raw`(?:has|had|have|having|contains?|contained|containing|includes?|included|ends?|ended|ending|begins?|began|starts?|started|is|was|were|got|gets?|came|comes|carries|carried|picked up|with|wrapped|surrounded|enclosed|hat|hatte|enthält|enthielt|endet|war|stand)(?: (?!(?:no|not|never|nor|without|kein\w{0,2})\b)[\w'äöü-]{1,14}){0,5}? ["'\x60]?`;

const BETWEEN = String.raw`["'\x60]{0,2}(?:[^.;:!?,\n]|\.(?=\w)|(?<=\.)\.){0,40}? `;

/** A credential that such a character came into, was taken out of, or which is broken by one. */
function strayIn(
  literals: readonly string[],
  credential: string,
  samples: readonly [inside: string, having: string],
): readonly ToldRow[] {
  const [inside, having] = samples;
  return [
    [
      literals,
      new RegExp(String.raw`(?<!\w)${CHARACTER}${IN}(?:${credential})(?![\w-])`, "i"),
      inside,
    ],
    [
      literals,
      new RegExp(
        String.raw`(?<![\w-]|\b(?:name|description|label|title|tag)s? of (?:(?:the|my|our|its|that|this|an?|each) )?)(?:${credential})(?!\w|(?:'s)? (?:name|description|label|title|tag)s?\b)${BETWEEN}(?:${HAS}${CHARACTER}|(?:ends?|ended|ending|begins?|began|starts?|started) (?:with|in) ?\n)`,
        "i",
      ),
      having,
    ],
  ];
}

const IN_CHINESE = "(?:换行符?|空格|空白(?:字符)?|引号|回车符?|不可见(?:的)?字符|多余字符)";
const IN_JAPANESE =
  "(?:改行(?:コード|文字)?|空白(?:文字)?|(?:半角|全角)?スペース|(?:ダブル|シングル)?ク[ォオ]ー(?:ト|テーション)|引用符)";

/** The same in Chinese and Japanese, whose words for the character are the literals. */
function strayInOthers(
  [chinese, inChinese]: readonly [credential: string, sample: string],
  [japanese, inJapanese]: readonly [credential: string, sample: string],
): readonly ToldRow[] {
  return [
    [
      ["换行", "空格", "空白", "引号", "回车", "不可见", "多余字符"],
      new RegExp(
        `(?:${chinese})[^。,;!?\\n没无未]{0,16}?(?:有|多|带|含|混|夹|跟着?|包)[^。,;!?\\n没无未]{0,10}${IN_CHINESE}|${IN_CHINESE}[^。,;!?\\n没无未]{0,6}(?:混|跑|带|写|复制)(?:进|到|入)[^。,;!?\\n没无未]{0,6}(?:${chinese})`,
        "i",
      ),
      inChinese,
    ],
    [
      ["改行", "空白", "スペース", "クォート", "クオート", "引用符"],
      new RegExp(
        `(?:${japanese})[^。、,!?\\n]{0,12}?[にの][^。、,!?\\n]{0,14}?${IN_JAPANESE}[^。、,!?\\n]{0,8}?(?:入|混|含|付|つい|残|紛れ|あっ|あり|ある)`,
        "i",
      ),
      inJapanese,
    ],
  ];
}

const accessKeys = ["access key", "access_key", "accesskey", "access-key", "akia", "key id"];
const ACCESS_KEY = String.raw`(?<!\bsecret[ _-])(?:AWS[ _-])?access[ _-]?key(?:[ _-]?ids?)?(?! (?:page|tab|section|menu)\b)|AKIA[^\s,;]{0,40}|(?<!access[ _-])key[ _-]ids?`;

const sessions = ["session token", "session_token", "sessiontoken", "security token"];
const SESSION = `(?:AWS[ _-])?session[ _-]?token|security[ _-]token`;

const apiKeys = ["api key", "api-key", "api_key", "apikey"];
const API_KEY = `(?:x-)?API[ _-]?keys?(?:'s)?(?: (?:value|header))?`;

const someKey = ["key"];
const SOME_KEY = String.raw`(?<!\b(?:access|secret|API|private|public|SSH|partition|primary)[ _-])(?:(?:the|my|our|his|their|that|its|your) )?key(?!\w|["']?[:=]|[ _-]?(?:ids?|value pair|pairs?|vault|chain|store|in the map|board|word)\b)`;

const header = ["authorization", "credential=", " header"];
const HEADER = `Authorization(?: header| field)?|(?:the |its )?Credential=`;

const asAccessKey: readonly ToldRow[] = [
  ...strayIn(accessKeys, ACCESS_KEY, [
    "somehow a newline got to the start of the access key",
    "the access key ID ends with a line break",
  ]),
  // as a program shows a string
  [
    ["akia", "asia"],
    /["'`](?:(?:\n| )(?:AKIA|ASIA)[\w*.…]{2,40}|(?:AKIA|ASIA)[\w*.…]{2,40}(?:\n| |%0[ad]))["'`]/i,
    "I printed it and it is 'AKIA****\\n', see",
  ],
];
const asKey = strayIn(someKey, SOME_KEY, [
  "there are quotes around the key in the .env file",
  "my key had a trailing newline",
]);

const accessKeysOfOthers = strayInOthers(
  ["(?:访问|存取)[密金]钥(?: ?ID)?|Access ?Key(?: ?ID)?", "access key 末尾多了一个换行符"],
  ["アクセス ?キー(?: ?ID)?", "アクセスキーIDの末尾に改行が入っていました"],
);

const signing =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html";
/** Threads in which the character was found. */
const seen = "https://github.com/aws/aws-sdk-go/issues/289";
const keys =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-setup-api-key-with-console.html";

/** Without what was around it, it works. */
function trimmed(literals: readonly string[], credential: string, sample: string): ToldRow {
  return [
    literals,
    new RegExp(
      String.raw`\b(?:trim|chomp|unquot)\w{0,4} (?:(?:off|out|the|my|our|its|that|this|from) ){0,3}(?:\w{1,12} ){0,2}?(?:${credential})(?![\w-])`,
      "i",
    ),
    sample,
  ];
}

function rows(
  tells: Told & { readonly when?: "cured" },
  source: string,
  table: readonly ToldRow[],
): readonly Mark[] {
  return toldRows(tells, source, table).map((mark) => ({ ...mark, id: `${mark.id}-stray` }));
}

const cured = "cured" as const;

/** Which of a key's two meanings counts the refusal's words tell: each says nothing of the other's. */
export const toldStrayCharacters: readonly Mark[] = [
  // what is behind the key id of a signature's field is no part of it
  ...rows({ facet: "authorization-sent", option: "malformed-sigv4" }, seen, [
    ...asAccessKey,
    ...asKey,
    ...accessKeysOfOthers,
    ...strayInOthers(
      ["Authorization(?: ?请求)?头?", "Authorization 头里多了一个换行符"],
      ["Authorization ?ヘッダー?", "Authorizationヘッダーの途中に改行が入っていました"],
    ),
    ...strayIn(header, HEADER, [
      "there's a line break in the Authorization header",
      "the Authorization header contains a newline",
    ]),
    [
      header,
      /\b(?:Authorization\b(?: header| field)?|(?:the|this|our|its) header)["'`]? (?:(?:is|was|gets|got|comes?|value|being|up) ){0,3}(?:broken|split|wrapped|spread|folded|cut) (?:\w{1,12} )?(?:over|across|into|onto|on|in) (?:\w{1,9} )?lines\b/i,
      "the Authorization header is broken over two lines",
    ],
  ]),
  ...rows({ facet: "credentials", option: "unknown-or-disabled" }, signing, [
    ...asAccessKey,
    ...asKey,
    ...accessKeysOfOthers,
    ...strayInOthers(
      ["会话令牌|session ?token", "会话令牌末尾带了换行符"],
      ["セッション ?トークン", "セッショントークンに改行が混入していました"],
    ),
    ...strayIn(sessions, SESSION, [
      "there was a line break in the session token",
      "the session token still had its newline",
    ]),
  ]),
  ...rows({ facet: "key-state", option: "unknown-or-disabled" }, keys, [
    ...strayIn(apiKeys, API_KEY, [
      "it was a stray quote in the API key",
      "the API key in the secret has a trailing newline",
    ]),
    ...asKey,
    ...strayInOthers(
      ["API ?(?:密钥|金钥|key)|(?<!访问|存取|私有|秘密|API ?)[密金]钥", "API 密钥后面多了一个空格"],
      ["API ?キー", "APIキーの末尾に改行が混入していました"],
    ),
  ]),
  ...rows({ facet: "authorization-sent", option: "malformed-sigv4", when: cured }, seen, [
    trimmed(accessKeys, ACCESS_KEY, "trimming the access key fixed it"),
  ]),
  ...rows({ facet: "key-state", option: "unknown-or-disabled", when: cured }, keys, [
    trimmed(apiKeys, API_KEY, "after I trimmed the API key it works"),
  ]),
];
