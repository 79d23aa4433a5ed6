import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const first = (text: string): string | undefined => diagnose({ text }).remaining[0]?.cause;
const named = (text: string): string | undefined => {
  const diagnosis = diagnose({ text });
  return diagnosis.verdict === "cause" ? diagnosis.remaining[0]?.cause : diagnosis.verdict;
};

const mismatch =
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.";
const host = "abcde12345.execute-api.eu-west-1.amazonaws.com";

/** Three unlike texts of each kind, none of which says so in the words of another. */
const kinds: readonly (readonly [kind: string, cause: string, texts: readonly string[]])[] = [
  [
    "a firewall's event that says it refused",
    "outside-other-gateway",
    [
      '{"category":"ApplicationGatewayFirewallLog","operationName":"ApplicationGatewayFirewall","properties":{"clientIp":"192.0.2.7","requestUri":"/orders","ruleId":"949110","action":"Blocked","hostname":"api.example.com"}}',
      "httpRequest:\n  requestUrl: https://api.example.com/orders\n  status: 403\njsonPayload:\n  enforcedSecurityPolicy:\n    outcome: DENY\n  statusDetails: denied_by_security_policy",
      'our client prints {"message":"Forbidden"}, the syslog has\nASM:policy_name="/Common/api",violations="Illegal method",support_id="1000000000000000001",request_status="blocked",uri="/orders"',
    ],
  ],
  [
    "a proxy's own line of a call that it did not send on",
    "outside-other-gateway",
    [
      'haproxy[7]: 192.0.2.7:51234 [04/Mar/2026:10:15:30.123] fe~ fe/<NOSRV> 0/-1/-1/-1/0 403 192 - - PR-- 1/1/0/0/0 0/0 "GET /orders HTTP/1.1"',
      '{"DownstreamStatus":403,"Duration":123456,"OriginStatus":0,"RequestHost":"api.example.com"}',
      "plugin.lua:1200: run_plugin(): consumer-restriction exits with http status code 403, client: 192.0.2.7",
    ],
  ],
  [
    "a web filter's event",
    "outside-proxy",
    [
      "CEF:0|Zscaler|NSSWeblog|5.7|Blocked|Not allowed to browse this category|3|act=Blocked request=api.example.com/prod outcome=403",
      '1,2026/03/04 10:15:30,0,THREAT,url,2561,web-browsing,block-url,"api.example.com/prod",',
      '{"alert_type":"policy","action":"block","traffic_type":"CloudApp","url":"api.example.com/prod"}',
    ],
  ],
  [
    "Cloudflare's events and its login",
    "outside-cloudflare",
    [
      '{"Action":"block","ClientRequestHost":"api.example.com","EdgeResponseStatus":403,"RayID":"0123456789abcdef"}',
      "<title>Forbidden ・ Cloudflare Access</title>",
      '{"status":403,"message":"Forbidden. Ask your administrator.","aud":"0123456789abcdef0123456789abcdef","ray_id":"0123456789abcdef","is_warp":false}',
    ],
  ],
  [
    "a login that nobody gave",
    "outside-other-gateway",
    [
      "Invalid IAP credentials: Invalid bearer token. Invalid JWT audience.",
      "AADSTS50105: The signed in user is not assigned to a role for the application",
      '{"InternalReason":"BRK_MT_SETUP_FAIL_REJECTED_BY_POLICY","ConnectionStatus":"close"}',
    ],
  ],
  [
    "an application's own refusal",
    "integration-returned-403",
    [
      '{"detail":"Given token not valid for any token type","code":"token_not_valid"}',
      "hudson.security.AccessDeniedException3: someone is missing the Job/Build permission",
      '{"error":"HTTP 403 Forbidden"}',
    ],
  ],
  [
    "people say which service refused",
    "other-aws-service",
    [
      'OpenSearch says {"message":"The security token included in the request is expired"}',
      `since this morning Kinesis rejects our calls with 403: "${mismatch}"`,
      "Amazon Transcribe answered 403 Signature not yet current: 20260304T102030Z is still later than 20260304T101530Z",
    ],
  ],
  [
    "another company's API beside the page's own origin",
    "outside-other-gateway",
    [
      "Access to fetch at 'https://firestore.googleapis.com/v1/a' from origin 'https://shop.example' has been blocked by CORS policy\nGET https://firestore.googleapis.com/v1/a net::ERR_FAILED 403 (Forbidden)",
      "origin: https://shop.example\nhttps://api.github.com/repos/x/y answers 403",
      "referrer: https://shop.example/cart\nPOST https://api.stripe.com/v1/charges 403 (Forbidden)",
    ],
  ],
  [
    "AppSync's own words",
    "other-aws-service",
    [
      "GraphQL error: Not Authorized to access getOrder on type Query",
      "[{ errorType: 'UnauthorizedException', message: 'Permission denied' }]",
      '{"data":{"orders":null},"errors":[{"path":["orders"],"data":null,"errorType":"Unauthorized","locations":[{"line":2,"column":3}]}]}',
    ],
  ],
  [
    "clients of a search cluster",
    "other-aws-service",
    [
      "elastic: Error 403 (Forbidden): refused",
      "Authorization Exception\n    at respond (C:\\app\\node_modules\\elasticsearch\\src\\lib\\transport.js:307:15)",
      "org.opensearch.client.ResponseException: method [POST], host [https://search.example.com], URI [/_bulk], status line [HTTP/1.1 403 Forbidden]",
    ],
  ],
  [
    "another service that is called by its own name",
    "other-aws-service",
    [
      "WebSocket connection to 'wss://v-0123.kinesisvideo.eu-west-1.amazonaws.com/' failed: Error during WebSocket handshake: Unexpected response code: 403",
      'curl -i -X OPTIONS https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions\nHTTP/2 403\nx-amzn-errortype: AccessDeniedException\nx-amz-apigw-id: AbCdEfGhIAMEPbQ=\n\n{"Message":"Unable to determine service/operation name to be authorized"}',
      'ERROR Invoke Error {"errorType":"AccessDeniedException","errorMessage":"User: arn:aws:sts::111122223333:assumed-role/app/app is not authorized to perform: dynamodb:Query on resource: arn:aws:dynamodb:eu-west-1:111122223333:table/orders","time":"2026-03-04T10:15:30.000Z","requestId":"00000000-1111-2222-3333-444444444444","statusCode":403,"retryable":false,"stack":["AccessDeniedException: denied"]}',
    ],
  ],
  [
    "what a company's own client throws",
    "outside-other-gateway",
    [
      "telegram.error.Forbidden: Forbidden: bot was kicked from the group chat",
      "PermissionDeniedError: 403 denied\n    at APIError.generate (/app/node_modules/openai/error.js:45:20)",
      "Stripe\\Exception\\PermissionException: refused",
      "slack_sdk.errors.SlackApiError: The server responded with 403",
    ],
  ],
  [
    "an exception or a form of its own that a framework writes",
    "integration-returned-403",
    [
      "org.apache.shiro.authz.UnauthorizedException: Subject does not have permission [orders:read]",
      '{"detail":"Only the owner may read this order"}',
      "Pundit::NotAuthorizedError (not allowed to show? this Order)",
      '{"message":"invalid csrf token"}',
    ],
  ],
  [
    "a framework's log or document",
    "integration-returned-403",
    [
      "Forbidden (CSRF cookie not set.): /api/login/",
      "Can't verify CSRF token authenticity.\nCompleted 403 Forbidden in 2ms",
      '{"errors":[{"message":"Forbidden","extensions":{"code":"FORBIDDEN"}}]}',
    ],
  ],
  [
    "S3 where its document is cut",
    "outside-s3",
    [
      "<Error><Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>300",
      "AccessDenied: Access Denied\n    at Request.extractError (/app/node_modules/aws-sdk/lib/services/s3.js:712:35)",
      "CREATE_FAILED  AWS::S3::Bucket  API: s3:CreateBucket Access Denied",
    ],
  ],
  [
    "Cloudflare's words without their page",
    "outside-cloudflare",
    [
      "The owner of this website (api.example.com) has banned your IP address (192.0.2.7).",
      "it says:\nSorry, you have been blocked\nYou are unable to access api.example.com",
      "Checking your browser before accessing api.example.com. DDoS protection by Cloudflare",
    ],
  ],
  [
    "Google's clients and gRPC's",
    "outside-other-gateway",
    [
      "Error: 7 PERMISSION_DENIED: Cloud Example API has not been used in project 000000000000 before or it is disabled.",
      "rpc error: code = PermissionDenied desc = caller may not read orders",
      "<p><b>403.</b> <ins>That’s an error.</ins><p>Your client does not have permission",
    ],
  ],
  [
    "Azure's services",
    "outside-other-gateway",
    [
      "the 403 carries x-ms-forbidden-ip with an address of ours",
      "The client '0' with object id '0' does not have authorization to perform action 'Microsoft.Web/sites/read' over scope '/subscriptions/0'",
      "HTTP/1.1 403 This request is not authorized to perform this operation.\nx-ms-error-code: AuthorizationFailure\n",
    ],
  ],
  [
    "a filter or a proxy on the caller's side",
    "outside-proxy",
    [
      "HTTP/1.1 403 Forbidden\n\n<html><head><title>Web Filter Violation</title></head></html>",
      "Could not open CONNECT tunnel with proxy proxy.example.com:3128 [{'status': 403, 'reason': b'Forbidden'}]",
      "$ curl https://api.example.com/orders -> 403 Forbidden via corporate proxy",
      "> > CONNECT api.example.com:443 HTTP/1.1\n> > Host: api.example.com:443\n> >\n> < HTTP/1.1 403 Forbidden",
    ],
  ],
  [
    "a firewall or a mesh",
    "outside-other-gateway",
    [
      "Error 15\nThis request was blocked by the security rules\nYour IP: 192.0.2.7\nIncident ID: 100000000001-100000000002",
      "curl http://mesh.example.com/\nPERMISSION_DENIED:checker.denier.istio-system:not allowed",
      '{"error":{"code":"API_KEY_MISSING","message":"No api_key was supplied."}}',
    ],
  ],
  [
    "a page or a log that was cut",
    "outside-web-server",
    [
      '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>403 Forbidden</title>\n</head><body>\n<h1>Forbidden</h1>\n<p>You don\'t have per',
      '--0a1b2c3d-H--\nMessage: Pattern match "x" at REQUEST_HEADERS:Host. [file "/etc/rules.conf"] [id "960017"]',
      "403 - You do not have permission to view this directory or page.",
    ],
  ],
  [
    "an application's guard against forged requests",
    "integration-returned-403",
    [
      "Forbidden (403) CSRF verification failed after deploying",
      "ForbiddenError: invalid csrf token\n    at csrf (/app/node_modules/csurf/index.js:112:19)",
      "403 Could not verify the provided CSRF token because no token was found to compare.",
    ],
  ],
  [
    "a library that names the service in its exception, or its client",
    "other-aws-service",
    [
      "litellm.AuthenticationError: BedrockException Invalid Authentication - The security token included in the request is invalid",
      'SagemakerException - 403 {"message":"Signature expired: 20260304T101530Z is now earlier than 20260304T102031Z (20260304T102531Z - 5 min.)"}',
      'const model = new AnthropicBedrock({ awsRegion: "eu-west-1" });\nPermissionDeniedError: 403 The security token included in the request is expired',
      `llm = ChatBedrockConverse(model="m")\nError raised by inference endpoint: 403 {"message":"${mismatch}"}`,
    ],
  ],
  [
    "an SDK's failure of a signature",
    "other-aws-service",
    [
      "UnrecognizedClientException: The security token included in the request is invalid.\n\tstatus code: 403, request id: 00000000-1111-2222-3333-444444444444",
      "Error: 1 error occurred:\n\t* error configuring credentials: InvalidSignatureException: Signature expired: 20260304T101531Z is now earlier than 20260304T102031Z (20260304T102531Z - 5 min.)\n\tstatus code: 403, request id: 00000000-1111-2222-3333-444444444444",
      'level=error msg="put: ExpiredTokenException: The security token included in the request is expired\n\tstatus code: 403, request id: 00000000-1111-2222-3333-444444444444"',
    ],
  ],
  [
    "a collector that writes to a service",
    "other-aws-service",
    [
      "2026-03-04T10:15:31Z E! [agent] Error writing to outputs: [outputs.cloudwatch] The security token included in the request is invalid. status 403",
      "ERROR sink{component_id=out component_kind=sink component_type=aws_kinesis_streams}: 403 The security token included in the request is expired",
      '[ERROR][logstash.outputs.amazonelasticsearch] Encountered a retryable error {:code=>403, :body=>"{\\"message\\":\\"The security token included in the request is invalid.\\"}"}',
      `elasticsearch.exceptions.TransportError: TransportError(403, '{"message":"${mismatch}"}')`,
    ],
  ],
  [
    "a tool that deploys",
    "other-aws-service",
    [
      "  Serverless Error ---------------------------------------\n\n  The security token included in the request is expired\n\n  Get Support ---------",
      '✖ Stack orders-dev failed to deploy (4s)\nEnvironment: linux, node 20.1.0, framework 3.12.0\nCredentials: Local, "default" profile\n\nError:\nThe security token included in the request is invalid.',
      "? Please choose the profile you want to use default\n🛑 The security token included in the request is invalid.",
      " ❌  OrdersStack failed: The security token included in the request is expired",
    ],
  ],
  [
    "the same, in the words of a query's answer",
    "other-aws-service",
    [
      "Error: ExpiredToken: The security token included in the request is expired\n\tstatus code: 403, request id: 00000000-1111-2222-3333-444444444444",
      "error: Failed to get credentials for dev: SignatureDoesNotMatch: Signature expired: 20260304T101530Z is now earlier than 20260304T102031Z (20260304T103531Z - 15 min.)\n    status code: 403, request id: 00000000-1111-2222-3333-444444444444",
      "MissingAuthenticationToken: Request is missing Authentication Token\n\tstatus code: 403, request id: 00000000-1111-2222-3333-444444444444",
    ],
  ],
  [
    "the name of a service in front of what a script prints",
    "other-aws-service",
    [
      '  -> [kinesis wrong keys] HTTP 403: {"message":"The security token included in the request is invalid."}',
      "checking all\nFirehose: 403 The security token included in the request is expired",
      '- AWS Transcribe -> 403 {"message":"Signature expired: 20260304T101530Z is now earlier than 20260304T102031Z"}',
    ],
  ],
];

