import { createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { runNode } from "./command-line";

function takePort(): Promise<{ readonly port: number; readonly free: () => Promise<void> }> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("no port");
      const free = () => new Promise<void>((done) => void server.close(() => done()));
      resolve({ port: address.port, free });
    });
  });
}

for (const script of ["scripts/start.mjs", "scripts/serve.mjs"]) {
  test(`${script} says that the port is taken, and which one to try`, async () => {
    const { port, free } = await takePort();

    const { status, stdout, stderr } = await runNode([script], { env: { PORT: String(port) } });
    await free();

    expect(stderr.trim()).toBe(
      `Port ${port} is in use; set PORT to another one, such as ${port + 1}`,
    );
    // and before it has built anything
    expect(stdout).toBe("");
    expect(status).toBe(1);
  });

  test(`${script} says that the port is no port`, async () => {
    const { status, stderr } = await runNode([script], { env: { PORT: "http" } });

    expect(stderr.trim()).toBe('PORT has to be a number from 0 to 65535, not "http"');
    expect(status).toBe(1);
  });
}

test("a page comes with a policy that lets nothing in or out", async ({ request }) => {
  const response = await request.get("/");
  const policy = response.headers()["content-security-policy"] ?? "";

  expect(policy.split(";").map((directive) => directive.trim())).toEqual(
    expect.arrayContaining(["default-src 'none'", "connect-src 'none'", "frame-ancestors 'none'"]),
  );
  expect(policy).not.toContain("unsafe-inline");
});

test("an unknown path is a 404 with a page", async ({ request }) => {
  const response = await request.get("/no-such-page");

  expect(response.status()).toBe(404);
  expect(await response.text()).toContain("<html");
});
