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
});
