import { exchangeOf } from "./fields";
import type { Fact, Subject } from "./types";

// RFC 1918, RFC 6598 and RFC 4193
const privateAddress =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[?f[cd][0-9a-f]{2}:)/i;

const loopback = /^(?:127\.|\[?::1)/;

/** Whether an address is one of a private network; undefined for the machine's own. */
export function addressKind(address: string): "public-address" | "private-address" | undefined {
  if (loopback.test(address)) return undefined;
  return privateAddress.test(address) ? "private-address" : "public-address";
}

/** Whether the name led to a public or a private address, from the connection that was made. */
export function networkFacts(subject: Subject): readonly Fact[] {
  const address = exchangeOf(subject)?.request?.address;
  const option = address === undefined ? undefined : addressKind(address.value);
  if (address === undefined || option === undefined) return [];
  return [{ facet: "host-resolves-to", option, span: address.span }];
}
