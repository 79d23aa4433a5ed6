"use client";

import { useEffect } from "react";

/**
 * Opens a diagnosis whose `#` became `%23` on the way, as mail gateways do; the server then takes
 * the fragment for a path, and this page answers.
 */
export function MendedLink() {
  useEffect(() => {
    const { pathname, search, hash } = window.location;
    const lost = /%(?:25){0,8}23(.*)/is.exec(pathname + search + hash)?.[1];
    if (lost !== undefined) window.location.replace(`/#${lost}`);
  }, []);
  return null;
}
