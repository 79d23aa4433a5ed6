import type { Mark } from "../types";

/** Bot defences and challenges. */
export const botDefences: readonly Mark[] = [];
