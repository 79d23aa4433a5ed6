import { type RefObject, useEffect } from "react";
import { isEditable } from "../paste/use-intake";
import { hasSingleKeys } from "./single-keys";

/**
 * The keys of the page: a digit chooses an answer, 0 passes the question over, ? opens the list of keys.
 * Enter needs no help: in a form whose answer has the focus it sends the form.
 */
export function useKeys(list: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
      if (!isPlain || event.defaultPrevented || !hasSingleKeys() || isTyping(event.target)) return;
      if (event.key === "?") list.current?.showModal();
      else if (/^\d$/.test(event.key)) chooseAnswer(Number(event.key));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [list]);
}

/** An answer that has the focus takes no text, so its keys are ours. */
function isTyping(target: EventTarget | null): boolean {
  return isEditable(target) && !(target instanceof HTMLInputElement && target.type === "radio");
}

function chooseAnswer(digit: number): void {
  const answers = [...document.querySelectorAll<HTMLInputElement>('input[name="answer"]')];
  // the last answer is "I'm not sure"
  const answer = digit === 0 ? answers.at(-1) : answers.slice(0, -1)[digit - 1];
  if (answer === undefined) return;
  answer.checked = true;
  answer.focus();
  // who passes a question over has nothing to look at again
  if (digit === 0) answer.form?.requestSubmit();
}
