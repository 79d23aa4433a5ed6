import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string[]} [cpu]
 * @property {boolean} [dev]
 * @property {string[]} [libc]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {Record<string, string>} [optionalDependencies]
 */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lock */

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];
const libraries = new Map([
  ["gnu", "glibc"],
  ["musl", "musl"],
]);

/**
 * The platform that the name of a package states, as a lock writes it, or undefined.
 *
 * @param {string} name such as `@biomejs/cli-linux-x64-musl`
 * @returns {Pick<LockedPackage, "cpu" | "libc" | "os"> | undefined}
 */
export function platformOf(name) {
  const words = name.slice(name.lastIndexOf("/") + 1).split("-");
  const cpu = words.find((word) => processors.includes(word));
  const os = words.find((word) => systems.includes(word));
  if (cpu === undefined || (os === undefined && cpu !== "wasm32")) return undefined;
  // the hard-float names (gnueabihf, musleabihf) are left without: their packages state none
  const libc = words.map((word) => libraries.get(word)).find((word) => word !== undefined);
  return { cpu: [cpu], ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

/**
 * Where Node would look for a package from another one, nearest first.
 *
 * @param {string} from path of a package in the lock
 * @param {string} name
 */
function placesOf(from, name) {
  const places = [`${from}/node_modules/${name}`];
  for (let end = from.lastIndexOf("/node_modules/"); end > 0; ) {
    places.push(`${from.slice(0, end)}/node_modules/${name}`);
    end = from.lastIndexOf("/node_modules/", end - 1);
  }
  return [...places, `node_modules/${name}`];
}

/**
 * Whether a version is one version, and no range.
 *
 * @param {string} version
 */
function isExact(version) {
  return /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
}

/**
 * Whether a lock holds what a package asks for. Which versions fit a range is npm's to tell: a
 * package that is there at all is taken to fit.
 *
 * @param {LockedPackage | undefined} found
 * @param {string} version
 */
function fits(found, version) {
  return found !== undefined && (!isExact(version) || found.version === version);
}

/**
 * The entry of a platform package that its registry does not hold, in npm's own order of keys, or
 * undefined where its version or platform cannot be told.
 *
 * It has no integrity: npm takes that from the registry when it installs the package.
 *
 * @param {string} name
 * @param {string} version
 * @param {boolean | undefined} dev
 * @returns {LockedPackage | undefined}
 */
function entryOf(name, version, dev) {
  const platform = platformOf(name);
  if (!isExact(version) || platform === undefined) return undefined;
  const { cpu, libc, os } = platform;
  return {
    version,
    ...(cpu && { cpu }),
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    ...(os && { os }),
  };
}

/**
 * Add the optional platform packages that npm left out of a lock.
 *
 * npm leaves out what its registry does not hold, and `npm ci` then calls the lock out of sync.
 *
 * @param {Lock} lock
 * @returns {{ lock: Lock, added: string[], unknown: string[] }} `unknown` are missing packages
 *   of which the version or the platform cannot be told; the lock lacks them still
 */
export function completeLock(lock) {
  const packages = new Map(Object.entries(lock.packages));
  const asked = Object.entries(lock.packages).flatMap(
    ([path, { dev, optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies).map(([name, version]) => ({ path, name, version, dev })),
  );
  /** @type {string[]} */
  const added = [];
  /** @type {string[]} */
  const unknown = [];
  for (const { path, name, version, dev } of asked) {
    const found = placesOf(path, name).find((place) => packages.has(place));
    if (found !== undefined && fits(packages.get(found), version)) continue;
    const entry = entryOf(name, version, dev);
    if (entry === undefined) {
      unknown.push(`${name}@${version}`);
      continue;
    }
    // where another version has the place at the top, this one lives beneath its parent
    const place = found === undefined ? `node_modules/${name}` : `${path}/node_modules/${name}`;
    packages.set(place, entry);
    added.push(place);
  }
  const sorted = [...packages].sort(([a], [b]) => a.localeCompare(b, "en"));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added, unknown };
}

function main() {
  const file = "package-lock.json";
  const { lock, added, unknown } = completeLock(JSON.parse(readFileSync(file, "utf8")));
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`${file}: ${added.length} optional packages added`);
  if (unknown.length > 0) {
    console.error(`${file} lacks ${unknown.join(", ")}; add them by hand`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
