import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A throw-away certificate that signs itself, with its key. */
export interface Identity {
  /** PEM, of both. */
  readonly pem: string;
  readonly file: string;
  readonly remove: () => void;
}

/** Make a certificate that nobody trusts. */
export async function makeIdentity(commonName: string): Promise<Identity> {
  const folder = mkdtempSync(join(tmpdir(), "why403-e2e-"));
  const file = join(folder, "identity.pem");
  await promisify(execFile)("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
    ...["-days", "1", "-subj", `/CN=${commonName}`, "-keyout", file, "-out", file],
  ]);
  return {
    pem: readFileSync(file, "utf8"),
    file,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
