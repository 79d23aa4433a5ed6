"use client";

import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useState } from "react";
import {
  type Diagnosis,
  type DiagnosisInput,
  type DiagnosisObservation,
  diagnose,
  type FacetId,
  linkTo,
  type Paste,
  readLink,
  readPaste,
} from "@/lib";
import { currentFragment, useFragment, writeFragment } from "./use-fragment";

/** What is in the box; undefined until somebody touches it, when what the link says counts. */
type Box = { readonly text: string; readonly exchange?: number } | undefined;

type LinkedState = ReturnType<typeof readLink>["state"];

/** What was just done; it means nothing any more once the address says something else. */
interface Moment {
  readonly at: string;
  /** The question that the person chose to answer again. */
  readonly asking?: FacetId;
  /** How many causes were left before the answer. */
  readonly before?: number;
}

export interface Wizard {
  readonly text: string;
  /** False for the moment in which the diagnosis is still that of an earlier text. */
  readonly isCurrent: boolean;
  readonly diagnosis: Diagnosis;
  /** What the paste or the link shows by itself, whatever was answered. */
  readonly shown: ReadonlyMap<FacetId, DiagnosisObservation>;
  readonly shownBy: "paste" | "link";
  readonly answers: ReadonlyMap<string, string>;
  readonly problems: ReturnType<typeof readLink>["problems"];
  readonly asking: FacetId | undefined;
  readonly before: number | undefined;
  readonly paste: (text: string) => void;
  readonly forget: () => void;
  readonly pick: (exchange: number) => void;
  /** Answer a facet; undefined takes the answer back. */
  readonly answer: (facet: FacetId, option: string | undefined) => void;
  readonly ask: (facet: FacetId | undefined) => void;
  readonly startAgain: () => void;
}

/** The state of the wizard: the answers are in the address, the paste is in the box alone. */
export function useWizard(): Wizard {
  const fragment = useFragment();
  const [paste, setPaste] = useState<Box>();
  const [moment, setMoment] = useState<Moment>();
  const read = useDeferredValue(paste);
  const { state, problems } = useMemo(() => readLink(fragment), [fragment]);
  const readText = read?.text ?? "";
  const reading = useMemo(() => readPaste(readText), [readText]);
  const input = useMemo(() => inputOf(read, reading, state), [read, reading, state]);
  const diagnosis = useMemo(() => diagnose(input), [input]);
  const shown = useMemo(() => {
    const { observations } = diagnose({ ...input, answers: new Map() });
    return new Map(observations.map((one) => [one.facet, one]));
  }, [input]);

  useEffect(() => {
    // an entry without a state is none of ours: a link that was put into the address bar
    const listen = (event: PopStateEvent) => {
      if (event.state === null) setPaste(undefined);
    };
    window.addEventListener("popstate", listen);
    return () => window.removeEventListener("popstate", listen);
  }, []);
  const ownFragment = fragmentOf(diagnosis, read, state);
  // before the next event: a later effect would write over an answer that was given meanwhile
  useLayoutEffect(() => {
    // while a newer paste waits to be read, the address already belongs to that one
    if (read !== undefined && read === paste) writeFragment(ownFragment, "replace");
  }, [read, paste, ownFragment]);

  const now = moment?.at === fragment ? moment : undefined;
  return {
    text: paste?.text ?? "",
    isCurrent: read === paste,
    diagnosis,
    shown,
    shownBy: read === undefined ? "link" : "paste",
    answers: state.answers,
    problems,
    asking: now?.asking,
    before: now?.before,
    paste: (text) => setPaste({ text }),
    forget: () => setPaste({ text: "" }),
    pick: (exchange) => setPaste({ text: paste?.text ?? "", exchange }),
    answer(facet, option) {
      const answers = new Map(state.answers);
      // to choose what the paste says is to take the own answer back
      if (option === undefined || option === shown.get(facet)?.option) answers.delete(facet);
      else answers.set(facet, option);
      // the answer may come while a newer paste still waits to be read
      const latest = read === paste ? reading : readPaste(paste?.text ?? "");
      const next = diagnose({ ...inputOf(paste, latest, state), answers });
      writeFragment(fragmentOf(next, paste, state), "push");
      setMoment({ at: currentFragment(), before: diagnosis.remaining.length });
    },
    ask: (facet) => setMoment({ at: fragment, ...(facet === undefined ? {} : { asking: facet }) }),
    startAgain() {
      setPaste(undefined);
      writeFragment("", "push");
    },
  };
}

function inputOf(
  box: Box,
  paste: Paste,
  { answers, observed, parameters }: LinkedState,
): DiagnosisInput {
  if (box === undefined) return { answers, observed, parameters };
  const { exchange } = box;
  return { answers, paste, ...(exchange === undefined ? {} : { exchange }) };
}

/** The fragment of a diagnosis, which keeps the parameters that came with a link. */
function fragmentOf(diagnosis: Diagnosis, box: Box, { parameters }: LinkedState): string {
  const { observations, declined } = diagnosis;
  const shared = box === undefined ? [...parameters.keys()] : [];
  const isEmpty = observations.length + declined.length + shared.length === 0;
  return isEmpty ? "" : linkTo(diagnosis, shared);
}
