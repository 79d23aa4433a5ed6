import { useSyncExternalStore } from "react";
import type { Role } from "@/lib";

/** Whose repair and steps to show; undefined shows everybody's. */
export type ShownRole = Role | undefined;

let role: ShownRole;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function choose(next: ShownRole): void {
  role = next;
  for (const listener of listeners) listener();
}

/** Who the person is, as chosen once on this page; kept in the tab alone for as long as the page lives. */
export function useRole(): readonly [ShownRole, (next: ShownRole) => void] {
  const shown = useSyncExternalStore(
    subscribe,
    () => role,
    () => undefined,
  );
  return [shown, choose];
}
