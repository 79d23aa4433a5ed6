import type { Mark } from "../types";

const refused = {
  product: "Amazon S3",
  as: "refusal",
  proves: { "answered-by": "s3" },
} as const;
const likely = { product: "Amazon S3", as: "hint", proves: { "answered-by": "s3" } } as const;

/** How programs that call S3 print its refusals, beyond what the SDKs do for all services. */
export const s3Clients: readonly Mark[] = [
  {
    // an exception's name, wherever its package was left out
    id: "s3-exception-alone",
    literals: ["s3exception", "s3serviceexception", "s3uploadfailederror", "s3responseerror"],
    pattern:
      /(?<![\w$])(?:(?:Amazon)?S3Exception|S3ServiceException|S3UploadFailedError|S3ResponseError)\b[^\0]{0,300}?(?:\b403\b|\bforbidden\b|access ?denied|does not match)/i,
    ...refused,
    source: "https://github.com/aws/aws-sdk-net/issues/3271",
    sample: "AmazonS3Exception: Http Status Code Forbidden",
  },
  {
    id: "s3-kotlin-exception",
    literals: ["aws.sdk.kotlin.services.s3."],
    pattern: /\baws\.sdk\.kotlin\.services\.s3\.model\.\w{1,60}\b/i,
    ...refused,
    source:
      "https://docs.aws.amazon.com/sdk-for-kotlin/latest/developer-guide/exception-handling.html",
    sample: "aws.sdk.kotlin.services.s3.model.S3Exception: Access Denied",
  },
  {
    // version 1 of the SDK for Java, in its first years
    id: "s3-java-status",
    literals: ["aws service: amazon s3"],
    pattern: /\bStatus Code: 403, AWS Service: Amazon S3\b/i,
    ...refused,
    source: "https://github.com/yegor256/s3auth/issues/209",
    sample: "Status Code: 403, AWS Service: Amazon S3, AWS Request ID: 0123456789ABCDEF",
  },
  {
    // SDKs in Rust and in C++ with S3's short id, where other services have a UUID
    id: "s3-second-id-named",
    literals: ["s3_extended_request_id", "requestid2: optional("],
    pattern: /\bs3_extended_request_id\b|\brequestID2: Optional\("/i,
    ...refused,
    source: "https://github.com/awslabs/aws-sdk-swift/pull/363",
    sample:
      'UnknownAWSHTTPServiceError(requestID: Optional("0123456789ABCDEF"), requestID2: Optional("AbCd="))',
  },
  {
    id: "s3-short-id-printed",
    literals: ["resolved remote host ip address", "requestid: optional(", "requestid: "],
    pattern:
      /HTTP response code: 403 Resolved remote host IP address:[^\0]{0,60}? Request ID: (?<reference>[0-9A-Z]{16})\b|\brequestID: Optional\("(?<other>[0-9A-Z]{16})"\)|\bcode: ["'](?:Forbidden|AccessDenied|SignatureDoesNotMatch|InvalidAccessKeyId|ExpiredToken)["'],[^\0]{0,160}?\brequestId: ["'][0-9A-Z]{16}["'], extendedRequestId:/,
    ...refused,
    hands: "RequestId",
    source: "https://github.com/aws/aws-sdk-js/issues/1682",
    sample:
      "HTTP response code: 403\nResolved remote host IP address: 203.0.113.10\nRequest ID: 0123456789ABCDEF",
  },
  {
    // SDK for iOS: its own domains, and S3's two ids in the general one
    id: "s3-ios-error",
    literals: ["com.amazonaws.aws"],
    pattern:
      /\bcom\.amazonaws\.AWSS3\w{0,30}ErrorDomain\b|\bcom\.amazonaws\.AWSServiceErrorDomain\b[^\n]{0,60}\{HostId=/,
    ...refused,
    source: "https://github.com/aws-amplify/aws-sdk-ios/issues/420",
    sample: "Error Domain=com.amazonaws.AWSS3TransferUtilityErrorDomain Code=2",
  },
  {
    id: "s3-command",
    literals: ["s3 error: 403", "s3restxmlprotocol.", "s3fs", "s3://", "s3a://", "s3n://"],
    pattern:
      /\bat (?:async )?S3RestXmlProtocol\.handleError\b|\bS3 error: 403 \(|\bs3fs[:[][^\n]{0,160}(?:HTTP response code 403|HTTP Error Code: 403|AWS Error Code: AccessDenied)|\bs3fs_check_service\(|\b(?:upload|download|copy|move|delete) failed: [^\n]{0,300}?s3:\/\/[^\n]{0,300}?(?:\(403\)|\b403\b|AccessDenied)|\bs3[an]:\/\/[^\n]{1,400}?(?:\b403\b|Forbidden|Access ?Denied)|\bAccessDeniedException: s3[an]:\/\//,
    ...refused,
    source: "https://github.com/s3tools/s3cmd/issues/762",
    sample: "ERROR: S3 error: 403 (AccessDenied): Access Denied",
  },
  {
    // MinIO and others are called by these, too
    id: "s3-library",
    literals: [
      "generic s3 error",
      "aws error access_denied during",
      "s3fs/core.py",
      "s3fs\\core.py",
      "storage/providers/s3",
      "storage/src/providers/s3",
      "client error (maybe retryable)",
      "awsrestxmlprotocol.handleerror",
    ],
    pattern:
      /\bat (?:async )?AwsRestXmlProtocol\.handleError\b|\bGeneric S3 error: [^\0]{0,300}?\b403\b|\bAWS Error ACCESS_DENIED during (?:Head|Get|Put|List|Delete|Create|Upload)\w{1,40} operation|\bs3fs[\\/]core\.py\b[^\0]{0,600}?(?:PermissionError|\b403\b|Forbidden)|@aws-amplify\/storage\/[\w/.-]{0,60}providers\/s3\b/i,
    ...likely,
    source: "https://github.com/apache/arrow/issues/37888",
    sample: "AWS Error ACCESS_DENIED during HeadObject operation: No response body.",
  },
];
