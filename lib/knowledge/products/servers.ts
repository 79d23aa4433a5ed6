import type { ProductEntry } from "./types";

const nginxLike = {
  kind: "web-server",
  rules: ["address", "path", "index", "file-access"],
  settings: ["allow", "deny", "index", "autoindex"],
} as const;

const nginxSources = [
  "https://nginx.org/en/docs/http/ngx_http_access_module.html",
  "https://nginx.org/en/docs/http/ngx_http_autoindex_module.html",
];

/** Web servers, what runs applications, and the frameworks that they are written with. */
export const servers: { readonly [product: string]: ProductEntry } = {
  nginx: {
    ...nginxLike,
    trail: {
      in: "log",
      place: "/var/log/nginx/error.log",
      says: "access forbidden by rule",
    },
    sources: nginxSources,
  },
  OpenResty: {
    ...nginxLike,
    trail: {
      in: "log",
      place: "error.log",
      says: "access forbidden by rule",
    },
    settings: ["allow", "deny", "access_by_lua_block"],
    sources: [...nginxSources, "https://github.com/openresty/lua-nginx-module#access_by_lua_block"],
  },
  Angie: {
    ...nginxLike,
    trail: { in: "log", place: "error.log", says: "access forbidden by rule" },
    sources: [
      "https://github.com/webserver-llc/angie/blob/master/src/http/modules/ngx_http_access_module.c",
    ],
  },
  Tengine: {
    ...nginxLike,
    trail: { in: "log", place: "error.log", says: "access forbidden by rule" },
    sources: nginxSources,
  },
  "Apache HTTP Server": {
    kind: "web-server",
    rules: ["address", "path", "index", "file-access"],
    trail: {
      in: "log",
      place: "/var/log/apache2/error.log",
      says: "AH01630: client denied by server configuration",
    },
    settings: ["Require", "Options Indexes"],
    sources: [
      "https://httpd.apache.org/docs/2.4/howto/access.html",
      "https://github.com/apache/httpd/blob/trunk/modules/aaa/mod_authz_core.c",
    ],
  },
  "Microsoft IIS": {
    kind: "web-server",
    rules: ["address", "client-certificate", "index", "file-access"],
    trail: {
      in: "log",
      place: String.raw`%SystemDrive%\inetpub\logs\LogFiles`,
      says: "sc-substatus",
    },
    settings: ["ipSecurity", "directoryBrowse"],
    sources: [
      "https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/www-administration-management/http-status-code",
    ],
  },
  "LiteSpeed Web Server": { kind: "web-server" },
  Caddy: {
    kind: "web-server",
    rules: ["path", "file-access"],
    settings: ["respond", "error"],
    sources: [
      "https://caddyserver.com/docs/caddyfile/directives/respond",
      "https://github.com/caddyserver/caddy/blob/master/modules/caddyhttp/fileserver/staticfiles.go",
    ],
  },
  lighttpd: {
    kind: "web-server",
    rules: ["path"],
    settings: ["url.access-deny"],
    sources: ["https://redmine.lighttpd.net/projects/lighttpd/wiki/Mod_access"],
  },
  H2O: { kind: "web-server" },

  Gunicorn: { kind: "app-server" },
  Uvicorn: { kind: "app-server" },
  Hypercorn: { kind: "app-server" },
  Daphne: { kind: "app-server" },
  Werkzeug: { kind: "app-server" },
  "Django's development server": { kind: "app-server" },
  Waitress: { kind: "app-server" },
  Tornado: {
    kind: "framework",
    rules: ["csrf"],
    settings: ["xsrf_cookies"],
    sources: ["https://www.tornadoweb.org/en/stable/guide/security.html"],
  },
  Twisted: { kind: "app-server" },
  aiohttp: { kind: "app-server" },
  "Apache Tomcat": {
    kind: "app-server",
    rules: ["address", "permission"],
    settings: ["RemoteAddrValve", "RemoteCIDRValve", "security-constraint"],
    sources: [
      "https://tomcat.apache.org/tomcat-10.1-doc/config/valve.html",
      "https://tomcat.apache.org/tomcat-10.1-doc/realm-howto.html",
    ],
  },
  "Eclipse Jetty": { kind: "app-server" },
  Kestrel: { kind: "app-server" },
  "Spring Security": { kind: "framework" },
  csurf: { kind: "framework", rules: ["csrf"], sources: ["https://github.com/expressjs/csurf"] },
  "node-oauth2-server": { kind: "framework" },
  "SAP Gateway": { kind: "app-server" },
  Rocket: { kind: "framework" },
  "Phusion Passenger": { kind: "app-server" },
  Cowboy: { kind: "app-server" },
  WildFly: { kind: "app-server" },
  Express: { kind: "framework" },
  "Next.js": { kind: "framework" },
  PHP: { kind: "app-server" },
  Undertow: { kind: "app-server" },
  "Java Servlet container": { kind: "app-server" },
  "ASP.NET": { kind: "framework" },
  "ASP.NET MVC": { kind: "framework" },
  Jenkins: {
    kind: "application",
    rules: ["csrf", "permission"],
    command: "curl -s -u USER 'JENKINS_URL/crumbIssuer/api/json'",
    commandFor: "caller",
    sources: ["https://www.jenkins.io/doc/book/security/csrf-protection/"],
  },
  Hasura: { kind: "app-server" },
  PostgREST: { kind: "app-server" },
  Directus: { kind: "application" },
  "GraphQL server": { kind: "framework" },
  Vite: { kind: "app-server" },
  "ASP.NET Core": { kind: "framework" },
  Django: {
    kind: "framework",
    rules: ["csrf"],
    trail: { in: "log", place: "django.security.csrf" },
    settings: ["CSRF_TRUSTED_ORIGINS", "@csrf_exempt"],
    sources: ["https://docs.djangoproject.com/en/5.2/ref/csrf/"],
  },
  "Django REST framework": {
    kind: "framework",
    rules: ["permission", "csrf"],
    settings: ["permission_classes", "DEFAULT_PERMISSION_CLASSES"],
    sources: [
      "https://www.django-rest-framework.org/api-guide/permissions/",
      "https://www.django-rest-framework.org/api-guide/authentication/",
    ],
  },
  FastAPI: {
    kind: "framework",
    rules: ["credentials"],
    settings: ["HTTPBearer"],
    sources: ["https://github.com/fastapi/fastapi/blob/master/fastapi/security/http.py"],
  },
  Flask: {
    kind: "framework",
    settings: ["abort(403)"],
    sources: ["https://github.com/pallets/werkzeug/blob/main/src/werkzeug/exceptions.py"],
  },
  "Spring Boot": {
    kind: "framework",
    rules: ["csrf", "permission"],
    trail: { in: "log", place: "org.springframework.security (TRACE)" },
    settings: ["authorizeHttpRequests", "csrf"],
    sources: [
      "https://docs.spring.io/spring-security/reference/servlet/architecture.html",
      "https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html",
    ],
  },
  NestJS: {
    kind: "framework",
    rules: ["permission"],
    settings: ["canActivate"],
    sources: ["https://docs.nestjs.com/guards"],
  },
  "hapi or Fastify": { kind: "framework" },
  "Sonatype Nexus Repository": { kind: "application" },
  "Rack::Protection": { kind: "framework" },
  "Ruby on Rails": {
    kind: "framework",
    rules: ["host-name", "csrf"],
    settings: ["config.hosts", "protect_from_forgery"],
    sources: [
      "https://github.com/rails/rails/blob/main/actionpack/lib/action_dispatch/middleware/host_authorization.rb",
      "https://guides.rubyonrails.org/security.html",
    ],
  },
  Laravel: {
    kind: "framework",
    rules: ["permission"],
    settings: ["Gate", "Policy"],
    sources: ["https://laravel.com/docs/authorization"],
  },
  Symfony: {
    kind: "framework",
    rules: ["permission"],
    settings: ["access_control", "#[IsGranted]"],
    sources: [
      "https://symfony.com/doc/current/security.html",
      "https://symfony.com/doc/current/security/access_denied_handler.html",
    ],
  },
  CodeIgniter: {
    kind: "framework",
    rules: ["csrf"],
    sources: [
      "https://github.com/codeigniter4/CodeIgniter4/blob/develop/system/Language/en/Security.php",
    ],
  },
  Phoenix: {
    kind: "framework",
    rules: ["csrf"],
    settings: ["protect_from_forgery"],
    sources: ["https://github.com/elixir-plug/plug/blob/main/lib/plug/csrf_protection.ex"],
  },
  WordPress: {
    kind: "application",
    rules: ["permission"],
    settings: ["permission_callback"],
    sources: [
      "https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/",
      "https://developer.wordpress.org/rest-api/extending-the-rest-api/adding-custom-endpoints/",
    ],
  },
  "FastAPI or Django REST framework": { kind: "framework" },
  Litestar: { kind: "framework" },
  Falcon: { kind: "framework" },
  Sanic: { kind: "framework" },
  Bottle: { kind: "framework" },
  CherryPy: { kind: "framework" },
  "Python web framework": { kind: "framework" },
  Frappe: { kind: "framework" },
  "Pundit or CanCanCan": { kind: "framework" },
  Doorkeeper: { kind: "framework" },
  "API Platform": { kind: "framework" },
  CakePHP: { kind: "framework" },
  Yii: { kind: "framework" },
  Fastify: { kind: "framework" },
  Feathers: { kind: "framework" },
  LoopBack: { kind: "framework" },
  AdonisJS: { kind: "framework" },
  tRPC: { kind: "framework" },
  Nuxt: { kind: "framework" },
  "SvelteKit or Astro": { kind: "framework" },
  "Better Auth": { kind: "framework" },
  "Java web framework": { kind: "framework" },
  Micronaut: { kind: "framework" },
  Javalin: { kind: "framework" },
  "Akka HTTP": { kind: "framework" },
  "Play Framework": { kind: "framework" },
  "ABP Framework": { kind: "framework" },
  "gorilla/csrf": { kind: "framework" },
  "Go net/http": { kind: "framework" },
  "gorilla/websocket": { kind: "framework" },
  Twirp: { kind: "framework" },
  SuperTokens: { kind: "framework" },
  "Jupyter Server": { kind: "app-server" },
  "Oracle WebLogic": { kind: "app-server" },
  "IBM WebSphere": { kind: "app-server" },
  Strapi: {
    kind: "application",
    rules: ["permission"],
    trail: { in: "console", place: "Settings > Users & Permissions plugin > Roles" },
    sources: ["https://docs.strapi.io/cms/features/users-permissions"],
  },
};