describe("what only looks like an application at a place of its own", () => {
  test.each([
    ["HTTPS's own port", "403 Client Error: Forbidden for url: https://api.example.com:443/orders"],
    ["a proxy's port", "403 Client Error: Forbidden for url: http://proxy.example.com:3128/"],
    [
      "two places",
      "403 Client Error: Forbidden for url: https://api.example.com/orders (from http://192.168.7.20:8123)",
    ],
    [
      "a client whose calls went to another name",
      "openai.PermissionDeniedError: 403 for https://llm.example.com/v1/chat",
    ],
    [
      "a bot's frames around its own call",
      "Error: Request failed with status code 403\n    at Client.emit (/app/node_modules/discord.js/src/client/BaseClient.js:10:5)\n    at cors (/app/node_modules/cors/lib/index.js:188:7)",
    ],
    ["a token that was fine", "403 Forbidden after CSRF token is valid"],
    ["a detail inside another document", '{"errors":[{"detail":"not for you"}]}'],
  ])("%s names nobody: %s", (_, text) => {
    expect(named(text)).toBe("shortlist");
  });
});

describe("who answered is known by more than one way to say it", () => {
  test.each(
    kinds.flatMap(([kind, cause, texts]) => texts.map((text) => [kind, text, cause] as const)),
  )("%s: %s", (_, text, cause) => {
    expect(named(text)).toBe(cause);
  });

  test.each([
    [
      "whom it was signed for",
      `curl --aws-sigv4 "aws:amz:eu-west-1:neptune-db" https://db.example.com:8182/sparql\n{"message":"${mismatch}"}`,
      "other-aws-service",
    ],
    [
      "the SDK's stack",
      "Error: Signature expired: 20260304T101530Z is now earlier than 20260304T102030Z\n    at Request.callListeners (/app/node_modules/aws-sdk/lib/sequential_executor.js:107:43)",
      "other-aws-service",
    ],
    [
      "what a body has to be sent with",
      `a POST with a body gets InvalidSignatureException {"message":"${mismatch}"}, without one 200; with the x-amz-content-sha256 header it works`,
      "lambda-function-url",
    ],
    [
      "a distribution that signs",
      `curl of our distribution, CloudFront says\nHTTP/2 403\nx-amzn-errortype: InvalidSignatureException\n\n{"message":"${mismatch}"}`,
      "lambda-function-url",
    ],
    [
      "a distribution named below",
      `${mismatch}\nOnly through CloudFront, and only with PUT`,
      "lambda-function-url",
    ],
    [
      "an object's other keys",
      '{"message":"Forbidden","statusCode":403}',
      "integration-returned-403",
    ],
    [
      "the keys of an object in a log",
      'api | 12:01:07 | answered {"status":"error","message":"Forbidden","code":null}',
      "integration-returned-403",
    ],
    [
      "the keys in front of a message",
      'Response body: {"timestamp":"2026-03-04T10:15:31Z","path":"/v1/items","message":"Forbidden"}',
      "integration-returned-403",
    ],
    [
      "how a function URL writes its member",
      '403 from our signup function: {"Message":"Forbidden"}',
      "lambda-function-url",
    ],
    [
      "the client that a script imports",
      'const AppSync = require("@aws-sdk/client-appsync");\n// Uncaught ForbiddenException: Forbidden',
      "other-aws-service",
    ],
    [
      "a balancer's name in a table",
      "| 9,000 bytes | 403 HTML from `awselb/2.0` |",
      "outside-load-balancer",
    ],
    [
      "a preflight to a distribution in front of an API",
      'Request URL: https://d111111abcdef8.cloudfront.net/api/items\nRequest Method: OPTIONS\n\n{"message":"Missing Authentication Token"}',
      "preflight-refused",
    ],
    [
      "the same place with a stage in front",
      `the form posts to https://${host}/login, it should be https://${host}/dev/login: {"message":"Forbidden"}`,
      "wrong-stage",
    ],
    [
      "an address and the one that works",
      `https://${host}/api/orders is Forbidden\nhttps://${host}/prod/api/orders is fine`,
      "wrong-stage",
    ],
    [
      "a service that is named in any language",
      "只设置 AWS_REGION 时 Neptune 返回 403 Credential should be scoped to a valid region",
      "other-aws-service",
    ],
    [
      "the queue that a comment's code sends to",
      "// without this SQS says\n// Unable to determine service/operation name to be authorized\nreq.Header.Add(name, form)",
      "other-aws-service",
    ],
    [
      "a service that reads a Bearer token as a signature, too",
      `with a Basic header against Amazon OpenSearch Service: {"message":"Authorization header requires 'Credential' parameter."}`,
      "other-aws-service",
    ],
    [
      "a service that is seldom part of an API, by its name",
      'the S3 Tables catalog answers {"message":"The security token included in the request is expired"}',
      "other-aws-service",
    ],
    [
      "the same, by its short name and what it is",
      "our consumer of an MSK cluster ends with: The security token included in the request is invalid",
      "other-aws-service",
    ],
    [
      "the same, by the client that was made",
      `client = boto3.client("bedrock-agentcore")\n${mismatch}`,
      "other-aws-service",
    ],
    [
      "the emulator that was started",
      '$ chalice local --port 8000\nthe answer is 403 {"message":"Missing Authentication Token"}',
      "local-emulator",
    ],
    [
      "the emulator that was started, beside a sentence that API Gateway writes",
      'with `sam local start-api` the route behind the authorizer gives {"message":"User is not authorized to access this resource"}',
      "local-emulator",
    ],
    [
      "the same, beside an ARN",
      'sam local start-api does not take the wildcard of arn:aws:execute-api:us-east-1:111122223333:abcde12345/Prod/*/*: {"message":"User is not authorized to access this resource"}',
      "local-emulator",
    ],
    [
      "the same, by a command that a shell shows",
      '$ npx sls offline start\n{"message":"User is not authorized to access this resource with an explicit deny"}',
      "local-emulator",
    ],
    [
      "a function URL that is said to refuse",
      "x-amzn-errortype: AccessDeniedException, a 403 on our Lambda function URL; `aws lambda invoke` works",
      "lambda-function-url",
    ],
    [
      "the permission that a function URL needs",
      "the policy has lambda:InvokeFunctionUrl and not lambda:InvokeFunction, hence AccessDeniedException",
      "lambda-function-url",
    ],
    [
      "a refusal on the developer's machine alone",
      'with a query the local server answers 403 {"Message":"User is not authorized to access this resource"}. When deployed, it returns 200.',
      "local-emulator",
    ],
    [
      "the same, the other way round",
      'the deployed API answers 200, but 403 locally: {"message":"User is not authorized to access this resource"}',
      "local-emulator",
    ],
  ])("%s makes an author the likeliest", (_, text, cause) => {
    expect(first(text)).toBe(cause);
  });

  test.each([
    [
      "API Gateway is named, too",
      `our API Gateway calls Kinesis, and Kinesis returned 200, but the client gets {"message":"The security token included in the request is invalid."}`,
    ],
    [
      "its host stands there",
      `Bedrock gives 403: https://${host}/prod/ask {"message":"${mismatch}"}`,
    ],
    [
      "a client of a service is led to it",
      `client = AnthropicBedrock(base_url="https://${host}/prod")\nPermissionDeniedError: 403 The security token included in the request is invalid`,
    ],
    [
      "it was deployed, and then called",
      'Deployed with sls deploy. The first call says {"message":"The security token included in the request is invalid."}',
    ],
    [
      "a socket's connections are what the SDK manages",
      "PostToConnection: UnrecognizedClientException: The security token included in the request is invalid.\n\tstatus code: 403, request id: 00000000-1111-2222-3333-444444444444",
    ],
    [
      "the exception has a sentence that the service does not write",
      'BedrockException - 403 {"message":"Forbidden"}',
    ],
    [
      "the emulator works",
      'it works with sam local start-api; deployed I get {"message":"Missing Authentication Token"}',
    ],
    [
      "the emulator works, and API Gateway's own sentence stands there",
      'With `sls offline` all is fine; deployed it is {"Message":"User is not authorized to access this resource"}',
    ],
    [
      "a function URL was left for an API",
      'moved from a Lambda function URL to an API of API Gateway, now {"message":"Forbidden"}',
    ],
    [
      "the function URL works",
      'the function URL works, the API returns 403 {"message":"Forbidden"}',
    ],
    [
      "it works on the developer's machine",
      'works locally, but when deployed I get {"message":"Missing Authentication Token"}',
    ],
    [
      "it works where it was deployed before",
      'Works locally. It also works when deployed to dev. In prod I get {"message":"Forbidden"}',
    ],
    [
      "the same, the other way round",
      '{"Message":"User is not authorized to access this resource"} when deployed, locally it works',
    ],
    [
      "the emulator is one of a project's plugins",
      '{"Message":"User is not authorized to access this resource"}\nplugins:\n  - serverless-offline\n',
    ],
  ])("another's name proves nothing where %s", (_, text) => {
    const author = diagnose({ text }).observations.find(({ facet }) => facet === "answered-by");
    expect(author?.option ?? "api-gateway").toBe("api-gateway");
  });
});

