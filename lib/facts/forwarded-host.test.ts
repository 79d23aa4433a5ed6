import { describe, expect, test } from "vitest";
import { diagnose } from "..";
import { readEvidence } from "../evidence";
import { extractFacts } from ".";

const api = "abcde12345.execute-api.us-east-1.amazonaws.com";
const forbidden = '{"message":"Forbidden"}';

/** What is concluded of the host, with a question mark where it is presumed. */
function hostKnown(text: string): string | undefined {
  const span = { start: 0, end: text.length };
  const { facts } = extractFacts({
    kind: "error-text",
    text: { value: text, span },
    urls: [],
    span,
  });
  const fact = facts.find(({ facet }) => facet === "host-known");
  if (fact === undefined) return undefined;
  return fact.by === undefined ? fact.option : `${fact.option}?`;
}

const nginx = (host: string) =>
  `location /api/ {\n  proxy_pass https://${api}/prod/;\n  proxy_set_header Host ${host};\n}\n`;

describe("a proxy before the API", () => {
  test.each([
    ["nginx", nginx("$host")],
    ["nginx, by another variable", nginx("$http_host")],
    ["nginx, a name of its own", nginx("www.example.com")],
    ["Apache", `ProxyPreserveHost On\nProxyPass /shop https://${api}/prod\n`],
    [
      "Traefik",
      `loadBalancer:\n  passHostHeader: true\n  servers:\n    - url: "https://${api}/prod"\n`,
    ],
    ["Kong", `services:\n- url: https://${api}/prod\n  routes:\n  - preserve_host: true\n`],
    [
      "Spring Cloud Gateway",
      `routes:\n- uri: https://${api}\n  filters:\n  - PreserveHostHeader\n`,
    ],
  ])("that sends on the name that it was called by hides the API's: %s", (_, settings) => {
    expect(hostKnown(`${settings}\n${forbidden}`)).toBe("no");
  });

  test.each([
    ["http-proxy", `createProxyMiddleware({ target: "https://${api}/prod" })`],
    ["a development server", `proxy: { "/api": { target: 'https://${api}', secure: false } }`],
    ["Caddy", `www.example.com {\n  reverse_proxy https://${api}\n}`],
    ["Caddy, told so", `reverse_proxy https://${api} {\n  header_up Host {host}\n}`],
    ["HAProxy", `backend orders\n  server orders ${api}:443 ssl verify none\n`],
    ["Envoy", `clusters:\n- name: orders\n  address: ${api}\n  port_value: 443\n`],
    ["an Ingress", `spec:\n  type: ExternalName\n  externalName: ${api}\n`],
  ])("of which that is the default is presumed to: %s", (_, settings) => {
    expect(hostKnown(`${settings}\n${forbidden}`)).toBe("no?");
  });

  test.each([
    ["nginx with the API's name", nginx(api)],
    ["nginx with the name of its target", nginx("$proxy_host")],
    ["nginx without the line", `location / {\n  proxy_pass https://${api}/prod/;\n}\n`],
    ["http-proxy", `{ target: "https://${api}/prod", changeOrigin: true }`],
    ["Traefik", `passHostHeader: false\nservers:\n- url: "https://${api}/prod"\n`],
    ["Caddy", `reverse_proxy https://${api} {\n  header_up Host {upstream_hostport}\n}`],
    ["HAProxy", `http-request set-header Host ${api}\nserver orders ${api}:443 ssl\n`],
    ["an Ingress", `nginx.ingress.kubernetes.io/upstream-vhost: ${api}\nexternalName: ${api}\n`],
  ])("that sends the API's own is no fault: %s", (_, settings) => {
    expect(hostKnown(`${settings}\n${forbidden}`)).toBeUndefined();
  });

  describe("that is a load balancer with an endpoint's addresses as its targets", () => {
    const works = `https://${api}/prod/pets works from a bastion.\n`;
    const balancers: readonly (readonly [string, string])[] = [
      [
        "targets first",
        "Internal ALB, target group = the 2 ENI IPs of the execute-api endpoint.\n",
      ],
      ["addresses first", "An NLB: the endpoint's ENI IPs are registered as targets, port 443.\n"],
      ["an id", "The target group has the addresses of vpce-0a1b2c3d4e5f67890.\n"],
      [
        "Terraform",
        'resource "aws_lb_target_group_attachment" "api" {\n  target_id = data.aws_network_interface.vpce[0].private_ip\n}\n',
      ],
    ];

    test.each(balancers)("sends on another name than the API's: %s", (_, settings) => {
      const no = "There is no custom domain.\n";
      expect(hostKnown(`${settings}\n${works}\n${forbidden}`)).toBe("no?");
      expect(hostKnown(`${settings}\n${no}\n${works}\n${forbidden}`)).toBe("no");
      expect(hostKnown(`${forbidden}\n\n${works}\n${no}\n${settings}`)).toBe("no");
    });

    test.each(balancers)("is none where the API is named, or knows the name: %s", (_, settings) => {
      for (const more of [
        "We send x-apigw-api-id: abcde12345.",
        "A rule has the transform host-header-rewrite.",
        "There is a private custom domain of that name.",
      ]) {
        expect(hostKnown(`${settings}\n${more}\n${works}\n${forbidden}`)).toBeUndefined();
      }
    });

    test("is none with other targets", () => {
      const other = `ALB with a target group of EC2 instances, which call ${api}.\n`;
      expect(hostKnown(`${other}\n${forbidden}`)).toBeUndefined();
    });
  });

  test("is read beside an answer to HEAD, which has no body", () => {
    const call = (type: string) =>
      `$ curl -sI https://www.example.com/api/pets\nHTTP/1.1 403 Forbidden\nServer: nginx/1.26.2\nContent-Length: 23\nx-amzn-RequestId: 7c1d9c8e-3f5b-4a86-9d27-5e0b1a64c2f3\nx-amzn-ErrorType: ${type}\nx-amz-apigw-id: UYt4nH1GliAEJtg=\n`;
    const causeOf = (type: string) => diagnose({ text: `${nginx("$host")}\n${call(type)}` }).cause;
    expect(causeOf("ForbiddenException")).toBe("unknown-host");
    expect(causeOf("AccessDeniedException")).not.toBe("unknown-host");
  });

  test("is not needed where the call itself bears another name", () => {
    const curl = (host: string) =>
      `$ curl -i https://${api}/prod/pets -H "Host: ${host}"\nHTTP/2 403\n\n${forbidden}`;
    const read = (text: string) => {
      const [document] = readEvidence(text).documents;
      if (document === undefined) throw new Error("nothing read");
      return extractFacts(document).facts.find(({ facet }) => facet === "host-known");
    };
    expect(read(curl("www.example.com"))).toMatchObject({ option: "no", by: "presumption" });
    expect(read(curl(api))).toBeUndefined();
  });

  test("says nothing of a refusal that names its reason, nor of another server", () => {
    expect(hostKnown(`${nginx("$host")}\n{"message":"Missing Authentication Token"}`)).toBe(
      undefined,
    );
    const other = nginx("$host").replace(api, "orders.internal:8080");
    expect(hostKnown(`${other}\n${forbidden}`)).toBeUndefined();
    expect(hostKnown(`${other}\n$ curl https://${api}/prod/pets\n${forbidden}`)).toBeUndefined();
  });
});
