import { Buffer } from "node:buffer";
import { answer, formatsOf, json, lines, pretty, sentWith } from "./scene.mjs";

/** @typedef {import("./scene.mjs").Scene} Scene */

const KEYS = "$ aws apigateway get-api-keys --include-values";
const FUNCTION = "$ aws lambda get-function-configuration --function-name orders";

/** @param {string} value */
const apiKey = (value) => ({
  id: "a1b2c3d4e5",
  value,
  name: "partner",
  enabled: true,
  createdDate: "2026-03-04T09:30:00+00:00",
  stageKeys: ["abcde12345/prod"],
});

/** A table as the AWS CLI draws it. @param {string} title @param {readonly (readonly [string, string])[]} rows */
function table(title, rows) {
  const left = Math.max(...rows.map(([name]) => name.length)) + 2;
  const right = Math.max(...rows.map(([, value]) => value.length)) + 2;
  const rule = `+${"-".repeat(left)}+${"-".repeat(right)}+`;
  return `${"-".repeat(rule.length)}\n|${title.padStart(title.length + 2).padEnd(rule.length - 2)}|\n${rule}\n${rows
    .map(([name, value]) => `|  ${name.padEnd(left - 2)}|  ${value.padEnd(right - 2)}|\n`)
    .join("")}${rule}\n`;
}

/** @param {string} name @param {string} value */
const credentials = (name, value) => ({
  Credentials: {
    AccessKeyId: "ASIAIOSFODNN7EXAMPLE",
    [name]: value,
    Expiration: "2026-03-04T10:30:00+00:00",
  },
});

export const awsFormats = formatsOf("AWS CLI", [
  [
    "cli-keys-json",
    "keyValue",
    ({ value }, scene) => `${answer(scene)}${KEYS}\n${pretty({ items: [apiKey(value)] })}\n`,
  ],
  [
    "cli-keys-text",
    "keyValue",
    ({ value }, scene) =>
      `${answer(scene)}${KEYS} --output text\nITEMS\t2026-03-04T09:30:00+00:00\tTrue\ta1b2c3d4e5\t2026-03-04T09:30:00+00:00\tpartner\t${value}\nSTAGEKEYS\tabcde12345/prod\n`,
  ],
  [
    "cli-keys-table",
    "keyValue",
    ({ value }, scene) =>
      `${answer(scene)}${KEYS} --output table\n${table("items", [
        ["createdDate", "2026-03-04T09:30:00+00:00"],
        ["enabled", "True"],
        ["id", "a1b2c3d4e5"],
        ["name", "partner"],
        ["value", value],
      ])}`,
  ],
  [
    "cli-keys-yaml",
    "keyValue",
    ({ value }, scene) =>
      `${answer(scene)}${KEYS} --output yaml\nitems:\n- createdDate: '2026-03-04T09:30:00+00:00'\n  enabled: true\n  id: a1b2c3d4e5\n  name: partner\n  stageKeys: []\n  value: ${value}\n`,
  ],
  [
    "cli-keys-query",
    "keyValue",
    ({ value }, scene) =>
      `${answer(scene)}${KEYS} --query 'items[].value' --output text\n${value}\n`,
  ],
  [
    "cli-key-by-id",
    "keyValue",
    ({ value }, scene) =>
      `${answer(scene)}$ aws apigateway get-api-key --api-key a1b2c3d4e5 --include-value\n${pretty(apiKey(value))}\n`,
  ],
  [
    "cli-function-json",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}${FUNCTION}\n${pretty({ FunctionName: "orders", Runtime: "nodejs22.x", Environment: { Variables: { STAGE: "prod", [name]: value } } })}\n`,
  ],
  [
    "cli-function-yaml",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}${FUNCTION} --output yaml\nEnvironment:\n  Variables:\n    STAGE: prod\n    ${name}: ${value}\nFunctionName: orders\n`,
  ],
  [
    "cli-function-text",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}${FUNCTION} --query Environment.Variables --output text\nprod\t${value}\n# ${name} is the second\n`,
  ],
  [
    "cli-function-table",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}${FUNCTION} --query Environment.Variables --output table\n${table(
        "GetFunctionConfiguration",
        [
          ["STAGE", "prod"],
          [name, value],
        ],
      )}`,
  ],
  [
    "cli-parameters",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}$ aws ssm get-parameters --names /orders/${name} --with-decryption\n${pretty({ Parameters: [{ Name: `/orders/${name}`, Type: "SecureString", Value: value, Version: 3 }], InvalidParameters: [] })}\n`,
  ],
  [
    "cli-secret",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}$ aws secretsmanager get-secret-value --secret-id orders\n${pretty({ ARN: "arn:aws:secretsmanager:us-east-1:111122223333:secret:orders-a1b2c3", Name: "orders", SecretString: json({ [name]: value }) })}\n`,
  ],
  [
    "cli-stage-variables",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}$ aws apigateway get-stage --rest-api-id abcde12345 --stage-name prod\n${pretty({ deploymentId: "d1e2f3", stageName: "prod", variables: { backend: "orders.example.com", [name.replaceAll(".", "_")]: value } })}\n`,
  ],
  [
    "cli-credentials-json",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}$ aws sts get-session-token\n${pretty(credentials(name, value))}\n`,
  ],
  [
    "cli-credentials-yaml",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}$ aws sts get-session-token --output yaml\nCredentials:\n  AccessKeyId: ASIAIOSFODNN7EXAMPLE\n  ${name}: ${value}\n  Expiration: '2026-03-04T10:30:00+00:00'\n`,
  ],
  [
    "cli-credentials-table",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}$ aws sts get-session-token --output table\n${table("Credentials", [
        ["AccessKeyId", "ASIAIOSFODNN7EXAMPLE"],
        [name, value],
      ])}`,
  ],
  [
    "cli-credentials-file",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}$ cat ~/.aws/credentials\n[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n${name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase()} = ${value}\n`,
  ],
  [
    "cli-debug",
    "header",
    (plant, { errorType, message, requestId, ...scene }) =>
      `2026-03-04 09:30:00,120 - MainThread - botocore.endpoint - DEBUG - Making request for OperationModel(name=Invoke) with params: {'url_path': '/orders', 'headers': {'User-Agent': 'aws-cli/2.17', '${plant.name}': '${plant.value}'}, 'body': b''}\n2026-03-04 09:30:00,190 - MainThread - botocore.parsers - DEBUG - Response headers: {'x-amzn-RequestId': '${requestId}', 'x-amzn-ErrorType': '${errorType}'}\n2026-03-04 09:30:00,191 - MainThread - botocore.parsers - DEBUG - Response body:\nb'${scene.body}'\nAn error occurred (${errorType}) when calling the Invoke operation: ${message}\n`,
  ],
  [
    "cli-test-invoke",
    "header",
    (plant, scene) =>
      `$ aws apigateway test-invoke-method --rest-api-id abcde12345 --resource-id a1b2c3 --http-method POST\n${pretty(
        {
          status: 403,
          body: scene.body,
          headers: { "x-amzn-ErrorType": scene.errorType },
          log: `Execution log for request ${scene.requestId}\nMethod request headers: {${sentWith(
            plant,
            scene,
          )
            .map(([name, value]) => `${name}=${value}`)
            .join(", ")}}\nMethod completed with status: 403\n`,
          latency: 12,
        },
      )}\n`,
  ],
  [
    "cli-test-invoke-body",
    "field",
    (plant, scene) =>
      `$ aws apigateway test-invoke-method --rest-api-id abcde12345 --resource-id a1b2c3 --http-method POST --body '${json({ [plant.name]: plant.value })}'\n${pretty({ status: 403, body: scene.body, headers: { "x-amzn-ErrorType": scene.errorType }, log: "Method completed with status: 403\n", latency: 12 })}\n`,
  ],
]);

