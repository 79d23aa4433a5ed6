import { describe, expect, test } from "vitest";
import { diagnose } from ".";

/** What stands beside a refusal in people's pastes and is of something else. */
const noises: Readonly<Record<string, string>> = {
  ecr: '13m Normal Pulled pod/x-7k2d Container image "905117346628.dkr.ecr.eu-west-1.amazonaws.com/invoice-push:1.9.2" already present on machine',
  s3url: "TemplateURL: https://s3.eu-west-1.amazonaws.com/cf-templates-abc/2026-template.yaml",
  doc: "See https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-to-api.html and https://stackoverflow.com/questions/40149788",
  otherapi: "POST https://api.stripe.com/v1/charges 200 OK",
  sts: "DEBUG sts: POST https://sts.eu-west-1.amazonaws.com/ 200",
  logline: '{"level":"INFO","message":"request done","service":"orders","duration":12}',
  work: "curl https://example.com/health -> 200",
  nginxup:
    '172.17.0.1 - - [18/Nov/2026:09:12:51 +0000] "GET /healthz HTTP/1.1" 200 2 "-" "kube-probe/1.29"',
  sql: "SELECT * FROM orders WHERE status = 403;",
  port: "Listening on http://localhost:3000",
  vite: "  VITE v5.4.1  ready in 403 ms\n  ➜  Local:   http://localhost:5173/",
  npm: "npm warn deprecated request@2.88.2: request has been deprecated, see https://github.com/request/request/issues/3142",
  git: "Merge pull request #403 from acme/feature/forbidden-words",
  cf: "x-cache: Hit from cloudfront\nvia: 1.1 abc.cloudfront.net (CloudFront)",
  cloudflare: "We use Cloudflare for DNS only (grey cloud).",
  wafdoc: "I read that AWS WAF can block requests, but we have no WAF.",
  keyq: "Do I need an API key? The docs say keys belong to usage plans.",
  cors: "Access-Control-Allow-Origin: *",
  policy:
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:PutLogEvents"],"Resource":"*"}]}',
  trust:
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
  lambdaerr: '{"errorMessage":"Cannot read properties of undefined","errorType":"TypeError"}',
  tf: 'resource "aws_s3_bucket" "assets" {\n  bucket = "acme-assets"\n}',
  sam: "  Function:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: app.handler\n      Runtime: nodejs20.x",
  dig: "$ dig +short example.com\n93.184.216.34",
  stack:
    "    at Object.<anonymous> (/app/node_modules/express/lib/router/layer.js:95:5)\n    at next (/app/node_modules/express/lib/router/route.js:144:13)",
  thanks: "Thanks in advance! Any help appreciated, I am stuck since yesterday.",
  env: "AWS_REGION=eu-west-1\nNODE_ENV=production\nAPI_KEY=$API_KEY",
  docker: "docker pull public.ecr.aws/lambda/nodejs:20\n20: Pulling from lambda/nodejs",
  status: "HTTP 404 for /favicon.ico",
  json: '{"items":[{"id":1,"name":"a"}],"next":null}',
  html: "<html><body><h1>It works!</h1></body></html>",
  gha: "2026-11-21T14:03:07.2213344Z ##[group]Run actions/checkout@v4",
  cognito:
    'https://auth.example.auth.eu-west-1.amazoncognito.com/oauth2/token 200 {"token_type":"Bearer","expires_in":3600}',
  time: "Tue Nov 17 10:11:12 UTC 2026",
  table: "| step | status |\n|---|---|\n| build | ok |\n| deploy | ok |",
  chat: "[10:14] Anna: does it work from your side?\n[10:15] Ben: let me check",
  todo: "- [ ] update README\n- [x] add authorizer",
  ws: "wss://echo.websocket.events connected",
  aws: '$ aws sts get-caller-identity\n{\n    "UserId": "AIDAEXAMPLE",\n    "Account": "111122223333",\n    "Arn": "arn:aws:iam::111122223333:user/anna"\n}',
};

const arn = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders";
const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

/** Refusals, and the one cause that each may be named by; none where it leaves several. */
const refusals: readonly (readonly [text: string, cause: string | undefined])[] = [
  ['{"message":"Forbidden"}', undefined],
  [`$ curl ${url}\n{"message":"Forbidden"}`, undefined],
  ['{"message":"Missing Authentication Token"}', undefined],
  [
    `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ${arn} with an explicit deny"}`,
    "resource-policy-explicit-deny",
  ],
  ['{"message":"The security token included in the request is expired"}', "expired-session-token"],
  [
    '{"message":"User is not authorized to access this resource with an explicit deny"}',
    "lambda-authorizer-explicit-deny",
  ],
  [
    "HTTP/1.1 403 Forbidden\nServer: awselb/2.0\nContent-Type: text/html\n\n<html><head><title>403 Forbidden</title></head></html>",
    "outside-load-balancer",
  ],
];

describe.each(refusals)("beside noise %s", (refusal, cause) => {
  const rows = Object.entries(noises).flatMap(([name, noise]) => [
    { name: `${name} before`, text: `${noise}\n\n${refusal}` },
    { name: `${name} after`, text: `${refusal}\n\n${noise}` },
  ]);
  test.each(rows)("is named by no other cause: $name", ({ text }) => {
    expect([cause, undefined]).toContain(diagnose({ text }).cause);
  });
});
