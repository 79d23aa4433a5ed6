import {
  bytes,
  canonical,
  foundation,
  headerLines,
  hex,
  inline,
  lower,
  members,
  message,
  parsed,
  pretty,
} from "./printers";
import { type FormRow, formsOf, type PrintedCall } from "./types";

const q = JSON.stringify;
const title = ({ status, reason }: PrintedCall) => `${status} ${reason}`;
const rustHeaders = (call: PrintedCall) =>
  inline(
    lower(call.headers).map(([n, v]) => [q(n), q(v)]),
    ", ",
    ": ",
  );
const urlResponse = (c: PrintedCall) =>
  `<NSHTTPURLResponse: 0x600003e621c0> { URL: ${c.url} } { Status Code: ${c.status}, Headers {\n${foundation(c.headers)}} }`;

const rows: readonly FormRow[] = [
  // Rust
  [
    "reqwest: error_for_status",
    "source: fixtures of lib/evidence, from documents and threads",
    "url status",
    (c) => `Error: HTTP status client error (${title(c)}) for url (${c.url})`,
  ],
  [
    "reqwest: {:?} of the response",
    "recalled: seanmonstar/reqwest src/async_impl/response.rs",
    "url status headers",
    (c) => `Response { url: "${c.url}", status: ${c.status}, headers: {${rustHeaders(c)}} }`,
  ],
  [
    "reqwest 0.11: {:#?} of the response",
    "recalled: seanmonstar/reqwest v0.11 src/async_impl/response.rs, servo/rust-url",
    "path host status headers",
    (c) =>
      `Response {\n    url: Url {\n        scheme: "https",\n        cannot_be_a_base: false,\n        username: "",\n        password: None,\n        host: Some(\n            Domain(\n                "${c.host}",\n            ),\n        ),\n        port: None,\n        path: "${c.path}",\n        query: None,\n        fragment: None,\n    },\n    status: ${c.status},\n    headers: {\n${lower(
        c.headers,
      )
        .map(([n, v]) => `        ${q(n)}: ${q(v)},`)
        .join("\n")}\n    },\n}`,
  ],
  [
    "hyper: {:?} of the response",
    "recalled: hyperium/http src/response.rs",
    "status headers",
    (c) =>
      `Response { status: ${c.status}, version: HTTP/1.1, headers: {${rustHeaders(c)}}, body: Body(Streaming) }`,
  ],
  [
    "ureq 2",
    "recalled: algesten/ureq v2 src/error.rs",
    "url status",
    (c) => `Error: ${c.url}: status code ${c.status}`,
  ],
  [
    "ureq 2: Response",
    "recalled: algesten/ureq v2 src/response.rs",
    "url status",
    (c) =>
      `Err(Status(${c.status}, Response[status: ${c.status}, status_text: ${c.reason}, url: ${c.url}]))`,
  ],
  [
    "ureq 3",
    "recalled: algesten/ureq src/error.rs",
    "status",
    (c) => `Error: http status: ${c.status}`,
  ],
  [
    "AWS SDK for Rust: raw response",
    "recalled: smithy-lang/smithy-rs rust-runtime/aws-smithy-runtime-api/src/http/response.rs",
    "status headers body",
    (c) =>
      `Response { status: StatusCode(${c.status}), headers: Headers { headers: {${lower(c.headers)
        .map(([n, v]) => `${q(n)}: HeaderValue { _private: H0(${q(v)}) }`)
        .join(
          ", ",
        )}} }, body: SdkBody { inner: Once(Some(b${q(c.body)})), retryable: true }, extensions: Extensions { extensions_02x: Extensions, extensions_1x: Extensions } }`,
  ],
  [
    "tungstenite",
    "recalled: snapview/tungstenite-rs src/error.rs",
    "status",
    (c) =>
      `Error: Http(Response { status: ${c.status}, version: HTTP/1.1, headers: {}, body: None })\nWebSocket protocol error: HTTP error: ${title(c)}`,
  ],
  // .NET
  [
    "HttpResponseMessage and body",
    "source: fixtures of lib/evidence, from documents and threads",
    "status headers body",
    (c) =>
      `StatusCode: ${c.status}, ReasonPhrase: '${c.reason}', Version: 1.1, Content: System.Net.Http.HttpConnectionResponseContent, Headers:\n{\n${headerLines(c.headers, "  ")}\n}\n${c.body}`,
  ],
  [
    "HttpRequestException",
    "source: fixtures of lib/evidence, from documents and threads",
    "status",
    (c) =>
      `Unhandled exception. System.Net.Http.HttpRequestException: Response status code does not indicate success: ${c.status} (${c.reason}).\n   at System.Net.Http.HttpResponseMessage.EnsureSuccessStatusCode()`,
  ],
  [
    "HttpClient: log",
    "source: dotnet/runtime src/libraries/Microsoft.Extensions.Http/src/Logging/LogHelper.cs",
    "method url status",
    (c) =>
      `info: System.Net.Http.HttpClient.Orders.LogicalHandler[100]\n      Start processing HTTP request ${c.method} ${c.url}\ninfo: System.Net.Http.HttpClient.Orders.ClientHandler[101]\n      Received HTTP response headers after 119.2839ms - ${c.status}\ninfo: System.Net.Http.HttpClient.Orders.LogicalHandler[101]\n      End processing HTTP request after 120.3191ms - ${c.status}`,
  ],
  [
    "HttpClient: trace of headers",
    "recalled: dotnet/runtime src/libraries/Microsoft.Extensions.Http/src/Logging/HttpHeadersLogValue.cs",
    "method url status headers",
    (c) =>
      `info: System.Net.Http.HttpClient.Orders.ClientHandler[100]\n      Sending HTTP request ${c.method} ${c.url}\ninfo: System.Net.Http.HttpClient.Orders.ClientHandler[101]\n      Received HTTP response headers after 119.2839ms - ${c.status}\ntrce: System.Net.Http.HttpClient.Orders.ClientHandler[103]\n      Response Headers:\n${headerLines(c.headers, "      ")}`,
  ],
  [
    "WebException",
    "source: fixtures of lib/evidence, from documents and threads",
    "status",
    (c) =>
      `System.Net.WebException: The remote server returned an error: (${c.status}) ${c.reason}.\n   at System.Net.HttpWebRequest.GetResponse()`,
  ],
  [
    "RestSharp: RestResponse",
    "recalled: restsharp/RestSharp src/RestSharp/Response/RestResponseBase.cs",
    "body",
    (c) =>
      `StatusCode: ${c.reason}, Content-Type: application/json, Content-Length: ${c.body.length})\nErrorMessage: Request failed with status code ${c.reason}\nContent: ${c.body}`,
  ],
  [
    "RestSharp: JSON of the response",
    "recalled: restsharp/RestSharp src/RestSharp/Response/RestResponseBase.cs",
    "url status headers body",
    (c) =>
      q({
        ContentType: "application/json",
        ContentLength: c.body.length,
        Content: c.body,
        StatusCode: Number(c.status),
        IsSuccessStatusCode: false,
        StatusDescription: c.reason,
        ResponseUri: c.url,
        Server: "",
        Headers: c.headers.map(([Name, Value]) => ({ Name, Value, Type: 3 })),
        ResponseStatus: 1,
        ErrorMessage: `Request failed with status code ${c.reason}`,
      }),
  ],
  [
    "Refit: ApiException",
    "recalled: reactiveui/refit Refit/ApiException.cs",
    "status body",
    (c) =>
      `Refit.ApiException: Response status code does not indicate success: ${c.status} (${c.reason}).\nContent: ${c.body}`,
  ],
  [
    "Flurl: FlurlHttpException",
    "recalled: tmenier/Flurl src/Flurl.Http/FlurlHttpException.cs",
    "method url status",
    (c) =>
      `Flurl.Http.FlurlHttpException: Call failed with status code ${c.status} (${c.reason}): ${c.method} ${c.url}`,
  ],
  [
    "NSwag: ApiException",
    "recalled: RicoSuter/NSwag src/NSwag.CodeGeneration.CSharp/Templates/Client.Class.Exception.liquid",
    "status body",
    (c) =>
      `ApiException: The HTTP status code of the response was not expected (${c.status}).\n\nStatus: ${c.status}\nResponse: \n${c.body}`,
  ],
  [
    "PowerShell 5.1: Invoke-RestMethod",
    "source: fixtures of lib/evidence, from documents and threads",
    "status body",
    (c) =>
      `Invoke-RestMethod : ${c.body}\nAt line:1 char:1\n+ Invoke-RestMethod -Method Get -Uri $uri\n+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n    + CategoryInfo          : InvalidOperation: (System.Net.HttpWebRequest:HttpWebRequest) [Invoke-RestMethod], WebException\n    + FullyQualifiedErrorId : WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand\nThe remote server returned an error: (${c.status}) ${c.reason}.`,
  ],
  [
    "PowerShell 7: Invoke-WebRequest",
    "recalled: PowerShell/PowerShell Utility/WebCmdlet",
    "status body",
    (c) =>
      `Invoke-WebRequest: \n${pretty(c)}\n\nResponse status code does not indicate success: ${c.status} (${c.reason}).`,
  ],
  [
    "PowerShell 7: object of -SkipHttpErrorCheck",
    "source: fixtures of lib/evidence, from documents and threads",
    "status headers body",
    (c) =>
      `\nStatusCode        : ${c.status}\nStatusDescription : ${c.reason}\nContent           : ${c.body}\nRawContent        : HTTP/1.1 ${title(c)}\n${headerLines(c.headers, "                    ")}\n\nHeaders           : {[Date, System.String[]], [Connection, System.String[]]}\nImages            : {}\nRawContentLength  : ${c.body.length}\n`,
  ],
  [
    "PowerShell: headers as a table",
    "source: fixtures of lib/evidence, from documents and threads",
    "status headers",
    (c) =>
      `StatusCode: ${c.status}\n\nKey                       Value\n---                       -----\n${c.headers.map(([n, v]) => `${n.padEnd(25)} {${v}}`).join("\n")}\n`,
  ],
  // Apple
  [
    "HTTPURLResponse",
    "source: fixtures of lib/evidence, from documents and threads",
    "url status headers",
    urlResponse,
  ],
  [
    "HTTPURLResponse and Optional data",
    "source: fixtures of lib/evidence, from documents and threads",
    "url status headers body",
    (c) => `Optional(${urlResponse(c)})\nOptional(${q(c.body)})`,
  ],
  [
    "Swift: allHeaderFields",
    "recalled: https://developer.apple.com/documentation/foundation/httpurlresponse/allheaderfields",
    "status headers body",
    (c) =>
      `statusCode should be 2xx, but is ${c.status}\n[${c.headers.map(([n, v]) => `AnyHashable(${q(n)}): ${/^\d+$/.test(v) ? v : v}`).join(", ")}]\nresponseString = Optional(${q(c.body)})`,
  ],
  [
    "Alamofire: debugPrint",
    "recalled: Alamofire/Alamofire Source/Core/Response.swift",
    "method url status headers body",
    (c) =>
      `[Request]: ${c.method} ${c.url}\n    [Headers]: None\n    [Body]: None\n[Response]:\n    [Status Code]: ${c.status}\n    [Headers]:\n${headerLines(c.headers, "        ")}\n    [Body]:\n        ${c.body.replaceAll("\n", "\n        ")}\n[Network Duration]: 0.12s\n[Serialization Duration]: 1.2e-05s\n[Result]: failure(Alamofire.AFError.responseValidationFailed(reason: Alamofire.AFError.ResponseValidationFailureReason.unacceptableStatusCode(code: ${c.status})))`,
  ],
  [
    "Moya: Response",
    "recalled: Moya/Moya Sources/Moya/Response.swift",
    "status",
    (c) =>
      `failure(Moya.MoyaError.statusCode(Status Code: ${c.status}, Data Length: ${c.body.length}))`,
  ],
  [
    "AFNetworking: NSError",
    "source: AFNetworking/AFNetworking AFURLResponseSerialization.m; threads",
    "url status headers body",
    (c) =>
      `Error Domain=com.alamofire.error.serialization.response Code=-1011 "Request failed: forbidden (${c.status})" UserInfo={NSLocalizedDescription=Request failed: forbidden (${c.status}), NSErrorFailingURLKey=${c.url}, com.alamofire.serialization.response.error.data=<${hex(c.body, 4)}>, com.alamofire.serialization.response.error.response=${urlResponse(c)}}`,
  ],
  [
    "NSData since iOS 13",
    "recalled: https://developer.apple.com/documentation/foundation/nsdata description",
    "url status body",
    (c) =>
      `{ URL: ${c.url} } { Status Code: ${c.status} }\n{length = ${bytes(c.body).length}, bytes = 0x${bytes(c.body).length <= 24 ? hex(c.body, 4) : `${hex(c.body.slice(0, 16), 4)} ... ${hex(c.body.slice(-8), 4)} `}}`,
    { longestBody: 16 },
  ],
  // Dart, Unity, boards
  [
    "Dart http: statusCode, headers, body",
    "source: fixtures of lib/evidence, from documents and threads",
    "status headers body",
    (c) =>
      `Response status: ${c.status}\n{${inline(lower(c.headers), ", ", ": ")}}\nResponse body: ${c.body}`,
  ],
  [
    "Dio 5: DioException",
    "recalled: cfug/dio dio/lib/src/dio_exception.dart",
    "status",
    (c) =>
      `DioException [bad response]: This exception was thrown because the response has a status code of ${c.status} and RequestOptions.validateStatus was configured to throw for this status code.\nThe status code of ${c.status} has the following meaning: "Client error - the request contains bad syntax or cannot be fulfilled"`,
  ],
  [
    "Dio: LogInterceptor",
    "recalled: cfug/dio dio/lib/src/interceptors/log.dart",
    "url status headers body",
    (c) =>
      `flutter: *** DioException ***:\nflutter: uri: ${c.url}\nflutter: DioException [bad response]: \nflutter: uri: ${c.url}\nflutter: statusCode: ${c.status}\nflutter: headers:\n${lower(
        c.headers,
      )
        .map(([n, v]) => `flutter:  ${n}: ${v}`)
        .join("\n")}\nflutter: Response Text:\n${c.body
        .split("\n")
        .map((line) => `flutter: ${line}`)
        .join("\n")}`,
  ],
  [
    "pretty_dio_logger",
    "recalled: Milad-Akarie/pretty_dio_logger lib/src/pretty_dio_logger.dart",
    "url status body",
    (c) =>
      `╔╣ DioError ║ Status: ${title(c)} ║ Time: 120 ms\n║  ${c.url}\n╚══════════════════════════════════════════════════════════════════════════════════════════╝\n╔ DioExceptionType.badResponse\n║\n${(typeof parsed(
        c,
      ) === "string"
        ? c.body
        : Object.entries(JSON.parse(c.body))
            .map(([key, value]) => `         "${key}": ${q(value)}`)
            .join(",\n")
      )
        .split("\n")
        .map((line) => `║    ${line}`)
        .join(
          "\n",
        )}\n║\n╚══════════════════════════════════════════════════════════════════════════════════════════╝`,
  ],
  [
    "UnityWebRequest",
    "recalled: https://docs.unity3d.com/ScriptReference/Networking.UnityWebRequest-error.html",
    "status body",
    (c) => `Error: HTTP/1.1 ${title(c)}\n${c.body}\nUnityEngine.Debug:LogError (object)`,
  ],
  [
    "Arduino HTTPClient",
    "recalled: espressif/arduino-esp32 libraries/HTTPClient/examples/BasicHttpClient",
    "status body",
    (c) => `[HTTP] begin...\n[HTTP] GET...\n[HTTP] GET... code: ${c.status}\n${c.body}`,
  ],
  [
    "Arduino HTTPClient: core debug",
    "recalled: espressif/arduino-esp32 libraries/HTTPClient/src/HTTPClient.cpp",
    "host path status headers",
    (c) =>
      `[  5032][V][HTTPClient.cpp:241] beginInternal(): url: ${c.url}\n[  5040][D][HTTPClient.cpp:292] beginInternal(): protocol: https, host: ${c.host} port: 443 url: ${c.path}\n${[
        `HTTP/1.1 ${title(c)}`,
        ...c.headers.map(([n, v]) => `${n}: ${v}`),
      ]
        .map((line) => `[  5300][V][HTTPClient.cpp:1250] handleHeaderResponse(): RX: '${line}'`)
        .join("\n")}\n[  5310][D][HTTPClient.cpp:1307] handleHeaderResponse(): code: ${c.status}`,
  ],
  [
    "ESP-IDF: esp_http_client",
    "recalled: espressif/esp-idf examples/protocols/esp_http_client/main/esp_http_client_example.c",
    "status headers",
    (c) =>
      `${c.headers.map(([n, v]) => `D (5030) HTTP_CLIENT: HTTP_EVENT_ON_HEADER, key=${n}, value=${v}`).join("\n")}\nI (5032) HTTP_CLIENT: HTTPS Status = ${c.status}, content_length = ${c.body.length}`,
  ],
  [
    "AWS SDK for C++: AWSError",
    "recalled: aws/aws-sdk-cpp src/aws-cpp-sdk-core/include/aws/core/client/AWSError.h",
    "status headers",
    (c) =>
      `HTTP response code: ${c.status}\nResolved remote host IP address: 203.0.113.10\nRequest ID: x\nException name: \nError message: \n${c.headers.length} response headers:\n${lower(
        c.headers,
      )
        .map(([n, v]) => `${n} : ${v}`)
        .join("\n")}`,
  ],
  [
    "cpprestsdk, cpp-httplib: printed",
    "recalled: yhirose/cpp-httplib README",
    "status headers body",
    (c) => `403\n${headerLines(c.headers)}\n${c.body}`,
  ],
  // command lines
  ["curl -i", "run: curl 7.88", "status headers body", (c) => message(c)],
  [
    "curl -s -w with the code",
    "run: curl 7.88",
    "method url status body",
    (c) => `$ curl -s -X ${c.method} -w '\\n%{http_code}\\n' ${c.url}\n${c.body}\n${c.status}`,
  ],
  [
    "curl -v",
    "run: curl 7.88",
    "method path host status headers body",
    (c) =>
      `> ${c.method} ${c.path} HTTP/1.1\n> Host: ${c.host}\n> User-Agent: curl/8.5.0\n> Accept: */*\n> \n< HTTP/1.1 ${title(c)}\n${headerLines(c.headers, "< ")}\n< \n* Connection #0 to host ${c.host} left intact\n${c.body}`,
  ],
  [
    "curl -f",
    "run: curl 7.88",
    "url status",
    (c) => `$ curl -f ${c.url}\ncurl: (22) The requested URL returned error: ${c.status}`,
  ],
  [
    "HTTPie",
    "run: HTTPie 3.2",
    "status headers body",
    (c) => `${message({ ...c, body: pretty(c, 4) })}\n\n`,
  ],
  [
    "HTTPie -v",
    "run: HTTPie 3.2",
    "method path host status headers body",
    (c) =>
      `${c.method} ${c.path} HTTP/1.1\nAccept: */*\nAccept-Encoding: gzip, deflate\nConnection: keep-alive\nHost: ${c.host}\nUser-Agent: HTTPie/3.2.1\n\n\n\n${message({ ...c, body: pretty(c, 4) })}\n`,
  ],
  [
    "wget -S",
    "run: GNU Wget 1.21",
    "url status headers",
    (c) =>
      `--2026-03-04 10:15:30--  ${c.url}\nResolving ${c.host} (${c.host})... 203.0.113.10\nConnecting to ${c.host} (${c.host})|203.0.113.10|:443... connected.\nHTTP request sent, awaiting response... \n  HTTP/1.1 ${title(c)}\n${headerLines(c.headers, "  ")}\n2026-03-04 10:15:30 ERROR ${c.status}: ${c.reason}.\n`,
  ],
  [
    "aria2",
    "run: aria2 1.36",
    "url status",
    (c) =>
      `03/04 10:15:30 [ERROR] CUID#7 - Download aborted. URI=${c.url}\nException: [AbstractCommand.cc:351] errorCode=22 URI=${c.url}\n  -> [HttpSkipResponseCommand.cc:239] errorCode=22 The response status is not successful. status=${c.status}`,
  ],
  [
    "hurl",
    "recalled: Orange-OpenSource/hurl packages/hurl/src/runner",
    "method url status",
    (c) =>
      `error: Assert status code\n  --> orders.hurl:2:6\n   |\n   | ${c.method} ${c.url}\n 2 | HTTP 200\n   |      ^^^ actual value is <${c.status}>\n   |`,
  ],
  [
    "hurl --verbose",
    "recalled: Orange-OpenSource/hurl packages/hurl/src/util/logger.rs",
    "method path url host status headers",
    (c) =>
      `* Executing entry 1\n* Request:\n* ${c.method} ${c.url}\n*\n> ${c.method} ${c.path} HTTP/1.1\n> Host: ${c.host}\n> Accept: */*\n> User-Agent: hurl/4.3.0\n>\n* Response: (received ${c.body.length} bytes in 120 ms)\n*\n< HTTP/1.1 ${title(c)}\n${headerLines(c.headers, "< ")}\n<\n`,
  ],
  [
    "dredd",
    "recalled: apiaryio/dredd packages/dredd/lib/reporters/CLIReporter.js",
    "status headers body",
    (c) =>
      `fail: GET (200) /orders duration: 120ms\nfail: body: Real and expected data does not match.\nstatusCode: Expected status code '200', but got '${c.status}'.\n\nactual: \nstatusCode: ${c.status}\nheaders: \n${lower(
        c.headers,
      )
        .map(([n, v]) => `    ${n}: ${v}`)
        .join("\n")}\n\nbody: \n${c.body}\n`,
  ],
  [
    "Nagios check_http",
    "recalled: nagios-plugins/nagios-plugins plugins/check_http.c",
    "status",
    (c) =>
      `HTTP WARNING: HTTP/1.1 ${title(c)} - 300 bytes in 0.120 second response time |time=0.120s;;;0.000 size=300B;;;0`,
  ],
  [
    "git",
    "recalled: git/git http.c",
    "url status",
    (c) => `fatal: unable to access '${c.url}/': The requested URL returned error: ${c.status}`,
  ],
  // platforms
  [
    "Google Apps Script",
    "source: https://developers.google.com/apps-script/reference/url-fetch; threads",
    "host status body",
    (c) =>
      `Exception: Request failed for https://${c.host} returned code ${c.status}. Truncated server response: ${c.body} (use muteHttpExceptions option to examine full response)`,
  ],
  [
    "Power Query: Web.Contents",
    "recalled: https://learn.microsoft.com/en-us/power-query/web-connection-fail; threads",
    "url status",
    (c) =>
      `DataSource.Error: Web.Contents failed to get contents from '${c.url}' (${c.status}): ${c.reason}\nDetails:\n    DataSourceKind=Web\n    DataSourcePath=${c.url}\n    Url=${c.url}`,
  ],
  [
    "Power Automate: HTTP action",
    "recalled: https://learn.microsoft.com/en-us/azure/connectors/connectors-native-http",
    "status headers body",
    (c) =>
      JSON.stringify(
        { statusCode: Number(c.status), headers: members(canonical(c.headers)), body: parsed(c) },
        null,
        4,
      ),
  ],
  [
    "Azure Data Factory: Web activity",
    "recalled: https://learn.microsoft.com/en-us/azure/data-factory/connector-troubleshoot-rest",
    "url status body",
    (c) =>
      q({
        errorCode: "2108",
        message: `The HttpStatusCode ${c.status} indicates failure.\nRequest URL: ${c.url}\nResponse payload:${c.body}`,
        failureType: "UserError",
        target: "Orders",
      }),
  ],
  [
    "Azure SQL: sp_invoke_external_rest_endpoint",
    "recalled: https://learn.microsoft.com/en-us/sql/relational-databases/system-stored-procedures/sp-invoke-external-rest-endpoint-transact-sql",
    "status headers body",
    (c) =>
      q({
        response: {
          status: { http: { code: Number(c.status), description: c.reason } },
          headers: members(c.headers),
        },
        result: parsed(c),
      }),
  ],
  [
    "Snowflake: external function",
    "source: https://docs.snowflake.com/en/sql-reference/external-functions-creating-aws-troubleshooting",
    "status body",
    (c) =>
      `100335 (22P02): SQL execution error: Request failed for external function ORDERS with remote service error: ${c.status} '${c.body}'`,
  ],
  [
    "Oracle UTL_HTTP",
    "recalled: https://docs.oracle.com/error-help/db/ora-29268/",
    "status",
    (c) =>
      `ORA-29273: HTTP request failed\nORA-06512: at "SYS.UTL_HTTP", line 1130\nORA-29268: HTTP client error ${c.status} - ${c.reason}`,
  ],
  [
    "VBA: MSXML2.XMLHTTP",
    "recalled: https://learn.microsoft.com/en-us/previous-versions/windows/desktop/ms757066(v=vs.85)",
    "status headers body",
    (c) => `${c.status} - ${c.reason}\n${headerLines(c.headers)}\n\n${c.body}`,
  ],
  [
    "GitHub: webhook delivery",
    "recalled: Recent deliveries, the Response tab",
    "status headers body",
    (c) => `Response ${c.status}\nHeaders\n${headerLines(c.headers)}\nBody\n${c.body}`,
  ],
  [
    "nginx: access log",
    "recalled: https://nginx.org/en/docs/http/ngx_http_log_module.html",
    "method path status",
    (c) =>
      `203.0.113.88 - - [04/Mar/2026:10:15:30 +0000] "${c.method} ${c.path} HTTP/1.1" ${c.status} ${c.body.length} "-" "curl/8.5.0"`,
  ],
  [
    "Envoy, Istio: access log",
    "recalled: https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage#default-format-string",
    "method path host status",
    (c) =>
      `[2026-03-04T10:15:30.412Z] "${c.method} ${c.path} HTTP/1.1" ${c.status} - 0 ${c.body.length} 120 119 "203.0.113.88" "curl/8.5.0" "3f1a9c01-51c4-4b1e-9d3f-7a6c2e8bc2ef" "${c.host}" "203.0.113.10:443"`,
  ],
  [
    "HAProxy: httplog",
    "recalled: https://docs.haproxy.org/2.8/configuration.html#8.2.3",
    "method path status",
    (c) =>
      `Mar  4 10:15:30 lb1 haproxy[14389]: 203.0.113.88:33317 [04/Mar/2026:10:15:30.412] web~ api/gw1 10/0/30/69/109 ${c.status} ${c.body.length} - - ---- 1/1/1/1/0 0/0 "${c.method} ${c.path} HTTP/1.1"`,
  ],
];

/** Rust, .NET, Apple's, Dart, boards, command lines, and platforms. */
export const nativeForms = formsOf(rows);