describe("whom a person says to have refused", () => {
  test.each([
    [
      "outside-other-gateway",
      "Since Monday our partner's calls are being blocked with a 403 by Akamai.",
    ],
    ["outside-other-gateway", "it turned out that the 403s came from Kong's ACL plugin"],
    ["outside-other-gateway", "Istio's AuthorizationPolicy denies the call with 403"],
    [
      "outside-web-server",
      "the 403 Forbidden page is nginx's own, the request never reaches the application",
    ],
    ["outside-web-server", "ModSecurity on the shared host rejects the upload, status 403"],
    [
      "outside-cloudflare",
      "Cloudflare is blocking our server's POST requests with 403, the browser works",
    ],
    ["outside-proxy", "Zscaler rejects the upload with 403 Forbidden"],
    [
      "outside-load-balancer",
      "The ALB's listener rule returns a fixed 403, since the secret header differs.",
    ],
    ["integration-returned-403", "Spring Security is what returns the 403, not API Gateway"],
    ["outside-other-gateway", "403 是被 Traefik 拦截的,没有到达后端服务"],
    ["outside-proxy", "公司的 Zscaler 代理返回 403"],
  ])("is believed: %s, %s", (cause, text) => {
    expect(named(text)).toBe(cause);
  });

  test.each([
    'We use Cloudflare for DNS and get {"message":"Forbidden"} from our API.',
    'Could it be that Cloudflare blocks the request? {"message":"Forbidden"}',
    'Cloudflare is not blocking it, I checked the events: {"message":"Forbidden"}',
    "nginx passes /api on to the API and we see 403 Forbidden",
    "our Django app calls the API and gets 403 Forbidden",
    'If Akamai blocks a request, it returns a reference number. Ours has none: {"message":"Forbidden"}',
    "I disabled the rule with which Cloudflare blocked us, still 403 Forbidden",
    "Make sure that nginx does not block it. We see 403 Forbidden.",
    "403 Forbidden. Traefik 没有拦截这个请求",
    "403 Forbidden in Express when it calls the API",
    "After pressing F5 the page returns a 403 Forbidden, the first load works",
    "Since spring the API returns 403 Forbidden for one client",
    "CF WAF blocks it with 403",
    "Our umbrella domain returns a 403",
    "nginx forwarding to the API returns 403 Forbidden",
    "HAProxy routes the call to the API which returns 403 Forbidden",
    "请求由 nginx 转发到后端,返回 403 Forbidden",
    "nginx 转发到 API 之后返回 403",
    "nginx で API に転送すると 403 が返ります",
    "Kong で API を呼ぶと 403 が返る",
    "the error response from Kong's upstream was 403",
    "an S3 trigger of the Lambda gets 403 from the API",
    "403 Forbidden from Apache HttpClient",
    "calls through Kong return 403 Forbidden, direct calls work",
    "Behind Akamai every request gets 403 Forbidden",
    "The ALB health check returns 403",
    'Traefik logs "403 Forbidden" when it forwards to the API',
    "The Keycloak token is rejected by the API with 403",
    "403 from the API after Cloudflare was enabled",
    "Is the 403 from Cloudflare or from API Gateway?",
    "通过 Kong 访问返回 403 Forbidden",
    "Cloudflare 后面的 API 返回 403",
    "403 Forbidden when nginx is in front, without it 200",
  ])("is nobody where nobody is said to: %s", (text) => {
    const author = diagnose({ text }).observations.find(({ facet }) => facet === "answered-by");
    expect(author?.option ?? "api-gateway").toBe("api-gateway");
  });

  test("is not believed against API Gateway's own words", () => {
    const text = `nginx returns a 403 Forbidden: {"message":"Missing Authentication Token"}`;
    expect(first(text)).toBe("resource-not-found-unsigned");
  });
});

