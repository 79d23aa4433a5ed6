import { PLAIN_QUESTION_MARK, PLAIN_STAR, plainPattern } from "./wildcards";

/** What is known of the request's condition keys; see `PolicyCall`. */
type Keys = ReadonlyMap<string, readonly string[]>;

/**
 * A value with its variables filled in; `absent` where the request does not carry one of their keys,
 * so that nothing can match it, `unknown` where that is not known.
 */
export type Filled =
  | { readonly text: string }
  | { readonly text?: undefined; readonly state: "absent" | "unknown"; readonly key: string };

// `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, `${*}`
const VARIABLE = /\$\{([^}]{1,300})\}/g;

/**
 * Whether a template or code fills in a part of a value: `${Api}`, `${var.addresses}`. A variable of a policy has a
 * service before its name, or is a character.
 */
export function hasReference(value: string): boolean {
  return REFERENCE.test(value);
}

const REFERENCE = /\$\{(?:[A-Za-z_][^:}]{0,400}\}|AWS::)/;

const characters = new Map([
  ["*", PLAIN_STAR],
  ["?", PLAIN_QUESTION_MARK],
  ["$", "$"],
]);

/**
 * Fill in the variables of a policy of the version of 2012.
 *
 * Source: IAM policy elements, variables and tags. A key of several values cannot be filled in.
 */
export function fillVariables(value: string, keys: Keys): Filled {
  const open: (Filled & { readonly text?: undefined })[] = [];
  const text = value.replace(VARIABLE, (_, inside: string) => {
    const special = characters.get(inside.trim());
    if (special !== undefined) return special;
    const { key, fallback } = keyAndDefault(inside);
    const present = keys.get(key.toLowerCase());
    const [only, ...others] = present ?? [];
    // what the request carries is plain text, whatever its characters
    if (only !== undefined && others.length === 0) return plainPattern(only);
    if (present !== undefined && fallback !== undefined) return plainPattern(fallback);
    open.push({ state: present === undefined ? "unknown" : "absent", key });
    return "";
  });
  return open.find(({ state }) => state === "absent") ?? open[0] ?? { text };
}

function keyAndDefault(inside: string): { readonly key: string; readonly fallback?: string } {
  const comma = inside.indexOf(",");
  if (comma < 0) return { key: inside.trim() };
  const key = inside.slice(0, comma).trim();
  const rest = inside.slice(comma + 1).trim();
  return /^'[^']*'$/.test(rest) ? { key, fallback: rest.slice(1, -1) } : { key };
}
