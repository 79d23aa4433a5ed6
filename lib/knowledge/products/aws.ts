import type { ProductEntry } from "./types";

const requestId = ["x-amzn-RequestId"];

/** AWS's own products other than the API that was meant. */
export const aws: { readonly [product: string]: ProductEntry } = {
  "Amazon CloudFront": {
    kind: "cdn",
    ask: "account",
    ids: ["Request ID", "X-Amz-Cf-Id"],
    rules: ["web-acl", "country", "method", "signature", "host-name"],
    trail: { in: "log", place: "x-edge-detailed-result-type" },
    sources: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-invalid-method.html",
      "https://repost.aws/knowledge-center/cloudfront-troubleshoot-403-errors",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html",
    ],
  },
  "Elastic Load Balancing": {
    kind: "load-balancer",
    ask: "account",
    ids: ["X-Amzn-Trace-Id"],
    rules: ["web-acl", "fixed-response"],
    trail: { in: "log", place: "actions_executed" },
    sources: [
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html",
    ],
  },
  "Amazon API Gateway": { kind: "aws-service", ids: ["x-amz-apigw-id", "apigw-requestid"] },
  "Amazon Web Services": { kind: "aws-service", ids: requestId },
  "AWS X-Ray": { kind: "aws-service", ids: ["X-Amzn-Trace-Id"] },
  "Amazon S3": {
    kind: "aws-service",
    ids: ["x-amz-request-id", "x-amz-id-2", "RequestId"],
    rules: ["iam", "signature"],
    sources: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html",
      "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
    ],
  },
  "AWS Lambda": { kind: "aws-service" },
  "AWS Lambda function URLs": { kind: "aws-service", ids: requestId },
  "Amazon Neptune": { kind: "aws-service" },
  "Amazon OpenSearch Service": {
    kind: "aws-service",
    ids: requestId,
    rules: ["iam"],
    needs: ["es:ESHttp*"],
    sources: ["https://repost.aws/knowledge-center/anonymous-not-authorized-opensearch"],
  },
  OpenSearch: {
    kind: "aws-service",
    rules: ["permission"],
    settings: ["backend_roles"],
    sources: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/handling-errors.html",
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html",
    ],
  },
  "Amazon OpenSearch Serverless": {
    kind: "aws-service",
    ids: requestId,
    rules: ["iam", "policy"],
    needs: ["aoss:APIAccessAll"],
    sources: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-troubleshooting.html",
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/security-iam-serverless.html",
    ],
  },
  "AWS AppSync": {
    kind: "aws-service",
    ids: requestId,
    rules: ["credentials", "iam"],
    needs: ["appsync:GraphQL"],
    sources: ["https://repost.aws/knowledge-center/aws-appsync-graphql-request-unauth-error"],
  },
  "Amazon Cognito": {
    kind: "aws-service",
    ids: requestId,
    rules: ["web-acl"],
    sources: ["https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-waf.html"],
  },
  "AWS KMS": {
    kind: "aws-service",
    rules: ["policy", "iam"],
    trail: { in: "log", place: "CloudTrail", says: "AccessDenied" },
    sources: ["https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html"],
  },
  "Amazon SES": {
    kind: "aws-service",
    ids: requestId,
    rules: ["iam"],
    needs: ["ses:SendEmail"],
    sources: ["https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html"],
  },
  "AWS Lake Formation": { kind: "aws-service", ids: requestId },
  "Amazon Kinesis Video Streams": { kind: "aws-service", ids: requestId },
  "Amazon SQS": {
    kind: "aws-service",
    ids: requestId,
    rules: ["iam"],
    sources: [
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/troubleshooting-access-denied.html",
    ],
  },
  "Amazon EC2": {
    kind: "aws-service",
    ids: requestId,
    rules: ["credentials", "iam"],
    sources: ["https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html"],
  },
  "Amazon Bedrock": {
    kind: "aws-service",
    ids: requestId,
    rules: ["model-access", "iam"],
    sources: [
      "https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html",
    ],
  },
  "Amazon ECR": {
    kind: "aws-service",
    rules: ["credentials"],
    command:
      "aws ecr get-login-password --region REGION | docker login --username AWS --password-stdin ACCOUNT.dkr.ecr.REGION.amazonaws.com",
    commandFor: "caller",
    sources: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html"],
  },
};
