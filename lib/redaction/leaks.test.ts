import { describe, expect, test } from "vitest";
import { redact } from "./index";

/** Markers of unlike shapes, so that no rule hides one by accident of another. */
const marker = {
  signature: "mark00000000000000000000000000000000000000000000000000000000beef",
  apiKey: "MARKERapiKey7f3kQ",
  sessionToken: "IQoJb3JpZ2luX2VjMARKERsession",
  proxy: "bWFya2VyOnByb3h5MARKER",
  cookie: "MARKERcookie1",
  querySession: "MARKERquerySession",
  querySignature: "MARKERquerySignature",
  queryKey: "MARKERqueryKey",
  password: "MARKER password with blanks",
  refreshToken: "MARKERrefresh",
  setCookie: "MARKERsetCookie",
  accessToken: "MARKERaccess",
  echoed: "MARKERechoedToken",
  clientCert: "MARKERcert",
  userinfo: "MARKERuserinfo",
  custom: "aB3dE5gH7jK9mN1pMARKER",
};

const target =
  `https://joe:${marker.userinfo}@abcde12345.execute-api.us-east-1.amazonaws.com/prod/pets` +
  `?X-Amz-Security-Token=${marker.querySession}&X-Amz-Signature=${marker.querySignature}` +
  `&X-Amz-Credential=ASIAIOSFODNN7EXAMPLE%2F20260101%2Fus-east-1%2Fexecute-api%2Faws4_request&api_key=${marker.queryKey}`;

const sent: readonly (readonly [string, string])[] = [
  [
    "authorization",
    `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/execute-api/aws4_request, SignedHeaders=host, Signature=${marker.signature}`,
  ],
  ["x-api-key", marker.apiKey],
  ["x-amz-security-token", marker.sessionToken],
  ["proxy-authorization", `Basic ${marker.proxy}`],
  ["cookie", `sid=${marker.cookie}; theme=dark`],
  ["x-amzn-mtls-clientcert-leaf", marker.clientCert],
  ["x-tenant-ticket", marker.custom],
];
const received: readonly (readonly [string, string])[] = [
  ["content-type", "application/json"],
  ["set-cookie", `sid=${marker.setCookie}; Path=/`],
];
const posted = JSON.stringify({
  user: "joe",
  password: marker.password,
  nested: [{ refresh_token: marker.refreshToken }],
});
const answered = JSON.stringify({
  message: `The Canonical String for this request should have been\n'GET\n/\n\nhost:x\nx-amz-security-token:${marker.echoed}\n\nhost\n'`,
  access_token: marker.accessToken,
});

const pairs = (fields: typeof sent) => fields.map(([name, value]) => ({ name, value }));
const har = {
  log: {
    version: "1.2",
    entries: [
      {
        request: {
          method: "POST",
          url: target,
          headers: pairs(sent),
          cookies: [{ name: "sid", value: marker.cookie }],
          queryString: [
            { name: "X-Amz-Security-Token", value: marker.querySession },
            { name: "X-Amz-Signature", value: marker.querySignature },
            { name: "api_key", value: marker.queryKey },
          ],
          postData: { mimeType: "application/json", text: posted },
        },
        response: {
          status: 403,
          headers: pairs(received),
          cookies: [{ name: "sid", value: marker.setCookie, path: "/" }],
          content: { mimeType: "application/json", text: answered },
        },
      },
    ],
  },
};

const lines = (fields: typeof sent, mark: string) =>
  fields.map(([name, value]) => `${mark}${name}: ${value}`).join("\n");

describe("none of the secrets of a paste is left", () => {
  test.each([
    ["HAR", JSON.stringify(har)],
    ["HAR as browsers print it", JSON.stringify(har, undefined, 2)],
    [
      "curl -v",
      `> POST ${target} HTTP/2\n${lines(sent, "> ")}\n> \n${posted}\n< HTTP/2 403 \n${lines(received, "< ")}\n< \n${answered}`,
    ],
    [
      "Copy as cURL",
      `curl '${target}' ${sent.map(([name, value]) => `-H '${name}: ${value}'`).join(" \\\n  ")} --data-raw '${posted}'\n${answered}`,
    ],
    [
      "Python",
      `requests.post('${target}', headers={${sent.map(([name, value]) => `'${name}': '${value}'`).join(", ")}}, json=${posted})\n${lines(received, "")}\n${answered}`,
    ],
    [
      "devtools on two lines",
      `Request URL\n${target}\n${[...sent, ...received].map(([name, value]) => `${name}\n${value}`).join("\n")}\n${posted}\n${answered}`,
    ],
    [
      "form",
      `password=${encodeURIComponent(marker.password)}&refresh_token=${marker.refreshToken}&api_key=${marker.queryKey}`,
    ],
    [
      "multipart",
      `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${marker.password}\r\n--b\r\nContent-Disposition: form-data; name="refresh_token"\r\n\r\n${marker.refreshToken}\r\n--b--`,
    ],
  ])("%s", (_, text) => {
    const redacted = redact(text).text;
    const left = Object.entries(marker).filter(([, secret]) => redacted.includes(secret));
    expect(left.map(([name]) => name)).toEqual([]);
    expect(redacted).not.toContain("MARKER");
    expect(redact(redacted).text).toBe(redacted);
  });
});