test.each([
  "With curl it works fine.",
  "Same from the browser, only slower. Any idea?",
  "(the rest of the log has nothing of interest)",
])(
  "what a person adds below a head is no body where the head tells of another length: %s",
  (words) => {
    const head =
      "HTTP/1.1 403 Forbidden\nContent-Type: application/json\nContent-Length: 23\nx-amzn-ErrorType: ForbiddenException\n\n";
    const seen = diagnose({ text: head + words }).observations.map(({ option }) => option);
    expect(seen).not.toContain("customised");
  },
);

test.each([
  "GET http://localhost/assets/app.css 403 (Forbidden)",
  "websocket: bad handshake (403) for ws://127.0.0.1:9000/live",
  "wget http://127.0.0.1:8080/report.pdf\nHTTP request sent, awaiting response... 403 Forbidden",
  "requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: http://192.168.7.20:8123/api/states",
  "aiohttp.client_exceptions.ClientResponseError: 403, message='Forbidden', url=URL('https://shop.example.org:9443/v1/orders')",
  '$ curl -i http://10.1.2.3/orders\nHTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n{"error":"not yours"}',
  "websocket: Handshake status 403 Forbidden from ws://172.20.0.4:9100/live",
  "403 Client Error: Forbidden for url: https://home.duckdns.org/api/states",
  "HTTP status client error (403 Forbidden) for url (http://orders.shop.svc.cluster.local/v1)",
])(
  "API Gateway is at no such place, so a server there is the likeliest, and nobody is told that it passed anything on: %s",
  (text) => {
    expect(first(text)).toBe("outside-web-server");
    expect(diagnose({ text }).remaining[0]?.weight).toBeGreaterThan(0.75);
  },
);

