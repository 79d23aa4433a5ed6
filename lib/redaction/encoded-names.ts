import { secretEdits } from "./secret-edits";
import { isSecretParameter, type SecretName, secretName } from "./secret-names";
import type { Edit } from "./types";

/** A parameter of which some of the name's bytes are percent-encoded (RFC 3986, 2.1), as those of other scripts are. */
const ENCODED_NAME =
  /[?&;#](?=[\w.~-]{0,80}%[2-7C-F])((?:%[0-9A-F]{2}|[\w.~-]){1,120})=([^\s"'`<>&#\\]{1,4000})/gi;

const parameter: SecretName = { kind: "query-parameter", shape: "plain", isExact: true };

/** What to hide of parameters whose names are known when they are decoded. */
export function encodedNameEdits(text: string): Edit[] {
  if (!text.includes("%")) return [];
  return [...text.matchAll(ENCODED_NAME)].flatMap((found) => {
    const [whole, encoded = "", value = ""] = found;
    const name = decoded(encoded);
    const known = secretName(name) ?? (isSecretParameter(name) ? parameter : undefined);
    if (known === undefined) return [];
    const end = found.index + whole.length;
    return secretEdits(text, known, { start: end - value.length, end });
  });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
