import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "https://abcde12345.execute-api.us-east-1.amazonaws.com";
const unsigned = `$ curl ${host}/prod/orders\n{"message":"Missing Authentication Token"}\n\n`;
const refused = `$ curl ${host}/prod/orders\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n{"message":"Forbidden"}\n\n`;
const ofHttpApi = `$ curl ${host}/orders\n{"message":"Forbidden"}\n\n`;

/** What the paste of a refusal and of settings says of the facets that settings speak of. */
function optionsOf(text: string): readonly string[] {
  return diagnose({ text }).observations.map(({ facet, option }) => `${facet}=${option}`);
}

type Form = readonly [name: string, text: string, says: readonly string[]];

const fragments: readonly Form[] = [
  [
    "a method of a template in a question's words",
    `Here is my template:

  OrdersResource:
    Type: "AWS::ApiGateway::Resource"
    Properties:
      ParentId: !GetAtt Api.RootResourceId
      PathPart: orders
      RestApiId: !Ref Api

  OrdersGet:
    Type: "AWS::ApiGateway::Method"
    Properties:
      HttpMethod: GET
      ResourceId: !Ref OrdersResource
      RestApiId: !Ref Api
      AuthorizationType: AWS_IAM
      Integration:
        Type: AWS_PROXY

${unsigned}What is wrong?`,
    ["auth-mode=iam", "api-key-required=no"],
  ],
  [
    "a method at the margin, of an API of another stack, with an answer below it",
    `OrdersGet:
  Type: AWS::ApiGateway::Method
  Properties:
    HttpMethod: GET
    ResourceId: !Ref OrdersResource
    RestApiId:
      Fn::ImportValue: !Sub "\${Stack}-api"
    AuthorizationType: AWS_IAM
    ApiKeyRequired: true

HTTP/2 403
x-amzn-errortype: MissingAuthenticationTokenException

{"message":"Missing Authentication Token"}`,
    ["auth-mode=iam", "api-key-required=yes", "message=missing-authentication-token"],
  ],
  [
    "a method in JSON, by its name",
    `${unsigned}"OrdersGet": {
  "Type": "AWS::ApiGateway::Method",
  "Properties": {
    "HttpMethod": "GET",
    "ResourceId": { "Ref": "OrdersResource" },
    "RestApiId": { "Ref": "Api" },
    "AuthorizationType": "AWS_IAM"
  }
},`,
    ["auth-mode=iam"],
  ],
  [
    "a route of an HTTP API",
    `${ofHttpApi}  Route:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref HttpApi
      RouteKey: 'GET /orders'
      AuthorizationType: JWT
      AuthorizationScopes: [orders/read]
      AuthorizerId: !Ref Authorizer`,
    ["auth-mode=jwt"],
  ],
  [
    "a function of SAM",
    `${refused}  OrdersFunction:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Events:
        Api:
          Type: Api
          Properties:
            Path: /orders
            Method: get
            Auth:
              ApiKeyRequired: true`,
    ["api-key-required=yes", "api-type=rest"],
  ],
  [
    "the events of a function of SAM",
    `${unsigned}Events:
  Orders:
    Type: Api
    Properties:
      Path: /orders
      Method: GET
      Auth:
        Authorizer: AWS_IAM`,
    ["auth-mode=iam"],
  ],
  [
    "the API of a template of SAM",
    `${refused}  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      EndpointConfiguration:
        Type: PRIVATE`,
    ["api-type=private"],
  ],
  [
    "functions of a serverless.yml",
    `${refused}  create:
    handler: handler.create
    timeout: 10
    events:
      - http: POST orders
  list:
    handler: handler.list
    events:
      - http:
          path: orders
          method: get
          private: true`,
    ["api-key-required=yes", "auth-mode=none"],
  ],
  [
    "events of a serverless.yml whose items stand below their key",
    `events:
- http:
    path: orders
    method: get
    authorizer: aws_iam
    cors: true

${unsigned}`,
    ["auth-mode=iam"],
  ],
  [
    "events of a serverless.json",
    `${refused}"events": [{ "http": { "path": "orders", "method": "get", "private": true } }]`,
    ["api-key-required=yes"],
  ],
];

