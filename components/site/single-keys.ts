"use client";

import { useSyncExternalStore } from "react";

// WCAG 2.2, 2.1.4: who speaks to the computer must be able to switch single keys off
const KEY = "why403.single-keys";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Whether single keys do something; a browser that keeps nothing has them on. */
export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, hasSingleKeys, () => true);
}

/** Switch single keys on or off, here and for the next visit. */
export function switchSingleKeys(to: "on" | "off"): void {
  try {
    if (to === "on") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, to);
  } catch {
    // nothing is kept, so nothing can be switched
  }
  for (const listener of listeners) listener();
}
