import { surfaces } from "./surfaces.mjs";

/** @typedef {import("./measure.mjs").Shown} Shown */
/** @typedef {import("./measure.mjs").Kept} Kept */
/** @typedef {import("./plant.mjs").Planted} Planted */

/** @typedef {(planted: Planted) => string} RowOf by what pastes are counted together */

const rowsBy = {
  kinds: /** @type {RowOf} */ (({ kind }) => kind.group),
  formats: /** @type {RowOf} */ (({ format }) => format.group),
  "each kind": /** @type {RowOf} */ (({ kind }) => kind.id),
  "each format": /** @type {RowOf} */ (({ format }) => format.id),
};

/** @template {{ readonly planted: Planted }} T @param {readonly T[]} list @param {RowOf} rowOf @returns {readonly (readonly [string, readonly T[]])[]} */
function inRows(list, rowOf) {
  /** @type {Map<string, T[]>} */
  const rows = new Map();
  for (const one of list) {
    const row = rowOf(one.planted);
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [one]);
    else known.push(one);
  }
  return [...rows];
}

/** @param {string} title @param {readonly string[]} columns @param {readonly (readonly [string, readonly string[]])[]} rows */
function draw(title, columns, rows) {
  const wide = Math.max(title.length, ...rows.map(([name]) => name.length));
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map(([, cells]) => cells[at]?.length ?? 0)),
  );
  const line = (/** @type {string} */ name, /** @type {readonly string[]} */ cells) =>
    `${name.padEnd(wide)}  ${cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join("  ")}`;
  return [line(title, columns), ...rows.map(([name, cells]) => line(name, cells))].join("\n");
}

/** Leaked of planted, by surface. @param {readonly Shown[]} shown */
function cells(shown) {
  return surfaces.map(({ id }) => {
    const planted = shown.filter((one) => one.surfaces.includes(id)).length;
    const leaked = shown.filter(({ leaks }) => leaks.some(({ surface }) => surface === id)).length;
    return planted === 0 ? "-" : `${leaked}/${planted}`;
  });
}

/** @param {readonly Shown[]} shown @param {keyof typeof rowsBy} by */
export function leakTable(shown, by) {
  const rows = inRows(shown, rowsBy[by]).map(
    ([name, some]) => /** @type {const} */ ([name, cells(some)]),
  );
  return draw(
    by,
    surfaces.map(({ id, leavesScreen }) => (leavesScreen ? `${id}*` : id)),
    [...rows, ["all", cells(shown)]],
  );
}

/** @param {readonly Kept[]} kept @param {keyof typeof rowsBy} by */
export function keptTable(kept, by) {
  const share = (/** @type {readonly Kept[]} */ some) => [
    `${some.filter(({ isKept }) => isKept).length}/${some.length}`,
  ];
  const rows = inRows(kept, rowsBy[by]).map(
    ([name, some]) => /** @type {const} */ ([name, share(some)]),
  );
  return draw(by, ["kept"], [...rows, ["all", share(kept)]]);
}

/** HARs with a leak in them, by who cleaned them. @param {readonly (readonly [string, string])[]} rows */
export function harTable(rows) {
  return draw(
    "HAR cleaned by",
    ["leaked"],
    rows.map(([name, cell]) => /** @type {const} */ ([name, [cell]])),
  );
}
