import type { ComponentProps } from "react";
import { keptHere } from "./kept-here";

/** A box for text that a browser carries nowhere; uncontrolled, so that no saved page holds it. */
export function KeptBox(props: Omit<ComponentProps<"textarea">, "value" | "className">) {
  return (
    <textarea
      {...props}
      {...keptHere}
      className="block w-full resize-y rounded-md border border-edge bg-surface px-3 py-2 font-mono text-base leading-relaxed placeholder:text-soft sm:text-[0.8125rem]"
    />
  );
}
