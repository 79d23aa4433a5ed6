"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { SignatureReport } from "@/lib";
import { Button } from "../elements/button";
import { keptHere } from "../elements/kept-here";
import { takeOver } from "../paste/hand-over";
import { useSpeech } from "../words/language";
import { signatureExamples } from "./signature-examples";

type Outcome = SignatureReport | "none" | "failed";

/** A page that compares what a client signed with what the server made of the request. */
export function SignatureBench() {
  const t = useTranslations("signature");
  const tDiagnosis = useTranslations("diagnosis");
  const { causes } = useSpeech();
  const box = useRef<HTMLTextAreaElement>(null);
  const { outcome, read } = useReader();
  const isAlive = useRef(false);
  useEffect(() => {
    const { current } = box;
    if (isAlive.current || current === null) return;
    isAlive.current = true;
    // what the diagnosis handed over, or what somebody typed before this script was there
    current.value = takeOver() ?? current.value;
    if (current.value !== "") read(current.value);
  });
  const put = (text: string) => {
    if (box.current === null) return;
    box.current.value = text;
    read(text);
    box.current.focus();
  };
  const texts = typeof causes === "string" ? undefined : causes.signature;
  const labels = texts?.words.labels;
  return (
    <div className="space-y-6">
      <div className="max-w-3xl space-y-1">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{t("title")}</h1>
        <p className="text-soft">{labels?.intro ?? t("description")}</p>
      </div>
      {texts === undefined || labels === undefined ? (
        <p role="status">{tDiagnosis(causes === "failed" ? "notLoaded" : "loading")}</p>
      ) : null}
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <div className="panel space-y-3 p-4 print:hidden">
          <div className="flex flex-wrap items-end justify-between gap-2">
            <label htmlFor="signature" className="text-lg font-semibold">
              {labels?.box ?? t("title")}
            </label>
            <Button onClick={() => put("")} className={outcome === "none" ? "invisible" : ""}>
              {labels?.forget}
            </Button>
          </div>
          <p id="signature-hint" className="text-sm text-soft">
            {labels?.hint}
          </p>
          <textarea
            id="signature"
            ref={box}
            rows={14}
            aria-describedby="signature-hint"
            onChange={({ target }) => read(target.value)}
            {...keptHere}
            className="block w-full resize-y rounded-md border border-edge bg-surface px-3 py-2 font-mono text-base leading-relaxed sm:text-[0.8125rem]"
          />
          {labels === undefined ? null : (
            <div>
              <p id="signature-examples" className="eyebrow">
                {labels.examples}
              </p>
              <ul aria-labelledby="signature-examples" className="mt-2 flex flex-wrap gap-2">
                {labels.exampleNames.map((name, at) => (
                  <li key={name}>
                    <Button onClick={() => put(signatureExamples[at] ?? "")}>{name}</Button>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
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
  const isEmpty = useRef(true);
  useEffect(() => {
    try {
      const started = new Worker(new URL("./signature.worker.ts", import.meta.url), {
        type: "module",
      });
      started.addEventListener("message", ({ data }: MessageEvent<SignatureReport>) => {
        if (!isEmpty.current) setOutcome(data);
      });
      started.addEventListener("error", () => setOutcome("failed"));
      worker.current = started;
    } catch {
      setOutcome("failed");
    }
    return () => worker.current?.terminate();
  }, []);
  const read = (text: string) => {
    isEmpty.current = text.trim() === "";
    if (isEmpty.current) setOutcome("none");
    else worker.current?.postMessage(text);
  };
  return { outcome, read };
}
