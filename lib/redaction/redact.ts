import { findJsonBlocks, type JsonBlock } from "./json-blocks";
import { JsonTree, type Moves } from "./json-tree";
import { numberMarks } from "./number-marks";
import { redactJson, redactMixed } from "./redact-json";
import type { Rewrite } from "./rewrites";
import type { HiddenValue } from "./types";

/** A text without its secrets. */
export interface RedactedText {
  readonly text: string;
  readonly hidden: readonly HiddenValue[];
}

/** The same, and where in it the JSON stands that was redacted by its structure. */
export interface ScannedText extends RedactedText {
  readonly blocks: readonly JsonBlock[];
}

/**
 * Hide the secrets of a text; never throws, and keeps the number of lines.
 *
 * Every other room sees only what this returns, so that nothing they show, keep or link can hold a
 * secret. What looks like a secret and is not known to be harmless is hidden as well. A HAR, and
 * other JSON of some length, is redacted by its structure and stays JSON. Equal secrets have equal
 * marks, different ones different.
 *
 * @returns the redacted text, and where in it the marks stand.
 */
export function redact(text: string): RedactedText {
  const { text: redacted, hidden } = redactAndScan(text);
  return { text: redacted, hidden };
}

/**
 * The same, and where in the redacted text its JSON stands, so that nobody need scan it again.
 *
 * @param onProgress is told from time to time which part of the work is done, from 0 to 1
 */
export function redactAndScan(text: string, onProgress?: (part: number) => void): ScannedText {
  const length = Math.max(text.length, 1);
  const half = (from: number) =>
    onProgress && ((position: number) => onProgress(from + position / length / 2));
  const blocks = findJsonBlocks(text, half(0));
  const found: Rewrite[] = [];
  let read = 0;
  for (const block of blocks) {
    for (const rewrite of between(text, read, block.start)) found.push(rewrite);
    for (const rewrite of redactJson(block.tree, half(0.5))) found.push(rewrite);
    read = block.end;
  }
  for (const rewrite of between(text, read, text.length)) found.push(rewrite);
  const { text: redacted, hidden, moves } = numberMarks(text, found);
  return {
    text: redacted,
    hidden,
    blocks: blocks.map((block) => moveBlock(block, redacted, moves)),
  };
}

function moveBlock({ start, tree, isHar }: JsonBlock, text: string, moves: Moves): JsonBlock {
  const moved = new JsonTree(text, tree, moves);
  return { start: moves.moved(start), end: moved.end, tree: moved, isHar };
}

function between(text: string, start: number, end: number): readonly Rewrite[] {
  const part = text.slice(start, end);
  return part.trim() === "" ? [] : [{ start, end, ...redactMixed(part) }];
}
