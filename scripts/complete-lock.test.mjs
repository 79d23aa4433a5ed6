import { describe, expect, test } from "vitest";
import { completeLock, platformOf } from "./complete-lock.mjs";

describe("platformOf", () => {
  test.each([
    ["@biomejs/cli-darwin-arm64", { cpu: ["arm64"], os: ["darwin"] }],
    ["@biomejs/cli-linux-x64-musl", { cpu: ["x64"], libc: ["musl"], os: ["linux"] }],
    ["@next/swc-linux-arm64-gnu", { cpu: ["arm64"], libc: ["glibc"], os: ["linux"] }],
    ["@next/swc-win32-x64-msvc", { cpu: ["x64"], os: ["win32"] }],
    ["@oxc-parser/binding-android-arm-eabi", { cpu: ["arm"], os: ["android"] }],
    ["@oxc-parser/binding-linux-arm-gnueabihf", { cpu: ["arm"], os: ["linux"] }],
    ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
    ["lightningcss-freebsd-x64", { cpu: ["x64"], os: ["freebsd"] }],
    ["fsevents", undefined],
    ["linux", undefined],
  ])("%s", (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

describe("completeLock", () => {
  test("a missing platform package is added with the version its parent asks for", () => {
    const lock = {
      packages: {
        "": {},
        "node_modules/biome": {
          version: "2.0.0",
          dev: true,
          optionalDependencies: { "cli-darwin-x64": "2.0.0", "cli-linux-x64": "2.0.0" },
        },
        "node_modules/cli-linux-x64": { version: "2.0.0" },
      },
    };

    const { lock: completed, added, unknown } = completeLock(lock);

    expect(added).toEqual(["node_modules/cli-darwin-x64"]);
    expect(unknown).toEqual([]);
    expect(completed.packages["node_modules/cli-darwin-x64"]).toEqual({
      version: "2.0.0",
      cpu: ["x64"],
      dev: true,
      optional: true,
      os: ["darwin"],
    });
    expect(Object.keys(completed.packages)).toEqual([
      "",
      "node_modules/biome",
      "node_modules/cli-darwin-x64",
      "node_modules/cli-linux-x64",
    ]);
  });

  test("a package that is there in another version is added beneath its parent", () => {
    const { added } = completeLock({
      packages: {
        "": {},
        "node_modules/a": { version: "1.0.0", optionalDependencies: { "b-win32-x64": "2.0.0" } },
        "node_modules/b-win32-x64": { version: "1.0.0" },
      },
    });

    expect(added).toEqual(["node_modules/a/node_modules/b-win32-x64"]);
  });

  test("a package is found where Node finds it", () => {
    const { added } = completeLock({
      packages: {
        "": {},
        "node_modules/a/node_modules/b": {
          version: "1.0.0",
          optionalDependencies: { "c-win32-x64": "1.0.0" },
        },
        "node_modules/a/node_modules/c-win32-x64": { version: "1.0.0" },
      },
    });

    expect(added).toEqual([]);
  });

  test("two parents that ask for the same package get one entry", () => {
    const parent = { version: "1.0.0", optionalDependencies: { "c-win32-x64": "1.0.0" } };

    expect(
      completeLock({ packages: { "": {}, "node_modules/a": parent, "node_modules/b": parent } })
        .added,
    ).toEqual(["node_modules/c-win32-x64"]);
  });

  test("what cannot be told is named, not guessed", () => {
    const { added, unknown } = completeLock({
      packages: {
        "": {},
        "node_modules/a": {
          version: "1.0.0",
          optionalDependencies: { "b-win32-x64": "^1.0.0", fsevents: "2.3.3" },
        },
      },
    });

    expect({ added, unknown }).toEqual({
      added: [],
      unknown: ["b-win32-x64@^1.0.0", "fsevents@2.3.3"],
    });
  });
});
