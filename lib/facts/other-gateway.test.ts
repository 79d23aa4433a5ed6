import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const read = (text: string) => {
  const { observations, cause } = diagnose({ text });
  return [observations.find(({ facet }) => facet === "answered-by")?.option, cause];
};

describe("another vendor's gateway", () => {
  test.each([
    "HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\nContent-Type: text/html\n\n<HTML><H1>Access Denied</H1></HTML>",
    'HTTP/1.1 403 Forbidden\nServer: kong/2.8.1\n\n{"message":"You cannot consume this service"}',
    'HTTP/1.1 403 Forbidden\nServer: APISIX/3.2.0\n\n{"error_msg":"access is not allowed"}',
    "$ curl -v http://orders:8000/pets\n< HTTP/1.1 403 Forbidden\n< content-length: 19\n< content-type: text/plain\n< server: envoy",
    "HTTP/1.1 403 Forbidden\nServer: Microsoft-Azure-Application-Gateway/v2\n\n<html><center>403</center></html>",
    'You don\'t have permission to access "http://api.example.com/orders" on this server.\nReference #18.2d351ab8.1772619330.4a1e60b',
  ])("is read from %j", (text) => {
    expect(read(text)).toEqual(["other-gateway", "outside-other-gateway"]);
  });

  test.each([
    'HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: MYMMG48rIAMFubC=\n\n{"message":"Forbidden"}',
    'HTTP/1.1 403 Forbidden\nVia: kong/2.8.1\napigw-requestid: MYMMG48rIAMFubC=\n\n{"message":"Forbidden"}',
  ])("only relays %j", (text) => {
    expect(read(text)[0]).not.toBe("other-gateway");
  });
});

const product = (text: string) =>
  diagnose({ text }).observations.find(({ facet }) => facet === "answered-by")?.product;

