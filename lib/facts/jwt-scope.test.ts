import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const aws = 'Bearer scope="orders/write" error="insufficient_scope"';

describe("a challenge that names the scope", () => {
  test.each([
    `www-authenticate: ${aws}`,
    `HTTP/2 403\nwww-authenticate: ${aws} error_description="insufficient scope"`,
    `HTTP/2 403\nwww-authenticate: ${aws}\ncontent-length: 23\n\n{"message":"Forbidden"}`,
    `$ curl -i https://abcde12345.execute-api.us-east-1.amazonaws.com/x -H 'Authorization: Bearer x'\nHTTP/2 403\nwww-authenticate: ${aws}`,
    `Unsere HTTP API antwortet mit 403, Header: www-authenticate: ${aws}. Das Token ist gültig.`,
    `AxiosError: Request failed with status code 403\n  headers: { 'www-authenticate': '${aws}' }`,
  ])("is a JWT authorizer's: %s", (text) => {
    expect(diagnose({ text }).cause).toBe("http-api-jwt-scope");
  });

  test.each([
    'HTTP/1.1 403\nWWW-Authenticate: Bearer error="insufficient_scope", error_description="The request requires higher privileges than provided by the access token.", error_uri="https://tools.ietf.org/html/rfc6750#section-3.1"',
    'HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error="insufficient_scope", scope="files:read", resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource"',
    '403 www-authenticate: Bearer realm="https://accounts.google.com/", error="insufficient_scope"',
    'HTTP/1.1 403 Forbidden\nx-powered-by: Express\nwww-authenticate: Bearer error="insufficient_scope", scope="a"\ncontent-type: application/json\n\n{"statusCode":403,"message":"Insufficient scope"}',
  ])("is another server's: %s", (text) => {
    const { cause, verdict, observations } = diagnose({ text });
    expect([cause, verdict]).not.toContain("http-api-jwt-scope");
    expect(verdict).not.toBe("contradiction");
    expect(observations.map(({ facet }) => facet)).not.toContain("scope-granted");
  });
});
