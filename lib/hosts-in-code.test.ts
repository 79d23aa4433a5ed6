import { describe, expect, test } from "vitest";
import { type Diagnosis, diagnose } from ".";

const api = "abcde12345.execute-api.us-east-1.amazonaws.com";

/** A call to an address, with the field `Host`, as each language writes it. */
const calls: Readonly<Record<string, (url: string, host: string) => string>> = {
  "Python's requests": (url, host) => `requests.get("${url}", headers={"Host": "${host}"})`,
  "a name of Python": (url, host) =>
    `API_HOST = "${host}"\nr = requests.post("${url}", headers={"Host": API_HOST}, verify=False)`,
  Go: (url, host) => `req, _ := http.NewRequest("GET", "${url}", nil)\nreq.Host = "${host}"`,
  Java: (url, host) =>
    `HttpRequest.newBuilder(URI.create("${url}")).header("Host", "${host}").build();`,
  axios: (url, host) => `axios.get('${url}', { headers: { Host: '${host}' } })`,
  fetch: (url, host) => `await fetch("${url}", { headers: { "Host": "${host}" } })`,
  got: (url, host) => `got('${url}', {headers: {host: \`${host}\`}})`,
  k6: (url, host) => `http.get('${url}', { headers: { Host: '${host}' } });`,
  PHP: (url, host) =>
    `curl_setopt($ch, CURLOPT_URL, '${url}');\ncurl_setopt($ch, CURLOPT_HTTPHEADER, ['Host: ${host}']);`,
  Ruby: (url, host) =>
    `uri = URI("${url}")\nreq = Net::HTTP::Get.new(uri)\nreq["Host"] = "${host}"`,
  "C#": (url, host) =>
    `var request = new HttpRequestMessage(HttpMethod.Get, "${url}");\nrequest.Headers.Host = "${host}";`,
  Rust: (url, host) => `client.get("${url}").header(HOST, "${host}").send().await?;`,
  Kotlin: (url, host) => `Request.Builder().url("${url}").addHeader("Host", "${host}").build()`,
  Swift: (url, host) =>
    `var request = URLRequest(url: URL(string: "${url}")!)\nrequest.setValue("${host}", forHTTPHeaderField: "Host")`,
  Perl: (url, host) => `my $res = $ua->get("${url}", Host => "${host}");`,
  Elixir: (url, host) => `HTTPoison.get("${url}", [{"Host", "${host}"}])`,
  "a file of requests": (url, host) => `GET ${url}\nHost: ${host}\n`,
};

const places = ["https://10.0.1.23/prod/x", "https://203.0.113.7:8443/prod/x"];

function seenIn(text: string): readonly string[] {
  return optionsOf(diagnose({ text }));
}

function optionsOf({ observations }: Diagnosis): readonly string[] {
  return observations.map(({ facet, option }) => `${facet}=${option}`);
}

describe("an address is no unknown host, and no server of its own, where Host names the API", () => {
  test.each(Object.keys(calls))("%s", (name) => {
    for (const url of places) {
      const diagnosis = diagnose({
        text: `${calls[name]?.(url, api)}\n{"message":"Forbidden"}`,
      });
      const seen = optionsOf(diagnosis);
      expect(seen).toContain("host=execute-api");
      expect(seen).not.toContain("host-known=no");
      expect(seen).not.toContain("answered-by=web-server");
      const { cause, parameters } = diagnosis;
      expect([cause, parameters.apiId, parameters.stage]).toEqual([
        undefined,
        "abcde12345",
        "prod",
      ]);
    }
  });
});

describe("an address stays one where Host names no API", () => {
  test.each(Object.keys(calls))("%s, with a name of one's own", (name) => {
    const text = `${calls[name]?.("https://10.0.1.23/prod/x", "orders.example.com")}\n{"message":"Forbidden"}`;
    const seen = seenIn(text);
    expect(seen).not.toContain("host=execute-api");
  });

  test.each([
    ["no field", 'requests.get("https://10.0.1.23/prod/x", verify=False)'],
    [
      "a comment",
      `# headers={"Host": "${api}"} changes nothing\nrequests.get("https://10.0.1.23/prod/x")`,
    ],
    [
      "another field",
      `requests.get("https://10.0.1.23/prod/x", headers={"X-Forwarded-Host": "${api}"})`,
    ],
    [
      "who may call",
      `requests.get("https://10.0.1.23/prod/x", headers={"Origin": "https://${api}"})`,
    ],
    [
      "a comparison",
      `if (req.host === "${api}") next();\nrequests.get("https://10.0.1.23/prod/x")`,
    ],
    [
      "two names",
      `a = {"Host": "${api}"}\nb = {"Host": "b.example.com"}\nrequests.get("https://10.0.1.23/prod/x", headers=b)`,
    ],
    ["a directive", `proxy_set_header Host ${api};\nrequests.get("https://10.0.1.23/prod/x")`],
  ])("%s", (_, code) => {
    expect(seenIn(`${code}\n{"message":"Forbidden"}`)).toContain("host-known=no");
  });
});

describe("what a command prints is held against the call that code makes", () => {
  const url = "https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/orders";
  const none = '{\n    "items": []\n}';
  const plans = `$ aws apigateway get-usage-plans --key-id k1a2b3c4d5\n${none}\n`;
  const keyless = `$ aws apigateway get-usage-plan-keys --usage-plan-id p1a2b3\n${none}\n`;
  const calls = {
    "a Python shell": `>>> r = requests.get("${url}", headers={"x-api-key": KEY})\n>>> r.status_code, r.text\n(403, '{"message":"Forbidden"}')\n`,
    JavaScript: `const r = await fetch("${url}", { headers: { "x-api-key": key } });\nconsole.log(r.status, await r.text());\n// 403 {"message":"Forbidden"}\n`,
    Ruby: `HTTParty.get("${url}", headers: { "x-api-key" => key })\n=> {"message":"Forbidden"}\n`,
  };
  const rows = Object.entries(calls).flatMap(([language, call]) =>
    [plans, keyless].map((shown) => [language, call, shown] as const),
  );
  test.each(rows)("of %s: %s%s", (_, call, shown) => {
    expect(diagnose({ text: call + shown }).cause).toBe("api-key-not-in-usage-plan");
  });

  test("but not where it sends no key", () => {
    const call = calls.JavaScript.replace(/, \{ headers.*?\} \}/, "");
    expect(diagnose({ text: call + plans }).cause).not.toBe("api-key-not-in-usage-plan");
  });
});
