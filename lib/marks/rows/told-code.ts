import type { Mark } from "../types";
import { guide, codeRows as rows, type ToldRow } from "./told-rows";

const keySource = `${guide}/api-gateway-api-key-source.html`;
const authorization = "https://datatracker.ietf.org/doc/html/rfc9110#name-authorization";
const bearer = "https://datatracker.ietf.org/doc/html/rfc6750#section-2.1";
const tokens =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-invoke-api-integrated-with-cognito-user-pool.html";
const caching =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html";
const simple =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html";
const fetching = "https://fetch.spec.whatwg.org/#concept-headers-guard";
const signing = "https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html";

const badRequest =
  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html";

const OTHER_NAMES = ["api_key", "api-key", "apikey", "api_token", "api-token", "apitoken"];
const OTHER_NAME = /(?:x_api[-_]key|x-api_key|x[-_]?apikey|api[-_]?key|(?:x[-_])?api[-_]?token)/
  .source;
/** A field that code sets for a key, by another name than the one that API Gateway reads. */
const misnamedKey: readonly ToldRow[] = [
  [
    OTHER_NAMES,
    new RegExp(
      String.raw`\bheaders?["'\x60]?\]?(?:\[ ?| ?(?:=>|:|=(?!=)|\(|@(?=\{)) ?(?:[\w.]{1,24}\( ?)?[{[(] ?(?:[^{}\n]{0,80}?[,{( ])?)["'\x60]?${OTHER_NAME}["'\x60]?\]? ?(?:=>|:|=(?!=)) ?(?!["'\x60]{2}|\{|None\b|null\b|undefined\b)["'\x60\w$@(+&[]`,
      "i",
    ),
    'headers={"api_key": key}',
  ],
  [
    OTHER_NAMES,
    new RegExp(
      String.raw`(?:\b(?:add|set|with|put)(?:Request|Default)?Headers?|headers\.(?:add|append|put|set|TryAddWithoutValidation)|\bHeader\.(?:Set|Add)|\.header|\bsetRequestProperty|\baddRequestProperty)\( ?["'\x60]${OTHER_NAME}["'\x60] ?, ?(?!["'\x60]{2})["'\x60\w$@(+&[]`,
      "i",
    ),
    'request.addHeader("api-key", key)',
  ],
];

/** An HTTP API's Lambda authorizer alone answers so; AppSync's says more beside it. */
const simpleAnswer: readonly ToldRow[] = [
  [
    [
      "isauthorized",
      "v2simpleresponse",
      "authorizersimpleresponse",
      "enablesimpleresponses",
      "enable_simple_responses",
    ],
    /(?<!\b(?:const|let|var) )\bisAuthorized["'`]?\]? ?: ?(?:true|false)\b(?![^;]{0,200}\b(?:resolverContext|deniedFields|ttlOverride)\b)|(?:\.|\[["'])isAuthorized(?:["']\])? ?= ?(?:true|false)\b(?![^;]{0,200}\b(?:resolverContext|deniedFields|ttlOverride)\b)|\breturn\b[^{;]{0,20}\{ ?["']?isAuthorized["']? ?:|\bAPIGateway(?:V2CustomAuthorizer|CustomAuthorizerV2)SimpleResponse\b|\benable_?simple_?responses["'`]? ?[:=] ?["'`]?true\b/i,
    "const response = { isAuthorized: false };",
  ],
];

/**
 * What a caller's code says that it sends: a field that it sets, a client that signs; and what an authorizer's
 * answers. It is no request that was seen, so it counts as what people tell. A list of names, a name that is looked up, and a value that is empty
 * set nothing.
 */
