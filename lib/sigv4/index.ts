export { explainSignature, isAboutSignature } from "./explain-signature";
export type { Difference, DifferenceKind, SignatureReport, SigningClient } from "./types";
