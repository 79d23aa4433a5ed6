"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { DiagnosisPanel } from "./diagnosis-panel";
import { DropHint } from "./drop-hint";
import { ExchangePicker } from "./exchange-picker";
import { KeyList } from "./key-list";
import { KnownFacts } from "./known-facts";
import { LinkProblems } from "./link-problems";
import { LogTable } from "./log-table";
import { PasteBox } from "./paste-box";
import { PasteViewProvider } from "./paste-view";
import { usePaths } from "./paths";
import { Progress } from "./progress";
import { ReadingSummary } from "./reading-summary";
import { useIntake } from "./use-intake";
import { useKeys } from "./use-keys";
import { useTitle } from "./use-title";
import { useWizard } from "./use-wizard";

/** The whole of the first page: what was pasted on one side, what follows from it on the other. */
export function Wizard() {
  const t = useTranslations("start");
  const tSigns = useTranslations("signs");
  const { causes } = usePaths();
  const wizard = useWizard();
  const step = useRef<HTMLHeadingElement>(null);
  const movesFocus = useRef(false);
  const title = useTitle(wizard.diagnosis);
  // what the link says is shown from here on; see the script in the head
  useEffect(() => document.documentElement.removeAttribute("data-linked"), []);
  useEffect(() => {
    if (!movesFocus.current || !wizard.isCurrent) return;
    movesFocus.current = false;
    step.current?.focus();
  });
  /** Do something after which the next step is what to read. */
  const thenRead =
    <A extends readonly unknown[]>(action: (...given: A) => void) =>
    (...given: A) => {
      movesFocus.current = true;
      action(...given);
    };

  const { diagnosis, shown, answers } = wizard;
  const isOver = useIntake({
    onText: thenRead(wizard.paste),
    onFiles: wizard.hold,
    onProblem: wizard.refuse,
  });
  const keys = useRef<HTMLDialogElement>(null);
  useKeys(keys);
  const answer = thenRead(wizard.answer);
  const ask = thenRead(wizard.ask);
  return (
    <PasteViewProvider>
      <div className="waits-for-link grid gap-x-8 gap-y-6 print:block lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-[auto_auto_auto_1fr] lg:items-start">
        <title>{title}</title>
        {isOver ? <DropHint /> : null}
        <KeyList dialog={keys} />
        <div className="space-y-1 print:hidden lg:-order-2 lg:col-span-2">
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{t("heading")}</h1>
          <p className="text-soft">{t("promise")}</p>
          <noscript>
            <p className="pt-2">
              {t("noScript")} <a href={causes}>{t("noScriptLink")}</a>
              {tSigns("stop")}
            </p>
          </noscript>
          <LinkProblems problems={wizard.problems} />
        </div>
        <div className="space-y-4 print:hidden">
          <PasteBox wizard={wizard} onExample={thenRead(wizard.paste)} />
          {wizard.log === undefined ? null : (
            <LogTable summary={wizard.log} onDiagnose={thenRead(wizard.pasteLine)} />
          )}
          {wizard.hasReading ? <ReadingSummary diagnosis={diagnosis} held={wizard.held} /> : null}
          {wizard.hasReading ? (
            <ExchangePicker reading={diagnosis.reading} onPick={wizard.pick} />
          ) : null}
        </div>
        {diagnosis.verdict === "not-a-403" ? null : (
          <Progress diagnosis={diagnosis} before={wizard.before} />
        )}
        <div className="lg:row-span-2">
          <DiagnosisPanel
            wizard={wizard}
            stepRef={step}
            onAnswer={answer}
            onAsk={ask}
            onDoubtAll={thenRead(wizard.doubt)}
            onOutput={thenRead(wizard.addOutput)}
            onStartAgain={thenRead(wizard.startAgain)}
          />
        </div>
        <KnownFacts
          diagnosis={diagnosis}
          shown={shown}
          answers={answers}
          onSet={wizard.answer}
          onAnswer={answer}
          onAsk={ask}
        />
      </div>
    </PasteViewProvider>
  );
}
