import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.eu-west-1.amazonaws.com";
const of = (text: string, facet: string): string | undefined =>
  diagnose({ text }).observations.find((one) => one.facet === facet)?.option;

describe("a sentence of AWS's, wherever it stands, is read as it is by itself", () => {
  test.each([
    [
      "behind words of the person",
      'curl returns {"message":"Missing Authentication Token"}',
      "missing-authentication-token",
    ],
    [
      "in the middle of a sentence",
      "it keeps saying Missing Authentication Token whatever I do",
      "missing-authentication-token",
    ],
    [
      "as an event of a stream, without quotes round its name",
      'data: {message: "The security token included in the request is invalid."}',
      "token-invalid",
    ],
    [
      "in a JSON string in a JSON string",
      JSON.stringify(
        JSON.stringify({
          body: '{"message":"Signature expired: 20260304T101530Z is now earlier than 20260304T102030Z"}',
        }),
      ),
      "signature-expired",
    ],
    [
      "broken over two lines of a comment",
      "// The security token included in\n// the request is expired",
      "token-expired",
    ],
    [
      "in entities, twice",
      "&amp;quot;message&amp;quot;:&amp;quot;Missing Authentication Token&amp;quot;",
      "missing-authentication-token",
    ],
    ["without its end", "Signature expired", "signature-expired"],
    ["the word alone", "Forbidden", "forbidden"],
    ["the word as a client prints it", "Error: Forbidden", "forbidden"],
  ])("%s", (_, text, message) => {
    expect(of(text, "message")).toBe(message);
  });

  test.each(["403 Forbidden", "Error: Request failed with status code 403", "it says HTTP 403"])(
    "a status alone is not met with silence: %s",
    (text) => {
      expect(diagnose({ text }).verdict).toBe("shortlist");
    },
  );
});

describe("what a denial says of itself, however it is cut", () => {
  const arn = `arn:aws:execute-api:eu-west-1:********3333:abcde12345/prod/GET/x`;
  const denial = `User: arn:aws:iam::111122223333:user/a is not authorized to perform: execute-api:Invoke on resource: ${arn}`;
  test.each([
    [
      "its last words on the next line",
      `{"Message":"${denial} with an\n    explicit deny"}`,
      "explicit",
    ],
    ["without the article", `{"Message":"${denial} with explicit deny"}`, "explicit"],
    ["whole", `{"Message":"${denial}"}`, "implicit"],
    [
      "cut inside the ARN",
      `{"Message":"${denial.slice(0, denial.indexOf("us-ea") < 0 ? -30 : -20)}`,
      undefined,
    ],
    [
      "cut before it",
      "User: anonymous is not authorized to perform: execute-api:Invoke on resource:",
      undefined,
    ],
  ])("%s", (_, text, option) => {
    expect(of(text, "denial")).toBe(option);
  });
});

describe("an error type beside its message, without a host, is named as the message alone is", () => {
  test.each([
    [
      "AccessDeniedException",
      '{"Message":"User is not authorized to access this resource with an explicit deny"}',
      "lambda-authorizer-explicit-deny",
    ],
    [
      "UnrecognizedClientException",
      '{"message":"The security token included in the request is invalid."}',
      "invalid-iam-credentials",
    ],
    [
      "InvalidSignatureException",
      '{"message":"Signature expired: 20260304T101530Z is now earlier than 20260304T101534Z (20260304T102034Z - 5 min.)"}',
      "signature-expired",
    ],
    [
      "InvalidSignatureException",
      '{"message":"Signature not yet current: 20260304T111530Z is still later than 20260304T102030Z"}',
      "signature-not-yet-current",
    ],
  ])("%s %s", (type, body, cause) => {
    expect(diagnose({ text: `x-amzn-errortype: ${type}\n${body}` }).cause).toBe(cause);
    expect(diagnose({ text: body }).cause).toBe(cause);
  });
});

