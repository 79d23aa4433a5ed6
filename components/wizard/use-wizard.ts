"use client";

import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import {
  type CauseId,
  type Diagnosis,
  type DiagnosisObservation,
  diagnoseFindings,
  disclose,
  type FacetId,
  type LinkedSummary,
  type LogSummary,
  linkTo,
  nothingFound,
  readLink,
  shownBy,
} from "@/lib";
import { currentFragment, useFragment, writeFragment } from "../link/use-fragment";
import { handOver } from "../paste/hand-over";
import {
  type Box,
  PasteReader,
  partsOf,
  type Read,
  type ReaderState,
  type Source,
} from "../paste/paste-reader";
import type { Parts, ReadingProblem } from "../paste/reading-protocol";
import { countLeft } from "../way/narrowing";

type LinkedState = ReturnType<typeof readLink>["state"];

/** What was just done; it means nothing any more once the address says something else. */
interface Moment {
  readonly at: string;
  /** The question that the person chose to answer again. */
  readonly asking?: FacetId;
  /** How many causes were left before the answer. */
  readonly before?: number;
}

/** The steps that are done of the checklist of one cause. */
interface Ticks {
  readonly cause: CauseId | undefined;
  readonly done: ReadonlySet<string>;
}

/** The output of a command that was given to a question. */
interface GivenOutput {
  readonly facet: FacetId;
  readonly source: Source;
}

/** What is known and what follows from it; the same object until something of it changes. */
export interface WizardResult {
  readonly diagnosis: Diagnosis;
  /** What the paste or the link shows by itself, whatever was answered. */
  readonly shown: ReadonlyMap<FacetId, DiagnosisObservation>;
  readonly answers: ReadonlyMap<string, string>;
  readonly asking: FacetId | undefined;
  readonly before: number | undefined;
  /** Whether questions go on although the person was not sure twice. */
  readonly keepsAsking: boolean;
  /** The question whose command's output was read and did not answer it. */
  readonly unanswered: FacetId | undefined;
  /** The steps of the checklist that are done. */
  readonly done: ReadonlySet<string>;
  /** Whether the address holds them, and so every link to it. */
  readonly keepsDone: boolean;
  /** The diagnosis as it would be if something were not known. */
  readonly without: (facet: FacetId) => Diagnosis;
}

/** What can be done; the same object for as long as the page lives. */
export interface WizardActions {
  /** Read a text that was pasted as a whole; the box is folded away. */
  readonly paste: (text: string) => void;
  /** Read what stands in the box while it is written. */
  readonly type: (text: string) => void;
  readonly foldBox: (to: "folded" | "open") => void;
  /** Ask what can be answered without a paste. */
  readonly walk: () => void;
  /** Go on with questions where the person was not sure twice. */
  readonly keepAsking: () => void;
  /** Read files, or a text that is too long for the box. */
  readonly hold: (parts: Parts) => void;
  /** Read one line of the log at hand. */
  readonly pasteLine: (line: string) => void;
  readonly refuse: (problem: ReadingProblem) => void;
  readonly forget: () => void;
  readonly cancel: () => void;
  readonly pick: (exchange: number) => void;
  /** Answer a facet; undefined takes the answer back. */
  readonly answer: (facet: FacetId, option: string | undefined) => void;
  /** Read what a command printed, together with the paste, to answer a facet. */
  readonly addOutput: (facet: FacetId, command: string, output: string) => void;
  /** Take what is known of these as not known. */
  readonly doubt: (facets: readonly FacetId[]) => void;
  readonly ask: (facet: FacetId | undefined) => void;
  readonly tick: (step: string, to: "done" | "open") => void;
  readonly keepDone: (to: "kept" | "left-out") => void;
  readonly startAgain: () => void;
  /** Give what stands in the box to the next page of the tab. */
  readonly handOver: () => void;
}

export interface Wizard {
  /** The same object until a paste, or what was read of it, changes. */
  readonly paste: ReaderState;
  /** What stands in the box; empty while a file or a long text is held beside it. */
  readonly text: string;
  /** What is held beside the box. */
  readonly held: Parts;
  readonly problem: ReadingProblem | undefined;
  /** The log that was read, or that the paste is a line of. */
  readonly log: LogSummary | undefined;
  /** Somebody's summary of a log, from the link, while nothing is pasted. */
  readonly linkedLog: LinkedSummary | undefined;
  /** False for the moment in which the diagnosis is still that of an earlier text. */
  readonly isCurrent: boolean;
  /** Whether the diagnosis holds what was read of this paste, or of how it was a moment ago. */
  readonly hasReading: boolean;
  readonly problems: ReturnType<typeof readLink>["problems"];
  /** Whether the box is folded to one line, since what follows from it is what matters. */
  readonly isFolded: boolean;
  /** Whether nothing was pasted, answered or linked so far. */
  readonly isBlank: boolean;
  /** What the diagnosis rests on: a paste, a link of somebody, or answers alone. */
  readonly origin: "paste" | "link" | "log" | "answers";
  /** Whether it stands as it came with the address, whoever answered. */
  readonly isAsOpened: boolean;
  readonly result: WizardResult;
  readonly actions: WizardActions;
}

