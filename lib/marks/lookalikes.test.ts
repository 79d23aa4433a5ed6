import { describe, expect, test } from "vitest";
import { flatten, markScanner } from ".";

/** Who refused, by the marks that name somebody by themselves. */
const authorsOf = (text: string): readonly string[] => [
  ...new Set(
    markScanner()
      .scan(flatten(text, [{ start: 0, end: text.length }]).text)
      .flatMap(({ mark: { as, proves } }) =>
        (as !== "refusal" && as !== "author") ||
        proves["answered-by"] === undefined ||
        proves["answered-by"] === "api-gateway"
          ? []
          : [proves["answered-by"]],
      ),
  ),
];

const gatewaysOwn = [
  '{"message":"Missing Authentication Token"}',
  '{"message":"Forbidden"}',
  '{"Message":"User is not authorized to access this resource with an explicit deny"}',
  '{"message":"The security token included in the request is invalid."}',
  '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********2222:abcde12345/prod/GET/hello"}',
  '{"message":"The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."}',
  "x-amzn-ErrorType: MissingAuthenticationTokenException:http://internal.amazon.com/coral/com.amazon.coral.service/",
  "X-Cache: Error from cloudfront\nVia: 1.1 0123456789abcdef0123456789abcdef.cloudfront.net (CloudFront)",
];

const ofClients = [
  "An error occurred (ForbiddenException) when calling the PostToConnection operation: Forbidden",
  "denied (Service: AmazonApiGatewayManagementApi; Status Code: 403; Error Code: ForbiddenException",
  "denied (Service: ApiGatewayManagementApi, Status Code: 403, Request ID: 00000000)",
  "com.amazonaws.services.apigatewaymanagementapi.model.ForbiddenException: denied",
  "operation error ApiGatewayManagementApi: PostToConnection, https response error StatusCode: 403",
  "at de_CommandError (/var/task/node_modules/@aws-sdk/client-apigatewaymanagementapi/dist-cjs/index.js:1:1)",
  "Amazon.ApiGatewayManagementApi.Model.ForbiddenException: denied",
  "Aws::ApiGatewayManagementApi::Errors::ForbiddenException",
  "Aws\\ApiGatewayManagementApi\\Exception\\ApiGatewayManagementApiException",
  "aws_sdk_apigatewaymanagement::operation::post_to_connection::PostToConnectionError",
  "An error occurred (NotFoundException) when calling the GetRestApi operation: Invalid API identifier specified",
  "An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: expired",
];

const ofRelays = [
  "Server: NullDDoS System",
  "Server: Puhui_WAF\nSet-Cookie: HWWAFSESID=0123; path=/",
  "X-Cachewall-Action: pass",
  "X-TransIP-Backend: web123",
  "EO-LOG-UUID: 4105283880544427145",
  "X-Cache: HIT from cache.51cdn.com",
  "server: nginx/1.24.0",
  "server: envoy",
  "Server: APISIX/3.2.0",
  "Server: Apache/2.4.57",
  "server: Google Frontend",
  "Server: Microsoft-IIS/10.0",
  "Server: Cowboy\nVia: 1.1 vegur",
  "X-Powered-By: Express",
  "http://127.0.0.1:3000/hello",
];

