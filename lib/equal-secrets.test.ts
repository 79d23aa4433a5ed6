import { expect, test } from "vitest";
import { diagnose } from ".";

const session = (letter: string) => `${letter}-${"a1B2c3D4e5F6g7H8".repeat(3)}`;
const role = "arn:aws:sts::111122223333:assumed-role/OrdersRole-a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6";

/** A call that was refused to one session, and a policy that allows a session. */
function refusedTo(caller: string, allowed: string): string {
  const policy = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: allowed },
        Action: "execute-api:Invoke",
        Resource: "arn:aws:execute-api:us-east-1:111122223333:abcde12345/*",
      },
    ],
  };
  const message = `User: ${caller} is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets with an explicit deny in an identity-based policy`;
  return `$ curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets
HTTP/1.1 403 Forbidden
content-type: application/json
x-amzn-errortype: AccessDeniedException

${JSON.stringify({ Message: message })}
$ aws apigateway get-rest-api --rest-api-id abcde12345 --region us-east-1
${JSON.stringify({ id: "abcde12345", name: "orders", policy: JSON.stringify(policy) }, undefined, 4)}
`;
}

const found = (text: string) =>
  diagnose({ text }).observations.find(({ facet }) => facet === "resource-policy")?.option;

test("a policy that allows another session than the caller's is not said to allow the caller", () => {
  const caller = `${role}/${session("caller")}`;
  expect(found(refusedTo(caller, caller))).toBe("allows-caller");
  expect(found(refusedTo(caller, `${role}/${session("another")}`))).toBe("silent-on-caller");
});
