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

  const time = "Thu Jun 16 08:51:45 UTC 2026 : ";
  const bodies = {
    XML: [
      "<AccessDeniedException>",
      `  <Message>${said}</Message>`,
      "</AccessDeniedException>",
      "",
    ],
    JSON: ["{", `  "Message": "${said}"`, "}"],
  } as const;
  const logs = {
    "a test": (body: readonly string[]) =>
      [
        "Execution log for request 6c1f1d3b-6b0c-4b0b-9d3e-2f0c1b7a9e11",
        `${time}Received response. Status: 403, Integration latency: 12 ms`,
        `${time}Endpoint response body before transformations: ${body.join("\n")}`,
        `${time}Lambda invocation failed with status: 403. Lambda request id: 7d3f0c8e-9f0a-4f4e-9b3c-1e7d5a2b8c90`,
        `${time}Method completed with status: 500`,
      ].join("\n"),
    "a stage": (body: readonly string[]) =>
      [
        "(6c1f1d3b-6b0c-4b0b-9d3e-2f0c1b7a9e11) HTTP Method: GET, Resource Path: /queue",
        `(6c1f1d3b-6b0c-4b0b-9d3e-2f0c1b7a9e11) Endpoint response body before transformations: ${body.join("\n")}`,
        "(6c1f1d3b-6b0c-4b0b-9d3e-2f0c1b7a9e11) Method completed with status: 403",
      ].join("\n"),
    "lines without an id": (body: readonly string[]) =>
      `Received response. Status: 403, Integration latency: 8 ms\nEndpoint response body before transformations: ${body.join("\n")}\nMethod completed with status: 403`,
  } as const;
  const forms = Object.entries(bodies).flatMap(([body, lines]) =>
    Object.entries(logs).map(([log, print]) => [body, log, print(lines)] as const),
  );

  test.each(forms)("is read where its %s goes on over lines of %s's log", (_, __, text) => {
    expect(diagnose({ text }).cause).toBe("integration-misconfigured");
  });

  test.each([
    [
      "a sentence of API Gateway's",
      ["{", '  "message": "User is not authorized to access this resource"', "}"],
    ],
    [
      "what an AWS service",
      [
        "{",
        '  "__type": "com.amazon.coral.service#AccessDeniedException",',
        '  "Message": "User: arn:aws:sts::111122223333:assumed-role/api/x is not authorized to perform: states:StartExecution"',
        "}",
      ],
    ],
    ["a page", ["<html>", "<head><title>403 Forbidden</title></head>", "</html>"]],
  ])("is not %s that a backend wrote over several lines", (_, body) => {
    const text = logs["a stage"](body).replace(
      "Endpoint response body",
      "Received response. Status: 403, Integration latency: 8 ms\n(6c1f1d3b-6b0c-4b0b-9d3e-2f0c1b7a9e11) Endpoint response body",
    );
    expect(diagnose({ text }).cause).toBe("integration-returned-403");
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
