import type { Diagnosis } from "@/lib";
import { messages } from "./messages";

interface ParameterChoiceProps {
  readonly parameters: Diagnosis["parameters"];
  readonly chosen: readonly string[];
  readonly onChoose: (names: readonly string[]) => void;
}

/** Which names from the paste go into the link; none unless the person says so. */
export function ParameterChoice({ parameters, chosen, onChoose }: ParameterChoiceProps) {
  const { also, noParameters, parameters: labels } = messages.share;
  const names = new Map(Object.entries(labels));
  const known = Object.entries(parameters);
  if (known.length === 0) return <p className="text-soft">{noParameters}</p>;
  return (
    <fieldset>
      <legend className="font-semibold">{also}</legend>
      {known.map(([name, value]) => (
        <label key={name} className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            autoComplete="off"
            checked={chosen.includes(name)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))
            }
            className="size-4 shrink-0"
          />
          <span className="min-w-0">
            {names.get(name) ?? name}: <code className="code-chip">{value}</code>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
