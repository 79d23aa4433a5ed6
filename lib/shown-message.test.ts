import { expect, test } from "vitest";
import { diagnose, disclose, linkTo, readLink } from ".";

const bare = [
  [
    "a client's error",
    "AxiosError: Request failed with status code 403\n    at settle (core/settle.js:19:12)",
  ],
  ["a sentence", "our nightly job gets a 403 from the partner's API since Monday"],
  ["a build's line", "[ERROR] upload.sh: server answered 403 for /v2/items, giving up"],
] as const;

test.each(bare)(
  "who shows %s without a message is thought to have had none that tells",
  (_, text) => {
    const found = diagnose({ text });
    expect(found.isWordless).toBe(true);
    const share = (list: typeof found.remaining) =>
      list.find(({ cause }) => cause === "resource-not-found-unsigned")?.weight ?? 0;
    expect(share(found.remaining)).toBeLessThan(share(diagnose({}).remaining) / 1.5);
    expect(found.remaining[0]?.cause).not.toBe("resource-not-found-unsigned");
    expect(found.observations.map(({ facet }): string => facet)).not.toContain("shown-message");
  },
);

test.each(bare)(
  "the message of %s counts once it is answered, as if no text had been there",
  (_, text) => {
    const answers = new Map([["message", "missing-authentication-token"]]);
    expect(
      diagnose({ text, answers }).cause ?? diagnose({ text, answers }).remaining[0]?.cause,
    ).toBe("resource-not-found-unsigned");
    const observed = readLink(linkTo(disclose(diagnose({ text })))).state.observed;
    expect(diagnose({ observed, answers }).remaining).toEqual(
      diagnose({ text, answers }).remaining,
    );
  },
);

test.each(bare)("the link of %s believes as much, to the last digit", (_, text) => {
  const there = diagnose({ text });
  const { state, problems } = readLink(linkTo(disclose(there)));
  expect(problems).toEqual([]);
  expect(diagnose(state).remaining).toEqual(there.remaining);
});

test.each([
  ["nothing", ""],
  ["a message", '{"message":"Forbidden"}'],
  [
    "a browser's console, which shows no body",
    "GET https://api.example.com/v1/pets 403 (Forbidden)",
  ],
  [
    "a head alone",
    "HTTP/2 403\nserver: CloudFront\nx-amzn-errortype: ForbiddenException\nx-amzn-requestid: 9f1c0f3e-0000-4000-8000-1a2b3c4d5e6f\n",
  ],
  [
    "a preflight, whose body nobody sees",
    "Access to fetch at 'https://api.example.com/pets' from origin 'https://www.example.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok status.",
  ],
  [
    "a handshake, whose body clients do not show",
    "WebSocket connection to 'wss://api.example.com/prod' failed: Error during WebSocket handshake: Unexpected response code: 403",
  ],
  [
    "an access log, which keeps no body",
    '203.0.113.9 - - [04/Mar/2026:10:15:31 +0000] "GET /prod/pets HTTP/1.1" 403 42',
  ],
])("of %s nothing is concluded from the message that is not there", (_, text) => {
  expect(diagnose({ text }).isWordless).toBe(false);
});
