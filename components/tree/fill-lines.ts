// Chinese is the one of our languages that writes its words without spaces
const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** Pieces in as few lines as they fill, none wider than so many times the font size unless one piece is. */
export function fillLines(pieces: readonly string[], limit: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + piece).trimEnd()) <= limit)
      lines.push(lines.pop() + piece);
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** What has to stand in one line: a word, what is written onto it, and the space behind it. */
export function unbreakable(text: string): readonly string[] {
  const segments = segmenter.segment(text);
  const pieces: string[] = [];
  for (const { segment } of segments) {
    const last = pieces.at(-1);
    if (last !== undefined && isWrittenOnto(last, segment)) pieces.push(pieces.pop() + segment);
    else pieces.push(segment);
  }
  return pieces;
}

// Chinese words of one character; two other lone characters are a word that the segmenter lacks
const loneWords =
  /[的了着过在是与和或被并而为此该其所以有没无不未中上下前后这那个一对从到由向于让能可要将]/u;

function isLone(piece: string): boolean {
  return /^\p{Script=Han}$/u.test(piece) && !loneWords.test(piece);
}

function isWrittenOnto(before: string, segment: string): boolean {
  if (/\s$/.test(before)) return false;
  if (isLone(before) && isLone(segment)) return true;
  const isWord = /^[\p{L}\p{N}]/u.test(segment);
  const opens = /^[（“(@]/.test(segment);
  if (!isWord) return !opens || !isChinese(before.slice(-1));
  // letters and digits after a hyphen, an apostrophe or an opening bracket
  return (
    /[（“(@]$/.test(before) || !(isChinese(before.slice(-1)) || isChinese(segment.slice(0, 1)))
  );
}

function isChinese(character: string): boolean {
  return /[\p{Script=Han}，。、：；！？）”]/u.test(character);
}

/** About how wide a text is, in its font size; rather too wide. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0);
}

function widthOfCharacter(character: string): number {
  if (character > "\u2e80") return 1;
  if (/[WMmw@]/.test(character)) return 0.9;
  if (/[A-Z]/.test(character)) return 0.66;
  return /[ ijltfr.,:'|]/.test(character) ? 0.4 : 0.59;
}
