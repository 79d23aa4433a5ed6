import {
  type ExplainedPolicy,
  type ExplainedStatement,
  type PolicyKind,
  type PolicyPaste,
  pitfallSources,
  policyKinds,
} from "@/lib";
import { useSpeech } from "../words/language";
import type { PolicyWords } from "../words/policy/catalogue";
import { FaultList } from "./fault-list";
import type { Explained } from "./use-policies";

interface ReadPoliciesProps {
  readonly explained: Explained;
  readonly paste: PolicyPaste;
  readonly words: PolicyWords;
  readonly onKind: (policy: number, kind: PolicyKind) => void;
}

/** The policies as they were read: each statement with what it makes of the call. */
export function ReadPolicies({ explained, paste, words, onKind }: ReadPoliciesProps) {
  const { say } = words;
  const { question, explanation } = explained;
  const deciding = explanation.scenarios.map(({ by }) => by);
  return (
    <section aria-labelledby="read-policies" className="space-y-4">
      <h2 id="read-policies" className="text-lg font-semibold">
        {say("policies.heading")}
      </h2>
      {explanation.policies.map((policy, at) => {
        const name = say("policies.name", { number: at + 1 });
        const kind = question.policies[at]?.kind ?? "resource";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: policies are told apart by their order
          <article key={at} aria-label={name} className="panel space-y-3 p-4">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <h3 className="font-semibold">{name}</h3>
              <label className="flex flex-wrap items-center gap-2 text-sm">
                <span className="text-soft">{say("policies.kind")}</span>
                <select
                  value={kind}
                  onChange={({ target }) => {
                    const chosen = policyKinds.find((one) => one === target.value);
                    if (chosen !== undefined) onKind(at, chosen);
                  }}
                  className="min-h-9 max-w-full rounded-md border border-edge bg-surface px-2 py-1"
                >
                  {policyKinds.map((one) => (
                    <option key={one} value={one}>
                      {say(`policies.kinds.${one}`)}
                    </option>
                  ))}
                </select>
              </label>
            </div>
            {paste.policies[at]?.isCut === true ? <p>{say("policies.cut")}</p> : null}
            <PolicyLines
              policy={policy}
              decides={(statement) =>
                deciding.length > 0 &&
                deciding.every((by) => by?.policy === at && by.statement === statement)
              }
              words={words}
            />
          </article>
        );
      })}
      {paste.more === 0 ? null : <p>{say("policies.more", { count: paste.more })}</p>}
    </section>
  );
}

interface PolicyLinesProps {
  readonly policy: ExplainedPolicy;
  readonly decides: (statement: number) => boolean;
  readonly words: PolicyWords;
}

type Line = ExplainedPolicy["lines"][number];
type Path = Line["path"];

function placeOf(path: Path): string {
  return JSON.stringify(path);
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, at) => path[at] === step);
}

function PolicyLines({ policy, decides, words }: PolicyLinesProps) {
  const { say } = words;
  const { lines, statements, faults, pitfalls } = policy;
  const marked = [
    ...statements.flatMap(({ failed }) => (failed === undefined ? [] : [failed.path])),
    ...faults.map(({ path }) => path),
    ...pitfalls.map(({ path }) => path),
    // a whole statement would be all mark
  ].filter((path) => path.length > 2 || (typeof path[0] === "string" && path[0] !== "Statement"));
  const places = new Set(marked.map(placeOf));
  const isMarked = ({ path }: Line) =>
    path.some((_, at) => places.has(placeOf(path.slice(0, at + 1))));
  const owners = new Map(statements.map((one) => [placeOf(one.path), one]));
  const owner = ({ path }: Line) =>
    owners.get(placeOf(path.slice(0, 2))) ?? owners.get(placeOf(path.slice(0, 1)));
  const own = new Map<ExplainedStatement, Line[]>(statements.map((one) => [one, []]));
  const head: Line[] = [];
  const tail: Line[] = [];
  let isFirst = true;
  for (const line of lines) {
    const statement = owner(line);
    if (statement !== undefined) isFirst = false;
    const list = statement === undefined ? undefined : own.get(statement);
    (list ?? (isFirst ? head : tail)).push(line);
  }
  const outside = pitfalls.filter(({ path }) =>
    statements.every((one) => !isWithin(path, one.path)),
  );
  return (
    <div className="space-y-2">
      <Code lines={head} isMarked={isMarked} />
      {statements.map((statement) => (
        <Statement
          key={statement.statement}
          statement={statement}
          isDeciding={decides(statement.statement)}
          words={words}
          lines={own.get(statement) ?? []}
          isMarked={isMarked}
          pitfalls={pitfalls.filter(({ path }) => isWithin(path, statement.path))}
        />
      ))}
      <Code lines={tail} isMarked={isMarked} />
      {faults.length === 0 ? null : (
        <div>
          <p className="eyebrow">{say("policies.faults")}</p>
          <FaultList faults={faults} words={words} />
        </div>
      )}
      <Pitfalls pitfalls={outside} words={words} />
    </div>
  );
}

