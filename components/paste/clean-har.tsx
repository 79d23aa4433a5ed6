"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { download } from "../elements/download";
import { reader } from "../wizard/use-wizard";
import type { Parts } from "./reading-protocol";

interface CleanHarProps {
  readonly held: Parts;
}

/** Offers of the HAR what is known to be harmless, since people must hand HARs to support. */
export function CleanHar({ held }: CleanHarProps) {
  const t = useTranslations("har");
  const [state, setState] = useState<"preparing" | "ready" | "failed">();
  const file = fileIn(held);
  const clean = async () => {
    setState("preparing");
    const har = await reader.clean();
    if (har !== undefined) download(har, cleanedName(file?.name ?? t("unnamed")));
    setState(har === undefined ? "failed" : "ready");
  };
  return (
    <div className="space-y-1">
      <p id="clean-har" className="text-soft">
        {t("what")}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button onClick={clean} aria-describedby="clean-har" disabled={state === "preparing"}>
          {t("download")}
        </Button>
        <span role="status" className="text-soft">
          {state === undefined ? null : t(state)}
        </span>
      </p>
    </div>
  );
}

function cleanedName(name: string): string {
  return `${name.replace(/\.har$/i, "")}.cleaned.har`;
}

function fileIn(held: Parts): File | undefined {
  return held.find((part) => typeof part !== "string");
}
