import { describe, expect, test } from "vitest";
import { diagnose } from "../diagnose";

const denied = '{"Message":"User is not authorized to access this resource"}';
const first = (text: string): string | undefined => diagnose({ text }).remaining[0]?.cause;

describe("the code of an authorizer that allows the method it was asked about", () => {
  test.each([
    [
      "JavaScript",
      "exports.handler = async (event) => {\n  const user = await verify(event.authorizationToken);\n  return generatePolicy(user.id, 'Allow', event.methodArn);\n};",
    ],
    [
      "JavaScript, in its statement",
      "statement.Effect = effect;\nstatement.Resource = event.methodArn;",
    ],
    [
      "Python",
      'return {"principalId": sub, "policyDocument": {"Version": "2012-10-17", "Statement": [{"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": event["methodArn"]}]}}',
    ],
    ["Go", 'return generatePolicy("user", "Allow", event.MethodArn), nil'],
    ["Java", 'return policyFor(principal, "Allow", request.getMethodArn());'],
  ])("makes a kept policy the likeliest: %s", (_, code) => {
    expect(first(`${denied}\n\n${code}`)).toBe("lambda-authorizer-cached-policy");
  });

  test.each([
    [
      "all methods of the stage",
      "generatePolicy(id, 'Allow', event.methodArn.split('/')[0] + '/*')",
    ],
    ["a wildcard behind it", 'Resource: event.methodArn + "/*"'],
    ["what it denies", "callback(null, generatePolicy('user', 'Deny', event.methodArn));"],
    ["what it logs", "console.log('Allow', user, event.methodArn)"],
  ])("tells nothing where it is %s", (_, code) => {
    expect(first(`${denied}\n\n${code}`)).toBe("lambda-authorizer-implicit-deny");
  });
});
