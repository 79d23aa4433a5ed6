import { PartMemory } from "./part-memory";
import { isSecretParameter, type SecretName, secretName } from "./secret-names";

/** What a word may be to a value that stands behind it; most are nothing to it. */
export interface WordRole {
  readonly role: "said" | "secret" | "key" | "value" | "parameter" | undefined;
  /** What a secret, or what is said of one, is named. */
  readonly name?: SecretName | undefined;
}

/** A name and a verb behind it in languages that set no blanks: `密码是...`. */
const SAID = /^[\u3000-\uffff]{2,40}(?=(?:是|为|為|は|が)$)/;

const LEAST_REPEATED = 500;

/** Judges the words of one text, those that it repeats once. */
export class WordRoles {
  readonly #text: string;
  readonly #known: PartMemory<WordRole> | undefined;

  constructor(text: string) {
    this.#text = text;
    // a short text repeats too little to pay for it
    this.#known = text.length < LEAST_REPEATED ? undefined : new PartMemory(text);
  }

  of(start: number, end: number): WordRole {
    const known = this.#known?.get(start, end);
    if (known) return known;
    const role = roleOf(this.#text.slice(start, end));
    this.#known?.set(start, end, role);
    return role;
  }
}

function roleOf(word: string): WordRole {
  const said = SAID.exec(word)?.[0];
  if (said !== undefined) return { role: "said", name: secretName(said) };
  const name = secretName(word);
  if (name) return { role: "secret", name };
  if (word === "value") return { role: "value" };
  if (/^key$/i.test(word)) return { role: "key" };
  return { role: isSecretParameter(word) ? "parameter" : undefined };
}
