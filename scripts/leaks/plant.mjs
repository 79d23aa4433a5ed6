import { Dice } from "./dice.mjs";
import { leakFinder } from "./find-leak.mjs";
import { formats } from "./formats/index.mjs";
import { sceneOf } from "./formats/scene.mjs";

/** @typedef {import("./kinds.mjs").Kind} Kind */
/** @typedef {import("./formats/scene.mjs").Format} Format */
/**
 * @typedef {object} Planted a paste with one made-up value in it
 * @property {Kind} kind
 * @property {Format} format
 * @property {string} text
 * @property {readonly string[]} parts what of the value counts
 */
/**
 * @typedef {object} Field which pastes are made
 * @property {number} seed equal seeds make equal pastes
 * @property {number} every takes each so many-th of the pairs of kind and format
 * @property {string} [only] a part of the id of a kind or a format
 */

/**
 * Plants every kind in every format that can carry it, as often as the field says.
 *
 * @param {readonly Kind[]} kinds
 * @param {Field} field
 * @returns {readonly Planted[]}
 */
export function plantAll(kinds, { seed, every, only = "" }) {
  const pairs = kinds.flatMap((kind) =>
    formats
      .filter((format) => slotIn(kind, format) !== undefined)
      .filter(({ id }) => id.includes(only) || kind.id.includes(only))
      .map((format) => ({ kind, format })),
  );
  return pairs
    .filter((_, at) => at % every === seed % every)
    .flatMap(({ kind, format }) => plant(kind, format, seed));
}

/**
 * The paste of one pair; none where the format cuts off too much of the value to be recognised.
 *
 * @param {Kind} kind @param {Format} format @param {number} seed
 * @returns {readonly Planted[]}
 */
export function plant(kind, format, seed) {
  const dice = new Dice(`${seed}/${kind.id}/${format.id}`);
  const made = kind.make(dice);
  const { text: value, parts } = typeof made === "string" ? { text: made, parts: [made] } : made;
  const text = write(kind, format, { value, dice });
  return leakFinder(parts)(text) === undefined ? [] : [{ kind, format, text, parts }];
}

/** Where a format holds values of a kind; undefined where it cannot. @param {Kind} kind @param {Format} format */
export function slotIn({ names }, { carries }) {
  return carries.find((slot) => names[slot] !== undefined);
}

/**
 * A value in a format, under the name of a kind.
 *
 * @param {Kind} kind @param {Format} format
 * @param {{ readonly value: string, readonly dice: Dice }} what
 * @returns {string}
 */
export function write(kind, format, { value, dice }) {
  const slot = slotIn(kind, format);
  if (slot === undefined) throw new Error(`${format.id} cannot carry ${kind.id}.`);
  return format.write({ name: kind.names[slot] ?? "", value, slot }, sceneOf(dice));
}
