import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const url = `https://${host}/prod/x`;

/** A refused call, as each version of Firefox prints it. */
const forms: Readonly<Record<string, (method: string, answer?: string) => string>> = {
  "three lines": (method, answer = "403 ") => `XHR${method}\n${url}\n[HTTP/2 ${answer} 64ms]`,
  "one line": (method, answer = "403 Forbidden") => `XHR${method} ${url} [HTTP/2 ${answer} 64ms]`,
  "words apart": (method, answer = "403 Forbidden") =>
    `XHR ${method} ${url} [HTTP/1.1 ${answer} 20ms]`,
  "four lines": (method, answer = "403 ") => `XHR\n${method}\n${url}\n[HTTP/2 ${answer} 64ms]`,
  "no blank": (method, answer = "403 ") => `XHR${method}${url}\n[HTTP/2 ${answer} 1.2 s]`,
  "an old console": (method, answer = "403 Forbidden") =>
    `${method} XHR ${url} [HTTP/1.1 ${answer} 20ms]`,
  "no kind": (method, answer = "403 Forbidden") => `${method}\n${url}\n[HTTP/3 ${answer} 64ms]`,
  fetch: (method, answer = "403") => `fetch ${method} ${url} [HTTP/2 ${answer} 64ms]`,
  "a row of the panel": (method, answer = "403") =>
    `${answer.slice(0, 3)}\t${method}\t${host}\tx\txhr\tjson\tCORS Failed\t23 B`,
  "a row with its path": (method, answer = "403") =>
    `${answer.slice(0, 3)} ${method} ${host} /prod/x fetch json 338 B 23 B`,
  "a row with its URL": (method, answer = "403") =>
    `${answer.slice(0, 3)}\t${method}\t${url}\tapp.js:12 (fetch)\tjson\t338 B\t23 B\t64 ms`,
  "the head of a call": (method, answer = "403") =>
    `${method}\n\t\nscheme\n\thttps\nhost\n\t${host}\nfilename\n\t/prod/x\nAddress\n\t203.0.113.10:443\nStatus\n${answer.slice(0, 3)}\nVersionHTTP/2\nTransferred338 B (23 B size)\nReferrer Policystrict-origin-when-cross-origin`,
};

function read(text: string) {
  const { observations, remaining, parameters, status } = diagnose({ text });
  return {
    seen: observations.map(({ facet, option }) => `${facet}=${option}`),
    suspects: remaining.map(({ cause }) => cause),
    method: parameters.method,
    status,
  };
}

function seenIn(text: string): readonly string[] {
  return read(text).seen;
}

describe("a refused preflight is one, and sends no key", () => {
  test.each(Object.keys(forms))("%s", (name) => {
    const { seen, suspects, status } = read(`${forms[name]?.("OPTIONS")}\n`);
    expect(seen).toContain("preflight=yes");
    expect(seen).toContain("host=execute-api");
    expect(suspects).not.toContain("invalid-api-key");
    expect(suspects).not.toContain("signature-mismatch");
    expect(suspects[0]).toBe("preflight-refused");
    expect(status).toBe(403);
  });

  test("what CORS kept back, without a status", () => {
    const text = `XHROPTIONS\n${url}\nCORS Preflight Did Not Succeed`;
    expect(seenIn(text)).toContain("preflight=yes");
  });

  test("the error below it is the same call's", () => {
    const text = `XHROPTIONS\n${url}\n[HTTP/2 403  64ms]\n\nCross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${url}. (Reason: CORS preflight response did not succeed). Status code: 403.\n\nXHRPOST\n${url}\nCORS Failed`;
    const { reading } = diagnose({ text });
    expect(reading.exchanges).toHaveLength(1);
    expect(seenIn(text)).toContain("preflight=yes");
  });

  test.each(["three lines", "one line", "words apart"])("its body below it, %s", (name) => {
    const { seen, suspects } = read(`${forms[name]?.("OPTIONS")}\n{"message":"Forbidden"}`);
    expect(seen).toEqual(expect.arrayContaining(["message=forbidden", "preflight=yes"]));
    expect(suspects).not.toContain("invalid-api-key");
  });
});

describe("a call that is no preflight is none", () => {
  test.each(Object.keys(forms))("%s", (name) => {
    for (const method of ["GET", "POST"]) {
      const shown = read(`${forms[name]?.(method)}\n`);
      expect(shown.seen).toContain("preflight=no");
      expect(shown.method).toBe(method);
    }
  });

  test.each(Object.keys(forms).filter((name) => name !== "a row of the panel"))(
    "behind a preflight that worked, %s",
    (name) => {
      const form = forms[name];
      for (const answer of ["200 OK", "204 No Content"]) {
        const { seen, method } = read(`${form?.("OPTIONS", answer)}\n\n${form?.("POST")}\n`);
        expect(seen).toContain("preflight=no");
        expect(method).toBe("POST");
      }
    },
  );

  test.each([
    ["a sentence", `OPTIONS works and POST ${url} gives 403 {"message":"Forbidden"}`],
    ["a list", `OPTIONS ${url}\nPOST ${url}\n\nstatus 403 {"message":"Forbidden"}`],
    [
      "a body of another command",
      `${forms["one line"]?.("OPTIONS", "200 OK")}\n$ curl -X POST ${url}\n{"message":"Forbidden"}`,
    ],
  ])("%s", (_, text) => {
    const seen = seenIn(text);
    expect(seen).not.toContain("preflight=yes");
    expect(seen).toContain("message=forbidden");
  });
});
