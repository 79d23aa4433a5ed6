import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const url = `https://${host}/prod/orders`;
const id = "79f6ea6f-1dd0-490f-a71e-6bd4e53b3dc2";
const user = "arn:aws:sts::111122223333:assumed-role/orders-client/i-0abcd1234efgh5678";
const connections = `arn:aws:execute-api:us-east-1:111122223333:abcde12345/prod/POST/@connections/{connectionId}`;
const manage = `User: ${user} is not authorized to perform: execute-api:ManageConnections on resource: ${connections}`;
const late =
  "Signature expired: 20260304T100355Z is now earlier than 20260304T101030Z (20260304T101530Z - 5 min.)";

/** What a text must tell: a dash stands for what it does not tell. */
interface Told {
  readonly status: number | "-";
  readonly errorType: string;
  readonly message: string;
  readonly host: string;
}

/** What the paste proves of the facets that an error of a client can tell. */
function tell(text: string): Told {
  const { status, observations, parameters } = diagnose({ text });
  const option = (id: string) => observations.find(({ facet }) => facet === id)?.option ?? "-";
  return {
    status: status ?? "-",
    errorType: option("error-type"),
    message: option("message"),
    host: parameters.host ?? "-",
  };
}

type Row = readonly [text: string, Told["status"], string, string, string];

