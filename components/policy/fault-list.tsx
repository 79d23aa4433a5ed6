import type { ExplainedPolicy } from "@/lib";
import type { PolicyWords } from "../words/policy/catalogue";

interface FaultListProps {
  readonly faults: ExplainedPolicy["faults"];
  readonly words: PolicyWords;
}

/** What AWS would refuse to save of a policy, and where it stands. */
export function FaultList({ faults, words }: FaultListProps) {
  return (
    <ul className="list-disc space-y-1 pl-5 text-sm">
      {faults.map(({ problem, path }) => (
        <li key={`${problem} ${path.join(".")}`}>
          {words.faults[problem]}{" "}
          {path.length === 0 ? null : (
            <code translate="no" className="code-chip break-all">
              {placeText(path)}
            </code>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `Statement[0].Effect` */
function placeText(path: ExplainedPolicy["faults"][number]["path"]): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`));
  return steps.join("").replace(/^\./, "");
}
