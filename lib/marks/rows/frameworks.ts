import type { Mark } from "../types";

const refused = { as: "refusal", proves: { "answered-by": "backend" } } as const;
const likely = { as: "hint", proves: { "answered-by": "backend" } } as const;

/**
 * What frameworks and their guards write when they refuse, sentence for sentence, and the form of the
 * documents that they wrap an application's own words in.
 */
export const frameworks: readonly Mark[] = [
  {
    id: "django-default-page",
    product: "Django",
    literals: ["<h1>403 forbidden</h1><p>"],
    pattern: /<title>403 Forbidden<\/title> ?<\/head> ?<body> ?<h1>403 Forbidden<\/h1><p>/i,
    ...refused,
    source: "https://github.com/django/django/blob/main/django/views/defaults.py",
    sample:
      "<head>\n  <title>403 Forbidden</title>\n</head>\n<body>\n  <h1>403 Forbidden</h1><p></p>",
  },
  {
    id: "django-request-line",
    product: "Django",
    literals: [
      "forbidden: /",
      "forbidden (permission denied",
      "forbidden (csrf ",
      "forbidden (origin",
      "forbidden (referer",
    ],
    pattern:
      /\bdjango\.request\b[^\n]{0,40}Forbidden: \/|\[WARNING\][^\n]{0,90}\bForbidden: \/|\bForbidden \((?:CSRF \w|Origin checking failed|Referer checking failed|Permission denied)[^)\n]{0,160}\)?: ?\//i,
    ...refused,
    source: "https://github.com/django/django/blob/main/django/core/handlers/exception.py",
    sample: "WARNING [django.request:241] Forbidden: /orders/",
  },
  {
    // an application's line of its own answer, below the id of a request to AWS Lambda
    id: "function-log-request",
    literals: [" 403 ", '" 403'],
    pattern:
      /\d{2}:\d{2}\.\d{3}Z\s{1,3}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\s{1,3}(?:(?:INFO|WARN|ERROR|DEBUG|LOG)\s{1,3})?[^\n"]{0,120}(?:"[A-Z]{3,7} \/[^"\n]{0,400} HTTP\/\d(?:\.\d)?" 403(?!\d)|\b[A-Z]{3,7} \/\S{0,300} 403 \d{1,6}(?:\.\d{1,6})? ms\b)/,
    ...refused,
    source: "https://docs.aws.amazon.com/lambda/latest/dg/python-logging.html",
    sample:
      '[INFO] 2026-03-04T10:15:31.123Z 8a1b2c3d-4e5f-4a1b-8c2d-9e8f7a6b5c4d 192.0.2.7 - - [04/Mar/2026:10:15:31 +0000] "GET /orders/ HTTP/1.1" 403 63',
  },
  {
    id: "python-detail",
    product: "FastAPI or Django REST framework",
    literals: ['{"detail":', '{ "detail":', "{'detail':"],
    pattern: /(?<![[,:] ?)\{ ?["']detail["'] ?: ?(?:"[^"\n]{1,200}"|'[^'\n]{1,200}') ?\}/i,
    ...likely,
    source: "https://github.com/fastapi/fastapi/blob/master/fastapi/exception_handlers.py",
    sample: '{"detail":"Only the owner may read this order"}',
  },
  {
    id: "litestar-detail",
    product: "Litestar",
    literals: ['"status_code"'],
    // FastAPI writes its own exception so, too, with its headers
    pattern: /\{ ?"status_code" ?: ?403 ?, ?"detail" ?: ?"[^"\n]{0,200}"(?! ?, ?"headers")/i,
    ...likely,
    source:
      "https://github.com/litestar-org/litestar/blob/main/litestar/exceptions/responses/__init__.py",
    sample: '{"status_code":403,"detail":"Forbidden"}',
  },
  {
    id: "falcon-title",
    product: "Falcon",
    literals: ['"403 forbidden"'],
    pattern: /\{ ?"title" ?: ?"403 Forbidden" ?[,}]/i,
    ...refused,
    source: "https://github.com/falconry/falcon/blob/master/falcon/http_error.py",
    sample: '{"title": "403 Forbidden", "description": "denied"}',
  },
  {
    id: "sanic-description",
    product: "Sanic",
    literals: ['"description"'],
    pattern: /\{ ?"description" ?: ?"Forbidden" ?, ?"status" ?: ?403 ?, ?"message" ?: ?"/i,
    ...refused,
    source: "https://github.com/sanic-org/sanic/blob/main/sanic/errorpages.py",
    sample: '{"description":"Forbidden","status":403,"message":"denied"}',
  },
  {
    id: "bottle-page",
    product: "Bottle",
    literals: ["sorry, the requested url <tt>"],
    pattern: /<h1>Error:? 403:? [A-Z][^<\n]{0,40}<\/h1> ?<p>Sorry, the requested URL <tt>/i,
    ...refused,
    source: "https://github.com/bottlepy/bottle/blob/master/bottle.py",
    sample:
      "<h1>Error: 403 Forbidden</h1>\n<p>Sorry, the requested URL <tt>&#039;/hello&#039;</tt>",
  },
  {
    id: "cherrypy-page",
    product: "CherryPy",
    literals: ['powered by <a href="http://www.cherrypy'],
    pattern: /Powered by <a href="https?:\/\/www\.cherrypy\.(?:org|dev)">CherryPy /i,
    ...refused,
    source: "https://github.com/cherrypy/cherrypy/blob/main/cherrypy/_cperror.py",
    sample: 'Powered by <a href="http://www.cherrypy.org">CherryPy 18.8.0</a>',
  },
  {
    id: "tornado-xsrf",
    product: "Tornado",
    literals: ["'_xsrf' argument missing from post"],
    pattern: /'_xsrf' argument missing from POST/i,
    ...refused,
    source: "https://github.com/tornadoweb/tornado/blob/master/tornado/web.py",
    sample: "403 POST /login (192.0.2.7): '_xsrf' argument missing from POST",
  },
  {
    id: "tornado-page",
    product: "Tornado",
    literals: ["<title>403: forbidden</title>"],
    pattern: /<html><title>403: Forbidden<\/title><body>403: Forbidden<\/body>/i,
    ...refused,
    source: "https://github.com/tornadoweb/tornado/blob/master/tornado/web.py",
    sample: "<html><title>403: Forbidden</title><body>403: Forbidden</body></html>",
  },
  {
    id: "jupyter-origin",
    product: "Jupyter Server",
    literals: ["blocking cross origin api request", "blocking request with non-local 'host'"],
    pattern: /\bBlocking (?:Cross Origin API request for|request with non-local 'Host')/i,
    ...refused,
    source:
      "https://github.com/jupyter-server/jupyter_server/blob/main/jupyter_server/base/handlers.py",
    sample: "Blocking Cross Origin API request for /api/contents.  Origin: https://app.example.com",
  },
  {
    id: "python-exception",
    literals: [
      "werkzeug.exceptions.forbidden",
      "django.core.exceptions.permissiondenied",
      "rest_framework.exceptions.permissiondenied",
      "pyramid.httpexceptions.httpforbidden",
      "falcon.errors.httpforbidden",
      "sanic.exceptions.forbidden",
      "flask_principal.permissiondenied",
    ],
    pattern:
      /\b(?:werkzeug\.exceptions\.Forbidden|django\.core\.exceptions\.PermissionDenied|rest_framework\.exceptions\.PermissionDenied|pyramid\.httpexceptions\.HTTPForbidden|falcon\.errors\.HTTPForbidden|sanic\.exceptions\.Forbidden|flask_principal\.PermissionDenied)\b/i,
    ...refused,
    source: "https://github.com/pallets/werkzeug/blob/main/src/werkzeug/exceptions.py",
    sample: "django.core.exceptions.PermissionDenied",
  },
  {
    id: "frappe-permission",
    product: "Frappe",
    // loggers of Python write the field, too
    literals: ["frappe.exceptions.permissionerror", '"exc_type"'],
    pattern:
      /\bfrappe\.exceptions\.PermissionError\b|\{ ?"exc_type" ?: ?"PermissionError"|"exc_type" ?: ?"PermissionError" ?, ?"(?:exc|exception|_server_messages)"/i,
    ...refused,
    source: "https://github.com/frappe/frappe/blob/develop/frappe/utils/response.py",
    sample: '{"exc_type":"PermissionError"}',
  },
  {
    id: "rails-origin",
    product: "Ruby on Rails",
    literals: ["didn't match request.base_url"],
    pattern: /\bHTTP Origin header \([^)\n]{0,200}\) didn't match request\.base_url\b/i,
    ...refused,
    source:
      "https://github.com/rails/rails/blob/main/actionpack/lib/action_controller/metal/request_forgery_protection.rb",
    sample:
      "HTTP Origin header (https://app.example.com) didn't match request.base_url (http://app.example.com)",
  },
  {
    id: "ruby-authorization",
    product: "Pundit or CanCanCan",
    literals: ["pundit::notauthorizederror", "cancan::accessdenied"],
    pattern: /\b(?:Pundit::NotAuthorizedError|CanCan::AccessDenied)\b/i,
    ...refused,
    source: "https://github.com/CanCanCommunity/cancancan/blob/develop/lib/cancan/exceptions.rb",
    sample: "CanCan::AccessDenied (You are not authorized to access this page.)",
  },
  {
    id: "doorkeeper-realm",
    product: "Doorkeeper",
    literals: ['realm="doorkeeper"'],
    pattern: /\bBearer realm=\\?"Doorkeeper\\?"/i,
    ...refused,
    source:
      "https://github.com/doorkeeper-gem/doorkeeper/blob/main/lib/doorkeeper/oauth/error_response.rb",
    sample: 'WWW-Authenticate: Bearer realm="Doorkeeper", error="insufficient_scope"',
  },
  {
    id: "laravel-sentences",
    product: "Laravel",
    literals: ["invalid ability provided.", "your email address is not verified."],
    pattern:
      /"message" ?: ?"(?:Invalid ability provided|Your email address is not verified)\." ?[,}]/i,
    ...refused,
    source:
      "https://github.com/laravel/sanctum/blob/4.x/src/Exceptions/MissingAbilityException.php",
    sample: '{"message":"Invalid ability provided."}',
  },
  {
    id: "laravel-exception",
    product: "Laravel",
    literals: ["authorizationexception", "unauthorizedexception"],
    pattern:
      /\bIlluminate\\{1,4}Auth\\{1,4}Access\\{1,4}AuthorizationException\b|\bSpatie\\{1,4}Permission\\{1,4}Exceptions\\{1,4}UnauthorizedException\b/i,
    ...refused,
    source:
      "https://github.com/laravel/framework/blob/11.x/src/Illuminate/Auth/Access/AuthorizationException.php",
    sample: "Illuminate\\Auth\\Access\\AuthorizationException: denied",
  },
  {
    id: "laravel-page",
    product: "Laravel",
    literals: ["tracking-wider"],
    pattern: /tracking-wider["'] ?> ?403 ?<\/div>/i,
    ...refused,
    source:
      "https://github.com/laravel/framework/blob/11.x/src/Illuminate/Foundation/Exceptions/views/minimal.blade.php",
    sample: '<div class="px-4 text-lg border-r tracking-wider"> 403 </div>',
  },
  {
    id: "symfony-security-exception",
    product: "Symfony",
    literals: ["accessdeniedexception"],
    pattern:
      /\bSymfony\\{1,4}Component\\{1,4}Security\\{1,4}Core\\{1,4}Exception\\{1,4}AccessDeniedException\b/i,
    ...refused,
    source:
      "https://github.com/symfony/symfony/blob/7.1/src/Symfony/Component/Security/Core/Exception/AccessDeniedException.php",
    sample:
      "Uncaught PHP Exception Symfony\\Component\\Security\\Core\\Exception\\AccessDeniedException",
  },
  {
    id: "api-platform-denied",
    product: "API Platform",
    literals: ["hydra:description", "rfc2616#section-10"],
    pattern:
      /"hydra:description" ?: ?"Access Denied\.|"title" ?: ?"An error occurred" ?, ?(?:"status" ?: ?403 ?, ?)?"detail" ?: ?"Access Denied\./i,
    ...refused,
    source: "https://github.com/api-platform/core/blob/main/features/hydra/error.feature",
    sample: '{"hydra:title":"An error occurred","hydra:description":"Access Denied."}',
  },
  {
    id: "cakephp-csrf",
    product: "CakePHP",
    literals: [
      "missing csrf token cookie",
      "missing or incorrect csrf cookie type",
      "csrf token from either the request body",
      "invalidcsrftokenexception",
    ],
    pattern:
      /\bMissing CSRF token cookie\b|\bMissing or incorrect CSRF cookie type\b|\bCSRF token from either the request body or request headers did not match or is missing\b|\bCake\\{1,4}Http\\{1,4}Exception\\{1,4}InvalidCsrfTokenException\b/i,
    ...refused,
    source:
      "https://github.com/cakephp/cakephp/blob/5.x/src/Http/Middleware/CsrfProtectionMiddleware.php",
    sample: "Missing or incorrect CSRF cookie type.",
  },
  {
    id: "yii-forbidden",
    product: "Yii",
    literals: ["forbiddenhttpexception"],
    pattern: /\byii\\{1,4}web\\{1,4}ForbiddenHttpException\b/i,
    ...refused,
    source: "https://github.com/yiisoft/yii2/blob/master/framework/web/ErrorHandler.php",
    sample: "yii\\web\\ForbiddenHttpException: denied",
  },
  {
    id: "finalhandler-page",
    product: "Express",
    literals: ["<title>error</title>"],
    pattern: /<title>Error<\/title> ?<\/head> ?<body> ?<pre>/i,
    ...refused,
    source: "https://github.com/pillarjs/finalhandler/blob/master/index.js",
    sample: "<title>Error</title>\n</head>\n<body>\n<pre>Forbidden</pre>",
  },
  {
    id: "node-guards",
    product: "Express",
    // frames of such middleware stand in the trace of any error behind it
    literals: ["error: not allowed by cors", "insufficientscopeerror"],
    pattern: /\bError: Not allowed by CORS\b|\bInsufficientScopeError: Insufficient Scope\b/i,
    ...refused,
    source: "https://github.com/expressjs/cors/blob/master/README.md",
    sample: "Error: Not allowed by CORS",
  },
  {
    id: "fastify-code",
    product: "Fastify",
    literals: ["fst_csrf_", '"statuscode":403,"code"'],
    pattern:
      /\bFST_CSRF_(?:INVALID_TOKEN|MISSING_SECRET)\b|\{ ?"statusCode" ?: ?403 ?, ?"code" ?: ?"[A-Z0-9_]{2,60}" ?, ?"error" ?: ?"Forbidden"/i,
    ...refused,
    source: "https://github.com/fastify/csrf-protection/blob/main/index.js",
    sample:
      '{"statusCode":403,"code":"FST_CSRF_INVALID_TOKEN","error":"Forbidden","message":"Invalid csrf token"}',
  },
  {
    id: "nest-bare",
    product: "NestJS",
    // handlers written by hand answer so, too
    literals: ['"statuscode"'],
    pattern:
      /\{ ?"statusCode" ?: ?403 ?, ?"message" ?: ?"Forbidden" ?\}|\{ ?"message" ?: ?"Forbidden" ?, ?"statusCode" ?: ?403 ?\}/i,
    ...likely,
    source:
      "https://github.com/nestjs/nest/blob/master/packages/common/exceptions/forbidden.exception.ts",
    sample: '{"message":"Forbidden","statusCode":403}',
  },
  {
    id: "feathers-forbidden",
    product: "Feathers",
    literals: ['"classname"'],
    pattern: /"code" ?: ?403 ?, ?"className" ?: ?"forbidden"/i,
    ...refused,
    source: "https://github.com/feathersjs/feathers/blob/dove/packages/errors/src/index.ts",
    sample: '{"name":"Forbidden","message":"denied","code":403,"className":"forbidden"}',
  },
  {
    id: "loopback-forbidden",
    product: "LoopBack",
    literals: ['"statuscode"'],
    pattern: /\{ ?"error" ?: ?\{ ?"statusCode" ?: ?403 ?, ?"name" ?: ?"/i,
    ...refused,
    source: "https://github.com/loopbackio/strong-error-handler/blob/master/lib/data-builder.js",
    sample: '{"error":{"statusCode":403,"name":"ForbiddenError","message":"Access denied"}}',
  },
  {
    id: "adonis-code",
    product: "AdonisJS",
    literals: ["e_authorization_failure", "e_bad_csrf_token"],
    pattern: /\bE_(?:AUTHORIZATION_FAILURE|BAD_CSRF_TOKEN)\b/,
    ...refused,
    source: "https://docs.adonisjs.com/guides/exceptions-reference",
    sample: "E_AUTHORIZATION_FAILURE: Access denied",
  },
  {
    id: "trpc-forbidden",
    product: "tRPC",
    literals: ['"httpstatus"', "trpcclienterror: forbidden"],
    pattern: /"code" ?: ?"FORBIDDEN" ?, ?"httpStatus" ?: ?403\b|\bTRPCClientError: FORBIDDEN\b/i,
    ...refused,
    source:
      "https://github.com/trpc/trpc/blob/main/packages/server/src/unstable-core-do-not-import/http/getHTTPStatusCode.ts",
    sample: '{"error":{"code":-32003,"data":{"code":"FORBIDDEN","httpStatus":403}}}',
  },
  {
    id: "nitro-error",
    product: "Nuxt",
    literals: ['"statusmessage"'],
    // of a call that its own client made it says `[GET] "https://..."`
    pattern:
      /"statusCode" ?: ?403 ?, ?"statusMessage" ?: ?"[^"\n]{0,80}" ?, ?"(?:message"(?! ?: ?"\[[A-Z]{3,7}\])|stack")/i,
    ...refused,
    source: "https://github.com/h3js/h3/blob/v1/src/error.ts",
    sample: '{"url":"/api/orders","statusCode":403,"statusMessage":"Forbidden","message":"denied"}',
  },
  {
    id: "kit-cross-site",
    product: "SvelteKit or Astro",
    literals: ["form submissions are forbidden"],
    pattern: /\bCross-site [A-Z]{3,6} form submissions are forbidden\b/i,
    ...refused,
    source: "https://github.com/sveltejs/kit/blob/main/packages/kit/src/runtime/server/respond.js",
    sample: "Cross-site POST form submissions are forbidden",
  },
  {
    id: "better-auth-origin",
    product: "Better Auth",
    literals: ["invalid_origin", "[better auth]: invalid origin"],
    pattern: /"code" ?: ?"INVALID_ORIGIN"|\[Better Auth\]: Invalid origin\b/i,
    ...refused,
    source:
      "https://github.com/better-auth/better-auth/blob/main/packages/better-auth/src/api/middlewares/origin-check.ts",
    sample: '{"code":"INVALID_ORIGIN","message":"Invalid origin"}',
  },
  {
    id: "spring-problem",
    product: "Spring Boot",
    literals: ["about:blank"],
    pattern:
      /"type" ?: ?"about:blank" ?, ?"title" ?: ?"Forbidden" ?, ?"status" ?: ?403 ?, ?"detail" ?: ?"Access Denied" ?, ?"instance" ?: ?"\//i,
    ...refused,
    source:
      "https://docs.spring.io/spring-framework/reference/web/webmvc/mvc-ann-rest-exceptions.html",
    sample:
      '{"type":"about:blank","title":"Forbidden","status":403,"detail":"Access Denied","instance":"/orders"}',
  },
  {
    id: "spring-unexpected",
    product: "Spring Boot",
    literals: ["(type=forbidden, status=403)"],
    pattern: /\bThere was an unexpected error \(type=Forbidden, status=403\)/i,
    ...refused,
    source:
      "https://github.com/spring-projects/spring-boot/blob/v3.1.0/spring-boot-project/spring-boot-autoconfigure/src/main/java/org/springframework/boot/autoconfigure/web/servlet/error/ErrorMvcAutoConfiguration.java",
    sample: "There was an unexpected error (type=Forbidden, status=403).",
  },
  {
    id: "spring-challenge",
    product: "Spring Security",
    literals: ["rfc6750#section-3.1"],
    pattern: /error_uri=\\?"https:\/\/tools\.ietf\.org\/html\/rfc6750#section-3\.1/i,
    ...refused,
    source:
      "https://github.com/spring-projects/spring-security/blob/main/oauth2/oauth2-resource-server/src/main/java/org/springframework/security/oauth2/server/resource/web/access/BearerTokenAccessDeniedHandler.java",
    sample:
      'WWW-Authenticate: Bearer error="insufficient_scope", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"',
  },
  {
    id: "webpack-host",
    product: "webpack-dev-server",
    // others write these few words, too
    literals: ["invalid host/origin header", "invalid host header"],
    pattern: /\bInvalid Host(?:\/Origin)? header\b(?!:| - )/,
    ...likely,
    source: "https://github.com/webpack/webpack-dev-server/blob/main/lib/Server.js",
    sample: "Invalid Host header",
  },
  {
    id: "next-dev-origin",
    product: "Next.js",
    literals: ["blocked cross-origin request"],
    pattern: /\bBlocked cross-origin request (?:from [\w.-]{1,253} )?to \/_next\//i,
    ...refused,
    source: "https://nextjs.org/docs/app/api-reference/config/next-config-js/allowedDevOrigins",
    sample: "Blocked cross-origin request from app.example.com to /_next/* resource.",
  },
  {
    id: "chrome-remote-origin",
    product: "Chrome DevTools",
    literals: ["rejected an incoming websocket connection from"],
    pattern: /\bRejected an incoming WebSocket connection from the \S{1,200} origin\b/i,
    ...refused,
    source:
      "https://github.com/chromium/chromium/blob/main/content/browser/devtools/devtools_http_handler.cc",
    sample: "Rejected an incoming WebSocket connection from the http://localhost:9222 origin.",
  },
  {
    id: "tomcat-manager",
    product: "Apache Tomcat",
    literals: ["the manager is only accessible from a browser"],
    pattern: /\bBy default the (?:Host )?Manager is only accessible from a browser\b/i,
    ...refused,
    source: "https://github.com/apache/tomcat/blob/main/webapps/manager/WEB-INF/jsp/403.jsp",
    sample: "By default the Manager is only accessible from a browser running on the same machine",
  },
  {
    id: "elasticsearch-unauthorized",
    product: "Elasticsearch",
    literals: ["is unauthorized for user ["],
    pattern: /\baction \[[\w:/.*-]{3,100}\] is unauthorized for user \[/i,
    ...refused,
    source:
      "https://github.com/elastic/elasticsearch/blob/main/x-pack/plugin/security/src/main/java/org/elasticsearch/xpack/security/authz/AuthorizationDenialMessages.java",
    sample: "action [indices:data/write/index] is unauthorized for user [example]",
  },
  {
    id: "spring-security-line",
    product: "Spring Security",
    literals: [
      "responding with 403 status code",
      "invalid csrf token found for",
      "expected csrf token not found",
      "was found on the request parameter '_csrf'",
    ],
    pattern:
      /\bAccessDeniedHandlerImpl ?: Responding with 403 status code\b|\bInvalid CSRF token found for http|\bExpected CSRF token not found\. Has your session expired\?|\bwas found on the request parameter '_csrf'/i,
    ...refused,
    source:
      "https://github.com/spring-projects/spring-security/blob/main/web/src/main/java/org/springframework/security/web/access/AccessDeniedHandlerImpl.java",
    sample: "o.s.s.w.access.AccessDeniedHandlerImpl : Responding with 403 status code",
  },
  {
    id: "java-exception",
    literals: [
      "io.quarkus.security.forbiddenexception",
      "org.apache.shiro.authz.",
      "cn.dev33.satoken.exception.notpermissionexception",
      "jakarta.ws.rs.forbiddenexception",
      "javax.ws.rs.forbiddenexception",
    ],
    // JAX-RS's own client throws the same with the status alone
    pattern:
      /\b(?:io\.quarkus\.security\.ForbiddenException|org\.apache\.shiro\.authz\.\w{0,20}(?:UnauthorizedException|AuthorizationException|UnauthenticatedException)|cn\.dev33\.satoken\.exception\.NotPermissionException|(?:jakarta|javax)\.ws\.rs\.ForbiddenException(?!: HTTP 403\b))\b/i,
    ...refused,
    source:
      "https://github.com/apache/shiro/blob/main/core/src/main/java/org/apache/shiro/authz/UnauthorizedException.java",
    sample: "org.apache.shiro.authz.UnauthorizedException: Subject does not have permission [a:b]",
  },
  {
    id: "micronaut-error",
    product: "Micronaut",
    literals: ['"_links"'],
    pattern:
      /"message" ?: ?"[^"\n]{1,200}" ?, ?"_links" ?: ?\{ ?"self" ?: ?(?:\[ ?)?\{ ?"href" ?: ?"[^"\n]{1,300}" ?, ?"templated" ?: ?false/i,
    ...refused,
    source:
      "https://github.com/micronaut-projects/micronaut-core/blob/4.7.x/http/src/main/java/io/micronaut/http/hateoas/JsonError.java",
    sample: '{"message":"Forbidden","_links":{"self":{"href":"/orders","templated":false}}}',
  },
  {
    id: "javalin-forbidden",
    product: "Javalin",
    literals: ["#forbiddenresponse"],
    pattern: /\bjavalin\.io\/documentation#forbiddenresponse\b/i,
    ...refused,
    source:
      "https://github.com/javalin/javalin/blob/master/javalin/src/main/java/io/javalin/http/HttpResponseExceptionMapper.kt",
    sample:
      '{"title":"Forbidden","status":403,"type":"https://javalin.io/documentation#forbiddenresponse"}',
  },
  {
    id: "akka-authorization",
    product: "Akka HTTP",
    literals: ["the supplied authentication is not authorized"],
    pattern: /\bThe supplied authentication is not authorized to access this resource\b/i,
    ...refused,
    source:
      "https://github.com/akka/akka-http/blob/main/akka-http/src/main/scala/akka/http/scaladsl/server/RejectionHandler.scala",
    sample: "The supplied authentication is not authorized to access this resource",
  },
  {
    id: "play-csrf",
    product: "Play Framework",
    literals: ["[csrf] check failed because"],
    pattern: /\[CSRF\] Check failed because /i,
    ...refused,
    source:
      "https://github.com/playframework/playframework/blob/main/web/play-filters-helpers/src/main/scala/play/filters/csrf/CSRFActions.scala",
    sample: "[CSRF] Check failed because no or invalid token found in body",
  },
  {
    id: "weblogic-page",
    product: "Oracle WebLogic",
    literals: ["error 403--forbidden"],
    pattern: /\bError 403--Forbidden\b/i,
    ...refused,
    source: "https://docs.oracle.com/cd/E23943_01/web.1111/e13712/overview.htm",
    sample: "<TITLE>Error 403--Forbidden</TITLE>",
  },
  {
    id: "websphere-authorization",
    product: "IBM WebSphere",
    literals: ["error 403: authorizationfailed"],
    pattern: /\bError 403: AuthorizationFailed\b/i,
    ...refused,
    source:
      "https://github.com/OpenLiberty/open-liberty/blob/integration/dev/com.ibm.ws.webcontainer.security/src/com/ibm/ws/webcontainer/security/WebAppSecurityCollaboratorImpl.java",
    sample: "Error 403: AuthorizationFailed",
  },
  {
    id: "aspnet-problem",
    product: "ASP.NET Core",
    literals: ["rfc9110#section-15.5.4", "rfc7231#section-6.5.3"],
    pattern: /\btools\.ietf\.org\/html\/(?:rfc9110#section-15\.5\.4|rfc7231#section-6\.5\.3)\b/i,
    ...refused,
    source:
      "https://github.com/dotnet/aspnetcore/blob/main/src/Shared/ProblemDetails/ProblemDetailsDefaults.cs",
    sample: '{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.4","title":"Forbidden"}',
  },
  {
    id: "aspnet-requirements",
    product: "ASP.NET Core",
    literals: ["these requirements were not met"],
    pattern: /\bAuthorization failed\. These requirements were not met:/i,
    ...refused,
    source:
      "https://github.com/dotnet/aspnetcore/blob/main/src/Security/Authorization/Core/src/LoggingExtensions.cs",
    sample: "Authorization failed. These requirements were not met: RolesAuthorizationRequirement",
  },
  {
    id: "abp-authorization",
    product: "ABP Framework",
    // its number is hidden
    literals: ["volo.authorization:"],
    pattern: /"code" ?: ?"Volo\.Authorization:/i,
    ...refused,
    source:
      "https://github.com/abpframework/abp/blob/dev/framework/src/Volo.Abp.Authorization/Volo/Abp/Authorization/AbpAuthorizationErrorCodes.cs",
    sample: '{"error":{"code":"Volo.Authorization:010001","message":"Authorization failed!"}}',
  },
  {
    id: "gorilla-csrf",
    product: "gorilla/csrf",
    literals: ["forbidden - csrf token", "forbidden - referer", "forbidden - origin invalid"],
    pattern:
      /\bForbidden - (?:CSRF token (?:invalid|not found in request)|referer (?:invalid|not supplied)|origin invalid)\b/i,
    ...refused,
    source: "https://github.com/gorilla/csrf/blob/main/csrf.go",
    sample: "Forbidden - CSRF token invalid",
  },
  {
    id: "go-cross-origin",
    product: "Go net/http",
    literals: ["cross-origin request detected"],
    pattern:
      /\bcross-origin request detected(?: from Sec-Fetch-Site header|, and\/or browser is out of date)/i,
    ...refused,
    source: "https://github.com/golang/go/blob/master/src/net/http/csrf.go",
    sample: "cross-origin request detected from Sec-Fetch-Site header",
  },
  {
    id: "gorilla-websocket-origin",
    product: "gorilla/websocket",
    literals: ["not allowed by upgrader.checkorigin"],
    pattern: /\brequest origin not allowed by Upgrader\.CheckOrigin\b/i,
    ...refused,
    source: "https://github.com/gorilla/websocket/blob/main/server.go",
    sample: "websocket: request origin not allowed by Upgrader.CheckOrigin",
  },
  {
    id: "twirp-denied",
    product: "Twirp",
    literals: ['"permission_denied"'],
    pattern: /\{ ?"code" ?: ?"permission_denied" ?, ?"msg" ?: ?"/i,
    ...refused,
    source: "https://twitchtv.github.io/twirp/docs/errors.html",
    sample: '{"code":"permission_denied","msg":"denied"}',
  },
  {
    id: "phoenix-origin",
    product: "Phoenix",
    literals: ["could not check origin for phoenix."],
    pattern: /\bCould not check origin for Phoenix\.Socket transport\b/i,
    ...refused,
    source: "https://github.com/phoenixframework/phoenix/blob/main/lib/phoenix/socket/transport.ex",
    sample: "[error] Could not check origin for Phoenix.Socket transport.",
  },
  {
    id: "supertokens-claim",
    product: "SuperTokens",
    literals: ["claimvalidationerrors"],
    pattern: /"message" ?: ?"invalid claim" ?, ?"claimValidationErrors"/i,
    ...refused,
    source:
      "https://github.com/supertokens/supertokens-python/blob/master/supertokens_python/recipe/session/recipe.py",
    sample: '{"message":"invalid claim","claimValidationErrors":[]}',
  },
];
