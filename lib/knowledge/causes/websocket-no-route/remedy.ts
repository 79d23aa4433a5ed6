import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["websocket-routes", "websocket-forbidden-thread"],
  commands: {
    frame: ["websocket-frame"],
    "selection-expression": ["v2-get-api-route-selection"],
    routes: ["v2-get-routes-target"],
    "default-route": ["v2-create-route"],
    redeploy: ["v2-create-deployment"],
  },
};
