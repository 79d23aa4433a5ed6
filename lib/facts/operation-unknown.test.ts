import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const said = "Unable to determine service/operation name to be authorized";
const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

describe("an operation that an AWS service does not know", () => {
  test.each([
    [
      `$ curl -i ${url}\nHTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n<AccessDeniedException>\n  <Message>${said}</Message>\n</AccessDeniedException>`,
    ],
    [`HTTP/2 403\napigw-requestid: SDRFY4fIAMEPXQ=\n\n{"message":"${said}"}`],
    [
      `Thu Jun 16 08:51:45 UTC 2026 : HTTP Method: GET, Resource Path: /orders\nThu Jun 16 08:51:45 UTC 2026 : Endpoint response body before transformations: {"Message":"${said}"}\nThu Jun 16 08:51:45 UTC 2026 : Method completed with status: 403`,
    ],
  ])("is a wrong integration where API Gateway called the service: %j", (text) => {
    expect(diagnose({ text }).cause).toBe("integration-misconfigured");
  });

  test("is another service's where it was called itself", () => {
    const text = `$ curl -i https://lambda.us-east-1.amazonaws.com//2015-03-31/functions/orders/invocations\nHTTP/1.1 403 Forbidden\nx-amzn-RequestId: 4d5e6f70-8a9b-4c0d-9e1f-2a3b4c5d6e7f\n\n{"Message":"${said}"}`;
    expect(diagnose({ text }).cause).toBe("other-aws-service");
  });

  test("leaves both where only the sentence is known", () => {
    const left = diagnose({ text: `{"Message":"${said}"}` }).remaining.map(({ cause }) => cause);
    expect(left).toContain("integration-misconfigured");
    expect(left).toContain("other-aws-service");
    expect(left).not.toContain("iam-no-identity-allow");
  });
});
