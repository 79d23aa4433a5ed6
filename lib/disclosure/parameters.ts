import { shownArn, shownHost, shownPath, shownTarget } from "./addresses";
import { AWS_ID, EXTENDED_ID, REGION, UUID } from "./ids";
import { NOT_SHOWN } from "./not-shown";
import { isPlainName } from "./plain-names";

const isHarmless = new Map<string, (value: string) => boolean>([
  ["apiId", (value) => /^[a-z0-9]{10}$/.test(value)],
  ["region", (value) => REGION.test(value)],
  ["stage", (value) => value === "$default" || isPlainName(value)],
  ["method", (value) => /^[A-Z]{3,7}$/.test(value)],
  ["path", (value) => shownPath(value) === value],
  ["host", (value) => shownHost(value) === value],
  ["requestId", (value) => UUID.test(value) || EXTENDED_ID.test(value)],
  ["extendedRequestId", (value) => EXTENDED_ID.test(value)],
  ["scheme", (value) => /^https?$/.test(value)],
  ["port", (value) => /^\d{1,5}$/.test(value)],
  ["accountId", (value) => /^\d{12}$/.test(value)],
  ["callerAccountId", (value) => /^\d{12}$/.test(value)],
  ["callerArn", (value) => shownArn(value) === value],
  ["roleName", isPlainName],
  ["userName", isPlainName],
  ["policyArn", (value) => shownArn(value) === value],
  ["authorizationId", (value) => UUID.test(value)],
  ["accessLogGroup", (value) => shownPath(value) === value],
  ["webAclArn", (value) => shownArn(value) === value],
  ["vpcEndpointId", (value) => AWS_ID.test(value)],
  ["authorizerId", (value) => /^[a-z0-9]{6}$/.test(value)],
  ["apiKeyId", (value) => /^[a-z0-9]{10}$/.test(value)],
  ["usagePlanId", (value) => /^[a-z0-9]{6}$/.test(value)],
  ["distributionId", (value) => /^E[A-Z0-9]{12,13}$/.test(value)],
]);

/**
 * A parameter of a diagnosis as it may be handed on: whole or not at all, since it goes into commands
 * and links, where a part of it would be another value.
 */
export function discloseParameter(name: string, value: string): string | undefined {
  return isHarmless.get(name)?.(value) ? value : undefined;
}

/** A query as it may stand in a command that is handed on: its names, and capitals for what is not shown. */
export function discloseQuery(query: string): string {
  return shownTarget(`?${query}`).slice(1).replaceAll(NOT_SHOWN, "VALUE");
}
