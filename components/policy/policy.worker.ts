import { explainPolicies, type PolicyQuestion, readPolicies } from "@/lib";

/** What the page asks of the worker: to read a text, or to judge what was read. */
export type PolicyTask = { readonly text: string } | { readonly question: PolicyQuestion };

addEventListener("message", ({ data }: MessageEvent<PolicyTask>) => {
  postMessage(
    "text" in data
      ? { paste: readPolicies(data.text) }
      : { question: data.question, explanation: explainPolicies(data.question) },
  );
});
