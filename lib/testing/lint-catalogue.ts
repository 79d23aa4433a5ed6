import { type Catalogue, type Cause, canProduce, type Facet } from "../engine";

/** A fault of a catalogue. */
interface Finding {
  readonly rule:
    | "unknown-facet"
    | "unknown-option"
    | "repeated-id"
    | "unusual-and-usual"
    | "unused-option"
    | "inseparable-pair";
  /** The ids at fault. */
  readonly about: readonly string[];
}

/** Check a catalogue for what would make a diagnosis wrong or endless; empty where it is sound. */
export function lintCatalogue(catalogue: Catalogue): readonly Finding[] {
  return [
    ...repeatedIds(catalogue),
    ...catalogue.causes.flatMap((cause) => signatureFaults(catalogue, cause)),
    ...unusedOptions(catalogue),
    ...pairFaults(catalogue),
  ];
}

function repeatedIds({ facets, causes }: Catalogue): readonly Finding[] {
  return [facets, causes].flatMap((list) =>
    list
      .map(({ id }) => id)
      .filter((id, at, ids) => ids.indexOf(id) !== at)
      .map((id) => ({ rule: "repeated-id" as const, about: [id] })),
  );
}

function signatureFaults({ facets }: Catalogue, cause: Cause): readonly Finding[] {
  const usual = mentioned(cause.signature);
  const unusual = mentioned(cause.unusual ?? {});
  const findings = [...usual, ...unusual].flatMap(({ facet, option }): readonly Finding[] => {
    const entry = facets.find(({ id }) => id === facet);
    if (entry === undefined) return [{ rule: "unknown-facet", about: [cause.id, facet] }];
    if (entry.options.includes(option)) return [];
    return [{ rule: "unknown-option", about: [cause.id, facet, option] }];
  });
  const doubled = unusual
    .filter((one) =>
      usual.some(({ facet, option }) => facet === one.facet && option === one.option),
    )
    .map(({ facet, option }) => ({
      rule: "unusual-and-usual" as const,
      about: [cause.id, facet, option],
    }));
  return [...findings, ...doubled];
}

function mentioned(
  signature: Cause["signature"],
): readonly { readonly facet: string; readonly option: string }[] {
  return Object.entries(signature).flatMap(([facet, options = []]) =>
    options.map((option) => ({ facet, option })),
  );
}

/** An option that no cause mentions would leave a person who chooses it with nothing. */
function unusedOptions({ facets, causes }: Catalogue): readonly Finding[] {
  return facets.flatMap((facet) =>
    facet.options
      .filter((option) => !causes.some((cause) => canProduce(cause, facet.id, option)))
      .map((option) => ({ rule: "unused-option" as const, about: [facet.id, option] })),
  );
}

/** True where no option of the facet fits both causes. */
function separates(facet: Facet, one: Cause, other: Cause): boolean {
  return !facet.options.some(
    (option) => canProduce(one, facet.id, option) && canProduce(other, facet.id, option),
  );
}

function pairFaults({ facets, causes }: Catalogue): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [at, one] of causes.entries()) {
    for (const other of causes.slice(at + 1)) {
      const isSeparable = facets.some((facet) => separates(facet, one, other));
      if (!isSeparable) findings.push({ rule: "inseparable-pair", about: [one.id, other.id] });
    }
  }
  return findings;
}
