import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const preflight = (text: string): string | undefined =>
  diagnose({ text }).observations.find(({ facet }) => facet === "preflight")?.option;

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

describe("a preflight", () => {
  test.each([
    [`$ curl -i -X OPTIONS ${url}\nHTTP/2 403\n\n{"message":"Missing Authentication Token"}`],
    [
      `Access to fetch at '${url}' from origin 'https://shop.example.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok status.`,
    ],
    [
      '{"requestId":"5b7e2d90-1c3f-4e8a-9d64-0f2a7b8c9d1e","httpMethod":"OPTIONS","resourcePath":"/orders","status":"403","errorMessage":"Forbidden","errorResponseType":"INVALID_API_KEY"}',
    ],
    [
      "(5b7e2d90) HTTP Method: OPTIONS, Resource Path: /orders\n(5b7e2d90) API Key  not authorized because method 'OPTIONS /orders' requires API Key",
    ],
  ])("is read from the method of %j", (text) => {
    expect(preflight(text)).toBe("yes");
  });

  test.each([
    [`$ curl -i ${url}\nHTTP/2 403\n\n{"message":"Missing Authentication Token"}`, "no"],
    ['{"message":"Missing Authentication Token"}', undefined],
  ])("is not read from %j", (text, option) => {
    expect(preflight(text)).toBe(option);
  });

  test("leaves no cause that needs a signature or a key", () => {
    const { remaining } = diagnose({ text: `$ curl -i -X OPTIONS ${url}\nHTTP/2 403\n` });
    const left = remaining.map(({ cause }) => cause);
    expect(left).toContain("preflight-refused");
    const needing = /signature|bearer|credential|session|api-key|usage-plan|iam|missing-auth/;
    // of an HTTP API that is the one name for a refusal by IAM, a preflight's too
    expect(left.filter((cause) => needing.test(cause))).toEqual(["http-api-iam-deny"]);
  });
});

describe("a preflight that a template of SAM's gives what all methods ask for", () => {
  const template = (...auth: readonly string[]) =>
    `  MyApi:\n    Type: AWS::Serverless::Api\n    Properties:\n      StageName: Prod\n      Cors: "'*'"\n      Auth:\n${auth.map((line) => `        ${line}\n`).join("")}`;
  const cognito = [
    "DefaultAuthorizer: Pool",
    "Authorizers:",
    "  Pool:",
    "    UserPoolArn: !GetAtt UserPool.Arn",
  ];
  const words =
    "The browser complains about CORS, in the network tab the request is 403. Postman works.";

  test.each([
    [["DefaultAuthorizer: AWS_IAM"]],
    [["ApiKeyRequired: true"]],
    [["ApiKeyRequired: true", "AddDefaultAuthorizerToCorsPreflight: false"]],
    [cognito],
  ])("is most likely what the browser stumbled over: %j", (auth) => {
    for (const text of [`${template(...auth)}\n${words}`, `${words}\n\n${template(...auth)}`])
      expect(preflight(text)).toBe("yes");
  });

  test.each([
    [["DefaultAuthorizer: AWS_IAM", "AddDefaultAuthorizerToCorsPreflight: false"], words],
    [["ApiKeyRequired: true", "AddApiKeyRequiredToCorsPreflight: false"], words],
    [["DefaultAuthorizer: NONE"], words],
    [["DefaultAuthorizer: AWS_IAM"], "curl gets 403."],
    [["DefaultAuthorizer: AWS_IAM"], "CORS works fine, the POST gets 403."],
    [
      ["DefaultAuthorizer: AWS_IAM"],
      `Is it a CORS issue?\n$ curl -i ${url}\nHTTP/2 403\n\n{"message":"Missing Authentication Token"}`,
    ],
  ])("is not where that is left out, or another call was refused: %j, %s", (auth, said) => {
    expect(preflight(`${template(...auth)}\n${said}`)).not.toBe("yes");
  });

  test("is not where nothing is set for preflights", () => {
    const text = template("DefaultAuthorizer: AWS_IAM").replace(/ {6}Cors:.*\n/, "");
    expect(preflight(`${text}\n${words}`)).not.toBe("yes");
  });
});

