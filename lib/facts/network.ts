import { exchangeOf } from "./fields";
import type { Fact, Subject } from "./types";

// RFC 1918, RFC 6598 and RFC 4193
const privateAddress =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[?f[cd][0-9a-f]{2}:)/i;

const loopback = /^(?:127\.|\[?::1)/;

/** Whether the name led to a public or a private address, from the connection that was made. */
export function networkFacts(subject: Subject): readonly Fact[] {
  const address = exchangeOf(subject)?.request?.address;
  if (address === undefined || loopback.test(address.value)) return [];
  const option = privateAddress.test(address.value) ? "private-address" : "public-address";
  return [{ facet: "host-resolves-to", option, span: address.span }];
}
