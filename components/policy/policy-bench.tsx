"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { LoadState } from "../elements/load-state";
import { useSpeech } from "../words/language";
import type { Locale } from "../words/locales";
import { loadPolicyWords, type PolicyWords } from "../words/policy/catalogue";
import { PolicyBox } from "./policy-box";
import { PolicyDecision } from "./policy-decision";
import { PolicyEdits } from "./policy-edits";
import { ReadPolicies } from "./read-policies";
import { RequestForm } from "./request-form";
import { type Explained, usePolicies } from "./use-policies";

/** A page that says what policies make of a call, why, and what would change it. */
export function PolicyBench() {
  const t = useTranslations("policy");
  const words = usePolicyWords();
  const { paste, question, explained, read, start, change, changeKind, answer } = usePolicies();
  const texts = typeof words === "string" ? undefined : words;
  const shown = question === undefined ? undefined : explained;
  return (
    <div className="space-y-6">
      <div className="max-w-3xl space-y-1">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{t("title")}</h1>
        <p className="text-soft">{t("description")}</p>
      </div>
      {typeof words === "string" ? (
        <LoadState state={words} />
      ) : (
        <Result paste={paste} isAsked={question !== undefined} shown={shown} words={words} />
      )}
      <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
        <div className="space-y-6">
          <PolicyBox
            say={texts?.say}
            isEmpty={paste === "none"}
            onType={read}
            onPut={start}
            onAnswers={answer}
          />
          {shown === undefined || texts === undefined || typeof paste === "string" ? null : (
            <ReadPolicies explained={shown} paste={paste} words={texts} onKind={changeKind} />
          )}
        </div>
        {question === undefined || texts === undefined ? null : (
          <div className="space-y-6">
            <RequestForm
              form={question.form}
              explanation={shown?.explanation}
              say={texts.say}
              onChange={change}
            />
            {shown === undefined ? null : <PolicyEdits explained={shown} say={texts.say} />}
          </div>
        )}
      </div>
    </div>
  );
}

interface ResultProps {
  readonly paste: ReturnType<typeof usePolicies>["paste"];
  readonly isAsked: boolean;
  readonly shown: Explained | undefined;
  readonly words: PolicyWords;
}

function Result({ paste, isAsked, shown, words }: ResultProps) {
  const { say } = words;
  return (
    <section aria-live="polite" aria-label={say("result")} className="min-h-40">
      {paste === "failed" ? (
        <p>{say("noReader")}</p>
      ) : shown !== undefined ? (
        <PolicyDecision explained={shown} words={words} />
      ) : isAsked ? null : (
        <p className="panel p-4 text-soft">{say(paste === "none" ? "empty" : "nothing")}</p>
      )}
    </section>
  );
}

/** The words of this page in its language, which follow it. */
function usePolicyWords(): PolicyWords | "loading" | "failed" {
  const { locale } = useSpeech().language;
  const [loaded, setLoaded] = useState<{
    readonly locale: Locale;
    readonly words: PolicyWords | "failed";
  }>();
  useEffect(() => {
    let isWanted = true;
    loadPolicyWords(locale)
      .catch(() => "failed" as const)
      .then((words) => {
        if (isWanted) setLoaded({ locale, words });
      });
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return loaded?.locale === locale ? loaded.words : "loading";
}
