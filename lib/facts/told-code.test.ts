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

describe("a key that code sends by another name", () => {
  test.each([
    ["Python", `requests.get("${url}", headers={"api_key": API_KEY})`],
    [
      "Python's dictionary",
      `headers = {"Accept": "application/json", "apikey": key}\nrequests.get("${url}", headers=headers)`,
    ],
    ["Python's session", `session.headers["api-key"] = key\nsession.get("${url}")`],
    ["fetch", `fetch("${url}", { headers: { apikey: key } })`],
    ["fetch's Headers", `const headers = new Headers({ "api-key": key });\nfetch("${url}")`],
    ["Ruby", `HTTParty.get("${url}", headers: { "api_key" => "abc" })`],
    ["PHP", `$client->get("${url}", ['headers' => ['apikey' => $key]]);`],
    ["PowerShell", `Invoke-RestMethod -Uri ${url} -Headers @{ "api-key" = $key }`],
    ["Go", `req.Header.Set("X-ApiKey", key)\nhttp.NewRequest("GET", "${url}", nil)`],
    ["Java", `HttpRequest.newBuilder(URI.create("${url}")).header("api-key", key)`],
    ["C#", `client.DefaultRequestHeaders.Add("apikey", key);\nclient.GetAsync("${url}")`],
    ["axios' defaults", `axios.defaults.headers["x-api_key"] = key;\naxios.get("${url}")`],
  ])("is told by %s", (_, code) => {
    expect([told(code, "api-key-sent"), told(code, "api-key-required")]).toEqual(["no", "yes"]);
  });

  test.each([
    ["a body", `requests.post("${url}", json={"api_key": key})`],
    ["a body beside fields", `post("${url}", headers={"a": "b"}, json={"api_key": key})`],
    ["a configuration", `client = Client(api_key=key)\nclient.get("${url}")`],
    ["a list of names", `headers: ["api-key", "content-type"]\nfetch("${url}")`],
    ["names that are allowed", `"Access-Control-Allow-Headers": "apikey"\nfetch("${url}")`],
    ["a name that is looked up", `if (event.headers["api-key"] === key) go("${url}")`],
    ["an empty value", `requests.get("${url}", headers={"api-key": ""})`],
    ["no value", `requests.get("${url}", headers={"api-key": None})`],
    ["a comment", `requests.get("${url}")  # headers={"api-key": key}`],
  ])("is not told by %s", (_, code) => {
    expect([told(code, "api-key-sent"), told(code, "api-key-required")]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("counts for nothing beside the right name", () => {
    const code = `requests.get("${url}", headers={"x-api-key": key, "api-key": key})`;

    expect([told(code, "api-key-sent"), told(code, "api-key-required")]).toEqual([
      "yes",
      undefined,
    ]);
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

describe("what code signs for", () => {
  test.each([
    [
      "another region",
      `auth = AWS4Auth(k, s, 'us-west-2', 'execute-api')\nrequests.get('${url}', auth=auth)`,
    ],
    [
      "another service",
      `SigV4Auth(creds, "lambda", "us-east-1").add_auth(r)\nrequests.get("${url}", headers=r.headers)`,
    ],
    [
      "a region that a name stands for",
      `region = "us-west-2"\nSigV4Auth(creds, "execute-api", region).add_auth(r)\nrequests.get("${url}")`,
    ],
    [
      "AWS SDK for JavaScript",
      `const signer = new SignatureV4({ service: "execute-api", region: "eu-west-1", credentials, sha256: Sha256 });\nawait fetch("${url}", signed)`,
    ],
    [
      "aws4",
      `aws4.sign({ host: "abcde12345.execute-api.us-east-1.amazonaws.com", path: "/prod/orders", service: "lambda", region: "us-east-1" }, creds)`,
    ],
    [
      "aws4fetch",
      `const aws = new AwsClient({ accessKeyId, secretAccessKey, service: "lambda", region: "us-east-1" });\naws.fetch("${url}")`,
    ],
    [
      "aws4-axios",
      `axios.interceptors.request.use(aws4Interceptor({ options: { region: "us-west-2", service: "execute-api" }, credentials }));\naxios.get("${url}")`,
    ],
    [
      "Go",
      `signer := v4.NewSigner()\nsigner.SignHTTP(ctx, creds, req, hash, "execute-api", "us-west-2", time.Now())\nhttp.NewRequest("GET", "${url}", nil)`,
    ],
    [
      "Ruby",
      `signer = Aws::Sigv4::Signer.new(service: 'execute-api', region: 'us-west-2', credentials_provider: c)\nNet::HTTP.get(URI('${url}'))`,
    ],
    [
      "PHP",
      `$signer = new SignatureV4('execute-api', 'us-west-2');\n$request = new Request('GET', '${url}');`,
    ],
    [
      "Java",
      `AwsV4HttpSigner signer = AwsV4HttpSigner.create();\nsigner.sign(r -> r.identity(c).request(req).putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api").putProperty(AwsV4HttpSigner.REGION_NAME, "us-west-2"));\nURI.create("${url}")`,
    ],
    [
      "Java before",
      `AWS4Signer signer = new AWS4Signer();\nsigner.setServiceName("execute-api");\nsigner.setRegionName("us-west-2");\nURI.create("${url}")`,
    ],
  ])("%s", (_, code) => {
    expect(told(code, "signed-for")).toBe("another-region-or-service");
  });

  test.each([
    [
      "Python",
      `auth = AWS4Auth(k, s, 'us-east-1', 'execute-api', session_token=t)\nrequests.get('${url}', auth=auth)`,
    ],
    [
      "names",
      `const region = "us-east-1";\nconst service = "execute-api";\nnew SignatureV4({ service, region, credentials, sha256: Sha256 });\nawait fetch("${url}", signed)`,
    ],
  ])("this API, in %s", (_, code) => {
    expect(told(code, "signed-for")).toBe("this-api");
  });

  test.each([
    [
      "a region that code alone knows",
      `SigV4Auth(creds, "execute-api", session.region_name).add_auth(r)\nrequests.get("${url}")`,
    ],
    [
      "a region that is given twice",
      `region = "us-west-2"\nif local:\n    region = "us-east-1"\nAWS4Auth(k, s, region, "execute-api")\nrequests.get("${url}")`,
    ],
    [
      "the region of another client",
      `s3 = boto3.client("s3", region_name="eu-west-1")\nAWS4Auth(k, s, region, "execute-api")\nrequests.get("${url}")`,
    ],
    [
      "a custom domain",
      `AWS4Auth(k, s, 'us-west-2', 'execute-api')\nrequests.get('https://api.example.com/orders')`,
    ],
    [
      "a line that was taken out",
      `# auth = AWS4Auth(k, s, 'us-west-2', 'execute-api')\nrequests.get('${url}')`,
    ],
    [
      "what a function behind the API signs",
      `exports.handler = async () => {\n  const signer = new SignatureV4({ service: "es", region: "eu-west-1", credentials, sha256: Sha256 });\n  return fetch("https://search-x.eu-west-1.es.amazonaws.com/_search");\n};\n// GET ${url}`,
    ],
    [
      "a signature for another host",
      `const signer = new SignatureV4({ service: "es", region: "us-east-1", credentials, sha256: Sha256 });\nawait fetch("https://search-x.us-east-1.es.amazonaws.com/_search");`,
    ],
  ])("is not told by %s", (_, code) => {
    expect(told(code, "signed-for")).toBeUndefined();
  });

  test("a backend's signature is not the caller's", () => {
    const code = `def lambda_handler(event, context):\n    auth = AWS4Auth(k, s, 'us-east-1', 'es')\n    return requests.get("https://search-x.us-east-1.es.amazonaws.com/_search", auth=auth).json()`;
    expect(told(code, "authorization-sent")).toBeUndefined();
  });
});

describe("what commands sign for", () => {
  const another = "another-region-or-service";
  test.each([
    [another, `curl --aws-sigv4 "aws:amz:us-east-1:lambda" --user "$K:$S" ${url}`],
    [another, `curl --aws-sigv4 "aws:amz:us-west-2:execute-api" --user "$K:$S" ${url}`],
    // curl takes both from the host's first labels
    [another, `curl --aws-sigv4 "aws:amz" --user "$K:$S" ${url}`],
    [another, `curl --aws-sigv4 "aws:amz:us-east-1" --user "$K:$S" ${url}`],
    [another, `curl ${url} --user "$K:$S" --aws-sigv4 aws:amz:$REGION:lambda`],
    [another, `awscurl --service lambda --region us-east-1 ${url}`],
    [another, `awscurl --region us-west-2 ${url}`],
    ["this-api", `curl --aws-sigv4 "aws:amz:us-east-1:execute-api" --user "$K:$S" ${url}`],
    ["this-api", `awscurl --service execute-api --region us-east-1 ${url}`],
    ["this-api", `awscurl --region us-east-1 ${url}`],
    [undefined, `curl --aws-sigv4 "aws:amz:$REGION:execute-api" --user "$K:$S" ${url}`],
    [undefined, `curl --aws-sigv4 "aws:amz:<region>:execute-api" --user "$K:$S" ${url}`],
    [undefined, `awscurl ${url}`],
    [undefined, `curl --aws-sigv4 "aws:amz:us-west-2:lambda" https://api.example.com/orders`],
    [undefined, `curl -u me:secret ${url}`],
  ])("%s: %s", (option, command) => {
    expect(told(command, "signed-for")).toBe(option);
  });
});

describe("a user pool's token without a scheme", () => {
  test.each([
    [
      "Amplify before 6",
      `const user = await Auth.currentAuthenticatedUser();\nfetch("${url}", { headers: { Authorization: user.signInUserSession.idToken.jwtToken } })`,
    ],
    [
      "a session",
      `fetch("${url}", { headers: { Authorization: session.getIdToken().getJwtToken() } })`,
    ],
    [
      "Amplify 6",
      `const { tokens } = await fetchAuthSession();\nfetch("${url}", { headers: { Authorization: tokens.idToken.toString() } })`,
    ],
    [
      "a name for it",
      `const idToken = (await fetchAuthSession()).tokens?.idToken?.toString();\nfetch("${url}", { headers: { Authorization: idToken } })`,
    ],
    [
      "axios",
      `config.headers.Authorization = session.getIdToken().getJwtToken();\naxios.get("${url}", config)`,
    ],
    [
      "XMLHttpRequest",
      `xhr.open("GET", "${url}");\nxhr.setRequestHeader("Authorization", idToken);`,
    ],
    [
      "boto3",
      `requests.get("${url}", headers={"Authorization": resp["AuthenticationResult"]["IdToken"]})`,
    ],
    [
      "boto3 and a name",
      `id_token = resp["AuthenticationResult"]["IdToken"]\nrequests.get("${url}", headers={"Authorization": id_token})`,
    ],
  ])("is told by %s", (_, code) => {
    expect(told(code, "authorization-sent")).toBe("bearer");
  });

  test.each([
    ["fields that are read", `const { Authorization: idToken } = event.headers;\ngo("${url}")`],
    ["fields that are compared", `if (headers.Authorization === idToken) go("${url}")`],
    ["fields that are allowed", `allowedHeaders: ["Authorization", "idToken"]\ngo("${url}")`],
    [
      "a comment",
      `go("${url}")\n// headers: { Authorization: session.getIdToken().getJwtToken() }`,
    ],
    ["some value", `fetch("${url}", { headers: { Authorization: auth } })`],
    ["some name of a token", `requests.get("${url}", headers={"Authorization": token})`],
    [
      "a session that is asked for something else",
      `const { identityId } = await fetchAuthSession();\ngo("${url}")`,
    ],
    [
      "what a function behind the API sends on",
      `def lambda_handler(event, context):\n    return requests.get("https://api.partner.example/orders", headers={"Authorization": resp["AuthenticationResult"]["IdToken"]})\n# ${url}`,
    ],
  ])("is not told by %s", (_, code) => {
    expect(told(code, "authorization-sent")).toBeUndefined();
  });
});

describe("a request without CORS", () => {
  test("bears no key and no token", () => {
    const key = `fetch("${url}", { mode: "no-cors", headers: { "x-api-key": key } })`;
    const token = `fetch("${url}", { method: "POST", mode: "no-cors", headers: { Authorization: \`Bearer \${t}\` } })`;
    const apart = `const options = { headers: { "x-api-key": key }, mode: "no-cors" };\nfetch("${url}", options);`;
    expect(told(key, "api-key-sent")).toBe("no");
    expect(told(token, "authorization-sent")).toBe("none");
    expect(told(apart, "api-key-sent")).toBe("no");
  });

  test.each([
    `fetch("${url}", { mode: "cors", headers: { "x-api-key": key } })`,
    `fetch("${url}", { headers: { "x-api-key": key } });\nfetch("https://example.com/ping", { mode: "no-cors" });`,
    `fetch("${url}", { headers: { "x-api-key": key } })\n// mode: "no-cors" does not help`,
  ])("is none: %s", (code) => {
    expect(told(code, "api-key-sent")).toBe("yes");
  });
});

describe("a body that a GET bears, in code beside CloudFront's page", () => {
  const page =
    "HTTP/1.1 403 Forbidden\nServer: CloudFront\nX-Cache: Error from cloudfront\n\n<H1>403 ERROR</H1>\n<H2>The request could not be satisfied.</H2>\nBad request. We can't connect to the server for this app or website at this time.\nGenerated by cloudfront (CloudFront)";
  const known = (code: string) =>
    diagnose({ text: `${page}\n\n${code}\n` }).observations.find(
      ({ facet }) => facet === "body-with-get",
    )?.option;
  const api = "https://api.example.com/search";

  test.each([
    `requests.get("${api}", json={"q": "x"})`,
    `requests.get("${api}", headers=headers, json=query)`,
    `await axios.get("${api}", { data: { q: "x" } })`,
    `axios.get('${api}', { headers, data: query })`,
    'request.httpMethod = "GET"\nrequest.httpBody = try? JSONEncoder().encode(query)',
    'req.httpMethod = Optional("GET")  req.httpBody = Optional(31 bytes)',
  ])("is told by %s", (code) => {
    expect(known(code)).toBe("yes");
    const [first] = diagnose({ text: `${page}\n\n${code}\n` }).remaining;
    expect(first?.cause).toBe("outside-cloudfront");
    expect(first?.weight).toBeGreaterThan(0.7);
  });

  test.each([
    `requests.get("${api}", params={"q": "x"})`,
    `requests.get("${api}", json=None)`,
    `requests.post("${api}", json=query)`,
    `axios.get("${api}", { params: { data: 1 } })`,
    `axios.post("${api}", { data: query })`,
    'request.httpMethod = "POST"\nrequest.httpBody = data',
    'request.httpMethod = "GET"\nrequest.httpBody = nil',
    'req.httpMethod = Optional("GET")  req.httpBody = Optional(0 bytes)',
  ])("is not told by %s", (code) => {
    expect(known(code)).toBeUndefined();
  });
});
