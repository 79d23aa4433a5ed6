import { headerLines, lower, members, message, pairs, parsed, python, sorted } from "./printers";
import { type FormRow, formsOf, type PrintedCall } from "./types";

const dict = (call: PrintedCall) => python(members(call.headers));
const lowerDict = (call: PrintedCall) => python(members(lower(call.headers)));
const bytesOf = (text: string) => `b${python(text)}`;
const stack =
  'Traceback (most recent call last):\n  File "/app/orders.py", line 12, in <module>\n    main()\n';
const underscores = (name: string) => name.toLowerCase().replaceAll("-", "_");

const rows: readonly FormRow[] = [
  [
    "requests: HTTPError",
    "run: requests 2.34",
    "url status",
    (c) =>
      `${stack}requests.exceptions.HTTPError: ${c.status} Client Error: ${c.reason} for url: ${c.url}`,
  ],
  [
    "requests: HTTPError and text",
    "run: requests 2.34",
    "url status body",
    (c) => `HTTP error: ${c.status} Client Error: ${c.reason} for url: ${c.url}\n${c.body}`,
  ],
  [
    "requests: status_code, headers, text",
    "run: requests 2.34",
    "status headers body",
    (c) => `${c.status}\n${dict(c)}\n${c.body}`,
  ],
  [
    "requests: on one line",
    "run: requests 2.34",
    "status headers body",
    (c) => `${c.status} ${dict(c)} ${c.body}`,
  ],
  [
    "requests: repr and json()",
    "run: requests 2.34",
    "status body",
    (c) => `<Response [${c.status}]>\n${python(parsed(c))}`,
  ],
  [
    "requests: content",
    "run: requests 2.34",
    "status body",
    (c) => `<Response [${c.status}]> ${bytesOf(c.body)}`,
  ],
  [
    "requests: url, reason, text",
    "run: requests 2.34",
    "url status body",
    (c) => `${c.url} ${c.status} ${c.reason} ${c.body}`,
  ],
  [
    "urllib3: log",
    "run: urllib3 2",
    "method url status",
    (c) =>
      `DEBUG:urllib3.connectionpool:Starting new HTTPS connection (1): ${c.host}:443\nDEBUG:urllib3.connectionpool:https://${c.host}:443 "${c.method} ${c.path} HTTP/1.1" ${c.status} ${c.body.length}`,
  ],
  [
    "urllib3: HTTPHeaderDict",
    "run: urllib3 2",
    "status headers body",
    (c) => `(${c.status}, HTTPHeaderDict(${dict(c)}), ${bytesOf(c.body)})`,
  ],
  [
    "requests_toolbelt: dump_all",
    "run: requests_toolbelt 1",
    "method path host status headers body",
    (c) =>
      `< ${c.method} ${c.path} HTTP/1.1\n< Host: ${c.host}\n< User-Agent: python-requests/2.34.2\n< Accept-Encoding: gzip, deflate\n< Accept: */*\n< Connection: keep-alive\n< \n\n> HTTP/1.1 ${c.status} ${c.reason}\n${headerLines(c.headers, "> ")}\n> \n${c.body}`,
  ],
  [
    "httpx: HTTPStatusError",
    "run: httpx 0.28",
    "url status",
    (c) =>
      `${stack}httpx.HTTPStatusError: Client error '${c.status} ${c.reason}' for url '${c.url}'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/${c.status}`,
  ],
  [
    "httpx: log",
    "run: httpx 0.28",
    "method url status",
    (c) => `INFO:httpx:HTTP Request: ${c.method} ${c.url} "HTTP/1.1 ${c.status} ${c.reason}"`,
  ],
  [
    "httpcore: debug log",
    "run: httpcore 1",
    "method status headers",
    (c) =>
      `DEBUG:httpcore.http11:send_request_headers.started request=<Request [b'${c.method}']>\nDEBUG:httpcore.http11:receive_response_headers.complete return_value=(b'HTTP/1.1', ${c.status}, b'${c.reason}', [${c.headers.map(([n, v]) => `(${bytesOf(n)}, ${bytesOf(v)})`).join(", ")}])\nDEBUG:httpcore.http11:receive_response_body.complete`,
  ],
  [
    "httpx: Headers and text",
    "run: httpx 0.28",
    "status headers body",
    (c) => `<Response [${c.status} ${c.reason}]>\nHeaders(${lowerDict(c)})\n${c.body}`,
  ],
  [
    "aiohttp: ClientResponseError",
    "run: aiohttp 3",
    "url status",
    (c) =>
      `aiohttp.client_exceptions.ClientResponseError: ${c.status}, message='${c.reason}', url='${c.url}'`,
  ],
  [
    "aiohttp: ClientResponse",
    "run: aiohttp 3",
    "url status headers",
    (c) =>
      `<ClientResponse(${c.url}) [${c.status} ${c.reason}]>\n<CIMultiDictProxy(${c.headers.map(([n, v]) => `'${n}': ${python(v)}`).join(", ")})>\n`,
  ],
  [
    "urllib: HTTPError, headers, read()",
    "run: Python 3.11",
    "status headers body",
    (c) => `HTTP Error ${c.status}: ${c.reason}\n${headerLines(c.headers)}\n\n\n${bytesOf(c.body)}`,
  ],
  [
    "urllib: getheaders()",
    "run: Python 3.11",
    "status headers body",
    (c) =>
      `${c.status} ${c.reason} [${c.headers.map(([n, v]) => `(${python(n)}, ${python(v)})`).join(", ")}] ${bytesOf(c.body)}`,
  ],
  [
    "http.client: debuglevel",
    "run: Python 3.11",
    "method path host status headers",
    (c) =>
      `send: ${bytesOf(`${c.method} ${c.path} HTTP/1.1\r\nHost: ${c.host}\r\nUser-Agent: python-requests/2.34.2\r\nAccept-Encoding: gzip, deflate\r\nAccept: */*\r\nConnection: keep-alive\r\n\r\n`)}\nreply: ${python(`HTTP/1.1 ${c.status} ${c.reason}\r\n`)}\n${headerLines(c.headers, "header: ")}`,
  ],
  [
    "tornado: HTTPClientError",
    "run: tornado 6",
    "status",
    (c) => `${stack}tornado.httpclient.HTTPClientError: HTTP ${c.status}: ${c.reason}`,
  ],
  [
    "tornado: HTTPResponse",
    "run: tornado 6",
    "url status",
    (c) =>
      `HTTPResponse(_body=None,_error_is_response_code=True,buffer=<_io.BytesIO object at 0x7f1>,code=${c.status},effective_url='${c.url}',error=HTTP ${c.status}: ${c.reason},headers=<tornado.httputil.HTTPHeaders object at 0x7f2>,reason='${c.reason}',request=<tornado.httpclient.HTTPRequest object at 0x7f3>,request_time=0.1,start_time=1772619330.1,time_info={})`,
  ],
  [
    "scrapy: crawled",
    "source: scrapy/scrapy scrapy/logformatter.py",
    "method url status",
    (c) =>
      `2026-03-04 10:15:30 [scrapy.core.engine] DEBUG: Crawled (${c.status}) <${c.method} ${c.url}> (referer: None)`,
  ],
  [
    "scrapy: ignored",
    "source: scrapy/scrapy scrapy/spidermiddlewares/httperror.py",
    "url status",
    (c) =>
      `2026-03-04 10:15:30 [scrapy.spidermiddlewares.httperror] INFO: Ignoring response <${c.status} ${c.url}>: HTTP status code is not handled or not allowed`,
  ],
  [
    "pytest: a failed assertion",
    "recalled: pytest-dev/pytest src/_pytest/assertion",
    "status body",
    (c) =>
      `    def test_orders(client):\n        response = client.get("/orders")\n>       assert response.status_code == 200, response.text\nE       AssertionError: ${c.body}\nE       assert ${c.status} == 200\nE        +  where ${c.status} = <Response [${c.status}]>.status_code\n\ntests/test_orders.py:7: AssertionError`,
  ],
  [
    "tavern",
    "recalled: taverntesting/tavern tavern/_plugins/rest/response.py",
    "status body",
    (c) =>
      `E   tavern._core.exceptions.TestFailError: Test 'orders' failed:\n    - Status code was ${c.status}, expected 200:\n        ${pythonJson(c)}`,
  ],
  [
    "locust: error report",
    "recalled: locustio/locust locust/stats.py",
    "method path url status",
    (c) =>
      `# occurrences      Error\n------------------|----------\n12                 ${c.method} ${c.path}: HTTPError('${c.status} Client Error: ${c.reason} for url: ${c.url}')`,
  ],
  [
    "OpenAPI Generator: Python",
    "recalled: OpenAPITools/openapi-generator modules/openapi-generator/src/main/resources/python/exceptions.mustache",
    "status headers body",
    (c) =>
      `orders_client.exceptions.ForbiddenException: (${c.status})\nReason: ${c.reason}\nHTTP response headers: HTTPHeaderDict(${dict(c)})\nHTTP response body: ${c.body}\n`,
  ],
  [
    "OpenAI-style SDKs (Stainless), Python",
    "run: openai",
    "status body",
    (c) => `orders_sdk.PermissionDeniedError: Error code: ${c.status} - ${python(parsed(c))}`,
  ],
  [
    "gql: TransportServerError",
    "recalled: graphql-python/gql gql/transport/aiohttp.py",
    "url status",
    (c) =>
      `gql.transport.exceptions.TransportServerError: ${c.status}, message='${c.reason}', url='${c.url}'`,
  ],
  [
    "zeep: TransportError",
    "recalled: mvantellingen/python-zeep src/zeep/wsdl/bindings/soap.py",
    "status body",
    (c) =>
      `zeep.exceptions.TransportError: Server returned response (${c.status}) with invalid XML: Invalid XML content received (Start tag expected, '<' not found, line 1, column 1).\nContent: ${bytesOf(c.body)}`,
  ],
  [
    "websockets",
    "run: websockets 13",
    "status",
    (c) =>
      `websockets.exceptions.InvalidStatus: server rejected WebSocket connection: HTTP ${c.status}`,
  ],
  [
    "websocket-client",
    "source: fixtures of lib/evidence, from documents and threads",
    "status headers body",
    (c) =>
      `websocket._exceptions.WebSocketBadStatusException: Handshake status ${c.status} ${c.reason} -+-+- ${lowerDict(c)} -+-+- ${bytesOf(c.body)}`,
  ],
  [
    "pip",
    "recalled: pypa/pip src/pip/_internal/network/utils.py",
    "url status",
    (c) =>
      `ERROR: HTTP error ${c.status} while getting ${c.url}\nERROR: Could not install requirement orders from ${c.url} because of HTTP error ${c.status} Client Error: ${c.reason} for url: ${c.url}`,
  ],
  [
    "Ansible: uri",
    "recalled: ansible/ansible lib/ansible/modules/uri.py",
    "url status headers body",
    (c) =>
      `fatal: [localhost]: FAILED! => ${JSON.stringify(
        Object.fromEntries(
          sorted([
            ...c.headers.map(([n, v]) => [underscores(n), v] as const),
            ["changed", "false"],
            ["content", c.body],
            ["elapsed", "0"],
            [
              "msg",
              `Status code was ${c.status} and not [200]: HTTP Error ${c.status}: ${c.reason}`,
            ],
            ["redirected", "false"],
            ["status", c.status],
            ["url", c.url],
          ]),
        ),
      ).replace(`"status":"${c.status}"`, `"status": ${c.status}`)}`,
  ],
  [
    "Home Assistant: rest_command",
    "recalled: home-assistant/core homeassistant/components/rest_command/__init__.py",
    "url status",
    (c) =>
      `2026-03-04 10:15:30.412 WARNING (MainThread) [homeassistant.components.rest_command] Error. Url: ${c.url}. Status code ${c.status}. Payload: b''`,
  ],
  [
    "schemathesis",
    "recalled: schemathesis/schemathesis src/schemathesis/reporting",
    "method url status body",
    (c) =>
      `- Undocumented HTTP status code\n\n    Received: ${c.status}\n    Documented: 200\n\n[${c.status}] ${c.reason}:\n\n    \`${c.body}\`\n\nReproduce with:\n\n    curl -X ${c.method} ${c.url}`,
  ],
  [
    "a raw response as a literal",
    "recalled: Python 3.11, logging of response.raw",
    "status headers body",
    (c) => `INFO:orders:response ${python(message(c, "\r\n"))}`,
  ],
  [
    "ASGI: response start",
    "recalled: https://asgi.readthedocs.io/en/latest/specs/www.html",
    "status headers body",
    (c) =>
      `{'type': 'http.response.start', 'status': ${c.status}, 'headers': [${lower(c.headers)
        .map(([n, v]) => `(${bytesOf(n)}, ${bytesOf(v)})`)
        .join(", ")}]}\n{'type': 'http.response.body', 'body': ${bytesOf(c.body)}}`,
  ],
  [
    "boto3-like ResponseMetadata",
    "recalled: boto3 1.43",
    "status headers",
    (c) =>
      `{'ResponseMetadata': {'RequestId': 'x', 'HTTPStatusCode': ${c.status}, 'HTTPHeaders': ${lowerDict(c)}, 'RetryAttempts': 0}}`,
  ],
  [
    "a pair list in JSON",
    "recalled: Python 3.11, json.dumps(response.getheaders())",
    "status headers body",
    (c) =>
      `status=${c.status} headers=[${pairs(c.headers, ["[", ", ", "]"])}] body=${JSON.stringify(c.body)}`,
  ],
];

function pythonJson(call: PrintedCall): string {
  const value = parsed(call);
  return typeof value === "string"
    ? value
    : JSON.stringify(value, null, 2).replaceAll("\n", "\n        ");
}

/** Python's clients, and programs that are written in Python. */
export const pythonForms = formsOf(rows);
