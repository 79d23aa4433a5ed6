import { useSyncExternalStore } from "react";
import { useSpeech } from "../words/language";

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

/** What shows a result, once its words are settled: still on its way, there, or not to be had. */
export function useTold(): Told | "loading" | "failed" {
  const { causes } = useSpeech();
  const shown = useSyncExternalStore(
    subscribe,
    () => told,
    () => "loading" as const,
  );
  return causes === "loading" ? "loading" : shown;
}
