import type { Mark } from "../types";

const offlineAuthorizer =
  "https://github.com/dherault/serverless-offline/blob/master/src/events/http/createAuthScheme.js";
const offlineServer =
  "https://github.com/dherault/serverless-offline/blob/master/src/events/http/HttpServer.js";
const samService =
  "https://github.com/aws/aws-sam-cli/blob/develop/samcli/commands/local/lib/local_api_service.py";
const localStack = "https://docs.localstack.cloud/aws/services/apigateway/";

/**
 * Emulators on the developer's machine.
 *
 * An address alone says where a call went, not who answered it: those rows are a relay's, and prove
 * an emulator for whoever weighs them.
 */
export const emulators: readonly Mark[] = [
  {
    id: "serverless-offline-denied",
    product: "serverless-offline",
    literals: [
      "user is not authorized to access this resource",
      "no principalid set on the response",
    ],
    // API Gateway's own document has the message alone
    pattern:
      /["']?statusCode["']? ?: ?403 ?, ?["']?error["']? ?: ?["']Forbidden["'] ?, ?["']?message["']? ?: ?["'](?:User is not authorized to access this resource|No principalId set on the Response)/i,
    as: "refusal",
    proves: { "answered-by": "local-emulator" },
    source: offlineAuthorizer,
    sample:
      '{"statusCode":403,"error":"Forbidden","message":"User is not authorized to access this resource"}',
  },
  {
    id: "serverless-offline-principal",
    product: "serverless-offline",
    // older ones are "in", newer ones "set on" the response
    literals: ["no principalid "],
    pattern: /\bNo principalId (?:set on|in) the Response\b/i,
    as: "refusal",
    proves: { "answered-by": "local-emulator" },
    source: offlineAuthorizer,
    sample: "403 with the message No principalId set on the Response",
  },
  {
    id: "serverless-offline-denied-line",
    product: "serverless-offline",
    literals: [
      "authorization response didn't authorize user",
      "authorization response did not include a principalid",
    ],
    pattern:
      /Authorization response (?:didn't authorize user to access resource|did not include a principalId)/i,
    as: "refusal",
    proves: { "answered-by": "local-emulator" },
    source: offlineAuthorizer,
    sample: "Authorization response didn't authorize user to access resource: (λ: authorizer)",
  },
  {
    id: "serverless-offline-authorizer-line",
    product: "serverless-offline",
    literals: ["authorization function"],
    pattern:
      /(?:Running Authorization function for \w{3,8} |Authorization function returned an? (?:successful|error) response: )/i,
    as: "refusal",
    proves: { "answered-by": "local-emulator" },
    source: offlineAuthorizer,
    sample: "Authorization function returned an error response: (λ: authorizer)",
  },
  {
    id: "serverless-offline-key-line",
    product: "serverless-offline",
    literals: ["missing 'x-api-key' on private function", "missing x-api-key on private function"],
    pattern: /Missing '?x-api-key'? on private function/i,
    as: "refusal",
    proves: { "answered-by": "local-emulator" },
    source: offlineServer,
    sample: "Missing 'x-api-key' on private function 'hello'.",
  },
  {
    id: "serverless-offline-key-refused-line",
    product: "serverless-offline",
    literals: ["not valid"],
    pattern: /Method '?[A-Z]{3,8}'? of function '?[\w-]{1,80}'? token '?[^\s']{1,128}'? not valid/i,
    as: "refusal",
    proves: { "answered-by": "local-emulator" },
    source: offlineServer,
    sample: "Method 'GET' of function 'hello' token 'EXAMPLE' not valid.",
  },
  {
    id: "serverless-offline-ready",
    product: "serverless-offline",
    literals: ["server ready: http"],
    pattern: /Server ready: https?:\/\/[\w.-]{1,80}:\d{2,5}/i,
    as: "relay",
    proves: { "answered-by": "local-emulator" },
    source: offlineServer,
    sample: "Server ready: http://localhost:3000",
  },
  {
    id: "sam-local-mounting",
    product: "AWS SAM CLI",
    literals: ["mounting "],
    pattern:
      /Mounting [\w-]{1,80} at https?:\/\/[\w.-]{1,80}:\d{2,5}\/[^\s[]{0,200} \[[A-Z, ]{2,80}\]/i,
    as: "author",
    proves: { "answered-by": "local-emulator" },
    source: samService,
    sample: "Mounting HelloFunction at http://127.0.0.1:3000/hello [GET]",
  },
  {
    id: "sam-local-browse",
    product: "AWS SAM CLI",
    literals: ["you can now browse to the above endpoints"],
    pattern: /You can now browse to the above endpoints to invoke your functions/i,
    as: "author",
    proves: { "answered-by": "local-emulator" },
    source: samService,
    sample: "You can now browse to the above endpoints to invoke your functions.",
  },
  {
    id: "sam-local-missing-token",
    product: "AWS SAM CLI",
    // API Gateway's document from a development server
    literals: ["werkzeug/"],
    pattern:
      /\bWerkzeug\/\d[^\0]{0,500}["']message["'] ?: ?["'](?:Missing Authentication Token|User is not authorized to access this resource)/i,
    as: "refusal",
    proves: { "answered-by": "local-emulator" },
    source:
      "https://github.com/aws/aws-sam-cli/blob/develop/samcli/local/apigw/service_error_responses.py",
    sample:
      'Server: Werkzeug/2.3.7 Python/3.11.4\nContent-Type: application/json\n\n{"message":"Missing Authentication Token"}',
  },
  {
    id: "chalice-local-missing-token",
    product: "AWS Chalice",
    // API Gateway's document from a development server
    literals: ["basehttp/"],
    pattern:
      /\bBaseHTTP\/\d[^\0]{0,500}["']message["'] ?: ?["'](?:Missing Authentication Token|User is not authorized to access this resource)/i,
    as: "refusal",
    proves: { "answered-by": "local-emulator" },
    source: "https://github.com/aws/chalice/blob/master/chalice/local.py",
    sample:
      'Server: BaseHTTP/0.6 Python/3.11.4\nContent-Type: application/json\n\n{"message":"Missing Authentication Token"}',
  },
  {
    id: "localstack-field",
    product: "LocalStack",
    header: "x-localstack",
    pattern: /^(?:true\b|20\d\d\.\d|\d\.\d)/i,
    as: "author",
    proves: { "answered-by": "local-emulator" },
    source: localStack,
    sample: "x-localstack: true",
  },
  {
    id: "localstack-host",
    product: "LocalStack",
    literals: [".execute-api.localhost.localstack.cloud"],
    pattern: /\.execute-api\.localhost\.localstack\.cloud\b/i,
    as: "author",
    proves: { "answered-by": "local-emulator" },
    source: localStack,
    sample: "http://abcde12345.execute-api.localhost.localstack.cloud:4566/dev/hello",
  },
  {
    id: "localstack-path",
    product: "LocalStack",
    literals: ["/_user_request_", "/_aws/execute-api/"],
    pattern:
      /\/restapis\/[\w$<>{}-]{1,60}\/[\w$<>{}-]{1,128}\/_user_request_|\/_aws\/execute-api\/[\w-]{1,60}\//i,
    as: "author",
    proves: { "answered-by": "local-emulator" },
    source: localStack,
    sample: "http://localhost:4566/restapis/abcde12345/dev/_user_request_/hello",
  },
  {
    // in either order; Lambda's own errors have a Type, and no __type
    id: "localstack-error",
    product: "LocalStack",
    literals: ["__type"],
    pattern:
      /["']Type["'] ?: ?["']User["'][^{}]{0,400}["']__type["'] ?:|["']__type["'] ?:[^{}]{0,400}["']Type["'] ?: ?["']User["']/,
    as: "refusal",
    proves: { "answered-by": "local-emulator" },
    source: "https://github.com/localstack/localstack/issues/4848",
    sample: '{"Type":"User","message":"Authorization failed","__type":"AuthorizationError"}',
  },
  {
    id: "amplify-mock-line",
    product: "AWS Amplify CLI",
    literals: ["mock endpoint is running at"],
    pattern: /\bMock endpoint is running at https?:\/\//i,
    as: "author",
    proves: { "answered-by": "local-emulator" },
    source:
      "https://github.com/aws-amplify/amplify-cli/blob/dev/packages/amplify-util-mock/src/api/api.ts",
    sample: "AppSync Mock endpoint is running at http://192.0.2.2:20002",
  },
  {
    id: "local-host-loopback",
    // where a page came from is no address of the call
    literals: ["://localhost", "://127.0.0.1", "://[::1]", "://0.0.0.0"],
    pattern:
      /(?<!\b(?:origin|referer|referrer|redirect_uri)["']?\s?[:=]?\s?["']?)\b(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d{1,5})?(?=[/?#\s"'`),;]|$)/i,
    as: "relay",
    proves: { "answered-by": "local-emulator" },
    source:
      "https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/using-sam-cli-local-start-api.html",
    sample: "http://127.0.0.1:3000/hello",
  },
  {
    id: "local-host-android",
    literals: ["://10.0.2.2"],
    pattern: /\bhttps?:\/\/10\.0\.2\.2(?::\d{1,5})?(?=[/?#\s"'`),;]|$)/i,
    as: "relay",
    proves: { "answered-by": "local-emulator" },
    source: "https://developer.android.com/studio/run/emulator-networking-address",
    sample: "http://10.0.2.2:3000/hello",
  },
  {
    id: "local-host-docker",
    literals: ["://host.docker.internal"],
    pattern: /\bhttps?:\/\/host\.docker\.internal(?::\d{1,5})?(?=[/?#\s"'`),;]|$)/i,
    as: "relay",
    proves: { "answered-by": "local-emulator" },
    source: "https://docs.docker.com/desktop/features/networking/",
    sample: "http://host.docker.internal:3000/hello",
  },
];
