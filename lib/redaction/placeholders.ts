import { secretName } from "./secret-names";

/** Looks of what is sent in place of a secret, or printed in place of it. */
const looks: readonly RegExp[] = [
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
  // the error's name, which programs print behind what they wanted: `error loading credentials: ExpiredToken: ...`
  /^(?:(?:[A-Z][a-z]{1,20}){2,5}(?:Exception|Error)|AccessDenied|AuthFailure|ExpiredToken|InvalidAccessKeyId|InvalidClientTokenId|NoCredentialProviders|SignatureDoesNotMatch|UnauthorizedOperation):?$/,
  // how a call without it, or with a wrong one, was answered
  /^(?:HTTP\/[\d.]{1,3} )?40[13](?:[ :,`*-]{1,4}(?:forbidden|unauthori[sz]ed|access denied|\{ ?"[mM]essage" ?: ?"[A-Za-z .]{1,80}" ?\})[.`*]{0,3})?$/i,
  // what a method of API Gateway asks for, and Terraform calls `authorization`; of a plan also what will be
  /^(?:NONE|AWS_IAM|CUSTOM|COGNITO_USER_POOLS|JWT)(?:["'] -> ["'](?:NONE|AWS_IAM|CUSTOM|COGNITO_USER_POOLS|JWT))?$/,
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

/**
 * Whether a value says that no secret was sent, or is no secret itself: a mistake that a diagnosis
 * needs to see, a template, or what is left of a masked key.
 */
export function isPlaceholder(value: string): boolean {
  if (value.length > 240) return false;
  const bare = value.trim().replace(TEMPLATED, "");
  // `$Passw0rd` is a password, `$PASSWORD` is none
  const found = VARIABLE.exec(bare);
  const variable = found?.[1] ?? found?.[2];
  if (variable !== undefined) return secretName(variable) !== undefined || /key$/i.test(variable);
  return looks.some((look) => look.test(bare));
}