/** What answers in API Gateway's place on a developer's machine. */
export const emulators: { readonly [product: string]: ProductEntry } = {
  "serverless-offline": {
    kind: "emulator",
    rules: ["api-key", "authorizer"],
    off: ["--noAuth"],
    sources: [
      "https://github.com/dherault/serverless-offline/blob/master/README.md",
      "https://github.com/dherault/serverless-offline/blob/master/src/events/http/createAuthScheme.js",
    ],
  },
  "AWS SAM CLI": {
    kind: "emulator",
    rules: ["route", "authorizer"],
    off: ["--disable-authorizer"],
    sources: [
      "https://github.com/aws/aws-sam-cli/blob/develop/samcli/local/apigw/service_error_responses.py",
      "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-cli-command-reference-sam-local-start-api.html",
    ],
  },
  "AWS Chalice": {
    kind: "emulator",
    rules: ["route", "authorizer"],
    sources: ["https://github.com/aws/chalice/blob/master/chalice/local.py"],
  },
  LocalStack: {
    kind: "emulator",
    rules: ["iam"],
    settings: ["ENFORCE_IAM", "DEBUG"],
    command: "localstack logs",
    sources: [
      "https://docs.localstack.cloud/user-guide/security-testing/explainable-iam",
      "https://docs.localstack.cloud/aws/capabilities/security-testing/iam-policy-enforcement/",
    ],
  },
  "AWS Amplify CLI": {
    kind: "emulator",
    sources: [
      "https://github.com/aws-amplify/amplify-cli/blob/dev/packages/amplify-util-mock/src/api/api.ts",
    ],
  },
};