/** What logs say of requests that were watched, counted, asked for or let through. */
const ofLogs = [
  // a function's own, of what it called, of what it answered else, and of how long it took
  "2026-03-04T10:15:31.123Z\t8a1b2c3d-4e5f-4a1b-8c2d-9e8f7a6b5c4d\tINFO\tcalling GET https://api.example.com/orders gave 403",
  "2026-03-04T10:15:31.123Z\t8a1b2c3d-4e5f-4a1b-8c2d-9e8f7a6b5c4d\tINFO\tGET /orders 200 403.1 ms - 63",
  '[INFO]\t2026-03-04T10:15:31.123Z\t8a1b2c3d-4e5f-4a1b-8c2d-9e8f7a6b5c4d\t192.0.2.7 - - [04/Mar/2026:10:15:31 +0000] "GET /orders HTTP/1.1" 200 403',
  "[WARNING]\t2026-03-04T10:15:31.123Z\t8a1b2c3d-4e5f-4a1b-8c2d-9e8f7a6b5c4d\tForbidden: no such scope",
  // AWS WAF's and API Gateway's own
  '{"timestamp":1772619330123,"formatVersion":1,"webaclId":"arn:aws:wafv2:us-east-1:111122223333:regional/webacl/api/0","terminatingRuleId":"AWS-AWSManagedRulesSQLiRuleSet","terminatingRuleType":"MANAGED_RULE_GROUP","action":"BLOCK","httpSourceName":"APIGW","httpSourceId":"111122223333:abcde12345:prod","httpRequest":{"clientIp":"192.0.2.7","uri":"/prod/orders"}}',
  '{"requestId":"00000000-1111-2222-3333-444444444444","ip":"192.0.2.7","httpMethod":"GET","resourcePath":"/orders","status":"403","protocol":"HTTP/1.1","wafStatus":"403","wafResponse":"WAF_BLOCK"}',
  // watched, or counted
  '{"operationName":"ApplicationGatewayFirewall","category":"ApplicationGatewayFirewallLog","properties":{"ruleId":"920350","message":"Host header is a numeric IP address","action":"Matched","hostname":"api.example.com"}}',
  '{"category":"ApplicationGatewayFirewallLog","properties":{"ruleId":"949110","action":"Detected"}}',
  '{"category":"FrontDoorWebApplicationFirewallLog","properties":{"ruleName":"BlockList","action":"Block","policyMode":"detection"}}',
  '{"category":"FrontDoorWebApplicationFirewallLog","properties":{"ruleName":"Log","action":"Log","policyMode":"prevention"}}',
  '{"previewSecurityPolicy":{"name":"edge","configuredAction":"DENY","outcome":"DENY"},"enforcedSecurityPolicy":{"name":"edge","configuredAction":"ALLOW","outcome":"ACCEPT"},"statusDetails":"response_sent_by_backend"}',
  '{"Action":"log","ClientRequestHost":"api.example.com","RayID":"0123456789abcdef","Source":"firewallCustom"}',
  '{"EdgeResponseStatus":403,"OriginResponseStatus":403,"SecurityAction":"","WAFAction":"unknown"}',
  '{"attackData":{"ruleActions":"YWxlcnQ%3d%3bYWxlcnQ%3d"},"httpMessage":{"status":"403"},"type":"akamai_siem"}',
  "CEF:0|Incapsula|SIEMintegration|1|1|Normal|0| act=REQ_PASSED cn1=403",
  'ASM:violations="Illegal method",support_id="1000000000000000001",request_status="alerted",response_code="403"',
  'ASM:violations="",support_id="1000000000000000001",request_status="passed",response_code="403"',
  '{"responseCode":403,"agentResponseCode":200,"tags":[{"type":"SQLI"}]}',
  'type=attack main_type="Signature Detection" action=Alert policy="api" http_host="api.example.com"',
  "waf WF WARN SQL_INJECTION_IN_PARAM 192.0.2.7 51234 192.0.2.10 443 security-policy GLOBAL LOG NONE [type=sql]",
  "APPFW APPFW_STARTURL 1 0 : 192.0.2.7 profile Disallow Illegal URL: https://api.example.com/x <not blocked>",
  '1,2026/03/04 10:15:30,0,THREAT,url,2561,web-browsing,alert,"api.example.com/prod",',
  "CEF:0|Zscaler|NSSWeblog|5.7|Allowed|None|3|act=Allowed outcome=403",
  '{"alert_type":"policy","action":"alert","traffic_type":"CloudApp"}',
  '{"securityAction":"Detect","waapIncidentType":"SQL Injection"}',
  '{"producer":{"secrules_engine":"DetectionOnly"},"messages":[{"message":"Inbound Anomaly Score Exceeded (Total Score: 5)"}]}',
  '[client "192.0.2.7"] Coraza: Warning. SQL Injection Attack [id "942100"]',
  'date=2026-03-04 main_type="Signature Detection" action=Alert_Deny policy="api" http_host="api.example.com" monitor_status="Enabled"',
  'waf WF ALER NO_PARAM_PROFILE_MATCH 192.0.2.7 61507 192.0.2.10 443 api URL_PROFILE LOG NONE [value="GRANT DENY ALL"] POST /',
  '{"attackData":{"appliedAction":"monitor","clientIP":"192.0.2.7","ruleActions":"bW9uaXRvcg%3d%3d"},"type":"akamai_siem"}',
  "crowdsecurity/http-probing by ip 192.0.2.7 (DE) : 4h ban on Ip 192.0.2.7",
  // from the server behind
  '{"httpStatus":403,"serverRouted":"10.0.0.5:443","serverStatus":"403","host":"api.example.com"}',
  'fe~ api/s1 0/0/1/12/13 403 192 - - ---- 1/1/0/0/0 0/0 "GET /hello HTTP/1.1"',
  '{"DownstreamStatus":403,"Duration":123456,"OriginStatus":403}',
  '"response":{"status":403},"latencies":{"kong":2,"proxy":14,"request":16}',
  '{"msg":"Decision Log","path":"envoy/authz/allow","result":true,"type":"openpolicyagent.org/decision_logs"}',
  '{"latencies":{"kong":2,"request":2,"proxy":-1},"client_ip":"192.0.2.7","response":{"status":200,"size":208}}',
  "plugin.lua:1200: run_plugin(): aws-lambda exits with http status code 403, client: 192.0.2.7",
  // asked for
  'index=firewall sourcetype="pan:url" action="block-url" | stats count by src',
  'index=cloudflare Action=block ClientRequestHost="api.example.com" | stats count',
  'grep -qiE "ERR_ACCESS_DENIED|denied|403 Forbidden"',
  'AzureDiagnostics | where Category == "ApplicationGatewayFirewallLog" and action_s == "Blocked"',
  'AzureDiagnostics | where Category =~ "FrontDoorWebApplicationFirewallLog" and action_s == "Block"',
  'gcloud logging read \'resource.type="http_load_balancer" AND jsonPayload.statusDetails="denied_by_security_policy"\'',
  'index=netwaf severity="Critical" AND request_status="blocked" | table _time,uri',
  'query { viewer { zones { firewallEventsAdaptive(filter: {action: "block"}) { action } } } }',
  // told
  "there is no Blocked entry in ApplicationGatewayFirewallLog, and Cloud Armor, Imperva or F5 are not used",
  "Error: 403:denied_by_security_policy:subscribe_denied",
  "Error: Access to this API has been restricted. code: 'ERR_ACCESS_DENIED', permission: 'FileSystemRead'",
];

