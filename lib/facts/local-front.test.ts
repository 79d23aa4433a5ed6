import { describe, expect, test } from "vitest";
import { diagnose } from "..";

const read = (text: string) => {
  const { cause, observations } = diagnose({ text });
  const found = observations.find(({ facet }) => facet === "answered-by");
  return { author: [found?.option, found?.product], cause };
};
const author = (text: string) => read(text).author;

const places = [
  "$ curl -i http://localhost:8000/orders\nHTTP/1.1 403 Forbidden\n",
  "GET http://127.0.0.1:8000/orders 403 (Forbidden)\n",
  "curl http://0.0.0.0:8000/orders -> 403\n",
];
const gateways = [
  ["We run Kong in docker on port 8000.", "Kong"],
  ["Our local APISIX is in front of it.", "Apache APISIX"],
  ["Locally there is a Tyk gateway.", "Tyk"],
  ["本地跑的是 Kong 网关。", "Kong"],
  ["ローカルでKongを動かしています。", "Kong"],
  ["Lokal läuft Traefik davor.", "Traefik"],
  ["Localmente usamos Kong.", "Kong"],
] as const;

describe.each(places)("a gateway on the developer's machine, called as %s", (place) => {
  test.each(gateways)("is told by: %s", (told, product) => {
    for (const text of [`${place}\n${told}`, `${told}\n\n${place}`]) {
      expect(read(text), text).toEqual({
        author: ["other-gateway", product],
        cause: "outside-other-gateway",
      });
    }
  });

  test.each([
    "We don't use Kong locally.",
    "It is the same without Kong in docker.",
    "Is it the local Kong?",
    "Perhaps the local Kong does it.",
    "In production we have Kong.",
    "本地没有 Kong。",
  ])("is not told by: %s", (told) => {
    expect(author(`${place}\n${told}`)[0]).toBe("web-server");
  });

  test.each([
    "The vite dev server proxies /orders to API Gateway.",
    "A local nginx forwards these to our API Gateway.",
    "本地的 nginx 转发到 API Gateway。",
    "ローカルのnginxがAPI Gatewayに転送しています。",
  ])("passes on what API Gateway answers: %s", (told) => {
    for (const text of [`${place}\n${told}`, `${told}\n\n${place}\n{"message":"Forbidden"}`])
      expect(author(text)[0], text).toBe("api-gateway");
  });

  test.each([
    "server: { proxy: { '/orders': { target: 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod' } } }",
    "services:\n  - name: orders\n    url: https://abcde12345.execute-api.us-east-1.amazonaws.com",
    "ssh -L 8000:abcde12345.execute-api.us-east-1.amazonaws.com:443 bastion",
    "proxy_pass https://abcde12345.execute-api.us-east-1.amazonaws.com/prod;",
    'socat TCP-LISTEN:8000,fork "OPENSSL:vpce-0ab1-cd2e.execute-api.us-east-1.vpce.amazonaws.com:443"',
  ])("passes on what API Gateway answers, by its settings: %s", (setting) => {
    for (const text of [
      `${setting}\n\n${place}\n{"message":"Forbidden"}`,
      `${place}\n{"message":"Forbidden"}\n\n${setting}`,
    ])
      expect(["api-gateway", undefined], text).toContain(author(text)[0]);
  });

  test.each([
    "The deployed one is https://abcde12345.execute-api.us-east-1.amazonaws.com/prod and works.",
    "target: { host: 'orders.internal.example' }",
  ])("is an emulator beside: %s", (told) => {
    expect(author(`${place}\n{"message":"Missing Authentication Token"}\n\n${told}`)[0]).toBe(
      "local-emulator",
    );
  });

  test.each([
    "The vite dev server does not proxy to API Gateway.",
    "In production nginx forwards these to API Gateway.",
    "Should the dev server proxy to API Gateway?",
  ])("passes nothing on: %s", (told) => {
    expect(author(`${place}\n${told}`)[0]).toBe("web-server");
  });
});

describe("a gateway's name on an answer", () => {
  test.each(["Server: APISIX/3.6.0", "Server: kong/3.4.2", "Via: kong/3.4.2"])(
    "tells it at a place of one's own: %s",
    (field) => {
      const text = `$ curl -i http://localhost:9080/orders\nHTTP/1.1 403 Forbidden\n${field}\nContent-Type: application/json\n\n{"message":"no"}`;
      expect(author(text)[0]).toBe("other-gateway");
    },
  );

  test("tells nothing of another program there", () => {
    const answer = (place: string, server: string) =>
      `$ curl -i ${place}\nHTTP/1.1 403 Forbidden\nServer: ${server}\nContent-Type: application/json\n\n{"message":"no"}`;
    expect(author(answer("http://localhost:9080/orders", "Kestrel"))[0]).not.toBe("other-gateway");
  });

  test("is read beside a bare place, and not where a URL of API Gateway's own stands, too", () => {
    expect(author("Our local APISIX on 127.0.0.1:9080 answers with a 403 for /orders")[0]).toBe(
      "other-gateway",
    );
    expect(
      author(
        "Our local Kong works. https://abcde12345.execute-api.us-east-1.amazonaws.com/prod/a returns 403",
      )[0],
    ).not.toBe("other-gateway");
  });
});
