import {
  asObject,
  bodyWith,
  formatsOf,
  inXml,
  json,
  pretty,
  sentWith,
  targetWith,
} from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */

/** A Lambda proxy event (payload format 1.0). @param {Scene} scene @param {object} parts */
function proxyEvent({ path, host, requestId, traceId }, parts) {
  return {
    resource: "/orders",
    path: "/orders",
    httpMethod: "POST",
    headers: { Host: host, "X-Amzn-Trace-Id": traceId },
    queryStringParameters: null,
    pathParameters: null,
    requestContext: { requestId, stage: "prod", path, identity: { sourceIp: "203.0.113.7" } },
    body: null,
    isBase64Encoded: false,
    ...parts,
  };
}

/** A request authorizer's event. @param {Scene} scene @param {object} parts */
function authorizerEvent(scene, parts) {
  return {
    type: "REQUEST",
    methodArn: "arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/POST/orders",
    ...proxyEvent(scene, parts),
  };
}

/** A line of CloudWatch Logs that a Lambda function wrote. @param {Scene} scene @param {string} text */
const lambdaLine = ({ requestId }, text) => `2026-03-04T09:30:00.120Z\t${requestId}\tINFO\t${text}`;

/** What `aws logs filter-log-events` prints. @param {readonly string[]} messages */
const filtered = (messages) =>
  `$ aws logs filter-log-events --log-group-name /aws/lambda/authorizer\n${pretty({
    events: messages.map((message, at) => ({
      logStreamName: "2026/03/04/[$LATEST]5c1d7a90b2e84f36a1",
      timestamp: 1_772_616_600_000 + at,
      message,
      ingestionTime: 1_772_616_603_000,
      eventId: `3958${"1".repeat(40)}${at}`,
    })),
    searchedLogStreams: [],
  })}\n`;

/** Lines of a REST API's execution log. @param {Scene} scene @param {readonly string[]} texts */
const execution = ({ requestId, body }, texts) =>
  [
    `Starting execution for request: ${requestId}`,
    "HTTP Method: POST, Resource Path: /orders",
    ...texts,
    `Method response body after transformations: ${body}`,
    "Method completed with status: 403",
  ]
    .map((text) => `(${requestId}) ${text}\n`)
    .join("");

/** An access log's record. @param {Scene} scene @param {object} extra */
const record = ({ requestId, message, errorType, gatewayId }, extra) => ({
  requestId,
  extendedRequestId: gatewayId,
  ip: "203.0.113.7",
  requestTime: "04/Mar/2026:09:30:00 +0000",
  httpMethod: "POST",
  resourcePath: "/orders",
  status: "403",
  protocol: "HTTP/1.1",
  "error.message": message,
  "error.responseType": errorType === "ForbiddenException" ? "INVALID_API_KEY" : "ACCESS_DENIED",
  ...extra,
});

/** @param {readonly (readonly [string, string])[]} pairs */
const braced = (pairs) => `{${pairs.map(([name, value]) => `${name}=${value}`).join(", ")}}`;

