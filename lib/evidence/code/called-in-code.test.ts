import { describe, expect, test } from "vitest";
import { diagnose } from "../..";

const host = "abcde12345.execute-api.us-east-1.amazonaws.com";
const base = `https://${host}`;

function called(code: string): string {
  const { parameters } = diagnose({ text: `${code}\n\n{"message":"Forbidden"}\n` });
  const { method, stage, path } = parameters;
  return [method, parameters.host?.replace(host, "api"), stage, path].filter(Boolean).join(" ");
}

const rest = "POST api prod /orders";

describe("what code calls is put together of its parts", () => {
  test.each([
    ["a constant", `API_URL = "${base}/prod/orders"\nr = requests.post(API_URL, json=payload)`],
    ["an f-string", `BASE = "${base}/prod"\nr = requests.post(f"{BASE}/orders", json=payload)`],
    ["a sum", `API_URL = "${base}/prod"\nr = requests.post(API_URL + "/orders", json=payload)`],
    ["httpx", `client = httpx.Client(base_url="${base}/prod")\nr = client.post("/orders", json=x)`],
    [
      "aiohttp",
      `async with aiohttp.ClientSession("${base}") as s:\n    async with s.post("/prod/orders", json=x) as r:\n        print(r.status)`,
    ],
    [
      "http.client",
      `conn = http.client.HTTPSConnection("${host}")\nconn.request("POST", "/prod/orders", payload, headers)`,
    ],
    [
      "urllib",
      `req = urllib.request.Request("${base}/prod/orders", data=body, method="POST")\nurllib.request.urlopen(req)`,
    ],
    [
      "Locust",
      `class U(HttpUser):\n    host = "${base}"\n    @task\n    def t(self):\n        self.client.post("/prod/orders", json=x)`,
    ],
    [
      "a template",
      `const API = "${base}/prod";\nfetch(\`\${API}/orders\`, { method: "POST", body })`,
    ],
    [
      "axios' base",
      `const api = axios.create({ baseURL: "${base}/prod" });\nawait api.post("/orders", body);`,
    ],
    [
      "axios' base without stage",
      `const api = axios.create({ baseURL: "${base}" });\nawait api.post("/prod/orders", body);`,
    ],
    [
      "got",
      `const api = got.extend({ prefixUrl: "${base}/prod" });\nawait api.post("orders", { json });`,
    ],
    [
      "node:https",
      `const req = https.request({\n  hostname: '${host}',\n  port: 443,\n  path: '/prod/orders',\n  method: 'POST',\n}, (res) => {});`,
    ],
    ["jQuery", `$.ajax({ url: "${base}/prod/orders", type: "POST", data })`],
    [
      "Angular",
      `private apiUrl = '${base}/prod';\nreturn this.http.post<Order>(\`\${this.apiUrl}/orders\`, body);`,
    ],
    [
      "java.net.http",
      `HttpRequest request = HttpRequest.newBuilder()\n    .uri(URI.create("${base}/prod/orders"))\n    .POST(BodyPublishers.ofString(json))\n    .build();`,
    ],
    [
      "HttpURLConnection",
      `URL url = new URL("${base}/prod/orders");\nHttpURLConnection con = (HttpURLConnection) url.openConnection();\ncon.setRequestMethod("POST");`,
    ],
    [
      "WebClient",
      `WebClient client = WebClient.create("${base}/prod");\nclient.post().uri("/orders").bodyValue(x).retrieve()`,
    ],
    [
      "Retrofit",
      `Retrofit r = new Retrofit.Builder().baseUrl("${base}/prod/").build();\ninterface Api { @POST("orders") Call<Order> create(@Body Order o); }`,
    ],
    [
      "Feign",
      `@FeignClient(name = "orders", url = "${base}/prod")\npublic interface Orders {\n  @PostMapping("/orders")\n  Order create(Order o);\n}`,
    ],
    [
      "C#",
      `var client = new HttpClient { BaseAddress = new Uri("${base}/") };\nvar r = await client.PostAsync("prod/orders", content);`,
    ],
    [
      "RestSharp",
      `var client = new RestClient("${base}/prod");\nvar request = new RestRequest("/orders", Method.Post);`,
    ],
    [
      "Go",
      `const baseURL = "${base}/prod"\nreq, _ := http.NewRequest("POST", baseURL+"/orders", body)`,
    ],
    [
      "PHP's cURL",
      `$ch = curl_init("${base}/prod/orders");\ncurl_setopt($ch, CURLOPT_POST, true);\ncurl_exec($ch);`,
    ],
    [
      "Guzzle",
      `$client = new Client(['base_uri' => '${base}/prod/']);\n$response = $client->post('orders', ['json' => $x]);`,
    ],
    [
      "Net::HTTP",
      `http = Net::HTTP.new("${host}", 443)\nres = http.request(Net::HTTP::Post.new("/prod/orders"))`,
    ],
    ["Faraday", `conn = Faraday.new(url: "${base}")\nconn.post("/prod/orders", body)`],
    [
      "HTTParty",
      `class Api\n  include HTTParty\n  base_uri "${base}/prod"\nend\nApi.post("/orders", body: x)`,
    ],
    [
      "Swift",
      `let baseURL = URL(string: "${base}/prod")!\nvar request = URLRequest(url: baseURL.appendingPathComponent("orders"))\nrequest.httpMethod = "POST"`,
    ],
    ["Dart", `final r = await http.post(Uri.https('${host}', '/prod/orders'), body: x);`],
    [
      "Rust",
      `const BASE: &str = "${base}/prod";\nclient.post(format!("{}/orders", BASE)).send().await?`,
    ],
    [
      "PowerShell",
      `$base = "${base}/prod"\nInvoke-RestMethod -Uri "$base/orders" -Method Post -Body $body`,
    ],
    ["a shell", `API="${base}/prod"\ncurl -X POST "$API/orders" -d @b.json`],
    ["R", `req <- request("${base}/prod") |> req_url_path_append("orders") |> req_method("POST")`],
  ])("%s", (_, code) => {
    expect(called(code)).toBe(rest);
  });

  test.each([
    ["fetch sends a GET", `const r = await fetch("${base}/prod/orders", { headers });`],
    ["https.get does", `https.get({ host: "${host}", path: "/prod/orders" }, cb)`],
    [
      "a login is none",
      `const t = await axios.post("https://login.example.net/oauth2/token", d);\nawait axios.get("${base}/prod/orders", { headers });`,
    ],
    [
      "an origin is none",
      `app.use(cors({ origin: "https://app.example.com" }));\naxios.get("${base}/prod/orders")`,
    ],
  ])("%s", (_, code) => {
    expect(called(code)).toBe("GET api prod /orders");
  });

  test("a custom domain has a path and no stage", () => {
    const code = `const api = axios.create({ baseURL: "https://api.example.com" });\nawait api.post("/orders", body);`;
    expect(called(code)).toBe("POST api.example.com /orders");
  });
});

