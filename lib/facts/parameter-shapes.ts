import type { Parameters } from "./types";

/**
 * What each parameter may look like. They go into commands that people paste into a shell, and some
 * may come from a link, so a value of any other shape is left out: all begin with a letter or a digit
 * (a path and a log group perhaps with a slash), and none holds a character that means something to a
 * shell, in a string of JSON, JMESPath or a filter pattern, in the AWS CLI's shorthand, or in curl's
 * URLs, but for the `&` of a query, which stands in a quoted URL alone.
 */
const shapes: { readonly [P in keyof Parameters]-?: RegExp } = {
  apiId: /^[a-z0-9]{8,12}$/,
  region: /^[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d$/,
  stage: /^(?:\$default|[A-Za-z0-9][A-Za-z0-9_-]{0,127})$/,
  method: /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/,
  path: /^\/[A-Za-z0-9/._~@%:+-]{0,200}$/,
  // labels of letters, digits and inner hyphens (RFC 1123, 2.1)
  host: /^(?=.{1,253}$)[a-z0-9](?:-*[a-z0-9])*(?:\.[a-z0-9](?:-*[a-z0-9])*)*\.?$/i,
  requestId: /^[0-9A-Za-z][0-9A-Za-z=_-]{7,63}$/,
  extendedRequestId: /^[0-9A-Za-z][0-9A-Za-z=_-]{7,63}$/,
  scheme: /^https?$/,
  port: /^\d{1,5}$/,
  query: /^[A-Za-z0-9][A-Za-z0-9/._~@%+=&-]{0,1999}$/,
  accountId: /^\d{12}$/,
  callerAccountId: /^\d{12}$/,
  callerArn: /^arn:aws[a-z-]{0,20}:iam::\d{12}:(?:role|user)\/[\w+=.@/-]{1,200}$/,
  callerKind: /^(?:role|user|permission-set)$/,
  roleName: /^[A-Za-z0-9][\w+=.@-]{0,63}$/,
  userName: /^[A-Za-z0-9][\w+=.@-]{0,63}$/,
  policyArn:
    /^arn:aws[a-z-]{0,20}:(?:iam|organizations)::(?:\d{12}|aws):policy\/[\w+=.@/-]{1,200}$/,
  authorizationId: /^[A-Za-z0-9][A-Za-z0-9_-]{7,127}$/,
  accessLogGroup: /^[A-Za-z0-9/][\w./-]{0,511}$/,
  webAclArn:
    /^arn:aws[a-z-]{0,20}:wafv2:[a-z0-9-]{1,40}:\d{12}:(?:regional|global)\/webacl\/[\w-]{1,128}\/[0-9a-f-]{36}$/,
  wafScope: /^(?:REGIONAL|CLOUDFRONT)$/,
  wafRule: /^[A-Za-z0-9][\w-]{0,127}$/,
  wafRuleGroup: /^[A-Za-z0-9][\w-]{0,127}$/,
  wafStatement: /^[A-Z][A-Za-z]{2,40}Statement$/,
  wafLogGroup: /^aws-waf-logs-[\w./-]{1,200}$/,
  domainNameId: /^[a-z0-9]{6,12}$/,
  vpcEndpointId: /^vpce-[0-9a-f]{8,17}$/,
  authorizerId: /^[a-z0-9]{6,12}$/,
  apiKeyId: /^[a-z0-9]{6,12}$/,
  usagePlanId: /^[a-z0-9]{6,12}$/,
  distributionId: /^E[A-Z0-9]{9,20}$/,
};

/** True where the value has the shape that its parameter may have. */
export function fitsParameter(name: keyof Parameters, value: string): boolean {
  return shapes[name].test(value);
}

/** Those that a link may hold; what else commands need comes from the paste alone. */
export const linkNames = [
  "apiId",
  "region",
  "stage",
  "method",
  "path",
  "host",
  "requestId",
  "extendedRequestId",
] as const;

/** Name of a parameter that a link may hold. */
export type LinkName = (typeof linkNames)[number];

/** The names of all parameters. */
export const parameterNames = [
  ...linkNames,
  "scheme",
  "port",
  "query",
  "accountId",
  "callerAccountId",
  "callerArn",
  "callerKind",
  "roleName",
  "userName",
  "policyArn",
  "authorizationId",
  "accessLogGroup",
  "webAclArn",
  "wafScope",
  "wafRule",
  "wafRuleGroup",
  "wafStatement",
  "wafLogGroup",
  "domainNameId",
  "vpcEndpointId",
  "authorizerId",
  "apiKeyId",
  "usagePlanId",
  "distributionId",
] as const;
