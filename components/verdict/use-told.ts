import { useSyncExternalStore } from "react";

/** What shows a result; the types alone, so that a page does not wait for it. */
type Told = typeof import("./told");

let told: Told | "loading" | "failed" = "loading";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads what shows a result: no page needs it before it lives. */
export async function loadTold(): Promise<void> {
  if (told !== "loading") return;
  told = (await import("./told").catch(() => undefined)) ?? "failed";
  for (const listener of listeners) listener();
}

/** What shows a result: still on its way, there, or not to be had. */
export function useTold(): Told | "loading" | "failed" {
  return useSyncExternalStore(
    subscribe,
    () => told,
    () => "loading",
  );
}