describe("whose sentence it is", () => {
  const s3 =
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.";
  test.each([
    [
      "S3's document",
      `<Error><Code>SignatureDoesNotMatch</Code><Message>${s3}</Message></Error>`,
      "outside-s3",
    ],
    ["S3's sentence", s3, "outside-s3"],
    [
      "the query protocol of another service",
      '{"Error":{"Code":"MissingAuthenticationToken","Message":"Request is missing Authentication Token","Type":"Sender"}}',
      "other-aws-service",
    ],
    ["a load balancer's name", "403 Forbidden from awselb/2.0", "outside-load-balancer"],
    ["Cloudflare's code", "error code: 1020", "outside-cloudflare"],
    ["a mesh", "RBAC: access denied", "outside-other-gateway"],
    ["an egress filter", "x-deny-reason: host_not_allowed", "outside-proxy"],
    [
      "an emulator on the machine",
      '$ curl http://127.0.0.1:3000/hello\n{"message":"Missing Authentication Token"}',
      "local-emulator",
    ],
    [
      "Akamai's page",
      '<H1>Access Denied</H1>\nYou don\'t have permission to access "http://api.example.com/x" on this server.<P>\nReference #18.2f3a1402.1790000004.5d3c1b7a',
      "outside-other-gateway",
    ],
  ])("%s", (_, text, cause) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test("nginx's page for a call of API Gateway's own host is the backend's", () => {
    const text = `$ curl -i https://${host}/prod/x\nHTTP/1.1 403 Forbidden\nServer: nginx\nContent-Type: text/html\n\n<html><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>`;
    expect(diagnose({ text }).cause).toBe("integration-returned-403");
  });

  test("Cloudflare that passed an application's answer on did not refuse it", () => {
    const text =
      'HTTP/2 403\ndate: Wed, 04 Mar 2026 10:15:30 GMT\ncontent-type: application/json\nserver: cloudflare\ncf-cache-status: DYNAMIC\n\n{"code":"no_access","detail":"You may not see order 17"}';
    expect(of(text, "answered-by")).not.toBe("cloudflare");
    expect(diagnose({ text }).cause).toBeUndefined();
  });

  test("an id that a product gave is handed on under its own name", () => {
    const text =
      "You don't have permission to access this on this server.\nReference #18.2f3a1402.1790000004.5d3c1b7a";
    expect(diagnose({ text }).references).toContainEqual({
      vendor: "Akamai",
      name: expect.stringMatching(/reference/i),
      value: expect.stringContaining("18.2f3a1402.1790000004.5d3c1b7a"),
    });
  });
});

describe("a sentence that several services write", () => {
  const expired = "The security token included in the request is expired";
  test.each([
    [
      "names the service that a signature should have been for",
      "Credential should be scoped to correct service: 'es'.",
    ],
    [
      "with a status that API Gateway does not give it",
      `UnrecognizedClientException: ${expired}\n\tstatus code: 400, request id: 1`,
    ],
    [
      "the same as a head",
      `HTTP/1.1 400 Bad Request\ncontent-type: application/x-amz-json-1.1\n\n{"__type":"ExpiredTokenException","message":"${expired}"}`,
    ],
    ["in the JSON protocol of AWS", `{"__type":"ExpiredTokenException","message":"${expired}"}`],
    [
      "below a client of another protocol",
      `ExpiredToken: ${expired}\n    at Request.extractError (/app/node_modules/aws-sdk/lib/protocol/query.js:50:29)`,
    ],
    [
      "in the log of a shipper",
      `[2026/03/04 10:15:30] [error] [output:es:es.1] HTTP status=403 URI=/_bulk, response: {"message":"${expired}"}`,
    ],
  ])("%s is that service's", (_, text) => {
    expect(diagnose({ text }).cause).toBe("other-aws-service");
  });

  test("alone is taken for API Gateway's, and that is said", () => {
    const { cause, assumed } = diagnose({ text: expired });
    expect(cause).toBe("expired-session-token");
    expect(assumed).toContainEqual({ facet: "answered-by", option: "api-gateway" });
  });

  test("is API Gateway's for its host", () => {
    const { cause, assumed } = diagnose({ text: `https://${host}/prod/x: 403 ${expired}` });
    expect([cause, assumed]).toEqual(["expired-session-token", []]);
  });
});

test("a tunnel that was refused is the proxy's", () => {
  const text = `> CONNECT ${host}:443 HTTP/1.1\n> Host: ${host}:443\n> Proxy-Connection: Keep-Alive\n>\n< HTTP/1.1 403 Forbidden\n< Content-Length: 0\n<\n`;
  expect(diagnose({ text }).cause).toBe("outside-proxy");
});

test("a service that runs behind an API Gateway of its own is that service", () => {
  const text = `$ curl -i https://appsync.us-east-1.amazonaws.com/apis/x\nHTTP/2 403\nx-amzn-requestid: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3\nx-amzn-errortype: ForbiddenException\nx-amz-apigw-id: MYMMG48rIAMFubC=\n\n{"message":"Forbidden"}`;
  expect(diagnose({ text }).cause).toBe("other-aws-service");
});

test("an application's exception of the same name is its own", () => {
  const text =
    "ForbiddenException: Forbidden resource\n    at canActivateFn (/app/node_modules/@nestjs/core/router/router-execution-context.js:134:23)";
  expect(of(text, "answered-by")).toBe("backend");
  expect(of(text, "error-type")).toBeUndefined();
});

test("a resource that was cut leaves open how it was denied, whatever stands below it", () => {
  const text =
    "User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:ap-southeast-2:********\n\nThe policy is below.";
  expect(of(text, "denial")).toBeUndefined();
});

describe("which call it is", () => {
  test("an API's name in Host is the host, whatever address was called", () => {
    const text = `curl -k https://10.0.1.23/prod/x -H "Host: ${host}"\n{"message":"Forbidden"}`;
    const { parameters } = diagnose({ text });
    expect([of(text, "host"), parameters.apiId]).toEqual(["execute-api", "abcde12345"]);
  });

  test("a working run of the console's test above a refusal does not hide it", () => {
    const text =
      'Execution log for request 1234\nMon Nov 02 09:12:44 UTC 2026 : Starting execution for request: 1234\nMon Nov 02 09:12:44 UTC 2026 : Method completed with status: 200\n\nBut when I call it from outside:\n\n{"message":"Missing Authentication Token"}\n';
    const { verdict } = diagnose({ text });
    expect([verdict, of(text, "message")]).toEqual(["shortlist", "missing-authentication-token"]);
  });

  test("a working answer above a refusal does not hide it", () => {
    expect(
      of('{"statusCode":200,"body":"Hello from Lambda!"}\n{"message":"Forbidden"}', "message"),
    ).toBe("forbidden");
  });

  test.each([
    ["an answer of the person's own", '{"ok":true,"message":"Hello"}'],
    ["what the authorizer was given", '{"token":"abc","methodArn":"x"}'],
  ])("%s without a status above a refusal does not hide it", (_, body) => {
    const text = `curl https://${host}/prod/orders\n${body}\n\nfrom there:\n{"Message":"User is not authorized to access this resource"}`;
    expect(of(text, "message")).toBe("authorizer-denied");
  });

  test.each([
    "arn:aws:sts::111122223333:assumed-role/app/session",
    "User: arn:aws:sts::111122223333:assumed-role/app/session",
  ])("%s is the principal", (principal) => {
    const text = `${principal} is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********3333:abcde12345/prod/GET/orders`;
    expect([of(text, "principal"), of(text, "same-account")]).toEqual(["arn", "yes"]);
  });

  test.each([
    ["a word inside another document", '{"errors":[{"message":"Forbidden","path":["orders"]}]}'],
    ["a plain word", "HTTP/1.1 403 Forbidden\ncontent-type: text/plain\n\nForbidden"],
  ])("%s is not API Gateway's document", (_, text) => {
    expect(of(text, "message")).toBe("customised");
  });

  test.each([
    [
      "a script in the query",
      `curl "https://${host}/prod/orders?name=%3Cscript%3Ealert(1)%3C/script%3E"\n{"message":"Forbidden"}`,
    ],
    [
      "SQL in the query",
      `curl "https://${host}/prod/orders?id=1%20UNION%20SELECT%20name"\n{"message":"Forbidden"}`,
    ],
    [
      "a managed rule that is said to block",
      "403 Forbidden: AWSManagedRulesCommonRuleSet blocked the upload, by CrossSiteScripting_BODY",
    ],
  ])("%s makes a web ACL the likeliest", (_, text) => {
    expect(diagnose({ text }).remaining[0]?.cause).toBe("waf-filtered");
  });

  test("who sends a key is taken to need one", () => {
    const text = `curl https://${host}/prod/orders -H "x-api-key: EXAMPLE"\n{"message":"Forbidden"}`;
    const facets = diagnose({ text }).remaining.slice(0, 3);
    expect(facets.map(({ cause }) => cause)).toContain("api-key-not-in-usage-plan");
  });

  test("in JSON of its own words an application speaks, and no front that writes pages", () => {
    const weights = new Map(
      diagnose({ text: '{"reason":"your plan has no access"}' }).remaining.map((one) => [
        one.cause,
        one.weight,
      ]),
    );
    expect(weights.get("integration-returned-403")).toBeGreaterThan(0.4);
    expect(weights.get("outside-cloudfront") ?? 0).toBeLessThan(0.02);
  });

  test("fields below a line that says Response are the response's", () => {
    const text = `POST https://${host}/prod/orders\nResponse: 403 Forbidden\nx-amzn-errortype: ForbiddenException`;
    expect(of(text, "error-type")).toBe("forbidden");
  });

  test("a relay's name in Via is not the host that was called", () => {
    const text =
      '{"headers":{"server":"CloudFront","via":"1.1 a991dcd8f589d8cb7c64929ec2a499b2.cloudfront.net (CloudFront)"},"statusCode":403}';
    expect(of(text, "host")).toBeUndefined();
  });

  test("a preflight that was refused is no matter of keys or signatures", () => {
    const text = `OPTIONS https://${host}/prod/orders 403 (Forbidden)`;
    const first = diagnose({ text }).remaining[0]?.cause;
    expect(first).toBe("preflight-refused");
  });

  test("a URL that works beside one that does not shows that the stage is missing", () => {
    const text = `https://${host}/prod works, https://${host}/orders gives {"message":"Forbidden"}`;
    expect(diagnose({ text }).remaining[0]?.cause).toBe("wrong-stage");
  });

  test("a token that lacks a scope says so in its challenge", () => {
    const text =
      'HTTP/2 403\nwww-authenticate: Bearer scope="orders/read" error="insufficient_scope"\napigw-requestid: AbCdEfGhIAMEPbQ=\n\n{"message":"Forbidden"}';
    expect(diagnose({ text }).cause).toBe("http-api-jwt-scope");
  });
});

describe("code and settings beside a refusal", () => {
  test.each([
    `const api = axios.create({ baseURL: "https://${host}" });\nawait api.get("/prod/items");\n\n{"message":"Forbidden"}`,
    `BASE_URL = "https://${host}"\nr = requests.post(BASE_URL + "/prod/items", json=x)\n403 {"message":"Forbidden"}`,
    `servers:\n  - url: https://${host}\npaths:\n  /prod/items:\n    get: {}\n\n{"message":"Forbidden"}`,
    `http.get(\`\${BASE}/prod/items\`) with BASE=https://${host} : 403 Forbidden`,
    `Request failed for https://${host} returned code 403. Truncated server response: {"message":"Forbidden"}`,
    `API_ENDPOINT=https://${host}\n{"message":"Forbidden"}`,
    `baseUrl: "https://${host}/"\n{"message":"Forbidden"}`,
  ])("a base URL whose path stands apart lacks no stage: %s", (text) => {
    expect(of(text, "stage-in-url")).toBeUndefined();
  });

  test.each([`curl https://${host}\n{"message":"Forbidden"}`, `https://${host}/ says Forbidden`])(
    "a URL without any path does: %s",
    (text) => {
      expect(of(text, "stage-in-url")).toBe("wrong");
    },
  );

  test("the one request that is printed beside an error tells where it went", () => {
    const text =
      "ForbiddenException: Forbidden\n\nHttpRequest {\n  method: 'GET',\n  hostname: 'appsync.eu-west-1.amazonaws.com',\n  headers: {\n    host: 'appsync.eu-west-1.amazonaws.com'\n  }\n}";
    expect(of(text, "answered-by")).toBe("other-aws-service");
  });

  test("a line of the execution log counts where somebody quotes it", () => {
    const text = 'a 403 whose log line is "API Stage is not in a Usage Plan" is about the stage';
    expect(diagnose({ text }).cause).toBe("api-key-not-in-usage-plan");
  });

  test("members that somebody kept of a blocked request's sample make a web ACL the likeliest", () => {
    const text = '403\n{"uri": "/prod/cv", "method": "POST", "action": "BLOCK", "ts": "10:15:30"}';
    expect(diagnose({ text }).remaining[0]?.cause).toBe("waf-filtered");
    expect(of(text.replace("BLOCK", "ALLOW"), "waf-blocked")).toBeUndefined();
  });

  test.each([
    `curl smoke tests against \`https://${host}/prod/\`:\n- \`POST /q\` without \`x-api-key\` → \`403 {"message":"Forbidden"}\``,
    '| 4 | remove the `x-api-key` header | `403` `{"message":"Forbidden"}` |',
  ])("a test's report that a call without its key is refused: %s", (text) => {
    expect(diagnose({ text }).remaining[0]?.cause).toBe("invalid-api-key");
  });
});

describe("who answered, by a part of what is printed", () => {
  test.each([
    ["outside-cloudfront", "# 403 ERROR The request could not be satisfied."],
    [
      "outside-s3",
      "https response error StatusCode: 403, RequestID: 0123456789ABCDEF, HostID: AbCd+/0=, api error AccessDenied: Access Denied",
    ],
    [
      "outside-s3",
      "User: arn:aws:sts::111122223333:assumed-role/a/b is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::x/y because no VPC endpoint policy allows the s3:GetObject action",
    ],
    [
      "other-aws-service",
      '{"code":"AccessDeniedException","requestId":"XXX-XXX","detailedMessage":"The security token included in the request is expired"}',
    ],
    ["outside-other-gateway", '{"message":"Forbidden"} from GET https://api.github.com/repos/x/y'],
    ["outside-other-gateway", "403 https://example.myshopify.com/admin/orders.json"],
    [
      "other-aws-service",
      "Error{message='403 Forbidden', locations=[], custom Attributes={errorType=ForbiddenException}}",
    ],
    [
      "other-aws-service",
      `{"errors":[{"errorType":"IncompleteSignatureException","message":"'accept' is named as a SignedHeader, but it does not exist in the HTTP request."}]}`,
    ],
  ])("%s: %s", (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test("another company that is said to answer is the likeliest, and one that is only named is none", () => {
    const first = (text: string) => diagnose({ text }).remaining[0]?.cause;
    expect(first('GitLab request failed: 403 Forbidden {"message":"Forbidden"}')).toBe(
      "outside-other-gateway",
    );
    expect(
      first('our GitLab job calls the API and gets {"message":"Missing Authentication Token"}'),
    ).toBe("resource-not-found-unsigned");
    expect(first(`GitHub's webhook to https://${host} gets {"message":"Forbidden"}`)).not.toBe(
      "outside-other-gateway",
    );
  });

  test("a page that a call was made from is not what was called", () => {
    const text = `curl https://${host}/prod/x -H "Referer: https://discord.com/channels/1"\n{"message":"Forbidden"}\n`;
    expect(of(text, "answered-by")).toBeUndefined();
    expect(of(text.replaceAll(host, "api.example.com"), "answered-by")).toBeUndefined();
  });

  test("what fetches a page for others tells of its refusal with a status of its own", () => {
    const text =
      '{"code":200,"data":{"warning":"Target URL returned error 403: Forbidden","text":"You have no access."}}';
    expect(diagnose({ text }).verdict).toBe("shortlist");
  });

  test("the end of a denial tells the action, and so that no connection was written to", () => {
    const text = "no VPC endpoint policy allows the execute-api:Invoke action";
    expect(diagnose({ text }).cause).toBe("vpc-endpoint-policy");
  });

  test("a field that has its scheme twice is malformed, whatever follows it", () => {
    const text =
      '"message":"\'AWS4-HMAC-SHA256\' not a valid key=value pair (missing equal-sign) in Authorization header:';
    expect(of(text, "authorization-sent")).toBe("malformed-sigv4");
  });
});

describe("two calls of which one works", () => {
  const url = `https://${host}/prod/orders`;

  test("with a key alone: the refused one lacks it", () => {
    const text = `$ curl ${url}\n{"message":"Forbidden"}\n\n$ curl -H "x-api-key: EXAMPLE" ${url}\n[]`;
    expect(diagnose({ text, exchange: 0 }).cause).toBe("invalid-api-key");
    expect(diagnose({ text }).cause).toBe("invalid-api-key");
  });

  test("with a signature alone: the method wants one", () => {
    const signed = `curl -H "Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260304/eu-west-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=abc" ${url}`;
    const text = `$ curl ${url}\n{"message":"Missing Authentication Token"}\n\n$ ${signed}\n[{"id":1}]`;
    expect(diagnose({ text }).cause).toBe("missing-auth-token");
  });
});

describe("one call among several", () => {
  test.each([
    "If I send it to URL/dev/users it works, the page sends it to URL/users: FORBIDDEN",
    "the page asks for URL/a.css -> 403 FORBIDDEN\nwhile URL/prod/a.css, works fine",
    "URL/login gives FORBIDDEN. With the stage, URL/v1/login , everything is ok.",
  ])("the same place behind a stage works: %s", (words) => {
    const text = words
      .replaceAll("URL", `https://${host}`)
      .replace("FORBIDDEN", '{"message":"Forbidden"}');
    expect(diagnose({ text })).toMatchObject({ verdict: "cause", cause: "wrong-stage" });
  });

  test("what works on its stage beside it shows that a method is missing", () => {
    const text = `- \`GET https://${host}/live/health\` → 200 \`{"status":"ok"}\`\n- \`GET https://${host}/live/healthz\` → 403 \`{"message":"Missing Authentication Token"}\``;
    expect(diagnose({ text }).cause).toBe("resource-not-found-unsigned");
  });

  test.each([
    "$ curl https://registry.example.com\ncurl: (56) CONNECT tunnel failed, response 403\n\n$ curl https://example.org\n[]",
    '$ curl -sS -o /dev/null -w "%{http_code}\\n" https://a.example.com\ncurl: (56) CONNECT tunnel failed, response 403\n$ curl -sS -o /dev/null -w "%{http_code}\\n" https://example.org\n200',
    "$ curl https://a.example.com/x\ncurl: (56) Received HTTP code 403 from proxy after CONNECT\n$ curl https://example.org\n{}",
  ])("the one that a proxy refused: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("outside-proxy");
  });

  test("what an execution log sends to an integration is not the call", () => {
    const text =
      "Wed Mar 04 10:15:30 UTC 2026 : Sending request to https://sqs.eu-west-1.amazonaws.com/111122223333/a\nWed Mar 04 10:15:30 UTC 2026 : Received response. Status: 403, Integration latency: 2 ms\nWed Mar 04 10:15:30 UTC 2026 : Execution failed due to configuration error: Output mapping refers to an invalid method";
    expect(diagnose({ text }).cause).toBe("integration-returned-403");
    expect(of(text, "host")).toBeUndefined();
    expect(of(text, "route-deployed")).toBeUndefined();
  });
});

describe("who answered, by a hint that is seldom wrong", () => {
  test.each([
    ["outside-cloudflare", "403\nRay ID: 0123456789abcdef\nUser agent: Python-urllib/3.12"],
    ["outside-cloudflare", "HTTP 403, its page says Browser integrity check"],
    ["outside-proxy", "gate.example.com:80 CONNECT 403 TCP_DENIED:HIER_NONE"],
    [
      "outside-web-server",
      "<html>\n<body>\n<center><h1>403 Forbidden</h1></center>\n<hr />\n<center>MediaNode/V2</center>\n</body>\n</html>",
    ],
    [
      "outside-cloudflare",
      "<html><body><center><h1>403 Forbidden</h1></center><hr><center>cloudflare</center></body></html>",
    ],
    ["local-emulator", "$ sls offline start\n403 Forbidden"],
    [
      "outside-other-gateway",
      "403 since I applied it\napiVersion: security.istio.io/v1\nkind: AuthorizationPolicy",
    ],
    [
      "outside-web-server",
      'clients get 403\nnginx.ingress.kubernetes.io/whitelist-source-range: "198.51.100.0/24"',
    ],
    ["outside-other-gateway", "we get 403\nhttp_filters:\n- name: envoy.filters.http.rbac"],
    [
      "outside-other-gateway",
      '403 Forbidden\n<ip-filter action="allow"><address>198.51.100.7</address></ip-filter>',
    ],
  ])("%s: %s", (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test("a rule of AWS WAF tells nothing of the stage where it stands before something else", () => {
    const rule = "its SizeRestrictions_BODY rule blocks the upload with 403";
    const at = (place: string) => `AWSManagedRulesCommonRuleSet is attached to ${place}, ${rule}`;
    expect(of(at("the stage"), "waf-blocked")).toBe("yes");
    expect(of(at("the ALB"), "waf-blocked")).toBeUndefined();
    expect(of(at("our CloudFront distribution"), "waf-blocked")).toBeUndefined();
  });

  test("another gateway's settings tell nothing beside API Gateway's name", () => {
    const text =
      "API Gateway answers 403 to our mesh\napiVersion: security.istio.io/v1\nkind: AuthorizationPolicy";
    expect(of(text, "answered-by")).toBeUndefined();
  });

  test("one service's client that called another name tells nothing", () => {
    const text = "openai.PermissionDeniedError: 403 for https://llm.example.com/v1/chat";
    expect(of(text, "answered-by")).toBeUndefined();
  });
});

describe("who answered, where names are crossed out or relayed", () => {
  test.each([
    "https://XXXXXXXX.amazonaws.com/prod",
    "https://...amazonaws.com/dev/x",
    "https://***.amazonaws.com/p",
  ])("%s may be any of AWS's names", (masked) => {
    expect(of(`GET ${masked} 403 Forbidden`, "answered-by")).toBeUndefined();
  });

  test("a development server may have passed the word on", () => {
    const text = 'POST http://localhost:3000/api/x 403\n{"message":"Forbidden"}';
    const seen = diagnose({ text }).observations.find(({ facet }) => facet === "answered-by");
    expect(seen).toMatchObject({ option: "local-emulator", isPresumed: true });
  });

  test("Envoy answered by itself where nothing tells how long its upstream took", () => {
    const head = (field: string) =>
      `> GET / HTTP/1.1\n> Host: api.example.com\n>\n< HTTP/1.1 403 Forbidden\n< content-length: 73\n< content-type: text/plain\n< date: Wed, 04 Mar 2026 10:15:30 GMT\n${field}< server: envoy\n<\n`;
    expect(of(head(""), "answered-by")).toBe("other-gateway");
    expect(of(head("< x-envoy-upstream-service-time: 3\n"), "answered-by")).toBeUndefined();
  });

  test("null where a sentence stands is China's, without its quotes too", () => {
    const text =
      "`{ Message: null }` from https://abcde12345.execute-api.cn-north-1.amazonaws.com.cn/prod/x";
    expect(diagnose({ text }).remaining[0]?.cause).toBe("china-icp-licence");
  });

  test.each([
    "OPTIONS /v1/price\n  Origin: https://example.com\n→ 403 x-amzn-errortype: MissingAuthenticationTokenException",
    "Access-Control-Request-Method: GET\n403 Missing Authentication Token",
  ])("a preflight that is written down is one: %s", (text) => {
    expect(diagnose({ text }).remaining[0]?.cause).toBe("preflight-refused");
  });

  test("an empty Authorization field is malformed", () => {
    const text = "<Message>Authorization header cannot be empty</Message>";
    expect(of(text, "authorization-sent")).toBe("malformed-sigv4");
  });
});

describe("who answered, in programs' own prints", () => {
  test.each([
    [
      "outside-s3",
      `{"message":"Access Denied","code":"AccessDenied","region":null,"requestId":"0123456789ABCDEF","extendedRequestId":"${"AbCd+/01".repeat(9)}=","statusCode":403,"retryable":false}`,
    ],
    [
      "other-aws-service",
      "error: Error creating API Gateway: AccessDeniedException: \n\tstatus code: 403, request id: 7f3a9c1e",
    ],
    ["other-aws-service", "Error updating Lambda Function (x): AccessDenied: not authorized"],
    [
      "other-aws-service",
      "AmazonServiceException: Cross-account pass role is not allowed. (Service: null; Status Code: 403)",
    ],
    ["outside-load-balancer", "the cause of the `403 Forbidden` from `awselb/2.0`"],
    [
      "outside-other-gateway",
      "GET https://api.example.com/x 403 <H1>Access Denied</H1>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;...",
    ],
    [
      "integration-returned-403",
      "status code: 403\nYou must accept the End User License Agreement (EULA) through the onboarding wizard or REST API",
    ],
  ])("%s: %s", (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test("a function URL that is named beside a sentence which several services write", () => {
    const text =
      "POST through CloudFront with OAC to the function URL: 403 InvalidSignatureException The request signature we calculated does not match the signature you provided.";
    expect(diagnose({ text }).remaining[0]?.cause).toBe("lambda-function-url");
  });

  test("an emulator may check signatures", () => {
    const text =
      'http://localhost:4566/restapis/abcde12345/prod/_user_request_/x\nHTTP/1.1 403\n{"message":"The request signature we calculated does not match the signature you provided."}';
    expect(diagnose({ text }).verdict).not.toBe("contradiction");
  });

  test("a socket that one's own machine refuses is an application's matter, and API Gateway passed nothing on", () => {
    const text = "$ wscat -c 'ws://localhost:5000/socket'\nerror: Unexpected server response: 403";
    expect(diagnose({ text }).remaining[0]?.cause).toBe("outside-web-server");
  });

  test("a status far down in a note of a few lines is seen", () => {
    const note = `[ERROR] ${"could not transfer artifact ".repeat(20)}: status code: 403`;
    expect(diagnose({ text: note }).verdict).toBe("shortlist");
  });
});
