"use client";

import { useEffect, useRef } from "react";
import { DiagnosisPanel } from "./diagnosis-panel";
import { ExchangePicker } from "./exchange-picker";
import { KnownFacts } from "./known-facts";
import { LinkProblems } from "./link-problems";
import { messages } from "./messages";
import { PasteBox } from "./paste-box";
import { Progress } from "./progress";
import { ReadingSummary } from "./reading-summary";
import { useWizard } from "./use-wizard";

/** The whole of the first page: what was pasted on one side, what follows from it on the other. */
export function Wizard() {
  const wizard = useWizard();
  const step = useRef<HTMLHeadingElement>(null);
  const movesFocus = useRef(false);
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

  const { diagnosis, shown, shownBy, answers } = wizard;
  const { heading, promise, noScript, noScriptLink } = messages.start;
  const answer = thenRead(wizard.answer);
  const ask = thenRead(wizard.ask);
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:grid-rows-[auto_auto_auto_1fr] lg:items-start">
      <div className="space-y-1 lg:-order-2 lg:col-span-2">
        <h1 className="text-2xl font-semibold tracking-tight text-balance">{heading}</h1>
        <p className="text-soft">{promise}</p>
        <noscript>
          <p className="pt-2">
            {noScript} <a href="/causes/">{noScriptLink}</a>.
          </p>
        </noscript>
        <LinkProblems problems={wizard.problems} />
      </div>
      <div className="space-y-4">
        <PasteBox
          text={wizard.text}
          onPaste={wizard.paste}
          onExample={thenRead(wizard.paste)}
          onForget={wizard.forget}
        />
        {wizard.text === "" ? null : <ReadingSummary diagnosis={diagnosis} />}
        <ExchangePicker reading={diagnosis.reading} onPick={wizard.pick} />
      </div>
      {diagnosis.verdict === "not-a-403" ? null : (
        <Progress left={diagnosis.remaining} before={wizard.before} />
      )}
      <div className="lg:row-span-2">
        <DiagnosisPanel
          wizard={wizard}
          stepRef={step}
          onAnswer={answer}
          onAsk={ask}
          onStartAgain={thenRead(wizard.startAgain)}
        />
      </div>
      <KnownFacts
        diagnosis={diagnosis}
        shown={shown}
        shownBy={shownBy}
        answers={answers}
        onSet={wizard.answer}
        onAnswer={answer}
        onAsk={ask}
      />
    </div>
  );
}
