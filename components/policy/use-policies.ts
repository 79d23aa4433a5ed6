import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  answeredForm,
  type PolicyExplanation,
  type PolicyForm,
  type PolicyKind,
  type PolicyPaste,
  type PolicyQuestion,
} from "@/lib";
import type { PolicyTask } from "./policy.worker";

/** What was asked, and what came of it. */
export interface Explained {
  readonly question: PolicyQuestion;
  readonly explanation: PolicyExplanation;
}

type Report = { readonly paste: PolicyPaste } | Explained;

/** What a person says otherwise than the paste. */
interface Said {
  readonly form: Partial<PolicyForm>;
  readonly kinds: ReadonlyMap<number, PolicyKind>;
}

const nothingSaid: Said = { form: {}, kinds: new Map() };

/** The policies of a text and what they decide, read and judged by a worker; the newest text counts. */
export function usePolicies() {
  const [paste, setPaste] = useState<PolicyPaste | "none" | "failed">("none");
  const [said, setSaid] = useState(nothingSaid);
  const [explained, setExplained] = useState<Explained>();
  const worker = useRef<Worker>(undefined);
  const latest = useRef("");
  useEffect(() => {
    try {
      const started = new Worker(new URL("./policy.worker.ts", import.meta.url), {
        type: "module",
      });
      started.addEventListener("message", ({ data }: MessageEvent<Report>) => {
        if (latest.current === "") return;
        if ("paste" in data) setPaste(data.paste);
        else setExplained(data);
      });
      started.addEventListener("error", () => setPaste("failed"));
      worker.current = started;
      // the box may have been filled before
      if (latest.current !== "") ask(started, { text: latest.current });
    } catch {
      setPaste("failed");
    }
    return () => worker.current?.terminate();
  }, []);
  const question = useMemo(() => questionOf(paste, said), [paste, said]);
  useEffect(() => {
    if (question !== undefined) ask(worker.current, { question });
  }, [question]);
  const read = useCallback((text: string) => {
    latest.current = text.trim();
    if (latest.current !== "") return ask(worker.current, { text });
    setPaste("none");
    setSaid(nothingSaid);
    setExplained(undefined);
  }, []);
  const change = useCallback((form: Partial<PolicyForm>) => {
    setSaid(({ form: said, ...others }) => ({
      ...others,
      form: { ...said, ...form, keys: { ...said.keys, ...form.keys } },
    }));
  }, []);
  const changeKind = useCallback((policy: number, kind: PolicyKind) => {
    setSaid((before) => ({ ...before, kinds: new Map([...before.kinds, [policy, kind]]) }));
  }, []);
  const start = useCallback(
    (text: string) => {
      setSaid(nothingSaid);
      read(text);
    },
    [read],
  );
  const answer = useCallback(
    (answers: ReadonlyMap<string, string>) => change(answeredForm(answers)),
    [change],
  );
  return { paste, question, explained, read, start, change, changeKind, answer };
}

function ask(worker: Worker | undefined, task: PolicyTask): void {
  worker?.postMessage(task);
}

function questionOf(
  paste: PolicyPaste | "none" | "failed",
  { form, kinds }: Said,
): PolicyQuestion | undefined {
  if (typeof paste === "string" || paste.policies.length === 0) return undefined;
  const keys = { ...paste.form.keys, ...form.keys };
  return {
    policies: paste.policies.map(({ kind, document, isCut, written }, at) => ({
      kind: kinds.get(at) ?? kind,
      document,
      isCut,
      written,
    })),
    form: { ...paste.form, ...form, keys },
  };
}
