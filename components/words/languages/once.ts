/** A loader that loads once, when it is first asked; undefined where that fails. */
export function once<T>(load: () => Promise<T>): () => Promise<T | undefined> {
  let loaded: Promise<T | undefined> | undefined;
  return () => {
    loaded ??= load().catch(() => undefined);
    return loaded;
  };
}
