import { describe, expect, test } from "vitest";
import { objectIn } from "../json-values";
import { amplifyListOf, zappaListOf } from "./frameworks";

const stage = { app_function: "orders.app", s3_bucket: "zappa-orders" };

function zappa(settings: object) {
  const object = objectIn(JSON.stringify({ dev: { ...stage, ...settings } }));
  return object === undefined ? undefined : zappaListOf(object);
}

describe("Zappa's settings", () => {
  test.each([{}, { apigateway_version: "v1" }, { apigateway_enabled: true }])(
    "declare a REST API: %j",
    (settings) => {
      expect(zappa(settings)).toBeDefined();
    },
  );

  test.each([{ apigateway_enabled: false }, { apigateway_version: "v2" }])(
    "declare none: %j",
    (settings) => {
      expect(zappa(settings)).toBeUndefined();
    },
  );

  test("of something else are none", () => {
    const other = objectIn(JSON.stringify({ dev: { s3_bucket: "a" } }));
    expect(other && zappaListOf(other)).toBeUndefined();
  });
});

describe("Amplify's settings", () => {
  const listed = (path: object) => {
    const object = objectIn(JSON.stringify({ paths: { "/items": path } }));
    return object === undefined ? undefined : amplifyListOf(object);
  };

  test("declare the paths whose permissions they tell", () => {
    const lambdaFunction = "itemsLambda";
    expect(listed({ lambdaFunction, permissions: { setting: "private" } })).toBeDefined();
    expect(listed({ lambdaFunction, permissions: { setting: "open" } })).toBeDefined();
    expect(listed({ lambdaFunction })).toBeUndefined();
    expect(listed({ permissions: { setting: "open" } })).toBeUndefined();
  });
});