const calls: readonly Form[] = [
  [
    "calls of boto3 that build a tree",
    `${unsigned}api = client.create_rest_api(name='shop')
root_id = client.get_resources(restApiId=api['id'])['items'][0]['id']
orders = client.create_resource(restApiId=api['id'], parentId=root_id, pathPart='orders')
items = client.create_resource(restApiId=api['id'], parentId=root_id, pathPart='items')
client.put_method(restApiId=api['id'], resourceId=orders['id'], httpMethod='GET', authorizationType='AWS_IAM')
client.put_method(restApiId=api['id'], resourceId=items['id'], httpMethod='GET', authorizationType='NONE', apiKeyRequired=True)
client.create_deployment(restApiId=api['id'], stageName='prod')`,
    ["auth-mode=iam", "api-key-required=no", "api-type=rest", "stage-in-url=right"],
  ],
  [
    "a call of boto3 that is given a dictionary",
    `${unsigned}params = {
    'restApiId': api_id,
    'resourceId': orders_id,
    'httpMethod': 'GET',
    'authorizationType': 'AWS_IAM',
}
apigw.put_method(**params)`,
    ["auth-mode=iam"],
  ],
  [
    "a loop of boto3 over methods",
    `${unsigned}for method in ['GET', 'POST']:
    client.put_method(restApiId=api_id, resourceId=res_id, httpMethod=method, authorizationType='AWS_IAM')`,
    ["auth-mode=iam"],
  ],
  [
    "a route that boto3 creates",
    `${ofHttpApi}client.create_route(ApiId=api_id, RouteKey='GET /orders', AuthorizationType='JWT', AuthorizationScopes=['orders/read'])`,
    ["auth-mode=jwt"],
  ],
  [
    "an endpoint's policy that boto3 creates",
    `{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders with an explicit deny in a VPC endpoint policy"}
ec2.create_vpc_endpoint(VpcId=vpc, ServiceName='com.amazonaws.us-east-1.execute-api', PrivateDnsEnabled=True,
    PolicyDocument=json.dumps({"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}]}))`,
    ["vpc-endpoint-policy=denies-caller"],
  ],
  [
    "changes by the patches of boto3",
    `${refused}client.update_rest_api(restApiId='abcde12345', patchOperations=[{'op': 'replace', 'path': '/disableExecuteApiEndpoint', 'value': 'True'}])`,
    ["default-endpoint=disabled"],
  ],
  [
    "a command of JavaScript that is given a variable",
    `${unsigned}const input = { // PutMethodRequest
  restApiId: "abcde12345",
  resourceId: "a1b2c3",
  httpMethod: "GET",
  authorizationType: "AWS_IAM",
};
const response = await client.send(new PutMethodCommand(input));`,
    ["auth-mode=iam"],
  ],
  [
    "a call of JavaScript's older SDK",
    `${refused}const params = { restApiId: 'abcde12345', resourceId: 'ab12cd', httpMethod: 'GET', authorizationType: 'NONE', apiKeyRequired: true };
await apigateway.putMethod(params).promise();`,
    ["api-key-required=yes", "auth-mode=none"],
  ],
  [
    "a request of Java",
    `${unsigned}PutMethodRequest request = PutMethodRequest.builder()
    .restApiId(restApiId)
    .resourceId(resourceId)
    .httpMethod("GET")
    .authorizationType("AWS_IAM")
    .build();
apiGateway.putMethod(request);`,
    ["auth-mode=iam"],
  ],
  [
    "a call of Go",
    `${unsigned}_, err = client.PutMethod(ctx, &apigateway.PutMethodInput{
	RestApiId:         aws.String("abcde12345"),
	ResourceId:        res.Id,
	HttpMethod:        aws.String("GET"),
	AuthorizationType: aws.String("AWS_IAM"),
})`,
    ["auth-mode=iam"],
  ],
  [
    "a call of C#",
    `${refused}await client.PutMethodAsync(new PutMethodRequest
{
    RestApiId = api.Id,
    ResourceId = resource.Id,
    HttpMethod = "GET",
    AuthorizationType = "NONE",
    ApiKeyRequired = true
});`,
    ["api-key-required=yes"],
  ],
  [
    "commands of a script",
    `${unsigned}aws apigateway put-method \
  --rest-api-id $API_ID \
  --resource-id "$RESOURCE_ID" \
  --http-method GET \
  --authorization-type AWS_IAM \
  --no-api-key-required
aws apigateway create-deployment --rest-api-id $API_ID --stage-name prod`,
    ["auth-mode=iam", "api-key-required=no", "stage-in-url=right"],
  ],
  [
    "a command that creates a private API in JSON",
    `${refused}aws apigateway create-rest-api --name 'orders' --endpoint-configuration '{ "types": ["PRIVATE"] }'`,
    ["api-type=private"],
  ],
  [
    "a command that creates a private API in shorthand",
    `${refused}$ aws apigateway create-rest-api --name orders --endpoint-configuration types=PRIVATE,vpcEndpointIds=vpce-0123456789abcdef0`,
    ["api-type=private"],
  ],
  [
    "a command that creates a route",
    `${ofHttpApi}aws apigatewayv2 create-route --api-id abcde12345 --route-key 'GET /orders' --authorization-type AWS_IAM`,
    ["auth-mode=iam"],
  ],
];

