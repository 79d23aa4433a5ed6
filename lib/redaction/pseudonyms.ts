/**
 * Puts pseudonyms in place of what identifies somebody: `account-0001`, `host-1.example`, `address-1`.
 *
 * What is equal stays equal over all calls of one function, so that a support engineer can still
 * compare; who it was is gone. Names of AWS's own services and what is no identity stay. The text
 * is already redacted. Pseudonyms need no escape, so JSON stays JSON.
 */
export function pseudonyms(): (text: string) => string {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameAccount = accountPseudonyms();
  const name = (kind: string, original: string): string => {
    if (kind === "account") return nameAccount(original);
    const key = `${kind} ${original.toLowerCase()}`;
    const known = given.get(key);
    if (known !== undefined) return known;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const pseudonym = `${kind}-${number}`;
    given.set(key, pseudonym);
    return pseudonym;
  };
  return (text) =>
    rules.reduce((left, { pattern, replace }) => {
      return left.replace(pattern, (...found: readonly unknown[]) =>
        replace(
          found.map((part) => (typeof part === "string" ? part : "")),
          name,
        ),
      );
    }, text);
}

type Name = (kind: string, original: string) => string;

interface Account {
  readonly pseudonym: string;
  /** Undefined while only its last digits were seen. */
  full: string | undefined;
}

/**
 * Pseudonyms of accounts, as long as their ids: a masked id has that of the account that ends like it,
 * so that one can still see whether two are the same.
 */
function accountPseudonyms(): (id: string) => string {
  const byTail = new Map<string, Account[]>();
  let count = 0;
  return (id) => {
    const tail = id.slice(-4);
    const full = id.startsWith("*") ? undefined : id;
    const alike = byTail.get(tail) ?? [];
    byTail.set(tail, alike);
    const known =
      full === undefined
        ? alike[0]
        : (alike.find((one) => one.full === full) ?? alike.find((one) => one.full === undefined));
    if (known !== undefined) {
      known.full ??= full;
      return known.pseudonym;
    }
    count += 1;
    const account = { pseudonym: `account-${String(count).padStart(4, "0")}`, full };
    alike.push(account);
    return account.pseudonym;
  };
}

interface Rule {
  readonly pattern: RegExp;
  readonly replace: (found: readonly string[], name: Name) => string;
}

/** In this order: an ARN's parts before the account ids and host names that stand alone. */
const rules: readonly Rule[] = [
  {
    // the API of an execute-api ARN
    pattern:
      /(arn:aws[a-z-]{0,12}:execute-api:[a-z0-9-]{0,24}:[0-9*]{0,12}:)([a-z0-9]{8,12})(?=[/"'\\\s]|$)/g,
    replace: ([, before = "", api = ""], name) => before + name("api", api),
  },
  {
    // user, role and session names (IAM identifiers)
    pattern:
      /(arn:aws[a-z-]{0,12}:(?:iam|sts)::[0-9*]{0,12}:)(user|role|assumed-role|federated-user|group|policy|instance-profile)\/([\w+=,.@/-]{1,512})/g,
    replace: ([, before = "", kind = "", path = ""], name) => {
      const parts = path.split("/").map((part, at) => {
        const isSession = kind === "assumed-role" && at > 0;
        return name(isSession ? "session" : kind === "assumed-role" ? "role" : kind, part);
      });
      return `${before}${kind}/${parts.join("/")}`;
    },
  },
  {
    // a bare number in JSON stays one
    pattern:
      /(?:(?<=["'/=]|account(?: id)? )[0-9]{12}(?![\d.A-Za-z_-])|(?<![\d.A-Za-z_-])[0-9]{12}(?=[:/"']))/gi,
    replace: ([account = ""], name) => name("account", account),
  },
  {
    pattern: /\*{4,8}[0-9]{4}(?=:)/g,
    replace: ([masked = ""], name) => name("account", masked),
  },
  {
    pattern:
      /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}(?![A-Za-z0-9-])/g,
    replace: ([mail = ""], name) => name("mail", mail),
  },
  {
    pattern:
      /(?<![A-Za-z0-9.-])((?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.){1,8}[a-z][a-z0-9-]{1,62})(?![A-Za-z0-9-]|\.[A-Za-z0-9])/gi,
    replace: ([host = ""], name) => hostName(host, name),
  },
  {
    // `Chrome/141.0.0.0` is a version: a product's name right before the slash (RFC 9110, 10.1.5)
    pattern: /(?<![\d.]|(?<![./\w-])[A-Z][A-Za-z]{1,30}\/)(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g,
    replace: ([address = ""], name) => addressName(address, name),
  },
  {
    pattern:
      /(?<![0-9A-Za-z:.])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}|:)(?:(?::[0-9a-f]{1,4}){0,5})(?![0-9A-Za-z:.])/gi,
    replace: ([address = ""], name) => addressName(address, name),
  },
];

const AWS_HOST =
  /^(.{1,200}?)\.((?:execute-api|lambda-url|cloudfront|s3|elb)[a-z0-9.-]{0,60}|(?:[a-z0-9-]{1,30}\.){0,3}amazonaws\.com(?:\.cn)?|cloudfront\.net|on\.aws|amazoncognito\.com)$/i;

// endings of host names; a file's name or a version is none
const HOST_END =
  /\.(?:com|net|org|io|cn|dev|app|ai|aws|cloud|co|eu|uk|de|fr|jp|in|br|au|ca|us|info|biz|me|tv|internal|local|localdomain|corp|lan|test|example|invalid)$/i;

/** Of AWS's own names the part that is the customer's goes, the service and the region stay. */
function hostName(host: string, name: Name): string {
  const aws = AWS_HOST.exec(host);
  if (aws?.[1] !== undefined && aws[2] !== undefined) {
    if (
      /^(?:execute-api|s3|sts|lambda|dynamodb|apigateway|cognito-idp|www|docs|console)$/i.test(
        aws[1],
      )
    )
      return host;
    return `${name(/^execute-api/i.test(aws[2]) ? "api" : "host", aws[1])}.${aws[2]}`;
  }
  if (/(?:^|\.)(?:amazonaws|amazon|aws)\.com(?:\.cn)?$/i.test(host)) return host;
  // a name of its own kind (RFC 2606), so that what reads hosts still reads one
  return HOST_END.test(host) ? `${name("host", host)}.example` : host;
}

const LOOPBACK = /^(?:127\.|0\.0\.0\.0$|::1$)/;
const PRIVATE =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][0-9a-f]{2}:)/i;

/** Whether an address is private is what a diagnosis needs of it. */
function addressName(address: string, name: Name): string {
  if (LOOPBACK.test(address)) return address;
  // without `::` an IPv6 address has eight groups (RFC 4291, 2.2); fewer are a time
  const isTime = address.includes(":") && !address.includes("::") && address.split(":").length < 8;
  if (isTime) return address;
  return name(PRIVATE.test(address) ? "private-address" : "address", address);
}