describe("a preflight that should have been signed", () => {
  const refusal = "HTTP/2 403\nx-amzn-errortype: MissingAuthenticationTokenException\n";
  const author = (text: string) =>
    diagnose({ text }).observations.find(({ facet }) => facet === "answered-by");

  test("was most likely sent to API Gateway", () => {
    const text = `$ curl -i -X OPTIONS https://api.example.com/v1/pets\n${refusal}`;
    expect(author(text)).toMatchObject({ option: "api-gateway", isPresumed: true });
    expect(diagnose({ text }).cause).toBe("preflight-refused");
  });

  test("tells nobody where another service's name was called, or no preflight sent", () => {
    const service = `$ curl -i -X OPTIONS https://iot.us-east-1.amazonaws.com/v1/pets\n${refusal}`;
    expect(author(service)?.option).not.toBe("api-gateway");
    expect(author(`$ curl -i https://api.example.com/v1/pets\n${refusal}`)).toBeUndefined();
  });
});

describe("people's words for a preflight that was refused", () => {
  test.each([
    "403 on OPTIONS",
    "403 on the preflight request from our React app",
    "GET works in curl, but the browser's OPTIONS request gets a 403.",
    "My preflight request is rejected with a 403 by API Gateway",
    "We get HTTP 403 for the OPTIONS call that Chrome sends before our POST",
    "an API key on all methods is asked for on OPTIONS, too, so preflights fail with 403.",
    "OPTIONS -> 403, POST never sent",
    "预检请求(OPTIONS)返回403",
    "浏览器发送 OPTIONS 请求时报 403 Forbidden",
    "プリフライトリクエスト(OPTIONS)が403になる",
    "La solicitud OPTIONS (preflight) devuelve 403",
    "O preflight está retornando 403 Forbidden",
    "La requête OPTIONS échoue avec un 403",
    "Der Preflight (OPTIONS) liefert 403",
    "Die OPTIONS-Anfrage wird mit 403 abgelehnt",
    "OPTIONS 요청이 403을 반환합니다",
    "Preflight-запрос OPTIONS возвращает 403",
    "There's a 403 server response when invoking OPTIONS from Chrome.",
    "In the network tab the OPTIONS request is what comes back with 403, the POST is never sent.",
    "I can't figure out why the preflight gets a 403.",
    "No idea why, but OPTIONS returns Forbidden while the POST from Postman is OK.",
    "The preflight call comes back as Forbidden, because it has no x-api-key.",
    "The preflight gets Missing Authentication Token and the browser shows a CORS error.",
    "Wir bekommen einen 403 auf den OPTIONS-Request, der POST geht gar nicht erst raus.",
  ])("%s", (text) => {
    const { observations, remaining } = diagnose({ text });
    expect(observations).toContainEqual(
      expect.objectContaining({ facet: "preflight", option: "yes", from: "evidence" }),
    );
    expect(remaining[0]?.cause).toBe("preflight-refused");
  });

  test.each([
    "OPTIONS returns 200 but POST returns 403",
    "The preflight succeeds (204), then the POST gets a 403 Forbidden.",
    "I added an OPTIONS method with a mock integration; GET /pets still gives 403",
    "I enabled CORS (OPTIONS method) and redeployed, but the GET answers 403 Forbidden",
    "OPTIONS works, everything else 403",
    "no preflight is sent, curl gets 403",
    "It's not a preflight problem: curl also gets 403",
    "Is it the preflight that returns 403?",
    "Access-Control-Allow-Methods: GET,OPTIONS\nHTTP/1.1 403 Forbidden",
    "our options are: allow the 403, or retry",
    "预检请求 OPTIONS 返回 200，但 POST 返回 403",
    "プリフライトは成功しますが、POSTで403になります",
    "El preflight OPTIONS funciona pero el POST devuelve 403",
    "O preflight passa com 200 mas o GET retorna 403",
    "Le preflight passe mais la requête POST renvoie 403",
    "Der Preflight klappt, der POST liefert 403",
    "OPTIONS 요청은 성공하지만 POST는 403입니다",
    "If the OPTIONS method required authorization you'd get a 403 there, but ours doesn't.",
    "Would an OPTIONS request get a 403 without the key?",
    "I enabled CORS (OPTIONS method created) and get 403 on POST",
    "There's an OPTIONS method with a mock integration and I still get Forbidden.",
    "The preflight was 403 yesterday, we fixed that. Now the POST itself is 403",
    "I thought the preflight was rejected but no, OPTIONS is 200 and it's the GET that has 403.",
  ])("and for another call: %s", (text) => {
    expect(preflight(text)).not.toBe("yes");
  });

  test("say nothing of a client that sends none", () => {
    const text = "Browser preflight gets 403 from API Gateway, the same call works in Postman.";
    expect(diagnose({ text }).remaining[0]?.cause).toBe("preflight-refused");
  });
});
