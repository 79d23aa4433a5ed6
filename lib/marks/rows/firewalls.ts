import type { Mark } from "../types";

/** Web application firewalls. */
export const firewalls: readonly Mark[] = [];
