import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "Amazon S3 answered, not API Gateway",
  why: "The request went to a bucket: the URL is an S3 one, or a CloudFront distribution or custom domain sent this path to a bucket instead of the API. S3 also says 403 for an object that does not exist, if the caller may not list the bucket.",
  steps: {
    "response-head": {
      action: "Look at the whole response.",
      expect:
        "An XML body with `<Error><Code>`, and the headers `x-amz-request-id` and `x-amz-id-2`. `x-amz-apigw-id` or `apigw-requestid` would mean that an API stands in front and S3 is its integration.",
    },
    host: {
      action: "Compare the host with the API's invoke URL, and see where the name leads.",
      expect:
        "It leads to S3 or to a CloudFront distribution, not to `execute-api`. A web page that calls a relative path such as `/api/items` reaches the host that served the page, which is often a bucket: give the page the API's full address.",
    },
    "distribution-paths": {
      action: "Where CloudFront is in between, see which origin takes this path.",
      expect:
        "The path falls to the default behaviour with the bucket. Add a behaviour for the API's paths, such as `/api/*`, with the API as its origin, and wait until the distribution is deployed.",
    },
    object: {
      action:
        "Where S3 is meant to answer, check with credentials that may list the bucket whether the object exists under exactly this key.",
      expect:
        "`404` means that the object is missing, and S3 hides that behind a 403 from callers without `s3:ListBucket`. A result means that access to it is refused.",
    },
    "bucket-access": {
      action: "Read the bucket's policy and its block on public access.",
      expect:
        "No `Allow` for `s3:GetObject` that fits the caller or the CloudFront distribution, a `Deny`, or a public policy that the block switches off. Objects encrypted with a KMS key need `kms:Decrypt` as well.",
    },
    "fresh-signed-address": {
      action:
        "If you use a pre-signed S3 address, read `<Code>` and `<Message>` in the XML, ask for a new address, and send exactly the method and headers that it was signed for.",
      expect:
        "`SignatureDoesNotMatch` means that the method, headers or path differ; `RequestTimeTooSkewed` a wrong clock; `Request has expired` an address that is too old. With a plain `AccessDenied`, whoever signed may not touch the object.",
    },
  },
  fix: {
    caller:
      "Call the API's full address instead of a path of the website, or ask for a fresh pre-signed address where S3 is meant.",
    owner:
      "Give CloudFront a behaviour that leads the API's paths to the API; where S3 is meant, put the object there or allow access to it.",
  },
  misleads:
    "S3 says `AccessDenied` also of an object that does not exist, where the caller may not list the bucket.",
};
