import type { Parameters } from "../facts";

/** A value of each parameter as AWS gives it, all of one synthetic call. */
export const fittingParameters = {
  apiId: "abcde12345",
  region: "us-gov-west-1",
  stage: "prod-2_b",
  method: "GET",
  path: "/pets/1%20a/@me:x+y~z",
  host: "api-1.example.com",
  requestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
  extendedRequestId: "Fq3xYHc1IAMFVqw=",
  scheme: "http",
  port: "3000",
  query: "page=2&X-Amz-Signature=HIDDEN",
  accountId: "111122223333",
  callerAccountId: "444455556666",
  callerArn: "arn:aws-us-gov:iam::444455556666:role/team/orders-client",
  roleName: "orders-client@prod",
  userName: "jane.doe+x",
  policyArn: "arn:aws-us-gov:iam::444455556666:policy/team/deny-orders",
  authorizationId: "d3adb33f-7b61-11e6-9a41-93e8deadbeef",
  accessLogGroup: "/aws/apigateway/orders_1.x",
  webAclArn:
    "arn:aws-us-gov:wafv2:us-gov-west-1:111122223333:regional/webacl/orders-acl/c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
  vpcEndpointId: "vpce-0a1b2c3d4e5f60718",
  authorizerId: "m2n3o4",
  apiKeyId: "k3y1d4ab5c",
  usagePlanId: "pl4n1d",
  distributionId: "E2EXAMPLE1234",
} as const satisfies { readonly [P in keyof Parameters]-?: string };
