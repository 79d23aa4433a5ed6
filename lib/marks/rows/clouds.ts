import type { Mark } from "../types";

/** The front doors of other clouds and hosting platforms. */
export const clouds: readonly Mark[] = [];
