import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

/** How a call and its answer are told, with what stands before the answer's fields. */
const answers = [
  "Response: 403 Forbidden",
  "Response: HTTP/1.1 403 Forbidden",
  "Response: 403",
  "Status: 403",
  "Status code: 403 (Forbidden)",
  "HTTP status: 403 Forbidden",
  "Response code: 403\nResponse headers:",
  "Answer: 403 Forbidden",
  "Got 403 Forbidden",
  "403 Forbidden",
];

const types: Readonly<Record<string, string>> = {
  forbidden: "ForbiddenException",
  "access-denied": "AccessDeniedException",
  "missing-authentication-token": "MissingAuthenticationTokenException",
};

describe("a call, its status and the fields of its answer", () => {
  test.each(answers)("%s", (answer) => {
    for (const method of ["GET", "POST", "DELETE"])
      for (const parting of ["\n", "\n\n", "\naccept: application/json\n"])
        for (const [option, type] of Object.entries(types)) {
          const text = `${method} ${url}${parting}${answer}\nx-amzn-errortype: ${type}\n`;
          const { observations, parameters, call, status } = diagnose({ text });
          const found = observations.find(({ facet }) => facet === "error-type");
          expect([found?.option, found?.isScanned]).toEqual([option, undefined]);
          expect([parameters.method, call.url, status]).toEqual([method, url, 403]);
        }
  });

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
