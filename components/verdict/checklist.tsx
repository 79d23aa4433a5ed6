import { useTranslations } from "use-intl";
import {
  type AnyCauseWords,
  type AnyRemedy,
  type CauseEntry,
  type DiagnosisObservation,
  type FacetId,
  type Filling,
  hasRepairingCommand,
  type PlannedStep,
  planSteps,
} from "@/lib";
import { Button } from "../elements/button";
import { StepCommand } from "../elements/catalogue-command";
import { InlineCode } from "../elements/inline-code";
import { QuotedLine } from "../elements/quoted-line";
import { Saying } from "../elements/saying";
import { useRole } from "../site/use-role";

interface ChecklistProps {
  readonly cause: CauseEntry;
  readonly words: AnyCauseWords["steps"];
  readonly commands: AnyRemedy["commands"];
  /** What is known: a step that it answers is done, one that it makes useless is not shown. */
  readonly known: readonly DiagnosisObservation[];
  /** What fills in the commands. */
  readonly filling: Filling;
  readonly done: ReadonlySet<string>;
  readonly onTick: (step: string, to: "done" | "open") => void;
  /** Opens the question that a step answers. */
  readonly onAsk?: ((facet: FacetId) => void) | undefined;
}

/** What to do, in order, of everybody or of whoever the person is. */
export function Checklist(props: ChecklistProps) {
  const { cause, commands, known } = props;
  const t = useTranslations("diagnosis");
  const tCommand = useTranslations("command");
  const [role] = useRole();
  return (
    <>
      <p className="text-sm text-soft">
        {t("whoHint")} {Object.keys(commands).length > 0 ? tCommand("placeholders") : null}
      </p>
      <ol className="space-y-5">
        {planSteps(cause, known).map((planned, at) => (
          <li
            key={planned.step.id}
            hidden={(role ?? planned.step.who) !== planned.step.who}
            className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 [[hidden]]:hidden print:break-inside-avoid"
          >
            <ChecklistStep {...props} planned={planned} number={at + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface ChecklistStepProps extends ChecklistProps {
  readonly planned: PlannedStep;
  readonly number: number;
}

function ChecklistStep(props: ChecklistStepProps) {
  const { planned, number, words, done, onTick, onAsk } = props;
  const { step, proof } = planned;
  const t = useTranslations("diagnosis");
  return (
    <>
      {proof === undefined ? (
        <label className="flex size-7 items-center justify-center">
          <input
            type="checkbox"
            autoComplete="off"
            checked={done.has(step.id)}
            onChange={({ target }) => onTick(step.id, target.checked ? "done" : "open")}
            className="peer size-5"
          />
          <span className="sr-only">{t("done", { step: number })}</span>
        </label>
      ) : (
        <span className="flex size-7 items-center justify-center font-semibold text-accent">
          <span aria-hidden="true">✓</span>
          <span className="sr-only">{t("done", { step: number })}</span>
        </span>
      )}
      <div className="min-w-0 space-y-2">
        <p>
          <strong className="mr-2">{number}.</strong>
          <StepLabel isMarked={step.who === "owner"}>{t(step.who)}</StepLabel>
          <StepLabel isMarked={step.kind === "fix"}>{t(`kind.${step.kind}`)}</StepLabel>
          {proof === undefined ? (
            <InlineCode text={words[step.id]?.action ?? ""} />
          ) : (
            <Saying facet={proof.facet} option={proof.option} />
          )}
        </p>
        {proof === undefined ? <HowToDoIt {...props} /> : <ProvedBy proof={proof} />}
        {onAsk === undefined || step.settles === undefined ? null : (
          <AskInstead facet={step.settles} number={number} onAsk={onAsk} />
        )}
      </div>
    </>
  );
}

function HowToDoIt({ planned: { step }, number, words, commands, filling }: ChecklistStepProps) {
  const t = useTranslations("diagnosis");
  const tCommand = useTranslations("command");
  const template = commands[step.id];
  const isAbove = hasRepairingCommand(step);
  return (
    <>
      {template === undefined || isAbove ? null : (
        <StepCommand
          template={template}
          filling={filling}
          hiddenLabel={tCommand("ofStep", { step: number })}
        />
      )}
      {template !== undefined && isAbove ? (
        <p className="text-sm text-soft">{t("commandAbove")}</p>
      ) : null}
      <p className="text-sm text-soft">
        <strong className="font-semibold text-ink">{t("expect")}</strong>{" "}
        <InlineCode text={words[step.id]?.expect ?? ""} />
      </p>
    </>
  );
}

interface AskInsteadProps {
  readonly facet: FacetId;
  readonly number: number;
  readonly onAsk: (facet: FacetId) => void;
}

function AskInstead({ facet, number, onAsk }: AskInsteadProps) {
  const t = useTranslations("diagnosis");
  return (
    <Button look="text" onClick={() => onAsk(facet)} className="print:hidden">
      {t("seeElse")}
      <span className="sr-only"> {t("atStep", { step: number })}</span>
    </Button>
  );
}

function ProvedBy({ proof }: { readonly proof: DiagnosisObservation }) {
  const t = useTranslations("known");
  if (proof.from === "evidence") return <QuotedLine observation={proof} />;
  return <p className="text-sm text-soft">{t("yourAnswer")}</p>;
}

interface StepLabelProps {
  readonly isMarked: boolean;
  readonly children: string;
}

function StepLabel({ isMarked, children }: StepLabelProps) {
  return (
    <span
      className={`mr-2 rounded-sm border px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap ${
        isMarked ? "border-accent bg-accent-soft" : "border-edge"
      }`}
    >
      {children}
    </span>
  );
}
