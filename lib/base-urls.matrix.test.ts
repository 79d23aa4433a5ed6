import { describe, expect, test } from "vitest";
import { diagnose } from ".";

const name = "abcde12345.execute-api.us-east-1.amazonaws.com";
const base = `https://${name}`;

/** An API's name, and apart from it the path with the stage, as programs, tools and people write the two. */
const apart: Readonly<Record<string, string>> = {
  axios: `const api = axios.create({ baseURL: '${base}' });\nawait api.get('/prod/orders');`,
  "a template of JavaScript": `const API = "${base}";\nawait fetch(\`\${API}/prod/orders\`);`,
  "Python's sum": `BASE = "${base}"\nr = requests.get(BASE + "/prod/orders")`,
  "Python's format": `base_url = '${base}'\nr = requests.get(f"{base_url}/prod/orders")`,
  "a client of httpx": `s = httpx.Client(base_url="${base}")\nr = s.get("/prod/orders")`,
  "a file of settings": `api:\n  url: ${base}\n  basePath: /prod\n  path: /orders`,
  Postman: `baseUrl = ${base}\n\nGET {{baseUrl}}/prod/orders`,
  Bruno: `vars {\n  host: ${base}\n}\n\nget {\n  url: {{host}}/prod/orders\n}`,
  Retrofit: `Retrofit.Builder().baseUrl("${base}/")\n@GET("prod/orders")\nsuspend fun orders(): List<Order>`,
  Java: `String base = "${base}";\nHttpRequest.newBuilder(URI.create(base + "/prod/orders")).build();`,
  Dart: `final uri = Uri.https('${name}', '/prod/orders');\nfinal res = await http.get(uri);`,
  Go: `const base = "${base}"\nresp, err := http.Get(base + "/prod/orders")`,
  k6: `const BASE_URL = __ENV.BASE || '${base}';\nhttp.get(\`\${BASE_URL}/prod/orders\`);`,
  "a workflow": `env:\n  API_BASE: ${base}\nsteps:\n  - run: curl -sf "$API_BASE/prod/orders"`,
  PowerShell: `$base = "${base}"\nInvoke-RestMethod "$base/prod/orders"`,
  Ruby: `BASE = "${base}"\nNet::HTTP.get_response(URI("#{BASE}/prod/orders"))`,
  "C#": `var client = new HttpClient { BaseAddress = new Uri("${base}") };\nawait client.GetAsync("prod/orders");`,
  Swift: `let base = URL(string: "${base}")!\nlet url = base.appendingPathComponent("prod/orders")`,
  "a sentence": `The base URL is ${base} and I call /prod/orders on it.`,
  "a table": `| base | ${base} |\n| path | /prod/orders |`,
  Guzzle: `$client = new Client(['base_uri' => '${base}']);\n$client->get('prod/orders');`,
  Hurl: `# host=${base}\nGET {{host}}/prod/orders\nHTTP 200`,
  make: `API ?= ${base}\n\nsmoke:\n\tcurl -sf $(API)/prod/orders`,
  compose: `environment:\n  - API_URL=${base}\n  - API_STAGE=prod\n  - API_PATH=/orders`,
  JMeter: `Server Name: ${name}\nPath: /prod/orders\nMethod: GET`,
  "a function of a shell": `call() { curl -s "$BASE$1"; }\nBASE=${base}\ncall /prod/orders`,
  Locust: `class U(HttpUser):\n    host = "${base}"\n    @task\n    def t(self): self.client.get("/prod/orders")`,
  supertest: `const request = require('supertest')('${base}');\nawait request.get('/prod/orders')`,
  Cypress: `baseUrl: "${base}"\ncy.request('/prod/orders')`,
  Karate: `* url '${base}'\n* path 'prod', 'orders'\n* method get`,
  "REST Assured": `RestAssured.baseURI = "${base}";\ngiven().get("/prod/orders")`,
  Elixir: `@base "${base}"\nHTTPoison.get!(@base <> "/prod/orders")`,
  Perl: `my $base = "${base}";\nmy $res = $ua->get("$base/prod/orders");`,
  R: `base <- "${base}"\nhttr::GET(paste0(base, "/prod/orders"))`,
  Rust: `const BASE: &str = "${base}";\nlet res = client.get(format!("{BASE}/prod/orders")).send().await?;`,
  Lua: `local base = "${base}"\nhttp.request(base .. "/prod/orders")`,
};

/** The name alone, called as it stands. */
const alone: Readonly<Record<string, string>> = {
  "a command": `$ curl ${base}`,
  "a command with a slash": `$ curl -s ${base}/`,
  "a sentence": `I open ${base} in the browser.`,
  "a client": `r = requests.get("${base}")`,
};

describe("a base and the path with its stage apart", () => {
  test.each(Object.entries(apart))("lack no stage: %s", (_, code) => {
    const { cause, observations } = diagnose({ text: `${code}\n\n403 {"message":"Forbidden"}\n` });
    expect(cause).toBeUndefined();
    expect(observations.find(({ facet }) => facet === "stage-in-url")?.option).not.toBe("wrong");
  });

  test.each(Object.entries(alone))("and the base that is called alone does: %s", (_, code) => {
    const { remaining } = diagnose({ text: `${code}\n\n403 {"message":"Forbidden"}\n` });
    expect(remaining[0]?.cause).toBe("wrong-stage");
    expect(remaining[0]?.weight).toBeGreaterThan(0.5);
  });
});
