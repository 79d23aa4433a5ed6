import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const call =
  '$ curl https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets\n{"message":"Forbidden"}';

const causeBeside = (told: string) => diagnose({ text: `${told}\n${call}\n` }).cause;

describe("what the writer does not hold himself names nothing", () => {
  test.each([
    // others' theories
    "My colleague thinks the WAF blocks it.",
    "I think that the default endpoint is disabled.",
    'Our vendor insists "your API key is disabled". It is enabled in the console.',
    "The network people are convinced that the WAF on the stage blocks us.",
    "I'm pretty sure the WAF blocks the request.",
    "IMO the WAF on the stage blocks it.",
    "Seems like the WAF is blocking our requests.",
    "Looks like the api key isn't associated with the usage plan.",
    "My guess: the WAF blocks it.",
    "TODO: the usage plan is not associated with the stage",
    "同事觉得是 WAF 拦截的。",
    "同僚はWAFがブロックしていると言っています。",
    // strangers' words
    "ChatGPT 说 API key 被禁用了。",
    "ChatGPT says that the API key is disabled.",
    "Somebody on reddit wrote that his API key was disabled.",
    'I found this on Stack Overflow: "In my case the usage plan was not associated with the stage". We have no keys.',
    "Someone said the default endpoint is disabled.",
    // others' calls
    "Another team had disabled the default endpoint of their API.",
    "Other teams had this because they had disabled the default endpoint.",
    "A customer had the same error last month, his key was not in the usage plan.",
    // undone
    "We disabled the default endpoint for an hour but rolled that back.",
    "The key was disabled last week, it has been re-enabled since.",
    "I had disabled the API key by accident; I've enabled it again.",
    "On Monday the default endpoint was disabled, and then we switched it back.",
    "We set apiKeyRequired=true on GET /pets for a test, and set it back to false and redeployed the same day.",
    // definitions
    'responses:\n  "403":\n    description: The API key is missing or invalid',
    '"403": { "description": "The request was blocked by AWS WAF" }',
    "      AlarmDescription: Many requests are blocked by AWS WAF on the API's stage",
    `  WAF_FILTERED: {statusCode: 403, responseTemplates: {application/json: '{"message":"blocked by waf"}'}}`,
    `api.addGatewayResponse('waf', { type: ResponseType.WAF_FILTERED, templates: { 'application/json': '{"message":"blocked by waf"}' } });`,
    `aws apigateway put-gateway-response --response-type WAF_FILTERED --response-templates '{"application/json":"{\\"message\\":\\"Blocked by WAF\\"}"}'`,
    '{"responseType":"INVALID_API_KEY","responseParameters":{},"responseTemplates":{"application/json":"{\\"message\\":\\"The API key is missing\\"}"},"defaultResponse":false,"statusCode":"403"}',
    '{\n    "responseType": "WAF_FILTERED",\n    "statusCode": "403",\n    "responseParameters": {},\n    "responseTemplates": {},\n    "defaultResponse": true\n}',
  ])("%s", (told) => {
    expect(causeBeside(told)).toBeUndefined();
  });
});

describe("what he does hold names its cause", () => {
  test.each([
    ["The API's owner confirmed that our API key is disabled.", "invalid-api-key"],
    ["The default endpoint is disabled on this API, as I see.", "default-endpoint-disabled"],
    [
      "The platform team has disabled the default endpoint of this API.",
      "default-endpoint-disabled",
    ],
    ["Another team has disabled the default endpoint of this API.", "default-endpoint-disabled"],
    ["Someone has disabled the default endpoint of the API.", "default-endpoint-disabled"],
    ["Our key is not associated with a usage plan for this stage.", "api-key-not-in-usage-plan"],
    [
      "The security team found our request in the log: it was blocked by the web ACL on the API's stage.",
      "waf-filtered",
    ],
    ["Description: The default endpoint is disabled since yesterday.", "default-endpoint-disabled"],
    [
      "Set-up of the other client is fine. The default endpoint is disabled on this API.",
      "default-endpoint-disabled",
    ],
  ])("%s", (told, cause) => {
    expect(causeBeside(told)).toBe(cause);
  });
});
