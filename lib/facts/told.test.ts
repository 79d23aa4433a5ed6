import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { flatten, markScanner } from "../marks";
import { toldFacts } from "./told";

function toldIn(text: string): readonly string[] {
  const flat = flatten(text, [{ start: 0, end: text.length }]);
  return toldFacts(flat.text, markScanner().scan(flat.text), [], () => undefined).map(
    ({ facet, option }) => `${facet}=${option}`,
  );
}

const forbidden = '{"message":"Forbidden"}';

describe("what a person tells in passing", () => {
  test.each([
    [
      `I get ${forbidden} from our HTTP API with a Lambda authorizer`,
      ["api-type=http", "auth-mode=lambda-authorizer"],
    ],
    [
      `${forbidden} on a private API Gateway, from an instance in the same VPC`,
      ["api-type=private", "caller-network=vpc-other"],
    ],
    [
      "The API key required flag is on, and I am sending the x-api-key header",
      ["api-key-required=yes", "api-key-sent=yes"],
    ],
    ["we created a usage plan yesterday", ["api-key-required=yes"]],
    ['they said "authorization IAM" for all of its routes', ["auth-mode=iam"]],
    ["auth type: IAM, stage prod", ["auth-mode=iam"]],
    ["Since we attached a web ACL to the stage it refuses", ["waf-attached=yes"]],
    [
      "Someone attached AWSManagedRulesBotControlRuleSet to the stage last week",
      ["waf-attached=yes"],
    ],
    ["The same token works on /users but not on /orders", ["other-methods-work=yes"]],
    ["All of them are fine except PUT /profile", ["other-methods-work=yes"]],
    ["POST with this id token is 201, DELETE is not", ["other-methods-work=yes"]],
    [
      "the access key ended with a line break",
      ["authorization-sent=malformed-sigv4", "credentials=unknown-or-disabled"],
    ],
    ["there is a trailing space in the secret access key", []],
    ["mutual TLS is on for the custom domain name", ["host=custom-domain", "mutual-tls=yes"]],
    [
      "It fails on the custom domain but works fine with the default execute-api URL",
      ["host=custom-domain", "works-on-default-endpoint=yes"],
    ],
    ["Nothing shows up in the CloudWatch logs", ["request-logged=no"]],
    ["There is no trace of these calls in our access log", ["request-logged=no"]],
    ["It is a normal regional API, and public", ["api-type=rest"]],
    ["Our public API is called from everywhere", ["api-type=rest"]],
    ["The API itself is not private", ["api-type=rest"]],
    ["The endpoint type is Regional.", ["api-type=rest"]],
    ["The API is edge optimized, public", ["api-type=rest"]],
    [
      "这是私有自定义域名，我们没有创建访问关联",
      ["host=custom-domain", "api-type=private", "private-api-name=not-admitted"],
    ],
    [
      "It's a regional API; the endpoint was made for the private API of some other team",
      ["api-type=rest"],
    ],
    ["The endpoint was made for the private API", ["api-type=private"]],
    ["这个 API 是公开的", ["api-type=rest"]],
    ["このAPIはパブリックです", ["api-type=rest"]],
    ["there the name resolves to 10.0.3.14", ["host-resolves-to=private-address"]],
    [
      "It is a private custom domain name, and we never made an access association",
      ["host=custom-domain", "api-type=private", "private-api-name=not-admitted"],
    ],
    [
      "the API mapping was still pointing to the previous stage",
      ["host=custom-domain", "domain-mapping=none"],
    ],
    ["GET works fine, POST is refused", ["other-methods-work=yes"]],
    ["All the other endpoints of the API work", ["other-methods-work=yes"]],
    ["The same call works from Postman", ["other-clients-work=yes"]],
    ["- `POST /query` without `x-api-key` → 403", ["api-key-required=yes", "api-key-sent=no"]],
    ["| remove the `x-api-key` header | 403 |", ["api-key-required=yes", "api-key-sent=no"]],
    ["403 as the API key header is missing", ["api-key-required=yes", "api-key-sent=no"]],
    ["The method's authorization is set to NONE", ["auth-mode=none"]],
    ["the route is protected by AWS_IAM", ["auth-mode=iam"]],
    ["we call it from another account", ["same-account=no"]],
    ["the authorizer's policy is cached for 300 seconds", ["authorizer-cache=on"]],
    ["the API is in cn-north-1 of ours", ["partition=aws-cn"]],
    ["I have not redeployed the API since", ["deployed-since-change=no"]],
    ["the preflight fails with 403", ["preflight=yes"]],
    ["I get a 403 during the OPTIONS preflight of the form", ["preflight=yes"]],
    ["the next path is denied as the cached policy is returned", ["authorizer-cache=on"]],
    ["that resource does not exist in the API", ["route-deployed=no"]],
    ["I get this when calling an invalid route", ["route-deployed=no"]],
    ["the client used the wrong HTTP verb", ["route-deployed=no"]],
    ["it seems their endpoint was retired in spring", ["route-deployed=no"]],
    ["POST /orders isn't a real route of that API", ["route-deployed=no"]],
    ["/v2/items does not exist on that host", ["route-deployed=no"]],
    ["I was calling /user instead of /users", ["route-deployed=no"]],
    ["this is one route being retired, not an outage", ["route-deployed=no"]],
    ["OPTIONS comes back with a 403 from the gateway", ["preflight=yes"]],
    [
      "what happens is: browser → OPTIONS /v1/orders → API Gateway, which refuses",
      ["preflight=yes"],
    ],
    ["the redirect of the framework strips the stage again", ["stage-in-url=wrong"]],
    ["our links go to the root, the /dev stage is missing in them", ["stage-in-url=wrong"]],
    ["the login page loses the stage name on the way back", ["stage-in-url=wrong"]],
    [
      "CloudFront forwards the Host header to the origin",
      ["cloudfront-in-front=forwards-viewer-host"],
    ],
    [
      "the origin request policy is AllViewer on ours",
      ["cloudfront-in-front=forwards-viewer-host"],
    ],
    ["our behaviour passes all headers on to it", ["cloudfront-in-front=forwards-viewer-host"]],
    [
      "Cache is based on selected request headers: All",
      ["cloudfront-in-front=forwards-viewer-host"],
    ],
    ["an open endpoint, no authentication, of our team", ["auth-mode=none"]],
    ["the method there is secured with a Cognito user pool", ["auth-mode=cognito"]],
    ["our authorizer is a Lambda function of mine", ["auth-mode=lambda-authorizer"]],
    ["that route expects signed requests from us", ["auth-mode=iam"]],
    ["it fails since no signature was provided", ["auth-mode=iam"]],
    [
      "(it was blocked by the WAF) and 200 below that size",
      ["waf-attached=yes", "waf-blocked=yes"],
    ],
    ["this is a REST API, regional, in one account", ["api-type=rest"]],
    ["the event has private: true in serverless.yml", ["api-key-required=yes"]],
    ["I set the x-api-key header to its value", ["api-key-sent=yes"]],
    ["unless I send the API key it refuses", ["api-key-required=yes", "api-key-sent=no"]],
    ["the Lambda that calls it runs in our VPC", ["caller-network=vpc-other"]],
    [
      "nslookup on the instance returns 10.1.2.3 for that name",
      ["host-resolves-to=private-address"],
    ],
    ["a CNAME record of ours points at the execute-api hostname", ["host-known=no"]],
    [
      "from our VPC, where an endpoint with private DNS enabled is",
      ["caller-network=vpc-with-private-dns-endpoint"],
    ],
    ["it is allowed again after a few minutes", ["authorizer-cache=on"]],
    ["opening a WebSocket connection does not succeed", ["websocket-step=connect"]],
    ["I pressed it in the console but just hit save", ["deployed-since-change=no"]],
    ["the new resource is there, I didn't deploy again", ["deployed-since-change=no"]],
    ["we disabled the default execute-api endpoint in May", ["default-endpoint=disabled"]],
    [
      "the caller's role has no rights to call that API",
      ["auth-mode=iam", "identity-policy=silent-on-caller"],
    ],
    [
      "our IAM user lacks the permissions of the others",
      ["auth-mode=iam", "identity-policy=silent-on-caller"],
    ],
    ["it says that our service user is not allowed there", ["message=invoke-denied"]],
    [
      "I get an error that the guest role does not have permissions",
      ["message=invoke-denied", "auth-mode=iam", "identity-policy=silent-on-caller"],
    ],
    [
      "the batch job is stopped by the resource policy block of theirs",
      ["message=invoke-denied", "resource-policy=denies-caller"],
    ],
    ["the WAF on our CloudFront distribution blocks it", ["answered-by=cloudfront"]],
    ["it was refused by a rule of the web ACL of our ALB", ["answered-by=load-balancer"]],
    ["the WAF rules on the load balancer blocked that body", ["answered-by=load-balancer"]],
    ["the web ACL on the stage blocks it", ["waf-attached=yes", "waf-blocked=yes"]],
    [
      "the base path mappings (under custom domain names in the console; I did not know of it) were empty",
      ["host=custom-domain", "domain-mapping=none"],
    ],
    [
      "our usage plan (that is the thing in the left menu: one adds keys and stages there) was missing",
      ["api-key-required=yes", "key-state=no-usage-plan-for-stage"],
    ],
    ["the call works with the AWS CLI only", ["other-clients-work=yes"]],
    ["our job is using the public DNS name of the interface endpoint", ["host=vpc-endpoint"]],
    ["the distribution passes the Host header on", ["cloudfront-in-front=forwards-viewer-host"]],
    [
      "/projects directly after a login is the other way round",
      ["after-cache-flush=works", "authorizer-cache=on"],
    ],
    [
      "my Lambda gets 403 Forbidden when sending messages to the WebSocket's clients",
      ["websocket-step=connections-api"],
    ],
    [
      "the function always fails with a 403 when I try to send messages to the WebSocket",
      ["websocket-step=connections-api"],
    ],
    ["pushing an update to connected clients fails with 403", ["websocket-step=connections-api"]],
    ["the Lambda that posts messages to Slack gets 403", []],
    ["our usage plan has no throttling", ["api-key-required=yes"]],
    ["whichever endpoint I call first works", ["after-cache-flush=works", "authorizer-cache=on"]],
    [
      "only the first path that I call goes through",
      ["after-cache-flush=works", "authorizer-cache=on", "other-methods-work=yes"],
    ],
    ["Wait 5 min and it works again", ["authorizer-cache=on"]],
    ["the authorizer isn't even invoked for that one", ["after-cache-flush=works"]],
    ["on that path our authorizer never gets called", ["after-cache-flush=works"]],
    ["our authorizer's logs show no invocation for it", ["after-cache-flush=works"]],
    ["CloudFront returns 403 to GET requests that have a body", ["answered-by=cloudfront"]],
    ["our GET with a JSON body is refused by CloudFront", ["answered-by=cloudfront"]],
    ["CloudFront refuses a GET that carries a payload", ["answered-by=cloudfront"]],
    ["that host doesn't serve the login endpoint", ["route-deployed=no"]],
    ["the new gateway does not offer this route yet", ["route-deployed=no"]],
    ["the live API still exposes the legacy path", ["route-deployed=no"]],
    ["the stage serves the old routes, it seems", ["route-deployed=no"]],
    ["a parent resource that has no method answers so", ["route-deployed=no"]],
    ["the 403 is served as the Apache default error page", ["answered-by=web-server"]],
    ["big uploads get 403 with nginx's HTML error page", ["answered-by=web-server"]],
    ["our TenantFilter rejects these requests", ["answered-by=backend"]],
    ["it is denied by the RolesGuard of the app", ["answered-by=backend"]],
    ["HTTP 403 Invalid HMAC, which proves that the Lambda was invoked", ["answered-by=backend"]],
    ["the function URL rejects what CloudFront sends", ["answered-by=lambda-url"]],
    ["Lambda URLs are refusing that Host header", ["answered-by=lambda-url"]],
    ["the webhook gets stuck in Cloudflare's bot check with a 403", ["answered-by=cloudflare"]],
    ["the job runs into Akamai's rate rule and is rejected", ["answered-by=other-gateway"]],
  ])("%s", (text, facts) => {
    expect([...toldIn(text)].sort()).toEqual([...facts].sort());
  });

  test.each([
    ["There is no WAF in front of the stage", ["waf-attached=no"]],
    ["the web ACL is not associated with it", ["waf-attached=no"]],
    ["I turned off the WAF and get the same error", ["waf-attached=no"]],
    ["even with the web ACL removed it is refused", ["waf-attached=no"]],
    ["- WAF: none", ["waf-attached=no"]],
    ["we don't use a custom domain here", ["host=execute-api"]],
    ["it is called without a custom domain", ["host=execute-api"]],
    ["our GET method has API Key Required: false in the console", ["api-key-required=no"]],
    ["the method doesn't require an API key", ["api-key-required=no"]],
    ["we don't use API keys or usage plans", ["api-key-required=no"]],
    ["mutual TLS is not enabled for us", ["mutual-tls=no"]],
    ["CloudFront is not involved at all", ["cloudfront-in-front=no"]],
    ["I have not attached an authorizer to the method", ["auth-mode=none"]],
    ["the API has no resource policy", ["resource-policy=none"]],
    ["the authorizer TTL is set to 0", ["authorizer-cache=off"]],
    ["TTL on the authorizer is 0.", ["authorizer-cache=off"]],
    ["caching for our Lambda authorizer is off", ["authorizer-cache=off"]],
    ["the authorizer has a TTL of 0", ["authorizer-cache=off"]],
    ["the TTL of the authorizer is 300", ["authorizer-cache=on"]],
    [
      "A plain API: no authorizer, no API keys or usage plans, no WAF, no custom domain",
      ["auth-mode=none", "api-key-required=no", "waf-attached=no", "host=execute-api"],
    ],
  ])("is also what is not there: %s", (text, facts) => {
    expect([...toldIn(text)].sort()).toEqual([...facts].sort());
  });

  test.each([
    ["missing in what is refused", "The WAF blocked requests with no User-Agent"],
    ["missing in its logs", "there are no WAF logs for it"],
    ["missing of its rules", "no WAF rule matched"],
    ["what helps", "it works without the WAF"],
    ["what helps, first", "without the custom domain it works fine"],
    ["what helped", "I disabled the mutual TLS and now it works"],
    ["asked", "Is there no resource policy?"],
    ["supposed", "maybe there is no resource policy"],
    ["supposed of a case", "if there is no authorizer the call is open"],
    ["missing in a request", "the request has no auth header"],
    ["missing in a domain", "no custom domain mapping exists"],
    ["at fault", "mTLS is not working"],
    ["what it does", "CloudFront is not forwarding the header"],
    ["its mode", "the WAF is not in blocking mode"],
    ["what it allows", "the resource policy is not allowing my role"],
    ["what it returns", "the authorizer returns no policy"],
    ["advised", "You can disable the WAF"],
  ])("is no absence where it is %s: %s", (_, text) => {
    const absences =
      /^(?:(?:waf-attached|cloudfront-in-front|mutual-tls)=no|(?:auth-mode|resource-policy)=none|host=execute-api)$/;
    expect(toldIn(text).filter((one) => absences.test(one))).toEqual([]);
  });

  test.each([
    ["supposed", "maybe it helps if you have a usage plan"],
    ["advised", "Make sure that the web ACL lets it through"],
    ["asked", "Should I attach a WAF to it?"],
    ["told both ways", "it is an HTTP API, I mean a private API Gateway"],
    ["an example", "authorizers such as a Lambda authorizer"],
    ["a field", "x-cache: Error from cloudfront"],
    ["code", 'const authorizer = new TokenAuthorizer("custom-authorizer", { cache: 300 });'],
    [
      "a name in a command",
      "aws cloudfront get-distribution-config --query 'Config.{WebACL:Id}' for this one",
    ],
    ["a line of a log", '203.0.113.7 - - [04/Mar/2026] "OPTIONS /usage-plan HTTP/1.1" 403'],
    ["the other policy", "we use AllViewerExceptHostHeader there now"],
    ["of stage variables", "it works without stage variables in there"],
    ["something else that is not there", "it says that the user does not exist in the pool"],
    ["supposed of a route", "you would get it if the path does not exist there"],
    ["an API of somebody else's", "their HTTP API calls are slow"],
    ["denied of a role", "I checked that our IAM role has the permissions for it"],
    ["asked of a role", "Could it be that our IAM role lacks the permissions?"],
    ["supposed of a role", "You see it if your IAM role lacks the permissions"],
    ["another's role", "the Lambda execution role lacks permissions to call DynamoDB"],
    ["another's sentence", "the error says that the user is not allowed to assume the role"],
    ["denied of a policy", "we did not hit the resource policy block here"],
    ["a deployment", "I used the AWS CLI to deploy the application, and everything works fine"],
    ["done again", "delete it and re-run via the AWS CLI, then it works fine"],
    ["each time", "the authorizer is invoked each time, says its log"],
    ["asked of an authorizer", "Is the authorizer not invoked then?"],
    ["supposed of an authorizer", "if the authorizer is not invoked it was kept"],
    ["sent by oneself", "it only answers if I pass the Host header"],
    ["sent by a client", "we pass the Host header in the request, and then it answers"],
    ["without a body", "CloudFront refuses our GET, which is sent without a body"],
    ["denied of a body", "our GET has no body when it comes to CloudFront"],
    ["supposed of a body", "CloudFront would refuse it if a GET has a body"],
    ["asked of a body", "does CloudFront refuse a GET with a body?"],
    ["of another method", "through CloudFront a POST with a body is refused"],
    ["before another", "there is a WAF in front of the load balancer"],
    ["asked of the API", "Is it a public API Gateway?"],
    ["considered of the API", "Should I make it a regional API instead?"],
    ["considered of its type", "Would it work if the endpoint type was regional?"],
    ["of what is read", "our public API docs say nothing of it"],
    ["led to the internet", "the name resolves to a public address"],
    ["asked of an association", "do we need an access association, or none?"],
    ["advised of an association", "you should check for a missing access association"],
    ["another's", "our web ACL is attached to the CloudFront distribution"],
    ["said of another's above it", "a web ACL is attached to the ALB. The WAF log shows a BLOCK"],
    ["a load balancer's rules", "the managed rule group runs on the internal load balancer"],
    ["denied of another's", "the WAF on the ALB has not blocked it"],
    ["supposed of another's", "maybe the WAF on CloudFront blocks it"],
    ["asked of a host", "does the host not have the endpoint?"],
    ["of other things", "it doesn't have any route settings of its own"],
    ["there", "if the resource has no method you see it, ours has one"],
    ["what somebody made", "we customised the nginx error page for the 403s"],
    ["a page without a refusal", "the app shows the nginx error page while it starts"],
    ["switched off", "with the RateLimitFilter off nothing changes"],
    ["tried", "we added a JwtAuthFilter, and nothing changed"],
    ["asked of a class", "Should the RolesGuard reject it?"],
    ["only named", "the LoggingMiddleware logs every 403 response"],
    ["denied of a class", "our CorsFilter never rejects such a request"],
    ["cited", "The docs say: the AuthorizationFilter rejects anonymous users"],
    ["denied of a proof", "HTTP 403 does not prove that the Lambda was invoked"],
    ["left behind", "we moved from a function URL to something else"],
    ["supposed of a challenge", "if it gets stuck in Cloudflare it sees a 403"],
    ["read about", "I ran into Kong's docs when I searched for the 403"],
    ["gone through", "it gets through Cloudflare, then sees a 403"],
  ])("is not what is %s: %s", (_, text) => {
    expect(toldIn(text)).toEqual([]);
  });

  test.each([
    ["If I use the raw API Gateway URL, it's fine", ["works-on-default-endpoint=yes"]],
    ["when I hit the invoke URL directly I get a 200", ["works-on-default-endpoint=yes"]],
    ["I can reach it through the stage URL without problems", ["works-on-default-endpoint=yes"]],
    ["Everything works with the amazonaws.com address though", ["works-on-default-endpoint=yes"]],
    ["from my laptop it works, from the instance it does not", ["other-clients-work=yes"]],
    ["Swagger UI works but the app doesn't", ["other-clients-work=yes"]],
    [`${forbidden} in the app, but on another phone all is fine`, ["other-clients-work=yes"]],
    ["requests of Python get 403; from the browser they go through", ["other-clients-work=yes"]],
    ["I get it on /users/1 while /users is fine", ["other-methods-work=yes"]],
    ["Only DELETE fails, everything else is OK", ["other-methods-work=yes"]],
    ["some of the endpoints work and others do not", ["other-methods-work=yes"]],
    ["the first one passes, the second request gets denied", ["other-methods-work=yes"]],
    ["the redirect goes to /login rather than /prod/login", ["stage-in-url=wrong"]],
    ["I called the base URL with no stage name", ["stage-in-url=wrong"]],
    ["the assets are requested at / and not at /staging/", ["stage-in-url=wrong"]],
    ["AWS WAF is blocking our scanner again", ["waf-attached=yes", "waf-blocked=yes"]],
    ["it was denied by the web ACL of the stage", ["waf-attached=yes", "waf-blocked=yes"]],
    ["the API's resource policy restricts it to the office", ["resource-policy=denies-caller"]],
    ["I used GET instead of POST for it", ["route-deployed=no"]],
    ["the resource path has a typo somewhere", ["route-deployed=no"]],
    ["there is no POST method on the root of it", ["route-deployed=no"]],
    ["we forgot to add the base path mapping", ["domain-mapping=none"]],
    ["the stage was never added to a usage plan", ["key-state=no-usage-plan-for-stage"]],
    ["the API key was revoked last week, it seems", ["key-state=unknown-or-disabled"]],
    ["I call it without a client certificate at all", ["client-certificate=none-sent"]],
    ["the token lacks the required scope of theirs", ["scope-granted=no"]],
  ])("%s", (text, facts) => {
    expect(toldIn(text)).toEqual(expect.arrayContaining([...facts]));
  });

  test.each([
    ["Deploying it once more solved it for us", ["deployed-since-change=no"]],
    ["I pressed Deploy API from the menu. Works now.", ["deployed-since-change=no"]],
    ["it seems that the stage still serves the old deployment", ["deployed-since-change=no"]],
    ["we set the WAF rule to count and the 403s are gone", ["waf-blocked=yes"]],
    ["turns out it was our AWS WAF", ["waf-blocked=yes"]],
    ["with caching of the authorizer turned off everything works", ["authorizer-cache=on"]],
    ["switching off authorization caching fixed it", ["authorizer-cache=on"]],
    ["after adding the base path mapping it responds", ["domain-mapping=none"]],
    ["I linked the key with a usage plan, works now", ["key-state=no-usage-plan-for-stage"]],
    [
      "with AllViewerExceptHostHeader it works now in CloudFront",
      ["cloudfront-in-front=forwards-viewer-host"],
    ],
    [
      "once private DNS is switched off, no: disabling private DNS fixed it",
      ["caller-network=vpc-with-private-dns-endpoint"],
    ],
    ["renewing the session credentials solved the problem", ["credentials=expired"]],
    ["the SSO session had timed out over lunch", ["credentials=expired"]],
    ["somebody has deleted the access key since", ["credentials=unknown-or-disabled"]],
    ["the clock of that host was nine minutes behind", ["clock=slow"]],
    ["our server's clock runs ten minutes fast", ["clock=fast"]],
    ["our role does not have the execute-api:Invoke action", ["identity-policy=silent-on-caller"]],
    ["the API has no resource policy at all", ["resource-policy=none"]],
    ["the VPC endpoint policy only allows another API", ["vpc-endpoint-policy=denies-caller"]],
    ["we never signed the requests of that client", ["authorization-sent=none"]],
    ["I put the access token into the Authorization header", ["authorization-sent=bearer"]],
    ["we come from our data centre by Direct Connect", ["caller-network=on-premises"]],
    ["the call uses the VPC endpoint's DNS name", ["host=vpc-endpoint"]],
    ["role and API belong to the same account", ["same-account=yes"]],
    ["the execution logs stay empty for it", ["request-logged=no"]],
    ["the calls never even reach the access logs", ["request-logged=no"]],
    ["the 403 comes from our own backend, we saw", ["backend-status=403"]],
    ["our Django app itself returns the 403", ["backend-status=403"]],
    [
      "the root CA is missing from the truststore",
      ["client-certificate=untrusted-or-incomplete-chain"],
    ],
    ["our client certificate has expired in June", ["client-certificate=expired-or-unsupported"]],
    ["GET and PUT on that resource are fine, POST is not", ["other-methods-work=yes"]],
    ["It works in Insomnia but the app gets 403, any ideas?", ["other-clients-work=yes"]],
    ["Why do I get 403 on our custom domain?", ["host=custom-domain"]],
    ["it had to be /prod/pets, not /pets alone", ["stage-in-url=wrong"]],
    ["we don't send the x-api-key header there", ["api-key-sent=no"]],
    ["I copied the value into the x-api-key header", ["api-key-sent=yes"]],
  ])("%s", (text, facts) => {
    expect(toldIn(text)).toEqual(expect.arrayContaining([...facts]));
  });

  test.each([
    ["Deploying it again did not help"],
    ["I redeployed, still the same error"],
    ["you need to deploy it, then it works"],
    ["would removing the WAF fix it?"],
    ["To use mutual TLS, create a truststore first"],
    ["our Cloudflare WAF never was a problem"],
    ["I didn't deploy the React app yet"],
    ["there is no typo in the path of mine"],
    ["the usage plan isn't missing that stage"],
    ["if the client does not send a client certificate it is refused"],
    ["You'd see it if the path had a typo"],
    ["you can use AWS WAF to protect an API"],
    ["it works in Postman, doesn't it?"],
    ["the preflight is answered with 200, so it is fine"],
    ["my clock isn't slow, it is synchronised"],
    ["the response time is slow on that API"],
    ["[error] 31#31: *5 the path is wrong here, wrong path"],
    ["the backend has never been reached"],
  ])("is nothing of what was done or how things stand: %s", (text) => {
    const findings = toldIn(text).filter(
      (fact) => !/^(?:waf-attached|api-key-required|host|mutual-tls)=/.test(fact),
    );
    expect(findings).toEqual([]);
  });

  test.each([
    ["the API Gateway URL returns 403, our domain works"],
    ["The invoke URL does not work for me"],
    ["nothing works on the default URL of it"],
    ["It does not work in Postman either"],
    ["it should work in the browser, I think"],
    ["does it work from another network?"],
    ["GET is refused, POST does not work either"],
    ["I call the URL with /prod at the end of it"],
    ["we looked at the logs of the stage, nothing there"],
    ["could the WAF block it, do you think"],
    ["the web ACL has not blocked any request"],
    ["the key is in the usage plan, and the plan has the stage"],
    ["make sure that the API key is not disabled"],
    ["the path is right and the method exists"],
    ["the base path mapping is there since May"],
    ["did you forget to deploy it again"],
    ["I redeployed it after each change"],
  ])("is nothing of what works or is wrong: %s", (text) => {
    const findings = toldIn(text).filter(
      (fact) => !/^(?:waf-attached|api-key-required|host|mutual-tls)=/.test(fact),
    );
    expect(findings).toEqual([]);
  });

  test.each([
    ["我们的网关绑定了自定义域名，访问就报 403", ["host=custom-domain"]],
    ["API Gateway 自带的域名没有问题，自己的域名不行", ["works-on-default-endpoint=yes"]],
    ["自定义域名忘了加 API 映射", ["domain-mapping=none"]],
    ["补上映射之后就正常了", ["domain-mapping=none"]],
    ["原来是地址里少了阶段名", ["stage-in-url=wrong"]],
    ["前端把 /prod 漏掉了", ["stage-in-url=wrong"]],
    ["加了资源以后没有重新部署", ["deployed-since-change=no"]],
    ["重新部署一次，问题就解决了", ["deployed-since-change=no"]],
    ["Postman 里正常，代码里报 403", ["other-clients-work=yes"]],
    ["换一台电脑就可以了", ["other-clients-work=yes"]],
    ["GET 请求没问题，POST 返回 403", ["other-methods-work=yes"]],
    ["其他接口都能调通，只有这个不行", ["other-methods-work=yes"]],
    ["这个方法需要 API 密钥", ["api-key-required=yes"]],
    ["请求头里带了 x-api-key", ["api-key-sent=yes"]],
    ["调用时没带 x-api-key", ["api-key-sent=no"]],
    ["密钥没有关联使用量计划", ["key-state=no-usage-plan-for-stage"]],
    ["API 密钥填错了", ["key-state=unknown-or-disabled"]],
    [
      "接口配了 Lambda 授权方，缓存授权结果",
      ["auth-mode=lambda-authorizer", "authorizer-cache=on"],
    ],
    ["关掉授权方的缓存就好了", ["authorizer-cache=on"]],
    ["授权类型是 AWS_IAM，请求没有签名", ["auth-mode=iam", "authorization-sent=none"]],
    ["角色缺少 execute-api:Invoke 权限", ["identity-policy=silent-on-caller"]],
    ["资源策略只允许两个 IP", ["resource-policy=denies-caller"]],
    ["私有 API，从 VPC 里的 EC2 调用", ["api-type=private", "caller-network=vpc-other"]],
    ["VPC 端点启用了私有 DNS", ["caller-network=vpc-with-private-dns-endpoint"]],
    ["CloudFront 转发了 Host 头", ["cloudfront-in-front=forwards-viewer-host"]],
    ["阶段上有 WAF，请求被 WAF 拦截了", ["waf-attached=yes", "waf-blocked=yes"]],
    ["双向 TLS 开着，客户端没有带证书", ["mutual-tls=yes", "client-certificate=none-sent"]],
    ["跨域的预检请求返回 403", ["preflight=yes"]],
    ["路径写错了一个字母", ["route-deployed=no"]],
    ["临时凭证已经过期", ["credentials=expired"]],
    ["服务器时间慢了九分钟", ["clock=slow"]],
    ["调用方在另一个账号", ["same-account=no"]],
    ["CloudWatch 里没有任何日志", ["request-logged=no"]],
    ["后端服务自己返回了 403", ["backend-status=403"]],
    ["用的是北京区域，域名没有备案", ["partition=aws-cn"]],
    ["为什么自定义域名会返回 403？", ["host=custom-domain"]],
    [`${forbidden}\n我用的是 HTTP API。还没部署。`, ["api-type=http", "deployed-since-change=no"]],
  ])("in Chinese: %s", (text, facts) => {
    expect(toldIn(text)).toEqual(expect.arrayContaining([...facts]));
  });

  test.each([
    ["advised", "建议检查一下有没有配置 API 映射"],
    ["asked", "是不是没有重新部署？"],
    ["asked of a client", "浏览器能访问吗？"],
    ["supposed", "可能是被防火墙或者规则拦截了，比如双向 TLS"],
    ["said of a case", "如果没有重新部署，也会报这个错"],
    ["refused as well", "Postman 里也不行，默认域名也报 403"],
    ["denied of a fault", "路径没有写错，密钥也没有被禁用"],
    ["done, without help", "重新部署了一下还是 403"],
    ["a line of a log", "2026-03-04 10:15:30 INFO 没有重新部署的阶段"],
    ["a value", '{"描述":"API 密钥已被禁用"}'],
    ["of another thing in English", "新方法没有关联到 prod stage 的变量"],
  ])("in Chinese is not what is %s: %s", (_, text) => {
    expect(toldIn(text)).toEqual([]);
  });

  test.each([
    ["URLにステージ名を入れ忘れていました。", ["stage-in-url=wrong"]],
    ["原因は /prod が抜けていたことです", ["stage-in-url=wrong"]],
    ["ステージ名を付けたら返ってくるようになりました", ["stage-in-url=wrong"]],
    ["設定を変えたあとAPIをデプロイしていませんでした", ["deployed-since-change=no"]],
    ["デプロイ漏れでした", ["deployed-since-change=no"]],
    ["APIをデプロイし直すことで解決", ["deployed-since-change=no"]],
    ["デプロイが必要だった", ["deployed-since-change=no"]],
    ["APIキーが使用量プランに紐付いていなかった", ["key-state=no-usage-plan-for-stage"]],
    ["usage plan にステージを追加したら通りました", ["key-state=no-usage-plan-for-stage"]],
    [
      "APIキー必須なのに x-api-key を付けずに呼んでいた",
      ["api-key-required=yes", "api-key-sent=no"],
    ],
    ["APIキーはヘッダーで渡しています", ["api-key-sent=yes"]],
    ["クエリパラメータにAPIキーを入れていた", ["api-key-sent=no"]],
    ["WAFに弾かれていました", ["waf-attached=yes", "waf-blocked=yes"]],
    ["WAFのルールをカウントにすると通るようになった", ["waf-blocked=yes"]],
    ["リソースポリシーで社内のIPに限定しています", ["resource-policy=denies-caller"]],
    ["リソースポリシーは未設定", ["resource-policy=none"]],
    [
      "プライベートAPIをVPC内のEC2から呼ぶ構成です",
      ["api-type=private", "caller-network=vpc-other"],
    ],
    ["プライベートDNSを無効にしたら繋がった", ["caller-network=vpc-with-private-dns-endpoint"]],
    ["REST API(リージョン)です", ["api-type=rest"]],
    [
      "・HTTP APIです\n・Lambdaオーソライザー\n・カスタムドメインあり",
      ["api-type=http", "auth-mode=lambda-authorizer", "host=custom-domain"],
    ],
    ["オーソライザーのキャッシュを切ったら直った", ["authorizer-cache=on"]],
    ["Cognitoユーザープールで認証しています", ["auth-mode=cognito"]],
    ["IDトークンをAuthorizationヘッダーに付けています", ["authorization-sent=bearer"]],
    ["認可はIAMだが、署名していなかった", ["auth-mode=iam", "authorization-sent=none"]],
    [
      "独自ドメインにAPIマッピングがありませんでした",
      ["host=custom-domain", "domain-mapping=none"],
    ],
    [
      "カスタムドメインだと403だが、execute-apiのURLなら問題なく動く",
      ["host=custom-domain", "works-on-default-endpoint=yes"],
    ],
    ["デフォルトエンドポイントは無効化済みです", ["default-endpoint=disabled"]],
    [
      "相互TLSなのに、クライアント証明書を送っていなかった",
      ["mutual-tls=yes", "client-certificate=none-sent"],
    ],
    ["CloudFrontが全てのヘッダーを転送していた", ["cloudfront-in-front=forwards-viewer-host"]],
    ["curlでは成功するのに、ブラウザだと403になる", ["other-clients-work=yes"]],
    ["GETは通るけどPOSTだけ403", ["other-methods-work=yes"]],
    ["パスのスペルミスでした", ["route-deployed=no"]],
    ["プリフライトが403になります", ["preflight=yes"]],
    ["サーバーの時計が9分遅れていた", ["clock=slow"]],
    ["クロスアカウントで呼んでいます", ["same-account=no"]],
    ["ロールにexecute-api:Invokeの権限がなかった", ["identity-policy=silent-on-caller"]],
    ["認証情報の期限が切れていた", ["credentials=expired"]],
    ["CloudWatchにもログが残っていない", ["request-logged=no"]],
    ["Lambda自身が403を返していた", ["backend-status=403"]],
    ["SCPで拒否されていた", ["policy-named=service-control"]],
    ["Akamaiがブロックしていました", ["answered-by=other-gateway"]],
    ["403を返していたのはKongでした", ["answered-by=other-gateway"]],
    ["なぜカスタムドメインだと403になるのでしょうか？", ["host=custom-domain"]],
    ["ｽﾃｰｼﾞ名が抜けてました", ["stage-in-url=wrong"]],
    ["認証方式：AWS_IAM\nAPIは東京リージョンです", ["auth-mode=iam"]],
  ])("in Japanese: %s", (text, facts) => {
    expect(toldIn(text)).toEqual(expect.arrayContaining([...facts]));
  });

  test.each([
    ["denied of a fault", "パスは間違っていないし、APIキーも無効ではない"],
    ["asked", "デプロイし忘れていませんか？"],
    ["asked of a client", "ブラウザからはアクセスできますか？"],
    ["to be looked after", "ステージ名が抜けていないかご確認ください"],
    ["supposed", "WAFが原因かもしれません"],
    ["supposed at the end", "WAFでブロックされ、403になっている可能性があります"],
    ["said of a case", "デプロイしていない場合は403になります"],
    ["said of a condition", "ステージ名が含まれていないと403になります"],
    ["said of a thing in general", "相互TLSを有効にするにはカスタムドメインが必要です"],
    ["to be done", "変更したらAPIをデプロイする必要があります"],
    ["refused as well", "curlでもブラウザでもだめ、デフォルトのURLでも403です"],
    ["done", "デプロイはしています"],
    ["denied of who refused", "Akamaiではブロックしていません"],
    ["supposed of who refused", "Kongが403を返している可能性があります"],
    ["done, without help", "再デプロイしても変わりませんでした"],
    ["allowed", "リソースポリシーは全て許可にしています"],
    ["a line of a log", "2026-03-04 10:15:30 INFO デプロイしていないステージ"],
    ["a value", '{"説明":"APIキーが無効になっていました"}'],
    ["denied of more of them", "API Gateway custom domain は使っていないです"],
    ["denied of a cache", "HTTP API Lambda authorizer の cache は無効です"],
    ["doubted in English words", "the default execute-api endpoint is disabled なのでしょうか"],
  ])("in Japanese is not what is %s: %s", (_, text) => {
    expect(toldIn(text)).toEqual([]);
  });

  test.each([
    ["網址裡少了階段名稱", ["stage-in-url=wrong"]],
    ["改完之後沒有重新部署", ["deployed-since-change=no"]],
    ["API 金鑰沒有關聯用量計畫", ["key-state=no-usage-plan-for-stage"]],
    ["請求被 WAF 擋掉了", ["waf-attached=yes", "waf-blocked=yes"]],
    ["自訂網域忘了加 API 對應", ["host=custom-domain", "domain-mapping=none"]],
    ["用預設的 execute-api 網址是正常的", ["works-on-default-endpoint=yes"]],
    ["資源政策只允許公司的 IP", ["resource-policy=denies-caller"]],
    ["關掉授權快取之後就好了", ["authorizer-cache=on"]],
    ["授權類型是 AWS_IAM，請求沒有簽章", ["auth-mode=iam", "authorization-sent=none"]],
    ["用戶端沒有帶憑證", ["client-certificate=none-sent"]],
    ["伺服器時間慢了十分鐘", ["clock=slow"]],
  ])("in traditional Chinese: %s", (text, facts) => {
    expect(toldIn(text)).toEqual(expect.arrayContaining([...facts]));
  });

  test.each([
    ["asked", "是不是沒有重新部署？"],
    ["said of a case", "如果沒有重新部署，也會報這個錯"],
    ["denied of a fault", "路徑沒有寫錯，金鑰也沒有被停用"],
  ])("in traditional Chinese is not what is %s: %s", (_, text) => {
    expect(toldIn(text)).toEqual([]);
  });

  test.each([
    ["我们没有用 WAF，也没有开启双向 TLS", ["waf-attached=no", "mutual-tls=no"]],
    [
      "没有 WAF、自定义域名和 CDN",
      ["waf-attached=no", "host=execute-api", "cloudfront-in-front=no"],
    ],
    ["既没有加授权方，也没有加资源策略", ["auth-mode=none", "resource-policy=none"]],
    ["WAF、自定义域名都没有配置", ["waf-attached=no", "host=execute-api"]],
    ["这个 stage 没有跟 WAF 绑定", ["waf-attached=no"]],
    ["把 Web ACL 关掉了，还是一样", ["waf-attached=no"]],
    ["没有 WAF 的情况下也是 403", ["waf-attached=no"]],
    ["- WAF：无", ["waf-attached=no"]],
    ["已确认阶段没有绑定 WAF", ["waf-attached=no"]],
    ["这个接口无需鉴权即可访问", ["auth-mode=none"]],
    ["- 认证: 无", ["auth-mode=none"]],
    ["| 双向 TLS | 未启用 |", ["mutual-tls=no"]],
    ["请求没走 CDN", ["cloudfront-in-front=no"]],
    ["方法没有授权方", ["auth-mode=none"]],
    ["这个方法不需要 API 密钥", ["api-key-required=no"]],
    ["“需要 API 密钥”设为 false", ["api-key-required=no"]],
    ["授权方缓存没有开启", ["authorizer-cache=off"]],
    ["授权方的 TTL 设为 0", ["authorizer-cache=off"]],
    ["我們沒有用 WAF，也沒有開啟雙向 TLS", ["waf-attached=no", "mutual-tls=no"]],
    ["前面沒有掛 CloudFront", ["cloudfront-in-front=no"]],
    ["自訂網域名稱沒有設定", ["host=execute-api"]],
    ["拿掉資源政策之後仍然一樣", ["resource-policy=none"]],
    ["WAFもカスタムドメインも使っていません", ["waf-attached=no", "host=execute-api"]],
    [
      "WAF、CloudFront、カスタムドメインは使っていません",
      ["waf-attached=no", "cloudfront-in-front=no", "host=execute-api"],
    ],
    ["AWS WAF web ACL は使っていません", ["waf-attached=no"]],
    ["WAFを外しても変わりません", ["waf-attached=no"]],
    ["確認したところ、Web ACLは関連付けられていませんでした", ["waf-attached=no"]],
    ["・WAF: なし\n・APIキー：不要", ["waf-attached=no", "api-key-required=no"]],
    ["前段にCloudFrontは挟んでいません", ["cloudfront-in-front=no"]],
    ["認証なしのAPIです", ["auth-mode=none"]],
    ["オーソライザーは付けていません", ["auth-mode=none"]],
    ["リソースポリシーは特に書いていません", ["resource-policy=none"]],
    ["mTLSは無効です", ["mutual-tls=no"]],
    ["APIキーは必須にしていません", ["api-key-required=no"]],
    ["オーソライザーのキャッシュは無効です", ["authorizer-cache=off"]],
  ])("in Chinese and Japanese is also what is not there: %s", (text, facts) => {
    expect([...toldIn(text)].sort()).toEqual([...facts].sort());
  });

  test.each([
    ["what it does", "WAF 没有拦截"],
    ["its logs", "没有看到 WAF 的日志"],
    ["its rules", "WAF 没有配置规则"],
    ["its state that stays", "WAF 没有关闭"],
    ["what helps", "没有 WAF 的环境一切正常"],
    ["what helps, first", "不走 CloudFront 就正常"],
    ["what helped", "关掉双向 TLS 就可以了"],
    ["asked", "是不是没有配置 WAF？"],
    ["supposed", "可能没有配置资源策略"],
    ["not known", "不确定有没有 WAF"],
    ["supposed of a case", "如果没有授权方，任何人都能调用"],
    ["advised", "建议关闭 WAF"],
    ["what nobody may do", "没有权限配置 WAF"],
    ["missing in a request", "请求没有认证头"],
    ["not passed", "没有通过认证"],
    ["what it returns", "授权方没有返回策略"],
    ["missing in it", "自定义域名没有配置 API 映射"],
    ["missing in a policy", "资源策略没有允许我的角色"],
    ["not cleared", "没有清授权方缓存"],
    ["denied", "并不是没有 WAF"],
    ["what it does", "CloudFront 沒有轉發標頭"],
    ["what helped", "拿掉 WAF 就好了"],
    ["what it does", "WAFはブロックしていない"],
    ["its logs", "WAFのログがない"],
    ["its rules", "WAFのルールは設定していません"],
    ["its state that stays", "WAFは無効にしていません"],
    ["what helps", "WAFなしだと通ります"],
    ["what helped", "WAFを外したら直りました"],
    ["asked", "WAFは設定していませんか？"],
    ["supposed", "WAFを使っていないはずです"],
    ["how it was", "WAFを有効にしていない時は通っていた"],
    ["supposed of a case", "mTLSを設定していない場合は通ります"],
    ["advised", "認証を無効にしてみてください"],
    ["not the cause", "WAFではありません"],
    ["missing in a request", "認証ヘッダーがありません"],
    ["what it returns", "オーソライザーがポリシーを返していない"],
    ["missing in it", "カスタムドメインのマッピングを設定していません"],
    ["what it allows", "リソースポリシーで許可していません"],
    ["what it does to a header", "CloudFrontがヘッダーを転送していない"],
    ["not cleared", "オーソライザーのキャッシュはクリアしていません"],
    ["denied twice", "WAFを使っていないわけではない"],
  ])("in Chinese and Japanese is no absence where it is %s: %s", (_, text) => {
    const absences =
      /^(?:(?:waf-attached|cloudfront-in-front|mutual-tls|api-key-required)=no|(?:auth-mode|resource-policy)=none|host=execute-api|authorizer-cache=off)$/;
    expect(toldIn(text).filter((one) => absences.test(one))).toEqual([]);
  });

  test("is not the backend where API Gateway's sentence stands", () => {
    const text = "in staging our JwtAuthFilter rejects it with 403";
    const known = { facet: "message", option: "forbidden", span: { start: 0, end: 1 } } as const;
    const own = { ...known, option: "customised" } as const;
    const toldBeside = (fact: typeof known | typeof own) =>
      toldFacts(text, markScanner().scan(text), [fact], () => undefined).map(
        ({ option }) => option,
      );
    expect(toldBeside(known)).toEqual([]);
    expect(toldBeside(own)).toEqual(["backend"]);
  });

  test("is nothing that the text proves", () => {
    const text = "I use an HTTP API";
    const known = { facet: "api-type", option: "rest", span: { start: 0, end: 1 } } as const;
    expect(toldFacts(text, markScanner().scan(text), [known], () => undefined)).toEqual([]);
  });
});

