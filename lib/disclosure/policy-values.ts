import { isAddress } from "./addresses";
import { discloseText } from "./disclose-text";
import { AWS_ID } from "./ids";
import { NOT_SHOWN } from "./not-shown";

// ids of organisations and their units, accounts, words of JSON, numbers and dates
const HARMLESS =
  /^(?:o-[a-z0-9]{10,32}(?:\/(?:r-[a-z0-9]{4,32}|ou-[a-z0-9-]{8,68}|\*|\/){1,20})?|\d{1,12}|true|false|\d{4}-\d\d-\d\d(?:T[\d:.]{5,18}Z?)?|AssumedRole|User|Account|\*)$/;
// what a client sends of its own accord may be a secret between it and the policy
const SENT_BY_CLIENT = /^aws:(?:referer|useragent)$/i;

/** What may be shown of a value that a policy compares a condition key with. */
export function disclosePolicyValue(key: string, value: string): string {
  if (SENT_BY_CLIENT.test(key)) return NOT_SHOWN;
  const [address = "", bits = "0", ...rest] = value.split("/");
  const isNetwork = isAddress(address) && /^\d{1,3}$/.test(bits) && rest.length === 0;
  if (isNetwork || AWS_ID.test(value) || HARMLESS.test(value)) return value;
  return discloseText(value);
}

/** What may be shown of the name of a condition key, or of an element of a policy. */
export function disclosePolicyName(name: string): string {
  return /^(?:[A-Za-z][A-Za-z0-9-]{0,40}:){0,2}[A-Za-z][\w/.-]{0,80}$/.test(name)
    ? name
    : NOT_SHOWN;
}
