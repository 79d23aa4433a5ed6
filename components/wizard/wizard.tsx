"use client";

import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../elements/button";
import { LoadState } from "../elements/load-state";
import { FourFacts } from "../facts/four-facts";
import { LinkProblems } from "../link/link-problems";
import { DropHint } from "../paste/drop-hint";
import { examples } from "../paste/examples";
import { takeOver } from "../paste/hand-over";
import { PasteBox } from "../paste/paste-box";
import { useIntake } from "../paste/use-intake";
import { KeyList } from "../site/key-list";
import { usePaths } from "../site/paths";
import { useKeys } from "../site/use-keys";
import { useTitle } from "../site/use-title";
import { PasteViewProvider } from "../transcript/paste-view";
import { loadTold, useTold } from "../verdict/use-told";
import { useSpeech } from "../words/language";
import type { Locale } from "../words/locales";
import { useWizard, type Wizard } from "./use-wizard";

interface WizardProps {
  /** An example with its answer, for a page on which nothing happened yet. */
  readonly samples: { readonly [L in Locale]: ReactNode };
  /** Which example that is. */
  readonly sampleId: (typeof examples)[number]["id"];
}

/**
 * The whole of the first page. Blank, it is the box and an example; once there is something, what follows from
 * it comes first, and the box is one line.
 */
export function WizardPage({ samples, sampleId }: WizardProps) {
  const newest = useWizard();
  const wizard = useDrawn(newest);
  const told = useTold();
  const step = useRef<HTMLHeadingElement>(null);
  /** How many actions were taken after which the next step is what to read, and how many were served. */
  const [wanted, setWanted] = useState(0);
  const served = useRef(0);
  const { result, actions, isBlank, isFolded, hasReading } = wizard;
  const { diagnosis, shown, answers } = result;
  const title = useTitle(diagnosis);
  // before anything is pasted, so that no request follows a paste
  useEffect(() => {
    loadTold();
    // handed to a page that never came
    takeOver();
  }, []);
  useEffect(() => {
    // what a link says is painted once, whole, from here on; see the script in the head
    if (told !== "loading") document.documentElement.removeAttribute("data-linked");
  }, [told]);
  useEffect(() => {
    // of an earlier drawing this may run after the next action, whose own drawing is to be waited for
    if (wanted === served.current || wizard !== newest || !newest.isCurrent) return;
    if (told === "loading") return;
    served.current = wanted;
    step.current?.focus();
  });
  /** The actions after which the next step is what to read. */
  const [thenRead] = useState(() => {
    const moving =
      <A extends readonly unknown[]>(action: (...given: A) => void) =>
      (...given: A) => {
        setWanted((before) => before + 1);
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
      walk: moving(actions.walk),
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
  const { linkedLog, log = linkedLog } = wizard;
  const isSummary = log !== undefined && !hasReading;
  return (
    <PasteViewProvider>
      <div className="waits-for-link space-y-4">
        <title>{title}</title>
        {isOver ? <DropHint /> : null}
        <KeyList dialog={keys} />
        <Heading isFolded={isFolded} problems={wizard.problems} />
        <div
          className={
            isBlank ? "grid items-start gap-4 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]" : ""
          }
        >
          <PasteBox
            wizard={newest}
            onExample={thenRead.paste}
            onPaste={thenRead.paste}
            onResult={toResult}
            onStartAgain={thenRead.startAgain}
          />
          {isBlank ? (
            <ExampleBeside samples={samples} sampleId={sampleId} onOpen={thenRead.paste} />
          ) : null}
        </div>
        {isBlank ? <WithoutPaste onWalk={thenRead.walk} /> : null}
        {log === undefined || typeof told === "string" ? null : (
          <told.LogTable summary={log} whole={wizard.log} onDiagnose={thenRead.pasteLine} />
        )}
        {isSummary ? null : <FourFacts shown={shown} answers={answers} onSet={actions.answer} />}
        {isBlank || typeof told !== "string" ? null : <LoadState state={told} />}
        {isBlank || isSummary || typeof told === "string" ? null : (
          <told.Outcome
            wizard={wizard}
            stepRef={step}
            onAnswer={thenRead.answer}
            onAsk={thenRead.ask}
            onDoubtAll={thenRead.doubt}
            onOutput={thenRead.addOutput}
          />
        )}
      </div>
    </PasteViewProvider>
  );
}

/**
 * What follows from the box. What a paste or its reading changes is drawn piece by piece, so that no task
 * blocks the page for long. What is chosen on the page is seen at once, and so is a letter that is typed.
 */
function useDrawn(newest: Wizard): Wizard {
  const isWhole = newest.isFolded || newest.isBlank;
  const later = useDeferredValue(isWhole ? newest : undefined) ?? newest;
  return later.paste === newest.paste ? newest : later;
}

interface HeadingProps {
  readonly isFolded: boolean;
  readonly problems: Wizard["problems"];
}

/** What the page is for; once there is an answer only who cannot see it is told. */
function Heading({ isFolded, problems }: HeadingProps) {
  const t = useTranslations("start");
  const tSigns = useTranslations("signs");
  const { causes } = usePaths();
  return (
    // what only who cannot see it is told takes no room
    <div className={isFolded && problems.length === 0 ? "contents" : "space-y-1 print:hidden"}>
      <h1 className={isFolded ? "sr-only" : "text-2xl font-semibold tracking-tight text-balance"}>
        {t("heading")}
      </h1>
      <p className="text-soft" hidden={isFolded}>
        {t("promise")}
      </p>
      <noscript>
        <p className="pt-2">
          {t("noScript")} <a href={causes}>{t("noScriptLink")}</a>
          {tSigns("stop")}
        </p>
      </noscript>
      <LinkProblems problems={problems} />
    </div>
  );
}

interface ExampleBesideProps extends WizardProps {
  readonly onOpen: (text: string) => void;
}

/** What an answer looks like, beside the empty box. */
function ExampleBeside({ samples, sampleId, onOpen }: ExampleBesideProps) {
  const t = useTranslations("start");
  const { language } = useSpeech();
  const example = examples.find(({ id }) => id === sampleId)?.text ?? "";
  return (
    <section aria-labelledby="sample" className="panel space-y-3 p-4">
      <h2 id="sample" className="eyebrow">
        {t("sample")}
      </h2>
      {samples[language.locale]}
      <Button onClick={() => onOpen(example)} className="needs-script">
        {t("trySample")}
      </Button>
    </section>
  );
}

/** The way in for who has nothing to paste. */
function WithoutPaste({ onWalk }: { readonly onWalk: () => void }) {
  const t = useTranslations("start");
  return (
    <p className="needs-script flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button onClick={onWalk} className="min-h-11">
        {t("walk")}
      </Button>
      <span className="text-sm text-soft">{t("orKnown")}</span>
    </p>
  );
}
