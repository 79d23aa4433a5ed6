import type { Mark } from "../types";

const refused = { as: "refusal", proves: { "answered-by": "backend" } } as const;
const likely = { as: "hint", proves: { "answered-by": "other-gateway" } } as const;
const elsewhere = { as: "refusal", proves: { "answered-by": "other-gateway" } } as const;

/** Applications that people run themselves, and registries that they push to, by their refusals' words. */
export const applications: readonly Mark[] = [
  {
    // nothing of AWS knows such tokens
    id: "forged-request-guard",
    literals: ["csrf", "xsrf"],
    pattern:
      /\b(?:CSRF|XSRF)(?:[ -]token)? (?:(?:check|validation|verification|protection|token|cookie|request header|origin)s? ){0,2}(?:is |was |has |have ){0,2}(?:failed|failure|invalid|missing|mismatch|not found|not valid|required|expired|incorrect|violation)\b|\b(?:invalid|missing|bad|incorrect|expired|mismatched|no valid) (?:or (?:invalid|missing|expired) )?(?:CSRF|XSRF)\b/i,
    ...refused,
    source:
      "https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html",
    sample: '{"message":"invalid csrf token"}',
  },
  {
    id: "parse-server-key",
    product: "Parse Server",
    literals: ["unauthorized: master key is required", "permission denied for action"],
    pattern:
      /\bunauthorized: master key is required\b|\bPermission denied for action \w{1,20} on class /i,
    ...refused,
    source: "https://github.com/parse-community/parse-server/blob/alpha/src/middlewares.js",
    sample: '{"error":"unauthorized: master key is required"}',
  },
  {
    id: "kratos-violation",
    product: "Ory Kratos",
    literals: ["security_csrf_violation", "security_identity_mismatch"],
    pattern: /"id" ?: ?"security_(?:csrf_violation|identity_mismatch)"/i,
    ...refused,
    source: "https://www.ory.sh/docs/kratos/reference/api",
    sample: '{"error":{"id":"security_csrf_violation","code":403}}',
  },
  {
    id: "supabase-auth-code",
    product: "Supabase",
    literals: ['"error_code"'],
    pattern: /\{ ?"code" ?: ?403 ?, ?"error_code" ?: ?"[a-z_]{3,60}" ?, ?"msg" ?: ?"/i,
    ...elsewhere,
    source: "https://supabase.com/docs/guides/auth/debugging/error-codes",
    sample: '{"code":403,"error_code":"bad_jwt","msg":"invalid JWT"}',
  },
  {
    id: "supabase-row",
    product: "Supabase",
    // PostgreSQL's own sentence goes on with the table
    literals: ["violates row-level security policy"],
    pattern: /\bnew row violates row-level security policy\b(?! \(| for )/i,
    ...likely,
    source:
      "https://supabase.com/kb/troubleshooting/storage-error-403-forbidden-new-row-violates-row-level-security-policy-on-upload",
    sample: "new row violates row-level security policy",
  },
  {
    id: "appwrite-forbidden",
    product: "Appwrite",
    literals: ['"type"'],
    pattern:
      /"type" ?: ?"(?:general_(?:access_forbidden|unauthorized_scope|unknown_origin|api_disabled|service_disabled)|user_unauthorized|project_[a-z_]{3,40})" ?, ?"version"/i,
    ...elsewhere,
    source: "https://github.com/appwrite/appwrite/blob/main/app/config/errors.php",
    sample: '{"message":"denied","code":403,"type":"general_service_disabled","version":"1.4.13"}',
  },
  {
    id: "pocketbase-record",
    product: "PocketBase",
    literals: [
      "the authorized record is not allowed to perform",
      "only superusers can perform this action",
      "only admins can perform this action",
    ],
    pattern:
      /"message" ?: ?"(?:The authorized record is not allowed to perform this action|Only (?:superusers|admins) can perform this action)\./i,
    ...refused,
    source: "https://github.com/pocketbase/pocketbase/blob/master/apis/middlewares.go",
    sample: '{"message":"Only superusers can perform this action."}',
  },
  {
    id: "ghost-permission",
    product: "Ghost",
    literals: ['"nopermissionerror"'],
    pattern: /"type" ?: ?"NoPermissionError"/i,
    ...refused,
    source: "https://github.com/TryGhost/framework/blob/main/packages/errors/src/errors.ts",
    sample: '{"errors":[{"message":"denied","type":"NoPermissionError"}]}',
  },
  {
    id: "drupal-permission",
    product: "Drupal",
    literals: ["permission is required.", "the current user is not allowed to"],
    pattern:
      /"message" ?: ?"The '[a-z_: -]{3,80}' permission is required\.|"detail" ?: ?"The current user is not allowed to (?:GET|POST|PATCH|DELETE|view|update|delete|create)\b/i,
    ...refused,
    source:
      "https://www.drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module/api-overview",
    sample: '{"message":"The \'access content\' permission is required."}',
  },
  {
    id: "magento-consumer",
    product: "Magento",
    literals: ["the consumer isn't authorized to access", "the consumer isn\\u0027t"],
    pattern: /\bThe consumer isn't authorized to access\b/i,
    ...refused,
    source:
      "https://github.com/magento/magento2/blob/2.4-develop/app/code/Magento/Webapi/Controller/Rest/RequestValidator.php",
    sample: "The consumer isn't authorized to access %resources.",
  },
  {
    id: "sabredav-forbidden",
    product: "sabre/dav",
    literals: ["sabre"],
    pattern: /\bSabre\\{1,4}DAV\\{1,4}Exception\\{1,4}Forbidden\b/i,
    ...refused,
    source: "https://github.com/sabre-io/dav/blob/master/lib/DAV/Exception/Forbidden.php",
    sample: "<s:exception>Sabre\\DAV\\Exception\\Forbidden</s:exception>",
  },
  {
    id: "discourse-access",
    product: "Discourse",
    literals: ["invalid_access", '["bad csrf"]'],
    pattern: /"error_type" ?: ?"invalid_access"|\["BAD CSRF"\]/i,
    ...refused,
    source:
      "https://github.com/discourse/discourse/blob/main/app/controllers/application_controller.rb",
    sample: '{"errors":["denied"],"error_type":"invalid_access"}',
  },
  {
    id: "mastodon-scopes",
    product: "Mastodon",
    literals: ["this action is outside the authorized scopes"],
    pattern: /\bThis action is outside the authorized scopes\b/i,
    ...refused,
    source: "https://docs.joinmastodon.org/api/oauth-scopes/",
    sample: '{"error":"This action is outside the authorized scopes"}',
  },
  {
    id: "gitea-scope",
    product: "Gitea or Forgejo",
    literals: ["token does not have at least one of required scope"],
    pattern: /\btoken does not have at least one of required scope\(s\)/i,
    ...refused,
    source: "https://github.com/go-gitea/gitea/blob/main/routers/api/v1/api.go",
    sample: '{"message":"token does not have at least one of required scope(s): [read:user]"}',
  },
  {
    id: "gitlab-push",
    product: "GitLab",
    literals: ["you are not allowed to push code to this project"],
    pattern: /\bYou are not allowed to push code to this project\b/i,
    ...elsewhere,
    source: "https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/gitlab/git_access.rb",
    sample: "remote: You are not allowed to push code to this project.",
  },
  {
    id: "gitlab-403",
    product: "GitLab",
    literals: ['"403 forbidden"'],
    pattern: /\{ ?"message" ?: ?"403 Forbidden(?: - [^"\n]{1,200})?" ?\}/i,
    ...likely,
    source: "https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/api/helpers.rb",
    sample: '{"message":"403 Forbidden"}',
  },
  {
    id: "confluence-permission",
    product: "Atlassian Confluence",
    literals: ["com.atlassian."],
    pattern:
      /\bcom\.atlassian\.[\w.]{1,80}\.(?:PermissionException|AuthorizationException|NotPermittedException)\b/i,
    ...refused,
    source:
      "https://docs.atlassian.com/atlassian-confluence/latest/com/atlassian/confluence/api/service/exceptions/PermissionException.html",
    sample:
      '{"statusCode":403,"message":"com.atlassian.confluence.api.service.exceptions.PermissionException: denied"}',
  },
  {
    id: "grafana-permissions",
    product: "Grafana",
    literals: ["accesserrorid", "you'll need additional permissions to perform"],
    pattern:
      /"accessErrorId" ?: ?"ACE|\bYou'll need additional permissions to perform this action\b/i,
    ...refused,
    source: "https://github.com/grafana/grafana/blob/main/pkg/services/accesscontrol/middleware.go",
    sample: '{"accessErrorId":"ACE0123456789","title":"Access denied"}',
  },
  {
    id: "vault-api",
    product: "HashiCorp Vault",
    literals: ["permission denied"],
    pattern:
      /\{ ?"errors" ?: ?\[ ?"(?:1 error occurred:[^"]{0,20})?permission denied[^"]{0,4}" ?\]|\bCode: 403\. Errors:\s{0,4}\*[^\n]{0,60}\s{0,4}(?:\* )?permission denied\b|\bhvac\.exceptions\.Forbidden\b/i,
    ...refused,
    source: "https://github.com/hashicorp/vault/blob/main/api/response.go",
    sample: '{"errors":["permission denied"]}',
  },
  {
    id: "consul-permission",
    product: "HashiCorp Consul or Nomad",
    literals: [
      "lacks permission '",
      "403 (permission denied",
      "403 (rpc error making call: permission",
      "403 (acl not found",
      "403 (rpc error making call: acl not found",
    ],
    pattern:
      /\b(?:anonymous token|token with AccessorID '[^'\n]{1,60}') lacks permission '[a-z]{2,20}:[a-z]{2,10}'|\bUnexpected response code: 403 \((?:rpc error making call: )?(?:Permission denied|ACL not found)/i,
    ...refused,
    source: "https://github.com/hashicorp/consul/blob/main/acl/errors.go",
    sample: "Unexpected response code: 403 (Permission denied)",
  },
  {
    id: "couchdb-forbidden",
    product: "CouchDB",
    literals: ["you are not allowed to access this db."],
    pattern: /\bYou are not allowed to access this db\./i,
    ...refused,
    source: "https://github.com/apache/couchdb/blob/main/src/couch/src/couch_db.erl",
    sample: '{"error":"forbidden","reason":"You are not allowed to access this db."}',
  },
  {
    id: "influxdb-forbidden",
    product: "InfluxDB",
    literals: ["insufficient permissions for write"],
    pattern: /"code" ?: ?"forbidden" ?, ?"message" ?: ?"insufficient permissions for write"/i,
    ...refused,
    source: "https://github.com/influxdata/influxdb/blob/main-2.x/http/write_handler.go",
    sample: '{"code":"forbidden","message":"insufficient permissions for write"}',
  },
  {
    id: "rabbitmq-not-authorised",
    product: "RabbitMQ",
    literals: ['"not_authorised"'],
    pattern: /"error" ?: ?"not_authorised"/i,
    ...refused,
    source:
      "https://github.com/rabbitmq/rabbitmq-server/blob/main/deps/rabbitmq_management/src/rabbit_mgmt_util.erl",
    sample: '{"error":"not_authorised","reason":"Access refused."}',
  },
  {
    id: "clickhouse-denied",
    product: "ClickHouse",
    literals: ["not enough privileges"],
    pattern: /\bDB::Exception: [^\n]{0,80}Not enough privileges\b/i,
    ...refused,
    source: "https://github.com/ClickHouse/ClickHouse/blob/master/src/Access/ContextAccess.cpp",
    sample: "Code: 497. DB::Exception: shop: Not enough privileges.",
  },
  {
    id: "neo4j-forbidden",
    product: "Neo4j",
    literals: ["neo.clienterror.security.forbidden"],
    pattern: /\bNeo\.ClientError\.Security\.Forbidden\b/i,
    ...refused,
    source: "https://neo4j.com/docs/status-codes/current/errors/all-errors/",
    sample: '{"errors":[{"code":"Neo.ClientError.Security.Forbidden"}]}',
  },
  {
    id: "airflow-permission",
    product: "Apache Airflow",
    literals: ["section/errors/permissiondenied"],
    pattern: /#section\/Errors\/PermissionDenied\b/i,
    ...refused,
    source: "https://github.com/apache/airflow/blob/2.7.3/airflow/api_connexion/exceptions.py",
    sample:
      "https://airflow.apache.org/docs/stable-rest-api-ref.html#section/Errors/PermissionDenied",
  },
  {
    id: "mlflow-host",
    product: "MLflow",
    literals: ["possible dns rebinding attack detected"],
    pattern: /\bInvalid Host header - possible DNS rebinding attack detected\b/i,
    ...refused,
    source: "https://github.com/mlflow/mlflow/blob/master/mlflow/server/security_utils.py",
    sample: "Invalid Host header - possible DNS rebinding attack detected",
  },
  {
    id: "home-assistant-ban",
    product: "Home Assistant",
    literals: ["or request with invalid authentication from"],
    pattern: /\bLogin attempt or request with invalid authentication from\b/i,
    ...refused,
    source: "https://github.com/home-assistant/core/blob/dev/homeassistant/components/http/ban.py",
    sample: "Login attempt or request with invalid authentication from 192.0.2.7",
  },
  {
    id: "odoo-access",
    product: "Odoo",
    literals: ["odoo.exceptions.accesserror"],
    pattern: /\bodoo\.exceptions\.AccessError\b/i,
    ...refused,
    source: "https://github.com/odoo/odoo/blob/17.0/odoo/exceptions.py",
    sample: "odoo.exceptions.AccessError: denied",
  },
  {
    id: "teamcity-denied",
    product: "TeamCity",
    literals: ["jetbrains.buildserver."],
    pattern: /\bjetbrains\.buildServer\.[\w.]{1,60}\.AccessDeniedException\b/i,
    ...refused,
    source:
      "https://javadoc.jetbrains.net/teamcity/openapi/current/jetbrains/buildServer/serverSide/auth/AccessDeniedException.html",
    sample: "jetbrains.buildServer.serverSide.auth.AccessDeniedException: denied",
  },
  {
    id: "sonarqube-privileges",
    product: "SonarQube",
    literals: ["insufficient privileges"],
    pattern: /\{ ?"errors" ?: ?\[ ?\{ ?"msg" ?: ?"Insufficient privileges"/i,
    ...refused,
    source:
      "https://github.com/SonarSource/sonarqube/blob/master/server/sonar-webserver-auth/src/main/java/org/sonar/server/user/AbstractUserSession.java",
    sample: '{"errors":[{"msg":"Insufficient privileges"}]}',
  },
  {
    id: "artifactory-permissions",
    product: "Artifactory",
    literals: ["not enough permissions to delete/overwrite"],
    pattern: /\bNot enough permissions to delete\/overwrite\b/i,
    ...refused,
    source: "https://github.com/jfrog/jenkins-artifactory-plugin/issues/705",
    sample: "Not enough permissions to delete/overwrite artifact 'libs:app.jar'",
  },
  {
    id: "container-registry-denied",
    product: "Docker Registry",
    literals: ["requested access to the resource is denied"],
    pattern: /\brequested access to the resource is denied\b/i,
    ...elsewhere,
    source:
      "https://github.com/distribution/distribution/blob/main/registry/api/errcode/register.go",
    sample: "denied: requested access to the resource is denied",
  },
  {
    id: "ghcr-denied",
    product: "GitHub",
    literals: ["denied: permission_denied:", "denied: installation not allowed to"],
    pattern: /\bdenied: (?:permission_denied: \w{3,40}|installation not allowed to )/i,
    ...elsewhere,
    source:
      "https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry",
    sample: "denied: permission_denied: write_package",
  },
  {
    id: "kubernetes-status",
    product: "Kubernetes",
    literals: [
      '"reason":"forbidden"',
      '"reason": "forbidden"',
      '"kind":"status"',
      '"kind": "status"',
      "is forbidden: user ",
      "error from server (forbidden)",
    ],
    pattern:
      /"status" ?: ?"Failure" ?, ?"message" ?: ?"[^\n]{1,600}"reason" ?: ?"Forbidden"|["']kind["'] ?: ?["']Status["'][^\0]{0,400}["']reason["'] ?: ?["']Forbidden["']|\bis forbidden: User \\?["'][^"'\n]{1,200}["'] cannot \w{2,20} |\bError from server \(Forbidden\): /i,
    ...elsewhere,
    source: "https://kubernetes.io/docs/reference/access-authn-authz/authorization/",
    sample: 'pods is forbidden: User "system:anonymous" cannot list resource "pods"',
  },
  {
    id: "kubernetes-client",
    product: "Kubernetes",
    literals: ["kubernetes.client.", "admission webhook "],
    pattern:
      /\bkubernetes\.client\.(?:exceptions|rest)\.ApiException: \(403\)|\badmission webhook "[^"\n]{1,100}" denied the request\b/i,
    ...elsewhere,
    source:
      "https://github.com/kubernetes-client/python/blob/master/kubernetes/client/exceptions.py",
    sample: "kubernetes.client.exceptions.ApiException: (403)",
  },
  {
    id: "rancher-error",
    product: "Rancher",
    literals: ['"basetype"'],
    pattern: /"baseType" ?: ?"error" ?, ?"code" ?: ?"/i,
    ...elsewhere,
    source: "https://github.com/rancher/norman/blob/master/types/server_types.go",
    sample: '{"baseType":"error","code":"Forbidden","status":403}',
  },
  {
    id: "webob-denied",
    product: "Pyramid or WebOb",
    literals: ["access was denied to this resource."],
    pattern:
      /\b403 Forbidden(?:<\/h1>)?\s?Access was denied to this resource\.|\bAccess was denied to this resource\.\s?(?:<br ?\/>\s?){2}/i,
    ...refused,
    source: "https://github.com/Pylons/webob/blob/main/src/webob/exc.py",
    sample: "403 Forbidden\n\nAccess was denied to this resource.",
  },
  {
    // whoever reports a call that failed may put it so, too
    id: "keycloak-admin",
    product: "Keycloak",
    literals: ["http 403 forbidden"],
    pattern: /\{ ?["']error["'] ?: ?["']HTTP 403 Forbidden["'] ?\}/,
    as: "hint",
    proves: refused.proves,
    source: "https://github.com/keycloak/keycloak/issues/11967",
    sample: '{"error":"HTTP 403 Forbidden"}',
  },
  {
    id: "keycloak-not-authorized",
    product: "Keycloak",
    literals: ["not_authorized"],
    pattern:
      /["']error["'] ?: ?["']access_denied["'] ?, ?["']error_description["'] ?: ?["']not_authorized["']/i,
    ...refused,
    source: "https://www.keycloak.org/docs/latest/authorization_services/",
    sample: '{"error":"access_denied","error_description":"not_authorized"}',
  },
  {
    id: "simple-jwt",
    product: "Django REST framework",
    literals: ["token_not_valid"],
    pattern: /["']code["'] ?: ?["']token_not_valid["']/i,
    ...refused,
    source:
      "https://github.com/jazzband/djangorestframework-simplejwt/blob/master/rest_framework_simplejwt/exceptions.py",
    sample: '{"detail":"Given token not valid for any token type","code":"token_not_valid"}',
  },
  {
    id: "spring-oauth-denied",
    product: "Spring Security OAuth",
    literals: ["access is denied"],
    pattern:
      /["']error["'] ?: ?["']access_denied["'] ?, ?["']error_description["'] ?: ?["']Access is denied["']/i,
    ...refused,
    source:
      "https://github.com/spring-attic/spring-security-oauth/blob/main/spring-security-oauth2/src/main/java/org/springframework/security/oauth2/provider/error/DefaultWebResponseExceptionTranslator.java",
    sample: '{"error":"access_denied","error_description":"Access is denied"}',
  },
  {
    id: "spring-oauth-scope",
    product: "Spring Security OAuth",
    literals: ["insufficient scope for this resource"],
    pattern: /\berror_description\\?["']? ?[:=] ?\\?["']Insufficient scope for this resource\b/,
    ...refused,
    source:
      "https://github.com/spring-attic/spring-security-oauth/blob/main/spring-security-oauth2/src/main/java/org/springframework/security/oauth2/common/exceptions/InsufficientScopeException.java",
    sample:
      '{"error":"insufficient_scope","error_description":"Insufficient scope for this resource"}',
  },
  {
    id: "laravel-signature",
    product: "Laravel",
    literals: ["invalidsignatureexception"],
    // a backslash and its R are taken for a line's end
    pattern: /\bR?outing\\{1,4}Exceptions\\{1,4}InvalidSignatureException(?:\\?["']|: )/,
    ...refused,
    source:
      "https://github.com/laravel/framework/blob/12.x/src/Illuminate/Routing/Exceptions/InvalidSignatureException.php",
    sample: "Illuminate\\Routing\\Exceptions\\InvalidSignatureException: Invalid signature.",
  },
  {
    id: "casl-forbidden",
    product: "CASL",
    literals: ["forbiddenerror.throwunlesscan", "forbiddenerror: cannot execute"],
    pattern: /\bForbiddenError\.throwUnlessCan\b|\bForbiddenError: Cannot execute "/,
    ...refused,
    source:
      "https://github.com/stalniy/casl/blob/master/packages/casl-ability/src/ForbiddenError.ts",
    sample: 'ForbiddenError: Cannot execute "update" on "Post"',
  },
  {
    id: "graphql-shield",
    product: "GraphQL Shield",
    literals: ["not authorised!"],
    pattern: /["']message["'] ?: ?["']Not Authorised!["']/,
    ...refused,
    source:
      "https://github.com/maticzav/graphql-shield/blob/main/packages/graphql-shield/src/shield.ts",
    sample: '{"errors":[{"message":"Not Authorised!","path":["orders"]}]}',
  },
  {
    id: "payload-forbidden",
    product: "Payload CMS",
    literals: ["you are not allowed to perform this action"],
    pattern:
      /["']errors["'] ?: ?\[ ?\{ ?["']message["'] ?: ?["']You are not allowed to perform this action\./i,
    ...refused,
    source:
      "https://github.com/payloadcms/payload/blob/main/packages/payload/src/errors/Forbidden.ts",
    sample: '{"errors":[{"message":"You are not allowed to perform this action."}]}',
  },
  {
    id: "keystone-denied",
    product: "KeystoneJS",
    literals: ["ks_access_denied"],
    pattern: /["']code["'] ?: ?["']KS_ACCESS_DENIED["']/,
    ...refused,
    source:
      "https://github.com/keystonejs/keystone/blob/main/packages/core/src/lib/core/graphql-errors.ts",
    sample: '{"extensions":{"code":"KS_ACCESS_DENIED"}}',
  },
  {
    id: "hasura-hook",
    product: "Hasura",
    literals: ["authentication hook unauthorized this request"],
    pattern: /\bAuthentication hook unauthorized this request\b/i,
    ...refused,
    source: "https://hasura.io/docs/2.0/auth/authentication/webhook/",
    sample: '{"error":"Authentication hook unauthorized this request","code":"access-denied"}',
  },
  {
    id: "ithemes-rest",
    product: "Solid Security (iThemes)",
    literals: [
      "itsec_rest_api_access_restricted",
      "restricted by ithemes security",
      "restricted by kadence security",
    ],
    pattern:
      /\bitsec_rest_api_access_restricted\b|\brestricted by (?:iThemes|Kadence) Security settings\b/i,
    ...refused,
    source: "https://wordpress.org/plugins/better-wp-security/",
    sample: '{"code":"itsec_rest_api_access_restricted","data":{"status":401}}',
  },
  {
    id: "woocommerce-rest",
    product: "WooCommerce",
    literals: ["woocommerce_rest_"],
    pattern: /["']code["'] ?: ?["']woocommerce_rest_(?:cannot_\w{2,20}|authentication_error)["']/,
    ...refused,
    source: "https://woocommerce.github.io/woocommerce-rest-api-docs/#errors",
    sample: '{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources."}',
  },
  {
    id: "wordpress-jwt",
    product: "WordPress",
    literals: ["jwt_auth_", "[jwt_auth] "],
    pattern: /["']code["'] ?: ?["'](?:jwt_auth_\w{3,40}|\[jwt_auth\] \w{3,40})["']/,
    ...refused,
    source: "https://wordpress.org/plugins/jwt-authentication-for-wp-rest-api/",
    sample: '{"code":"jwt_auth_invalid_token","message":"Expired token","data":{"status":403}}',
  },
  {
    id: "wordpress-rest-login",
    product: "WordPress",
    // what sites and plugins write that follow the handbook's example
    literals: ["rest_login_required", "rest_not_logged_in", "rest_cannot_access"],
    pattern: /["']code["'] ?: ?["']rest_(?:login_required|not_logged_in|cannot_access)["']/,
    ...refused,
    source:
      "https://developer.wordpress.org/rest-api/using-the-rest-api/frequently-asked-questions/",
    sample:
      '{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}',
  },
  {
    id: "gitlab-scope",
    product: "GitLab",
    literals: ["higher privileges than provided by the access token"],
    pattern:
      /["']error_description["'] ?: ?["']The request requires higher privileges than provided by the access token\.["'] ?, ?["']scope["'] ?: ?["'](?:(?:api|sudo|admin_mode|read_user|read_api|read_registry|write_registry|k8s_proxy|(?:read|write)_repository) ?){1,10}["']/,
    ...elsewhere,
    source: "https://docs.gitlab.com/api/rest/authentication/",
    sample:
      '{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access token.","scope":"api read_api"}',
  },
  {
    id: "gitlab-basic-denied",
    product: "GitLab",
    literals: ["http basic: access denied"],
    pattern: /\bHTTP Basic: Access denied\b/i,
    ...elsewhere,
    source: "https://docs.gitlab.com/topics/git/troubleshooting_git/",
    sample: "remote: HTTP Basic: Access denied.",
  },
  {
    id: "jenkins-permission",
    product: "Jenkins",
    literals: ["permission", "hudson.security.accessdeniedexception"],
    pattern:
      /\bis missing the (?:Overall|Job|View|Agent|Run|Credentials|SCM|Metrics)\/\w{3,20} permission\b|\bhudson\.security\.AccessDeniedException\d?\b/,
    ...refused,
    source:
      "https://github.com/jenkinsci/jenkins/blob/master/core/src/main/resources/hudson/security/Messages.properties",
    sample: "anonymous is missing the Overall/Read permission",
  },
  {
    id: "elasticsearch-index-block",
    product: "Elasticsearch",
    literals: ["cluster_block_exception", "blocked by: [forbidden/"],
    pattern: /\bblocked by: \[FORBIDDEN\/\d{1,3}\//,
    ...refused,
    source: "https://www.elastic.co/docs/troubleshoot/elasticsearch/fix-watermark-errors",
    sample: "index [logs] blocked by: [FORBIDDEN/12/index read-only / allow delete (api)];",
  },
  {
    id: "elasticsearch-licence",
    product: "Elasticsearch",
    literals: ["current license is non-compliant for ["],
    pattern: /\bcurrent license is non-compliant for \[/i,
    ...refused,
    source:
      "https://github.com/elastic/elasticsearch/blob/main/x-pack/plugin/core/src/main/java/org/elasticsearch/license/LicenseUtils.java",
    sample: '"reason":"current license is non-compliant for [security]"',
  },
  {
    id: "argo-cd-denied",
    product: "Argo CD",
    literals: ["permission denied: "],
    pattern:
      /\bpermission denied: (?:applications|applicationsets|projects|clusters|repositories|accounts|certificates|logs|exec), \w{3,20}, [^\n]{1,160}?\bsub: /,
    ...refused,
    source: "https://github.com/argoproj/argo-cd/blob/master/util/rbac/rbac.go",
    sample: "permission denied: applications, get, default/app, sub: example, iat: 2026-03-04",
  },
  {
    id: "sap-gateway-denied",
    product: "SAP Gateway",
    literals: ["no authorization to access service", "/iwfnd/"],
    // its service groups and others write it small
    pattern: /\bNo authorization to access Service\b|<code>\/IWFND\/MED\/170<\/code>/,
    ...refused,
    source: "https://help.sap.com/docs/SAP_NETWEAVER_750/68bf513362174d54b58cddec28794093",
    sample:
      "<code>/IWFND/CM_CONSUMER/101</code><message>No authorization to access Service</message>",
  },
  {
    id: "atlassian-xsrf",
    product: "Jira",
    literals: ["xsrf check failed"],
    pattern: /\bXSRF check failed\b/,
    ...refused,
    source:
      "https://confluence.atlassian.com/jirakb/rest-api-calls-with-a-browser-user-agent-header-may-fail-csrf-checks-802591455.html",
    sample: "XSRF check failed",
  },
  {
    id: "bitbucket-scopes",
    product: "Bitbucket",
    literals: ["lack one or more required privilege scopes"],
    pattern: /\bYour credentials lack one or more required privilege scopes\b/i,
    ...elsewhere,
    source: "https://developer.atlassian.com/cloud/bitbucket/rest/intro/",
    sample:
      '{"type":"error","error":{"message":"Your credentials lack one or more required privilege scopes."}}',
  },
  {
    id: "superset-access",
    product: "Apache Superset",
    literals: ["_security_access_error"],
    pattern:
      /["']error_type["'] ?: ?["'](?:DATASOURCE|TABLE|DATABASE|USER_ACTIVITY|DASHBOARD|CHART|QUERY)_SECURITY_ACCESS_ERROR["']/,
    ...refused,
    source: "https://github.com/apache/superset/blob/master/superset/errors.py",
    sample: '{"error_type":"DATASOURCE_SECURITY_ACCESS_ERROR","level":"error"}',
  },
  {
    id: "meilisearch-key",
    product: "Meilisearch",
    literals: ["docs.meilisearch.com/errors#"],
    pattern:
      /["']link["'] ?: ?["']https:\/\/(?:www\.|docs\.)meilisearch\.com\/(?:docs\/reference\/errors\/error_codes|errors)#(?:invalid_api_key|missing_authorization_header)["']/,
    ...refused,
    source: "https://www.meilisearch.com/docs/reference/errors/error_codes",
    sample:
      '{"code":"invalid_api_key","type":"auth","link":"https://docs.meilisearch.com/errors#invalid_api_key"}',
  },
  {
    id: "typesense-key",
    product: "Typesense",
    literals: ["x-typesense-api-key"],
    pattern: /\bForbidden - a valid [`'"]?x-typesense-api-key[`'"]? header must be sent\b/i,
    ...refused,
    source: "https://typesense.org/docs/guide/data-access-control.html",
    sample: '{"message": "Forbidden - a valid `x-typesense-api-key` header must be sent."}',
  },
  {
    id: "plesk-address",
    product: "Plesk",
    literals: ["access to api is disabled for "],
    pattern: /\bAccess to API is disabled for [\d.:a-f]{3,45}/i,
    ...refused,
    source: "https://docs.plesk.com/en-US/obsidian/api-rpc/about-xml-api.28709/",
    sample: "Access to API is disabled for 192.0.2.7",
  },
  {
    id: "n8n-webhook",
    product: "n8n",
    literals: ["authorization data is wrong!"],
    pattern: /\bAuthorization data is wrong!/,
    ...refused,
    source:
      "https://github.com/n8n-io/n8n/blob/master/packages/nodes-base/nodes/Webhook/Webhook.node.ts",
    sample: "Authorization data is wrong!",
  },
  {
    id: "firebase-storage-setup",
    product: "Firebase",
    literals: ["please enable firebase storage for your bucket"],
    pattern: /\bPlease enable Firebase Storage for your bucket\b/i,
    ...elsewhere,
    source: "https://github.com/firebase/codelab-friendlychat-android/issues/49",
    sample:
      '{"error":{"code":400,"message":"Permission denied. Could not access bucket example.appspot.com. Please enable Firebase Storage for your bucket by visiting the Storage tab"}}',
  },
  {
    // the type, which code that reads it names, too
    id: "temporal-denied",
    product: "Temporal",
    literals: ["serviceerror.permissiondenied"],
    pattern: /\bserviceerror\.PermissionDenied\b/,
    as: "hint",
    proves: refused.proves,
    source: "https://github.com/temporalio/api-go/blob/master/serviceerror/permission_denied.go",
    sample: "*serviceerror.PermissionDenied: Request unauthorized.",
  },
];
