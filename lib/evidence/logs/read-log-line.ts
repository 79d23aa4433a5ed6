import {
  readClfLine,
  readCsvLine,
  readPairLine,
  readUnnamedLine,
  readXmlMessage,
} from "./access-line";
import { mayBeCloudfrontLine, readCloudfrontLine } from "./cloudfront-line";
import { readLoadBalancerLine } from "./load-balancer-line";
import type { LogFields, LogMessage } from "./log-message";
import { readServerLine } from "./server-line";

/** Read one line that is no JSON and needs none of its neighbours. */
export function readLogLine(
  message: LogMessage,
  fieldNames?: readonly string[],
): LogFields | undefined {
  const { value } = message;
  if (mayBeCloudfrontLine(value)) {
    const edge = readCloudfrontLine(message, fieldNames);
    if (edge !== undefined) return edge;
  }
  if (value.includes("<request id=")) return readXmlMessage(message);
  return (
    readServerLine(message) ??
    readLoadBalancerLine(message) ??
    readClfLine(message) ??
    readCsvLine(message) ??
    readPairLine(message) ??
    readUnnamedLine(message)
  );
}
