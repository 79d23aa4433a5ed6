import type { Mark } from "../types";

/**
 * How the AWS SDKs and tools name the service that refused.
 *
 * Clients of somebody's API and of its connections name none: what they call is the API. The control
 * plane of API Gateway is a service, and S3 is one that has a cause of its own.
 */
export const awsClients: readonly Mark[] = [
  {
    id: "botocore-client-error",
    // only what refuses; who am I is asked of the credentials, not of a service
    literals: ["when calling the"],
    pattern:
      /An? (?:client )?error (?:occurred )?\((?:403|\w{0,40}(?:AccessDenied|Forbidden|Unauthori[sz]ed|NotAuthori[sz]ed|SignatureDoesNotMatch|InvalidSignature|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|MissingAuthenticationToken|IncompleteSignature|AuthFailure|OptInRequired)\w{0,20})\) (?:occurred )?when calling the (?!(?:PostTo|Get|Delete)Connection\b|GetCallerIdentity\b|(?:Head|Get|Put|Copy|Delete)(?:Object|Bucket)|ListObjects|ListBuckets|CreateBucket|CreateMultipartUpload|UploadPart)\w{1,80}(?: operation\b| op?e?r?a?t?i?o?(?!\w)|\s?$|\.{3}|…|["'`])/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/boto/botocore/blob/develop/botocore/exceptions.py",
    sample: "An error occurred (AccessDeniedException) when calling the GetItem operation: denied",
  },
  {
    id: "botocore-s3-error",
    product: "Amazon S3",
    literals: ["when calling the"],
    pattern:
      /An? (?:client )?error (?:occurred )?\((?:403|\w{0,40}(?:AccessDenied|Forbidden|Unauthori[sz]ed|NotAuthori[sz]ed|SignatureDoesNotMatch|InvalidSignature|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|MissingAuthenticationToken|IncompleteSignature|AuthFailure|OptInRequired)\w{0,20})\) (?:occurred )?when calling the (?:(?:Head|Get|Put|Copy|Delete)(?:Object|Bucket)\w{0,40}|ListObjects(?:V2)?|ListBuckets|CreateBucket|CreateMultipartUpload|UploadPart\w{0,10})(?: operation\b| op?e?r?a?t?i?o?(?!\w)|\s?$|\.{3}|…|["'`])/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://github.com/boto/botocore/blob/develop/botocore/exceptions.py",
    sample: "An error occurred (403) when calling the HeadObject operation: Forbidden",
  },
  {
    id: "java1-service-exception",
    literals: ["status code: 403"],
    pattern:
      /\(Service: (?:AWS|Amazon)(?! ?S3\b|\w{0,40}(?:ExecuteApi|ApiGateway(?!V2\b)\w)) ?\w[\w ]{0,60}; Status Code: 403/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://github.com/aws/aws-sdk-java/blob/master/aws-java-sdk-core/src/main/java/com/amazonaws/AmazonServiceException.java",
    sample: "denied (Service: AmazonDynamoDBv2; Status Code: 403; Error Code: AccessDenied",
  },
  {
    id: "java2-service-exception",
    literals: ["status code: 403"],
    pattern:
      /\(Service: (?!S3\b|\w{0,40}(?:ExecuteApi|ApiGateway(?!V2\b)\w)|Runtime\b|Sigv4\b)\w{2,60}, Status Code: 403/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://github.com/aws/aws-sdk-java-v2/blob/master/core/aws-core/src/main/java/software/amazon/awssdk/awscore/exception/AwsServiceException.java",
    sample: "denied (Service: DynamoDb, Status Code: 403, Request ID: 00000000)",
  },
  {
    // the SDKs for Java and PHP in their first years
    id: "early-sdk-status",
    literals: ["aws service: ", "aws error code: "],
    pattern:
      /\bStatus Code: 403, AWS Service: (?!Amazon S3\b|\w{0,40}(?:ExecuteApi|ApiGateway(?!V2\b)\w))\w|\bAWS Error Code: \w{1,60}, Status Code: 403, AWS Request ID: [0-9a-f]{8}-/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws/aws-sdk-php/issues/188",
    sample: "Status Code: 403, AWS Service: AmazonSQS, AWS Request ID: 00000000",
  },
  {
    id: "boto2-response-error",
    literals: ["responseerror: 403", "sqserror: 403", "botoservererror: 403"],
    pattern: /\b(?:(?:EC2|SDB|Emr|DynamoDB)ResponseError|SQSError|BotoServerError): 403\b/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/StreisandEffect/streisand/issues/92",
    sample: "boto.exception.EC2ResponseError: EC2ResponseError: 403 Forbidden",
  },
  {
    id: "ios-error-domain",
    literals: ["com.amazonaws.aws"],
    pattern:
      /\bcom\.amazonaws\.AWS(?!S3|APIGateway|Service|General|NetworkingErrorDomain)[A-Z]\w{1,40}ErrorDomain\b/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws-amplify/aws-sdk-ios",
    sample: "Error Domain=com.amazonaws.AWSDynamoDBErrorDomain Code=6",
  },
  {
    // the SDKs for Swift and C++
    id: "swift-and-cpp-error",
    literals: [
      "unknownawshttpserviceerror",
      "resolved remote host ip address",
      "errors::",
      ".accessdeniedexception",
      ".notauthorizedexception",
    ],
    pattern:
      /\bUnknownAWSHTTPServiceError\b|HTTP response code: 403 Resolved remote host IP address:[^\0]{0,60}? Request ID: [0-9a-f]{8}-|\bAws::(?!S3::|\w{0,40}(?:ExecuteApi|ApiGateway(?!V2\b)\w))\w{1,40}::\w{1,40}Errors::|(?<![\w.])AWS(?!S3|API|Api|Client)[A-Z]\w{1,40}\.(?:AccessDenied|NotAuthorized)Exception\b/,
    as: "hint",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/awslabs/aws-sdk-swift/issues/1719",
    sample: 'UnknownAWSHTTPServiceError(typeName: Optional("AccessDenied"))',
  },
  {
    // Kinesis Video Streams: names of its client's functions, and its name as libwebsockets cuts it
    id: "kinesis-video-client",
    product: "Amazon Kinesis Video Streams",
    literals: ["lwswsscallbackroutine", "lwshttpcallbackroutine", ".kinesisvideo."],
    pattern:
      /\blws(?:Wss|Http)CallbackRoutine\(\): [^\n]{0,200}(?:\b403\b|ws upgrade response not 101)|\b[mrv]-[0-9a-f]{6,10}\.kinesisvideo\.[a-z]{2}-[^\n]{0,80}\b403\b/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/awslabs/amazon-kinesis-video-streams-webrtc-sdk-c/issues/1798",
    sample:
      "lwsWssCallbackRoutine(): Client connection failed. Connection error string: HS: ws upgrade response not 101",
  },
  {
    // an endpoint of which the domain was cut off or left out
    id: "service-name-cut",
    literals: [
      ".iot.",
      ".kinesisvideo.",
      ".appsync-api.",
      ".appsync-realtime-api.",
      ".es.",
      ".aoss.",
      "bedrock-runtime.",
      "transcribestreaming.",
      "cognito-idp.",
      "secretsmanager.",
    ],
    pattern:
      /\b(?:[\w-]{2,80}\.(?:iot|kinesisvideo|appsync-api|appsync-realtime-api|es|aoss)|bedrock-runtime|transcribestreaming|cognito-idp|secretsmanager)\.(?:af|ap|ca|cn|eu|il|me|mx|sa|us)-[a-z]{2,12}(?:-[a-z]{2,6})?-\d(?!\.?[\w-])/,
    as: "hint",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html",
    sample: "connecting to a1b2c3-ats.iot.us-east-1: 403",
  },
  {
    id: "java-model-exception",
    literals: [
      "com.amazonaws.services.",
      "software.amazon.awssdk.services.",
      "aws.sdk.kotlin.services.",
    ],
    pattern:
      /\b(?:com\.amazonaws|software\.amazon\.awssdk|aws\.sdk\.kotlin)\.services\.(?!s3\.|\w{0,40}(?:executeapi|apigateway(?!v2\b)\w))\w{1,60}\.model\.\w{1,80}Exception\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/handling-exceptions.html",
    sample: "software.amazon.awssdk.services.sqs.model.SqsException: denied",
  },
  {
    id: "go2-operation-error",
    literals: ["response error statuscode: 403"],
    pattern:
      /\boperation error (?!S3:|[\w ]{0,40}(?:ExecuteApi|ApiGateway(?!V2\b)\w))[\w ]{1,60}: \w{1,80}, (?:exceeded maximum number of attempts, \d{1,3}, )?https? response error StatusCode: 403\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws/smithy-go/blob/main/errors.go",
    sample:
      "operation error DynamoDB: GetItem, https response error StatusCode: 403, RequestID: 00000000",
  },
  {
    id: "go1-request-failure",
    literals: ["status code: 403, request id: "],
    pattern:
      /\b(?:UnauthorizedOperation|InvalidClientTokenId|AuthFailure|OptInRequired): .{1,250}\sstatus code: 403, request id: /i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws/aws-sdk-go/blob/main/aws/awserr/types.go",
    sample: "UnauthorizedOperation: denied\n\tstatus code: 403, request id: 00000000",
  },
  {
    // codes of the services that speak XML
    id: "go1-xml-failure",
    literals: ["status code: 403, request id: "],
    pattern:
      /\b(?:AccessDenied|AuthorizationError|NotAuthorized|AuthorizationFailure|InvalidAccessKeyId): [^\0]{1,250}?\sstatus code: 403, request id: [0-9a-f]{8}-/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws/aws-sdk-go/blob/main/aws/awserr/types.go",
    sample:
      "AuthorizationError: denied\n\tstatus code: 403, request id: 00000000-1111-2222-3333-444444444444",
  },
  {
    // a socket's connections are managed through the SDK, too
    id: "go1-signature-failure",
    literals: ["status code: 403, request id: "],
    pattern:
      /\b(?:(?:InvalidSignature|UnrecognizedClient|ExpiredToken|MissingAuthenticationToken|IncompleteSignature)Exception|ExpiredToken|SignatureDoesNotMatch|MissingAuthenticationToken|IncompleteSignature): [^\0]{1,250}\sstatus code: 403, request id: /,
    as: "speaker",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws/aws-sdk-go/blob/main/aws/awserr/types.go",
    sample:
      "InvalidSignatureException: Signature expired: 20260304T101531Z\n\tstatus code: 403, request id: 00000000",
  },
  {
    id: "go1-s3-failure",
    product: "Amazon S3",
    // S3 alone gives a host's id beside the request's
    literals: ["status code: 403, request id: "],
    pattern:
      /\bstatus code: 403, request id: \S{1,60}, host id:|\bS3\b[^\n]{1,160}\n?[^\n]{0,60}\bstatus code: 403, request id: /i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://github.com/aws/aws-sdk-go/blob/main/service/s3/unmarshal_error.go",
    sample:
      "AccessDenied: Access Denied\n\tstatus code: 403, request id: 0123456789ABCDEF, host id: AbCd=",
  },
  {
    // the code of the query protocol; API Gateway names the type UnrecognizedClientException
    id: "query-client-token",
    literals: ["invalidclienttokenid"],
    pattern: /\bInvalidClientTokenId\b/,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html",
    sample: "code: 'InvalidClientTokenId'",
  },
  {
    id: "js3-deserializer",
    literals: ["@aws-sdk/client-"],
    pattern:
      /\bat (?:async )?(?:de_|deserializeAws_)\w{0,80}Error \([^)\n]{0,200}@aws-sdk\/client-(?!s3\b|[\w-]{0,40}(?:execute-?api|api-?gateway(?!-?v2\b)[\w-]))[\w-]{1,60}/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://github.com/aws/aws-sdk-js-v3/blob/main/clients/client-sqs/src/protocols/Aws_json1_0.ts",
    sample:
      "at de_CommandError (/var/task/node_modules/@aws-sdk/client-dynamodb/dist-cjs/index.js:1:1)",
  },
  {
    // the shared parts below a client of one service
    id: "js3-client-parts",
    literals: ["@aws-sdk/client-", "protocol.handleerror"],
    pattern:
      /\bat (?:async )?Aws(?:Json1_[01]|Query|Ec2Query)Protocol\.handleError\b|\bat (?:async )?(?:throwDefaultError|\w{0,60}\.?getErrorSchemaOrThrowBaseException) \([^)\n]{0,200}@aws-sdk\/client-(?!s3\b|[\w-]{0,40}(?:execute-?api|api-?gateway(?!-?v2\b)[\w-]))[\w-]{1,60}\/node_modules\/@(?:smithy|aws-sdk)\//i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws/aws-sdk-js-v3/issues/2778",
    sample:
      "at throwDefaultError (/app/node_modules/@aws-sdk/client-bedrock-runtime/node_modules/@smithy/smithy-client/dist-cjs/index.js:1:1)",
  },
  {
    // what an application keeps behind its API (S3, DynamoDB, Lambda, Cognito ...) is imported beside API Gateway's refusals, too
    id: "js3-imported",
    literals: ["@aws-sdk/client-"],
    pattern:
      /(?:\brequire\(|\bfrom |\bimport\() ?["'`]@aws-sdk\/client-(?:appsync|bedrock[\w-]{0,40}|opensearch[\w-]{0,20}|sagemaker[\w-]{0,40}|iot[\w-]{0,40}|rekognition|textract|transcribe[\w-]{0,20}|polly|translate|comprehend|mediaconvert|quicksight|location|connect[\w-]{0,20}|neptune[\w-]{0,20}|timestream-[a-z]{1,10}|pinpoint|lex[\w-]{0,30}|kendra|personalize[\w-]{0,20}|organizations|cost-explorer|support|marketplace[\w-]{0,40})["'`]/i,
    as: "hint",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/",
    sample: 'const AppSync = require("@aws-sdk/client-appsync");',
  },
  {
    id: "dotnet-exception",
    literals: [".model.", ".amazon"],
    pattern:
      /\bAmazon\.(?!S3\.|Runtime\b|\w{0,40}(?:ExecuteApi|ApiGateway(?!V2\b)\w))\w{1,60}\.(?:Model\.\w{1,80}Exception|Amazon\w{1,80}Exception)\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.aws.amazon.com/sdk-for-net/v3/developer-guide/net-dg-exceptions.html",
    sample: "Amazon.SQS.AmazonSQSException: denied",
  },
  {
    id: "ruby-error",
    literals: ["::errors::"],
    pattern:
      /\bAws::(?!S3::|Sigv4::|\w{0,40}(?:ExecuteApi|ApiGateway(?!V2\b)\w))\w{1,60}::Errors::\w{1,80}/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://github.com/aws/aws-sdk-ruby/blob/version-3/gems/aws-sdk-core/lib/aws-sdk-core/errors.rb",
    sample: "Aws::DynamoDB::Errors::AccessDeniedException (denied)",
  },
  {
    id: "php-exception",
    literals: ["\\exception\\"],
    pattern:
      /\bAws\\{1,4}(?!S3\\|\w{0,40}(?:ExecuteApi|ApiGateway(?!V2\b)\w))\w{1,60}\\{1,4}Exception\\{1,4}\w{1,80}/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws/aws-sdk-php/issues/1955",
    sample: "Aws\\Sqs\\Exception\\SqsException: denied",
  },
  {
    id: "rust-operation",
    literals: ["aws_sdk_"],
    pattern:
      /\baws_sdk_(?!s3::|\w{0,40}(?:executeapi|apigateway(?!v2\b)\w))\w{1,60}::(?:operation|error|types)::/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/awslabs/aws-sdk-rust/blob/main/sdk/sqs/src/lib.rs",
    sample: "aws_sdk_sqs::operation::send_message::SendMessageError",
  },
  {
    id: "s3-service-named",
    product: "Amazon S3",
    literals: ["service: amazon s3; status code: 403", "service: s3, status code: 403"],
    pattern: /\(Service: (?:Amazon S3;|S3,) Status Code: 403/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source:
      "https://github.com/aws/aws-sdk-java/blob/master/aws-java-sdk-core/src/main/java/com/amazonaws/AmazonServiceException.java",
    sample: "Forbidden (Service: Amazon S3; Status Code: 403; Error Code: 403 Forbidden;",
  },
  {
    id: "s3-operation-named",
    product: "Amazon S3",
    literals: ["operation error s3: "],
    pattern:
      /\boperation error S3: \w{1,80}, (?:exceeded maximum number of attempts, \d{1,3}, )?https? response error StatusCode: 403\b/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://github.com/aws/smithy-go/blob/main/errors.go",
    sample:
      "operation error S3: GetObject, https response error StatusCode: 403, RequestID: 00000000",
  },
  {
    id: "s3-exception-named",
    product: "Amazon S3",
    literals: ["s3.model.", "amazon.s3.", "aws::s3::errors::", "s3\\exception\\", "aws_sdk_s3::"],
    pattern:
      /\bservices\.s3\.model\.(?:Amazon)?S3Exception\b|\bAmazon\.S3\.AmazonS3Exception\b|\bAws::S3::Errors::\w{1,80}|\bAws\\{1,4}S3\\{1,4}Exception\\{1,4}\w{1,80}|\baws_sdk_s3::(?:operation|error|types)::/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source:
      "https://github.com/aws/aws-sdk-ruby/blob/version-3/gems/aws-sdk-core/lib/aws-sdk-core/errors.rb",
    sample: "com.amazonaws.services.s3.model.AmazonS3Exception: Forbidden",
  },
  {
    id: "s3-deserializer-named",
    product: "Amazon S3",
    literals: ["@aws-sdk/client-s3/"],
    pattern:
      /\bat (?:async )?(?:de_|deserializeAws_)\w{0,80}Error \([^)\n]{0,200}@aws-sdk\/client-s3\//i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source:
      "https://github.com/aws/aws-sdk-js-v3/blob/main/clients/client-s3/src/protocols/Aws_restXml.ts",
    sample: "at de_CommandError (/var/task/node_modules/@aws-sdk/client-s3/dist-cjs/index.js:1:1)",
  },
  {
    id: "aws-sdk-js-2-protocol",
    // what is called of an API through the SDK speaks REST
    literals: ["aws-sdk/lib/protocol/"],
    pattern: /\baws-sdk\/lib\/protocol\/(?:query|json|ec2)\.js\b/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/aws/aws-sdk-js/tree/master/lib/protocol",
    sample: "at Request.extractError (/app/node_modules/aws-sdk/lib/protocol/query.js:50:29)",
  },
  {
    id: "aws-json-protocol-type",
    // the JSON protocol of AWS names the error in the body; API Gateway names it in a field
    literals: ["__type"],
    pattern:
      /["']__type["'] ?: ?["'](?:com\.amazon(?:aws)?\.(?!coral\.service#)[\w.]{1,80}#|[\w.]{1,80}#)?(?:InvalidSignature|ExpiredToken|UnrecognizedClient|IncompleteSignature|AccessDenied|MissingAuthenticationToken)Exception["']/i,
    as: "refusal",
    proves: { "answered-by": "other-aws-service" },
    source: "https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html",
    sample: '{"__type":"UnrecognizedClientException","message":"denied"}',
  },
  {
    // in front of the service's sentence; a company's API in front of its models has words of its own
    id: "model-library-exception",
    literals: ["bedrockexception", "bedrockerror", "sagemakerexception", "sagemakererror"],
    pattern:
      /\b(?:Bedrock|SageMaker)(?:Exception|Error)\b[^\n]{0,120}(?:security token included in the request|request signature we calculated|Signature expired: |Signature not yet current: )/i,
    as: "speaker",
    proves: { "answered-by": "other-aws-service" },
    source:
      "https://github.com/BerriAI/litellm/blob/main/litellm/litellm_core_utils/exception_mapping_utils.py",
    sample:
      "BedrockException Invalid Authentication - The security token included in the request is invalid",
  },
  {
    id: "bedrock-client-made",
    literals: ["anthropicbedrock", "chatbedrock", "bedrockllm", "bedrockembeddings", "bedrockchat"],
    pattern:
      /\b(?:Async)?AnthropicBedrock\b|\bChatBedrock(?:Converse)?\b|\bBedrock(?:LLM|Embeddings|Chat)\b/,
    as: "speaker",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.langchain.com/oss/python/integrations/chat/bedrock",
    sample: 'const client = new AnthropicBedrock({ awsRegion: "us-east-1" });',
  },
  {
    // what deploys asks the services that it sets up, and prints of them the sentence alone
    id: "deployment-failed",
    literals: ["security token included in the request is"],
    pattern:
      /(?:\bServerlessError2?: |\bServerless Error -{5,60}\s{1,20}|[✖×] Stack [^\s]{1,100} failed to deploy\b[^\0]{0,300}\bError:\s{1,10}|🛑 |\bwhile monitoring stack: ?|❌ {1,3}[^\s]{1,100} failed: )(?:The )?security token included in the request is (?:invalid|expired)/i,
    as: "speaker",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/serverless/serverless/issues/7267",
    sample:
      "Serverless Error ------------------\n\n  The security token included in the request is invalid.",
  },
  {
    id: "ex-aws-error",
    literals: ["exaws request error"],
    pattern: /\bExAws Request Error!/,
    as: "hint",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/ex-aws/ex_aws/blob/main/lib/ex_aws.ex",
    sample: "** (ExAws.Error) ExAws Request Error!",
  },
  {
    id: "fluent-bit-aws-output",
    literals: ["[output:"],
    pattern:
      /\[output:(?:es|opensearch|cloudwatch_logs|kinesis_firehose|kinesis_streams):[\w.-]{1,40}\]/i,
    as: "author",
    proves: { "answered-by": "other-aws-service" },
    source: "https://docs.fluentbit.io/manual/pipeline/outputs/elasticsearch",
    sample: "[error] [output:es:es.0] HTTP status=403 URI=/_bulk",
  },
  {
    id: "collector-aws-output",
    literals: [
      "[outputs.",
      "component_type=aws_",
      "logstash.outputs.amazon",
      "exporter",
      "amazon.kinesis.streaming.agent",
    ],
    pattern:
      /\bcom\.amazon\.kinesis\.streaming\.agent\.|\b(?:awsemf|awsxray|awscloudwatchlogs|awskinesis)exporter\b|\[outputs\.(?:cloudwatch|cloudwatch_?logs|kinesis|timestream)\]|\bcomponent_type=aws_(?!s3\b)\w{1,40}|\blogstash\.outputs\.amazon_?(?:es|elasticsearch)\b/i,
    as: "author",
    proves: { "answered-by": "other-aws-service" },
    source: "https://github.com/influxdata/telegraf/tree/master/plugins/outputs/cloudwatch",
    sample: "E! [agent] Error writing to [outputs.kinesis]: denied",
  },
  {
    id: "s3-aws-sdk-js-2",
    product: "Amazon S3",
    literals: ["services/s3.js", "services\\s3.js"],
    pattern: /\baws-sdk[\\/]lib[\\/]services[\\/]s3\.js\b/i,
    as: "refusal",
    proves: { "answered-by": "s3" },
    source: "https://github.com/aws/aws-sdk-js/blob/master/lib/services/s3.js",
    sample: "at Request.extractError (/app/node_modules/aws-sdk/lib/services/s3.js:712:35)",
  },
];
