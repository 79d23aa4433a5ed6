import type { Mark } from "../types";

/** API gateways, service meshes and ingress controllers. */
export const gateways: readonly Mark[] = [];