const putMethod = (time: string, type: string) => ({
  eventTime: time,
  eventSource: "apigateway.amazonaws.com",
  eventName: "PutMethod",
  requestParameters: {
    restApiId: "abcde12345",
    resourceId: "a1b2c3",
    httpMethod: "GET",
    putMethodInput: { authorizationType: type, apiKeyRequired: false },
  },
});
const iamMethod = putMethod("2026-03-04T11:15:31Z", "AWS_IAM");

const events: readonly Form[] = [
  ["an event of CloudTrail", `${unsigned}${JSON.stringify(iamMethod, null, 2)}`, ["auth-mode=iam"]],
  [
    "a file of CloudTrail, of which the later event holds",
    `${unsigned}${JSON.stringify({ Records: [putMethod("2026-03-04T10:15:31Z", "NONE"), iamMethod] })}`,
    ["auth-mode=iam"],
  ],
  [
    "what lookup-events prints",
    `${unsigned}${JSON.stringify({ Events: [{ EventName: "PutMethod", CloudTrailEvent: JSON.stringify(iamMethod) }] })}`,
    ["auth-mode=iam"],
  ],
  [
    "an event of EventBridge",
    `${ofHttpApi}${JSON.stringify({
      source: "aws.apigateway",
      detail: {
        eventSource: "apigateway.amazonaws.com",
        eventName: "CreateRoute",
        requestParameters: {
          apiId: "abcde12345",
          createRouteInput: { routeKey: "GET /orders", authorizationType: "AWS_IAM" },
        },
      },
    })}`,
    ["auth-mode=iam"],
  ],
  [
    "a changed API",
    `${refused}${JSON.stringify({
      eventSource: "apigateway.amazonaws.com",
      eventName: "UpdateRestApi",
      requestParameters: {
        restApiId: "abcde12345",
        updateRestApiInput: {
          patchOperations: [{ op: "replace", path: "/disableExecuteApiEndpoint", value: "true" }],
        },
      },
    })}`,
    ["default-endpoint=disabled"],
  ],
];

