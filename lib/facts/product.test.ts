import { describe, expect, test } from "vitest";
import { diagnose, disclose, toJson } from "..";
import { inEnglish } from "../testing/telling";

const author = (text: string) =>
  toJson(disclose(diagnose({ text })), inEnglish).observations.find(
    ({ facet }) => facet === "answered-by",
  );

const missing = '{"message":"Missing Authentication Token"}';

describe("the product that answered", () => {
  test.each([
    [
      "Akamai",
      "outside",
      'You don\'t have permission to access "http://api.example.com/orders" on this server.\nReference #18.2d351ab8.1772619330.4a1e60b',
    ],
    [
      "nginx",
      "in front",
      "HTTP/1.1 403 Forbidden\nServer: nginx/1.24.0\n\n<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx/1.24.0</center></body></html>",
    ],
    [
      "nginx",
      "behind an API's own host",
      "* Connected to abcde12345.execute-api.us-east-1.amazonaws.com\n> GET /prod/orders HTTP/1.1\n> Host: abcde12345.execute-api.us-east-1.amazonaws.com\n>\n< HTTP/1.1 403 Forbidden\n< Server: nginx/1.24.0\n<\n<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx/1.24.0</center></body></html>",
    ],
    [
      "AWS SAM CLI",
      "known by an address, and named beside it",
      `$ sam local start-api\n$ curl http://127.0.0.1:3000/orders\n${missing}`,
    ],
  ])("is %s, %s", (product, _, text) => {
    expect(author(text)).toMatchObject({ from: "evidence", product });
  });

  test.each([
    ["API Gateway", `HTTP/1.1 403 Forbidden\nx-amz-apigw-id: Fq3xYHc1IAMFVqw=\n\n${missing}`],
    ["an address of the machine alone", `$ curl http://127.0.0.1:3000/orders\n${missing}`],
    [
      "an SDK, whose service answered",
      "An error occurred (AccessDeniedException) when calling the GetItem operation: denied",
    ],
    [
      "two emulators",
      `$ npx serverless offline\n$ sam local start-api\n$ curl http://127.0.0.1:3000/orders\n${missing}`,
    ],
  ])("is not named by %s", (_, text) => {
    expect(author(text)).toBeDefined();
    expect(author(text)).not.toHaveProperty("product");
  });
});