export const configurationFormats = formatsOf("configuration", [
  [
    "cloudformation",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\nResources:\n  Orders:\n    Type: AWS::Lambda::Function\n    Properties:\n      Runtime: nodejs22.x\n      Environment:\n        Variables:\n          STAGE: prod\n          ${name}: ${json(value)}\n`,
  ],
  [
    "cloudformation-api-key",
    "keyValue",
    ({ value }, scene) =>
      `${answer(scene)}\nResources:\n  PartnerKey:\n    Type: AWS::ApiGateway::ApiKey\n    Properties:\n      Enabled: true\n      Name: partner\n      Value: ${value}\n`,
  ],
  [
    "cloudformation-parameters",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}\n${pretty([
        { ParameterKey: "Stage", ParameterValue: "prod" },
        { ParameterKey: name, ParameterValue: value },
      ])}\n`,
  ],
  [
    "sam-overrides",
    "field",
    ({ name, value }, scene) =>
      `$ sam deploy --parameter-overrides Stage=prod ${name}=${/[^\w./+=-]/.test(value) ? `'${value}'` : value}\n${answer(scene)}`,
  ],
  [
    "terraform",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\nresource "aws_lambda_function" "orders" {\n  function_name = "orders"\n  environment {\n    variables = {\n      STAGE = "prod"\n      ${name} = ${json(value)}\n    }\n  }\n}\n`,
  ],
  [
    "terraform-api-key",
    "keyValue",
    ({ value }, scene) =>
      `${answer(scene)}\nresource "aws_api_gateway_api_key" "partner" {\n  name  = "partner"\n  value = "${value}"\n}\n`,
  ],
  [
    "terraform-plan",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}\n  # aws_lambda_function.orders will be updated in-place\n  ~ resource "aws_lambda_function" "orders" {\n        id   = "orders"\n      ~ variables = {\n          + "${name}" = ${json(value)}\n        }\n    }\n`,
  ],
  [
    "terraform-variables",
    "field",
    ({ name, value }, scene) => `${answer(scene)}\nstage = "prod"\n${name} = ${json(value)}\n`,
  ],
  [
    "terraform-heredoc",
    "block",
    ({ name, value }, scene) => `${answer(scene)}\n${name} = <<EOT\n${value}\nEOT\n`,
  ],
  [
    "serverless-api-keys",
    "keyValue",
    ({ value }, scene) =>
      `${answer(scene)}\nprovider:\n  name: aws\n  apiGateway:\n    apiKeys:\n      - name: partner\n        value: ${value}\n      - other\n`,
  ],
  [
    "serverless-environment",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\nprovider:\n  name: aws\n  stage: prod\n  environment:\n    STAGE: prod\n    ${name}: ${json(value)}\n`,
  ],
  [
    "dot-env",
    ["env", "block"],
    ({ name, value }, scene) =>
      `${answer(scene)}\n$ cat .env\nSTAGE=prod\n${name}=${value.includes("\n") ? `"${value}"` : value}\n`,
  ],
  [
    "shell-export",
    "env",
    ({ name, value }, scene) =>
      `$ export STAGE=prod ${name}="${value}"\n$ ./call.sh\n${answer(scene)}`,
  ],
  [
    "windows-set",
    "env",
    ({ name, value }, scene) => `C:\\> set ${name}=${value}\nC:\\> call.cmd\n${answer(scene)}`,
  ],
  [
    "printenv",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\nHOME=/root\nLANG=C.UTF-8\n${name}=${value}\nPATH=/usr/bin:/bin\n`,
  ],
  [
    "compose",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\nservices:\n  orders:\n    image: orders:2.4\n    environment:\n      - STAGE=prod\n      - ${name}=${value}\n`,
  ],
  [
    "docker-inspect",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\n${pretty([{ Id: "3f2a", Config: { Env: ["STAGE=prod", `${name}=${value}`, "PATH=/usr/bin"] } }])}\n`,
  ],
  [
    "docker-run",
    "env",
    ({ name, value }, scene) =>
      `$ docker run -e STAGE=prod -e ${name}='${value}' orders:2.4\n${answer(scene)}`,
  ],
  [
    "dockerfile",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\nFROM node:22\nENV STAGE=prod\nENV ${name}=${json(value)}\n`,
  ],
  [
    "kubernetes-secret",
    ["env", "block"],
    ({ name, value }, scene) =>
      `${answer(scene)}\napiVersion: v1\nkind: Secret\nmetadata:\n  name: orders\ntype: Opaque\ndata:\n  ${name}: ${Buffer.from(value).toString("base64")}\n`,
  ],
  [
    "kubernetes-string-data",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\napiVersion: v1\nkind: Secret\nmetadata:\n  name: orders\nstringData:\n  ${name}: ${json(value)}\n`,
  ],
  [
    "kubernetes-env",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\nspec:\n  containers:\n    - name: orders\n      env:\n        - name: STAGE\n          value: prod\n        - name: ${name}\n          value: ${json(value)}\n`,
  ],
  [
    "workflow",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      STAGE: prod\n      ${name}: ${json(value)}\n`,
  ],
  [
    "systemd",
    "env",
    ({ name, value }, scene) =>
      `${answer(scene)}\n[Service]\nEnvironment=STAGE=prod\nEnvironment="${name}=${value}"\n`,
  ],
  [
    "properties",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}\nspring.application.name=orders\norders.${name}=${value}\n`,
  ],
  [
    "toml",
    "field",
    ({ name, value }, scene) =>
      `${answer(scene)}\n[orders]\nstage = "prod"\n"${name}" = ${json(value)}\n`,
  ],
  [
    "nginx-config",
    "header",
    ({ name, value }, scene) =>
      `${answer(scene)}\nlocation /orders {\n  proxy_pass https://${scene.host};\n  proxy_set_header ${name} "${value.replaceAll('"', String.raw`\"`)}";\n}\n`,
  ],
  [
    "http-file",
    "header",
    (plant, scene) =>
      `POST ${scene.url} HTTP/1.1\n${lines(sentWith(plant, scene))}\n{"order":"o-1001"}\n\n###\n${answer(scene)}`,
  ],
  [
    "yaml-block",
    "block",
    ({ name, value }, scene) =>
      `${answer(scene)}\n${name}: |\n${value
        .split("\n")
        .map((line) => `  ${line}\n`)
        .join("")}stage: prod\n`,
  ],
]);
