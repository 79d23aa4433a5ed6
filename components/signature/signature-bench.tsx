"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { SignatureReport } from "@/lib";
import { LoadState } from "../elements/load-state";
import { WorkBox } from "../paste/work-box";
import { useSpeech } from "../words/language";
import { signatureExamples } from "./signature-examples";

type Outcome = SignatureReport | "none" | "failed";

/** A page that compares what a client signed with what the server made of the request. */
export function SignatureBench() {
  const t = useTranslations("signature");
  const { causes } = useSpeech();
  const { outcome, read } = useReader();
  const texts = typeof causes === "string" ? undefined : causes.signature;
  const labels = texts?.words.labels;
  return (
    <div className="space-y-6">
      <div className="max-w-3xl space-y-1">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{t("title")}</h1>
        <p className="text-soft">{labels?.intro ?? t("description")}</p>
      </div>
      {typeof causes === "string" ? <LoadState state={causes} /> : null}
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <WorkBox
          id="signature"
          label={labels?.box ?? t("title")}
          isEmpty={outcome === "none"}
          words={labels}
          examples={(labels?.exampleNames ?? []).map((name, at) => ({
            name,
            text: signatureExamples[at] ?? "",
          }))}
          onType={read}
          onPut={read}
        />
        <section aria-live="polite" aria-label={labels?.result} className="min-h-24">
          {texts === undefined || outcome === "none" ? null : outcome === "failed" ? (
            <p>{texts.words.labels.noReader}</p>
          ) : (
            <article className="panel space-y-4 border-t-4 border-t-accent p-4 sm:p-6">
              <h2 className="text-xl font-semibold text-balance">
                {texts.words.verdicts[outcome.verdict]}
              </h2>
              <texts.Differences report={outcome} words={texts.words} />
            </article>
          )}
        </section>
      </div>
    </div>
  );
}

/** Has texts read by a worker; the newest counts. */
function useReader() {
  const [outcome, setOutcome] = useState<Outcome>("none");
  const worker = useRef<Worker>(undefined);
  const latest = useRef("");
  useEffect(() => {
    try {
      const started = new Worker(new URL("./signature.worker.ts", import.meta.url), {
        type: "module",
      });
      started.addEventListener("message", ({ data }: MessageEvent<SignatureReport>) => {
        if (latest.current !== "") setOutcome(data);
      });
      started.addEventListener("error", () => setOutcome("failed"));
      worker.current = started;
      // the box may have been filled before
      if (latest.current !== "") started.postMessage(latest.current);
    } catch {
      setOutcome("failed");
    }
    return () => worker.current?.terminate();
  }, []);
  const read = (text: string) => {
    latest.current = text.trim() === "" ? "" : text;
    if (latest.current === "") setOutcome("none");
    else worker.current?.postMessage(text);
  };
  return { outcome, read };
}
