import type { Mark } from "../types";

const nginxPages =
  "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_special_response.c";
// by default nginx does not pass the Server field of what it proxies, and writes its own
const nginxServer = "https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass_header";
const iisCodes =
  "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/www-administration-management/http-status-code";

/**
 * Web servers in front of the API, by the page, the line and the field that they write.
 *
 * Most of them name themselves in answers that they only pass on, too: those fields are a relay's, and
 * prove the web server for whoever weighs them.
 */
export const webServers: readonly Mark[] = [
  {
    id: "nginx-page",
    product: "nginx",
    literals: ["<center>nginx"],
    pattern: /<hr ?\/?>\s?<center>nginx/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: nginxPages,
    sample: "<hr><center>nginx/1.24.0</center>",
  },
  {
    id: "openresty-page",
    product: "OpenResty",
    literals: ["<center>openresty"],
    // some gateways that are built on it name themselves below
    pattern: /<hr ?\/?>\s?<center>openresty(?![^<]{0,40}<\/center>\s{0,4}<p><em>Powered by)/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: nginxPages,
    sample: "<hr><center>openresty/1.21.4.1</center>",
  },
  {
    id: "angie-page",
    product: "Angie",
    literals: ["<center>angie"],
    pattern: /<hr ?\/?>\s?<center>Angie/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source:
      "https://github.com/webserver-llc/angie/blob/master/src/http/ngx_http_special_response.c",
    sample: "<hr><center>Angie/1.5.1</center>",
  },
  {
    id: "tengine-page",
    product: "Tengine",
    literals: ["powered by tengine", "<center>tengine"],
    pattern: /<hr ?\/?>\s?(?:Powered by Tengine|<center>tengine)/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/alibaba/tengine/blob/master/src/http/ngx_http_special_response.c",
    sample: "<hr/>Powered by Tengine</body>",
  },
  {
    // nginx's page with another name below the line, as who builds on it writes it
    id: "nginx-built-page",
    literals: ["403 forbidden</h1>"],
    pattern:
      /<center>\s?<h1>403 Forbidden<\/h1>\s?<\/center>\s?<hr ?\/?>\s?<center>[\w./ -]{2,40}<\/center>/i,
    as: "hint",
    proves: { "answered-by": "web-server" },
    source: nginxPages,
    sample: "<center><h1>403 Forbidden</h1></center><hr><center>EdgeServer/3.1</center>",
  },
  {
    id: "nginx-server",
    product: "nginx",
    header: "server",
    pattern: /^nginx\b/i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source: nginxServer,
    sample: "server: nginx/1.24.0",
  },
  {
    id: "openresty-server",
    product: "OpenResty",
    header: "server",
    pattern: /^openresty\b/i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source: nginxServer,
    sample: "server: openresty/1.21.4.1",
  },
  {
    id: "angie-server",
    product: "Angie",
    header: "server",
    pattern: /^Angie\b/i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source:
      "https://github.com/webserver-llc/angie/blob/master/src/http/ngx_http_special_response.c",
    sample: "Server: Angie/1.5.1",
  },
  {
    id: "tengine-server",
    product: "Tengine",
    header: "server",
    pattern: /^Tengine\b/i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source: nginxServer,
    sample: "Server: Tengine/2.4.0",
  },
  {
    id: "nginx-access-rule-line",
    product: "nginx",
    literals: ["access forbidden by rule"],
    pattern: /access forbidden by rule, client: /i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://nginx.org/en/docs/http/ngx_http_access_module.html",
    sample:
      '[error] 11#11: *3 access forbidden by rule, client: 192.0.2.7, server: _, request: "GET /"',
  },
  {
    id: "nginx-index-line",
    product: "nginx",
    literals: ["directory index of "],
    pattern: /directory index of "[^"]{1,200}" is forbidden/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/nginx/nginx/blob/master/src/http/ngx_http_core_module.c",
    sample:
      '[error] 18#18: *1 directory index of "/usr/share/nginx/html/" is forbidden, client: 192.0.2.7',
  },
  {
    id: "apache-page",
    product: "Apache HTTP Server",
    literals: ["<address>apache"],
    pattern: /<address>Apache(?:\/|\s)/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/apache/httpd/blob/trunk/server/core.c",
    sample: "<address>Apache/2.4.57 (Debian) Server at example.com Port 443</address>",
  },
  {
    id: "apache-signature",
    product: "Apache HTTP Server",
    literals: ["server at "],
    pattern:
      /\bApache(?:\/[\d.]{1,12})?(?: \([\w .-]{1,40}\))?[^<\n]{0,120} Server at [\w.-]{1,120} Port \d{1,5}/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/apache/httpd/blob/trunk/server/core.c",
    sample: "Apache/2.4.57 (Debian) Server at example.com Port 443",
  },
  {
    id: "apache-permission",
    product: "Apache HTTP Server",
    // Akamai's own sentence has an address in quotes, Tengine's "the URL"
    literals: ["you don't have permission to access /"],
    pattern: /You don't have permission to access \/\S{0,250}\s?(?:<br ?\/?>\s?)?on this server/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/apache/httpd/blob/trunk/modules/http/http_protocol.c",
    sample: "You don't have permission to access /hello on this server.",
  },
  {
    id: "apache-no-sni",
    product: "Apache HTTP Server",
    literals: ["did not provide a hostname using server name"],
    pattern:
      /\bThe client software did not provide a hostname using Server Name Indication \(SNI\), which is required to access this server/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/apache/httpd/blob/trunk/modules/ssl/ssl_engine_kernel.c",
    sample:
      "Reason: The client software did not provide a hostname using Server Name Indication (SNI), which is required to access this server.",
  },
  {
    id: "apache-permission-page",
    product: "Apache HTTP Server",
    literals: ["<p>you don't have permission to access this resource"],
    pattern: /<h1>Forbidden<\/h1>\s?<p>You don't have permission to access this resource\./i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/apache/httpd/blob/trunk/modules/http/http_protocol.c",
    sample: "<h1>Forbidden</h1>\n<p>You don't have permission to access this resource.</p>",
  },
  {
    id: "apache-server",
    product: "Apache HTTP Server",
    // it keeps the Server of what it proxies, but writes its own where there is none
    header: "server",
    pattern: /^Apache(?!-Coyote)\b/i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/apache/httpd/blob/trunk/modules/http/http_filters.c",
    sample: "Server: Apache/2.4.57 (Debian)",
  },
  {
    id: "apache-denied-line",
    product: "Apache HTTP Server",
    literals: ["client denied by server configuration"],
    pattern: /client denied by server configuration: /i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/apache/httpd/blob/trunk/modules/aaa/mod_authz_core.c",
    sample:
      "[authz_core:error] [pid 7] [client 192.0.2.7:49381] AH01630: client denied by server configuration: /var/www/html/",
  },
  {
    id: "apache-error-documents",
    product: "Apache HTTP Server",
    literals: ["there is either no index document", "new xampp security concept"],
    pattern:
      /\bThere is either no index document or the directory is read-protected\b|\bNew XAMPP security concept\b/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/apache/httpd/blob/trunk/docs/error/HTTP_FORBIDDEN.html.var",
    sample: "There is either no index document or the directory is read-protected.",
  },
  {
    id: "iis-page",
    product: "Microsoft IIS",
    literals: ["403 - forbidden: access is denied"],
    pattern: /\b403 - Forbidden: Access is denied/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: iisCodes,
    sample: "<h2>403 - Forbidden: Access is denied.</h2>",
  },
  {
    id: "iis-substatus-page",
    product: "Microsoft IIS",
    literals: ["http error 403."],
    pattern: /HTTP Error 403\.\d{1,3} - Forbidden/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: iisCodes,
    sample: "HTTP Error 403.14 - Forbidden",
  },
  {
    id: "iis-server",
    product: "Microsoft IIS",
    header: "server",
    pattern: /^Microsoft-IIS\//i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source: iisCodes,
    sample: "Server: Microsoft-IIS/10.0",
  },
  {
    id: "litespeed-page",
    product: "LiteSpeed Web Server",
    literals: ["access to this resource on the server is denied"],
    pattern: /Access to this resource on the server is denied!/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source:
      "https://github.com/litespeedtech/openlitespeed/blob/master/src/http/httpstatuscode.cpp",
    sample: "<p>Access to this resource on the server is denied!</p>",
  },
  {
    id: "litespeed-server",
    product: "LiteSpeed Web Server",
    header: "server",
    pattern: /^(?:Open)?LiteSpeed\b/i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/EnableSecurity/wafw00f/blob/master/wafw00f/plugins/litespeed.py",
    sample: "Server: LiteSpeed",
  },
  {
    id: "caddy-server",
    product: "Caddy",
    header: "server",
    pattern: /^Caddy\b/i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/caddyserver/caddy/blob/master/modules/caddyhttp/server.go",
    sample: "Server: Caddy",
  },
  {
    id: "lighttpd-server",
    product: "lighttpd",
    header: "server",
    pattern: /^lighttpd\b/i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/lighttpd/lighttpd1.4/blob/master/src/response.c",
    sample: "Server: lighttpd/1.4.71",
  },
  {
    id: "h2o-server",
    product: "H2O",
    header: "server",
    pattern: /^h2o\//i,
    as: "relay",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/h2o/h2o/blob/master/lib/core/config.c",
    sample: "Server: h2o/2.2.6",
  },
  {
    id: "apache-page-start",
    product: "Apache HTTP Server",
    // Tengine has the same document type, and repeats the status in its heading
    literals: ["-//ietf//dtd html 2.0//en"],
    pattern:
      /-\/\/IETF\/\/DTD HTML 2\.0\/\/EN["']>\s?<html>\s?<head>\s?<title>403 Forbidden<\/title>\s?<\/head>\s?<body>\s?<h1>Forbidden<\/h1>/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://github.com/apache/httpd/blob/trunk/modules/http/http_protocol.c",
    sample:
      '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>403 Forbidden</title>\n</head><body>\n<h1>Forbidden</h1>',
  },
  {
    id: "iis-short-page",
    product: "Microsoft IIS",
    literals: ["you do not have permission to view this directory or page"],
    pattern: /You do not have permission to view this directory or page/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: iisCodes,
    sample: "You do not have permission to view this directory or page.",
  },
  {
    // the default line of its ingress controller; no upstream was asked
    id: "ingress-nginx-line",
    product: "nginx",
    literals: ["] - - - - "],
    pattern:
      /" 403 \d{1,9} "[^"\n]{0,500}" "[^"\n]{0,500}" \d{1,9} [\d.]{1,12} \[[\w.-]{0,200}\] (?:\[[\w.-]{0,200}\] )?- - - - [0-9a-f]{32}\b/i,
    as: "refusal",
    proves: { "answered-by": "web-server" },
    source: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/log-format/",
    sample:
      '"GET / HTTP/1.1" 403 146 "-" "curl/8.5.0" 81 0.000 [default-api-80] [] - - - - 0123456789abcdef0123456789abcdef',
  },
];