test.each([".\n.\n.", "...", "…"])(
  "a head with %j in it is cut, and nothing is concluded from what it lacks",
  (left) => {
    const text = `< HTTP/2 403\n< content-type: application/json\n< content-length: 82\n${left}\n{"Message":"User is not authorized to access this resource with an explicit deny"}`;
    expect(named(text)).toBe("lambda-authorizer-explicit-deny");
  },
);

test.each([
  '@data={:body=>"<Error><Code>SignatureDoesNotMatch</Code>\n...\n<StringToSign>PUT\\n\\ntext/plain\\nWed, 04 Mar 2026 10:15:31 +0000\\nx-amz-acl:private\\n/docs/a.txt</StringToSign>',
  "403 <Code>SignatureDoesNotMatch</Code><StringToSign>GET\n\n\n\nx-amz-date:Wed, 04 Mar 2026 10:15:31 GMT\n/docs/</StringToSign>",
  "HTTP/1.1 403 Forbidden\nContent-Type: application/xml\n\n<Error><Code>SignatureDoesNotMatch</Code>\n<StringToSign>DELETE\n\n\nWed, 04 Mar 2026 10:15:31 GMT\nx-amz-acl:private\n/docs/b.txt</StringToSign></Error>",
])("what S3 signed before version 4 makes it the likeliest: %s", (text) => {
  expect(first(text)).toBe("outside-s3");
});

