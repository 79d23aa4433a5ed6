import type { ExplainedScenario } from "@/lib";
import type { PolicyWords } from "../words/policy/catalogue";
import { FaultList } from "./fault-list";
import { openPoints, policyName, sayOutcomes, sayWay } from "./say-policies";
import type { Explained } from "./use-policies";

interface PolicyDecisionProps {
  readonly explained: Explained;
  readonly words: PolicyWords;
}

const edges = {
  allow: "border-t-accent",
  "explicit-deny": "border-t-alarm",
  "implicit-deny": "border-t-alarm",
  depends: "border-t-mark-edge",
  invalid: "border-t-alarm",
  unsigned: "border-t-alarm",
} as const;

/** The decision, what it hangs on, and the sentence with which API Gateway refuses. */
export function PolicyDecision({ explained, words }: PolicyDecisionProps) {
  const { say } = words;
  const { explanation } = explained;
  const { scenarios, proposals } = explanation;
  const [first, ...others] = scenarios;
  if (first === undefined) return null;
  const isOne = others.length === 0;
  const decision = isOne ? first.decision : "depends";
  const points = [...openPoints(explanation)].filter((name) => name.includes(":"));
  const [only, another] = points;
  const isDependent = isOne && decision === "depends" && another === undefined;
  return (
    <article className={`panel space-y-3 border-t-4 p-4 sm:p-6 ${edges[decision]}`}>
      <h2 className="text-xl font-semibold text-balance">
        {isDependent && only !== undefined
          ? say("dependsOn", { what: only })
          : say(`decisions.${decision}`)}
      </h2>
      {isOne ? (
        <ScenarioText scenario={first} explained={explained} words={words} />
      ) : (
        <ul className="space-y-3">
          {scenarios.map((scenario) => (
            <li key={JSON.stringify(scenario.when)} className="border-l-4 border-line pl-3">
              <p className="font-semibold">
                {scenario.when.map((one) => sayWay(one, say)).join(say("orElse"))}
                {say("colon")} {say(`decisions.${scenario.decision}`)}
              </p>
              <ScenarioText scenario={scenario} explained={explained} words={words} />
            </li>
          ))}
        </ul>
      )}
      {decision === "invalid" ? (
        <Faults explained={explained} words={words} />
      ) : (
        <div className="text-sm text-soft">
          <p>{say("notGiven")}</p>
          {explanation.taken.map((one) => (
            <p key={one}>{say(`taken.${one}`)}</p>
          ))}
        </div>
      )}
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
        {proposals.length === 0 ? null : <a href="#edits">{say("toEdits")}</a>}
        {decision === "depends" ? <a href="#request">{say("toRequest")}</a> : null}
      </p>
    </article>
  );
}

interface ScenarioTextProps extends PolicyDecisionProps {
  readonly scenario: ExplainedScenario;
}

function ScenarioText({ scenario, explained, words }: ScenarioTextProps) {
  const { say } = words;
  const { decision, by, kind } = scenario;
  const isUnsigned = decision === "unsigned";
  return (
    <div className="space-y-2">
      {isUnsigned ? (
        <p>{say("unsigned")}</p>
      ) : by !== undefined ? (
        <p>
          {say("decides", {
            policy: policyName(by.policy, explained.question, say),
            statement: by.statement + 1,
          })}
        </p>
      ) : decision === "implicit-deny" ? (
        <p>{say(`silent.${kind ?? "resource"}`)}</p>
      ) : decision === "allow" ? (
        <p>{say("noPolicyAsked")}</p>
      ) : null}
      <ul className="space-y-1">
        {sayOutcomes(scenario, say).map((line) => (
          <li key={line} translate="no">
            {line}
          </li>
        ))}
      </ul>
      <Answer scenario={scenario} words={words} />
    </div>
  );
}

/** The sentence with which API Gateway refuses. */
function Answer({ scenario, words: { say } }: Pick<ScenarioTextProps, "scenario" | "words">) {
  const { decision, message } = scenario;
  if (message === undefined) return null;
  const isUnsigned = decision === "unsigned";
  return (
    <div>
      <p className="eyebrow">{say("answers")}</p>
      <p
        translate="no"
        className="mt-1 rounded-md border border-line bg-sunken px-3 py-2 font-mono text-[0.8125rem] break-all"
      >
        {JSON.stringify(isUnsigned ? { message } : { Message: message })}
      </p>
      {isUnsigned ? null : <p className="mt-1 text-sm text-soft">{say("olderWording")}</p>}
    </div>
  );
}

/** What AWS would refuse to save, policy by policy. */
function Faults({ explained: { question, explanation }, words }: PolicyDecisionProps) {
  return explanation.policies.map(({ faults }, policy) =>
    faults.length === 0 ? null : (
      // biome-ignore lint/suspicious/noArrayIndexKey: policies are told apart by their order
      <div key={policy}>
        <p>{words.say("edits.inPolicy", { policy: policyName(policy, question, words.say) })}</p>
        <FaultList faults={faults} words={words} />
      </div>
    ),
  );
}
