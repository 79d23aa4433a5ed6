import {
  canonical,
  clojure,
  headerLines,
  inline,
  javaMap,
  lower,
  members,
  message,
  pretty,
  sorted,
} from "./printers";
import { type FormRow, formsOf, type PrintedCall } from "./types";

const RULE = "=========================";
const title = ({ status, reason }: PrintedCall) => `${status} ${reason}`;

const rows: readonly FormRow[] = [
  [
    "HttpURLConnection: IOException",
    "run: OpenJDK 17",
    "url status",
    (c) =>
      `java.io.IOException: Server returned HTTP response code: ${c.status} for URL: ${c.url}\n\tat java.base/sun.net.www.protocol.http.HttpURLConnection.getInputStream0(HttpURLConnection.java:2000)`,
  ],
  [
    "HttpURLConnection: getHeaderFields",
    "run: OpenJDK 17",
    "status headers body",
    (c) =>
      `${c.status}\n{null=[HTTP/1.1 ${title(c)}], ${inline(
        [...c.headers].reverse().map(([n, v]) => [n, `[${v}]`]),
        ", ",
        "=",
      )}}\n${c.body}`,
  ],
  [
    "java.net.http: HttpResponse",
    "run: OpenJDK 17",
    "method url status headers body",
    (c) =>
      `(${c.method} ${c.url}) ${c.status}\njava.net.http.HttpHeaders@4b1210ee { ${javaMap(lower(c.headers))} }\n${c.body}`,
  ],
  [
    "java.net.http: status and body",
    "run: OpenJDK 17",
    "status body",
    (c) => `Status code: ${c.status}\nResponse body: ${c.body}`,
  ],
  [
    "OkHttp: Response",
    "recalled: square/okhttp okhttp/src/main/kotlin/okhttp3/Response.kt",
    "url status",
    (c) => `Response{protocol=http/1.1, code=${c.status}, message=${c.reason}, url=${c.url}}`,
  ],
  [
    "OkHttp: Response and body",
    "recalled: square/okhttp okhttp/src/main/kotlin/okhttp3/Response.kt",
    "url status body",
    (c) =>
      `java.io.IOException: Unexpected code Response{protocol=h2, code=${c.status}, message=, url=${c.url}}\nbody: ${c.body}`,
  ],
  [
    "OkHttp: HttpLoggingInterceptor",
    "source: fixtures of lib/evidence, from documents and threads",
    "method url status headers body",
    (c) =>
      `--> ${c.method} ${c.url} h2\n--> END ${c.method}\n<-- ${title(c)} ${c.url} (120ms)\n${headerLines(lower(c.headers))}\n\n${c.body}\n<-- END HTTP (${c.body.length}-byte body)`,
  ],
  [
    "OkHttp: HttpLoggingInterceptor in logcat",
    "recalled: square/okhttp okhttp-logging-interceptor",
    "method url status headers body",
    (c) =>
      `--> ${c.method} ${c.url}\n--> END ${c.method}\n<-- ${c.status} ${c.url} (120ms)\n${headerLines(lower(c.headers))}\n${c.body}\n<-- END HTTP (${c.body.length}-byte body)`
        .split("\n")
        .map(
          (line) =>
            `2026-03-04 10:15:30.412  4711-4790  okhttp.OkHttpClient     com.example.orders                   I  ${line}`,
        )
        .join("\n"),
  ],
  [
    "Retrofit: HttpException",
    "recalled: square/retrofit retrofit/src/main/java/retrofit2/HttpException.java",
    "status",
    (c) =>
      `retrofit2.HttpException: HTTP ${title(c)}\n\tat retrofit2.KotlinExtensions$await$2$2.onResponse(KotlinExtensions.kt:53)`,
  ],
  [
    "Retrofit: code, message, errorBody",
    "recalled: https://square.github.io/retrofit/",
    "status body",
    (c) => `D/Orders: response code: ${c.status} message: ${c.reason} errorBody: ${c.body}`,
  ],
  [
    "Apache HttpClient 4: HttpResponseProxy",
    "recalled: apache/httpcomponents-client httpclient/src/main/java/org/apache/http/impl/execchain/HttpResponseProxy.java",
    "status headers",
    (c) =>
      `HttpResponseProxy{HTTP/1.1 ${title(c)} [${inline(c.headers, ", ", ": ")}] ResponseEntityProxy{[Content-Type: application/json,Content-Length: ${c.body.length},Chunked: false]}}`,
  ],
  [
    "Apache HttpClient 4: wire",
    "source: fixtures of lib/evidence, from documents and threads",
    "method path host status headers body",
    (c) =>
      [
        `http-outgoing-0 >> "${c.method} ${c.path} HTTP/1.1[\\r][\\n]"`,
        `http-outgoing-0 >> "Host: ${c.host}[\\r][\\n]"`,
        'http-outgoing-0 >> "Connection: Keep-Alive[\\r][\\n]"',
        'http-outgoing-0 >> "[\\r][\\n]"',
        `http-outgoing-0 << "HTTP/1.1 ${title(c)}[\\r][\\n]"`,
        ...c.headers.map(([n, v]) => `http-outgoing-0 << "${n}: ${v}[\\r][\\n]"`),
        'http-outgoing-0 << "[\\r][\\n]"',
        ...c.body
          .split("\n")
          .map(
            (line, at, all) => `http-outgoing-0 << "${line}${at < all.length - 1 ? "[\\n]" : ""}"`,
          ),
      ]
        .map((line) => `2026-03-04 10:15:30.412 DEBUG 1 --- [main] org.apache.http.wire : ${line}`)
        .join("\n"),
  ],
  [
    "Apache HttpClient 5: headers",
    "recalled: apache/httpcomponents-client httpclient5 LoggingManagedHttpClientConnection",
    "status headers",
    (c) =>
      [`HTTP/1.1 ${title(c)}`, ...c.headers.map(([n, v]) => `${n}: ${v}`)]
        .map(
          (line) =>
            `2026-03-04 10:15:30,412 [main] DEBUG org.apache.hc.client5.http.headers - http-outgoing-0 << ${line}`,
        )
        .join("\n"),
  ],
  [
    "Apache HttpClient 5: response and body",
    "recalled: apache/httpcomponents-client httpclient5 CloseableHttpResponse",
    "status body",
    (c) => `${title(c)} HTTP/1.1\n${c.body}`,
  ],
  [
    "Spring RestTemplate",
    "source: fixtures of lib/evidence, from documents and threads",
    "status body",
    (c) =>
      `org.springframework.web.client.HttpClientErrorException$Forbidden: ${title(c)}: "${c.body}"\n\tat org.springframework.web.client.HttpClientErrorException.create(HttpClientErrorException.java:109)`,
  ],
  [
    "Spring RestTemplate, list",
    "source: fixtures of lib/evidence, from documents and threads",
    "status body",
    (c) =>
      `org.springframework.web.client.HttpClientErrorException$Forbidden: ${title(c)}: [${c.body}]`,
  ],
  [
    "Spring RestClient",
    "recalled: spring-projects/spring-framework StatusHandler.java",
    "method url status body",
    (c) =>
      `org.springframework.web.client.HttpClientErrorException$Forbidden: ${title(c)} on ${c.method} request for "${c.url}": "${c.body.replaceAll("\n", "<EOL>")}"`,
  ],
  [
    "Spring WebClient",
    "recalled: spring-projects/spring-framework WebClientResponseException.java",
    "method url status",
    (c) =>
      `org.springframework.web.reactive.function.client.WebClientResponseException$Forbidden: ${title(c)} from ${c.method} ${c.url}\n\tat org.springframework.web.reactive.function.client.WebClientResponseException.create(WebClientResponseException.java:307)`,
  ],
  [
    "Spring ResponseEntity",
    "source: fixtures of lib/evidence, from documents and threads",
    "status headers body",
    (c) =>
      `<${c.status} ${c.reason.toUpperCase()} ${c.reason},${c.body},[${inline(
        c.headers.map(([n, v]) => [n, `"${v}"`]),
        ", ",
        ":",
      )}]>`,
  ],
  [
    "Feign: FeignException",
    "source: fixtures of lib/evidence, from documents and threads",
    "method url status body",
    (c) =>
      `feign.FeignException$Forbidden: [${title(c)}] during [${c.method}] to [${c.url}] [OrdersClient#list()]: [${c.body}]`,
  ],
  [
    "Feign: Logger",
    "recalled: OpenFeign/feign core/src/main/java/feign/Logger.java",
    "method url status headers body",
    (c) =>
      [
        `---> ${c.method} ${c.url} HTTP/1.1`,
        "---> END HTTP (0-byte body)",
        `<--- HTTP/1.1 ${title(c)} (120ms)`,
        ...lower(c.headers).map(([n, v]) => `${n}: ${v}`),
        "",
        ...c.body.split("\n"),
        `<--- END HTTP (${c.body.length}-byte body)`,
      ]
        .map(
          (line) =>
            `2026-03-04 10:15:30.412 DEBUG 1 --- [main] c.e.OrdersClient : [OrdersClient#list] ${line}`,
        )
        .join("\n"),
  ],
  [
    "Jersey: exception",
    "recalled: jakartaee/rest jaxrs-api ForbiddenException.java",
    "status",
    (c) => `javax.ws.rs.ForbiddenException: HTTP ${title(c)}`,
  ],
  [
    "Jersey: InboundJaxrsResponse",
    "recalled: eclipse-ee4j/jersey core-client ClientResponse.java",
    "method url status",
    (c) =>
      `InboundJaxrsResponse{context=ClientResponse{method=${c.method}, uri=${c.url}, status=${c.status}, reason=${c.reason}}}`,
  ],
  [
    "Jersey: LoggingFeature",
    "recalled: eclipse-ee4j/jersey core-common LoggingInterceptor.java",
    "method url status headers body",
    (c) =>
      `INFO: 1 * Sending client request on thread main\n1 > ${c.method} ${c.url}\n\nMar 04, 2026 10:15:30 AM org.glassfish.jersey.logging.LoggingInterceptor log\nINFO: 1 * Client response received on thread main\n1 < ${c.status}\n${headerLines(c.headers, "1 < ")}\n${c.body}\n`,
  ],
  [
    "REST Assured: log().all()",
    "recalled: rest-assured/rest-assured io/restassured/internal/print",
    "method url status headers body",
    (c) =>
      `Request method:\t${c.method}\nRequest URI:\t${c.url}\nProxy:\t\t\t<none>\nRequest params:\t<none>\nQuery params:\t<none>\nForm params:\t<none>\nPath params:\t<none>\nHeaders:\t\tAccept=*/*\nCookies:\t\t<none>\nMultiparts:\t\t<none>\nBody:\t\t\t<none>\n${message({ ...c, body: pretty(c, 4) })}\n\njava.lang.AssertionError: 1 expectation failed.\nExpected status code <200> but was <${c.status}>.`,
  ],
  [
    "Karate: match failure",
    "recalled: karatelabs/karate karate-core ScenarioEngine.java",
    "url status body",
    (c) =>
      `status code was: ${c.status}, expected: 200, response time in milliseconds: 120, url: ${c.url}, response: \n${c.body}\norders.feature:8`,
  ],
  [
    "Karate: log",
    "recalled: karatelabs/karate karate-core HttpLogger.java",
    "method url status headers body",
    (c) =>
      `10:15:30.412 [main] DEBUG com.intuit.karate - request:\n1 > ${c.method} ${c.url}\n1 > Host: ${c.host}\n1 > Connection: Keep-Alive\n1 > User-Agent: Apache-HttpClient/4.5.14 (Java/17.0.15)\n1 > Accept-Encoding: gzip,deflate\n\n\n10:15:30.533 [main] DEBUG com.intuit.karate - response time in milliseconds: 120\n1 < ${c.status}\n${headerLines(c.headers, "1 < ")}\n${c.body}\n`,
  ],
  [
    "JMeter: sampler result",
    "recalled: apache/jmeter src/protocol/http and RenderAsText, SamplerResultTab.java",
    "status headers",
    (c) =>
      `Thread Name:orders 1-1\nSample Start:2026-03-04 10:15:30 UTC\nLoad time:120\nConnect Time:61\nLatency:119\nSize in bytes:300\nSent bytes:170\nHeaders size in bytes:277\nBody size in bytes:${c.body.length}\nSample Count:1\nError Count:1\nData type ("text"|"bin"|""):text\nResponse code:${c.status}\nResponse message:${c.reason}\n\n\nHTTPSampleResult fields:\nContentType: application/json\nDataEncoding: null\n\nResponse headers:\nHTTP/1.1 ${title(c)}\n${headerLines(c.headers)}\n`,
  ],
  [
    "Gatling: trace",
    "recalled: gatling/gatling gatling-http/src/main/scala/io/gatling/http/util/HttpHelper.scala",
    "method url status headers body",
    (c) =>
      `>>>>>>>>>>>>>>>>>>>>>>>>>>\nRequest:\norders: KO status.find.is(200), but actually found ${c.status}\n${RULE}\nSession:\nSession(orders,1,Map())\n${RULE}\nHTTP request:\n${c.method} ${c.url}\nheaders:\n\taccept: */*\n\thost: ${c.host}\n${RULE}\nHTTP response:\nversion:\n\tHTTP/1.1\nstatus:\n\t${title(c)}\nheaders:\n${headerLines(c.headers, "\t")}\n\nbody:\n${c.body}\n<<<<<<<<<<<<<<<<<<<<<<<<<`,
  ],
  [
    "Gatling: error",
    "source: gatling/gatling gatling-core checks",
    "status",
    (c) =>
      `> status.find.is(200), but actually found ${c.status}                        12 (100.0%)`,
  ],
  [
    "Ktor: ClientRequestException",
    "source: fixtures of lib/evidence, from documents and threads",
    "method url status body",
    (c) =>
      `io.ktor.client.plugins.ClientRequestException: Client request(${c.method} ${c.url}) invalid: ${title(c)}. Text: "${c.body}"`,
  ],
  [
    "Ktor: Logging",
    "source: ktorio/ktor ktor-client-logging LoggingTest.kt",
    "method url status headers body",
    (c) =>
      `RESPONSE: ${title(c)}\nMETHOD: HttpMethod(value=${c.method})\nFROM: ${c.url}\nCOMMON HEADERS\n${headerLines(sorted(lower(c.headers)), "-> ")}\nBODY Content-Type: application/json\nBODY START\n${c.body}\nBODY END`,
  ],
  [
    "Ktor: HttpResponse",
    "recalled: ktorio/ktor ktor-client-core HttpResponse.kt",
    "url status",
    (c) => `HttpResponse[${c.url}, ${title(c)}]`,
  ],
  [
    "Fuel: Response",
    "recalled: kittinunf/fuel fuel/src/main/kotlin/com/github/kittinunf/fuel/core/Response.kt",
    "url status headers body",
    (c) =>
      `<-- ${c.status} ${c.url}\nResponse : ${c.reason}\nLength : ${c.body.length}\nBody : ${c.body}\nHeaders : (${c.headers.length})\n${headerLines(c.headers, "", " : ")}\n`,
  ],
  [
    "sttp: Response",
    "recalled: softwaremill/sttp core/src/main/scala/sttp/client3/Response.scala",
    "method url status headers body",
    (c) =>
      `Response(Left(${c.body}),${c.status},${c.reason},Vector(${inline(lower(c.headers), ", ", ": ")}),List(),RequestMetadata(${c.method},${c.url},Vector(Accept-Encoding: gzip, deflate)))`,
  ],
  [
    "Akka HTTP: HttpResponse",
    "recalled: akka/akka-http akka-http-core HttpMessage.scala",
    "status headers",
    (c) =>
      `HttpResponse(${title(c)},List(${inline(c.headers, ", ", ": ")}),HttpEntity.Strict(application/json,${c.body.length} bytes total),HttpProtocol(HTTP/1.1))`,
  ],
  [
    "http4s: Response",
    "recalled: http4s/http4s core/shared/src/main/scala/org/http4s/Message.scala",
    "status headers",
    (c) =>
      `Response(status=${c.status}, httpVersion=HTTP/1.1, headers=Headers(${inline(c.headers, ", ", ": ")}))`,
  ],
  [
    "http4s: UnexpectedStatus",
    "recalled: http4s/http4s client/shared/src/main/scala/org/http4s/client/UnexpectedStatus.scala",
    "method url status",
    (c) =>
      `org.http4s.client.UnexpectedStatus: unexpected HTTP status: ${title(c)} for request ${c.method} ${c.url}`,
  ],
  [
    "Apache Camel, SAP CPI",
    "recalled: apache/camel components/camel-http HttpOperationFailedException.java",
    "url status",
    (c) =>
      `org.apache.camel.http.base.HttpOperationFailedException: HTTP operation failed invoking ${c.url} with statusCode: ${c.status}`,
  ],
  [
    "Quarkus REST client",
    "recalled: quarkusio/quarkus ClientWebApplicationException",
    "status",
    (c) =>
      `org.jboss.resteasy.reactive.ClientWebApplicationException: Received: '${c.reason}, status code ${c.status}' when invoking REST Client method: 'org.acme.OrdersClient#list'`,
  ],
  [
    "MuleSoft: HTTP requester",
    "recalled: mulesoft/mule-http-connector ResponseValidatorException",
    "method url status",
    (c) =>
      `********************************************************************************\nMessage               : HTTP ${c.method} on resource '${c.url}' failed: forbidden (${c.status}).\nElement               : orders/processors/0 @ orders:orders.xml:14 (Request)\nError type            : HTTP:FORBIDDEN\nFlowStack             : at orders(orders/processors/0 @ orders:orders.xml:14 (Request))`,
  ],
  [
    "Jenkins: httpRequest",
    "source: jenkinsci/http-request-plugin HttpRequestExecution.java",
    "method url status body",
    (c) =>
      `HttpMethod: ${c.method}\nURL: ${c.url}\nSending request to url: ${c.url}\nResponse Code: HTTP/1.1 ${title(c)}\nResponse: \n${c.body}\nhudson.AbortException: Fail: the returned code ${c.status} is not in the accepted range: [[100‥399]]`,
  ],
  [
    "Android Volley",
    "recalled: google/volley core/src/main/java/com/android/volley/toolbox/NetworkUtility.java",
    "url status",
    (c) =>
      `E/Volley: [4711] NetworkUtility.shouldRetryException: Unexpected response code ${c.status} for ${c.url}`,
  ],
  [
    "Glide",
    "recalled: bumptech/glide library/src/main/java/com/bumptech/glide/load/HttpException.java",
    "url status",
    (c) =>
      `W/Glide: Load failed for [${c.url}] with dimensions [100x100]\n    class com.bumptech.glide.load.engine.GlideException: Failed to load resource\n    Cause (1 of 1): class com.bumptech.glide.load.HttpException: ${c.reason}, status code: ${c.status}`,
  ],
  [
    "OpenAPI Generator: Java",
    "recalled: OpenAPITools/openapi-generator Java/libraries/okhttp-gson/apiException.mustache",
    "status headers body",
    (c) =>
      `org.example.ApiException: Message: \nHTTP response code: ${c.status}\nHTTP response body: ${c.body}\nHTTP response headers: ${javaMap(lower(c.headers))}`,
  ],
  [
    "clj-http: exception",
    "recalled: dakrone/clj-http README, unexceptional-status",
    "status headers body",
    (c) =>
      `clj-http: status ${c.status} {:cached nil, :request-time 120, :repeatable? false, :protocol-version {:name "HTTP", :major 1, :minor 1}, :streaming? true, :chunked? false, :type :clj-http.client/unexceptional-status, :reason-phrase "${c.reason}", :headers ${clojure(members(canonical(c.headers)))}, :orig-content-encoding nil, :status ${c.status}, :length ${c.body.length}, :body ${JSON.stringify(c.body)}, :trace-redirects []}`,
  ],
  [
    "http-kit: response",
    "recalled: http-kit/http-kit README",
    "url method status headers body",
    (c) =>
      `{:opts {:method :${c.method.toLowerCase()}, :url "${c.url}"}, :body ${JSON.stringify(c.body)}, :headers {${lower(
        c.headers,
      )
        .map(([n, v]) => `:${n} ${JSON.stringify(v)}`)
        .join(", ")}}, :status ${c.status}}`,
  ],
  [
    "Salesforce Apex: debug log",
    "recalled: https://developer.salesforce.com/docs HttpResponse, debug log",
    "status body",
    (c) =>
      `10:15:30.0 (123456789)|CALLOUT_RESPONSE|[14]|System.HttpResponse[Status=${c.reason}, StatusCode=${c.status}]\n10:15:30.0 (123556789)|USER_DEBUG|[16]|DEBUG|${c.body}`,
  ],
  [
    "AWS SDK for Java 2: wire-like dump",
    "recalled: aws/aws-sdk-java-v2 SdkHttpFullResponse, DefaultSdkHttpFullResponse.toString",
    "status headers",
    (c) =>
      `DefaultSdkHttpFullResponse(statusText=${c.reason}, statusCode=${c.status}, headers=${javaMap(c.headers)})`,
  ],
];

/** The clients of Java, Kotlin, Scala and Clojure, and tools that are written in these. */
export const jvmForms = formsOf(rows);