/** Clauses that tell a fault, and the ways to say one of which none is told: it is asked, supposed, ruled out, cited, mended. */
const faultsIn: Record<
  string,
  {
    readonly clauses: readonly (readonly [string, string])[];
    readonly held: readonly string[];
    readonly unheld: readonly string[];
  }
> = {
  english: {
    clauses: [
      ["our API key isn't in any usage plan", "key-state=no-usage-plan-for-stage"],
      ["the WAF blocks our addresses", "waf-blocked=yes"],
      ["the session token has expired", "credentials=expired"],
      ["there is a typo in the path", "route-deployed=no"],
      ["we have not redeployed the API since", "deployed-since-change=no"],
    ],
    held: [
      "CLAUSE.",
      "The thing is that CLAUSE.",
      "We found out that CLAUSE. We get a 403 still.",
      "In production CLAUSE. Staging works.",
      "Since last week CLAUSE, and now we get 403.",
    ],
    unheld: [
      "Is it because CLAUSE?",
      "Could it be that CLAUSE?",
      "My colleague suspects that CLAUSE.",
      "Somebody suggested that CLAUSE.",
      "We already ruled out that CLAUSE.",
      "It's not because CLAUSE.",
      "It is not the case that CLAUSE.",
      "At first CLAUSE. I fixed that, but still get the 403.",
      "Yesterday CLAUSE, which I have corrected since. It is the same error.",
      "According to the documentation one gets this when CLAUSE.",
      "Usually this means CLAUSE, but not here.",
      "In another project of ours CLAUSE.",
      "In staging CLAUSE. In prod, where we get 403, all of it is fine.",
      "Last month CLAUSE; it was changed then. Now it is a 403 again.",
      "Before the migration CLAUSE. We added it last week. Today we get a 403.",
      "On purpose CLAUSE.",
      "CLAUSE, which is expected.",
      "The page lists: CLAUSE. None of that applies.",
      "We plan to do without, so that CLAUSE.",
      "Possible causes:\n- CLAUSE\n- something else",
      "What we ruled out:\n\n1. CLAUSE\n2. the rest",
    ],
  },
  chinese: {
    clauses: [
      ["API 密钥没有关联使用计划", "key-state=no-usage-plan-for-stage"],
      ["WAF 拦截了我们的 IP", "waf-blocked=yes"],
      ["临时凭证已经过期", "credentials=expired"],
      ["路径写错了", "route-deployed=no"],
      ["改完之后没有重新部署 API", "deployed-since-change=no"],
    ],
    held: [
      "CLAUSE。",
      "后来发现CLAUSE。",
      "问题在于CLAUSE，仍然返回 403。",
      "生产环境CLAUSE。测试环境正常。",
    ],
    unheld: [
      "是不是因为CLAUSE？",
      "会不会是CLAUSE？",
      "同事怀疑CLAUSE。",
      "已经排除了CLAUSE的可能。",
      "不是因为CLAUSE。",
      "确认过不是CLAUSE的问题。",
      "一开始CLAUSE，改好之后还是 403。",
      "之前CLAUSE，现在已经修复了，但仍然返回 403。",
      "根据文档，CLAUSE时会出现 403。",
      "一般来说是CLAUSE，但我们不是。",
      "可能的原因：\n- CLAUSE\n- 其他",
      "测试环境CLAUSE，但生产环境返回 403。",
      "上个月CLAUSE，后来更换了。现在又是 403。",
      "故意让CLAUSE。",
    ],
  },
  japanese: {
    clauses: [
      ["APIキーが使用量プランに紐付いていない", "key-state=no-usage-plan-for-stage"],
      ["WAFがIPをブロックしている", "waf-blocked=yes"],
      ["セッショントークンの期限が切れている", "credentials=expired"],
      ["パスにタイプミスがある", "route-deployed=no"],
      ["変更後にAPIを再デプロイしていない", "deployed-since-change=no"],
    ],
    held: [
      "CLAUSEことが分かりました。",
      "CLAUSE状態です。",
      "実はCLAUSEのが原因でした。",
      "本番ではCLAUSE状態です。検証環境は正常です。",
    ],
    unheld: [
      "CLAUSEからでしょうか？",
      "CLAUSEのかもしれません。",
      "CLAUSE可能性は除外しました。",
      "CLAUSEわけではありません。",
      "CLAUSEからではありません。",
      "最初はCLAUSE状態でしたが、修正しても403のままです。",
      "CLAUSEことに気づいて直しましたが、まだ403です。",
      "ドキュメントによるとCLAUSE場合に403になります。",
      "考えられる原因：\n- CLAUSE\n- その他",
      "検証環境ではCLAUSE状態ですが、本番で403が返ります。",
      "先月はCLAUSE状態でしたが、更新済みです。今回も403です。",
    ],
  },
};

