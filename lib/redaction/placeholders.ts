import { secretName } from "./secret-names";

/** Looks of what is sent in place of a secret, or printed in place of it. */
export const looks: readonly RegExp[] = [
  // an empty variable, as languages print it
  /^(?:|undefined|null|none|nil|nan|true|false|\[object [a-z]{1,20}\]|<(?:nil|null|none|undefined)>)$/i,
  /^(?:\.{2,}|…|-|[x•·#]{4,200}|\*+)$/i,
  // a key that its service has masked: `******ab12cd`
  /^[A-Za-z0-9_-]{0,6}(?:\*{3,}|•{3,}|\.{3,}|…)[A-Za-z0-9]{0,6}$/,
  /^(?:x{6,60}|X{6,60}|#{4,60})[A-Za-z0-9]{1,6}$/,
  /^\[?\(?(?:redacted|masked|filtered|removed|omitted|secret|sensitive|hidden)(?: value)?\)?\]?$/i,
  /^\(?(?:sensitive(?: value)?|known after apply)\)?$/i,
  // templates that were not filled in: shell, Postman, Jinja, GitHub Actions, Windows, documentation
  /^(?:\$\{|\$?\{\{)[ \w.:$[\]'"()/~,-]{1,120}\}{0,2}$/,
  // functions of CloudFormation by the name of what they fetch
  /^!(?:Ref|GetAtt|ImportValue) ["']?[\w.:-]{1,120}["']?$/,
  /^\$\((?!\$)[a-z][\w./ -]{0,80}\)?$/,
  /^<[A-Za-z][A-Za-z _.:'/-]{0,60}>?$/,
  /^%[A-Z][A-Z0-9_]{1,60}%$/,
  /^\$env:\w{1,60}$/i,
  /^#\{[\w.[\]'":-]{1,60}\}$/,
  /^(?:<|\[|\{)?(?:your|my|insert|enter|replace|put|paste|example|dummy)(?:[-_ ](?:your|my|the|with|here|own|new|aws|api|rest|access|secret|client|auth|bearer|id|jwt|session|key|token|value|password|credentials?|x))+(?:>|\]|\})?$/i,
  // code that was to give the secret: `process.env.API_KEY`, `os.environ["API_KEY"]`
  /^(?:process\.env|import\.meta\.env|os\.(?:environ|getenv)|ENV|System\.getenv|getenv|env|config|args|opts|options|this|self|event|ctx|context|secrets|vars?|local|data|module|aws_\w{1,60})(?:[.[(][\w.[\]"'()-]{0,80})?$/,
  /^["'`](?:(?:bearer|basic|token)[ \t]*)?["'`] ?[+.] ?\$?[A-Za-z_][\w.[\]()]{0,60}$/i,
  // a class of characters in the pattern that a token must match
  /^[-._~+/=\\]{0,8}(?:(?:0-9|a-z|A-Z)[-._~+/=\\]{0,8}){2,4}$/,
  /^\[?object [A-Z][A-Za-z]{1,20}\]?$/,
  // what is said of a secret
  /^(?:invalid|expired|missing|required|rejected|unknown|empty|unset|failure|failed|error|exception|denied|forbidden|unauthori[sz]ed|unable|cannot|(?:not|is|unable|failed|failure|cannot|could not) [a-z ]{1,40})$/i,
  // the same as settings and people say it, in the languages of those who paste: yes, no, needed, switched off
  /^(?:yes|no|off|disabled|enabled|optional|revoked|deleted)$/i,
  /^(?:[是否无無空]|没有?|沒有|不(?:需要?|用|要求|必需|启用|啟用|存在)|无需|無需|需要|必[需填须須]|可选|可選|[未没](?:设置|設定|启用|啟用|配置|使用|提供|传|带|填)|已?(?:禁用|停用|启用|啟用|关闭|關閉|开启|開啟|过期|過期|失效|删除|刪除|吊销)(?:了)?)$/,
  /^(?:はい|いいえ|な[しい]|無[しい]?|あり|有り?|不要|必要|必須|任意|未(?:設定|使用|指定)|無効(?:化(?:済み?)?)?|有効|期限切れ|失効(?:済み?)?|オン|オフ|削除済み?)$/,
  /^(?:예|네|아니[요오]|없음|있음|필수|선택|필요(?: ?없음)?|사용(?: ?안 ?함)?|비활성(?:화(?:됨)?)?|활성(?:화(?:됨)?)?|만료(?:됨)?)$/,
  /^(?:nein|ja|keine?|nicht (?:erforderlich|nötig|gesetzt|aktiv(?:iert)?)|erforderlich|(?:de)?aktiviert|abgelaufen|ung[üu]ltig|s[íi]|ningun[oa]|obligatori[oa]|(?:no )?(?:requerid|necesari)[oa]|(?:deshabilitad|desactivad|caducad|expirad|vencid)[oa]|oui|non|aucune?|(?:non )?requise?|obligatoire|désactivée?|expirée?|sim|n[ãa]o|nenhuma?|(?:não )?(?:obrigatóri|necessári)[oa]|desativad[oa])$/i,
  // the error's name, which programs print behind what they wanted: `error loading credentials: ExpiredToken: ...`
  /^(?:(?:[A-Z][a-z]{1,20}){2,5}(?:Exception|Error)|AccessDenied|AuthFailure|ExpiredToken|InvalidAccessKeyId|InvalidClientTokenId|NoCredentialProviders|SignatureDoesNotMatch|UnauthorizedOperation):?$/,
  // how a call without it, or with a wrong one, was answered
  /^(?:HTTP\/[\d.]{1,3} )?40[13](?:[ :,`*-]{1,4}(?:forbidden|unauthori[sz]ed|access denied|\{ ?"[mM]essage" ?: ?"[A-Za-z .]{1,80}" ?\})[.`*]{0,3})?$/i,
  // API Gateway's words for it, whole, and with nothing of what was sent
  /^(?:Authorization header requires (?:'(?:Credential|Signature|SignedHeaders)' parameter|existence of either a 'X-Amz-Date' or a 'Date' header)\. ?){1,4}$/,
  /^(?:Missing Authentication Token|The security token included in the request is (?:invalid|expired)|Invalid API Key identifier specified|User is not authorized to access this resource(?: with an explicit deny)?)\.?$/,
  // what a method of API Gateway asks for, and Terraform calls `authorization`; of a plan also what will be
  /^["']?(?:NONE|AWS_IAM|CUSTOM|COGNITO_USER_POOLS|JWT)(?:["'] -> (?:null|["'](?:NONE|AWS_IAM|CUSTOM|COGNITO_USER_POOLS|JWT)))?$/,
  // the same as the console and people call it, or the word that a longer answer begins with: `not required`
  /^(?:IAM|(?:lambda|custom|cognito|JWT)(?: user pools?)?(?: authori[sz]er)?|not)$/i,
  // the line below the heads of a table
  /^[\s|:+=-]{2,200}$/,
  // what an OpenAPI document has under the name of a scheme: nothing that is asked for, or the scheme's type
  /^(?:\[ {0,4}\]|\{ {0,4}\}|type: ["']?(?:apiKey|http|oauth2|openIdConnect)["']?)$/,
  // the next name in a list of fields: `headers = ["Authorization", "Host"]`
  /^(?:Host|Origin|Referer|Accept|Range|Cookie|Cache-Control|User-Agent)$/,
  // a setting of `fetch` by the name of `credentials` (Fetch, 5.4)
  /^(?:include|omit|same-origin)$/,
];

/**
 * What looks a secret up by its name, in the languages in which people call an API, where no other
 * value stands beside the name: a second one is what is taken where there is none, and may be a secret.
 */
export const LOOKUP =
  /(?:process\.env|import\.meta\.env|(?:Bun|Deno)\.env(?:\.get)?|os\.(?:environ(?:\.get)?|getenv|LookupEnv)|\$?_?ENV(?:\.fetch|\.get)?|(?:System\.|os\.)?get_?env|(?:std::)?env::var(?:_os)?|(?:option_)?env!|Environment\.GetEnvironmentVariable|viper\.GetString|(?:\w{1,20}\.)?(?:config|configuration|settings|secrets|credentials|props|vars)(?:\.(?:get|fetch|GetValue|require|getProperty|getString))?)\s?[[(]\s?\\{0,8}["'`]([A-Za-z_][\w.:/-]{0,80})\\{0,8}["'`]\s?[\])]/iy;

const VARIABLE = /^(?:\$([A-Za-z_]\w{0,60})|\{([A-Za-z_][\w -]{0,60})\})$/;
const TEMPLATED = /^(?:bearer|basic|token|apikey)[ \t]+(?=[${<%])/i;

// A value of these looks that holds a digit begins like this, or has this in it. Nearly all secrets hold one,
// and to try all looks on each of the thousands of a HAR takes longer than all else that is done with them.
const OPENS_WITH_DIGIT =
  /^\s*(?:[$#{!%"'`]|x{6}|HTTP\/|40[13]|aws_|type:|(?:bearer|basic|token|apikey)[ \t]+[$<%]|[a-z_.]{2,16}[.[(])/i;
const STANDS_WITH_DIGIT = /\*\*\*|•••|\.\.\.|…|0-9/;

function mayBeLook(value: string): boolean {
  return !/\d/.test(value) || OPENS_WITH_DIGIT.test(value) || STANDS_WITH_DIGIT.test(value);
}

/**
 * Whether a value says that no secret was sent, or is no secret itself: a mistake that a diagnosis
 * needs to see, a template, or what is left of a masked key.
 */
export function isPlaceholder(value: string): boolean {
  if (value.length > 280 || !mayBeLook(value)) return false;
  const bare = value.trim().replace(TEMPLATED, "");
  // `$Passw0rd` is a password, `$PASSWORD` is none
  const found = VARIABLE.exec(bare);
  const variable = found?.[1] ?? found?.[2];
  if (variable !== undefined) return secretName(variable) !== undefined || /key$/i.test(variable);
  return looks.some((look) => look.test(bare));
}