describe("another company's interface", () => {
  test.each([
    [
      "Slack",
      "HTTP/1.1 403 Forbidden\nserver: Apache\nx-slack-req-id: 00000000000000000000000000000000\ncontent-length: 9\n\nForbidden",
    ],
    [
      "Shopify",
      'axios error 403 {"server":"cloudflare","x-shopid":"12345678","x-request-id":"00000000"}',
    ],
    [
      "Meta Graph API",
      '&http.Response{Status:"403 Forbidden", StatusCode:403, Header:http.Header{"Content-Type":[]string{"application/json"}, "X-Fb-Trace-Id":[]string{"AAAAAAAAAAA"}}}',
    ],
    [
      "GitLab",
      '{ status: 403,\n  headers: {\n    \'x-gitlab-meta\': \'{"correlation_id":"00000000000000000000000000","version":"1"}\' },\n  data: { message: \'403 Forbidden\' } }',
    ],
    [
      "Okta",
      '[\n  ["Server","nginx"],\n  ["x-okta-request-id","ZeT1aBcDeFgHiJkLmNoPqQAAB1M"]\n]\nStatus 403',
    ],
    ["Reddit", "HTTP/1.1 403 Blocked\nServer: snooserv\nVia: 1.1 varnish\ncontent-length: 0\n\n"],
    ["eBay", '{"status":403,"headers":{"server":"ebay server","content-type":"application/json"}}'],
    [
      "Twitch",
      "HTTP/1.1 403 Forbidden\nserver: nginx/1.22.0\nx-ctxlog-logid: 1-00000000-000000000000000000000000\n\nForbidden",
    ],
    [
      "X",
      "403 Forbidden\n{'server': 'envoy', 'x-access-level': 'read-write-directmessages', 'x-response-time': '36'}",
    ],
    [
      "Google APIs",
      "HTTP/2 403\nserver: UploadServer\nx-guploader-uploadid: AAAAAAAAAAAAAAAAAAAAAAAA\n\nForbidden",
    ],
    [
      "F5 Distributed Cloud",
      "HTTP/2 403\nserver: volt-adc\nx-volterra-location: mb2-mum\ncontent-length: 0\n\n",
    ],
    [
      "Hostinger",
      "HTTP/2 403\nserver: hcdn\nplatform: hostinger\npanel: hpanel\ncontent-type: text/html\n\n<h1>403 Forbidden</h1>",
    ],
    [
      "Kubernetes",
      "HTTP/2 403\naudit-id: 00000000-1111-2222-3333-444444444444\nx-kubernetes-pf-prioritylevel-uid: 00000000-1111-2222-3333-444444444444\n\nForbidden",
    ],
    [
      "Azure DevOps",
      "Invoke-RestMethod : 403\nHeaders: X-TFS-ProcessId: 00000000-1111-2222-3333-444444444444\nX-VSS-E2EID: 00000000-1111-2222-3333-444444444444\n",
    ],
    ["Azure", "Azure.RequestFailedException: This request is not authorized.\nStatus: 403"],
    ["Notion", "Notion::Api::Errors::Forbidden (Insufficient permissions for this endpoint.)"],
    ["Kubernetes", "kubernetes.client.exceptions.ApiException: (403)\nReason: Forbidden"],
    ["Square", "Square.SquareApiException: Error with status code 403"],
    ["GitHub", "RequestError [HttpError]: Resource not accessible by integration\n  status: 403"],
    [
      "Anthropic",
      "Error code: 403 - {'type': 'error', 'error': {'type': 'forbidden', 'message': 'Request not allowed'}}",
    ],
    ["HubSpot", "{ status: 'error', message: 'x', category: 'MISSING_SCOPES' } 403"],
    ["Discord", "DiscordAPIError[50013]: Missing Permissions\n  status: 403"],
    ["Google Cloud", "GaxiosError: The caller does not have permission\n  code: 403"],
    ["Slack", "SlackApiError: An API error occurred\n  statusCode: 403"],
  ])("of %s is known in %j", (name, text) => {
    expect(read(text)).toEqual(["other-gateway", "outside-other-gateway"]);
    expect(product(text)).toBe(name);
  });

  test("is the backend where its fields stand beside API Gateway's ids", () => {
    const head =
      "HTTP/2 403\nx-amzn-requestid: 00000000-1111-2222-3333-444444444444\nx-amz-apigw-id: AbCdEfGhIjKl\n";
    const body = '\n{"message":"Forbidden"}';
    expect(read(`${head}x-github-media-type: github.v3\n${body}`)[0]).toBe("backend");
    expect(read(head + body)[0]).toBeUndefined();
    expect(
      read(`HTTP/2 403\napigw-requestid: AbCdEfGhIjKl=\nstripe-should-retry: false\n${body}`)[0],
    ).toBe("backend");
  });

  test.each([
    [
      "a list of names",
      'HTTP/2 403\naccess-control-expose-headers: X-GitHub-OTP, X-GitHub-Media-Type, X-GitHub-Request-Id\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: AbCdEfGhIjKl\n\n{"message":"Forbidden"}',
    ],
    [
      "an array of names",
      '{"masked":["x-github-request-id","x-shopid","paypal-debug-id"]}\n403 {"message":"Missing Authentication Token"}',
    ],
    [
      "what the caller sent",
      '$ curl -i -X POST https://api.example.com/prod/hook -H \'x-slack-req-id: 00000000000000000000000000000000\'\nHTTP/2 403\ncontent-type: application/json\n\n{"message":"Forbidden"}',
    ],
    [
      "what Railway adds to a request before an application behind it sees it",
      'x-railway-edge: railway/europe-west4\nx-railway-request-id: AAAAAAAAAAAAAAAAAAAAAA\nx-real-ip: 192.0.2.7\n\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: AbCdEfGhIjKl\n\n{"message":"Forbidden"}',
    ],
    [
      "the id that Terraform sends with each call",
      'GET /v1/items HTTP/1.1\nHost: api.example.com\nX-Ms-Correlation-Request-Id: 00000000-1111-2222-3333-444444444444\n\nHTTP/1.1 403 Forbidden\n\n{"message":"Forbidden"}',
    ],
    [
      "the id that a client of Azure DevOps chose, in a log without heads",
      'X-VSS-E2EID: 00000000-1111-2222-3333-444444444444\nX-TFS-Session: 00000000-1111-2222-3333-444444444444\n403 {"message":"Forbidden"}',
    ],
    [
      "a server that speaks a vendor's protocol",
      'HTTP/1.1 403 Forbidden\nTFP-API-Version: 2.6\nTFP-AppName: Terrakube\n\n{"errors":[]}',
    ],
    [
      "an index that keeps a vendor's field",
      "HTTP/1.1 403 Forbidden\nServer: nginx\nX-PyPI-Last-Serial: 1000000000\n\nForbidden",
    ],
    [
      "a level of access of one's own",
      'HTTP/1.1 403 Forbidden\nX-Access-Level: read\n\n{"message":"Forbidden"}',
    ],
    [
      "what somebody tells of a setup",
      'Platform: Hostinger (LiteSpeed)\nPlatform: Hostinger\n\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n{"message":"Forbidden"}',
    ],
    [
      "another library's failed request",
      "com.intellij.tasks.impl.RequestFailedException: Request failed with HTTP error: 403 Forbidden",
    ],
    [
      "documentation of a vendor's field",
      'See https://docs.railway.com/networking/public-networking/specs-and-limits#x-railway-request-id and https://console.groq.com/docs/production-readiness/optimizing-latency#x-groq-region\n\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\n\n{"message":"Forbidden"}',
    ],
    [
      "a webhook of Trello",
      '$ curl -i -X POST https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/hook -H "x-trello-webhook: AAAAAAAAAAAAAAAAAAAAAAAAAAA=" -H "x-trello-client-identifier: example"\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: AbCdEfGhIjKl\n\n{"message":"Forbidden"}',
    ],
    [
      "a webhook's fields",
      '$ curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/hook -H "X-GitHub-Event: push" -H "User-Agent: GitHub-Hookshot/0000000"\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: AbCdEfGhIjKl\n\n{"message":"Forbidden"}',
    ],
    [
      "an exception that code catches",
      'try:\n    client.chat_postMessage()\nexcept SlackApiError as error:\n    log(error)\n\nHTTP/2 403\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: AbCdEfGhIjKl\n\n{"message":"Forbidden"}',
    ],
    [
      "a client that was pointed at an API",
      "openai.PermissionDeniedError: Error code: 403 - {'message': 'Forbidden'}\nPOST https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/v1/chat/completions",
    ],
  ])("is not heard in %s", (_, text) => {
    expect(read(text)[0]).not.toBe("other-gateway");
  });
});