describe.each(Object.entries(faultsIn))("a fault in %s", (_, { clauses, held, unheld }) => {
  describe.each([...clauses])("%s", (clause, fact) => {
    test.each([...held])("is told: %s", (form) => {
      expect(toldIn(form.replace("CLAUSE", clause))).toContain(fact);
    });
    test.each([...unheld])("is not told: %s", (form) => {
      expect(toldIn(form.replace("CLAUSE", clause))).not.toContain(fact);
    });
  });
});

/** Faults in further words, and beside each what is not one. */
describe("a fault in further words", () => {
  test.each([
    ["We left the stage out of the URL", "stage-in-url=wrong"],
    ["The stage in the URL does not exist", "stage-in-url=wrong"],
    ["这个阶段还没有部署", "stage-in-url=wrong"],
    ["ステージがまだデプロイされていません", "stage-in-url=wrong"],
    ["Mutual TLS is on and the client sends no certificate", "client-certificate=none-sent"],
    ["The partner's certificate ran out last week", "client-certificate=expired-or-unsupported"],
    ["客户端证书的 CA 不在信任库里", "client-certificate=untrusted-or-incomplete-chain"],
    ["My IP is not in the resource policy's allow list", "resource-policy=denies-caller"],
    ["I call /order, but the resource is /orders", "route-deployed=no"],
    ["请求的路径拼写错了", "route-deployed=no"],
    ["API 里没有这个路由", "route-deployed=no"],
    ["そのルートはAPIに存在しません", "route-deployed=no"],
    ["The region in the credential scope is wrong", "signed-for=another-region-or-service"],
    ["We sign for eu-west-1, but the API is in us-east-1", "signed-for=another-region-or-service"],
    ["The signature's service name is wrong", "signed-for=another-region-or-service"],
    ["签名时用的区域不对", "signed-for=another-region-or-service"],
    ["署名のリージョンが間違っています", "signed-for=another-region-or-service"],
    ["An SCP denies it for our account", "policy-named=service-control"],
    ["SCP 拒绝了这个调用", "policy-named=service-control"],
    ["The permissions boundary of the role blocks it", "policy-named=permissions-boundary"],
    ["The Lambda authorizer returns a Deny policy", "authorizer-policy=denies-caller"],
    ["授权方返回了 Deny 策略", "authorizer-policy=denies-caller"],
    ["LambdaオーソライザーがDenyポリシーを返しています", "authorizer-policy=denies-caller"],
    ["令牌缺少路由要求的 scope", "scope-granted=no"],
    [
      "CloudFrontがビューワーのHostヘッダーをAPI Gatewayに転送しています",
      "cloudfront-in-front=forwards-viewer-host",
    ],
    ["403はバックエンド自身が返しています", "backend-status=403"],
    ["The API key is disabled", "key-state=unknown-or-disabled"],
    ["Our API key has been disabled", "key-state=unknown-or-disabled"],
    ["我们用的 API key 是错的", "key-state=unknown-or-disabled"],
  ])("is told: %s", (text, fact) => {
    expect(toldIn(`${text}.`)).toContain(fact);
  });

  test.each([
    ["The usage plan has no API stage associated", "stage-in-url=wrong"],
    ["The stage in the URL does not exist", "route-deployed=no"],
    ["The stage is in the URL and deployed", "stage-in-url=wrong"],
    ["阶段已经部署了", "stage-in-url=wrong"],
    ["ステージはデプロイ済みです", "stage-in-url=wrong"],
    ["The server's certificate expired last week", "client-certificate=expired-or-unsupported"],
    ["The client sends its certificate", "client-certificate=none-sent"],
    ["The client certificate has not expired", "client-certificate=expired-or-unsupported"],
    ["客户端证书的 CA 已经在信任库里", "client-certificate=untrusted-or-incomplete-chain"],
    ["My IP is in the resource policy's allow list", "resource-policy=denies-caller"],
    ["I call /orders, and the resource is there", "route-deployed=no"],
    ["路径没有拼写错", "route-deployed=no"],
    ["API 里有这个路由", "route-deployed=no"],
    ["そのルートはAPIに存在します", "route-deployed=no"],
    ["The region in the credential scope is right", "signed-for=another-region-or-service"],
    ["We sign for us-east-1, and the API is in us-east-1", "signed-for=another-region-or-service"],
    ["We deploy to eu-west-1, but also to us-east-1", "signed-for=another-region-or-service"],
    ["签名时用的区域没有错", "signed-for=another-region-or-service"],
    ["署名のリージョンは間違っていません", "signed-for=another-region-or-service"],
    ["No SCP denies it", "policy-named=service-control"],
    ["I copied the file with scp and it was refused", "policy-named=service-control"],
    ["SCP 没有拒绝这个调用", "policy-named=service-control"],
    ["The Lambda authorizer returns an Allow policy", "authorizer-policy=denies-caller"],
    ["The authorizer does not return a Deny", "authorizer-policy=denies-caller"],
    ["授权方没有返回 Deny", "authorizer-policy=denies-caller"],
    ["授权方返回了 Allow 策略", "authorizer-policy=denies-caller"],
    ["オーソライザーはAllowを返しています", "authorizer-policy=denies-caller"],
    ["令牌里有要求的 scope", "scope-granted=no"],
    ["CloudFrontはHostヘッダーを転送していません", "cloudfront-in-front=forwards-viewer-host"],
    ["403はバックエンドに届く前に返っています", "backend-status=403"],
    ["API keys are disabled on the method", "key-state=unknown-or-disabled"],
    ["API key validation is disabled", "key-state=unknown-or-disabled"],
    ["API key 验证已禁用", "key-state=unknown-or-disabled"],
    ["The API key is not disabled", "key-state=unknown-or-disabled"],
    ["The API key is disabled", "api-key-required=no"],
    ["Setting no API key", "api-key-sent=no"],
  ])("is not told: %s", (text, fact) => {
    expect(toldIn(`${text}.`)).not.toContain(fact);
  });

  test.each([
    "API keys are disabled on the method",
    "API key validation is disabled",
    "API key 验证已禁用",
  ])("is no fault, but what the method does without: %s", (text) => {
    expect(toldIn(`${text}.`)).toContain("api-key-required=no");
  });
});