describe("what CloudFront says of a signed URL or cookie", () => {
  test.each([
    "GET https://d111111abcdef8.cloudfront.net/hls/a.m3u8 403\n<Error><Code>MissingKey</Code><Message>Missing Key-Pair-Id query parameter or cookie value</Message></Error>",
    "https://d111111abcdef8.cloudfront.net/a.pdf?Expires=1772611200&Signature=y&Key-Pair-Id=K1\n<Error>\n  <Code>InvalidKey</Code>\n  <Message>Unknown Key</Message>\n</Error>",
    "d111111abcdef8.cloudfront.net/x.mp4 -> 403 <Error><Code>MalformedPolicy</Code><Message>Malformed Policy</Message></Error>",
    'curl -i "https://cdn.example.com/a.pdf?Expires=1772611200&Signature=y&Key-Pair-Id=K1"\nHTTP/2 403\nserver: CloudFront\nx-cache: Error from cloudfront\n\n<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Access denied</Message></Error>',
  ])("is no refusal of a host that it sends on: %s", (text) => {
    expect(named(text)).toBe("outside-cloudfront");
    const causes = diagnose({ text }).remaining.map(({ cause }) => cause);
    expect(causes).not.toContain("cloudfront-forwards-host");
  });

  test.each([
    "https://d111111abcdef8.cloudfront.net/api/items\n<H2>The request could not be satisfied.</H2>Bad request. Generated by cloudfront",
    "GET https://d111111abcdef8.cloudfront.net/a.txt 403\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>4442587FB7D0A2F9</RequestId><HostId>a=</HostId></Error>",
  ])("is no other sentence: %s", (text) => {
    const pages = diagnose({ text }).observations.filter(
      ({ facet }) => facet === "cloudfront-page",
    );
    expect(pages.map(({ option }) => option)).not.toContain("other");
  });
});

