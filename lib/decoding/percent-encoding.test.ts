import { describe, expect, test } from "vitest";
import { decodePercentEncoding } from "./percent-encoding";

const bodies = [
  '{"message":"Forbidden"}',
  '{ "Message": "User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********3333:abcde12345/prod/GET/a with an explicit deny" }',
  '{"message":"The security token included in the request is expired"}',
  "<html><head><title>403 Forbidden</title></head></html>",
  "Missing Authentication Token",
  "User: anonymous is not authorized to perform: execute-api:Invoke",
];
const encodings: Readonly<Record<string, (text: string) => string>> = {
  "as a part of a URL": encodeURIComponent,
  "as a form does": (text) => encodeURIComponent(text).replaceAll("%20", "+"),
  twice: (text) => encodeURIComponent(encodeURIComponent(text)),
};
const places: Readonly<Record<string, (run: string) => string>> = {
  alone: (run) => run,
  "in a link": (run) => `https://app.example.com/error?code=403&body=${run}&from=a%2Fb`,
  "in a log": (run) => `level=error status=403 body=${run} path=/orders`,
  "in JSON": (run) => `{"error":"${run}"}`,
};

describe("a refusal that is encoded", () => {
  const rows = Object.entries(encodings).flatMap(([how, encode]) =>
    Object.entries(places).flatMap(([where, put]) =>
      bodies.map((body) => ({ how, where, body, text: put(encode(body)), plain: put(body) })),
    ),
  );
  test.each(rows)("is decoded $how, $where: $body", ({ text, plain }) => {
    expect(decodePercentEncoding(text)).toBe(plain);
  });
});

describe("what is encoded and refuses nothing stays", () => {
  test.each([
    "curl 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/search?q=red%20shoes%20size&page=1'",
    "curl 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/chat?data=%7B%22message%22%3A%22hello%22%7D'",
    "GET\n/live/search\nq=Red%20shoes%20and%20socks\nhost:abcde12345.execute-api.us-east-1.amazonaws.com",
    "https://example.com/callback?state=%7B%22a%22%3A1%7D&scope=openid+profile+email",
    "grant_type=client_credentials&scope=Orders%20read%20write",
    "%7B%22message%22%3A%22Forbidden%E0%A4%A",
    "a C++ and a Go+gRPC client",
  ])("%s", (text) => {
    expect(decodePercentEncoding(text)).toBe(text);
  });
});
