import { leakFinder } from "./find-leak.mjs";
import { harmless } from "./harmless.mjs";
import { kinds } from "./kinds.mjs";
import { plantAll } from "./plant.mjs";
import { show, surfaces, viewOf } from "./surfaces.mjs";

/** @typedef {import("./plant.mjs").Field} Field */
/** @typedef {import("./plant.mjs").Planted} Planted */
/** @typedef {import("./surfaces.mjs").Surface} Surface */
/** @typedef {{ readonly planted: Planted, readonly surface: Surface, readonly run: string }} Leak */
/** @typedef {{ readonly planted: Planted, readonly surfaces: readonly Surface[], readonly leaks: readonly Leak[] }} Shown */
/** @typedef {{ readonly planted: Planted, readonly isKept: boolean }} Kept */

/** Shows every planted secret on every surface, and looks for it there. @param {Field} field @returns {readonly Shown[]} */
export function measureLeaks(field) {
  return plantAll(kinds, field).map(leaksOf);
}

/** Shows one planted secret on every surface. @param {Planted} planted @returns {Shown} */
export function leaksOf(planted) {
  const find = leakFinder(planted.parts);
  const shown = [...show(planted.text)];
  return {
    planted,
    surfaces: shown.map(([surface]) => surface),
    leaks: shown.flatMap(([surface, text]) => {
      const run = find(text);
      return run === undefined ? [] : [{ planted, surface, run }];
    }),
  };
}

/** @type {ReadonlySet<Surface>} */
const leaving = new Set(surfaces.flatMap(({ id, leavesScreen }) => (leavesScreen ? [id] : [])));

/** The leaks into what is handed on. @param {readonly Shown[]} shown */
export function leavingLeaks(shown) {
  return shown.flatMap(({ leaks }) => leaks).filter(({ surface }) => leaving.has(surface));
}

/** Which of the values that a person needs are still in the view. @param {Field} field @returns {readonly Kept[]} */
export function measureKept(field) {
  return plantAll(harmless, field).flatMap((planted) => {
    const [value = ""] = planted.parts;
    // as it stands in the paste: some formats escape, break or code it
    const standing = [value, encodeURIComponent(value)].find((one) => planted.text.includes(one));
    if (standing === undefined) return [];
    return [{ planted, isKept: viewOf(planted.text).includes(standing) }];
  });
}