test.each([
  '[bedrock gateway] HTTP 403: {"message":"The security token included in the request is invalid."}',
  "kinesis-proxy: 403 The security token included in the request is invalid",
  '[sqs relay] 403 {"message":"The security token included in the request is invalid."}',
])("the label of what stands in front of a service does not name the service: %s", (text) => {
  expect(named(text)).not.toBe("other-aws-service");
});

describe("calls that work beside the one that is refused", () => {
  test("do not hide a sentence that is quoted outside of them", () => {
    const text = `AWS refuses it: "${mismatch}"\n\n$ curl http://localhost:10000/v1/?a=b\n{"statusCode": 200, "body": "{}"}\n`;
    expect(diagnose({ text }).verdict).toBe("cause");
  });

  test("with a stage in front of the same path prove that the stage is missing", () => {
    const text = `# with the stage\n$ curl -s "https://${host}/v1/orders"\n{"detail":"Method Not Allowed"}\n\n# without it\n$ curl -I "https://${host}/orders"\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n# what else was tried\n$ date\n`;
    expect(named(text)).toBe("wrong-stage");
  });

  test("a comment of a shell's transcript is no body", () => {
    const text = `$ curl -i https://${host}/orders\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n# the same in another region\n$ true\n`;
    expect(diagnose({ text }).observations.some(({ facet }) => facet === "message")).toBe(false);
  });
});

