import type { Parameters } from "./types";

const ARN =
  /^arn:aws(?:-[a-z]{1,8}){0,2}:[a-z0-9-]{1,30}:[a-z0-9-]{0,30}:(?:\d{12}|aws)?:[A-Za-z0-9][A-Za-z0-9_+=.@:/-]{0,511}$/;
const IAM_NAME = /^[A-Za-z0-9][A-Za-z0-9_+=.@-]{0,63}$/;
const WAF_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;
const LOG_GROUP = /^\/?[A-Za-z0-9][A-Za-z0-9_./-]{0,510}$/;
const SHORT_ID = /^[a-z0-9]{6,10}$/;

/**
 * What each parameter may look like. They go into commands that people paste into a shell, and they
 * may come from a link, so a value of any other shape is left out: all begin with a letter or a digit
 * (a path and a log group with their slash), and none holds a character that means something to a shell, in a string
 * of JSON, JMESPath or a filter pattern, in the AWS CLI's shorthand, or in curl's URLs.
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
  accountId: /^\d{12}$/,
  callerArn: ARN,
  callerAccountId: /^\d{12}$/,
  roleName: IAM_NAME,
  sessionName: IAM_NAME,
  userName: IAM_NAME,
  policyArn: ARN,
  authorizationId: /^[0-9A-Za-z]{8,256}$/,
  webAcl: ARN,
  webAclName: WAF_NAME,
  wafScope: /^(?:REGIONAL|CLOUDFRONT)$/,
  wafRule: WAF_NAME,
  wafRuleGroup: WAF_NAME,
  wafLogGroup: LOG_GROUP,
  accessLogGroup: LOG_GROUP,
  vpcEndpointId: /^vpce-[0-9a-f]{8,17}$/,
  distributionId: /^E[0-9A-Z]{9,14}$/,
  usagePlanId: SHORT_ID,
  apiKeyId: SHORT_ID,
  authorizerId: SHORT_ID,
  domainNameId: SHORT_ID,
};

/** True where the value has the shape that its parameter may have. */
export function fitsParameter(name: keyof Parameters, value: string): boolean {
  return shapes[name].test(value);
}

/** The names of all parameters. */
export const parameterNames = [
  "apiId",
  "region",
  "stage",
  "method",
  "path",
  "host",
  "requestId",
  "extendedRequestId",
  "accountId",
  "callerArn",
  "callerAccountId",
  "roleName",
  "sessionName",
  "userName",
  "policyArn",
  "authorizationId",
  "webAcl",
  "webAclName",
  "wafScope",
  "wafRule",
  "wafRuleGroup",
  "wafLogGroup",
  "accessLogGroup",
  "vpcEndpointId",
  "distributionId",
  "usagePlanId",
  "apiKeyId",
  "authorizerId",
  "domainNameId",
] as const;