export const toldCode: readonly Mark[] = [
  ...rows({ facet: "body-with-get", option: "yes" }, badRequest, [
    // not what generators write for each call, whose payload is often empty
    [
      [".get("],
      /\b(?:requests|session|http|client|axios)\.get\([^\n]{1,200}?, ?(?:json ?= ?(?!None\b|\{ ?\}|payload\b)[\w{[]|\{ ?(?:[^{}\n]{0,80}, ?)?data: ?(?!undefined\b|null\b|\{ ?\}|["'`]{2})[\w{["'`])/,
      'requests.get("https://api.example.com/search", json=query)',
    ],
    [
      ["httpbody"],
      /\bhttpMethod ?= ?(?:Optional\()?"GET"\)?[;\s]{1,40}(?:\w{1,40}[.?!]{1,2})?httpBody ?= ?(?!nil\b|Optional\(0|Data\(\))\w/,
      'request.httpMethod = "GET"\nrequest.httpBody = data',
    ],
  ]),
  ...rows({ facet: "api-key-sent", option: "yes" }, keySource, [
    [
      ["x-api-key"],
      /["'`]x-api-key["'`]\]? ?(?:=>|:|=(?!=)) ?(?!["'`]{2}|\[(?!hidden)|\{|(?:None|null|nil|undefined)\b)["'`\w$@(+&[]/i,
      'requests.get(url, headers={"x-api-key": key})',
    ],
    [
      ["x-api-key"],
      /\( ?["'`]x-api-key["'`] ?, ?(?!["'`]{2}|["'`]x-api-key|\[(?!hidden))["'`\w$@(+&[]/i,
      'request.addHeader("x-api-key", key)',
    ],
    [
      ["x-api-key"],
      /\bforHTTPHeaderField: ?"x-api-key"/i,
      'request.setValue(key, forHTTPHeaderField: "x-api-key")',
    ],
  ]),
  ...rows({ facet: "api-key-required", option: "yes" }, keySource, misnamedKey),
  ...rows({ facet: "api-key-sent", option: "no" }, keySource, misnamedKey).map((row) => ({
    ...row,
    id: row.id.replace("-no", "-misnamed"),
  })),
  ...rows({ facet: "authorization-sent", option: "bearer" }, bearer, [
    [
      ["bearer"],
      /\bAuthorization["'`]?\]? ?(?:=>|[:,]|=(?!=)) ?(?:[\w.]{0,24}\( ?)?(?:\$@?|f|rf?|b|@)?["'`]Bearer\b/i,
      'headers={"Authorization": f"Bearer {token}"}',
    ],
    [
      ["bearer", "oauth2("],
      /\bAuthenticationHeaderValue\( ?"Bearer"|\.(?:setBearerAuth|bearer_auth|bearerAuth|withToken|bearerToken)\( ?[^)\s]|\.auth\(\)\.oauth2\( ?[^)\s]/i,
      'new AuthenticationHeaderValue("Bearer", token)',
    ],
  ]),
  // a user pool's token without a scheme; what hides secrets leaves of it what it is asked by
  ...rows({ facet: "authorization-sent", option: "bearer" }, tokens, [
    [
      ["jwttoken", "idtoken", "id_token", "accesstoken", "access_token"],
      /\bAuthorization(?:["'`]?\]? ?(?:=>|:|=(?!=))|["'`],) ?(?!["'`])(?:[^\n,;{}"'`]|\[["']|["']\]){0,60}?(?:\bgetJwtToken\(|\bjwtToken\b|\b[iI]d_?[tT]oken\b|\b[aA]ccess_?[tT]oken\b)(?![^\n;]{0,60}\} ?=(?!=))/,
      "headers: { Authorization: session.getIdToken().getJwtToken() }",
    ],
    [
      [
        "idtoken",
        "accesstoken",
        "fetchauthsession",
        "currentsession",
        "currentauthenticateduser",
        "jwttoken(",
        "initiateauth",
        "initiate_auth",
        "authenticationresult",
      ],
      /\b(?:fetchAuthSession|currentSession|currentAuthenticatedUser|get\w{0,8}Token|[iI]nitiate_?[aA]uth|AuthenticationResult|(?:Id|Access)Token(?=["']\]))\b(?:(?!\bAuthorization\b)[\s\S]){0,600}\bAuthorization(?:["'`]?\]? ?(?:=>|:|=(?!=))|["'`],) ?\[hidden(?:-\d{1,4})?\](?!["'`]|[^\n;]{0,60}\} ?=(?!=))/,
      "const { tokens } = await fetchAuthSession(); get(url, { headers: { Authorization: [hidden] } })",
    ],
  ]).map((row) => ({ ...row, id: row.id.replace("bearer", "bearer-token") })),
  // as SAM, the Serverless Framework, Terraform and the CDK name it
  ...rows({ facet: "authorizer-cache", option: "on" }, caching, [
    [
      [
        "ttlinseconds",
        "ttl_in_seconds",
        "resultscachettl",
        "results_cache_ttl",
        "reauthorizeevery",
      ],
      /\b(?:(?:authorizer)?ResultTtlInSeconds|authorizer_result_ttl_in_seconds|resultsCacheTtl|results_cache_ttl|ReauthorizeEvery)["'`]? ?[:=] ?["'`]?(?:[1-9]|(?:[a-z_]{1,8}\.)?Duration\.[a-z]{4,8}\( ?[1-9])/i,
      "authorizer: { name: auth, resultTtlInSeconds: 300 }",
    ],
  ]),
  ...rows({ facet: "authorizer-cache", option: "off" }, caching, [
    [
      [
        "ttlinseconds",
        "ttl_in_seconds",
        "resultscachettl",
        "results_cache_ttl",
        "reauthorizeevery",
      ],
      /\b(?:(?:authorizer)?ResultTtlInSeconds|authorizer_result_ttl_in_seconds|resultsCacheTtl|results_cache_ttl|ReauthorizeEvery)["'`]? ?[:=] ?["'`]?(?:0\b|(?:[a-z_]{1,8}\.)?Duration\.[a-z]{4,8}\( ?0\b)/i,
      "authorizer: { name: auth, resultTtlInSeconds: 0 }",
    ],
  ]),
  ...rows({ facet: "auth-mode", option: "lambda-authorizer" }, simple, simpleAnswer),
  ...rows({ facet: "api-type", option: "http" }, simple, simpleAnswer),
  // a request without CORS bears none but the plainest fields
  ...rows({ facet: "api-key-sent", option: "no" }, fetching, [
    [
      ["no-cors"],
      /\bmode["'`]?: ?["'`]no-cors["'`][^;)]{0,400}?["'`]x-api-key["'`]|["'`]x-api-key["'`][^;)]{0,400}?\bmode["'`]?: ?["'`]no-cors["'`]/i,
      'fetch(url, { mode: "no-cors", headers: { "x-api-key": key } })',
    ],
  ]),
  ...rows({ facet: "authorization-sent", option: "none" }, fetching, [
    [
      ["no-cors"],
      /\bmode["'`]?: ?["'`]no-cors["'`][^;)]{0,400}?\bAuthorization\b|\bAuthorization\b[^;)]{0,400}?\bmode["'`]?: ?["'`]no-cors["'`]/i,
      'fetch(url, { mode: "no-cors", headers: { Authorization: token } })',
    ],
  ]),
  ...rows({ facet: "authorization-sent", option: "other" }, authorization, [
    [
      ["basic", "auth=(", "auth = ("],
      /\bAuthorization["'`]?\]? ?(?:=>|[:,]|=(?!=)) ?(?:[\w.]{0,24}\( ?)?(?:\$@?|f|rf?|b|@)?["'`]Basic\b|\bauth ?= ?\( ?["'\w]|\bHTTPBasicAuth\( ?[^)\s]|\bAuthenticationHeaderValue\( ?"Basic"/i,
      'headers={"Authorization": f"Basic {credentials}"}',
    ],
  ]),
  ...rows({ facet: "authorization-sent", option: "sigv4" }, signing, [
    [
      ["aws4auth(", "awsrequestsauth(", "sigv4auth(", "awsv4auth(", "awssigv4"],
      /\b(?:AWS4Auth|(?:Boto)?AWSRequestsAuth|SigV4Auth|AWSV4Auth|HttpxAwsSigV4\w{0,8}|SigV4HttpxAuth|AwsSigV4\w{0,12})\( ?(?!\))/i,
      "auth = AWS4Auth(key, secret, region, 'execute-api')",
    ],
    [
      ["aws4.sign(", "aws4interceptor(", "aws4axios(", "signaturev4(", "new awsclient("],
      /\baws4\.sign\( ?(?!\))|\baws4(?:Axios)?Interceptor\( ?(?!\))|\baws4Axios\( ?(?!\))|\bnew SignatureV4\( ?(?:\{|["'$])|\bnew AwsClient\( ?\{[^{}]{0,200}\bsecretAccessKey\b/,
      "aws4.sign({ host, path }, credentials)",
    ],
    [
      ["newsigner(", "signhttp(", "sigv4::signer", "aws4signer", "aws4unsigned", "v4httpsigner"],
      /\bv4\.NewSigner\(|\.SignHTTP\( ?(?!\))|\bAws::Sigv4::Signer\.new\b|\b(?:AwsV4HttpSigner|Aws4Signer|Aws4UnsignedPayloadSigner)\.create\(|\bnew AWS4Signer\(/,
      "signer := v4.NewSigner()",
    ],
  ]),
];
