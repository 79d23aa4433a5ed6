import type { ComponentProps } from "react";

const looks = {
  main: "border-accent bg-accent font-semibold text-on-accent hover:underline",
  quiet: "border-edge bg-surface hover:border-accent hover:text-accent",
  text: "border-transparent text-accent underline underline-offset-3 hover:decoration-2",
} as const;

const sizes = {
  main: "min-h-11 px-5 py-2",
  quiet: "min-h-9 px-3 py-1 text-sm",
  text: "-mx-1 min-h-6 px-1 text-sm",
} as const;

interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: keyof typeof looks;
}

export function Button({ look = "quiet", className = "", ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`settle rounded-md border ${looks[look]} ${sizes[look]} ${className}`}
    />
  );
}
