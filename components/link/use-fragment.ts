"use client";

import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

/** The fragment of the address with its `#`; a query counts where a program put `?` for `#`. */
export function currentFragment(): string {
  return window.location.hash || window.location.search;
}

/** The fragment of the address, as it changes; empty in the exported page. */
export function useFragment(): string {
  return useSyncExternalStore(subscribe, currentFragment, () => "");
}

/** Write a fragment, given without `#`, into the address: as a new entry of the history or not. */
export function writeFragment(fragment: string, how: "push" | "replace"): void {
  const { pathname } = window.location;
  const hash = fragment === "" ? "" : `#${fragment}`;
  if (currentFragment() === hash) return;
  // the state of the entry goes along, so that Next's router takes the new one for its own
  const { state } = window.history;
  if (how === "push") window.history.pushState(state, "", pathname + hash);
  else window.history.replaceState(state, "", pathname + hash);
  for (const listener of listeners) listener();
}
