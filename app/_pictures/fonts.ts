import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ranges from "@fontsource/noto-sans-sc/unicode.json";

const FOLDER = "node_modules/@fontsource/noto-sans-sc/files";
const STYLE = { weight: 600, style: "normal" } as const;

interface Slice {
  readonly name: string;
  readonly holds: (codePoint: number) => boolean;
}

// the font comes in some hundred files; each holds the characters of a few ranges
const slices: readonly Slice[] = Object.entries(ranges).map(([key, text]) => {
  const bounds = text.split(",").map((range) => {
    const [first = "", last = first] = range.replace("U+", "").split("-");
    return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
  });
  return {
    name: key.replaceAll(/[[\]]/g, ""),
    holds: (codePoint) => bounds.some(({ first, last }) => first <= codePoint && codePoint <= last),
  };
});

/**
 * The files of the font that hold the characters of some texts.
 *
 * @throws {Error} where the font lacks a character: the renderer would ask the network for it
 */
export function slicesFor(texts: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const character of new Set(texts.join(""))) {
    const codePoint = character.codePointAt(0) ?? 0;
    const slice = slices.find(({ holds }) => holds(codePoint));
    if (slice === undefined) throw new Error(`The font of the pictures has no "${character}"`);
    names.add(slice.name);
  }
  return [...names];
}

/** The font of the pictures, as far as some texts need it. */
export async function fontsFor(texts: readonly string[]) {
  return await Promise.all(
    slicesFor(texts).map(async (name) => ({
      // a name each: of two files with one name the renderer takes one
      name: `Noto Sans SC ${name}`,
      data: await readFile(fileOf(name)),
      ...STYLE,
    })),
  );
}

function fileOf(slice: string): string {
  const file = `noto-sans-sc-${slice}-${STYLE.weight}-${STYLE.style}.woff`;
  return join(/* turbopackIgnore: true */ process.cwd(), FOLDER, file);
}
