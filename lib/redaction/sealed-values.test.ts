import { describe, expect, test } from "vitest";
import { redact } from "./index";

/** As people choose them, which no look gives away. */
const secret = "hunter2pass";

const outputs: readonly (readonly [string, string])[] = [
  [
    "get-api-keys json",
    `$ aws apigateway get-api-keys --include-values\n{\n    "items": [\n        {\n            "id": "k1abc",\n            "value": "${secret}",\n            "name": "partner",\n            "enabled": true,\n            "createdDate": "2026-01-01T12:00:00+00:00",\n            "stageKeys": ["abcde12345/prod"]\n        }\n    ]\n}`,
  ],
  [
    "get-api-keys reordered",
    `{"items":[{"createdDate":1700000000,"enabled":true,"id":"k1","lastUpdatedDate":1,"name":"p","stageKeys":[],"value":"${secret}"}]}`,
  ],
  [
    "create-api-key",
    `{\n    "id": "k1abc",\n    "value": "${secret}",\n    "name": "p",\n    "enabled": true,\n    "createdDate": "2026"}`,
  ],
  [
    "get-api-keys text",
    `$ aws apigateway get-api-keys --include-values --output text\nITEMS\t2026-01-01T12:00:00+00:00\tTrue\tk1abcdefgh\t2026-01-01T12:00:00+00:00\tpartner\t${secret}\nSTAGEKEYS\tabcde12345/prod`,
  ],
  [
    "get-api-key text",
    `$ aws apigateway get-api-key --api-key k1 --include-value --output text\n2026-01-01T12:00:00+00:00\tTrue\tk1abcdefgh\t2026-01-01T12:00:00+00:00\tpartner\t${secret}\n`,
  ],
  [
    "get-api-keys table",
    `$ aws apigateway get-api-keys --include-values --output table\n-----------------\n|  GetApiKeys   |\n+---------------+\n||    items     ||\n|+-------------+-----------+|\n||  createdDate |  2026-01-01T12:00:00 ||\n||  enabled |  True ||\n||  id  |  k1abc ||\n||  name |  partner ||\n||  value |  ${secret} ||\n|+----+-----+|`,
  ],
  [
    "get-api-keys table wide",
    `------------\n|  GetApiKeys  |\n+-------+------+-------+\n|  enabled |  id  |  name  |  value  |\n+-----+----+----+----+\n|  True |  k1abc |  partner |  ${secret}  |\n+----+---+---+---+`,
  ],
  [
    "get-api-keys yaml",
    `items:\n- createdDate: '2026-01-01T12:00:00+00:00'\n  enabled: true\n  id: k1abc\n  name: partner\n  stageKeys: []\n  value: ${secret}\n`,
  ],
  [
    "query value",
    `$ aws apigateway get-api-key --api-key k1 --include-value --query value --output text\n${secret}\n`,
  ],
  [
    "query items[].value",
    `$ aws apigateway get-api-keys --include-values --query 'items[].[name,value]' --output text\npartner\t${secret}\n`,
  ],
  [
    "usage plan keys",
    `$ aws apigateway get-usage-plan-keys --usage-plan-id p1\n{"items":[{"id":"k1","type":"API_KEY","value":"${secret}","name":"partner"}]}`,
  ],
  ["usage plan key one", `{"id":"k1","type":"API_KEY","name":"partner","value":"${secret}"}`],
  [
    "sts",
    `{"Credentials":{"AccessKeyId":"ASIAIOSFODNN7EXAMPLE","SecretAccessKey":"${secret}","SessionToken":"${secret}","Expiration":"2026"}}`,
  ],
  [
    "sts text",
    `$ aws sts get-session-token --output text\nCREDENTIALS\tASIAIOSFODNN7EXAMPLE\t2026-01-01T12:00:00+00:00\t${secret}\tFwo${secret}\n`,
  ],
  [
    "sts assume text",
    `ASSUMEDROLEUSER\tarn:aws:sts::111122223333:assumed-role/r/s\tAROA:s\nCREDENTIALS\tASIAIOSFODNN7EXAMPLE\t2026-01-01T12:00:00+00:00\t${secret}\tFwo${secret}\n`,
  ],
  [
    "sts yaml",
    `Credentials:\n  AccessKeyId: ASIAIOSFODNN7EXAMPLE\n  SecretAccessKey: ${secret}\n  SessionToken: ${secret}\n`,
  ],
  [
    "sts table",
    `|  AssumeRole  |\n+---+\n||  Credentials  ||\n|+--+--+|\n||  AccessKeyId  |  ASIAIOSFODNN7EXAMPLE ||\n||  SecretAccessKey |  ${secret} ||\n||  SessionToken |  ${secret} ||`,
  ],
  [
    "iam create-access-key text",
    `ACCESSKEY\tAKIAIOSFODNN7EXAMPLE\t2026-01-01T12:00:00+00:00\t${secret}\tActive\tbob\n`,
  ],
  [
    "iam create-access-key csv",
    `User name,Access key ID,Secret access key\nbob,AKIAIOSFODNN7EXAMPLE,${secret}\n`,
  ],
  ["iam csv 2", `Access key ID,Secret access key\nAKIAIOSFODNN7EXAMPLE,${secret}\n`],
  [
    "cognito initiate-auth",
    `{"ChallengeParameters":{},"AuthenticationResult":{"AccessToken":"${secret}","ExpiresIn":3600,"TokenType":"Bearer","RefreshToken":"${secret}","IdToken":"${secret}"}}`,
  ],
  [
    "cognito client",
    `{"UserPoolClient":{"ClientId":"abc","ClientName":"x","ClientSecret":"${secret}"}}`,
  ],
  [
    "secretsmanager json",
    `{"ARN":"arn:aws:secretsmanager:us-east-1:111122223333:secret:s-abc","Name":"s","VersionId":"v","SecretString":"{\\"username\\":\\"alice\\",\\"password\\":\\"${secret}\\"}","VersionStages":["AWSCURRENT"]}`,
  ],
  ["secretsmanager plain", `{"ARN":"a","Name":"s","SecretString":"${secret}"}`],
  [
    "secretsmanager text",
    `$ aws secretsmanager get-secret-value --secret-id s --output text\narn:aws:secretsmanager:us-east-1:111122223333:secret:s-abc\t2026-01-01\ts\t${secret}\tv1\nVERSIONSTAGES\tAWSCURRENT`,
  ],
  [
    "secretsmanager query",
    `$ aws secretsmanager get-secret-value --secret-id s --query SecretString --output text\n${secret}\n`,
  ],
  ["ssm", `{"Parameter":{"Name":"/app/db","Type":"SecureString","Value":"${secret}","Version":1}}`],
  [
    "ssm name after",
    `{"Parameters":[{"Value":"${secret}","Name":"/app/db","Type":"SecureString"}]}`,
  ],
  [
    "ssm text",
    `PARAMETER\tarn:aws:ssm:us-east-1:111122223333:parameter/app/db\ttext\t2026\t/app/db\tSecureString\t${secret}\t1`,
  ],
  ["ssm yaml", `Parameter:\n  Name: /app/db\n  Type: SecureString\n  Value: ${secret}\n`],
  [
    "lambda env",
    `{"FunctionName":"f","Environment":{"Variables":{"API_KEY":"${secret}","DB_PASSWORD":"${secret}","STAGE":"prod"}}}`,
  ],
  ["lambda env text", `ENVIRONMENT\nVARIABLES\t${secret}\tprod`],
  [
    "lambda env shorthand",
    `aws lambda update-function-configuration --environment "Variables={API_KEY=${secret},STAGE=prod}"`,
  ],
  ["stage variables", `{"stageName":"prod","variables":{"apiKey":"${secret}","url":"x"}}`],
  ["stage variables cmd", `aws apigateway create-stage --variables apiKey=${secret},url=x`],
  [
    "create-api-key cmd",
    `aws apigateway create-api-key --name partner --value ${secret} --enabled`,
  ],
  ["test-invoke cmd", `aws apigateway test-invoke-method --headers '{"x-api-key":"${secret}"}'`],
  [
    "put-parameter cmd",
    `aws ssm put-parameter --name /app/db --type SecureString --value "${secret}"`,
  ],
  ["secret-string cmd", `aws secretsmanager create-secret --name s --secret-string '${secret}'`],
  [
    "CFN yaml",
    `Resources:\n  Key:\n    Type: AWS::ApiGateway::ApiKey\n    Properties:\n      Name: partner\n      Enabled: true\n      Value: ${secret}\n`,
  ],
  [
    "CFN json",
    `{"Key":{"Type":"AWS::ApiGateway::ApiKey","Properties":{"Name":"partner","Enabled":true,"Value":"${secret}"}}}`,
  ],
  [
    "CFN NoEcho",
    `Parameters:\n  Plain:\n    Type: String\n    NoEcho: true\n    Default: ${secret}\n`,
  ],
  [
    "CFN NoEcho json",
    `{"Parameters":{"Plain":{"Type":"String","NoEcho":true,"Default":"${secret}"}}}`,
  ],
  ["CFN param file", `[{"ParameterKey":"DbPassword","ParameterValue":"${secret}"}]`],
  ["CFN props", `      MasterUserPassword: ${secret}\n`],
  [
    "TF api key",
    `resource "aws_api_gateway_api_key" "k" {\n  name  = "partner"\n  value = "${secret}"\n}\n`,
  ],
  [
    "TF show",
    `# aws_api_gateway_api_key.k:\nresource "aws_api_gateway_api_key" "k" {\n    enabled = true\n    id = "k1"\n    name = "partner"\n    value = "${secret}"\n}`,
  ],
  [
    "TF state",
    `{"resources":[{"mode":"managed","type":"aws_api_gateway_api_key","name":"k","instances":[{"attributes":{"arn":"a","enabled":true,"id":"k1","name":"partner","value":"${secret}"}}]}]}`,
  ],
  [
    "TF state random",
    `{"type":"random_password","instances":[{"attributes":{"length":16,"result":"${secret}"}}]}`,
  ],
  ["TF output", `$ terraform output\napi_key = "${secret}"\n`],
  ["TF output json", `{"api_key":{"sensitive":true,"type":"string","value":"${secret}"}}`],
  [
    "TF state output other",
    `{"outputs":{"partner":{"value":"${secret}","type":"string","sensitive":true}}}`,
  ],
  [
    "serverless",
    `provider:\n  apiGateway:\n    apiKeys:\n      - name: partner\n        value: ${secret}\n        description: x\n`,
  ],
  ["serverless short", `provider:\n  apiGateway:\n    apiKeys:\n      - ${secret}\n`],
  ["serverless deploy", `api keys:\n  partner: ${secret}\n`],
  [
    "serverless info",
    `api keys:\n  partner: ${secret} - Partner's key\nendpoints:\n  GET - https://x`,
  ],
  [
    "k8s secret",
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\ntype: Opaque\nstringData:\n  partner: ${secret}\n`,
  ],
  ["k8s data", `kind: Secret\ndata:\n  partner: ${secret}\n`],
  ["k8s data kind last", `apiVersion: v1\ndata:\n  partner: ${secret}\nkind: Secret\n`],
  ["k8s json", `{"kind":"Secret","data":{"partner":"${secret}"}}`],
  ["k8s describe env", `    Environment:\n      API_KEY:  ${secret}\n      STAGE:  prod\n`],
  ["netrc", `machine api.example.com login alice password ${secret}\n`],
  ["nginx", `proxy_set_header x-api-key ${secret};\n`],
  ["nginx q", `proxy_set_header X-Api-Key "${secret}";\n`],
  ["apache", `RequestHeader set X-Api-Key "${secret}"\n`],
  [
    "jmeter",
    `<elementProp name="" elementType="Header"><stringProp name="Header.name">x-api-key</stringProp><stringProp name="Header.value">${secret}</stringProp></elementProp>`,
  ],
  [
    "event multi",
    JSON.stringify({
      multiValueHeaders: { "x-api-key": [secret] },
      queryStringParameters: { api_key: secret },
      requestContext: {
        identity: { apiKey: secret },
        authorizer: { principalId: "u", token: secret },
      },
      cookies: [`sid=${secret}`],
    }),
  ],
  [
    "event multi str",
    JSON.stringify({
      events: [
        {
          message:
            "x " +
            JSON.stringify({
              multiValueHeaders: { "x-api-key": [secret] },
              queryStringParameters: { api_key: secret },
              multiValueQueryStringParameters: { api_key: [secret] },
              requestContext: {
                identity: { apiKey: secret },
                authorizer: { principalId: "u", token: secret },
              },
              cookies: [`sid=${secret}`],
              authorizationToken: secret,
              identitySource: [secret],
              body: JSON.stringify({ password: secret }),
              rawQueryString: `api_key=${secret}&a=b`,
            }),
        },
      ],
    }),
  ],
  [
    "py event",
    `{'identitySource': ['${secret}'], 'headers': {'x-api-key': '${secret}'}, 'authorizationToken': '${secret}', 'cookies': ['sid=${secret}']}`,
  ],
  [
    "js event inspect",
    `{\n  type: 'TOKEN',\n  authorizationToken: '${secret}',\n  cookies: [ 'sid=${secret}', 'b=${secret}' ],\n  identitySource: [ '${secret}' ]\n}`,
  ],
  [
    "set-cookie list",
    `set-cookie: [\n    'sid=${secret}; Path=/',\n    'b=${secret}'\n  ],\n  city: 'paris'`,
  ],
  [
    "rest authorizer log",
    `Endpoint request headers: {x-amzn-lambda-integration-tag=r, x-api-key=${secret}, Host=h}`,
  ],
  [
    "exec log 2",
    `(11111111-2222-3333-4444-555555555555) Method request query string: {api_key=${secret}, a=b}`,
  ],
  [
    "exec log auth",
    `Endpoint request body after transformations: {"type":"TOKEN","methodArn":"arn:aws:execute-api:us-east-1:111122223333:a/b/GET/","authorizationToken":"${secret}"}`,
  ],
  [
    "exec log cut",
    `Endpoint request body after transformations: {"type":"REQUEST","headers":{"x-api-key":"${secret}","Authorization":"Bearer ${secret}","Cookie":"sid=${secret} [TRUNCATED]`,
  ],
];

describe("a secret is hidden in what prints it under a name that says nothing", () => {
  test.each(outputs)("%s", (_, text) => {
    const redacted = redact(text).text;
    expect(redacted).not.toContain(secret);
    expect(redacted.split("\n").length).toBe(text.split("\n").length);
    expect(redact(redacted).text).toBe(redacted);
  });
});

const cut: readonly (readonly [string, string])[] = [
  ["pem no end", `-----BEGIN RSA PRIVATE KEY-----\nMIIE${secret}\n${secret}AAAA\n`],
  [
    "pem in json",
    JSON.stringify({
      key: `-----BEGIN PRIVATE KEY-----\nMIIE${secret}\nAAA${secret}\n-----END PRIVATE KEY-----\n`,
    }),
  ],
  [
    "pem in json twice",
    JSON.stringify({
      m: JSON.stringify({
        key: `-----BEGIN PRIVATE KEY-----\nMIIE${secret}\nAAA${secret}\n-----END PRIVATE KEY-----\n`,
      }),
    }),
  ],
  [
    "pem in yaml",
    `key: |\n  -----BEGIN PRIVATE KEY-----\n  MIIE${secret}\n  AAA${secret}\n  -----END PRIVATE KEY-----\n`,
  ],
  ["pem in log", `INFO -----BEGIN PRIVATE KEY-----\nINFO MIIE${secret}\nINFO AAA${secret}\n`],
  [
    "jwt cut",
    `x: eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkw\nIiwibmFtZSI6IkpvaG4ifQ${secret}.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\nhost: x`,
  ],
];

describe("a secret that is cut, or goes over lines, is hidden to its end", () => {
  test.each(cut)("%s", (_, text) => {
    expect(redact(text).text).not.toContain(secret);
  });
});

describe("what is beside a sealed value stays", () => {
  test.each([
    [
      "Type: AWS::ApiGateway::ApiKey\n  Properties:\n    Name: partner\n    Value: hunter2pass\n",
      "Type: AWS::ApiGateway::ApiKey\n  Properties:\n    Name: partner\n    Value: [hidden]\n",
    ],
    [
      '{"Parameter":{"Name":"/app/db","Type":"SecureString","Value":"hunter2pass","Version":1}}',
      '{"Parameter":{"Name":"/app/db","Type":"SecureString","Value":"[hidden]","Version":1}}',
    ],
    [
      '{"Parameter":{"Name":"/app/url","Type":"String","Value":"paris","Version":1}}',
      '{"Parameter":{"Name":"/app/url","Type":"String","Value":"paris","Version":1}}',
    ],
    ["kind: ConfigMap\ndata:\n  city: paris\n", "kind: ConfigMap\ndata:\n  city: paris\n"],
    [
      "ITEMS\t2026-01-01T12:00:00+00:00\tTrue\tk1abcdefgh\t2026-01-01T12:00:00+00:00\tpartner\n",
      "ITEMS\t2026-01-01T12:00:00+00:00\tTrue\tk1abcdefgh\t2026-01-01T12:00:00+00:00\tpartner\n",
    ],
  ])("%s", (text, expected) => {
    expect(redact(text).text).toBe(expected);
  });
});