const labels: readonly Form[] = [
  [
    "fields behind a method's place",
    `  /orders GET   authorizationType: AWS_IAM, apiKeyRequired: false   (deployed 2025-02)\n\n${unsigned}`,
    ["auth-mode=iam", "route-deployed=yes", "api-key-required=no"],
  ],
  [
    "fields in a sentence, without marks",
    `GET /orders has authorizationType AWS_IAM and apiKeyRequired true\n\n${unsigned}`,
    ["auth-mode=iam", "route-deployed=yes", "api-key-required=yes"],
  ],
  [
    "the extension of a definition, in a sentence",
    `the export shows x-amazon-apigateway-auth: {type: AWS_IAM}\n\n${unsigned}`,
    ["auth-mode=iam"],
  ],
  [
    "the console's method request, each label above its value",
    `${unsigned}/orders - GET - Method execution
Method request
Authorization
COGNITO_USER_POOLS
Request validator
None
API key required
False
SDK operation name
Generated based on method and path`,
    ["auth-mode=cognito", "api-key-required=no"],
  ],
  [
    "the older console's, in columns",
    `Settings
Authorization\tNONE
Request Validator\tNONE
API Key Required\ttrue

${refused}`,
    ["auth-mode=none", "api-key-required=yes"],
  ],
  [
    "two fields of a method, without the template around them",
    `I checked, and the options are all
"AuthorizationType": "none",
"ApiKeyRequired": false,

${unsigned}`,
    ["auth-mode=none", "api-key-required=no"],
  ],
  [
    "a field that API Gateway alone has",
    `${unsigned}In there I have AuthorizationType: AWS_IAM, and below it
AuthorizationType: AWS_IAM`,
    ["auth-mode=iam"],
  ],
  [
    "a trigger as the console of Lambda shows it",
    `${unsigned}API endpoint: ${host}/prod/orders
API type: REST
Authorization: AWS_IAM
Method: ANY
Resource path: /orders
Stage: prod`,
    ["auth-mode=iam", "api-type=rest", "stage-in-url=right"],
  ],
  [
    "a trigger with a key",
    `${refused}API endpoint: ${host}/prod/orders
API key: required
Authorization: NONE
Security: API key
Stage: prod`,
    ["auth-mode=none", "api-key-required=yes"],
  ],
  [
    "a trigger of the Lambda console's older form",
    `${refused}API name: orders-API
Deployment stage: prod
Security: Open with access key
API endpoint: ${host}/prod/orders`,
    ["api-key-required=yes"],
  ],
  [
    "a list with emphasis",
    `${unsigned}* **Endpoint Type**: Regional
* **Authorization**: \`AWS_IAM\`
* **Resource Path**: /orders`,
    ["auth-mode=iam", "api-type=rest"],
  ],
  [
    "a numbered list of the API's settings",
    `${refused}1. API type: REST API
2. Endpoint type: Private
3. Default endpoint: Enabled`,
    ["api-type=private", "default-endpoint=enabled"],
  ],
  [
    "an endpoint that is off",
    `${refused}API details\nDefault endpoint: Inactive\nAPI endpoint type: Regional`,
    ["default-endpoint=disabled"],
  ],
  [
    "a table of settings",
    `${refused}| Setting | Value |
|---|---|
| Authorization | NONE |
| API Key Required | true |
| Endpoint type | Regional |`,
    ["auth-mode=none", "api-key-required=yes", "api-type=rest"],
  ],
  [
    "a table of methods, of which one was called",
    `${unsigned}| Method | Path | Authorization | API Key Required |
|--------|------|---------------|------------------|
| GET | /orders | AWS_IAM | false |
| GET | /items | NONE | true |`,
    ["auth-mode=iam", "api-key-required=no"],
  ],
  [
    "methods one below the other",
    `${unsigned}Resource: /items
Method: GET
Authorization: NONE

Resource: /orders
Method: GET
Authorization: AWS_IAM`,
    ["auth-mode=iam"],
  ],
  [
    "both in one line",
    `${unsigned}GET method: Authorization: NONE, API Key Required: false`,
    ["auth-mode=none", "api-key-required=no"],
  ],
];

const live = unsigned.replaceAll("/prod/", "/live/");

