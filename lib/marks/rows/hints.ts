import type { Mark } from "../types";

const services =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_actions-resources-contextkeys.html";
const scope =
  "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html";
const other = { as: "hint", proves: { "answered-by": "other-aws-service" } } as const;
const s3 = { as: "hint", proves: { "answered-by": "s3" } } as const;
const s3Speaks = { as: "speaker", proves: { "answered-by": "s3" } } as const;
const otherSpeaks = { as: "speaker", proves: { "answered-by": "other-aws-service" } } as const;
const otherNamed = { as: "name", proves: { "answered-by": "other-aws-service" } } as const;
const gateway = { as: "hint", proves: { "answered-by": "other-gateway" } } as const;
const emulator = { as: "hint", proves: { "answered-by": "local-emulator" } } as const;

/**
 * What stands beside a refusal and makes its author likely: the service that people name, or signed
 * for, and the command that they started.
 *
 * Services that APIs are usually built with (Lambda,
 * DynamoDB, Cognito, IAM, STS) are named beside API Gateway's own refusals: they count as speakers alone.
 */
export const hints: readonly Mark[] = [
  {
    // a signed URL, or what a shell took it for where it was not quoted
    id: "cloudfront-signed-url",
    literals: ["key-pair-id"],
    pattern:
      /[?&]Key-Pair-Id=|'Key-Pair-Id' is not recognized as an internal|\bKey-Pair-Id=[^\s:]{1,80}: (?:command )?not found/i,
    as: "hint",
    proves: { "answered-by": "cloudfront" },
    source:
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-creating-signed-url-canned-policy.html",
    sample: "'Key-Pair-Id' is not recognized as an internal or external command",
  },
  {
    id: "s3-speaks",
    literals: ["s3 "],
    pattern:
      /(?<![\w-])S3 (?:just |now |always |then )?(?:returns?|returned|says|said|responds?|responded|answers?|answered|gives|gave|rejects?|rejected|refuses|refused|complains|throws)\b(?: [a-z']{1,12}){0,5},?(?: ?[:"'`{(]| ?403| forbidden| access ?denied)/i,
    ...s3Speaks,
    source: services,
    sample: "S3 returned 403",
  },
  {
    id: "aws-service-speaks",
    literals: [
      "opensearch ",
      "elasticsearch ",
      "bedrock ",
      "sagemaker ",
      "neptune ",
      "kinesis ",
      "firehose ",
      "cloudwatch ",
      "iot ",
      "appsync ",
      "timestream ",
      "transcribe ",
      "sqs ",
      "sns ",
      "ses ",
      "sts ",
      "ecr ",
      "kms ",
      "lambda ",
      "dynamodb ",
      "cognito ",
    ],
    pattern:
      /\b(?:OpenSearch|Elasticsearch|Bedrock|SageMaker|Neptune|Kinesis|Firehose|CloudWatch|IoT|AppSync|Timestream|Transcribe|SQS|SNS|SES|STS|ECR|KMS|Lambda|DynamoDB|Cognito) (?:(?:Core|Serverless|Service|Runtime|Logs|Invoke API|API) )?(?:just |now |always |then )?(?:returns?|returned|says|said|responds?|responded|answers?|answered|gives|gave|rejects?|rejected|refuses|refused|complains|throws)\b(?: [a-z']{1,12}){0,5},?(?: ?[:"'`{(]| ?403| forbidden| access ?denied)/i,
    ...otherSpeaks,
    source: services,
    sample: "OpenSearch says 403",
  },
  {
    // as libraries put it before the service's sentence
    id: "aws-service-failed",
    literals: ["failed: ", "error: "],
    pattern:
      /\b(?:OpenSearch|Bedrock|SageMaker|Kinesis|Firehose|CloudWatch|Timestream|Transcribe|SQS|SNS|SES|STS|ECR|KMS|DynamoDB|Route ?53) ?(?:[a-z]{1,15} ){0,3}(?:failed|error): /i,
    ...otherSpeaks,
    source: "https://github.com/ssut/nestjs-sqs/issues/65",
    sample: "SQS receive message failed: The security token included in the request is invalid",
  },
  {
    // as scripts label what they print, in front of the service's sentence
    id: "aws-service-labels",
    literals: ["403"],
    pattern:
      /(?<![\w-])(?:OpenSearch|Bedrock|SageMaker|Kinesis|Firehose|CloudWatch|Timestream|Transcribe|SQS|SNS|SES|STS|ECR|KMS|DynamoDB|Route ?53)(?: (?!api\b|gateway|proxy|relay)[a-z]{1,15}){0,3}\]?:? ?(?:[-=]> ?|→ ?)?(?:HTTP ?)?(?:status ?)?403\b[^\n]{0,60}(?:security token included in the request|request signature we calculated|Signature expired: |Signature not yet current: )/i,
    ...otherSpeaks,
    source: services,
    sample:
      '[kinesis] HTTP 403: {"message":"The security token included in the request is invalid."}',
  },
  {
    id: "aws-service-named",
    literals: [
      "opensearch",
      "elasticsearch",
      "bedrock",
      "sagemaker",
      "neptune",
      "kinesis",
      "firehose",
      "timestream",
      "appsync",
      "rekognition",
      "textract",
      "redshift",
      "quicksight",
      "documentdb",
      "mediaconvert",
      "medialive",
      "iot core",
      "managed prometheus",
      "managed service for prometheus",
      "managed grafana",
      "sqs",
      "sns",
      "aws ",
      "amazon ",
    ],
    pattern:
      /\b(?:(?:AWS|Amazon) (?:Elastic ?search|ES|CloudWatch|Transcribe|IoT|Connect|Comprehend|Translate|Polly|Lex|Glue|Athena|Batch|Location|Pinpoint|Chime|Personalize|Kendra|SES|ECR|EKS|KMS|MSK|Organizations|Marketplace|Support|Pricing|Cost Explorer)|OpenSearch|SageMaker|Neptune|Firehose|Kinesis|Timestream|AppSync|Bedrock|Rekognition|Textract|Redshift|QuickSight|DocumentDB|MediaConvert|MediaLive|IoT Core|Managed (?:Service for )?(?:Prometheus|Grafana)|SQS|SNS)\b(?!-)/i,
    ...otherNamed,
    source: services,
    sample: "we use AWS Bedrock",
  },
  {
    id: "function-url-named",
    literals: ["function url", "lambda url", "lambda-url"],
    pattern: /\b(?:Lambda )?function URLs?\b|\bLambda URLs?\b/i,
    as: "name",
    proves: { "answered-by": "lambda-url" },
    source: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
    sample: "a direct call to the function URL",
  },
  {
    // CloudFront signs for the function, and leaves the hash of a body to who sends it
    id: "function-url-signed-by-cloudfront",
    product: "AWS Lambda function URLs",
    literals: ["oac", "origin access control"],
    pattern:
      /\b(?:OAC|origin access control)\b[^\0]{0,160}?\b(?:function URLs?|Lambda (?:function|origin|URL)s?|Lambda)\b|\b(?:function URLs?|Lambda (?:function|origin|URL)s?)\b[^\0]{0,160}?\b(?:OAC|origin access control)\b/i,
    as: "speaker",
    proves: { "answered-by": "lambda-url" },
    source:
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html",
    sample: "OAC in front of my Lambda origin",
  },
  {
    // in people's words for its refusal, and in the permission that its policy lacks
    id: "function-url-refuses",
    product: "AWS Lambda function URLs",
    literals: ["function url", "functionurl", "invokefunctionurl"],
    pattern:
      /\b(?:Lambda )?Function ?URLs?\b[^.,;\n]{0,80}(?<!\d)(?:403|Forbidden|AccessDenied(?:Exception)?)(?!\w)|(?<!\d)(?:403|Forbidden|AccessDenied(?:Exception)?)(?!\w)[^.,;\n]{0,60}\bFunction ?URLs?\b|\blambda:InvokeFunctionUrl\b/i,
    as: "hint",
    proves: { "answered-by": "lambda-url" },
    source: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
    sample: "all public Function URLs return 403 Forbidden",
  },
  {
    // CloudFront signs for a function without its body, of which the caller has to send the hash
    id: "payload-hash-told",
    literals: ["x-amz-content-sha256"],
    pattern:
      /\b(?:no|without|missing|with|correct|valid|adding|add|added|send|sending|set|setting|plus|include|including|the|a)\b[^\n:;=]{0,30}["'`*]{0,3}x-amz-content-sha256["'`*]{0,3}(?! ?[:;=])/i,
    as: "name",
    proves: { "answered-by": "lambda-url" },
    source:
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html",
    sample: "POST with a body works with the correct x-amz-content-sha256 header",
  },
  {
    // in people's words: an edge-optimised API's fields name it, too
    id: "signed-by-cloudfront",
    literals: ["request signature we calculated"],
    pattern:
      /(?<!\(|from |by )\bCloudFront\b(?! ?[:)])[^\0]{0,250}request signature we calculated|request signature we calculated[^\0]{0,400}(?<!\(|from |by )\bCloudFront\b(?! ?[:)])/i,
    as: "name",
    proves: { "answered-by": "lambda-url" },
    source:
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html",
    sample:
      "The request signature we calculated does not match the signature you provided, says CloudFront",
  },
  {
    id: "signed-for-s3",
    literals: ["/s3/aws4_request", "%2fs3%2faws4_request"],
    pattern: /(?:\/|%2F)s3(?:\/|%2F)aws4_request\b/i,
    ...s3,
    source: scope,
    sample: "X-Amz-Credential=EXAMPLE%2F20260304%2Feu-west-1%2Fs3%2Faws4_request",
  },
  {
    // version 2 of the signature, of which S3 sends back what it signed
    id: "signed-for-s3-before-version-4",
    literals: ["<stringtosign>"],
    pattern: /<StringToSign>(?:GET|PUT|POST|HEAD|DELETE)\b[^<]{1,400}x-amz-[a-z-]{1,40}:/i,
    ...s3,
    source: "https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html",
    sample: "<StringToSign>PUT\n\ntext/plain\n\nx-amz-acl:private\n/docs/a.txt</StringToSign>",
  },
  {
    // clients of Lambda's own API sign by themselves; who signs a request for it by hand calls a URL
    id: "signed-for-function-url",
    product: "AWS Lambda function URLs",
    literals: ["/lambda/aws4_request", "%2flambda%2faws4_request", "aws:amz:", "--service lambda"],
    pattern:
      /(?:\/|%2F)lambda(?:\/|%2F)aws4_request\b|\baws:amz:[^\s:"']{1,40}:lambda(?=["'\s]|$)|\bawscurl\b[^\n]{0,200}--service lambda\b/i,
    as: "hint",
    proves: { "answered-by": "lambda-url" },
    source: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
    sample: 'curl --aws-sigv4 "aws:amz:eu-west-1:lambda" https://example.com/',
  },
  {
    id: "signed-for-service",
    literals: ["/aws4_request", "%2faws4_request", " aws4_request"],
    pattern:
      /(?:\/|%2F|\d{8} )[a-z]{2}-[a-z-]{4,15}-\d(?:\/|%2F| )(?!execute-api|s3\b|lambda\b)[a-z0-9-]{2,40}(?:\/|%2F| )aws4_request\b/i,
    ...other,
    source: scope,
    sample: "Credential=EXAMPLE/20260304/eu-west-1/sqs/aws4_request",
  },
  {
    id: "curl-signed-for-service",
    literals: ["aws:amz:"],
    pattern: /\baws:amz:[^\s:"']{1,40}:(?!execute-api|s3\b|lambda\b)[a-z0-9-]{2,40}(?=["'\s]|$)/i,
    ...other,
    source: "https://curl.se/docs/manpage.html#--aws-sigv4",
    sample: 'curl --aws-sigv4 "aws:amz:eu-west-1:sqs" https://example.com/',
  },
  {
    id: "aws-sdk-js-2-executor",
    // the API that manages WebSocket connections is called through it, too
    literals: ["/aws-sdk/lib/"],
    pattern: /\/aws-sdk\/lib\/(?:sequential_executor|request|services\/\w{1,40})\.js\b/i,
    ...other,
    source: "https://github.com/aws/aws-sdk-js/blob/master/lib/sequential_executor.js",
    sample:
      "at Request.callListeners (/app/node_modules/aws-sdk/lib/sequential_executor.js:106:20)",
  },
  {
    id: "neptune-port",
    product: "Amazon Neptune",
    literals: [":8182/"],
    pattern: /:8182\/(?:sparql|gremlin|openCypher|loader|status|propertygraph)\b/i,
    ...other,
    source:
      "https://docs.aws.amazon.com/neptune/latest/userguide/access-graph-sparql-http-rest.html",
    sample: "https://db.example.com:8182/sparql",
  },
  {
    id: "sam-local-command",
    product: "AWS SAM CLI",
    literals: ["sam local start-api", "sam local start-lambda"],
    pattern: /\bsam local start-(?:api|lambda)\b/i,
    ...emulator,
    source:
      "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/using-sam-cli-local-start-api.html",
    sample: "sam local start-api",
  },
  {
    // where they develop it is refused, and where it is deployed it is not
    id: "refused-locally",
    literals: ["when deployed", "locally"],
    pattern:
      /\blocal(?:ly| (?:server|mode|environment|run|call)s?)\b[^.\n]{0,60}\b(?:403|refused|denied|fails?)\b[^\0]{0,200}?\b[Ww]hen deployed\b(?! (?:to|in|on|as|from|via|with)\b)(?:(?!local|403|fail|forbid|\bnot\b|n't)[^.\n]){0,60}\b(?:200|works?|OK|fine|succeeds?)\b|\b[Ww]hen deployed\b(?! (?:to|in|on|as|from|via|with)\b)(?:(?!403|fail|forbid|\bnot\b|n't)[^.\n]){0,60}\b(?:200|works?|OK|fine)\b[^\0]{0,120}?\bbetween local\b|\b(?:only|but) (?:fails?|refused|403)\b[^.;\n]{0,40}\blocally\b/,
    ...emulator,
    source:
      "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/using-sam-cli-local-start-api.html",
    sample: "the same request works in the cloud, but fails locally",
  },
  {
    // what stands in a mesh's resource beside a refusal is whom it lets through
    id: "istio-authorization-resource",
    product: "Istio",
    literals: [".istio.io/v1"],
    pattern: /\bapiVersion: ?["']?(?:security|rbac|authentication)\.istio\.io\/v1/i,
    ...gateway,
    source: "https://istio.io/latest/docs/reference/config/security/authorization-policy/",
    sample: "apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy",
  },
  {
    id: "envoy-rbac-filter",
    product: "Envoy",
    literals: [
      "envoy.filters.http.rbac",
      "envoy.filters.http.ext_authz",
      "envoy.filters.http.jwt_authn",
    ],
    pattern: /\benvoy\.filters\.http\.(?:rbac|ext_authz|jwt_authn)\b/i,
    ...gateway,
    source:
      "https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/rbac_filter",
    sample: "- name: envoy.filters.http.rbac",
  },
  {
    id: "kong-refusing-plugin",
    product: "Kong",
    literals: ["ip-restriction", "bot-detection", "plugin: acl", "name: acl"],
    pattern:
      /\b(?:plugin|name)["']?: ?["']?(?:ip-restriction|bot-detection)\b|\bplugin: ?["']?acl\b|\bplugins: ?-? ?name: ?["']?acl\b/i,
    ...gateway,
    source: "https://docs.konghq.com/hub/kong-inc/ip-restriction/",
    sample: "plugin: ip-restriction",
  },
  {
    id: "ingress-nginx-source-range",
    product: "nginx",
    literals: ["source-range", "allowlist-source"],
    pattern: /\bnginx\.ingress\.kubernetes\.io\/(?:white|allow)list-source-range\b/i,
    as: "hint",
    proves: { "answered-by": "web-server" },
    source:
      "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/",
    sample: 'nginx.ingress.kubernetes.io/whitelist-source-range: "198.51.100.0/24"',
  },
  {
    id: "traefik-address-list",
    product: "Traefik",
    literals: ["ipallowlist", "ipwhitelist"],
    pattern: /\bip(?:Allow|White)List["']?[.:]/i,
    ...gateway,
    source: "https://doc.traefik.io/traefik/middlewares/http/ipallowlist/",
    sample: "ipAllowList:\n  sourceRange:",
  },
  {
    id: "azure-api-management-policy",
    product: "Azure API Management",
    literals: ["<ip-filter", "<check-header"],
    pattern: /<ip-filter action=["']|<check-header name=["']/i,
    ...gateway,
    source: "https://learn.microsoft.com/azure/api-management/ip-filter-policy",
    sample: '<ip-filter action="allow">',
  },
  {
    id: "chalice-local-command",
    product: "AWS Chalice",
    literals: ["chalice local"],
    pattern: /\bchalice local\b/i,
    ...emulator,
    source: "https://aws.github.io/chalice/topics/configfile.html",
    sample: "chalice local --port 8000",
  },
  {
    id: "serverless-offline-command",
    product: "serverless-offline",
    literals: ["sls offline", "serverless offline", "serverless-offline"],
    // no item in a list of plugins or packages
    pattern: /(?<!-)(?:^|[\s$`>(]|echo ["'])(?:npx )?(?:sls|serverless)[ -]offline(?:$|[\s`,.)])/i,
    ...emulator,
    source: "https://github.com/dherault/serverless-offline/blob/master/README.md",
    sample: "npx serverless offline start",
  },
];
