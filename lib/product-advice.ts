import type { Diagnosis } from "./diagnose";
import type { Reference } from "./examine";
import type { CauseId, Products, Step } from "./knowledge";
import type { ProductWords } from "./knowledge/words";

/** Of a diagnosis what tells who answered. */
export type Answered = Pick<Diagnosis, "cause" | "observations" | "references">;

/** What a named product makes of a refusal, in one language. */
export interface ProductAdvice {
  readonly product: string;
  /** What it is, whom to ask with what, the usual reasons, where to look; back quotes mark code. */
  readonly text: string;
  /** A command, and what stands above it: who runs it. */
  readonly command: { readonly text: string; readonly intro: string } | undefined;
  readonly sources: readonly string[];
}

/** The causes that are the refusal of a product; what any other says is not the product's rule. */
const productCauses: ReadonlySet<CauseId | undefined> = new Set<CauseId>([
  "integration-returned-403",
  "local-emulator",
  "other-aws-service",
  "outside-cloudflare",
  "outside-cloudfront",
  "outside-load-balancer",
  "outside-other-gateway",
  "outside-proxy",
  "outside-s3",
  "outside-web-server",
]);

/**
 * What to do about the product that refused; undefined where no cause is named, or no product, or
 * nothing is known of it. Pure; the ids are those of the diagnosis, the rest is ours.
 */
export function productAdvice(
  diagnosis: Answered,
  { entries, kinds }: Products,
  words: ProductWords,
): ProductAdvice | undefined {
  const product = refusingProduct(diagnosis);
  const entry = product === undefined ? undefined : entries.get(product);
  if (product === undefined || entry === undefined) return undefined;
  const kind = kinds[entry.kind];
  const {
    ids = [],
    rules = kind.rules,
    trail,
    settings = [],
    needs = [],
    off = [],
    command,
    commandFor = "operator",
  } = entry;
  const told = (say: (items: readonly string[]) => string, items: readonly string[]) =>
    items.length === 0 ? [] : [say(items)];
  return {
    product,
    text: [
      words.refusedBy(product, words.kinds[entry.kind]),
      words.ask(entry.ask ?? kind.ask, found(diagnosis.references, ids), ids[0]),
      ...told(
        words.usually,
        rules.map((rule) => words.rules[rule]),
      ),
      ...(trail === undefined ? [] : [words.trail[trail.in](trail)]),
      ...told(words.needs, needs),
      ...told(words.setWith, settings),
      ...told(words.switchedOff, off),
    ].join(words.between),
    command:
      command === undefined ? undefined : { text: command, intro: words.commands[commandFor] },
    sources: [...(entry.sources ?? []), ...(entry.rules === undefined ? kind.sources : [])],
  };
}

/** The steps of a cause without those that are written for other products than the one that refused. */
export function stepsFor(
  steps: readonly Step[],
  diagnosis: Answered,
  { stepProducts }: Pick<Products, "stepProducts">,
): readonly Step[] {
  const product = refusingProduct(diagnosis);
  const written = diagnosis.cause === undefined ? undefined : stepProducts[diagnosis.cause];
  if (product === undefined || written === undefined) return steps;
  return steps.filter(({ id }) => written[id]?.includes(product) ?? true);
}

function refusingProduct({ cause, observations }: Answered): string | undefined {
  if (!productCauses.has(cause)) return undefined;
  return observations.find(({ facet }) => facet === "answered-by")?.product;
}

/** Of each name the first id that the paste holds; a field of another product may have it. */
function found(references: readonly Reference[], names: readonly string[]): readonly Reference[] {
  return names.flatMap(
    (one) => references.find(({ name, value }) => name === one && !value.includes("`")) ?? [],
  );
}
