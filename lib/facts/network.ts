import { isPrivateNetwork, readNetwork } from "../policy";
import { exchangeOf } from "./fields";
import type { Fact, Subject } from "./types";

const LOOPBACK = /^(?:127\.|\[?::1)/;

/** Whether an address is one of a private network; undefined for the machine's own. */
export function addressKind(address: string): "public-address" | "private-address" | undefined {
  if (LOOPBACK.test(address)) return undefined;
  const network = readNetwork(address.replace(/^\[|\]$/g, ""));
  return network !== undefined && isPrivateNetwork(network) ? "private-address" : "public-address";
}

/** Whether the name led to a public or a private address, from the connection that was made. */
export function networkFacts(subject: Subject): readonly Fact[] {
  const address = exchangeOf(subject)?.request?.address;
  const option = address === undefined ? undefined : addressKind(address.value);
  if (address === undefined || option === undefined) return [];
  return [{ facet: "host-resolves-to", option, span: address.span }];
}
