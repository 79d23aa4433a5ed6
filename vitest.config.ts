import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const properties = "**/*.property.test.{ts,mjs}";
const mocking = ["lib/disclose.property.test.ts", "lib/summarise-parsed-log.property.test.ts"];
const matrices = "**/*.matrix.test.ts";
const programs = "**/*.program.test.{ts,mjs}";
const growth = "**/*.growth.test.ts";

/** Tests by their kind, so that each kind can be run by itself. */
const byKind: readonly TestProjectInlineConfiguration[] = [
  {
    extends: true,
    test: {
      name: "unit",
      include: ["**/*.test.ts", "scripts/**/*.test.mjs"],
      exclude: [properties, matrices, programs, growth, "e2e/**"],
    },
  },
  // every content of a kind in every form, which are hundreds of diagnoses
  { extends: true, test: { name: "matrix", include: [matrices] } },
  // builds and starts programs, which takes seconds
  { extends: true, test: { name: "program", include: [programs] } },
  {
    extends: true,
    test: {
      name: "property",
      include: [properties],
      exclude: mocking,
    },
  },
  // real clients against the replay gateway
  { extends: true, test: { name: "replay", include: ["e2e/**/*.test.ts"] } },
  {
    extends: true,
    test: {
      name: "growth",
      include: [growth],
      // it is CPU time that is measured, so two files, and other programs, may run side by side
      maxWorkers: 2,
      sequence: { groupOrder: 1 },
    },
  },
];

/** All of these kinds but growth: modules are transformed and loaded once for each project. */
const whole: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: "whole",
    include: ["**/*.test.ts", "scripts/**/*.test.mjs"],
    exclude: [...mocking, growth],
  },
};

/** They put another module in the place of one, which no other file may see. */
const apart: TestProjectInlineConfiguration = {
  extends: true,
  test: { name: "property-apart", include: mocking, isolate: true },
};

export default defineConfig(({ mode }) => ({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    environment: "node",
    env: { DEPTH: mode },
    // what they test is pure, so files may share the modules that one of them loaded
    isolate: false,
    // a bundle of lib is loaded as Node loads it, so that what is measured is what runs
    server: { deps: { external: [/why403-lib-/] } },
    // by default one core is left out, which is half of a machine with two
    maxWorkers: "100%",
    // a machine may be busy with other work
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { requireAssertions: true },
    exclude: ["node_modules/**", ".next/**", "out/**", "dist/**"],
    projects: mode === "whole" ? [whole, apart] : [...byKind, apart],
    reporters: ["default", "json"],
    outputFile: { json: "test-results/unit.json" },
    coverage: {
      provider: "v8",
      include: ["lib/**/*.ts"],
      exclude: ["**/*.test.ts", "lib/fixtures/**", "lib/testing/**"],
      // `--coverage.reporter=html` shows the lines
      reporter: ["text-summary"],
      thresholds: { lines: 95, branches: 90 },
    },
  },
}));