const MOST_TYPED = 1_000_000;

/** Whether a text would make the box slow; it is then held beside it. */
export function isTooLongForBox(text: string): boolean {
  return text.length > MOST_TYPED;
}

/** The page has one reader, since it has one box. */
export const reader = new PasteReader();

const untouched = reader.state();

const none: ReadonlySet<string> = new Set();
const nothingHeld: Parts = [];

/** The state of the wizard: the answers are in the address, the paste is with its reader alone. */
export function useWizard(): Wizard {
  const fragment = useFragment();
  const newest = useSyncExternalStore(reader.subscribe, reader.state, () => untouched);
  const { box, problem } = newest;
  const read = newest.read;
  const [moment, setMoment] = useState<Moment>();
  const [given, setGiven] = useState<GivenOutput>();
  const [ticks, setTicks] = useState<Ticks>();
  const [keeping, setKeeping] = useState<boolean>();
  const [layout, setLayout] = useState<Layout>(untouchedLayout);
  const { state, problems, summary } = useMemo(() => readLink(fragment), [fragment]);
  const diagnosed = box === undefined ? undefined : read;
  const isCurrent = diagnosed?.box === box;
  const log = box?.log ?? (isCurrent ? diagnosed?.log : undefined);
  const { isEmpty, hasPaste } = fillingOf(box);
  // what was found in an earlier paste would seem to be of the file that is being read
  const isSeen = isCurrent ? !isEmpty : box?.source.kind === "typed";
  const diagnosis = useMemo(() => diagnoseRead(diagnosed, state), [diagnosed, state]);
  const shown = useMemo(() => {
    const observations =
      diagnosed === undefined
        ? shownBy(nothingFound, state)
        : shownBy(diagnosed.findings, diagnosed.box.carried ?? {});
    return new Map(observations.map((one) => [one.facet, one]));
  }, [diagnosed, state]);

  /** The newest address that somebody put there, once the page has taken it. */
  const taken = useRef("");
  useEffect(() => {
    // an entry without a state is none of ours: a link that was put into the address bar
    const listen = (event: PopStateEvent) => {
      if (event.state !== null) return;
      taken.current = window.location.href;
      reader.clear();
      setLayout(openedLayout);
    };
    if (currentFragment() !== "") setLayout(openedLayout);
    window.addEventListener("popstate", listen);
    return () => window.removeEventListener("popstate", listen);
  }, []);
  const done = ticks?.cause === diagnosis.cause ? (ticks?.done ?? state.done) : state.done;
  const keepsDone = keeping ?? state.done.size > 0;
  const kept = keepsDone ? done : none;
  const ownFragment = fragmentOf(diagnosis, { box, state, done: kept });
  // before the next event: a later effect would write over an answer that was given meanwhile
  useLayoutEffect(() => {
    // while a newer paste waits to be read, the address already belongs to that one
    const isOwn = window.history.state !== null || window.location.href === taken.current;
    // what somebody put there is seen before it is told of, and the paste at hand is not of it
    if (box !== undefined && isCurrent && isOwn) writeFragment(ownFragment, "replace");
  }, [box, isCurrent, ownFragment]);

  const hasFailed =
    given !== undefined && isCurrent && given.source === box?.source && !shown.has(given.facet);
  const now = moment?.at === fragment ? moment : undefined;
  /** What a paste that replaces this one keeps of the link. */
  const carried = (): Pick<Box, "carried"> => {
    if (box === undefined)
      return { carried: { observed: state.observed, parameters: state.parameters } };
    return box.carried === undefined ? {} : { carried: box.carried };
  };
  const replace = (source: Source) => reader.read({ source, ...carried() });
  /** Write answers into the address, in a new entry of the history. */
  const setAnswers = (answers: ReadonlyMap<string, string>) => {
    // what a newer paste proves is not known yet, and what an older one proved is out of date
    const next = isCurrent
      ? diagnoseRead(diagnosed, { ...state, answers })
      : diagnoseFindings(nothingFound, { ...box?.carried, answers });
    // a step of one cause says nothing of another
    const doneNext = next.cause === diagnosis.cause ? kept : none;
    writeFragment(fragmentOf(next, { box, state, done: doneNext }), "push");
    setLayout((now) => ({ ...now, isAsOpened: false }));
    setMoment({ at: currentFragment(), before: countLeft(diagnosis) });
  };
  const asking = now?.asking;
  const before = now?.before;
  const unanswered = hasFailed ? given.facet : undefined;
  const { answers } = state;
  // one object, so that a keystroke draws the box alone until something new is known
  const result = useMemo<WizardResult>(
    () => ({
      diagnosis,
      shown,
      answers,
      asking,
      before,
      keepsAsking: layout.keepsAsking,
      unanswered,
      done,
      keepsDone,
      without: (facet) =>
        diagnoseRead(diagnosed, { ...state, answers: new Map(answers).set(facet, "unsure") }),
    }),
    [
      diagnosis,
      shown,
      answers,
      asking,
      before,
      layout.keepsAsking,
      unanswered,
      done,
      keepsDone,
      diagnosed,
      state,
    ],
  );
  const source = box?.source;
  const setBox = (to: "folded" | "open") => setLayout((now) => ({ ...now, box: to }));
  const actions = useStableActions({
    paste(text) {
      setBox("folded");
      replace(sourceOf(text));
    },
    type(text) {
      setBox("open");
      replace(sourceOf(text));
    },
    foldBox: (to) => setBox(to),
    walk: () => setLayout((now) => ({ ...now, isWalking: true })),
    keepAsking: () => setLayout((now) => ({ ...now, keepsAsking: true })),
    hold(parts) {
      setBox("folded");
      replace({ kind: "held", parts });
    },
    pasteLine(text) {
      setBox("folded");
      reader.read({
        source: { kind: "typed", text },
        ...carried(),
        ...(log === undefined ? {} : { log }),
      });
    },
    refuse: (what) => reader.refuse(what),
    forget() {
      setBox("open");
      reader.read({ source: { kind: "typed", text: "" } });
    },
    cancel() {
      setBox("open");
      reader.cancel();
    },
    pick(exchange) {
      if (box !== undefined) reader.read({ ...box, exchange });
    },
    answer(facet, option) {
      const answers = new Map(state.answers);
      // to choose what the paste says is to take the own answer back
      const isShown = isCurrent && option === shown.get(facet)?.option;
      if (option === undefined || isShown) answers.delete(facet);
      else answers.set(facet, option);
      setAnswers(answers);
    },
    doubt(doubted) {
      setAnswers(
        new Map([...state.answers, ...doubted.map((facet) => [facet, "unsure"] as const)]),
      );
    },
    addOutput(facet, command, output) {
      const source = withOutput(box?.source, `$ ${command}\n${output}\n`);
      setGiven({ facet, source });
      // "I'm not sure" would outrank what the output says
      if (state.answers.has(facet)) {
        setAnswers(new Map([...state.answers].filter(([id]) => id !== facet)));
      }
      setBox("folded");
      reader.read({ ...box, ...carried(), source });
    },
    ask: (facet) => setMoment({ at: fragment, ...(facet === undefined ? {} : { asking: facet }) }),
    tick(step, to) {
      const next = new Set(done);
      if (to === "done") next.add(step);
      else next.delete(step);
      setTicks({ cause: diagnosis.cause, done: next });
      if (keepsDone) {
        writeFragment(fragmentOf(diagnosis, { box, state, done: next }), "replace");
        setKeeping(true);
      }
    },
    keepDone(to) {
      setTicks({ cause: diagnosis.cause, done });
      setKeeping(to === "kept");
      const next = to === "kept" ? done : none;
      writeFragment(fragmentOf(diagnosis, { box, state, done: next }), "replace");
    },
    startAgain() {
      reader.clear();
      setLayout(untouchedLayout);
      setTicks(undefined);
      setKeeping(undefined);
      writeFragment("", "push");
    },
    handOver: () => handOver({ text: contentOf(source).text, answers: state.answers }),
  });
  return {
    paste: newest,
    ...contentOf(source),
    problem,
    log,
    linkedLog: hasPaste ? undefined : summary,
    isCurrent,
    ...layoutOf(layout, state, { hasPaste, isOfLog: summary !== undefined }),
    hasReading: diagnosed !== undefined && diagnosed.log === undefined && isSeen,
    problems,
    result,
    actions,
  };
}

