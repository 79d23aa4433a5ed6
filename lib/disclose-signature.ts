import { discloseParameter, disclosePart } from "./disclosure";
import { type Difference, type SignatureReport, withCorrections } from "./sigv4";

/** Marks what `discloseSignature` made. */
const projectedSignature: unique symbol = Symbol("disclosed signature");

/** A report as it may be handed on: of the paste nothing that is not known to be harmless. */
export interface DisclosedSignature extends SignatureReport {
  readonly [projectedSignature]: true;
}

/** Leave out of a report what is not known to be harmless. Pure and total. */
export function discloseSignature(report: SignatureReport): DisclosedSignature {
  const { differences, suspects, host, path, query, signedHeaders } = report;
  return {
    ...withCorrections({
      ...report,
      differences: differences.map(shown),
      suspects: suspects.map(shown),
      host: host === null ? null : disclosePart("host", host),
      path: path === null ? null : (discloseParameter("path", path) ?? disclosePart("path", path)),
      query: query === null ? null : disclosePart("query", query),
      signedHeaders: signedHeaders === null ? null : disclosePart("signed-headers", signedHeaders),
    }),
    [projectedSignature]: true,
  };
}

function shown(one: Difference): Difference {
  const { part, server, client } = one;
  return {
    ...one,
    part: /^x-amz-/.test(part) ? part : disclosePart("signed-headers", part),
    server: server === null ? null : disclosePart(part, server),
    client: client === null ? null : disclosePart(part, client),
  };
}
