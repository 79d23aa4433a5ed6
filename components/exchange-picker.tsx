import type { Reading } from "@/lib";
import { messages } from "./messages";

interface ExchangePickerProps {
  readonly reading: Reading;
  readonly onPick: (exchange: number) => void;
}

/** Which of several requests in the paste it is about. */
export function ExchangePicker({ reading, onPick }: ExchangePickerProps) {
  const { exchanges, chosen } = reading;
  if (exchanges.length < 2) return null;
  const { legend, unknownMethod, noStatus, preflight } = messages.exchanges;
  return (
    <fieldset className="panel px-4 pb-3 text-sm">
      <legend className="px-1 font-semibold">{legend}</legend>
      {exchanges.map(({ index, method, target, status, isPreflight }) => (
        <label key={index} className="flex min-h-8 items-baseline gap-3 py-1">
          <input
            type="radio"
            name="exchange"
            checked={index === chosen}
            onChange={() => onPick(index)}
            className="size-4 shrink-0 translate-y-0.5"
          />
          <span className="min-w-0">
            <span className="font-mono">
              {method ?? unknownMethod} {target}
            </span>{" "}
            <strong>{status ?? noStatus}</strong>
            {isPreflight ? <span className="text-soft"> {preflight}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
