import type { Contact, ProductKind, RuleKind, Trail } from "../products";

/** An id that a paste holds, by the name that its product has for it. */
interface HandedId {
  readonly name: string;
  readonly value: string;
}

/**
 * Every piece of what is said of a product, in one language; one that is missing does not compile.
 * Back quotes mark code.
 */
export interface ProductWords {
  /** What a product is, as it stands behind its name. */
  readonly kinds: { readonly [K in ProductKind]: string };
  /** What a product looks at, as it stands in a list of reasons. */
  readonly rules: { readonly [R in RuleKind]: string };
  readonly refusedBy: (product: string, kind: string) => string;
  /** Whom to ask with what: the ids that were found, else the name of the one that the answer may bear. */
  readonly ask: (contact: Contact, found: readonly HandedId[], name: string | undefined) => string;
  readonly usually: (rules: readonly string[]) => string;
  readonly trail: { readonly [P in Trail["in"]]: (trail: Trail) => string };
  readonly setWith: (settings: readonly string[]) => string;
  readonly switchedOff: (switches: readonly string[]) => string;
  readonly needs: (permissions: readonly string[]) => string;
  /** What stands between two sentences. */
  readonly between: string;
  /** What stands above a command, by who runs it. */
  readonly commands: { readonly [W in "caller" | "operator"]: string };
}