describe("a name that no partition has", () => {
  test.each([
    "abcde12345.execute-api.cn-north-1.amazonaws.com",
    "abcde12345.execute-api.eu-west-1.amazonaws.com.cn",
  ])("is no API's: %s", (name) => {
    const text = `$ curl -i https://${name}/prod/x\nHTTP/2 403\n\n{"message":"Forbidden"}`;
    expect(first(text)).toBe("unknown-host");
  });
});

describe("a server's page beside the settings by which it passes calls on", () => {
  const api = "https://abcde12345.execute-api.eu-central-1.amazonaws.com/prod/";
  const page =
    "Forbidden\nYou don't have permission to access this resource.\nApache/2.4.58 (Ubuntu) Server at erp.example.com Port 443\n";
  const call =
    'PS C:\\> Invoke-WebRequest -Uri "https://erp.example.com/apigw/stock"\nInvoke-WebRequest : ';
  const nginx =
    "<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx/1.24.0</center></body></html>\n";

  test.each([
    [
      "Apache's",
      `${call}${page}\n<Location "/apigw/">\n  Require ip 10.0.0.0/8\n  ProxyPass "${api}"\n</Location>`,
    ],
    [
      "nginx's",
      `$ curl https://erp.example.com/apigw/stock\n${nginx}\nlocation /apigw/ {\n  deny all;\n  proxy_pass ${api};\n}`,
    ],
    [
      "nginx's, whose name the settings have",
      `$ curl https://erp.example.com/apigw/stock\n${nginx}\nset $upstream ${api};\nproxy_pass $upstream;`,
    ],
    [
      "Caddy's in front",
      `curl https://erp.example.com/x gives 403\n${nginx}\nerp.example.com {\n  reverse_proxy ${api}\n}`,
    ],
  ])("is the server's that was called: %s", (_, text) => {
    expect(diagnose({ text }).cause).toBe("outside-web-server");
  });

  test("is the integration's where API Gateway itself was called", () => {
    const text = `$ curl ${api}orders\n${nginx}`;
    expect(diagnose({ text }).cause).toBe("integration-returned-403");
  });
});
