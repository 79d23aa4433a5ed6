import {
  base64,
  bytes,
  canonical,
  elixir,
  goHeader,
  headerLines,
  hex,
  inline,
  lists,
  lower,
  lua,
  members,
  message,
  pairs,
  parsed,
  perl,
  pretty,
  printR,
  ruby,
  snake,
  sorted,
  symfony,
  varDump,
  varExport,
} from "./printers";
import { type FormRow, formsOf, type PrintedCall } from "./types";

const ALL = "method url status headers body";
const title = ({ status, reason }: PrintedCall) => `${status} ${reason}`;
const q = JSON.stringify;
const lowerMembers = (call: PrintedCall) => members(lower(call.headers));
const statusLine = (call: PrintedCall) => `HTTP/1.1 ${title(call)}`;

const rows: readonly FormRow[] = [
  // PHP
  [
    "Guzzle: ClientException",
    "run: Guzzle 7.4",
    "method url status body",
    (c) =>
      `PHP Fatal error:  Uncaught GuzzleHttp\\Exception\\ClientException: Client error: \`${c.method} ${c.url}\` resulted in a \`${title(c)}\` response:\n${c.body.length > 120 ? `${c.body.slice(0, 120)} (truncated...)` : c.body}\n in /app/vendor/guzzlehttp/guzzle/src/Exception/RequestException.php:113\nStack trace:\n#0 {main}`,
    { longestBody: 120 },
  ],
  [
    "Guzzle: print_r of getHeaders",
    "run: Guzzle 7.4",
    "status headers body",
    (c) => `${c.status}\n${printR(lists(c.headers))}${c.body}`,
  ],
  [
    "Guzzle: var_dump of getHeaders",
    "run: Guzzle 7.4",
    "status headers body",
    (c) => `${varDump(Number(c.status))}${varDump(lists(c.headers))}${varDump(c.body)}`,
  ],
  [
    "PHP: $http_response_header",
    "run: PHP 8.2",
    "status headers",
    (c) => printR([statusLine(c), ...c.headers.map(([n, v]) => `${n}: ${v}`)]),
  ],
  [
    "PHP: get_headers, var_export",
    "run: PHP 8.2",
    "status headers",
    (c) => varExport({ 0: statusLine(c), ...members(c.headers) }),
  ],
  [
    "PHP: get_headers, json_encode",
    "run: PHP 8.2",
    "status headers body",
    (c) =>
      `${q([statusLine(c), ...c.headers.map(([n, v]) => `${n}: ${v}`)]).replaceAll("/", "\\/")}\n${c.body}`,
  ],
  [
    "PHP: curl_getinfo and body",
    "run: PHP 8.2",
    "url status body",
    (c) =>
      `${printR({ url: c.url, content_type: "application/json", http_code: Number(c.status), header_size: 261, request_size: 64, ssl_verify_result: 0, redirect_count: 0, total_time: "0.12", primary_ip: "203.0.113.10", primary_port: 443, http_version: 2, scheme: "HTTPS", effective_method: "GET" })}${varDump(c.body)}`,
  ],
  [
    "Symfony HttpClient",
    "recalled: symfony/symfony src/Symfony/Component/HttpClient/Exception/HttpExceptionTrait.php",
    "url status",
    (c) =>
      `In CommonResponseTrait.php line 176:\n\n  HTTP/1.1 ${title(c)} returned for "${c.url}".  `,
  ],
  [
    "Laravel: RequestException",
    "recalled: laravel/framework src/Illuminate/Http/Client/RequestException.php",
    "status body",
    (c) =>
      `[2026-03-04 10:15:30] production.ERROR: HTTP request returned status code ${c.status}:\n${c.body.slice(0, 120)}${c.body.length > 120 ? " (truncated...)" : ""}\n {"exception":"[object] (Illuminate\\\\Http\\\\Client\\\\RequestException(code: ${c.status})`,
    { longestBody: 120 },
  ],
  [
    "Laravel: dd(status, headers, body)",
    "recalled: symfony/symfony src/Symfony/Component/VarDumper/Dumper/CliDumper.php",
    "status headers body",
    (c) =>
      `${c.status} // app/Orders.php:12\n${symfony(lists(c.headers))} // app/Orders.php:12\n${symfony(c.body)} // app/Orders.php:12`,
  ],
  [
    "WordPress: wp_remote_get",
    "recalled: WordPress/WordPress wp-includes/class-wp-http.php",
    "status headers body",
    (c) =>
      `Array\n(\n    [headers] => WpOrg\\Requests\\Utility\\CaseInsensitiveDictionary Object\n        (\n            [data:protected] => ${printR(lowerMembers(c), 2)}\n        )\n\n    [body] => ${c.body}\n    [response] => Array\n        (\n            [code] => ${c.status}\n            [message] => ${c.reason}\n        )\n\n    [cookies] => Array\n        (\n        )\n\n    [filename] => \n)\n`,
  ],
  // Ruby
  [
    "Net::HTTP: response, to_hash, body",
    "run: Ruby 3.1",
    "status headers body",
    (c) =>
      `#<Net::HTTPForbidden ${title(c)} readbody=true>\n${ruby(lists(lower(c.headers)), "old", "strings")}\n${c.body}`,
  ],
  [
    "Net::HTTP: each_header",
    "run: Ruby 3.1",
    "status headers body",
    (c) =>
      `#<Net::HTTPForbidden ${title(c)} readbody=true>\n${headerLines(lower(c.headers))}\n${c.body}`,
  ],
  [
    "Net::HTTP in Ruby 3.4",
    "recalled: https://docs.ruby-lang.org/en/3.4/NEWS_md.html",
    "status headers body",
    (c) => `${q(c.status)}\n${ruby(lists(lower(c.headers)), "new", "strings")}\n${q(c.body)}`,
  ],
  [
    "Faraday: error",
    "run: Faraday 1.1",
    "status",
    (c) => `the server responded with status ${c.status} (Faraday::ForbiddenError)`,
  ],
  [
    "Faraday 2: error",
    "recalled: lostisland/faraday lib/faraday/error.rb",
    "method url status",
    (c) =>
      `Faraday::ForbiddenError: the server responded with status ${c.status} for ${c.method} ${c.url}`,
  ],
  [
    "Faraday: error.response",
    "run: Faraday 1.1",
    "status headers body",
    (c) =>
      `#<Faraday::ForbiddenError response=${ruby({ status: Number(c.status), headers: lowerMembers(c), body: c.body, request: { url_path: c.path, params: null, body: null } })}>`,
  ],
  [
    "Faraday: error.response in Ruby 3.4",
    "recalled: lostisland/faraday, https://docs.ruby-lang.org/en/3.4/NEWS_md.html",
    "status headers body",
    (c) => ruby({ status: Number(c.status), headers: lowerMembers(c), body: c.body }, "new"),
  ],
  [
    "Faraday: logger",
    "run: Faraday 1.1",
    "method url status headers body",
    (c) =>
      [
        `request: ${c.method} ${c.url}`,
        'request: User-Agent: "Faraday v1.1.0"',
        `response: Status ${c.status}`,
        ...lower(c.headers).map(([n, v]) => `response: ${n}: ${q(v)}`),
        `response: ${c.body}`,
      ]
        .map((line) => `I, [2026-03-04T10:15:30.412345 #4711]  INFO -- ${line}`)
        .join("\n"),
  ],
  [
    "HTTParty: response",
    "run: HTTParty 0.20",
    "status headers body",
    (c) =>
      `#<HTTParty::Response:0x17b88 parsed_response=${ruby(parsed(c), "old", "strings")}, @response=#<Net::HTTPForbidden ${title(c)} readbody=true>, @headers=${ruby(lists(lower(c.headers)), "old", "strings")}>`,
  ],
  [
    "rest-client: error",
    "run: rest-client 2.1",
    "status",
    (c) =>
      `restclient/abstract_response.rb:249:in \`exception_with_response': ${title(c)} (RestClient::${c.reason})`,
  ],
  [
    "rest-client: headers and body",
    "run: rest-client 2.1",
    "status headers body",
    (c) =>
      `#<RestClient::${c.reason}: ${title(c)}>\n${ruby(members(snake(c.headers)))}\n${q(c.body)}`,
  ],
  [
    "rest-client: log",
    "run: rest-client 2.1",
    "method url status",
    (c) =>
      `RestClient.${c.method.toLowerCase()} "${c.url}", "Accept"=>"*/*", "User-Agent"=>"rest-client/2.1.0 (linux-gnu x86_64) ruby/3.1.2p20"\n# => ${title(c)} | application/json ${c.body.length} bytes, 0.04s`,
  ],
  [
    "Typhoeus: response",
    "run: Typhoeus 1.4",
    "method url status headers body",
    (c) =>
      `#<Typhoeus::Response:0x00007f30c870a558 @options={:httpauth_avail=>0, :total_time=>0.28314, :effective_url=>"${c.url}", :primary_ip=>"203.0.113.10", :response_code=>${c.status}, :request_size=>125, :redirect_count=>0, :redirect_url=>nil, :return_code=>:ok, :response_headers=>${q(`${statusLine(c)}\r\n${c.headers.map(([n, v]) => `${n}: ${v}\r\n`).join("")}\r\n`)}, :response_body=>${q(c.body)}, :debug_info=>#<Ethon::Easy::DebugInfo:0x00007f30c89137a0 @messages=[]>}, @request=#<Typhoeus::Request:0x00007f30c8915be0 @base_url="${c.url}", @original_options={:method=>:${c.method.toLowerCase()}}, @options={:method=>:${c.method.toLowerCase()}, :headers=>{"User-Agent"=>"Typhoeus - https://github.com/typhoeus/typhoeus", "Expect"=>""}, :maxredirs=>50}>>`,
  ],
  [
    "Excon: response",
    "run: Excon 0.99",
    "path host status headers body",
    (c) =>
      `#<Excon::Response:0x00007f30c86f14e0 @data={:body=>${q(c.body)}, :cookies=>[], :host=>"${c.host}", :headers=>${ruby(members(c.headers), "old", "strings")}, :path=>"${c.path}", :port=>443, :status=>${c.status}, :status_line=>"${statusLine(c)}\\r\\n", :reason_phrase=>"${c.reason}", :remote_ip=>"203.0.113.10"}, @body=${q(c.body)}, @headers=${ruby(members(c.headers), "old", "strings")}, @status=${c.status}, @remote_ip="203.0.113.10">`,
  ],
  [
    "httpclient: HTTP::Message",
    "run: httpclient 2.8",
    "method url status headers body",
    (c) =>
      `#<HTTP::Message:0x00007f30c86ec350 @http_header=#<HTTP::Message::Headers:0x00007f30c86ec328 @http_version="1.1", @body_size=0, @chunked=false, @request_method="${c.method}", @request_uri=#<Addressable::URI:0xbe3c URI:${c.url}>, @request_query=nil, @status_code=${c.status}, @reason_phrase="${c.reason}", @is_request=false, @header_item=[${pairs(c.headers, ["[", ", ", "]"])}], @dumped=false>, @peer_cert=nil, @http_body=#<HTTP::Message::Body:0x00007f30c86ec170 @body=${q(c.body)}, @size=0>, @previous=nil>`,
  ],
  [
    "http.rb: response",
    "run: http 4.4",
    "status headers",
    (c) =>
      `#<HTTP::Response/1.1 ${title(c)} ${ruby(members(canonical(c.headers)), "old", "strings")}>`,
  ],
  [
    "http.rb: to_a",
    "run: http 4.4",
    "status headers body",
    (c) => `[${c.status}, ${ruby(members(canonical(c.headers)), "old", "strings")}, ${q(c.body)}]`,
  ],
  // Elixir and Erlang
  [
    "HTTPoison",
    "recalled: edgurgel/httpoison lib/httpoison.ex",
    ALL,
    (c) =>
      `{:ok,\n %HTTPoison.Response{\n   status_code: ${c.status},\n   body: ${q(c.body)},\n   headers: [\n     ${pairs(c.headers, ["{", ", ", "}"], ",\n     ")}\n   ],\n   request_url: "${c.url}",\n   request: %HTTPoison.Request{\n     method: :${c.method.toLowerCase()},\n     url: "${c.url}",\n     headers: [],\n     body: "",\n     params: %{},\n     options: []\n   }\n }}`,
  ],
  [
    "Tesla",
    "recalled: elixir-tesla/tesla lib/tesla/env.ex",
    ALL,
    (c) =>
      `{:ok,\n %Tesla.Env{\n   method: :${c.method.toLowerCase()},\n   url: "${c.url}",\n   query: [],\n   headers: [\n     ${pairs(lower(c.headers), ["{", ", ", "}"], ",\n     ")}\n   ],\n   body: ${q(c.body)},\n   status: ${c.status},\n   opts: [],\n   __module__: Tesla\n }}`,
  ],
  [
    "Req",
    "recalled: wojtekmach/req lib/req/response.ex",
    "status headers body",
    (c) =>
      `%Req.Response{\n  status: ${c.status},\n  headers: ${elixir(lists(lower(c.headers)))},\n  body: ${elixir(parsed(c))},\n  trailers: %{},\n  private: %{}\n}`,
  ],
  [
    "Finch",
    "recalled: sneako/finch lib/finch/response.ex",
    "status headers body",
    (c) =>
      `{:ok, %Finch.Response{status: ${c.status}, body: ${q(c.body)}, headers: [${pairs(lower(c.headers), ["{", ", ", "}"])}], trailers: []}}`,
  ],
  [
    "Mint",
    "recalled: elixir-mint/mint README",
    "status headers body",
    (c) =>
      `[\n  {:status, #Reference<0.1.2.3>, ${c.status}},\n  {:headers, #Reference<0.1.2.3>,\n   [${pairs(lower(c.headers), ["{", ", ", "}"])}]},\n  {:data, #Reference<0.1.2.3>, ${q(c.body)}},\n  {:done, #Reference<0.1.2.3>}\n]`,
  ],
  [
    "httpc",
    "recalled: https://www.erlang.org/doc/apps/inets/httpc.html",
    "status headers body",
    (c) =>
      `{ok,{{"HTTP/1.1",${c.status},"${c.reason}"},\n     [${pairs(lower(c.headers), ["{", ",", "}"], ",\n      ")}],\n     ${q(c.body)}}}`,
  ],
  [
    "hackney",
    "recalled: benoitc/hackney README",
    "status headers body",
    (c) =>
      `{ok,${c.status},\n    [${pairs(c.headers, ["{<<", ">>,<<", ">>}"], ",\n     ")}],\n    #Ref<0.1.2.3>}\n{ok,<<${q(c.body)}>>}`,
  ],
  // Perl
  [
    "LWP: as_string",
    "run: LWP 6.68",
    "status headers body",
    (c) =>
      `${message({ ...c, headers: [...c.headers, ["Client-Date", "Wed, 04 Mar 2026 10:15:30 GMT"], ["Client-Peer", "203.0.113.10:443"], ["Client-Response-Num", "1"]] })}\n`,
  ],
  [
    "LWP: Data::Dumper",
    "run: LWP 6.68",
    ALL,
    (c) =>
      `$VAR1 = bless( {\n                 '_content' => ${perl(c.body)},\n                 '_headers' => bless( ${perl({ ...lowerMembers(c), "client-peer": "203.0.113.10:443" }, 40)}, 'HTTP::Headers' ),\n                 '_msg' => '${c.reason}',\n                 '_protocol' => 'HTTP/1.1',\n                 '_rc' => '${c.status}',\n                 '_request' => bless( {\n                                        '_content' => '',\n                                        '_headers' => bless( {\n                                                               'user-agent' => 'libwww-perl/6.68'\n                                                             }, 'HTTP::Headers' ),\n                                        '_method' => '${c.method}',\n                                        '_uri' => bless( do{\\(my $o = '${c.url}')}, 'URI::https' )\n                                      }, 'HTTP::Request' )\n               }, 'HTTP::Response' );`,
  ],
  [
    "HTTP::Tiny: Data::Dumper",
    "run: HTTP::Tiny 0.080",
    "url status headers body",
    (c) =>
      `$VAR1 = ${perl({ content: c.body, headers: lowerMembers(c), protocol: "HTTP/1.1", reason: c.reason, status: c.status, success: "", url: c.url })};`,
  ],
  ["LWP: status_line and content", "run: LWP 6.68", "status body", (c) => `${title(c)}\n${c.body}`],
  // R, Julia, Lua, Haskell
  [
    "httr: print",
    "recalled: r-lib/httr R/response.r",
    "url status body",
    (c) =>
      `Response [${c.url}]\n  Date: 2026-03-04 10:15\n  Status: ${c.status}\n  Content-Type: application/json\n  Size: ${c.body.length} B\n${c.body}`,
  ],
  [
    "httr: stop_for_status",
    "recalled: r-lib/httr R/http-error.R",
    "status",
    (c) => `Error in stop_for_status(r) : ${c.reason} (HTTP ${c.status}).`,
  ],
  [
    "httr: headers",
    "recalled: r-lib/httr R/headers.r",
    "status headers",
    (c) =>
      `[1] ${c.status}\n${lower(c.headers)
        .map(([n, v]) => `$${/^\w+$/.test(n) ? n : `\`${n}\``}\n[1] ${q(v)}\n`)
        .join("\n")}`,
  ],
  [
    "httr2: print",
    "recalled: r-lib/httr2 R/resp.R",
    "method url status",
    (c) =>
      `<httr2_response>\n${c.method} ${c.url}\nStatus: ${title(c)}\nContent-Type: application/json\nBody: In memory (${c.body.length} bytes)`,
  ],
  [
    "httr2: resp_headers",
    "recalled: r-lib/httr2 R/headers.R",
    "status headers",
    (c) =>
      `Error in \`req_perform()\`:\n! HTTP ${title(c)}.\n<httr2_headers>\n${headerLines(c.headers)}`,
  ],
  [
    "Julia HTTP.jl: StatusError",
    "recalled: JuliaWeb/HTTP.jl src/Exceptions.jl",
    "method path status headers body",
    (c) =>
      `ERROR: HTTP.Exceptions.StatusError(${c.status}, "${c.method}", "${c.path}", HTTP.Messages.Response:\n"""\n${message(c)}""")`,
  ],
  [
    "LuaSocket: https.request",
    "recalled: https://lunarmodules.github.io/luasocket/http.html",
    "status headers",
    (c) => `1\t${c.status}\t${lua(lowerMembers(c))}\t${statusLine(c)}`,
  ],
  [
    "lua-resty-http, cjson",
    "recalled: ledgetech/lua-resty-http README",
    "status headers body",
    (c) =>
      `[lua] orders.lua:12: ${q({ status: Number(c.status), reason: c.reason, headers: members(c.headers), has_body: true, body: c.body })}`,
  ],
  [
    "Haskell http-client",
    "source: snoyberg/http-client http-client/Network/HTTP/Client/Types.hs",
    "method path host status headers body",
    (c) =>
      `HttpExceptionRequest Request {\n  host                 = "${c.host}"\n  port                 = 443\n  secure               = True\n  requestHeaders       = []\n  path                 = "${c.path}"\n  queryString          = ""\n  method               = "${c.method}"\n  proxy                = Nothing\n  rawBody              = False\n  redirectCount        = 10\n  responseTimeout      = ResponseTimeoutDefault\n  requestVersion       = HTTP/1.1\n}\n (StatusCodeException (Response {responseStatus = Status {statusCode = ${c.status}, statusMessage = "${c.reason}"}, responseVersion = HTTP/1.1, responseHeaders = [${pairs(c.headers, ["(", ",", ")"], ",")}], responseBody = (), responseCookieJar = CJ {expose = []}, responseClose' = ResponseClose}) ${q(c.body)})`,
  ],
  [
    "Haskell servant-client",
    "recalled: haskell-servant/servant servant-client-core/src/Servant/Client/Core/Response.hs",
    "method host path status headers body",
    (c) =>
      `FailureResponse (Request {requestPath = (BaseUrl {baseUrlScheme = Https, baseUrlHost = "${c.host}", baseUrlPort = 443, baseUrlPath = ""},"${c.path}"), requestQueryString = fromList [], requestBody = Nothing, requestAccept = fromList [], requestHeaders = fromList [], requestHttpVersion = HTTP/1.1, requestMethod = "${c.method}"}) (Response {responseStatusCode = Status {statusCode = ${c.status}, statusMessage = "${c.reason}"}, responseHeaders = fromList [${pairs(c.headers, ["(", ",", ")"], ",")}], responseHttpVersion = HTTP/1.1, responseBody = ${q(c.body)}})`,
  ],
  // Go
  [
    "Go: %+v of the response",
    "run: Go 1.19",
    "status headers",
    (c) =>
      `&{Status:${title(c)} StatusCode:${c.status} Proto:HTTP/1.1 ProtoMajor:1 ProtoMinor:1 Header:${goHeader(c.headers)} Body:0xc0001 ContentLength:${c.body.length} TransferEncoding:[] Close:false Uncompressed:false Trailer:map[] Request:0xc0002 TLS:0xc0003}`,
  ],
  [
    "Go: status, header, body",
    "run: Go 1.19",
    "status headers body",
    (c) => `${title(c)}\n${goHeader(c.headers)}\n${c.body}`,
  ],
  [
    "Go: DumpResponse, %q",
    "recalled: Go 1.19",
    "status headers body",
    (c) => q(message({ ...c, headers: canonical(c.headers) }, "\r\n")),
  ],
  [
    "Go: status and bytes",
    "recalled: Go 1.19",
    "status body",
    (c) => `response Status: ${title(c)}\nresponse Body: [${bytes(c.body).join(" ")}]`,
  ],
  [
    "Go: errors.New(status: body)",
    "recalled: Go 1.19",
    "status body",
    (c) => `2026/03/04 10:15:30 unexpected status code ${c.status}: ${c.body}`,
  ],
  [
    "Go: slog and logrus text",
    "recalled: https://pkg.go.dev/log/slog, sirupsen/logrus text_formatter.go",
    "method url status body",
    (c) =>
      `time=2026-03-04T10:15:30.412Z level=ERROR msg="request failed" method=${c.method} url=${c.url} status=${c.status} body=${q(c.body)}`,
  ],
  [
    "Go resty: debug",
    "recalled: go-resty/resty middleware.go responseLogger",
    "method path host status headers body",
    (c) =>
      `2026/03/04 10:15:30.412345 DEBUG RESTY \n==============================================================================\n~~~ REQUEST ~~~\n${c.method}  ${c.path}  HTTP/1.1\nHOST   : ${c.host}\nHEADERS:\n\tUser-Agent: go-resty/2.13.1 (https://github.com/go-resty/resty)\nBODY   :\n***** NO CONTENT *****\n------------------------------------------------------------------------------\n~~~ RESPONSE ~~~\nSTATUS       : ${title(c)}\nPROTO        : HTTP/1.1\nRECEIVED AT  : 2026-03-04T10:15:30.412345Z\nTIME DURATION: 120.123456ms\nHEADERS      :\n${sorted(
        canonical(c.headers),
      )
        .map(([n, v]) => `\t${n}: ${v}`)
        .join(
          "\n",
        )}\nBODY         :\n${pretty(c, 3)}\n==============================================================================`,
  ],
  [
    "Prometheus",
    "recalled: prometheus/prometheus scrape/scrape.go",
    "url status",
    (c) =>
      `ts=2026-03-04T10:15:30.412Z caller=scrape.go:1272 level=debug component="scrape manager" scrape_pool=orders target=${c.url} msg="Scrape failed" err="server returned HTTP status ${title(c)}"`,
  ],
  [
    "blackbox exporter",
    "recalled: prometheus/blackbox_exporter prober/http.go",
    "url status",
    (c) =>
      `ts=2026-03-04T10:15:30.412Z caller=main.go:181 module=http_2xx target=${c.url} level=info msg="Received HTTP response" status_code=${c.status}\nlevel=info msg="Invalid HTTP response status code, wanted 2xx" status_code=${c.status}`,
  ],
  [
    "OpenTelemetry collector: debug exporter",
    "recalled: open-telemetry/opentelemetry-collector exporter/debugexporter",
    "method url status",
    (c) =>
      `Span #0\n    Trace ID       : 3f1a9c0151c44b1e9d3f7a6c2e8bc2ef\n    Kind           : Client\n    Status code    : Error\nAttributes:\n     -> http.request.method: Str(${c.method})\n     -> url.full: Str(${c.url})\n     -> server.address: Str(${c.host})\n     -> http.response.status_code: Int(${c.status})`,
  ],
  [
    "Terraform: http data source",
    "recalled: hashicorp/terraform-provider-http internal/provider/data_source_http.go",
    "url status headers body",
    (c) =>
      `{\n  "id" = "${c.url}"\n  "method" = tostring(null)\n  "response_body" = ${q(c.body)}\n  "response_headers" = tomap({\n${sorted(
        canonical(c.headers),
      )
        .map(([n, v]) => `    "${n}" = ${q(v)}`)
        .join("\n")}\n  })\n  "status_code" = ${c.status}\n  "url" = "${c.url}"\n}`,
  ],
  [
    "Terraform: restapi provider",
    "recalled: Mastercard/terraform-provider-restapi restapi/api_client.go",
    "status body",
    (c) =>
      `│ Error: unexpected response code '${c.status}': ${c.body}\n│ \n│   with restapi_object.orders,\n│   on main.tf line 12, in resource "restapi_object" "orders":`,
  ],
  [
    "Docker, ORAS",
    "recalled: containerd/containerd core/remotes/docker",
    "method url status",
    (c) => `unexpected status from ${c.method} request to ${c.url}: ${title(c)}`,
  ],
  [
    "Fluent Bit: out_http",
    "recalled: fluent/fluent-bit plugins/out_http/http.c",
    "host status body",
    (c) =>
      `[2026/03/04 10:15:30] [error] [output:http:http.0] ${c.host}:443, HTTP status=${c.status}\n${c.body}`,
  ],
  [
    "Logstash: http output",
    "recalled: logstash-plugins/logstash-output-http lib/logstash/outputs/http.rb",
    "url status body",
    (c) =>
      `[2026-03-04T10:15:30,412][ERROR][logstash.outputs.http    ][main] Encountered non-2xx HTTP code ${c.status} {:response_code=>${c.status}, :url=>"${c.url}", :event=>#<LogStash::Event:0x1>, :body=>${q(c.body)}}`,
  ],
  [
    "base64 of a body in a log",
    "recalled: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html",
    "status body",
    (c) => `status=${c.status} isBase64Encoded=true body=${base64(c.body)}`,
  ],
  [
    "mitmproxy: flow detail 3",
    "recalled: mitmproxy/mitmproxy mitmproxy/addons/dumper.py",
    "method url status headers body",
    (c) =>
      `127.0.0.1:50000: ${c.method} ${c.url}\n    Host: ${c.host}\n    User-Agent: curl/8.5.0\n    Accept: */*\n\n << ${title(c)} ${c.body.length}b\n${headerLines(c.headers, "    ")}\n\n    ${c.body.replaceAll("\n", "\n    ")}`,
  ],
  [
    "Wireshark: packet details",
    "recalled: https://www.wireshark.org/docs/wsug_html_chunked/ChIOExportSection.html",
    "status headers",
    (c) =>
      `Hypertext Transfer Protocol\n    ${statusLine(c)}\\r\\n\n        [Expert Info (Chat/Sequence): ${statusLine(c)}\\r\\n]\n        Response Version: HTTP/1.1\n        Status Code: ${c.status}\n        [Status Code Description: ${c.reason}]\n        Response Phrase: ${c.reason}\n${headerLines(c.headers, "    ", ": ", "\\r\\n")}\n    \\r\\n`,
  ],
  [
    "hex dump of an answer",
    "recalled: xxd",
    "status",
    (c) =>
      `HTTP status ${c.status}\n00000000: ${hex(c.body.slice(0, 16), 2)}  ${c.body.slice(0, 16)}`,
  ],
  [
    "key=value log of headers",
    "recalled: sirupsen/logrus text_formatter.go",
    "status headers",
    (c) =>
      `level=error msg="call failed" status=${c.status} ${inline(
        lower(c.headers).map(([n, v]) => [n, q(v)]),
        " ",
        "=",
      )}`,
  ],
];

/** The clients of PHP, Ruby, Elixir, Perl, R, Lua, Haskell and Go, and what is written in these. */
export const scriptingForms = formsOf(rows);
