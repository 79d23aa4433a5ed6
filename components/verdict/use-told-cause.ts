import { type ComponentType, useSyncExternalStore } from "react";
import type { ToldCauseProps } from "./told-cause";

type Told = ComponentType<ToldCauseProps> | "loading" | "failed";

let told: Told = "loading";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Loads what shows a cause's repair and checklist: no page needs it before it lives. */
export async function loadToldCause(): Promise<void> {
  if (told !== "loading") return;
  const loaded = await import("./told-cause").catch(() => undefined);
  told = loaded?.ToldCause ?? "failed";
  for (const listener of listeners) listener();
}

/** What shows a cause's repair and checklist: still on its way, there, or not to be had. */
export function useToldCause(): Told {
  return useSyncExternalStore(
    subscribe,
    () => told,
    () => "loading",
  );
}