describe("one line of a program tells the status, the error type, the message and the host", () => {
  test.each<Row>([
    // Python
    [
      `requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: ${url}`,
      403,
      "-",
      "-",
      host,
    ],
    [`HTTPError('403 Client Error: Forbidden for url: ${url}')`, 403, "-", "-", host],
    ["urllib.error.HTTPError: HTTP Error 403: Forbidden", 403, "-", "-", "-"],
    [`httpx.HTTPStatusError: Client error '403 Forbidden' for url '${url}'`, 403, "-", "-", host],
    [
      `aiohttp.client_exceptions.ClientResponseError: 403, message='Forbidden', url=URL('${url}')`,
      403,
      "-",
      "-",
      host,
    ],
    [
      `aiohttp.client_exceptions.ClientResponseError: 403, message='Forbidden', url='${url}'`,
      403,
      "-",
      "-",
      host,
    ],
    [
      `aiohttp.client_exceptions.WSServerHandshakeError: 403, message='Invalid response status', url='wss://${host}/prod'`,
      403,
      "-",
      "-",
      host,
    ],
    [
      "websockets.exceptions.InvalidStatus: server rejected WebSocket connection: HTTP 403",
      403,
      "-",
      "-",
      "-",
    ],
    [
      `DEBUG urllib3.connectionpool: https://${host}:443 "GET /prod/orders HTTP/1.1" 403 23`,
      403,
      "-",
      "-",
      host,
    ],
    [
      "botocore.exceptions.ClientError: An error occurred (ForbiddenException) when calling the PostToConnection operation: Forbidden",
      "-",
      "forbidden",
      "forbidden",
      "-",
    ],
    [
      `An error occurred (AccessDeniedException) when calling the PostToConnection operation: ${manage}`,
      "-",
      "access-denied",
      "invoke-denied",
      "-",
    ],
    [
      "An error occurred (UnrecognizedClientException) when calling the PostToConnection operation: The security token included in the request is invalid",
      "-",
      "unrecognized-client",
      "token-invalid",
      "-",
    ],
    [
      "An error occurred (ExpiredTokenException) when calling the PostToConnection operation: The security token included in the request is expired",
      "-",
      "expired-token",
      "token-expired",
      "-",
    ],
    [
      `ApiException: (403)\nReason: Forbidden\nHTTP response body: {"message":"Missing Authentication Token"}`,
      403,
      "-",
      "missing-authentication-token",
      "-",
    ],
    // JavaScript
    ["AxiosError: Request failed with status code 403", 403, "-", "-", "-"],
    [
      `Error: Request failed with status code 403\n    at createError (createError.js:16:15)\n{ message: 'Missing Authentication Token' }`,
      403,
      "-",
      "missing-authentication-token",
      "-",
    ],
    [
      `AxiosError {message: 'Request failed with status code 403', name: 'AxiosError', code: 'ERR_BAD_REQUEST', config: {url: '/orders', baseURL: 'https://${host}/prod', method: 'get'}}`,
      403,
      "-",
      "-",
      host,
    ],
    [
      `{"status":403,"statusText":"Forbidden","url":"${url}","data":{"message":"Forbidden"}}`,
      403,
      "-",
      "forbidden",
      host,
    ],
    [`HTTPError: Request failed with status code 403 Forbidden: GET ${url}`, 403, "-", "-", host],
    ["HTTPError: Response code 403 (Forbidden)", 403, "-", "-", "-"],
    [`FetchError: [GET] "${url}": 403 Forbidden`, 403, "-", "-", host],
    ["Error: cannot GET /prod/orders (403)", 403, "-", "-", "-"],
    ["ServerError: Response not successful: Received status code 403", 403, "-", "-", "-"],
    ["Error: Unexpected server response: 403", 403, "-", "-", "-"],
    [
      `ForbiddenException: Forbidden\n    at de_CommandError {\n  '$fault': 'client',\n  '$metadata': { httpStatusCode: 403, requestId: '${id}', attempts: 1 }\n}`,
      403,
      "forbidden",
      "forbidden",
      "-",
    ],
    [
      `UnrecognizedClientException: The security token included in the request is invalid. {\n  '$metadata': { httpStatusCode: 403, requestId: '${id}' }\n}`,
      403,
      "unrecognized-client",
      "token-invalid",
      "-",
    ],
    [
      `{"name":"InvalidSignatureException","$fault":"client","$metadata":{"httpStatusCode":403,"requestId":"${id}"},"message":"${late}"}`,
      403,
      "invalid-signature",
      "signature-expired",
      "-",
    ],
    [
      `ForbiddenException: Forbidden {\n  code: 'ForbiddenException',\n  requestId: '${id}',\n  statusCode: 403,\n  retryable: false\n}`,
      403,
      "forbidden",
      "forbidden",
      "-",
    ],
    [
      `RestApiError: Missing Authentication Token {\n  name: 'MissingAuthenticationTokenException',\n  _response: { statusCode: 403, headers: { 'x-amzn-errortype': 'MissingAuthenticationTokenException' }, body: '{"message":"Missing Authentication Token"}' }\n}`,
      403,
      "missing-authentication-token",
      "missing-authentication-token",
      "-",
    ],
    [
      `npm error 403 403 Forbidden - GET https://npm.example.com/orders-client - Forbidden`,
      403,
      "-",
      "-",
      "npm.example.com",
    ],
    // Java and Kotlin
    [
      `java.io.IOException: Server returned HTTP response code: 403 for URL: ${url}`,
      403,
      "-",
      "-",
      host,
    ],
    [`(GET ${url}) 403`, 403, "-", "-", host],
    [
      'org.springframework.web.client.HttpClientErrorException$Forbidden: 403 Forbidden: "{"message":"Forbidden"}"',
      403,
      "-",
      "forbidden",
      "-",
    ],
    [
      'org.springframework.web.client.HttpClientErrorException$Forbidden: 403 Forbidden: [{"message":"Missing Authentication Token"}]',
      403,
      "-",
      "missing-authentication-token",
      "-",
    ],
    [`WebClientResponseException$Forbidden: 403 Forbidden from GET ${url}`, 403, "-", "-", host],
    [
      `feign.FeignException$Forbidden: [403 Forbidden] during [GET] to [${url}] [OrdersClient#list()]: [{"message":"Forbidden"}]`,
      403,
      "-",
      "forbidden",
      host,
    ],
    [
      'feign.FeignException: status 403 reading OrdersClient#list(); content:\n{"message":"Forbidden"}',
      403,
      "-",
      "forbidden",
      "-",
    ],
    ["retrofit2.adapter.rxjava2.HttpException: HTTP 403 Forbidden", 403, "-", "-", "-"],
    [
      `ClientRequestException: Client request(GET ${url}) invalid: 403 Forbidden. Text: "{"message":"Forbidden"}"`,
      403,
      "-",
      "forbidden",
      host,
    ],
    [
      "java.net.ProtocolException: Expected HTTP 101 response but was '403 Forbidden'",
      403,
      "-",
      "-",
      "-",
    ],
    [
      `com.amazonaws.AmazonServiceException: Forbidden (Service: AmazonApiGatewayManagementApi; Status Code: 403; Error Code: ForbiddenException; Request ID: ${id}; Proxy: null)`,
      403,
      "forbidden",
      "forbidden",
      "-",
    ],
    [
      `com.example.OrdersException: ${late} (Service: execute-api; Status Code: 403; Error Code: InvalidSignatureException; Request ID: ${id})`,
      403,
      "invalid-signature",
      "signature-expired",
      "-",
    ],
    [
      `com.example.OrdersException: Missing Authentication Token (Service: execute-api; Status Code: 403; Error Code: MissingAuthenticationTokenException; Request ID: ${id})`,
      403,
      "missing-authentication-token",
      "missing-authentication-token",
      "-",
    ],
    [
      `software.amazon.awssdk.services.apigatewaymanagementapi.model.ForbiddenException: Forbidden (Service: ApiGatewayManagementApi, Status Code: 403, Request ID: ${id})`,
      403,
      "forbidden",
      "forbidden",
      "-",
    ],
    ["javax.ws.rs.ForbiddenException: HTTP 403 Forbidden", 403, "-", "-", "-"],
    ["io.quarkus.security.ForbiddenException: denied", "-", "-", "-", "-"],
    ["java.nio.file.AccessDeniedException: /var/task/orders.json", "-", "-", "-", "-"],
    // Go
    [
      `operation error ApiGatewayManagementApi: PostToConnection, https response error StatusCode: 403, RequestID: ${id}, ForbiddenException: Forbidden`,
      403,
      "forbidden",
      "forbidden",
      "-",
    ],
    [
      `operation error ApiGatewayManagementApi: PostToConnection, https response error StatusCode: 403, RequestID: ${id}, api error UnrecognizedClientException: The security token included in the request is invalid`,
      403,
      "unrecognized-client",
      "token-invalid",
      "-",
    ],
    [
      `AccessDeniedException: ${manage}\n\tstatus code: 403, request id: ${id}`,
      403,
      "access-denied",
      "invoke-denied",
      "-",
    ],
    [
      `failed to WebSocket dial: expected handshake response status code 101 but got 403`,
      403,
      "-",
      "-",
      "-",
    ],
    // .NET
    [
      "System.Net.Http.HttpRequestException: Response status code does not indicate success: 403 (Forbidden).",
      403,
      "-",
      "-",
      "-",
    ],
    [
      "System.Net.WebException: The remote server returned an error: (403) Forbidden.",
      403,
      "-",
      "-",
      "-",
    ],
    [
      "System.Net.WebSockets.WebSocketException: The server returned status code '403' when status code '101' was expected.",
      403,
      "-",
      "-",
      "-",
    ],
    [
      "Amazon.ApiGatewayManagementApi.Model.ForbiddenException: Forbidden",
      "-",
      "forbidden",
      "forbidden",
      "-",
    ],
    // PHP, Ruby, Rust
    [
      `Client error: \`GET ${url}\` resulted in a \`403 Forbidden\` response:\n{"message":"Forbidden"}`,
      403,
      "-",
      "forbidden",
      host,
    ],
    [
      `file_get_contents(${url}): Failed to open stream: HTTP request failed! HTTP/1.1 403 Forbidden`,
      403,
      "-",
      "-",
      host,
    ],
    [`HTTP/1.1 403 Forbidden returned for "${url}".`, 403, "-", "-", host],
    ["the server responded with status 403 (Faraday::ForbiddenError)", 403, "-", "-", "-"],
    ["open-uri.rb:364:in `open_http': 403 Forbidden (OpenURI::HTTPError)", 403, "-", "-", "-"],
    ["RestClient::Forbidden: 403 Forbidden", 403, "-", "-", "-"],
    [
      `${manage} (Aws::ApiGatewayManagementApi::Errors::AccessDeniedException)`,
      "-",
      "access-denied",
      "invoke-denied",
      "-",
    ],
    [`HTTP status client error (403 Forbidden) for url (${url})`, 403, "-", "-", host],
    [`reqwest::Error { kind: Status(403), url: Url { scheme: "https" } }`, 403, "-", "-", "-"],
    // apps
    [
      "DioException [bad response]: This exception was thrown because the response has a status code of 403 and RequestOptions.validateStatus was configured to throw for this status code.",
      403,
      "-",
      "-",
      "-",
    ],
    ["DioError [DioErrorType.response]: Http status error [403]", 403, "-", "-", "-"],
    [
      "ApiException(message: The HTTP response status code is [403]., recoverySuggestion: The metadata associated with the response is contained in the HTTPURLResponse.)",
      403,
      "-",
      "-",
      "-",
    ],
    [
      `<NSHTTPURLResponse: 0x600000d2a1c0> { URL: ${url} } { Status Code: 403, Headers {\n} }`,
      403,
      "-",
      "-",
      host,
    ],
    [
      "Alamofire.AFError.responseValidationFailed: Response status code was unacceptable: 403.",
      403,
      "-",
      "-",
      "-",
    ],
    [
      `GET ${url} 403 (Forbidden)\nUncaught (in promise) AxiosError {message: 'Request failed with status code 403', name: 'AxiosError', code: 'ERR_BAD_REQUEST', config: {…}, request: XMLHttpRequest, …}`,
      403,
      "-",
      "-",
      host,
    ],
    [
      "ApiException{message=OkHttp client failed to make a successful request., cause=IOException: Unexpected response code 403, recoverySuggestion=Check the connection}",
      403,
      "-",
      "-",
      "-",
    ],
    [
      `RestException{response=RestResponse{statusCode=403, headers={x-amzn-errortype: ForbiddenException, x-amz-apigw-id: CItyzKddIAMF8Ig=, Content-Type: application/json}, body={"message":"Forbidden"}}}`,
      403,
      "forbidden",
      "forbidden",
      "-",
    ],
    [
      `E/Volley: [289] BasicNetwork.performRequest: Unexpected response code 403 for ${url}`,
      403,
      "-",
      "-",
      host,
    ],
    // git and curl -f
    [
      `fatal: unable to access '${url}/': The requested URL returned error: 403`,
      403,
      "-",
      "-",
      host,
    ],
  ])("%s", (text, status, errorType, message, name) => {
    expect(tell(text)).toEqual({ status, errorType, message, host: name });
  });
});