/** Sentences that a product writes into its page, and many others elsewhere. */
const ofMany = [
  '{"error":"HTTP 403 Forbidden"}',
  '{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access token."}',
  "BadGateway: This corporate app can't be accessed right now.",
  'security delete-generic-password -a "https://global.rel.tunnels.api.visualstudio.com/auth/tunnels"',
  "Cloudflare tunnel error: connection lost",
  '403 "No authorization to access service group"',
  "case *serviceerror.PermissionDenied:",
  "use Illuminate\\Routing\\Exceptions\\InvalidSignatureException;",
  "use Example\\Jwt\\Exceptions\\InvalidSignatureException;",
  "res.status(403).send('Insufficient scope for this resource')",
  "403: The server understood the request but refuses to authorize it.",
  '{"error":"Blocked host: api.example.com"}',
  '{"error":"Host not allowed"}',
  "Webhook host not allowed: api.example.com",
  '{"error":"Host not in allowlist: api.example.com"}',
  '{"errors":[{"errorType":"UNAUTHORIZED","message":"Invalid API key"}]}',
];

/** What a mailbox, a kitchen or another maker calls so, too; and services that APIs are made with. */
const ofPlainWords = [
  "our fraud detector, the location service of the app and a clean room",
  "the EMR of the hospital, a managed cluster, a private CA and the MSK price list",
  "Athena and the connect page, a lookout for visitors, Redis keyspaces",
  "a Lambda behind Step Functions, EventBridge, CodeBuild, Amplify and Secrets Manager",
  'const client = new Client("kafka")',
  "aws apigateway test-invoke-method --rest-api-id abcde12345",
];

