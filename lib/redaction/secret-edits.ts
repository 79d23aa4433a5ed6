import { authorizationEdits, credentialEdits, wholeValue } from "./authorization";
import type { SecretName } from "./secret-names";
import type { Edit } from "./types";
import type { Extent } from "./value-extent";

/** What to hide of the value of a field whose name says that it is a secret. */
export function secretEdits(text: string, name: SecretName, { start, end }: Extent): Edit[] {
  if (name.shape === "authorization") return authorizationEdits(text, start, end);
  if (name.shape === "credential") return credentialEdits(text, start, end);
  return wholeValue(text, start, end, name.kind);
}