const tools: readonly Form[] = [
  [
    "Zappa's settings in YAML",
    `${live}---
live:
  app_function: orders.app
  aws_region: us-east-1
  s3_bucket: zappa-orders
  iam_authorization: true`,
    ["auth-mode=iam", "stage-in-url=right"],
  ],
  [
    "Zappa's settings in YAML, of a stage that takes what another has",
    `${live}base:
  django_settings: orders.settings
  s3_bucket: zappa-orders
  api_key_required: true

live:
  extends: base
  iam_authorization: true`,
    ["auth-mode=iam", "api-key-required=yes"],
  ],
  [
    "Zappa's settings in TOML",
    `${live}[live]
app_function = "orders.app"
s3_bucket = "zappa-orders"
api_key_required = true

[live.authorizer]
function = "orders.authorize"`,
    ["auth-mode=lambda-authorizer", "api-key-required=yes"],
  ],
  [
    "Zappa's settings in a pyproject.toml",
    `${live}[tool.poetry]
name = "orders"

[tool.zappa.live]
app_function = "orders.app"
s3_bucket = "zappa-orders"
iam_authorization = true
endpoint_configuration = [
  "PRIVATE",
]`,
    ["auth-mode=iam", "api-type=private"],
  ],
  [
    "a manifest of Crossplane",
    `${unsigned}apiVersion: apigateway.aws.upbound.io/v1beta1
kind: Method
metadata:
  name: get-orders
spec:
  forProvider:
    authorization: AWS_IAM
    apiKeyRequired: true
    httpMethod: GET
    restApiIdSelector:
      matchLabels:
        app: orders`,
    ["auth-mode=iam", "api-key-required=yes"],
  ],
  [
    "a manifest of ACK",
    `${ofHttpApi}apiVersion: apigatewayv2.services.k8s.aws/v1alpha1
kind: Route
metadata:
  name: orders
spec:
  apiRef:
    from:
      name: orders-api
  routeKey: "GET /orders"
  authorizationType: AWS_IAM`,
    ["auth-mode=iam"],
  ],
  [
    "the API in a manifest of Crossplane",
    `${refused}apiVersion: apigateway.aws.upbound.io/v1beta2
kind: RestAPI
metadata:
  name: orders
spec:
  forProvider:
    name: orders
    endpointConfiguration:
      types: [PRIVATE]`,
    ["api-type=private"],
  ],
  [
    "a method as CloudFormation's construct of the CDK",
    `${unsigned}new apigateway.CfnMethod(this, 'Get', {
  restApiId: api.ref,
  resourceId: orders.ref,
  httpMethod: 'GET',
  authorizationType: 'AWS_IAM',
});`,
    ["auth-mode=iam", "api-key-required=no"],
  ],
  [
    "a tree of such constructs in Python",
    `${unsigned}api = apigw.CfnRestApi(self, "Api", name="orders")
orders = apigw.CfnResource(self, "Orders", rest_api_id=api.ref, parent_id=api.attr_root_resource_id, path_part="orders")
items = apigw.CfnResource(self, "Items", rest_api_id=api.ref, parent_id=api.attr_root_resource_id, path_part="items")
apigw.CfnMethod(self, "GetOrders", rest_api_id=api.ref, resource_id=orders.ref, http_method="GET", authorization_type="AWS_IAM")
apigw.CfnMethod(self, "GetItems", rest_api_id=api.ref, resource_id=items.ref, http_method="GET", authorization_type="NONE")`,
    ["auth-mode=iam"],
  ],
  [
    "a route as CloudFormation's construct in Java",
    `${ofHttpApi}CfnRoute.Builder.create(this, "Orders")
    .apiId(api.getRef())
    .routeKey("GET /orders")
    .authorizationType("AWS_IAM")
    .build();`,
    ["auth-mode=iam"],
  ],
  [
    "Terragrunt's inputs of a module",
    `${ofHttpApi}terraform {
  source = "tfr:///terraform-aws-modules/apigateway-v2/aws?version=5.2.0"
}

inputs = {
  name = "orders"
  routes = {
    "GET /orders" = {
      authorization_type   = "JWT"
      authorization_scopes = ["orders/read"]
    }
  }
}`,
    ["auth-mode=jwt", "api-type=http"],
  ],
  [
    "a method of Terraform with lines left out",
    `${unsigned}resource "aws_api_gateway_method" "get" {
  ...
  http_method   = "GET"
  authorization = "AWS_IAM"
}`,
    ["auth-mode=iam"],
  ],
  [
    "a method that cdk diff is to change",
    `${unsigned}Stack OrdersStack
Resources
[~] AWS::ApiGateway::Method Api/Default/orders/GET ApiordersGET8D4FEC15
 ├─ [~] AuthorizationType
 │   ├─ [-] AWS_IAM
 │   └─ [+] NONE
 └─ [~] ApiKeyRequired
     ├─ [-] true
     └─ [+] false`,
    ["auth-mode=iam", "api-key-required=yes"],
  ],
  [
    "an API whose endpoint cdk diff is to switch on",
    `${refused}[~] AWS::ApiGateway::RestApi Api Api6F9D5C5A
 └─ [~] DisableExecuteApiEndpoint
     ├─ [-] true
     └─ [+] false`,
    ["default-endpoint=disabled"],
  ],
  [
    "methods that cdk diff is to change, of which one was called",
    `${unsigned}[~] AWS::ApiGateway::Method Api/Default/GET ApiGET9257B917 replace
 └─ [~] AuthorizationType (requires replacement)
     ├─ [-] NONE
     └─ [+] AWS_IAM
[~] AWS::ApiGateway::Method Api/Default/orders/GET ApiordersGET8D4FEC15
 └─ [~] AuthorizationType
     ├─ [-] CUSTOM
     └─ [+] AWS_IAM`,
    ["auth-mode=lambda-authorizer"],
  ],
  [
    "a plan that hides what it does not change",
    `${unsigned}  # aws_api_gateway_method.get will be updated in-place
  ~ resource "aws_api_gateway_method" "get" {
      ~ authorization = "AWS_IAM" -> "NONE"
        id            = "agm-abcde12345-a1b2c3-GET"
        # (6 unchanged attributes hidden)
    }`,
    ["auth-mode=iam"],
  ],
  [
    "a configuration item of AWS Config",
    `${refused}${JSON.stringify({
      resourceType: "AWS::ApiGateway::RestApi",
      configuration: { id: "abcde12345", endpointConfiguration: { types: ["PRIVATE"] } },
    })}`,
    ["api-type=private"],
  ],
  [
    "a history of AWS Config, whose configuration is a text",
    `${refused}${JSON.stringify({
      configurationItems: [
        {
          resourceType: "AWS::ApiGateway::RestApi",
          configuration: JSON.stringify({ id: "abcde12345", disableExecuteApiEndpoint: true }),
        },
      ],
    })}`,
    ["default-endpoint=disabled"],
  ],
];

