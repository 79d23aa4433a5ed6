import type { Mark } from "../types";

const storage = { as: "refusal", proves: { "answered-by": "s3" } } as const;

/** Stores that speak S3's protocol, by what each writes beside S3's sentences and elements. */
export const s3Stores: readonly Mark[] = [
  {
    id: "google-storage-signature",
    product: "Google Cloud Storage",
    // S3's sentence with another ending is no sentence of AWS's
    literals: ["check your google secret key and signing method", "<stringtosign>goog"],
    pattern:
      /(?:The request signature we calculated does not match the signature you provided\. )?Check your Google secret key and signing method|<StringToSign>\s?GOOG[14]/i,
    as: "refusal",
    proves: { "answered-by": "other-gateway", message: "customised" },
    source:
      "https://stackoverflow.com/questions/9550662/interoperable-access-authorization-request-for-google-cloud-storage-fails-with",
    sample:
      "<Message>Access denied.</Message><Details>The request signature we calculated does not match the signature you provided. Check your Google secret key and signing method.</Details>",
  },
  {
    id: "cloudflare-r2-signature",
    product: "Cloudflare R2",
    literals: ["check your secret access key and signing method"],
    pattern: /\bthe signature you provided\. Check your secret access key and signing method/i,
    ...storage,
    source: "https://github.com/apache/opendal/issues/1689",
    sample:
      "The request signature we calculated does not match the signature you provided. Check your secret access key and signing method.",
  },
  {
    id: "minio-error-document",
    product: "MinIO",
    // a fixed text at first, then a hash of the node; S3 writes Base64 there
    literals: ["</resource>"],
    pattern:
      /<Resource>[^<]{0,1000}<\/Resource>\s?(?:<Region>[^<]{0,40}<\/Region>\s?)?<RequestId>(?:3L137|(?<reference>[0-9A-F]{16}))<\/RequestId>\s?<HostId>(?:3L137|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?<\/HostId>/,
    ...storage,
    hands: "RequestId",
    source: "https://github.com/minio/minio/issues/2696",
    sample:
      "<Resource>/pets</Resource><RequestId>0123456789ABCDEF</RequestId><HostId>0000000000000000000000000000000000000000000000000000000000000000</HostId>",
  },
  {
    id: "ceph-error-document",
    product: "Ceph Object Gateway",
    literals: ["<requestid>tx"],
    pattern:
      /<RequestId>(?<reference>tx[0-9a-f]{20,21}-[0-9a-f]{8,12}-[0-9a-f]{2,12}-[\w.-]{1,60})<\/RequestId>/,
    ...storage,
    hands: "RequestId",
    source: "https://github.com/aws/aws-sdk-java/issues/1942",
    sample:
      "<RequestId>tx000000000000000000001-0065e5b1c2-1234-default</RequestId><HostId>1234-default-default</HostId>",
  },
  {
    id: "ceph-request-id",
    product: "Ceph Object Gateway",
    header: "x-amz-request-id",
    pattern: /^(?<reference>tx[0-9a-f]{20,21}-[0-9a-f]{8,12}-[0-9a-f]{2,12}-[\w.-]{1,60})/,
    as: "author",
    proves: { "answered-by": "s3" },
    hands: "x-amz-request-id",
    source: "https://github.com/aws/aws-sdk-java/issues/1942",
    sample: "x-amz-request-id: tx000000000000000000001-0065e5b1c2-1234-default",
  },
  {
    id: "wasabi-server",
    product: "Wasabi",
    header: "server",
    pattern: /^WasabiS3\b/i,
    as: "author",
    proves: { "answered-by": "s3" },
    source: "https://github.com/s3fs-fuse/s3fs-fuse/issues/1539",
    sample: "Server: WasabiS3/7.20.0000-2026-03-04-0000000000 (R401-U28)",
  },
  {
    id: "backblaze-b2-signature",
    product: "Backblaze B2",
    literals: ["signature validation failed"],
    pattern:
      /(?<!<Type>Sender<\/Type>\s?)<Code>SignatureDoesNotMatch<\/Code>\s?<Message>Signature validation failed<\/Message>|\bSignatureDoesNotMatch: Signature validation failed(?!\.)/,
    ...storage,
    source: "https://github.com/laurent22/joplin/issues/7359",
    sample: "api error SignatureDoesNotMatch: Signature validation failed",
  },
  {
    id: "huawei-obs-id",
    product: "Huawei Cloud OBS",
    header: "x-obs-request-id",
    pattern: /^(?<reference>[0-9A-F]{16,40})\b/i,
    as: "author",
    proves: { "answered-by": "s3" },
    hands: "x-obs-request-id",
    source:
      "https://github.com/opentelekomcloud-docs/object-storage-service/blob/main/api-ref/source/apis/operations_on_objects/restoring_cold_objects.rst",
    sample: "x-obs-request-id: 00000000000000000000000000000000",
  },
  {
    id: "huawei-obs-server",
    product: "Huawei Cloud OBS",
    header: "server",
    pattern: /^OBS$/,
    as: "author",
    proves: { "answered-by": "s3" },
    source:
      "https://github.com/opentelekomcloud-docs/object-storage-service/blob/main/api-ref/source/apis/operations_on_objects/restoring_cold_objects.rst",
    sample: "Server: OBS",
  },
  {
    // API Gateway's type is InvalidSignatureException, and its answer JSON; AWS's other services name a type first
    id: "s3-manner-signature",
    product: "Amazon S3",
    literals: ["<code>signaturedoesnotmatch"],
    pattern: /<Error>\s?<Code>\s?SignatureDoesNotMatch\s?<\/Code>/,
    as: "hint",
    proves: { "answered-by": "s3" },
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
    sample: "<Error><Code>SignatureDoesNotMatch</Code>",
  },
];
