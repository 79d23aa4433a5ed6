import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const id16 = "0123456789ABCDEF";
const uuid = "79f6ea6f-1dd0-490f-a71e-6bd4e53b3dc2";

/** What SDKs and tools print that were refused by S3, as people cut it. */
const ofS3: Readonly<Record<string, string>> = {
  "java1 old toString": `Status Code: 403, AWS Service: Amazon S3, AWS Request ID: ${id16}, AWS Error Code: AccessDenied, AWS Error Message: Access Denied`,
  "java1 old ext": `Status Code: 403, AWS Service: Amazon S3, AWS Request ID: ${id16}, AWS Error Code: AccessDenied, AWS Error Message: Access Denied, S3 Extended Request ID: AbCdEf+/0123456789=`,
  java1: `com.amazonaws.services.s3.model.AmazonS3Exception: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: ${id16}; S3 Extended Request ID: AbCd=; Proxy: null)`,
  "java1 hadoop": `java.nio.file.AccessDeniedException: s3a://bucket/key: getFileStatus on s3a://bucket/key: Forbidden (Service: Amazon S3; Status Code: 403; Error Code: 403 Forbidden; Request ID: ${id16})`,
  "hadoop cut": `java.nio.file.AccessDeniedException: s3a://example-bucket/key: getFileStatus on s3a://example-bucket/key: com.amazonaws.services.s3.model.AmazonS3Exception: Forbid`,
  java2: `software.amazon.awssdk.services.s3.model.S3Exception: Access Denied (Service: S3, Status Code: 403, Request ID: ${id16}, Extended Request ID: AbCd=)`,
  "java2 new": `Access Denied (Service: S3, Status Code: 403, Request ID: ${id16}, Extended Request ID: AbCd=) (SDK Attempt Count: 1)`,
  net: `Amazon.S3.AmazonS3Exception: Access Denied\n ---> Amazon.Runtime.Internal.HttpErrorResponseException: Exception of type 'Amazon.Runtime.Internal.HttpErrorResponseException' was thrown.`,
  go1: `AccessDenied: Access Denied\n\tstatus code: 403, request id: ${id16}, host id: AbCd=`,
  "go1 noid": `operation failed: Forbidden: Forbidden\n\tstatus code: 403, request id: ${id16}, host id: `,
  go2: `operation error S3: PutObject, https response error StatusCode: 403, RequestID: ${id16}, HostID: AbCd=, api error AccessDenied: Access Denied`,
  "go2 head": `operation error S3: HeadObject, https response error StatusCode: 403, RequestID: ${id16}, HostID: , api error Forbidden: Forbidden`,
  rust: `Error: service error: unhandled error (AccessDenied): Error { code: "AccessDenied", message: "Access Denied", aws_request_id: "${id16}", s3_extended_request_id: "AbCd=" }`,
  "rust meta": `ServiceError(ServiceError { source: Unhandled(Unhandled { source: ErrorMetadata { code: Some("AccessDenied"), message: Some("Access Denied"), extras: Some({"s3_extended_request_id": "AbCd=", "aws_request_id": "${id16}"}) } }), raw: Response { status: StatusCode(403)`,
  cpp: `HTTP response code: 403\nResolved remote host IP address: 203.0.113.10\nRequest ID: ${id16}\nException name: AccessDenied\nError message: Access Denied\n6 response headers:\nserver : AmazonS3\nx-amz-id-2 : AbCd=`,
  php: `Error executing "PutObject" on "https://example-bucket.s3.amazonaws.com/key"; AWS HTTP error: Client error: \`PUT https://example-bucket.s3.amazonaws.com/key\` resulted in a \`403 Forbidden\` response:\n<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>${id16} (truncated...)\n AccessDenied (client): Access Denied`,
  ruby: `Aws::S3::Errors::AccessDenied: Access Denied`,
  "ruby head": `Aws::S3::Errors::Forbidden ()`,
  "ruby fog": `Excon::Error::Forbidden: Expected(200) <=> Actual(403 Forbidden)\nexcon.error.response\n  :body => "<?xml version=\\"1.0\\" encoding=\\"UTF-8\\"?>\\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>${id16}</RequestId>`,
  kotlin: `aws.sdk.kotlin.services.s3.model.S3Exception: Access Denied, Request ID: ${id16}, Extended request ID: AbCd=`,
  swift: `UnknownAWSHTTPServiceError(typeName: Optional("AccessDenied"), message: Optional("Access Denied"), requestID: Optional("${id16}"), requestID2: Optional("AbCd="))`,
  "swift ios": `Error Domain=com.amazonaws.AWSS3ErrorDomain Code=1 "(null)" UserInfo={HostId=AbCd=, Bucket=example, Message=Access Denied, Code=AccessDenied, RequestId=${id16}}`,
  "ios transfer": `Error Domain=com.amazonaws.AWSS3TransferUtilityErrorDomain Code=2 "(null)" UserInfo={Server=AmazonS3, Transfer-Encoding=Identity, Connection=close, Content-Type=application/xml, x-amz-request-id=${id16}, x-amz-id-2=AbCd=}`,
  js2: `AccessDenied: Access Denied\n    at Request.extractError (/app/node_modules/aws-sdk/lib/services/s3.js:712:35)\n    at Request.callListeners (/app/node_modules/aws-sdk/lib/sequential_executor.js:106:20)`,
  "js2 obj": `{ AccessDenied: Access Denied\n  message: 'Access Denied',\n  code: 'AccessDenied',\n  region: null,\n  time: 2026-03-04T10:15:31.123Z,\n  requestId: '${id16}',\n  extendedRequestId: '${"AbCd+/01".repeat(9)}=',\n  statusCode: 403,\n  retryable: false }`,
  "js2 obj short": `{ Forbidden: null\n  message: null,\n  code: 'Forbidden',\n  region: null,\n  requestId: '${id16}',\n  extendedRequestId: 'AbCd=',\n  cfId: undefined,\n  statusCode: 403,\n  retryable: false,\n  retryDelay: 12.3 }`,
  js3: `AccessDenied: Access Denied\n    at throwDefaultError (/app/node_modules/@smithy/smithy-client/dist-cjs/index.js:388:20)\n    at de_CommandError (/app/node_modules/@aws-sdk/client-s3/dist-cjs/index.js:4741:14)`,
  "js3 obj": `{ '$fault': 'client', '$metadata': { httpStatusCode: 403, requestId: '${id16}', extendedRequestId: 'AbCd=', cfId: undefined, attempts: 1, totalRetryDelay: 0 }, Code: 'AccessDenied', RequestId: '${id16}', HostId: 'AbCd=' }`,
  boto3: `botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the GetObject operation: Access Denied`,
  "boto3 list": `ClientError: An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied`,
  "boto3 acl": `An error occurred (AccessDenied) when calling the PutBucketPolicy operation: Access Denied`,
  "boto3 cut": `botocore.exceptions.ClientError: An error occurred (403) when calling the HeadObject operation: Forbid`,
  "boto3 mp": `boto3.exceptions.S3UploadFailedError: Failed to upload a.txt to example-bucket/a.txt: An error occurred (AccessDenied) when calling the PutObject operation: Access Denied`,
  "boto3 mp2": `S3UploadFailedError: Failed to upload a.txt to example-bucket/a.txt: An error occurred (403)`,
  boto2: `boto.exception.S3ResponseError: S3ResponseError: 403 Forbidden\n<?xml version="1.0" encoding="UTF-8"?>`,
  "s3fs tb": `  File "/usr/lib/python3/site-packages/s3fs/core.py", line 114, in _error_wrapper\n    return await func(*args, **kwargs)\nPermissionError: Access Denied (403)`,
  cli: `fatal error: An error occurred (403) when calling the HeadObject operation: Forbidden`,
  "cli cp": `upload failed: ./a to s3://example-bucket/a An error occurred (AccessDenied) when calling the PutObject operation: Access Denied`,
  "cli s3 cut": `download failed: s3://example-bucket/a to ./a An error occurred (403)`,
  s3cmd: `ERROR: S3 error: 403 (AccessDenied): Access Denied`,
  "s3cmd sig": `ERROR: S3 error: 403 (SignatureDoesNotMatch): The request signature we calculated does not match the signature you provided.`,
  s5cmd: `ERROR "ls s3://example-bucket": AccessDenied: Access Denied status code: 403, request id: ${id16}, host id: AbCd=`,
  rclone: `Failed to copy: AccessDenied: Access Denied\n\tstatus code: 403, request id: ${id16}, host id: AbCd=`,
  rclone2: `ERROR : a.txt: Failed to copy: operation error S3: PutObject, https response error StatusCode: 403, RequestID: ${id16}, HostID: AbCd=, api error AccessDenied: Access Denied`,
  "s3fs-fuse": `[ERR] s3fs.cpp:s3fs_check_service(3572): Failed to connect by sigv4, so retry to connect by signature version 2. s3fs: HTTP response code 403 was returned, returning EPERM`,
  polars: `ComputeError: Generic S3 error: Client error with status 403 Forbidden: No Body`,
  object_store: `Generic S3 error: Error performing HEAD request: Client error with status 403 Forbidden`,
  pyarrow: `OSError: When getting information for key 'a' in bucket 'example': AWS Error ACCESS_DENIED during HeadObject operation: No response body.`,
  terraform: `Error: error loading state: AccessDenied: Access Denied\n\tstatus code: 403, request id: ${id16}, host id: AbCd=`,
  "terraform backend": `Error: Failed to get existing workspaces: Unable to list objects in S3 bucket "example" with prefix "env:/": operation error S3: ListObjectsV2, https response error StatusCode: 403, RequestID: ${id16}, HostID: AbCd=, api error AccessDenied: Access Denied`,
  "s3a v2": `java.nio.file.AccessDeniedException: s3a://example-bucket/k: getFileStatus on s3a://example-bucket/k: software.amazon.awssdk.services.s3.model.S3Exception: null (Service: S3, Status Code: 403, Request ID: ${id16}, Extended Request ID: AbCd=):null`,
  "active storage": `Aws::S3::Errors::AccessDenied (Access Denied):\napp/controllers/a.rb:12`,
  carrierwave: `Excon::Error::Forbidden (Expected(200) <=> Actual(403 Forbidden) hostname => "example-bucket.s3.amazonaws.com"`,
  android: `com.amazonaws.services.s3.model.AmazonS3Exception: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: ${id16}), S3 Extended Request ID: AbCd=`,
  "amplify storage": `StorageError: Access Denied\n  at Object.parseServiceErrorXml @aws-amplify/storage/providers/s3`,
  "amplify android": `StorageException{message=Something went wrong with your AWS S3 Storage upload file operation, cause=java.lang.IllegalStateException: Failed to upload: Access Denied (Service: Amazon S3; Status Code: 403`,
  erlang: `{aws_error,{http_error,403,"Forbidden",<<"<?xml version=\\"1.0\\" encoding=\\"UTF-8\\"?>\\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>${id16}</RequestId>`,
  exaws: `** (ExAws.Error) ExAws Request Error!\n\n{:error, {:http_error, 403, %{body: "<?xml version=\\"1.0\\" encoding=\\"UTF-8\\"?>\\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>${id16}</RequestId><HostId>AbCd=</HostId></Error>"`,
};