/** Whether the box was touched and is empty again, and whether there is anything in it. */
function fillingOf(box: Box | undefined) {
  const isEmpty = box?.source.kind === "typed" && box.source.text === "";
  return { isEmpty, hasPaste: box !== undefined && !isEmpty };
}

/** What stands in the box, and what is held beside it. */
function contentOf(source: Source | undefined): Pick<Wizard, "text" | "held"> {
  if (source?.kind === "held") return { text: "", held: source.parts };
  return { text: source?.text ?? "", held: nothingHeld };
}

/** How the person arranged the page. */
interface Layout {
  readonly isAsOpened: boolean;
  /** Undefined until a paste or a button decides. */
  readonly box: "folded" | "open" | undefined;
  readonly isWalking: boolean;
  readonly keepsAsking: boolean;
}

const untouchedLayout: Layout = {
  isAsOpened: false,
  box: undefined,
  isWalking: false,
  keepsAsking: false,
};
const openedLayout: Layout = { ...untouchedLayout, isAsOpened: true };

function layoutOf(
  { box, isWalking, isAsOpened }: Layout,
  { answers, observed, parameters }: LinkedState,
  { hasPaste, isOfLog }: { readonly hasPaste: boolean; readonly isOfLog: boolean },
): Pick<Wizard, "isFolded" | "isBlank" | "origin" | "isAsOpened"> {
  const isKnown = answers.size + observed.size > 0 || isOfLog;
  // who has answers alone, or came by a link, did not come for the box
  const byItself = !hasPaste && (isKnown || isWalking);
  return {
    isFolded: box === undefined ? byItself : box === "folded",
    isBlank: !hasPaste && !isKnown && !isWalking && parameters.size === 0,
    origin: hasPaste ? "paste" : isOfLog ? "log" : observed.size > 0 ? "link" : "answers",
    isAsOpened,
  };
}

