import type { Mark } from "../types";

const s3Errors = "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html";
const s3Common = "https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html";
const iamDenied =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html";
const appSync = "https://repost.aws/knowledge-center/aws-appsync-graphql-request-unauth-error";

/** AWS services other than API Gateway that answer 403 by themselves. */
export const awsServices: readonly Mark[] = [
  {
    id: "s3-server",
    product: "Amazon S3",
    header: "server",
    pattern: /^AmazonS3\b/i,
    as: "author",
    proves: { "answered-by": "s3" },
    source: s3Common,
    sample: "Server: AmazonS3",
  },
  {
    id: "s3-error-code",
    product: "Amazon S3",
    header: "x-amz-error-code",
    pattern: /^\w/,
    as: "author",
    proves: { "answered-by": "s3" },
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/CustomErrorDocSupport.html",
    sample: "x-amz-error-code: AccessDenied",
  },
  {
    id: "s3-request-id",
    product: "Amazon S3",
    header: "x-amz-request-id",
    pattern: /^(?<reference>[0-9A-Z]{16})\b/,
    as: "relay",
    proves: {},
    hands: "x-amz-request-id",
    source: s3Common,
    sample: "x-amz-request-id: 0123456789ABCDEF",
  },
  {
    id: "s3-host-id",
    product: "Amazon S3",
    header: "x-amz-id-2",
    pattern: /^(?<reference>[\w+/]{24,120}={0,2})(?![\w+/=])/,
    as: "relay",
    proves: {},
    hands: "x-amz-id-2",
    source: s3Common,
    sample:
      "x-amz-id-2: AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789=",
  },
  {
    id: "s3-error-document",
    product: "Amazon S3",
    literals: ["<hostid>"],
    // Alibaba Cloud's APIs write the name of a host there
    pattern:
      /(?:<RequestId>(?<reference>[0-9A-Z]{16})<\/RequestId>\s?)?<HostId>(?!\s?[\w.-]{1,120}\.aliyuncs\.com)[^<]{0,140}<\/HostId>/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    hands: "RequestId",
    source: s3Errors,
    sample:
      "<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>0123456789ABCDEF</RequestId><HostId>AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIjKlMnOpQrStUvWxYz=</HostId></Error>",
  },
  {
    id: "s3-error-page",
    product: "Amazon S3",
    literals: ["<li>hostid: "],
    pattern: /<li>RequestId: (?<reference>[0-9A-Z]{16})<\/li>\s?<li>HostId: /i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    hands: "RequestId",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/CustomErrorDocSupport.html",
    sample: "<li>Code: AccessDenied</li><li>RequestId: 0123456789ABCDEF</li><li>HostId: AbCdEf",
  },
  {
    id: "s3-signature-mismatch",
    product: "Amazon S3",
    // API Gateway goes on otherwise: "Check your AWS Secret Access Key and signing method."
    literals: ["check your key and signing method"],
    pattern:
      /The request signature we calculated does not match the signature you provided\.\sCheck your key and signing method/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: s3Errors,
    sample:
      "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
  },
  {
    id: "s3-query-authentication",
    product: "Amazon S3",
    literals: ["query-string authentication requires the signature, expires and awsaccesskeyid"],
    pattern: /Query-string authentication requires the Signature, Expires and AWSAccessKeyId/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source:
      "https://github.com/localstack/localstack/blob/main/localstack-core/localstack/services/s3/presigned_url.py",
    sample:
      "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters",
  },
  {
    // a caller's Authorization beside CloudFront's signature, or beside that of a presigned URL
    id: "s3-two-signatures",
    product: "Amazon S3",
    literals: ["only one auth mechanism allowed", "unsupported authorization type"],
    pattern:
      /Only one auth mechanism allowed; only the X-Amz-Algorithm|<Message>Unsupported Authorization Type</i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source:
      "https://github.com/localstack/localstack/blob/main/localstack-core/localstack/services/s3/presigned_url.py",
    sample:
      "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified",
  },
  {
    id: "s3-unknown-key",
    product: "Amazon S3",
    literals: ["access key id you provided does not exist in our records"],
    pattern: /The AWS Access Key Id you provided does not exist in our records/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: s3Errors,
    sample: "The AWS Access Key Id you provided does not exist in our records.",
  },
  {
    id: "s3-denied-action",
    product: "Amazon S3",
    literals: ["not authorized to perform"],
    pattern: /\bnot authorized to perform:? ?s3(?:express|tables|-outposts)?:[A-Za-z*]{1,80}/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html",
    sample:
      "User: arn:aws:iam::111122223333:user/example is not authorized to perform: s3:GetObject on resource",
  },
  {
    id: "lambda-function-url",
    product: "AWS Lambda function URLs",
    literals: ["function url authorization issues", "forbidden. for troubleshoo"],
    // the page's sentence is long, and seldom printed as a whole
    pattern:
      /For troubleshoo?oting Function URL authorization issues|Forbidden\. For troubleshoo?oting F[a-z]{0,7}(?: U?R?L?)?(?: a[a-z]{0,12})? ?(?:\.{2,3}|…|["'([\\]|$)/i,
    as: "refusal",
    proves: { "answered-by": "lambda-url" },
    source: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
    sample:
      '{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}',
  },
  {
    // seen in three public notes on function URLs and in no other's answers; the page shows the longer sentence of
    // today, whose member is written large as well. API Gateway's is written small. So it is a hint, and no more
    id: "lambda-function-url-bare",
    product: "AWS Lambda function URLs",
    literals: ['"message":"forbidden"', '"message": "forbidden"'],
    pattern: /\{\s?"Message" ?: ?"Forbidden"\s?\}/,
    as: "hint",
    proves: { "answered-by": "lambda-url" },
    source: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
    sample: '{"Message":"Forbidden"}',
  },
  {
    id: "lambda-function-url-action",
    product: "AWS Lambda function URLs",
    literals: ["lambda:invokefunctionurl"],
    pattern: /\bnot authorized to perform:? ?lambda:InvokeFunctionUrl\b/i,
    as: "refusal",
    proves: { "answered-by": "lambda-url" },
    source: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
    sample:
      "User: arn:aws:iam::111122223333:user/example is not authorized to perform: lambda:InvokeFunctionUrl on resource",
  },
  {
    id: "aws-denied-action",
    literals: ["not authorized to perform"],
    pattern:
      /\bnot authorized to perform:? ?(?!execute-api:|s3(?:express|tables|-outposts)?:|lambda:InvokeFunctionUrl)[a-z0-9-]{2,60}:[A-Za-z*]{2,80}/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: iamDenied,
    sample:
      "User: arn:aws:iam::111122223333:user/example is not authorized to perform: dynamodb:GetItem on resource",
  },
  {
    id: "opensearch-anonymous",
    product: "Amazon OpenSearch Service",
    literals: ["not authorized to perform"],
    pattern: /\bnot authorized to perform:? ?es:[A-Za-z*]{2,40}/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://repost.aws/knowledge-center/anonymous-not-authorized-opensearch",
    sample: "User: anonymous is not authorized to perform: es:ESHttpGet",
  },
  {
    id: "opensearch-permissions",
    product: "OpenSearch",
    literals: ["no permissions for [indices:", "no permissions for [cluster:"],
    pattern: /no permissions for \[(?:indices|cluster):[\w/[\]*,: -]{1,200}/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/handling-errors.html",
    sample:
      '{"type":"security_exception","reason":"no permissions for [indices:data/read/search] and User [name=example, backend_roles=[], requestedTenant=null]"}',
  },
  {
    id: "opensearch-serverless-hint",
    product: "Amazon OpenSearch Serverless",
    header: "x-aoss-response-hint",
    pattern: /^X\d{2}:[a-z-]{3,40}/i,
    as: "author",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-troubleshooting.html",
    sample: "x-aoss-response-hint: X01:gw-helper-deny",
  },
  {
    id: "opensearch-serverless-server",
    product: "Amazon OpenSearch Serverless",
    header: "server",
    pattern: /^aoss-amazon\b/i,
    as: "author",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-troubleshooting.html",
    sample: "server: aoss-amazon",
  },
  {
    // an error of the SDK for JavaScript 2 as an object; S3's second id is longer than API Gateway's
    id: "js2-s3-error",
    product: "Amazon S3",
    literals: ["extendedrequestid"],
    pattern:
      /["']requestId["'] ?: ?["'](?<reference>[0-9A-Z]{16})["'] ?, ?["']extendedRequestId["'] ?: ?["'][\w+/]{60,120}=?/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    hands: "RequestId",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/get-request-ids.html",
    sample: `"requestId":"0123456789ABCDEF","extendedRequestId":"${"AbCd+/01".repeat(9)}="`,
  },
  {
    // of the Terraform provider, also within Pulumi
    id: "provider-change-refused",
    literals: [": accessdenied", ": unauthorizedoperation", ": unauthorizedaccess"],
    pattern:
      /\bError (?:creating|updating|deleting|reading|putting|describing|listing|importing|setting|getting) (?!S3\b)[\w ().,:/-]{3,120}: (?:\w{1,30}: )?(?:AccessDenied(?:Exception)?|UnauthorizedOperation|UnauthorizedAccess)\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/pulumi/pulumi-awsx/issues/907",
    sample: "Error creating API Gateway: AccessDeniedException: ",
  },
  {
    id: "cross-account-pass-role",
    literals: ["cross-account pass role is not allowed"],
    pattern: /Cross-account pass role is not allowed/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
    sample: "Cross-account pass role is not allowed.",
  },
  {
    id: "lambda-reserved-headers",
    product: "AWS Lambda",
    literals: ["the request includes reserved http headers"],
    pattern: /The request includes reserved HTTP headers/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/envoyproxy/envoy/issues/45609",
    sample: "The request includes reserved HTTP headers.",
  },
  {
    // the two ids as lists of R, arrays of PHP and logs print them
    id: "s3-printed-ids",
    product: "Amazon S3",
    literals: ["hostid"],
    pattern:
      /\bRequestId["']?\]?(?: ?(?:=>|[:=]))?(?: ?\w{1,6})? ?["']?(?<reference>[0-9A-Z]{16})["']?[^\w<]{1,20}(?:[A-Z] )?HostId\b/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    hands: "RequestId",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/get-request-ids.html",
    sample: '$ RequestId: chr "0123456789ABCDEF"\n$ HostId: chr "AbCdEf+/0="',
  },
  {
    // of AWS's services S3 alone gives a refusal a second id
    id: "go-s3-error",
    product: "Amazon S3",
    literals: ["hostid: "],
    pattern: /\bresponse error StatusCode: 403, RequestID: (?<reference>[0-9A-Z]{16}), HostID: /i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    hands: "RequestId",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/get-request-ids.html",
    sample:
      "https response error StatusCode: 403, RequestID: 0123456789ABCDEF, HostID: AbCdEf+/0=, api error AccessDenied",
  },
  {
    id: "appsync-error",
    product: "AWS AppSync",
    // as it is spelled: other GraphQL services write UNAUTHORIZED
    literals: ['errortype"', "errortype'", "errortype:"],
    pattern:
      /["']?errors["']? ?: ?\[ ?\{(?:[^[\]]|\[[^[\]]{0,100}\]){0,300}["']?errorType["']? ?: ?["'](?:Unauthorized|[A-Z][A-Za-z]{3,40}Exception)["']/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: appSync,
    sample:
      '{"errors" : [ { "errorType" : "UnauthorizedException", "message" : "Permission denied" } ]}',
  },
  {
    id: "appsync-tokens",
    product: "AWS AppSync",
    header: "x-amzn-appsync-tokensconsumed",
    pattern: /^\d/,
    as: "author",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html",
    sample: "x-amzn-appsync-TokensConsumed: 1",
  },
  {
    id: "cognito-web-acl",
    product: "Amazon Cognito",
    literals: ["request not allowed due to waf block"],
    pattern: /Request not allowed due to WAF block/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-waf.html",
    sample: '{"__type":"ForbiddenException","message":"Request not allowed due to WAF block."}',
  },
  {
    id: "aws-query-error-json",
    literals: ['"type":"sender"', '"type": "sender"', '"type" : "sender"', "'type': 'sender'"],
    pattern:
      /["']Error["'] ?: ?\{ ?["']Code["'] ?: ?["']\w{1,60}["'] ?, ?["']Message["'] ?: ?["'][^"]{0,250}["'] ?, ?["']Type["'] ?: ?["']Sender["']/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html",
    sample:
      '{"Error":{"Code":"MissingAuthenticationToken","Message":"Request is missing Authentication Token","Type":"Sender"}}',
  },
  {
    id: "aws-query-error-xml",
    literals: ["<type>sender</type>"],
    pattern: /<Error>\s?<Type>Sender<\/Type>\s?<Code>\w{1,60}<\/Code>/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html",
    sample:
      '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code>',
  },
  {
    id: "aws-query-error-field",
    header: "x-amzn-query-error",
    pattern: /^[\w.]{3,80};(?:Sender|Receiver)/i,
    as: "author",
    proves: { "answered-by": "other-aws-service" },
    source: "https://smithy.io/2.0/aws/protocols/aws-query-protocol.html",
    sample: "x-amzn-query-error: AccessDenied;Sender",
  },
  {
    id: "aws-request-unsigned",
    // API Gateway writes the last three words alone
    literals: ["request is missing authentication token"],
    pattern: /Request is missing Authentication Token/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html",
    sample: "Request is missing Authentication Token",
  },
  {
    id: "aws-coral-type",
    literals: ["com.amazon.coral."],
    pattern: /__type["']? ?: ?["']com\.amazon\.coral\.(?:service|security|availability|validate)#/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/mhart/dynalite/blob/main/index.js",
    sample: '{"__type":"com.amazon.coral.service#UnrecognizedClientException"}',
  },
  {
    id: "ses-denied-action",
    product: "Amazon SES",
    literals: ["is not authorized to perform `ses:"],
    pattern: /is not authorized to perform `ses:[A-Za-z*]{1,40}/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html",
    sample:
      "User `arn:aws:iam::111122223333:user/example' is not authorized to perform `ses:SendEmail' on resource",
  },
  {
    id: "sqs-denied",
    product: "Amazon SQS",
    literals: ["access to the resource https://"],
    pattern:
      /Access to the resource https:\/\/(?:sqs\.|[a-z0-9-]{1,30}\.queue\.)[^\s"<]{1,200} is denied/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/troubleshooting-access-denied.html",
    sample: "Access to the resource https://sqs.us-east-1.amazonaws.com/ is denied.",
  },
  {
    id: "ec2-credentials",
    product: "Amazon EC2",
    literals: ["aws was not able to validate the provided access credentials"],
    pattern: /AWS was not able to validate the provided access credentials/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html",
    sample: "AWS was not able to validate the provided access credentials",
  },
  {
    id: "ec2-unauthorized",
    product: "Amazon EC2",
    literals: ["unauthorizedoperation"],
    pattern: /\bUnauthorizedOperation\b.{1,80}You are not authorized to perform this operation/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html",
    sample:
      "<Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation.</Message>",
  },
  {
    id: "bedrock-model-access",
    product: "Amazon Bedrock",
    literals: ["access to the model with the specified model id"],
    pattern: /You don't have access to the model with the specified model ID/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html",
    sample: "You don't have access to the model with the specified model ID.",
  },
  {
    id: "ecr-token-expired",
    product: "Amazon ECR",
    literals: ["denied: your authorization token has expired"],
    pattern: /denied: Your authorization token has expired/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html",
    sample: "denied: Your authorization token has expired. Reauthenticate and try again.",
  },
  {
    id: "bedrock-account",
    product: "Amazon Bedrock",
    literals: ["your account is not authorized to invoke this api operation"],
    pattern: /Your account is not authorized to invoke this API operation/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws-samples/amazon-bedrock-workshop/issues/100",
    sample: "AccessDeniedException: Your account is not authorized to invoke this API operation.",
  },
  {
    id: "bedrock-marketplace",
    product: "Amazon Bedrock",
    literals: ["model access is denied due to"],
    pattern: /Model access is denied due to [^\n]{1,120}AWS Marketplace\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html",
    sample:
      "Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions",
  },
  {
    id: "opensearch-serverless-field",
    product: "Amazon OpenSearch Serverless",
    literals: ["x-amzn-aoss-"],
    pattern: /\bx-amzn-aoss-[a-z-]{2,60}/i,
    as: "author",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/opensearch-project/logstash-output-opensearch/issues/228",
    sample: "x-amzn-aoss-test-collection-id: 0123456789abcdefghij",
  },
  {
    id: "neptune-error",
    product: "Amazon Neptune",
    literals: ["detailedmessage"],
    pattern:
      /["']code["'] ?: ?["']\w{3,80}["'] ?, ?["']requestId["'] ?: ?["'][0-9a-fx*-]{3,60}["'] ?, ?["']detailedMessage["'] ?:|["']requestId["'] ?: ?["'][0-9a-fx*-]{3,60}["'] ?, ?["']code["'] ?: ?["']\w{3,80}["'] ?, ?["']detailedMessage["'] ?:/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/neptune/latest/userguide/errors-engine-codes.html",
    sample:
      '{"code":"AccessDeniedException","requestId":"00000000-1111-2222-3333-444444444444","detailedMessage":"denied"}',
  },
  {
    id: "ecr-push-refused",
    product: "Amazon ECR",
    // the registry's client names its host, or the person does
    literals: ["error parsing http 403 response body", "403 forbidden"],
    pattern:
      /(?:error parsing HTTP 403 response body|unexpected status (?:code|from)\b[^\n]{0,200}403 Forbidden)[^\n]{0,120}\bECR\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws/aws-toolkit-azure-devops/issues/311",
    sample:
      "error parsing HTTP 403 response body: unexpected end of JSON input: when I push to ECR",
  },
  {
    // API Gateway writes JSON, and what it asks of an integration by a path that no service knows is another matter
    id: "aws-exception-document",
    literals: ["exception>"],
    pattern:
      /<(?:IncompleteSignature|InvalidSignature|MissingAuthenticationToken|UnrecognizedClient|InvalidClientTokenId|ExpiredToken|AccessDenied|UnknownOperation)Exception>\s?<Message>(?!\s?Unable to determine service)/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/amazon-archives/aws-apigateway-importer/issues/9",
    sample:
      "<IncompleteSignatureException>\n  <Message>Authorization header cannot be empty</Message>\n</IncompleteSignatureException>",
  },
  {
    // as it is spelled: CloudFront writes "Access denied", Google and MinIO end with a full stop
    id: "s3-denied-document",
    product: "Amazon S3",
    literals: ["accessdenied"],
    pattern:
      /<Code>\s?AccessDenied\s?<\/Code>\s?<Message>\s?(?:Access Denied\s?<\/Message>(?!\s?<\/Error>)|Request has expired|Invalid according to Policy|Anonymous users? |AWS authentication requires|There were headers present in the request which were not signed)/,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
    sample: "<Error><Code>AccessDenied</Code><Message>Access Denied</Message>",
  },
  {
    // of the document above, in whatever a client prints of it
    id: "s3-denied-sentences",
    product: "Amazon S3",
    literals: [
      "there were headers present in the request which were not signed",
      "aws authentication requires a valid date or x-amz-date header",
    ],
    pattern:
      /There were headers present in the request which were not signed|AWS authentication requires a valid Date or x-amz-date header/,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
    sample: "AccessDenied: There were headers present in the request which were not signed",
  },
  {
    id: "s3-denied-words",
    product: "Amazon S3",
    // with nothing behind the words: somebody left out the ids, or wrote it in S3's manner
    literals: ["<message>access denied</message>"],
    pattern: /<Code>AccessDenied<\/Code>\s?<Message>Access Denied<\/Message>\s?<\/Error>/,
    as: "hint",
    proves: { "answered-by": "s3" },
    source: s3Errors,
    sample: "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
  },
  {
    id: "s3-own-code",
    product: "Amazon S3",
    literals: ["invalidobjectstate", "allaccessdisabled", "accountproblem", "requesttimetooskewed"],
    pattern:
      /<Code>(?:InvalidObjectState|AllAccessDisabled|AccountProblem|RequestTimeTooSkewed)<|\((?:InvalidObjectState|AllAccessDisabled|RequestTimeTooSkewed)\) when calling the /i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
    sample: "<Error><Code>InvalidObjectState</Code>",
  },
  {
    id: "kms-key-unknown",
    product: "AWS KMS",
    literals: ["the ciphertext refers to a customer master key"],
    pattern: /\bThe ciphertext refers to a customer master key that does not exist\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html",
    sample:
      "The ciphertext refers to a customer master key that does not exist, does not exist in this region",
  },
  {
    id: "ses-identity",
    product: "Amazon SES",
    literals: ["identities failed the check in region"],
    pattern: /\bidentities failed the check in region\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html",
    sample: "The following identities failed the check in region EU-WEST-1: a@example.com",
  },
  {
    id: "bedrock-anthropic",
    product: "Amazon Bedrock",
    literals: [
      "model use case details have not been submitted",
      "access to anthropic models is not allowed",
    ],
    pattern:
      /\bModel use case details have not been submitted\b|\bAccess to Anthropic models is not allowed from\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html",
    sample: "Model use case details have not been submitted for this account.",
  },
  {
    id: "s3-cors-disabled",
    product: "Amazon S3",
    literals: ["corsresponse: "],
    pattern:
      /CORSResponse: (?:CORS is not enabled for this bucket|This CORS request is not allowed)/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors-troubleshooting.html",
    sample: "<Message>CORSResponse: CORS is not enabled for this bucket.</Message>",
  },
  {
    id: "s3-bucket-of-another",
    product: "Amazon S3",
    literals: ["exists, but not in account"],
    pattern: /Bucket named ['"][\w.-]{3,63}['"] exists, but not in account\b/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk/lib/toolkit-error.ts",
    sample:
      "AccessDenied: Access Denied: Bucket named 'example' exists, but not in account 111122223333.",
  },
  {
    id: "lake-formation-denied",
    product: "AWS Lake Formation",
    literals: ["insufficient lake formation permission"],
    pattern: /\bInsufficient Lake Formation permission(?:\(s\)|s)?\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/lake-formation/latest/dg/troubleshooting.html",
    sample: "Insufficient Lake Formation permission(s): Required Select on orders",
  },
  {
    // an event of CloudFormation, of a resource whose call it makes itself
    id: "cloudformation-denied-action",
    literals: ["api: "],
    pattern:
      /\bAPI: (?!s3:|execute-api:)[a-z0-9-]{2,30}:[A-Z][A-Za-z]{2,60} (?:Access ?Denied|User: |You are not authorized)/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html",
    sample: "CREATE_FAILED AWS::IAM::Role API: iam:CreateRole Access Denied",
  },
  {
    id: "cloudformation-denied-bucket",
    product: "Amazon S3",
    literals: ["api: s3:"],
    pattern: /\bAPI: s3:[A-Z][A-Za-z]{2,60} Access ?Denied/,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html",
    sample: "CREATE_FAILED AWS::S3::Bucket API: s3:CreateBucket Access Denied",
  },
  {
    // as it is spelled
    id: "appsync-words",
    product: "AWS AppSync",
    literals: ["not authorized to access ", "you are not authorized to make this call"],
    pattern:
      /\bNot Authorized to access \w{1,80} on type \w{1,80}|\bYou are not authorized to make this call\b/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://repost.aws/knowledge-center/aws-appsync-graphql-request-unauth-error",
    sample: "GraphQL error: Not Authorized to access getOrder on type Query",
  },
  {
    id: "appsync-exception",
    product: "AWS AppSync",
    literals: ["unauthorizedexception"],
    pattern:
      /["']?errorType["']? ?: ?["']UnauthorizedException["'] ?, ?["']?message["']? ?: ?["'](?:Permission denied|Unable to parse JWT token|Token has expired|You are not authorized)/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://repost.aws/knowledge-center/aws-appsync-graphql-request-unauth-error",
    sample: "{ errorType: 'UnauthorizedException', message: 'Permission denied' }",
  },
  {
    // as Amplify prints an error of its client for Android
    id: "appsync-client-error",
    product: "AWS AppSync",
    literals: ["{errortype="],
    pattern: /\bError\{message=[^{}]{1,400}\{errorType=\w{3,40}/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws-amplify/amplify-android/issues/1369",
    sample:
      "GraphQLResponse.Error{message='Permission denied', path='null', extensions='{errorType=UnauthorizedException}'}",
  },
  {
    // clients of a search cluster, by a frame, an exception or an output of theirs
    id: "search-cluster-client",
    product: "OpenSearch",
    literals: [
      "lib/transport",
      "lib\\transport",
      "lib/connectors",
      "elastic: error 403",
      ".client.responseexception: method [",
      ".exceptions.authorizationexception",
      ".exceptions.transporterror",
      "[logstash.outputs.",
    ],
    pattern:
      /[\\/](?:@elastic|@opensearch-project|node_modules)[\\/](?:elasticsearch|opensearch)[\\/](?:src[\\/])?lib[\\/](?:transport|connectors|Transport)\b|\belastic: Error 403 \(Forbidden\)|\b(?:org\.elasticsearch|org\.opensearch)\.client\.ResponseException: method \[|\b(?:elasticsearch|opensearchpy)\.exceptions\.(?:AuthorizationException\b|TransportError: TransportError\(403\b)|\[logstash\.outputs\.(?:elasticsearch|opensearch)\s?\]/i,
    as: "author",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/request-signing.html",
    sample: "elastic: Error 403 (Forbidden)",
  },
  {
    id: "search-cluster-provider",
    product: "OpenSearch",
    literals: ["credentials are being used to access the cluster"],
    pattern:
      /Permission denied\. Please ensure that the correct credentials are being used to access the cluster/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://github.com/phillbaker/terraform-provider-elasticsearch/blob/master/es/provider.go",
    sample:
      "HTTP 403 Forbidden: Permission denied. Please ensure that the correct credentials are being used to access the cluster",
  },
];