describe("a client's error that another service answers", () => {
  test.each([
    [
      `operation error Lambda: Invoke, https response error StatusCode: 403, RequestID: ${id}, api error AccessDeniedException: denied`,
    ],
    [
      `operation error API Gateway: CreateRestApi, https response error StatusCode: 403, RequestID: ${id}, api error ForbiddenException: Forbidden`,
    ],
    [
      `Forbidden (Service: AmazonApiGateway; Status Code: 403; Error Code: ForbiddenException; Request ID: ${id})`,
    ],
    [`Forbidden (Service: ApiGateway, Status Code: 403, Request ID: ${id})`],
    ["Aws::Lambda::Errors::AccessDeniedException (denied)"],
    ["Amazon.DynamoDBv2.AmazonDynamoDBException: denied"],
    ["Aws\\DynamoDb\\Exception\\DynamoDbException: AccessDenied (client): Access Denied"],
    [
      "AccessDeniedException: denied\n    at de_CommandError (/var/task/node_modules/@aws-sdk/client-lambda/dist-cjs/index.js:9:1)",
    ],
  ])("%s", (text) => {
    const { observations } = diagnose({ text });
    expect(observations.find(({ facet }) => facet === "answered-by")?.option).toBe(
      "other-aws-service",
    );
  });

  test.each([
    ["Amazon.Runtime.AmazonServiceException: Forbidden"],
    ["Aws::Sigv4::Errors::MissingCredentialsError"],
    [
      `operation error ApiGatewayManagementApi: PostToConnection, https response error StatusCode: 403, RequestID: ${id}, ForbiddenException: `,
    ],
  ])("not by %s", (text) => {
    const { observations } = diagnose({ text });
    expect(observations.map(({ facet }) => facet)).not.toContain("answered-by");
  });
});