/** Actions that stay the same from render to render and do what the newest ones do. */
function useStableActions(newest: WizardActions): WizardActions {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  const [stable] = useState<WizardActions>(() => ({
    paste: (text) => latest.current.paste(text),
    type: (text) => latest.current.type(text),
    foldBox: (to) => latest.current.foldBox(to),
    walk: () => latest.current.walk(),
    keepAsking: () => latest.current.keepAsking(),
    hold: (parts) => latest.current.hold(parts),
    pasteLine: (line) => latest.current.pasteLine(line),
    refuse: (problem) => latest.current.refuse(problem),
    forget: () => latest.current.forget(),
    cancel: () => latest.current.cancel(),
    pick: (exchange) => latest.current.pick(exchange),
    answer: (facet, option) => latest.current.answer(facet, option),
    addOutput: (facet, command, output) => latest.current.addOutput(facet, command, output),
    doubt: (facets) => latest.current.doubt(facets),
    ask: (facet) => latest.current.ask(facet),
    tick: (step, to) => latest.current.tick(step, to),
    keepDone: (to) => latest.current.keepDone(to),
    startAgain: () => latest.current.startAgain(),
    handOver: () => latest.current.handOver(),
  }));
  return stable;
}

function withOutput(source: Source | undefined, output: string): Source {
  if (source === undefined) return { kind: "typed", text: output };
  if (source.kind === "held") {
    return { kind: "held", parts: [...partsOf(source), `\n\n${output}`] };
  }
  return sourceOf(source.text === "" ? output : `${source.text}\n\n${output}`);
}

/** A text in the box, or beside it where it would make the box slow. */
function sourceOf(text: string): Source {
  return isTooLongForBox(text) ? { kind: "held", parts: [text] } : { kind: "typed", text };
}

interface Diagnosed {
  readonly read: Read | undefined;
  readonly known: string;
  readonly diagnosis: Diagnosis;
}

/** The newest diagnosis: an answer is diagnosed to write the address, and is then read from there. */
let newestDiagnosis: Diagnosed | undefined;

function diagnoseRead(
  read: Read | undefined,
  { answers, observed, parameters }: LinkedState,
): Diagnosis {
  const linked = { observed, parameters };
  const { observed: seen, parameters: named } =
    read === undefined ? linked : (read.box.carried ?? {});
  const known = JSON.stringify([[...answers].sort(), [...(seen ?? [])], [...(named ?? [])]]);
  if (newestDiagnosis?.read === read && newestDiagnosis?.known === known) {
    return newestDiagnosis.diagnosis;
  }
  const diagnosis =
    read === undefined
      ? diagnoseFindings(nothingFound, { answers, ...linked })
      : diagnoseFindings(read.findings, { answers, ...read.box.carried });
  newestDiagnosis = { read, known, diagnosis };
  return diagnosis;
}

interface AddressInput {
  readonly box: Box | undefined;
  readonly state: LinkedState;
  readonly done: ReadonlySet<string>;
}

/** The fragment of a diagnosis, which keeps the parameters that came with a link. */
function fragmentOf(diagnosis: Diagnosis, { box, state, done }: AddressInput): string {
  const { observations, declined } = diagnosis;
  const parameters = box === undefined ? [...state.parameters.keys()] : [];
  const isEmpty = observations.length + declined.length + parameters.length === 0;
  return isEmpty ? "" : linkTo(disclose(diagnosis), { parameters, done });
}
