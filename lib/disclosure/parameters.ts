import { shownArn, shownHost, shownPath, shownTarget } from "./addresses";
import { AWS_ID, EXTENDED_ID, REGION, UUID } from "./ids";
import { NOT_SHOWN } from "./not-shown";
import { isPlainName } from "./plain-names";

const isAccount = (value: string): boolean => /^\d{12}$/.test(value);
const isArn = (value: string): boolean => shownArn(value) === value;
const isGroup = (value: string): boolean => shownPath(value) === value;
const isShortId = (value: string): boolean => /^[a-z0-9]{6,12}$/.test(value);

/** AWS's own rules whose names are no words. */
const MANAGED_RULE = /^(?:EC2MetaDataSSRF|Log4JRCE)_[A-Z]{4,14}$/;

/** An organisation and its policies have ids, not names. */
const ORGANISATION_POLICY =
  /^arn:aws[a-z-]{0,7}:organizations::\d{12}:policy\/o-[a-z0-9]{10,32}\/[a-z_]{5,30}\/p-[0-9a-z]{8,32}$/;

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
  ["accountId", isAccount],
  ["callerArn", isArn],
  ["callerAccountId", isAccount],
  ["callerKind", (value) => /^(?:role|user|permission-set)$/.test(value)],
  ["roleName", isPlainName],
  ["userName", isPlainName],
  ["policyArn", (value) => isArn(value) || ORGANISATION_POLICY.test(value)],
  ["authorizationId", (value) => /^[A-Za-z0-9][A-Za-z0-9_-]{7,127}$/.test(value)],
  ["webAclArn", isArn],
  ["wafScope", (value) => /^(?:REGIONAL|CLOUDFRONT)$/.test(value)],
  ["wafRule", (value) => isPlainName(value) || MANAGED_RULE.test(value)],
  ["wafRuleGroup", isPlainName],
  ["wafStatement", isPlainName],
  ["wafLogGroup", isGroup],
  ["accessLogGroup", isGroup],
  ["vpcEndpointId", (value) => AWS_ID.test(value)],
  ["distributionId", (value) => /^E[0-9A-Z]{9,20}$/.test(value)],
  ["usagePlanId", isShortId],
  ["apiKeyId", isShortId],
  ["authorizerId", isShortId],
  ["domainNameId", isShortId],
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
