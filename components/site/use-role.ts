"use client";

import { useSyncExternalStore } from "react";
import type { Role } from "@/lib";

/** Whose repair and steps to show; undefined shows everybody's. */
export type ShownRole = Role | undefined;

const KEY = "why403.role";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a text names a role. */
export function isRole(text: string | null): text is Role {
  return text === "caller" || text === "owner";
}

/** What was chosen in a browser that keeps nothing. */
let unkept: ShownRole;

function chosen(): ShownRole {
  try {
    const kept = localStorage.getItem(KEY);
    return isRole(kept) ? kept : unkept;
  } catch {
    return unkept;
  }
}

function choose(next: ShownRole): void {
  unkept = next;
  try {
    if (next === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, next);
  } catch {
    // it holds for as long as the page lives
  }
  for (const listener of listeners) listener();
}

/** Who the person is, as chosen once; this browser remembers it, and no link holds it. */
export function useRole(): readonly [ShownRole, (next: ShownRole) => void] {
  return [useSyncExternalStore(subscribe, chosen, () => undefined), choose];
}
