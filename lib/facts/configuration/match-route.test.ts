import { describe, expect, test } from "vitest";
import { matchRoute, type Route } from "./match-route";

/** Routes from their keys, each with its key as its value. */
const routes = (...keys: readonly string[]): readonly Route<string>[] =>
  keys.map((key) => {
    const [method = "", template = ""] = key.startsWith("$") ? ["ANY", key] : key.split(" ");
    return { method, template, value: key };
  });

const reach = (kind: "rest" | "http", request: string, keys: readonly string[]) => {
  const [method = "", path = ""] = request.split(" ");
  return matchRoute(routes(...keys), { method, path }, kind)?.value;
};

describe("a path and method", () => {
  test.each<[string, string, readonly string[], string | undefined]>([
    ["the path itself", "GET /pets", ["GET /pets"], "GET /pets"],
    ["the root", "GET /", ["GET /", "GET /{proxy+}"], "GET /"],
    ["no other case", "GET /Pets", ["GET /pets"], undefined],
    ["no slash more", "GET /pets/", ["GET /pets"], undefined],
    ["no segment more", "GET /pets/7", ["GET /pets"], undefined],
    ["no segment less", "GET /pets", ["GET /pets/{id}"], undefined],
    ["a parameter", "GET /pets/7", ["GET /pets/{id}"], "GET /pets/{id}"],
    ["no empty parameter", "GET /pets/", ["GET /pets/{id}"], undefined],
    ["a greedy parameter", "GET /pets/7/toys", ["GET /pets/{proxy+}"], "GET /pets/{proxy+}"],
    ["not a greedy one's parent", "GET /pets", ["GET /pets/{proxy+}"], undefined],
    ["a path before a parameter", "GET /a/b", ["GET /a/{x}", "GET /a/b"], "GET /a/b"],
    ["a parameter before greed", "GET /a/b", ["GET /{x+}", "GET /a/{x}"], "GET /a/{x}"],
    ["an earlier fixed segment", "GET /a/b", ["GET /{x}/b", "GET /a/{x}"], "GET /a/{x}"],
    ["an encoded segment", "GET /caf%C3%A9", ["GET /café"], "GET /café"],
    ["a broken encoding as it is", "GET /a%2", ["GET /a%2"], "GET /a%2"],
    ["its own method before ANY", "GET /a", ["ANY /a", "GET /a"], "GET /a"],
    ["ANY", "PUT /a", ["GET /a", "ANY /a"], "ANY /a"],
    ["nothing of nothing", "GET /a", [], undefined],
  ])("reach %s, on both kinds of APIs", (_, request, keys, expected) => {
    expect([reach("rest", request, keys), reach("http", request, keys)]).toEqual([
      expected,
      expected,
    ]);
  });

  test("on a REST API end at the most specific path, whatever its methods are", () => {
    const keys = ["POST /pets/mine", "GET /pets/{id}"];
    expect([reach("rest", "GET /pets/mine", keys), reach("http", "GET /pets/mine", keys)]).toEqual([
      undefined,
      "GET /pets/{id}",
    ]);
  });

  test("reach $default of an HTTP API where no other route fits", () => {
    const keys = ["$default", "GET /a", "POST /{x+}"];
    expect(["GET /a", "POST /b", "GET /b"].map((one) => reach("http", one, keys))).toEqual([
      "GET /a",
      "POST /{x+}",
      "$default",
    ]);
  });
});
