import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const caller = "arn:aws:sts::444455556666:assumed-role/Orders/app";
const denial = `User: ${caller} is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets`;
const link =
  "Go to https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/authorization-details/example1a2b3c4d5e for complete details, or call the GetRequestAuthorizationDetails API with the following authorization id: example1a2b3c4d5e";

const answer = (text: string) =>
  [
    "HTTP/2 403",
    "x-amzn-requestid: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3",
    "x-amzn-errortype: AccessDeniedException",
    "x-amz-apigw-id: MYMMG48rIAMFubC=",
    "",
    JSON.stringify({ Message: text }),
  ].join("\n");

describe("a denial that bears an authorization id", () => {
  test.each([
    [
      "an identity-based policy",
      "arn:aws:iam::444455556666:policy/team/DenyOutside",
      "iam-explicit-deny",
    ],
    [
      "a service control policy",
      "arn:aws:organizations::777788889999:policy/o-a1b2c3d4e5/service_control_policy/p-a1b2c3d4",
      "service-control-policy",
    ],
    ["a permissions boundary", "arn:aws:iam::444455556666:policy/Boundary", "permissions-boundary"],
  ])("of %s names it, the policy and the cause", (policy, policyArn, cause) => {
    const text = answer(`${denial} with an explicit deny in ${policy}: ${policyArn}. ${link}`);
    const found = diagnose({ text });
    expect(found.cause).toBe(cause);
    expect(found.parameters).toMatchObject({ policyArn, authorizationId: "example1a2b3c4d5e" });
    expect(found.references).toContainEqual({
      vendor: "AWS IAM",
      name: "authorization id",
      value: "example1a2b3c4d5e",
    });
  });

  test.each([
    ["in an answer", answer(`${denial} with an explicit deny. ${link}`)],
    [
      "in a text",
      `Error: HTTP 403 AccessDeniedException: ${denial} with an explicit deny. ${link}`,
    ],
  ])("%s was not sent to the console that it links to", (_, text) => {
    const { parameters, observations } = diagnose({ text });
    expect(parameters.host).toBeUndefined();
    expect(parameters.path).toBe("/pets");
    expect(observations.find(({ facet }) => facet === "host")).toBeUndefined();
  });
});

test("details of another API say nothing of the denial", () => {
  const details = {
    requestContext: {},
    evaluations: [
      {
        action: "execute-api:Invoke",
        resource: "arn:aws:execute-api:us-east-1:111122223333:zyxwv98765/prod/GET/pets",
        evaluatedEffect: "EXPLICIT_DENY",
        matchedPolicies: [{ uri: "p", matchedStatements: [{ sid: "A", evaluatedEffect: "DENY" }] }],
      },
    ],
    policies: [{ uri: "p", type: "SESSION_POLICY" }],
  };
  const text = `${answer(`${denial} with an explicit deny`)}\n$ aws iam-toolbox get-request-authorization-details --authorization-id example1a2b3c4d5e\n${JSON.stringify(details)}`;
  expect(diagnose({ text }).observations).toContainEqual(
    expect.objectContaining({ facet: "policy-named", option: "unnamed" }),
  );
});
