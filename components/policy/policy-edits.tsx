import type { ExplainedProposal } from "@/lib";
import { CopyButton } from "../elements/copy-button";
import type { PolicyTranslator } from "../words/policy/catalogue";
import { policyName } from "./say-policies";
import type { Explained } from "./use-policies";

interface PolicyEditsProps {
  readonly explained: Explained;
  readonly say: PolicyTranslator;
}

/** Small edits that would let the call through, or why none is given. */
export function PolicyEdits({ explained, say }: PolicyEditsProps) {
  const { proposals, because } = explained.explanation;
  if (proposals.length === 0 && because.length === 0) return null;
  return (
    <section id="edits" aria-labelledby="edits-heading" className="panel space-y-4 p-4">
      <div>
        <h2 id="edits-heading" className="text-lg font-semibold">
          {say("edits.heading")}
        </h2>
        {proposals.length === 0 ? null : (
          <p className="text-sm text-soft">{say("edits.smallest")}</p>
        )}
      </div>
      {proposals.map((proposal, at) => (
        <Proposal
          key={JSON.stringify(proposal.edits)}
          proposal={proposal}
          title={say("edits.number", { number: at + 1 })}
          explained={explained}
          say={say}
        />
      ))}
      {because.length === 0 ? null : (
        <div className="space-y-1">
          <h3 className="font-semibold">{say("edits.none")}</h3>
          <ul className="list-disc space-y-1 pl-5">
            {because.map((reason) => (
              <li key={reason}>{say(`edits.because.${reason}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface ProposalProps extends PolicyEditsProps {
  readonly proposal: ExplainedProposal;
  readonly title: string;
}

function Proposal({ proposal, title, explained, say }: ProposalProps) {
  const { edits, opens, changes } = proposal;
  const { question } = explained;
  const kinds = [...new Set(edits.map(({ kind }) => kind))];
  const isDeployed = changes.some(({ kind }) => kind === "resource");
  return (
    <article aria-label={title} className="space-y-3 border-t border-line pt-3">
      <div>
        <h3 className="eyebrow">{title}</h3>
        {kinds.map((kind) => (
          <p key={kind} className="font-semibold">
            {say(`edits.kinds.${kind}`)}
          </p>
        ))}
      </div>
      {opens.map(({ policy, resources }) => (
        <p key={policy} className="rounded-md bg-alarm-soft px-3 py-2 break-all text-alarm">
          {say("edits.opens", { resources: resources.join(say("comma")) })}
        </p>
      ))}
      {changes.map(({ policy, kind, lines, text, isJsonFor }) => (
        <div key={policy} className="space-y-2">
          <p className="text-sm">
            {policy < question.policies.length
              ? say("edits.inPolicy", { policy: policyName(policy, question, say) })
              : say("edits.newPolicy", { kind: say(`policies.kinds.${kind}`) })}
          </p>
          {isJsonFor === undefined ? null : (
            <p className="text-sm text-soft">{say(`edits.asJson.${isJsonFor}`)}</p>
          )}
          <Diff lines={lines} say={say} />
          <CopyButton label={say("edits.copy")} hiddenLabel={title} text={text} />
        </div>
      ))}
      {isDeployed ? <p className="text-sm text-soft">{say("edits.deploy")}</p> : null}
    </article>
  );
}

type DiffLine = ExplainedProposal["changes"][number]["lines"][number];

const AROUND = 2;

interface Shown {
  readonly line?: DiffLine;
  /** How many lines that are the same stand here. */
  readonly left: number;
}

/** The lines that change, and two around them. */
function nearby(lines: readonly DiffLine[]): readonly Shown[] {
  const shown: Shown[] = [];
  for (const [at, line] of lines.entries()) {
    const isNear = lines
      .slice(Math.max(0, at - AROUND), at + AROUND + 1)
      .some((other) => other.in !== "both");
    const last = shown.at(-1);
    if (isNear) shown.push({ line, left: 0 });
    else if (last !== undefined && last.line === undefined)
      shown[shown.length - 1] = { left: last.left + 1 };
    else shown.push({ left: 1 });
  }
  return shown;
}

const looks = {
  both: { sign: " ", look: "" },
  before: { sign: "−", look: "bg-alarm-soft text-alarm" },
  after: { sign: "+", look: "bg-accent-soft text-accent" },
} as const;

function Diff({
  lines,
  say,
}: {
  readonly lines: readonly DiffLine[];
  readonly say: PolicyTranslator;
}) {
  return (
    <div
      translate="no"
      className="rounded-md border border-line bg-sunken py-2 font-mono text-[0.8125rem] leading-relaxed"
    >
      {nearby(lines).map(({ line, left }, at) => {
        if (line === undefined) {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
            <p key={at} className="px-3 font-sans text-soft">
              {say("edits.left", { count: left })}
            </p>
          );
        }
        const { sign, look } = looks[line.in];
        const Tag = line.in === "before" ? "del" : line.in === "after" ? "ins" : "span";
        return (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity
            key={at}
            className={`flex gap-2 px-3 break-all whitespace-pre-wrap no-underline ${look}`}
          >
            <span aria-hidden="true">{sign}</span>
            <span>
              {line.in === "both" ? null : (
                <span className="sr-only">{`${say(line.in === "before" ? "edits.removed" : "edits.added")}${say("colon")}`}</span>
              )}
              {line.text}
            </span>
          </Tag>
        );
      })}
    </div>
  );
}