describe("no call is taken", () => {
  test.each([
    ["of a manual", `# Docs: https://docs.example.com/api\nr = client.get(url)`],
    ["of an origin", `app.use(cors({ origin: "https://app.example.com" }))\nfetch(url)`],
    [
      "of an issuer",
      `issuer: "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI"\nfetch(url)`,
    ],
    [
      "of a login's domain",
      `const domain = "https://myapp.auth.us-east-1.amazoncognito.com";\nfetch(url)`,
    ],
    [
      "of an integration",
      `new HttpUrlIntegration("Orders", "https://backend.example.com/orders");\nfetch(url)`,
    ],
    ["of a redirect", `redirectSignIn: "https://app.example.com/callback"\nfetch(url)`],
    [
      "of a function behind the API",
      `exports.handler = async (event) => {\n  const r = await fetch("https://api.partner.example/orders", { method: "POST" });\n  return { statusCode: r.status };\n};`,
    ],
    [
      "of one in Python",
      `def lambda_handler(event, context):\n    r = requests.post("https://api.partner.example/orders", json=x)\n    return {"statusCode": r.status_code}`,
    ],
  ])("%s", (_, code) => {
    expect(called(code)).toBe("");
  });

  test.each([
    [
      "where a client calls several",
      `const api = axios.create({ baseURL: "${base}" });\napi.get("/prod/orders");\napi.post("/prod/items", x);`,
    ],
    [
      "by a server's routes",
      `const client = axios.create({ baseURL: "${base}" });\napp.get("/orders", async (req, res) => res.json(await load(client)));`,
    ],
    [
      "by a decorator",
      `client = httpx.Client(base_url="${base}")\n\n@app.get("/orders")\ndef orders():\n    return load(client)`,
    ],
    [
      "by what holds values",
      `client = httpx.Client(base_url="${base}")\ntoken = config.get("token")\nx = os.environ.get("region")`,
    ],
    [
      "where a name stands for two",
      `const dev = { apiUrl: "${base}" };\nconst prod = { apiUrl: "https://api.example.com" };\naxios.get(env.apiUrl + "/orders")`,
    ],
  ])("%s", (_, code) => {
    expect(called(code)).toMatch(/^(?:GET |POST )?api$/);
  });

  test("where a function behind the API answers 200", () => {
    const code = `curl -X POST ${base}/prod/orders\n\nexport const handler = async (event) => {\n  const res = await fetch("https://api.partner.example/orders", { method: "GET" });\n  return { statusCode: 200 };\n};`;
    expect(called(code)).toBe("POST api prod /orders");
  });

  test("in a line that was taken out", () => {
    const code = `# requests.delete("${base}/prod/orders/7")\nrequests.get("${base}/prod/orders")`;
    expect(called(code)).toBe("GET api prod /orders");
  });

  test("by the method of a variable", () => {
    expect(called(`fetch("${base}/prod/orders", { ...options })`)).toBe("api prod /orders");
    expect(called(`fetch("${base}/prod/orders", options)`)).toBe("api prod /orders");
  });
});