const others: readonly (readonly [name: string, text: string])[] = [
  ["a field that is wished for", `set authorizationType: AWS_IAM to protect it\n\n${unsigned}`],
  [
    "a field that should be",
    `the method should have authorizationType: AWS_IAM here\n\n${unsigned}`,
  ],
  ["the fields of another method", `/pets POST authorizationType: AWS_IAM\n\n${unsigned}`],
  [
    "an Ingress of Kubernetes",
    `${refused}spec:
  rules:
  - http:
      paths:
      - path: /orders
        pathType: Prefix`,
  ],
  [
    "a function of SAM whose API stands elsewhere, and may ask for more",
    `${refused}  OrdersFunction:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Api:
          Type: Api
          Properties:
            Path: /orders
            Method: get`,
  ],
  [
    "operations of other libraries",
    `${refused}export const api = createApi({ reducerPath: 'api', baseQuery: fetchBaseQuery({ baseUrl: '/' }) });
const route = createRoute({ method: 'get', path: '/orders', security: [{ Bearer: [] }] });
router.createRoute({ path: '/orders', authorizationType: 'AWS_IAM' });`,
  ],
  [
    "a command that failed",
    `${refused}$ aws apigateway put-method --rest-api-id abcde12345 --resource-id a1b2c3 --http-method GET --authorization-type AWS_IAM

An error occurred (ConflictException) when calling the PutMethod operation: Method already exists for this resource`,
  ],
  [
    "a call that CloudTrail shows refused",
    `${refused}${JSON.stringify({ ...iamMethod, errorCode: "AccessDenied" })}`,
  ],
  [
    "a route of a VPC",
    `${refused}${JSON.stringify({ eventSource: "ec2.amazonaws.com", eventName: "CreateRoute", requestParameters: { routeTableId: "rtb-1" } })}`,
  ],
  [
    "two APIs in code",
    `${unsigned}a = client.create_rest_api(name='a')
b = client.create_rest_api(name='b')
client.put_method(restApiId=a['id'], resourceId=x, httpMethod='GET', authorizationType='AWS_IAM')
client.put_method(restApiId=b['id'], resourceId=y, httpMethod='GET', authorizationType='NONE')`,
  ],
  [
    "what code leaves to a variable",
    `${unsigned}client.put_method(restApiId=api_id, resourceId=res_id, httpMethod='GET', authorizationType=auth_type, apiKeyRequired=needs_key)`,
  ],
  [
    "an integration",
    `${unsigned}client.put_integration(restApiId=api_id, resourceId=res_id, httpMethod='GET', type='AWS_PROXY')`,
  ],
  [
    "a field of a template that may be another method's",
    `${unsigned}  "OrdersOptions": {
    "Properties": {
      "HttpMethod": { "Fn::Sub": "x" },
      "AuthorizationType": "NONE",
      "ApiKeyRequired": false,`,
  ],
  [
    "routes of Flask, behind whatever calls it",
    `${refused}from flask import Flask, request
app = Flask(__name__)
@app.route('/orders', methods=['GET'])
def orders():
    return "ok"`,
  ],
  [
    "routes with Flask's request, whose beginning is cut",
    `${refused}@app.route("/orders", methods=["GET", "POST"])
def orders():
    data = request.form
    return render_template("orders.html")`,
  ],
  [
    "documentation of an API's own paths",
    `${unsigned}| Endpoint | Method | Auth |\n|---|---|---|\n| /orders | GET | Bearer |\n| /login | POST | None |`,
  ],
  [
    "a method of another API",
    `${refused}client.put_method(restApiId='zyxwv98765', resourceId='a1b2c3', httpMethod='GET', authorizationType='AWS_IAM')`,
  ],
  [
    "advice",
    `${unsigned}Make sure that the method has:\n- Authorization: NONE\n- API Key Required: false`,
  ],
  [
    "another product's key",
    `${refused}Open-Meteo\nAPI key: not required\nBase URL: https://api.open-meteo.com`,
  ],
  ["headers of a request", `${refused}Authorization: None\nContent-Type: application/json`],
  ["what a client is set to", `${refused}In Postman:\nAuth Type: API Key\nKey: x-api-key`],
  [
    "another API's documentation",
    `GET https://api.example.com/orders\n{"message":"Forbidden"}\n\nMethod: GET\nPath: /orders\nAuthorization: none`,
  ],
  [
    "another gateway's manifest",
    `${refused}apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
spec:
  rules:
  - matches:
    - path: { type: PathPrefix, value: /orders }`,
  ],
  [
    "inputs of another module",
    `${refused}terraform {
  source = "tfr:///terraform-aws-modules/s3-bucket/aws"
}
inputs = {
  routes = { "GET /orders" = { authorization_type = "JWT" } }
}`,
  ],
  [
    "another resource that AWS Config keeps",
    `${refused}${JSON.stringify({ resourceType: "AWS::S3::Bucket", configuration: { authorizationType: "AWS_IAM", httpMethod: "GET" } })}`,
  ],
  ["a function of another cloud", `${refused}functions:\n  list:\n    events:\n      - http: true`],
];

describe("settings as people paste them", () => {
  test.each([...fragments, ...calls, ...events, ...labels, ...tools])("%s", (_, text, says) => {
    expect(optionsOf(text)).toEqual(expect.arrayContaining([...says]));
  });
});

describe("what is not said of the called route", () => {
  test.each(others)("%s", (_, text) => {
    const said = optionsOf(text).filter((one) => /^(?:auth-mode|api-key-required)=/.test(one));
    expect(said).toEqual([]);
  });
});
