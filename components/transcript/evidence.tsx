import type { FacetId } from "@/lib";
import { KnownFacts } from "../facts/known-facts";
import { ExchangePicker } from "../requests/exchange-picker";
import type { Wizard } from "../wizard/use-wizard";
import { Transcript } from "./transcript";

export interface EvidenceProps {
  readonly wizard: Wizard;
  readonly onAnswer: (facet: FacetId, option: string | undefined) => void;
  readonly onAsk: (facet: FacetId) => void;
}

/** What the diagnosis rests on: the requests of the paste, its lines, and what was answered. */
export function Evidence({ wizard, onAnswer, onAsk }: EvidenceProps) {
  const { result, actions, hasReading, held, origin } = wizard;
  const { diagnosis, shown } = result;
  const isRead = hasReading && origin === "paste";
  return (
    <div className="order-3 min-w-0 space-y-4 print:hidden">
      {isRead ? (
        <ExchangePicker
          reading={diagnosis.reading}
          leading={diagnosis.remaining[0]?.cause}
          onPick={actions.pick}
        />
      ) : null}
      {isRead ? (
        <Transcript
          reading={diagnosis.reading}
          observations={diagnosis.observations}
          held={held}
          onAsk={onAsk}
        />
      ) : null}
      <KnownFacts diagnosis={diagnosis} shown={shown} onAnswer={onAnswer} onAsk={onAsk} />
    </div>
  );
}
