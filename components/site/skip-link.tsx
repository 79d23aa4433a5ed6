"use client";

import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";

// the fragment is the wizard's state, so the link moves the focus and leaves the address alone
function focusMain(event: MouseEvent) {
  const main = document.getElementById("main");
  if (main === null) return;
  event.preventDefault();
  main.focus();
  main.scrollIntoView();
}

export function SkipLink() {
  const t = useTranslations("site");
  return (
    // biome-ignore lint/a11y/useValidAnchor: without JavaScript it is the link that it looks like
    <a
      href="#main"
      onClick={focusMain}
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded-md focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
    >
      {t("skip")}
    </a>
  );
}