interface CodeProps {
  readonly lines: readonly Line[];
  readonly isMarked: (line: Line) => boolean;
}

function Code({ lines, isMarked }: CodeProps) {
  if (lines.length === 0) return null;
  return (
    <pre
      translate="no"
      className="font-mono text-[0.8125rem] leading-relaxed break-all whitespace-pre-wrap"
    >
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal lines have no other identity
        <span key={at}>
          {isMarked(line) ? <MarkedLine text={line.text} /> : line.text}
          {"\n"}
        </span>
      ))}
    </pre>
  );
}

/** A line whose text is marked, and not its indent. */
function MarkedLine({ text }: { readonly text: string }) {
  const plain = text.trimStart();
  return (
    <>
      {text.slice(0, text.length - plain.length)}
      <mark className="rounded-sm bg-mark text-mark-ink">{plain}</mark>
    </>
  );
}

interface StatementProps extends CodeProps {
  readonly statement: ExplainedStatement;
  readonly isDeciding: boolean;
  readonly pitfalls: ExplainedPolicy["pitfalls"];
  readonly words: PolicyWords;
}

function Statement(props: StatementProps) {
  const { statement, isDeciding, words, lines, isMarked, pitfalls } = props;
  const { say } = words;
  const { effect, sid } = statement;
  const edge = effect === "Deny" ? "border-alarm" : "border-accent";
  return (
    <section className={`space-y-2 border-l-4 pl-3 ${isDeciding ? edge : "border-line"}`}>
      <h4 className="text-sm">
        <span className="font-semibold">
          {say("policies.statement", { number: statement.statement + 1 })}
        </span>{" "}
        {sid === undefined ? null : (
          <code translate="no" className="code-chip">
            {sid}
          </code>
        )}{" "}
        <span className={isDeciding ? "font-semibold" : "text-soft"}>
          {say(`policies.${isDeciding ? "decides" : stateOf(statement)}`, { effect })}
        </span>
      </h4>
      <Code lines={lines} isMarked={isMarked} />
      <Failure statement={statement} words={words} />
      <Pitfalls pitfalls={pitfalls} words={words} />
    </section>
  );
}

function stateOf({ matches }: ExplainedStatement) {
  if (matches === undefined) return "mayMatch";
  return matches ? "matches" : "fails";
}

/** The first element that does not match: what it asks for, and what the call has. */
function Failure({ statement, words }: Pick<StatementProps, "statement" | "words">) {
  const { say } = words;
  const { failed, asked } = statement;
  if (failed === undefined) return null;
  const { element, operator = "", key, had } = failed;
  return (
    <div className="text-sm">
      <p>
        {key === undefined
          ? say("policies.failsOn", { element })
          : say("policies.failsOnKey", { operator, key })}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <dt className="text-soft">{say("policies.asks")}</dt>
        <dd translate="no" className="font-mono text-[0.8125rem] break-all">
          {asked.join(", ")}
        </dd>
        <dt className="text-soft">{say("policies.had")}</dt>
        {had.length === 0 ? (
          <dd>{say("policies.hadNot")}</dd>
        ) : (
          <dd translate="no" className="font-mono text-[0.8125rem] break-all">
            {had.join(", ")}
          </dd>
        )}
      </dl>
    </div>
  );
}

interface PitfallsProps {
  readonly pitfalls: ExplainedPolicy["pitfalls"];
  readonly words: PolicyWords;
}

/** What the author hardly meant, with what to write instead and where that is documented. */
function Pitfalls({ pitfalls, words }: PitfallsProps) {
  const { causes } = useSpeech();
  const { say, pitfalls: told } = words;
  if (pitfalls.length === 0) return null;
  return (
    <div className="rounded-md bg-sunken px-3 py-2 text-sm">
      <p className="eyebrow">{say("policies.pitfalls")}</p>
      <ul className="mt-1 space-y-2">
        {pitfalls.map(({ id, path }) => (
          <li key={`${id} ${path.join(".")}`}>
            <p>{told[id].says}</p>
            <p>{told[id].instead}</p>
            {typeof causes === "string"
              ? null
              : pitfallSources[id].map((source) => (
                  <a
                    key={source}
                    href={causes.sources[source].url}
                    rel="noreferrer"
                    className="mr-3"
                  >
                    {causes.sources[source].title}
                  </a>
                ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
