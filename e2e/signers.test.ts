import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { diagnose, explainSignature } from "@/lib";
import { makeIdentity } from "./identity";
import { recordSigner } from "./record-signers";
import { startGateway } from "./replay-gateway";
import { rows } from "./rows";
import { signers } from "./signers";

const folder = join(import.meta.dirname, "recordings");
const packages = process.env.RECORD_SIGNERS;

/** Have the gateway answer every program anew, where somebody says where their packages are. */
async function recordAll(where: string) {
  const row = rows.find(({ cause }) => cause === "signature-mismatch");
  if (row === undefined) throw new Error("no row of a mismatch");
  const identity = await makeIdentity("*.execute-api.us-east-1.amazonaws.com");
  const gateway = await startGateway(row, identity);
  try {
    for (const signer of signers()) {
      const text = await recordSigner(signer, gateway, where);
      writeFileSync(join(folder, `${signer.id}.txt`), text);
    }
  } finally {
    await gateway.close();
    identity.remove();
  }
}

beforeAll(async () => {
  if (packages !== undefined) await recordAll(packages);
}, 120_000);

const recorded = signers().map(({ id, kind }) => ({ id, kind }));
const textOf = (id: string) => readFileSync(join(folder, `${id}.txt`), "utf8");

test("every program is recorded, and no other", () => {
  expect(readdirSync(folder).toSorted()).toEqual(
    ["README.md", ...recorded.map(({ id }) => `${id}.txt`)].toSorted(),
  );
  expect(recorded.length).toBeGreaterThanOrEqual(20);
});

describe("of a program that signs by itself", () => {
  test.each(recorded)("$id is told $kind", ({ id, kind }) => {
    const [first] = explainSignature(textOf(id)).differences;
    expect(first?.kind ?? null).toBe(kind);
  });

  test.each(recorded)("$id is told its cause", ({ id }) => {
    const isBare = !textOf(id).includes("signature we calculated");
    const causes = isBare ? ["websocket-connect-denied", undefined] : ["signature-mismatch"];
    expect(causes).toContain(diagnose({ text: textOf(id) }).cause);
  });
});