test("a client of S3 names S3", () => {
  const { cause } = diagnose({
    text: "Aws\\S3\\Exception\\S3Exception: AccessDenied (client): Access Denied",
  });
  expect(cause).toBe("outside-s3");
});

describe("a tunnel that a proxy refused", () => {
  test.each([
    ["java.io.IOException: Tunnel failed, got: 403"],
    ['java.io.IOException: Unable to tunnel through proxy. Proxy returns "HTTP/1.1 403 Forbidden"'],
    ["RequestAbortedError [AbortError]: Proxy response (403) !== 200 when HTTP Tunneling"],
    ["Error: tunneling socket could not be established, statusCode=403"],
    [
      "HttpRequestException: The proxy tunnel request to proxy 'http://10.0.0.9:3128/' failed with status code '403'",
    ],
    ["java.io.IOException: Unexpected response code for CONNECT: 403"],
    [
      `aiohttp.client_exceptions.ClientHttpProxyError: 403, message='Forbidden', url=URL('http://10.0.0.9:3128')`,
    ],
    ["HttpException: Proxy failed to establish tunnel (403 Forbidden)"],
    ["TunnelRefusedException: CONNECT refused by proxy: HTTP/1.1 403 Forbidden"],
    [`Get "${url}": proxyconnect tcp: Forbidden`],
    ["httpx.ProxyError: 403 Forbidden"],
  ])("%s", (text) => {
    expect(diagnose({ text }).cause).toBe("outside-proxy");
  });

  test("is no refusal where the proxy wants a password", () => {
    const text =
      'java.io.IOException: Unable to tunnel through proxy. Proxy returns "HTTP/1.1 407 x"';
    expect(diagnose({ text }).cause).toBeUndefined();
  });
});