/** The same of other services. */
const ofOthers: Readonly<Record<string, string>> = {
  "java1 old": `Status Code: 403, AWS Service: AmazonSQS, AWS Request ID: ${uuid}, AWS Error Code: AccessDenied, AWS Error Message: denied`,
  "java1 old ses": `com.amazonaws.AmazonServiceException: Status Code: 403, AWS Service: AmazonSimpleEmailService, AWS Request ID: ${uuid}, AWS Error Code: InvalidClientTokenId, AWS Error Message: The security token included in the request is invalid.`,
  java1: `com.amazonaws.services.sqs.model.AmazonSQSException: Access denied (Service: AmazonSQS; Status Code: 403; Error Code: AccessDenied; Request ID: ${uuid})`,
  "java1 name spaces": `User not authorized (Service: Amazon Elastic Transcoder; Status Code: 403; Error Code: AccessDeniedException)`,
  java2: `software.amazon.awssdk.services.sns.model.AuthorizationErrorException: denied (Service: Sns, Status Code: 403, Request ID: ${uuid})`,
  net: `Amazon.SimpleNotificationService.Model.AuthorizationErrorException: denied`,
  net2: `Amazon.SQS.AmazonSQSException: Access to the resource is denied. ---> Amazon.Runtime.Internal.HttpErrorResponseException: 403`,
  go1: `AuthorizationError: denied\n\tstatus code: 403, request id: ${uuid}`,
  "go1 ad": `AccessDenied: User is not allowed\n\tstatus code: 403, request id: ${uuid}`,
  go2: `operation error SNS: Publish, https response error StatusCode: 403, RequestID: ${uuid}, AuthorizationError: denied`,
  "go2 iam": `operation error Secrets Manager: GetSecretValue, exceeded maximum number of attempts, 3, https response error StatusCode: 403, RequestID: ${uuid}, api error AccessDeniedException`,
  "go2 quoted": `{"level":"error","error":"operation error ECS: UpdateService, https response error StatusCode: 403"}`,
  rust: `aws_sdk_dynamodb::operation::get_item::GetItemError: unhandled error (AccessDeniedException) 403`,
  php: `Error executing "SendMessage" on "https://sqs.us-east-1.amazonaws.com/111122223333/q"; AWS HTTP error: Client error: \`POST https://sqs.us-east-1.amazonaws.com\` resulted in a \`403 Forbidden\` response: AccessDenied (client): Access denied`,
  "php nohost": `Aws\\Sns\\Exception\\SnsException: Error executing "Publish"; AWS HTTP error: 403`,
  ruby: `Aws::SNS::Errors::AuthorizationError: not authorized`,
  kotlin: `aws.sdk.kotlin.services.dynamodb.model.DynamoDbException: denied (403)`,
  kotlin2: `aws.sdk.kotlin.services.secretsmanager.model.SecretsManagerException: Access to KMS is not allowed`,
  swift: `AWSDynamoDB.AccessDeniedException 403`,
  "swift ios": `Error Domain=com.amazonaws.AWSDynamoDBErrorDomain Code=6 "(null)" UserInfo={__type=com.amazon.coral.service#AccessDeniedException, Message=denied}`,
  "swift ios lambda": `Error Domain=com.amazonaws.AWSCognitoIdentityErrorDomain Code=8 UserInfo={__type=NotAuthorizedException, message=Access to Identity is forbidden.}`,
  js2: `AccessDeniedException: denied\n    at Request.extractError (/app/node_modules/aws-sdk/lib/protocol/json.js:61:27)`,
  js3: `AccessDeniedException: denied\n    at de_CommandError (/app/node_modules/@aws-sdk/client-dynamodb/dist-cjs/index.js:1:1)`,
  "js3 nested": `AccessDeniedException: denied at throwDefaultError (/var/task/node_modules/@aws-sdk/client-bedrock-runtime/node_modules/@smithy/smithy-client/dist-cjs/index.js:838:20)`,
  boto: `botocore.exceptions.ClientError: An error occurred (AccessDeniedException) when calling the InvokeModel operation: denied`,
  "boto errorfactory": `botocore.errorfactory.AccessDeniedException: An error occurred (AccessDeniedException) when calling the StartJobRun operation: denied`,
  "boto cut": `An error occurred (AccessDeniedException) when calling the DescribeTable opera`,
  "cli v2 new": `aws: [ERROR]: An error occurred (AccessDeniedException) when calling the ListFunctions operation: denied`,
  "boto old": `boto.exception.EC2ResponseError: EC2ResponseError: 403 Forbidden`,
  "boto sqs": `boto.exception.SQSError: SQSError: 403 Forbidden`,
  aiobotocore: `aiobotocore ClientError: An error occurred (AccessDenied) when calling the Publish operation`,
  "kvs cut host": `[2024/05/21 17:44:57:5382] W: [wsicli|e|WS/h1/default/m-0123abcd.kinesisvideo.ap-southeast-1]: lws_client_ws_upgrade: got bad HTTP response '403'`,
  "kvs log": `2024-05-21 17:44:57.538 WARN    lwsWssCallbackRoutine(): Client connection failed. Connection error string: HS: ws upgrade response not 101`,
  "kvs host": `WARN curlCompleteSync(): HTTP 403 : Response: {"message":"denied"} Request URL: https://kinesisvideo.us-east-1.amazonaws.com/describeSignalingChannel`,
  iot: `E (1234) mqtt_client: wss connect a1b2c3d4-ats.iot.us-east-1 failed 403`,
  "transcribe ws": `WebSocket connection to 'wss://transcribestreaming.us-east-1.amazonaws.com:8443/stream-transcription-websocket?x' failed: Unexpected response code: 403`,
  "appsync ws": `WebSocket wss://abcdefghijklmnopqrstuvwxyz.appsync-realtime-api.us-east-1.amazonaws.com/graphql 403`,
  otel: `awsemfexporter 403 AccessDeniedException logs:PutLogEvents`,
};