describe("a call that works once it is signed shows that the method is there, and what it asks for", () => {
  const refusals = [
    `{"message":"'eyJ.EXAMPLE' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer eyJ.EXAMPLE'."}`,
    '{"message":"Missing Authentication Token"}',
  ];
  const seen = (text: string) =>
    new Map(diagnose({ text }).observations.map(({ facet, option }) => [facet, option]));

  test.each([
    "curl --aws-sigv4 with my user returns the JSON.",
    "The same call signed with awscurl works.",
    "With Postman's AWS signature it works.",
    "Signed with SigV4 it returns 200.",
    "The path is right, it works when I sign it.",
    "With IAM credentials the same URL answers fine.",
    "Signed requests work.",
    "加上签名就可以",
    "用 awscurl 调用正常",
    "署名を付けると通ります",
  ])("%s", (told) => {
    for (const refusal of refusals) {
      for (const text of [`${refusal}\n\n${told}`, `${told}\n${refusal}`])
        expect(seen(text).get("route-deployed"), text).toBe("yes");
    }
  });

  test.each([
    "Method + path are definitely deployed.",
    "The route exists and is deployed.",
    "I checked that the route exists and is deployed",
    "The path and the method are both in the deployed stage.",
    "路径和方法都已部署了",
    "パスとメソッドは確かにデプロイされています",
  ])("and so does who says that it is deployed: %s", (told) => {
    for (const refusal of refusals)
      expect(seen(`${refusal}\n\n${told}`).get("route-deployed")).toBe("yes");
  });

  test.each([
    "Is the route deployed?",
    "The route is not deployed.",
    "I have not tried to sign it.",
    "curl --aws-sigv4 gives the same error.",
    "curl --aws-sigv4 on another path works.",
    "Should I sign it with SigV4?",
    "A signed call is refused, too.",
    "Another path works with awscurl.",
    "With my credentials I can log in.",
    "The API is deployed.",
    "We deployed the Lambda.",
    "路径部署了吗?",
    "署名はしていません",
    "The function is deployed to the stage.",
  ])("nothing tells it here: %s", (told) => {
    for (const refusal of refusals)
      expect(seen(`${refusal}\n\n${told}`).get("route-deployed"), told).not.toBe("yes");
  });
});
