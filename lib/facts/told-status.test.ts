import { describe, expect, test } from "vitest";
import { diagnose } from "..";

describe("a refusal's status in a person's words", () => {
  test.each([
    "There's a 403 server response when invoking it from Chrome",
    "we keep hitting a 403 in our app",
    "we are hitting 403s since Monday",
    "The API 403s for one user only",
    "it is always 403 in the browser",
    "which results in a 403, no idea why",
    "it ends in 403 after deploying",
    "a 403 is returned to the client",
    "I always run into a 403 there",
    "Forbidden (403) is all I see",
    "this 403 is driving me crazy",
    "what causes the 403 in that case?",
    "Es kommt ein 403 zurück, sobald ich speichere",
    "der Server liefert 403 für diesen Nutzer",
  ])("%s", (text) => {
    expect(diagnose({ text }).status).toBe(403);
  });

  test.each([
    "we have 403 users in the table of the tenant",
    "the bucket holds 403 objects and no policy",
    "it took 403 ms to answer, the WAF is off",
    "issue #403 is about the same API key",
    "403 MB of memory are used by the function",
    "it disconnects after ten minutes, it's not a 403, close code 1001",
    "the proxy listens on port 403 of the host",
  ])("is none in: %s", (text) => {
    expect(diagnose({ text }).status).not.toBe(403);
  });
});

describe("where only another status is told", () => {
  test.each([
    [
      "when I open the API Gateway URL it's giving me 404 page not found error. What did I miss?",
      404,
    ],
    ["we get 500 on the custom domain since this morning, the execute-api URL works.", 500],
    ["After adding the JWT authorizer we got the 401 response for each request.", 401],
    ["Every second call ends in a 504 Gateway Timeout after 29 seconds.", 504],
    [
      "Hi, the endpoint returns 401 Unauthorized. I use a Cognito authorizer. Same in Postman.",
      401,
    ],
    ["I keep getting HTTP 429 Too Many Requests from API Gateway though we have one client.", 429],
    ["The console test works, from the browser I get a 400 error code on POST.", 400],
    ["The routes give me 404 Not Found now, though they're listed in the console.", 404],
    ["Lambda authorizer never called, every request ends with 401 Unauthorized. Why?", 401],
    ["I don't understand why I get a 404 for a resource that is there.", 404],
    ["Backend is fine. GET /health is 200. GET /orders 500. What's wrong?", 500],
    ["Getting 413 Request Entity Too Large on uploads bigger than 10 MB, how do I raise it?", 413],
    ["Bei uns kommt immer ein 502 Bad Gateway, die Lambda läuft aber durch.", 502],
    ["调用 API Gateway 一直返回 401，token 是新的，不知道为什么。", 401],
    ["API Gatewayのカスタムドメインにアクセスすると404が返ってきます。", 404],
  ])("it was no 403: %s", (text, status) => {
    expect(diagnose({ text })).toMatchObject({ verdict: "not-a-403", status });
  });

  test.each([
    "It's giving me 404 on /a and 403 on /b.",
    "With a token we get 403, without one it's 401.",
    "Sometimes 500, sometimes 403 from the same endpoint.",
    'I get a 500 in the browser console, and the body is {"message":"Missing Authentication Token"}',
    "We got 404 first, after the redeploy it's Forbidden.",
    'My Lambda returns 401 when the token is bad. The API however answers {"message":"Forbidden"}',
    "404 for unknown users, and for admins access is denied.",
    "The client says status 500, the gateway's answer is IncompleteSignatureException.",
    'One of 500 requests fails with {"message":"Forbidden"}',
    "We have 404 devices in the field; they get access denied.",
    "The API is blocked by CORS policy in the browser: net::ERR_FAILED 401",
    "We get a 401, the security token included in the request is invalid.",
    "Is it a 401 or a 404 one should get when the API key is missing from the usage plan?",
    "I expected 401 but it is refused with an explicit deny.",
    'Instead of a 404 for a missing item we see "AccessDenied".',
    "We don't get a 404, it just hangs for a while.",
    "If it returned 404 I would know what to do next.",
    "My Lambda returns 404 for unknown ids.",
    "返回 401 还是 403 取决于 token，现在是 403。",
    "最初は404でしたが、今は403です",
    "一直返回 401，后来被拒绝访问。",
    "Es kommt 401, danach wird der Zugriff verweigert.",
    "The WAF blocks it, and we get a 405 page.",
  ])("but a refusal is never hidden: %s", (text) => {
    expect(diagnose({ text }).verdict).not.toBe("not-a-403");
  });
});