/** What stands around it. */
const wrapped: Readonly<Record<string, (text: string) => string>> = {
  alone: (text) => text,
  "in a question": (text) =>
    `Since this morning our nightly job is refused with a 403. It prints:\n\n${text}\n\nAny idea? The role did not change.`,
  "in a fence": (text) => `We get this 403:\n\`\`\`\n${text}\n\`\`\`\n`,
  "in a log": (text) =>
    `2026-03-04 10:15:31,123 ERROR [pool-1-thread-2] c.e.Orders - failed: ${text}`,
  "in Chinese": (text) => `调用的时候报 403,日志如下:\n${text}\n请问怎么解决?`,
};

const named = (text: string): string | undefined => {
  const { cause, remaining } = diagnose({ text });
  return cause ?? remaining[0]?.cause;
};

describe.each(Object.entries(wrapped))("%s", (_, wrap) => {
  test.each(Object.entries(ofS3))("S3 refused what prints %s", (_, text) => {
    expect(diagnose({ text: wrap(text) }).cause).toBe("outside-s3");
  });

  test.each(Object.entries(ofOthers))("another service refused what prints %s", (_, text) => {
    expect(diagnose({ text: wrap(text) }).cause).toBe("other-aws-service");
  });
});

describe("what a client of somebody's API prints names no service", () => {
  const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
  test.each([
    "Error executing request, Exception : [message : Forbidden, Service: MyApi; Status Code: 403; Error Code: null; Request ID: null] com.amazonaws.opensdk.BaseException",
    `com.amazonaws.mobileconnectors.apigateway.ApiClientException: Forbidden (Service: OrdersClient; Status Code: 403; Error Code: null; Request ID: ${uuid})`,
    `Status Code: 403, AWS Service: AmazonApiGatewayManagementApi, AWS Request ID: ${uuid}, AWS Error Code: ForbiddenException`,
    `operation error ApiGatewayManagementApi: PostToConnection, https response error StatusCode: 403, RequestID: ${uuid}, ForbiddenException:`,
    "aws.sdk.kotlin.services.apigatewaymanagementapi.model.ForbiddenException: 403",
    `Error Domain=com.amazonaws.AWSAPIGatewayErrorDomain Code=1 "(null)" UserInfo={HTTPBody={message=Forbidden}} https://${host}/prod/x 403`,
    'Error Domain=com.amazonaws.AWSAPIGatewayErrorDomain Code=1 "(null)" UserInfo={HTTPBody={message=Missing Authentication Token}}',
    `ForbiddenException: Forbidden\n\tstatus code: 403, request id: ${uuid}`,
    `The page loads from S3 fine. fetch https://${host}/prod/x gives 403 {"message":"Forbidden"}`,
    `{"requestId":"${uuid}","extendedRequestId":"AbCdEfGhIjKlMno=","httpMethod":"GET","status":403}`,
    `{ statusCode: 403, requestId: '${uuid}', extendedRequestId: 'AbCdEfGhIjKlMno=', code: 'ForbiddenException' }`,
    `const client = new DynamoDBClient({}); // handler\nfetch("https://${host}/prod/x") 403 {"message":"Forbidden"}`,
    "aiohttp.client_exceptions.ClientResponseError: 403, message='Forbidden', url=URL('https://shop.example.org:9443/v1/orders')",
    "we copy s3://example-bucket/a to the site, and GET /prod/x on our API is answered with 403",
    "   at AwsRestJsonProtocol.handleError (/app/node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js:934)\nForbiddenException: 403 PostToConnection",
    `AWS API Gateway URL https://${host}/prod/iot.us-east-1 403`,
  ])("%s", (text) => {
    expect(named(text)).not.toMatch(/^(?:outside-s3|other-aws-service)$/);
  });
});
