/** A pure function that many ask about the same: what it says of each is kept as long as that is. */
export function once<Asked extends object, Said>(ask: (of: Asked) => Said): (of: Asked) => Said {
  const known = new WeakMap<Asked, { readonly said: Said }>();
  return (of) => {
    let kept = known.get(of);
    if (kept === undefined) {
      kept = { said: ask(of) };
      known.set(of, kept);
    }
    return kept.said;
  };
}
