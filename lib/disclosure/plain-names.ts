const PIECES = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const NAME = /^[A-Za-z0-9]{1,60}(?:[-_.~][A-Za-z0-9]{1,60}){0,7}$/;

/** Names of services and techniques that look like no word. */
const technical = new Set(
  "acl alb amzn apigw apns graphql arns authn authz aws awselb cdn cidr cors crud csrf csv dns ec2 ecr ecs elb grpc h2 html href http https i18n iam idp json jwks jwt k8s kms mfa mtls nginx nlb oauth oauth2 oidc openid rds rest s3 sdk sdks sns sqs src sso ssl sts svc tls uri url urls utf uuid vpc vpce waf webacl wss www xml yaml yml".split(
    " ",
  ),
);

const MOST_LETTERS = 16;
const ODD_PAIR = /q(?!u)|[jv][bcdfghjklmnpqrstwxz]|[bcdfghjkmpqtvwz]x|[bcdfghjklmpqsvwx]z/;

/**
 * Whether a text is a name that a person would give: words, and a few digits behind them.
 *
 * Opaque values (mixed case, digits between letters, letters that make no syllable, long numbers) are
 * none. A secret that is written as plain words cannot be told from a name.
 */
export function isPlainName(text: string): boolean {
  if (technical.has(text.toLowerCase())) return true;
  if (text.length > 64 || !NAME.test(text) || /\d[A-Za-z]/.test(text)) return false;
  const pieces = text.match(PIECES) ?? [];
  const words = pieces.filter((piece) => !/\d/.test(piece));
  const numbers = pieces.filter((piece) => /\d/.test(piece));
  const short = words.filter((word) => word.length <= 2).length;
  return (
    words.length > 0 &&
    words.length <= 8 &&
    short <= Math.max(1, words.length / 2) &&
    words.every(isWordLike) &&
    numbers.length <= 2 &&
    numbers.every((number) => number.length <= 3)
  );
}

/** Whether a text is the name of a header (RFC 9110, 5.1) as people give them, with short parts in it. */
export function isHeaderName(text: string): boolean {
  if (!/^:?[A-Za-z][A-Za-z0-9]{0,19}(?:[-_.][A-Za-z0-9]{1,20}){0,9}$/.test(text)) return false;
  return text
    .split(/[-_.]/)
    .every((part) => part.length <= 3 || isPlainName(part.replace(":", "")));
}

function isWordLike(piece: string): boolean {
  const word = piece.toLowerCase();
  if (word.length <= 3 || technical.has(word)) return true;
  if (word.length > MOST_LETTERS || ODD_PAIR.test(word)) return false;
  return /[aeiouy]/.test(word) && !/[^aeiouy]{5}|[aeiou]{4}/.test(word);
}
