import type { Fact } from "./types";

/** A name that people give a stage, and no word that stands in its place in a sentence. */
const NAME = String.raw`["'\x60“「]?(?<name>(?!(?:the|an?|not|no|now|missing|wrong|correct|right|in|on|at|of|for|with|deployed|set|there|ok(?:ay)?|fine|called|named|only|just|up|out|part|required|needed|empty|also|my|our|its|still|where|what|that|this|it|and|or|but|names?|variables?|default|level|URL|has|have|is|was|are|does|already|because|so|like|one|used|being|been|protected|public|private|stages?)(?![\w-]))[A-Za-z0-9][\w-]{0,59})(?![\w-]|\.\w|:\/\/)`;

const pattern = (words: string): RegExp => new RegExp(`${words}${NAME}`, "gi");

/** Words for all stages that there are. */
const all: readonly RegExp[] = [
  String.raw`\b(?:only|single|sole) (?:one )?(?:deployed |existing )?stage(?: (?:there|that exists|that there is|we have|I have|it has|of the API|in the API))?(?: is| was|:|,)? (?:called |named )?`,
  String.raw`\bstages? (?:found|trouvée?s?|gefunden|encontrad[ao]s?) ?[:=] ?`,
  String.raw`\b(?:found|has|have|is) (?:only |just )(?:one|a single|the) stage[,:]? (?:called |named )?`,
  String.raw`\bget-stages\b[^\n.;]{0,60}? (?:shows?|lists?|returns?|gives?|prints?|says|has)(?: only| just)? (?:the stage )?`,
].map(pattern);

/** Words for a stage. */
const one: readonly RegExp[] = [
  String.raw`\bstage(?:'s)?(?: name)? (?:in the console )?(?:is|was)(?: (?:called|named|actually|really)){0,2} `,
  String.raw`\bstage (?:called|named) `,
  String.raw`\bdeployed (?:it |the API )?to (?:the |a )?stage `,
  String.raw`\b[Dd](?:ie|er) Stage (?:heißt|ist) `,
  "(?:阶段|stage) ?(?:的?名称?|名)?(?:是|叫|为) ?",
  "ステージ(?:名)?は ?",
].map(pattern);

const MOST_TOLD = 20;

/**
 * Whether the stage in the URL is the one that somebody tells of. Where it is told of as another one, or stands
 * in the text elsewhere than in URLs, the words are of other things, too.
 *
 * @param called the first segment of the path that was called on API Gateway's own name
 */
export function toldStages(text: string, called: string | undefined): readonly Fact[] {
  if (called === undefined || !/stage|阶段|ステージ/i.test(text)) return [];
  const alone = new RegExp(`(?<![\\w/.-])${escaped(called)}(?![\\w-]|\\.\\w)`);
  const others = (patterns: readonly RegExp[]) =>
    patterns
      .flatMap((words) => [...text.matchAll(words)].slice(0, MOST_TOLD))
      .map(({ index, 0: words, groups }) => ({
        name: groups?.name ?? "",
        span: { start: index, end: index + words.length },
      }));
  const named = others(all);
  const told = [...named, ...others(one)];
  const same = told.find(({ name }) => name === called);
  if (same !== undefined)
    return [{ facet: "stage-in-url", option: "right", span: same.span, by: "presumption" }];
  const [other] = told;
  if (other === undefined || alone.test(text)) return [];
  const strength = named.length > 0 ? "presumption" : "told";
  return [{ facet: "stage-in-url", option: "wrong", span: other.span, by: strength }];
}

function escaped(name: string): string {
  return name.replace(/[^\w-]/g, (sign) => `\\${sign}`);
}