describe("what looks like another's mark", () => {
  test.each(gatewaysOwn)("API Gateway's own %s names nobody else", (text) => {
    expect(authorsOf(text)).toEqual([]);
  });

  test.each(ofClients)("a client of an API, or another failure, names no service: %s", (text) => {
    expect(authorsOf(text)).toEqual([]);
  });

  test.each(ofRelays)("a field of what may only pass on names no author: %s", (text) => {
    expect(authorsOf(text)).toEqual([]);
  });

  test.each(ofLogs)("a log's line of what was not refused names nobody: %s", (text) => {
    expect(authorsOf(text)).toEqual([]);
  });

  test.each(ofPlainWords)("words that mean something else name no service: %s", (text) => {
    expect(markScanner().scan(text)).toEqual([]);
  });

  test.each(ofMany)("a sentence without the page that it is in names nobody: %s", (text) => {
    expect(authorsOf(text)).toEqual([]);
  });

  test.each([
    "Origin: http://localhost:3000",
    '"referer": "http://localhost:3000/login"',
    "from origin 'http://localhost:3000' has been blocked by CORS policy",
    "access-control-allow-origin: http://localhost:3000",
  ])("where a page came from is no address of a call: %s", (text) => {
    expect(markScanner().scan(text)).toEqual([]);
  });

  test.each([
    [
      "GitHub's sentence",
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header",
      [],
    ],
    [
      "Akamai's sentence",
      'You don\'t have permission to access "http://www.example.com/" on this server.',
      [],
    ],
    [
      "S3's document without its ids",
      "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>",
      [],
    ],
    [
      "hapi's document with the application's sentence",
      '{"statusCode":403,"error":"Forbidden","message":"Insufficient scope"}',
      ["backend"],
    ],
    [
      "hapi's document with the gateway's sentence",
      '{"statusCode":403,"error":"Forbidden","message":"User is not authorized to access this resource"}',
      ["local-emulator"],
    ],
    [
      "a development server with the gateway's sentence",
      'Server: Werkzeug/2.3.7 Python/3.11.4\n\n{"message":"Missing Authentication Token"}',
      ["local-emulator"],
    ],
    [
      "the control plane's client",
      "An error occurred (AccessDeniedException) when calling the GetRestApis operation: denied",
      ["other-aws-service"],
    ],
    ["S3's client", "operation error S3: GetObject, https response error StatusCode: 403,", ["s3"]],
    [
      "another API of Alibaba Cloud's than its storage",
      "<Error><HostId>ecs.aliyuncs.com</HostId><Code>Forbidden</Code></Error>",
      [],
    ],
    [
      "the standard's sentence on a token's scope, in Spring's field",
      'WWW-Authenticate: Bearer error="insufficient_scope", error_description="The request requires higher privileges than provided by the access token.", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"',
      ["backend"],
    ],
    ["a request's id of one's own", "request-id: req_7\nx-request-id: 0000", []],
    ["somebody's rate limit", "API rate limit exceeded for this key", []],
    ["code that raises a client's exception", "raise GithubException(404, data)", []],
    ["an application's own six digits", '{"code":900912,"order":"7"}', []],
    [
      "NAXSI's line of a request that it let through",
      "NAXSI_FMT: ip=192.0.2.1&server=localhost&uri=/x&learning=1&vers=0.55&total_processed=1&total_blocked=1&block=1",
      [],
    ],
  ] as const)("%s is told from its neighbours", (_, text, authors) => {
    expect(authorsOf(text)).toEqual(authors);
  });
});