describe("the stage", () => {
  function stage(code: string): string | undefined {
    const { observations } = diagnose({ text: `${code}\n\n{"message":"Forbidden"}\n` });
    return observations.find(({ facet }) => facet === "stage-in-url")?.option;
  }

  test("is not shown right by a constant of the program that calls", () => {
    expect(stage(`API_URL = "${base}/prod"\nrequests.get(API_URL + "/orders")`)).toBeUndefined();
    expect(stage(`Outputs:\n\napi_url = "${base}/prod"\n\nGET ${base}/prod/orders`)).toBe("right");
  });

  test.each([
    [
      "C#, a slash in front",
      `var client = new HttpClient { BaseAddress = new Uri("${base}/prod/") };\nawait client.GetAsync("/orders");`,
    ],
    [
      "C#, none at the end",
      `var client = new HttpClient { BaseAddress = new Uri("${base}/prod") };\nawait client.GetAsync("orders");`,
    ],
    ["Guzzle", `$client = new Client(['base_uri' => '${base}/prod']);\n$client->get('orders');`],
    [
      "Retrofit",
      `Retrofit r = new Retrofit.Builder().baseUrl("${base}/prod/").build();\ninterface Api { @GET("/orders") Call<Order> all(); }`,
    ],
    ["Faraday", `conn = Faraday.new(url: "${base}/prod")\nconn.get("/orders")`],
  ])("is lost where the path is resolved against the base: %s", (_, code) => {
    expect(called(code)).toMatch(/^GET api orders/);
    expect(stage(code)).toBe("wrong");
  });

  test.each([
    [
      "C#",
      `var client = new HttpClient { BaseAddress = new Uri("${base}/prod/") };\nawait client.GetAsync("orders");`,
    ],
    ["Faraday", `conn = Faraday.new(url: "${base}/prod")\nconn.get("orders")`],
    [
      "HTTParty",
      `class Api\n  include HTTParty\n  base_uri "${base}/prod"\nend\nApi.get("/orders")`,
    ],
    ["axios", `const api = axios.create({ baseURL: "${base}/prod" });\napi.get("/orders");`],
    ["httpx", `client = httpx.Client(base_url="${base}/prod")\nclient.get("/orders")`],
    ["urljoin", `requests.get(urljoin("${base}/prod/", "orders"))`],
  ])("is kept in %s", (_, code) => {
    expect(called(code)).toBe("GET api prod /orders");
    expect(stage(code)).toBeUndefined();
  });

  test("is what is left of a URL that is resolved", () => {
    expect(called(`requests.get(urljoin("${base}/prod", "/orders/7"))`)).toBe("GET api orders /7");
    expect(called(`fetch(new URL("/orders/7", "${base}/prod"))`)).toBe("GET api orders /7");
  });

  test("is not missing where a client's path has it", () => {
    const code = `var client = new HttpClient { BaseAddress = new Uri("${base}/") };\nawait client.GetAsync("prod/orders");`;
    expect(stage(code)).toBeUndefined();
    expect(stage(`requests.get("${base}")`)).toBe("wrong");
  });
});
