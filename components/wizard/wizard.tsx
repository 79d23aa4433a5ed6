"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { readLink } from "@/lib";
import { KnownFacts } from "../facts/known-facts";
import { LinkProblems } from "../link/link-problems";
import { DropHint } from "../paste/drop-hint";
import { takeOver } from "../paste/hand-over";
import { PasteBox } from "../paste/paste-box";
import { useIntake } from "../paste/use-intake";
import { ExchangePicker } from "../requests/exchange-picker";
import { LogTable } from "../requests/log-table";
import { KeyList } from "../site/key-list";
import { usePaths } from "../site/paths";
import { useKeys } from "../site/use-keys";
import { useTitle } from "../site/use-title";
import { PasteViewProvider } from "../transcript/paste-view";
import { ReadingSummary } from "../transcript/reading-summary";
import { DiagnosisPanel } from "../verdict/diagnosis-panel";
import { loadToldCause } from "../verdict/use-told-cause";
import { Progress } from "../way/progress";
import { useWizard } from "./use-wizard";

/** The whole of the first page: what was pasted on one side, what follows from it on the other. */
export function Wizard() {
  const t = useTranslations("start");
  const tSigns = useTranslations("signs");
  const { causes } = usePaths();
  const wizard = useWizard();
  const step = useRef<HTMLHeadingElement>(null);
  const movesFocus = useRef(false);
  const { result, actions } = wizard;
  const { diagnosis, shown, answers } = result;
  const title = useTitle(diagnosis);
  const conclusion = useRef<HTMLDivElement>(null);
  // before anything is pasted, so that no request follows a paste
  useEffect(() => {
    loadToldCause();
    // handed to a page that never came
    takeOver();
  }, []);
  useEffect(() => {
    const root = document.documentElement;
    const isLinked = root.hasAttribute("data-linked");
    // what the link says is shown from here on; see the script in the head
    root.removeAttribute("data-linked");
    if (isLinked)
      requestAnimationFrame(() => conclusion.current && bringIntoView(conclusion.current));
  }, []);
  useEffect(() => {
    if (!movesFocus.current || !wizard.isCurrent) return;
    movesFocus.current = false;
    step.current?.focus();
  });
  /** The actions after which the next step is what to read. */
  const [thenRead] = useState(() => {
    const moving =
      <A extends readonly unknown[]>(action: (...given: A) => void) =>
      (...given: A) => {
        movesFocus.current = true;
        // biome-ignore lint/plugin: the arguments of the action itself
        action(...given);
      };
    return {
      paste: moving(actions.paste),
      pasteLine: moving(actions.pasteLine),
      answer: moving(actions.answer),
      ask: moving(actions.ask),
      doubt: moving(actions.doubt),
      addOutput: moving(actions.addOutput),
      startAgain: moving(actions.startAgain),
    };
  });
  const [toResult] = useState(() => () => step.current?.focus());
  const isOver = useIntake({
    onText: thenRead.paste,
    onFiles: actions.hold,
    onProblem: actions.refuse,
  });
  const keys = useRef<HTMLDialogElement>(null);
  useKeys(keys);
  // above the box on a wide page, though it comes behind it; its row is kept free until it is there
  const hasProgress = diagnosis.verdict !== "not-a-403";
  return (
    <PasteViewProvider>
      <div
        className={`waits-for-link grid gap-x-8 gap-y-6 print:block lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:items-start ${
          hasProgress ? "lg:grid-rows-[auto_minmax(8.75rem,auto)_auto_1fr]" : ""
        }`}
      >
        <title>{title}</title>
        {isOver ? <DropHint /> : null}
        <KeyList dialog={keys} />
        <div className="space-y-1 print:hidden lg:col-span-2">
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
        <div className="space-y-4 print:hidden lg:row-start-3">
          <PasteBox wizard={wizard} onExample={thenRead.paste} />
          {wizard.log === undefined ? null : (
            <LogTable summary={wizard.log} onDiagnose={thenRead.pasteLine} />
          )}
          {wizard.hasReading ? (
            <ReadingSummary diagnosis={diagnosis} held={wizard.held} onResult={toResult} />
          ) : null}
          {wizard.hasReading ? (
            <ExchangePicker reading={diagnosis.reading} onPick={actions.pick} />
          ) : null}
        </div>
        {hasProgress ? <Progress diagnosis={diagnosis} before={result.before} /> : null}
        <div ref={conclusion} className="scroll-mt-4 lg:col-start-2 lg:row-span-2 lg:row-start-3">
          <DiagnosisPanel
            result={result}
            actions={actions}
            stepRef={step}
            onAnswer={thenRead.answer}
            onAsk={thenRead.ask}
            onDoubtAll={thenRead.doubt}
            onOutput={thenRead.addOutput}
            onStartAgain={thenRead.startAgain}
          />
        </div>
        <KnownFacts
          diagnosis={diagnosis}
          shown={shown}
          answers={answers}
          onSet={actions.answer}
          onAnswer={thenRead.answer}
          onAsk={thenRead.ask}
        />
      </div>
    </PasteViewProvider>
  );
}

/**
 * A narrow page has the box first, and whoever opened a link came for what it says. A page that was
 * scrolled before stays where it was, and so does one that has to say what is wrong with the link.
 */
function bringIntoView(conclusion: HTMLElement): void {
  const isFarBelow = conclusion.getBoundingClientRect().top > window.innerHeight / 2;
  if (!isFarBelow || window.scrollY > 0 || readLink(location.hash).problems.length > 0) return;
  conclusion.scrollIntoView();
}
