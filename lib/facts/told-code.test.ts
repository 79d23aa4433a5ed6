import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";

function told(code: string, facet: string): string | undefined {
  const { observations } = diagnose({ text: `${code}\n{"message":"Forbidden"}\n` });
  return observations.find((one) => one.facet === facet)?.option;
}

describe("a key that code sends", () => {
  test.each([
    ["Python", `requests.get("${url}", headers={"x-api-key": API_KEY})`],
    ["Python's session", `session.headers["x-api-key"] = key\nsession.get("${url}")`],
    ["PowerShell", `Invoke-RestMethod -Uri ${url} -Headers @{ "x-api-key" = $key }`],
    ["Ruby", `HTTParty.get("${url}", headers: { "x-api-key" => "abc" })`],
    ["PHP", `$client->get("${url}", ['headers' => ['x-api-key' => $key]]);`],
    ["Go", `req.Header.Set("x-api-key", key)\nhttp.NewRequest("GET", "${url}", nil)`],
    ["Java", `HttpRequest.newBuilder(URI.create("${url}")).header("x-api-key", key)`],
    ["C#", `client.DefaultRequestHeaders.Add("x-api-key", key);\nclient.GetAsync("${url}")`],
    ["Swift", `r.setValue(key, forHTTPHeaderField: "x-api-key")\nURL(string: "${url}")`],
    ["Rust", `client.get("${url}").header("x-api-key", key).send().await?`],
    ["axios' defaults", `axios.defaults.headers.common["x-api-key"] = key;\naxios.get("${url}")`],
    ["Angular", `new HttpHeaders().set('x-api-key', key);\nthis.http.get('${url}')`],
  ])("is told by %s", (_, code) => {
    expect(told(code, "api-key-sent")).toBe("yes");
  });

  test.each([
    [
      "names that are allowed",
      `"Access-Control-Allow-Headers": "Content-Type,Authorization,X-Api-Key"\nfetch("${url}")`,
    ],
    ["a list of names", `allowHeaders: ["x-api-key", "Authorization"]\nfetch("${url}")`],
    ["a name that is looked up", `if (event.headers["x-api-key"] === key) go("${url}")`],
    ["a name that is asked for", `const k = req.get("x-api-key");\nfetch("${url}")`],
    ["a scheme", `{"type": "apiKey", "name": "x-api-key", "in": "header"}\nfetch("${url}")`],
    ["a requirement", `"security": [{"x-api-key": []}]\nfetch("${url}")`],
    ["an empty value", `requests.get("${url}", headers={"x-api-key": ""})`],
    ["no value", `requests.get("${url}", headers={"x-api-key": None})`],
    ["a comment", `requests.get("${url}")  # headers={"x-api-key": key}`],
    ["a line that was taken out", `requests.get("${url}")\n# headers["x-api-key"] = key`],
  ])("is not told by %s", (_, code) => {
    expect(told(code, "api-key-sent")).toBeUndefined();
  });
});

describe("what code authorises itself by", () => {
  test.each([
    ["bearer", `requests.get("${url}", headers={"Authorization": f"Bearer {token}"})`],
    ["bearer", `.uri("${url}").header("Authorization", "Bearer " + token)`],
    [
      "bearer",
      `http.Authorization = new AuthenticationHeaderValue("Bearer", t);\nGetAsync("${url}")`,
    ],
    ["bearer", `req.Header.Add("Authorization", fmt.Sprintf("Bearer %s", t)) // ${url}`],
    [
      "sigv4",
      `auth = AWS4Auth(k, s, 'us-east-1', 'execute-api')\nrequests.get('${url}', auth=auth)`,
    ],
    ["sigv4", `SigV4Auth(credentials, "execute-api", region).add_auth(r)\nget("${url}")`],
    ["sigv4", `const aws = new AwsClient({ accessKeyId, secretAccessKey });\naws.fetch("${url}")`],
    ["sigv4", `signer := v4.NewSigner()\nclient.Get("${url}")`],
    ["other", `requests.get("${url}", auth=("me", "secret"))`],
  ])("%s: %s", (option, code) => {
    expect(told(code, "authorization-sent")).toBe(option);
  });

  test.each([
    ["a comment", `get("${url}")\n// headers.Authorization = "Bearer " + token`],
    ["what is checked", `if (!event.headers.Authorization.startsWith("Bearer ")) deny("${url}")`],
    ["an import", `from requests_aws4auth import AWS4Auth\nget("${url}")`],
  ])("not by %s", (_, code) => {
    expect(told(code, "authorization-sent")).toBeUndefined();
  });

  test("what was seen to be sent counts before it", () => {
    const code = `headers = {"Authorization": f"Bearer {token}"}\n\n> GET /prod/orders HTTP/1.1\n> Host: abcde12345.execute-api.us-east-1.amazonaws.com\n> User-Agent: python-requests/2.32.3\n> Accept: */*\n>\n< HTTP/1.1 403 Forbidden`;
    expect(told(code, "authorization-sent")).toBe("none");
  });
});
