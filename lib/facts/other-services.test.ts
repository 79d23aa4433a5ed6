import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets";
const role = "arn:aws:sts::111122223333:assumed-role/pets/pets";

const denials: Readonly<Record<string, string>> = {
  S3: `User: ${role} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::pets/7 because no identity-based policy allows the s3:GetObject action`,
  DynamoDB: `User: ${role} is not authorized to perform: dynamodb:Query on resource: arn:aws:dynamodb:us-east-1:111122223333:table/pets`,
  SQS: `User: ${role} is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:us-east-1:111122223333:pets`,
  Lambda: `User: ${role} is not authorized to perform: lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:111122223333:function:pets with an explicit deny in a service control policy`,
};

describe.each(Object.entries(denials))("a refusal of %s", (service, denial) => {
  test.each([
    ["a command", `$ curl ${url}\n{"error":"${denial}"}`],
    [
      "a head",
      `$ curl -i ${url}\nHTTP/2 403\nx-amz-apigw-id: AbCdEfGhIAMFabc=\n\n{"message":"${denial}"}`,
    ],
    ["a status", `GET ${url}\n403 {"detail":"${denial}"}`],
  ])("that %s shows as the answer of an API is its backend's", (_, text) => {
    expect(diagnose({ text }).cause).toBe("integration-returned-403");
  });

  test("is its own where nothing of API Gateway is called", () => {
    const { cause } = diagnose({ text: `${service} says: ${denial}` });
    expect(cause).toBe(service === "S3" ? "outside-s3" : "other-aws-service");
  });

  test.each([
    [
      `User: arn:aws:iam::111122223333:user/ci is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets because no identity-based policy allows the execute-api:Invoke action`,
      "iam-no-identity-allow",
    ],
    [
      "Signature expired: 20260304T101530Z is now earlier than 20260304T102030Z",
      "signature-expired",
    ],
  ])("is none of the API's that stands beside it: %s", (own, cause) => {
    for (const text of [
      `$ curl ${url}\n{"message":"${own}"}\n\nand with the same role:\n${denial}`,
      `${service}: ${denial}\n\n$ curl ${url}\n{"message":"${own}"}`,
    ]) {
      expect(diagnose({ text }).cause, text).toBe(cause);
    }
  });
});

test.each([
  "ExpiredTokenException: The security token included in the request is expired (sqs)",
  "UnrecognizedClientException: The security token included in the request is invalid. (DynamoDB)",
])("an error of another service's client beside a call is none of it: %s", (error) => {
  const { verdict } = diagnose({
    text: `${error}\nPOST ${url} returned 403 {"message":"Forbidden"}`,
  });
  expect(verdict).toBe("shortlist");
});

test("a denial of API Gateway's names its cause in a text that has another service's, too", () => {
  const text = `ec2: ${denials.Lambda}\napi: User: arn:aws:iam::111122223333:user/ci is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/pets because no identity-based policy allows the execute-api:Invoke action`;
  expect(diagnose({ text }).cause).toBe("iam-no-identity-allow");
});
