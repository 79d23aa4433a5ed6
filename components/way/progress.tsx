import { memo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Diagnosis, HopId } from "@/lib";
import { Button } from "../elements/button";
import { usePaths } from "../site/paths";
import { useWords } from "../words/words";
import { CauseBoard } from "./cause-board";
import { CausesLeft } from "./causes-left";
import { NarrowingSteps } from "./narrowing-steps";
import { RequestWay } from "./request-way";

interface ProgressProps {
  readonly diagnosis: Diagnosis;
  readonly before: number | undefined;
}

/** How many causes are left, where, and what became of the others. */
export const Progress = memo(function Progress({ diagnosis, before }: ProgressProps) {
  const t = useTranslations("progress");
  const { hops } = useWords();
  const { tree } = usePaths();
  const [hop, setHop] = useState<HopId>();
  const [isOpen, setIsOpen] = useState(false);
  const isShown = isOpen || hop !== undefined;
  const hide = () => {
    setIsOpen(false);
    setHop(undefined);
  };
  return (
    <div className="panel min-w-0 space-y-2 px-4 py-3 print:hidden">
      <div className="gap-x-6 lg:grid lg:grid-cols-[minmax(0,1fr)_11rem] lg:items-center">
        <div>
          <RequestWay diagnosis={diagnosis} chosen={hop} onChoose={setHop} />
        </div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 lg:block">
          <CausesLeft diagnosis={diagnosis} before={before} />
          <Button
            look="text"
            aria-expanded={isShown}
            onClick={() => (isShown ? hide() : setIsOpen(true))}
          >
            {isShown ? t("hideAll") : t("showAll")}
          </Button>
          {diagnosis.observations.length + diagnosis.declined.length === 0 ? null : (
            <a href={`${tree}#${diagnosis.link}`} className="block w-fit py-0.5 text-sm">
              {t("inTree")}
            </a>
          )}
        </div>
      </div>
      {isShown ? (
        <section aria-labelledby="board" className="space-y-4 border-t border-line pt-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 id="board" className="text-lg font-semibold">
              {hop === undefined ? t("everyCause") : hops[hop].name}
            </h2>
            {hop === undefined ? null : (
              <Button
                look="text"
                onClick={() => {
                  setHop(undefined);
                  setIsOpen(true);
                }}
              >
                {t("wholeWay")}
              </Button>
            )}
          </div>
          {hop === undefined ? (
            <NarrowingSteps diagnosis={diagnosis} />
          ) : (
            <p className="text-sm text-soft">{hops[hop].what}</p>
          )}
          <CauseBoard diagnosis={diagnosis} hop={hop} />
        </section>
      ) : null}
    </div>
  );
});
