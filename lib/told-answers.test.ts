import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

describe("a call, its status and the fields of its answer", () => {
  test.each(["Response: 403 Forbidden", "<- 403 Forbidden", "<= 403", "Status: 403"])(
    "%s, and no field",
    (answer) => {
      const { parameters, call, status } = diagnose({ text: `PUT ${url}\n${answer}` });
      expect([parameters.method, call.url, status]).toEqual(["PUT", url, 403]);
    },
  );

  test("a body behind a label", () => {
    const text = `POST ${url}\nResponse: 403 Forbidden\nx-amzn-errortype: ForbiddenException\nResponse body:\n{"message":"Forbidden"}`;
    const { observations } = diagnose({ text });
    expect(observations).toContainEqual(
      expect.objectContaining({ facet: "message", option: "forbidden" }),
    );
  });
});

describe("what tells of no refusal, or of another, tells none of this call", () => {
  test.each(["200 OK", "404 Not Found", "500 Internal Server Error"])("%s", (answer) => {
    const text = `POST ${url}\nResponse: ${answer}\ncontent-type: application/json\nx-amzn-requestid: 11111111-2222-3333-4444-555555555555\n`;
    expect(diagnose({ text }).verdict).toBe("not-a-403");
  });

  test("two calls keep their own", () => {
    const text = `POST ${url}/a\nResponse: 200 OK\n\nDELETE ${url}/b\nResponse: 403 Forbidden\nx-amzn-errortype: ForbiddenException\n`;
    const { parameters, call, status } = diagnose({ text });
    expect([parameters.method, call.url, status]).toEqual(["DELETE", `${url}/b`, 403]);
  });

  test("words behind a status are no body", () => {
    const text = `POST ${url}\nResponse: 403 Forbidden\n\nI tried it with Postman, too.\nx-request-id: a\ndate: Wed, 04 Mar 2026 10:15:31 GMT\n`;
    const { observations } = diagnose({ text });
    expect(observations.map(({ facet }) => facet)).not.toContain("message");
  });

  test.each(["Response: 403 times a day", "Response: 4031", "Response time: 403 ms"])(
    "%s is no status",
    (line) => {
      const text = `POST ${url}\n${line}\nx-amzn-errortype: ForbiddenException\n`;
      expect(diagnose({ text }).status).toBeUndefined();
    },
  );
});
