import type { Mark } from "../types";

/** Emulators on the developer's machine. */
export const emulators: readonly Mark[] = [];
