/** What is known of the place that is written to. */
export interface Terminal {
  /** So many columns a paragraph takes. */
  readonly columns: number;
  readonly paint: Paint;
}

/** Give a text a look; gives it back as it is where nothing is to be coloured. */
export type Paint = (look: keyof typeof looks, text: string) => string;

/** SGR parameters (ECMA-48): how a look begins and ends. */
const looks = {
  verdict: ["1", "22"],
  heading: ["1;36", "22;39"],
  command: ["32", "39"],
  quote: ["33", "39"],
  aside: ["2", "22"],
} as const;

/** Longer lines are hard to read, shorter ones hold no word. */
const NARROWEST = 40;
const WIDEST = 100;
/** What a pipe or a file is taken for. */
const USUAL = 80;

/** A screen: an answer takes no more rows, those counted that the terminal breaks long commands into. */
export const MOST_ROWS = 25;

interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** How to write to an output: the environment's word counts more than what the output says of itself. */
export function terminalOf({ isTTY, columns }: Output, env: Environment): Terminal {
  const wanted = Number(env.COLUMNS) || (isTTY ? columns : undefined) || USUAL;
  const isColoured = wantsColour(env) ?? isTTY === true;
  return {
    columns: Math.min(Math.max(Math.trunc(wanted), NARROWEST), WIDEST),
    paint: (look, text) => {
      const [on, off] = looks[look];
      return isColoured && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    },
  };
}

/** See https://no-color.org and https://force-color.org; undefined where the environment does not say. */
function wantsColour({ FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean | undefined {
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return NO_COLOR || TERM === "dumb" ? false : undefined;
}
