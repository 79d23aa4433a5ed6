import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    environment: "node",
    // properties and doubling tests take seconds on a busy machine
    testTimeout: 60_000,
    include: ["**/*.test.ts", "scripts/**/*.test.mjs"],
    exclude: ["node_modules/**", ".next/**", "out/**", "dist/**", "e2e/**"],
    reporters: ["default", ["json", { outputFile: "test-results/unit.json" }]],
    coverage: {
      provider: "v8",
      include: ["lib/**/*.ts"],
      exclude: ["**/*.test.ts", "lib/fixtures/**", "lib/testing/**"],
      reporter: ["text-summary", "json-summary", "html"],
      thresholds: { lines: 95, branches: 90 },
    },
  },
});
