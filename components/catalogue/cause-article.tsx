"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import {
  type AnyCauseWords,
  type AnyRemedy,
  type CauseId,
  type Filling,
  type Portrait,
  sources,
} from "@/lib";
import { Disclosure } from "../elements/disclosure";
import { InlineCode } from "../elements/inline-code";
import { SourceList } from "../elements/source-list";
import { SignatureList } from "../signature/signature-list";
import { usePaths } from "../site/paths";
import { Checklist } from "../verdict/checklist";
import { Repair } from "../verdict/repair";
import { causeEntry } from "../words/catalogue";
import { useWords } from "../words/words";
import { LookAlikes } from "./look-alikes";
import { SampleAnswer } from "./sample-answer";

interface CauseArticleProps {
  readonly id: CauseId;
  /** Come with the page, as its remedy does, so that those of one cause are all that is sent. */
  readonly words: AnyCauseWords;
  readonly remedy: AnyRemedy;
  /** Drawn when the site is built. */
  readonly portrait: Portrait;
}

const nothingKnown: Filling = { parameters: {}, linked: [] };

/** All that is known of one cause. */
export function CauseArticle({ id, words, remedy, portrait }: CauseArticleProps) {
  const t = useTranslations("causePage");
  const tDiagnosis = useTranslations("diagnosis");
  const { titles, hops } = useWords();
  const { home, causes } = usePaths();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const cause = causeEntry(id);
  if (cause === undefined) return null;
  return (
    <article className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_auto_1fr]">
      <header className="max-w-3xl space-y-3">
        <p className="text-sm">
          <a href={causes}>{t("all")}</a>
        </p>
        <h1 className="text-3xl font-semibold tracking-tight text-balance">
          <InlineCode text={titles[id]} />
        </h1>
        <p className="eyebrow">{tDiagnosis("refusedAt", { hop: hops[cause.hop].name })}</p>
        {words.misleads === undefined ? null : (
          <p className="text-lg">
            <InlineCode text={words.misleads} />
          </p>
        )}
        <Repair
          heading="h2"
          cause={cause}
          words={words}
          commands={remedy.commands}
          known={[]}
          filling={nothingKnown}
        />
        <p className="text-lg">
          <InlineCode text={words.why} />
        </p>
      </header>
      <div className="space-y-8 lg:col-start-2 lg:row-span-3 lg:row-start-1">
        <section className="space-y-3">
          <h2 className="text-xl font-semibold">{t("looks")}</h2>
          <SampleAnswer portrait={portrait} />
          <Disclosure summary={t("traits")}>
            <SignatureList cause={cause} />
          </Disclosure>
          <p className="rounded-md border-l-4 border-accent bg-accent-soft px-4 py-3">
            {t("diagnoseText")} <a href={home}>{t("diagnose")}</a>
          </p>
        </section>
        <LookAlikes rivals={portrait.rivals} />
      </div>
      <section className="space-y-3">
        <h2 className="text-xl font-semibold">{tDiagnosis("checklist")}</h2>
        <Checklist
          cause={cause}
          known={[]}
          words={words.steps}
          commands={remedy.commands}
          done={done}
          onTick={(step, to) => {
            const next = new Set(done);
            if (to === "done") next.add(step);
            else next.delete(step);
            setDone(next);
          }}
          filling={nothingKnown}
        />
      </section>
      <section className="space-y-3">
        <h2 className="text-xl font-semibold">{tDiagnosis("sources")}</h2>
        <SourceList ids={remedy.sources} sources={sources} />
      </section>
    </article>
  );
}