describe("the step of a WebSocket", () => {
  test.each([
    [`Connecting to ${`wss://${host}/prod`}\nError: Unexpected server response: 403`, "connect"],
    [
      `WSServerHandshakeError: 403, message='Invalid response status', url='https://${host}/prod'`,
      "connect",
    ],
    [
      `client.post_to_connection(ConnectionId=connection_id)\nForbiddenException`,
      "connections-api",
    ],
    [
      "operation error ApiGatewayManagementApi: GetConnection, ForbiddenException: ",
      "connections-api",
    ],
    [
      "An error occurred (ForbiddenException) when calling the DeleteConnection operation: Forbidden",
      "connections-api",
    ],
    [
      "403 at System.Net.Http.HttpConnectionPool.GetConnectionAsync(HttpRequestMessage request)",
      undefined,
    ],
    ["Error during WebSocket handshake: Unexpected response code: 403", "connect"],
  ])("%s", (text, step) => {
    const { observations } = diagnose({ text });
    expect(observations.find(({ facet }) => facet === "websocket-step")?.option).toBe(step);
  });
});

test("a handshake that names no host was refused by any service that opens WebSockets", () => {
  const { remaining, observations } = diagnose({ text: "Error: Unexpected server response: 403" });
  expect(observations.map(({ facet }) => facet)).toEqual(["websocket-step"]);
  const left = remaining.map(({ cause }) => cause);
  expect(left[0]).toBe("websocket-connect-denied");
  expect(left).toContain("other-aws-service");
  expect(left).not.toContain("outside-s3");
});

describe("the request id that an SDK prints", () => {
  test.each([
    [`Forbidden (Service: ApiGatewayManagementApi, Status Code: 403, Request ID: ${id})`, id],
    [`ForbiddenException: Forbidden\n\tstatus code: 403, request id: ${id}`, id],
    [`{ '$metadata': { httpStatusCode: 403, requestId: '${id}' } }`, id],
    [
      `{"message":"Forbidden","code":"ForbiddenException","requestId":"${id}","statusCode":403,"retryable":false}`,
      id,
    ],
    [`START RequestId: ${id} Version: $LATEST\nForbiddenException: Forbidden`, undefined],
  ])("%s", (text, expected) => {
    expect(diagnose({ text }).parameters.requestId).toBe(expected);
  });
});

describe("a body that is cut off", () => {
  test("is in nobody's words yet", () => {
    const text = `Client error: \`GET ${url}\` resulted in a \`403 Forbidden\` response:\n{"Message":"User: ${user} is not authorized to (truncated...)\n`;
    const { observations } = diagnose({ text });
    expect(observations.map(({ facet }) => facet)).not.toContain("message");
  });
});

describe("a page that a message points to", () => {
  test("is not the host that was called", () => {
    const text =
      "403 ForbiddenException\nSee https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/403";
    expect(diagnose({ text }).parameters.host).toBeUndefined();
  });
});
