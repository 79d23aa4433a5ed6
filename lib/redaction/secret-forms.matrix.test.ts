import { describe, expect, test } from "vitest";
import { secretForms } from "../testing/secret-forms";
import { redact } from "./index";

const names = ["x-api-key", "Authorization", "api_key", "db_password", "clientSecret"];
/** As people choose them, which no look gives away. */
const secrets = ["hunter2pass", "Zq7-tr0ub4dor_3"];

const count = (text: string, word: string) => text.split(word).length - 1;

describe("a secret under its name is hidden in every form, and what stands beside it is not", () => {
  test.each(secretForms)("$form", ({ print }) => {
    for (const name of names) {
      for (const secret of secrets) {
        const text = print(name, secret);
        const redacted = redact(text).text;
        // a form may cut it
        expect(redacted).not.toContain(secret.slice(5));
        expect(count(redacted, "alice"), redacted).toBe(count(text, "alice"));
        expect(count(redacted, "paris"), redacted).toBe(count(text, "paris"));
        expect(count(redacted, "\n"), redacted).toBe(count(text, "\n"));
        expect(redact(redacted).text).toBe(redacted);
      }
    }
  });
});