export const logFormats = formatsOf("logs", [
  [
    "lambda-event",
    "header",
    (plant, scene) =>
      `${pretty(proxyEvent(scene, { headers: asObject(sentWith(plant, scene)), multiValueHeaders: { [plant.name]: [plant.value] } }))}\n${scene.body}\n`,
  ],
  [
    "lambda-event-query",
    "query",
    ({ name, value }, scene) =>
      `${pretty(proxyEvent(scene, { queryStringParameters: { page: "2", [name]: value } }))}\n${scene.body}\n`,
  ],
  [
    "lambda-event-body",
    ["field", "block"],
    (plant, scene) =>
      `${pretty(proxyEvent(scene, { body: json(bodyWith(plant)) }))}\n${scene.body}\n`,
  ],
  [
    "lambda-event-2",
    "cookie",
    ({ name, value }, scene) =>
      `${pretty({ version: "2.0", routeKey: "POST /orders", rawPath: "/prod/orders", rawQueryString: "page=2", cookies: ["theme=dark", `${name}=${value}`], headers: { host: scene.host }, requestContext: { requestId: scene.requestId, http: { method: "POST", path: "/prod/orders" } } })}\n${scene.body}\n`,
  ],
  [
    "lambda-event-2-query",
    "query",
    (plant, scene) =>
      `${pretty({ version: "2.0", routeKey: "POST /orders", rawPath: "/prod/orders", rawQueryString: targetWith(plant).split("?")[1], queryStringParameters: { [plant.name]: plant.value }, headers: { host: scene.host } })}\n${scene.body}\n`,
  ],
  [
    "lambda-event-context",
    "field",
    ({ name, value }, scene) =>
      `${pretty(proxyEvent(scene, { requestContext: { requestId: scene.requestId, authorizer: { principalId: "user", [name]: value } } }))}\n${scene.body}\n`,
  ],
  [
    "lambda-line",
    "header",
    (plant, scene) =>
      `${lambdaLine(scene, json(authorizerEvent(scene, { headers: asObject(sentWith(plant, scene)) })))}\n${scene.body}\n`,
  ],
  [
    "filter-events-header",
    "header",
    (plant, scene) =>
      filtered([
        `START RequestId: ${scene.requestId} Version: $LATEST\n`,
        `${lambdaLine(scene, json(authorizerEvent(scene, { headers: asObject(sentWith(plant, scene)) })))}\n`,
      ]),
  ],
  [
    "filter-events-field",
    ["field", "block"],
    (plant, scene) =>
      filtered([`${lambdaLine(scene, json(bodyWith(plant)))}\n`, `${json(record(scene, {}))}\n`]),
  ],
  [
    "filter-events-pretty",
    "header",
    (plant, scene) =>
      filtered([
        `${lambdaLine(scene, pretty(authorizerEvent(scene, { headers: asObject(sentWith(plant, scene)) })))}\n`,
      ]),
  ],
  [
    "filter-events-body",
    "field",
    (plant, scene) =>
      filtered([
        `${lambdaLine(scene, json(proxyEvent(scene, { body: json(bodyWith(plant)) })))}\n`,
      ]),
  ],
  [
    "filter-events-execution",
    "header",
    (plant, scene) =>
      filtered(
        execution(scene, [`Method request headers: ${braced(sentWith(plant, scene))}`])
          .trim()
          .split("\n"),
      ),
  ],
  [
    "logs-tail",
    "header",
    (plant, scene) =>
      `$ aws logs tail /aws/lambda/authorizer\n2026-03-04T09:30:00.120000+00:00 2026/03/04/[$LATEST]5c1d7a90b2e84f36a1 ${lambdaLine(scene, json({ headers: asObject(sentWith(plant, scene)) }))}\n2026-03-04T09:30:00.130000+00:00 2026/03/04/[$LATEST]5c1d7a90b2e84f36a1 ${scene.body}\n`,
  ],
  [
    "execution-headers",
    "header",
    (plant, scene) =>
      execution(scene, [`Method request headers: ${braced(sentWith(plant, scene))}`]),
  ],
  [
    "execution-endpoint-headers",
    "header",
    (plant, scene) =>
      execution(scene, [
        `Endpoint request headers: ${braced([...sentWith(plant, scene), ["x-amzn-apigateway-api-id", "abcde12345"]])}`,
      ]),
  ],
  [
    "execution-query",
    "query",
    ({ name, value }, scene) =>
      execution(scene, [
        `Method request query string: ${braced([
          ["page", "2"],
          [name, value],
        ])}`,
      ]),
  ],
  [
    "execution-body",
    "field",
    (plant, scene) =>
      execution(scene, [`Method request body before transformations: ${json(bodyWith(plant))}`]),
  ],
  [
    "execution-endpoint-uri",
    "query",
    (plant, scene) =>
      execution(scene, [
        `Endpoint request URI: https://backend.example.com${targetWith(plant, "/orders")}`,
      ]),
  ],
  [
    "execution-stamped",
    "header",
    (plant, scene) =>
      execution(scene, [`Method request headers: ${braced(sentWith(plant, scene))}`])
        .trim()
        .split("\n")
        .map((line, at) => `2026-03-04T09:30:00.1${at}0Z ${line}\n`)
        .join(""),
  ],
  [
    "access-json",
    ["query", "field"],
    ({ name, value }, scene) =>
      `${json(record(scene, { [name]: value }))}\n${json(record(scene, {}))}\n`,
  ],
  [
    "access-json-header",
    "header",
    ({ name, value }, scene) => `${json(record(scene, { [`header.${name}`]: value }))}\n`,
  ],
  [
    "access-json-path",
    "query",
    (plant, scene) => `${json(record(scene, { path: targetWith(plant) }))}\n`,
  ],
  [
    "access-clf",
    "query",
    (plant, scene) =>
      `203.0.113.7 - - [04/Mar/2026:09:30:00 +0000] "GET ${targetWith(plant, "/orders")} HTTP/1.1" 403 41 ${scene.requestId}\n`,
  ],
  [
    "access-clf-user",
    "field",
    ({ value }, scene) =>
      `203.0.113.7 - ${value.replaceAll(" ", "_")} [04/Mar/2026:09:30:00 +0000] "GET /orders HTTP/1.1" 403 41 ${scene.requestId}\n`,
  ],
  [
    "access-csv",
    ["field", "header"],
    ({ value }, scene) =>
      `${scene.requestId},203.0.113.7,-,"${value.replaceAll('"', '""')}",04/Mar/2026:09:30:00 +0000,GET,/orders,HTTP/1.1,403,41\n`,
  ],
  [
    "access-xml",
    ["field", "header"],
    ({ name, value }, scene) =>
      `<request id="${scene.requestId}"> <ip>203.0.113.7</ip> <${name}>${inXml(value)}</${name}> <httpMethod>GET</httpMethod> <resourcePath>/orders</resourcePath> <status>403</status> <protocol>HTTP/1.1</protocol> </request>\n`,
  ],
  [
    "access-pairs",
    ["field", "query"],
    ({ name, value }, scene) =>
      `requestId=${scene.requestId} ip=203.0.113.7 httpMethod=GET resourcePath=/orders status=403 ${name}=${json(value)} error="${scene.message}"\n`,
  ],
  [
    "nginx",
    "query",
    (plant, { host }) =>
      `203.0.113.7 - - [04/Mar/2026:09:30:00 +0000] "GET /cart HTTP/2.0" 403 146 "https://${host}${targetWith(plant)}" "Mozilla/5.0" "-"\n`,
  ],
  [
    "load-balancer",
    "query",
    (plant, { host, traceId }) =>
      `https 2026-03-04T09:30:00.186641Z app/orders/50dc6c495c0c9188 203.0.113.7:2817 10.0.0.1:80 0.086 0.048 0.037 403 403 0 57 "GET https://${host}:443${targetWith(plant)} HTTP/1.1" "curl/8.5.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/orders/73e2d6bc24d8a067 "${traceId}" "-" "-" 0 2026-03-04T09:30:00.100000Z "forward" "-" "-"\n`,
  ],
  [
    "cloudfront",
    "query",
    (plant) =>
      `#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type\n2026-03-04\t09:30:00\tFRA56-P1\t919\t203.0.113.7\tGET\td111111abcdef8.cloudfront.net\t/orders\t403\t-\tcurl/8.5.0\t${targetWith(plant).split("?")[1]}\t-\tError\n`,
  ],
  [
    "cloudfront-cookie",
    "cookie",
    ({ name, value }) =>
      `#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type\n2026-03-04\t09:30:00\tFRA56-P1\t919\t203.0.113.7\tGET\td111111abcdef8.cloudfront.net\t/orders\t403\t-\tcurl/8.5.0\t-\ttheme=dark;%20${name}=${encodeURIComponent(value)}\tError\n`,
  ],
  [
    "waf-log",
    "header",
    (plant, scene) =>
      `${json({ timestamp: 1_772_616_600_000, formatVersion: 1, webaclId: "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders/5c1d7a90", terminatingRuleId: "AWS-AWSManagedRulesCommonRuleSet", action: "BLOCK", httpSourceName: "APIGW", httpSourceId: "111122223333:abcde12345:prod", httpRequest: { clientIp: "203.0.113.7", country: "DE", headers: sentWith(plant, scene).map(([name, value]) => ({ name, value })), uri: "/prod/orders", args: "page=2", httpVersion: "HTTP/1.1", httpMethod: "POST", requestId: scene.requestId } })}\n`,
  ],
  [
    "waf-log-args",
    "query",
    (plant, scene) =>
      `${json({ timestamp: 1_772_616_600_000, formatVersion: 1, webaclId: "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/orders/5c1d7a90", terminatingRuleId: "Default_Action", action: "BLOCK", httpSourceName: "APIGW", httpRequest: { clientIp: "203.0.113.7", headers: [{ name: "host", value: scene.host }], uri: "/prod/orders", args: targetWith(plant).split("?")[1], httpMethod: "GET", requestId: scene.requestId } })}\n`,
  ],
  [
    "insights-table",
    ["field", "header"],
    ({ name, value }, scene) =>
      `| @timestamp | @message |\n|---|---|\n| 2026-03-04 09:30:00.120 | ${json({ [name]: value, status: 403, requestId: scene.requestId, message: scene.message })} |\n`,
  ],
  [
    "pino",
    "header",
    (plant, scene) =>
      `${json({ level: 50, time: 1_772_616_600_000, req: { method: "POST", url: scene.url, headers: asObject(sentWith(plant, scene)) }, res: { statusCode: 403 }, msg: scene.message })}\n`,
  ],
  [
    "logfmt",
    ["field", "query", "header"],
    ({ name, value }, scene) =>
      `time=2026-03-04T09:30:00Z level=error msg="upstream refused" status=403 request_id=${scene.requestId} ${name}=${/\s|"/.test(value) ? json(value) : value} body=${json(scene.body)}\n`,
  ],
]);
