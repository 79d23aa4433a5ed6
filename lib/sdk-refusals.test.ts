import { describe, expect, test } from "vitest";
import { diagnose } from ".";
import { ofOthers, ofS3, uuid } from "./testing/contents/sdk-refusals";

const named = (text: string): string | undefined => {
  const { cause, remaining } = diagnose({ text });
  return cause ?? remaining[0]?.cause;
};

describe("alone", () => {
  test.each(Object.entries(ofS3))("S3 refused what prints %s", (_, text) => {
    expect(diagnose({ text }).cause).toBe("outside-s3");
  });

  test.each(Object.entries(ofOthers))("another service refused what prints %s", (_, text) => {
    expect(diagnose({ text }).cause).toBe("other-aws-service");
  });
});

describe("what a client of somebody's API prints names no service", () => {
  const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
  test.each([
    "Error executing request, Exception : [message : Forbidden, Service: MyApi; Status Code: 403; Error Code: null; Request ID: null] com.amazonaws.opensdk.BaseException",
    `com.amazonaws.mobileconnectors.apigateway.ApiClientException: Forbidden (Service: OrdersClient; Status Code: 403; Error Code: null; Request ID: ${uuid})`,
    `Status Code: 403, AWS Service: AmazonApiGatewayManagementApi, AWS Request ID: ${uuid}, AWS Error Code: ForbiddenException`,
    `operation error ApiGatewayManagementApi: PostToConnection, https response error StatusCode: 403, RequestID: ${uuid}, ForbiddenException:`,
    "aws.sdk.kotlin.services.apigatewaymanagementapi.model.ForbiddenException: 403",
    `Error Domain=com.amazonaws.AWSAPIGatewayErrorDomain Code=1 "(null)" UserInfo={HTTPBody={message=Forbidden}} https://${host}/prod/x 403`,
    'Error Domain=com.amazonaws.AWSAPIGatewayErrorDomain Code=1 "(null)" UserInfo={HTTPBody={message=Missing Authentication Token}}',
    `ForbiddenException: Forbidden\n\tstatus code: 403, request id: ${uuid}`,
    `The page loads from S3 fine. fetch https://${host}/prod/x gives 403 {"message":"Forbidden"}`,
    `{"requestId":"${uuid}","extendedRequestId":"AbCdEfGhIjKlMno=","httpMethod":"GET","status":403}`,
    `{ statusCode: 403, requestId: '${uuid}', extendedRequestId: 'AbCdEfGhIjKlMno=', code: 'ForbiddenException' }`,
    `const client = new DynamoDBClient({}); // handler\nfetch("https://${host}/prod/x") 403 {"message":"Forbidden"}`,
    "aiohttp.client_exceptions.ClientResponseError: 403, message='Forbidden', url=URL('https://shop.example.org:9443/v1/orders')",
    "we copy s3://example-bucket/a to the site, and GET /prod/x on our API is answered with 403",
    "   at AwsRestJsonProtocol.handleError (/app/node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js:934)\nForbiddenException: 403 PostToConnection",
    `AWS API Gateway URL https://${host}/prod/iot.us-east-1 403`,
  ])("%s", (text) => {
    expect(named(text)).not.toMatch(/^(?:outside-s3|other-aws-service)$/);
  });
});
