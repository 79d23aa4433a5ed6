import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explainSignature } from "@/lib";
import { brokenSigners, signWrong } from "./broken-signers";
import { type Identity, makeIdentity } from "./identity";
import { recordBroken } from "./record-broken";
import { type Gateway, startGateway } from "./replay-gateway";
import { rows } from "./rows";

let identity: Identity;
let gateway: Gateway;

beforeAll(async () => {
  identity = await makeIdentity("*.execute-api.us-east-1.amazonaws.com");
  const row = rows.find(({ cause }) => cause === "signature-mismatch");
  if (row === undefined) throw new Error("no row of a mismatch");
  gateway = await startGateway(row, identity);
});

afterAll(async () => {
  await gateway.close();
  identity.remove();
});

test("there is a signer for at least 24 kinds", () => {
  expect(new Set(brokenSigners.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(24);
  expect(brokenSigners.length).toBeGreaterThan(45);
});

describe.concurrent("a client that signs something else is told what", () => {
  const titled = brokenSigners.map((signer) => ({
    title: `${signer.kind}: ${signer.twist}`,
    signer,
  }));

  test.for(titled)("$title", async ({ signer }, { expect }) => {
    const { log, request, answer } = await recordBroken(signWrong(signer, new Date()), gateway);
    expect(answer).toMatch(/^< HTTP\/1.1 403/);

    const kindsOf = (text: string) => explainSignature(text).differences.map(({ kind }) => kind);
    expect(kindsOf(`${log}\n${request}${answer}`)).toEqual([signer.kind]);
    expect(kindsOf(log + answer)).toEqual([signer.kind]);
    // with less at hand less is said, and nothing wrong
    for (const part of [request + answer, answer, log]) {
      expect([[], [signer.kind]]).toContainEqual(kindsOf(part));
    }
  });
});
